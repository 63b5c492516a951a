"""Accounts are made, changed, reset and switched off by whoever may, and by nobody else."""

from collections.abc import Callable

import pytest

from satudata_budget.access import (
    COMMAND_LINE,
    Account,
    AccountRefused,
    NotAllowed,
    account,
    account_named,
    accounts,
    add_account,
    add_without_password,
    change_account,
    events,
    reset_password,
    sign_out_everywhere,
    switch_off,
    switch_on,
)
from satudata_budget.store import Side, Store

MENGELOLA: dict[str, Callable[[Store, Account, int], object]] = {
    "tambah": lambda store, oleh, nomor: add_account(store, oleh, "baru.lagi", "Baru", "komisi"),
    "tambah_tanpa_sandi": lambda store, oleh, nomor: add_without_password(store, oleh, "baru.lagi", "Baru", "komisi"),
    "ubah": lambda store, oleh, nomor: change_account(store, oleh, nomor, "Nama Lain", "komisi"),
    "atur_ulang": reset_password,
    "nonaktifkan": switch_off,
    "aktifkan": switch_on,
    "keluarkan": sign_out_everywhere,
}


@pytest.mark.parametrize("peran", ["komisi", "camat", "diskominfo", "admin"])
@pytest.mark.parametrize("cara", MENGELOLA)
def test_only_an_administrator_manages_accounts(isi: Store, akun: dict[str, Account], peran: str, cara: str) -> None:
    before = Side(isi).rows("akun")
    if peran == "admin":
        MENGELOLA[cara](isi, akun[peran], akun["komisi"].id)
        assert events(isi)[0].oleh == "admin"
        return
    with pytest.raises(NotAllowed):
        MENGELOLA[cara](isi, akun[peran], akun["komisi"].id)
    assert Side(isi).rows("akun") == before


def test_an_administrator_who_was_switched_off_manages_nothing_from_an_open_tab(
    isi: Store, akun: dict[str, Account]
) -> None:
    second = add_without_password(isi, akun["admin"], "admin.dua", "Admin Dua", "admin")
    switch_off(isi, second, akun["admin"].id)
    with pytest.raises(NotAllowed, match="dinonaktifkan"):
        switch_on(isi, akun["admin"], akun["admin"].id)


def test_a_user_name_is_nobody_elses_in_any_case(isi: Store, akun: dict[str, Account]) -> None:
    with pytest.raises(AccountRefused) as refused:
        add_without_password(isi, COMMAND_LINE, " CAMAT ", "Lain", "komisi")
    assert refused.value.kode == "nama_dipakai"
    assert account_named(isi, "Camat") == akun["camat"]


@pytest.mark.parametrize(
    ("nama_pengguna", "nama", "peran", "unit", "kode"),
    [
        ("ab", "Nama", "komisi", (), "nama_pengguna_salah"),
        ("nama pengguna", "Nama", "komisi", (), "nama_pengguna_salah"),
        ("<b>nama</b>", "Nama", "komisi", (), "nama_pengguna_salah"),
        ("x" * 65, "Nama", "komisi", (), "nama_pengguna_salah"),
        ("nama", "  ", "komisi", (), "nama_kosong"),
        ("nama", "Nama", "bupati", (), "peran_salah"),
        ("nama", "Nama", "camat", (), "camat_tanpa_unit"),
        ("nama", "Nama", "camat", ("35.03",), "unit_salah"),
        ("nama", "Nama", "camat", ("35.03.01.2001",), "unit_salah"),
        ("nama", "Nama", "camat", ("35.03.99",), "unit_salah"),
        ("nama", "Nama", "diskominfo", ("35.03.01",), "unit_salah"),
        ("nama", "Nama", "komisi", ("35.03.01",), "unit_salah"),
    ],
)
def test_what_does_not_fit_together_is_refused_with_the_reason(
    isi: Store, nama_pengguna: str, nama: str, peran: str, unit: tuple[str, ...], kode: str
) -> None:
    with pytest.raises(AccountRefused) as refused:
        add_without_password(isi, COMMAND_LINE, nama_pengguna, nama, peran, unit)
    assert refused.value.kode == kode
    assert str(refused.value).endswith(".")
    assert accounts(isi) == ()


def test_an_acting_camat_has_several_kecamatan(isi: Store, akun: dict[str, Account]) -> None:
    changed = change_account(
        isi, akun["admin"], akun["camat"].id, "Plt. Camat", "camat", ["35.03.01", "35.03.02", "35.03.01"]
    )
    assert changed.unit == ("35.03.01", "35.03.02")
    assert account(isi, akun["camat"].id) == changed


def test_the_last_administrator_stays(isi: Store, akun: dict[str, Account]) -> None:
    for refused in (
        lambda: switch_off(isi, akun["admin"], akun["admin"].id),
        lambda: change_account(isi, akun["admin"], akun["admin"].id, "Admin", "komisi"),
    ):
        with pytest.raises(AccountRefused, match="terakhir"):
            refused()
    add_without_password(isi, COMMAND_LINE, "admin.dua", "Admin Dua", "admin")
    switch_off(isi, akun["admin"], akun["admin"].id)
    found = account(isi, akun["admin"].id)
    assert found is not None and not found.aktif


def test_the_history_names_the_person_and_the_account(akun: dict[str, Account]) -> None:
    assert (akun["camat"].pelaku.nama, akun["camat"].pelaku.peran) == ("Camat (camat)", "camat")


def test_an_account_shows_no_password(isi: Store) -> None:
    made, first = add_account(isi, COMMAND_LINE, "baru", "Baru", "komisi")
    assert first is not None
    kept = Side(isi).rows("akun")[0]["sandi"]
    assert first not in str(Side(isi).rows("akun")) + str(events(isi))
    assert kept not in repr(made)


def test_a_number_is_never_given_twice(isi: Store, akun: dict[str, Account]) -> None:
    switch_off(isi, COMMAND_LINE, akun["camat"].id)
    made = add_without_password(isi, COMMAND_LINE, "baru", "Baru", "komisi")
    assert made.id > max(a.id for a in akun.values())
