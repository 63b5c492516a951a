"""The rules in data/referensi find in the sample's words what the generator meant by them.

The small matcher here is written from data/referensi/README.md, apart from the program's own.
"""

import re

import pytest
from buat import offices
from pembuat.acuan import book_code, read_code_names, read_kebutuhan, read_kecamatan, read_reference
from pembuat.isi import Kantor

KANTOR = offices(read_kecamatan())
NAMA = read_code_names()
TINGKAT = {(b.komponen, b.tingkat) for b in read_kebutuhan()}


def plain(teks: str) -> str:
    return " " + re.sub(r"[^a-z0-9]+", " ", teks.lower()).strip() + " "


def numbers(kode: str) -> list[str]:
    return [str(int(ruas)) if ruas.isdigit() else ruas for ruas in kode.split(".") if ruas]


def first_place(teks: str, kata: list[str]) -> int:
    return min((teks.index(plain(satu)) for satu in kata if plain(satu) in teks), default=len(teks))


def group_words() -> dict[str, list[str]]:
    """Word group → its words; a group may name groups above it."""
    groups: dict[str, list[str]] = {}
    for baris in read_reference("kelompok_kata.csv"):
        groups[baris["nama"]] = spelt_out(baris["kata"], groups)
    return groups


def spelt_out(daftar: str, kelompok: dict[str, list[str]]) -> list[str]:
    parts = [satu for satu in daftar.split(";") if satu]
    return [kata for satu in parts for kata in (kelompok[satu[1:]] if satu[0] == "@" else [satu])]


KELOMPOK = group_words()


def holds(kata: str, teks: str) -> bool:
    return plain(kata[1:]) == teks if kata.startswith("=") else plain(kata) in teks


def below(kode: str, awalan: str) -> bool:
    ruas = [numbers(satu) for satu in awalan.split(";") if satu]
    return not ruas or any(numbers(kode)[: len(satu)] == satu for satu in ruas)


def first_rule(berkas: str, kode: str, teks: str, versi: str = "90-2019") -> dict[str, str]:
    """The first rule that matches, or an empty one."""
    teks = plain(teks)
    for satu in sorted(KELOMPOK["kelompok_barang"], key=len, reverse=True):
        if berkas == "aturan_aset.csv" and teks.replace(plain(satu), " ").strip():
            teks = teks.replace(plain(satu), " ")
    for aturan in read_reference(berkas):
        kata, juga, bukan, sebelum = (
            spelt_out(aturan.get(k, ""), KELOMPOK) for k in ("kata", "juga_kata", "bukan_kata", "sebelum_kata")
        )
        if (
            not aturan.get("rekening")  # the sample's lines name no account
            and aturan.get("versi_kode", "") in ("", versi)
            and below(kode, aturan.get("awalan_kode") or aturan.get("awalan_kode_barang") or "")
            and (not kata or any(holds(satu, teks) for satu in kata))
            and (not juga or any(holds(satu, teks) for satu in juga))
            and not any(holds(satu, teks) for satu in bukan)
            and (not sebelum or first_place(teks, kata) < first_place(teks, sebelum))
        ):
            return aturan
    return {"nama": "", "komponen": "", "cakupan": "", "keyakinan": ""}


def candidates(aturan: dict[str, str]) -> tuple[str, ...]:
    return tuple(satu for satu in aturan["komponen"].split(";") if satu)


@pytest.mark.parametrize("kantor", KANTOR, ids=lambda k: k.slug)
def test_every_budget_line_is_understood_as_it_was_meant(kantor: Kantor) -> None:
    for baris in kantor.belanja:
        sasaran = " ".join(baris.sasaran)
        for teks in (sasaran, f"{NAMA[book_code(baris.kode)]} {sasaran}", f"{sasaran} {' '.join(baris.target)}"):
            aturan = first_rule("aturan_anggaran.csv", book_code(baris.kode), teks)
            assert candidates(aturan) == baris.komponen, (baris.kode, teks, aturan["nama"])


