"""Rows that earlier imports recorded although they stand below the table of their file, in the list of those who sign.

Nothing is changed: who reads the list corrects the rows, or imports the file anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from satudata_budget.intake.book.grid import Sheet, position
from satudata_budget.intake.book.open import open_workbook
from satudata_budget.intake.table.table import begins_signers, is_coded
from satudata_budget.store import Reading, Store, StoreError

TABEL = ("anggaran", "aset", "pegawai", "akses")


@dataclass(frozen=True)
class StrayRow:
    """One recorded row: its table and id, and its file, sheet and cell. What the cell holds may name a person."""

    tabel: str
    id: str
    berkas: str
    lembar: str
    sel: str


def rows_below_signature(store: Store, reading: Reading) -> list[StrayRow]:
    """The rows that stand, of every kept file, in the order of table, file and cell.

    A budget line without any kegiatan in its code is one too: a number of a list that was read as a program.
    """
    signed: dict[str, tuple[str, dict[str, frozenset[int]]]] = {}
    found = []
    for tabel in TABEL:
        code = "kode_sub_kegiatan" if tabel == "anggaran" else "'.'"
        rows = reading.tuples(
            f"select r.id, r.lembar, r.sel, p.berkas_sha256, {code} from {tabel} r "  # noqa: S608 - names from TABEL
            "join perubahan p on p.id = r.perubahan_id where r.sel <> '' and p.berkas_sha256 <> '' order by p.id, r.id"
        )
        for id_, lembar, sel, sha, kode in rows:
            if sha not in signed:
                signed[sha] = _signed(store, sha)
            berkas, below = signed[sha]
            if "." not in str(kode) or position(sel)[0] in below.get(lembar, frozenset()):
                found.append(StrayRow(tabel, id_, berkas, lembar, sel))
    return found


def _signed(store: Store, sha: str) -> tuple[str, dict[str, frozenset[int]]]:
    """Name of a kept file, and by sheet the rows of its lists of those who sign; none where it is not kept."""
    try:
        nama, isi = store.file_bytes(sha)
    except StoreError:
        return "", {}
    buku, _temuan = open_workbook(nama, isi)
    return nama, {lembar.nama: frozenset(_below(lembar)) for lembar in (buku.lembar if buku else ())}


def _below(lembar: Sheet) -> Iterator[int]:
    signed = False
    for nomor in range(len(lembar.baris)):
        signed = begins_signers(lembar, nomor) or (signed and not is_coded(lembar, nomor))
        if signed:
            yield nomor
