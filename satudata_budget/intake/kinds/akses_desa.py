"""Our own form: the key and the links of an office (sheet Akses), and what stands in its desa (sheet Desa)."""

from datetime import date

from satudata_budget.intake.book.grid import Sheet
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.offices import spoken_name
from satudata_budget.intake.parse.condition import KONDISI
from satudata_budget.intake.parse.status import status as status_of
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.record import akses_desa
from satudata_budget.intake.record.akses_desa import AKSES, DESA
from satudata_budget.intake.table.cells import NumberColumn, broken, date_of, year_of
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_office, keys
from satudata_budget.intake.table.rows import AccessRow, DesaRow, FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, TableHeader, find_headers, rows_below
from satudata_budget.messages import _
from satudata_budget.messages.status_akses import status_choices
from satudata_budget.places import DesaOffice, UnitOffice

JENIS = "akses_desa"
JUDUL_AKSES = (
    Heading("komponen", r"\bkode komponen\b"),
    Heading("uraian", r"^uraian", wajib=False),
    Heading("jumlah", r"^jumlah"),
    Heading("status", r"^status"),
    Heading("tanggal", r"^tanggal", wajib=False),
)
JUDUL_DESA = (
    Heading("kode", r"\bkode desa\b"),
    Heading("nama", r"\bnama desa\b"),
    Heading("pc B", r"^pc b$"),
    Heading("pc KB", r"^pc kb$"),
    Heading("pc RB", r"^pc rb$"),
    Heading("pc tahun", r"^pc tahun$"),
    Heading("printer B", r"^printer b$"),
    Heading("printer KB", r"^printer kb$"),
    Heading("printer RB", r"^printer rb$"),
    Heading("operator_desa", r"^operator"),
    Heading("internet", r"^internet"),
    Heading("layanan_sktm", r"^layanan sktm"),
)
# The form's own columns, in the words of the standard.
_OWN = {"komponen", "status", "pc B", "layanan_sktm"}
"""A heading that no other form has: without any of them a table of a few common words is none of ours."""
_DEVICES, _PEOPLE, _LINKS = ("pc", "printer"), ("operator_desa",), ("internet", "layanan_sktm")


def recognise(buku: Workbook) -> FormEvidence | None:
    """Either of the two tables; no other form has their headings."""
    for lembar in buku.lembar:
        for judul in (JUDUL_AKSES, JUDUL_DESA):
            headers = find_headers(lembar, judul, TOP)
            if headers and len(headers[0].kurang) <= 2 and _OWN.intersection(headers[0].kolom):
                said = _("kolom {kolom} di {lembar}").format(kolom=", ".join(headers[0].kolom), lembar=lembar.nama)
                return FormEvidence((said,), kuat=not headers[0].kurang)
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """Access of the office and devices, people, links and services of its desa; which of the two sheets is there."""
    pencatat = FindingCollector(buku.nama)
    tables = _tables(pencatat, buku)
    if not tables:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    first = next(iter(tables.values()))
    found = list(keys(first.lembar, range(first.baris)))
    unit, by_unit = find_office(pencatat, found, konteks.wilayah, konteks.diminta.unit)
    read_by: dict[str, list[AccessRow | DesaRow]] = {}
    if unit and AKSES in tables:
        read_by[AKSES] = [*_access(pencatat, tables[AKSES], konteks, unit)]
    if unit and DESA in tables:
        read_by[DESA] = [*_villages(pencatat, tables[DESA], konteks, unit)]
    rows = [row for found_rows in read_by.values() for row in found_rows]
    if not rows and not pencatat.daftar:
        pencatat.galat("tanpa_baris", first.lembar.nama)
    return FileContent(
        JENIS,
        (unit.kode,) if unit else (),
        bukti=(by_unit,) if by_unit else (),
        baris=tuple(rows),
        temuan=tuple(pencatat.daftar),
        # A table in which nobody wrote anything says nothing: what is recorded stays.
        lengkap=frozenset(nama for nama, found_rows in read_by.items() if found_rows),
    )


def _tables(pencatat: FindingCollector, buku: Workbook) -> dict[str, TableHeader]:
    tables: dict[str, TableHeader] = {}
    for nama, judul in ((AKSES, JUDUL_AKSES), (DESA, JUDUL_DESA)):
        found = [heads[0] for lembar in buku.lembar if (heads := find_headers(lembar, judul))]
        whole = [head for head in found if not head.kurang]
        if whole:
            tables[nama] = whole[0]
        elif found and _named(found[0].lembar, nama):
            pencatat.galat("judul_kolom_kurang", found[0].di, kolom=", ".join(found[0].kurang))
    if not tables and not pencatat.daftar:
        pencatat.galat("judul_kolom_kurang", kolom=", ".join(j.nama for j in JUDUL_AKSES if j.wajib))
    return tables


def _named(lembar: Sheet, nama: str) -> bool:
    return words(lembar.nama) == words(nama)


