"""A newer file changes, adds and removes within its own office, kind, year and stage; what people settled stays."""

from datetime import date

from satudata_budget.store import EVERYTHING, ONLY_THESE, Store, difference, take_back
from tests.intake.borang import (
    SUB,
    akses_desa,
    headings,
    line,
    one_line,
    ppas,
    rekap,
)
from tests.intake.conftest import PENGUJI, Impor, budget, counts, kode_temuan

ACCESS = akses_desa(
    [(1, "kunci", "Kunci", 1, "teruji", date(2020, 9, 14), None)],
    [(1, "35.03.01.2001", "Besuki", 1, None, None, 2019, 1, None, None, 1, "teruji", "belum")],
)
BUDGET = one_line("Tersedianya 2 unit komputer dan 1 unit printer", 24_500_000)
REPORTS = rekap([("35.03.01", "Kecamatan Panggul", "anggaran", "diajukan", date(2020, 9, 9), None)])


def test_a_newer_file_changes_adds_and_removes_in_its_own_scope_only(kantor: Store, impor: Impor) -> None:
    other = one_line("Tersedianya 1 unit komputer", 9_000_000, "Kecamatan Munjungan", "lain.xlsx")
    later = ppas(
        [*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", "1 komputer", 3)],
        judul="TAHUN ANGGARAN 2022",
        nama="2022.xlsx",
    )
    first = ppas([*headings(), line(SUB, "Pengadaan", "1 komputer", 5), line("7.01.01.2.03.98", "Lain", "Kursi", 7)])
    impor(first, other, later)
    newer = ppas(
        [*headings(), line(SUB, "Pengadaan", "1 komputer", 6), line("7.01.01.2.03.97", "Baru", "Meja", 8)],
        nama="baru.xlsx",
    )
    (hasil,) = impor(newer)
    assert counts(hasil) == (1, 1, 1)
    with kantor.read() as now:
        assert now.tuples("select kode_unit, tahun, pagu from anggaran order by all") == [
            ("35.03.01", 2021, 6), ("35.03.01", 2021, 8), ("35.03.01", 2022, 3), ("35.03.02", 2021, 9_000_000),
        ]  # fmt: skip


def test_going_back_to_the_older_file_is_a_change_again(kantor: Store, impor: Impor) -> None:
    older, newer = one_line("1 komputer", 5), one_line("1 komputer", 6, nama="baru.xlsx")
    impor(older)
    impor(newer)
    (hasil,) = impor(older)
    assert counts(hasil) == (0, 1, 0)
    assert budget(kantor) == [("35.03.01", "pc", 5, "")]


def test_an_import_can_be_taken_back_and_made_again(kantor: Store, impor: Impor) -> None:
    (hasil,) = impor(BUDGET)
    take_back(kantor, hasil.nomor or 0, PENGUJI)
    assert budget(kantor) == []
    (again,) = impor(BUDGET)
    assert counts(again) == counts(hasil)


def test_what_people_typed_is_not_removed_by_a_file(kantor: Store, impor: Impor) -> None:
    typed = {
        "id": "ang-ketik",
        "tahun": 2021,
        "tahap": "KUA-PPAS",
        "kode_unit": "35.03.01",
        "pagu": 1,
        "uraian": "ketik",
    }
    with kantor.read() as now:
        change = difference(now, "anggaran", [typed], ONLY_THESE)
    with kantor.write(PENGUJI, "isian") as writing:
        writing.apply(change)
    (hasil,) = impor(BUDGET)
    assert hasil.dihapus == 0
    assert len(budget(kantor)) == 3


def settle(store: Store, parts: dict[str, int]) -> None:
    """Split the one budget line by hand."""
    with store.read() as now:
        rows = now.rows("select * from anggaran order by id")
        new = [
            {
                **rows[0],
                "id": f"{rows[0]['baris_id']}-{komponen}",
                "komponen": komponen,
                "pagu": pagu,
                "pembagian": "tangan",
            }
            for komponen, pagu in parts.items()
        ]
        change = difference(now, "anggaran", new, EVERYTHING)
    with store.write(PENGUJI, "isian") as writing:
        writing.apply(change)


def test_a_split_by_hand_survives_a_newer_file_with_the_same_line(kantor: Store, impor: Impor) -> None:
    impor(BUDGET)
    settle(kantor, {"pc": 20_000_000, "printer": 4_500_000})
    row = line(SUB, "Pengadaan Peralatan Gedung Kantor", "Tersedianya 2 unit komputer dan 1 unit printer", 24_500_000)
    newer = ppas([*headings(), line("7.01.01.2.03.98", "Lain", "Kursi", 7), row], nama="baru.xlsx")
    (hasil,) = impor(newer)
    assert counts(hasil) == (1, 0, 0)
    assert budget(kantor)[:2] == [
        ("35.03.01", "pc", 20_000_000, "tangan"),
        ("35.03.01", "printer", 4_500_000, "tangan"),
    ]


def test_a_split_by_hand_falls_with_the_amount_and_that_is_said(kantor: Store, impor: Impor) -> None:
    impor(BUDGET)
    settle(kantor, {"pc": 20_000_000, "printer": 4_500_000})
    (hasil,) = impor(one_line("Tersedianya 2 unit komputer dan 1 unit printer", 30_000_000, nama="baru.xlsx"))
    assert "pembagian_tangan_gugur" in kode_temuan(hasil)
    assert {row[3] for row in budget(kantor)} == {"otomatis"}
    assert sum(int(str(row[2])) for row in budget(kantor)) == 30_000_000


def test_a_form_without_its_desa_sheet_leaves_the_desa_alone(kantor: Store, impor: Impor) -> None:
    impor(ACCESS)
    impor(akses_desa([(1, "kunci", "Kunci", 1, "belum", None, None)], nama="kunci.xlsx"))
    with kantor.read() as now:
        assert now.tuples("select komponen, status from akses order by kode_tempat, komponen") == [
            ("kunci", "belum"), ("internet", "teruji"), ("layanan_sktm", "belum"),
        ]  # fmt: skip
        assert now.value("select count(*) from aset") == 2


def test_a_newer_list_of_reports_withdraws_what_it_no_longer_names(kantor: Store, impor: Impor) -> None:
    impor(REPORTS)
    (hasil,) = impor(
        rekap([("35.03.02", "Kecamatan Munjungan", "sdm", "diajukan", None, None)], nama="baru.xlsx"), setuju_hapus=True
    )
    assert counts(hasil) == (1, 0, 1)
