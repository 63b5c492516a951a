"""A row of each table at a place, as somebody would save it."""

from typing import Any

from satudata_budget.store import MENURUT_NAMA
from satudata_budget.store.values import canonical_row

Row = dict[str, Any]

PEMILIK = {"anggaran": "kode_unit", "usulan": "kode_unit", "laporan": "kode_unit", "unit": "kode", "desa": "kode"}
"""The column that says whose row it is; kode_tempat elsewhere."""

ISI: dict[str, Row] = {
    "unit": {"nama": "Unit", "tingkat": "kecamatan"},
    "desa": {"nama": "Desa", "jenis": "desa", "kode_kecamatan": "35.03.01"},
    "kebutuhan": {
        "komponen": "pc",
        "nama": "PC",
        "pilar": "perangkat",
        "tingkat": "desa",
        "jumlah_pokok": 1,
        "bobot": 1,
        "harga_satuan": 8_000_000,
    },
    "bobot": {"pilar": "sdm", "bobot": 1},
    "parameter": {"nama": "ambang_siap", "nilai": 80},
    "anggaran": {"id": "x", "tahun": 2021, "tahap": "KUA-PPAS", "pagu": 1_000_000, "komponen": "pc"},
    "aset": {"id": "x", "komponen": "pc", "jumlah": 1, "kondisi": "B"},
    "pegawai": {"id": "x", "komponen": "operator_data", "jabatan": "Operator", "jumlah": 1},
    "akses": {"id": "x", "komponen": "kunci", "jumlah": 1, "status": "diserahkan"},
    "usulan": {"id": "x", "komponen": "pc", "jumlah": 1, "status": "diusulkan", "alasan": "rusak"},
    "laporan": {"tahun": 2021, "tahap": "", "bagian": "sdm", "status": "draf"},
}
"""Values with which a row may be saved by its owner."""

UBAHAN: dict[str, Row] = {
    "unit": {"penduduk": 5},
    "desa": {"penduduk": 5},
    "kebutuhan": {"harga_satuan": 9_000_000},
    "bobot": {"bobot": 2},
    "parameter": {"nilai": 75},
    "anggaran": {"pagu": 2_000_000},
    "aset": {"kondisi": "KB"},
    "pegawai": {"jumlah": 2},
    "akses": {"jumlah": 2},
    "usulan": {"alasan": "sudah usang"},
    "laporan": {"catatan": "nihil"},
}
"""A change that its owner may make."""


def row(tabel: str, place: str, **more: Any) -> Row:
    """A whole row of the table that belongs to this place."""
    owner = PEMILIK.get(tabel, "kode_tempat")
    at_place = {owner: place} if owner in MENURUT_NAMA[tabel].nama_kolom else {}
    if tabel == "usulan":
        at_place["kode_tempat"] = place
    return canonical_row(MENURUT_NAMA[tabel], {**ISI[tabel], **at_place, **more})
