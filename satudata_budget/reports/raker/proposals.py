"""The slide on which the meeting decides: what the data proposes, as sentences that can go into the minutes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from satudata_budget.messages import _, rupiah_ringkas, tanggal
from satudata_budget.messages.joining import in_sentence, listed
from satudata_budget.messages.kunci import usulan_kunci
from satudata_budget.planning.whatif_decisions import ReadyCost
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.readiness.flags import Bendera
from satudata_budget.readiness.kunci import KUNCI


def proposals(hasil: ScoreResult, flags: Sequence[Bendera], costs: Sequence[ReadyCost]) -> dict[str, Any]:
    """At most six proposals: decisions that cost nothing, money, what the kabupaten owes, missing reports."""
    by = min((b.tenggat for b in flags if b.tenggat and b.pelaku == "tapd"), default=None)
    found = [*_keys(hasil), _people(hasil, costs), _money(costs, by), _kabupaten(hasil), _reports(hasil)]
    there = [sentence for sentence in found if sentence]
    return {
        "jenis": "putus",
        "tanya": _("Apa yang kita putuskan?"),
        "judul": _("{n} usulan untuk diputuskan").format(n=len(there))
        if there
        else _("Tidak ada usulan: semua sudah siap"),
        "usulan": there,
    }


def surely_failing(unit: UnitScore) -> tuple[str, ...]:
    """The hard conditions that fail whatever the missing reports will say."""
    return tuple(s for s in unit.syarat_gagal if s in unit.atas.syarat_gagal)


def _keys(hasil: ScoreResult) -> list[str]:
    """Who hands over, and whose key Diskominfo tests; nobody hands over what is handed over already."""
    return [usulan_kunci(k, [u.nama for u in hasil.kecamatan_kunci(k)]) for k in ("belum_diserahkan", "menunggu_uji")]


def _people(hasil: ScoreResult, costs: Sequence[ReadyCost]) -> str:
    """The other decisions of camat that cost nothing: who is named for what. What nobody has reported may be there."""
    known = {(t.kode_unit, t.komponen) for t in hasil.tempat if t.tingkat == "kecamatan" and t.dilaporkan}
    names = {t.komponen: t.nama_komponen for t in hasil.tempat if t.tingkat == "kecamatan"}
    wanted: dict[str, None] = {}
    units = []
    for cost in costs:
        here = [k for tingkat, k, _n in cost.putusan if tingkat == "kecamatan" and k != KUNCI]
        own = [k for k in here if (cost.kode, k) in known]
        wanted |= dict.fromkeys(own)
        units += [hasil.menurut_kode[cost.kode].nama] if own else []
    if not wanted:
        return ""
    roles = listed([in_sentence(names[k]) for k in wanted])
    return _("Camat {nama} menetapkan {peran}.").format(nama=listed(sorted(units)), peran=roles)


def _money(costs: Sequence[ReadyCost], by: date | None) -> str:
    cost = sum(c.biaya for c in costs)
    if not cost:
        return ""
    sentence = _("TAPD menyediakan {rupiah} bagi {n} kecamatan agar siap").format(
        rupiah=rupiah_ringkas(cost), n=sum(c.biaya > 0 for c in costs)
    )
    return sentence + (_(", paling lambat {tanggal}.").format(tanggal=tanggal(by)) if by else ".")


def _kabupaten(hasil: ScoreResult) -> str:
    own = hasil.kabupaten[0] if hasil.kabupaten else None
    if own is None or not own.syarat_gagal:
        return ""
    names = {t.komponen: t.nama_komponen for t in hasil.tempat_unit(own.kode)}
    missing = [in_sentence(names[s]) if s in names else _("anggarannya") for s in own.syarat_gagal]
    return _("Diskominfo menyelesaikan {apa}.").format(apa=listed(missing))


def _reports(hasil: ScoreResult) -> str:
    late = [u.nama for u in hasil.kecamatan if u.belum_dilaporkan]
    return _("Camat {nama} melengkapi laporan.").format(nama=listed(late)) if late else ""
