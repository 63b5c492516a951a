"""Small budget workbooks of any content: read to an end, and no sum changes without a word.

Every form is filled with amounts in the writings of offices, and one cell anywhere is spoiled. What comes of it is
either the sum of the leaves as written, or a finding.
"""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.intake.book.grid import Sheet, Workbook
from satudata_budget.intake.flow.opening import read_file
from satudata_budget.intake.flow.recognition import recognise
from satudata_budget.intake.kinds import FORMS
from satudata_budget.intake.table.rows import FileContent, ReadingContext
from satudata_budget.store import ReceivedFile
from tests.golden.bentuk_anggaran import (
    ALAT,
    INTERNET,
    JASA,
    KEPALA_DATAR,
    PC,
    accounts,
    datar,
    komponen,
    lampiran_ii,
    lampiran_office,
    rekap_headings,
    rekap_row,
    rincian_block,
    rka_rekap,
)
from tests.intake.borang import book, headings, line, ppas_cells

Kisi = list[list[object]]
PILIHAN = [(ALAT, PC), (JASA, INTERNET), (JASA, PC), (ALAT, INTERNET)]
SKPD = "7.01.0.00.0.00.06.0000"
UANG = st.integers(1_000, 10**12)
"""More than what printed sums may be off by, so that a leaf that reads as nothing shows in its sum."""
SPOILED = st.one_of(
    st.none(),
    st.sampled_from(
        ("", " ", "\u00a0", "-", "#REF!", "abc", "JUMLAH", "(5)", "1.234", "2.1", "5.1.02", ":", "[#] x", "7")
    ),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.text(max_size=6),
)


class Diam:
    """What readers look up, without its thousand lines in a failure."""

    def __init__(self, konteks: ReadingContext) -> None:
        self.konteks = konteks

    def __repr__(self) -> str:
        return "Diam()"


@pytest.fixture(scope="session")
def diam(konteks: ReadingContext) -> Diam:
    return Diam(konteks)


def written(pagu: int, cara: int) -> object:
    dotted = f"{pagu:,}".replace(",", ".")
    return (pagu, f"Rp {dotted}", f"{dotted},00", float(pagu))[cara % 4]


def filled(bentuk: int, pagu: list[int], cara: int) -> Kisi:
    """A sheet of one of the five forms that holds these amounts as its leaves."""
    cells = [written(satu, cara) for satu in pagu]
    total = sum(pagu)
    if bentuk == 0:
        rows = ppas_cells(
            [*headings(total), *(line(f"7.01.01.2.03.{n}", "Nama", None, u) for n, u in enumerate(cells, 40))]
        )
    elif bentuk == 1:
        subs = [rekap_row(f"7.01.01.2.06.{n}", "Nama", u, None, u, "DAU") for n, u in enumerate(cells, 10)]
        rows = rka_rekap([*rekap_headings(total), *subs])
    elif bentuk == 2:
        details = [komponen(f"Barang {n}", "1 Unit", "Unit", u, u) for n, u in enumerate(cells)]
        rows = rincian_block(ALAT, [*accounts(PC, total), *details])
    elif bentuk == 3:
        rows = lampiran_ii(
            lampiran_office(SKPD, "KECAMATAN PANGGUL", [(*PILIHAN[n % 4], u) for n, u in enumerate(pagu)])
        )
    else:
        rows = [KEPALA_DATAR, *(datar(*PILIHAN[n % 4], u) for n, u in enumerate(cells))]
    return [list(row) for row in rows]


def read(kisi: Kisi, konteks: ReadingContext) -> FileContent:
    width = max(len(row) for row in kisi)
    buku = Workbook("acak.xlsx", (Sheet("Acak", [[*row, *[None] * (width - len(row))] for row in kisi]),))  # type: ignore[list-item]
    found = recognise(buku)
    assert found is not None
    return found[0].read(buku, konteks)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 4), st.lists(UANG, min_size=1, max_size=5), st.integers(0, 3))
def test_every_form_adds_up_to_what_its_leaves_say(diam: Diam, bentuk: int, pagu: list[int], cara: int) -> None:
    isi = read(filled(bentuk, pagu, cara), diam.konteks)
    assert not isi.ditolak, [temuan.pesan for temuan in isi.temuan]
    assert sum(satu.pagu for satu in isi.baris) == sum(pagu)
    assert isi.jenis == ("ppas", "rka_rekap", "rka_rincian", "lampiran_ii", "penetapan")[bentuk]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 4), st.lists(UANG, min_size=1, max_size=4), st.integers(0, 3), st.integers(0, 10**6), SPOILED)
def test_a_spoiled_cell_is_either_told_or_changes_no_sum(
    diam: Diam, bentuk: int, pagu: list[int], cara: int, di: int, isi_sel: object
) -> None:
    kisi = filled(bentuk, pagu, cara)
    row = kisi[di % len(kisi)]
    if not row or (bentuk == 4 and di % len(row) == KEPALA_DATAR.index("pagu")):
        # A flat export holds no sum that its amounts could be held against.
        return
    before = row[di % len(row)]
    row[di % len(row)] = isi_sel
    buku = Workbook("acak.xlsx", (Sheet("Acak", kisi),))  # type: ignore[arg-type]
    found = recognise(buku)
    if found is None:
        return
    isi = found[0].read(buku, diam.konteks)
    if sum(satu.pagu for satu in isi.baris) != sum(pagu):
        assert isi.temuan, (before, isi_sel, row)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 4), st.lists(st.lists(SPOILED, min_size=14, max_size=14), max_size=5))
def test_any_rows_below_a_header_are_read_to_their_end(diam: Diam, bentuk: int, bawah: Kisi) -> None:
    kisi = [*filled(bentuk, [5], 0), *bawah]
    buku = Workbook("acak.xlsx", (Sheet("Acak", kisi),))  # type: ignore[arg-type]
    for kind in FORMS:
        isi = kind.read(buku, diam.konteks)
        assert isi.baris or isi.temuan
        assert all(temuan.pesan for temuan in isi.temuan)


@pytest.mark.parametrize("bentuk", range(5))
@pytest.mark.parametrize("figure", [1.0000000000000002e28, 1e300, float("inf"), float("nan")])
def test_an_absurd_figure_in_any_column_is_named_and_breaks_nothing(diam: Diam, bentuk: int, figure: float) -> None:
    """What the drawing above once found: sums and sentences have to bear it."""
    kisi = filled(bentuk, [5], 0)
    for di in range(len(kisi[-1]) + 1):
        row = list(kisi[-1])
        row[di : di + 1] = [figure]
        buku = Workbook("acak.xlsx", (Sheet("Acak", [*kisi, row, [None, "-", *[figure] * 12]]),))  # type: ignore[list-item]
        for kind in FORMS:
            isi = kind.read(buku, diam.konteks)
            assert isi.baris or isi.temuan
            assert all(temuan.pesan for temuan in isi.temuan)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 4), st.lists(UANG, min_size=1, max_size=3), st.integers(0, 3))
def test_a_whole_workbook_through_its_file_says_the_same(diam: Diam, bentuk: int, pagu: list[int], cara: int) -> None:
    berkas: ReceivedFile = book("acak.xlsx", Acak=filled(bentuk, pagu, cara))
    file = read_file(berkas, diam.konteks)
    assert file.isi is not None
    assert sum(satu.pagu for satu in file.isi.baris) == sum(pagu)
