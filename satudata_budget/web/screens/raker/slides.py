"""Six slides of the raker, one thought each, as plain values; drawn from the same results as the screens."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from satudata_budget.charts.chart import interval, sign
from satudata_budget.charts.pilar_matrix import unreported
from satudata_budget.charts.tiles import tiles
from satudata_budget.messages import _, angka, rupiah_cukup, rupiah_ringkas
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_kelas, nama_pilar, nama_syarat
from satudata_budget.planning.whatif_decisions import ReadyCost
from satudata_budget.readiness import KELAS, PILAR, ScoreResult, UnitScore
from satudata_budget.readiness.flags import Bendera
from satudata_budget.web.parts.estimate import with_estimate
from satudata_budget.web.screens.raker.proposals import proposals, surely_failing
from satudata_budget.web.screens.raker.who_acts import who_must_act
from satudata_budget.words.sentences import evidence, failed_conditions

Salindia = dict[str, Any]
"""One slide: `jenis` says how it is drawn, `tanya` is the question, `judul` the answer; the rest by kind."""
STATES = (*KELAS, "belum_lengkap")


def slides(
    hasil: ScoreResult,
    flags: Sequence[Bendera],
    costs: Sequence[ReadyCost],
    perkiraan: int = 0,
    tolok: Sequence[str] = (),
) -> list[Salindia]:
    """How many are ready, where, why, the money, who must act, what is decided. `costs`: planning's way to siap;
    `perkiraan`: rupiah of the stage that were divided automatically; `tolok`: what was changed in the standard."""
    return [
        _how_many(hasil, tolok),
        _where(hasil),
        _why(hasil),
        _money(hasil, costs, perkiraan),
        who_must_act(hasil, flags),
        proposals(hasil, flags, costs),
    ]


def reach(hasil: ScoreResult, costs: Sequence[ReadyCost]) -> tuple[int, int, int]:
    """With all decisions that cost nothing: kecamatan siap, rupiah on top of the stage, and how many decisions."""
    planned = sum(u.rencana.kelas == "siap" for u in hasil.kecamatan)
    return planned + len(costs), sum(c.biaya for c in costs), sum(c.keputusan for c in costs)


def _how_many(hasil: ScoreResult, tolok: Sequence[str]) -> Salindia:
    units = hasil.kecamatan
    today, later = [u.keadaan for u in units], [_later(u) for u in units]
    title = _("{n} dari {semua} kecamatan siap, {nanti} setelah {tahap}")
    rows = ((_("Hari ini"), today), (_("Bila {tahap} disahkan seperti sekarang").format(tahap=hasil.tahap), later))
    return {
        "jenis": "hitung",
        "tanya": _("Berapa yang siap?"),
        "judul": title.format(n=today.count("siap"), semua=len(units), nanti=later.count("siap"), tahap=hasil.tahap),
        "baris": [
            {"besar": angka(states.count("siap")), "nama": name, "tanda": _marks(states), "kata": _counted(states)}
            for name, states in rows
        ],
        "catatan": " ".join((_kabupaten(hasil), evidence(hasil), *tolok)).strip(),
    }


def _where(hasil: ScoreResult) -> Salindia:
    units = hasil.kecamatan
    where = tiles([u.kode for u in units])
    short = [u.nama for u in units if u.keadaan == "belum_siap"]
    title = _("{n} kecamatan belum siap: {nama}").format(n=len(short), nama=listed(short))
    return {
        "jenis": "peta",
        "tanya": _("Di mana?"),
        "judul": title if short else _("Tidak ada kecamatan yang belum siap"),
        "ubin": [
            {
                "baris": where[u.kode][0],
                "kolom": where[u.kode][1],
                "nama": u.nama,
                "keadaan": u.keadaan,
                "tanda": sign(u.keadaan),
                "angka": interval(u, angka(u.indeks), angka(u.atas.indeks)),
            }
            for u in units
        ],
        "kunci": [{"keadaan": k, "tanda": sign(k), "nama": nama_kelas(k)} for k in STATES],
        "catatan": _("Angka: indeks, 0 sampai 100. Dua angka: di antaranya, karena laporan belum masuk."),
    }


def _why(hasil: ScoreResult) -> Salindia:
    aim = float(hasil.parameter["ambang_siap"])
    rows = [_pillar(hasil, pilar, aim) for pilar in PILAR]
    most = max(rows, key=lambda row: row["n"])
    title = _("{pilar} paling sering menahan: {n} kecamatan belum mencapai {ambang}")
    known = title.format(pilar=most["nama"], n=most["n"], ambang=angka(aim))
    return {
        "jenis": "sebab",
        "tanya": _("Mengapa?"),
        "judul": known if most["n"] else _("Tidak ada pilar yang menahan"),
        "dari": len(hasil.kecamatan),
        "batang": rows,
        "catatan": _conditions(hasil),
    }


def _money(hasil: ScoreResult, costs: Sequence[ReadyCost], perkiraan: int) -> Salindia:
    need, paid = sum(u.biaya for u in hasil.unit), sum(u.didanai for u in hasil.unit)
    ask = sum(u.usulan_tambahan for u in hasil.unit)
    own = sum(u.usulan_tambahan for u in hasil.kabupaten)
    steps = ((_("Kebutuhan"), need), (_("Sudah dianggarkan"), paid), (_("Perlu diusulkan lagi"), ask))
    share = _("kecamatan {kecamatan}, kabupaten {kabupaten}")
    return {
        "jenis": "uang",
        "tanya": _("Berapa uangnya?"),
        "judul": _("{rupiah} masih perlu diusulkan").format(rupiah=rupiah_ringkas(ask)) if ask else _all_paid(need),
        "batang": [
            {"nama": name, "kata": rupiah_ringkas(value), "bagian": value / need if need else 0.0}
            for name, value in steps
        ],
        "rincian": with_estimate(
            share.format(kecamatan=rupiah_ringkas(ask - own), kabupaten=rupiah_ringkas(own)), perkiraan
        ),
        "catatan": _cheapest(hasil, costs),
    }


def _all_paid(need: int) -> str:
    return _("Seluruh kebutuhan sudah dianggarkan") if need else _("Tidak ada kebutuhan yang masih terbuka")


def _cheapest(hasil: ScoreResult, costs: Sequence[ReadyCost]) -> str:
    """What is worth more than the sum: how little makes the kecamatan siap once what costs nothing is decided."""
    if not costs:
        return ""
    ready, cost, decisions = reach(hasil, costs)
    words = _("{rupiah} dan {putusan} keputusan tanpa biaya sudah cukup agar {n} dari {semua} kecamatan siap.")
    return words.format(rupiah=rupiah_cukup(cost), putusan=decisions, n=ready, semua=len(hasil.kecamatan))


def _later(unit: UnitScore) -> str:
    """After the stage; where reports are missing it is only certain that it gets no worse than that."""
    return unit.rencana.kelas if unit.pasti or unit.rencana.kelas == "siap" else "belum_lengkap"


def _marks(states: Sequence[str]) -> list[dict[str, str]]:
    ordered = sorted(states, key=STATES.index)
    return [{"keadaan": k, "tanda": sign(k), "nama": nama_kelas(k)} for k in ordered]


def _counted(states: Sequence[str]) -> str:
    there = [k for k in STATES if k in states]
    return " · ".join(f"{angka(states.count(k))} {nama_kelas(k)}" for k in there)


def _kabupaten(hasil: ScoreResult) -> str:
    if not hasil.kabupaten:
        return ""
    own = hasil.kabupaten[0]
    if not own.syarat_gagal:
        return _("Kabupaten sendiri {kelas}.").format(kelas=nama_kelas(own.keadaan))
    why = listed(failed_conditions(hasil, own))
    return _("Kabupaten sendiri {kelas}: {sebab}.").format(kelas=nama_kelas(own.keadaan), sebab=why)


def _pillar(hasil: ScoreResult, pilar: str, aim: float) -> Salindia:
    """How many kecamatan are short in this pillar, and in how many more nobody knows, for nobody has reported."""
    short = [u for u in hasil.kecamatan if u.pilar[pilar] < aim]
    unknown = sum(unreported(u, pilar) and u.atas.pilar[pilar] >= aim for u in short)
    sure = len(short) - unknown
    text = _("{n} kecamatan").format(n=sure)
    more = _("{n} belum dilaporkan").format(n=unknown) if unknown else ""
    return {"nama": nama_pilar(pilar), "n": sure, "belum": unknown, "kata": text, "lagi": more}


def _conditions(hasil: ScoreResult) -> str:
    """The hard conditions that fail, the most frequent first; those that a missing report could still meet apart."""
    units = hasil.kecamatan
    failing = Counter(s for u in units for s in surely_failing(u))
    names = {t.komponen: t.nama_komponen for t in hasil.tempat if t.tingkat == "kecamatan"}
    found = sorted(((n, s) for s, n in failing.items()), key=lambda pair: (-pair[0], pair[1]))
    if not found:
        return ""
    each = [_("{syarat} ({n})").format(syarat=nama_syarat(s, names.get(s)), n=n) for n, s in found[:3]]
    return _("Syarat mutlak yang gagal: {daftar}.").format(daftar=listed(each))
