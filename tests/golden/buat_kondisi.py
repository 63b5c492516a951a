"""Goldens of KIB-B with a column of condition and with prices in two columns: `python -m tests.golden.buat_kondisi`."""

from pathlib import Path
from typing import Any

from tests.golden.buat import Sel, galat, peringatan, workbook, write
from tests.intake.borang import PANGGUL, PC, ROUTER

FOLDER = Path(__file__).parent / "barang"
PRINTER = "1.3.2.10.02.03.003"
KIB: dict[str, Any] = {"jenis": "kib_b", "unit": ["35.03.01"]}
KEPALA = (
    "No",
    "Kode Barang",
    "Nama Barang",
    "Nomor Register",
    "Merk / Type",
    "Tahun Perolehan",
    "Harga (Rp)",
    "Kondisi",
)


def rows(kondisi: list[Sel], kepala: tuple[str, ...] = KEPALA) -> list[tuple[Sel, ...]]:
    kinds = ((PC, "P.C Unit"), (PRINTER, "Printer"), (ROUTER, "Router")) * 2
    goods = [(n + 1, *kinds[n], f"{n + 1:06d}", "HP", 2019, 8_000_000, satu) for n, satu in enumerate(kondisi)]
    return [("KIB B PERALATAN DAN MESIN",), ("SKPD", None, ":", PANGGUL), (), kepala, *goods]


def conditions() -> None:
    said: list[Sel] = ["Baik", "Rusak Berat", "KB", "rusak ringan", "(RB)", "Kurang Baik"]
    harapan = {**KIB, "baris": 6, "jumlah": {"barang": 6}, "temuan": []}
    write(FOLDER, "kib_b_kondisi.xlsx", workbook(KIB_B=rows(said)), harapan)
    kepala = (*KEPALA[:7], "Keadaan Barang (B/KB/RB)")
    temuan = [peringatan("kondisi_belum_diketahui", "KIB B", sel) for sel in ("B5", "B6")]
    temuan.append(peringatan("barang_hilang", "KIB B", "H7"))
    harapan = {**KIB, "baris": 3, "jumlah": {"barang": 3}, "temuan": temuan}
    write(FOLDER, "kib_b_kondisi_kosong.xlsx", workbook(KIB_B=rows([None, "-", "Hilang", "B"], kepala)), harapan)
    salah = {**KIB, "temuan": [galat("keadaan_tidak_dikenal", "KIB B", "H6")]}
    write(FOLDER, "kib_b_kondisi_salah.xlsx", workbook(KIB_B=rows(["B", "Rusak"])), salah)


def prices() -> None:
    """Harga is of one piece where Jumlah (Rp) stands beside it; the sum below is of Jumlah."""
    kepala = (*KEPALA[:6], "Banyaknya", "Harga", "Jumlah (Rp)", "Kondisi")
    isi: list[tuple[Sel, ...]] = [
        ("KIB B PERALATAN DAN MESIN",), ("SKPD", None, ":", PANGGUL), (), kepala,
        (1, PC, "P.C Unit", "000001 s/d 000003", "HP", 2019, 3, 8_000_000, 24_000_000, "B"),
        (2, PRINTER, "Printer", "000001", "Epson", 2019, 1, 2_000_000, 2_000_000, "RB"),
        (None, "Jumlah", None, None, None, None, 4, None, 26_000_000, None),
    ]  # fmt: skip
    harapan = {**KIB, "baris": 2, "jumlah": {"barang": 4}, "temuan": []}
    write(FOLDER, "kib_b_harga_dan_jumlah.xlsx", workbook(KIB_B=isi), harapan)


if __name__ == "__main__":
    conditions()
    prices()
