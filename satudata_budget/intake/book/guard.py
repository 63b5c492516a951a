"""What is known of a file from its bytes, before anything is unpacked: is it a workbook, and of a bearable size?"""

import codecs
from io import BytesIO
from pathlib import PurePath
from typing import Literal
from zipfile import BadZipFile, ZipFile, ZipInfo

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.html import looks_like_html
from satudata_budget.intake.book.text import decode, separated
from satudata_budget.intake.book.zip_parts import beginning, check_parts
from satudata_budget.intake.findings.finding import Finding
from satudata_budget.messages import bulat

Bentuk = Literal["xlsx", "xlsb", "ods", "xls", "csv", "html", "paket"]
Putusan = tuple[Bentuk | None, tuple[Finding, ...]]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of streams inside an OLE file stand there in UTF-16. Excel keeps an encrypted workbook as one such stream.
_ENCRYPTED, _MACROS, _WORD, _SLIDES = (
    name.encode("utf-16-le") for name in ("EncryptedPackage", "_VBA_PROJECT_CUR", "WordDocument", "PowerPoint Document")
)
_TEXT_NAMES = (".csv", ".tsv", ".txt", ".tab")
_NAMES: dict[Bentuk, tuple[str, ...]] = {
    "xlsx": (".xlsx", ".xlsm", ".xltx"),
    "xlsb": (".xlsb",),
    "ods": (".ods", ".ots"),
    "xls": (".xls", ".xlt"),
    "csv": _TEXT_NAMES,
    "paket": (".zip",),
}
"""By which endings each form goes. A web page goes by any: it has a sentence of its own."""
_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
    (b"MIME-Version:", "MHT"),
)
_PARTS: tuple[tuple[str, Bentuk], ...] = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("content.xml", "ods"),
)
PACKAGE = "unit.csv"
"""The table that every data package has."""
_ODS_KIND = b"application/vnd.oasis.opendocument.spreadsheet"


def guard(nama: str, isi: bytes) -> Putusan:
    """The form of a file, with what there is to say about it; no form where it is not to be opened."""
    if not isi.strip():
        return _no(nama, "berkas_kosong")
    if len(isi) > limits.UKURAN:
        return _too_large(nama, len(isi), limits.UKURAN)
    if isi.startswith(_ZIP):
        return _zip(nama, isi)
    if isi.startswith(_OLE):
        return _ole(nama, isi)
    return _text(nama, isi)


def _zip(nama: str, isi: bytes) -> Putusan:
    try:
        with ZipFile(BytesIO(isi)) as berkas:
            entries = berkas.infolist()
        kind = _part(isi, entries[:1], "mimetype")[:200]
        manifest = _part(isi, entries, "META-INF/manifest.xml")
    except (BadZipFile, OSError, ValueError, KeyError, NotImplementedError, RuntimeError):
        return _no(nama, "berkas_tidak_terbaca")
    names = {entry.filename for entry in entries}
    packed = any(name.split("/")[-1] == PACKAGE and name.count("/") <= 1 for name in names)
    bentuk = next((form for part, form in _PARTS if part in names), "paket" if packed else None)
    if bentuk is None or (bentuk == "ods" and kind and not kind.startswith(_ODS_KIND)):
        return _no(nama, "bukan_lembar_kerja", bentuk=_kind_of_zip(names, kind))
    unpacked = sum(entry.file_size for entry in entries)
    if any(entry.flag_bits & 1 for entry in entries) or b"encryption-data" in manifest:
        return _no(nama, "berkas_bersandi")
    if unpacked > limits.UKURAN_TERBUKA:
        return _too_large(nama, unpacked, limits.UKURAN_TERBUKA)
    if unpacked > limits.RASIO_MULAI and unpacked > limits.RASIO * len(isi):
        return _no(nama, "berkas_bom", kali=unpacked // len(isi))
    try:
        check_parts(isi, entries)
    except BadZipFile:
        return _no(nama, "berkas_tidak_terbaca")
    if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
        return _no(nama, "berkas_makro")
    linked = any(name.startswith("xl/externalLinks/") for name in names)
    return _yes(nama, bentuk, *((Finding("peringatan", "tautan_luar", nama),) if linked else ()))


def _part(isi: bytes, entries: list[ZipInfo], name: str) -> bytes:
    """How a part of this name begins; nothing where there is none, or it is locked."""
    part = next((entry for entry in entries if entry.filename == name and not entry.flag_bits & 1), None)
    return beginning(isi, part) if part is not None else b""


def _kind_of_zip(names: set[str], kind: bytes) -> str:
    if "word/document.xml" in names or kind.endswith(b"opendocument.text"):
        return "Word"
    slides = "ppt/presentation.xml" in names or kind.endswith(b"opendocument.presentation")
    return "PowerPoint" if slides else "ZIP"


def _ole(nama: str, isi: bytes) -> Putusan:
    if _ENCRYPTED in isi:
        return _no(nama, "berkas_bersandi")
    for mark, bentuk in ((_WORD, "Word"), (_SLIDES, "PowerPoint")):
        if mark in isi:
            return _no(nama, "bukan_lembar_kerja", bentuk=bentuk)
    return _no(nama, "berkas_makro") if _MACROS in isi else _yes(nama, "xls")


def _text(nama: str, isi: bytes) -> Putusan:
    for start, bentuk in _FOREIGN:
        if isi.startswith(start):
            return _no(nama, "bukan_lembar_kerja", bentuk=bentuk)
    if looks_like_html(isi):
        return _yes(nama, "html", Finding("peringatan", "berkas_html", nama))
    if isi[:500].lstrip().startswith(b"<"):
        return _no(nama, "bukan_lembar_kerja", bentuk="XML")
    wide = isi.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if b"\x00" in isi and not wide:
        return _no(nama, "berkas_tidak_terbaca")
    if nama.lower().endswith(_TEXT_NAMES) or _is_table(isi):
        return _yes(nama, "csv")
    return _no(nama, "berkas_tidak_terbaca")


def _is_table(isi: bytes) -> bool:
    """Whether a text under another name holds separated values: every one of its first lines has the mark."""
    try:
        text = decode(isi[:20_000] if not isi.startswith(codecs.BOM_UTF16_LE) else isi)
    except ValueError:
        return False
    lines = [line for line in text.splitlines() if line.strip()][:20]
    mark = separated(text)
    return bool(mark) and len(lines) >= 3 and sum(mark in line for line in lines) >= len(lines) - 1


def _yes(nama: str, bentuk: Bentuk, *temuan: Finding) -> Putusan:
    named = _NAMES.get(bentuk, ())
    ending = PurePath(nama).suffix.lower()
    if named and ending and ending not in named:
        temuan = (*temuan, Finding("peringatan", "berkas_ganti_nama", nama, isi={"akhir": ending, "bentuk": bentuk}))
    return bentuk, temuan


def _no(nama: str, kode: str, **isi: object) -> Putusan:
    return None, (Finding("galat", kode, nama, isi=isi),)


def _too_large(nama: str, ada: int, batas: int) -> Putusan:
    return _no(nama, "berkas_terlalu_besar", ada=str(bulat(ada / limits.MIB)), batas=batas // limits.MIB)
