"""Saved scenarios: named, with who saved them and when, what they gave then. None is lost; some are put away."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from satudata_budget.access import Account, require
from satudata_budget.messages import _
from satudata_budget.planning.scenario import Scenario, ScenarioResult, scenario_from_json
from satudata_budget.planning.whatif import WhatIfRefused
from satudata_budget.store import Side, Store

LONGEST_NAME = 60


@dataclass(frozen=True)
class SavedScenario:
    """A saved scenario: at data version `pada` it made `siap` kecamatan siap for `terpakai` rupiah."""

    id: int
    nama: str
    pembuat: str
    dibuat: datetime
    skenario: Scenario
    pada: int
    siap: int
    terpakai: int


def save_scenario(store: Store, akun: Account, nama: str, hasil: ScenarioResult) -> SavedScenario:
    """Save it under a name of its own. Raises NotAllowed, and WhatIfRefused for a name that cannot be used."""
    akun = require(store, akun, "rencanakan")
    nama = " ".join(nama.split())
    if not 0 < len(nama) <= LONGEST_NAME:
        raise WhatIfRefused(_("Beri skenario nama, paling panjang {n} huruf.").format(n=LONGEST_NAME))
    with Side(store).write() as tables:
        # Looked up inside the transaction: two people may save the same name at once.
        if any(_shown(row) and row["nama"].casefold() == nama.casefold() for row in tables.rows("skenario")):
            raise WhatIfRefused(_("Nama “{nama}” sudah dipakai skenario lain. Pilih nama lain.").format(nama=nama))
        row = {
            "id": tables.next_id("skenario"),
            "nama": nama,
            "pembuat": akun.pelaku.nama,
            "dibuat": datetime.now(UTC),
            "isi": _content(hasil, disisihkan=False),
        }
        tables.add("skenario", **row)
    return _of(row)


def scenarios(store: Store) -> tuple[SavedScenario, ...]:
    """The saved scenarios, newest first; those put away are left out."""
    rows = Side(store).rows("skenario")
    return tuple(_of(row) for row in reversed(rows) if _shown(row))


def note_result(store: Store, akun: Account, nomor: int, hasil: ScenarioResult) -> None:
    """Keep what a scenario gives on the data of now; its settings, name and author stay. Raises NotAllowed."""
    require(store, akun, "rencanakan")
    with Side(store).write() as tables:
        tables.update("skenario", {"id": nomor}, isi=_content(hasil, disisihkan=False))


def put_away(store: Store, akun: Account, nomor: int) -> None:
    """Take a scenario off the list. Raises NotAllowed; one's own only, so that nobody clears another's away."""
    akun = require(store, akun, "rencanakan")
    with Side(store).write() as tables:
        row = tables.row("skenario", id=nomor)
        if row is None or row["pembuat"] != akun.pelaku.nama:
            raise WhatIfRefused(_("Hanya pembuatnya yang dapat menyisihkan skenario ini."))
        tables.update("skenario", {"id": nomor}, isi=json.dumps(json.loads(row["isi"]) | {"disisihkan": True}))


def _content(hasil: ScenarioResult, *, disisihkan: bool) -> str:
    gave = {"pada": hasil.rencana.pada, "siap": hasil.siap, "terpakai": hasil.rencana.terpakai}
    return json.dumps({"skenario": hasil.skenario.as_json(), "hasil": gave, "disisihkan": disisihkan})


def _shown(row: dict[str, Any]) -> bool:
    return not json.loads(row["isi"])["disisihkan"]


def _of(row: dict[str, Any]) -> SavedScenario:
    isi = json.loads(row["isi"])
    gave = isi["hasil"]
    return SavedScenario(
        int(row["id"]),
        str(row["nama"]),
        str(row["pembuat"]),
        row["dibuat"],
        scenario_from_json(isi["skenario"]),
        int(gave["pada"]),
        int(gave["siap"]),
        int(gave["terpakai"]),
    )
