"""`import`: the offices' own files into the database, or with `--dry-run` what that would do."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from satudata_budget.commands.command import COMMAND_LINE, DONE, FAULTS, UNUSABLE, Command
from satudata_budget.intake.flow.importing import commit, preview
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.kinds import FORMS
from satudata_budget.messages import N_, _, rupiah
from satudata_budget.store import Store

SHOWN = 20
"""Findings that are written out; all are counted, and all stand in the JSON."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "berkas", type=Path, nargs="+", help=_("berkas kantor: PPAS, KIB-B, KIR, bezetting, lembar isian")
    )
    parser.add_argument(
        "--jenis", choices=[kind.jenis for kind in FORMS], help=_("jenis berkas, bila bukan yang dikenali")
    )
    parser.add_argument("--tahun", type=int, help=_("tahun anggaran, bila bukan yang tertulis di berkas"))
    parser.add_argument("--tahap", help=_("tahap anggaran, bila bukan yang tertulis di berkas"))
    parser.add_argument("--unit", help=_("kode unit, bila bukan yang tertulis di berkas"))
    parser.add_argument(
        "--setuju-hapus", action="store_true", help=_("simpan juga bila lebih dari separuh yang tercatat terhapus")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("periksa saja, jangan simpan"))
    parser.add_argument("--format", choices=("json", "table"), default="table")


def run(asked: argparse.Namespace) -> int:
    take = preview if asked.dry_run else commit
    said = {"tahun": asked.tahun, "tahap": asked.tahap, "unit": asked.unit, "jenis": asked.jenis}
    said["setuju_hapus"] = asked.setuju_hapus
    with Store.open(asked.db) as store:
        results = take(store, asked.berkas, COMMAND_LINE, **said)
    if asked.format == "json":
        print(json.dumps({"berkas": [hasil.as_json() for hasil in results]}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_told(hasil) for hasil in results))
    return _exit_code(results)


def _exit_code(results: Sequence[FileResult]) -> int:
    if any(hasil.tak_terbaca for hasil in results):
        return UNUSABLE
    return FAULTS if any(hasil.ditolak for hasil in results) else DONE


def _told(hasil: FileResult) -> str:
    head = (
        _("{nama}: ditolak, tidak ada yang disimpan").format(nama=hasil.nama)
        if hasil.ditolak
        else _(
            "{nama}: {jenis}, {baris} baris, {pagu}; {ditambah} ditambah, {diubah} diubah, {dihapus} dihapus"
        ).format(
            nama=hasil.nama,
            jenis=hasil.jenis,
            baris=hasil.baris,
            pagu=rupiah(hasil.jumlah.pagu),
            ditambah=hasil.ditambah,
            diubah=hasil.diubah,
            dihapus=hasil.dihapus,
        )
    )
    lines = [f"  {temuan.tingkat}: {temuan.pesan}" for temuan in hasil.temuan[:SHOWN]]
    if len(hasil.temuan) > SHOWN:
        lines.append("  " + _("… dan {n} temuan lagi").format(n=len(hasil.temuan) - SHOWN))
    return "\n".join([head, *lines])


COMMAND = Command("import", N_("masukkan berkas kantor"), arguments, run)
