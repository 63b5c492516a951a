"""One budget for an office, year and stage, whatever form its files have: never two added up."""

from pathlib import Path

from satudata_budget.intake.flow.importing import commit
from satudata_budget.store import Store, take_back
from tests.golden.bentuk_anggaran import (
    ALAT,
    INTERNET,
    JASA,
    PC,
    accounts,
    komponen,
    rekap_headings,
    rekap_row,
    rincian_block,
    rka_rekap,
)
from tests.intake.borang import book
from tests.intake.conftest import PENGUJI, Impor, counts, kode_temuan

GOLDEN = Path(__file__).parents[1] / "golden" / "anggaran"


def recap(alat: int, jasa: int, nama: str = "rekap.xlsx"):
    rows = [*rekap_headings(alat), rekap_row(*ALAT, 0, alat, alat), rekap_row(*JASA, jasa, 0, jasa)]
    return book(nama, BELANJA=rka_rekap(rows))


def detail(sub: tuple[str, str], rek: tuple[str, str], jumlah: int, nama: str = "rincian.xlsx"):
    rows = [*accounts(rek, jumlah), komponen("Barang", "1 Unit", "Unit", jumlah, jumlah)]
    return book(nama, RKA=rincian_block(sub, rows))


def lines(store: Store) -> list[tuple[object, ...]]:
    with store.read() as now:
        return now.tuples(
            "select kode_sub_kegiatan, kode_rekening, sum(pagu)::bigint from anggaran group by all order by all"
        )


def test_the_detail_of_one_sub_kegiatan_replaces_that_one_alone(kantor: Store, impor: Impor) -> None:
    impor(recap(21, 6))
    (hasil,) = impor(detail(ALAT, PC, 20))
    assert kode_temuan(hasil) == ["menggantikan_bentuk_lain", "golongan_meragukan"]
    assert lines(kantor) == [(ALAT[0], PC[0], 20), (JASA[0], "", 6)]


def test_a_second_detail_leaves_the_first(kantor: Store, impor: Impor) -> None:
    impor(detail(ALAT, PC, 20))
    (hasil,) = impor(detail(JASA, INTERNET, 6))
    assert counts(hasil)[0] == 1 and hasil.dihapus == 0
    assert lines(kantor) == [(ALAT[0], PC[0], 20), (JASA[0], INTERNET[0], 6)]


def test_recap_and_details_in_one_call_end_as_the_details_in_any_order(kantor: Store, impor: Impor) -> None:
    results = impor(detail(ALAT, PC, 21), detail(JASA, INTERNET, 6, "lain.xlsx"), recap(21, 6))
    assert [hasil.ditolak for hasil in results] == [False] * 3
    assert lines(kantor) == [(ALAT[0], PC[0], 21), (JASA[0], INTERNET[0], 6)]


def test_two_whole_budgets_of_one_stage_in_one_call_are_asked_about(kantor: Store, impor: Impor) -> None:
    first, second = impor(recap(21, 6), detail(ALAT, PC, 1), unit="35.03.01", setuju_hapus=True)
    assert not first.ditolak and not second.ditolak
    results = impor(GOLDEN / "penetapan.xlsx", GOLDEN / "lampiran_ii_semua_unit.xlsx")
    assert kode_temuan(results[1], "galat") == ["lingkup_ganda"]
    results = impor(detail(ALAT, PC, 2), detail(ALAT, PC, 3, "lain.xlsx"))
    assert kode_temuan(results[1], "galat") == ["lingkup_ganda"]


def test_a_file_that_another_form_has_replaced_is_not_in_any_more(kantor: Store, impor: Impor) -> None:
    older, newer = GOLDEN / "penetapan.xlsx", GOLDEN / "lampiran_ii_semua_unit.xlsx"
    impor(older)
    assert kode_temuan(impor(older)[0]) == ["sudah_masuk"]
    (hasil,) = impor(newer)
    assert "menggantikan_bentuk_lain" in kode_temuan(hasil)
    assert sum(int(str(row[2])) for row in lines(kantor)) == 27_000_000
    (again,) = impor(older)
    assert kode_temuan(again) == ["menggantikan_bentuk_lain"]
    take_back(kantor, again.nomor or 0, PENGUJI)
    assert kode_temuan(commit(kantor, [newer], PENGUJI)[0]) == ["sudah_masuk"]


def test_another_stage_of_the_same_office_is_left_alone(kantor: Store, impor: Impor) -> None:
    impor(recap(21, 6), GOLDEN / "penetapan.xlsx")
    with kantor.read() as now:
        assert now.tuples("select tahap, sum(pagu)::bigint from anggaran group by all order by all") == [
            ("APBD", 27_000_000), ("RKA", 27),
        ]  # fmt: skip
