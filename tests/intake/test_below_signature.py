"""What earlier imports recorded from the list of those who sign is listed by its cell, and nothing is changed."""

import pytest

from satudata_budget.__main__ import main
from satudata_budget.store import ONLY_THESE, Store, difference
from tests.intake.borang import SUB, headings, line, ppas
from tests.intake.conftest import PENGUJI, Impor

TAPD = [
    ("No", *(None,) * 4, "Nama", "Jabatan", None, "NIP"),
    (1, *(None,) * 4, "Pegawai Contoh", "Sekretaris", None, 199901012020011001),
]
FILE = ppas([*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", "1 komputer", 9), *TAPD])


def test_a_row_of_the_list_is_named_by_its_cell_and_not_by_its_person(
    kantor: Store, impor: Impor, capsys: pytest.CaptureFixture[str]
) -> None:
    (hasil,) = impor(FILE)
    assert hasil.baris == 1
    with kantor.read() as now:
        kept = now.rows("select * from anggaran")[0]
        told = {nama: value for nama, value in kept.items() if nama not in ("perubahan_id", "sampai")}
        stray = {**told, "id": "ang-lama", "baris_id": "ang-lama", "nama_sub_kegiatan": "Pegawai Contoh", "sel": "I14"}
        change = difference(now, "anggaran", [stray], ONLY_THESE)
    with kantor.write(PENGUJI, "impor", berkas=FILE) as writing:
        writing.apply(change)
    version = kantor.data_version()
    path = kantor.path
    kantor.close()
    assert main(["--db", str(path), "baris-tanda-tangan"]) == 0
    out = capsys.readouterr().out
    assert "ang-lama: ppas.xlsx, lembar PPAS, sel I14" in out
    assert "1 baris" in out and "Pegawai" not in out
    with Store.open(path) as again:
        assert again.data_version() == version
