"""The whole story on a clean machine, by the commands of docs/operator.md alone, up to where systemd would be needed.

Service up behind TLS, administrator made, a kecamatan enters its report, a backup, the server killed, the file damaged,
restored, the same scores. A command that the page changes is the command that runs here.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.peramban import open_browser, visitor
from tests.browser.test_isian import type_into
from tests.operasi.buku import commands
from tests.operasi.mesin import NAMA, TIDAK_DI_SINI, Mesin, StepFailed, free_port, run
from tests.operasi.sambungan import over_tls, plainly
from tests.perintah import run as command

pytestmark = pytest.mark.browser

WAY_BACK = "Pulihkan dari folder cadangan di sebelahnya"
SANDI, SANDI_CAMAT = "kuda hijau lompat pagar", "empat gelas teh manis"


@pytest.fixture
def mesin(tmp_path: Path) -> Iterator[Mesin]:
    made = Mesin(tmp_path / "mesin", free_port(), free_port(), free_port())
    yield made
    made.end()


@pytest.fixture
def orang(mesin: Mesin) -> Iterator[Page]:
    """A browser at a desk that finds the machine by its name."""
    with open_browser(f"--host-resolver-rules=MAP {NAMA} 127.0.0.1") as browser:
        context = visitor(browser, ignore_https_errors=True)
        yield context.new_page()
        context.close()


def test_the_handbook_leads_from_an_empty_machine_through_a_lost_disk_back_to_the_same_scores(
    mesin: Mesin, orang: Page
) -> None:
    first = installed(mesin)
    empty = scores(mesin)
    served(mesin)
    behind_tls(mesin)
    enters_its_report(mesin, orang, first)
    noted = backed_up(mesin)
    assert noted != empty
    lose_the_file(mesin, orang)
    assert restored(mesin) == noted
    orang.goto(f"{alamat(mesin)}/masuk")
    signs_in(orang, "camat.panggul", SANDI_CAMAT)
    orang.goto(f"{alamat(mesin)}/isian-sdm")
    expect(orang.get_by_test_id("glide-cell-5-0")).to_have_text("3")
    (pasang,) = [words for words in mesin.dilewati if words.startswith("make")]
    run(["make", "-n", *pasang.split()[1:]])
    assert {start for start in TIDAK_DI_SINI if any(w.startswith(start) for w in mesin.dilewati)} == {*TIDAK_DI_SINI}


def installed(mesin: Mesin) -> str:
    """Install as the page says; the first password of the camat."""
    system, program, account = commands("Memasang")
    for line in [*system, *program[:-1]]:
        mesin.do(line)
    assert "administrator" not in mesin.do(program[-1], [SANDI, SANDI]).lower()  # nothing to print: it was asked for
    (add,) = account
    nama, first = mesin.do(add).split("\n")[:2]
    assert nama == "camat.panggul"
    return first


def served(mesin: Mesin) -> None:
    """The service as the unit and its settings say, under this machine's name."""
    copied, enabled, *_rest = commands("Menjalankan sebagai layanan")
    for line in copied:
        mesin.do(line)
    mesin.rename("/etc/kesiapan.env")
    for line in enabled:
        mesin.do(line)


def behind_tls(mesin: Mesin) -> None:
    """The proxy with a certificate of its own; who comes without TLS is sent to it."""
    _copied, _enabled, certificate, proxy, *_rest = commands("Menjalankan sebagai layanan")
    for line in certificate:
        mesin.do(line)
    copied, *rest = proxy
    mesin.do(copied)
    mesin.rename("/etc/nginx/sites-enabled/kesiapan")
    for line in rest:
        mesin.do(line)
    status, headers, text = over_tls(mesin.tls, NAMA, Path(mesin.here("/etc/ssl/kesiapan/penuh.pem")), "/healthz")
    assert (status, text) == (200, "ok") and "max-age" in headers["Strict-Transport-Security"]
    status, headers, _text = plainly(mesin.terang, NAMA, "/masuk")
    assert (status, headers["Location"]) == (301, f"https://{NAMA}/masuk")
    assert plainly(mesin.port, "jahat.test", "/masuk")[0] == 403


