"""What is known of a file from its bytes, before anything is unpacked: is it a workbook, and of a bearable size?"""

from io import BytesIO
from typing import Literal
from zipfile import BadZipFile, ZipFile

from satudata_budget.intake import limits
from satudata_budget.intake.temuan import Temuan

Bentuk = Literal["zip", "ole", "csv"]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Excel keeps an encrypted workbook as one stream of this name (UTF-16) inside an OLE file.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TEXT_NAMES = (".csv", ".tsv", ".txt")
_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "GZIP"),
)


def guard(nama: str, isi: bytes) -> tuple[Bentuk | None, Temuan | None]:
    """The outer form of a file, or the fault that keeps it from being opened."""
    if not isi.strip():
        return None, _fault(nama, "berkas_kosong")
    if len(isi) > limits.UKURAN:
        return None, _too_large(nama, len(isi), limits.UKURAN)
    if isi.startswith(_ZIP):
        return _zip(nama, isi)
    if isi.startswith(_OLE):
        return (None, _fault(nama, "berkas_bersandi")) if _ENCRYPTED in isi else ("ole", None)
    return _text(nama, isi)


def _zip(nama: str, isi: bytes) -> tuple[Bentuk | None, Temuan | None]:
    try:
        with ZipFile(BytesIO(isi)) as berkas:
            entries = berkas.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return None, _fault(nama, "berkas_tidak_terbaca")
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        return None, _fault(nama, "berkas_bersandi")
    if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        return None, _fault(nama, "bukan_lembar_kerja", bentuk=_kind_of_zip(names))
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.UKURAN_TERBUKA:
        return None, _too_large(nama, unpacked, limits.UKURAN_TERBUKA)
    if unpacked > limits.RASIO_MULAI and unpacked > limits.RASIO * len(isi):
        return None, _fault(nama, "berkas_bom", kali=unpacked // len(isi))
    return "zip", None


def _kind_of_zip(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "Word"
    return "PowerPoint" if "ppt/presentation.xml" in names else "ZIP"


def _text(nama: str, isi: bytes) -> tuple[Bentuk | None, Temuan | None]:
    for start, bentuk in _FOREIGN:
        if isi.startswith(start):
            return None, _fault(nama, "bukan_lembar_kerja", bentuk=bentuk)
    if b"<html" in isi[:2000].lower() or b"<table" in isi[:2000].lower():
        return None, _fault(nama, "berkas_html")
    if nama.lower().endswith(_TEXT_NAMES) and b"\x00" not in isi:
        return "csv", None
    return None, _fault(nama, "berkas_tidak_terbaca")


def _fault(nama: str, kode: str, **isi: object) -> Temuan:
    return Temuan("galat", kode, nama, isi=isi)


def _too_large(nama: str, ada: int, batas: int) -> Temuan:
    return _fault(nama, "berkas_terlalu_besar", ada=f"{ada / limits.MIB:.0f}", batas=batas // limits.MIB)
