"""`plan`: what to buy first under a ceiling."""

import argparse
import json

from satudata_budget.commands.command import DONE, Command, add_as_of, add_stage, open_to_read
from satudata_budget.messages import N_, _, rupiah
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.planning import TUJUAN, PurchasePlan, plan


def arguments(parser: argparse.ArgumentParser) -> None:
    add_stage(parser)
    parser.add_argument("--plafon", type=int, required=True, help=_("rupiah yang tersedia"))
    parser.add_argument("--tujuan", choices=TUJUAN, default=TUJUAN[0], help=_("apa yang dikejar"))
    parser.add_argument("--kabupaten", action="store_true", help=_("belanja kantor kabupaten ikut dipertimbangkan"))
    parser.add_argument("--format", choices=("json", "table"), default="table")
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        made = plan(reading, asked.tahun, asked.tahap, asked.plafon, asked.tujuan, sertakan_kabupaten=asked.kabupaten)
    print(json.dumps(made.as_json(), ensure_ascii=False, indent=1) if asked.format == "json" else _told(made))
    return DONE


def _told(made: PurchasePlan) -> str:
    head = _("Terpakai {terpakai} dari {plafon}; kecamatan siap {sebelum} → {sesudah}").format(
        terpakai=rupiah(made.terpakai),
        plafon=rupiah(made.plafon),
        sebelum=made.sebelum["siap"],
        sesudah=made.sesudah["siap"],
    )
    lines = [
        f"  {b.kode_tempat}  {b.jumlah} × {b.komponen}  {rupiah(b.biaya)}  {reason_sentence(b.alasan)}"
        for b in made.daftar
    ]
    rest = [f"  {t.kode_unit}  {reason_sentence(t.sebab)}" for t in made.tidak_terbeli]
    if rest:
        rest.insert(0, _("Yang tidak dapat dibeli:"))
    return "\n".join([head, *lines, *rest])


COMMAND = Command("plan", N_("susun belanja di bawah plafon"), arguments, run)
