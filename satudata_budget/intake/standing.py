"""Whether a file is in already: the newest import of its own kind, office, year and stage that still stands."""

from datetime import datetime
from pathlib import Path

from satudata_budget.intake.rows import Isi
from satudata_budget.store import Berkas, Store

_STANDING = Path(__file__).parent / "sql" / "impor_berlaku.sql"


def label(isi: Isi) -> str:
    """What a change set of this file says it is about: kind, office, year, stage."""
    # A list of reports names many offices; it is one list for its kabupaten.
    unit = isi.unit[0] if len(isi.unit) == 1 else ", ".join(sorted({kode[:5] for kode in isi.unit}))
    return " · ".join(str(part) for part in (isi.jenis, unit, isi.tahun, isi.tahap) if part)


def standing_since(store: Store, berkas: Berkas, isi: Isi) -> datetime | None:
    """When this very file came in (UTC), if no newer one of its kind followed and nobody took it back."""
    with store.read() as now:
        rows = now.rows(_STANDING.read_text(encoding="utf-8"), [label(isi)])
    if not rows or rows[0]["berkas_sha256"] != berkas.sha256:
        return None
    since = rows[0]["waktu"]
    return since if isinstance(since, datetime) else None
