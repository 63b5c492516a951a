"""Reference data into the store."""

from satudata_budget.intake.classify.rules import load_reference, read_reference
from satudata_budget.store import ONLY_THESE, Store, difference
from tests.intake.conftest import PENGUJI


def test_places_and_standard_come_in_once(store: Store) -> None:
    assert load_reference(store, PENGUJI)
    assert not load_reference(store, PENGUJI)
    assert store.data_version() == 1
    with store.read() as now:
        counts = {t: now.value(f"select count(*) from {t}") for t in ("unit", "desa", "bobot", "parameter")}  # noqa: S608
        cara = now.value("select cara from perubahan")
    assert (counts, cara) == ({"unit": 15, "desa": 157, "bobot": 4, "parameter": 6}, "referensi")


def test_what_the_kabupaten_added_itself_stays(store: Store) -> None:
    load_reference(store, PENGUJI)
    own = {
        "komponen": "genset", "nama": "Genset", "pilar": "perangkat", "tingkat": "kecamatan", "jumlah_pokok": 1,
        "bobot": 1, "harga_satuan": 9_000_000,
    }  # fmt: skip
    with store.read() as now:
        change = difference(now, "kebutuhan", [own], ONLY_THESE)
    with store.write(PENGUJI, "isian") as writing:
        writing.apply(change)
    assert not load_reference(store, PENGUJI)


def test_both_code_books_are_there_and_differ_where_it_matters() -> None:
    acuan = read_reference()
    telephone = (7, 1, 1, 2, 3, 2)
    assert acuan.nama_kegiatan("90-2019", telephone) == "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik"
    assert acuan.nama_kegiatan("050-3708", telephone) != acuan.nama_kegiatan("90-2019", telephone)
    assert acuan.nama_kegiatan("90-2019", (9, 9, 9)) is None
