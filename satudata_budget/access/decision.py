"""Diskominfo's word on the reports of others: verified as a batch, or one returned with its reasons at the rows."""

from collections.abc import Sequence
from typing import NamedTuple

from satudata_budget.access.akun import Akun
from satudata_budget.access.bagian import KunciLaporan, rows_of
from satudata_budget.access.clock import today_wib
from satudata_budget.access.deciding import require
from satudata_budget.access.errors import StepRefused
from satudata_budget.access.reporting import take
from satudata_budget.access.saving import save
from satudata_budget.store import ONLY_THESE, Difference, Reading, Side, Store, difference


class AlasanBaris(NamedTuple):
    """What is wrong with one row: its table, its id, the reason."""

    tabel: str
    id: str
    alasan: str


def verify(
    store: Store, akun: Akun, reports: Sequence[KunciLaporan], catatan: str = "", pada: int | None = None
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
    akun: Akun,
    report: KunciLaporan,
    alasan: str,
    rows: Sequence[AlasanBaris] = (),
    pada: int | None = None,
) -> int | None:
    """Return one report with the reason, and with those of single rows; both are kept.

    The reasons of the rows alone are enough. Raises as `verify`, and StepRefused without any reason or where a row
    is none of the report's.
    """
    akun = require(store, akun, "verifikasi")
    told = [AlasanBaris(row.tabel, row.id, row.alasan.strip()) for row in rows if row.alasan.strip()]
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


def since_verified(store: Store, kunci: KunciLaporan) -> tuple[int | None, tuple[Difference, ...]]:
    """What has changed in this report's rows since it was last verified, by table, and the data version of that.

    Never verified: everything is new, and the version is None.
    """
    with store.read() as now:
        version = last_verified(now, kunci)
        standing = {tabel: _rows(now, tabel, kunci) for tabel, _scope in rows_of(kunci)}
    with store.read(version or 0) as before:
        found = tuple(difference(before, tabel, standing[tabel], scope) for tabel, scope in rows_of(kunci))
    return version, found


def last_verified(reading: Reading, kunci: KunciLaporan) -> int | None:
    """The change set by which this report was last verified, or None."""
    found = reading.value(
        "select max(perubahan_id) from riwayat.laporan where kode_unit = $kode_unit and tahun = $tahun "
        "and tahap = $tahap and bagian = $bagian and status = 'diverifikasi' and perubahan_id <= getvariable('pada')",
        kunci._asdict(),
    )
    return int(found) if found is not None else None


def record_test(store: Store, akun: Akun, nomor: str, catatan: str = "") -> int | None:
    """Note that a key that was handed over has been tested: diserahkan → teruji, with the day.

    `nomor` is the id of the row in table akses. Raises NotAllowed, and StepRefused where it is not handed over.
    """
    akun = require(store, akun, "verifikasi")
    with store.read() as now:
        rows = now.rows("select * from akses where id = ?", [nomor])
        if not rows or rows[0]["status"] != "diserahkan":
            raise StepRefused("kunci_tidak_diserahkan")
        tested = rows[0] | {"status": "teruji", "tanggal": today_wib()}
        change = difference(now, "akses", [tested], ONLY_THESE)
    return save(store, akun, [change], "verifikasi", catatan)


def _rows(reading: Reading, tabel: str, kunci: KunciLaporan) -> list[dict[str, object]]:
    scope = dict(rows_of(kunci))[tabel]
    return reading.rows(f"select * from {tabel} where {scope.where}", scope.params)  # noqa: S608


def _check_rows(store: Store, kunci: KunciLaporan, told: Sequence[AlasanBaris]) -> None:
    with store.read() as now:
        known = {(tabel, str(row["id"])) for tabel, _scope in rows_of(kunci) for row in _rows(now, tabel, kunci)}
    if any((row.tabel, row.id) not in known for row in told):
        raise StepRefused("baris_asing", kunci.bagian, _name(store, kunci))


def _name(store: Store, kunci: KunciLaporan) -> str:
    with store.read() as now:
        return str(now.value("select nama from unit where kode = ?", [kunci.kode_unit]) or kunci.kode_unit)
