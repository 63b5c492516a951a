"""Text of others is text: a poisoned value in every column and name comes to life on no screen of any role."""

import html
import re
from collections.abc import Iterator

import duckdb
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.access import PERAN, Account
from satudata_budget.store import Store
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.session.screens import KELOMPOK
from tests.web.layar import ROUTER, screen, screens_on, sign_in
from tests.web.peran import BOLEH

POISON = "=1+1 ![p](http://x.y/p) [t](javascript:1) :red[m] $x$ <b>n</b> http://x.y :material/home: :smile: **f** `k`"
TEXTS = {
    "akun": ("nama",),
    "anggaran": ("nama_sub_kegiatan", "uraian", "sumber_dana"),
    "aset": ("nama_barang", "merk", "ruang", "register", "lembar"),
    "akses": ("lembar",),
    "berkas": ("nama",),
    "catatan_bendera": ("catatan", "oleh"),
    "alasan_baris": ("alasan",),
    "laporan": ("catatan", "lembar"),
    "pegawai": ("jabatan", "pendidikan", "lembar"),
    "perubahan": ("pelaku", "catatan"),
    "skenario": ("nama", "pembuat"),
    "notulen": ("isi", "oleh"),
    "usulan": ("alasan",),
}
ALIVE = {
    "link or picture": re.compile(r"(?<!\\)\]\((http|javascript)"),
    "colour": re.compile(r"(?<!\\):red(?<!\\)\[m"),
    "formula": re.compile(r"(?<!\\)\$x"),
    "markup": re.compile(r"(?<!\\)<b>n|(?<!\\)\*\*f|(?<!\\)`k"),
}
FOUND_LATER = {
    "bare address": re.compile(r"(https?://|www(?=\.))[-.\w]"),
    "icon or emoji": re.compile(r":material/home:|:smile:"),
}
PLAIN = {"selectbox", "multiselect", "text_input", "text_area", "arrow_data_frame", "code", "download_button"}
"""Elements of which Streamlit draws the options or the content as text."""


def alive(text: str) -> set[str]:
    """What would come to life of the poison in a text that Streamlit takes as Markdown."""
    shown = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))
    found = {what for what, sign in ALIVE.items() if sign.search(text)}
    return found | {what for what, sign in FOUND_LATER.items() if sign.search(shown)}


def markdown_texts(app: AppTest) -> Iterator[tuple[str, str]]:
    """Kind of element and each text in it that the browser reads as Markdown: bodies, labels, help, options."""
    for element in (*app.main, *app.sidebar):
        proto = getattr(element, "proto", None)
        for name in ("body", "label", "help", "text"):
            text = getattr(proto, name, "")
            if isinstance(text, str) and text:
                yield element.type, text
        options = getattr(proto, "options", ())
        if element.type not in PLAIN and not isinstance(options, str):
            yield from ((element.type, str(getattr(option, "content", option))) for option in options)


@pytest.fixture
def poisoned(isi: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The small package with the poison behind every free text."""
    path = isi.path
    isi.close()
    with duckdb.connect(str(path)) as con:
        tables = con.sql("select schema_name, table_name, column_name from duckdb_columns() where not internal")
        base = {(s, t) for s, t in con.sql("select schema_name, table_name from duckdb_tables()").fetchall()}
        for schema, table, column in tables.fetchall():
            if (schema, table) in base and column in TEXTS.get(table, ()):
                change = f'update "{schema}"."{table}" set "{column}" = "{column}" || $p'  # noqa: S608  names of our own
                con.execute(change, {"p": " " + POISON})
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as store:
        yield store
    st.cache_resource.clear()


@pytest.mark.parametrize("peran", PERAN)
def test_nothing_that_others_wrote_comes_to_life_on_a_screen(
    poisoned: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch, peran: str
) -> None:
    sign_in(monkeypatch, poisoned, akun[peran])
    shown = screen()
    found: set[tuple[str, str, str, str]] = set()
    for alamat, berkas in ((h.alamat, h.berkas) for _k, pages in KELOMPOK for h in pages):
        if peran not in BOLEH[alamat]:
            continue
        shown.switch_page(str(ROUTER.parents[2] / "pages" / berkas)).run()
        for kind, text in markdown_texts(shown):
            found |= {(alamat, kind, what, text[:160]) for what in alive(text)}
    assert sorted(found) == []


def test_the_poison_is_alive_until_it_is_taken_literally() -> None:
    assert alive(POISON) == {*ALIVE, *FOUND_LATER}
    assert alive(literal(POISON)) == set()
