"""docs/intake.md names a proof for every trap: each of them is there, and what the page calls unread is refused."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.intake.borang import PANGGUL, SUB, Kisi, book, headings, line, ppas
from tests.intake.conftest import Baca, kode_temuan

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "intake.md").read_text(encoding="utf-8")
TRAPS = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith("| Trap")]


@cache
def source_of(nama: str) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob(nama)))


def proven(proof: str) -> bool:
    file, _, test = proof.partition("::")
    if test:
        return f"def {test}(" in source_of(file)
    golden = TESTS / "golden" / proof
    return golden.is_file() and golden.with_name(f"{golden.name}.json").is_file()


def test_every_trap_has_its_proof() -> None:
    assert len(TRAPS) > 40
    proofs = {row: re.findall(r"`((?:anggaran|barang|pemilik)/[^`]+|test_\w+\.py::\w+)`", row) for row in TRAPS}
    assert [row for row, found in proofs.items() if not found] == []
    assert sorted({proof for found in proofs.values() for proof in found if not proven(proof)}) == []


UNREAD: dict[str, Kisi] = {
    "RAK": [
        ("RENCANA ANGGARAN KAS BELANJA",),
        ("SKPD", ":", PANGGUL),
        ("Kode Rekening", *(None,) * 5, "Uraian", "Pagu", "Total RAK", "Januari", "Februari"),
        ("5", "1", "02", "01", "01", "0024", "Belanja ATK", 5, 5, 1, 4),
    ],
    "sinkronisasi": [
        ("SINKRONISASI KEBIJAKAN RKPD DENGAN PPAS DAN APBD TAHUN ANGGARAN 2021",),
        ("Perangkat Daerah", ":", PANGGUL),
        ("Kode", *(None,) * 5, "Uraian", "RKPD (Rp)", "PPAS (Rp)", "Rancangan APBD (Rp)"),
        ("7", "01", "01", "2.03", "24", None, "Pengadaan", 9, 8, 7),
    ],
    "PPAS per urusan": [
        ("PLAFON ANGGARAN SEMENTARA BERDASARKAN URUSAN PEMERINTAHAN TAHUN ANGGARAN 2021",),
        ("NO", "URUSAN/SKPD", "Plafon Anggaran (Rp)"),
        (1, PANGGUL, 5_000_000),
    ],
    "SIPD": [
        ("tahun_anggaran", "kode_sbl", "nama_sub_skpd", "kode_akun", "nama_komponen", "total_harga"),
        (2021, "529.529.797.3705.13480", "Kecamatan Panggul", "5.2.02.10.01.0002", "PC", 10),
    ],
}


@pytest.mark.parametrize("nama", UNREAD)
def test_what_is_not_read_is_refused_with_a_finding(baca: Baca, nama: str) -> None:
    assert kode_temuan(baca(book("lain.xlsx", Lembar=UNREAD[nama])), "galat")


@pytest.mark.parametrize(
    "unit", ["Kec. Panggul", "KANTOR KECAMATAN PANGGUL", "Kantor Camat Panggul", "Kecamatan\nPanggul"]
)
def test_an_office_goes_by_many_names(baca: Baca, unit: str) -> None:
    opened = baca(ppas([*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", None, 5)], unit))
    assert opened.isi is not None
    assert opened.isi.unit == ("35.03.01",)
