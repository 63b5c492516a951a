"""The reference tables are whole: sources everywhere, no key twice, words and codes that fit together."""

from collections import Counter
from pathlib import Path

import pytest
from pembuat.acuan import REFERENSI, read_reference

TABEL = sorted(satu.name for satu in REFERENSI.glob("*.csv"))
KUNCI = {
    "wilayah.csv": ("kode",),
    "provinsi.csv": ("kode",),
    "ubin.csv": ("kode",),
    "kode_kecamatan.csv": ("kode",),
    "kebutuhan.csv": ("tingkat", "komponen"),
    "bobot.csv": ("pilar",),
    "parameter.csv": ("nama",),
    "kode_sub_kegiatan.csv": ("versi_kode", "kode"),
    "kode_rekening.csv": ("versi_kode", "kode"),
    "kode_barang.csv": ("versi", "kode"),
    "sumber_dana.csv": ("kode",),
    "kalender.csv": ("kode",),
    "bendera.csv": ("jenis", "nama"),
    "kelompok_kata.csv": ("nama",),
    "aturan_anggaran.csv": ("urutan",),
    "aturan_aset.csv": ("urutan",),
    "aturan_jabatan.csv": ("urutan",),
}


def test_every_table_is_known_here_and_in_the_readme() -> None:
    assert set(TABEL) == set(KUNCI)
    baca = (REFERENSI / "README.md").read_text(encoding="utf-8")
    assert [nama for nama in TABEL if f"`{nama}`" not in baca] == []


@pytest.mark.parametrize("nama", TABEL)
def test_each_row_names_its_source_and_no_key_comes_twice(nama: str) -> None:
    baris = read_reference(nama)
    sumber = {"kebutuhan.csv": "dasar", "bendera.csv": "alasan"}.get(nama, "sumber")
    assert all(satu[sumber].strip() for satu in baris)
    kunci = Counter(tuple(satu[k] for k in KUNCI[nama]) for satu in baris)
    assert [satu for satu, kali in kunci.items() if kali > 1] == []


def test_prices_are_labelled_as_assumptions() -> None:
    for baris in read_reference("kebutuhan.csv"):
        if int(baris["harga_satuan"]):
            assert baris["dasar"].startswith("asumsi, ganti dengan SSH Trenggalek: ")


def test_the_places_are_those_of_trenggalek() -> None:
    wilayah = read_reference("wilayah.csv")
    assert Counter(b["tingkat"] for b in wilayah) == {"kabupaten": 1, "kecamatan": 14, "desa": 152, "kelurahan": 5}
    kode = {b["kode"] for b in wilayah}
    assert all(b["kode_induk"] in kode and b["kode"].startswith(b["kode_induk"] + ".") for b in wilayah[1:])
    kecamatan = {b["kode"] for b in wilayah if b["tingkat"] == "kecamatan"}
    assert {b["kode"] for b in read_reference("kode_kecamatan.csv")} == kecamatan
    ubin = read_reference("ubin.csv")
    assert {b["kode"] for b in ubin} == kecamatan
    assert len({(b["baris"], b["kolom"]) for b in ubin}) == 14


@pytest.mark.parametrize("nama", ["aturan_anggaran.csv", "aturan_aset.csv", "aturan_jabatan.csv"])
def test_rules_speak_of_known_komponen_in_plain_lower_case_words(nama: str) -> None:
    komponen = {b["komponen"] for b in read_reference("kebutuhan.csv")} | {""}
    for nomor, aturan in enumerate(read_reference(nama), start=1):
        assert int(aturan["urutan"]) == nomor
        assert set(aturan["komponen"].split(";")) <= komponen
        assert aturan["keyakinan"] in ("tinggi", "sedang", "rendah")
        assert aturan.get("cakupan", "unit") in ("unit", "kecamatan", "desa")
        assert aturan["alasan"].endswith(".")
        for kata in (satu for k in ("kata", "bukan_kata") for satu in aturan[k].split(";") if satu):
            assert kata == kata.lower().strip() and kata.lstrip("@=").replace(" ", "").replace("_", "").isalnum(), kata


def test_every_word_group_is_used_and_named_before_it_is_used() -> None:
    known: set[str] = set()
    for baris in read_reference("kelompok_kata.csv"):
        words = baris["kata"].split(";")
        assert {kata[1:] for kata in words if kata.startswith("@")} <= known
        assert len(words) == len(set(words)) > 1, baris["nama"]
        known.add(baris["nama"])
    lists = [
        kata
        for nama in ("aturan_anggaran.csv", "aturan_aset.csv", "kelompok_kata.csv")
        for aturan in read_reference(nama)
        for k in ("kata", "juga_kata", "bukan_kata", "sebelum_kata", "rekening")
        for kata in aturan.get(k, "").split(";")
    ]
    # Two groups are read by the program itself: what it takes off a line or a name.
    read_apart = {"rekening", "kelompok_barang", "judul_pengadaan"}
    assert {kata[1:] for kata in lists if kata.startswith("@")} | read_apart == known


def test_no_list_of_words_is_written_twice() -> None:
    for nama in ("aturan_anggaran.csv", "aturan_aset.csv"):
        lists = Counter(
            aturan[k]
            for aturan in read_reference(nama)
            for k in ("kata", "juga_kata", "bukan_kata", "sebelum_kata")
            if len([kata for kata in aturan[k].split(";") if kata and kata[0] != "@"]) > 5
        )
        assert [daftar for daftar, kali in lists.items() if kali > 1] == []


def test_rules_for_budget_lines_point_at_codes_that_a_book_has() -> None:
    buku = {(b["versi_kode"], b["kode"]) for b in read_reference("kode_sub_kegiatan.csv")}
    for aturan in read_reference("aturan_anggaran.csv"):
        versi = (aturan["versi_kode"],) if aturan["versi_kode"] else ("90-2019", "050-3708")
        for awalan in aturan["awalan_kode"].split(";"):
            assert all((satu, awalan) in buku for satu in versi), awalan


def test_a_code_stands_below_its_parent_in_the_same_book() -> None:
    semua = read_reference("kode_sub_kegiatan.csv")
    buku = {(b["versi_kode"], b["kode"]) for b in semua}
    for baris in semua:
        ruas = baris["kode"].split(".")
        induk = ruas[: {6: 5, 5: 3}.get(len(ruas), len(ruas) - 1)]
        if len(induk) > 1 and induk[0] != "X":
            assert (baris["versi_kode"], ".".join(induk)) in buku, baris


def test_both_books_are_there_and_differ_in_the_penunjang_programme() -> None:
    nama = {(b["versi_kode"], b["kode"]): b["nama"] for b in read_reference("kode_sub_kegiatan.csv")}
    assert nama["90-2019", "X.XX.01.2.03"] == "Administrasi Umum"
    assert nama["050-3708", "X.XX.01.2.03"] == "Administrasi Barang Milik Daerah pada Perangkat Daerah"


def test_the_attribution_of_the_place_data_is_in_the_readme(tmp_path: Path) -> None:
    baca = (REFERENSI / "README.md").read_text(encoding="utf-8")
    assert "idn-area-data 4.0.1" in baca and "ODbL" in baca and "MIT" in baca
