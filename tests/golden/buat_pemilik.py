"""Goldens of whose file it is: another kabupaten's is refused, ours is not for speaking of another.

Run `python -m tests.golden.buat_pemilik` to write them anew.
"""

from pathlib import Path
from typing import Any

from tests.golden import bentuk_barang
from tests.golden.bentuk_anggaran import ALAT, APBD, JASA, KEPALA_DATAR, PC, datar, lampiran_ii, lampiran_office
from tests.golden.bentuk_barang import good
from tests.golden.buat import Kisi, Sel, galat, peringatan, workbook, write
from tests.intake.borang import KEPALA_KIR, SUB, headings, line, ppas_cells
from tests.intake.borang import PC as KODE_PC

FOLDER = Path(__file__).parent / "pemilik"
GANDUSARI = "Kecamatan Gandusari"
PPAS: dict[str, Any] = {"jenis": "ppas", "tahun": 2021, "tahap": "KUA-PPAS"}
KOMPUTER = good(KODE_PC, "P.C Unit", "000001", 8_000_000)


def ppas(*atas: Any, unit: str = GANDUSARI, sasaran: str = "1 komputer") -> list[Any]:
    """A PPAS with further lines above all others."""
    return [
        *atas,
        *ppas_cells([*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", sasaran, 9_000_000)], unit=unit),
    ]


def refused(nama: str, jenis: str, sel: str, **lembar: Kisi) -> None:
    harapan = {
        "jenis": jenis,
        "unit": [],
        "baris": 0,
        "temuan": [galat("kabupaten_lain", next(iter(lembar)).replace("_", " "), sel)],
    }
    write(FOLDER, nama, workbook(**lembar), harapan)


def budgets() -> None:
    refused("ppas_kop_blitar.xlsx", "ppas", "A1", PPAS=ppas(("PEMERINTAH KABUPATEN BLITAR",)))
    refused("ppas_kota_semarang.xlsx", "ppas", "A1", PPAS=ppas(("KOTA SEMARANG",), unit="Kecamatan Tugu"))
    letterhead = "PEMERINTAH KABUPATEN BLITAR\nKECAMATAN GANDUSARI\nJl. Raya 1"
    refused("ppas_kop_satu_sel.xlsx", "ppas", "A1", PPAS=ppas((letterhead,)))
    refused(
        "ppas_judul_panjang.xlsx", "ppas", "A1", PPAS=ppas(("PPAS KECAMATAN GANDUSARI KABUPATEN BLITAR TAHUN 2021",))
    )
    refused("ppas_nama_kantor.xlsx", "ppas", "G4", PPAS=ppas(unit="Kecamatan Gandusari Kab. Blitar"))
    refused("ppas_provinsi_lain.xlsx", "ppas", "A1", PPAS=ppas(("PEMERINTAH PROVINSI JAWA TENGAH",)))
    rows = lampiran_office("7.01.0.00.0.00.06.0000", "KECAMATAN GANDUSARI", [(ALAT, PC, 5_000_000)])
    isi = [("KABUPATEN BLITAR",) if satu == ("KABUPATEN TRENGGALEK",) else satu for satu in lampiran_ii(rows)]
    refused("lampiran_ii_blitar.xlsx", "lampiran_ii", "A2", L=isi)
    row = ("35.05", "Kab. Blitar", *datar(ALAT, PC, 21_000_000, nama=GANDUSARI)[2:])
    refused("penetapan_blitar.xlsx", "penetapan", "B2", S=[KEPALA_DATAR, row])


def registers() -> None:
    atas = bentuk_barang.kib_b([KOMPUTER], unit=GANDUSARI)
    for nama, row, sel in (("kabupaten", ("Kabupaten/Kota", None, ":", "35.05 BLITAR"), "D4"),
                           ("provinsi", ("Provinsi", None, ":", "Jawa Barat"), "D3")):  # fmt: skip
        isi = [row if satu[:1] == ("Kabupaten/Kota" if nama == "kabupaten" else "Provinsi",) else satu for satu in atas]
        refused(f"kib_b_{nama}_lain.xlsx", "kib_b", sel, KIB_B=isi)
    rooms: list[tuple[Sel, ...]] = [("KARTU INVENTARIS RUANGAN (KIR)",), ("Kab.", None, ": Blitar")]
    rooms += [("Unit Organisasi", None, ":", GANDUSARI), ("Ruangan", None, ":", "Camat"), (), *KEPALA_KIR]
    rooms += [bentuk_barang.room_good(KODE_PC, "P.C Unit", "000001", 1)]
    refused("kir_kunci_kab.xlsx", "kir", "C2", KIR=rooms)


def ours() -> None:
    """What must not be taken for another's."""
    lines = (
        ("PEMERINTAH PROVINSI JAWA TIMUR",), ("PEMERINTAH KABUPATEN TRENGALEK JAWA TIMUR",),
        ("Kab/Kota", None, None, None, None, ":", "Trenggalek"), ("PEMERINTAH KABUPATEN/KOTA TRENGGALEK",),
        ("Program", ":", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
        ("Kegiatan", ":", "Studi banding ke Pemerintah Kabupaten Blitar"),
        ("LAMPIRAN: STUDI BANDING KE KABUPATEN BLITAR",),
    )  # fmt: skip
    isi = ppas(*lines, sasaran="Studi banding ke Kabupaten Blitar dan 1 komputer")
    harapan = {**PPAS, "unit": ["35.03.10"], "baris": 1, "jumlah": {"pagu": 9_000_000}, "temuan": []}
    write(FOLDER, "ppas_milik_kita.xlsx", workbook(PPAS=isi), harapan)
    rows = [KEPALA_DATAR, datar(ALAT, PC, 21_000_000), datar(JASA, ("5.1.02.04.01.0001", "Studi ke Kab. Blitar"), 5)]
    harapan = {**APBD, "jenis": "penetapan", "baris": 2, "jumlah": {"pagu": 21_000_005}, "temuan": []}
    write(FOLDER, "penetapan_milik_kita.xlsx", workbook(S=rows), harapan)
    isi = bentuk_barang.kib_b([KOMPUTER], unit="Kecamatan Gandusari Kabupaten Trenggalek")
    temuan = [peringatan("kondisi_belum_diketahui", "KIB B", "B11")]
    harapan = {"jenis": "kib_b", "unit": ["35.03.10"], "baris": 1, "jumlah": {"barang": 1}, "temuan": temuan}
    write(FOLDER, "kib_b_milik_kita.xlsx", workbook(KIB_B=isi), harapan)


if __name__ == "__main__":
    budgets()
    registers()
    ours()
