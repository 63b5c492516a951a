"""PPAS: which rows are leaves, whose budget it is, and what is wrong at which cell."""

from datetime import date

import pytest

from satudata_budget.intake.table.rows import BudgetLine
from tests.intake.borang import PANGGUL, SUB, book, headings, line, ppas, ppas_cells
from tests.intake.conftest import Baca, kode_temuan

NAMA = "Pengadaan Peralatan Gedung Kantor"


def leaf(
    pagu: object, kode: str = SUB, nama: str = NAMA, sasaran: str | None = "Tersedianya 2 komputer"
) -> tuple[object, ...]:
    return line(kode, nama, sasaran, pagu)


def test_only_leaves_count_and_each_knows_its_cell(baca: Baca) -> None:
    isi = baca(ppas([*headings(21_000_000), leaf(21_000_000)])).isi
    assert isi is not None
    assert isi.baris == (
        BudgetLine((7, 1, 1, 2, 3, 24), NAMA, ("Tersedianya 2 komputer",), 21_000_000, "90-2019", "PPAS", "I12"),
    )
    assert (isi.jenis, isi.unit, isi.tahun, isi.tahap, isi.versi_kode) == (
        "ppas", ("35.03.01",), 2021, "KUA-PPAS", "90-2019",
    )  # fmt: skip
    assert not isi.ditolak


def test_a_kegiatan_without_sub_kegiatan_is_a_leaf(baca: Baca) -> None:
    kegiatan = line(
        "7.01.02.2.01", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan", None, 5_000_000
    )
    isi = baca(ppas([*headings(), leaf(1_000_000), line("7.01.02", "PROGRAM", pagu=5_000_000), kegiatan])).isi
    assert isi is not None
    assert [(satu.kode, satu.pagu) for satu in isi.baris] == [
        ((7, 1, 1, 2, 3, 24), 1_000_000), ((7, 1, 2, 2, 1), 5_000_000),
    ]  # fmt: skip


def test_a_program_with_money_and_nothing_below_is_kept_and_named(baca: Baca) -> None:
    file = baca(ppas([*headings(), leaf(1_000_000), line("7.01.02", "PROGRAM PELAYANAN", pagu=5_000_000)]))
    assert file.isi is not None
    assert sum(satu.pagu for satu in file.isi.baris) == 6_000_000
    assert "program_tanpa_kegiatan" in kode_temuan(file, "peringatan")


def test_codes_may_repeat_their_parents_or_stand_whole_in_one_column(baca: Baca) -> None:
    whole = (None, None, None, None, SUB, NAMA, "Tersedianya 2 komputer", None, 3_000_000)
    repeated = ("7", "7.01", "7.01.01", "7.01.01.2.03", "25", "Pengadaan Mebel", None, None, 2_000_000)
    isi = baca(ppas([repeated, whole])).isi
    assert isi is not None
    assert [satu.kode for satu in isi.baris] == [(7, 1, 1, 2, 3, 25), (7, 1, 1, 2, 3, 24)]


def test_subtotals_are_held_against_their_leaves_and_the_difference_is_told(baca: Baca) -> None:
    file = baca(
        ppas([*headings(9_000_000), leaf(7_500_000), ("", None, None, None, None, "JUMLAH", None, None, 7_500_000)])
    )
    warned = [satu for satu in file.temuan if satu.kode == "jumlah_tidak_cocok"]
    assert [satu.sel for satu in warned] == ["I9", "I10", "I11"]
    assert "Rp\u00a01.500.000" in warned[0].pesan
    assert "PPAS, sel I9" in warned[0].pesan


def test_a_difference_of_two_rupiah_is_rounding(baca: Baca) -> None:
    assert kode_temuan(baca(ppas([*headings(7_500_002), leaf(7_500_000)]))) == []


