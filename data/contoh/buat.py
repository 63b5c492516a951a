"""Make the sample: `python data/contoh/buat.py [--ke FOLDER]`. Same input, same files; every figure is invented."""

import argparse
import csv
from pathlib import Path

from pembuat.acuan import Kecamatan, read_kecamatan
from pembuat.isi import Kantor
from pembuat.kantor_diskominfo import KASUS, kantor_diskominfo
from pembuat.kantor_kecamatan import kantor_kecamatan
from pembuat.kebenaran import write_truth
from pembuat.lembar_akses_desa import write_akses_desa
from pembuat.lembar_bezetting import write_bezetting
from pembuat.lembar_kib_b import write_kib_b
from pembuat.lembar_kir import write_kir
from pembuat.lembar_ppas import write_ppas
from pembuat.lembar_rekap import write_rekap
from pembuat.profil import PROFIL


def build(tujuan: Path) -> None:
    """Write berkas/ (workbooks), kebenaran/ (data package) and kasus.csv below `tujuan`."""
    kecamatan = read_kecamatan()
    kantor = offices(kecamatan)
    berkas = tujuan / "berkas"
    berkas.mkdir(parents=True, exist_ok=True)
    for satu in kantor:
        write_workbooks(satu, berkas)
    write_rekap(kantor, berkas)
    write_truth(kantor, kecamatan, tujuan / "kebenaran")
    write_cases(tujuan / "kasus.csv")


def offices(kecamatan: tuple[Kecamatan, ...]) -> tuple[Kantor, ...]:
    """Diskominfo and the fourteen kecamatan, by code."""
    profil = {satu.kode: satu for satu in PROFIL}
    return (kantor_diskominfo(kecamatan), *(kantor_kecamatan(satu, profil[satu.kode]) for satu in kecamatan))


def write_workbooks(kantor: Kantor, tujuan: Path) -> None:
    """Only what the office has handed in: an unreported section has no file."""
    write_ppas(kantor, tujuan)
    if kantor.barang:
        write_kib_b(kantor, tujuan)
        write_kir(kantor, tujuan)
    if kantor.jabatan:
        write_bezetting(kantor, tujuan)
    if kantor.akses or kantor.desa:
        write_akses_desa(kantor, tujuan)


def write_cases(tujuan: Path) -> None:
    """Which special case each unit shows, for tests and screens."""
    with open(tujuan, "w", encoding="utf-8", newline="") as berkas:
        tulis = csv.writer(berkas, lineterminator="\n")
        tulis.writerow(("kode", "kasus", "penjelasan"))
        tulis.writerows(("35.03", *kasus) for kasus in KASUS)
        tulis.writerows((satu.kode, *kasus) for satu in PROFIL for kasus in satu.kasus)


if __name__ == "__main__":
    pilihan = argparse.ArgumentParser(description=__doc__)
    pilihan.add_argument("--ke", type=Path, default=Path(__file__).parent, help="folder tujuan")
    build(pilihan.parse_args().ke)
