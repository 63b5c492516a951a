"""The simulated people of bench/orang.py: what one of them does, and how the room is filled. Does nothing by itself."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path

import httpx2
import pyarrow as pa
from streamlit.proto.WidgetStates_pb2 import WidgetState

from bench.tab import Jawaban, Tab
from satudata_budget.access import COMMAND_LINE, add_account
from satudata_budget.store import Store

JAGA = 3.0  # seconds between two questions of a tab whether it is still signed in (web/session/watch.py)
SANDI = "pohon-jati-di-tepi-sawah"
KALI = 9
TANGAN = 0.9  # seconds from leaving a cell to pressing the button


@dataclass
class Catatan:
    """What came of all clicks: action → answers, and the questions of the tabs in between."""

    jawaban: dict[str, list[Jawaban]] = field(default_factory=dict)
    ditanya: int = 0
    tersimpan: int = 0
    galat: list[str] = field(default_factory=list)

    def note(self, tindakan: str, jawaban: Jawaban) -> Jawaban:
        self.jawaban.setdefault(tindakan, []).append(jawaban)
        self.galat += [f"{tindakan}: {galat}" for galat in jawaban.galat]
        return jawaban


def make_camats(database: Path, most: int) -> list[str]:
    """An account for the camat of each kecamatan, `most` of them at most; their user names."""
    with Store.open(database) as store:
        with store.read() as now:
            units = now.tuples("select kode from unit where tingkat = 'kecamatan' order by kode limit ?", [most])
        return [
            add_account(store, COMMAND_LINE, f"ukur.{n}", "Camat", "camat", unit, SANDI)[0].nama_pengguna
            for n, unit in enumerate(units)
        ]


class Orang:
    """Somebody with a browser. `camat`: the user name, or None for a member of the Komisi."""

    def __init__(self, alamat: str, camat: str | None, catatan: Catatan, jeda: tuple[float, float], benih: int) -> None:
        self._alamat, self._camat, self._catatan, self._jeda = alamat, camat, catatan, jeda
        self._dice = random.Random(benih)  # noqa: S311 - whom one looks at needs no cryptography
        self._codes: list[str] = []

    async def stay(self, until: Callable[[], bool], dahulu: str = "") -> None:
        """Come in, click and look until the time is over, and leave. `dahulu`: a screen to look at first."""
        async with httpx2.AsyncClient(base_url=self._alamat, timeout=60) as http:
            cookie = await self._sign_in(http)
            tab = await Tab.open(self._alamat, cookie)
            watch = asyncio.create_task(self._ask_now_and_then(http))
            try:
                self._catatan.note("dibuka pertama kali", await tab.load("ringkasan"))
                for _time in range(KALI if dahulu else 0):
                    self._catatan.note(dahulu, await tab.go(dahulu))
                while not until():
                    await self._round(tab, until)
            except LookupError as missing:
                self._catatan.galat.append(str(missing))
            finally:
                watch.cancel()
                await tab.close()

    async def _sign_in(self, http: httpx2.AsyncClient) -> str:
        who = {"nama": self._camat, "sandi": SANDI} if self._camat else {"contoh": "contoh.komisi"}
        answer = await http.post("/masuk", data=who, headers={"Origin": self._alamat})
        cookies = SimpleCookie(answer.headers.get("set-cookie", ""))
        if answer.status_code != 303 or not cookies:
            raise RuntimeError(f"not signed in: {answer.status_code}")
        return "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())

    async def _ask_now_and_then(self, http: httpx2.AsyncClient) -> None:
        await asyncio.sleep(self._dice.uniform(0, JAGA))
        while True:
            answer = await http.get("/sesi")
            self._catatan.ditanya += 1
            if answer.status_code != 200 or not answer.json()["masuk"]:
                self._catatan.galat.append(f"/sesi: {answer.status_code}")
            await asyncio.sleep(JAGA)

    async def _round(self, tab: Tab, until: Callable[[], bool]) -> None:
        steps: list[tuple[str, Callable[[], Awaitable[Jawaban]]]] = [
            ("Ringkasan", lambda: tab.go("ringkasan")),
            ("Kecamatan", lambda: tab.go("kecamatan")),
            *[("Kecamatan, yang lain dipilih", lambda: self._another(tab))] * 2,
        ]
        for tindakan, step in steps:
            await self._think()
            if until():
                return
            self._catatan.note(tindakan, await step())
        if self._camat:
            await self._save(tab, until)

    async def _another(self, tab: Tab) -> Jawaban:
        choice = tab.find("selectbox", "unit").selectbox
        return await tab.use(WidgetState(id=choice.id, string_value=self._dice.choice(choice.options)))

    async def _save(self, tab: Tab, until: Callable[[], bool]) -> None:
        """Another head count in the office's first row of staff, saved."""
        await self._think()
        if until():
            return
        self._catatan.note("Isian SDM", await tab.go("isian-sdm"))
        await self._think()
        table = tab.find("dataframe", "isian-").dataframe
        typed = {"edited_rows": {"0": _other_count(table.arrow_data.data)}, "added_rows": [], "deleted_rows": []}
        state = WidgetState(id=table.id, string_value=json.dumps(typed))
        self._catatan.note("Isian SDM, satu sel diketik", await tab.use(state))
        await asyncio.sleep(TANGAN)
        button = tab.find("button", "simpan-").button
        answer = self._catatan.note(
            "Isian SDM, disimpan", await tab.use(state, WidgetState(id=button.id, trigger_value=True))
        )
        if not answer.galat and any(e.alert.body.startswith("Tersimpan") for e in tab.unsur):
            self._catatan.tersimpan += 1
        else:
            self._catatan.galat.append(f"not saved: {[e.alert.body for e in tab.unsur if e.HasField('alert')]}")

    async def _think(self) -> None:
        await asyncio.sleep(self._dice.uniform(*self._jeda))


def _other_count(table: bytes) -> dict[str, str]:
    """The first row's cells to type: one more or one less; a whole row where there is none yet."""
    with pa.ipc.open_stream(table) as reader:
        row = reader.read_all().slice(0, 1).to_pylist()[0]
    if row["jabatan"] is None:
        return {"jabatan": "Operator Data", "komponen": "operator_data", "jumlah": "1"}
    return {"jumlah": "2" if row["jumlah"] == "1" else "1"}


def fill(alamat: str, camats: list[str], banyak: int, catatan: Catatan, jeda: tuple[float, float]) -> list[Orang]:
    """So many people, a camat for each kecamatan among them; all others read."""
    names: list[str | None] = [*camats[:banyak], *[None] * max(0, banyak - len(camats))]
    return [Orang(alamat, name, catatan, jeda, benih) for benih, name in enumerate(names)]
