"""Impor as a camat does it: five files at once, a doubtful line settled, the score moves, all of it taken back."""

import re
from collections.abc import Callable

from playwright.sync_api import FilePayload, Page, expect

from satudata_budget.store import ReceivedFile
from tests.browser.peladen import Peladen
from tests.browser.test_tinjauan import ENGLISH, overflow
from tests.intake.borang import PC, akses_desa, bezetting, good, kib_b, kir, one_line, room_good

UNIT = "35.03.01 Kecamatan Panggul"
FILES = (
    kib_b([good(PC, "P.C Unit", "000001 s/d 000009")], UNIT),
    kir({"Pelayanan": [room_good(PC, "P.C Unit", "9 / 000001 s/d 000009", b=9)]}, UNIT),
    bezetting([(1, "Operator Komputer", 5, "Pelaksana", 2, 3, 1, None)], UNIT),
    akses_desa([(1, "kunci", "Kunci", 1, "belum", None, None)], None, UNIT),
    one_line("Tersedianya 3 unit komputer dan 2 unit printer", 60_000_000, UNIT),
)


def payload(file: ReceivedFile) -> FilePayload:
    return {"name": file.nama, "mimeType": "application/octet-stream", "buffer": file.isi}


def agree(page: Page) -> None:
    """Yes to every file that takes away most of what the sample office has recorded."""
    heading = page.locator("h1")
    expect(heading).to_contain_text("dari 5 berkas siap disimpan")
    unsure = page.locator("label:has(input[type=checkbox]:not(:checked))").filter(has_text="memang harus dihapus")
    while not (said := heading.inner_text()).startswith("5 dari 5"):
        unsure.first.click()
        expect(heading).not_to_have_text(said)


def test_five_files_are_dropped_settled_saved_and_taken_back(server: Peladen, masuk: Callable[[str], Page]) -> None:
    page = masuk("camat.panggul")
    page.goto(server.alamat + "/impor")
    expect(page.locator("h1")).to_have_text("Masukkan berkas kantor Anda")
    field = page.get_by_test_id("stFileUploader")
    expect(field).to_contain_text("Pilih berkas")
    expect(field).to_contain_text("paling besar 20 MB tiap berkas")
    expect(field).not_to_contain_text(re.compile("Upload|per file"))
    page.locator("input[type=file]").set_input_files([payload(file) for file in FILES])
    agree(page)
    expect(page.locator("h1")).to_have_text("5 dari 5 berkas siap disimpan")
    shift = page.get_by_role("heading", name=re.compile(r"Kecamatan Panggul: indeks hari ini [\d,]+ → [\d,]+"))
    expect(shift).to_be_visible()
    seen = shift.inner_text()
    assert overflow(page) <= 0
    page.get_by_role("button", name="Simpan 5 berkas").click()
    expect(page.get_by_role("heading", name="5 berkas tersimpan")).to_be_visible()
    expect(shift.first).to_have_text(seen)
    line = page.locator("[data-testid=stExpander]").filter(has_text="Tersedianya 3 unit komputer")
    line.locator("summary").click()
    expect(line).to_contain_text("baru perkiraan")  # the automatic split
    line.get_by_role("button", name="Tetapkan untuk 1 baris").click()
    expect(page.get_by_text("Keputusan yang berlaku: 1")).to_be_visible()
    text = page.locator("[data-testid=stMain]").inner_text()
    assert [word for word in ENGLISH if word in text] == []
    page.get_by_role("button", name="Tarik kembali semua (5 berkas)").click()
    expect(page.get_by_text("5 berkas ditarik kembali.")).to_be_visible()
