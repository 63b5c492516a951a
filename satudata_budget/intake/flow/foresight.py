"""Files looked at before anything is saved: what each would change, and how the score would move."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from satudata_budget.intake.flow.impact import ScoreShift, shift
from satudata_budget.intake.flow.importing import commit
from satudata_budget.intake.flow.opening import Kemajuan, Masukan
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.flow.sender import Pengirim
from satudata_budget.intake.flow.trial import trial_copy
from satudata_budget.store import Store


@dataclass(frozen=True)
class Foresight:
    """What `commit` would do with the files at data version `pada`, file by file, and to the score of each stage."""

    hasil: tuple[FileResult, ...]
    geser: tuple[ScoreShift, ...]
    pada: int


def foresee_import(
    store: Store,
    files: Sequence[Masukan],
    oleh: Pengirim,
    dinilai: tuple[int, str],
    kemajuan: Kemajuan | None = None,
) -> Foresight:
    """The files committed on a copy, with the score before and after; nothing is saved.

    `dinilai`: the year and stage to score; those that the files themselves name are scored besides.
    """
    with trial_copy(store) as trial:
        pada = trial.data_version()
        done = tuple(replace(hasil, nomor=None) for hasil in commit(trial, files, oleh, kemajuan=kemajuan))
        changed = [hasil for hasil in done if hasil.ditambah or hasil.diubah or hasil.dihapus]
        stages = {(hasil.tahun, hasil.tahap): None for hasil in changed if hasil.tahun and hasil.tahap}
        wanted = {dinilai: None, **stages} if changed else {}
        geser = tuple(shift(store, trial, tahun or 0, tahap) for tahun, tahap in wanted)
    return Foresight(done, geser, pada)
