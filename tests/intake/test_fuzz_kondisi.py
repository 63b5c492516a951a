"""Conditions in every writing: read as meant or named at their row; no exception, no other number of pieces."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.intake.book.grid import Sheet, Workbook, position
from satudata_budget.intake.kinds import kir
from satudata_budget.intake.parse.condition import KONDISI, condition, is_mark, is_nil
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.rows import FileContent, ReadingContext
from tests.intake.borang import KEPALA_KIR, PANGGUL, PC

KATA = {
    "B": ("B", "Baik"),
    "KB": ("KB", "Kurang Baik", "Rusak Ringan", "RR"),
    "RB": ("RB", "Rusak Berat"),
}
KOSONG = st.sampled_from((None, "", "-", "–", 0, "0", " ", "\u00a0"))
TANDA = st.sampled_from(("v", "V", "x", "√", "✓", "✔", "(v)", "ya"))
SEL = st.one_of(
    KOSONG,
    TANDA,
    st.sampled_from([kata for many in KATA.values() for kata in many]),
    st.integers(-3, 60),
    st.integers(0, 60).map(str),
    st.sampled_from((0.5, 2.0, "1.234", "(2)", "1 unit", "B/KB", "Baik 1", "#REF!", "hilang", True)),
    st.floats(),
    st.text(max_size=6),
)
JUMLAH = st.one_of(st.integers(1, 60), st.integers(1, 60).map(lambda n: f"{n} / 000001 s/d {n:06d}"))
BARIS = st.tuples(JUMLAH, SEL, SEL, SEL)
ATAS = [["KARTU INVENTARIS RUANGAN (KIR)"], ["Unit Organisasi", None, ":", PANGGUL], ["Ruangan", None, ":", "Aula"]]
SATU = ["No", "Nama Barang", "Tahun", "Kode Barang", "Jumlah", "Kondisi"]


def spelled(kata: str, cara: int) -> str:
    return (kata, kata.lower(), kata.upper(), f"({kata})", f"  {kata.replace(' ', '  ')}\n")[cara % 5]


def pieces(jumlah: object) -> int:
    return int(str(jumlah).split(" ")[0])


def read(rows: list[list[object]], konteks: ReadingContext) -> FileContent:
    return kir.read(Workbook("acak.xlsx", (Sheet("KIR", rows),)), konteks)  # type: ignore[arg-type]


def three(baris: list[tuple[object, ...]]) -> list[list[object]]:
    goods = [[1, "P.C Unit", "HP", "-", "-", "-", 2019, PC, n, 8_000, *marks, None] for n, *marks in baris]
    return [*map(list, ATAS), *map(list, KEPALA_KIR), *goods]


def told(isi: FileContent) -> set[int]:
    """Rows (from 0) that a finding points at."""
    return {position(temuan.sel)[0] for temuan in isi.temuan if temuan.sel}


@given(st.sampled_from([(k, kata) for k, many in KATA.items() for kata in many]), st.integers(0, 4))
def test_a_word_means_the_same_in_every_spelling(pair: tuple[str, str], cara: int) -> None:
    assert condition(spelled(pair[1], cara)) == pair[0]
    assert is_mark(spelled(pair[1], cara).strip(), pair[0])  # type: ignore[arg-type]


@given(SEL)
def test_any_cell_is_a_condition_a_mark_nothing_or_none_of_them(nilai: object) -> None:
    assert condition(nilai) in (None, *KONDISI)
    assert not (is_mark(nilai, "B") and is_nil(str(nilai).strip()))
    # A number is never a tick: 1, 2 and 3 are counts below the three headings.
    assert not (isinstance(nilai, int | float) and any(is_mark(nilai, k) for k in KONDISI))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BARIS, min_size=1, max_size=5))
def test_every_row_of_three_columns_keeps_its_pieces_or_is_named(
    konteks: ReadingContext, baris: list[tuple[object, ...]]
) -> None:
    rows = three(baris)
    isi = read(rows, konteks)
    first = len(rows) - len(baris)
    kept = {position(satu.sel)[0]: satu for satu in isi.baris}  # type: ignore[union-attr]
    for at, (jumlah, *_marks) in enumerate(baris, first):
        assert at in told(isi) or at in kept, rows[at]
        if at in kept and at not in told(isi):
            assert kept[at].jumlah == pieces(jumlah), rows[at]  # type: ignore[union-attr]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(JUMLAH, st.sampled_from(KONDISI), TANDA, KOSONG, KOSONG), min_size=1, max_size=4))
def test_a_mark_beside_nothing_gives_all_pieces_their_condition(
    konteks: ReadingContext, baris: list[tuple[object, ...]]
) -> None:
    marked = []
    for jumlah, kondisi, tanda, kiri, kanan in baris:
        cells = [kiri, kanan]
        cells.insert(KONDISI.index(kondisi), tanda)  # type: ignore[arg-type]
        marked.append((jumlah, *cells))
    isi = read(three(marked), konteks)
    assert not isi.temuan, [temuan.pesan for temuan in isi.temuan]
    assert [satu.kondisi for satu in isi.baris] == [{row[1]: pieces(row[0])} for row in baris]  # type: ignore[union-attr]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 60), SEL), min_size=1, max_size=5))
def test_every_row_of_one_column_keeps_its_pieces_or_is_named(
    konteks: ReadingContext, baris: list[tuple[int, object]]
) -> None:
    rows = [*map(list, ATAS), SATU, *([1, "P.C Unit", 2019, PC, n, kata] for n, kata in baris)]
    isi = read(rows, konteks)  # type: ignore[arg-type]
    kept = {position(satu.sel)[0]: satu for satu in isi.baris}  # type: ignore[union-attr]
    for at, (jumlah, kata) in enumerate(baris, len(ATAS) + 1):
        assert at in told(isi) or kept[at].kondisi == {condition(clean(kata).strip("()")): jumlah}, rows[at]  # type: ignore[union-attr]
