"""The findings of a result in sentences, the same on the screen and on paper. `**` marks what is emphasised."""

from collections.abc import Sequence

from satudata_budget.messages import _, angka
from satudata_budget.messages.evidence import (
    bukti_laporan,
    siap_belum_diverifikasi,
    siap_tanpa_verifikasi,
    terverifikasi,
)
from satudata_budget.messages.joining import listed
from satudata_budget.messages.kunci import kalimat_kunci, ringkas_kunci, syarat_kunci, yang_menunggu
from satudata_budget.messages.terms import TANDA, nama_bagian, nama_kelas, nama_pilar, nama_syarat
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.readiness.evidence import counted
from satudata_budget.readiness.kunci import KEADAAN_KUNCI, KUNCI
from satudata_budget.readiness.unit_score import BELUM_LENGKAP
from satudata_budget.readiness.yardstick import YardstickChange
from satudata_budget.words.moved_standard import moved_value_sentence, moved_yardstick_sentence
from satudata_budget.words.plan import planned_class, planned_count, worse_of

TOLOK = 4
"""So many changes of the standard are told beside the figures; the others are counted."""


def headline(hasil: ScoreResult) -> str:
    """How many kecamatan are ready, and how many cannot be judged yet."""
    units = hasil.kecamatan
    ready = sum(u.keadaan == "siap" for u in units)
    unknown = sum(u.keadaan == "belum_lengkap" for u in units)
    if unknown:
        return _("{siap} dari {semua} kecamatan siap satu data; {n} belum dapat dinilai").format(
            siap=ready, semua=len(units), n=unknown
        )
    return _("{siap} dari {semua} kecamatan siap satu data").format(siap=ready, semua=len(units))


def kabupaten_line(hasil: ScoreResult) -> str:
    """Where the kabupaten itself stands, and why, a sentence; '' where there is none."""
    if not hasil.kabupaten:
        return ""
    own = hasil.kabupaten[0]
    said = _("Kabupaten sendiri **{kelas}** (indeks {indeks})").format(
        kelas=nama_kelas(own.keadaan), indeks=interval(own)
    )
    why = listed(failed_conditions(hasil, own)) if own.pasti else ""
    return f"{said}: {why}." if why else f"{said}."


def interval(unit: UnitScore) -> str:
    """Today's index: `43`, or `36–54` where missing reports leave the upper end open."""
    low, high = angka(unit.indeks), angka(unit.atas.indeks)
    return low if low == high else f"{low}–{high}"


def index_figure(unit: UnitScore) -> tuple[str, str]:
    """The index with both its ends, and how much of it is known."""
    if unit.belum_dilaporkan:
        missing = listed([nama_bagian(b) for b in unit.belum_dilaporkan])
        return interval(unit), _("dari 100; belum dilaporkan: {bagian}").format(bagian=missing)
    return interval(unit), _("dari 100, semua laporan masuk")


def signed_class(unit: UnitScore) -> str:
    """`✕ belum siap`."""
    return f"{TANDA[unit.keadaan]} {nama_kelas(unit.keadaan)}"


def evidence(hasil: ScoreResult) -> str:
    """How many sections stand behind the figures and in which state, and who is ready without being verified."""
    n = counted(hasil.laporan.values())
    ready = siap_belum_diverifikasi([u.nama for u in hasil.siap_belum_diverifikasi])
    return f"{bukti_laporan(n.diverifikasi, n.diajukan, n.dikembalikan, n.belum)} {ready}".rstrip()


def verified_share(hasil: ScoreResult) -> str:
    """`35 dari 74 bagian diverifikasi`, for a place with no room for the rest of `evidence`."""
    n = counted(hasil.laporan.values())
    return terverifikasi(n.diverifikasi, n.semua)


def ready_figure(hasil: ScoreResult) -> tuple[str, str]:
    """How many kecamatan are ready today; after the stage, and how much of it is verified."""
    later = _("{n} setelah {tahap}").format(n=planned_count(hasil), tahap=hasil.tahap)
    ready = hasil.jumlah_kecamatan.keadaan["siap"]
    value = _("{n} dari {semua}").format(n=ready, semua=len(hasil.kecamatan))
    return value, f"{later}; {verified_share(hasil)}"


def key_counts(hasil: ScoreResult) -> dict[str, int]:
    """State of the key → how many kecamatan."""
    return {state: len(hasil.kecamatan_kunci(state)) for state in KEADAAN_KUNCI}


