"""Every setting from the environment, with what it may be: a wrong one ends the start in plain words.

docs/pengaturan.md has the same table; tests/test_handbook.py holds the two together.
"""

import logging
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from satudata_budget.messages import N_, _

LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Setting:
    """One setting: its name, the form of its value as a pattern, an example, what it is without one, what it is for."""

    nama: str
    bentuk: str
    misal: str
    tanpa: str
    guna: str


BAWAAN = Path("var/contoh.duckdb")
"""The database where SATUDATA_DB names none."""
_SAKLAR = "0|1"
_MENIT = r"[1-9]\d{0,4}"
PENGATURAN = (
    Setting("SATUDATA_DB", r".+\.duckdb", "var/resmi.duckdb", str(BAWAAN), N_("berkas basis data")),
    Setting("SATUDATA_DEMO", _SAKLAR, "1", "0", N_("peragaan: akun satu klik, hanya data contoh, hanya komputer ini")),
    Setting("SATUDATA_RESMI", _SAKLAR, "1", "0", N_("data sungguhan: basis data yang berisi data contoh ditolak")),
    Setting("SATUDATA_TAHUN", r"20\d\d", "2021", "", N_("tahun anggaran yang tampil pertama")),
    Setting(
        "SATUDATA_TAHAP",
        "KUA-PPAS|RKA|APBD|Perubahan APBD|APBD-P",
        "KUA-PPAS",
        "",
        N_("tahap anggaran yang tampil pertama"),
    ),
    Setting("SATUDATA_COOKIE_SECURE", _SAKLAR, "1", "0", N_("sesi hanya lewat https; nyalakan di belakang proxy TLS")),
    Setting("SATUDATA_SESI_DIAM_MENIT", _MENIT, "120", "120", N_("sesi berakhir bila tidak dipakai sekian menit")),
    Setting("SATUDATA_SESI_MUTLAK_MENIT", _MENIT, "720", "720", N_("sesi berakhir sekian menit sesudah masuk")),
    Setting("SATUDATA_OIDC_KLAIM", r"[a-z_]+", "email", "email", N_("keterangan dari akun kabupaten yang dicocokkan")),
    Setting("SATUDATA_CADANGAN_JAM", r"([01]\d|2[0-3]):[0-5]\d", "01:30", "01:30", N_("jam cadangan malam, WIB")),
    Setting(
        "SATUDATA_UNGGAH_MB_JAM",
        r"[1-9]\d{0,4}",
        "500",
        "500",
        N_("sebanyak ini, dalam MB, satu akun dapat mengunggah tiap jam"),
    ),
    Setting("SATUDATA_TERBUKA", _SAKLAR, "1", "0", N_("data terbuka dapat diambil tanpa masuk, hanya baca")),
    Setting("SATUDATA_LOG", r".+", "var/log/kesiapan.log", "", N_("berkas catatan server, diputar tiap 5 MB")),
)


RENAMED = {"APBD-P": "Perubahan APBD"}
"""Words for a stage that settings used to have; everywhere else it was the other one."""


def old_words(environment: Mapping[str, str]) -> list[str]:
    """A sentence for each setting that says something in a word of before; it holds all the same."""
    value = environment.get("SATUDATA_TAHAP", "")
    if value not in RENAMED:
        return []
    return [
        _("SATUDATA_TAHAP={lama} kini ditulis {baru}; yang lama masih diterima.").format(
            lama=value, baru=RENAMED[value]
        )
    ]


def refuse_wrong_settings(environment: Mapping[str, str] | None = None) -> None:
    """End the start with one sentence for each setting that is none, or whose value is not one of its own."""
    known = os.environ if environment is None else environment
    wrong = wrong_settings(known)
    if wrong:
        sys.exit("\n".join(wrong))
    for sentence in old_words(known):
        LOG.warning(sentence)


def wrong_settings(environment: Mapping[str, str]) -> list[str]:
    """What is wrong with the settings, a sentence each; an empty value is no setting."""
    known = {one.nama: one for one in PENGATURAN}
    sentences = []
    for name, value in environment.items():
        if not name.startswith("SATUDATA_") or name.startswith("SATUDATA_UJI_") or not value:
            continue
        one = known.get(name)
        if one is None:
            sentences.append(
                _("{nama} bukan pengaturan yang dikenal. Periksa ejaannya di docs/pengaturan.md.").format(nama=name)
            )
        elif not re.fullmatch(one.bentuk, value):
            sentences.append(
                _("{nama}={nilai} tidak dapat dipakai ({guna}). Contoh yang benar: {nama}={misal}.").format(
                    nama=name, nilai=value, guna=_(one.guna), misal=one.misal
                )
            )
    asked = environment.get("SATUDATA_DB")
    folder = Path(asked or BAWAAN).parent
    if not asked and not BAWAAN.exists():  # a fresh clone
        sentences.append(
            _(
                "Basis data {berkas} belum ada. Jalankan `make run` untuk mencoba dengan data contoh, atau "
                "`make serve` untuk data sungguhan; keduanya membuat basis datanya dan memulai dasbor."
            ).format(berkas=BAWAAN)
        )
    elif not folder.is_dir():
        sentences.append(
            _("Folder {folder} untuk SATUDATA_DB tidak ada. Buat dahulu folder itu.").format(folder=folder)
        )
    if environment.get("SATUDATA_DEMO") == "1" and environment.get("SATUDATA_RESMI") == "1":
        sentences.append(_("SATUDATA_DEMO dan SATUDATA_RESMI tidak dapat menyala bersama. Pilih salah satu."))
    return sentences


def first_stage() -> tuple[int | None, str | None]:
    """Year and stage that a visitor sees first, as the settings say."""
    tahun = os.environ.get("SATUDATA_TAHUN", "")
    tahap = os.environ.get("SATUDATA_TAHAP", "")
    return int(tahun) if tahun else None, RENAMED.get(tahap, tahap) or None
