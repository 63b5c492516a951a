"""`flags`: what stands in the way, who has to act, and by when."""

import argparse
import json
from collections.abc import Sequence
from datetime import date

from satudata_budget.commands.command import DONE, Command, add_as_of, add_stage, open_to_read
from satudata_budget.messages import N_, _, tanggal
from satudata_budget.messages.bendera import jenis_pelaku, kalimat, nama_urgensi, tindakan
from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.flags import JENIS, PELAKU, Bendera, flags


def arguments(parser: argparse.ArgumentParser) -> None:
    add_stage(parser)
    parser.add_argument("--jenis", choices=JENIS, action="append", help=_("hanya tanda jenis ini; boleh diulang"))
    parser.add_argument("--pelaku", choices=PELAKU, action="append", help=_("hanya yang harus ditindak pelaku ini"))
    parser.add_argument("--unit", action="append", help=_("hanya unit dengan kode ini; boleh diulang"))
    parser.add_argument(
        "--tanggal", type=date.fromisoformat, help=_("umur dan tenggat dilihat dari tanggal ini, misalnya 2020-09-30")
    )
    parser.add_argument("--format", choices=("json", "table"), default="table")
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        hasil = score(reading, asked.tahun, asked.tahap)
        found = [b for b in flags(reading, hasil, asked.tanggal) if _asked_for(asked, b)]
    print(_as_json(hasil, found) if asked.format == "json" else "\n".join(_told(b) for b in found))
    return DONE


def _asked_for(asked: argparse.Namespace, b: Bendera) -> bool:
    wanted = ((asked.jenis, b.jenis), (asked.pelaku, b.pelaku), (asked.unit, b.kode_unit))
    return all(values is None or value in values for values, value in wanted)


def _as_json(hasil: ScoreResult, found: Sequence[Bendera]) -> str:
    rows = [
        {**b.as_json(), "kalimat": kalimat(b.jenis, b.nilai), "tindakan": tindakan(b.jenis, b.nilai)} for b in found
    ]
    flat = {"tahun": hasil.tahun, "tahap": hasil.tahap, "pada": hasil.pada, "bendera": rows}
    return json.dumps(flat, ensure_ascii=False, indent=1)


def _told(b: Bendera) -> str:
    due = _("paling lambat {tanggal}").format(tanggal=tanggal(b.tenggat)) if b.tenggat else ""
    head = " · ".join(part for part in (nama_urgensi(b.tingkat_urgensi), jenis_pelaku(b.pelaku), due) if part)
    return f"{b.kode_unit}  {head}\n  {kalimat(b.jenis, b.nilai)}\n  → {tindakan(b.jenis, b.nilai)}"


COMMAND = Command("flags", N_("tunjukkan apa yang menghambat, siapa yang bertindak, sampai kapan"), arguments, run)
