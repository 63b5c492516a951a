"""Handing in a section: only what is saved, and an empty one only with the statement that there is nothing."""

import pytest

from satudata_budget.access import Account
from satudata_budget.access.bagian import report_key
from satudata_budget.intake.entry import (
    SectionNotReady,
    hand_in,
    keep,
    report_sections,
    save_draft,
    with_cell,
    without_row,
)
from satudata_budget.readiness import score
from satudata_budget.store import Store
from tests.intake.isian.conftest import TAHAP, TAHUN, UNIT, blank, form, recorded

SDM = report_key(UNIT, TAHUN, TAHAP, "sdm")


def state(store: Store, akun: Account, bagian: str = "sdm") -> tuple[str, int, bool]:
    """Status, rows and whether it counts as reported."""
    with store.read() as now:
        places = score(now, TAHUN, TAHAP).tempat_unit(UNIT)
    found = {satu.bagian: satu for satu in report_sections(store, akun, UNIT, TAHUN, TAHAP, places)}
    return found[bagian].laporan.status, found[bagian].baris, found[bagian].dilaporkan


@pytest.fixture
def reopened(isi: Store, camat: Account) -> Store:
    """The office's staff section, changed a moment ago: a draft."""
    sdm = form(isi, camat, "sdm")
    isian = blank(isi)
    for kolom, text in {"jabatan": "Sopir", "jumlah": "1"}.items():
        isian = with_cell(isian, "baru-1", kolom, text, None)
    save_draft(isi, camat, sdm, isian)
    return isi


def test_a_changed_section_is_handed_in_again(reopened: Store, camat: Account) -> None:
    assert state(reopened, camat)[0] in ("", "draf")
    hand_in(reopened, camat, SDM, TAHAP)
    assert state(reopened, camat)[0::2] == ("diajukan", True)


def test_what_is_not_saved_is_not_handed_in(reopened: Store, camat: Account, operator: Account) -> None:
    sdm = form(reopened, camat, "sdm")
    keep(reopened, camat, sdm, with_cell(blank(reopened), "baru-1", "jabatan", "Juru bayar", None))
    with pytest.raises(SectionNotReady, match="belum disimpan"):
        hand_in(reopened, camat, SDM, TAHAP)
    hand_in(reopened, operator, SDM, TAHAP)  # another's private draft is nobody else's business


def test_nothing_is_a_statement_not_an_empty_table(reopened: Store, camat: Account) -> None:
    sdm = form(reopened, camat, "sdm")
    with pytest.raises(SectionNotReady, match="tidak nihil"):
        hand_in(reopened, camat, SDM, TAHAP, nihil=True)
    isian = blank(reopened)
    for kunci in recorded(reopened, sdm):
        isian = without_row(isian, kunci, tercatat=True)
    save_draft(reopened, camat, sdm, isian)
    with pytest.raises(SectionNotReady, match="nihil"):
        hand_in(reopened, camat, SDM, TAHAP)
    hand_in(reopened, camat, SDM, TAHAP, nihil=True)
    assert state(reopened, camat) == ("diajukan", 0, True)
    with reopened.read() as now:
        note = now.value("select catatan from laporan where kode_unit = ? and bagian = 'sdm'", [UNIT])
    assert note.startswith("Nihil")