def test_total_pagu_above_the_table_is_checked_too(baca: Baca) -> None:
    cells = ppas_cells([*headings(), leaf(7_500_000)])
    cells[4] = ("Total Pagu", None, None, None, None, ":", 8_000_000)
    file = baca(book("ppas.xlsx", PPAS=cells))
    assert [(satu.kode, satu.sel) for satu in file.temuan] == [("jumlah_tidak_cocok", "G5")]


def test_an_indicator_that_begins_with_jumlah_is_no_total(baca: Baca) -> None:
    isi = baca(ppas([*headings(), leaf(4_000_000, sasaran="Jumlah komputer yang tersedia")])).isi
    assert isi is not None
    assert [satu.pagu for satu in isi.baris] == [4_000_000]


def test_signature_page_breaks_and_column_numbers_are_no_rows(baca: Baca) -> None:
    cells = ppas_cells([*headings(), leaf(1_000_000)])
    cells += [*ppas_cells([leaf(2_000_000, "7.01.01.2.03.25", "Pengadaan Mebel")])[5:], ()]
    cells += [
        (None,) * 7 + ("Trenggalek, 30 September 2020",),
        (None,) * 8 + ("Camat Panggul",),
        (None,) * 8 + ("NIP. -",),
    ]
    file = baca(book("ppas.xlsx", PPAS=cells))
    assert file.isi is not None
    assert [satu.pagu for satu in file.isi.baris] == [1_000_000, 2_000_000]
    assert kode_temuan(file, "galat") == []


@pytest.mark.parametrize(
    ("pagu", "kode"),
    [
        ("sepuluh juta", "bukan_rupiah"),
        (-5_000_000, "rupiah_negatif"),
        ("(5.000.000)", "rupiah_negatif"),
        ("#REF!", "sel_rusak"),
        ("=1000000+1", "rumus_tanpa_nilai"),
        (True, "bukan_rupiah"),
        (date(2021, 1, 1), "bukan_rupiah"),
    ],
)
def test_an_amount_that_is_none_is_a_fault_at_its_cell(baca: Baca, pagu: object, kode: str) -> None:
    file = baca(ppas([*headings(), leaf(pagu)]))
    assert [(satu.kode, satu.lembar, satu.sel) for satu in file.temuan if satu.tingkat == "galat"] == [
        (kode, "PPAS", "I12")
    ]


def test_all_faults_are_told_not_the_first_alone(baca: Baca) -> None:
    rows = [leaf("abc"), leaf(-1, "7.01.01.2.03.25", "Mebel"), leaf("x", "7.01.01.2.03.13", "Perlengkapan")]
    assert kode_temuan(baca(ppas([*headings(), *rows])), "galat") == ["bukan_rupiah", "rupiah_negatif", "bukan_rupiah"]


def test_amounts_as_text_are_read_in_both_writings(baca: Baca) -> None:
    rows = [leaf("Rp 21.000.000"), leaf("1.234.567,00", "7.01.01.2.03.25", "Mebel")]
    isi = baca(ppas([*headings(), *rows])).isi
    assert isi is not None
    assert [satu.pagu for satu in isi.baris] == [21_000_000, 1_234_567]


def test_thousands_in_the_heading_scale_the_column(baca: Baca) -> None:
    kepala = ("Nomor", None, None, None, None, "Program/Kegiatan", "Sasaran", "Target", "Plafon Anggaran (Ribuan Rp)")
    isi = baca(ppas([*headings(), leaf(21_000)], kepala=kepala)).isi
    assert isi is not None
    assert isi.baris[0].pagu == 21_000_000


def test_an_empty_amount_counts_zero_and_is_named(baca: Baca) -> None:
    file = baca(ppas([*headings(), leaf(None), leaf("-", "7.01.01.2.03.98", "Mebel")]))
    assert file.isi is not None
    assert [satu.pagu for satu in file.isi.baris] == [0, 0]
    assert kode_temuan(file) == ["pagu_kosong"]


