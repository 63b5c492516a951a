"""`report`: a report as a file, now or as of a moment that the database lived through."""

import argparse
import time
from pathlib import Path

from satudata_budget.commands.command import DONE, FAULTS, UNUSABLE, Command, add_as_of, add_stage, open_to_read, say
from satudata_budget.messages import N_, _
from satudata_budget.reports.buat import BENTUK, LEMBAR, charts, make
from satudata_budget.reports.chrome import BrowserMissing
from satudata_budget.reports.isi import UNTUK, ReportRefused, gather, with_minutes
from satudata_budget.reports.pencetak import PrintFailed, printer


def arguments(parser: argparse.ArgumentParser) -> None:
    add_stage(parser)
    parser.add_argument("--untuk", choices=UNTUK, default=UNTUK[0], help=_("untuk siapa laporannya"))
    parser.add_argument("--unit", metavar=_("KODE"), help=_("kode kecamatan, untuk laporan kecamatan"))
    parser.add_argument(
        "--format", choices=(*BENTUK, *LEMBAR), default="xlsx", help=_("bentuk berkas; png dan svg: semua bagan")
    )
    parser.add_argument("--out", type=Path, required=True, help=_("folder tujuan"))
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    try:
        with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
            isi = with_minutes(gather(reading, asked.tahun, asked.tahap, asked.untuk, asked.unit), store)
        if asked.format in ("png", "svg"):
            files = charts(isi, asked.format)
        else:
            made = make(isi, asked.format)
            files = {made.nama: made.isi}
    except ReportRefused as refused:
        say(str(refused))
        return FAULTS
    except (BrowserMissing, PrintFailed) as missing:
        say(str(missing))
        return UNUSABLE
    finally:
        printer().close()
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = asked.out / name
        if path.exists():
            # nothing is overwritten
            path = path.with_stem(f"{path.stem}-{time.strftime('%H%M%S')}")
        path.write_bytes(content)
        print(path)
    return DONE


COMMAND = Command("report", N_("buat laporan: xlsx, docx, html, pdf, atau semua bagan"), arguments, run)
