"""KIR onto KIB-B, piece by piece."""

from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.parse.condition import Kondisi
from satudata_budget.intake.record.goods_join import PieceKey, PieceState, PieceStatement, join, states_of

PC = (1, 3, 2, 10, 1, 2, 1)
DI = ("KIR", "B8")


def goods(first: int, last: int, kode: tuple[int, ...] = PC, nama: str = "P.C Unit", tahun: int = 2019) -> PieceKey:
    return PieceKey(kode, nama, tahun, ((first, last),), last - first + 1)


def bare(jumlah: int, nama: str = "P.C Unit", tahun: int | None = 2019) -> PieceKey:
    return PieceKey(PC, nama, tahun, (), jumlah)


def said(keping: PieceKey, b: int = 0, kb: int = 0, rb: int = 0, ruang: str = "R") -> PieceStatement:
    kondisi: dict[Kondisi, int] = {"B": b, "KB": kb, "RB": rb}
    return PieceStatement(keping, states_of(kondisi, ruang, DI))


def conditions(item: object) -> list[str]:
    return [state.kondisi for state in item.states()]  # type: ignore[attr-defined]


def test_overlapping_registers_meet_whatever_the_rows() -> None:
    result = join([goods(1, 5), goods(6, 8)], [said(goods(4, 7), b=1, kb=2, rb=1)])
    assert [conditions(item) for item in result.barang] == [["B", "B", "B", "B", "KB"], ["KB", "RB", "B"]]
    assert result.tersisa == []


def test_the_same_number_under_another_code_is_another_good() -> None:
    other = (1, 3, 2, 10, 2, 3, 3)
    result = join([goods(1, 1)], [said(goods(1, 1, other, "Printer"), rb=1)])
    assert conditions(result.barang[0]) == ["B"]
    assert result.tersisa == [(0, 1, 0)]


def test_where_offices_number_anew_each_year_the_year_decides() -> None:
    result = join([goods(1, 2, tahun=2015), goods(1, 2, tahun=2019)], [said(goods(1, 2, tahun=2019), rb=2)])
    assert [conditions(item) for item in result.barang] == [["B", "B"], ["RB", "RB"]]


def test_without_registers_code_year_and_name_decide() -> None:
    result = join([bare(3), bare(2, tahun=2015)], [said(bare(2, nama="P.C. UNIT"), kb=2)])
    assert [conditions(item) for item in result.barang] == [["KB", "KB", "B"], ["B", "B"]]


def test_pieces_beyond_the_list_are_left_over_not_given_to_others() -> None:
    result = join([goods(1, 3)], [said(goods(2, 5), kb=4)])
    assert conditions(result.barang[0]) == ["B", "KB", "KB"]
    assert result.tersisa == [(0, 2, 0)]


def test_a_piece_is_spoken_of_once() -> None:
    result = join([goods(1, 1)], [said(goods(1, 1), kb=1, ruang="A"), said(goods(1, 1), rb=1, ruang="B")])
    assert conditions(result.barang[0]) == ["KB"]
    assert result.tersisa == [(1, 1, 1)]  # the good is there, but its piece was spoken of before


def test_nobody_spoke_means_good_and_not_known() -> None:
    (item,) = join([goods(1, 2)], []).barang
    assert item.states() == [PieceState("B", "", False)] * 2


runs = st.tuples(st.integers(1, 30), st.integers(0, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(runs, max_size=6), st.lists(runs, max_size=6))
def test_no_piece_is_invented_or_lost(listed: list[tuple[int, int]], spoken: list[tuple[int, int]]) -> None:
    statements = [said(goods(a, b), rb=b - a + 1) for a, b in spoken]
    result = join([goods(a, b) for a, b in listed], statements)
    matched = sum(state.kondisi == "RB" for item in result.barang for state in item.states())
    assert sum(len(item.states()) for item in result.barang) == sum(b - a + 1 for a, b in listed)
    assert matched + sum(sisa.jumlah for sisa in result.tersisa) == sum(len(s.keadaan) for s in statements)
