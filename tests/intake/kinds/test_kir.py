"""KIR: rooms, registers and conditions."""

import pytest

from satudata_budget.intake.table.rows import RoomRow
from tests.intake.borang import PC, ROUTER, kir, room_good
from tests.intake.conftest import Baca, kode_temuan


def rows(file: object) -> list[RoomRow]:
    isi = getattr(file, "isi")  # noqa: B009
    assert isi is not None
    return list(isi.baris)


def test_every_room_has_its_goods(baca: Baca) -> None:
    file = baca(
        kir(
            {
                "Ruang Pelayanan": [room_good(PC, "P.C Unit", "3 / 0001 s/d 0003", b=2, kb=1)],
                "Ruang Sekretariat": [room_good(ROUTER, "Router", "0001", rb=1)],
            }
        )
    )
    assert [(r.ruang, r.register, r.kondisi, r.tahun) for r in rows(file)] == [
        ("Ruang Pelayanan", ((1, 3),), {"B": 2, "KB": 1}, 2019),
        ("Ruang Sekretariat", ((1, 1),), {"RB": 1}, 2019),
    ]
    assert (file.isi.jenis, file.isi.unit, kode_temuan(file)) == ("kir", ("35.03.01",), [])  # type: ignore[union-attr]


@pytest.mark.parametrize("tanda", ["v", "√", "(B)", "B", "x"])
def test_a_tick_gives_its_condition_to_all_pieces(baca: Baca, tanda: str) -> None:
    (row,) = rows(baca(kir({"R": [room_good(PC, "P.C Unit", "0001 s/d 0003", b=tanda)]})))
    assert row.kondisi == {"B": 3}


def test_a_bare_number_is_a_count_and_a_padded_one_a_register(baca: Baca) -> None:
    counted, registered = rows(
        baca(kir({"R": [room_good(PC, "P.C Unit", 4, b=4), room_good(PC, "P.C Unit", "0004", b=1)]}))
    )
    assert (counted.jumlah, counted.register) == (4, ())
    assert (registered.jumlah, registered.register) == (1, ((4, 4),))


@pytest.mark.parametrize(
    ("row", "kode", "sel"),
    [
        (room_good(PC, "P.C Unit", "3 / 0001 s/d 0003", b=2), "keadaan_bukan_jumlah", "K8"),
        (room_good(PC, "P.C Unit", "3 / 0001 s/d 0002", b=3), "jumlah_bukan_register", "I8"),
        (room_good(PC, "P.C Unit", "3 / 0001 s/d 0003", b="tiga"), "bukan_banyak", "K8"),
        (room_good(PC, "P.C Unit", "0001", b=-1), "banyak_tidak_wajar", "K8"),
        (room_good(None, "P.C Unit", "0001", b=1), "kode_barang_kosong", "H8"),
        (room_good(PC, "P.C Unit", "dua", b=1), "bukan_register", "I8"),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(baca: Baca, row: tuple[object, ...], kode: str, sel: str) -> None:
    file = baca(kir({"R": [row]}))
    assert (kode, sel) in [(satu.kode, satu.sel) for satu in file.temuan if satu.tingkat == "galat"]


def test_no_condition_at_all_is_a_warning_and_says_nothing_of_the_good(baca: Baca) -> None:
    file = baca(kir({"R": [room_good(PC, "P.C Unit", "0001"), room_good(PC, "P.C Unit", "0002", b=1)]}))
    assert kode_temuan(file) == ["keadaan_kosong"]
    assert [r.register for r in rows(file)] == [((2, 2),)]


def test_a_block_without_its_room_is_named(baca: Baca) -> None:
    file = baca(kir({"": [room_good(PC, "P.C Unit", "0001", b=1)]}))
    assert kode_temuan(file) == ["ruangan_tidak_disebut"]
