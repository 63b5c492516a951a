"""A report on its way: handed in, verified, returned with reasons at its rows, opened again by a change."""

from typing import Any

import pytest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, add_without_password, save
from satudata_budget.access.bagian import ReportKey, report_key
from satudata_budget.access.decision import RowReason, record_test, send_back, since_verified, verify
from satudata_budget.access.errors import StepRefused
from satudata_budget.access.reopening import without_verdicts
from satudata_budget.access.reporting import SectionReport, report, reports, returned_rows, submit, withdraw
from satudata_budget.store import Difference, Store, changes
from tests.access.orang import DESA_SENDIRI, KABUPATEN, LAIN, SENDIRI
from tests.access.rows import row
from tests.access.test_saving import prepared

YEAR, STAGE = 2022, "KUA-PPAS"
Orang = dict[str, Account]


def key(bagian: str, unit: str = SENDIRI, tahun: int = YEAR, tahap: str = STAGE) -> ReportKey:
    return report_key(unit, tahun, tahap, bagian)


def now(store: Store, kunci: ReportKey) -> SectionReport:
    with store.read() as reading:
        return report(reading, kunci)


def hand_in(store: Store, akun: Account, *bagian: str) -> None:
    for one in bagian:
        submit(store, akun, SENDIRI, YEAR, STAGE, one)


def put(store: Store, akun: Account, tabel: str, place: str = SENDIRI, **more: Any) -> int | None:
    return save(store, akun, [prepared(store, tabel, [row(tabel, place, **more)])], "isian")


def test_from_nothing_to_verified(isi: Store, akun: Orang) -> None:
    assert now(isi, key("sdm")).status == ""
    submit(isi, akun["camat"], SENDIRI, YEAR, STAGE, "sdm", "nihil")
    handed = now(isi, key("sdm"))
    assert (handed.status, handed.catatan) == ("diajukan", "nihil") and handed.tanggal is not None
    nomor = verify(isi, akun["diskominfo"], [key("sdm")])
    assert (now(isi, key("sdm")).status, now(isi, key("sdm")).pada) == ("diverifikasi", nomor)


def test_the_budgets_report_belongs_to_a_stage(isi: Store, akun: Orang) -> None:
    submit(isi, akun["camat"], SENDIRI, YEAR, "RKA", "anggaran")
    assert now(isi, key("anggaran", tahap="RKA")).status == "diajukan"
    assert now(isi, key("anggaran")).status == ""
    with pytest.raises(StepRefused) as refused:
        submit(isi, akun["camat"], SENDIRI, YEAR, "", "anggaran")
    assert refused.value.kode == "tahap_kosong"


# state before → the steps that it allows
BOLEH = {
    "": {"ajukan"},
    "draf": {"ajukan"},
    "diajukan": {"tarik", "verifikasi", "kembalikan"},
    "diverifikasi": {"kembalikan"},
    "dikembalikan": {"ajukan"},
}


@pytest.mark.parametrize("status", BOLEH)
def test_each_state_allows_its_steps_only(isi: Store, akun: Orang, status: str) -> None:
    camat, dinas = akun["camat"], akun["diskominfo"]
    steps = {
        "ajukan": lambda: submit(isi, camat, SENDIRI, YEAR, STAGE, "sdm"),
        "tarik": lambda: withdraw(isi, camat, SENDIRI, YEAR, STAGE, "sdm"),
        "verifikasi": lambda: verify(isi, dinas, [key("sdm")]),
        "kembalikan": lambda: send_back(isi, dinas, key("sdm"), "salah"),
    }
    for nama, step in steps.items():
        _set(isi, dinas, status)
        if nama in BOLEH[status]:
            assert step() is not None
        else:
            with pytest.raises(StepRefused):
                step()


def _set(store: Store, akun: Account, status: str) -> None:
    with store.read() as reading:
        standing = reading.rows("select * from laporan where tahun = ? and bagian = 'sdm'", [YEAR])
    save(store, akun, [Difference("laporan", 0, dihapus=tuple(standing))], "verifikasi")
    if status:
        made = row("laporan", SENDIRI, tahun=YEAR, bagian="sdm", status=status)
        save(store, akun, [Difference("laporan", 0, ditambah=(made,))], "verifikasi")


