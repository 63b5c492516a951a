"""Riwayat: the list and its filters, a change set taken back, two moments compared, the dashboard as it was."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from satudata_budget.access import account_named, save
from satudata_budget.store import ONLY_THESE, Store, difference
from satudata_budget.web.session import results
from tests.pages.masuk import Open, opening, words
from tests.web.layar import screen

TUGU = "35.03.05"
BARANG = {"id": "uji-laptop", "kode_tempat": TUGU, "komponen": "pc", "nama_barang": "PC Uji", "jumlah": 1}
BARANG |= {"kondisi": "B"}


@pytest.fixture
def riwayat(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("kelola/riwayat.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


def saved(rows: list[dict[str, Any]], tabel: str = "aset", akun: str = "uji.camat") -> int:
    """A change of the signed-in camat, in the store that the screen reads."""
    store: Store = results.database()
    found = account_named(store, akun)
    assert found is not None
    with store.read() as now:
        change = difference(now, tabel, rows, ONLY_THESE)
    nomor = save(store, found, [change], "isian", "uji coba")
    assert nomor is not None
    return nomor


def test_everybody_reads_who_changed_what_before_and_after(riwayat: Open) -> None:
    saved([BARANG])
    saved([BARANG | {"kondisi": "RB"}])
    for peran in ("komisi", "camat", "diskominfo", "admin"):
        app = riwayat(peran)
        assert not app.exception
        assert app.title[0].value == "3 perubahan tercatat"
        assert "PC Uji di Kecamatan Tugu: kondisi baik → rusak berat" in words(app)
        assert "Penguji camat (uji.camat) · Camat · lewat isian" in words(app)
        assert bool(app.get("popover")) == (peran == "camat")


def test_a_camat_takes_a_change_back_and_is_told_what_is_left(riwayat: Open) -> None:
    wrong = saved([BARANG, BARANG | {"id": "uji-dua", "nama_barang": "PC Kedua"}])
    saved([BARANG | {"jumlah": 3}])
    app = riwayat("camat", perubahan=str(wrong))
    assert not app.exception
    assert f"Perubahan no. {wrong}" in words(app) and "dibiarkan" in words(app)
    app.text_input(key=f"batal-alasan-{wrong}").set_value("salah kantor").run()
    app.button(key=f"batal-{wrong}").click().run()
    assert not app.exception
    assert f"Perubahan no. {wrong} dibatalkan" in app.success[0].value
    assert "PC Uji di Kecamatan Tugu" in app.warning[0].value
    with results.database().read() as now:
        assert now.tuples("select id, jumlah from aset where id like 'uji-%'") == [("uji-laptop", 3)]
        assert now.value("select catatan from perubahan order by id desc limit 1") == "salah kantor"


def test_the_list_is_narrowed_by_place_person_and_way(riwayat: Open) -> None:
    saved([BARANG])
    app = riwayat("komisi")
    assert len(app.dataframe[0].value) == 2
    app.selectbox(key="riwayat-orang").set_value("Penguji camat (uji.camat)").run()
    assert len(app.dataframe[0].value) == 1
    assert list(app.dataframe[0].value["Unit"]) == ["Kecamatan Tugu"]
    app.selectbox(key="riwayat-cara").set_value("paket").run()
    assert "Tidak ada perubahan yang cocok" in words(app)


def test_two_moments_name_the_component_and_its_rows(riwayat: Open) -> None:
    before = results.database().data_version()
    parts = results.result_at(before, 2021, "KUA-PPAS").tempat_unit(TUGU)
    short = [t for t in parts if t.pilar == "perangkat" and t.kurang]
    saved([BARANG | {"komponen": short[0].komponen, "kode_tempat": short[0].kode_tempat, "jumlah": 9}])
    app = riwayat("komisi", tampilan="banding", dari=str(before), ke=str(before + 1))
    assert not app.exception
    assert "1 kecamatan bergeser" in words(app)
    assert app.selectbox(key="unit-geser").value == TUGU
    assert "PC Uji di " in words(app) and "ditambahkan: jumlah 9" in words(app)


def test_the_whole_dashboard_as_it_was_and_the_way_back(riwayat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    before = results.database().data_version()
    saved([{"nama": "ambang_siap", "nilai": 100}], "parameter", "uji.diskominfo")
    riwayat("komisi")
    app = screen("tinjauan/ringkasan.py")
    then = app.title[0].value
    app.query_params["pada"] = str(before)
    app.run()
    assert not app.exception
    assert "MASA LALU" in words(app) and f"versi data {before}" in words(app)
    assert app.title[0].value != then
    app.button(key="kembali-sekarang").click().run()
    assert "MASA LALU" not in words(app)
    assert app.title[0].value == then


@pytest.mark.parametrize("asked", ["0", "999999", "-1", "kemarin"])
def test_a_moment_that_never_was_shows_the_present(riwayat: Open, asked: str) -> None:
    app = riwayat("komisi", pada=asked)
    assert not app.exception
    assert "MASA LALU" not in words(app)
