"""DUK: heads are counted; no name, no NIP and no day of birth is kept, shown, or left in the database's file."""

from pathlib import Path

import pytest

from satudata_budget.store import ReceivedFile, Store
from tests.golden.bentuk_barang import NIP, duk, person
from tests.golden.buat import as_bytes, workbook
from tests.intake.borang import bezetting, book
from tests.intake.conftest import Impor, kode_temuan

RAHASIA = ("Siti Rahasia", "199901012020011001", "19990101", "Kampung Halaman")
ROWS = [
    (1, "Siti Rahasia\nKampung Halaman, 01-01-1999", NIP[0], "III/a", None, "Pranata Komputer"),
    (2, "Siti Rahasia\nKampung Halaman, 01-01-1999", NIP[0], "III/a", None, "Pranata Komputer"),
    (3, "Siti Rahasia", 1.99901012020011e17, "III/a", None, "Pranata Komputer"),
    (4, "Siti Rahasia", "199901012020011", "III/a", None, None),
]


def file(rows: list[tuple[object, ...]], nama: str = "duk.xlsx") -> ReceivedFile:
    return ReceivedFile(nama, as_bytes(workbook(DUK=duk(rows))))


def test_only_heads_per_jabatan_are_kept(kantor: Store, impor: Impor, tmp_path: Path) -> None:
    (done,) = impor(file(ROWS[:3]))
    assert not done.ditolak and done.jumlah.orang == 2
    with kantor.read() as now:
        assert now.tuples("select jabatan, jumlah, sel from pegawai") == [("Pranata Komputer", 2, "")]
        assert now.tuples("select count(*) from berkas") == [(0,)]
        kept = [str(row) for tabel in ("pegawai", "perubahan") for row in now.tuples(f"select * from {tabel}")]  # noqa: S608
    said = [str(done), str(done.as_json()), *kept]
    assert [word for word in RAHASIA for text in said if word in text] == []
    kantor.close()
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert [word for word in RAHASIA if word.encode() in on_disk] == []


def test_a_refused_file_says_where_and_never_what(impor: Impor, capsys: pytest.CaptureFixture[str]) -> None:
    (done,) = impor(file(ROWS))
    assert sorted(set(kode_temuan(done))) == ["jabatan_kosong", "nip_angka", "nip_ganda", "nip_tidak_wajar"]
    said = str(done) + str(done.as_json()) + "".join(capsys.readouterr())
    assert [word for word in RAHASIA if word in said] == []


def test_the_same_file_is_known_again_though_its_bytes_are_gone(impor: Impor) -> None:
    first = file([person(NIP[0], "Camat")])
    impor(first)
    assert kode_temuan(impor(first)[0]) == ["sudah_masuk"]
    impor(bezetting([(1, "Sekretaris Kecamatan", 12, "Struktural", 1, 1, 0, None)]), setuju_hapus=True)
    assert kode_temuan(impor(first, setuju_hapus=True)[0]) == []  # the bezetting stands now, so the DUK is news again


def test_a_bezetting_with_a_list_of_names_beside_it_is_not_kept_either(kantor: Store, impor: Impor) -> None:
    counts = [("Unit Kerja", ": 35.03.01 Kecamatan Panggul"), ("No", "Nama Jabatan", "Bezetting"), (1, "Camat", 1)]
    names = [("No", "Nama", "NIP", "Alamat"), (1, *RAHASIA[:2], "-")]
    (done,) = impor(book("b.xlsx", Bezetting=counts, Lampiran=names))
    assert not done.ditolak
    with kantor.read() as now:
        assert now.tuples("select count(*) from berkas") == [(0,)]


def test_two_lists_of_the_same_people_do_not_go_together(impor: Impor) -> None:
    done = impor(file([person(NIP[0], "Camat")]), bezetting([(1, "Camat", 12, "Struktural", 1, 1, 0, None)]))
    assert sorted(kode for hasil in done for kode in kode_temuan(hasil)) == ["lingkup_ganda"]
