"""What saving a draft does: the same rows as an import would make, faults with their place, both versions of a row."""

from decimal import Decimal

import pytest

from satudata_budget.access import Account, NotAllowed
from satudata_budget.intake.entry import (
    NotReady,
    TypedDraft,
    as_shown,
    as_typed,
    coverage,
    keep,
    keep_mine,
    kept,
    missing_rows,
    plan,
    save_draft,
    sums,
    take_theirs,
    with_cell,
    without_row,
)
from satudata_budget.intake.entry.office_form import OfficeForm
from satudata_budget.intake.ids import identity
from satudata_budget.intake.parse.status import status as status_of
from satudata_budget.messages.akses import ALASAN
from satudata_budget.store import Store, changes
from tests.intake.isian.conftest import TAHAP, UNIT, blank, form, recorded


def typed(formulir: OfficeForm, store: Store, isian: TypedDraft, kunci: str, **cells: str) -> TypedDraft:
    """The draft with these cells typed into a recorded row."""
    shown = as_shown(formulir, recorded(store, formulir)[kunci])
    for kolom, text in cells.items():
        isian = with_cell(isian, kunci, kolom, text, shown)
    return isian


def added(isian: TypedDraft, kunci: str = "baru-1", **cells: str) -> TypedDraft:
    for kolom, text in cells.items():
        isian = with_cell(isian, kunci, kolom, text, None)
    return isian


def test_an_added_row_has_the_id_that_an_import_would_give_it(isi: Store, camat: Account) -> None:
    sdm = form(isi, camat, "sdm")
    isian = added(blank(isi), jabatan="Operator Komputer", komponen="operator_data", jumlah="2")
    done = save_draft(isi, camat, sdm, isian)
    row = recorded(isi, sdm)[identity("peg", UNIT, "operator komputer", 1)]
    assert (row["kode_tempat"], row["jumlah"], row["komponen"], row["aturan"]) == (
        UNIT,
        Decimal(2),
        "operator_data",
        "tangan",
    )
    with isi.read() as now:
        newest = changes(now)[0]
    assert (newest.id, newest.cara, newest.peran) == (done.id, "isian", "camat")


def test_what_was_typed_waits_in_the_buffer_until_it_is_saved(isi: Store, camat: Account, operator: Account) -> None:
    sdm = form(isi, camat, "sdm")
    isian = added(blank(isi), jabatan="Sopir", jumlah="1")
    keep(isi, camat, sdm, isian)
    assert kept(isi, camat, sdm) == isian
    assert kept(isi, operator, sdm) is None
    save_draft(isi, camat, sdm, isian)
    assert kept(isi, camat, sdm) is None


def test_every_fault_names_its_row_and_column_and_nothing_is_saved(isi: Store, camat: Account) -> None:
    sdm = form(isi, camat, "sdm")
    before = isi.data_version()
    isian = added(added(blank(isi), jabatan="Sopir", jumlah="dua"), "baru-2", komponen="operator_data", jumlah="1")
    rows = len(recorded(isi, sdm))
    wrong = plan(isi, sdm, isian)
    assert [satu.pesan for satu in wrong.galat] == [
        f"Baris {rows + 1} (Sopir), Jumlah: “dua” bukan banyaknya. Tulis bilangan bulat dari nol ke atas.",
        f"Baris {rows + 2}, Jabatan: belum diisi. Isi, atau hapus barisnya.",
    ]
    with pytest.raises(NotReady):
        save_draft(isi, camat, sdm, isian)
    assert isi.data_version() == before


def test_cells_of_one_row_that_do_not_overlap_are_joined_and_told(
    isi: Store, camat: Account, operator: Account
) -> None:
    sdm = form(isi, camat, "sdm")
    kunci = next(iter(recorded(isi, sdm)))
    mine = typed(sdm, isi, blank(isi), kunci, jumlah="7")
    save_draft(isi, operator, sdm, typed(sdm, isi, blank(isi), kunci, jabatan="Jabatan baru"))
    outcome = plan(isi, sdm, mine)
    assert outcome.bentrok == ()
    assert [(satu.kolom, satu.tercatat) for satu in outcome.gabungan] == [("jabatan", "Jabatan baru")]
    save_draft(isi, camat, sdm, mine)
    row = recorded(isi, sdm)[kunci]
    assert (row["jabatan"], row["jumlah"]) == ("Jabatan baru", Decimal(7))


