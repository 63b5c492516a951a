"""The command line: `python -m satudata_budget --db FILE COMMAND …`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from satudata_budget.commands import COMMANDS
from satudata_budget.commands.command import FAULTS, UNUSABLE, say
from satudata_budget.intake.findings.finding import FilesRefused
from satudata_budget.messages import _
from satudata_budget.planning import PlanRefused
from satudata_budget.store import StoreError, private_from_now_on


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 the data has faults, 2 a file or the database cannot be used."""
    asked = _parser().parse_args(arguments)
    before = None if hasattr(asked, "out") else private_from_now_on()
    try:
        return int(asked.run(asked))
    except FilesRefused as refused:
        say("\n".join(t.pesan for t in refused.temuan))
        return FAULTS
    except (StoreError, PlanRefused) as error:
        say(str(error))
        return UNUSABLE
    except FileExistsError as error:
        say(_("{path} sudah ada. Pilih folder lain; tidak ada berkas yang ditimpa.").format(path=error.args[0]))
        return UNUSABLE
    finally:
        if before is not None:
            os.umask(before)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="satudata_budget", description=_("Kesiapan satu data kabupaten dan kecamatan")
    )
    parser.add_argument("--db", type=Path, required=True, help=_("berkas basis data"))
    commands = parser.add_subparsers(required=True, metavar=_("PERINTAH"))
    for command in COMMANDS:
        told = commands.add_parser(command.nama, help=_(command.guna), description=_(command.guna))
        command.arguments(told)
        told.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