def enters_its_report(mesin: Mesin, orang: Page, first: str) -> None:
    """The administrator comes in; the camat changes the first password, saves the staff and hands the part in."""
    orang.goto(alamat(mesin))
    signs_in(orang, "admin", SANDI)
    expect(orang.locator(".nama")).to_have_text("Administrator")
    (cookie,) = [c for c in orang.context.cookies() if "satudata" in c.get("name", "")]
    assert cookie.get("name") == "__Host-satudata"
    assert cookie.get("secure") and cookie.get("httpOnly")
    orang.context.clear_cookies()
    orang.goto(f"{alamat(mesin)}/isian-sdm")
    signs_in(orang, "camat.panggul", first)
    expect(orang.get_by_text("Sandi pertama Anda dibuat orang lain")).to_be_visible()
    for label, text in (("Sandi lama", first), ("Sandi baru", SANDI_CAMAT), ("Sandi baru, sekali lagi", SANDI_CAMAT)):
        orang.get_by_label(label, exact=True).fill(text)
    orang.get_by_role("button", name="Ganti sandi").click()
    orang.get_by_role("button", name="Isi dari standar").click()
    expect(orang.get_by_test_id("glide-cell-4-2")).not_to_be_empty()
    type_into(orang, 2, "Pengelola data", kolom=3, kanan=560)
    type_into(orang, 2, "3")
    expect(orang.get_by_text("1 ditambah, 0 diubah, 0 dihapus")).to_be_visible()
    orang.get_by_role("button", name="Simpan").click()
    expect(orang.get_by_text("Tersimpan sebagai versi data")).to_be_visible()
    orang.goto(f"{alamat(mesin)}/isian")
    orang.get_by_role("button", name="Ajukan", exact=True).click()
    expect(orang.get_by_text("1 dari 5 bagian sudah diajukan")).to_be_visible()
    orang.context.clear_cookies()


def signs_in(orang: Page, nama: str, sandi: str) -> None:
    orang.get_by_label("Nama pengguna").fill(nama)
    orang.get_by_label("Sandi", exact=True).fill(sandi)
    orang.get_by_role("button", name="Masuk", exact=True).click()


def backed_up(mesin: Mesin) -> object:
    """A backup as the page says; the scores that are in it."""
    stop, back_up, start = commands("Cadangan")[0]
    mesin.do(stop)
    noted = scores(mesin)
    assert Path(mesin.do(back_up).strip()).exists()
    mesin.do(start)
    return noted


def lose_the_file(mesin: Mesin, orang: Page) -> None:
    """kill -9, a damaged disk, and what people are told then."""
    mesin.kill()
    with mesin.db.open("r+b") as file:
        for place in (0, 4096, 8192, mesin.db.stat().st_size // 2):
            file.seek(place)
            file.write(os.urandom(2048))
    told = command("--db", mesin.db, "score")
    assert told.returncode == 2 and "resmi.duckdb" in told.stderr
    assert WAY_BACK in told.stderr
    with pytest.raises(StepFailed, match=WAY_BACK):
        mesin.start()
    orang.goto(f"{alamat(mesin)}/ringkasan")
    expect(orang.get_by_text("Dasbor sedang tidak berjalan")).to_be_visible()


def restored(mesin: Mesin) -> object:
    """The newest backup put back as the page says, after a look at what that would do; the scores afterwards."""
    stop, listed, looked_at, put_back, start = commands("Cadangan")[1]
    mesin.do(stop)
    kept = next(path for path in mesin.do(listed).split() if "diminta" in path)
    before = mesin.db.read_bytes()
    mesin.do(looked_at, BERKAS=kept)
    assert mesin.db.read_bytes() == before
    mesin.do(put_back, BERKAS=kept)
    assert list(mesin.db.parent.glob("resmi.duckdb.rusak-*"))
    found = scores(mesin)
    mesin.do(start)
    return found


def scores(mesin: Mesin) -> object:
    """The scores of all offices, which a command reads while the service is stopped."""
    told = command("--db", mesin.db, "score", "--format", "json")
    if told.returncode != 0:
        raise StepFailed(told.stderr)
    return json.loads(told.stdout)["unit"]


def alamat(mesin: Mesin) -> str:
    return f"https://{NAMA}:{mesin.tls}"
