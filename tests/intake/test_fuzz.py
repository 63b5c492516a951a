"""Any small sheet at all: read to an end, without an exception, and without a sum that changes silently."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.intake.book.grid import Sheet, Workbook
from satudata_budget.intake.flow.recognition import recognise
from satudata_budget.intake.kinds import FORMS, ppas
from satudata_budget.intake.table.rows import ReadingContext
from tests.intake.borang import KEPALA_DESA, KEPALA_KIB, KEPALA_KIR, KEPALA_PPAS

KATA = st.sampled_from(
    (
        "", None, "JUMLAH", "7", "01", "2.03", "7.01.01.2.03.24", "X.XX.01", "1.3.2.10.01.02.001", "0001 s/d 0003", "-",
        "#REF!", "(1)", "1.234.567", "(5.000)", "35.03.01 Kecamatan Panggul", "Ruangan", ":", "teruji", "kunci", "v",
        "Trenggalek, 3 September 2020", "PLAFON ANGGARAN SEMENTARA", "TAHUN ANGGARAN 2021", "35.03.01.2001", "Besuki",
        "Unit Kerja : Kecamatan Tugu", "diajukan", "anggaran",
        *filter(None, (*KEPALA_PPAS, *KEPALA_KIB[0], *KEPALA_KIR[1])),
    )
)  # fmt: skip
SEL = st.one_of(
    KATA,
    st.floats(allow_nan=True, allow_infinity=True),
    st.integers(-(10**18), 10**18),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.text(max_size=8),
)
BARIS = st.lists(SEL, min_size=14, max_size=14)
KEPALA = st.sampled_from(
    (
        [KEPALA_PPAS],
        list(KEPALA_KIB),
        list(KEPALA_KIR),
        list(KEPALA_DESA),
        [("No", "Nama Jabatan", "Kelas", "Jenis", "Kebutuhan (ABK)", "Bezetting", "+/- (Selisih)", "Ket")],
        [("No", "Kode Komponen", "Uraian", "Jumlah", "Status", "Tanggal", "Keterangan")],
        [("No", "Kode", "Unit Kerja", "Bagian", "Status", "Tanggal", "Catatan")],
    )
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BARIS, max_size=3), KEPALA, st.lists(BARIS, max_size=6))
def test_any_sheet_is_read_to_its_end(
    konteks: ReadingContext, atas: list[list[object]], kepala: list[tuple[object, ...]], bawah: list[list[object]]
) -> None:
    rows = [list(row) for row in (*atas, *kepala, *bawah)]
    buku = Workbook("acak.xlsx", (Sheet("Acak", rows),))  # type: ignore[arg-type]
    recognise(buku)
    for kind in FORMS:
        isi = kind.read(buku, konteks)
        assert isi.baris or isi.temuan
        assert all(temuan.pesan for temuan in isi.temuan)


AMOUNT = st.one_of(st.integers(0, 10**12), st.integers(0, 10**12).map(lambda n: f"Rp {n:,}".replace(",", ".")))


@settings(max_examples=60, deadline=None)
@given(st.lists(AMOUNT, min_size=1, max_size=12))
def test_the_sum_of_a_budget_is_that_of_its_cells(konteks: ReadingContext, pagu: list[int | str]) -> None:
    head = [
        ["PLAFON ANGGARAN SEMENTARA TAHUN ANGGARAN 2021"],
        ["Perangkat Daerah", None, None, None, None, ":", "Kecamatan Panggul"],
        list(KEPALA_PPAS),
    ]
    rows = [["7", "01", "01", "2.03", f"{n:02d}", "Nama", None, None, satu] for n, satu in enumerate(pagu, start=40)]
    isi = ppas.read(Workbook("a.xlsx", (Sheet("PPAS", [*head, *rows]),)), konteks)
    written = sum(int(str(satu).replace("Rp ", "").replace(".", "")) for satu in pagu)
    assert not isi.ditolak
    assert sum(row.pagu for row in isi.baris) == written
