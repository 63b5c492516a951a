"""The queue of doubtful classifications: lines and goods of which nobody is sure what they serve, alike ones together.

A budget line stands here when its rule is unsure or its money was divided automatically; a good when its rule is
unsure. What a rule is fairly sure of (sedang) stands in a second list: it counts, and a person should have seen it.
What somebody has decided (intake/doubts/settling.py) does not come back to either.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from satudata_budget.access import Account
from satudata_budget.access.owning import owns
from satudata_budget.intake.classify import TANGAN, budget_code, goods_code
from satudata_budget.intake.classify.rules import PUTUSAN
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.text import words
from satudata_budget.places import Places, read_places
from satudata_budget.store import Reading, Store

_DOUBTFUL = Path(__file__).parents[1] / "sql" / "golongan_meragukan.sql"
ANGGARAN, ASET = "anggaran", "aset"
_BELOW = {"kabupaten": ("kecamatan", "desa"), "kecamatan": ("desa",)}
"""Whom else an office may buy for."""
Row = Mapping[str, Any]


@dataclass(frozen=True)
class DoubtfulGroup:
    """Doubtful rows that are alike: one decision settles all of them.

    `komponen`: what they count for now, the most first; `jatah`: the rupiah or pieces of each. `baris`: the lines of
    the files, each as its rows (several where it was divided). `dibagi`: their money was divided automatically, an
    estimate. `keyakinan`: how sure the rule is. `tingkat`: the levels of the places that they serve, the most usual
    first, and of their office.
    """

    jenis: str
    kode: str
    teks: str
    contoh: str
    aturan: str
    keyakinan: str
    dibagi: bool
    jatah: Mapping[str, int]
    baris: tuple[tuple[Row, ...], ...]
    tingkat: tuple[str, ...]

    @property
    def kunci(self) -> str:
        """What tells it apart from the others in the queue."""
        return f"{self.jenis}|{self.kode}|{self.teks}"

    @property
    def komponen(self) -> tuple[str, ...]:
        return tuple(kode for kode in self.jatah if kode)

    @property
    def judul(self) -> str:
        """What is bought, in the words of the file: the uraian of a line, or its sub kegiatan; the name of a good."""
        first = self.baris[0][0]
        return str(first["uraian"] or first["nama"])

    @property
    def di_bawah(self) -> str:
        """The sub kegiatan under which the uraian stands, '' where it is the heading itself."""
        first = self.baris[0][0]
        return str(first["nama"]) if first["uraian"] else ""

    @property
    def pagu(self) -> int:
        """Rupiah of all its lines; 0 for goods."""
        return sum(int(row["pagu"] or 0) for line in self.baris for row in line)

    @property
    def buah(self) -> int:
        """Pieces of all its goods; 0 for budget lines."""
        return sum(int(row["jumlah"] or 0) for line in self.baris for row in line)

    @property
    def unit(self) -> tuple[str, ...]:
        """The offices that they belong to."""
        return tuple(sorted({str(line[0]["kode_unit"]) for line in self.baris}))


def queue(store: Store, akun: Account) -> tuple[DoubtfulGroup, ...]:
    """What waits for this account's decision: the largest sums first, then the most pieces."""
    return _groups(store, akun, "rendah")


def fairly_sure(store: Store, akun: Account) -> tuple[DoubtfulGroup, ...]:
    """What this account should look over: rules are fairly sure of it and nobody has confirmed it yet."""
    return _groups(store, akun, "sedang")


def _groups(store: Store, akun: Account, keyakinan: str) -> tuple[DoubtfulGroup, ...]:
    with store.read() as now:
        places = read_places(now)
        rows = [row for row in _doubtful(now, keyakinan) if owns(places, akun, row["kode_unit"])]
    groups: dict[tuple[str, str, str], dict[str, list[Row]]] = {}
    for row in rows:
        groups.setdefault(key_of_row(row), {}).setdefault(row["baris_id"], []).append(row)
    found = [_entry(key, list(lines.values()), places) for key, lines in groups.items()]
    return tuple(sorted(found, key=lambda satu: (-satu.pagu, -satu.buah, satu.contoh)))


def choices(reading: Reading, antre: DoubtfulGroup) -> dict[str, str]:
    """Komponen that the standard asks for at these places → its name there, those that it counts for now first."""
    levels = antre.tingkat[-1:] if antre.jenis == ASET else (*antre.tingkat, *_BELOW.get(antre.tingkat[-1], ()))
    rows = reading.tuples(
        "select tingkat, komponen, nama from kebutuhan where pilar = 'perangkat' or not ? order by nama",
        [antre.jenis == ASET],
    )
    names: dict[str, str] = {}
    for level in dict.fromkeys(levels):
        for tingkat, komponen, nama in rows:
            if tingkat == level:
                names.setdefault(str(komponen), str(nama))
    first = {komponen: names[komponen] for komponen in antre.komponen if komponen in names}
    return first | dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))


def key_of_row(row: Row) -> tuple[str, str, str]:
    """Kind, code and text by which rows are alike, as the classifier looks decisions up."""
    kode = segments(row["kode"]) or ()
    code = budget_code(row["versi_kode"], kode) if row["jenis"] == ANGGARAN else goods_code(kode)
    return row["jenis"], code, words(row["teks"])


def _doubtful(now: Reading, keyakinan: str) -> list[Row]:
    asked = {"keyakinan": keyakinan, "tangan": TANGAN, "putusan": PUTUSAN}
    return list(now.rows(_DOUBTFUL.read_text(encoding="utf-8"), asked))


def _entry(key: tuple[str, str, str], lines: Sequence[list[Row]], places: Places) -> DoubtfulGroup:
    rows = [row for line in lines for row in line]
    first = rows[0]
    sums: Counter[str] = Counter()
    for row in rows:
        sums[str(row["komponen"])] += int(row["pagu"] or row["jumlah"] or 0)
    served = Counter(places.level(row["kode_tempat"]) or "desa" for row in rows if row["kode_tempat"])
    own = places.level(first["kode_unit"])
    return DoubtfulGroup(
        *key,
        contoh=str(first["teks"]),
        aturan=str(first["aturan"]),
        keyakinan=str(first["keyakinan"]),
        dibagi=any(row["pembagian"] == "otomatis" for row in rows),
        jatah=dict(sums.most_common()),
        baris=tuple(tuple(line) for line in lines),
        tingkat=tuple(dict.fromkeys((*(level for level, _n in served.most_common()), own))),
    )
