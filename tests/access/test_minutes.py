"""Minutes of the raker: written by Komisi I only, added to and never overwritten, tied to a data version."""

import pytest

from satudata_budget.access import (
    Account,
    MinutesMovedOn,
    MinutesRefused,
    NotAllowed,
    minutes,
    save_minutes,
    switch_off,
)
from satudata_budget.access.account import COMMAND_LINE
from satudata_budget.access.minutes import LONGEST
from satudata_budget.store import Store

TAHAP = "KUA-PPAS"


def save(store: Store, akun: Account, isi: str, dari: int = 0, tahun: int = 2021) -> int:
    return save_minutes(store, akun, tahun, TAHAP, store.data_version(), isi, dari).id


def test_every_version_stays_and_the_newest_comes_first(isi: Store, akun: dict[str, Account]) -> None:
    first = save(isi, akun["komisi"], "Kunci diserahkan sebelum Desember.")
    save(isi, akun["komisi"], "Kunci diserahkan sebelum November.", dari=first)
    found = minutes(isi, 2021)
    assert [n.isi for n in found] == ["Kunci diserahkan sebelum November.", "Kunci diserahkan sebelum Desember."]
    assert found[0].pada == isi.data_version() and found[0].tahap == TAHAP
    assert found[0].oleh == akun["komisi"].pelaku.nama and found[0].waktu.tzinfo is not None


def test_a_budget_year_has_minutes_of_its_own(isi: Store, akun: dict[str, Account]) -> None:
    save(isi, akun["komisi"], "Untuk 2021")
    save(isi, akun["komisi"], "Untuk 2022", tahun=2022)
    assert [n.isi for n in minutes(isi, 2022)] == ["Untuk 2022"]
    assert minutes(isi, 2030) == ()


@pytest.mark.parametrize("peran", ["camat", "diskominfo", "admin"])
def test_only_komisi_writes_them(isi: Store, akun: dict[str, Account], peran: str) -> None:
    with pytest.raises(NotAllowed):
        save(isi, akun[peran], "bukan hak saya")
    assert minutes(isi, 2021) == ()


def test_an_account_that_was_switched_off_writes_nothing(isi: Store, akun: dict[str, Account]) -> None:
    switch_off(isi, COMMAND_LINE, akun["komisi"].id)
    with pytest.raises(NotAllowed):
        save(isi, akun["komisi"], "masih terbuka di tab lama")


def test_two_who_write_at_once_both_keep_their_words(isi: Store, akun: dict[str, Account]) -> None:
    theirs = save(isi, akun["komisi"], "Versi Ketua")
    with pytest.raises(MinutesMovedOn, match="sudah menyimpan notulen") as moved:
        save(isi, akun["komisi"], "Versi Sekretaris")
    assert moved.value.terbaru.id == theirs
    save(isi, akun["komisi"], "Versi Sekretaris", dari=theirs)
    assert [n.isi for n in minutes(isi, 2021)] == ["Versi Sekretaris", "Versi Ketua"]


def test_saving_the_same_words_again_adds_nothing(isi: Store, akun: dict[str, Account]) -> None:
    first = save(isi, akun["komisi"], "Sama")
    assert save(isi, akun["komisi"], " Sama \r\n") == first
    assert len(minutes(isi, 2021)) == 1


@pytest.mark.parametrize("teks", ["", "  \n\t ", "a" * (LONGEST + 1)])
def test_nothing_to_read_or_too_much_is_refused(isi: Store, akun: dict[str, Account], teks: str) -> None:
    with pytest.raises(MinutesRefused):
        save(isi, akun["komisi"], teks)


def test_the_text_is_kept_as_typed_but_for_what_no_printer_knows(isi: Store, akun: dict[str, Account]) -> None:
    save(isi, akun["komisi"], "=1+1 ꦲ العربية\r\n- Camat\x00 Panggul\x1b  ")
    assert minutes(isi, 2021)[0].isi == "=1+1 ꦲ العربية\n- Camat Panggul"
