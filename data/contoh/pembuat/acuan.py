"""Reference data that the sample is built on: places, the standard, names of budget codes."""

import csv
import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

REFERENSI = Path(__file__).resolve().parents[2] / "referensi"
TAHUN = 2021
TAHAP = "KUA-PPAS"
KABUPATEN = "35.03"


@dataclass(frozen=True)
class Desa:
    kode: str
    nama: str
    jenis: str
    kode_kecamatan: str


@dataclass(frozen=True)
class Kecamatan:
    kode: str
    nama: str
    slug: str
    desa: tuple[Desa, ...]


@dataclass(frozen=True)
class Kebutuhan:
    """One row of the minimum standard; money in whole rupiah, quantities exact."""

    komponen: str
    pilar: str
    tingkat: str
    pokok: Fraction
    per_desa: Fraction
    berulang: bool
    harga: int
    masa_manfaat: int | None

    def need(self, banyak_desa: int) -> int:
        """Units that one place needs (method, section 3); per_desa plays no part for a desa row."""
        per_desa = Fraction(0) if self.tingkat == "desa" else self.per_desa
        return max(0, math.ceil(self.pokok + per_desa * banyak_desa))


def read_reference(nama: str) -> list[dict[str, str]]:
    with open(REFERENSI / nama, encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def read_kecamatan() -> tuple[Kecamatan, ...]:
    slug = {baris["kode"]: baris["slug"] for baris in read_reference("kode_kecamatan.csv")}
    wilayah = read_reference("wilayah.csv")
    desa = [
        Desa(b["kode"], b["nama"], b["tingkat"], b["kode_induk"])
        for b in wilayah
        if b["tingkat"] in ("desa", "kelurahan")
    ]
    return tuple(
        Kecamatan(b["kode"], b["nama"], slug[b["kode"]], tuple(d for d in desa if d.kode_kecamatan == b["kode"]))
        for b in wilayah
        if b["tingkat"] == "kecamatan"
    )


def read_kebutuhan() -> tuple[Kebutuhan, ...]:
    return tuple(
        Kebutuhan(
            b["komponen"],
            b["pilar"],
            b["tingkat"],
            Fraction(b["jumlah_pokok"]),
            Fraction(b["jumlah_per_desa"] or 0),
            b["berulang"] == "true",
            int(b["harga_satuan"]),
            int(b["masa_manfaat"]) if b["masa_manfaat"] else None,
        )
        for b in read_reference("kebutuhan.csv")
    )


def read_code_names(versi_kode: str = "90-2019") -> dict[str, str]:
    """Names of one code book; the programme that every office has is written X.XX.01 there."""
    return {b["kode"]: b["nama"] for b in read_reference("kode_sub_kegiatan.csv") if b["versi_kode"] == versi_kode}


def book_code(kode: str) -> str:
    """7.01.01.2.03.24 and 2.16.01.2.03.24 are X.XX.01.2.03.24 in the code book."""
    ruas = kode.split(".")
    return ".".join(["X", "XX", *ruas[2:]]) if len(ruas) > 2 and ruas[2] == "01" else kode
