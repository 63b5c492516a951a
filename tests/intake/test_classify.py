"""What the rules of data/referensi make of lines, goods and jabatan."""

import pytest

from satudata_budget.intake.classify import classify_budget, classify_goods, classify_jabatan
from satudata_budget.intake.classify.named_places import named_desa, named_kecamatan
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.table.rows import ReadingContext

OLD, NEW = "90-2019", "050-3708"
PANGGUL, KABUPATEN = "35.03.01", "35.03"


@pytest.mark.parametrize(
    ("versi", "kode", "teks", "aturan", "komponen"),
    [
        (OLD, "7.01.01.2.03.24", "Tersedianya 2 unit komputer", "komputer", {"pc"}),
        (OLD, "X.XX.01.2.03.24", "Tersedianya 2 unit komputer", "komputer", {"pc"}),
        (OLD, "7.01.01.2.03.24", "2 komputer dan 1 printer", "komputer_printer", {"pc", "printer"}),
        (OLD, "7.01.01.2.03.10", "kertas dan tinta printer", "bukan_atk", set()),
        (NEW, "7.01.01.2.03.10", "tersedianya 1 printer", "printer", {"printer"}),  # same code, another book
        (OLD, "7.01.01.2.02.01", "Gaji operator komputer", "bukan_gaji", set()),
        (NEW, "7.01.01.2.08.02", "Terbayarnya internet kantor", "internet_kantor", {"internet"}),
        (OLD, "7.01.01.2.03.02", "internet, rekening listrik dan air", "internet_bercampur", {"internet"}),
        (OLD, "7.01.04.2.01.01", "Patroli", "", set()),
    ],
)
def test_a_line_of_a_kecamatan(
    konteks: ReadingContext, versi: str, kode: str, teks: str, aturan: str, komponen: set[str]
) -> None:
    unit = konteks.wilayah.unit_menurut_kode[PANGGUL]
    found = classify_budget(konteks.acuan, konteks.wilayah, unit, segments(kode) or (), versi, teks)
    assert (found.aturan, {k for _place, k in found.calon}) == (aturan, komponen)
    assert {place for place, _k in found.calon} <= {PANGGUL}


def places(konteks: ReadingContext, unit: str, kode: str, teks: str) -> list[str]:
    kantor = konteks.wilayah.unit_menurut_kode[unit]
    found = classify_budget(konteks.acuan, konteks.wilayah, kantor, segments(kode) or (), OLD, teks)
    return list(dict.fromkeys(place for place, _komponen in found.calon))


def test_candidates_follow_place_code_then_the_order_of_the_rule(konteks: ReadingContext) -> None:
    unit = konteks.wilayah.unit_menurut_kode[KABUPATEN]
    text = "Jaringan intra dan router di Kecamatan Tugu, Pule dan Panggul"
    found = classify_budget(konteks.acuan, konteks.wilayah, unit, (2, 16, 3, 2, 1, 3), OLD, text)
    assert found.calon == (
        ("35.03.01", "internet"), ("35.03.01", "jaringan_lokal"),
        ("35.03.03", "internet"), ("35.03.03", "jaringan_lokal"),
        ("35.03.05", "internet"), ("35.03.05", "jaringan_lokal"),
    )  # fmt: skip


def test_the_desa_that_a_kecamatan_names_or_all_of_them(konteks: ReadingContext) -> None:
    named = "Akses internet kantor desa di Desa Gayam, Desa Bodag"
    assert places(konteks, PANGGUL, "7.01.06.2.01.02", named) == ["35.03.01.2007", "35.03.01.2009"]
    assert len(places(konteks, PANGGUL, "7.01.06.2.01.02", "Akses internet semua kantor desa")) == 17


def test_the_desa_of_the_kecamatan_that_the_kabupaten_names(konteks: ReadingContext) -> None:
    found = places(konteks, KABUPATEN, "2.16.03.2.02.10", "Internet kantor desa di Kecamatan Suruh dan Kampak")
    assert {kode[:8] for kode in found} == {"35.03.14", "35.03.07"}
    assert len(places(konteks, KABUPATEN, "2.16.03.2.02.10", "Internet kantor desa se-Kabupaten Trenggalek")) == 157


