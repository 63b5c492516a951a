"""Raker: six slides from the same results as the screens, and minutes that only Komisi I writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from satudata_budget.access import COMMAND_LINE, Account, account_named, draft, minutes, save_minutes
from satudata_budget.access.account_changes import add_without_password
from satudata_budget.messages import rupiah_cukup
from satudata_budget.readiness import PILAR
from satudata_budget.reports.raker.slides import Salindia, reach, slides
from satudata_budget.web.screens.pengadaan.results import decisions, state
from satudata_budget.web.screens.raker.minutes import MinutesBoard
from satudata_budget.web.session.results import all_flags, database, result
from satudata_budget.web.session.screens import KELOMPOK
from satudata_budget.words.money import asked_title
from satudata_budget.words.plan import planned_count
from tests.pages.masuk import Open, opening
from tests.pages.test_tinjauan import EVIDENCE

KINDS = ["hitung", "peta", "sebab", "uang", "siapa", "putus"]


@pytest.fixture
def open_page(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("laporan/raker.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


@pytest.fixture
def shown(open_page: Open) -> dict[str, Salindia]:
    hasil = result(2021, "KUA-PPAS")
    made = slides(hasil, all_flags(hasil), decisions(*state(hasil)))
    assert [s["jenis"] for s in made] == KINDS
    return {s["jenis"]: s for s in made}


def papan(peran: str) -> MinutesBoard:
    akun = account_named(database(), f"uji.{peran}")
    assert isinstance(akun, Account)
    st.session_state.clear()
    return MinutesBoard(akun, result(2021, "KUA-PPAS"))


@pytest.mark.parametrize("peran", ["komisi", "camat", "diskominfo", "admin"])
def test_every_role_opens_it_without_a_side_bar(open_page: Open, peran: str) -> None:
    app = open_page(peran, slide="3")
    assert not app.exception
    assert not app.sidebar.selectbox and not app.sidebar.markdown


def test_only_raker_has_the_whole_window() -> None:
    assert [h.alamat for _kelompok, pages in KELOMPOK for h in pages if h.polos] == ["raker"]


def test_a_stage_that_nobody_entered_says_so_and_leads_back(open_page: Open) -> None:
    app = open_page()
    app.session_state["tahap"] = "APBD"
    app.run()
    assert app.title[0].value == "Belum ada yang memasukkan APBD 2021"


def test_the_slides_say_what_the_screens_say(shown: dict[str, Salindia]) -> None:
    hasil = result(2021, "KUA-PPAS")
    units = hasil.kecamatan
    ready = sum(u.keadaan == "siap" for u in units)
    assert [row["besar"] for row in shown["hitung"]["baris"]] == [
        str(ready),
        planned_count(hasil),
    ]
    assert all(len(row["tanda"]) == len(units) for row in shown["hitung"]["baris"])
    assert {t["nama"]: t["keadaan"] for t in shown["peta"]["ubin"]} == {u.nama: u.keadaan for u in units}
    assert shown["uang"]["judul"] == asked_title(hasil)
    urgent = sum(b.tingkat_urgensi == "mendesak" for b in all_flags(hasil))
    assert shown["siapa"]["judul"].startswith(f"{urgent} hal mendesak")


def test_what_nobody_reported_is_shown_apart_from_what_is_short(shown: dict[str, Salindia]) -> None:
    hasil = result(2021, "KUA-PPAS")
    for pilar, row in zip(PILAR, shown["sebab"]["batang"], strict=True):
        short = [u for u in hasil.kecamatan if u.pilar[pilar] < 80]
        assert row["n"] + row["belum"] == len(short)
        assert row["n"] >= sum(u.atas.pilar[pilar] < 80 for u in short)


def test_the_way_to_siap_is_the_one_of_planning(shown: dict[str, Salindia]) -> None:
    hasil = result(2021, "KUA-PPAS")
    costs = decisions(*state(hasil))
    ready, cost, number = reach(hasil, costs)
    note = shown["uang"]["catatan"]
    assert rupiah_cukup(cost) in note and f"{number} keputusan" in note and f"{ready} dari 14" in note


def test_nobody_is_told_to_do_what_may_be_done_already(shown: dict[str, Salindia]) -> None:
    hasil = result(2021, "KUA-PPAS")
    keys = [u for u in shown["putus"]["usulan"] if "kunci data" in u]
    unknown = [u.nama for u in hasil.kecamatan if "kunci" in u.syarat_gagal and "akses" in u.belum_dilaporkan]
    assert unknown and not any(nama in proposal for nama in unknown for proposal in keys)
    assert keys == [
        "Camat Tugu menyerahkan kunci data untuk diuji Diskominfo.",
        "Diskominfo menguji kunci data dari Kecamatan Munjungan dan Bendungan.",
    ]
    assert all(len(proposal) < 110 for proposal in shown["putus"]["usulan"])


def test_who_must_act_names_diskominfo_for_the_keys_that_it_has_to_test(shown: dict[str, Salindia]) -> None:
    lines = {(row["siapa"], row["apa"]): row["di_mana"] for row in shown["siapa"]["baris"]}
    assert lines["Diskominfo", "Kunci data sudah diserahkan, belum diuji"] == "Munjungan dan Bendungan"
    assert lines["Camat", "Kunci data belum diserahkan ke Diskominfo"] == "Tugu"
    assert len(lines) <= 6


def test_the_first_slide_says_how_much_is_verified(shown: dict[str, Salindia]) -> None:
    assert EVIDENCE in shown["hitung"]["catatan"]


def test_what_is_typed_is_kept_and_then_saved_with_the_data_version(open_page: Open) -> None:
    board = papan("komisi")
    board.keep("1. Kunci diserah")
    assert board.content()["isi"] == "1. Kunci diserah" and board.content()["draf"]
    board.save("1. Kunci diserahkan")
    assert draft(database(), board.akun, board.formulir) is None
    (saved,) = minutes(database(), 2021)
    assert (saved.isi, saved.pada, saved.tahap) == ("1. Kunci diserahkan", board.hasil.pada, "KUA-PPAS")
    assert board.content()["versi"][0]["isi"] == "1. Kunci diserahkan"


def test_a_second_author_reads_the_first_before_saving_over(open_page: Open) -> None:
    board = papan("komisi")
    board.keep("punya saya")
    other = add_without_password(database(), COMMAND_LINE, "uji.ketua", "Ketua", "komisi", ())
    save_minutes(database(), other, 2021, "KUA-PPAS", board.hasil.pada, "punya ketua")
    board.save("punya saya")
    answer = board.content()
    assert answer["kabar"]["baik"] is False and answer["isi"] == "punya saya"
    board.save("punya saya")
    assert [n.isi for n in minutes(database(), 2021)] == ["punya saya", "punya ketua"]


@pytest.mark.parametrize("peran", ["camat", "diskominfo", "admin"])
def test_the_others_read_the_minutes_and_write_none(open_page: Open, peran: str) -> None:
    papan("komisi").save("Untuk dibaca")
    board = papan(peran)
    assert board.content()["boleh"] is False and board.content()["isi"] == "Untuk dibaca"
    board.save("ditulis lewat alamat")
    assert [n.isi for n in minutes(database(), 2021)] == ["Untuk dibaca"]
