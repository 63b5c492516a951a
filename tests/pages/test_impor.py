"""Impor without a browser: looked at, corrected, saved, settled and taken back by a camat."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.access import COMMAND_LINE, Account, add_without_password
from satudata_budget.store import ReceivedFile, Store
from tests.intake.borang import SUB, bezetting, headings, kir, line, one_line, ppas, room_good
from tests.web.layar import screen, screens_on, sign_in

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STAFF = bezetting([(1, "Operator Komputer", 5, "Pelaksana", 2, 2, 0, None)])
BUDGET = one_line("Tersedianya 2 unit komputer dan 1 unit printer", 24_500_000)
NOBODY = one_line("1 komputer", 5, "Kantor entah", nama="tanpa_kantor.xlsx")
MANY_FAULTS = ppas(
    [*headings(), *(line(f"{SUB[:-2]}{n}", "Pengadaan", None, "salah") for n in range(10, 40))], nama="salah.xlsx"
)
Buka = Callable[[Account], AppTest]


@pytest.fixture
def store(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path = Path(shutil.copy(sample_truth, tmp_path / "contoh.duckdb"))
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as opened:
        yield opened
    st.cache_resource.clear()


@pytest.fixture
def app(store: Store, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The screen as the camat of Panggul has it."""
    akun = add_without_password(store, COMMAND_LINE, "uji.camat", "Penguji", "camat", ("35.03.01",))
    sign_in(monkeypatch, store, akun)
    return screen("isian/impor.py")


def drop(app: AppTest, *files: ReceivedFile) -> AppTest:
    app.file_uploader[0].set_value([(file.nama, file.isi, XLSX) for file in files])
    return agree(app.run())


def agree(app: AppTest) -> AppTest:
    """Yes, where a file takes away most of what the sample office has recorded."""
    for box in app.checkbox:
        if "harus dihapus" in box.label:
            box.check()
    return app.run()


def text(app: AppTest) -> str:
    return "\n".join(str(e.value) for kind in (app.title, app.subheader, app.markdown, app.error) for e in kind)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if label in button.label).click().run()


def test_before_anything_is_dropped_the_screen_says_what_to_do(app: AppTest) -> None:
    assert not app.exception
    assert app.title[0].value == "Masukkan berkas kantor Anda"
    assert (
        app.file_uploader[0].label
        == "Letakkan berkas kantor di sini (Excel, ODS, CSV atau ZIP), boleh banyak sekaligus"
    )


def test_files_are_counted_first_and_the_faults_named_at_their_cells(app: AppTest, store: Store) -> None:
    version = store.data_version()
    drop(app, STAFF, MANY_FAULTS)
    assert not app.exception
    assert app.title[0].value == "1 dari 2 berkas siap disimpan, 1 perlu dibetulkan"
    assert "30 galat" in text(app)
    assert "Lihat 10 temuan lainnya" in [e.label for e in app.expander] or "Lihat" in str(app.expander)
    assert "| PPAS | 12 | I12 | “salah” bukan jumlah rupiah" in text(app)
    assert store.data_version() == version


def test_an_office_that_is_not_clear_is_asked_for(app: AppTest) -> None:
    drop(app, NOBODY)
    assert app.title[0].value == "0 dari 1 berkas siap disimpan, 1 perlu dibetulkan"
    office = next(box for box in app.selectbox if box.label == "Kantor")
    assert office.options == ["Kecamatan Panggul"]
    agree(office.select_index(0).run())
    assert not app.exception
    assert app.title[0].value == "1 dari 1 berkas siap disimpan"
    assert "Kecamatan Panggul: menurut permintaan" in text(app)


def test_of_two_money_columns_the_stage_is_asked_and_decides(app: AppTest) -> None:
    golden = Path(__file__).parents[1] / "golden" / "anggaran" / "ppas_sebelum_setelah.xlsx"
    drop(app, ReceivedFile(golden.name, golden.read_bytes()))
    assert app.title[0].value == "0 dari 1 berkas siap disimpan, 1 perlu dibetulkan"
    stage = next(box for box in app.selectbox if box.label == "Tahap anggaran berkas")
    assert stage.options[0] == "KUA-PPAS: kolom sebelum perubahan"
    stage.select("Perubahan KUA-PPAS").run()
    assert not app.exception
    assert app.title[0].value == "1 dari 1 berkas siap disimpan"
    assert "Perubahan KUA-PPAS" in text(app)