def test_a_note_below_the_table_is_no_row(baca: Baca) -> None:
    file = baca(ppas([*headings(), leaf(1), ("Keterangan: angka sementara",)]))
    assert file.isi is not None and len(file.isi.baris) == 1
    assert kode_temuan(file) == []


def test_a_formula_error_in_code_or_name_is_a_fault(baca: Baca) -> None:
    codes = ("7", "01", "01", "#REF!", "24", NAMA, None, None, 5)
    names = line("7.01.01.2.03.98", "#REF!", None, 7)
    assert kode_temuan(baca(ppas([*headings(), codes, names])), "galat") == ["kode_rusak", "sel_rusak"]


def test_money_without_a_code_would_be_lost_and_is_a_fault(baca: Baca) -> None:
    file = baca(ppas([*headings(), leaf(1), (None,) * 5 + ("Tambahan", None, None, 9_000_000)]))
    assert kode_temuan(file, "galat") == ["baris_tanpa_kode"]


def test_a_code_typed_as_a_number_is_noticed(baca: Baca) -> None:
    readable = ("7", "01", "01", 2.03, "24", NAMA, None, None, 1_000_000)
    file = baca(ppas([readable]))
    assert kode_temuan(file) == ["kode_angka_terbaca"]
    assert file.isi is not None and file.isi.baris[0].kode == (7, 1, 1, 2, 3, 24)
    lost = ("7", "01", "01", 2.1, "24", NAMA, None, None, 1_000_000)  # 2.10 or 2.1?
    assert kode_temuan(baca(ppas([lost])), "galat") == ["kode_angka"]
    as_date = ("7", "01", "01", date(2003, 2, 1), "24", NAMA, None, None, 1_000_000)
    assert "kode_angka" in kode_temuan(baca(ppas([as_date])), "galat")


def test_a_code_without_its_parents_is_a_fault(baca: Baca) -> None:
    assert "kode_tidak_lengkap" in kode_temuan(
        baca(ppas([("7", None, None, None, "24", NAMA, None, None, 5)])), "galat"
    )


@pytest.mark.parametrize(
    ("unit", "kode"),
    [
        ("Kecamatan Gemarang", "perangkat_daerah_tidak_dikenal"),
        ("35.05.01 Kecamatan Panggul", "perangkat_daerah_tidak_dikenal"),
        ("35.03.02 Kecamatan Panggul", "kode_dan_nama_unit_berbeda"),
        ("", "unit_tidak_disebut"),
    ],
)
def test_an_office_that_is_not_known_here_is_a_fault(baca: Baca, unit: str, kode: str) -> None:
    assert kode_temuan(baca(ppas([*headings(), leaf(1)], unit=unit)), "galat") == [kode]


@pytest.mark.parametrize(
    ("unit", "kode"),
    [
        (PANGGUL, "35.03.01"),
        ("Kecamatan Panggul", "35.03.01"),
        ("7.01.0.00.0.00.06.0000 Kecamatan Panggul", "35.03.01"),
        ("Kantor Kecamatan Panggul Kabupaten Trenggalek", "35.03.01"),
        ("KEC. PANGGUL · Total Pagu Rp 5.000", "35.03.01"),
        ("2.16.2.20.2.21.01.0000 Dinas Komunikasi dan Informatika", "35.03"),
    ],
)
def test_the_office_is_known_by_code_or_name(baca: Baca, unit: str, kode: str) -> None:
    isi = baca(ppas([*headings(), leaf(1)], unit=unit)).isi
    assert isi is not None and isi.unit == (kode,)


def test_a_file_without_year_says_so(baca: Baca) -> None:
    assert kode_temuan(baca(ppas([*headings(), leaf(1)], judul="Pemerintah Kabupaten")), "galat") == [
        "tahun_tidak_disebut"
    ]


