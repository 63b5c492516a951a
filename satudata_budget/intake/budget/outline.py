"""A budget table as an outline: each row's full code, from code cells that may repeat or leave out their parents."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.parse.code import Ruas, X, format_kegiatan, recover, segments, typed_as_number
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.cells import NumberColumn, broken
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.table import SheetRow, is_total

LEVELS = (1, 2, 3, 5, 6)
"""Parts of a code of urusan, bidang, program, kegiatan, sub kegiatan."""
KEGIATAN = 5


@dataclass
class OutlineNode:
    """One coded row. `daun`: no row lies below it; then its amount counts. pagu is None where there is none.

    `jumlah`: it sums the rows of its code, as one that ends in `.X` does.
    """

    kode: Ruas
    nama: str
    pagu: int | None
    baris: SheetRow
    daun: bool = True
    jumlah: bool = False


@dataclass
class Outline:
    """The coded rows in order, and the rows that claim to sum them."""

    simpul: list[OutlineNode] = field(default_factory=list)
    jumlah: list[tuple[SheetRow, int]] = field(default_factory=list)
    kantor: list[tuple[SheetRow, int]] = field(default_factory=list)
    """Rows that bear the name of a (sub) unit and its sum."""
    tanpa_nilai: list[Cell] = field(default_factory=list)
    """Sums that are formulas saved without their value: nothing is lost, but nothing can be held against them."""


def read_outline(
    pencatat: FindingCollector, rows: Sequence[SheetRow], plafon: NumberColumn, *, kantor: bool = False
) -> Outline:
    """Every coded row of the table; rows with money but neither code nor total are faults: they would be lost.

    `kantor`: a name alone in the first code column heads the rows of a sub unit.
    """
    outline = Outline()
    parents: dict[int, Ruas] = {}
    ended = False
    columns = _code_columns(rows)
    for row in rows:
        cells = [row.kepala.lembar.sel(row.nomor, kolom) for kolom in columns]
        ended = ended or row.is_tail
        texts = [text for cell in cells if (text := clean(cell.nilai))]
        if any(row.kepala.lembar.rusak.get((row.nomor, kolom)) for kolom in columns):
            pencatat.galat("kode_rusak", row.sel("program"), nama=row.teks("program"))
        elif kantor and not ended and _names_an_office(row, cells):
            if (written := _sum_of(row, plafon, outline)) is not None:
                outline.kantor.append((row, written))
        elif texts and not any(is_total(text) for text in texts):
            # A note below the table is no broken code; beside an amount it is.
            strict = plafon.looks_like_money(row) or any(text[0].isdigit() for text in texts)
            before = dict(parents)
            kode = _full_code(pencatat, cells, parents, strict and not ended)
            if kode is not None and ended and len(kode) < LEVELS[1]:
                # Below the signature a bare number counts people, not programs.
                parents.clear()
                parents.update(before)
            elif kode is not None:
                ended = False
                broken(pencatat, row, "program")
                broken(pencatat, row, "sasaran")
                total = _is_sum(kode)
                outline.simpul.append(
                    OutlineNode(kode[:-1] if total else kode, row.teks("program"), None, row, jumlah=total)
                )
        elif not ended:
            _without_code(pencatat, row, plafon, outline)
    _mark_leaves(pencatat, outline, plafon)
    _tell_strays(pencatat, outline)
    if outline.tanpa_nilai:
        pencatat.peringatan("jumlah_tanpa_nilai", outline.tanpa_nilai[0], banyak=len(outline.tanpa_nilai))
    return outline


def _tell_strays(pencatat: FindingCollector, outline: Outline) -> None:
    """Warn of a leaf whose program (bidang, kegiatan) has no row, where others have: a heading with one wrong digit
    would be counted beside its own leaves."""
    known = {simpul.kode for simpul in outline.simpul}
    levels = {len(kode) for kode in known}
    told: set[Ruas] = set()
    for simpul in (satu for satu in outline.simpul if satu.daun and satu.pagu):
        parents = (simpul.kode[:length] for length in LEVELS[1:] if length in levels and length < len(simpul.kode))
        stray = next((parent for parent in parents if parent not in known), None)
        if stray is not None and stray not in told:
            told.add(stray)
            about = {"kode": format_kegiatan(simpul.kode), "induk": format_kegiatan(stray)}
            pencatat.peringatan("induk_tidak_ada", simpul.baris.sel("program"), **about)


def _names_an_office(row: SheetRow, cells: Sequence[Cell]) -> bool:
    """A name over all code columns, merged or alone in the first of them, and nothing where names stand."""
    filled = [cell for cell in cells if clean(cell.nilai)]
    return (
        len(filled) == 1
        and filled[0] is cells[0]
        and not row.has("program")
        and not is_total(clean(cells[0].nilai))
        and segments(cells[0].nilai) is None
    )


def _sum_of(row: SheetRow, plafon: NumberColumn, outline: Outline) -> int | None:
    """The sum that a heading or total row claims; one that Excel has not computed is only counted."""
    if row.rusak("plafon") == "=":
        outline.tanpa_nilai.append(row.sel("plafon"))
        return None
    return plafon.rupiah(row)


def _code_columns(rows: Sequence[SheetRow]) -> range:
    """The columns left of the names, from that of the code where the form names it, else from the first with a heading
    or content: a table may start anywhere."""
    if not rows:
        return range(0)
    kepala = rows[0].kepala
    names = kepala.kolom["program"]
    if "kode" in kepala.kolom:
        return range(kepala.kolom["kode"], names)
    headed = {kolom for kolom in range(names) if clean(kepala.lembar.merged(kepala.baris, kolom))}
    used = {kolom for row in rows for kolom, _text in row.kepala.lembar.filled(row.nomor)}
    return range(min(headed | used | {names}), names)


def _full_code(
    pencatat: FindingCollector, cells: Sequence[Cell], parents: dict[int, Ruas], strict: bool
) -> Ruas | None:
    deepest = max(i for i, cell in enumerate(cells) if clean(cell.nilai))
    for i, cell in enumerate(cells[: deepest + 1]):
        if not clean(cell.nilai):
            continue
        part = _part(pencatat, cell, strict)
        if part is None:
            return None
        for deeper in [k for k in parents if k >= i]:
            del parents[deeper]
        prefix = tuple(p for k in sorted(parents) for p in parents[k])
        # A cell may hold its own part (03) or the whole code down to it (7.01.02.2.03).
        whole = prefix and len(part) > len(prefix) and part[: len(prefix)] == prefix
        parents[i] = part[len(prefix) :] if whole else part
    kode = tuple(p for k in sorted(parents) if k <= deepest for p in parents[k])
    if _is_sum(kode):
        del parents[deepest]
        return kode
    if len(kode) not in LEVELS or len(kode) <= deepest:
        pencatat.galat("kode_tidak_lengkap", cells[deepest], nilai=format_kegiatan(kode))
        return None
    return kode


def _node(row: SheetRow, kode: Ruas) -> OutlineNode:
    total = _is_sum(kode)
    return OutlineNode(kode[:-1] if total else kode, row.teks("program"), None, row, jumlah=total)


def _is_sum(kode: Ruas) -> bool:
    """Whether a code ends in X, as those of total rows do; X.XX at its start stands for the office's own urusan."""
    return len(kode) > 2 and kode[-1] == X


