"""What `kept` keeps apart: databases, versions, stages, languages; and what it keeps together."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st

from satudata_budget.messages import _, language, use_language
from satudata_budget.readiness import ScoreResult
from satudata_budget.store import Actor, Store
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import all_flags, result_at, rows_behind, split_by_estimate, stages
from tests.web.layar import screens_on

MADE: list[tuple[object, ...]] = []


@kept(8)
def spoken(hasil: ScoreResult, what: str) -> str:
    MADE.append((hasil.pada, hasil.tahap, what, language()))
    return _("Belum ada data")


@kept(8, wordless=True)
def counted(pada: int, _aside: list[int]) -> int:
    MADE.append((pada, *_aside))
    return pada


@pytest.fixture
def store(filled: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path = Path(shutil.copyfile(filled("kecil"), tmp_path / "layar.duckdb"))
    st.cache_resource.clear()
    MADE.clear()
    with screens_on(path, monkeypatch) as opened:
        yield opened
    use_language("id")
    st.cache_resource.clear()


def test_a_sentence_is_kept_by_version_stage_and_language(store: Store) -> None:
    now, later = (result_at(store.data_version(), 2021, tahap) for tahap in ("KUA-PPAS", "RKA"))
    for hasil in (now, now, later, later):
        assert spoken(hasil, "a") == "Belum ada data"
    assert spoken(now, what="a") == "Belum ada data"
    use_language("en")
    assert spoken(now, "a") == _("Belum ada data") != "Belum ada data"
    assert [(now.pada, "KUA-PPAS", "a", "id"), (now.pada, "RKA", "a", "id"), (now.pada, "KUA-PPAS", "a", "en")] == MADE


def test_what_says_nothing_is_made_once_for_all_languages_and_whatever_stands_aside(store: Store) -> None:
    assert counted(3, [1]) == 3
    use_language("en")
    assert counted(3, [2]) == 3
    assert counted(4, [3]) == 4
    assert MADE == [(3, 1), (4, 3)]


def test_a_restore_empties_every_shelf(store: Store) -> None:
    backup = store.snapshot("diminta")
    counted(3, [1])
    store.restore(backup, Actor("Ani", "admin"))
    counted(3, [2])
    assert MADE == [(3, 1), (3, 2)]


def test_two_functions_never_share_a_shelf(store: Store) -> None:
    @kept(8)
    def other(pada: int, _aside: list[int]) -> str:
        return "other"

    assert (counted(1, []), other(1, []), counted(1, [])) == (1, "other", 1)


def test_a_function_that_does_not_say_of_when_it_is_is_refused() -> None:
    with pytest.raises(TypeError, match="first parameter"):
        kept(8)(lambda tahun: tahun)


def test_what_cannot_be_told_apart_is_refused(store: Store) -> None:
    @kept(8)
    def listed(pada: int, rows: object) -> int:
        return pada

    with pytest.raises(TypeError, match="list"):
        listed(1, [1])


def test_what_is_kept_without_words_is_the_same_in_both_languages(store: Store) -> None:
    def everything() -> list[object]:
        st.cache_resource.clear()
        hasil = result_at(store.data_version(), 2021, "KUA-PPAS")
        return [hasil.as_json(), stages(), split_by_estimate(hasil)]

    own = everything()
    use_language("en")
    assert everything() == own


def test_rows_and_flags_of_a_result_are_made_once(store: Store) -> None:
    hasil = result_at(store.data_version(), 2021, "KUA-PPAS")
    again = result_at(store.data_version(), 2021, "KUA-PPAS")
    assert hasil is again
    assert all_flags(hasil) is all_flags(again)
    kode = hasil.unit[0].kode
    assert rows_behind(hasil, kode) is rows_behind(again, kode)
