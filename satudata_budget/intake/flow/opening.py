"""Files opened and read, before anything is recorded: what each is, and what is wrong with it by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from satudata_budget.intake.book.open import open_file
from satudata_budget.intake.book.people import names_people
from satudata_budget.intake.classify.decisions import read_decisions
from satudata_budget.intake.classify.rules import read_reference
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.findings.finding import Finding, faults
from satudata_budget.intake.flow.recognition import choose_kind, recognise_sheets
from satudata_budget.intake.flow.standing import overlap
from satudata_budget.intake.kinds import FORMS, KINDS
from satudata_budget.intake.paket.file import packed, read_packed
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.intake.table.region import refuse_foreign
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext
from satudata_budget.messages import _
from satudata_budget.messages.file_kinds import nama_jenis
from satudata_budget.places import read_places
from satudata_budget.store import Reading, ReceivedFile


@dataclass(frozen=True)
class Submission:
    """A file with what its sender says about it: kind, office, year, stage, code book."""

    berkas: Path | ReceivedFile
    diminta: SenderSays = field(default_factory=SenderSays)


Masukan = Path | ReceivedFile | Submission


@dataclass(frozen=True)
class OpenedFile:
    """One file: its bytes, its rows where it is one of our forms, and all findings so far."""

    berkas: ReceivedFile
    isi: FileContent | None
    temuan: tuple[Finding, ...]
    setuju_hapus: bool = False

    @property
    def nama(self) -> str:
        return self.berkas.nama


Kemajuan = Callable[[str, int, int], None]
"""Name of the file, how many were done before it, how many there are."""


def as_asked(konteks: ReadingContext, diminta: SenderSays) -> ReadingContext:
    """The same reference data, for a file of which the sender says this; a chosen code book is the only one."""
    acuan = konteks.acuan
    if diminta.versi_kode in acuan.kegiatan:
        acuan = replace(acuan, kegiatan={diminta.versi_kode: acuan.kegiatan[diminta.versi_kode]})
    return replace(konteks, acuan=acuan, diminta=diminta)


def _as_kind(jenis: str) -> tuple[FormKind, FormEvidence] | None:
    kind = KINDS.get(jenis)
    return (kind, FormEvidence((_("jenis: menurut permintaan"),))) if isinstance(kind, FormKind) else None


def context(reading: Reading, asked: SenderSays) -> ReadingContext:
    """What readers and recorders look up: reference data, and places and standard as the store holds them."""
    standard = reading.tuples("select tingkat, komponen, pilar from kebutuhan")
    acuan = replace(read_reference(), putusan=read_decisions(reading))
    return as_asked(ReadingContext(acuan, read_places(reading), {(t, k): p for t, k, p in standard}), asked)


def open_all(files: Sequence[Masukan], konteks: ReadingContext, kemajuan: Kemajuan | None = None) -> list[OpenedFile]:
    """Every file read; a second one of the same kind, office, year and stage in one call is a fault.

    `kemajuan` is told each file before it is read.
    """
    opened = []
    for nth, given in enumerate(files):
        if kemajuan:
            kemajuan(_name(given), nth, len(files))
        opened.append(_open(given, konteks))
    good: list[tuple[OpenedFile, FileContent]] = []
    for i, file in enumerate(opened):
        if file.isi is None or faults(file.temuan):
            continue
        known = next((other for other, isi in good if overlap(isi, file.isi)), None)
        if known is None:
            good.append((file, file.isi))
        elif known.berkas.isi != file.berkas.isi:
            # The later one would undo the earlier: which of them counts is not for us to guess.
            again = Finding("galat", "lingkup_ganda", file.nama, isi={"lain": known.nama})
            opened[i] = replace(file, temuan=(*file.temuan, again))
    return opened


def _name(file: Masukan) -> str:
    bare = file.berkas if isinstance(file, Submission) else file
    return bare.nama if isinstance(bare, ReceivedFile) else bare.name


def _open(file: Masukan, konteks: ReadingContext) -> OpenedFile:
    if isinstance(file, Submission):
        opened = _open(file.berkas, as_asked(konteks, file.diminta))
        return replace(opened, setuju_hapus=file.diminta.setuju_hapus)
    if isinstance(file, ReceivedFile):
        return read_file(file, konteks)
    try:
        return read_file(packed(file) if file.is_dir() else ReceivedFile(file.name, file.read_bytes()), konteks)
    except FileNotFoundError:
        return OpenedFile(ReceivedFile(file.name, b""), None, (Finding("galat", "berkas_tidak_ada", file.name),))
    except OSError:
        return OpenedFile(
            ReceivedFile(file.name, b""), None, (Finding("galat", "berkas_tidak_bisa_dibuka", file.name),)
        )


def read_file(berkas: ReceivedFile, konteks: ReadingContext) -> OpenedFile:
    """One file through its reader."""
    opened = open_file(berkas.nama, berkas.isi)
    buku, temuan = opened.buku, opened.temuan
    if opened.tabel is not None:
        isi, faulty = read_packed(berkas.nama, opened.tabel)
        return OpenedFile(berkas, isi, (*temuan, *faulty))
    if buku is None:
        return OpenedFile(berkas, None, temuan)
    sheets = recognise_sheets(buku)
    found = _as_kind(konteks.diminta.jenis) or choose_kind(sheets)
    if found is None:
        kinds = ", ".join(nama_jenis(kind.jenis) for kind in FORMS)
        unknown = Finding("galat", "bentuk_tidak_dikenal", berkas.nama, isi={"jenis": kinds})
        return OpenedFile(berkas, None, (*temuan, unknown))
    kind, bukti = found
    pribadi = names_people(buku)
    pencatat = FindingCollector(berkas.nama)
    if refuse_foreign(pencatat, buku, konteks.wilayah, kind.headings):
        # Whatever else there is to say about it is for its own kabupaten to hear.
        refused = FileContent(kind.jenis, bukti=bukti.teks, pribadi=pribadi)
        return OpenedFile(berkas, refused, (*temuan, *pencatat.daftar))
    isi = kind.read(buku, konteks)
    if not isi.baris and kind.headings and not faults(isi.temuan):
        # A warning that was said about its rows must not let an empty file empty what stands.
        pencatat.galat("tanpa_baris")
    for sheet in sheets:
        if len(sheets) > 1 and sheet.kind not in (None, kind):
            pencatat.peringatan("lembar_bentuk_lain", sheet.lembar.nama, jenis=sheet.kind.jenis, dibaca=kind.jenis)
    isi = replace(isi, bukti=(*bukti.teks, *isi.bukti), pribadi=pribadi)
    return OpenedFile(berkas, isi, (*temuan, *isi.temuan, *pencatat.daftar))