def test_only_the_owner_hands_in_and_only_diskominfo_decides(isi: Store, akun: Orang) -> None:
    other = add_without_password(isi, COMMAND_LINE, "camat2", "Camat 2", "camat", (LAIN,))
    for who in (other, akun["diskominfo"], akun["komisi"], akun["admin"]):
        with pytest.raises(NotAllowed):
            submit(isi, who, SENDIRI, YEAR, STAGE, "sdm")
    hand_in(isi, akun["camat"], "sdm")
    for who in (other, akun["camat"], akun["komisi"], akun["admin"]):
        with pytest.raises(NotAllowed):
            verify(isi, who, [key("sdm")])
        with pytest.raises(NotAllowed):
            send_back(isi, who, key("sdm"), "salah")
    with pytest.raises(NotAllowed):
        withdraw(isi, other, SENDIRI, YEAR, STAGE, "sdm")
    assert now(isi, key("sdm")).status == "diajukan"


def test_a_batch_is_verified_as_a_whole_or_not_at_all(isi: Store, akun: Orang) -> None:
    hand_in(isi, akun["camat"], "sdm", "perangkat")
    with pytest.raises(StepRefused):
        verify(isi, akun["diskominfo"], [key("sdm"), key("akses")])
    assert now(isi, key("sdm")).status == "diajukan"
    nomor = verify(isi, akun["diskominfo"], [key("sdm"), key("perangkat")])
    assert now(isi, key("sdm")).pada == now(isi, key("perangkat")).pada == nomor


def test_what_has_moved_on_since_it_was_looked_at_is_not_verified(isi: Store, akun: Orang) -> None:
    hand_in(isi, akun["camat"], "perangkat")
    seen = isi.data_version()
    put(isi, akun["camat"], "aset")
    hand_in(isi, akun["camat"], "perangkat")
    with pytest.raises(StepRefused) as refused:
        verify(isi, akun["diskominfo"], [key("perangkat")], pada=seen)
    assert refused.value.kode == "berubah"


@pytest.mark.parametrize("verified", [True, False])
def test_a_change_opens_a_report_again_in_the_same_change_set(isi: Store, akun: Orang, verified: bool) -> None:
    hand_in(isi, akun["camat"], "perangkat", "sdm")
    if verified:
        verify(isi, akun["diskominfo"], [key("perangkat"), key("sdm")])
    nomor = put(isi, akun["camat"], "aset")
    opened = now(isi, key("perangkat"))
    assert (opened.status, opened.pada) == ("draf", nomor)
    assert ("diverifikasi" if verified else "diajukan") in opened.catatan
    assert now(isi, key("sdm")).status == ("diverifikasi" if verified else "diajukan")


def test_rows_at_a_desa_open_the_section_desa_and_budget_rows_their_stage(isi: Store, akun: Orang) -> None:
    hand_in(isi, akun["camat"], "desa", "perangkat", "anggaran")
    submit(isi, akun["camat"], SENDIRI, YEAR, "RKA", "anggaran")
    put(isi, akun["camat"], "aset", DESA_SENDIRI)
    put(isi, akun["camat"], "anggaran", tahun=YEAR, tahap="RKA")
    states = {
        k: now(isi, k).status for k in (key("desa"), key("perangkat"), key("anggaran"), key("anggaran", tahap="RKA"))
    }
    assert list(states.values()) == ["draf", "diajukan", "diajukan", "draf"]


def test_a_returned_report_stays_returned_while_it_is_mended(isi: Store, akun: Orang) -> None:
    hand_in(isi, akun["camat"], "perangkat")
    send_back(isi, akun["diskominfo"], key("perangkat"), "jumlah tidak cocok")
    put(isi, akun["camat"], "aset")
    assert now(isi, key("perangkat")).status == "dikembalikan"


def test_the_test_of_a_key_is_part_of_the_verification(isi: Store, akun: Orang) -> None:
    put(isi, akun["camat"], "akses", id="k")
    hand_in(isi, akun["camat"], "akses")
    verify(isi, akun["diskominfo"], [key("akses")])
    record_test(isi, akun["diskominfo"], "k")
    assert now(isi, key("akses")).status == "diverifikasi"
    with isi.read() as reading:
        assert reading.value("select status from akses where id = 'k'") == "teruji"
    with pytest.raises(StepRefused):
        record_test(isi, akun["diskominfo"], "k")
    with pytest.raises(NotAllowed):
        record_test(isi, akun["camat"], "k")


