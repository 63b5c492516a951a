"""Which desa can serve; what is not reported is no "no"."""

from collections import Counter
from collections.abc import Callable

import pytest

from satudata_budget.readiness import score
from satudata_budget.readiness.desa import DesaService, desa_services, missing_kinds
from satudata_budget.store import Store
from tests.readiness.flags.contoh import DESA, KEC, Contoh, save

SUKA, DUKA = DESA


def services(store: Store) -> dict[str, DesaService]:
    with store.read() as reading:
        return {d.kode: d for d in desa_services(reading, score(reading, 2021, "KUA-PPAS"))}


@pytest.mark.parametrize("nama", ["kecil", "trenggalek", "pagu"])
def test_those_that_serve_are_the_desa_siap_of_the_method(nama: str, load: Callable[[str], Store]) -> None:
    store = load(nama)
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    count = Counter(d.kode_kecamatan for d in services(store).values() if d.keadaan == "siap")
    assert {u.kode: count[u.kode] for u in hasil.kecamatan} == {u.kode: u.desa.siap for u in hasil.kecamatan}


def test_a_desa_names_what_it_lacks(store: Store) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", f"operator_desa-{SUKA}")
    contoh.put("akses", id=f"internet-{SUKA}", status="diserahkan")
    save(store, contoh)
    found = services(store)
    assert found[DUKA].keadaan == "siap" and found[DUKA].kurang == ()
    assert found[SUKA].keadaan == "belum_siap"
    assert {place.komponen for place in found[SUKA].kurang} == {"operator_desa", "internet"}


def test_a_desa_of_which_nobody_has_reported_is_unknown_not_missing(store: Store) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", f"operator_desa-{SUKA}")
    contoh.report(KEC, "desa", "")
    save(store, contoh)
    found = services(store)
    assert (found[SUKA].keadaan, found[SUKA].kurang) == ("belum_lengkap", ())
    assert found[DUKA].keadaan == "siap"  # recorded in full, whatever the report says


def test_what_is_missing_most_often_comes_first(store: Store) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", *(f"operator_desa-{desa}" for desa in DESA))
    contoh.drop("akses", f"internet-{SUKA}")
    save(store, contoh)
    assert list(missing_kinds(tuple(services(store).values()))) == ["operator_desa", "internet"]