def key_figure(hasil: ScoreResult) -> tuple[str, str]:
    """For how many kecamatan the key is known not to be tested; those that wait, by who has to act."""
    n = key_counts(hasil)
    return _("{n} kecamatan").format(n=n["belum_diserahkan"] + n["menunggu_uji"]), yang_menunggu(n)


def keys_line(hasil: ScoreResult) -> str:
    """The keys of all kecamatan in one sentence."""
    return ringkas_kunci(key_counts(hasil))


def yardstick(moved: Sequence[YardstickChange], most: int = TOLOK) -> tuple[str, ...]:
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


def finding(hasil: ScoreResult, unit: UnitScore) -> str:
    """The unit's class and the reason, in one sentence."""
    if not unit.pasti:
        return _("{nama}: data belum lengkap, kelasnya antara {bawah} dan {atas}").format(
            nama=unit.nama, bawah=nama_kelas(unit.kelas), atas=nama_kelas(unit.atas.kelas)
        )
    return _("{nama} {kelas}: {sebab}").format(nama=unit.nama, kelas=nama_kelas(unit.kelas), sebab=_reason(hasil, unit))


def after_budget(hasil: ScoreResult, unit: UnitScore) -> str:
    """What the stage changes and makes worse, which reports are missing, how far the key is, what is verified."""
    parts = [_after(hasil, unit), worse_of(hasil, unit)]
    if unit.belum_dilaporkan:
        parts.append(
            _("Belum dilaporkan: **{bagian}**; angka yang menyangkut itu batas bawah.").format(
                bagian=", ".join(nama_bagian(b) for b in unit.belum_dilaporkan)
            )
        )
    parts += _behind(hasil, unit)
    return " ".join(part for part in parts if part)


def _after(hasil: ScoreResult, unit: UnitScore) -> str:
    plan = unit.rencana
    if plan.keadaan == BELUM_LENGKAP:
        return _("Setelah {tahap}: **{kelas}**, kelasnya antara {bawah} dan {atas}.").format(
            tahap=hasil.tahap,
            kelas=planned_class(unit),
            bawah=nama_kelas(plan.kelas),
            atas=nama_kelas(plan.atas.kelas),
        )
    if unit.belum_dilaporkan:
        return _("Setelah {tahap}: **{kelas}**.").format(tahap=hasil.tahap, kelas=planned_class(unit))
    return _("Setelah {tahap}: **{kelas}** (indeks {kini} → {nanti}).").format(
        tahap=hasil.tahap, kelas=planned_class(unit), kini=angka(unit.indeks), nanti=angka(plan.indeks)
    )


def _behind(hasil: ScoreResult, unit: UnitScore) -> list[str]:
    """The state of the key, and who stands behind the unit's figures."""
    key, found = hasil.kunci.get(unit.kode), hasil.laporan.get(unit.kode)
    said = [kalimat_kunci(key.keadaan)] if key else []
    if found is None:
        return said
    n = counted([found])
    said.append(bukti_laporan(n.diverifikasi, n.diajukan, n.dikembalikan, n.belum))
    if unit.keadaan == "siap" and found.belum_diverifikasi:
        said.append(siap_tanpa_verifikasi(found.belum_diverifikasi))
    return said


def chain(unit: UnitScore) -> str:
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


def component_names(hasil: ScoreResult, kode: str) -> dict[str, str]:
    """Component → its name at the unit's own office."""
    return {t.komponen: t.nama_komponen for t in hasil.tempat_unit(kode) if t.tingkat != "desa"}


def failed_conditions(hasil: ScoreResult, unit: UnitScore) -> list[str]:
    """The hard conditions that a unit fails, in words; for the key the state says why."""
    names, key = component_names(hasil, unit.kode), hasil.kunci.get(unit.kode)
    return [
        syarat_kunci(key.keadaan) if s == KUNCI and key and key.keadaan != "teruji" else nama_syarat(s, names.get(s))
        for s in unit.syarat_gagal
    ]


def _reason(hasil: ScoreResult, unit: UnitScore) -> str:
    if unit.syarat_gagal:
        return ", ".join(failed_conditions(hasil, unit))
    aim = float(hasil.parameter["ambang_hampir" if unit.kelas == "belum_siap" else "ambang_siap"])
    short = [p for p in PILAR if unit.pilar[p] < aim]
    if not short:
        return _("keempat pilar mencapai {n}").format(n=angka(aim))
    values = ", ".join(f"{nama_pilar(p)} {angka(unit.pilar[p])}" for p in sorted(short, key=unit.pilar.__getitem__))
    return _("{pilar}, ambangnya {n}").format(pilar=values, n=angka(aim))
