"""The files of the sample: always the same, always marked, complete and free of persons."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import canonicalize

import pytest
from openpyxl import load_workbook

from tests.contoh.conftest import CONTOH

BENTUK = ("ppas", "kib_b", "kir", "bezetting", "akses_desa")
TANPA = {
    ("kib_b", "35.03.02_munjungan"),
    ("kir", "35.03.02_munjungan"),
    ("bezetting", "35.03.04_dongko"),
    ("akses_desa", "35.03.03_pule"),
}
BERKAS = sorted(satu.name for satu in (CONTOH / "berkas").glob("*.xlsx"))


def parts(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below, workbooks as the parts inside them: compression may differ between machines.

    Their XML in its canonical form: openpyxl writes the same in another way where lxml is installed.
    """
    for satu in sorted(p for p in folder.rglob("*") if p.suffix in (".csv", ".json", ".xlsx")):
        nama = satu.relative_to(folder).as_posix()
        if satu.suffix != ".xlsx":
            yield nama, satu.read_bytes()
            continue
        with zipfile.ZipFile(satu) as buku:
            yield from ((f"{nama}:{isi}", canonical(buku.read(isi))) for isi in buku.namelist())


def canonical(xml: bytes) -> bytes:
    """The same bytes for the same XML."""
    return canonicalize(xml.decode("utf-8"), rewrite_prefixes=True).encode("utf-8")


def test_making_the_sample_twice_gives_the_same_bytes(dibuat: Path, tmp_path: Path) -> None:
    from buat import build

    build(tmp_path)
    sekali, lagi = (
        {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
        for folder in (dibuat, tmp_path)
    )
    assert sekali == lagi


def test_the_committed_sample_is_what_the_generator_makes(dibuat: Path) -> None:
    ada = {nama: isi for nama, isi in parts(CONTOH) if nama.split("/")[0] in ("berkas", "kebenaran", "kasus.csv")}
    baru = dict(parts(dibuat))
    assert sorted(ada) == sorted(baru)
    assert [nama for nama in baru if ada[nama] != baru[nama]] == []


def test_each_office_has_a_file_for_each_form_that_it_handed_in() -> None:
    kantor = {nama.removeprefix("ppas_") for nama in BERKAS if nama.startswith("ppas_")}
    assert len(kantor) == 15
    harap = {f"{bentuk}_{satu}" for bentuk in BENTUK for satu in kantor if (bentuk, satu[:-5]) not in TANPA}
    assert set(BERKAS) == harap | {"rekap_laporan.xlsx"}


@pytest.mark.parametrize("nama", BERKAS)
def test_every_sheet_says_data_contoh_and_names_no_person(nama: str) -> None:
    buku = load_workbook(CONTOH / "berkas" / nama)
    for lembar in buku:
        judul = [str(sel.value) for baris in lembar.iter_rows(max_row=4) for sel in baris if sel.value]
        assert any(teks.startswith("DATA CONTOH") for teks in judul)
        assert "DATA CONTOH" in (lembar.oddFooter.center.text or "")
        isi = [sel for baris in lembar.iter_rows() for sel in baris if sel.value is not None]
        assert {sel.data_type for sel in isi} <= {"s", "n", "d"}, "a formula or an error"
        semua = " ".join(str(sel.value) for sel in isi)
        assert not re.search(r"\d{15,}", semua), "a number that looks like a NIP or NIK"
        assert not re.search(r"NIP\.?\s*\d", semua)
