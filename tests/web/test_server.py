"""Our own addresses: `/` leads to the first screen, and a screen's address answers with our document."""

import re
import tomllib
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from satudata_budget.web.server import document as document_module
from satudata_budget.web.server.app import routes
from satudata_budget.web.server.document import FONT, DocumentError, document

AKAR = Path(__file__).parents[2]
STATIC = Path(document_module.__file__).parents[1] / "static"


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()), follow_redirects=False)


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        ("/", "/ringkasan"),
        ("/?tahun=2021&tahap=RKA", "/ringkasan?tahun=2021&tahap=RKA"),
        ("/?kembali=https://contoh.invalid/", "/ringkasan?kembali=https://contoh.invalid/"),
    ],
)
def test_the_root_leads_to_the_first_screen_with_its_settings(client: TestClient, asked: str, led_to: str) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["location"]) == (307, led_to)


def test_nothing_can_be_posted_to_the_root(client: TestClient) -> None:
    assert client.post("/").status_code == 405


@pytest.mark.parametrize("path", ["/ringkasan", "/kecamatan?kode=35.03.01", "/isian-desa", "/tidak-ada"])
def test_an_address_of_one_segment_answers_with_the_document(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.text == document()


@pytest.mark.parametrize(
    "path", ["/favicon.png", "/manifest.json", "/_stcore/health", "/ringkasan/_stcore/health", "/app/static/tanda.svg"]
)
def test_files_and_streamlits_own_addresses_are_left_to_streamlit(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_document_is_indonesian_and_carries_our_name() -> None:
    html = document()
    assert '<html lang="id">' in html
    assert "<title>Kesiapan Satu Data</title>" in html
    assert "./static/js/index." in html


def test_the_document_fetches_our_font_ahead_and_not_streamlits() -> None:
    html = document()
    assert re.findall(r'href="([^"]*woff2)"', html) == [FONT]
    assert (STATIC / FONT.removeprefix("./app/static/")).is_file()


def test_the_document_has_no_english_sentence() -> None:
    html = document()
    assert "JavaScript to run" not in html
    assert "<!--" not in html


def test_the_theme_uses_the_font_that_is_fetched_ahead() -> None:
    theme = tomllib.loads((AKAR / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    assert [f"./{face['url']}" for face in theme["fontFaces"]] == [FONT]


def test_a_changed_streamlit_document_is_noticed_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_module, "PENGGANTI", (("<html lang='fr'>", ""),))
    with pytest.raises(DocumentError, match="fr"):
        routes()


def test_a_broken_screen_says_what_to_do_and_nothing_of_its_inside() -> None:
    def screen() -> None:
        from satudata_budget.web.server.app import show_error

        show_error(KeyError("kolom_rahasia"))

    said = AppTest.from_function(screen).run().error[0].value
    assert "Muat ulang halaman" in said
    assert "WIB" in said
    assert "kolom_rahasia" not in said


def test_a_fault_of_the_database_is_said_in_its_own_words() -> None:
    def screen() -> None:
        from satudata_budget.store import DatabaseMissing
        from satudata_budget.web.server.app import show_error

        show_error(DatabaseMissing("dinas.duckdb tidak ada."))

    assert AppTest.from_function(screen).run().error[0].value == "dinas.duckdb tidak ada."
