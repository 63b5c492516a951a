"""The queue of doubtful classifications: one decision for all alike, kept as a rule; one line divided by amount."""

from dataclasses import replace

import pytest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, add_without_password
from satudata_budget.intake.doubts.queue import DoubtfulGroup, choices, fairly_sure, queue
from satudata_budget.intake.doubts.settling import SettlingRefused, divide, rules, settle, withdraw
from satudata_budget.intake.flow.importing import commit
from satudata_budget.store import Store
from tests.intake.borang import SUB, headings, line, one_line, ppas
from tests.intake.conftest import budget, counts

TEXT = "Tersedianya 2 unit komputer dan 1 unit printer"
FILE = one_line(TEXT, 24_500_000)
TRENGGALEK = "35.03.11 Kecamatan Trenggalek"


@pytest.fixture
def camat(kantor: Store) -> Account:
    akun = add_without_password(kantor, COMMAND_LINE, "uji.camat", "Penguji", "camat", ("35.03.01",))
    commit(kantor, [FILE], akun)
    return akun


def entry(store: Store, akun: Account) -> DoubtfulGroup:
    (found,) = queue(store, akun)
    return found


def newer_file(pagu: int = 30_000_000) -> object:
    return one_line(TEXT, pagu, nama="ppas_baru.xlsx")


def test_an_automatic_split_waits_in_the_queue(kantor: Store, camat: Account) -> None:
    found = entry(kantor, camat)
    assert (found.komponen, found.dibagi, found.pagu, len(found.baris)) == (("pc", "printer"), True, 24_500_000, 1)
    with kantor.read() as now:
        offered = choices(now, found)
    assert list(offered)[:2] == ["pc", "printer"]
    assert "pelatihan" in offered


def test_one_decision_settles_the_line_and_the_next_import(kantor: Store, camat: Account) -> None:
    settle(kantor, camat, entry(kantor, camat), "printer")
    assert budget(kantor) == [("35.03.01", "printer", 24_500_000, "")]
    assert queue(kantor, camat) == ()
    (kept,) = rules(kantor, camat)
    assert (kept.komponen, kept.lingkup) == ("printer", "35.03.01")
    (done,) = commit(kantor, [newer_file()], camat)  # type: ignore[list-item]
    assert counts(done) == (0, 1, 0)
    assert budget(kantor) == [("35.03.01", "printer", 30_000_000, "")]
    with kantor.read() as now:
        assert now.value("select aturan from anggaran") == f"putusan-{kept.nomor}"
    assert queue(kantor, camat) == ()


