"""The minutes beside the slides: what the author typed is kept at once, saved on request, read by everybody."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from satudata_budget.access import (
    AccessError,
    Account,
    Minutes,
    MinutesMovedOn,
    draft,
    drop_draft,
    keep_draft,
    may,
    minutes,
    save_minutes,
)
from satudata_budget.messages import _, waktu_wib
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.session.results import database


@dataclass(frozen=True)
class MinutesBoard:
    """The minutes of one raker in the hands of one author."""

    akun: Account
    hasil: ScoreResult

    @property
    def formulir(self) -> str:
        return f"notulen/{self.hasil.tahun}"

    @property
    def versi(self) -> tuple[Minutes, ...]:
        return minutes(database(), self.hasil.tahun)

    def keep(self, isi: str) -> None:
        """Keep what is typed so far, with the version that it began from."""
        kept = draft(database(), self.akun, self.formulir)
        began = kept.isi["dari"] if kept else self._newest()
        keep_draft(database(), self.akun, self.formulir, {"isi": isi, "dari": began})

    def save(self, isi: str) -> None:
        """Save; what came of it stands in the next answer of `content`."""
        kept = draft(database(), self.akun, self.formulir)
        began = kept.isi["dari"] if kept else self._newest()
        hasil = self.hasil
        try:
            save_minutes(database(), self.akun, hasil.tahun, hasil.tahap, hasil.pada, isi, began)
        except MinutesMovedOn as moved:
            keep_draft(database(), self.akun, self.formulir, {"isi": isi, "dari": moved.terbaru.id})
            self._say(str(moved), baik=False)
        except AccessError as refused:
            self._say(str(refused), baik=False)
        else:
            drop_draft(database(), self.akun, self.formulir)
            self._say(_("Notulen tersimpan bersama versi data {n}.").format(n=hasil.pada), baik=True)

    def content(self) -> dict[str, Any]:
        """What the board shows: the text to go on with, every saved version, the last answer."""
        versions = self.versi
        kept = draft(database(), self.akun, self.formulir) if self.boleh else None
        text = kept.isi["isi"] if kept else (versions[0].isi if versions else "")
        told = st.session_state.get("notulen-kabar", {})
        return {
            "boleh": self.boleh,
            "isi": text,
            "draf": _("Draf tersimpan {waktu}").format(waktu=waktu_wib(kept.diubah)) if kept else "",
            "versi": [{"kepala": _head(v), "isi": v.isi} for v in versions],
            "kabar": told,
            "kata": _words(),
        }

    @property
    def boleh(self) -> bool:
        """Whether this account writes minutes at all."""
        return may(self.akun, "notulen")

    def _newest(self) -> int:
        found = self.versi
        return found[0].id if found else 0

    def _say(self, kata: str, *, baik: bool) -> None:
        number = st.session_state.get("notulen-kabar", {}).get("nomor", 0) + 1
        st.session_state["notulen-kabar"] = {"kata": kata, "baik": baik, "nomor": number}


def _head(v: Minutes) -> str:
    return _("{oleh}, {waktu}, versi data {n}").format(oleh=v.oleh, waktu=waktu_wib(v.waktu), n=v.pada)


def _words() -> dict[str, str]:
    return {
        "notulen": _("Notulen"),
        "petunjuk": _("Tulis putusan rapat di sini. Yang Anda ketik langsung disimpan sebagai draf."),
        "simpan": _("Simpan notulen"),
        "salin": _("Mulai dari usulan"),
        "kosong": _("Belum ada notulen untuk rapat ini."),
        "terdahulu": _("Versi tersimpan"),
        "mengetik": _("Menyimpan draf …"),
    }
