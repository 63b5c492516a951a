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
class Right:
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
    Right("komisi", "baca", SEMUA_TABEL, "semua"),
    Right("komisi", "baca_draf", "penyangga", "pribadi"),
    Right("komisi", "ekspor", SEMUA_TABEL, "semua"),
    Right("komisi", "rencanakan", "skenario", "semua"),
    Right("komisi", "catat_bendera", "catatan_bendera", "semua"),
    Right("komisi", "notulen", "notulen", "semua"),
)
_CAMAT = (
    Right("camat", "baca", SEMUA_TABEL, "semua"),
    Right("camat", "baca_draf", "penyangga", "pribadi"),
    Right("camat", "ekspor", SEMUA_TABEL, "semua"),
    Right("camat", "tulis", "anggaran", "sendiri", ("kode_unit", "kode_penerima")),
    Right("camat", "hapus", "anggaran", "sendiri", ("kode_unit", "kode_penerima")),
    Right("camat", "tulis", "aset", "sendiri", ("kode_tempat",)),
    Right("camat", "hapus", "aset", "sendiri", ("kode_tempat",)),
    Right("camat", "tulis", "pegawai", "sendiri", ("kode_tempat",)),
    Right("camat", "hapus", "pegawai", "sendiri", ("kode_tempat",)),
    # A tested key is tested as it stands: who changes it, sets it back to "diserahkan" with the same save. Of internet
    # and services nobody tests anything: the office that has them says whether they are used.
    Right("camat", "tulis", "akses", "sendiri", ("kode_tempat",), sesudah=BELUM_DIUJI, alasan="teruji_diskominfo"),
    Right("camat", "tulis", "akses", "sendiri", ("kode_tempat",), selain=KUNCI_SAJA, alasan="teruji_diskominfo"),
    Right("camat", "hapus", "akses", "sendiri", ("kode_tempat",)),
    Right(
        "camat",
        "tulis",
        "usulan",
        "sendiri",
        ("kode_unit", "kode_tempat"),
        sebelum=MASIH_DIUSULKAN,
        sesudah=MASIH_DIUSULKAN,
        alasan="usulan_diputuskan_diskominfo",
    ),
    Right(
        "camat",
        "hapus",
        "usulan",
        "sendiri",
        ("kode_unit", "kode_tempat"),
        sebelum=MASIH_DIUSULKAN,
        alasan="usulan_diputuskan_diskominfo",
    ),
    Right("camat", "tulis", "laporan", "sendiri", ("kode_unit",), sesudah=DILAPORKAN, alasan="verifikasi_diskominfo"),
    Right(
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
    Right("diskominfo", "baca", SEMUA_TABEL, "semua"),
    Right("diskominfo", "baca_draf", "penyangga", "pribadi"),
    Right("diskominfo", "ekspor", SEMUA_TABEL, "semua"),
    Right("diskominfo", "rencanakan", "skenario", "semua"),
    # The kabupaten's own side. Its budget may pay for any place.
    Right("diskominfo", "tulis", "anggaran", "kabupaten", ("kode_unit",)),
    Right("diskominfo", "hapus", "anggaran", "kabupaten", ("kode_unit",)),
    Right("diskominfo", "tulis", "aset", "kabupaten", ("kode_tempat",)),
    Right("diskominfo", "hapus", "aset", "kabupaten", ("kode_tempat",)),
    Right("diskominfo", "tulis", "pegawai", "kabupaten", ("kode_tempat",)),
    Right("diskominfo", "hapus", "pegawai", "kabupaten", ("kode_tempat",)),
    Right("diskominfo", "tulis", "akses", "kabupaten", ("kode_tempat",)),
    Right("diskominfo", "hapus", "akses", "kabupaten", ("kode_tempat",)),
    Right("diskominfo", "tulis", "usulan", "kabupaten", ("kode_unit",)),
    Right("diskominfo", "hapus", "usulan", "kabupaten", ("kode_unit",)),
    # What it says about the kecamatan's side, and nothing more.
    Right(
        "diskominfo",
        "verifikasi",
        "akses",
        "semua",
        kolom=("status", "tanggal"),
        sebelum=KUNCI_SAJA,
        alasan="sambungan_kantor",
    ),
    Right("diskominfo", "verifikasi", "laporan", "semua"),
    Right("diskominfo", "hapus", "laporan", "semua"),
    Right("diskominfo", "putuskan_usulan", "usulan", "semua", kolom=("status",)),
    # The standard and the list of places.
    Right("diskominfo", "kelola_standar", "kebutuhan", "semua"),
    Right("diskominfo", "hapus", "kebutuhan", "semua"),
    Right("diskominfo", "kelola_standar", "bobot", "semua"),
    Right("diskominfo", "kelola_standar", "parameter", "semua"),
    Right("diskominfo", "hapus", "parameter", "semua"),
    Right("diskominfo", "kelola_standar", "unit", "semua"),
    Right("diskominfo", "kelola_standar", "desa", "semua"),
)
_ADMIN = (
    Right("admin", "baca", SEMUA_TABEL, "semua"),
    Right("admin", "kelola_akun", "akun", "semua"),
    Right("admin", "cadangan", SEMUA_TABEL, "semua"),
)

HAK: tuple[Right, ...] = (*_KOMISI, *_CAMAT, *_DISKOMINFO, *_ADMIN)


def roles_with(tindakan: str, lingkup: str = "") -> tuple[str, ...]:
    """The roles that have this action at all, or in this scope: what a screen is listed for."""
    found = (hak.peran for hak in HAK if hak.tindakan == tindakan and lingkup in ("", hak.lingkup))
    return tuple(dict.fromkeys(found))


def rights(peran: str, tindakan: str, tabel: str) -> tuple[Right, ...]:
    """The lines of the table for this role, action and table."""
    named = (tabel,) if tabel in SAMPING else (tabel, SEMUA_TABEL)
    return tuple(hak for hak in HAK if hak.peran == peran and hak.tindakan == tindakan and hak.tabel in named)
