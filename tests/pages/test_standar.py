"""Standar: Diskominfo tries a standard on the scores and saves it; others read; faults are told and not saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.readiness import score
from satudata_budget.reports.raker.slides import slides
from satudata_budget.store import ONLY_THESE, Actor, changes, difference
from satudata_budget.web.parts.yardstick import yardstick_sentences
from satudata_budget.web.session import results
from tests.pages.masuk import Open, opening, words
from tests.web.layar import screen


@pytest.fixture
def standar(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("kelola/standar.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


def typed(app: AppTest, tabel: str, rows: dict[int, dict[str, Any]]) -> AppTest:
    """Type into a table, as the editor's own state has it."""
    app.session_state[f"standar-{tabel}-0"] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    return app.run()


def ready(app: AppTest) -> str:
    return next(text for text in words(app).splitlines() if "kecamatan" in text and "bergeser" in text)


@pytest.mark.parametrize("peran", ["komisi", "camat", "admin"])
def test_others_read_and_have_nothing_to_save_with(standar: Open, peran: str) -> None:
    app = standar(peran)
    assert not app.exception
    assert "disusun oleh Diskominfo" in words(app)
    assert len(app.dataframe) == 3 and not app.get("data_editor")
    assert not [button for button in app.button if "standar" in str(button.key)]
    assert "Perubahan standar terakhir" not in words(app)


def test_nothing_typed_asks_for_nothing(standar: Open) -> None:
    app = standar("diskominfo")
    assert not app.exception
    assert "Pratinjau" not in words(app)
    assert not app.error


def test_a_threshold_is_tried_on_the_scores_and_then_saved(standar: Open) -> None:
    version = results.database().data_version()
    app = typed(standar("diskominfo"), "parameter", {0: {"nilai": 95}})
    assert not app.exception
    assert "Ambang siap: nilai 80 → 95" in words(app)
    assert "berganti kelas; kecamatan siap dari " in words(app)
    assert results.database().data_version() == version
    app.text_input(key="standar-alasan").set_value("keputusan rapat").run()
    app.button(key="standar-simpan").click().run()
    assert not app.exception
    with results.database().read() as now:
        newest = changes(now)[0]
        assert (newest.cara, newest.catatan, newest.peran) == ("standar", "keputusan rapat", "diskominfo")
        saved = score(now, 2021, "KUA-PPAS")
    assert saved.parameter["ambang_siap"] == 95
    assert not any(unit.kelas == "siap" for unit in saved.kecamatan)
    assert "Pratinjau" not in words(app)


def test_the_preview_is_the_score_that_the_save_gives(standar: Open) -> None:
    app = typed(standar("diskominfo"), "kebutuhan", {3: {"bobot": 9.5}, 20: {"jumlah_pokok": 4, "harga_satuan": 5}})
    before = ready(app)
    app = typed(app, "bobot", {0: {"bobot": 0.5}})
    assert not app.exception
    assert "Belum dianggarkan" in words(app) and "Kecamatan siap" in words(app)
    assert "Bobot pilar Anggaran: bobot 2 → 0,5" in words(app)
    shown = app.get("plotly_chart")
    assert shown and ready(app)
    app.text_input(key="standar-alasan").set_value("harga baru").run()
    app.button(key="standar-simpan").click().run()
    with results.database().read() as now:
        row = now.rows("select count(*) as n from kebutuhan where harga_satuan = 5 and jumlah_pokok = 4")[0]
    assert row["n"] == 1 and before