def test_the_changed_budget_is_a_stage_of_its_own(baca: Baca) -> None:
    cells = ppas_cells([*headings(), leaf(1)])
    cells[0] = ("PLAFON ANGGARAN SEMENTARA PERUBAHAN",)
    isi = baca(book("ppas.xlsx", PPAS=cells)).isi
    assert isi is not None and isi.tahap == "Perubahan KUA-PPAS"


def test_two_plafon_columns_are_asked_about_not_guessed(baca: Baca) -> None:
    kepala = ("Nomor", None, None, None, None, "Program/Kegiatan", "Sasaran", "Plafon Sebelum", "Plafon Setelah")
    assert kode_temuan(baca(ppas([*headings(), leaf(1)], kepala=kepala)), "galat") == ["kolom_plafon_ganda"]


def test_a_table_on_two_sheets_is_asked_about(baca: Baca) -> None:
    cells = ppas_cells([*headings(), leaf(1)])
    assert kode_temuan(baca(book("ppas.xlsx", A=cells, B=cells)), "galat") == ["lembar_lebih_dari_satu"]


def test_a_missing_column_is_named(baca: Baca) -> None:
    kepala = ("Nomor", None, None, None, None, "Program/Kegiatan", "Sasaran", "Target", "Nilai")
    file = baca(ppas([*headings(), leaf(1)], kepala=kepala))
    assert kode_temuan(file, "galat") == ["judul_kolom_kurang"]
    assert "plafon" in file.temuan[0].pesan


def test_the_newer_code_book_is_recognised_by_codes_and_names(baca: Baca) -> None:
    rows = [
        line("7.01.01.2.06.02", "Penyediaan Peralatan dan Perlengkapan Kantor", None, 1),
        line("7.01.01.2.08.02", "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik", None, 1),
    ]
    file = baca(ppas([*headings()[:3], line("7.01.01.2.06", "Administrasi Umum Perangkat Daerah"), *rows]))
    assert file.isi is not None and file.isi.versi_kode == "050-3708"
    assert {satu.versi_kode for satu in file.isi.baris} == {"050-3708"}


def test_a_line_of_the_other_book_is_read_by_it_and_named(baca: Baca) -> None:
    rows = [
        leaf(1), leaf(1, "7.01.01.2.03.13", "Penyediaan Peralatan dan Perlengkapan Kantor"),
        line("7.01.01.2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah"),
        line("7.01.01.2.08.02", "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik", None, 1),
    ]  # fmt: skip
    file = baca(ppas([*headings(), *rows]))
    assert file.isi is not None
    assert [satu.versi_kode for satu in file.isi.baris] == ["90-2019", "90-2019", "050-3708"]
    assert kode_temuan(file) == ["kode_buku_lain"]


def test_a_name_that_its_code_does_not_have_is_named(baca: Baca) -> None:
    file = baca(ppas([*headings(), leaf(1), leaf(1, "7.01.01.2.03.02", "Belanja Hibah Kelompok Tani")]))
    assert kode_temuan(file) == ["nama_kode_berbeda"]


def test_the_evidence_says_by_what_the_file_was_recognised(baca: Baca) -> None:
    isi = baca(ppas([*headings(), leaf(1)])).isi
    assert isi is not None
    evidence = "\n".join(isi.bukti)
    for said in (
        "PLAFON ANGGARAN SEMENTARA",
        "PPAS I6",
        "Kecamatan Panggul",
        "TAHUN ANGGARAN 2021",
        "buku kode 90-2019",
    ):
        assert said in evidence


@pytest.mark.parametrize("kode", ["7.01.0.00.0.00.16", "7.01.0.00.0.00.1..0000", "7.01.0.00.0.00.02.000 -"])
def test_a_broken_office_code_before_the_name_is_passed_over(baca: Baca, kode: str) -> None:
    isi = baca(ppas([*headings(), leaf(5)], f"{kode} Kecamatan Panggul")).isi
    assert isi is not None
    assert isi.unit == ("35.03.01",)