@pytest.mark.parametrize("kantor", KANTOR, ids=lambda k: k.slug)
def test_every_good_and_jabatan_is_understood_as_it_was_meant(kantor: Kantor) -> None:
    for barang in kantor.barang:
        calon = candidates(first_rule("aturan_aset.csv", barang.kode, barang.nama))
        dihitung = [satu for satu in calon if (satu, kantor.tingkat) in TINGKAT]
        assert (dihitung or [""])[0] == barang.komponen, barang
    for jabatan in kantor.jabatan:
        calon = candidates(first_rule("aturan_jabatan.csv", "", jabatan.nama))
        dihitung = [satu for satu in calon if (satu, kantor.tingkat) in TINGKAT]
        assert (dihitung or [""])[0] == jabatan.komponen, jabatan


@pytest.mark.parametrize(
    ("versi", "kode", "teks", "aturan", "komponen"),
    [
        ("90-2019", "X.XX.01.2.03.10", "Tersedianya kertas dan tinta printer", "bukan_atk", ()),
        ("90-2019", "X.XX.01.2.03.02", "Terbayarnya rekening listrik dan air", "", ()),
        ("90-2019", "X.XX.01.2.03.02", "Terbayarnya jaringan kantor", "jaringan_komunikasi", ("internet",)),
        ("050-3708", "X.XX.01.2.08.02", "Terbayarnya internet kantor", "internet_kantor", ("internet",)),
        ("050-3708", "X.XX.01.2.07.06", "Pengadaan 2 laptop", "komputer", ("pc",)),
        ("050-3708", "X.XX.01.2.09.06", "Pemeliharaan 10 komputer", "bukan_pemeliharaan", ()),
        ("90-2019", "X.XX.01.2.03.24", "Tersedianya kursi dan AC", "", ()),
        (
            "90-2019",
            "X.XX.01.2.03.24",
            "1 PC, 1 printer, 1 scanner, 1 UPS",
            "perangkat_campuran",
            ("pc", "printer", "pemindai", "ups", "jaringan_lokal"),
        ),
        ("90-2019", "X.XX.01.2.03.13", "instalasi jaringan komputer", "jaringan_komputer", ("jaringan_lokal",)),
        ("90-2019", "X.XX.01.2.02.02", "Honorarium operator komputer", "honor_operator", ("operator_data",)),
        ("90-2019", "7.01.02.2.01.01", "Rapat koordinasi", "", ()),
        (
            "90-2019",
            "2.16.03.2.02.03",
            "Pengadaan 1 unit server dan 2 UPS",
            "pusat_data_campuran",
            ("server", "ups", "penyimpanan_cadangan"),
        ),
        ("90-2019", "2.16.03.2.02.06", "Forum satu data", "bukan_koordinasi_data", ()),
        ("050-3708", "5.01.02.2.02.02", "Pembinaan data", "bukan_data_perencanaan", ()),
    ],
)
def test_the_words_decide(versi: str, kode: str, teks: str, aturan: str, komponen: tuple[str, ...]) -> None:
    temu = first_rule("aturan_anggaran.csv", kode, teks, versi)
    assert (temu["nama"], candidates(temu)) == (aturan, komponen)


@pytest.mark.parametrize(
    ("kode", "nama", "komponen"),
    [
        ("1.3.2.10.01.02.009", "P.C Unit", "pc"),  # miscoded as Tablet PC: the name wins
        ("1.3.2.10.001.002.003", "Note Book", "pc"),
        ("02.06.03.02.01", "PC Unit", "pc"),
        ("02.06.03.05.03", "Printer", "printer"),
        ("1.3.2.10.02.03.003", "Printer (Peralatan Personal Komputer)", "printer"),
        ("1.3.2.05.02.01.039", "Meja Komputer", ""),
        ("1.3.2.10.02.04.014", "Rak Server", ""),
        ("1.3.2.10.02.03.002", "Monitor", ""),
        ("1.3.2.10.01.02.001", "PC Unit + Monitor", "pc"),
        ("1.3.2.10.01.02.001", "Acer Aspire", "pc"),  # only the code speaks
        ("1.3.2.10.02.04.003", "Hub", "jaringan_lokal"),
    ],
)
def test_the_name_of_a_good_decides_before_its_code(kode: str, nama: str, komponen: str) -> None:
    assert ";".join(candidates(first_rule("aturan_aset.csv", kode, nama))) == komponen
