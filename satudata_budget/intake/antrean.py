"""The queue of doubtful classifications: lines and goods of which nobody is sure what they serve, alike ones together.

A budget line stands here when its rule is unsure or its money was divided automatically; a good when its rule is
unsure. What somebody has decided (intake/settling.py) does not come back.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from satudata_budget.access import Akun, wilayah
from satudata_budget.access.owning import owns
from satudata_budget.intake.classify import TANGAN, budget_code, goods_code
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.reference import PUTUSAN
from satudata_budget.store import Reading, Store

_DOUBTFUL = Path(__file__).parent / "sql" / "golongan_meragukan.sql"
ANGGARAN, ASET = "anggaran", "aset"
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Antre:
    """Doubtful rows that are alike: one decision settles all of them.

    `komponen`: what they count for now, the most first. `baris`: the lines of the files, each as its rows (a line that
    was divided has several). `dibagi`: their money was divided automatically, an estimate. `tingkat`: the level of
    their office.
    """

    jenis: str
    kode: str
    teks: str
    contoh: str
    aturan: str
    dibagi: bool
    komponen: tuple[str, ...]
    baris: tuple[tuple[Row, ...], ...]
    tingkat: str

    @property
    def kunci(self) -> str:
        """What tells it apart from the others in the queue."""
        return f"{self.jenis}|{self.kode}|{self.teks}"

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


def queue(store: Store, akun: Akun) -> tuple[Antre, ...]:
    """What this account may settle: the largest sums first, then the most pieces."""
    with store.read() as now:
        places = wilayah(now)
        rows = [row for row in _doubtful(now) if owns(places, akun, row["kode_unit"])]
        levels = dict(now.tuples("select kode, tingkat from unit"))
    groups: dict[tuple[str, str, str], dict[str, list[Row]]] = {}
    for row in rows:
        groups.setdefault(key_of_row(row), {}).setdefault(row["baris_id"], []).append(row)
    found = [_entry(key, list(lines.values()), levels) for key, lines in groups.items()]
    return tuple(sorted(found, key=lambda satu: (-satu.pagu, -satu.buah, satu.contoh)))


def choices(reading: Reading, antre: Antre) -> dict[str, str]:
    """Komponen that the standard asks for at these places → its name, those that it counts for now first."""
    served = {"kecamatan": ["kecamatan", "desa"]}.get(antre.tingkat, ["kabupaten", "kecamatan", "desa"])
    levels = served[:1] if antre.jenis == ASET else served
    rows = reading.tuples(
        "select komponen, min(nama) from kebutuhan where list_contains(?::varchar[], tingkat) "
        "and (pilar = 'perangkat' or not ?) group by komponen order by min(nama)",
        [levels, antre.jenis == ASET],
    )
    names = {str(komponen): str(nama) for komponen, nama in rows}
    first = {komponen: names[komponen] for komponen in antre.komponen if komponen in names}
    return first | names


def key_of_row(row: Row) -> tuple[str, str, str]:
    """Kind, code and text by which rows are alike, as the classifier looks decisions up."""
    kode = segments(row["kode"]) or ()
    code = budget_code(row["versi_kode"], kode) if row["jenis"] == ANGGARAN else goods_code(kode)
    return row["jenis"], code, words(row["teks"])


def _doubtful(now: Reading) -> list[Row]:
    settled = {"tangan": TANGAN, "putusan": PUTUSAN}
    return list(now.rows(_DOUBTFUL.read_text(encoding="utf-8"), settled))


def _entry(key: tuple[str, str, str], lines: Sequence[list[Row]], levels: Mapping[str, str]) -> Antre:
    rows = [row for line in lines for row in line]
    first = rows[0]
    sums: Counter[str] = Counter()
    for row in rows:
        sums[str(row["komponen"])] += int(row["pagu"] or row["jumlah"] or 0)
    komponen = tuple(kode for kode, _sum in sums.most_common() if kode)
    return Antre(
        *key,
        contoh=str(first["teks"]),
        aturan=str(first["aturan"]),
        dibagi=any(row["pembagian"] == "otomatis" for row in rows),
        komponen=komponen,
        baris=tuple(tuple(line) for line in lines),
        tingkat=str(levels.get(first["kode_unit"], "")),
    )
