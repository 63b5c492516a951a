"""The history reads as sentences: every way of changing has its word, every column its name, every value its words."""

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from satudata_budget.messages.columns import PARAMETER
from satudata_budget.readiness.score import DEFAULT
from satudata_budget.store import MENURUT_NAMA, TABEL
from satudata_budget.words.history import CARA, counts_sentence, places_sentence, row_sentence

ROOT = Path(__file__).parents[2]
NAMA = {"35.03.05": "Kecamatan Tugu", "pc": "Komputer", "kunci": "Kunci data"}


def ways_in_code() -> set[str]:
    """The `cara` that the code hands to `save` and `write`, and the constants named CARA."""
    found: set[str] = set()
    for path in [*(ROOT / "satudata_budget").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                place = {"save": 3, "write": 1, "Writing": 3}.get(name)
                given = node.args[place : place + 1] if place is not None else []
                given += [k.value for k in node.keywords if k.arg == "cara"]
                found |= {a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str)}
            if isinstance(node, ast.Assign) and [getattr(t, "id", "") for t in node.targets] in (["CARA"], ["cara"]):
                value = node.value
                words = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
                found |= {w.value for w in words if isinstance(w, ast.Constant) and isinstance(w.value, str)}
    return found


def test_every_way_that_the_code_uses_has_its_word() -> None:
    used = ways_in_code()
    assert {"paket", "referensi", "impor", "standar", "batal", "pulih"} <= used
    assert used <= set(CARA)


def test_every_column_and_parameter_has_its_word() -> None:
    assert [kolom.nama for tabel in TABEL for kolom in tabel.kolom if not (kolom.kata and kolom.arti)] == []
    assert set(PARAMETER) == set(DEFAULT)
    for tabel in TABEL:
        assert tabel.pokok
        assert set(tabel.pokok) <= set(tabel.nama_kolom)


def test_columns_of_one_name_share_their_word_and_heading() -> None:
    said: dict[str, set[tuple[str, str]]] = {}
    for tabel in TABEL:
        for kolom in tabel.kolom:
            said.setdefault(kolom.nama, set()).add((kolom.kata, kolom.judul))
    assert {name: words for name, words in said.items() if len(words) > 1} == {}


def test_a_change_is_told_of_what_a_row_says_and_not_of_where_it_comes_from() -> None:
    told = {kolom.nama for kolom in MENURUT_NAMA["aset"].kolom if not kolom.asal}
    assert told == {"kode_tempat", "komponen", "kode_barang", "nama_barang", "tahun_perolehan", "jumlah", "kondisi"} | {
        "harga_perolehan",
        "register",
        "merk",
        "ruang",
    }


ASET = {"id": "a", "kode_tempat": "35.03.05", "komponen": "pc", "nama_barang": "PC Unit", "tahun_perolehan": 2015}
ASET |= {"jumlah": Decimal(1), "kondisi": "B", "harga_perolehan": None, "lembar": "KIR", "sel": "B7"}


@pytest.mark.parametrize(
    ("tabel", "sebelum", "sesudah", "kalimat"),
    [
        ("aset", ASET, ASET | {"kondisi": "RB", "jumlah": Decimal(2), "sel": "B9"}, "jumlah 1 → 2, kondisi baik →"),
        ("aset", None, ASET, "PC Unit di Kecamatan Tugu ditambahkan: jumlah 1, kondisi baik, komponen Komputer"),
        ("aset", ASET, None, "PC Unit di Kecamatan Tugu dihapus; tadinya jumlah 1, kondisi baik"),
        ("aset", ASET, ASET | {"tahun_perolehan": None}, "tahun perolehan 2015 → (kosong)"),
        ("aset", ASET, ASET | {"sel": "B9"}, "isi tetap"),
        (
            "akses",
            {"kode_tempat": "35.03.05", "komponen": "kunci", "status": "diserahkan", "tanggal": None},
            {"kode_tempat": "35.03.05", "komponen": "kunci", "status": "teruji", "tanggal": date(2020, 9, 30)},
            "Kunci data di Kecamatan Tugu: status diserahkan, belum teruji → teruji, "
            "tanggal (kosong) → 30 September 2020",
        ),
        (
            "anggaran",
            {"kode_unit": "35.03.05", "kode_penerima": "", "uraian": "Belanja laptop", "pagu": 0},
            {"kode_unit": "35.03.05", "kode_penerima": "", "uraian": "Belanja laptop", "pagu": 12_500_000},
            "Belanja laptop di Kecamatan Tugu: pagu Rp\xa00 → Rp\xa012.500.000",
        ),
        (
            "parameter",
            {"nama": "ambang_siap", "nilai": Decimal("80.000")},
            {"nama": "ambang_siap", "nilai": Decimal("77.500")},
            "Ambang siap: nilai 80 → 77,5",
        ),
        (
            "laporan",
            {"kode_unit": "35.03.05", "tahun": 2021, "bagian": "sdm", "status": "draf"},
            {"kode_unit": "35.03.05", "tahun": 2021, "bagian": "sdm", "status": "diajukan"},
            "Laporan SDM 2021 Kecamatan Tugu: status draf → diajukan",
        ),
    ],
)
def test_a_row_is_one_sentence(tabel: str, sebelum: dict | None, sesudah: dict | None, kalimat: str) -> None:  # type: ignore[type-arg]
    assert kalimat in row_sentence(tabel, sebelum, sesudah, NAMA)


def test_counts_say_only_what_there_is() -> None:
    assert counts_sentence(1200, 0, 2) == "1.200 baris ditambah, 2 baris dihapus"
    assert counts_sentence(0, 0, 0) == "tidak ada baris"


def test_many_places_are_counted() -> None:
    assert places_sentence(["A", "B"]) == "A, B"
    assert places_sentence(["A", "B", "C", "D"]) == "A, B dan 2 lainnya"