def _access(
    pencatat: FindingCollector, head: TableHeader, konteks: ReadingContext, unit: UnitOffice
) -> list[AccessRow]:
    rows = [row for row in _until_tail(head) if any(row.has(nama) for nama in ("komponen", "jumlah", "status"))]
    jumlah = NumberColumn(pencatat, "jumlah", rows)
    known = konteks.diperlukan(unit.tingkat, "akses")
    found: list[AccessRow] = []
    for row in rows:
        komponen = row.teks("komponen")
        if komponen not in known:
            pilihan = ", ".join(sorted(known))
            pencatat.galat("komponen_tidak_dikenal", row.sel("komponen"), nilai=komponen, pilihan=pilihan)
            continue
        status = _status(pencatat, row, "status", komponen)
        banyak = jumlah.banyak(row)
        if banyak is None and not row.has("jumlah") and not row.rusak("jumlah"):
            pencatat.galat("jumlah_kosong", row.sel("jumlah"), nama=komponen)
        if status and banyak is not None:
            tanggal = date_of(pencatat, row, "tanggal")
            found.append(_akses(row, "status", unit.kode, komponen, banyak, status, tanggal))
        elif not status and not row.has("status"):
            pencatat.galat("status_kosong", row.sel("status"), nama=komponen, pilihan=status_choices(komponen))
    return found


def _akses(
    row: SheetRow, nama: str, tempat: str, komponen: str, banyak: int, status: str, tanggal: date | None
) -> AccessRow:
    lembar, alamat = row.kepala.lembar.nama, row.sel(nama).alamat
    return AccessRow(tempat, komponen, banyak, status, tanggal, lembar, alamat)


def _status(pencatat: FindingCollector, row: SheetRow, nama: str, komponen: str) -> str:
    """The code of the status in this column; '' where there is none, or none that is understood."""
    if broken(pencatat, row, nama) or not row.has(nama):
        return ""
    found = status_of(row.teks(nama), komponen)
    if found is None:
        said = {"nilai": row.teks(nama), "pilihan": status_choices(komponen)}
        pencatat.galat("status_tidak_dikenal", row.sel(nama), **said)
    return found or ""


def _villages(
    pencatat: FindingCollector, head: TableHeader, konteks: ReadingContext, unit: UnitOffice
) -> list[AccessRow | DesaRow]:
    rows = [row for row in _until_tail(head) if any(row.has(nama) for nama in head.kolom)]
    own = {desa.kode: desa for desa in konteks.wilayah.desa_menurut_unit.get(unit.kode, ())}
    columns = {nama: NumberColumn(pencatat, nama, rows) for nama in head.kolom if nama not in ("kode", "nama")}
    found: list[AccessRow | DesaRow] = []
    seen: dict[str, SheetRow] = {}
    for row in rows:
        if row.is_total("nama") and not row.has("kode"):
            continue
        desa = _desa(pencatat, row, konteks, own, unit)
        if desa is None:
            continue
        if desa.kode in seen:
            pencatat.galat("desa_ganda", row.sel("kode"), nama=desa.nama, sel=seen[desa.kode].sel("kode").alamat)
            continue
        seen[desa.kode] = row
        found += _village(pencatat, row, columns, desa)
    for kode, desa in own.items():
        if kode not in seen:
            pencatat.peringatan("desa_tidak_disebut", head.lembar.nama, nama=desa.nama, kode=kode)
    return found


def _desa(
    pencatat: FindingCollector, row: SheetRow, konteks: ReadingContext, own: dict[str, DesaOffice], unit: UnitOffice
) -> DesaOffice | None:
    sel, kode = row.sel("kode"), row.teks("kode")
    if not kode:
        pencatat.galat("kode_desa_kosong", sel, nama=row.teks("nama"))
        return None
    if not isinstance(sel.nilai, str):
        pencatat.galat("kode_angka", sel, nilai=kode)
        return None
    desa = own.get(kode)
    if desa is None:
        isi = {"nilai": kode, "unit": spoken_name(konteks.wilayah, unit.kode)}
        pencatat.galat("desa_tidak_dikenal", sel, **isi)
        return None
    if row.has("nama") and words(row.teks("nama")) != words(desa.nama):
        pencatat.galat("desa_berbeda", row.sel("nama"), kode=kode, nilai=row.teks("nama"), nama=desa.nama)
        return None
    return desa


def _village(
    pencatat: FindingCollector, row: SheetRow, columns: dict[str, NumberColumn], desa: DesaOffice
) -> list[AccessRow | DesaRow]:
    year = year_of(pencatat, row, "pc tahun")
    devices = tuple(
        (device, kondisi, n, year if device == "pc" else None, row.sel(f"{device} {kondisi}").alamat)
        for device in _DEVICES
        for kondisi in KONDISI
        if (n := columns[f"{device} {kondisi}"].banyak(row))
    )
    people = tuple((k, n, row.sel(k).alamat) for k in _PEOPLE if (n := columns[k].banyak(row)))
    links = [
        _akses(row, komponen, desa.kode, komponen, 1, status, None)
        for komponen in _LINKS
        if (status := _status(pencatat, row, komponen, komponen))
    ]
    found: list[AccessRow | DesaRow] = [*links]
    if devices or people:
        found.append(DesaRow(desa.kode, devices, people, row.kepala.lembar.nama))
    return found


def _until_tail(head: TableHeader) -> list[SheetRow]:
    rows: list[SheetRow] = []
    for row in rows_below(head):
        if row.is_tail:
            break
        rows.append(row)
    return rows


KIND = FormKind(
    JENIS, turn=6, record=akses_desa.record, recognise=recognise, read=read, headings=(JUDUL_AKSES, JUDUL_DESA)
)
