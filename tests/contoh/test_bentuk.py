"""The layouts hold together as real forms do: sums on every level, one register for two inventory forms."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.contoh.conftest import CONTOH

PPAS = sorted((CONTOH / "berkas").glob("ppas_*.xlsx"))
KIB = sorted((CONTOH / "berkas").glob("kib_b_*.xlsx"))
TANPA_KIR = {"kib_b_35.03.14_suruh.xlsx": {((1, 3, 2, 5, 1, 4, 5), 1)}}


def sheet(berkas: Path) -> Worksheet:
    lembar = load_workbook(berkas).active
    assert isinstance(lembar, Worksheet)
    return lembar


def budget_rows(berkas: Path) -> dict[tuple[str, ...], int]:
    """Code parts (as many as the row has) → money; the urusan row has none."""
    hasil = {}
    for baris in sheet(berkas).iter_rows(min_row=11, values_only=True):
        kode = tuple(str(isi) for isi in baris[:5] if isi)
        if kode:
            assert kode not in hasil
            hasil[kode] = baris[8]
    return hasil


@pytest.mark.parametrize("berkas", PPAS, ids=lambda p: p.stem)
def test_every_sum_in_a_ppas_is_the_sum_of_its_sub_kegiatan(berkas: Path) -> None:
    baris = budget_rows(berkas)
    daun = {kode: pagu for kode, pagu in baris.items() if len(kode) == 5}
    for kode, pagu in baris.items():
        if len(kode) == 1:
            assert pagu is None
        else:
            assert pagu == sum(isi for anak, isi in daun.items() if anak[: len(kode)] == kode)
    lembar = sheet(berkas)
    jumlah = next(b[8] for b in lembar.iter_rows(values_only=True) if b[5] == "JUMLAH")
    assert jumlah == lembar["G6"].value == sum(daun.values())


def test_diskominfo_has_the_total_that_was_reported() -> None:
    assert sheet(CONTOH / "berkas" / "ppas_35.03_diskominfo.xlsx")["G6"].value == 10_300_000_000


def goods(lembar: Worksheet, kode: int, register: int) -> dict[tuple[tuple[int, ...], int], tuple[object, ...]]:
    """Each piece by goods code (as numbers) and register → its row."""
    hasil = {}
    for baris in lembar.iter_rows(values_only=True):
        if not re.fullmatch(r"1\.3\.2[.\d]+", str(baris[kode])):
            continue
        nomor = [int(satu) for satu in re.findall(r"\d{4,}", str(baris[register]))]
        for satu in range(nomor[0], nomor[-1] + 1):
            kunci = (tuple(int(ruas) for ruas in str(baris[kode]).split(".")), satu)
            assert kunci not in hasil
            hasil[kunci] = baris
    return hasil


@pytest.mark.parametrize("berkas", KIB, ids=lambda p: p.stem)
def test_kir_lists_the_goods_of_kib_b_once_each(berkas: Path) -> None:
    kib = goods(sheet(berkas), 1, 3)
    kir = goods(sheet(berkas.with_name(berkas.name.replace("kib_b", "kir"))), 7, 8)
    assert set(kib) - set(kir) == TANPA_KIR.get(berkas.name, set())
    assert set(kir) <= set(kib)
    for kunci, baris in kir.items():
        assert (baris[1], baris[2], baris[6]) == (kib[kunci][2], kib[kunci][4], kib[kunci][7])


@pytest.mark.parametrize("berkas", KIB, ids=lambda p: p.stem)
def test_the_conditions_of_a_kir_row_add_up_to_its_pieces(berkas: Path) -> None:
    kir = sheet(berkas.with_name(berkas.name.replace("kib_b", "kir")))
    banyak: dict[int, int] = defaultdict(int)
    for baris in goods(kir, 7, 8).values():
        banyak[id(baris)] += 1
        jumlah = int(str(baris[8]).split(" / ")[0])
        assert jumlah == sum(isi or 0 for isi in baris[10:13] if isi is None or isinstance(isi, int))


def test_some_offices_print_as_simda_does_and_some_do_not() -> None:
    harga = {str(sheet(berkas)["O11"].value) for berkas in KIB}
    assert harga == {"Harga (Ribuan Rp)", "Harga (Rp)"}
