"""The truth of the sample as a data package: what the generator decided, never read back from a workbook."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from .acuan import KABUPATEN, TAHAP, TAHUN, Kecamatan, book_code, read_code_names, read_reference
from .gaya import TANDA
from .isi import Kantor
from .pembagian import open_costs, split

Tabel = Sequence[Sequence[object]]
KONDISI = ("B", "KB", "RB")
APLIKASI, SERVER, JARINGAN = 460_000_000, 85_000_000, 55_000_000  # of the Rp 1.4 billion asked for; division invented


def write_truth(kantor: tuple[Kantor, ...], kecamatan: tuple[Kecamatan, ...], tujuan: Path) -> None:
    tujuan.mkdir(parents=True, exist_ok=True)
    tabel = _tabel(kantor, kecamatan)
    _describe(tabel, tujuan)
    for nama, (kolom, baris) in tabel.items():
        with open(tujuan / f"{nama}.csv", "w", encoding="utf-8", newline="") as berkas:
            tulis = csv.writer(berkas, lineterminator="\n")
            tulis.writerow(kolom.split(","))
            tulis.writerows(baris)


def _describe(tabel: Iterable[str], tujuan: Path) -> None:
    """A Frictionless descriptor, so that the package too says what it is."""
    isi = {
        "name": "contoh-satu-data-trenggalek",
        "title": TANDA,
        "resources": [{"name": nama, "path": f"{nama}.csv", "profile": "tabular-data-resource"} for nama in tabel],
    }
    (tujuan / "datapackage.json").write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _tabel(kantor: tuple[Kantor, ...], kecamatan: tuple[Kecamatan, ...]) -> dict[str, tuple[str, Tabel]]:
    return {
        "unit": ("kode,nama,tingkat,penduduk", _unit(kecamatan)),
        "desa": ("kode,nama,jenis,kode_kecamatan,penduduk", _desa(kecamatan)),
        "kebutuhan": _standar("kebutuhan.csv", ()),
        "bobot": _standar("bobot.csv", ("sumber",)),
        "parameter": _standar("parameter.csv", ("sumber",)),
        "anggaran": (
            "id,tahun,tahap,kode_unit,kode_penerima,kode_sub_kegiatan,nama_sub_kegiatan,kode_rekening,uraian,"
            "sumber_dana,pagu,komponen",
            _anggaran(kantor, kecamatan),
        ),
        "aset": (
            "id,kode_tempat,komponen,kode_barang,nama_barang,tahun_perolehan,jumlah,kondisi,harga_perolehan",
            _aset(kantor),
        ),
        "pegawai": ("id,kode_tempat,komponen,jabatan,golongan,pendidikan,jumlah", _pegawai(kantor)),
        "akses": ("id,kode_tempat,komponen,jumlah,status,tanggal", _akses(kantor)),
        "usulan": (
            "id,kode_unit,kode_tempat,komponen,jumlah,harga_satuan,prioritas,alasan,status",
            _usulan(kecamatan),
        ),
        "laporan": ("kode_unit,tahun,tahap,bagian,status,tanggal,catatan", _laporan(kantor)),
    }


def _unit(kecamatan: Iterable[Kecamatan]) -> Tabel:
    kabupaten = next(b for b in read_reference("wilayah.csv") if b["kode"] == KABUPATEN)
    return [(KABUPATEN, kabupaten["nama"], "kabupaten", "")] + [
        (satu.kode, satu.nama, "kecamatan", "") for satu in kecamatan
    ]


def _desa(kecamatan: Iterable[Kecamatan]) -> Tabel:
    return [(d.kode, d.nama, d.jenis, d.kode_kecamatan, "") for satu in kecamatan for d in satu.desa]


def _standar(nama: str, buang: tuple[str, ...]) -> tuple[str, Tabel]:
    baris = read_reference(nama)
    kolom = [satu for satu in baris[0] if satu not in buang]
    return ",".join(kolom), [[satu[nama] for nama in kolom] for satu in baris]


def _anggaran(kantor: tuple[Kantor, ...], kecamatan: tuple[Kecamatan, ...]) -> Tabel:
    terbuka = open_costs(kantor, kecamatan)
    nama = read_code_names()
    hasil: list[Sequence[object]] = []
    for satu in kantor:
        for baris in satu.belanja:
            bagian = (
                split(baris.pagu, baris.tempat, baris.komponen, terbuka)
                if baris.komponen
                else {(satu.kode, ""): baris.pagu}
            )
            for (tempat, komponen), pagu in bagian.items():
                hasil.append(
                    (f"b{len(hasil) + 1}", TAHUN, TAHAP, satu.kode, tempat, baris.kode, nama[book_code(baris.kode)],
                     "", "; ".join(baris.sasaran), "", pagu, komponen)
                )
    return hasil


def _aset(kantor: Iterable[Kantor]) -> Tabel:
    hasil: list[Sequence[object]] = []

    def add(
        tempat: str, komponen: str, kode: str, nama: str, tahun: int | None, kondisi: Sequence[int], harga: int | str
    ) -> None:
        for huruf, jumlah in zip(KONDISI, kondisi, strict=True):
            if jumlah:
                hasil.append((f"a{len(hasil) + 1}", tempat, komponen, kode, nama, tahun or "", jumlah, huruf, harga))

    for satu in kantor:
        for b in satu.barang:
            add(satu.kode, b.komponen, b.kode, b.nama, b.tahun, b.kondisi, b.harga)
        for isi in satu.desa:
            add(isi.desa.kode, "pc", "", "PC", isi.tahun_pc, isi.pc, "")
            add(isi.desa.kode, "printer", "", "Printer", None, isi.printer, "")
    return hasil


def _pegawai(kantor: Iterable[Kantor]) -> Tabel:
    hasil: list[Sequence[object]] = []
    for satu in kantor:
        for j in satu.jabatan:
            if j.ada:
                hasil.append((f"p{len(hasil) + 1}", satu.kode, j.komponen, j.nama, "", "", j.ada))
        for isi in satu.desa:
            if isi.operator:
                nomor, komponen = f"p{len(hasil) + 1}", "operator_desa"
                hasil.append((nomor, isi.desa.kode, komponen, "Operator desa", "", "", isi.operator))
    return hasil


def _akses(kantor: Iterable[Kantor]) -> Tabel:
    hasil: list[Sequence[object]] = []
    for satu in kantor:
        for a in satu.akses:
            hasil.append((f"k{len(hasil) + 1}", satu.kode, a.komponen, a.jumlah, a.status, a.tanggal or ""))
        for isi in satu.desa:
            for komponen, status in (("internet", isi.internet), ("layanan_sktm", isi.sktm)):
                if status:
                    hasil.append((f"k{len(hasil) + 1}", isi.desa.kode, komponen, 1, status, ""))
    return hasil


def _usulan(kecamatan: Iterable[Kecamatan]) -> Tabel:
    """Rp 1.4 billion more for an application, a server and a network to each kecamatan, as Diskominfo asked."""
    minta: list[tuple[str, str, int, int, str]] = [
        (KABUPATEN, "pintu_satu_data", 1, APLIKASI, "aplikasi pintu satu data"),
        (KABUPATEN, "server", 2, SERVER, "server pusat data"),
    ]
    minta += [(satu.kode, "internet", 1, JARINGAN, f"jaringan ke Kecamatan {satu.nama}") for satu in kecamatan]
    catatan = "DATA CONTOH: {}; pembagian Rp 1,4 miliar rekaan"
    return [
        (f"u{i}", KABUPATEN, tempat, komponen, jumlah, harga, 1, catatan.format(alasan), "diusulkan")
        for i, (tempat, komponen, jumlah, harga, alasan) in enumerate(minta, start=1)
    ]


def _laporan(kantor: Iterable[Kantor]) -> Tabel:
    return [
        (satu.kode, TAHUN, TAHAP if isi.bagian == "anggaran" else "", isi.bagian, isi.status, isi.tanggal, isi.catatan)
        for satu in kantor
        for isi in satu.lapor
    ]
