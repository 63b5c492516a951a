"""The imports that spoke of one thing before: an office's kind of file, a place, a year and stage, its parts."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from satudata_budget.store import Imported, Reading

_SAME = Path(__file__).parents[1] / "sql" / "impor_sama.sql"


def imports_of(reading: Reading, subject: Imported, kinds: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Every import of the subject, newest first: id, berkas_sha256, waktu (UTC), and whether it stands (berlaku).

    `kinds`: the kinds that say the same thing, where the subject's own is not the only one.
    """
    asked = asdict(subject) | {"jenis": list(kinds or (subject.jenis,))}
    return reading.rows(_SAME.read_text(encoding="utf-8"), asked)