@pytest.mark.parametrize(
    ("tabel", "rows", "kalimat"),
    [
        ("parameter", {1: {"nilai": 90}}, "Ambang hampir siap tidak boleh di atas ambang siap"),
        ("parameter", {2: {"nilai": 0}}, "Lantai indeks harus lebih dari 0"),
        ("parameter", {3: {"nilai": 1.5}}, "isi antara 0 dan 1"),
        ("bobot", {n: {"bobot": 0} for n in range(4)}, "Sedikitnya satu pilar harus berbobot"),
        ("bobot", {0: {"bobot": -1}}, "tidak boleh di bawah 0"),
        ("kebutuhan", {0: {"harga_satuan": None}}, "harga satuan belum diisi"),
        ("kebutuhan", {0: {"bobot": 1.23456}}, "lebih dari 3 desimal"),
        ("kebutuhan", {0: {"nama": ""}}, "nama belum diisi"),
    ],
)
def test_a_standard_that_cannot_be_is_refused_in_words(
    standar: Open, tabel: str, rows: dict[int, dict[str, Any]], kalimat: str
) -> None:
    version = results.database().data_version()
    app = typed(standar("diskominfo"), tabel, rows)
    assert not app.exception
    assert kalimat in app.error[0].value
    assert not [button for button in app.button if button.key == "standar-simpan"]
    assert results.database().data_version() == version


def test_what_is_typed_is_there_again_in_another_tab(standar: Open) -> None:
    typed(standar("diskominfo"), "parameter", {0: {"nilai": 91}})
    app = standar("diskominfo")
    assert "Ambang siap: nilai 80 → 91" in words(app)
    app.button(key="standar-batal").click().run()
    assert not app.exception
    assert "Pratinjau" not in words(app)
    assert "Pratinjau" not in words(standar("diskominfo"))


def test_a_rule_that_somebody_else_saved_meanwhile_is_not_overwritten(standar: Open) -> None:
    app = typed(standar("diskominfo"), "bobot", {0: {"bobot": 5}})
    store = results.database()
    with store.read() as now:
        theirs = difference(now, "bobot", [{"pilar": "anggaran", "bobot": 4}], ONLY_THESE)
    with store.write(Actor("Orang lain", "diskominfo"), "standar") as writing:
        writing.apply(theirs)
    app.text_input(key="standar-alasan").set_value("rapat").run()
    app.button(key="standar-simpan").click().run()
    assert not app.exception
    assert "sudah disimpan orang lain" in app.error[0].value and "bobot 4" in app.error[0].value
    with store.read() as now:
        assert now.value("select bobot from bobot where pilar = 'anggaran'") == 4


def test_without_a_reason_nothing_is_saved_and_it_is_said_why(standar: Open) -> None:
    version = results.database().data_version()
    app = typed(standar("diskominfo"), "parameter", {0: {"nilai": 95}})
    app.text_input(key="standar-alasan").set_value("   ").run()
    app.button(key="standar-simpan").click().run()
    assert not app.exception
    assert "alasannya belum ditulis" in app.error[0].value
    assert results.database().data_version() == version
    assert "Ambang siap: nilai 80 → 95" in words(app)


def saved_threshold(standar: Open) -> AppTest:
    app = typed(standar("diskominfo"), "parameter", {0: {"nilai": 95}})
    app.text_input(key="standar-alasan").set_value("keputusan rapat").run()
    return app.button(key="standar-simpan").click().run()


def test_what_is_saved_is_said_and_taken_back_from_the_same_screen(standar: Open) -> None:
    app = saved_threshold(standar)
    nomor = results.database().data_version()
    assert f"Standar tersimpan sebagai perubahan no. {nomor}" in app.success[0].value
    assert "keputusan rapat" in words(app)
    app.button(key=f"batal-{nomor}").click().run()
    assert not app.exception
    assert f"Perubahan no. {nomor} dibatalkan" in app.success[0].value
    with results.database().read() as now:
        assert score(now, 2021, "KUA-PPAS").parameter["ambang_siap"] == 80
    assert "Pratinjau" not in words(app)


def test_a_change_stands_on_ringkasan_and_the_first_slide_and_not_before_it_was_made(standar: Open) -> None:
    before = results.database().data_version()
    saved_threshold(standar)
    app = screen("tinjauan/ringkasan.py")
    told = words(app).replace("\\", "")
    assert "Ambang siap diubah 80 → 95 pada " in told and "alasan: keputusan rapat." in told
    hasil = results.result_at(results.database().data_version(), 2021, "KUA-PPAS")
    first = slides(hasil, (), (), tolok=yardstick_sentences(hasil))[0]
    assert "Ambang siap diubah 80 → 95" in first["catatan"]
    app.query_params["pada"] = str(before)
    app.run()
    assert "Ambang siap diubah" not in words(app)
