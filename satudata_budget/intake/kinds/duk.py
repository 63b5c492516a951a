"""DUK (Daftar Urut Kepangkatan), seventeen columns or the simple list: people reduced to counts per jabatan.

Names, NIP and dates of birth are looked at only to tell a person from a heading and to notice one that is listed
twice. They leave this module in nothing that it returns, and a finding names the cell, never what it holds.
"""

import re
from collections.abc import Sequence

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.file_kind import PEOPLE, FormKind
from satudata_budget.intake.parse.day import NotADate, day
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.record import bezetting
from satudata_budget.intake.table.cells import broken
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_office, find_title, keys
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext, StaffRow, Workbook
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, find_headers, one_table, rows_of
from satudata_budget.messages import _

JENIS = "duk"
JUDUL = (
    Heading("nama", r"^nama\b(?!.*jabatan)"),
    Heading("nip", r"^nip(?:baru)?\b"),
    Heading("jabatan", r"^(?:nama )?jabatan(?: terakhir)?(?: nama)?$|^jabatan ?nama$"),
)
_TITLE = r"daftar urut kepangkatan|^duk\b"
_PART = re.compile(r"\((\d+)\s*orang\)", re.IGNORECASE)
_SUMMARY = re.compile(r"^rekap")
_NIP_DIGITS = 18
_NOBODY = {"", "-", "null", "nihil"}


def recognise(buku: Workbook) -> FormEvidence | None:
    """A table of names, NIP and jabatan, or the title."""
    for lembar in buku.lembar:
        headers = [k for k in find_headers(lembar, JUDUL, TOP) if not k.kurang]
        if headers:
            return FormEvidence((_("kolom nama, NIP dan jabatan di {lembar}").format(lembar=lembar.nama),))
        if find_title(lembar, _TITLE):
            return FormEvidence(
                (_("judul daftar urut kepangkatan di {lembar}").format(lembar=lembar.nama),), kuat=False
            )
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """Heads per jabatan, in the order in which the jabatan first come."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    lembar = kepala[0].lembar
    unit, by_unit = find_office(
        pencatat, list(keys(lembar, range(kepala[0].baris))), konteks.wilayah, konteks.diminta.unit
    )
    one_office(pencatat, kepala, konteks)
    heads = _heads(pencatat, rows_of(kepala))
    if not heads:
        pencatat.galat("tanpa_baris", lembar.nama)
    return FileContent(
        JENIS,
        (unit.kode,) if unit else (),
        bukti=(by_unit,) if by_unit else (),
        # The cell of a jabatan would be a person's; the count belongs to the sheet.
        baris=tuple(StaffRow(jabatan, jumlah, False, lembar.nama, "") for jabatan, jumlah in heads),
        temuan=tuple(pencatat.daftar),
    )


def _heads(pencatat: FindingCollector, rows: Sequence[SheetRow]) -> list[tuple[str, int]]:
    counted: dict[str, list[str]] = {}
    known: dict[str, Cell] = {}
    part: tuple[Cell, int] | None = None
    in_part = 0
    for row in rows:
        label = _label(row)
        if row.is_tail or (label and _SUMMARY.match(words(label.nilai))):
            break
        if label is not None:
            _check_part(pencatat, part, in_part)
            said = _PART.search(clean(label.nilai))
            part, in_part = ((label, int(said[1])) if said else None), 0
        elif _is_person(row) and not _again(pencatat, row, known):
            in_part += 1
            if row.has("jabatan") and not broken(pencatat, row, "jabatan"):
                counted.setdefault(words(row.teks("jabatan")), []).append(row.teks("jabatan"))
            elif not row.has("jabatan"):
                pencatat.galat("jabatan_kosong", row.sel("jabatan"), jumlah=1)
    _check_part(pencatat, part, in_part)
    return [(spelled[0], len(spelled)) for spelled in counted.values()]


def _label(row: SheetRow) -> Cell | None:
    """The one text of a row that heads a part or sums it up: `II. SEKSI PEMERINTAHAN (4 ORANG)`."""
    cells = list(row.kepala.lembar.filled(row.nomor))
    alone = len(cells) == 1 and not row.has("nip")
    if alone or (cells and not _is_person(row)):
        return row.kepala.lembar.sel(row.nomor, cells[0][0])
    return None


def _is_person(row: SheetRow) -> bool:
    nip = "" if not row.has("nip") else re.sub(r"\D", "", row.teks("nip"))
    return len(nip) >= _NIP_DIGITS // 2 or (row.has("nama") and row.has("jabatan") and not row.is_total("jabatan"))


def _check_part(pencatat: FindingCollector, part: tuple[Cell, int] | None, counted: int) -> None:
    if part is not None and part[1] != counted:
        pencatat.peringatan("jumlah_orang_tidak_cocok", part[0], tertulis=part[1], dihitung=counted)


def _again(pencatat: FindingCollector, row: SheetRow, known: dict[str, Cell]) -> bool:
    """Whether the person was counted before. A NIP that is no NIP is named, and its person counted."""
    sel = row.sel("nip")
    text = clean(sel.nilai).lower()
    if text in _NOBODY:
        return False
    if isinstance(sel.nilai, int | float):
        pencatat.peringatan("nip_angka", _cell_only(sel))
        return False
    digits = re.sub(r"\D", "", text)
    if not _plausible(digits):
        pencatat.peringatan("nip_tidak_wajar", _cell_only(sel))
        return False
    earlier = known.setdefault(digits, _cell_only(sel))
    if earlier.alamat != sel.alamat:
        pencatat.peringatan("nip_ganda", _cell_only(sel), sel=earlier.alamat)
        return True
    return False


def _plausible(digits: str) -> bool:
    if len(digits) != _NIP_DIGITS:
        return False
    try:
        return day(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}") is not None
    except NotADate:
        return digits[6:8] == "00"


def _cell_only(sel: Cell) -> Cell:
    return Cell(None, sel.lembar, sel.alamat)


KIND = FormKind(
    JENIS, turn=5, record=bezetting.record, family=PEOPLE, recognise=recognise, read=read, headings=(JUDUL,)
)
