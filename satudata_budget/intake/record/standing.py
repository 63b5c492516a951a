"""Whether a file is in already: the newest import of its own kind, office, year and stage that still stands."""

from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from satudata_budget.intake.table.rows import FileContent
from satudata_budget.store import Imported, Reading, ReceivedFile, Store

ANGGARAN = frozenset({"ppas", "penetapan", "lampiran_ii", "rka_rekap", "rka_rincian"})
"""The forms that write into `anggaran`: one of them may replace another."""
SEBAGIAN = "rka_rincian"
_REPLACED = Path(__file__).parents[1] / "sql" / "anggaran_tergantikan.sql"
_SAME = Path(__file__).parents[1] / "sql" / "impor_sama.sql"
_SAME_SUBJECT = (("bezetting", "duk"),)
"""Kinds that say the same thing of an office: the later one stands in place of the earlier."""


def subjects(isi: FileContent) -> tuple[Imported, ...]:
    """What all files that speak of the same thing are; two of them in one call exclude each other."""
    kinds = next((family for family in _SAME_SUBJECT if isi.jenis in family), (isi.jenis,))
    return tuple(replace(subject(isi), jenis=kind) for kind in kinds)


def subject(isi: FileContent) -> Imported:
    """What a change set of this file is about."""
    # A list of reports names many offices; it is one list for its kabupaten.
    unit = isi.unit[0] if len(isi.unit) == 1 else ", ".join(sorted({kode[:5] for kode in isi.unit}))
    parts = ", ".join(sorted(isi.lengkap)) if isi.jenis == SEBAGIAN else ""
    return Imported(isi.jenis, unit, isi.tempat, isi.tahun, isi.tahap, parts)


def imports_of(reading: Reading, isi: FileContent) -> list[dict[str, Any]]:
    """Every import of the same thing, newest first: id, berkas_sha256, waktu (UTC), and whether it stands (berlaku)."""
    asked = asdict(subject(isi)) | {"jenis": [one.jenis for one in subjects(isi)]}
    return reading.rows(_SAME.read_text(encoding="utf-8"), asked)


def overlap(isi: FileContent, lain: FileContent) -> bool:
    """Whether two files of one call speak for the same thing, so that one would undo the other.

    The detail of a sub kegiatan goes into the whole budget of its office; two whole budgets do not go together.
    """
    if not {isi.jenis, lain.jenis} <= ANGGARAN:
        return subjects(isi) == subjects(lain)
    if not set(isi.unit) & set(lain.unit) or (isi.tahun, isi.tahap) != (lain.tahun, lain.tahap):
        return False
    details = [satu.lengkap for satu in (isi, lain) if satu.jenis == SEBAGIAN]
    return not details or (len(details) == 2 and bool(details[0] & details[1]))


def standing_since(store: Store, berkas: ReceivedFile, isi: FileContent) -> datetime | None:
    """When this very file came in (UTC), if no newer one of its kind followed and nobody took it back."""
    with store.read() as now:
        rows = [one for one in imports_of(now, isi) if one["berlaku"]]
    if not rows or rows[0]["berkas_sha256"] != berkas.sha256:
        return None
    if isi.jenis in ANGGARAN and _replaced_since(store, isi, int(rows[0]["id"])):
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
