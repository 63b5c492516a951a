"""The screens: their files, addresses and places in the side bar."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from satudata_budget.access import PERAN, roles_with
from satudata_budget.messages import N_, _

PAGES = Path(__file__).parents[3] / "pages"
TITLE = "Kesiapan Satu Data"
PENGISI = roles_with("tulis")
"""Who enters the rows of an office."""
PENGEKSPOR = roles_with("ekspor")
"""Who takes reports along."""
PENGISI_DESA = roles_with("tulis", "sendiri")
"""Whose own units have desa."""


@dataclass(frozen=True)
class Screen:
    """One screen. `alamat` is its one segment of the address, unique over all folders; `peran` are the roles that see
    it listed and reach it by address; one that is `polos` has the whole window, without a side bar."""

    berkas: str
    judul: str
    ikon: str
    alamat: str
    peran: tuple[str, ...] = PERAN
    polos: bool = False


KELOMPOK: tuple[tuple[str, tuple[Screen, ...]], ...] = (
    (
        N_("Tinjauan"),
        (
            Screen("tinjauan/ringkasan.py", N_("Ringkasan"), ":material/grid_view:", "ringkasan"),
            Screen("tinjauan/kesenjangan.py", N_("Kesenjangan"), ":material/compare_arrows:", "kesenjangan"),
            Screen("tinjauan/kecamatan.py", N_("Kecamatan"), ":material/account_balance:", "kecamatan"),
            Screen("tinjauan/desa.py", N_("Desa"), ":material/holiday_village:", "desa"),
        ),
    ),
    (
        N_("Isian"),
        (
            Screen("isian/laporan.py", N_("Laporan kantor"), ":material/assignment:", "isian", PENGISI),
            Screen("isian/impor.py", N_("Unggah berkas"), ":material/upload_file:", "impor", PENGISI),
            Screen("isian/anggaran.py", N_("Anggaran"), ":material/payments:", "isian-anggaran", PENGISI),
            Screen("isian/perangkat.py", N_("Perangkat"), ":material/computer:", "isian-perangkat", PENGISI),
            Screen("isian/sdm.py", N_("SDM"), ":material/groups:", "isian-sdm", PENGISI),
            Screen("isian/akses.py", N_("Akses"), ":material/key:", "isian-akses", PENGISI),
            Screen("isian/desa.py", N_("Isian desa"), ":material/cottage:", "isian-desa", PENGISI_DESA),
            Screen("isian/usulan.py", N_("Usulan"), ":material/add_shopping_cart:", "isian-usulan", PENGISI),
        ),
    ),
    (
        N_("Perencanaan"),
        (
            Screen("perencanaan/pengadaan.py", N_("Pengadaan"), ":material/shopping_cart:", "pengadaan"),
            Screen("perencanaan/skenario.py", N_("Skenario"), ":material/tune:", "skenario"),
        ),
    ),
    (
        N_("Laporan"),
        (
            Screen("laporan/ekspor.py", N_("Laporan"), ":material/description:", "laporan", PENGEKSPOR),
            Screen("laporan/raker.py", N_("Raker"), ":material/slideshow:", "raker", polos=True),
            Screen("laporan/metodologi.py", N_("Metodologi"), ":material/functions:", "metodologi"),
        ),
    ),
    (
        N_("Kelola"),
        (
            Screen(
                "kelola/verifikasi.py",
                N_("Verifikasi"),
                ":material/fact_check:",
                "verifikasi",
                roles_with("verifikasi"),
            ),
            Screen("kelola/riwayat.py", N_("Riwayat"), ":material/history:", "riwayat"),
            Screen("kelola/standar.py", N_("Standar"), ":material/rule:", "standar"),
            Screen("kelola/akun.py", N_("Akun"), ":material/manage_accounts:", "akun", roles_with("kelola_akun")),
            Screen("kelola/cadangan.py", N_("Cadangan"), ":material/backup:", "cadangan", roles_with("cadangan")),
        ),
    ),
)


def listed(peran: str) -> dict[str, tuple[Screen, ...]]:
    """The screens that this role may open, by side bar heading."""
    found = {kelompok: tuple(h for h in halaman if peran in h.peran) for kelompok, halaman in KELOMPOK}
    return {kelompok: halaman for kelompok, halaman in found.items() if halaman}


def sections(peran: str) -> dict[str, list[st.Page]]:
    """The same as pages for the side bar, in the visitor's language."""
    return {
        _(kelompok): [st.Page(PAGES / h.berkas, title=_(h.judul), icon=h.ikon, url_path=h.alamat) for h in halaman]
        for kelompok, halaman in listed(peran).items()
    }


def may_open(alamat: str, peran: str) -> bool | None:
    """Whether the role may open the screen at this address; None where there is none."""
    found = [h for _kelompok, pages in KELOMPOK for h in pages if h.alamat == alamat]
    return peran in found[0].peran if found else None


def is_bare(alamat: str) -> bool:
    """Whether the screen has the whole window to itself."""
    return any(h.polos for _kelompok, pages in KELOMPOK for h in pages if h.alamat == alamat)


@cache
def _file_of(alamat: str) -> str:
    return next(h.berkas for _kelompok, pages in KELOMPOK for h in pages if h.alamat == alamat)


def page(alamat: str) -> st.Page:
    """The page at this address, to link or switch to."""
    return st.Page(PAGES / _file_of(alamat), url_path=alamat)
