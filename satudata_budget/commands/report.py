"""`report`: a report as a file, now or as of a moment that the database lived through."""

import argparse
import time
from pathlib import Path

from satudata_budget.commands.command import DONE, FAULTS, UNUSABLE, Command, add_as_of, add_stage, open_to_read, say
from satudata_budget.messages import N_, _, available, language, use_language
from satudata_budget.planning.scenario_shelf import SavedScenario, scenarios
from satudata_budget.reports.chrome import BrowserMissing
from satudata_budget.reports.content import UNTUK, ReportNotPossible, gather, with_minutes
from satudata_budget.reports.make import BENTUK, LEMBAR, charts, make
from satudata_budget.reports.printer import PrintFailed, printer
from satudata_budget.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    add_stage(parser)
    parser.add_argument("--untuk", choices=UNTUK, default=UNTUK[0], help=_("untuk siapa laporannya"))
    parser.add_argument("--unit", metavar=_("KODE"), help=_("kode kecamatan, untuk laporan kecamatan"))
    parser.add_argument(
        "--format", choices=(*BENTUK, *LEMBAR), default="xlsx", help=_("bentuk berkas; png dan svg: semua bagan")
    )
    parser.add_argument("--skenario", metavar=_("NAMA"), help=_("nama skenario tersimpan yang diandaikan"))
    parser.add_argument("--bahasa", choices=available(), default=language(), help=_("bahasa laporan"))
    parser.add_argument("--out", type=Path, required=True, help=_("folder tujuan"))
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    spoken = language()
    try:
        use_language(asked.bahasa)
        files = _made(asked)
    except ReportNotPossible as refused:
        say(str(refused))
        return FAULTS
    except (BrowserMissing, PrintFailed) as missing:
        say(str(missing))
        return UNUSABLE
    finally:
        use_language(spoken)
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


def _made(asked: argparse.Namespace) -> dict[str, bytes]:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        named = _named(store, asked)
        skenario, nama = (named.skenario, named.nama) if named else (None, "")
        isi = with_minutes(gather(reading, asked.tahun, asked.tahap, asked.untuk, asked.unit, skenario, nama), store)
    if asked.format in ("png", "svg"):
        return charts(isi, asked.format)
    made = make(isi, asked.format)
    return {made.nama: made.isi}


def _named(store: Store, asked: argparse.Namespace) -> SavedScenario | None:
    """The saved scenario that was asked for. Raises ReportRefused, naming those that are there."""
    if asked.skenario is None:
        return None
    stage = (asked.tahun, asked.tahap)
    there = [s for s in scenarios(store) if (s.skenario.tahun, s.skenario.tahap) == stage]
    found = next((s for s in there if s.nama.casefold() == asked.skenario.casefold()), None)
    if found is None:
        raise ReportNotPossible(
            _("Tidak ada skenario “{nama}” untuk {tahap} {tahun}. Yang tersimpan: {semua}.").format(
                nama=asked.skenario,
                tahap=asked.tahap,
                tahun=asked.tahun,
                semua=", ".join(f"“{s.nama}”" for s in there) or "–",
            )
        )
    return found


COMMAND = Command("report", N_("buat laporan: xlsx, docx, html, pdf, atau semua bagan"), arguments, run)