def test_only_names_right_after_the_word_are_places(konteks: ReadingContext) -> None:
    wilayah = konteks.wilayah
    kecamatan = [unit for unit in wilayah.unit if unit.tingkat == "kecamatan"]
    desa = wilayah.desa_menurut_unit[PANGGUL]

    def names(text: str) -> list[str]:
        return [unit.nama for unit in named_kecamatan(words(text), kecamatan)]

    assert names("kecamatan se-Kabupaten Trenggalek") == []
    assert names("Kecamatan Trenggalek, Karangan dan Kec. Pogalan di Suruh") == ["Karangan", "Trenggalek", "Pogalan"]
    assert [d.nama for d in named_desa(words("Barang untuk Desa Barang"), desa)] == ["Barang"]
    assert named_desa(words("Barang cetakan kantor desa"), desa) == []


@pytest.mark.parametrize(
    ("kode", "nama", "komponen", "keyakinan", "berbeda"),
    [
        ("1.3.2.10.01.02.001", "P.C Unit", "pc", "tinggi", ""),
        ("1.3.2.10.001.002.009", "P.C Unit", "pc", "sedang", "Tablet PC"),
        ("1.3.2.10.01.02.002", "Lap Top", "pc", "tinggi", ""),
        ("02.06.03.02.01", "PC Unit", "pc", "tinggi", ""),
        ("1.3.2.06.01.01.999", "UPS", "ups", "sedang", ""),
        ("1.3.2.10.02.03.003", "Router", "jaringan_lokal", "sedang", "Printer (Peralatan Personal Komputer)"),
        ("1.3.2.05.02.01.009", "Meja Komputer", "", "tinggi", ""),
        ("1.3.2.10.02.04.001", "Server", "", "tinggi", ""),  # no kecamatan office is asked for one
        ("1.3.2.02.01.04.001", "Sepeda Motor", "", "", ""),
        (None, "Komputer", "pc", "sedang", ""),
    ],
)
def test_a_good_of_a_kecamatan(
    konteks: ReadingContext, kode: str | None, nama: str, komponen: str, keyakinan: str, berbeda: str
) -> None:
    found = classify_goods(konteks.acuan, segments(kode), nama, konteks.diperlukan("kecamatan", "perangkat"))
    assert (found.komponen, found.keyakinan, found.berbeda) == (komponen, keyakinan, berbeda)


@pytest.mark.parametrize(
    ("jabatan", "kecamatan", "kabupaten"),
    [
        ("Operator Komputer", "operator_data", ""),
        ("Pranata Komputer Terampil", "operator_data", "pranata_komputer"),
        ("Walidata Pendukung", "penanggung_jawab", ""),
        ("Walidata Kabupaten", "", "walidata"),
        ("Statistisi Ahli Pertama", "", "statistisi"),
        ("Camat", "", ""),
    ],
)
def test_a_jabatan_serves_what_its_place_is_asked_for(
    konteks: ReadingContext, jabatan: str, kecamatan: str, kabupaten: str
) -> None:
    for tingkat, komponen in (("kecamatan", kecamatan), ("kabupaten", kabupaten)):
        found = classify_jabatan(konteks.acuan, jabatan, konteks.diperlukan(tingkat, "sdm"))
        assert found.komponen == komponen


def test_every_rule_names_itself_and_known_komponen(konteks: ReadingContext) -> None:
    komponen = {k for _tingkat, k in konteks.standar}
    acuan = konteks.acuan
    rules = [*acuan.anggaran, *acuan.aset, *acuan.jabatan]
    assert len(rules) > 50
    assert [rule.nama for rule in rules if not rule.nama or not set(rule.komponen) <= komponen] == []
    assert {rule.keyakinan for rule in rules} <= {"tinggi", "sedang", "rendah"}
    assert {rule.cakupan for rule in acuan.anggaran} <= {"unit", "kecamatan", "desa"}
