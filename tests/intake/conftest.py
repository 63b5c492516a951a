"""A store that holds the reference data, and what the tests of intake ask of it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.flow.importing import commit
from satudata_budget.intake.flow.opening import OpenedFile, context, read_file
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.intake.table.rows import ReadingContext
from satudata_budget.store import Actor, ReceivedFile, Store

PENGUJI = Actor("penguji", "admin")
Impor = Callable[..., list[FileResult]]
Baca = Callable[..., OpenedFile]


@pytest.fixture(scope="session")
def acuan_saja(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with the reference data, to be copied."""
    path = tmp_path_factory.mktemp("acuan") / "acuan.duckdb"
    with Store.create(path) as made:
        load_reference(made, PENGUJI)
    return path


@pytest.fixture
def kantor(acuan_saja: Path, tmp_path: Path) -> Iterator[Store]:
    """A store with places and standard, and nothing of the offices yet."""
    path = tmp_path / "kantor.duckdb"
    shutil.copy(acuan_saja, path)
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def impor(kantor: Store) -> Impor:
    """Commit files into the store; the results in the order of the files."""

    def done(*files: ReceivedFile | Path, **asked: object) -> list[FileResult]:
        return commit(kantor, files, PENGUJI, **asked)  # type: ignore[arg-type]

    return done


@pytest.fixture(scope="session")
def konteks(acuan_saja: Path, tmp_path_factory: pytest.TempPathFactory) -> ReadingContext:
    """What readers may look up."""
    path = tmp_path_factory.mktemp("konteks") / "konteks.duckdb"
    shutil.copy(acuan_saja, path)
    with Store.open(path) as opened, opened.read() as now:
        return context(now, SenderSays())


@pytest.fixture
def baca(konteks: ReadingContext) -> Baca:
    """Read one file, without recording it."""

    def done(berkas: ReceivedFile) -> OpenedFile:
        return read_file(berkas, konteks)

    return done


def kode_temuan(hasil: FileResult | OpenedFile, tingkat: str = "") -> list[str]:
    """The kinds of the findings, in order."""
    return [satu.kode for satu in hasil.temuan if tingkat in ("", satu.tingkat)]


def budget(store: Store) -> list[tuple[object, ...]]:
    """The recorded budget lines."""
    with store.read() as now:
        return now.tuples(
            "select kode_penerima, komponen, pagu, pembagian from anggaran order by kode_sub_kegiatan, komponen"
        )


def counts(hasil: FileResult) -> tuple[int, int, int]:
    """Rows added, changed, removed."""
    return hasil.ditambah, hasil.diubah, hasil.dihapus
