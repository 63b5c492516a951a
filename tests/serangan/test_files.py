"""One file stops nobody: each hostile one gets its sentence, and the server keeps its memory, threads and folder."""

import gc
import os
import resource
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.apart import QUEUE
from satudata_budget.intake.book.open import open_workbook
from satudata_budget.intake.findings.finding import Finding
from satudata_budget.intake.flow.importing import preview
from satudata_budget.intake.returned_workbook import LEMBAR, returned
from satudata_budget.store import ReceivedFile, Store
from tests.intake.borang import PC, book, good, kib_b
from tests.intake.conftest import PENGUJI, acuan_saja, kantor
from tests.serangan.berkas_jahat import JAHAT

__all__ = ["acuan_saja", "kantor"]
GOOD = book("a.xlsx", A=[("satu", 2)]).isi
HEAVY = b"a;b\n" + (b"1234567;" * 40 + b"\n") * 60_000
"""Takes longer than a moment, and far less than a second limit."""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone."""
    folder = tmp_path / "sementara"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(scope="module", autouse=True)
def _memory_of_all() -> Iterator[None]:
    """No process that opened one of these files took more than a file may; the numbers come when it has ended."""
    QUEUE.close()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    yield
    QUEUE.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert after * 1024 <= max(before * 1024, limits.MEMORI)


@pytest.mark.parametrize("which", JAHAT)
def test_a_hostile_file_is_one_finding_and_leaves_nothing(kantor: Store, temporary: Path, which: str) -> None:
    nama, build, codes = JAHAT[which]
    isi = build()
    threads, collecting = threading.active_count(), gc.isenabled()
    (hasil,) = preview(kantor, [ReceivedFile(nama, isi)], PENGUJI)
    assert {satu.kode for satu in hasil.temuan if satu.tingkat == "galat"} == codes
    assert all(satu.pesan.startswith(nama) for satu in hasil.temuan)
    assert (threading.active_count(), gc.isenabled()) == (threads, collecting)
    assert list(temporary.iterdir()) == []


def test_a_file_that_takes_too_long_is_ended_and_the_next_one_is_read(
    kantor: Store, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as hurried:
        hurried.setattr(limits, "DETIK", 0)
        hurried.setattr(limits, "DETIK_ANTRE", 0)
        (hasil,) = preview(kantor, [ReceivedFile("a.csv", HEAVY)], PENGUJI)
    assert [satu.kode for satu in hasil.temuan] == ["berkas_terlalu_berat"]
    assert list(temporary.iterdir()) == []
    (hasil,) = preview(kantor, [kib_b([good(PC, "P.C Unit", "000001")])], PENGUJI)
    assert not hasil.ditolak


def test_a_file_that_is_refused_memory_is_ended_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as narrow:
        narrow.setattr(limits, "MEMORI", 100 * limits.MIB)
        _buku, temuan = open_workbook("a.csv", HEAVY)
    assert [satu.kode for satu in temuan] == ["berkas_terlalu_berat"]
    buku, _temuan = open_workbook("a.xlsx", GOOD)
    assert buku is not None


def test_what_is_refused_half_the_memory_gets_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMORI", 520 * limits.MIB)
    taken = QUEUE._seat(0)
    taken.__enter__()
    opened: list[object] = []
    reader = threading.Thread(target=lambda: opened.append(open_workbook("a.csv", HEAVY)[0]))
    reader.start()
    while reader.is_alive() and not QUEUE._waiting:
        time.sleep(0.01)
    waited = bool(QUEUE._waiting)
    taken.__exit__(None, None, None)
    reader.join()
    assert (waited, opened != [None]) == (True, True)


def test_where_too_many_wait_the_next_is_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ANTRE", 0)
    with QUEUE._seat(0), QUEUE._seat(1):
        _buku, temuan = open_workbook("a.xlsx", GOOD)
    assert [satu.kode for satu in temuan] == ["sedang_ramai"]
    assert "coba lagi" in temuan[0].pesan
    assert open_workbook("a.xlsx", GOOD)[0] is not None


def process_apart() -> Path:
    """What the system tells of the process that waits, with no copy of it left; one is started where none is."""
    open_workbook("a.xlsx", GOOD)
    running = QUEUE._seats[0]._running
    assert running is not None
    about = Path(f"/proc/{running.process.pid}")
    while copies(about):
        time.sleep(0.01)
    return about


def copies(about: Path) -> list[int]:
    told = (about / "task" / about.name / "children").read_text(encoding="ascii")
    return [int(child) for child in told.split()]


def test_a_process_that_is_killed_over_a_file_costs_that_file_only() -> None:
    about = process_apart()

    def kill() -> None:
        while not (found := copies(about)):
            time.sleep(0.001)
        os.kill(found[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    _buku, temuan = open_workbook("a.csv", HEAVY)
    killer.join()
    assert [satu.kode for satu in temuan] == ["berkas_terlalu_berat"]
    assert open_workbook("a.xlsx", GOOD)[0] is not None


def test_the_process_apart_knows_no_secret_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SATUDATA_SANDI", "rahasia-negara")
    QUEUE.close()
    about = process_apart()
    told = (about / "environ").read_bytes() + (about / "cmdline").read_bytes()
    assert b"rahasia-negara" not in told
    opened = {os.readlink(link) for link in (about / "fd").iterdir()}
    assert not [name for name in opened if ".duckdb" in name]


@pytest.mark.parametrize("which", ["xlsx with a far cell", "xlsx that laughs", "ods whose kind is a bomb"])
def test_a_hostile_file_is_given_back_with_its_findings(temporary: Path, which: str) -> None:
    nama, build, _codes = JAHAT[which]
    _buku, temuan = open_workbook(nama, build())
    back = load_workbook(BytesIO(returned(ReceivedFile(nama, build()), temuan).isi))
    assert [row[4].value for row in back[LEMBAR].iter_rows(min_row=2)] == [satu.kalimat for satu in temuan]
    assert list(temporary.iterdir()) == []


def test_a_workbook_that_takes_too_long_to_mark_comes_back_as_its_findings(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DETIK_KEMBALI", 0)
    back = load_workbook(
        BytesIO(returned(ReceivedFile("a.xlsx", GOOD), [Finding("galat", "sedang_ramai", "a.xlsx")]).isi)
    )
    assert back.sheetnames == [LEMBAR]
    assert list(temporary.iterdir()) == []
