"""What a camat asks for: asked, changed and withdrawn while it waits; decided by Diskominfo, with a reason."""

from dataclasses import replace
from decimal import Decimal

import pytest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, add_without_password
from satudata_budget.access.errors import RequestRefused
from satudata_budget.access.requests import (
    StandingUsulan,
    UsulanContent,
    ask,
    change,
    decide_requests,
    requests,
    withdraw,
)
from satudata_budget.store import Store
from tests.access.orang import DESA_LAIN, DESA_SENDIRI, LAIN, SENDIRI

Orang = dict[str, Account]
ISI = UsulanContent(SENDIRI, DESA_SENDIRI, "pc", Decimal(2), None, 1, "dua PC rusak")


def own(store: Store) -> list[StandingUsulan]:
    with store.read() as now:
        return [one for one in requests(now, SENDIRI) if "PC" in one.isi.alasan]


def test_asked_changed_and_withdrawn(isi: Store, akun: Orang) -> None:
    nomor = ask(isi, akun["camat"], ISI)
    assert [(u.id, u.isi, u.status) for u in own(isi)] == [(nomor, ISI, "diusulkan")]
    change(isi, akun["camat"], nomor, replace(ISI, jumlah=Decimal(3), harga_satuan=9_000_000))
    assert (own(isi)[0].isi.jumlah, own(isi)[0].isi.harga_satuan) == (3, 9_000_000)
    withdraw(isi, akun["camat"], nomor)
    assert own(isi) == []
    assert ask(isi, akun["camat"], ISI) != nomor  # a number is never used for something else


@pytest.mark.parametrize(
    ("salah", "kode"),
    [
        ({"jumlah": Decimal(0)}, "jumlah_salah"),
        ({"jumlah": Decimal("1.5")}, "jumlah_salah"),
        ({"jumlah": Decimal("NaN")}, "jumlah_salah"),
        ({"harga_satuan": 0}, "harga_salah"),
        ({"prioritas": 4}, "prioritas_salah"),
        ({"alasan": "  "}, "tanpa_alasan"),
        ({"komponen": "helikopter"}, "komponen_salah"),
    ],
)
def test_a_request_that_says_too_little_is_refused(
    isi: Store, akun: Orang, salah: dict[str, object], kode: str
) -> None:
    with pytest.raises(RequestRefused) as refused:
        ask(isi, akun["camat"], replace(ISI, **salah))  # type: ignore[arg-type]
    assert refused.value.kode == kode and own(isi) == []


def test_nobody_asks_for_another(isi: Store, akun: Orang) -> None:
    other = add_without_password(isi, COMMAND_LINE, "camat2", "Camat 2", "camat", (LAIN,))
    nomor = ask(isi, akun["camat"], ISI)
    for who in (other, akun["diskominfo"], akun["komisi"], akun["admin"]):
        with pytest.raises(NotAllowed):
            ask(isi, who, ISI)
        with pytest.raises(NotAllowed):
            change(isi, who, nomor, replace(ISI, alasan="PC lain"))
        with pytest.raises(NotAllowed):
            withdraw(isi, who, nomor)
    with pytest.raises(NotAllowed):
        ask(isi, akun["camat"], replace(ISI, kode_tempat=DESA_LAIN))


def test_diskominfo_decides_with_a_reason_and_that_ends_it(isi: Store, akun: Orang) -> None:
    camat, dinas = akun["camat"], akun["diskominfo"]
    one, two = ask(isi, camat, ISI), ask(isi, camat, ISI)
    with pytest.raises(RequestRefused):
        decide_requests(isi, dinas, [one], "ditolak", " ")
    decide_requests(isi, dinas, [one], "ditolak", "sudah ada di APBD")
    decide_requests(isi, dinas, [two], "disetujui")
    assert [(u.id, u.status, u.putusan) for u in own(isi)] == [
        (one, "ditolak", "sudah ada di APBD"),
        (two, "disetujui", ""),
    ]
    with pytest.raises(RequestRefused):
        decide_requests(isi, dinas, [one, two], "disetujui")
    for step in (lambda: withdraw(isi, camat, one), lambda: change(isi, camat, two, replace(ISI, alasan="PC baru"))):
        with pytest.raises(NotAllowed):
            step()


def test_only_diskominfo_decides(isi: Store, akun: Orang) -> None:
    nomor = ask(isi, akun["camat"], ISI)
    for peran in ("camat", "komisi", "admin"):
        with pytest.raises(NotAllowed):
            decide_requests(isi, akun[peran], [nomor], "disetujui")
    assert own(isi)[0].status == "diusulkan"
