"""The score of any past moment is the score that was computed then."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from satudata_budget.readiness import score
from satudata_budget.store import ONLY_THESE, Actor, Scope, Store, difference

ANI = Actor("Ani", "camat")


def change(store: Store, tabel: str, rows: list[dict[str, Any]], scope: Scope = ONLY_THESE) -> None:
    with store.read() as now:
        made = difference(now, tabel, rows, scope)
    with store.write(ANI, "isian") as writing:
        writing.apply(made)


def scored(store: Store, as_of: datetime | int | None = None) -> dict[str, Any]:
    with store.read(as_of) as reading:
        return score(reading, 2021, "KUA-PPAS").as_json()


def test_every_past_moment_scores_as_it_did_then(load: Callable[[str], Store]) -> None:
    store = load("trenggalek")
    then: list[tuple[int, datetime | None, dict[str, Any]]] = []

    def remember() -> None:
        moment = store.moment()
        then.append((moment.pada, moment.waktu, scored(store)))

    remember()
    change(
        store,
        "akses",
        [{"id": "baru", "kode_tempat": "35.03.11", "komponen": "internet", "jumlah": 1, "status": "teruji"}],
    )
    remember()
    change(store, "parameter", [{"nama": "ambang_siap", "nilai": 99}])
    remember()
    change(store, "aset", [], Scope("kode_tempat = ?", ("35.03.11",)))
    remember()
    change(store, "kebutuhan", [], Scope("tingkat = 'desa' and komponen = 'layanan_sktm'"))
    remember()
    assert len({str(result) for _pada, _waktu, result in then}) == len(then)
    for pada, waktu, result in then:
        assert scored(store, pada) == result
        assert scored(store, waktu) == result