def test_a_settled_line_is_what_an_import_of_it_finds(kantor: Store, camat: Account) -> None:
    """The rule gives the very rows that settling wrote: a further file with the same lines changes nothing."""
    settle(kantor, camat, entry(kantor, camat), "pc")
    same = ppas([*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", TEXT, 24_500_000), ()], nama="lain.xlsx")
    (done,) = commit(kantor, [same], camat)
    assert counts(done) == (0, 0, 0)


def test_nothing_of_satu_data_is_a_decision_too(kantor: Store, camat: Account) -> None:
    settle(kantor, camat, entry(kantor, camat), "")
    commit(kantor, [newer_file()], camat)  # type: ignore[list-item]
    assert budget(kantor) == [("", "", 30_000_000, "")]


def test_a_camats_decision_is_no_rule_for_another_office(kantor: Store, camat: Account) -> None:
    settle(kantor, camat, entry(kantor, camat), "printer")
    other = add_without_password(kantor, COMMAND_LINE, "uji.lain", "Penguji", "camat", ("35.03.11",))
    commit(kantor, [one_line(TEXT, 24_500_000, TRENGGALEK)], other)
    assert entry(kantor, other).komponen == ("pc", "printer")
    assert rules(kantor, other) == ()


def test_a_withdrawn_rule_holds_no_longer(kantor: Store, camat: Account) -> None:
    settle(kantor, camat, entry(kantor, camat), "printer")
    withdraw(kantor, camat, rules(kantor, camat)[0].nomor)
    assert rules(kantor, camat) == ()
    commit(kantor, [newer_file()], camat)  # type: ignore[list-item]
    assert entry(kantor, camat).komponen == ("pc", "printer")


def test_nobody_settles_for_another_office(kantor: Store, camat: Account) -> None:
    found = entry(kantor, camat)
    other = add_without_password(kantor, COMMAND_LINE, "uji.lain", "Penguji", "camat", ("35.03.11",))
    assert queue(kantor, other) == ()
    before = budget(kantor)
    for do in (lambda: settle(kantor, other, found, "pc"), lambda: divide(kantor, other, found, {"pc": 24_500_000})):
        with pytest.raises(NotAllowed):
            do()
    assert (budget(kantor), rules(kantor, camat)) == (before, ())


def test_a_line_divided_by_amount_stays_so_while_its_sum_holds(kantor: Store, camat: Account) -> None:
    divide(kantor, camat, entry(kantor, camat), {"pc": 20_000_000, "printer": 4_500_000})
    divided = [("35.03.01", "pc", 20_000_000, "tangan"), ("35.03.01", "printer", 4_500_000, "tangan")]
    assert budget(kantor) == divided
    assert queue(kantor, camat) == ()
    more = ppas(
        [
            *headings(),
            line(SUB, "Pengadaan Peralatan Gedung Kantor", TEXT, 24_500_000),
            line("7.01.01.2.03.98", "Lain", "Kursi", 7),
        ]
    )
    commit(kantor, [more], camat)
    assert budget(kantor)[:2] == divided


def test_what_is_divided_goes_to_the_places_that_it_served(kantor: Store, camat: Account) -> None:
    desa = "Tersedianya internet kantor desa di Desa Gayam, Desa Bodag"
    newer = ppas([*headings(), line("7.01.06.2.01.02", "Fasilitasi Administrasi", desa, 9_000_000)])
    commit(kantor, [newer], camat, setuju_hapus=True)
    found = entry(kantor, camat)
    with kantor.read() as now:
        assert choices(now, found)["internet"] == "Internet kantor desa"  # not the name it has at the office
    divide(kantor, camat, found, {"internet": 6_000_000, "": 3_000_000})
    half = 3_000_000
    assert sorted(row for row in budget(kantor) if row[2]) == [
        ("", "", half, "tangan"),
        ("35.03.01.2007", "internet", half, "tangan"),
        ("35.03.01.2009", "internet", half, "tangan"),
    ]
    assert queue(kantor, camat) == ()


def test_parts_that_do_not_add_up_are_refused_in_rupiah(kantor: Store, camat: Account) -> None:
    with pytest.raises(SettlingRefused, match=r"24\.000\.000.*24\.500\.000"):
        divide(kantor, camat, entry(kantor, camat), {"pc": 20_000_000, "printer": 4_000_000})
    two = replace(entry(kantor, camat), baris=entry(kantor, camat).baris * 2)
    with pytest.raises(SettlingRefused):
        divide(kantor, camat, two, {"pc": 49_000_000})


def test_doubtful_goods_are_settled_alike(kantor: Store, camat: Account) -> None:
    with kantor.write(camat.pelaku, "isian") as writing:
        writing._cursor.execute(
            "insert into riwayat.aset select 'a' || n, '35.03.01', 'pc', '1.3.2.10.01.02.001', 'Unit Kerja', 2019, 1, "
            "'B', 8, '', '', '', 'komputer', 'rendah', '', '', 1, null from range(3) as t (n)"
        )
    found = next(satu for satu in queue(kantor, camat) if satu.jenis == "aset")
    assert (len(found.baris), found.buah) == (3, 3)
    settle(kantor, camat, found, "")
    with kantor.read() as now:
        assert now.tuples("select distinct komponen, keyakinan from aset") == [("", "tinggi")]
    assert [satu for satu in queue(kantor, camat) if satu.jenis == "aset"] == []


def test_what_a_rule_is_fairly_sure_of_is_shown_until_somebody_settles_it(kantor: Store, camat: Account) -> None:
    fair = ppas([*headings(), line("7.01.01.2.03.02", "Jasa Komunikasi", "Terbayarnya jaringan kantor", 6_000_000)])
    commit(kantor, [fair], camat, setuju_hapus=True)
    assert queue(kantor, camat) == ()
    (found,) = fairly_sure(kantor, camat)
    assert (found.komponen, found.keyakinan, found.pagu) == (("internet",), "sedang", 6_000_000)
    settle(kantor, camat, found, "internet")
    assert fairly_sure(kantor, camat) == ()
    assert ("35.03.01", "internet", 6_000_000, "") in budget(kantor)


def test_a_divided_line_stands_in_the_queue_alone(kantor: Store, camat: Account) -> None:
    assert entry(kantor, camat).keyakinan == "sedang"
    assert fairly_sure(kantor, camat) == ()


def test_a_good_of_a_fairly_sure_rule_is_shown_too(kantor: Store, camat: Account) -> None:
    with kantor.write(camat.pelaku, "isian") as writing:
        writing._cursor.execute(
            "insert into riwayat.aset select 'u' || n, '35.03.01', 'ups', '', 'Unit Power Supply', 2019, 1, "
            "'B', 8, '', '', '', 'ups_nama', 'sedang', '', '', 1, null from range(2) as t (n)"
        )
    (found,) = fairly_sure(kantor, camat)
    assert (found.jenis, found.buah, found.komponen) == ("aset", 2, ("ups",))
