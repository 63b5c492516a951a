"""`templat`: the workbook for an office or a desa, filled with what is recorded."""

import argparse
from pathlib import Path

from satudata_budget.commands.command import DONE, UNUSABLE, Command, open_to_read, say
from satudata_budget.intake.templat import write_template
from satudata_budget.messages import N_, _


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unit", required=True, help=_("kode kecamatan, kabupaten, atau desa"))
    parser.add_argument("--out", type=Path, required=True, help=_("berkas .xlsx tujuan"))


def run(asked: argparse.Namespace) -> int:
    if asked.out.exists():
        say(_("{path} sudah ada. Pilih nama lain; tidak ada berkas yang ditimpa.").format(path=asked.out))
        return UNUSABLE
    with open_to_read(asked.db) as store, store.read() as reading:
        isi = write_template(reading, asked.unit)
    if isi is None:
        say(_("Unit {kode} tidak ada. Pilih kode unit atau desa yang terdaftar.").format(kode=asked.unit))
        return UNUSABLE
    asked.out.write_bytes(isi)
    return DONE


COMMAND = Command("templat", N_("tulis templat isian sebuah kantor"), arguments, run)
