"""Desa: where an SKTM can be had, what is missing elsewhere, and a list that can be searched."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.web.screens.desa.list import SHOWN
from satudata_budget.web.screens.desa.words import services
from satudata_budget.web.session.results import result
from tests.pages.masuk import Open, opening, words


@pytest.fixture
def open_page(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("tinjauan/desa.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


def table(app: AppTest) -> pd.DataFrame:
    return app.table[0].value


def test_the_title_counts_those_that_serve_and_keeps_the_unknown_apart(open_page: Open) -> None:
    app = open_page()
    assert not app.exception
    hasil = result(2021, "KUA-PPAS")
    serving = sum(u.desa.siap for u in hasil.kecamatan)
    unknown = sum(u.desa.jumlah - u.desa.siap for u in hasil.kecamatan if "desa" in u.belum_dilaporkan)
    assert app.title[0].value == f"SKTM dapat diurus di {serving} dari 157 kantor desa; {unknown} belum dilaporkan"
    assert "surat keterangan tidak mampu" in words(app)


def test_the_list_starts_with_the_desa_that_lack_least(open_page: Open) -> None:
    app = open_page()
    assert len(table(app)) == SHOWN
    lacking = sorted(len(d.kurang) for d in services(result(2021, "KUA-PPAS")) if d.kurang)
    assert [len(row.split(" dan ")) for row in table(app)["Yang kurang"]][:3] == lacking[:3]
    next(b for b in app.button if b.label.startswith("Tampilkan")).click().run()
    assert len(table(app)) > SHOWN


def test_a_desa_is_found_by_part_of_its_name(open_page: Open) -> None:
    app = open_page()
    app.text_input(key="desa-cari").set_value("gading").run()
    assert "**Gading**" in set(table(app)["Desa"])
    assert all("gading" in name.casefold() for name in table(app)["Desa"])


def test_the_address_filters_by_kecamatan_and_by_what_is_missing(open_page: Open) -> None:
    app = open_page(kecamatan="35.03.05", layanan="belum_siap")
    assert set(table(app)["Kecamatan"]) == {"Tugu"}
    app = open_page(kurang="operator_desa")
    assert all("operator desa" in row for row in table(app)["Yang kurang"])
    app = open_page(kurang="satu")
    expected = sum(len(d.kurang) == 1 for d in services(result(2021, "KUA-PPAS")))
    assert f"{expected} dari 157 desa cocok" in words(app)


def test_what_nobody_has_reported_is_unknown(open_page: Open) -> None:
    app = open_page(layanan="belum_lengkap")
    assert {"tidak diketahui"} == {row.strip(":gray[]") for row in table(app)["Yang kurang"]}


def test_nothing_found_says_what_to_do(open_page: Open) -> None:
    app = open_page()
    app.text_input(key="desa-cari").set_value("tidak ada desa begini").run()
    assert "Tidak ada desa yang cocok" in words(app)
