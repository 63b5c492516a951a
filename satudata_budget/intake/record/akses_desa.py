"""The access form into `akses` of the office and its desa, and `aset` and `pegawai` of the desa."""

from typing import Any

from satudata_budget.intake.ids import EqualKeyCounter, identity
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome, file_scope
from satudata_budget.intake.table.rows import AccessRow, DesaRow
from satudata_budget.store import difference

ATURAN = "formulir_akses_desa"
"""The form names the komponen itself; no rule has to guess."""
_NAMES = {"pc": "PC", "printer": "Printer", "operator_desa": "Operator desa"}
_OWN_DESA = "kode_tempat in (select kode from desa where kode_kecamatan = ?)"
Row = dict[str, Any]

AKSES, DESA = "Akses", "Desa"
"""The two parts of the form, by the names of their sheets."""


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference for those of its two sheets that the file has."""
    unit, parts = sasaran.unit, sasaran.isi.lengkap
    access = [satu for satu in sasaran.isi.baris if isinstance(satu, AccessRow)]
    villages = [satu for satu in sasaran.isi.baris if isinstance(satu, DesaRow)]
    changes = []
    if AKSES in parts:
        own = _access([satu for satu in access if satu.kode_tempat == unit])
        changes.append(difference(sasaran.reading, "akses", own, file_scope("kode_tempat = ?", unit)))
    devices, people = _devices(villages), _people(villages)
    if DESA in parts:
        links = _access([satu for satu in access if satu.kode_tempat != unit])
        for tabel, rows in (("akses", links), ("aset", devices), ("pegawai", people)):
            changes.append(difference(sasaran.reading, tabel, rows, file_scope(_OWN_DESA, unit)))
    return RecordOutcome(
        tuple(changes),
        barang=sum(row["jumlah"] for row in devices),
        orang=sum(row["jumlah"] for row in people),
        baris=len(access) + len(devices) + len(people),
    )


def _access(rows: list[AccessRow]) -> list[Row]:
    nth = EqualKeyCounter()
    return [
        {
            "id": identity("aks", satu.kode_tempat, satu.komponen, nth.nth(satu.kode_tempat, satu.komponen)),
            "kode_tempat": satu.kode_tempat,
            "komponen": satu.komponen,
            "jumlah": satu.jumlah,
            "status": satu.status,
            "tanggal": satu.tanggal,
            "lembar": satu.lembar,
            "sel": satu.sel,
        }
        for satu in rows
    ]


def _devices(villages: list[DesaRow]) -> list[Row]:
    return [
        {
            "id": identity("ast", desa.kode_tempat, komponen, kondisi),
            "kode_tempat": desa.kode_tempat,
            "komponen": komponen,
            "nama_barang": _NAMES[komponen],
            "tahun_perolehan": tahun,
            "jumlah": jumlah,
            "kondisi": kondisi,
            "aturan": ATURAN,
            "keyakinan": "tinggi",
            "lembar": desa.lembar,
            "sel": sel,
        }
        for desa in villages
        for komponen, kondisi, jumlah, tahun, sel in desa.perangkat
    ]


def _people(villages: list[DesaRow]) -> list[Row]:
    return [
        {
            "id": identity("peg", desa.kode_tempat, komponen),
            "kode_tempat": desa.kode_tempat,
            "komponen": komponen,
            "jabatan": _NAMES[komponen],
            "jumlah": jumlah,
            "aturan": ATURAN,
            "keyakinan": "tinggi",
            "lembar": desa.lembar,
            "sel": sel,
        }
        for desa in villages
        for komponen, jumlah, sel in desa.orang
    ]
