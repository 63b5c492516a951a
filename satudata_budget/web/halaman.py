"""The screens: their files, addresses and places in the side bar."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from satudata_budget.messages import N_, _

PAGES = Path(__file__).parents[2] / "pages"
TITLE = "Kesiapan Satu Data"


@dataclass(frozen=True)
class Halaman:
    """One screen. `alamat` is its one segment of the address, unique over all folders."""

    berkas: str
    judul: str
    ikon: str
    alamat: str


KELOMPOK: tuple[tuple[str, tuple[Halaman, ...]], ...] = (
    (
        N_("Tinjauan"),
        (
            Halaman("tinjauan/ringkasan.py", N_("Ringkasan"), ":material/grid_view:", "ringkasan"),
            Halaman("tinjauan/kecamatan.py", N_("Kecamatan"), ":material/account_balance:", "kecamatan"),
            Halaman("tinjauan/desa.py", N_("Desa"), ":material/holiday_village:", "desa"),
        ),
    ),
)


def sections() -> dict[str, list[st.Page]]:
    """The pages by side bar heading, in the visitor's language."""
    return {
        _(kelompok): [st.Page(PAGES / h.berkas, title=_(h.judul), icon=h.ikon, url_path=h.alamat) for h in halaman]
        for kelompok, halaman in KELOMPOK
    }


@cache
def _file_of(alamat: str) -> str:
    return next(h.berkas for _kelompok, pages in KELOMPOK for h in pages if h.alamat == alamat)


def page(alamat: str) -> st.Page:
    """The page at this address, to link or switch to."""
    return st.Page(PAGES / _file_of(alamat), url_path=alamat)
