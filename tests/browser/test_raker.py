"""Raker as it is held: stepped through by keys and clicker on a projector, minutes typed meanwhile."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen

Masuk = Callable[[str], Page]
QUESTIONS = ["Berapa yang siap?", "Di mana?", "Mengapa?", "Berapa uangnya?", "Siapa harus bertindak?"]


def at(page: Page, number: int, question: str) -> None:
    expect(page.locator(".tanya")).to_have_text(question)
    expect(page).to_have_url(re.compile(rf"/raker\?slide={number}$"))


def fits(page: Page) -> bool:
    """Whether nothing of the slide lies outside the window or under the foot."""
    return bool(
        page.locator(".raker").evaluate(
            """raker => {
              const foot = raker.querySelector("footer").getBoundingClientRect().top
              const seen = [...raker.querySelectorAll(".isi *")].map(e => e.getBoundingClientRect())
              return raker.scrollHeight <= innerHeight
                && seen.every(b => b.bottom <= foot + 1 && b.right <= innerWidth + 1)
            }"""
        )
    )


def test_six_slides_by_keys_and_clicker_on_both_projectors(server: Peladen, halaman: Page) -> None:
    for width, height in ((1440, 900), (1920, 1080)):
        halaman.set_viewport_size({"width": width, "height": height})
        halaman.goto(server.alamat + "/raker")
        for number, (question, key) in enumerate(
            zip(QUESTIONS, ["ArrowRight", "PageDown", " ", "ArrowDown", "PageDown"], strict=True), 1
        ):
            at(halaman, number, question)
            assert fits(halaman), f"{question} at {width}×{height}"
            halaman.keyboard.press(key)
        at(halaman, 6, "Apa yang kita putuskan?")
        assert fits(halaman)
    halaman.keyboard.press("PageUp")
    halaman.keyboard.press("ArrowLeft")
    at(halaman, 4, "Berapa uangnya?")
    halaman.reload()
    at(halaman, 4, "Berapa uangnya?")
    expect(halaman.locator("[data-testid=stSidebar]")).to_have_count(0)
    halaman.get_by_role("button", name="Tutup").click()
    halaman.wait_for_url(re.compile("/ringkasan"))
    expect(halaman.locator("[data-testid=stSidebar]")).to_be_visible()


def test_minutes_survive_a_closed_lid_and_are_read_by_the_camat(server: Peladen, halaman: Page, masuk: Masuk) -> None:
    halaman.goto(server.alamat + "/raker?slide=6")
    board = halaman.get_by_label("Notulen", exact=True)
    board.press_sequentially("Kunci Tugu 30 November ")
    at(halaman, 6, "Apa yang kita putuskan?")  # arrows, space and letters belong to the text while one types
    expect(halaman.locator(".kabar")).to_contain_text("Draf tersimpan")
    halaman.reload()
    expect(board).to_have_value("Kunci Tugu 30 November ")
    halaman.get_by_role("button", name="Simpan notulen").click()
    expect(halaman.locator(".kabar")).to_contain_text("Notulen tersimpan bersama versi data")
    camat = masuk("camat.trenggalek")
    camat.goto(server.alamat + "/raker?slide=6")
    reading = camat.get_by_label("Notulen", exact=True)
    expect(reading).to_have_value("Kunci Tugu 30 November")
    expect(reading).not_to_be_editable()
    expect(camat.get_by_role("button", name="Simpan notulen")).to_be_hidden()
