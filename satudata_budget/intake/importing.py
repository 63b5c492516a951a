"""Files into the store: read, classified, checked, shown as a difference, saved. All or nothing per file.

`preview` runs `commit` itself on a copy of the store in a temporary folder and throws the copy away. So the preview
cannot disagree with what is saved afterwards; files that stand on each other (KIR on KIB-B, the split of PPAS on all
holdings) see each other as they will; nobody else sees anything, and no writer waits while files are read. A write
block that is rolled back would not do: reads take cursors of their own and do not see what it holds. The copy costs
about a tenth of a second.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from satudata_budget.intake.cost import OpenCosts
from satudata_budget.intake.findings import Pencatat
from satudata_budget.intake.identity import Permintaan
from satudata_budget.intake.opening import Terbuka, context, open_all
from satudata_budget.intake.pause import collector_paused
from satudata_budget.intake.record import RECORDERS, Catatan, Sasaran
from satudata_budget.intake.result import HasilBerkas, Jumlah, known
from satudata_budget.intake.rows import Isi, Konteks
from satudata_budget.intake.standing import ANGGARAN, label, standing_since
from satudata_budget.intake.temuan import Temuan, faults
from satudata_budget.messages import waktu_wib
from satudata_budget.store import Berkas, Pelaku, Store, VersionConflict

Masukan = Path | Berkas
ORDER = tuple(RECORDERS)
KABUPATEN = {"ssh": "harga_hanya_diskominfo", "paket": "paket_hanya_diskominfo"}
"""Kinds that change what holds for all, and the sentence for whom they are not."""


def preview(
    store: Store,
    files: Sequence[Masukan],
    oleh: Pelaku,
    *,
    tahun: int | None = None,
    tahap: str | None = None,
    unit: str | None = None,
) -> list[HasilBerkas]:
    """What `commit` would do with the same files; nothing is saved."""
    with _copy(store) as trial:
        done = commit(trial, files, oleh, tahun=tahun, tahap=tahap, unit=unit)
    return [replace(hasil, nomor=None) for hasil in done]


def commit(
    store: Store,
    files: Sequence[Masukan],
    oleh: Pelaku,
    *,
    tahun: int | None = None,
    tahap: str | None = None,
    unit: str | None = None,
) -> list[HasilBerkas]:
    """Save each file as one change set, and return what came of each, in the order in which they were given.

    A file with a fault changes nothing; the others are saved. `tahun`, `tahap` and `unit` overrule what the files say.
    Holdings are taken before budgets, whatever the order given: the split of a budget line follows what is missing.
    """
    with store.read() as now:
        konteks = context(now, Permintaan(tahun, tahap or "", unit or ""))
    costs = OpenCosts(store)
    results: dict[int, HasilBerkas] = {}
    with collector_paused():
        opened = open_all(files, konteks)
        for i in sorted(range(len(opened)), key=lambda i: (_turn(opened[i]), i)):
            results[i] = _take(store, opened, i, oleh, costs, konteks)
    return [results[i] for i in range(len(opened))]


def _turn(file: Terbuka) -> int:
    return ORDER.index(file.isi.jenis) if file.isi else -1


def _take(
    store: Store, opened: Sequence[Terbuka], i: int, oleh: Pelaku, costs: OpenCosts, konteks: Konteks
) -> HasilBerkas:
    file = opened[i]
    isi = file.isi
    if isi is None or faults(file.temuan):
        return known(file.nama, isi, file.temuan)
    pencatat = Pencatat(file.nama)
    if isi.jenis in KABUPATEN and oleh.peran in ("camat", "komisi"):
        pencatat.galat(KABUPATEN[isi.jenis])
        return known(file.nama, isi, (*file.temuan, *pencatat.daftar))
    with store.read() as now:
        sasaran = Sasaran(now, konteks, isi, pencatat, costs.at, _beside(file, opened))
        catatan = RECORDERS[isi.jenis](sasaran)
    since = standing_since(store, file.berkas, isi)
    if since is not None:
        # What there was to say about it was said then; and edits made since are not to be undone by the same file.
        already = Temuan("peringatan", "sudah_masuk", file.nama, isi={"waktu": waktu_wib(since)})
        return _counted(known(file.nama, isi, (already,)), isi, catatan)
    temuan = (*file.temuan, *pencatat.daftar)
    if faults(temuan):
        return known(file.nama, isi, temuan)
    hasil = _save(store, file.berkas, isi, oleh, catatan, temuan)
    if hasil.nomor is not None and isi.jenis not in ANGGARAN:
        costs.forget()
    return hasil


def _beside(file: Terbuka, opened: Sequence[Terbuka]) -> frozenset[str]:
    """Kinds of the other good files of the same unit."""
    others = [other for other in opened if other is not file and not faults(other.temuan)]
    return frozenset(o.isi.jenis for o in others if o.isi and file.isi and o.isi.unit == file.isi.unit)


def _counted(hasil: HasilBerkas, isi: Isi, catatan: Catatan) -> HasilBerkas:
    baris = len(isi.baris) if catatan.baris is None else catatan.baris
    return replace(hasil, baris=baris, jumlah=Jumlah(catatan.pagu, catatan.barang, catatan.orang))


def _save(
    store: Store, berkas: Berkas, isi: Isi, oleh: Pelaku, catatan: Catatan, temuan: tuple[Temuan, ...]
) -> HasilBerkas:
    try:
        with store.write(
            oleh, "paket" if isi.jenis == "paket" else "impor", label(isi), replace(berkas, disimpan=not isi.pribadi)
        ) as writing:
            for change in catatan.perubahan:
                writing.apply(change)
    except VersionConflict:
        return known(berkas.nama, isi, (*temuan, Temuan("galat", "didahului_orang_lain", berkas.nama)))
    changed = any(not change.empty for change in catatan.perubahan)
    hasil = _counted(known(berkas.nama, isi, temuan), isi, catatan)
    return replace(hasil, perubahan=catatan.perubahan, nomor=writing.id if changed else None)


@contextmanager
def _copy(store: Store) -> Iterator[Store]:
    with TemporaryDirectory(prefix="pratinjau-") as folder:
        target = Path(folder) / "pratinjau.duckdb"
        if store.stands_for is not None:
            # A snapshot that is read in place of a busy database is a closed file already.
            shutil.copyfile(store.path, target)
        else:
            shutil.move(store.snapshot("pratinjau"), target)
        with Store.open(target) as trial:
            yield trial
