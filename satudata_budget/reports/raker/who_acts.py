"""The slide that names who must act: what is urgent, by actor, with the places and by when."""

from collections.abc import Iterable, Sequence
from typing import Any

from satudata_budget.messages import _, tanggal
from satudata_budget.messages.bendera import jenis_pelaku, judul
from satudata_budget.messages.joining import listed
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.flags import Bendera
from satudata_budget.readiness.flags.grouping import grouped

SHOWN = 5
PLACES = 3


def who_must_act(hasil: ScoreResult, flags: Sequence[Bendera]) -> dict[str, Any]:
    """A line an actor and kind of flag, the urgent ones first; never more than can be read from the last row.

    The test of the keys has its line whatever else is urgent: it bars a class at no cost, and no camat can do it.
    """
    urgent = [b for b in flags if b.tingkat_urgensi == "mendesak"]
    groups = grouped(flags, lambda b: (b.tingkat_urgensi, b.pelaku, b.jenis))
    ranked = list(groups.values())
    chosen = ranked[:SHOWN] + [group for group in ranked[SHOWN:] if group[0].jenis == "kunci_belum_teruji"]
    title = _("{n} hal mendesak menunggu keputusan").format(n=len(urgent))
    calm = _("Tidak ada yang mendesak; {n} hal perlu ditindaklanjuti").format(n=len(flags))
    return {
        "jenis": "siapa",
        "tanya": _("Siapa harus bertindak?"),
        "judul": title if urgent else calm,
        "baris": [_line(hasil, group) for group in chosen],
    }


def _line(hasil: ScoreResult, group: Sequence[Bendera]) -> dict[str, Any]:
    first = group[0]
    dates = [b.tenggat for b in group if b.tenggat]
    free = not first.nilai["urusan_anggaran"]
    return {
        "siapa": jenis_pelaku(first.pelaku),
        "apa": judul(first.jenis),
        "di_mana": _places(hasil.menurut_kode[b.kode_unit].nama for b in group),
        "kapan": tanggal(min(dates)) if dates else (_("sekarang juga") if free else ""),
        "sifat": _("paling lambat") if dates else (_("tanpa biaya") if free else ""),
        "mendesak": first.tingkat_urgensi == "mendesak",
    }


def _places(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))
    if len(found) <= PLACES:
        return listed(found)
    return _("{nama}, dan {n} lagi").format(nama=", ".join(found[: PLACES - 1]), n=len(found) - PLACES + 1)
