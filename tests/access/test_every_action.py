"""Every write action × every role, below the screens: who may, does; who may not is refused, and nothing has changed.

The table is written down by hand. An action of access/ that has no line in it makes this test fail.
"""

import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest

from satudata_budget import access
from satudata_budget.access import (
    COMMAND_LINE,
    PERAN,
    Account,
    NotAllowed,
    accounts,
    add_account,
    add_without_password,
    change_account,
    events,
    reset_password,
    save,
    sign_out_everywhere,
    switch_off,
    switch_on,
)
from satudata_budget.access.bagian import report_key
from satudata_budget.access.decision import record_test, send_back, verify
from satudata_budget.access.import_back import take_import_back
from satudata_budget.access.minutes import save_minutes
from satudata_budget.access.notes import add_note
from satudata_budget.access.reporting import submit, withdraw
from satudata_budget.access.requests import UsulanContent, ask, change, decide_requests
from satudata_budget.access.requests import withdraw as withdraw_request
from satudata_budget.access.taking_back import take_back
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.store import Side, Store
from tests.access.orang import DESA_SENDIRI, KABUPATEN, LAIN, SENDIRI, UNIT
from tests.access.rows import row
from tests.access.test_saving import prepared
from tests.conftest import CONFORMANCE, PENGUJI

YEAR = 2022
DATA = ("anggaran", "aset", "pegawai", "akses", "usulan")
ISI = UsulanContent(SENDIRI, DESA_SENDIRI, "pc", Decimal(1), None, 1, "rusak")
MILIK_KABUPATEN = replace(ISI, kode_unit=KABUPATEN, kode_tempat=KABUPATEN)
MILIK_LAIN = replace(ISI, kode_unit=LAIN, kode_tempat=LAIN)


@dataclass(frozen=True)
class Keadaan:
    """The store in which every action has something to act on: ids of two requests and of one further account, and
    the numbers of two saves of the camat."""

    store: Store
    usulan: str
    usulan_kabupaten: str
    akun: int
    simpanan: int
    impor: int


Langkah = Callable[[Keadaan, Account], object]


def saved(tabel: str, place: str) -> Langkah:
    return lambda k, akun: save(k.store, akun, [prepared(k.store, tabel, [row(tabel, place, **_id(tabel))])], "isian")


def _id(tabel: str) -> dict[str, object]:
    if tabel == "parameter":
        return {"nilai": 71}
    return {"id": "baru"} if tabel in DATA else {}


def handed_in(unit: str) -> Langkah:
    return lambda k, akun: submit(k.store, akun, unit, YEAR, "", "perangkat")


CAMAT, DINAS, ADMIN = {"camat"}, {"diskominfo"}, {"admin"}
SDM = report_key(SENDIRI, YEAR, "", "sdm")

BOLEH: dict[str, tuple[Langkah, set[str]]] = {
    "submit own": (handed_in(SENDIRI), CAMAT),
    "submit other": (handed_in(LAIN), set()),
    "submit kabupaten": (handed_in(KABUPATEN), DINAS),
    "withdraw": (lambda k, a: withdraw(k.store, a, *SDM), CAMAT),
    "verify": (lambda k, a: verify(k.store, a, [SDM]), DINAS),
    "send_back": (lambda k, a: send_back(k.store, a, SDM, "salah"), DINAS),
    "record_test": (lambda k, a: record_test(k.store, a, "kunci"), DINAS),
    "ask own": (lambda k, a: ask(k.store, a, ISI), CAMAT),
    "ask other": (lambda k, a: ask(k.store, a, MILIK_LAIN), set()),
    "ask kabupaten": (lambda k, a: ask(k.store, a, MILIK_KABUPATEN), DINAS),
    "change": (lambda k, a: change(k.store, a, k.usulan, replace(ISI, jumlah=Decimal(2))), CAMAT),
    "change kabupaten": (
        lambda k, a: change(k.store, a, k.usulan_kabupaten, replace(MILIK_KABUPATEN, jumlah=Decimal(2))),
        DINAS,
    ),
    "withdraw request": (lambda k, a: withdraw_request(k.store, a, k.usulan), CAMAT),
    "decide_requests": (lambda k, a: decide_requests(k.store, a, [k.usulan], "disetujui"), DINAS),
    "add_account": (lambda k, a: add_account(k.store, a, "baru", "Baru", "komisi", (), "tiga kata biasa"), ADMIN),
    "add_without_password": (lambda k, a: add_without_password(k.store, a, "baru.dua", "Baru", "komisi"), ADMIN),
    "change_account": (lambda k, a: change_account(k.store, a, k.akun, "Lain", "komisi"), ADMIN),
    "reset_password": (lambda k, a: reset_password(k.store, a, k.akun), ADMIN),
    "sign_out_everywhere": (lambda k, a: sign_out_everywhere(k.store, a, k.akun), ADMIN),
    "switch_off": (lambda k, a: switch_off(k.store, a, k.akun), ADMIN),
    "switch_on": (lambda k, a: switch_on(k.store, a, k.akun), ADMIN),
    "take_back": (lambda k, a: take_back(k.store, a, k.simpanan), CAMAT),
    "take_import_back": (lambda k, a: take_import_back(k.store, a, k.impor), CAMAT),
    "add_note": (lambda k, a: add_note(k.store, a, YEAR, "bendera", "selesai", ""), {"komisi"}),
    "save_minutes": (lambda k, a: save_minutes(k.store, a, YEAR, "KUA-PPAS", 1, "Sepakat."), {"komisi"}),
    **{f"save {t} own": (saved(t, SENDIRI), CAMAT) for t in DATA},
    **{f"save {t} other": (saved(t, LAIN), set()) for t in DATA},
    **{f"save {t} kabupaten": (saved(t, KABUPATEN), DINAS) for t in DATA},
    "save laporan own": (saved("laporan", SENDIRI), CAMAT | DINAS),
    "save laporan other": (saved("laporan", LAIN), DINAS),
    **{f"save {t}": (saved(t, SENDIRI), DINAS) for t in ("kebutuhan", "bobot", "parameter", "unit", "desa")},
}
"""Action → how it is taken, and the roles that may. In this order each role can take all that it may."""

