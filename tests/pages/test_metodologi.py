"""Metodologi: today's parameters in the words, a sum that can be checked by hand, and every column explained."""

from collections.abc import Iterator
from math import exp
from pathlib import Path

import pytest

from satudata_budget.readiness.explain import explain
from satudata_budget.store import EVERYTHING, TABEL, Actor, difference
from satudata_budget.web.screens.metodologi.method import pillar_weights
from satudata_budget.web.screens.metodologi.worked_example import index_steps
from satudata_budget.web.session.results import database, result
from tests.pages.masuk import Open, opening, words


@pytest.fixture
def open_page(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("laporan/metodologi.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


def test_it_works_the_index_through_for_the_chosen_kecamatan(open_page: Open) -> None:
    app = open_page("camat", kode="35.03.05")
    assert not app.exception
    hasil = result(2021, "KUA-PPAS")
    for unit in hasil.unit:
        total, whole = index_steps(unit, pillar_weights(hasil), float(hasil.parameter["lantai_indeks"]))
        assert exp(total / whole) == pytest.approx(unit.indeks, abs=1e-6)
        for pilar, parts in explain(hasil, unit.kode).items():
            assert sum(part.poin for part in parts) == pytest.approx(unit.pilar[pilar], abs=1e-5)
    said = words(app)
    assert "Tugu" in said and "kunci data belum diserahkan" in said and "29.700.000" in said


def test_it_speaks_with_the_parameters_of_today(open_page: Open) -> None:
    assert "mencapai 80" in words(open_page())
    with database().read() as now:
        rows = now.rows("select nama, nilai from parameter")
        changed = difference(
            now, "parameter", [r | ({"nilai": 75} if r["nama"] == "ambang_siap" else {}) for r in rows], EVERYTHING
        )
    with database().write(Actor("penguji", "admin"), "isian") as writing:
        writing.apply(changed)
    said = words(open_page())
    assert "mencapai 75" in said and "mencapai 80" not in said


def test_every_column_of_every_table_is_explained(open_page: Open) -> None:
    app = open_page()
    for tabel in (TABEL[0], TABEL[-1]):
        app.segmented_control(key="kamus").set_value(tabel.nama).run()
        shown = app.table[-1].value
        assert [name.strip("`") for name in shown.index] == list(tabel.nama_kolom)
        assert all(shown["Arti"])
