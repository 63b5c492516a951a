"""Files into the store: scope, order, all or nothing, the same file again, preview and commit alike."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from satudata_budget.intake.flow.importing import commit, preview
from satudata_budget.messages import use_language
from satudata_budget.store import ReceivedFile, Store
from tests.intake.borang import (
    PC,
    SUB,
    akses_desa,
    bezetting,
    book,
    good,
    headings,
    kib_b,
    kir,
    line,
    one_line,
    ppas,
    rekap,
    room_good,
)
from tests.intake.conftest import PENGUJI, Impor, budget, counts, kode_temuan

KIB = kib_b([good(PC, "P.C Unit", "000001 s/d 000002")])
KIR = kir({"R": [room_good(PC, "P.C Unit", "2 / 000001 s/d 000002", b=1, rb=1)]})
STAFF = bezetting([(1, "Operator Komputer", 5, "Pelaksana", 2, 1, -1, None)])
ACCESS = akses_desa(
    [(1, "kunci", "Kunci", 1, "teruji", date(2020, 9, 14), None)],
    [(1, "35.03.01.2001", "Besuki", 1, None, None, 2019, 1, None, None, 1, "teruji", "belum")],
)
BUDGET = one_line("Tersedianya 2 unit komputer dan 1 unit printer", 24_500_000)
REPORTS = rekap([("35.03.01", "Kecamatan Panggul", "anggaran", "diajukan", date(2020, 9, 9), None)])
ALL = (KIB, KIR, STAFF, ACCESS, BUDGET, REPORTS)


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the offices, without the change sets that wrote them."""
    with store.read() as now:
        return {
            tabel: now.tuples(f"select * exclude (perubahan_id) from {tabel} order by all")  # noqa: S608
            for tabel in ("anggaran", "aset", "pegawai", "akses", "laporan")
        }


def test_every_file_is_one_change_set_that_keeps_its_bytes(kantor: Store, impor: Impor) -> None:
    results = impor(*ALL)
    assert sorted(hasil.nomor or 0 for hasil in results) == [2, 3, 4, 5, 6, 7]
    assert kantor.file_bytes(BUDGET.sha256) == (BUDGET.nama, BUDGET.isi)
    assert {len(rows) > 0 for rows in tables(kantor).values()} == {True}


def test_the_order_of_the_files_does_not_matter(kantor: Store, impor: Impor, acuan_saja: Path, tmp_path: Path) -> None:
    results = impor(*reversed(ALL))
    assert [hasil.nama for hasil in results] == [berkas.nama for berkas in reversed(ALL)]
    shutil.copy(acuan_saja, tmp_path / "lain.duckdb")
    with Store.open(tmp_path / "lain.duckdb") as other:
        commit(other, ALL, PENGUJI)
        assert tables(other) == tables(kantor)


def test_a_line_is_split_by_what_is_missing(kantor: Store, impor: Impor) -> None:
    impor(KIB, KIR, BUDGET)
    parts = budget(kantor)
    # need 6 PCs of 10.5 million and 3 printers of 2.9 million; one good PC is there
    open_pc, open_printer = 5 * 10_500_000, 3 * 2_900_000
    share = 24_500_000 * open_pc / (open_pc + open_printer)
    assert [(row[1], row[3]) for row in parts] == [("pc", "otomatis"), ("printer", "otomatis")]
    assert abs(int(str(parts[0][2])) - share) < 1
    assert sum(int(str(row[2])) for row in parts) == 24_500_000


def test_parts_of_a_line_share_its_cell_and_identity(kantor: Store, impor: Impor) -> None:
    impor(BUDGET)
    with kantor.read() as now:
        rows = now.rows("select * from anggaran")
    assert {(row["lembar"], row["sel"]) for row in rows} == {("PPAS", "I12")}
    assert len({row["baris_id"] for row in rows}) == 1
    assert {row["aturan"] for row in rows} == {"komputer_printer"}
    assert len({row["id"] for row in rows}) == 2


def test_a_line_with_one_candidate_is_certain_and_one_without_rule_is_kept_whole(kantor: Store, impor: Impor) -> None:
    impor(
        ppas(
            [
                *headings(),
                line(SUB, "Pengadaan Peralatan Gedung Kantor", "2 komputer", 5),
                line("7.01.01.2.03.98", "Lain", "Kursi", 7),
            ]
        )
    )
    assert budget(kantor) == [("35.03.01", "pc", 5, ""), ("", "", 7, "")]


def test_the_same_file_again_changes_nothing_and_says_since_when(kantor: Store, impor: Impor) -> None:
    impor(*ALL)
    before, version = tables(kantor), kantor.data_version()
    again = impor(*ALL)
    assert [kode_temuan(hasil) for hasil in again] == [["sudah_masuk"]] * 6
    assert "sudah masuk sejak" in again[0].temuan[0].pesan and "WIB" in again[0].temuan[0].pesan
    assert (tables(kantor), kantor.data_version()) == (before, version)


def test_a_file_with_a_fault_writes_nothing_and_the_others_come_in(kantor: Store, impor: Impor) -> None:
    faulty = ppas([*headings(), line(SUB, "Pengadaan", "1 komputer", 5), line("7.01.01.2.03.98", "Lain", None, "abc")])
    results = impor(faulty, KIB)
    assert [hasil.ditolak for hasil in results] == [True, False]
    assert (results[0].nomor, counts(results[0])) == (None, (0, 0, 0))
    assert budget(kantor) == []
    assert len(tables(kantor)["aset"]) == 1


