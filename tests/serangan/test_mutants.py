"""Whatever is damaged in a file, it is read or refused in a sentence, and never takes more than a file may."""

from collections import Counter

from satudata_budget.intake.book.open import open_file
from satudata_budget.intake.findings.finding import faults
from tests.serangan.mutasi import SEEDS, mutants

MANY = 300


def test_every_seed_is_a_sound_file() -> None:
    assert [nama for nama, isi in SEEDS if faults(open_file(nama, isi).temuan)] == []


def test_a_damaged_file_is_read_or_refused_in_a_sentence() -> None:
    told: Counter[str] = Counter()
    for nama, isi in mutants(MANY, seed=17):
        opened = open_file(nama, isi)
        refused = opened.buku is None and opened.tabel is None
        assert bool(faults(opened.temuan)) == refused, (nama, isi[:200])
        assert all(satu.pesan for satu in opened.temuan)
        told.update(satu.kode for satu in faults(opened.temuan) or ())
        told["dibaca"] += not refused
    assert told["berkas_terlalu_berat"] == 0
    assert min(told["dibaca"], told["berkas_tidak_terbaca"]) > MANY / 10


def test_the_same_seed_damages_alike() -> None:
    assert list(mutants(20, seed=3)) == list(mutants(20, seed=3))
