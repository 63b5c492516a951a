"""The rights table: role × action × scope × column. It is the only place that says who may do what.

Screens hide by it, saves are refused by it, imports too: all are asked below the screen (deciding, checking, saving).
"""

from dataclasses import dataclass

from satudata_budget.messages.status_akses import KUNCI
from satudata_budget.store.side import SAMPING

TINDAKAN = (
    "baca",
    "baca_draf",
    "tulis",
    "hapus",
    "verifikasi",
    "putuskan_usulan",
    "rencanakan",
    "ekspor",
    "kelola_akun",
    "kelola_standar",
    "cadangan",
    "catat_bendera",
    "notulen",
)
MENULIS = ("tulis", "verifikasi", "putuskan_usulan", "kelola_standar", "catat_bendera", "notulen", "rencanakan")
"""The actions under which a row is added or changed; `hapus` removes one."""

LINGKUP = ("sendiri", "kabupaten", "semua", "pribadi")
"""Own units and their desa; the kabupaten's side; everything; what one wrote oneself."""

Nilai = tuple[tuple[str, tuple[str, ...]], ...]
"""Columns with the values that they may have."""


@dataclass(frozen=True)
class Hak:
    """One line of the table: this role may do this to rows of these tables.

    `wilayah`: the columns that name a place, all of which must lie in `lingkup`; an empty one says nothing, except the
    first, which is the owner. `kolom`: what may be changed, None for all. `sebelum` and `sesudah`: the values that a
    row may have before and must have after, `selain` those that it may not have after; where they fail, `alasan` says
    why (a key of messages.akses.ALASAN).
    """

    peran: str
    tindakan: str
    tabel: str
    lingkup: str
    wilayah: tuple[str, ...] = ()
    kolom: tuple[str, ...] | None = None
    sebelum: Nilai = ()
    sesudah: Nilai = ()
    selain: Nilai = ()
    alasan: str = ""


SEMUA_TABEL = "*"  # every table of the history and what is made from it; never accounts, sessions or drafts
BELUM_DIUJI = (("status", ("belum", "diserahkan")),)
KUNCI_SAJA = (("komponen", (KUNCI,)),)
MASIH_DIUSULKAN = (("status", ("diusulkan",)),)
DILAPORKAN = (("status", ("draf", "diajukan")),)

