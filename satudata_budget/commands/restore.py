"""`restore`: a backup put back; with `--dry-run` only what that would change."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from satudata_budget.access.errors import RestoreRefused
from satudata_budget.access.restoring import RestoredAccount
from satudata_budget.commands.command import COMMAND_LINE, DONE, FAULTS, UNUSABLE, Command, add_stage, say
from satudata_budget.messages import N_, _
from satudata_budget.messages.numbers import angka
from satudata_budget.readiness.backups import RestoreEffect, restore_from_terminal, what_would_change
from satudata_budget.store import DatabaseBusy, DatabaseDamaged, DatabaseMissing, Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """The backup, and whether it is only looked at."""
    parser.add_argument("cadangan", type=Path, help=_("berkas cadangan; lihat backup --daftar"))
    parser.add_argument("--akun-tetap", action="store_true", help=_("akun dan sandi tetap seperti sekarang"))
    parser.add_argument("--dry-run", action="store_true", help=_("hanya tunjukkan apa yang akan berubah"))
    add_stage(parser)


def run(asked: argparse.Namespace) -> int:
    try:
        with Store.open(asked.db) as store:
            found = what_would_change(store, asked.cadangan, asked.tahun, asked.tahap)
            _tell(found)
            _tell_accounts(found.akun, stay=asked.akun_tetap)
            if not asked.dry_run:
                before = restore_from_terminal(store, asked.cadangan, COMMAND_LINE, akun_tetap=asked.akun_tetap)
                say(_("Keadaan sebelumnya disimpan: {path}").format(path=before))
                print(store.path)
    except (DatabaseMissing, DatabaseDamaged) as error:
        lost = not asked.db.exists() if isinstance(error, DatabaseMissing) else error.path == asked.db
        if not lost:  # it is the backup that cannot be used
            raise
        return _in_place_of_a_lost_one(asked, error)
    except RestoreRefused as refused:
        say(str(refused))
        return FAULTS
    except DatabaseBusy as error:
        say(str(error))
        say(_("Selagi dasbor berjalan, cadangan dipulihkan di layar Cadangan (/cadangan)."))
        return UNUSABLE
    return DONE


def _in_place_of_a_lost_one(asked: argparse.Namespace, error: Exception) -> int:
    """The database is gone or cannot be read: it is put aside, never deleted, and a new one takes the backup."""
    say(str(error))
    with TemporaryDirectory(dir=asked.db.parent) as folder, Store.create(Path(folder) / asked.db.name) as trial:
        trial.restore(asked.cadangan, COMMAND_LINE)  # what cannot be put back takes nothing's place
    if asked.dry_run:
        say(_("Basis data itu akan disisihkan, dan cadangan ini menggantikannya."))
        return DONE
    for file in (asked.db, asked.db.with_name(f"{asked.db.name}.wal")):
        if file.exists():
            aside = _free_name(file)
            file.replace(aside)
            say(_("Disisihkan: {path}").format(path=aside))
    with Store.create(asked.db) as store:
        store.restore(asked.cadangan, COMMAND_LINE)
        print(store.path)
    return DONE


def _free_name(file: Path) -> Path:
    names = (file.with_name(f"{file.name}.rusak-{n}") for n in range(1, 10_000))
    return next(name for name in names if not name.exists())


def _tell(found: RestoreEffect) -> None:
    say(
        _("Versi data kini {kini}, versi cadangan {cadangan}; {n} simpanan sesudahnya tidak ada lagi.").format(
            kini=found.versi_kini, cadangan=found.versi_cadangan, n=angka(len(found.hilang))
        )
    )
    for change in found.hilang[:20]:
        say(f"  {change.id}  {change.waktu:%Y-%m-%d %H:%M}  {change.pelaku}  {change.berkas or change.catatan}")
    for _kode, nama, index, kelas, later, later_class in found.kelas:
        say(f"  {nama}: {_short(index)} {kelas or '–'} → {_short(later)} {later_class or '–'}")


def _tell_accounts(found: RestoredAccount, *, stay: bool) -> None:
    if stay:
        say(_("Akun dan sandi tetap seperti sekarang."))
        return
    for line in found.lines():
        say(f"  {line}")
    if not found.nanti:
        say(
            _(
                "Sesudahnya tidak ada administrator yang aktif. Pakai --akun-tetap, atau buat satu dengan "
                "user add --peran admin."
            )
        )


def _short(index: float | None) -> str:
    return "–" if index is None else angka(index, 1)


COMMAND = Command("restore", N_("pulihkan basis data dari cadangan"), arguments, run)
