"""What was changed in the standard stands beside the figures for thirty days, with its reason; no longer, no less."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.readiness import score
from satudata_budget.readiness.yardstick import YardstickChange, effect, moved_yardstick
from satudata_budget.store import ONLY_THESE, Actor, Scope, Store, difference
from satudata_budget.words.sentences import yardstick

DINAS = Actor("Dinas", "diskominfo")
Load = Callable[[str], Store]
SATU = {"nama": "ambang_siap", "nilai": 75}


def change(store: Store, tabel: str, rows: list[dict[str, Any]], alasan: str = "rapat", scope: Any = ONLY_THESE) -> int:
    with store.read() as now:
        made = difference(now, tabel, rows, scope)
    with store.write(DINAS, "standar", alasan) as writing:
        writing.apply(made)
    return store.data_version()


def told(store: Store, now: datetime | None = None, pada: int | None = None) -> tuple[YardstickChange, ...]:
    with store.read(pada) as reading:
        return moved_yardstick(reading, now)


def test_filling_the_standard_for_the_first_time_is_no_change_of_it(load: Load) -> None:
    assert told(load("kecil")) == ()


def test_an_empty_store_has_nothing_to_tell(store: Store) -> None:
    assert told(store) == ()


def test_a_threshold_is_told_with_date_and_reason(load: Load) -> None:
    store = load("kecil")
    nomor = change(store, "parameter", [SATU], "keputusan rapat 21 September")
    (one,) = told(store)
    assert (one.nomor, one.alasan) == (nomor, "keputusan rapat 21 September")
    (value,) = one.nilai
    assert (value.kunci, value.sebelum, value.sesudah) == ("ambang_siap", Decimal(80), Decimal(75))
    (sentence,) = yardstick([one])
    assert sentence.startswith("Ambang siap diubah 80 → 75 pada ")
    assert sentence.endswith(", alasan: keputusan rapat 21 September.")


def test_it_stands_for_thirty_days_of_the_clock_and_not_a_day_longer(load: Load) -> None:
    store = load("kecil")
    change(store, "parameter", [SATU])
    made = store.moment().waktu
    assert made is not None
    made = made.replace(tzinfo=UTC)
    assert len(told(store, made + timedelta(days=29, hours=23))) == 1
    assert told(store, made + timedelta(days=30, hours=1)) == ()


def test_a_past_moment_counts_its_own_thirty_days_and_knows_nothing_of_later(load: Load) -> None:
    store = load("kecil")
    first = store.data_version()
    then = change(store, "parameter", [SATU])
    change(store, "bobot", [{"pilar": "sdm", "bobot": 9}])
    much_later = datetime.now(UTC) + timedelta(days=400)
    assert told(store, much_later, first) == ()
    assert [one.nomor for one in told(store, much_later, then)] == [then]
    assert told(store, much_later) == ()


def test_what_was_changed_back_is_not_told(load: Load) -> None:
    store = load("kecil")
    change(store, "parameter", [SATU])
    change(store, "parameter", [SATU | {"nilai": 80}])
    assert told(store) == ()
    change(store, "parameter", [SATU])
    change(store, "parameter", [], scope=Scope("nama = 'ambang_siap'"))
    assert told(store) == ()


def test_a_price_a_weight_and_a_need_are_told_by_the_change_that_moved_them_last(load: Load) -> None:
    store = load("kecil")
    with store.read() as now:
        need = dict(now.rows("select * exclude (perubahan_id) from kebutuhan where harga_satuan > 0 limit 1")[0])
    price = change(store, "kebutuhan", [need | {"harga_satuan": 777}], "SSH baru")
    amount = change(store, "kebutuhan", [need | {"harga_satuan": 777, "jumlah_pokok": 9}], "rapat")
    found = {value.kolom: (one.nomor, value.sesudah) for one in told(store) for value in one.nilai}
    assert found == {"harga_satuan": (price, Decimal(777)), "jumlah_pokok": (amount, Decimal(9))}
    newest, older = yardstick(told(store))
    assert f"Harga satuan {need['nama']}" in older and "→ Rp 777" in older.replace("\N{NO-BREAK SPACE}", " ")
    assert "Jumlah pokok" in newest


def test_many_prices_of_one_file_are_one_sentence(load: Load) -> None:
    store = load("trenggalek")
    with store.read() as now:
        needs = now.rows("select * exclude (perubahan_id) from kebutuhan where harga_satuan > 0")
    change(store, "kebutuhan", [row | {"harga_satuan": row["harga_satuan"] + 1} for row in needs])
    (sentence,) = yardstick(told(store))
    assert f"dan {len(needs) - 3} nilai lain" in sentence


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["ambang_siap", "ambang_hampir", "lantai_indeks"]), st.integers(1, 3))))
def test_told_is_what_differs_from_the_beginning_and_nothing_else(
    filled: Callable[[str], Any], tmp_path_factory: pytest.TempPathFactory, saves: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("tolok") / "uji.duckdb"
    path.write_bytes(filled("kecil").read_bytes())
    with Store.open(path) as store:
        with store.read() as reading:
            before = score(reading, 2021, "KUA-PPAS").parameter
        for nama, nilai in saves:
            change(store, "parameter", [{"nama": nama, "nilai": nilai}])
        with store.read() as reading:
            after = score(reading, 2021, "KUA-PPAS").parameter
        found = {v.kunci: (v.sebelum, v.sesudah) for one in told(store) for v in one.nilai}
    assert found == {nama: (before[nama], after[nama]) for nama in after if before[nama] != after[nama]}


def test_the_effect_adds_rupiah_and_names_whose_class_moves(load: Load) -> None:
    store = load("trenggalek")
    with store.read() as reading:
        before = score(reading, 2021, "KUA-PPAS")
    change(store, "parameter", [SATU | {"nilai": 100}])
    with store.read() as reading:
        after = score(reading, 2021, "KUA-PPAS")
    found = effect(before, after)
    assert found.biaya[0] == found.biaya[1] == sum(unit.biaya for unit in before.unit)
    assert found.siap == tuple(sum(u.keadaan == "siap" for u in h.kecamatan) for h in (before, after))
    moved = {u.nama for u in before.unit if u.keadaan != after.menurut_kode[u.kode].keadaan}
    assert {nama for nama, _old, _new in found.kelas} == moved
