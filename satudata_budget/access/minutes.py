"""The minutes of a raker ("notulen"): typed in the meeting, saved with the data version that was on the screen.

Rows are only added: the newest of a budget year is the minutes as they stand, the earlier ones can be read again. What
is typed and not yet saved waits in the author's own buffer (access.buffer).
"""

from dataclasses import dataclass
from datetime import datetime

from satudata_budget.access.account import Account
from satudata_budget.access.clock import now_utc
from satudata_budget.access.deciding import require
from satudata_budget.access.errors import AccessError
from satudata_budget.messages import N_, _, waktu_wib
from satudata_budget.store import Side, Store

LONGEST = 20_000
"""Characters; some eight pages."""

KOSONG = N_("Notulen masih kosong. Tulis dahulu apa yang diputuskan.")
TERLALU_PANJANG = N_("Notulen paling panjang {n} huruf, yang ditulis {ada}. Ringkas dahulu.")
DIDAHULUI = N_(
    "{oleh} sudah menyimpan notulen pada {waktu}, sesudah Anda mulai menulis. Tulisan Anda masih ada sebagai draf. "
    "Bacalah versi itu, lalu simpan lagi bila tulisan Anda yang berlaku; keduanya tetap tersimpan."
)


class MinutesRefused(AccessError):
    """The minutes cannot be saved like this; the text says what to do."""


class MinutesMovedOn(MinutesRefused):
    """Somebody saved another version since this one was begun: `terbaru`, which has to be read first."""

    def __init__(self, terbaru: "Minutes") -> None:
        super().__init__(_(DIDAHULUI).format(oleh=terbaru.oleh, waktu=waktu_wib(terbaru.waktu)))
        self.terbaru = terbaru


@dataclass(frozen=True)
class Minutes:
    """One saved version: of which budget year and stage, at data version `pada`, by whom, in what role, when (UTC)."""

    id: int
    tahun: int
    tahap: str
    pada: int
    isi: str
    oleh: str
    peran: str
    waktu: datetime


def minutes(store: Store, tahun: int) -> tuple[Minutes, ...]:
    """Every saved version of the minutes of a budget year, newest first: the first is how they stand."""
    return tuple(Minutes(**row) for row in reversed(Side(store).rows("notulen", tahun=tahun)))


def save_minutes(store: Store, akun: Account, tahun: int, tahap: str, pada: int, isi: str, dari: int = 0) -> Minutes:
    """Add a version; `dari` is the number of the one that the author began from, 0 where there was none.

    Raises NotAllowed without the right `notulen`, MinutesMovedOn where a newer version than `dari` is there, and
    MinutesRefused for a text that is empty or too long. What is already saved word for word is not saved again.
    """
    akun = require(store, akun, "notulen")
    isi = _checked(isi)
    with Side(store).write() as tables:
        earlier = tables.rows("notulen", tahun=tahun)
        if earlier:
            newest = Minutes(**earlier[-1])
            if (newest.isi, newest.tahap, newest.pada) == (isi, tahap, pada):
                return newest
            if newest.id != dari:
                raise MinutesMovedOn(newest)
        saved = Minutes(
            tables.next_id("notulen"), tahun, tahap, pada, isi, akun.pelaku.nama, akun.pelaku.peran, now_utc()
        )
        tables.add("notulen", **vars(saved))
    return saved


def _checked(isi: str) -> str:
    """Line ends as one, no control characters, nothing but text at either end."""
    lines = isi.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").split("\n")
    text = "\n".join("".join(c for c in line if c.isprintable()).rstrip() for line in lines).strip()
    if not text:
        raise MinutesRefused(_(KOSONG))
    if len(text) > LONGEST:
        raise MinutesRefused(_(TERLALU_PANJANG).format(n=LONGEST, ada=len(text)))
    return text
