"""The access form: the office's key and links, and its desa."""

from datetime import date

import pytest

from satudata_budget.intake.table.rows import AccessRow, DesaRow
from tests.intake.borang import akses_desa
from tests.intake.conftest import Baca, kode_temuan

BESUKI = (1, "35.03.01.2001", "Besuki")
KUNCI = (1, "kunci", "Kunci", 1, "teruji", date(2020, 9, 14), None)


def test_access_of_the_office_is_read(baca: Baca) -> None:
    isi = baca(akses_desa([KUNCI, (2, "internet", "Internet", 2, "Diserahkan", None, None)])).isi
    assert isi is not None
    assert isi.baris == (
        AccessRow("35.03.01", "kunci", 1, "teruji", date(2020, 9, 14), "Akses", "E5"),
        AccessRow("35.03.01", "internet", 2, "diserahkan", None, "Akses", "E6"),
    )
    assert (isi.jenis, isi.unit, isi.lengkap) == ("akses_desa", ("35.03.01",), {"Akses"})


def test_a_desa_is_read_with_devices_people_and_links(baca: Baca) -> None:
    file = baca(akses_desa([KUNCI], [(*BESUKI, 1, 0, 2, 2019, None, 1, None, 1, "teruji", "belum")]))
    assert file.isi is not None
    desa = [satu for satu in file.isi.baris if isinstance(satu, DesaRow)]
    assert desa == [
        DesaRow(
            "35.03.01.2001",
            (("pc", "B", 1, 2019, "D6"), ("pc", "RB", 2, 2019, "F6"), ("printer", "KB", 1, None, "I6")),
            (("operator_desa", 1, "K6"),),
            "Desa",
        )
    ]
    links = [(s.komponen, s.status) for s in file.isi.baris if isinstance(s, AccessRow) and s.kode_tempat != "35.03.01"]
    assert links == [("internet", "teruji"), ("layanan_sktm", "belum")]
    assert file.isi.lengkap == {"Akses", "Desa"}


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("ada dan dipakai", "teruji"),
        ("Ada, belum lancar", "diserahkan"),
        ("TIDAK ADA", "belum"),
        ("diserahkan, belum teruji", "diserahkan"),
        ("Belum diserahkan", "belum"),
        ("teruji", "teruji"),
    ],
)
def test_links_and_services_are_read_in_their_own_words_and_in_those_of_before(
    baca: Baca, written: str, status: str
) -> None:
    office = (2, "internet", "Internet", 2, written, None, None)
    file = baca(akses_desa([office], [(*BESUKI, *(None,) * 8, written, written)]))
    assert file.isi is not None and kode_temuan(file, "galat") == []
    assert [satu.status for satu in file.isi.baris if isinstance(satu, AccessRow)] == [status] * 3


def test_a_key_is_not_in_use_and_the_fault_lists_the_words_of_the_cell(baca: Baca) -> None:
    key = (1, "kunci", "Kunci", 1, "ada dan dipakai", None, None)
    file = baca(akses_desa([key], [(*BESUKI, *(None,) * 8, "lumayan", None)]))
    said = [satu.pesan for satu in file.temuan if satu.kode == "status_tidak_dikenal"]
    assert "“belum diserahkan”, “diserahkan, belum teruji”, “teruji”" in said[0]
    assert "“tidak ada”, “ada, belum lancar”, “ada dan dipakai”" in said[1]


def test_a_table_without_a_row_says_nothing_and_a_form_without_any_is_refused(baca: Baca) -> None:
    """An empty table is no statement of nihil: what is recorded must not go by it."""
    file = baca(akses_desa([], [(*BESUKI, 1, 0, 2, 2019, None, 1, None, 1, "teruji", "belum")]))
    assert file.isi is not None and file.isi.lengkap == {"Desa"}
    assert kode_temuan(baca(akses_desa([]))) == ["tanpa_baris"]


def test_desa_that_the_sheet_leaves_out_are_named(baca: Baca) -> None:
    file = baca(akses_desa([KUNCI], [(*BESUKI, *(None,) * 10)]))
    missing = [satu for satu in file.temuan if satu.kode == "desa_tidak_disebut"]
    assert len(missing) == 16
    assert "Terbis (35.03.01.2002)" in missing[0].pesan


@pytest.mark.parametrize(
    ("row", "kode"),
    [
        ((1, "kunci", "Kunci", 1, "hilang", None, None), "status_tidak_dikenal"),
        ((1, "kunci", "Kunci", 1, None, None, None), "status_kosong"),
        ((1, "kunci", "Kunci", None, "teruji", None, None), "jumlah_kosong"),
        ((1, "kunci", "Kunci", -1, "teruji", None, None), "banyak_tidak_wajar"),
        ((1, "pc", "PC", 1, "teruji", None, None), "komponen_tidak_dikenal"),
        ((1, None, "Kunci", 1, "teruji", None, None), "komponen_tidak_dikenal"),
        ((1, "kunci", "Kunci", 1, "teruji", "kemarin", None), "bukan_hari"),
    ],
)
def test_what_is_wrong_with_access_is_a_fault(baca: Baca, row: tuple[object, ...], kode: str) -> None:
    assert kode_temuan(baca(akses_desa([row])), "galat") == [kode]


@pytest.mark.parametrize(
    ("row", "kode"),
    [
        ((1, "35.03.02.2001", "Besuki", *(None,) * 10), "desa_tidak_dikenal"),
        ((1, None, "Besuki", 1, *(None,) * 9), "kode_desa_kosong"),
        ((1, 35.03, "Besuki", *(None,) * 10), "kode_angka"),
        ((1, "35.03.01.2001", "Terbis", *(None,) * 10), "desa_berbeda"),
        ((*BESUKI, "satu", *(None,) * 9), "bukan_banyak"),
        ((*BESUKI, *(None,) * 8, "ada", None), "status_tidak_dikenal"),
    ],
)
def test_what_is_wrong_with_a_desa_is_a_fault(baca: Baca, row: tuple[object, ...], kode: str) -> None:
    assert kode_temuan(baca(akses_desa([KUNCI], [row])), "galat") == [kode]


def test_a_desa_twice_is_a_fault(baca: Baca) -> None:
    row = (*BESUKI, 1, *(None,) * 9)
    assert kode_temuan(baca(akses_desa([KUNCI], [row, row])), "galat") == ["desa_ganda"]
