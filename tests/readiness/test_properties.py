"""What must hold of every score: more never lowers a pillar, the weakest decides, the lower end stays below."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satudata_budget.readiness import PILAR, ScoreResult, UnitScore, score
from satudata_budget.store import EVERYTHING, Actor, Store, difference

ADMIN = Actor("penguji", "admin")
UNIT = [
    {"kode": "35.03", "nama": "Kabupaten", "tingkat": "kabupaten"},
    {"kode": "35.03.01", "nama": "Satu", "tingkat": "kecamatan"},
]
DESA = [
    {"kode": f"35.03.01.200{n}", "nama": f"Desa {n}", "jenis": "desa", "kode_kecamatan": "35.03.01"} for n in (1, 2)
]
PLACES = [row["kode"] for row in (*UNIT, *DESA)]
COMPONENTS = {
    "pc": "perangkat",
    "printer": "perangkat",
    "operator": "sdm",
    "pelatihan": "sdm",
    "kunci": "akses",
    "internet": "akses",
}
SOURCE = {"perangkat": "aset", "sdm": "pegawai", "akses": "akses"}

amounts = st.integers(0, 4000).map(lambda n: n / 1000)


Rows = list[dict[str, Any]]


def standard(draw: st.DrawFn) -> Rows:
    """What each level needs: any part of the components, free or priced, once or every year."""
    return [
        {
            "komponen": komponen,
            "nama": komponen,
            "pilar": pilar,
            "tingkat": tingkat,
            "jumlah_pokok": draw(amounts),
            "jumlah_per_desa": draw(st.sampled_from([0, 0.5, 1])),
            "bobot": draw(st.integers(0, 3)),
            "wajib": draw(st.booleans()),
            "berulang": pilar == "akses" and draw(st.booleans()),
            "harga_satuan": draw(st.sampled_from([0, 1_000_000, 3_500_000])),
            "masa_manfaat": draw(st.sampled_from([None, 4])),
        }
        for tingkat in ("kabupaten", "kecamatan", "desa")
        for komponen, pilar in COMPONENTS.items()
        if draw(st.booleans())
    ]


def holdings(draw: st.DrawFn) -> dict[str, Rows]:
    """Devices, people and access, by table."""
    by_source: dict[str, Rows] = {"aset": [], "pegawai": [], "akses": []}
    for number, komponen in enumerate(draw(st.lists(st.sampled_from(sorted(COMPONENTS)), max_size=12))):
        row = {
            "id": str(number),
            "komponen": komponen,
            "kode_tempat": draw(st.sampled_from(PLACES)),
            "jumlah": draw(amounts),
            "kondisi": draw(st.sampled_from(["B", "KB", "RB"])),
            "tahun_perolehan": draw(st.sampled_from([None, 2012, 2020])),
            "status": draw(st.sampled_from(["belum", "diserahkan", "teruji"])),
        }
        by_source[SOURCE[COMPONENTS[komponen]]].append(row)
    return by_source


def lines(draw: st.DrawFn) -> Rows:
    """Budget lines, some of which take away."""
    return [
        {
            "id": str(number),
            "tahun": 2021,
            "tahap": "KUA-PPAS",
            "kode_unit": draw(st.sampled_from(PLACES[:2])),
            "kode_penerima": draw(st.sampled_from(["", *PLACES])),
            "pagu": draw(st.integers(-1_000_000, 9_000_000)),
            "komponen": draw(st.sampled_from(["", *COMPONENTS])),
        }
        for number in range(draw(st.integers(0, 8)))
    ]


def reports(draw: st.DrawFn) -> Rows:
    """Which sections were handed in."""
    reported = draw(st.sets(st.tuples(st.sampled_from(PLACES[:2]), st.sampled_from([*PILAR, "desa"]))))
    return [
        {
            "kode_unit": kode,
            "tahun": 2021,
            "tahap": "KUA-PPAS" if bagian == "anggaran" else "",
            "bagian": bagian,
            "status": "diajukan",
        }
        for kode, bagian in sorted(reported)
    ]


@st.composite
def packages(draw: st.DrawFn) -> dict[str, Rows]:
    """A small world: two levels of offices, two desa, a standard, and what they have and budget."""
    return {
        "unit": UNIT,
        "desa": DESA,
        "kebutuhan": standard(draw),
        "bobot": [{"pilar": pilar, "bobot": draw(st.integers(1, 4))} for pilar in PILAR],
        "anggaran": lines(draw),
        "laporan": reports(draw),
        **holdings(draw),
    }


def scored(store: Store, world: dict[str, list[dict[str, Any]]]) -> ScoreResult:
    with store.read() as now:
        changes = [difference(now, tabel, rows, EVERYTHING) for tabel, rows in world.items()]
    with store.write(ADMIN, "paket") as writing:
        for change in changes:
            writing.apply(change)
    with store.read() as reading:
        return score(reading, 2021, "KUA-PPAS")


def pillars(unit: UnitScore) -> dict[str, float]:
    return {f"kini {p}": v for p, v in unit.pilar.items()} | {f"rencana {p}": v for p, v in unit.rencana.pilar.items()}


ONE_MORE = {
    "device": ("aset", {"id": "lagi", "jumlah": 1, "kondisi": "B"}),
    "person": ("pegawai", {"id": "lagi", "jumlah": 1}),
    "tested key": ("akses", {"id": "lagi", "jumlah": 1, "status": "teruji"}),
    "money": ("anggaran", {"id": "lagi", "tahun": 2021, "tahap": "KUA-PPAS", "pagu": 1_234_567}),
}

several = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@several
@given(packages(), st.sampled_from(sorted(ONE_MORE)), st.sampled_from(PLACES), st.sampled_from(sorted(COMPONENTS)))
def test_one_more_never_lowers_a_pillar(
    store: Store, world: dict[str, list[dict[str, Any]]], what: str, place: str, komponen: str
) -> None:
    before = scored(store, world)
    tabel, extra = ONE_MORE[what]
    where = {"kode_unit": "35.03", "kode_penerima": place} if tabel == "anggaran" else {"kode_tempat": place}
    after = scored(store, world | {tabel: [*world[tabel], extra | where | {"komponen": komponen}]})
    for old, new in zip(before.unit, after.unit, strict=True):
        lowered = {name for name, value in pillars(old).items() if pillars(new)[name] < value}
        assert lowered == set()


@several
@given(packages())
def test_the_weakest_pillar_and_the_conditions_decide_the_class(
    store: Store, world: dict[str, list[dict[str, Any]]]
) -> None:
    for unit in scored(store, world).unit:
        for pilar, failed, kelas in (
            (unit.pilar, unit.syarat_gagal, unit.kelas),
            (unit.rencana.pilar, unit.rencana.syarat_gagal, unit.rencana.kelas),
        ):
            weakest = min(pilar.values())
            reached = "siap" if weakest >= 80 else "hampir_siap" if weakest >= 60 else "belum_siap"
            assert kelas == ("belum_siap" if failed else reached)


@several
@given(packages())
def test_the_lower_end_is_never_above_the_upper(store: Store, world: dict[str, list[dict[str, Any]]]) -> None:
    order = ("belum_siap", "hampir_siap", "siap")
    for unit in scored(store, world).unit:
        assert unit.indeks <= unit.atas.indeks
        assert order.index(unit.kelas) <= order.index(unit.atas.kelas)
        if unit.kelengkapan == 1:
            assert (unit.atas.indeks, unit.atas.kelas) == (unit.indeks, unit.kelas)


@several
@given(packages())
def test_money_adds_up(store: Store, world: dict[str, list[dict[str, Any]]]) -> None:
    hasil = scored(store, world)
    for unit in hasil.unit:
        assert unit.didanai + unit.usulan_tambahan == unit.biaya
        assert unit.biaya == sum(place.biaya for place in hasil.tempat_unit(unit.kode))
