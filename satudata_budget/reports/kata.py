"""The findings of a result in sentences, the same on the screen and on paper. `**` marks what is emphasised."""

from collections.abc import Sequence

from satudata_budget.messages import _, angka
from satudata_budget.messages.istilah import nama_bagian, nama_kelas, nama_pilar, nama_syarat
from satudata_budget.messages.standar import moved_value_sentence, moved_yardstick_sentence
from satudata_budget.readiness import PILAR, Hasil, NilaiUnit
from satudata_budget.readiness.yardstick import TolokBergeser

TOLOK = 4
"""So many changes of the standard are told beside the figures; the others are counted."""


def headline(hasil: Hasil) -> str:
    """How many kecamatan are ready, and how many cannot be judged yet."""
    units = hasil.kecamatan
    ready = sum(u.keadaan == "siap" for u in units)
    unknown = sum(u.keadaan == "belum_lengkap" for u in units)
    if unknown:
        return _("{siap} dari {semua} kecamatan siap satu data; {n} belum dapat dinilai").format(
            siap=ready, semua=len(units), n=unknown
        )
    return _("{siap} dari {semua} kecamatan siap satu data").format(siap=ready, semua=len(units))


def standing(hasil: Hasil) -> str:
    """Where the kabupaten itself stands, and what the budget stage changes."""
    kabupaten = hasil.kabupaten[0]
    later = sum(u.rencana.kelas == "siap" for u in hasil.kecamatan)
    own = _("Kabupaten sendiri **{kelas}** (indeks {indeks}).").format(
        kelas=nama_kelas(kabupaten.keadaan), indeks=angka(kabupaten.indeks)
    )
    plan = _("Bila {tahap} disahkan seperti sekarang, kecamatan yang siap menjadi **{n}**.").format(
        tahap=hasil.tahap, n=later
    )
    return f"{own} {plan}"


def yardstick(moved: Sequence[TolokBergeser], most: int = TOLOK) -> tuple[str, ...]:
    """What was changed in the standard in the last thirty days, a sentence a change, newest first."""
    told = [
        moved_yardstick_sentence(
            [moved_value_sentence(v.tabel, v.nama, v.tingkat, v.kolom, v.sebelum, v.sesudah) for v in one.nilai],
            one.waktu,
            one.alasan,
            one.berkas,
            one.membatalkan,
        )
        for one in moved
    ]
    rest = len(told) - most
    return (*told[:most], *([_("Dan {n} perubahan standar lain dalam 30 hari.").format(n=angka(rest))] * (rest > 0)))


def finding(hasil: Hasil, unit: NilaiUnit) -> str:
    """The unit's class and the reason, in one sentence."""
    if not unit.pasti:
        return _("{nama}: data belum lengkap, kelasnya antara {bawah} dan {atas}").format(
            nama=unit.nama, bawah=nama_kelas(unit.kelas), atas=nama_kelas(unit.atas.kelas)
        )
    return _("{nama} {kelas}: {sebab}").format(nama=unit.nama, kelas=nama_kelas(unit.kelas), sebab=_reason(hasil, unit))


def after_budget(hasil: Hasil, unit: NilaiUnit) -> str:
    """What the stage changes, and which reports are missing."""
    parts = [
        _("Setelah {tahap}: **{kelas}** (indeks {kini} → {nanti}).").format(
            tahap=hasil.tahap,
            kelas=nama_kelas(unit.rencana.kelas),
            kini=angka(unit.indeks),
            nanti=angka(unit.rencana.indeks),
        )
    ]
    if unit.belum_dilaporkan:
        parts.append(
            _("Belum dilaporkan: **{bagian}**; angka di sini batas bawahnya.").format(
                bagian=", ".join(nama_bagian(b) for b in unit.belum_dilaporkan)
            )
        )
    return " ".join(parts)


def chain(unit: NilaiUnit) -> str:
    """The weakest link of the service chain down to the desa office."""
    if unit.rantai is None:
        return ""
    link = {
        "kabupaten": _("kabupaten (indeks {n})"),
        "kecamatan": _("kecamatan sendiri (indeks {n})"),
        "desa": _("desa ({n} dari 100)"),
    }[unit.rantai.terlemah]
    if unit.rantai.terlemah == "desa" and "desa" in unit.belum_dilaporkan:
        link = _("desa (belum dilaporkan)")
    return _("Mata rantai terlemah sampai ke surat di kantor desa: {mata}.").format(
        mata=f"**{link.format(n=angka(unit.rantai.nilai))}**"
    )


def desa_serving(unit: NilaiUnit) -> str:
    """How many desa can serve; never a zero where nobody has reported them."""
    if "desa" not in unit.belum_dilaporkan:
        return _("{n} dari {semua}").format(n=unit.desa.siap, semua=unit.desa.jumlah)
    if not unit.desa.siap:
        return _("belum dilaporkan").capitalize()
    return _("sedikitnya {n} dari {semua}").format(n=unit.desa.siap, semua=unit.desa.jumlah).capitalize()


def desa_note(unit: NilaiUnit, reported: str) -> str:
    """What stands below it: `reported`, or of how many desa nothing has been handed in."""
    return reported if "desa" not in unit.belum_dilaporkan else _("laporan {n} desa").format(n=unit.desa.jumlah)


def component_names(hasil: Hasil, kode: str) -> dict[str, str]:
    """Component → its name at the unit's own office."""
    return {t.komponen: t.nama_komponen for t in hasil.tempat_unit(kode) if t.tingkat != "desa"}


def _reason(hasil: Hasil, unit: NilaiUnit) -> str:
    if unit.syarat_gagal:
        names = component_names(hasil, unit.kode)
        return ", ".join(nama_syarat(s, names.get(s)) for s in unit.syarat_gagal)
    aim = float(hasil.parameter["ambang_hampir" if unit.kelas == "belum_siap" else "ambang_siap"])
    short = [p for p in PILAR if unit.pilar[p] < aim]
    if not short:
        return _("keempat pilar mencapai {n}").format(n=angka(aim))
    values = ", ".join(f"{nama_pilar(p)} {angka(unit.pilar[p])}" for p in sorted(short, key=unit.pilar.__getitem__))
    return _("{pilar}, ambangnya {n}").format(pilar=values, n=angka(aim))