def _part(pencatat: FindingCollector, cell: Cell, strict: bool) -> Ruas | None:
    if isinstance(cell.nilai, date):
        pencatat.galat("kode_angka", cell, nilai=clean(cell.nilai))
        return None
    if isinstance(cell.nilai, float) and typed_as_number(cell.nilai):
        likely = recover(cell.nilai)
        if likely is not None and likely[1]:
            shown = format_kegiatan(likely[0])
            pencatat.peringatan("kode_angka_terbaca", cell, nilai=clean(cell.nilai), dibaca=shown)
        else:
            pencatat.galat("kode_angka", cell, nilai=clean(cell.nilai))
        return likely[0] if likely else None
    found = segments(cell.nilai)
    if found is None and strict:
        pencatat.galat("bukan_kode", cell, nilai=clean(cell.nilai))
    return found


def _without_code(pencatat: FindingCollector, row: SheetRow, plafon: NumberColumn, outline: Outline) -> None:
    if row.is_total("program"):
        total = _sum_of(row, plafon, outline)
        if total is not None:
            outline.jumlah.append((row, total))
    elif plafon.looks_like_money(row):
        pencatat.galat("baris_tanpa_kode", row.sel("plafon"), nama=row.teks("program"))


def _mark_leaves(pencatat: FindingCollector, outline: Outline, plafon: NumberColumn) -> None:
    above = {simpul.kode[:length] for simpul in outline.simpul for length in range(1, len(simpul.kode))}
    for simpul in outline.simpul:
        simpul.daun = not simpul.jumlah and simpul.kode not in above
        simpul.pagu = plafon.rupiah(simpul.baris) if simpul.daun else _sum_of(simpul.baris, plafon, outline)
    for simpul in [s for s in outline.simpul if s.daun and len(s.kode) < KEGIATAN]:
        if simpul.pagu:
            pencatat.peringatan("program_tanpa_kegiatan", simpul.baris.sel("plafon"), nama=simpul.nama)
        else:
            simpul.daun = False
