"""KIB-B and KIR into the store: one end state, whatever the order in which they come."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.intake.flow.importing import commit
from satudata_budget.store import ONLY_THESE, ReceivedFile, Store, difference
from tests.intake.borang import PANGGUL, PC, ROUTER, book, good, kib_b, kir, room_good
from tests.intake.conftest import PENGUJI, Impor, kode_temuan

KIB = kib_b(
    [good(PC, "P.C Unit", "000001 s/d 000005", harga=40_000_001), good(ROUTER, "Router", "0001", harga=1_500_000)]
)
KIR = kir(
    {
        "Pelayanan": [room_good(PC, "P.C Unit", "3 / 000001 s/d 000003", b=2, kb=1)],
        "Sekretariat": [
            room_good(PC, "P.C Unit", "2 / 000004 s/d 000005", rb=2),
            room_good(ROUTER, "Router", "0001", b=1),
        ],
    }
)


def goods(store: Store) -> list[tuple[object, ...]]:
    with store.read() as now:
        return now.tuples(
            "select id, komponen, jumlah::int, kondisi, harga_perolehan, register, ruang from aset order by id"
        )


def summary(store: Store) -> list[tuple[object, ...]]:
    with store.read() as now:
        return now.tuples(
            "select nama_barang, kondisi, jumlah::int, harga_perolehan, register, ruang "
            "from aset order by nama_barang, kondisi"
        )


JOINED = [
    ("P.C Unit", "B", 2, 16_000_001, "000001 s/d 000002", "Pelayanan"),
    ("P.C Unit", "KB", 1, 8_000_000, "000003", "Pelayanan"),
    ("P.C Unit", "RB", 2, 16_000_000, "000004 s/d 000005", "Sekretariat"),
    ("Router", "B", 1, 1_500_000, "000001", "Sekretariat"),
]


def test_a_collapsed_row_becomes_one_row_for_each_condition(kantor: Store, impor: Impor) -> None:
    kib, kir_ = impor(KIB, KIR)
    assert summary(kantor) == JOINED
    assert (kib.baris, kib.jumlah.barang, kib.ditambah) == (2, 6, 2)
    assert (kir_.baris, kir_.jumlah.barang, kir_.ditambah, kir_.diubah, kir_.dihapus) == (3, 6, 2, 2, 0)
    assert kode_temuan(kib) == kode_temuan(kir_) == []


def test_kib_alone_is_good_until_kir_says_otherwise(kantor: Store, impor: Impor) -> None:
    (kib,) = impor(KIB)
    assert [row[1:3] for row in summary(kantor)] == [("B", 5), ("B", 1)]
    assert kode_temuan(kib) == ["kondisi_belum_diketahui"] * 2
    assert "sel B8" in kib.temuan[0].pesan
    impor(KIR)
    assert summary(kantor) == JOINED


def test_kib_again_keeps_what_kir_said(kantor: Store, impor: Impor) -> None:
    impor(KIB, KIR)
    before = goods(kantor)
    (again,) = impor(KIB)
    assert (goods(kantor), again.ditambah, again.diubah, again.dihapus) == (before, 0, 0, 0)
    assert kode_temuan(again) == ["sudah_masuk"]


def test_a_newer_kib_keeps_conditions_of_the_goods_that_stay(kantor: Store, impor: Impor) -> None:
    impor(KIB, KIR)
    newer = kib_b([good(PC, "P.C Unit", "000001 s/d 000006", harga=48_000_000)])
    (hasil,) = impor(newer)
    assert [row[:3] for row in summary(kantor)] == [("P.C Unit", "B", 3), ("P.C Unit", "KB", 1), ("P.C Unit", "RB", 2)]
    assert (hasil.ditambah, hasil.diubah, hasil.dihapus) == (0, 1, 1)
    assert [(satu.kode, satu.isi["jumlah"]) for satu in hasil.temuan] == [("kondisi_belum_diketahui", 1)]


def test_a_newer_kib_that_numbers_from_another_register_keeps_them_too(kantor: Store, impor: Impor) -> None:
    impor(KIB, KIR)
    impor(kib_b([good(PC, "P.C Unit", "000003 s/d 000005", harga=24_000_000)]), setuju_hapus=True)
    assert [row[:3] for row in summary(kantor)] == [("P.C Unit", "KB", 1), ("P.C Unit", "RB", 2)]


def test_a_newer_kir_counts_for_all_and_joins_rows_again(kantor: Store, impor: Impor) -> None:
    impor(KIB, KIR)
    (hasil,) = impor(kir({"Gudang": [room_good(PC, "P.C Unit", "5 / 000001 s/d 000005", b=5)]}))
    assert summary(kantor) == [
        ("P.C Unit", "B", 5, 40_000_001, "000001 s/d 000005", "Gudang"),
        ("Router", "B", 1, 1_500_000, "000001", ""),
    ]
    assert (hasil.ditambah, hasil.diubah, hasil.dihapus) == (0, 2, 2)
    assert kode_temuan(hasil) == ["kib_bukan_kir"]


def test_kir_before_any_kib_is_refused_and_says_why(kantor: Store, impor: Impor) -> None:
    (hasil,) = impor(KIR)
    assert kode_temuan(hasil) == ["kir_tanpa_kib"]
    assert "KIB-B dahulu" in hasil.temuan[0].pesan
    assert (goods(kantor), kantor.data_version()) == ([], 1)


def test_a_good_of_kir_that_kib_does_not_know_is_named_and_not_counted(kantor: Store, impor: Impor) -> None:
    _kib, hasil = impor(KIB, kir({"R": [room_good("1.3.2.10.02.03.003", "Printer", "0001", b=1)]}))
    assert "kir_bukan_kib" in kode_temuan(hasil, "peringatan")
    assert {row[0] for row in summary(kantor)} == {"P.C Unit", "Router"}


def test_a_good_listed_twice_is_named_in_either_form(kantor: Store, impor: Impor) -> None:
    twice = [good(PC, "P.C Unit", "0001"), good(PC, "P.C Unit", "0001")]
    rooms = kir({"A": [room_good(PC, "P.C Unit", "0001", b=1)], "B": [room_good(PC, "P.C Unit", "0001", rb=1)] * 2})
    kib, kir_ = impor(kib_b(twice), rooms)
    assert (kode_temuan(kib), kode_temuan(kir_)) == (["register_ganda"], ["kir_ganda"])
    assert [row[1:3] for row in summary(kantor)] == [("B", 1), ("RB", 1)]


def test_goods_that_somebody_typed_belong_to_no_file(kantor: Store, impor: Impor) -> None:
    typed = {"id": "ast-ketik", "kode_tempat": "35.03.01", "kode_barang": PC, "nama_barang": "P.C Unit", "jumlah": 1}
    typed |= {"tahun_perolehan": 2012, "kondisi": "B", "register": "000009"}
    with kantor.read() as now:
        change = difference(now, "aset", [typed], ONLY_THESE)
    with kantor.write(PENGUJI, "isian") as writing:
        writing.apply(change)
    _kib, kir_ = impor(KIB, kir({"R": [room_good(PC, "P.C Unit", "000009", rb=1, tahun=2012)]}))
    assert "kir_bukan_kib" in kode_temuan(kir_)
    impor(kib_b([good(ROUTER, "Router", "0001")], nama="baru.xlsx"))
    assert [row[0] for row in summary(kantor)] == ["P.C Unit", "Router"]


def test_a_condition_that_somebody_set_survives_both_files(kantor: Store, impor: Impor) -> None:
    impor(KIB)
    with kantor.read() as now:
        (router,) = now.rows("select * from aset where nama_barang = 'Router'")
        change = difference(now, "aset", [{**router, "kondisi": "RB"}], ONLY_THESE)
    with kantor.write(PENGUJI, "isian") as writing:
        writing.apply(change)
    impor(kib_b([good(PC, "P.C Unit", "000001", harga=1), good(ROUTER, "Router", "0001", harga=2)]))
    impor(kir({"R": [room_good(PC, "P.C Unit", "000001", b=1)]}))
    assert [row[:2] for row in summary(kantor)] == [("P.C Unit", "B"), ("Router", "RB")]


def test_a_komponen_that_somebody_settled_survives_a_newer_file(kantor: Store, impor: Impor) -> None:
    impor(KIB)
    with kantor.read() as now:
        (router,) = now.rows("select * from aset where nama_barang = 'Router'")
        change = difference(now, "aset", [{**router, "komponen": "", "aturan": "tangan"}], ONLY_THESE)
    with kantor.write(PENGUJI, "isian") as writing:
        writing.apply(change)
    impor(kib_b([good(ROUTER, "Router", "0001", harga=2)]))
    with kantor.read() as now:
        assert now.tuples("select komponen, aturan, harga_perolehan from aset") == [("", "tangan", 2)]


def test_every_row_leads_to_the_cell_of_the_file_that_wrote_it(kantor: Store, impor: Impor) -> None:
    impor(KIB, KIR)
    with kantor.read() as now:
        found = now.tuples(
            "select aset.kondisi, aset.lembar, aset.sel, berkas.nama from aset "
            "join perubahan on perubahan.id = aset.perubahan_id "
            "join berkas on berkas.sha256 = perubahan.berkas_sha256 where komponen = 'pc' order by kondisi"
        )
    assert found == [
        ("B", "KIR", "B8", "kir.xlsx"), ("KB", "KIR", "B8", "kir.xlsx"), ("RB", "KIR", "B17", "kir.xlsx"),
    ]  # fmt: skip


counts = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)), min_size=1, max_size=4)


def kib_of(runs: Sequence[tuple[int, int]]) -> ReceivedFile:
    rows, start = [], 1
    for jumlah, _kondisi in runs:
        rows.append(good(PC, "P.C Unit", f"{start:06d} s/d {start + jumlah - 1:06d}", harga=jumlah * 7_000_003))
        start += jumlah
    return kib_b(rows)


def kir_of(runs: Sequence[tuple[int, int]]) -> ReceivedFile:
    rows, start = [], 1
    for jumlah, kondisi in runs:
        cells: list[object] = [None, None, None]
        cells[kondisi] = jumlah
        rows.append(room_good(PC, "P.C Unit", f"{jumlah} / {start:06d} s/d {start + jumlah - 1:06d}", *cells))
        start += jumlah
    return kir({"R": rows})


@pytest.mark.parametrize("orders", [("kib kir", "kib|kir", "kib|kir|kib2|kib")])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kib=counts, kir_=counts)
def test_the_end_state_is_that_of_the_files_not_of_their_order(
    acuan_saja: Path,
    tmp_path_factory: pytest.TempPathFactory,
    orders: tuple[str, ...],
    kib: list[tuple[int, int]],
    kir_: list[tuple[int, int]],
) -> None:
    files = {"kib": kib_of(kib), "kir": kir_of(kir_), "kib2": kib_of([*kib, (1, 0)])}
    states = []
    for order in orders:
        path = tmp_path_factory.mktemp("urutan") / "uji.duckdb"
        shutil.copy(acuan_saja, path)
        with Store.open(path) as store:
            for call in order.split("|"):
                commit(store, [files[nama] for nama in call.split()], PENGUJI)
            states.append(goods(store))
    assert states[0] == states[1] == states[2]
    assert sum(int(str(row[2])) for row in states[0]) == sum(jumlah for jumlah, _k in kib)
    assert sum(int(str(row[4])) for row in states[0]) == sum(jumlah * 7_000_003 for jumlah, _k in kib)


def stated(*kondisi: str) -> ReceivedFile:
    """A KIB-B with a column of condition, a PC a row."""
    kepala = (
        "No",
        "Kode Barang",
        "Nama Barang",
        "Nomor Register",
        "Merk / Type",
        "Tahun Perolehan",
        "Harga",
        "Kondisi",
    )
    rows = [(n, PC, "P.C Unit", f"{n:06d}", "HP", 2019, 8_000_000, satu) for n, satu in enumerate(kondisi, start=1)]
    return book("kib.xlsx", KIB_B=[("KIB B",), ("SKPD", None, ":", PANGGUL), (), kepala, *rows])


def conditions(store: Store) -> list[tuple[object, ...]]:
    with store.read() as now:
        return now.tuples("select register, kondisi, ruang from aset order by register")


def test_the_condition_that_kib_b_names_is_recorded(kantor: Store, impor: Impor) -> None:
    (hasil,) = impor(stated("Baik", "Rusak Berat", "Rusak Ringan"))
    assert kode_temuan(hasil) == []
    assert [kondisi for _register, kondisi, _ruang in conditions(kantor)] == ["B", "RB", "KB"]


def test_kir_after_kib_b_says_the_newer_condition_and_a_newer_kib_b_keeps_the_room(kantor: Store, impor: Impor) -> None:
    impor(stated("Baik", "Baik"))
    impor(kir({"Aula": [room_good(PC, "P.C Unit", "2 / 000001 s/d 000002", b=1, rb=1)]}))
    assert conditions(kantor) == [("000001", "B", "Aula"), ("000002", "RB", "Aula")]
    impor(stated("Rusak Berat", "-"))
    assert conditions(kantor) == [("000001", "RB", "Aula"), ("000002", "RB", "Aula")]
