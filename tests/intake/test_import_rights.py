"""An import in the name of an account: its rights hold for every row, what it may not write is a finding."""

from datetime import date

import pytest

from satudata_budget.access import COMMAND_LINE, Account, add_without_password
from satudata_budget.access.import_back import take_import_back
from satudata_budget.access.reporting import submit
from satudata_budget.intake.flow.foresight import foresee_import
from satudata_budget.intake.flow.importing import commit, preview
from satudata_budget.intake.flow.opening import Submission
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.store import ReceivedFile, Store
from tests.intake.borang import PC, akses_desa, bezetting, good, kib_b, kir, one_line, rekap, room_good
from tests.intake.conftest import PENGUJI, counts, kode_temuan
from tests.intake.test_importing import ACCESS, BUDGET, KIB, KIR, STAFF, tables

STAGE = (2021, "KUA-PPAS")
NOT_YET_TESTED = akses_desa(
    [(1, "kunci", "Kunci", 1, "diserahkan", date(2020, 9, 14), None)],
    [(1, "35.03.01.2001", "Besuki", 1, None, None, 2019, 1, None, None, 1, "diserahkan", "belum")],
)
OWN = (KIB, KIR, STAFF, NOT_YET_TESTED, BUDGET)


@pytest.fixture
def camat(kantor: Store) -> Account:
    return add_without_password(kantor, COMMAND_LINE, "uji.camat", "Penguji", "camat", ("35.03.01",))


@pytest.fixture
def diskominfo(kantor: Store) -> Account:
    return add_without_password(kantor, COMMAND_LINE, "uji.kominfo", "Penguji", "diskominfo", ())


def test_the_preview_of_an_account_is_what_its_commit_writes(kantor: Store, camat: Account) -> None:
    seen = preview(kantor, OWN, camat)
    assert kantor.data_version() == 1
    done = commit(kantor, OWN, camat)
    assert [hasil.as_json() for hasil in seen] == [hasil.as_json() for hasil in done]
    assert [hasil.ditolak for hasil in done] == [False] * 5
    with kantor.read() as now:
        written = [
            sum(
                len(now.tuples(f"select 1 from riwayat.{tabel} where perubahan_id = ?", [hasil.nomor]))  # noqa: S608
                for tabel in ("anggaran", "aset", "pegawai", "akses")
            )
            for hasil in done
        ]
        assert now.value("select count(*) from perubahan where pelaku = ?", [camat.pelaku.nama]) == 5
    assert written == [hasil.ditambah + hasil.diubah for hasil in done]


def test_another_offices_file_is_one_finding_and_no_write(kantor: Store, camat: Account) -> None:
    other = one_line("2 komputer dan 1 printer", 5_000_000, "35.03.11 Kecamatan Trenggalek")
    (done,) = commit(kantor, [other], camat)
    assert kode_temuan(done) == ["tidak_berhak_semua"]
    assert "Trenggalek (35.03.11)" in done.temuan[0].pesan
    assert kantor.data_version() == 1


def test_a_key_set_to_tested_by_a_camat_is_a_finding_at_its_cell(kantor: Store, camat: Account) -> None:
    (done,) = commit(kantor, [ACCESS], camat)
    assert kode_temuan(done, "galat") == ["tidak_berhak"]
    assert [(t.lembar, t.sel) for t in done.temuan if t.tingkat == "galat"] == [("Akses", "E5")]
    assert tables(kantor)["akses"] == []


def test_a_camats_own_sheet_says_which_desa_use_their_links(kantor: Store, camat: Account) -> None:
    office = [(1, "internet", "Internet", 2, "ada dan dipakai", None, None)]
    village = [(1, "35.03.01.2001", "Besuki", 1, None, None, 2019, 1, None, None, 1, "ada dan dipakai", "tidak ada")]
    (done,) = commit(kantor, [akses_desa(office, village)], camat)
    assert kode_temuan(done, "galat") == []
    with kantor.read() as now:
        found = now.tuples("select kode_tempat, komponen, status from akses order by all")
    assert found == [
        ("35.03.01", "internet", "teruji"),
        ("35.03.01.2001", "internet", "teruji"),
        ("35.03.01.2001", "layanan_sktm", "belum"),
    ]


def test_who_may_not_enter_data_imports_nothing(kantor: Store) -> None:
    komisi = add_without_password(kantor, COMMAND_LINE, "uji.komisi", "Penguji", "komisi", ())
    (done,) = commit(kantor, [KIB], komisi)
    assert set(kode_temuan(done, "galat")) == {"tidak_berhak"}
    assert tables(kantor)["aset"] == []


def test_the_list_of_reports_is_diskominfos(kantor: Store, camat: Account, diskominfo: Account) -> None:
    reports = rekap([("35.03.01", "Kecamatan Panggul", "anggaran", "diverifikasi", date(2020, 9, 9), None)])
    assert commit(kantor, [reports], camat)[0].ditolak
    assert not commit(kantor, [reports], diskominfo)[0].ditolak


