"""Signing in as people do: by form and by click, over F5, in two tabs, one after the other in one browser."""

import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from satudata_budget.web.session.screens import KELOMPOK
from tests.browser.peladen import AKAR, Peladen, serve
from tests.browser.peramban import listen, sign_in, visitor

BEBERAPA_DETIK = 8_000  # ms: a tab asks every 3 s whether it is still signed in; the rest is two busy cores
ALAMAT = [(h.alamat, h.peran) for _kelompok, pages in KELOMPOK for h in pages]
SOKET = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
PERAN = {"komisi": "komisi", "camat": "camat.panggul", "diskominfo": "diskominfo", "admin": "admin"}


def shown(page: Page) -> None:
    """Wait until the screen has drawn its title."""
    expect(page.locator("[data-testid=stMain] h1").first).to_be_visible()


def whose(page: Page) -> str:
    """Who the side bar says is signed in."""
    name = page.locator(".nama")
    expect(name).not_to_be_empty()
    return name.inner_text()


@pytest.fixture(scope="module")
def baru(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """A server that nobody has visited yet, on a copy of the sample."""
    database = Path(shutil.copy(sample, tmp_path_factory.mktemp("baru") / "contoh.duckdb"))
    with serve(database, database.with_name("peladen.log"), demo=True) as running:
        yield running


def test_on_a_fresh_server_every_address_leads_a_stranger_to_the_sign_in(baru: Peladen, tamu: BrowserContext) -> None:
    page = tamu.new_page()
    traffic = listen(page)
    for alamat, _peran in [*ALAMAT, ("", ()), ("tidak-ada", ()), ("index.html", ())]:
        page.goto(f"{baru.alamat}/{alamat}")
        assert page.url.split("?")[0] == f"{baru.alamat}/masuk"
        expect(page.get_by_role("button", name="Masuk", exact=True)).to_be_visible()
    assert [url for url in traffic.diminta if "_stcore" in url] == []
    assert traffic.foreign(baru.alamat) == []


@pytest.mark.parametrize("peran", PERAN)
def test_every_role_reaches_its_pages_by_address_and_no_others(baru: Peladen, tamu: BrowserContext, peran: str) -> None:
    sign_in(tamu, baru.alamat, PERAN[peran])
    for alamat, boleh in ALAMAT:
        answer = tamu.request.get(f"{baru.alamat}/{alamat}", headers={"Accept": "text/html"}, max_redirects=0)
        assert (alamat, answer.status) == (alamat, 200 if peran in boleh else 403)
        assert ("Tidak berhak membuka halaman ini" in answer.text()) == (peran not in boleh)
    page = tamu.new_page()
    page.goto(f"{baru.alamat}/ringkasan")
    shown(page)
    links = page.locator("[data-testid=stSidebarNavLink]").evaluate_all("all => all.map(a => new URL(a.href).pathname)")
    assert links == [f"/{alamat}" for alamat, boleh in ALAMAT if peran in boleh]


def test_a_deep_link_survives_the_sign_in_and_f5_keeps_it(server: Peladen, tamu: BrowserContext) -> None:
    page = tamu.new_page()
    page.goto(f"{server.alamat}/kecamatan?kode=35.03.08&pilar=sdm")
    page.get_by_role("button", name="Camat Panggul (contoh)").click()
    shown(page)
    assert page.url == f"{server.alamat}/kecamatan?kode=35.03.08&pilar=sdm"
    expect(page.locator("[data-testid=stMain] h1")).to_contain_text("Watulimo")
    page.reload()
    shown(page)
    assert whose(page) == "Camat Panggul (contoh)"
    again = tamu.new_page()
    again.goto(f"{server.alamat}/ringkasan")
    shown(again)
    assert whose(again) == "Camat Panggul (contoh)"


def test_the_cookie_is_not_for_scripts(server: Peladen, halaman: Page) -> None:
    halaman.goto(f"{server.alamat}/ringkasan")
    shown(halaman)
    assert "satudata" not in halaman.evaluate("document.cookie")
    cookie = next(c for c in halaman.context.cookies() if c["name"] == "satudata")
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"], cookie["expires"]) == (True, "Lax", "/", -1)


def test_a_tab_that_was_signed_out_elsewhere_leaves_within_seconds(server: Peladen, pengunjung: BrowserContext) -> None:
    left, right = pengunjung.new_page(), pengunjung.new_page()
    left.goto(f"{server.alamat}/kecamatan?kode=35.03.01")
    shown(left)
    whose(left)
    right.goto(f"{server.alamat}/ringkasan")
    shown(right)
    whose(right)
    right.get_by_role("button", name="Keluar", exact=True).click()
    right.wait_for_url("**/masuk?keluar=1")
    left.wait_for_url("**/masuk?kembali=%2Fkecamatan%3Fkode%3D35.03.01", timeout=BEBERAPA_DETIK)
    expect(left.locator("[data-testid=stMain]")).to_have_count(0)
    right.go_back()
    right.wait_for_url("**/masuk*", timeout=BEBERAPA_DETIK)
    expect(right.get_by_role("button", name="Masuk", exact=True)).to_be_visible()


def test_signing_out_everywhere_reaches_the_phone_too(server: Peladen, halaman: Page, telepon: Page) -> None:
    for page in (halaman, telepon):
        page.goto(f"{server.alamat}/ringkasan")
        shown(page)
    whose(halaman)
    halaman.get_by_role("button", name="Keluar dari semua perangkat").click()
    halaman.wait_for_url("**/masuk?keluar=1")
    telepon.wait_for_url("**/masuk*", timeout=BEBERAPA_DETIK)


def test_two_accounts_one_after_the_other_in_one_browser(server: Peladen, tamu: BrowserContext) -> None:
    """The first leaves a tab open and what was chosen in it; the second must find neither."""
    sign_in(tamu, server.alamat, "camat.panggul")
    old = tamu.new_page()
    old.goto(f"{server.alamat}/kecamatan?kode=35.03.08")
    shown(old)
    old.get_by_text("English", exact=True).click()
    expect(old.get_by_text("Budget year")).to_be_visible()
    other = tamu.new_page()
    other.goto(f"{server.alamat}/keluar")
    other.get_by_role("button", name="Keluar", exact=True).click()
    other.get_by_role("button", name="Petugas Diskominfo (contoh)").click()
    shown(other)
    assert whose(other) == "Petugas Diskominfo (contoh)"
    # It asked between the two and waits at the sign-in, or only after and shows the second: never the first.
    expect(old.get_by_text("Camat Panggul (contoh)", exact=True).and_(old.locator(".nama"))).to_have_count(
        0, timeout=BEBERAPA_DETIK
    )
    expect(old.get_by_text("Budget year")).to_have_count(0, timeout=2 * BEBERAPA_DETIK)
    if "/masuk" in old.url:
        old.goto(f"{server.alamat}/kecamatan?kode=35.03.08")
    expect(old.locator(".nama")).to_have_text("Petugas Diskominfo (contoh)", timeout=2 * BEBERAPA_DETIK)
    expect(old.get_by_text("Tahun anggaran")).to_be_visible()
    assert "Camat Panggul (contoh)" not in old.content()
    assert old.url == f"{server.alamat}/kecamatan?kode=35.03.08"


def test_a_tab_whose_connection_comes_back_for_somebody_else_starts_anew(server: Peladen, tamu: BrowserContext) -> None:
    """As when a laptop is closed, somebody else signs in from another window, and the old tab wakes up."""
    sign_in(tamu, server.alamat, "camat.panggul")
    old = tamu.new_page()
    old.goto(f"{server.alamat}/ringkasan")
    shown(old)
    old.get_by_text("English", exact=True).click()
    expect(old.get_by_text("Budget year")).to_be_visible()
    tamu.set_offline(True)
    sign_in(tamu, server.alamat, "komisi")
    tamu.set_offline(False)
    expect(old.locator(".nama")).to_have_text("Anggota Komisi I (contoh)", timeout=4 * BEBERAPA_DETIK)
    expect(old.get_by_text("Tahun anggaran")).to_be_visible()
    assert "Camat Panggul (contoh)" not in old.content()


def test_an_account_that_is_switched_off_leaves_its_screen(
    server: Peladen, masuk: Callable[[str], Page], halaman: Page
) -> None:
    camat, admin = masuk("camat.pule"), masuk("admin")
    camat.goto(f"{server.alamat}/ringkasan")
    shown(camat)
    whose(camat)
    admin.goto(f"{server.alamat}/akun")
    admin.get_by_role("combobox", name="Akun").click()
    admin.get_by_role("option", name="Camat Pule (contoh)").click()
    admin.get_by_role("button", name="Nonaktifkan").click()
    camat.wait_for_url("**/masuk*", timeout=2 * BEBERAPA_DETIK)
    admin.get_by_role("button", name="Aktifkan", exact=True).click()
    expect(admin.get_by_role("button", name="Nonaktifkan")).to_be_visible()


def test_nothing_but_the_doors_answers_a_stranger_of_the_real_server(server: Peladen) -> None:
    for way, path in (
        ("GET", "/media/apa"),
        ("PUT", "/_stcore/upload_file/a/b"),
        ("GET", "/_stcore/metrics"),
        ("GET", "/_stcore/stream"),
    ):
        assert status(way, server.alamat + path) == 401
    assert status("GET", f"{server.alamat}/_stcore/agent/openapi.json") == 404
    with socket.create_connection(("localhost", int(server.alamat.rsplit(":", 1)[1]))) as line:
        line.sendall(SOKET.format(host=server.alamat.split("/")[-1]).encode())
        assert line.recv(100).startswith(b"HTTP/1.1 403 ")
    assert status("GET", f"{server.alamat}/_stcore/health") == status("GET", f"{server.alamat}/healthz") == 200


def status(way: str, url: str) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=way)) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def command(database: Path, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "satudata_budget", "--db", str(database), *arguments],
        cwd=AKAR,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.fixture(scope="module")
