"""Taking a change back is a save: with the rights of the account, on rows that nobody touched since."""

from typing import Any

import pytest

from satudata_budget.access import Account, NotAllowed, foresee, save, take_back
from satudata_budget.store import ONLY_THESE, Store, changes, difference, rows_changed
from tests.access.orang import KABUPATEN, LAIN, SENDIRI
from tests.access.rows import row


def saved(store: Store, akun: Account, tabel: str, rows: list[dict[str, Any]]) -> int:
    with store.read() as now:
        change = difference(now, tabel, rows, ONLY_THESE)
    nomor = save(store, akun, [change], "isian")
    assert nomor is not None
    return nomor


def amounts(store: Store) -> dict[str, Any]:
    with store.read() as now:
        return dict(now.tuples("select id, jumlah from aset where id in ('x', 'y')"))


def test_a_camat_takes_back_what_the_camat_saved(isi: Store, akun: dict[str, Account]) -> None:
    first = saved(isi, akun["camat"], "aset", [row("aset", SENDIRI)])
    wrong = saved(isi, akun["camat"], "aset", [row("aset", SENDIRI, jumlah=9), row("aset", SENDIRI, id="y")])
    back = take_back(isi, akun["camat"], wrong, "salah ketik")
    assert (amounts(isi), back.ditinggal) == ({"x": 1}, ())
    with isi.read() as now:
        newest = changes(now)[0]
        assert (newest.id, newest.cara, newest.membatalkan) == (back.id, "batal", wrong)
        assert (newest.pelaku, newest.peran, newest.catatan) == ("Camat (camat)", "camat", "salah ketik")
        assert {r.kunci for r in rows_changed(now, wrong)} == {("x",), ("y",)} and first < wrong


@pytest.mark.parametrize("peran", ["komisi", "admin", "diskominfo"])
def test_who_may_not_write_the_rows_may_not_take_them_back(isi: Store, akun: dict[str, Account], peran: str) -> None:
    nomor = saved(isi, akun["camat"], "aset", [row("aset", SENDIRI)])
    version = isi.data_version()
    assert not foresee(isi, akun[peran], nomor).boleh
    with pytest.raises(NotAllowed):
        take_back(isi, akun[peran], nomor)
    assert isi.data_version() == version
    assert foresee(isi, akun["camat"], nomor).boleh


def test_one_row_of_another_office_keeps_all_from_being_taken_back(isi: Store, akun: dict[str, Account]) -> None:
    """The change set of the package holds the rows of every office; a camat takes none of them back."""
    with isi.read() as now:
        package = changes(now)[-1].id
    before = amounts(isi)
    with pytest.raises(NotAllowed) as refused:
        take_back(isi, akun["camat"], package)
    places = str(refused.value.penolakan)
    assert LAIN in places or KABUPATEN in places
    assert amounts(isi) == before


def test_rows_that_were_touched_since_are_listed_and_left(isi: Store, akun: dict[str, Account]) -> None:
    wrong = saved(isi, akun["camat"], "aset", [row("aset", SENDIRI), row("aset", SENDIRI, id="y")])
    saved(isi, akun["camat"], "aset", [row("aset", SENDIRI, jumlah=4)])
    assert foresee(isi, akun["camat"], wrong).ditinggal == (("aset", ("x",)),)
    back = take_back(isi, akun["camat"], wrong)
    assert back.ditinggal == (("aset", ("x",)),)
    assert amounts(isi) == {"x": 4}


def test_what_is_taken_back_already_has_nothing_left(isi: Store, akun: dict[str, Account]) -> None:
    nomor = saved(isi, akun["camat"], "aset", [row("aset", SENDIRI)])
    assert take_back(isi, akun["camat"], nomor).id is not None
    assert not foresee(isi, akun["camat"], nomor).boleh
    assert take_back(isi, akun["camat"], nomor).id is None


def test_a_test_of_a_key_is_not_restored_by_a_camat(isi: Store, akun: dict[str, Account]) -> None:
    """Going back to "teruji" would be recording a test, which only Diskominfo does."""
    saved(isi, akun["camat"], "akses", [row("akses", SENDIRI)])
    saved(isi, akun["diskominfo"], "akses", [row("akses", SENDIRI, status="teruji")])
    lowered = saved(isi, akun["camat"], "akses", [row("akses", SENDIRI)])
    with pytest.raises(NotAllowed) as refused:
        take_back(isi, akun["camat"], lowered)
    assert refused.value.penolakan[0].alasan == "teruji_diskominfo"
    assert take_back(isi, akun["diskominfo"], lowered).id is not None
