"""The dashboard in a folder of a site, behind Caddy: deploy/Caddyfile.folder, as docs/operator.md says."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from satudata_budget.access import COMMAND_LINE, SessionLimits, add_account, add_without_password, begin
from satudata_budget.readiness.backups import back_up
from satudata_budget.store import Store
from tests.browser.peladen import Peladen, build_sample, serve
from tests.browser.peramban import listen, open_browser, visitor
from tests.browser.test_sign_in import shown
from tests.intake.borang import PC, good, kib_b
from tests.operasi.buku import AKAR
from tests.operasi.mesin import StepFailed, answers, free_port, wait_for
from tests.operasi.sambungan import plainly

NAMA = "dinas.test"
SANDI = "kuda hijau lompat pagar"
CADDY = "{{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port {http}\n\thttps_port {https}\n}}\n"
PENGATURAN = {
    "STREAMLIT_SERVER_BASE_URL_PATH": "kesiapan",
    "STREAMLIT_SERVER_ALLOWED_HOSTS": f"{NAMA} localhost 127.0.0.1",
    "SATUDATA_COOKIE_SECURE": "1",
    "SATUDATA_TERBUKA": "1",
}
pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Kantor:
    """The running server, the token of somebody of Diskominfo and of the administrator, the name of a backup."""

    peladen: Peladen
    token: dict[str, str]
    cadangan: str


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kantor]:
    """The server in its folder, on the sample."""
    database = tmp_path_factory.mktemp("folder") / "contoh.duckdb"
    build_sample(database)
    with Store.open(database) as store:
        add_account(store, COMMAND_LINE, "penjaga", "Penjaga", "admin", (), SANDI)
        people = {
            peran: add_without_password(store, COMMAND_LINE, f"uji.{peran}", peran, peran, ())
            for peran in ("diskominfo", "admin")
        }
        token = {peran: begin(store, akun, SessionLimits()) for peran, akun in people.items()}
        made = back_up(store, "diminta").name
    with serve(database, database.with_name("peladen.log"), hidup="/healthz", **PENGATURAN) as running:
        yield Kantor(running, token, made)


@pytest.fixture
def situs(kantor: Kantor, tmp_path: Path) -> Iterator[str]:
    """The site that the folder belongs to: https://dinas.test:PORT."""
    found = shutil.which("caddy")
    if found is None:
        raise StepFailed("There is no Caddy on this machine; tools/proxy.sh installs it or says what to do.")
    http, https = free_port(), free_port()
    text = (AKAR / "deploy" / "Caddyfile.folder").read_text(encoding="utf-8")
    text = text.replace("dinas.contoh.go.id {", f"{NAMA} {{").replace(
        "127.0.0.1:8501", kantor.peladen.alamat.replace("http://localhost", "127.0.0.1")
    )
    (tmp_path / "Caddyfile").write_text(CADDY.format(http=http, https=https) + text, encoding="utf-8")
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "caddy"), "XDG_CONFIG_HOME": str(tmp_path / "caddy")}
    with (tmp_path / "caddy.log").open("wb") as log:
        process = subprocess.Popen(
            [found, "run", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile"],
            env=environment,
            stdout=log,
            stderr=log,
        )
        wait_for(lambda: answers(https), "Caddy", process)
        yield f"https://{NAMA}:{https}"
        process.terminate()
        process.wait(10)


@pytest.fixture
def orang() -> Iterator[Page]:
    with open_browser(f"--host-resolver-rules=MAP {NAMA} 127.0.0.1") as browser:
        context = visitor(browser, ignore_https_errors=True)
        yield context.new_page()
        context.close()


def test_in_a_folder_of_a_site_all_works_and_nothing_is_asked_for_outside_it(situs: str, orang: Page) -> None:
    rumah = f"{situs}/kesiapan"
    traffic, broken = listen(orang), list[str]()
    orang.on("response", lambda answer: broken.append(answer.url) if answer.status >= 400 else None)
    orang.goto(rumah)
    assert orang.url == f"{rumah}/masuk"
    orang.get_by_label("Nama pengguna").fill("penjaga")
    orang.get_by_label("Sandi", exact=True).fill("salah sekali sandi")
    orang.get_by_role("button", name="Masuk", exact=True).click()
    expect(orang.get_by_role("alert")).to_be_visible()
    assert broken.pop() == f"{rumah}/masuk"
    orang.get_by_label("Sandi", exact=True).fill(SANDI)
    orang.get_by_role("button", name="Masuk", exact=True).click()
    shown(orang)
    assert orang.url == f"{rumah}/ringkasan"
    (cookie,) = [c for c in orang.context.cookies() if "satudata" in c.get("name", "")]
    assert (cookie.get("name"), cookie.get("path"), cookie.get("secure")) == ("__Secure-satudata", "/kesiapan", True)
    orang.get_by_role("button", name="Unduh").first.click()
    with orang.expect_download() as download:
        orang.get_by_role("button", name="PNG").click()
    assert download.value.url.startswith(f"{rumah}/media/")
    orang.get_by_role("link", name="Cadangan").click()
    orang.wait_for_url(f"{rumah}/cadangan")
    shown(orang)
    orang.goto(f"{rumah}/ringkas")
    orang.get_by_role("link", name="Dasbor lengkap").click()
    orang.wait_for_url(f"{rumah}/ringkasan")
    orang.get_by_role("button", name="Keluar", exact=True).click()
    orang.wait_for_url(f"{rumah}/masuk?keluar=1")
    orang.goto(f"{rumah}/terbuka")
    with orang.expect_download() as download:
        orang.get_by_role("link", name="CSV").first.click()
    assert download.value.url.startswith(f"{rumah}/terbuka/")
    assert traffic.foreign(rumah) == []
    assert [url for url in broken if "/ringkasan/_stcore/" not in url] == []  # where Streamlit looks for its folder


def test_a_file_is_uploaded_and_a_backup_taken_along(situs: str, orang: Page, kantor: Kantor) -> None:
    rumah = f"{situs}/kesiapan"
    signed_in(orang, rumah, kantor.token["diskominfo"])
    orang.goto(f"{rumah}/impor")
    shown(orang)
    file = kib_b([good(PC, "P.C Unit", "000001 s/d 000009")], "35.03.01 Kecamatan Panggul")
    orang.locator("input[type=file]").set_input_files(
        {"name": file.nama, "mimeType": "application/octet-stream", "buffer": file.isi}
    )
    expect(orang.locator("h1")).to_contain_text("dari 1 berkas siap disimpan")
    signed_in(orang, rumah, kantor.token["admin"])
    with orang.expect_download() as download:
        orang.evaluate("(to) => { location.href = to }", f"{rumah}/cadangan-unduh/{kantor.cadangan}")
    assert download.value.suggested_filename == kantor.cadangan


def test_outside_the_folder_only_the_watchman_is_answered(kantor: Kantor) -> None:
    port = int(kantor.peladen.alamat.rsplit(":", 1)[1])
    asked = ("/healthz", "/kesiapan/healthz", "/", "/masuk", "/_stcore/health", "/kesiapanku/masuk", "/terbuka/")
    told = {path: plainly(port, NAMA, path) for path in asked}
    assert [status for status, _headers, _text in told.values()] == [200, 200, 307, 404, 404, 404, 404]
    assert told["/"][1]["Location"] == "/kesiapan/"


def signed_in(orang: Page, rumah: str, token: str) -> None:
    orang.context.clear_cookies()
    orang.context.add_cookies([{"name": "__Secure-satudata", "value": token, "url": f"{rumah}/", "secure": True}])