_KOMISI = (
    Hak("komisi", "baca", SEMUA_TABEL, "semua"),
    Hak("komisi", "baca_draf", "penyangga", "pribadi"),
    Hak("komisi", "ekspor", SEMUA_TABEL, "semua"),
    Hak("komisi", "rencanakan", "skenario", "semua"),
    Hak("komisi", "catat_bendera", "catatan_bendera", "semua"),
    Hak("komisi", "notulen", "notulen", "semua"),
)
_CAMAT = (
    Hak("camat", "baca", SEMUA_TABEL, "semua"),
    Hak("camat", "baca_draf", "penyangga", "pribadi"),
    Hak("camat", "ekspor", SEMUA_TABEL, "semua"),
    Hak("camat", "tulis", "anggaran", "sendiri", ("kode_unit", "kode_penerima")),
    Hak("camat", "hapus", "anggaran", "sendiri", ("kode_unit", "kode_penerima")),
    Hak("camat", "tulis", "aset", "sendiri", ("kode_tempat",)),
    Hak("camat", "hapus", "aset", "sendiri", ("kode_tempat",)),
    Hak("camat", "tulis", "pegawai", "sendiri", ("kode_tempat",)),
    Hak("camat", "hapus", "pegawai", "sendiri", ("kode_tempat",)),
    # A tested key is tested as it stands: who changes it, sets it back to "diserahkan" with the same save. Of internet
    # and services nobody tests anything: the office that has them says whether they are used.
    Hak("camat", "tulis", "akses", "sendiri", ("kode_tempat",), sesudah=BELUM_DIUJI, alasan="teruji_diskominfo"),
    Hak("camat", "tulis", "akses", "sendiri", ("kode_tempat",), selain=KUNCI_SAJA, alasan="teruji_diskominfo"),
    Hak("camat", "hapus", "akses", "sendiri", ("kode_tempat",)),
    Hak(
        "camat",
        "tulis",
        "usulan",
        "sendiri",
        ("kode_unit", "kode_tempat"),
        sebelum=MASIH_DIUSULKAN,
        sesudah=MASIH_DIUSULKAN,
        alasan="usulan_diputuskan_diskominfo",
    ),
    Hak(
        "camat",
        "hapus",
        "usulan",
        "sendiri",
        ("kode_unit", "kode_tempat"),
        sebelum=MASIH_DIUSULKAN,
        alasan="usulan_diputuskan_diskominfo",
    ),
    Hak("camat", "tulis", "laporan", "sendiri", ("kode_unit",), sesudah=DILAPORKAN, alasan="verifikasi_diskominfo"),
    Hak(
        "camat",
        "hapus",
        "laporan",
        "sendiri",
        ("kode_unit",),
        sebelum=(("status", ("draf",)),),
        alasan="laporan_sudah_diajukan",
    ),
)
_DISKOMINFO = (
    Hak("diskominfo", "baca", SEMUA_TABEL, "semua"),
    Hak("diskominfo", "baca_draf", "penyangga", "pribadi"),
    Hak("diskominfo", "ekspor", SEMUA_TABEL, "semua"),
    Hak("diskominfo", "rencanakan", "skenario", "semua"),
    # The kabupaten's own side. Its budget may pay for any place.
    Hak("diskominfo", "tulis", "anggaran", "kabupaten", ("kode_unit",)),
    Hak("diskominfo", "hapus", "anggaran", "kabupaten", ("kode_unit",)),
    Hak("diskominfo", "tulis", "aset", "kabupaten", ("kode_tempat",)),
    Hak("diskominfo", "hapus", "aset", "kabupaten", ("kode_tempat",)),
    Hak("diskominfo", "tulis", "pegawai", "kabupaten", ("kode_tempat",)),
    Hak("diskominfo", "hapus", "pegawai", "kabupaten", ("kode_tempat",)),
    Hak("diskominfo", "tulis", "akses", "kabupaten", ("kode_tempat",)),
    Hak("diskominfo", "hapus", "akses", "kabupaten", ("kode_tempat",)),
    Hak("diskominfo", "tulis", "usulan", "kabupaten", ("kode_unit",)),
    Hak("diskominfo", "hapus", "usulan", "kabupaten", ("kode_unit",)),
    # What it says about the kecamatan's side, and nothing more.
    Hak(
        "diskominfo",
        "verifikasi",
        "akses",
        "semua",
        kolom=("status", "tanggal"),
        sebelum=KUNCI_SAJA,
        alasan="sambungan_kantor",
    ),
    Hak("diskominfo", "verifikasi", "laporan", "semua"),
    Hak("diskominfo", "hapus", "laporan", "semua"),
    Hak("diskominfo", "putuskan_usulan", "usulan", "semua", kolom=("status",)),
    # The standard and the list of places.
    Hak("diskominfo", "kelola_standar", "kebutuhan", "semua"),
    Hak("diskominfo", "hapus", "kebutuhan", "semua"),
    Hak("diskominfo", "kelola_standar", "bobot", "semua"),
    Hak("diskominfo", "kelola_standar", "parameter", "semua"),
    Hak("diskominfo", "hapus", "parameter", "semua"),
    Hak("diskominfo", "kelola_standar", "unit", "semua"),
    Hak("diskominfo", "kelola_standar", "desa", "semua"),
)
_ADMIN = (
    Hak("admin", "baca", SEMUA_TABEL, "semua"),
    Hak("admin", "kelola_akun", "akun", "semua"),
    Hak("admin", "cadangan", SEMUA_TABEL, "semua"),
)

HAK: tuple[Hak, ...] = (*_KOMISI, *_CAMAT, *_DISKOMINFO, *_ADMIN)


def roles_with(tindakan: str, lingkup: str = "") -> tuple[str, ...]:
    """The roles that have this action at all, or in this scope: what a screen is listed for."""
    found = (hak.peran for hak in HAK if hak.tindakan == tindakan and lingkup in ("", hak.lingkup))
    return tuple(dict.fromkeys(found))


def rights(peran: str, tindakan: str, tabel: str) -> tuple[Hak, ...]:
    """The lines of the table for this role, action and table."""
    named = (tabel,) if tabel in SAMPING else (tabel, SEMUA_TABEL)
    return tuple(hak for hak in HAK if hak.peran == peran and hak.tindakan == tindakan and hak.tabel in named)
