"""Points of the explanation add up to the pillar, and every figure leads to rows."""

from collections.abc import Callable

import pytest

from satudata_budget.readiness import PILAR, score
from satudata_budget.readiness.explain import explain, sources
from satudata_budget.store import Store


@pytest.mark.parametrize("nama", ["kecil", "trenggalek", "pagu"])
def test_points_add_up_to_the_pillar(nama: str, load: Callable[[str], Store]) -> None:
    with load(nama).read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    for unit in hasil.unit:
        for pilar, parts in explain(hasil, unit.kode).items():
            assert sum(part.poin_maks for part in parts) == pytest.approx(100, abs=1e-6)
            assert sum(part.poin for part in parts) == pytest.approx(unit.pilar[pilar], abs=1e-6)


def test_money_of_the_explanation_is_the_money_of_the_unit(load: Callable[[str], Store]) -> None:
    with load("trenggalek").read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    for unit in hasil.unit:
        assert sum(p.usulan_tambahan for p in explain(hasil, unit.kode)["anggaran"]) == unit.usulan_tambahan


def test_sources_hold_the_rows_of_the_office_and_its_desa_only(load: Callable[[str], Store]) -> None:
    with load("kecil").read() as reading:
        rows = sources(reading, "35.03.01", 2021, "KUA-PPAS")
        expected = reading.value("select count(*) from aset where kode_tempat like '35.03.01%' and komponen <> ''")
    assert {row.kode_tempat[:8] for row in rows} == {"35.03.01"}
    assert sum(row.tabel == "aset" for row in rows) == expected
    # the line that the kabupaten budgets for one of its desa is among them
    assert any(row.tabel == "anggaran" and row.kode_unit == "35.03" for row in rows)


def test_pillars_come_in_the_order_of_the_method(load: Callable[[str], Store]) -> None:
    with load("kecil").read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    assert tuple(explain(hasil, "35.03.01")) == PILAR
