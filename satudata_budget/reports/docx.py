"""The report as a Word document, filled into a template that is edited in Word: templat/laporan.docx, lembar.docx.

There is one for each language: laporan.en.docx is the English one; where there is none, the Indonesian one serves.
"""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
from docx.oxml.ns import qn
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from pandas.api.types import is_numeric_dtype

from satudata_budget.charts.take_along import sheet_of
from satudata_budget.messages import _, angka, language
from satudata_budget.reports.cell import printable
from satudata_budget.reports.chapters import ChartChapter
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.one_page import OnePage
from satudata_budget.reports.outline import FLAT, ReportOutline, UnitPage
from satudata_budget.reports.printer import printer, why_no_printer
from satudata_budget.reports.tables import ReportTable
from satudata_budget.reports.titles import report_title

TEMPLATES = Path(__file__).parent / "templat"
WIDTH = 174
"""Millimetres between the margins."""
PIXELS = 900
"""So wide a chart is drawn for them: its words are then as large as those of a table."""
SHARPNESS = 1.6
LANGUAGE_TAGS = {"id": "id-ID", "en": "en-GB"}
LONGEST_TABLE = 20
"""Rows of a chart's table on paper; longer ones stand in the workbook."""
Progress = Callable[[float], None]


def document(isi: ReportContent, progress: Progress = lambda part: None) -> bytes:
    """The report. Without a Chrome there are no pictures, and the document says so. Raises PrintFailed."""
    template = DocxTemplate(_template("laporan"))
    parts = ReportOutline(isi)
    total = sum(len(t.bab) for t in parts.tema) + sum(len(sheet.bab) for sheet in parts.lembar)
    done = 0
    flat = 1 if isi.unit else FLAT

    def drawn(bab: ChartChapter, flat: float = 1) -> dict[str, Any]:
        nonlocal done
        done += 1
        progress(0.95 * done / max(1, total))
        return _chart(template, bab, flat)

    values = _common(isi) | {
        "judul": parts.judul,
        "kalimat": parts.kalimat,
        "penjelasan": parts.penjelasan,
        "angka": [asdict(a) for a in parts.angka],
        "temuan": list(parts.temuan),
        "tanpa_gambar": why_no_printer() and _("Laporan ini tanpa gambar. {sebab}").format(sebab=why_no_printer()),
        "kesiapan": parts.kesiapan.as_text() if parts.kesiapan else [],
        "tindakan": _flags(parts.tindakan),
        "sisa_tindakan": parts.sisa_tindakan,
        "tema_semua": [{"judul": t.judul, "bab": [drawn(bab) for bab in t.bab]} for t in parts.tema],
        "belanja": parts.belanja[0].as_text() if parts.belanja else [],
        "tidak_terbeli": parts.belanja[1].as_text() if len(parts.belanja) > 1 else [],
        "kalimat_belanja": parts.kalimat_belanja,
        "lembar": [_unit(sheet, [drawn(bab, flat) for bab in sheet.bab]) for sheet in parts.lembar],
        "banyak_lembar": isi.unit is None,
        "bernotulen": parts.bernotulen,
        "notulen": list(isi.notulen),
        "verifikasi": parts.verifikasi.as_text(),
        "metode": list(parts.metode),
    }
    return _rendered(template, values, report_title(isi))


def sheet_document(isi: ReportContent, sheet: OnePage) -> bytes:
    """The one page of a kecamatan."""
    values = _common(isi) | {
        "judul": sheet.judul,
        "kalimat": sheet.kalimat,
        "setelah": sheet.setelah,
        "laporan": sheet.laporan,
        "angka": [asdict(a) for a in sheet.angka],
        "bendera": _flags(sheet.bendera),
        "sisa_bendera": sheet.sisa_bendera,
        "kurang": _missing(sheet.kurang),
        "sisa_kurang": sheet.sisa_kurang,
        "jalan": sheet.jalan,
    }
    return _rendered(DocxTemplate(_template("lembar")), values, sheet.judul)


