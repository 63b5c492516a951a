"""Whether a file is in already: the newest import of its own kind, office, year and stage that still stands."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from satudata_budget.intake.kinds import KINDS
from satudata_budget.intake.record.imports import imports_of
from satudata_budget.intake.table.rows import FileContent
from satudata_budget.store import Imported, ReceivedFile, Store

_REPLACED = Path(__file__).parents[1] / "sql" / "anggaran_tergantikan.sql"


def subjects(isi: FileContent) -> tuple[Imported, ...]:
    """What all files that speak of the same thing are; two of them in one call exclude each other."""
    return tuple(replace(subject(isi), jenis=jenis) for jenis in _same_subject(isi.jenis))


def _same_subject(jenis: str) -> tuple[str, ...]:
    """The kinds that say the same thing of an office; of budgets each for itself, for they overlap in parts."""
    kind = KINDS[jenis]
    if not kind.family or kind.writes_budget:
        return (jenis,)
    return tuple(other.jenis for other in KINDS.values() if other.family == kind.family)


def subject(isi: FileContent) -> Imported:
    """What a change set of this file is about."""
    # A list of reports names many offices; it is one list for its kabupaten.
    unit = isi.unit[0] if len(isi.unit) == 1 else ", ".join(sorted({kode[:5] for kode in isi.unit}))
    parts = ", ".join(sorted(isi.lengkap)) if KINDS[isi.jenis].partial else ""
    return Imported(isi.jenis, unit, isi.tempat, isi.tahun, isi.tahap, parts)


def overlap(isi: FileContent, lain: FileContent) -> bool:
    """Whether two files of one call speak for the same thing, so that one would undo the other.

    The detail of a sub kegiatan goes into the whole budget of its office; two whole budgets do not go together.
    """
    if not (KINDS[isi.jenis].writes_budget and KINDS[lain.jenis].writes_budget):
        return subjects(isi) == subjects(lain)
    if not set(isi.unit) & set(lain.unit) or (isi.tahun, isi.tahap) != (lain.tahun, lain.tahap):
        return False
    details = [satu.lengkap for satu in (isi, lain) if KINDS[satu.jenis].partial]
    return not details or (len(details) == 2 and bool(details[0] & details[1]))


def standing_since(store: Store, berkas: ReceivedFile, isi: FileContent) -> datetime | None:
    """When this very file came in (UTC), if no newer one of its kind followed and nobody took it back."""
    with store.read() as now:
        rows = [one for one in imports_of(now, subject(isi), _same_subject(isi.jenis)) if one["berlaku"]]
    if not rows or rows[0]["berkas_sha256"] != berkas.sha256:
        return None
    if KINDS[isi.jenis].writes_budget and _replaced_since(store, isi, int(rows[0]["id"])):
        return None
    since = rows[0]["waktu"]
    return since if isinstance(since, datetime) else None


def _replaced_since(store: Store, isi: FileContent, nomor: int) -> bool:
    """Whether a later import, of whatever form, wrote into the same budget and still stands."""
    with store.read() as now:
        rows = now.tuples(
            _REPLACED.read_text(encoding="utf-8"),
            {"nomor": nomor, "unit": list(isi.unit), "tahun": isi.tahun, "tahap": isi.tahap},
        )
    return bool(rows)
