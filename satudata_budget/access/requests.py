"""What a camat asks for (usulan): asked, changed, withdrawn while it waits; accepted or refused by Diskominfo."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from satudata_budget.access.account import Account
from satudata_budget.access.deciding import require
from satudata_budget.access.errors import RequestRefused
from satudata_budget.access.owning import require_owner
from satudata_budget.access.saving import save
from satudata_budget.store import ONLY_THESE, Difference, Reading, Store, difference

PRIORITAS = (1, 2, 3)
PUTUSAN = ("disetujui", "ditolak")
TERBANYAK = 10_000
"""Pieces in one request; more is a slip of the hand."""


@dataclass(frozen=True)
class UsulanContent:
    """What is asked for. `harga_satuan` in whole rupiah; None: the price of the standard, whatever it becomes."""

    kode_unit: str
    kode_tempat: str
    komponen: str
    jumlah: Decimal
    harga_satuan: int | None
    prioritas: int
    alasan: str


@dataclass(frozen=True)
class StandingUsulan:
    """One request as it stands; `putusan`, `oleh` and `waktu` (UTC) say why, by whom and when it came to stand so."""

    id: str
    isi: UsulanContent
    status: str
    putusan: str
    oleh: str
    waktu: datetime


def requests(reading: Reading, kode_unit: str | None = None) -> tuple[StandingUsulan, ...]:
    """The requests of one unit or of all: the undecided first, then by unit, priority and place."""
    rows = reading.rows(
        "select u.id, u.kode_unit, u.kode_tempat, u.komponen, u.jumlah, u.harga_satuan, u.prioritas, u.alasan, "
        "u.status, p.catatan, p.pelaku, p.waktu from usulan u join perubahan p on p.id = u.perubahan_id "
        "where ? is null or u.kode_unit = ? "
        "order by u.status <> 'diusulkan', u.kode_unit, u.prioritas, u.kode_tempat, u.komponen, u.id",
        [kode_unit, kode_unit],
    )
    return tuple(
        StandingUsulan(
            row["id"],
            UsulanContent(
                row["kode_unit"],
                row["kode_tempat"],
                row["komponen"],
                row["jumlah"],
                row["harga_satuan"],
                row["prioritas"] or PRIORITAS[-1],
                row["alasan"],
            ),
            row["status"],
            row["catatan"] if row["status"] in PUTUSAN else "",
            row["pelaku"],
            row["waktu"],
        )
        for row in rows
    )


def ask(store: Store, akun: Account, isi: UsulanContent) -> str:
    """Ask for something at an own place; the id of the request. Raises NotAllowed, RequestRefused."""
    with store.read() as now:
        require_owner(now, akun, (isi.kode_unit,))
        row = _checked(now, isi)
        number = now.value("select count(distinct id) + 1 from riwayat.usulan where kode_unit = ?", [isi.kode_unit])
        nomor = f"{isi.kode_unit}/{number}"
        while now.value("select count(*) from riwayat.usulan where id = ?", [nomor]):
            number += 1
            nomor = f"{isi.kode_unit}/{number}"
    save(store, akun, [Difference("usulan", 0, ditambah=({"id": nomor, **row, "status": "diusulkan"},))], "isian")
    return nomor


def change(store: Store, akun: Account, nomor: str, isi: UsulanContent) -> int | None:
    """Ask for something else instead, while it waits. Raises NotAllowed, RequestRefused."""
    with store.read() as now:
        standing = _standing(now, (nomor,))
        row = _checked(now, isi)
        changed = difference(now, "usulan", [standing[0] | row], ONLY_THESE)
    return save(store, akun, [changed], "isian")


def withdraw(store: Store, akun: Account, nomor: str) -> int | None:
    """Ask no longer; only while it waits. Raises NotAllowed, RequestRefused."""
    with store.read() as now:
        standing = _standing(now, (nomor,))
    return save(store, akun, [Difference("usulan", 0, dihapus=tuple(standing))], "isian")


def decide_requests(store: Store, akun: Account, nomor: Sequence[str], putusan: str, alasan: str = "") -> int | None:
    """Accept (`disetujui`) or refuse (`ditolak`) waiting requests, as one change set whose note is the reason.

    Raises NotAllowed, and RequestRefused for one that is decided already or a refusal without a reason.
    """
    akun = require(store, akun, "putuskan_usulan")
    if putusan not in PUTUSAN:
        raise ValueError(f"{putusan!r} is none of {', '.join(PUTUSAN)}")
    if putusan == "ditolak" and not alasan.strip():
        raise RequestRefused("tanpa_alasan_putusan")
    with store.read() as now:
        standing = _standing(now, nomor)
        if any(row["status"] != "diusulkan" for row in standing):
            raise RequestRefused("sudah_diputuskan")
        decided = difference(now, "usulan", [row | {"status": putusan} for row in standing], ONLY_THESE)
    return save(store, akun, [decided], "verifikasi", alasan.strip())


def _standing(reading: Reading, nomor: Sequence[str]) -> list[dict[str, object]]:
    rows = reading.rows("select * from usulan where id in (select unnest(?::varchar[]))", [list(nomor)])
    if not nomor or len(rows) != len(set(nomor)):
        raise RequestRefused("usulan_tidak_ada")
    return rows


def _checked(reading: Reading, isi: UsulanContent) -> dict[str, object]:
    """The values of the row, after a look at whether they say something that can be asked for."""
    jumlah = Decimal(isi.jumlah)
    if not jumlah.is_finite() or not 0 < jumlah <= TERBANYAK or jumlah != int(jumlah):
        raise RequestRefused("jumlah_salah")
    if isi.harga_satuan is not None and isi.harga_satuan <= 0:
        raise RequestRefused("harga_salah")
    if isi.prioritas not in PRIORITAS:
        raise RequestRefused("prioritas_salah")
    if not isi.alasan.strip():
        raise RequestRefused("tanpa_alasan")
    if not reading.value("select count(*) from kebutuhan where komponen = ?", [isi.komponen]):
        raise RequestRefused("komponen_salah")
    return {
        "kode_unit": isi.kode_unit,
        "kode_tempat": isi.kode_tempat,
        "komponen": isi.komponen,
        "jumlah": jumlah.quantize(Decimal("0.001")),
        "harga_satuan": isi.harga_satuan,
        "prioritas": isi.prioritas,
        "alasan": isi.alasan.strip(),
    }