def _template(name: str) -> Path:
    spoken = TEMPLATES / f"{name}.{language()}.docx"
    return spoken if spoken.exists() else TEMPLATES / f"{name}.docx"


def _common(isi: ReportContent) -> dict[str, Any]:
    source, version = isi.foot()
    return {
        "kabupaten": isi.hasil.kabupaten[0].nama if isi.hasil.kabupaten else "",
        "tahap": isi.hasil.tahap,
        "tahun": isi.hasil.tahun,
        "contoh": isi.contoh,
        "kaki_asal": source,
        "kaki_versi": version,
    }


def _chart(template: DocxTemplate, bab: ChartChapter, flat: float) -> dict[str, Any]:
    picture: Any = ""
    if not why_no_printer():
        png = printer().image(sheet_of(bab.gambar, PIXELS, flat), "png", SHARPNESS)
        picture = InlineImage(template, BytesIO(png), width=Mm(WIDTH))
    frame = bab.gambar.tabel
    short = frame if len(frame) <= LONGEST_TABLE and len(frame.columns) <= 8 else frame.head(0)
    return {
        "pertanyaan": bab.pertanyaan,
        "kalimat": bab.gambar.kalimat,
        "gambar": picture,
        "catatan": bab.catatan,
        "kolom": [_cell(str(name), number=is_numeric_dtype(frame[name])) for name in frame.columns],
        "baris": [[_cell(value) for value in row] for row in short.itertuples(index=False)],
    }


def _cell(value: Any, *, number: bool = False) -> dict[str, Any]:
    """Its text, and whether it stands on the right."""
    if isinstance(value, str):
        return {"teks": value, "angka": number}
    return {"teks": "–" if pd.isna(value) else angka(value, 1), "angka": True}


def _unit(sheet: UnitPage, charts: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "judul": sheet.judul,
        "kalimat": sheet.kalimat,
        "setelah": sheet.setelah,
        "rantai": sheet.rantai,
        "angka": [asdict(a) for a in sheet.angka],
        "bab": charts,
        "kurang": _missing(sheet.kurang),
        "bendera": _flags(sheet.bendera),
        "sisa_bendera": sheet.sisa_bendera,
    }


def _flags(table: ReportTable | None) -> list[dict[str, str]]:
    """The rows by name; how urgent they are, their order says."""
    names = ("siapa", "keadaan", "tindakan", "tenggat", "nilai")
    return [dict(zip(names, row[-len(names) :], strict=True)) for row in table.as_text()] if table else []


def _missing(table: ReportTable) -> list[dict[str, str]]:
    return [
        {
            "komponen": name,
            "di": where,
            "ada": _("{ada} dari {perlu} {satuan}").format(ada=there, perlu=need, satuan=unit),
            "usulan": ask,
            "catatan": notes,
        }
        for name, where, need, there, unit, _budget, ask, notes in table.as_text()
    ]


def _rendered(template: DocxTemplate, values: dict[str, Any], title: str) -> bytes:
    template.render(_clean(values), autoescape=True)
    _sign(template.docx, title)
    out = BytesIO()
    template.save(out)
    return out.getvalue()


def _sign(document: Any, title: str) -> None:
    """Say whose the document is and its language: the templates carry python-docx's own name, 2013 and en-US."""
    about, tongue = document.core_properties, LANGUAGE_TAGS.get(language(), language())
    about.title, about.author, about.language = printable(title), _("Kesiapan Satu Data"), tongue
    about.last_modified_by, about.comments = _("Kesiapan Satu Data"), ""
    about.created = about.modified = datetime.now(UTC)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), tongue)


def _clean(value: Any) -> Any:
    """Every text without what no XML file may hold."""
    match value:
        case str():
            return printable(value)
        case list():
            return [_clean(part) for part in value]
        case dict():
            return {name: _clean(part) for name, part in value.items()}
        case _:
            return value
