"""Files opened and read, before anything is recorded: what each is, and what is wrong with it by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from satudata_budget.intake.findings import Pencatat
from satudata_budget.intake.guard import guard
from satudata_budget.intake.identity import Permintaan
from satudata_budget.intake.package_file import packed, read_packed
from satudata_budget.intake.people import names_people
from satudata_budget.intake.places import read_places
from satudata_budget.intake.readers import READERS, other_forms, recognise
from satudata_budget.intake.reference import read_reference
from satudata_budget.intake.rows import Isi, Konteks
from satudata_budget.intake.standing import overlap
from satudata_budget.intake.temuan import Temuan, faults
from satudata_budget.intake.workbook import open_workbook
from satudata_budget.store import Berkas, Reading


@dataclass(frozen=True)
class Terbuka:
    """One file: its bytes, its rows where it is one of our forms, and all findings so far."""

    berkas: Berkas
    isi: Isi | None
    temuan: tuple[Temuan, ...]

    @property
    def nama(self) -> str:
        return self.berkas.nama


def context(reading: Reading, asked: Permintaan) -> Konteks:
    """What readers and recorders look up: reference data, and places and standard as the store holds them."""
    standard = reading.tuples("select tingkat, komponen, pilar from kebutuhan")
    return Konteks(read_reference(), read_places(reading), {(t, k): p for t, k, p in standard}, asked)


def open_all(files: Sequence[Path | Berkas], konteks: Konteks) -> list[Terbuka]:
    """Every file read; a second one of the same kind, office, year and stage in one call is a fault."""
    opened = [_open(file, konteks) for file in files]
    good: list[tuple[Terbuka, Isi]] = []
    for i, file in enumerate(opened):
        if file.isi is None or faults(file.temuan):
            continue
        known = next((other for other, isi in good if overlap(isi, file.isi)), None)
        if known is None:
            good.append((file, file.isi))
        elif known.berkas.isi != file.berkas.isi:
            # The later one would undo the earlier: which of them counts is not for us to guess.
            again = Temuan("galat", "lingkup_ganda", file.nama, isi={"lain": known.nama})
            opened[i] = replace(file, temuan=(*file.temuan, again))
    return opened


def _open(file: Path | Berkas, konteks: Konteks) -> Terbuka:
    if isinstance(file, Berkas):
        return read_file(file, konteks)
    try:
        return read_file(packed(file) if file.is_dir() else Berkas(file.name, file.read_bytes()), konteks)
    except FileNotFoundError:
        return Terbuka(Berkas(file.name, b""), None, (Temuan("galat", "berkas_tidak_ada", file.name),))
    except OSError:
        return Terbuka(Berkas(file.name, b""), None, (Temuan("galat", "berkas_tidak_bisa_dibuka", file.name),))


def read_file(berkas: Berkas, konteks: Konteks) -> Terbuka:
    """One file through its reader."""
    bentuk, said = guard(berkas.nama, berkas.isi)
    if bentuk == "paket":
        isi, faulty = read_packed(berkas)
        return Terbuka(berkas, isi, (*said, *faulty))
    buku, temuan = open_workbook(berkas.nama, berkas.isi)
    if buku is None:
        return Terbuka(berkas, None, temuan)
    found = recognise(buku)
    if found is None:
        kinds = ", ".join(pembaca.jenis for pembaca in READERS)
        unknown = Temuan("galat", "bentuk_tidak_dikenal", berkas.nama, isi={"jenis": kinds})
        return Terbuka(berkas, None, (*temuan, unknown))
    pembaca, bukti = found
    isi = pembaca.read(buku, konteks)
    pencatat = Pencatat(berkas.nama)
    for lembar, jenis in other_forms(buku, pembaca.jenis):
        pencatat.peringatan("lembar_bentuk_lain", lembar, jenis=jenis, dibaca=pembaca.jenis)
    isi = replace(isi, bukti=(*bukti.teks, *isi.bukti), pribadi=names_people(buku))
    return Terbuka(berkas, isi, (*temuan, *isi.temuan, *pencatat.daftar))
