"""What the import screen holds between runs: the dropped files, what is said about them, and the look ahead."""

from dataclasses import dataclass

import streamlit as st

from satudata_budget.access import Account
from satudata_budget.intake.flow.foresight import Foresight, foresee_import
from satudata_budget.intake.flow.opening import Submission
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.messages import _, language
from satudata_budget.store import ReceivedFile
from satudata_budget.web.session.results import database
from satudata_budget.web.session.stage import chosen_stage

GILIRAN, LIHAT = "impor-giliran", "impor-lihat"
BERKAS, TOTAL = 40, 100
"""Most files in one go, and megabytes of all of them."""
MB = 1024 * 1024
SETUJU = "setuju-hapus"
BAGIAN = ("jenis", "unit", "tahun", "tahap", "versi_kode")


@dataclass(frozen=True)
class LookedAtFile:
    """One dropped file, and what would come of it."""

    berkas: ReceivedFile
    hasil: FileResult

    @property
    def masuk(self) -> bool:
        """Whether saving it changes anything."""
        return not self.hasil.ditolak and bool(self.hasil.ditambah or self.hasil.diubah or self.hasil.dihapus)


def dropped() -> list[ReceivedFile]:
    """The files in the drop area, each once; too many or too much of them is said, and none is read.

    Any kind of file may be dropped: what is none of ours gets a sentence of intake, not one of the browser.
    """
    turn = st.session_state.setdefault(GILIRAN, 0)
    given = st.file_uploader(
        _("Letakkan berkas kantor di sini (Excel, ODS, CSV atau ZIP), boleh banyak sekaligus"),
        accept_multiple_files=True,
        key=f"impor-unggah-{turn}",
        help=_(
            "PPAS, RKA, Lampiran II, KIB-B, KIR, bezetting, akses dan desa. Paling banyak {n} berkas dan {mb} MB."
        ).format(n=BERKAS, mb=TOTAL),
    )
    files = {(f.name, f.file_id): ReceivedFile(f.name, f.getvalue()) for f in given or ()}
    if len(files) > BERKAS or sum(len(file.isi) for file in files.values()) > TOTAL * MB:
        st.error(
            _("Sekali jalan paling banyak {n} berkas dan {mb} MB. Kurangi berkasnya, lalu lanjutkan sisanya.").format(
                n=BERKAS, mb=TOTAL
            ),
            icon=":material/error:",
        )
        return []
    return list({file.sha256: file for file in files.values()}.values())


def forget_dropped() -> None:
    """An empty drop area at the next run."""
    st.session_state[GILIRAN] = st.session_state.get(GILIRAN, 0) + 1
    st.session_state.pop(LIHAT, None)


def asked(berkas: ReceivedFile) -> SenderSays:
    """What the visitor has said about this file."""
    said = {part: st.session_state.get(key(berkas, part)) or "" for part in BAGIAN}
    tahun = said.pop("tahun")
    agreed = bool(st.session_state.get(key(berkas, SETUJU)))
    return SenderSays(tahun=int(tahun) if tahun else None, **said, setuju_hapus=agreed)


def key(berkas: ReceivedFile, part: str) -> str:
    """The key of a widget that belongs to one file."""
    return f"impor-{berkas.sha256[:16]}-{part}"


def sent(files: list[ReceivedFile]) -> list[Submission]:
    """The files with what is said about each."""
    return [Submission(file, asked(file)) for file in files]


def look(akun: Account, files: list[ReceivedFile]) -> Foresight:
    """What would come of the files, kept until files, sayings or data change; progress is shown file by file."""
    store, stage = database(), chosen_stage()
    dropped = tuple((f.sha256, f.nama, asked(f)) for f in files)
    # Faults of rights and the sections that open again are told in words.
    known = (store.data_version(), language(), akun.id, akun.unit, stage, dropped)
    kept = st.session_state.get(LIHAT)
    if kept is not None and kept[0] == known:
        found: Foresight = kept[1]
        return found
    bar = st.progress(0.0, _("Membaca berkas …"))

    def tell(nama: str, done: int, of: int) -> None:
        bar.progress(done / of, _("Membaca {n} dari {semua}: {nama}").format(n=done + 1, semua=of, nama=nama))

    found = foresee_import(store, sent(files), akun, stage, tell)
    bar.empty()
    st.session_state[LIHAT] = (known, found)
    return found
