"""Writes the budget goldens: `python -m tests.golden.buat_anggaran`."""

from pathlib import Path

from tests.golden.buat import peringatan, workbook, write
from tests.intake.borang import SUB, headings, line, ppas_cells

FOLDER = Path(__file__).parent / "anggaran"
NAMA = "Pengadaan Peralatan Gedung Kantor"
DIKENALI = {"jenis": "ppas", "unit": ["35.03.01"], "tahun": 2021, "tahap": "KUA-PPAS", "versi_kode": "90-2019"}


def ppas() -> None:
    isi = ppas_cells([*headings(9_000_000), line(SUB, NAMA, "Tersedianya 2 komputer", 7_500_000)])
    temuan = [peringatan("jumlah_tidak_cocok", "PPAS", sel) for sel in ("I9", "I10", "I11")]
    harapan = {**DIKENALI, "jumlah": {"pagu": 7_500_000}, "baris": 1, "temuan": temuan}
    write(FOLDER, "ppas_jumlah_tidak_cocok.xlsx", workbook(PPAS=isi), harapan)


def main() -> None:
    """All of them."""
    ppas()


if __name__ == "__main__":
    main()
