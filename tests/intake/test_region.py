"""Whose region a text names: it is compared with the kabupaten of the unit table, never with a name in the code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.table.region import Region, is_foreign, region_of
from satudata_budget.places import Places, UnitOffice

TRENGGALEK = Places((UnitOffice("35.03", "Kabupaten Trenggalek", "kabupaten"),), ())
BANDUNG = Places(
    (UnitOffice("32.04", "Kabupaten Bandung", "kabupaten"), UnitOffice("32.73", "Kota Bandung", "kabupaten")), ()
)
NAMELESS = Places((UnitOffice("35.03", "Dinas Komunikasi dan Informatika", "kabupaten"),), ())


@pytest.mark.parametrize(
    ("text", "jenis", "nama"),
    [
        ("Kab. Blitar", "kabupaten", "blitar"),
        ("35.05 BLITAR", "", "blitar"),
        ("Pemerintah Kota Kediri Tahun 2021", "kota", "kediri"),
        ("KABUPATEN/KOTA TRENGGALEK", "", "trenggalek"),
        ("KABUPATEN/KOTA", "", ""),
    ],
)
def test_a_region_is_read_without_its_code_and_year(text: str, jenis: str, nama: str) -> None:
    assert region_of(text) == Region(jenis, nama)


@pytest.mark.parametrize(
    "text", ["Trenggalek", "KAB. TRENGALEK", "Kabupaten Trenggalek Jawa Timur", "Kab/Kota Trenggalek"]
)
def test_our_own_name_is_ours_in_every_writing(text: str) -> None:
    assert not is_foreign(region_of(text), TRENGGALEK)


@pytest.mark.parametrize("text", ["Blitar", "Kota Trenggalek", "Kabupaten Tulungagung", "Kab. Semarang"])
def test_another_name_or_kind_is_not_ours(text: str) -> None:
    assert is_foreign(region_of(text), TRENGGALEK)


def test_a_side_makes_another_region_of_a_name() -> None:
    assert is_foreign(region_of("Kabupaten Bandung Barat"), BANDUNG)
    assert not is_foreign(region_of("Kota Bandung"), BANDUNG)


def test_a_province_is_ours_by_the_code_of_our_kabupaten() -> None:
    assert not is_foreign(Region("provinsi", "jawa timur"), TRENGGALEK)
    assert is_foreign(Region("provinsi", "jawa timur"), BANDUNG)


def test_where_no_unit_bears_a_regions_name_nothing_can_be_foreign() -> None:
    assert not is_foreign(region_of("Kabupaten Blitar"), NAMELESS)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12).filter(lambda nama: nama not in ("kota", "desa")))
def test_the_name_in_the_unit_table_alone_decides(nama: str) -> None:
    wilayah = Places((UnitOffice("99.01", f"Kabupaten {nama}", "kabupaten"),), ())
    if (found := region_of(f"Pemerintah Kabupaten {nama}")).nama:
        assert not is_foreign(found, wilayah)