def test_saved_it_stays_told_and_is_taken_back(app: AppTest, store: Store) -> None:
    version = store.data_version()
    drop(app, STAFF, BUDGET)
    press(app, "Simpan 2 berkas")
    assert not app.exception
    assert "2 berkas tersimpan" in text(app)
    assert store.data_version() == version + 2
    assert "indeks hari ini" in text(app)
    press(app, "Tarik kembali semua")
    assert not app.exception
    assert store.data_version() == version + 4
    assert "2 berkas ditarik kembali" in "".join(e.value for e in app.success)
    with store.read() as now, store.read(version) as then:
        sql = "select * exclude (perubahan_id) from anggaran order by all"
        assert now.tuples(sql) == then.tuples(sql)


def test_a_doubtful_line_is_settled_on_the_screen(app: AppTest, store: Store) -> None:
    drop(app, BUDGET)
    press(app, "Simpan 1 berkas")
    app.selectbox(next(b.key for b in app.selectbox if str(b.key).startswith("antre-"))).select("printer").run()
    press(app, "Tetapkan untuk 1 baris")
    assert not app.exception
    with store.read() as now:
        assert now.tuples("select komponen, pagu from anggaran where kode_unit = '35.03.01' and baris_id <> ''") == [
            ("printer", 24_500_000)
        ]
    assert "Keputusan yang berlaku: 1" in [e.label for e in app.expander]


def test_what_is_fairly_sure_is_folded_away_until_it_is_confirmed(app: AppTest, store: Store) -> None:
    with store.write(COMMAND_LINE.pelaku, "isian") as writing:
        writing._cursor.execute(
            "update riwayat.aset set keyakinan = 'sedang', aturan = 'ups_nama' where kode_tempat = '35.03.01' "
            "and komponen = 'ups'"
        )
    app.run()
    (label,) = [e.label for e in app.expander if e.label.startswith("Cukup yakin, belum dilihat orang")]
    assert not next(e for e in app.expander if e.label == label).proto.expanded
    press(app, "di atas benar")
    assert not app.exception
    assert [e.label for e in app.expander if e.label.startswith("Cukup yakin")] == []
    with store.read() as now:
        ups = now.tuples(
            "select distinct komponen, keyakinan from aset where kode_tempat = '35.03.01' and komponen = 'ups'"
        )
    assert ups == [("ups", "tinggi")]


def test_a_line_is_divided_by_amount_and_the_empty_field_takes_the_rest(app: AppTest, store: Store) -> None:
    drop(app, BUDGET)
    press(app, "Simpan 1 berkas")
    assert "Pembagian uangnya otomatis menurut kekurangan: **baru perkiraan**" in text(app)
    app.button_group[0].set_value("bagi").run()
    first, second = app.text_input
    assert (first.label, second.label) == ("Komputer layanan kantor kecamatan", "Printer kantor kecamatan")
    save = next(button for button in app.button if button.label == "Simpan pembagian")
    assert save.disabled
    first.set_value("20 juta").run()
    assert "4.500.000 untuk kolom yang kosong." in text(app)
    press(app, "Simpan pembagian")
    assert not app.exception
    with store.read() as now:
        sql = "select komponen, pagu, pembagian from anggaran where kode_unit = ? and baris_id > '' order by all"
        assert now.tuples(sql, ["35.03.01"]) == [("pc", 20_000_000, "tangan"), ("printer", 4_500_000, "tangan")]


def test_another_offices_file_cannot_be_saved(app: AppTest) -> None:
    drop(app, one_line("2 komputer dan 1 printer", 5_000_000, "35.03.11 Kecamatan Trenggalek"))
    assert "1 perlu dibetulkan" in app.title[0].value
    assert next(b for b in app.button if b.key == "impor-simpan").disabled
    drop(app, kir({"R": [room_good("1.3.2.10.01.02.001", "P.C Unit", 1, b=1)]}))
    assert not app.exception
