"""Ringkasan and Kecamatan say what the score says, whole and in both languages."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.web.session.results import result
from tests.pages.conftest import ROOT

Open = Callable[..., AppTest]
KEYS = (
    "Kunci data 14 kecamatan: 10 teruji, 1 belum diserahkan camat, 2 menunggu uji Diskominfo, 1 belum dilaporkan camat."
)
EVIDENCE = (
    "35 dari 74 bagian diverifikasi; 33 baru diajukan, 1 dikembalikan, 5 belum dilaporkan. "
    "Siap, tetapi laporannya belum seluruhnya diverifikasi: Karangan, Trenggalek, dan Durenan."
)
"""The sample's keys and the state of its reports, as every screen and report words them."""


def words(app: AppTest) -> str:
    """Everything that a person reads on the screen, but for charts and tables."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption, app.info, app.warning)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def test_ringkasan_tells_how_many_are_ready_and_what_is_to_be_asked_for(open_screen: Open) -> None:
    app = open_screen("tinjauan/ringkasan.py")
    assert not app.exception
    hasil = result(2021, "KUA-PPAS")
    ready = sum(u.keadaan == "siap" for u in hasil.kecamatan)
    unknown = sum(u.keadaan == "belum_lengkap" for u in hasil.kecamatan)
    assert app.title[0].value == f"{ready} dari 14 kecamatan siap satu data; {unknown} belum dapat dinilai"
    assert f"{ready} dari 14" in [h.value for h in app.header]
    assert "DATA CONTOH" in words(app)


def test_ringkasan_says_in_whose_hands_the_keys_are_and_how_much_is_verified(open_screen: Open) -> None:
    told = words(open_screen("tinjauan/ringkasan.py"))
    assert "1 belum diserahkan camat, 2 menunggu uji Diskominfo, 1 belum dilaporkan camat" in told
    assert "perlu keputusan camat" not in told
    assert "6 setelah KUA-PPAS; 35 dari 74 bagian diverifikasi" in told
    assert EVIDENCE in told


@pytest.mark.parametrize(
    ("kode", "sentence"),
    [
        ("35.03.02", "Kunci data sudah diserahkan; Diskominfo mengujinya."),
        ("35.03.03", "Keadaan kunci data belum dilaporkan; camat melaporkannya."),
        ("35.03.05", "Kunci data belum diserahkan; camat menyerahkannya ke Diskominfo."),
        ("35.03.06", "Kunci data sudah diuji Diskominfo."),
        ("35.03.06", "Siap, tetapi belum diverifikasi: Perangkat dan Desa."),
    ],
)
def test_a_kecamatan_says_how_far_its_key_is_and_whether_it_is_verified(
    open_screen: Open, kode: str, sentence: str
) -> None:
    assert sentence in words(open_screen("tinjauan/kecamatan.py", kode=kode))


def test_every_kecamatan_has_its_page(open_screen: Open) -> None:
    for kode in ("35.03", *(f"35.03.{n:02}" for n in range(1, 15))):
        app = open_screen("tinjauan/kecamatan.py", kode=kode)
        assert not app.exception, kode
        assert result(2021, "KUA-PPAS").menurut_kode[kode].nama in app.title[0].value


def test_a_unit_with_missing_reports_says_so_instead_of_pretending_to_know(open_screen: Open) -> None:
    app = open_screen("tinjauan/kecamatan.py", kode="35.03.01")
    assert app.title[0].value == "Panggul: data belum lengkap, kelasnya antara belum siap dan hampir siap"
    assert "Belum dilaporkan: **Desa**" in words(app)
    assert "Keadaan 17 desa belum dilaporkan" in words(app)
    assert "Belum dilaporkan, jadi dihitung belum ada: Desa. Setelah dilaporkan, jalannya bisa" in words(app)


def test_the_address_names_the_pillar_that_is_explained(open_screen: Open) -> None:
    app = open_screen("tinjauan/kecamatan.py", kode="35.03.05", pilar="sdm")
    assert "Nilai **SDM" in words(app)
    app = open_screen("tinjauan/kecamatan.py", kode="35.03.05")
    assert "Nilai **Akses" in words(app)  # the weakest


def test_an_unknown_unit_is_named_and_leads_back(open_screen: Open) -> None:
    app = open_screen("tinjauan/kecamatan.py", kode="99.99.99")
    assert not app.exception
    assert "Tidak ada unit dengan kode 99.99.99" in words(app)


@pytest.mark.parametrize("berkas", ["tinjauan/ringkasan.py", "tinjauan/kecamatan.py"])
def test_a_stage_that_nobody_entered_says_that(open_screen: Open, berkas: str) -> None:
    app = open_screen(berkas)
    app.sidebar.selectbox(key="tahap").select("APBD").run()
    assert app.title[0].value == "Belum ada yang memasukkan APBD 2021"
    assert "dari 14" not in words(app)


def test_the_stage_holds_on_every_screen(open_screen: Open) -> None:
    app = open_screen("tinjauan/ringkasan.py")
    app.sidebar.selectbox(key="tahap").select("RKA").run()
    app.switch_page(str(ROOT / "pages/tinjauan/kecamatan.py")).run()
    assert "RKA 2021" in app.title[0].value


def test_the_english_face_speaks_english(open_screen: Open) -> None:
    app = open_screen("tinjauan/ringkasan.py")
    app.session_state["bahasa"] = "en"
    app.run()
    assert not app.exception
    assert "kecamatan are ready for satu data" in app.title[0].value
    assert "Who has to act" in words(app) and "Siapa harus bertindak" not in words(app)
