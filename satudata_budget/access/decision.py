"""Diskominfo's word on the reports of others: verified as a batch, or one returned with its reasons at the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from satudata_budget.access.account import Account
from satudata_budget.access.bagian import ReportKey, report_rows, rows_of
from satudata_budget.access.clock import today_wib
from satudata_budget.access.deciding import require
from satudata_budget.access.errors import StepRefused
from satudata_budget.access.reporting import take
from satudata_budget.access.saving import save
from satudata_budget.messages.status_akses import KUNCI
from satudata_budget.places import read_places
from satudata_budget.store import ONLY_THESE, Difference, Reading, Scope, Side, Store, difference


class RowReason(NamedTuple):
    """What is wrong with one row: its table, its id, the reason."""

    tabel: str
    id: str
    alasan: str


@dataclass(frozen=True)
class SinceVerification:
    """The data version and the day of the last verification (None: never, and everything is new), and the rows that
    were added, changed and removed since, one difference a table."""

    pada: int | None
    tanggal: date | None
    beda: tuple[Difference, ...]

    @property
    def jumlah(self) -> tuple[int, int, int]:
        """How many rows were added, changed, removed."""
        return (
            sum(len(one.ditambah) for one in self.beda),
            sum(len(one.diubah) for one in self.beda),
            sum(len(one.dihapus) for one in self.beda),
        )


_VERIFIED = (Path(__file__).parent / "sql" / "terakhir_diverifikasi.sql").read_text(encoding="utf-8")


def verify(
    store: Store, akun: Account, reports: Sequence[ReportKey], catatan: str = "", pada: int | None = None
) -> int | None:
    """Verify these reports at once; all or none. `pada`: the data version that was looked at.

    Raises NotAllowed, and StepRefused where one is not handed in or has moved on since `pada`.
    """
    akun = require(store, akun, "verifikasi")
    if not reports:
        raise StepRefused("kosong")
    return take("verifikasi", store, akun, tuple(dict.fromkeys(reports)), catatan, pada)


def send_back(
    store: Store,
    akun: Account,
    report: ReportKey,
    alasan: str,
    rows: Sequence[RowReason] = (),
    pada: int | None = None,
) -> int | None:
    """Return one report with the reason, and with those of single rows; both are kept.

    The reasons of the rows alone are enough. Raises as `verify`, and StepRefused without any reason or where a row
    is none of the report's.
    """
    akun = require(store, akun, "verifikasi")
    told = [RowReason(row.tabel, row.id, row.alasan.strip()) for row in rows if row.alasan.strip()]
    if not alasan.strip() and not told:
        raise StepRefused("tanpa_alasan", report.bagian, _name(store, report))
    _check_rows(store, report, told)
    with Side(store).write() as tables:  # holds the lock: the number of the change set is known before it is made
        for row in told:
            tables.add(
                "alasan_baris",
                id=tables.next_id("alasan_baris"),
                **report._asdict(),
                nama_tabel=row.tabel,
                kunci=row.id,
                alasan=row.alasan,
                perubahan=store.data_version() + 1,
            )
        return take("kembalikan", store, akun, (report,), alasan.strip(), pada)


def since_verified(store: Store, kunci: ReportKey) -> SinceVerification:
    """What has changed in this report's rows since it was last verified."""
    with store.read() as now:
        verified = now.rows(_VERIFIED, kunci._asdict())
        standing = report_rows(now, kunci)
    pada, hari = (int(verified[0]["perubahan_id"]), verified[0]["tanggal"]) if verified else (None, None)
    with store.read(pada or 0) as before:
        found = tuple(_since(before, tabel, standing, scope) for tabel, scope in rows_of(kunci))
    return SinceVerification(pada, hari, found)


def record_test(store: Store, akun: Account, nomor: str, catatan: str = "") -> int | None:
    """Note that a key that was handed over has been tested: diserahkan → teruji, with the day.

    `nomor` is the id of the row in table akses. Raises NotAllowed, and StepRefused where it is not handed over.
    """
    akun = require(store, akun, "verifikasi")
    with store.read() as now:
        rows = now.rows("select * from akses where id = ?", [nomor])
        if not rows or (rows[0]["komponen"], rows[0]["status"]) != (KUNCI, "diserahkan"):
            raise StepRefused("kunci_tidak_diserahkan")
        tested = rows[0] | {"status": "teruji", "tanggal": today_wib()}
        change = difference(now, "akses", [tested], ONLY_THESE)
    return save(store, akun, [change], "verifikasi", catatan)


def _since(before: Reading, tabel: str, standing: Sequence[tuple[str, dict[str, Any]]], scope: Scope) -> Difference:
    return difference(before, tabel, [row for name, row in standing if name == tabel], scope)


def _check_rows(store: Store, kunci: ReportKey, told: Sequence[RowReason]) -> None:
    with store.read() as now:
        known = {(tabel, str(row["id"])) for tabel, row in report_rows(now, kunci)}
    if any((row.tabel, row.id) not in known for row in told):
        raise StepRefused("baris_asing", kunci.bagian, _name(store, kunci))


def _name(store: Store, kunci: ReportKey) -> str:
    with store.read() as now:
        return read_places(now).nama.get(kunci.kode_unit, kunci.kode_unit)
