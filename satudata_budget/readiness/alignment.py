"""Kabupaten against kecamatan, and the chain down to the desa (method, section 6)."""

from typing import Any

from satudata_budget.readiness.result import PILAR, Rantai, UnitScore


def align(kabupaten: UnitScore, kecamatan: UnitScore, ambang_siap: float) -> dict[str, Any]:
    """The fields rantai, selisih and keselarasan of a kecamatan, from today's values at the lower end."""
    return {
        "rantai": _chain(kabupaten, kecamatan),
        "selisih": {p: round(kabupaten.pilar[p] - kecamatan.pilar[p], 6) for p in PILAR},
        "keselarasan": {p: _state(kabupaten.pilar[p], kecamatan.pilar[p], ambang_siap) for p in PILAR},
    }


def _chain(kabupaten: UnitScore, kecamatan: UnitScore) -> Rantai:
    desa = kecamatan.desa
    links = {
        "kabupaten": kabupaten.indeks,
        "kecamatan": kecamatan.indeks,
        "desa": round(100 * desa.siap / desa.jumlah, 6) if desa.jumlah else 100.0,
    }
    # min keeps the first of equals, which is the order that the method asks for
    weakest = min(links, key=lambda link: links[link])
    return Rantai(links[weakest], weakest)


def _state(kabupaten: float, kecamatan: float, ambang_siap: float) -> str:
    match kabupaten >= ambang_siap, kecamatan >= ambang_siap:
        case True, True:
            return "selaras"
        case True, False:
            return "kecamatan_tertinggal"
        case False, True:
            return "kabupaten_tertinggal"
        case _:
            return "keduanya_belum"
