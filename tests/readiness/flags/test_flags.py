"""All rules together: silence where all is well, order, keys, dates, speed, and agreement with the method."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from satudata_budget.readiness import score
from satudata_budget.readiness.flags import JENIS, URGENSI, flags
from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, KAB, KEC, LAIN, Contoh, all_flags, save
from tests.readiness.test_properties import packages, scored

PACKAGES = ["kecil", "trenggalek", "pagu"]


def test_a_sound_package_raises_no_flag(store: Store, contoh: Contoh) -> None:
    save(store, contoh)
    assert all_flags(store) == ()


def test_an_empty_store_raises_no_flag(store: Store) -> None:
    assert all_flags(store) == ()


@pytest.mark.parametrize("nama", PACKAGES)
def test_flags_come_most_urgent_first_and_keep_the_order_of_the_rules(nama: str, load: Callable[[str], Store]) -> None:
    raised = all_flags(load(nama))
    order = [(URGENSI.index(b.tingkat_urgensi), JENIS.index(b.jenis), -b.rupiah) for b in raised]
    assert order == sorted(order)


@pytest.mark.parametrize("nama", PACKAGES)
def test_no_two_flags_share_a_key(nama: str, load: Callable[[str], Store]) -> None:
    keys = [b.kunci for b in all_flags(load(nama))]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("nama", PACKAGES)
def test_every_piece_of_evidence_is_a_recorded_row(nama: str, load: Callable[[str], Store]) -> None:
    store = load(nama)
    raised = all_flags(store)
    with store.read() as reading:
        ids = {
            tabel: {row[0] for row in reading.tuples(f"select id from {tabel}")}  # noqa: S608
            for tabel in ("anggaran", "aset", "pegawai", "akses")
        }
        ids["laporan"] = {
            "/".join(map(str, row)) for row in reading.tuples("select kode_unit, tahun, tahap, bagian from laporan")
        }
        ids["unit"] = {row[0] for row in reading.tuples("select kode from unit")}
    for b in raised:
        assert b.bukti, b.kunci
        assert all(bukti.id in ids[bukti.tabel] for bukti in b.bukti), b


@pytest.mark.parametrize("nama", PACKAGES)
def test_every_certain_failed_condition_has_its_flag(nama: str, load: Callable[[str], Store]) -> None:
    store = load(nama)
    raised = all_flags(store)
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    named = {(b.kode_unit, b.komponen) for b in raised if JENIS.index(b.jenis) < JENIS.index("desa_belum_melayani")}
    for unit in hasil.unit:
        for syarat in unit.atas.syarat_gagal:
            assert (unit.kode, "" if syarat == "tanpa_anggaran" else syarat) in named


@pytest.mark.parametrize("nama", PACKAGES)
def test_desa_that_cannot_serve_are_those_of_the_score(nama: str, load: Callable[[str], Store]) -> None:
    store = load(nama)
    counted = {b.kode_unit: b.nilai["belum"] for b in all_flags(store) if b.jenis == "desa_belum_melayani"}
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    for unit in hasil.kecamatan:
        if "desa" not in unit.belum_dilaporkan:
            assert counted.get(unit.kode, 0) == unit.desa.jumlah - unit.desa.siap


def test_money_is_due_before_adoption_and_decisions_are_not(store: Store, contoh: Contoh) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    contoh.put("akses", id=f"kunci-{KEC}", status="belum", tanggal=None)
    save(store, contoh)
    due = {b.jenis: b.tenggat for b in all_flags(store)}
    assert due["tanpa_baris_satu_data"] == ADOPTION
    assert due["kunci_belum_diserahkan"] is None


@pytest.mark.parametrize(
    ("pada_tanggal", "tenggat"),
    [
        (date(2020, 11, 30), ADOPTION),
        (date(2020, 12, 1), date(2021, 9, 30)),  # the changed budget is the next chance
        (date(2021, 10, 1), None),
    ],
)
def test_the_date_is_the_next_one_at_which_the_budget_is_decided(
    store: Store, contoh: Contoh, pada_tanggal: date, tenggat: date | None
) -> None:
    contoh.drop("anggaran", f"net-{LAIN}")
    save(store, contoh)
    due = {b.jenis: b for b in all_flags(store, pada_tanggal)}
    assert due["tanpa_baris_satu_data"].tenggat == tenggat


def test_evidence_knows_file_sheet_and_cell(store: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=f"kunci-{KEC}", status="belum", tanggal=None, lembar="Akses", sel="D7")
    save(store, contoh)
    (bukti,) = next(b for b in all_flags(store) if b.jenis == "kunci_belum_diserahkan").bukti
    assert (bukti.tabel, bukti.id, bukti.lembar, bukti.sel) == ("akses", f"kunci-{KEC}", "Akses", "D7")
    assert bukti.berkas == "laporan kecamatan.xlsx"
    assert store.file_bytes(bukti.berkas_sha256)[0] == bukti.berkas


def test_flags_of_a_past_moment_are_the_flags_of_then(store: Store, contoh: Contoh) -> None:
    contoh.put("akses", id=f"kunci-{KEC}", status="belum", tanggal=None)
    save(store, contoh)
    then, version = all_flags(store), store.data_version()
    contoh.put("akses", id=f"kunci-{KEC}", status="teruji", tanggal=date(2020, 10, 1))
    save(store, contoh)
    assert all_flags(store) == ()
    with store.read(version) as reading:
        assert flags(reading, score(reading, 2021, "KUA-PPAS")) == then


def test_rows_of_a_place_that_has_left_the_tables_are_passed_over(store: Store, contoh: Contoh) -> None:
    contoh.put("aset", id="lama", kode_tempat="35.03.99", komponen="pc", jumlah=4, kondisi="RB", keyakinan="rendah")
    contoh.line("hilang", KAB, "35.03.99.2001", "pc", 90_000_000, keyakinan="rendah")
    contoh.line("asing", "35.99", KEC, "pc", 90_000_000)
    save(store, contoh)
    assert all_flags(store) == ()


def test_flags_can_be_written_as_json(load: Callable[[str], Store]) -> None:
    for b in all_flags(load("trenggalek")):
        text = json.dumps(b.as_json())
        assert json.loads(text)["kunci"] == b.kunci


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(packages())
def test_of_any_package_flags_state_only_what_is_known(shared: Store, world: dict[str, list[dict[str, Any]]]) -> None:
    hasil = scored(shared, world)
    raised = all_flags(shared)
    assert len({b.kunci for b in raised}) == len(raised)
    for b in raised:
        assert b.rupiah >= 0
        assert b.bukti
        if b.jenis in ("tanpa_baris_satu_data", "pagu_di_bawah_kebutuhan", "langganan_berakhir"):
            assert "anggaran" not in hasil.menurut_kode[b.kode_unit].belum_dilaporkan
