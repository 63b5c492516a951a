"""Leaves kept as columns: the same lines in the same order, whatever their amounts."""

from satudata_budget.intake.budget.account_leaves import AccountLeaf, LeafColumns, LeafKey, LeafRows, pagu_of
from satudata_budget.intake.flow.memory import hand_back
from satudata_budget.intake.table.rows import BudgetLine

KUNCI = LeafKey("35.03.01", "7.01", (7, 1, 1, 2, 1, 1))
AKUN = (5, 1, 2, 1, 1, 24)


def _lines(*leaves: tuple[int, int]) -> tuple[LeafColumns, LeafRows]:
    daun = LeafColumns()
    for nomor, pagu in leaves:
        daun.add(KUNCI, AKUN, nomor, pagu)
    uraian = [(f"baris {nomor}",) for nomor, _pagu in leaves]
    return daun, LeafRows(daun, uraian, {KUNCI: ("Rapat", "050-3708")}, {AKUN: "5.1.02.01.01.0024"}, ("L2", "N"))


def test_a_line_is_what_its_leaf_says_each_time_it_is_asked_for() -> None:
    _daun, lines = _lines((4, 1_000), (9, 2_500))
    kode, rekening = (7, 1, 1, 2, 1, 1), "5.1.02.01.01.0024"
    second = BudgetLine(kode, "Rapat", ("baris 9",), 2_500, "050-3708", "L2", "N10", rekening, kode_unit="35.03.01")
    assert list(lines) == list(lines) == [lines[0], second]
    assert lines[-1] == second and lines[1:] == [second] and len(lines) == 2
    assert pagu_of(lines) == pagu_of(list(lines)) == 3_500


def test_an_amount_beyond_all_money_is_kept_as_it_stands() -> None:
    daun, lines = _lines((1, 7), (2, 10**30), (3, 8))
    assert [leaf.pagu for leaf in daun] == [7, 10**30, 8]
    assert lines.pagu == 10**30 + 15


def test_leaves_found_later_stand_at_their_rows() -> None:
    daun, _lines_of = _lines((1, 1), (5, 5))
    daun.mix_in([AccountLeaf(KUNCI, AKUN, 3, 3), AccountLeaf(KUNCI, AKUN, 9, 9)])
    assert [(leaf.nomor, leaf.pagu) for leaf in daun] == [(1, 1), (3, 3), (5, 5), (9, 9)]


def test_handing_memory_back_is_harmless() -> None:
    hand_back()
