"""KIB-B and KIR list the same goods: KIR's condition and room go onto KIB-B's pieces, never into a row of their own.

Everything is decided piece by piece. A good is its pieces; a statement says of some pieces in which condition and
room they are. KIR's rows are statements, and so are the rows that the store already holds when a newer KIB-B comes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.parse.condition import KONDISI, Kondisi
from satudata_budget.intake.parse.register import Rentang, count, pieces
from satudata_budget.intake.parse.text import words


class Keadaan(NamedTuple):
    """Condition and room of a piece. `tahu`: somebody said so; else it is taken as good until somebody does."""

    kondisi: Kondisi = "B"
    ruang: str = ""
    tahu: bool = False
    di: tuple[str, str] = ("", "")
    """Sheet and cell that say so."""


@dataclass(frozen=True)
class Keping:
    """What identifies equal goods: `id` of the good where it is known, else code, registers, year and name."""

    kode: Ruas | None
    nama: str
    tahun: int | None
    register: tuple[Rentang, ...]
    jumlah: int
    id: str = ""

    @property
    def nomor(self) -> list[int | None]:
        """Register number of each piece; None for each piece without one."""
        known: list[int | None] = list(pieces(self.register))
        return known[: self.jumlah] + [None] * (self.jumlah - count(self.register))

    @property
    def jenis(self) -> tuple[Ruas | None, int | None, str]:
        """Code, year and name: equal goods where registers do not tell."""
        return self.kode, self.tahun, words(self.nama)


@dataclass(frozen=True)
class Pernyataan:
    """Of some pieces: so many are in this condition, in this room. Conditions go to register numbers in order."""

    keping: Keping
    keadaan: tuple[Keadaan, ...]
    """One for each piece."""


@dataclass
class Barang:
    """A good while its pieces are being matched."""

    keping: Keping
    nomor: list[int | None]
    keadaan: list[Keadaan | None]
    bawaan: Sequence[Keadaan]

    def take(self, state: Keadaan, suits: Callable[[int | None], bool]) -> bool:
        """Give the state to the first piece that nobody has spoken of and whose number suits."""
        for i, held in enumerate(self.keadaan):
            if held is None and suits(self.nomor[i]):
                self.keadaan[i] = state
                return True
        return False

    def states(self) -> list[Keadaan]:
        return [state or self.bawaan[i] for i, state in enumerate(self.keadaan)]


@dataclass
class Sambungan:
    """The result: for each good the state of each of its pieces, and the pieces of statements that found no good."""

    barang: list[Barang]
    tersisa: list[tuple[int, int]] = field(default_factory=list)
    """Index of the statement, pieces left over."""


def join(
    goods: Sequence[Keping], statements: Sequence[Pernyataan], bawaan: Sequence[Sequence[Keadaan]] | None = None
) -> Sambungan:
    """Put statements onto goods: by the good's id, else by code and register, else by code, year and name.

    `bawaan` is the state of each piece of each good where nobody speaks of it (otherwise good, and not known).
    A statement of which some registers matched is not tried by name: its other pieces are no longer in the list.
    """
    defaults = bawaan if bawaan is not None else [[Keadaan()] * keping.jumlah for keping in goods]
    items = [
        Barang(keping, keping.nomor, [None] * keping.jumlah, default)
        for keping, default in zip(goods, defaults, strict=True)
    ]
    left = [list(zip(s.keping.nomor, s.keadaan, strict=True)) for s in statements]
    touched = [False] * len(statements)
    for match in (_by_id, _by_register, _by_kind):
        index = match(items)
        for i, statement in enumerate(statements):
            if left[i] and not (match is _by_kind and touched[i]):
                rest = _place(statement, left[i], index)
                touched[i] = touched[i] or len(rest) < len(left[i])
                left[i] = rest
    return Sambungan(items, [(i, len(rest)) for i, rest in enumerate(left) if rest])


Cadangan = Literal["tidak", "tanpa nomor", "apa saja"]
"""Which piece may stand in where no free one bears the number: none, one without any number, or any."""


class _Index(NamedTuple):
    """Goods by what a statement knows of them."""

    goods: dict[object, list[Barang]]
    key: str
    cadangan: Cadangan


def _by_id(items: Iterable[Barang]) -> _Index:
    known = ((item.keping.id, item) for item in items if item.keping.id)
    return _Index(_grouped(known), "id", "tanpa nomor")


def _by_register(items: Iterable[Barang]) -> _Index:
    coded = ((item.keping.kode, item) for item in items if item.keping.kode is not None)
    return _Index(_grouped(coded), "kode", "tidak")


def _by_kind(items: Iterable[Barang]) -> _Index:
    return _Index(_grouped((item.keping.jenis, item) for item in items), "jenis", "apa saja")


def _grouped(pairs: Iterator[tuple[object, Barang]]) -> dict[object, list[Barang]]:
    groups: dict[object, list[Barang]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def _place(
    statement: Pernyataan, states: list[tuple[int | None, Keadaan]], index: _Index
) -> list[tuple[int | None, Keadaan]]:
    found = index.goods.get(getattr(statement.keping, index.key), [])
    # Offices that start their registers anew each year have several goods under one number.
    found = sorted(found, key=lambda item: item.keping.tahun != statement.keping.tahun)
    return [(number, state) for number, state in states if not _settle(found, number, state, index.cadangan)]


def _settle(found: list[Barang], number: int | None, state: Keadaan, cadangan: Cadangan) -> bool:
    return any(item.take(state, lambda n: n == number) for item in found if number is not None) or any(
        item.take(state, lambda n: _may_stand_in(n, number, cadangan)) for item in found
    )


def _may_stand_in(piece: int | None, number: int | None, cadangan: Cadangan) -> bool:
    if cadangan == "tanpa nomor":
        return piece is None or number is None
    return cadangan == "apa saja"


def states_of(kondisi: dict[Kondisi, int], ruang: str, di: tuple[str, str]) -> tuple[Keadaan, ...]:
    """The state of each piece of a row (at `di`) that counts conditions: B first, then KB, then RB."""
    return tuple(Keadaan(k, ruang, True, di) for k in KONDISI for _piece in range(kondisi.get(k, 0)))
