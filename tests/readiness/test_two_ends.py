"""The two ends of money, plan and desa (method, section 5) on packages of any make, and the sums of a result."""

import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.readiness import ScoreResult, UnitScore, score
from satudata_budget.readiness.explain import explain
from satudata_budget.readiness.result import KELAS, PlannedScore, TwoEnds, UpperEnd, shown_class, sums_of
from satudata_budget.store import EVERYTHING, TABEL, Actor, Store, difference
from tests.readiness.acuan import PILAR, Rows, hitung
from tests.readiness.test_conformance import differences
from tests.readiness.test_reference import typed, world

ADMIN = Actor("penguji", "admin")
TAHUN, TAHAP = 2021, "KUA-PPAS"
ORDER = tuple(reversed(KELAS))
Package = dict[str, Rows]

several = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
packages = st.integers(0, 10**9).map(lambda seed: typed(world(seed)))


def scored(store: Store, package: Package) -> ScoreResult:
    """The score of a package that is known to be sound, without the way over files."""
    with store.read() as now:
        changes = [difference(now, t.nama, _complete(package.get(t.nama, []), t.nama), EVERYTHING) for t in TABEL]
    with store.write(ADMIN, "paket") as writing:
        for change in changes:
            writing.apply(change)
    with store.read() as reading:
        return score(reading, TAHUN, TAHAP)


_EMPTY: dict[str, dict[str, Any]] = {
    "kebutuhan": {"jumlah_per_desa": 0, "wajib": False, "berulang": False},
    "anggaran": {"pagu": 0, "komponen": "", "kode_penerima": ""},
    "laporan": {"tahap": ""},
}


def _complete(rows: Rows, tabel: str) -> Rows:
    known = {kolom.nama for t in TABEL if t.nama == tabel for kolom in t.kolom}
    given_values = [{k: v for k, v in row.items() if k in known and v is not None} for row in rows]
    return [_EMPTY.get(tabel, {}) | row for row in given_values]


def ends(unit: UnitScore) -> tuple[tuple[float, float], tuple[float, float], tuple[int, int]]:
    """Index today, index of the plan, and what has to be asked for: lower and upper end each."""
    return (
        (unit.indeks, unit.atas.indeks),
        (unit.rencana.indeks, unit.rencana.atas.indeks),
        (unit.usulan_pasti, unit.usulan_tambahan),
    )


def all_reported(package: Package) -> Package:
    sections = [(u["kode"], b) for u in package["unit"] for b in (*PILAR, *(["desa"] if len(u["kode"]) > 5 else []))]
    return package | {"laporan": [told(kode, bagian) for kode, bagian in sections]}


def told(kode: str, bagian: str, status: str = "diajukan") -> dict[str, Any]:
    tahap = TAHAP if bagian == "anggaran" else ""
    return {"kode_unit": kode, "tahun": TAHUN, "tahap": tahap, "bagian": bagian, "status": status}


def same_key(row: dict[str, Any], other: dict[str, Any]) -> bool:
    return all((row[k] or "") == (other[k] or "") for k in ("kode_unit", "tahun", "tahap", "bagian"))


@several
@given(packages)
def test_the_sql_says_what_the_reference_says(store: Store, package: Package) -> None:
    assert differences(scored(store, package).as_json(), hitung(package, TAHUN, TAHAP)) == []


@several
@given(packages)
def test_no_upper_end_lies_below_its_lower_end(store: Store, package: Package) -> None:
    for unit in scored(store, package).unit:
        assert all(low <= high for low, high in ends(unit)), unit.kode
        for low, high in ((unit, unit.atas), (unit.rencana, unit.rencana.atas)):
            assert ORDER.index(low.kelas) <= ORDER.index(high.kelas)
            assert all(low.pilar[p] <= high.pilar[p] for p in PILAR)
            assert set(high.syarat_gagal) <= set(low.syarat_gagal)
        assert unit.desa.siap_dilaporkan <= min(unit.desa.siap, unit.desa.dilaporkan)
        assert unit.desa.dilaporkan <= unit.desa.jumlah


