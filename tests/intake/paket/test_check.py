"""A package that breaks the rules is refused with every fault named, and nothing is written."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from satudata_budget.intake.findings.finding import FilesRefused, faults
from satudata_budget.intake.paket import check, load_package, read_package
from satudata_budget.store import TABEL, Store
from tests.conftest import CONFORMANCE, PENGUJI

Change = Callable[[list[dict[str, str]]], None]


@pytest.fixture
def paket(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONFORMANCE / "kecil", tmp_path / "paket"))


def edit(folder: Path, tabel: str, change: Change) -> None:
    path = folder / f"{tabel}.csv"
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.DictReader(text)
        names, rows = list(reader.fieldnames or ()), list(reader)
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, names)
        writer.writeheader()
        writer.writerows(rows)


def first(**values: str) -> Change:
    return lambda rows: rows[0].update(values)


def found(folder: Path) -> list[tuple[str, str, str]]:
    return [(t.kode, t.berkas, t.sel) for t in check(read_package(folder))]


BREAKS: dict[str, tuple[str, Change, tuple[str, str, str]]] = {
    "a value that must be filled": ("unit", first(nama=""), ("nilai_kosong", "unit.csv", "nama:2")),
    "an unknown level": ("unit", first(tingkat="provinsi"), ("bukan_pilihan", "unit.csv", "tingkat:2")),
    "an unknown condition": ("aset", first(kondisi="baik"), ("bukan_pilihan", "aset.csv", "kondisi:2")),
    "an unknown status": ("akses", first(status="ada"), ("bukan_pilihan", "akses.csv", "status:2")),
    "an unknown pillar": ("kebutuhan", first(pilar="anggaran"), ("bukan_pilihan", "kebutuhan.csv", "pilar:2")),
    "a negative amount": ("aset", first(jumlah="-1"), ("negatif", "aset.csv", "jumlah:2")),
    "a negative price": ("kebutuhan", first(harga_satuan="-5"), ("negatif", "kebutuhan.csv", "harga_satuan:2")),
    "text for a number": ("pegawai", first(jumlah="dua"), ("bukan_angka", "pegawai.csv", "jumlah:2")),
    "not a number at all": ("pegawai", first(jumlah="NaN"), ("bukan_angka", "pegawai.csv", "jumlah:2")),
    "a broken rupiah": ("anggaran", first(pagu="100.5"), ("bukan_bulat", "anggaran.csv", "pagu:2")),
    "a fourth decimal": ("aset", first(jumlah="1.2345"), ("terlalu_teliti", "aset.csv", "jumlah:2")),
    "an absurd number": ("aset", first(jumlah="1e30"), ("terlalu_besar", "aset.csv", "jumlah:2")),
    "a date that is none": ("akses", first(tanggal="31-09-2020"), ("bukan_tanggal", "akses.csv", "tanggal:2")),
    "yes for true": ("kebutuhan", first(wajib="ya"), ("bukan_ya_tidak", "kebutuhan.csv", "wajib:2")),
    "an unknown place": ("aset", first(kode_tempat="35.99.99"), ("tempat_tidak_dikenal", "aset.csv", "2")),
    "an unknown office": ("anggaran", first(kode_unit="35.03.01.2001"), ("unit_tidak_dikenal", "anggaran.csv", "2")),
    "an unknown recipient": ("anggaran", first(kode_penerima="x"), ("tempat_tidak_dikenal", "anggaran.csv", "2")),
    "a desa of nowhere": ("desa", first(kode_kecamatan="35.03"), ("kecamatan_tidak_dikenal", "desa.csv", "2")),
    "a desa that is a unit": ("desa", first(kode="35.03.01"), ("tempat_ganda", "desa.csv", "2")),
    "a double key": ("unit", lambda rows: rows.append(rows[0]), ("kunci_ganda", "unit.csv", "5")),
    "a double report": ("laporan", lambda rows: rows.insert(1, rows[0]), ("kunci_ganda", "laporan.csv", "3")),
    "a kecamatan alone": ("unit", lambda rows: rows.pop(0), ("tanpa_kabupaten", "unit.csv", "2")),  # type: ignore[arg-type,return-value]
    "a pillar without weight": ("bobot", lambda rows: rows.pop(), ("pilar_kurang", "bobot.csv", "")),  # type: ignore[arg-type,return-value]
    "no weight at all": ("bobot", lambda rows: [r.update(bobot="0") for r in rows], ("bobot_nol", "bobot.csv", "")),  # type: ignore[arg-type,return-value,func-returns-value]
    "a floor of zero": (
        "parameter",
        lambda rows: rows.append({"nama": "lantai_indeks", "nilai": "0"}),
        ("lantai_nol", "parameter.csv", "7"),
    ),
    "a budget report without stage": ("laporan", first(tahap=""), ("tahap_kosong", "laporan.csv", "2")),
    "a staff report with stage": (
        "laporan",
        lambda rows: rows[2].update(tahap="RKA"),
        ("tahap_tidak_perlu", "laporan.csv", "4"),
    ),
}


@pytest.mark.parametrize("what", BREAKS)
def test_each_break_is_named_at_its_place(what: str, paket: Path, store: Store) -> None:
    tabel, change, expected = BREAKS[what]
    edit(paket, tabel, change)
    assert expected in found(paket)
    with pytest.raises(FilesRefused) as refused:
        load_package(store, read_package(paket), PENGUJI)
    assert store.data_version() == 0
    assert all(t.pesan.startswith(t.berkas) and t.kalimat.endswith(".") for t in refused.value.temuan)


def test_all_faults_are_named_at_once(paket: Path) -> None:
    edit(paket, "aset", lambda rows: [row.update(jumlah="-1", kondisi="?") for row in rows] and None)
    count = sum(1 for _line in (paket / "aset.csv").open()) - 1
    assert len(faults(check(read_package(paket)))) == 2 * count


@pytest.mark.parametrize("tabel", [t.nama for t in TABEL if t.wajib_ada])
def test_a_missing_table_is_named(tabel: str, paket: Path) -> None:
    (paket / f"{tabel}.csv").unlink()
    assert ("tabel_tidak_ada", f"{tabel}.csv", "") in found(paket)


def test_tables_with_defaults_may_be_missing(paket: Path) -> None:
    (paket / "parameter.csv").unlink()
    assert not (paket / "usulan.csv").exists()
    assert faults(check(read_package(paket))) == ()


def test_a_missing_column_is_named(paket: Path) -> None:
    text = (paket / "aset.csv").read_text(encoding="utf-8").replace("kondisi", "keadaan", 1)
    (paket / "aset.csv").write_text(text, encoding="utf-8")
    assert ("kolom_tidak_ada", "aset.csv", "1") in found(paket)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert [t.kode for t in read_package(tmp_path / "tidak-ada").temuan] == ["folder_tidak_ada"]


def test_a_file_in_another_encoding_is_named(paket: Path) -> None:
    (paket / "desa.csv").write_bytes("kode,nama\n1,Désa".encode("latin-1"))
    assert ("bukan_utf8", "desa.csv", "") in found(paket)


def test_a_byte_order_mark_and_blank_lines_do_no_harm(paket: Path) -> None:
    text = (paket / "unit.csv").read_text(encoding="utf-8")
    (paket / "unit.csv").write_text("\ufeff" + text + ",,,\n\n", encoding="utf-8")
    assert faults(check(read_package(paket))) == ()


def test_a_component_that_is_not_required_is_a_warning(paket: Path, store: Store) -> None:
    edit(paket, "aset", first(komponen="sepeda_motor"))
    warnings = load_package(store, read_package(paket), PENGUJI)
    assert [(t.tingkat, t.kode, t.sel) for t in warnings] == [("peringatan", "komponen_tidak_diperlukan", "2")]
    with store.read() as reading:
        assert reading.value("select count(*) from aset where komponen = 'sepeda_motor'") == 1


def test_an_empty_amount_of_money_is_zero_and_an_empty_recipient_is_the_office(paket: Path, store: Store) -> None:
    edit(paket, "anggaran", first(pagu="", kode_penerima=""))
    load_package(store, read_package(paket), PENGUJI)
    with store.read() as reading:
        assert reading.value("select count(*) from anggaran where pagu = 0 and kode_penerima = ''") >= 1
