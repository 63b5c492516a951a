"""Kesenjangan: its titles say what the score says; the work list filters, shows its evidence and keeps notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.access import Account, account_named
from satudata_budget.access.notes import add_note, newest_notes
from satudata_budget.messages import rupiah_ringkas
from satudata_budget.messages.bendera import kalimat
from satudata_budget.readiness.doubles import double_funding, lapsing
from satudata_budget.readiness.flags import Bendera
from satudata_budget.web.screens.kesenjangan.work_list import SHOWN
from satudata_budget.web.session.results import all_flags, database, result
from tests.pages.masuk import Open, opening, words


@pytest.fixture
def open_page(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("tinjauan/kesenjangan.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


def found() -> tuple[Bendera, ...]:
    return all_flags(result(2021, "KUA-PPAS"))


def listed(app: AppTest) -> list[str]:
    """The entries of the work list."""
    return [e.label for e in app.get("expander") if " · " in e.label]


def state(app: AppTest, name: str) -> AppTest:
    return app.segmented_control(key="kerja-status").set_value(name).run()


def test_the_title_says_how_many_are_aligned_and_who_keeps_them_waiting(open_page: Open) -> None:
    app = open_page()
    assert not app.exception
    hasil = result(2021, "KUA-PPAS")
    aligned = sum(set((u.keselarasan or {}).values()) == {"selaras"} for u in hasil.kecamatan)
    assert aligned == 0
    assert app.title[0].value == "Belum ada kecamatan yang selaras di keempat pilar"
    waiting = sum("kabupaten_tertinggal" in (u.keselarasan or {}).values() for u in hasil.kecamatan)
    assert f"**{waiting} kecamatan** sudah siap di sana dan menunggu" in words(app)


def test_double_funding_and_lapses_stand_in_rupiah(open_page: Open) -> None:
    app = open_page()
    figures = [h.value for h in app.header]
    assert figures == [rupiah_ringkas(double_funding(found()).rupiah), rupiah_ringkas(lapsing(found()).rupiah)]


def test_the_list_starts_with_the_most_urgent_and_grows_on_demand(open_page: Open) -> None:
    app = open_page()
    assert len(listed(app)) == SHOWN
    assert kalimat(found()[0].jenis, found()[0].nilai) in listed(app)[0]
    more = next(b for b in app.button if b.label.startswith("Tampilkan"))
    more.click().run()
    assert len(listed(app)) > SHOWN


@pytest.mark.parametrize(
    ("key", "value", "of"),
    [
        ("pelaku", "diskominfo", lambda b: b.pelaku),
        ("jenis", "perangkat_usang", lambda b: b.jenis),
        ("wilayah", "35.03.08", lambda b: b.kode_unit),
        ("urgensi", "mendesak", lambda b: b.tingkat_urgensi),
    ],
)
def test_the_address_filters_by_actor_kind_place_and_urgency(open_page: Open, key: str, value: str, of: object) -> None:
    app = open_page(**{key: value})
    assert callable(of)
    expected = [kalimat(b.jenis, b.nilai) for b in found() if of(b) == value]
    assert len(listed(app)) == min(SHOWN, len(expected)) > 0
    assert all(any(sentence in label for sentence in expected) for label in listed(app))
    assert app.selectbox(key=f"saring-{key}").value == value


def test_an_unknown_filter_in_the_address_leaves_nothing_out(open_page: Open) -> None:
    app = open_page(pelaku="siapa")
    assert not app.exception
    assert len(listed(app)) == SHOWN


def test_a_flag_opens_its_evidence_down_to_the_row(open_page: Open) -> None:
    app = open_page()
    first = found()[0]
    app.session_state[f"kerja-{first.kunci}"] = True
    app.run()
    assert not app.exception
    assert f"**Bukti** · {len(first.bukti)} baris" in words(app)
    evidence = next(d.value for d in app.dataframe if "Sel" in d.value.columns)
    assert len(evidence) == len(first.bukti)


def test_every_flag_can_be_opened(open_page: Open) -> None:
    app = open_page()
    by_kind = {b.jenis: b for b in found()}
    for jenis, b in by_kind.items():
        app.session_state["saring-jenis"] = app.session_state["saring-jenis-diminta"] = jenis
        app.query_params["jenis"] = jenis
        app.session_state[f"kerja-{next(f for f in found() if f.jenis == jenis).kunci}"] = True
        app.run()
        assert not app.exception, jenis
        assert "**Bukti**" in words(app) or "ketiadaannya" in words(app), b


def anggota() -> Account:
    found = account_named(database(), "uji.komisi")
    assert found is not None
    return found


def test_a_note_is_kept_with_who_and_when_and_moves_the_flag(open_page: Open) -> None:
    app = open_page()
    first = found()[0]
    app.session_state[f"kerja-{first.kunci}"] = True
    app.run()
    app.segmented_control(key=f"catat-status-{first.kunci}").set_value("dikerjakan")
    app.text_area(key=f"catat-teks-{first.kunci}").set_value("Dibahas lagi 15 Oktober.")
    next(b for b in app.button if b.label == "Simpan catatan").click().run()
    assert not app.exception
    note = newest_notes(database(), 2021)[first.kunci]
    assert (note.status, note.catatan) == ("dikerjakan", "Dibahas lagi 15 Oktober.")
    assert note.oleh == "Penguji komisi (uji.komisi)"
    again = state(open_page(), "dikerjakan")
    assert len(listed(again)) == 1
    assert kalimat(first.jenis, first.nilai) in listed(again)[0]
    again.session_state[f"kerja-{first.kunci}"] = True
    again.run()
    assert "Dibahas lagi 15 Oktober." in words(again)
    assert "Penguji komisi (uji.komisi)" in words(again)


def test_what_is_called_settled_while_the_data_still_shows_it_says_so(open_page: Open) -> None:
    app = open_page()
    first = found()[0]
    add_note(database(), anggota(), 2021, first.kunci, "selesai", "")
    state(app, "selesai")
    app.session_state[f"kerja-{first.kunci}"] = True
    app.run()
    assert "datanya masih menunjukkan hal ini" in words(app)


def test_what_the_data_no_longer_shows_is_kept_apart(open_page: Open) -> None:
    app = open_page()
    add_note(database(), anggota(), 2021, "kunci_belum_teruji:35.03.11:kecamatan:kunci:", "dikerjakan", "diuji")
    app.run()
    assert any("1 hal yang pernah dicatat tidak muncul lagi" in e.label for e in app.get("expander"))
    assert "Kunci data sudah diserahkan, belum diuji · Kecamatan Trenggalek" in words(app)


@pytest.mark.parametrize(("peran", "writes"), [("komisi", True), ("camat", False), ("admin", False)])
def test_only_who_may_sees_the_form(open_page: Open, peran: str, writes: bool) -> None:
    app = open_page(peran)
    app.session_state[f"kerja-{found()[0].kunci}"] = True
    app.run()
    assert any(b.label == "Simpan catatan" for b in app.button) == writes
    assert "**Bukti**" in words(app)


def test_how_firm_the_order_is_gets_one_sentence_a_kecamatan(open_page: Open) -> None:
    app = open_page()
    assert "peringkat" not in words(app)  # worked out only when it is asked for
    app.session_state["kukuh"] = True
    app.run()
    assert not app.exception
    said = words(app)
    for unit in result(2021, "KUA-PPAS").kecamatan:
        assert said.count(f"**{unit.nama}** peringkat") == 1
    assert "asumsi" in said


def test_a_stage_that_nobody_entered_says_that(open_page: Open) -> None:
    app = open_page()
    app.sidebar.selectbox(key="tahap").select("APBD").run()
    assert app.title[0].value == "Belum ada yang memasukkan APBD 2021"


def test_what_somebody_typed_is_shown_as_it_is(open_page: Open) -> None:
    app = open_page()
    first = found()[0]
    add_note(database(), anggota(), 2021, first.kunci, "dikerjakan", "![x](http://contoh.invalid/a.png) **penting**")
    state(app, "dikerjakan")
    app.session_state[f"kerja-{first.kunci}"] = True
    app.run()
    assert "![x](http://contoh.invalid/a.png) **penting**" in words(app)
    drawn = "\n".join(str(element.value) for element in app.markdown)
    assert "![x](" not in drawn and "**penting**" not in drawn


@pytest.mark.parametrize(
    ("jenis", "keadaan"),
    [("kunci_belum_diserahkan", "belum diserahkan"), ("kunci_belum_teruji", "diserahkan, belum teruji")],
)
def test_the_evidence_of_a_key_is_its_state_not_an_amount(open_page: Open, jenis: str, keadaan: str) -> None:
    app = open_page(jenis=jenis)
    first = next(b for b in found() if b.jenis == jenis)
    app.session_state[f"kerja-{first.kunci}"] = True
    app.run()
    evidence = next(d.value for d in app.dataframe if "Sel" in d.value.columns)
    assert list(evidence["Nilai"]) == [keadaan]


def test_it_says_in_whose_hands_the_keys_are(open_page: Open) -> None:
    assert "1 belum diserahkan camat, 2 menunggu uji Diskominfo, 1 belum dilaporkan camat" in words(open_page())