@several
@given(packages, st.integers(0, 10**6))
def test_reporting_a_section_never_widens_an_interval(store: Store, package: Package, choice: int) -> None:
    dice = random.Random(choice)  # noqa: S311 - a sample needs no cryptography
    kode = dice.choice(package["unit"])["kode"]
    new = told(kode, dice.choice([*PILAR, *(["desa"] if len(kode) > 5 else [])]))
    rest = [row for row in package["laporan"] if not same_key(row, new)]
    before = scored(store, package | {"laporan": rest})
    after = scored(store, package | {"laporan": [*rest, new]})
    for old, now in zip(before.unit, after.unit, strict=True):
        for (low, high), (later_low, later_high) in zip(ends(old), ends(now), strict=True):
            assert low <= later_low and later_high <= high, (now.kode, new)
        for was, then in ((old, now), (old.rencana, now.rencana)):
            assert ORDER.index(was.kelas) <= ORDER.index(then.kelas)
            assert ORDER.index(then.atas.kelas) <= ORDER.index(was.atas.kelas)


@several
@given(packages)
def test_with_everything_reported_both_ends_meet(store: Store, package: Package) -> None:
    for unit in scored(store, all_reported(package)).unit:
        assert all(low == high for low, high in ends(unit))
        assert unit.keadaan == unit.kelas and unit.rencana.keadaan == unit.rencana.kelas
        assert unit.desa.dilaporkan == unit.desa.jumlah and unit.desa.siap_dilaporkan == unit.desa.siap


@several
@given(packages)
def test_verifying_a_report_changes_no_figure(store: Store, package: Package) -> None:
    before = scored(store, package)
    verified = [row | {"status": "diverifikasi"} if row["status"] == "diajukan" else row for row in package["laporan"]]
    assert scored(store, package | {"laporan": verified}).as_json() == before.as_json()


@several
@given(packages)
def test_the_kabupaten_has_all_its_desa_and_the_sums_count_each_once(store: Store, package: Package) -> None:
    hasil = scored(store, package)
    for kabupaten in hasil.kabupaten:
        own = [u for u in hasil.kecamatan if u.kode.startswith(kabupaten.kode)]
        assert kabupaten.desa == sums_of(own).desa
    assert hasil.jumlah.desa == hasil.jumlah_kabupaten.desa == hasil.jumlah_kecamatan.desa
    assert hasil.jumlah.desa.jumlah == len(package["desa"])
    assert hasil.jumlah.usulan_pasti == hasil.jumlah_kabupaten.usulan_pasti + hasil.jumlah_kecamatan.usulan_pasti


@several
@given(packages)
def test_the_certain_requests_of_the_components_add_up_to_the_units(store: Store, package: Package) -> None:
    hasil = scored(store, package)
    for unit in hasil.unit:
        assert sum(part.usulan_pasti for part in explain(hasil, unit.kode)["anggaran"]) == unit.usulan_pasti


def test_a_class_is_said_only_where_both_ends_agree() -> None:
    assert [shown_class("siap", "siap"), shown_class("belum_siap", "siap")] == ["siap", "belum_lengkap"]
    upper = UpperEnd(90.0, "siap", {}, ())
    assert PlannedScore({}, 50.0, "belum_siap", (), upper).keadaan == "belum_lengkap"
    assert PlannedScore({}, 90.0, "siap", (), upper).keadaan == "siap"


def test_where_nothing_is_reported_nothing_is_certain(store: Store) -> None:
    hasil = scored(store, typed(world(7)) | {"laporan": []})
    total = hasil.jumlah
    assert total.usulan_tambahan > total.usulan_pasti == 0
    assert total.siap == TwoEnds(total.siap.bawah, total.unit) and not total.siap.pasti
    assert total.keadaan["belum_lengkap"] == total.siap.atas - total.siap.bawah
    assert total.desa.siap_diketahui is None and total.desa.belum_dilaporkan == total.desa.jumlah > 0
    assert all(unit.reported_pillars == dict.fromkeys(PILAR) for unit in hasil.unit)
