"""The form as it would stand if the draft were saved: its rows, their sums, and the coverage that follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from satudata_budget.intake.entry.office_form import OfficeForm, Row
from satudata_budget.readiness import PlaceComponent
from satudata_budget.readiness.score import place_components
from satudata_budget.store import MENURUT_NAMA, Difference, Store

OTOMATIS = "otomatis"
SQL = Path(__file__).parent / "sql"
_TYPE = {"teks": "varchar", "bulat": "bigint", "rupiah": "bigint", "desimal": "decimal(18, 3)", "tanggal": "date"}


@dataclass(frozen=True)
class FormSums:
    """Sums of a form as typed. `pagu` and `pagu_satu_data` in whole rupiah; `banyak`: Σ jumlah of the others.

    `perkiraan`: what of `pagu_satu_data` was divided automatically.
    """

    baris: int
    pagu: int = 0
    pagu_satu_data: int = 0
    banyak: Decimal = Decimal(0)
    banyak_satu_data: Decimal = Decimal(0)
    perkiraan: int = 0


def as_typed(kini: Mapping[str, Row], change: Difference) -> list[Row]:
    """The rows as they would stand: recorded ones with the difference applied."""
    gone = {row["id"] for row in change.dihapus}
    after = {before["id"]: new for before, new in change.diubah}
    kept = [after.get(id_, row) for id_, row in kini.items() if id_ not in gone]
    return [*kept, *change.ditambah]


def sums(rows: Sequence[Row]) -> FormSums:
    """What the rows add up to."""
    ours = [row for row in rows if row["komponen"]]
    if rows and "pagu" in rows[0]:
        guessed = sum(row["pagu"] for row in ours if row.get("pembagian") == OTOMATIS)
        return FormSums(
            len(rows), sum(row["pagu"] for row in rows), sum(row["pagu"] for row in ours), perkiraan=guessed
        )
    whole, mine = (sum((row["jumlah"] for row in some), Decimal(0)) for some in (rows, ours))
    return FormSums(len(rows), banyak=whole, banyak_satu_data=mine)


def coverage(store: Store, formulir: OfficeForm, change: Difference, tahap: str) -> tuple[PlaceComponent, ...]:
    """Need and have at the unit's places of this form's section, by the method, as if the difference were saved."""
    with store.read(change.pada) as reading:
        if not change.empty:
            reading.run(*_overlay(change))
        places = place_components(reading, formulir.tahun, tahap)
    own = [t for t in places if t.kode_unit == formulir.kode_unit]
    bentuk = formulir.bentuk
    if bentuk.bagian == "anggaran":
        return tuple(own)
    return tuple(t for t in own if t.pilar == bentuk.pilar and (t.tingkat == "desa") == bentuk.di_desa)


def _overlay(change: Difference) -> tuple[str, dict[str, Any]]:
    """A temporary table before the view of the same name; nobody else sees it."""
    tabel = MENURUT_NAMA[change.tabel]
    gone = [row["id"] for row in (*change.dihapus, *(before for before, _after in change.diubah))]
    new = [*change.ditambah, *(after for _before, after in change.diubah)]
    listed = ", ".join(f"unnest(${k.nama}::{_TYPE[k.jenis]}[]) as {k.nama}" for k in tabel.kolom)
    text = (SQL / "andai_isian.sql").read_text(encoding="utf-8")
    columns: dict[str, Any] = {nama: [row[nama] for row in new] for nama in tabel.nama_kolom}
    return text.format(tabel=tabel.nama, baru=listed), {"hilang": gone, **columns}
