"""The door to the history: what the table refuses is not saved, whatever the caller says it was before."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, change_account, events, refusals, save, switch_off
from satudata_budget.store import (
    ONLY_THESE,
    Difference,
    Scope,
    Store,
    VersionConflict,
    changes,
    difference,
)
from tests.access.orang import KABUPATEN, LAIN, SENDIRI
from tests.access.rows import UBAHAN, row

Rows = Sequence[dict[str, Any]]


def prepared(store: Store, tabel: str, rows: Rows, scope: Scope = ONLY_THESE) -> Difference:
    with store.read() as now:
        return difference(now, tabel, rows, scope)


def recorded(store: Store, tabel: str, nomor: str) -> dict[str, Any] | None:
    with store.read() as now:
        found = now.rows(f"select * from {tabel} where id = ?", [nomor])  # noqa: S608
    return found[0] if found else None


def test_a_camat_saves_own_rows_under_the_own_name(isi: Store, akun: dict[str, Account]) -> None:
    nomor = save(isi, akun["camat"], [prepared(isi, "aset", [row("aset", SENDIRI)])], "isian", "pertama")
    with isi.read() as now:
        newest = changes(now)[0]
    assert (newest.id, newest.pelaku, newest.peran, newest.cara) == (nomor, "Camat (camat)", "camat", "isian")
    assert recorded(isi, "aset", "x") is not None


def test_nothing_is_saved_where_one_row_is_refused(isi: Store, akun: dict[str, Account]) -> None:
    version = isi.data_version()
    change = prepared(isi, "aset", [row("aset", SENDIRI, id="satu"), row("aset", LAIN, id="dua")])
    with pytest.raises(NotAllowed) as refused:
        save(isi, akun["camat"], [change], "isian")
    assert [p.kunci for p in refused.value.penolakan] == [("dua",)]
    assert "Kecamatan 2 (35.03.02)" in str(refused.value)
    assert isi.data_version() == version and recorded(isi, "aset", "satu") is None


def test_one_refused_table_keeps_all_from_being_saved(isi: Store, akun: dict[str, Account]) -> None:
    both = [prepared(isi, tabel, [row(tabel, place)]) for tabel, place in (("pegawai", SENDIRI), ("aset", KABUPATEN))]
    with pytest.raises(NotAllowed):
        save(isi, akun["camat"], both, "impor")
    assert recorded(isi, "pegawai", "x") is None


def test_a_refused_save_is_written_down(isi: Store, akun: dict[str, Account]) -> None:
    with pytest.raises(NotAllowed):
        save(isi, akun["camat"], [prepared(isi, "aset", [row("aset", LAIN)])], "isian")
    event = events(isi, akun["camat"].id)[0]
    assert (event.jenis, event.rincian) == ("ditolak", "1 × di_luar_wilayah: aset x kode_tempat")


@pytest.mark.parametrize("peran", ["komisi", "admin"])
@pytest.mark.parametrize("tabel", UBAHAN)
def test_who_only_reads_or_manages_saves_no_row_anywhere(
    isi: Store, akun: dict[str, Account], peran: str, tabel: str
) -> None:
    for place in (KABUPATEN, SENDIRI, LAIN):
        with pytest.raises(NotAllowed):
            save(isi, akun[peran], [Difference(tabel, 0, ditambah=(row(tabel, place),))], "isian")


def test_a_made_up_before_does_not_help(isi: Store, akun: dict[str, Account]) -> None:
    """A caller that claims that another's row was its own is judged by what is recorded."""
    save(isi, akun["diskominfo"], [prepared(isi, "aset", [row("aset", KABUPATEN)])], "isian")
    real = recorded(isi, "aset", "x")
    assert real is not None
    claimed = {**row("aset", SENDIRI), "perubahan_id": real["perubahan_id"]}
    version = isi.data_version()
    for change in (
        Difference("aset", version, diubah=((claimed, row("aset", SENDIRI, jumlah=9)),)),
        Difference("aset", version, dihapus=(claimed,)),
    ):
        with pytest.raises(NotAllowed):
            save(isi, akun["camat"], [change], "isian")
    assert recorded(isi, "aset", "x") == real


