"""A data package through the offices' door: as a folder or a zip, all or nothing, and nothing of ours lost."""

from pathlib import Path

import pytest

from satudata_budget.intake.flow.importing import commit
from satudata_budget.intake.paket import write_package
from satudata_budget.store import Actor, Store
from tests.intake.borang import PC, good, kib_b
from tests.intake.conftest import Impor, counts, kode_temuan


@pytest.fixture
def folder(kantor: Store, impor: Impor, tmp_path: Path) -> Path:
    """The package of a store that holds goods with rule, register and make."""
    impor(kib_b([good(PC, "P.C Unit", "000001 s/d 000002")]))
    with kantor.read() as now:
        write_package(now, tmp_path / "paket")
    return tmp_path / "paket"


def test_what_the_store_gave_out_changes_nothing(folder: Path, impor: Impor) -> None:
    (done,) = impor(folder)
    assert (done.jenis, done.temuan, counts(done), done.jumlah.barang) == ("paket", (), (0, 0, 0), 2)


def test_a_changed_table_changes_its_rows_and_keeps_what_a_package_does_not_carry(
    folder: Path, impor: Impor, kantor: Store
) -> None:
    table = folder / "aset.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",B,", ",RB,"), encoding="utf-8")
    (done,) = impor(folder)
    assert (kode_temuan(done), counts(done)) == ([], (0, 1, 0))
    with kantor.read() as now:
        assert now.tuples("select kondisi, register, merk from aset") == [("RB", "000001 s/d 000002", "HP")]
    assert kode_temuan(impor(folder)[0]) == ["sudah_masuk"]


def test_a_faulty_table_changes_nothing_and_a_camat_no_table(folder: Path, kantor: Store) -> None:
    (done,) = commit(kantor, [folder], Actor("seorang camat", "camat"))
    assert kode_temuan(done) == ["paket_hanya_diskominfo"]
    (folder / "bobot.csv").unlink()
    before = kantor.data_version()
    (done,) = commit(kantor, [folder], Actor("penguji", "admin"))
    assert (done.ditolak, kantor.data_version()) == (True, before)
    assert "tabel_tidak_ada" in kode_temuan(done)
