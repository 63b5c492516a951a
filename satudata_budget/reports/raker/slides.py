"""Six slides of the raker, one thought each, as plain values; drawn from the same results as the screens."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from satudata_budget.charts.chart import interval, sign
from satudata_budget.charts.tiles import tiles
from satudata_budget.messages import _, angka, rupiah_cukup, rupiah_ringkas
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_kelas, nama_pilar, nama_syarat
from satudata_budget.planning.whatif_decisions import ReadyCost
from satudata_budget.readiness import KELAS, PILAR, ScoreResult
from satudata_budget.readiness.flags import Bendera
from satudata_budget.reports.estimate import with_estimate
from satudata_budget.reports.raker.proposals import proposals, surely_failing
from satudata_budget.reports.raker.who_acts import who_must_act
from satudata_budget.words.desa import serving_line
from satudata_budget.words.money import asked_range, asked_shares, asked_title
from satudata_budget.words.pillars import fully_reported, holding_line
from satudata_budget.words.plan import plan_line, planned_count, worse_line
from satudata_budget.words.prices import prices_line
from satudata_budget.words.sentences import evidence, headline, kabupaten_line, keys_line

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
    planned = hasil.jumlah_kecamatan.siap_rencana.bawah
    return planned + len(costs), sum(c.biaya for c in costs), sum(c.keputusan for c in costs)


def _how_many(hasil: ScoreResult, tolok: Sequence[str]) -> Salindia:
    units, total = hasil.kecamatan, hasil.jumlah_kecamatan
    today, later = [u.keadaan for u in units], [u.rencana.keadaan for u in units]
    rows = (
        (_("Hari ini"), angka(total.keadaan["siap"]), today),
        (_("Bila {tahap} disahkan seperti sekarang").format(tahap=hasil.tahap), planned_count(hasil), later),
    )
    said = (plan_line(hasil), worse_line(hasil), kabupaten_line(hasil), evidence(hasil), prices_line(hasil), *tolok)
    return {
        "jenis": "hitung",
        "tanya": _("Berapa yang siap?"),
        "judul": headline(hasil),
        "baris": [
            {"besar": number, "nama": name, "tanda": _marks(states), "kata": _counted(states)}
            for name, number, states in rows
        ],
        "catatan": " ".join(part for part in said if part).replace("**", ""),
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
    notes = (_conditions(hasil), keys_line(hasil), f"{serving_line(hasil.jumlah_kecamatan.desa)}.")
    return {
        "jenis": "sebab",
        "tanya": _("Mengapa?"),
        "judul": holding_line(hasil),
        "dari": len(hasil.kecamatan),
        "batang": rows,
        "catatan": " ".join(part for part in notes if part),
    }


def _money(hasil: ScoreResult, costs: Sequence[ReadyCost], perkiraan: int) -> Salindia:
    total = hasil.jumlah
    steps = (
        (_("Kebutuhan"), rupiah_ringkas(total.biaya), total.biaya, 0),
        (_("Sudah dianggarkan"), rupiah_ringkas(total.didanai), total.didanai, 0),
        (
            _("Perlu diusulkan lagi"),
            asked_range(total.usulan_pasti, total.usulan_tambahan),
            total.usulan_pasti,
            total.usulan_tambahan - total.usulan_pasti,
        ),
    )
    need = total.biaya or 1
    return {
        "jenis": "uang",
        "tanya": _("Berapa uangnya?"),
        "judul": asked_title(hasil),
        "batang": [
            {"nama": name, "kata": words, "bagian": value / need, "terbuka": unsure / need}
            for name, words, value, unsure in steps
        ],
        "rincian": with_estimate(f"{asked_shares(hasil)}. {prices_line(hasil)}".rstrip(), perkiraan),
        "catatan": _cheapest(hasil, costs),
    }


def _cheapest(hasil: ScoreResult, costs: Sequence[ReadyCost]) -> str:
    """What is worth more than the sum: how little makes the kecamatan siap once what costs nothing is decided."""
    if not costs:
        return ""
    ready, cost, decisions = reach(hasil, costs)
    words = _("{rupiah} dan {putusan} keputusan tanpa biaya sudah cukup agar {n} dari {semua} kecamatan siap.")
    return words.format(rupiah=rupiah_cukup(cost), putusan=decisions, n=ready, semua=len(hasil.kecamatan))


def _marks(states: Sequence[str]) -> list[dict[str, str]]:
    ordered = sorted(states, key=STATES.index)
    return [{"keadaan": k, "tanda": sign(k), "nama": nama_kelas(k)} for k in ordered]


def _counted(states: Sequence[str]) -> str:
    there = [k for k in STATES if k in states]
    return " · ".join(f"{angka(states.count(k))} {nama_kelas(k)}" for k in there)


def _pillar(hasil: ScoreResult, pilar: str, aim: float) -> Salindia:
    """How many kecamatan are short in this pillar, and in how many more nobody knows, for nobody has reported."""
    short = [u for u in hasil.kecamatan if u.pilar[pilar] < aim]
    unknown = sum(not fully_reported(u, pilar) and u.atas.pilar[pilar] >= aim for u in short)
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