def test_a_tested_key_is_not_changed_by_claiming_it_was_untested(isi: Store, akun: dict[str, Account]) -> None:
    key = recorded(isi, "akses", "k13")
    assert key is not None and key["status"] == "teruji"
    after = {name: value for name, value in key.items() if name != "perubahan_id"} | {"jumlah": 9}
    change = Difference("akses", isi.data_version(), diubah=(({**key, "jumlah": 9, "tanggal": None}, after),))
    with pytest.raises(NotAllowed) as refused:
        save(isi, akun["camat"], [change], "isian")
    assert refused.value.penolakan[0].alasan == "teruji_diskominfo"


def test_an_account_that_was_switched_off_saves_nothing_from_an_open_tab(isi: Store, akun: dict[str, Account]) -> None:
    change = prepared(isi, "aset", [row("aset", SENDIRI)])
    switch_off(isi, COMMAND_LINE, akun["camat"].id)
    with pytest.raises(NotAllowed, match="dinonaktifkan"):
        save(isi, akun["camat"], [change], "isian")
    assert recorded(isi, "aset", "x") is None


def test_rights_are_those_of_now_not_of_when_the_screen_was_drawn(isi: Store, akun: dict[str, Account]) -> None:
    drawn = akun["camat"]
    change_account(isi, akun["admin"], drawn.id, drawn.nama, "camat", [LAIN])
    with pytest.raises(NotAllowed):
        save(isi, drawn, [prepared(isi, "aset", [row("aset", SENDIRI)])], "isian")
    assert save(isi, drawn, [prepared(isi, "aset", [row("aset", LAIN)])], "isian")


def test_a_forged_role_does_not_help(isi: Store, akun: dict[str, Account]) -> None:
    forged = replace(akun["camat"], peran="diskominfo", unit=())
    with pytest.raises(NotAllowed):
        save(isi, forged, [prepared(isi, "aset", [row("aset", KABUPATEN)])], "isian")


def test_two_who_change_one_row_get_a_conflict_not_a_refusal(isi: Store, akun: dict[str, Account]) -> None:
    save(isi, akun["camat"], [prepared(isi, "aset", [row("aset", SENDIRI)])], "isian")
    mine = prepared(isi, "aset", [row("aset", SENDIRI, jumlah=2)])
    theirs = prepared(isi, "aset", [row("aset", SENDIRI, jumlah=3)])
    save(isi, akun["camat"], [mine], "isian")
    with pytest.raises(VersionConflict) as conflict:
        save(isi, akun["camat"], [theirs], "isian")
    assert [standing["jumlah"] for standing in conflict.value.rows] == [2]


def test_a_preview_refuses_what_the_save_would(isi: Store, akun: dict[str, Account]) -> None:
    change = prepared(isi, "aset", [row("aset", LAIN)])
    found = refusals(isi, akun["camat"], [change])
    with pytest.raises(NotAllowed) as refused:
        save(isi, akun["camat"], [change], "isian")
    assert refused.value.penolakan == found and len(found) == 1


def test_an_import_that_would_empty_another_office_is_refused(isi: Store, akun: dict[str, Account]) -> None:
    """A scope that is too wide removes rows of others: each of them is named."""
    change = prepared(isi, "aset", [], Scope("kode_tempat in (?, ?)", (SENDIRI, LAIN)))
    assert {gone["kode_tempat"] for gone in change.dihapus} == {SENDIRI, LAIN}
    found = refusals(isi, akun["camat"], [change])
    assert len(found) == sum(gone["kode_tempat"] == LAIN for gone in change.dihapus) > 0


def test_nothing_to_save_leaves_no_change_set(isi: Store, akun: dict[str, Account]) -> None:
    version = isi.data_version()
    assert save(isi, akun["camat"], [prepared(isi, "aset", [])], "isian") is None
    assert isi.data_version() == version


def test_diskominfo_records_a_test_and_decides_a_wish(isi: Store, akun: dict[str, Account]) -> None:
    asked = [row("akses", LAIN), row("usulan", SENDIRI)]
    camat_two = change_account(isi, akun["admin"], akun["camat"].id, "Plt", "camat", [SENDIRI, LAIN])
    save(isi, camat_two, [prepared(isi, t, [r]) for t, r in zip(("akses", "usulan"), asked, strict=True)], "isian")
    decided = [asked[0] | {"status": "teruji"}, asked[1] | {"status": "disetujui"}]
    both = [prepared(isi, t, [r]) for t, r in zip(("akses", "usulan"), decided, strict=True)]
    assert save(isi, akun["diskominfo"], both, "verifikasi")
    for tabel, status in (("akses", "teruji"), ("usulan", "disetujui")):
        found = recorded(isi, tabel, "x")
        assert found is not None and found["status"] == status