def test_the_same_cell_shows_both_versions_and_waits_for_a_choice(
    isi: Store, camat: Account, operator: Account
) -> None:
    sdm = form(isi, camat, "sdm")
    kunci, row = next(iter(recorded(isi, sdm).items()))
    mine = typed(sdm, isi, blank(isi), kunci, jumlah="7")
    save_draft(isi, operator, sdm, typed(sdm, isi, blank(isi), kunci, jumlah="9"))
    (clash,) = plan(isi, sdm, mine).bentrok
    assert (clash.dulu, clash.tercatat, clash.saya) == (as_shown(sdm, row)["jumlah"], "9", "7")
    with pytest.raises(NotReady):
        save_draft(isi, camat, sdm, mine)
    assert take_theirs(mine, kunci, ["jumlah"]).kosong
    stand_by = keep_mine(mine, kunci, {"jumlah": "9"})
    save_draft(isi, camat, sdm, stand_by)
    assert recorded(isi, sdm)[kunci]["jumlah"] == Decimal(7)


def test_a_choice_holds_only_for_the_version_that_was_seen(isi: Store, camat: Account, operator: Account) -> None:
    sdm = form(isi, camat, "sdm")
    kunci = next(iter(recorded(isi, sdm)))
    mine = typed(sdm, isi, blank(isi), kunci, jumlah="7")
    save_draft(isi, operator, sdm, typed(sdm, isi, blank(isi), kunci, jumlah="9"))
    mine = keep_mine(mine, kunci, {"jumlah": "9"})
    save_draft(isi, operator, sdm, typed(sdm, isi, blank(isi), kunci, jumlah="11"))
    assert [satu.tercatat for satu in plan(isi, sdm, mine).bentrok] == ["11"]


def test_a_row_that_one_removes_and_another_changes_is_a_choice(isi: Store, camat: Account, operator: Account) -> None:
    sdm = form(isi, camat, "sdm")
    first, second = list(recorded(isi, sdm))[:2]
    removal = without_row(blank(isi), first, tercatat=True)
    change = typed(sdm, isi, blank(isi), second, jumlah="7")
    other = without_row(typed(sdm, isi, blank(isi), first, jumlah="9"), second, tercatat=True)
    save_draft(isi, operator, sdm, other)
    (clash,) = plan(isi, sdm, removal).bentrok
    assert clash.saya_hapus
    save_draft(isi, camat, sdm, keep_mine(removal, first, {"*": str(clash.pada)}))
    (gone,) = plan(isi, sdm, change).bentrok
    assert gone.tercatat_hilang
    save_draft(isi, camat, sdm, keep_mine(change, second, {"*": str(gone.pada)}))
    rows = recorded(isi, sdm)
    assert first not in rows
    assert rows[second]["jumlah"] == Decimal(7)


def test_the_same_row_added_by_two_is_one_row(isi: Store, camat: Account, operator: Account) -> None:
    sdm = form(isi, camat, "sdm")
    mine = added(blank(isi), jabatan="Sopir", jumlah="1")
    save_draft(isi, operator, sdm, added(blank(isi), jabatan="SOPIR", jumlah="2"))
    clashes = plan(isi, sdm, mine).bentrok
    assert {satu.kolom: (satu.tercatat, satu.saya) for satu in clashes} == {
        "jabatan": ("SOPIR", "Sopir"),
        "jumlah": ("2", "1"),
    }
    for satu in clashes:
        mine = keep_mine(mine, satu.kunci, {satu.kolom: satu.tercatat})
    save_draft(isi, camat, sdm, mine)
    assert [row["jumlah"] for row in recorded(isi, sdm).values() if row["jabatan"] == "Sopir"] == [Decimal(1)]


