"""One way to raise a flag, so that every one carries the names, the date and the evidence that its readers need."""

from collections.abc import Iterable, Sequence
from typing import Any

from satudata_budget.readiness.flags.bendera import Bendera, Evidence, Pelaku, Urgensi
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.records import CellOrigin
from satudata_budget.readiness.result import PlaceComponent


def flag(
    bahan: FlagMaterial,
    jenis: str,
    kode_unit: str,
    pelaku: Pelaku,
    hits: Sequence[PlaceComponent] = (),
    *,
    komponen: bool = False,
    bukti: Iterable[CellOrigin | Evidence] = (),
    rupiah: int = 0,
    urusan_anggaran: bool = False,
    urgensi: Urgensi | None = None,
    ragam: str = "",
    **nilai: Any,
) -> Bendera:
    """A flag of the rule `jenis` on a unit.

    `hits` are the places concerned (none: the unit's office); `komponen`: it is about the component of the first;
    `urusan_anggaran`: the budget has to settle it, so the calendar of the APBD sets a date; `urgensi`: other than the
    rule's own; `ragam` picks among several sentences of one rule; the rest fills the sentence.
    """
    about = {"urusan_anggaran": urusan_anggaran}
    places = tuple(dict.fromkeys(t.kode_tempat for t in hits)) or (kode_unit,)
    return Bendera(
        jenis=jenis,
        tingkat_urgensi=urgensi or bahan.ambang.urgensi(jenis),
        kode_unit=kode_unit,
        kode_tempat=places[0] if len(places) == 1 else kode_unit,
        komponen=hits[0].komponen if komponen else "",
        pelaku=pelaku,
        nilai=_names(bahan, kode_unit, hits, places, komponen) | {"ragam": ragam} | about | nilai,
        rupiah=rupiah,
        bukti=tuple(dict.fromkeys(b if isinstance(b, Evidence) else b.bukti for b in bukti)),
        tenggat=bahan.tenggat if urusan_anggaran else None,
    )


def _names(
    bahan: FlagMaterial, kode_unit: str, hits: Sequence[PlaceComponent], places: tuple[str, ...], komponen: bool
) -> dict[str, Any]:
    unit, first = bahan.hasil.menurut_kode[kode_unit], bahan.tempat[places[0]]
    return {
        "unit": unit.nama,
        "tingkat_unit": unit.tingkat,
        "tingkat": hits[0].tingkat if hits else unit.tingkat,
        "tempat": first.nama,
        "jenis_tempat": first.jenis,
        "jumlah_tempat": len(places),
        "komponen": hits[0].nama_komponen if komponen else "",
        "satuan": hits[0].satuan if komponen else "",
    }