def dinas(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A database with an account from the command line, and that account's first password."""
    database = Path(shutil.copy(sample, tmp_path_factory.mktemp("dinas") / "dinas.duckdb"))
    _name, first = command(
        database, *("user", "add", "--nama", "Camat Tugu", "--peran", "camat", "--unit", "35.03.05", "--acak")
    )
    return database, first


def test_from_the_first_password_to_the_screen_and_over_a_restart(
    dinas: tuple[Path, str], browser: Browser, tmp_path: Path
) -> None:
    database, first = dinas
    context = visitor(browser, telepon=True)
    page = context.new_page()
    with serve(database, tmp_path / "peladen.log") as running:
        page.goto(f"{running.alamat}/kecamatan?kode=35.03.05")
        expect(page.get_by_text("contoh")).to_have_count(0)
        fill(page, "camat.tugu", "bukan sandinya")
        expect(page.get_by_role("alert")).to_contain_text("Nama pengguna atau sandi salah")
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        fill(page, "camat.tugu", first)
        expect(page.get_by_role("heading", name="Ganti sandi")).to_be_visible()
        page.goto(f"{running.alamat}/ringkasan")  # no way around it
        expect(page.get_by_role("heading", name="Ganti sandi")).to_be_visible()
        page.goto(f"{running.alamat}/kecamatan?kode=35.03.05")
        for label, text in (("Sandi lama", first), ("Sandi baru", "pendek"), ("Sandi baru, sekali lagi", "pendek")):
            page.get_by_label(label, exact=True).fill(text)
        page.get_by_role("button", name="Ganti sandi").click()
        expect(page.get_by_role("alert")).to_contain_text("12 karakter")
        own = "sapi hujan perahu"
        for label, text in (("Sandi lama", first), ("Sandi baru", own), ("Sandi baru, sekali lagi", own)):
            page.get_by_label(label, exact=True).fill(text)
        page.get_by_role("button", name="Ganti sandi").click()
        shown(page)
        assert page.url == f"{running.alamat}/kecamatan?kode=35.03.05"
    with serve(database, tmp_path / "peladen.log") as again:
        page.goto(f"{again.alamat}/ringkasan")  # another port, the same site: the session is in the store
        shown(page)
    context.close()


def fill(page: Page, nama: str, sandi: str) -> None:
    page.get_by_label("Nama pengguna").fill(nama)
    page.get_by_label("Sandi").fill(sandi)
    page.get_by_role("button", name="Masuk", exact=True).click()
