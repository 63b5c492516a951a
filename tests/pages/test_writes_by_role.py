"""Every screen on which something is written × every role: who may write finds the control there, nobody else does.

A screen that a role may not open at all is refused in tests/web/test_every_page.py; here it counts as no control. What
a screen sends is refused once more below it (tests/access/test_every_action.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.access import PERAN, account_named
from satudata_budget.access.bagian import report_key
from satudata_budget.access.decision import send_back
from satudata_budget.access.reporting import report
from satudata_budget.web.session.results import all_flags, database, result
from satudata_budget.web.session.screens import KELOMPOK
from tests.pages.masuk import opening

Ada = Callable[[AppTest], bool]
HALAMAN = {h.berkas: h for _kelompok, pages in KELOMPOK for h in pages}
KANTOR = ("camat", "diskominfo")


def labelled(*words: str) -> Ada:
    """A button whose label begins with one of these."""
    return lambda app: any(str(button.label).startswith(words) for button in app.button)


def keyed(key: str) -> Ada:
    return lambda app: any(str(button.key).startswith(key) for button in app.button)


def element(kind: str) -> Ada:
    return lambda app: bool(app.get(kind))


def open_flag(app: AppTest) -> None:
    """One flag of the work list, opened."""
    app.session_state[f"kerja-{all_flags(result(2021, 'KUA-PPAS'))[0].kunci}"] = True
    app.run()


def returned(app: AppTest) -> None:
    """The kabupaten's own staff section, which is verified in the sample, came back to be put right."""
    store = database()
    dinas = account_named(store, "uji.diskominfo")
    assert dinas is not None
    kunci = report_key("35.03", 2021, "", "sdm")
    with store.read() as now:
        verified = report(now, kunci).status == "diverifikasi"
    if verified:
        send_back(store, dinas, kunci, "uji")
    app.run()


@dataclass(frozen=True)
class Tulisan:
    """What is written where: the screen, the control, the roles; `buka` brings the screen so far."""

    berkas: str
    ada: Ada
    peran: tuple[str, ...]
    buka: Callable[[AppTest], None] = lambda app: None


TABEL = {
    "hand in or take back a section": Tulisan(
        "isian/laporan.py", labelled("Ajukan", "Tarik kembali"), KANTOR, returned
    ),
    "budget lines": Tulisan("isian/anggaran.py", labelled("10 baris kosong"), KANTOR),
    "devices": Tulisan("isian/perangkat.py", labelled("10 baris kosong"), KANTOR),
    "staff": Tulisan("isian/sdm.py", labelled("10 baris kosong"), KANTOR),
    "access": Tulisan("isian/akses.py", labelled("10 baris kosong"), KANTOR),
    "desa": Tulisan("isian/desa.py", labelled("10 baris kosong"), ("camat",)),
    "import": Tulisan("isian/impor.py", element("file_uploader"), KANTOR),
    "ask": Tulisan("isian/usulan.py", keyed("usulan-kirim"), KANTOR),
    "decide what is asked": Tulisan("isian/usulan.py", labelled("Setujui", "Tolak"), ("diskominfo",)),
    "scenario": Tulisan("perencanaan/skenario.py", labelled("Simpan skenario"), ("komisi", "diskominfo")),
    "note on a flag": Tulisan("tinjauan/kesenjangan.py", labelled("Simpan catatan"), ("komisi",), open_flag),
    "report": Tulisan("laporan/ekspor.py", keyed("laporan-buat"), ("komisi", *KANTOR)),
    "verify or return": Tulisan("kelola/verifikasi.py", labelled("Verifikasi", "Kembalikan"), ("diskominfo",)),
    "accounts": Tulisan("kelola/akun.py", keyed("baru-buat"), ("admin",)),
    "backups": Tulisan("kelola/cadangan.py", keyed("cadangan-buat"), ("admin",)),
}
"""The minutes, the standard and taking back are looked at for every role in test_raker, test_standar, test_riwayat."""


@pytest.mark.parametrize("tulisan", TABEL.values(), ids=list(TABEL))
def test_who_may_write_finds_the_control_and_nobody_else(
    tulisan: Tulisan, sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opening(tulisan.berkas, sample_truth, tmp_path, monkeypatch) as opened:
        for peran in PERAN:
            if peran not in HALAMAN[tulisan.berkas].peran:
                assert peran not in tulisan.peran
                continue
            app = opened(peran)
            tulisan.buka(app)
            assert not app.exception
            assert (peran, tulisan.ada(app)) == (peran, peran in tulisan.peran)
