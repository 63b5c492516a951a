"""Files into the store: read, classified, checked, shown as a difference, saved. All or nothing per file.

`preview` runs `commit` itself on a copy of the store (intake/flow/trial.py). An account's rights hold for every row:
what it may not write is a fault at its cell, and the file is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from satudata_budget.access import COMMAND_LINE, PERAN, NotAllowed, roles_with
from satudata_budget.intake.findings.finding import Finding, faults
from satudata_budget.intake.flow.impact import budget_before, with_budget
from satudata_budget.intake.flow.memory import LARGE, hand_back
from satudata_budget.intake.flow.opening import Kemajuan, Masukan, OpenedFile, context, open_all
from satudata_budget.intake.flow.pause import collector_paused
from satudata_budget.intake.flow.removal import large_removals
from satudata_budget.intake.flow.result import FileResult, KeptAmount, known
from satudata_budget.intake.flow.sender import Pengirim, put, refused_rows, reopened_sections
from satudata_budget.intake.flow.standing import standing_since, subject
from satudata_budget.intake.flow.trial import trial_copy
from satudata_budget.intake.kinds import KINDS
from satudata_budget.intake.record.cost import OpenCosts
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.intake.table.rows import FileContent, ReadingContext
from satudata_budget.messages import waktu_wib
from satudata_budget.store import ReceivedFile, Store, VersionConflict

NOT_FOR_ALL = frozenset(PERAN) - {*roles_with("kelola_standar"), COMMAND_LINE.peran}
"""The roles that change nothing of what holds for all; the command line stands for whoever keeps the server."""


def preview(
    store: Store,
    files: Sequence[Masukan],
    oleh: Pengirim,
    *,
    tahun: int | None = None,
    tahap: str | None = None,
    unit: str | None = None,
    jenis: str | None = None,
    setuju_hapus: bool = False,
) -> list[FileResult]:
    """What `commit` would do with the same files; nothing is saved."""
    with trial_copy(store) as trial:
        said: dict[str, Any] = {"tahun": tahun, "tahap": tahap, "unit": unit, "jenis": jenis}
        done = commit(trial, files, oleh, **said, setuju_hapus=setuju_hapus)
    return [replace(hasil, nomor=None) for hasil in done]


def commit(
    store: Store,
    files: Sequence[Masukan],
    oleh: Pengirim,
    *,
    tahun: int | None = None,
    tahap: str | None = None,
    unit: str | None = None,
    jenis: str | None = None,
    setuju_hapus: bool = False,
    kemajuan: Kemajuan | None = None,
) -> list[FileResult]:
    """Save each file as one change set, and return what came of each, in the order in which they were given.

    A file that removes more than half of what stands waits for `setuju_hapus`.

    A file with a fault changes nothing; the others are saved. What is asked here overrules what the files say, and
    what a Kiriman asks overrules both. Holdings are taken before budgets, whatever the order given: the split of a
    budget line follows what is missing.
    """
    with store.read() as now:
        konteks = context(now, SenderSays(tahun, tahap or "", unit or "", jenis or "", setuju_hapus=setuju_hapus))
    results: dict[int, FileResult] = {}
    with collector_paused():
        opened = open_all(files, konteks, kemajuan)
        call = _ImportCall(store, oleh, konteks, OpenCosts(store), opened)
        for i in sorted(range(len(opened)), key=lambda i: (_turn(opened[i]), i)):
            results[i] = _take(call, opened[i])
    return [results[i] for i in range(len(opened))]


@dataclass(frozen=True)
class _ImportCall:
    """What all files of one call share."""

    store: Store
    oleh: Pengirim
    konteks: ReadingContext
    costs: OpenCosts
    opened: Sequence[OpenedFile] = field(default=())


def _turn(file: OpenedFile) -> int:
    return KINDS[file.isi.jenis].turn if file.isi else -1


def _take(call: _ImportCall, file: OpenedFile) -> FileResult:
    isi = file.isi
    if isi is None or faults(file.temuan):
        return known(file.nama, isi, file.temuan)
    pencatat = FindingCollector(file.nama)
    kind = KINDS[isi.jenis]
    if kind.kabupaten_only and call.oleh.peran in NOT_FOR_ALL:
        pencatat.galat(kind.kabupaten_only)
        return known(file.nama, isi, (*file.temuan, *pencatat.daftar))
    with call.store.read() as now:
        # What somebody decided for one office's lines is no rule for another's.
        acuan = call.konteks.acuan.for_unit(isi.unit[0] if len(isi.unit) == 1 else "")
        konteks = replace(call.konteks, acuan=acuan)
        sasaran = RecordingContext(now, konteks, isi, pencatat, call.costs.at, _beside(file, call.opened))
        catatan = kind.record(sasaran)
        before = budget_before(now, isi)
    since = standing_since(call.store, file.berkas, isi)
    if since is not None:
        # What there was to say about it was said then; and edits made since are not to be undone by the same file.
        already = Finding("peringatan", "sudah_masuk", file.nama, isi={"waktu": waktu_wib(since)})
        return _counted(known(file.nama, isi, (already,)), isi, catatan)
    temuan = (*file.temuan, *pencatat.daftar)
    if not faults(temuan):
        temuan = (*temuan, *refused_rows(call.store, call.oleh, file.nama, catatan.perubahan))
    if faults(temuan):
        return known(file.nama, isi, temuan)
    if not (file.setuju_hapus or call.konteks.diminta.setuju_hapus) and (gone := large_removals(catatan.perubahan)):
        asks = Finding("galat", "hapus_sebagian_besar", file.nama, isi={"banyak": sum(len(g.dihapus) for g in gone)})
        return replace(known(file.nama, isi, (*temuan, asks)), akan_dihapus=gone)
    hasil = with_budget(_save(call, file.berkas, isi, catatan, temuan), before)
    if hasil.nomor is not None and not kind.writes_budget:
        call.costs.forget()
    return hasil


def _beside(file: OpenedFile, opened: Sequence[OpenedFile]) -> frozenset[str]:
    """Kinds of the other good files of the same unit."""
    others = [other for other in opened if other is not file and not faults(other.temuan)]
    return frozenset(o.isi.jenis for o in others if o.isi and file.isi and o.isi.unit == file.isi.unit)


def _counted(hasil: FileResult, isi: FileContent, catatan: RecordOutcome) -> FileResult:
    baris = len(isi.baris) if catatan.baris is None else catatan.baris
    return replace(hasil, baris=baris, jumlah=KeptAmount(catatan.pagu, catatan.barang, catatan.orang))


def _save(
    call: _ImportCall, berkas: ReceivedFile, isi: FileContent, catatan: RecordOutcome, temuan: tuple[Finding, ...]
) -> FileResult:
    if len(isi.baris) > LARGE:
        hand_back()
    opened = reopened_sections(call.store, call.oleh, catatan.perubahan)
    try:
        kept = replace(berkas, disimpan=not isi.pribadi)
        cara = "paket" if isi.jenis == "paket" else "impor"
        nomor = put(call.store, call.oleh, catatan.perubahan, subject(isi), kept, cara)
    except VersionConflict:
        return known(berkas.nama, isi, (*temuan, Finding("galat", "didahului_orang_lain", berkas.nama)))
    except NotAllowed as refused:
        # The account has lost the right between the check and the save.
        late = Finding("galat", "tidak_berhak", berkas.nama, isi={"alasan": str(refused), "jumlah": 1})
        return known(berkas.nama, isi, (*temuan, late))
    again = tuple(Finding("peringatan", "bagian_dibuka", berkas.nama, isi={"bagian": satu}) for satu in opened)
    hasil = _counted(known(berkas.nama, isi, (*temuan, *again)), isi, catatan)
    return replace(hasil, perubahan=catatan.perubahan, nomor=nomor, dibuka=opened)