MILIK_SENDIRI = {"keep_draft", "drop_draft", "draft", "drafts", "change_own_password", "let_in", "standing"}
"""What everybody does with what is one's own: no role is asked."""
BERTANYA = {"require", "refusals", "foresee", "refuse_unknown_password"}
"""What only asks and writes nothing."""
BAGIANNYA = {"begin", "take"}
"""What actions are made of: a session of who was let in, a step of a report, which `save` refuses again."""


@dataclass(frozen=True)
class Siap:
    """A database in which every action has something to act on, built once; the accounts in it."""

    path: Path
    akun: dict[str, Account]
    keadaan: Callable[[Store], Keadaan]


@pytest.fixture(scope="module")
def siap(tmp_path_factory: pytest.TempPathFactory) -> Siap:
    path = tmp_path_factory.mktemp("tindakan") / "siap.duckdb"
    with Store.create(path) as store:
        load_package(store, read_package(CONFORMANCE / "kecil"), PENGUJI)
        akun = {
            peran: add_without_password(store, COMMAND_LINE, peran, peran.capitalize(), peran, unit)
            for peran, unit in UNIT.items()
        }
        further = add_without_password(store, COMMAND_LINE, "lain", "Lain", "komisi")
        add_without_password(store, COMMAND_LINE, "admin.dua", "Admin", "admin")
        save(store, akun["camat"], [prepared(store, "akses", [row("akses", SENDIRI, id="kunci")])], "isian")
        saved_as = [
            save(store, akun["camat"], [prepared(store, "akses", [row("akses", SENDIRI, id=nama)])], "impor")
            for nama in ("ditarik", "diimpor")
        ]
        submit(store, akun["camat"], *SDM)
        asked = ask(store, akun["camat"], ISI), ask(store, akun["diskominfo"], MILIK_KABUPATEN)
    return Siap(path, akun, lambda opened: Keadaan(opened, *asked, further.id, *[n or 0 for n in saved_as]))


@pytest.fixture
def salinan(siap: Siap, tmp_path: Path) -> Iterator[Keadaan]:
    """A copy of it that a test may change."""
    with Store.open(Path(shutil.copy(siap.path, tmp_path / "salinan.duckdb"))) as store:
        yield siap.keadaan(store)


def test_who_may_not_is_refused_and_nothing_changes(siap: Siap, salinan: Keadaan) -> None:
    before = salinan.store.data_version(), accounts(salinan.store)
    for tindakan, (step, allowed) in BOLEH.items():
        for peran in set(PERAN) - allowed:
            with pytest.raises(NotAllowed):
                step(salinan, siap.akun[peran])
            assert (salinan.store.data_version(), accounts(salinan.store)) == before, (tindakan, peran)


@pytest.mark.parametrize("peran", PERAN)
def test_who_may_does(siap: Siap, salinan: Keadaan, peran: str) -> None:
    for tindakan, (step, allowed) in BOLEH.items():
        if peran in allowed:
            before = _marks(salinan.store)
            step(salinan, siap.akun[peran])
            assert _marks(salinan.store) != before, tindakan


def test_an_account_that_is_switched_off_does_nothing_more(siap: Siap, salinan: Keadaan) -> None:
    store = salinan.store
    for akun in siap.akun.values():
        switch_off(store, COMMAND_LINE, akun.id)
    before = store.data_version(), accounts(store)
    for step, allowed in BOLEH.values():
        for peran in allowed:
            with pytest.raises(NotAllowed):
                step(salinan, siap.akun[peran])
    assert (store.data_version(), accounts(store)) == before


def test_every_action_of_the_room_has_its_line() -> None:
    named = {name.split(" ")[0] for name in BOLEH}
    actions = {
        function.__name__
        for info in pkgutil.iter_modules(access.__path__)
        for function in vars(import_module(f"{access.__name__}.{info.name}")).values()
        if inspect.isfunction(function) and function.__module__ == f"{access.__name__}.{info.name}"
        if not function.__name__.startswith("_") and _acts(function)
    }
    assert actions - named - MILIK_SENDIRI - BERTANYA - BAGIANNYA == set(), "give these actions a line in BOLEH"


def _acts(function: Callable[..., object]) -> bool:
    """Whether it takes a store and somebody: then it may write in that person's name."""
    kinds = [parameter.annotation for parameter in inspect.signature(function).parameters.values()]
    return Store in kinds and Account in kinds


def _marks(store: Store) -> tuple[int, tuple[Account, ...], int, int, int]:
    """What an action leaves behind: a change set, an account, an event, minutes, or a note on a flag."""
    said = (len(Side(store).rows(tabel)) for tabel in ("notulen", "catatan_bendera"))
    return store.data_version(), accounts(store), len(events(store)), *said