def test_two_files_for_the_same_thing_in_one_call_are_asked_about(kantor: Store, impor: Impor) -> None:
    _first, second = impor(one_line("1 komputer", 5), one_line("1 komputer", 6, nama="lain.xlsx"))
    assert kode_temuan(second, "galat") == ["lingkup_ganda"]
    assert "ppas.xlsx" in second.temuan[-1].pesan
    assert budget(kantor) == [("35.03.01", "pc", 5, "")]


def test_preview_says_what_commit_does_and_saves_nothing(kantor: Store, impor: Impor) -> None:
    before, version = tables(kantor), kantor.data_version()
    seen = [hasil.as_json() for hasil in preview(kantor, ALL, PENGUJI)]
    assert (tables(kantor), kantor.data_version()) == (before, version)
    assert list((kantor.path.parent / "cadangan").glob("*")) == []
    assert seen == [hasil.as_json() for hasil in impor(*ALL)]
    again = [hasil.as_json() for hasil in preview(kantor, ALL, PENGUJI)]
    assert [satu["temuan"][0]["kode"] for satu in again] == ["sudah_masuk"] * 6


def test_preview_of_faults_and_of_a_newer_file_agrees_too(kantor: Store, impor: Impor) -> None:
    impor(*ALL)
    files = (
        one_line("1 komputer", 5, nama="baru.xlsx"),
        KIR,
        ReceivedFile("rusak.xlsx", b"PK\x03\x04"),
        kib_b([good(PC, "P.C Unit", "000001")]),
    )
    seen = [hasil.as_json() for hasil in preview(kantor, files, PENGUJI)]
    assert seen == [hasil.as_json() for hasil in impor(*files)]


def test_the_caller_may_overrule_office_year_and_stage(kantor: Store, impor: Impor) -> None:
    (hasil,) = impor(BUDGET, unit="35.03.02", tahun=2022, tahap="RKA")
    assert (hasil.unit, hasil.tahun, hasil.tahap) == (("35.03.02",), 2022, "RKA")
    assert kode_temuan(hasil, "peringatan") == ["unit_berbeda"]
    (unknown,) = impor(BUDGET, unit="35.99.01")
    assert kode_temuan(unknown, "galat") == ["unit_diminta_tidak_ada"]


def test_the_json_has_the_agreed_shape(impor: Impor) -> None:
    results = [hasil.as_json() for hasil in impor(*ALL)]
    assert [(satu["jenis"], satu["unit"], satu["baris"], satu["jumlah"]) for satu in results] == [
        ("kib_b", ["35.03.01"], 1, {"pagu": 0, "barang": 2, "orang": 0}),
        ("kir", ["35.03.01"], 1, {"pagu": 0, "barang": 2, "orang": 0}),
        ("bezetting", ["35.03.01"], 1, {"pagu": 0, "barang": 0, "orang": 1}),
        ("akses_desa", ["35.03.01"], 6, {"pagu": 0, "barang": 2, "orang": 1}),
        ("ppas", ["35.03.01"], 1, {"pagu": 24_500_000, "barang": 0, "orang": 0}),
        ("rekap_laporan", ["35.03.01"], 1, {"pagu": 0, "barang": 0, "orang": 0}),
    ]
    assert {key for satu in results for key in satu} == {
        "nama", "jenis", "unit", "tahun", "tahap", "versi_kode", "baris", "jumlah", "ditambah", "diubah", "dihapus",
        "temuan",
    }  # fmt: skip
    assert all(set(temuan) == {"tingkat", "kode", "lembar", "sel", "pesan"} for s in results for temuan in s["temuan"])


def test_extra_duties_are_not_counted_as_heads_twice(kantor: Store, impor: Impor) -> None:
    rows = [
        (1, "Camat", 12, "Struktural", 1, 1, 0, None),
        (None, "TUGAS TAMBAHAN"),
        (1, "Walidata Pendukung", None, None, 1, 1, 0, None),
    ]
    (hasil,) = impor(bezetting(rows))
    assert (hasil.baris, hasil.jumlah.orang) == (2, 1)
    with kantor.read() as now:
        assert now.tuples("select komponen from pegawai order by 1") == [("",), ("penanggung_jawab",)]


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_every_finding_is_a_sentence_with_its_place(impor: Impor, bahasa: str) -> None:
    use_language(bahasa)
    try:
        faulty = ppas([*headings(), line(SUB, "Pengadaan", "1 komputer", "abc")])
        (hasil,) = impor(faulty)
    finally:
        use_language("id")
    assert "ppas.xlsx" in hasil.temuan[0].pesan and "I12" in hasil.temuan[0].pesan


def test_an_unknown_form_lists_what_is_known(impor: Impor) -> None:
    (hasil,) = impor(book("daftar.xlsx", Belanja=[("Beras", 5), ("Gula", 2)]))
    assert (hasil.jenis, hasil.tak_terbaca, kode_temuan(hasil)) == ("", True, ["bentuk_tidak_dikenal"])
    assert "KIB-B" in hasil.temuan[0].pesan


def test_a_path_is_taken_like_an_upload_and_a_missing_one_is_a_finding(impor: Impor, tmp_path: Path) -> None:
    (tmp_path / "kib.xlsx").write_bytes(KIB.isi)
    here, missing, folder = impor(tmp_path / "kib.xlsx", tmp_path / "tidak.xlsx", tmp_path)
    assert here.jenis == "kib_b"
    assert kode_temuan(missing) == ["berkas_tidak_ada"]
    assert kode_temuan(folder) == ["berkas_tidak_bisa_dibuka"]
