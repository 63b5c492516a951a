"""`baris-tanda-tangan`: recorded rows that stand in the list of those who sign, below the table of their file."""

import argparse
import json
from dataclasses import asdict

from satudata_budget.commands.command import DONE, Command, open_to_read
from satudata_budget.intake.flow.below_signature import rows_below_signature
from satudata_budget.messages import N_, _


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("json", "table"), default="table")


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read() as reading:
        found = rows_below_signature(store, reading)
    if asked.format == "json":
        print(json.dumps({"baris": [asdict(satu) for satu in found]}, ensure_ascii=False, indent=1))
        return DONE
    for satu in found:
        print(
            _("{tabel} {id}: {berkas}, lembar {lembar}, sel {sel}").format(
                tabel=satu.tabel, id=satu.id, berkas=satu.berkas or "–", lembar=satu.lembar, sel=satu.sel
            )
        )
    print(_("{n} baris tersimpan berasal dari bawah tanda tangan; tidak ada yang diubah.").format(n=len(found)))
    return DONE


COMMAND = Command("baris-tanda-tangan", N_("daftar baris tersimpan dari bawah tanda tangan"), arguments, run)
