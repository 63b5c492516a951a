"""What happened at the door: who came in, who was refused, whose account was changed by whom."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from satudata_budget.access.clock import now_utc
from satudata_budget.store import Side, Store

DISIMPAN = timedelta(days=400)  # a budget year and the weeks in which it is accounted for

JENIS = (
    "masuk",
    "gagal",
    "terkunci",
    "keluar",
    "keluar_semua",
    "sandi_diganti",
    "sandi_diatur_ulang",
    "akun_dibuat",
    "akun_diubah",
    "akun_dinonaktifkan",
    "akun_diaktifkan",
    "ditolak",
    "cadangan_dibuat",
    "cadangan_diunduh",
    "cadangan_dipulihkan",
)


@dataclass(frozen=True)
class Event:
    """One event, in UTC. `akun` is None where the name that was tried belongs to nobody; the name is not kept then,
    for people type their password into the wrong field."""

    id: int
    waktu: datetime
    akun: int | None
    oleh: str
    jenis: str
    rincian: str


def record(
    store: Store, jenis: str, akun: int | None, *, oleh: str = "", rincian: str = "", now: datetime | None = None
) -> None:
    """Write down an event; `oleh` where somebody else did it."""
    if jenis not in JENIS:
        raise ValueError(f"no such event: {jenis}")
    with Side(store).write() as tables:
        tables.add(
            "kejadian",
            id=tables.next_id("kejadian"),
            waktu=now or now_utc(),
            akun=akun,
            oleh=oleh,
            jenis=jenis,
            rincian=rincian,
        )


def events(store: Store, akun: int | None = None) -> tuple[Event, ...]:
    """What is written down, newest first; of one account where `akun` names it."""
    rows = Side(store).rows("kejadian", **({} if akun is None else {"akun": akun}))
    return tuple(Event(**row) for row in reversed(rows))


def forget_old(store: Store, now: datetime | None = None) -> int:
    """Drop what is older than it has to be kept."""
    with Side(store).write() as tables:
        return tables.delete_before("kejadian", "waktu", (now or now_utc()) - DISIMPAN)