def test_teruji_is_never_offered_to_a_camat_and_a_changed_key_is_to_be_tested_again(isi: Store, camat: Account) -> None:
    akses = form(isi, camat, "akses")
    assert list(akses.pilihan["status"]) == [
        *("belum diserahkan", "diserahkan, belum teruji"),
        *("tidak ada", "ada, belum lancar", "ada dan dipakai"),
    ]
    rows = recorded(isi, akses)
    tested = next(k for k, row in rows.items() if (row["komponen"], row["status"]) == ("kunci", "teruji"))
    refused = plan(isi, akses, added(blank(isi), komponen="kunci", jumlah="1", status="teruji")).galat
    assert [satu.kalimat for satu in refused] == [ALASAN["teruji_diskominfo"]]
    save_draft(isi, camat, akses, typed(akses, isi, blank(isi), tested, jumlah="5"))
    assert recorded(isi, akses)[tested]["status"] == "diserahkan"


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("ada dan dipakai", "teruji"),
        ("Ada dan dipakai", "teruji"),
        ("teruji", "teruji"),
        ("ada, belum lancar", "diserahkan"),
        ("diserahkan, belum teruji", "diserahkan"),
        ("tidak ada", "belum"),
        ("belum", "belum"),
    ],
)
def test_a_camat_says_how_a_link_is_in_words_old_and_new(isi: Store, camat: Account, written: str, status: str) -> None:
    links = form(isi, camat, "desa-akses")
    desa = next(iter(links.desa))
    for id_ in [k for k, row in recorded(isi, links).items() if row["kode_tempat"] == desa]:
        save_draft(isi, camat, links, without_row(blank(isi), id_, tercatat=True))
    save_draft(isi, camat, links, added(blank(isi), kode_tempat=desa, komponen="internet", jumlah="1", status=written))
    (row,) = [row for row in recorded(isi, links).values() if row["kode_tempat"] == desa]
    assert row["status"] == status
    assert status_of(as_shown(links, row)["status"], "internet") == status
    assert links.word("status", row) == {"teruji": "ada dan dipakai", "diserahkan": "ada, belum lancar"}.get(
        status, "tidak ada"
    )


def test_a_link_in_use_stays_in_use_when_its_number_changes_and_a_key_is_never_in_use(
    isi: Store, camat: Account
) -> None:
    akses = form(isi, camat, "akses")
    link = next(
        k for k, row in recorded(isi, akses).items() if (row["komponen"], row["status"]) == ("internet", "teruji")
    )
    save_draft(isi, camat, akses, typed(akses, isi, blank(isi), link, jumlah="5"))
    assert recorded(isi, akses)[link]["status"] == "teruji"
    wrong = plan(isi, akses, added(blank(isi), komponen="kunci", jumlah="1", status="ada dan dipakai")).galat
    assert "“belum diserahkan”, “diserahkan, belum teruji”, “teruji”" in wrong[0].kalimat


@pytest.mark.parametrize(
    ("written", "kondisi"),
    [("Baik", "B"), ("baik", "B"), ("B", "B"), ("Kurang Baik", "KB"), ("Rusak Ringan", "KB"), ("kb", "KB"),
     ("Rusak Berat", "RB"), ("RB", "RB")],
)  # fmt: skip
def test_a_condition_is_understood_in_its_word_as_in_its_letters(
    isi: Store, camat: Account, written: str, kondisi: str
) -> None:
    devices = form(isi, camat, "perangkat")
    row = added(blank(isi), nama_barang="Mesin uji", jumlah="1", kondisi=written)
    (new,) = plan(isi, devices, row).perubahan.ditambah
    assert new["kondisi"] == kondisi


def test_another_kecamatan_is_refused_below_the_screen(isi: Store, camat: Account) -> None:
    foreign = form(isi, camat, "sdm", "35.03.02")
    with pytest.raises(NotAllowed):
        save_draft(isi, camat, foreign, added(blank(isi), jabatan="Sopir", jumlah="1"))


def test_sums_and_coverage_follow_what_is_typed(isi: Store, camat: Account) -> None:
    sdm = form(isi, camat, "sdm")
    before = {t.komponen: t.ada for t in coverage(isi, sdm, plan(isi, sdm, blank(isi)).perubahan, TAHAP)}
    isian = blank(isi)
    for kunci, row in recorded(isi, sdm).items():
        if row["komponen"] == "operator_data":
            isian = without_row(isian, kunci, tercatat=True)
    change = plan(isi, sdm, isian).perubahan
    after = {t.komponen: t.ada for t in coverage(isi, sdm, change, TAHAP)}
    assert before["operator_data"] > 0 == after["operator_data"]
    kini = recorded(isi, sdm)
    assert sums(as_typed(kini, change)).baris == len(kini) - len(change.dihapus)


def test_rows_offered_from_the_standard_are_passed_over_until_somebody_fills_them_in(
    isi: Store, camat: Account
) -> None:
    desa = form(isi, camat, "desa-perangkat")
    offered = missing_rows(desa, [])
    isian = TypedDraft(isi.data_version(), ditambah=offered)
    assert offered
    assert plan(isi, desa, isian).galat == ()
    kunci = next(iter(offered))
    half = with_cell(isian, kunci, "jumlah", "1", None)
    assert [satu.kolom for satu in plan(isi, desa, half).galat] == ["kondisi"]
    whole = with_cell(half, kunci, "kondisi", "B", None)
    assert len(plan(isi, desa, whole).perubahan.ditambah) == 1
