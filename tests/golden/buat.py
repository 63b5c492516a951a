"""Workbooks written the same to the byte on every run: no clock, no order of chance in them."""

import json
import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Sel = object
Kisi = Sequence[Sequence[Sel]]
SAAT = (2020, 9, 30, 8, 0, 0)
_WAKTU = "2020-09-30T08:00:00Z"


def workbook(**lembar: Kisi) -> Workbook:
    """A workbook of these sheets; a cell that is None stays empty, `_` in a sheet's name is a space."""
    buku = Workbook()
    buku.remove(buku.active)
    for judul, kisi in lembar.items():
        fill(buku.create_sheet(judul.replace("_", " ")), kisi)
    return buku


def fill(lembar: Worksheet, kisi: Kisi) -> None:
    for baris, isi in enumerate(kisi, start=1):
        for kolom, nilai in enumerate(isi, start=1):
            if nilai is not None:
                lembar.cell(baris, kolom, nilai)


def as_bytes(buku: Workbook) -> bytes:
    """The file, with the date of writing fixed inside and out."""
    kotor, bersih = BytesIO(), BytesIO()
    buku.save(kotor)
    with ZipFile(kotor) as lama, ZipFile(bersih, "w", ZIP_DEFLATED) as baru:
        for nama in sorted(lama.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            isi = lama.read(nama)
            if nama == "docProps/core.xml":
                isi = _fixed_dates(isi)
            baru.writestr(ZipInfo(nama, SAAT), isi, ZIP_DEFLATED)
    return bersih.getvalue()


def _fixed_dates(xml: bytes) -> bytes:
    return re.sub(rb">\d{4}-\d\d-\d\dT[\d:.]+Z<", f">{_WAKTU}<".encode(), xml)


def write(folder: Path, nama: str, isi: Workbook | bytes, harapan: dict[str, Any]) -> None:
    """A golden and what is expected of it."""
    data = isi if isinstance(isi, bytes) else as_bytes(isi)
    folder.mkdir(exist_ok=True)
    (folder / nama).write_bytes(data)
    text = json.dumps(harapan, ensure_ascii=False, indent=1)
    (folder / f"{nama}.json").write_text(f"{text}\n", encoding="utf-8")


def galat(kode: str, lembar: str = "", sel: str = "") -> dict[str, str]:
    return {"tingkat": "galat", "kode": kode, "lembar": lembar, "sel": sel}


def peringatan(kode: str, lembar: str = "", sel: str = "") -> dict[str, str]:
    return {"tingkat": "peringatan", "kode": kode, "lembar": lembar, "sel": sel}