def test_a_section_that_was_handed_in_is_said_to_open_again(kantor: Store, camat: Account) -> None:
    commit(kantor, [KIB], camat)
    submit(kantor, camat, "35.03.01", *STAGE, "perangkat")
    newer = kib_b([good(PC, "P.C Unit", "000001 s/d 000003")])
    for do in (preview, commit):
        (hasil,) = do(kantor, [newer], camat)
        assert hasil.dibuka == ("Perangkat, Panggul",)
        assert "bagian_dibuka" in kode_temuan(hasil, "peringatan")
    with kantor.read() as now:
        assert now.value("select status from laporan where bagian = 'perangkat'") == "draf"


def test_rupiah_and_score_are_told_before_and_after(kantor: Store, camat: Account) -> None:
    commit(kantor, [one_line("1 komputer", 5_000_000)], camat)
    seen = foresee_import(kantor, [KIB, one_line("2 komputer", 9_000_000)], camat, STAGE)
    assert (seen.hasil[1].pagu_sebelum, seen.hasil[1].pagu_sesudah) == (5_000_000, 9_000_000)
    (geser,) = seen.geser
    (panggul,) = geser.unit
    assert panggul.nama == "Panggul"
    assert panggul.sesudah.indeks > panggul.sebelum.indeks
    with kantor.read() as now:
        assert now.tuples("select 1 from aset") == []


def test_a_look_at_nothing_new_moves_no_score(kantor: Store, camat: Account) -> None:
    commit(kantor, [KIB], camat)
    seen = foresee_import(kantor, [KIB], camat, STAGE)
    assert kode_temuan(seen.hasil[0]) == ["sudah_masuk"]
    assert seen.geser == ()


def test_files_that_stand_on_each_other_are_taken_back_without_a_rest(kantor: Store, camat: Account) -> None:
    before = tables(kantor)
    done = commit(kantor, OWN, camat)
    for nomor in sorted((hasil.nomor or 0 for hasil in done), reverse=True):
        assert take_import_back(kantor, camat, nomor).ditinggal == ()
    assert tables(kantor) == before
    assert [hasil.ditolak for hasil in commit(kantor, OWN, camat)] == [False] * 5
    assert tables(kantor)["aset"] != []


def test_what_a_later_save_changed_is_left(kantor: Store, camat: Account) -> None:
    (first,) = commit(kantor, [KIB], camat)
    commit(kantor, [kir({"R": [room_good(PC, "P.C Unit", "2 / 000001 s/d 000002", rb=2)]})], camat)
    back = take_import_back(kantor, camat, first.nomor or 0)
    assert [tabel for tabel, _kunci in back.ditinggal] == ["aset"]


def test_each_file_is_read_as_its_sender_says(kantor: Store, camat: Account) -> None:
    nobody = one_line("1 komputer", 5, "Kantor entah")
    told = Submission(nobody, SenderSays(unit="35.03.01", versi_kode="050-3708"))
    refused, taken = commit(kantor, [bezetting([], unit="Kantor entah"), told], camat)
    assert refused.ditolak
    assert (taken.unit, taken.versi_kode) == (("35.03.01",), "050-3708")
    assert "buku kode 050-3708: menurut permintaan" in taken.bukti


def test_a_file_taken_for_another_kind_is_read_as_told(kantor: Store) -> None:
    (done,) = commit(kantor, [KIB], PENGUJI, jenis="bezetting")
    assert done.jenis == "bezetting"
    assert done.ditolak


def test_progress_names_each_file_once(kantor: Store, camat: Account) -> None:
    heard: list[tuple[str, int, int]] = []
    commit(kantor, [KIB, ReceivedFile("x.csv", b"a;b")], camat, kemajuan=lambda *told: heard.append(told))
    assert heard == [("kib_b.xlsx", 0, 2), ("x.csv", 1, 2)]


def test_the_counts_of_a_newer_version_are_the_difference_only(kantor: Store, camat: Account) -> None:
    commit(kantor, [STAFF], camat)
    newer = bezetting(
        [
            (1, "Operator Komputer", 5, "Pelaksana", 2, 2, 0, None),
            (2, "Pengadministrasi Umum", 5, "Pelaksana", 1, 1, 0, None),
        ]
    )
    assert counts(commit(kantor, [newer], camat)[0]) == (1, 1, 0)


def test_a_test_that_an_import_ended_is_not_put_back_by_a_camat(kantor: Store, camat: Account) -> None:
    commit(kantor, [ACCESS], PENGUJI)
    again = akses_desa([(1, "kunci", "Kunci", 1, "belum", None, None)], None)
    (done,) = commit(kantor, [again], camat)
    back = take_import_back(kantor, camat, done.nomor or 0)
    assert [tabel for tabel, _kunci in back.ditinggal] == ["akses"]
    with kantor.read() as now:
        assert now.value("select status from akses where komponen = 'kunci'") == "belum"