def test_the_camat_reads_the_reason_at_the_row_and_what_is_mended(isi: Store, akun: Orang) -> None:
    camat, dinas = akun["camat"], akun["diskominfo"]
    for nomor in ("a", "b", "c"):
        put(isi, camat, "aset", id=nomor)
    hand_in(isi, camat, "perangkat")
    told = [
        RowReason("aset", "a", "rusak, bukan baik"),
        RowReason("aset", "b", "tahun?"),
        RowReason("aset", "c", " "),
    ]
    nomor = send_back(isi, dinas, key("perangkat"), "dua baris", told)
    assert (now(isi, key("perangkat")).catatan, now(isi, key("perangkat")).pada) == ("dua baris", nomor)
    put(isi, camat, "aset", id="a", kondisi="RB")
    found = returned_rows(isi, SENDIRI, YEAR, STAGE, "perangkat")
    assert [(b.id, b.alasan, b.sudah_diubah) for b in found] == [
        ("a", "rusak, bukan baik", True),
        ("b", "tahun?", False),
    ]
    hand_in(isi, camat, "perangkat")
    assert returned_rows(isi, SENDIRI, YEAR, STAGE, "perangkat") == ()
    send_back(isi, dinas, key("perangkat"), "semua")
    assert returned_rows(isi, SENDIRI, YEAR, STAGE, "perangkat") == ()


def test_a_return_needs_a_reason_and_rows_of_the_report(isi: Store, akun: Orang) -> None:
    put(isi, akun["camat"], "aset", id="a")
    hand_in(isi, akun["camat"], "sdm")
    for reason, rows, kode in (("  ", (), "tanpa_alasan"), ("x", [RowReason("aset", "a", "salah")], "baris_asing")):
        with pytest.raises(StepRefused) as refused:
            send_back(isi, akun["diskominfo"], key("sdm"), reason, rows)
        assert refused.value.kode == kode
    assert now(isi, key("sdm")).status == "diajukan"


def test_what_changed_since_the_last_verification(isi: Store, akun: Orang) -> None:
    camat = akun["camat"]
    put(isi, camat, "pegawai", id="tetap")
    put(isi, camat, "pegawai", id="ubah")
    put(isi, camat, "pegawai", id="hapus")
    hand_in(isi, camat, "sdm")
    first = verify(isi, akun["diskominfo"], [key("sdm")])
    with isi.read() as reading:
        gone = reading.rows("select * from pegawai where id = 'hapus'")
    save(isi, camat, [Difference("pegawai", 0, dihapus=tuple(gone))], "isian")
    put(isi, camat, "pegawai", id="ubah", jumlah=3)
    put(isi, camat, "pegawai", id="baru")
    since = since_verified(isi, key("sdm"))
    (found,) = since.beda
    assert since.pada == first and since.jumlah == (1, 1, 1)
    assert [r["id"] for r in found.ditambah] == ["baru"] and [r["id"] for r in found.dihapus] == ["hapus"]
    assert [(old["jumlah"], new["jumlah"]) for old, new in found.diubah] == [(1, 3)]
    assert since_verified(isi, key("perangkat")).pada is None


def test_every_owed_report_is_listed(isi: Store) -> None:
    with isi.read() as reading:
        found = [one.kunci for one in reports(reading, YEAR, STAGE)]
    assert [k.bagian for k in found if k.kode_unit == KABUPATEN] == ["anggaran", "perangkat", "sdm", "akses"]
    assert key("desa") in found and key("desa", LAIN) in found


def test_nothing_of_a_report_is_overwritten(isi: Store, akun: Orang) -> None:
    hand_in(isi, akun["camat"], "sdm")
    verify(isi, akun["diskominfo"], [key("sdm")], "cocok dengan DUK")
    with isi.read() as reading:
        newest = changes(reading)[0]
        kept = reading.tuples("select status from riwayat.laporan where tahun = ? order by perubahan_id", [YEAR])
    assert (newest.cara, newest.peran, newest.catatan) == ("verifikasi", "diskominfo", "cocok dengan DUK")
    assert kept == [("diajukan",), ("diverifikasi",)]


def test_taking_a_change_back_does_not_verify_again(isi: Store, akun: Orang) -> None:
    camat = akun["camat"]
    hand_in(isi, camat, "perangkat")
    verify(isi, akun["diskominfo"], [key("perangkat")])
    put(isi, camat, "aset", id="baru")
    with isi.read() as reading:
        added = reading.rows("select * from aset where id = 'baru'")
        standing = reading.rows("select * from laporan where tahun = ? and bagian = 'perangkat'", [YEAR])
    back = Difference("laporan", 0, diubah=((standing[0], standing[0] | {"status": "diverifikasi"}),))
    both = [Difference("aset", 0, dihapus=tuple(added)), back]
    with pytest.raises(NotAllowed):
        save(isi, camat, both, "batal")
    save(isi, camat, without_verdicts(camat, both), "batal")
    assert now(isi, key("perangkat")).status == "draf"
    assert without_verdicts(akun["diskominfo"], both) == tuple(both)
