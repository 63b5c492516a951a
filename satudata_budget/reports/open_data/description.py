"""datapackage.json: Frictionless, with the four principles of Satu Data Indonesia (Perpres 39/2019) spelt out.

Standar data: every column has konsep, definisi, klasifikasi, ukuran and satuan. Metadata: who makes it, from when, how
far it is verified. Interoperabilitas: CSV and Parquet, types, keys. Kode referensi: Kemendagri, BPS, portal.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from satudata_budget.intake.paket import field_description
from satudata_budget.messages import _
from satudata_budget.messages.dictionary import arti_tabel, nama_jenis
from satudata_budget.places import read_places
from satudata_budget.reports.open_data.tables import ACUAN, TERTUTUP, PublishedTable
from satudata_budget.store import Column, Reading, digest
from satudata_budget.store.column_words import arti_kolom

SATUAN = {"rupiah": "rupiah"}
ODBL = {
    "name": "ODbL-1.0",
    "path": "https://opendatacommons.org/licenses/odbl/1-0/",
    "title": "Open Data Commons Open Database License 1.0",
}
Berkas = Mapping[str, bytes]


def description(reading: Reading, tables: Sequence[PublishedTable], files: Berkas) -> dict[str, Any]:
    """The package of these tables and files. Nothing in it depends on when it is made, only on the data version."""
    places = read_places(reading)
    names = {kode: places.nama[kode] for kode in sorted(places.kabupaten)}
    moment = reading.value("select waktu from perubahan where id = getvariable('pada')")
    sample = bool(reading.value("select exists (from perubahan where peran = 'contoh')"))
    title = _("Kesiapan satu data {nama}").format(nama=", ".join(names.values()))
    warning = _("DATA CONTOH: angka contoh untuk mencoba aplikasi, bukan data resmi.")
    about = _(
        "Anggaran, perangkat, jumlah pegawai, akses, dan nilai kesiapan tiap kecamatan. Tanpa data pribadi: pegawai "
        "hanya dihitung per tempat dan komponen. Nilai pada tabel nilai dapat dihitung ulang dari tabel lainnya."
    )
    return {
        "name": "-".join(("kesiapan-satu-data", *names)),
        "profile": "tabular-data-package",
        "title": f"DATA CONTOH – {title}" if sample else title,
        "description": f"{warning} {about}" if sample else about,
        "version": str(reading.pada),
        "lang": "id",
        **({"created": moment.isoformat() + "Z"} if moment else {}),
        "licenses": [ODBL],
        "sources": [{"title": "idn-area-data 4.0.1 (kode wilayah Kemendagri), ODbL 1.0"}],
        "satuDataIndonesia": _indonesia(reading, sample),
        "resources": [_resource(isi, files) for isi in tables],
    }


def _indonesia(reading: Reading, sample: bool) -> dict[str, Any]:
    """What Perpres 39/2019 asks for of the data as a whole."""
    states = Counter(row[0] for row in reading.tuples("select status from laporan"))
    newest = reading.value("select max(tanggal) from laporan")
    years = [row[0] for row in reading.tuples("select distinct tahun from anggaran order by tahun")]
    closed = [f"{tabel}.{kolom}" for tabel, columns in TERTUTUP.items() for kolom in columns]
    return {
        "dasar": "Peraturan Presiden 39/2019",
        "dataContoh": sample,
        "standarData": _("tiap kolom: konsep, definisi, klasifikasi, ukuran, dan satuan pada schema.fields"),
        "metadata": {
            "walidata": _("Dinas Komunikasi dan Informatika kabupaten"),
            "produsenData": _("Dinas Komunikasi dan Informatika dan setiap kecamatan"),
            "tahunAnggaran": years,
            "tanggalData": newest.isoformat() if newest else None,
            "versiData": reading.pada,
            "statusLaporan": dict(sorted(states.items())),
            "tidakDiterbitkan": closed,
        },
        "interoperabilitas": {"format": ["text/csv", "application/vnd.apache.parquet"], "skema": "Table Schema"},
        "kodeReferensi": {
            "tabel": "kode_referensi",
            "kode": {
                "kode_kemendagri": _("kode wilayah Kemendagri"),
                "kode_bps": _("kode wilayah BPS"),
                "id_portal": _("nomor kecamatan di portal Satu Data Trenggalek"),
            },
        },
    }


def _resource(isi: PublishedTable, files: Berkas) -> dict[str, Any]:
    nama = isi.tabel.nama
    text, typed = f"{nama}.csv", f"parquet/{nama}.parquet"
    pointers = [
        {"fields": [kolom], "reference": {"resource": tabel, "fields": [at]}}
        for kolom, (tabel, at) in ACUAN.get(nama, {}).items()
    ]
    return {
        "name": nama,
        "title": arti_tabel(nama),
        "path": text,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "bytes": len(files[text]),
        "hash": f"sha256:{digest(files[text])}",
        "jumlahBaris": len(isi.baris),
        "parquet": {"path": typed, "bytes": len(files[typed]), "hash": f"sha256:{digest(files[typed])}"},
        "schema": {
            "fields": [_field(nama, kolom) for kolom in isi.kolom],
            "primaryKey": list(isi.tabel.kunci),
            "missingValues": [""],
            **({"foreignKeys": pointers} if pointers else {}),
        },
    }


def _field(tabel: str, kolom: Column) -> dict[str, Any]:
    meaning = arti_kolom(tabel, kolom.nama)
    return {
        **field_description(kolom),
        "title": kolom.nama.replace("_", " "),
        "description": meaning,
        "standarData": {
            "konsep": kolom.nama.replace("_", " "),
            "definisi": meaning,
            "klasifikasi": list(kolom.pilihan),
            "ukuran": nama_jenis(kolom.jenis),
            "satuan": SATUAN.get(kolom.jenis, ""),
        },
    }
