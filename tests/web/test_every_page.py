"""Every screen × every role, by its address and through the script: the table in peran.py is the only permission."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from satudata_budget.access import PERAN, Account
from satudata_budget.store import Store
from satudata_budget.web.session.screens import KELOMPOK, Screen, listed
from tests.web.layar import ROUTER, screen, screens_on, sign_in
from tests.web.peran import BOLEH
from tests.web.pintu import LAYAR

HALAMAN: dict[str, Screen] = {h.alamat: h for _kelompok, pages in KELOMPOK for h in pages}


@pytest.fixture
def layar(isi: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path = isi.path
    isi.close()
    with screens_on(path, monkeypatch) as store:
        yield store


def test_every_screen_has_its_line_in_the_table() -> None:
    assert set(HALAMAN) == set(BOLEH), "add the screen to BOLEH in tests/web/peran.py"
    assert all(roles and set(roles) <= set(PERAN) for roles in BOLEH.values())


def test_every_script_of_a_screen_is_listed_once() -> None:
    files = sorted(path.relative_to(ROUTER.parents[2] / "pages").as_posix() for path in _scripts())
    assert sorted(h.berkas for h in HALAMAN.values()) == files


@pytest.mark.parametrize("alamat", BOLEH)
def test_by_its_address(tamu: TestClient, masuk: Callable[[str], TestClient], alamat: str) -> None:
    signed_out = tamu.get(f"/{alamat}", headers=LAYAR)
    assert signed_out.status_code == 303 and signed_out.headers["location"].startswith("/masuk")
    for peran in PERAN:
        answer = masuk(peran).get(f"/{alamat}", headers=LAYAR)
        assert answer.status_code == (200 if peran in BOLEH[alamat] else 403), peran


@pytest.mark.parametrize("peran", PERAN)
def test_through_the_script(
    layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch, peran: str
) -> None:
    """Who may open a screen finds it in the side bar and sees it; nobody else is shown anything of it."""
    mine = {alamat for alamat, roles in BOLEH.items() if peran in roles}
    assert {h.alamat for pages in listed(peran).values() for h in pages} == mine
    sign_in(monkeypatch, layar, akun[peran])
    shown = screen()
    for alamat, halaman in HALAMAN.items():
        script = str(ROUTER.parents[2] / "pages" / halaman.berkas)
        if alamat in mine:
            shown.switch_page(script).run()
            # A slide fills the window by a component of ours, which has its title inside.
            assert (shown.title or shown.get("bidi_component")) and not shown.exception, (alamat, shown.exception)
        else:
            with pytest.raises(ValueError, match="Could not find a navigation page"):
                shown.switch_page(script)


def _scripts() -> Iterator[Path]:
    return (ROUTER.parents[2] / "pages").rglob("*.py")
