"""A database that cannot be used: the screen says which file and what to do, in Indonesian, and shows no trace."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen


@pytest.mark.parametrize("isi", [None, b"", b"PK\x03\x04 bukan basis data " * 400], ids=["hilang", "kosong", "asing"])
def test_an_unusable_database_is_named_on_the_screen(
    serve_on: Callable[[Path], AbstractContextManager[Peladen]], tmp_path: Path, halaman: Page, isi: bytes | None
) -> None:
    database = tmp_path / "dinas.duckdb"
    if isi is not None:
        database.write_bytes(isi)
    with serve_on(database) as server:
        halaman.goto(f"{server.alamat}/ringkasan")
        alert = halaman.get_by_role("alert").first
        expect(alert).to_contain_text("dinas.duckdb")
        assert "Traceback" not in halaman.content()
        assert "Error" not in alert.inner_text()
