"""KIB-B and KIR list the same goods: KIR's condition and room go onto KIB-B's pieces, never into a row of their own.

Everything is decided piece by piece. A good is its pieces; a statement says of some pieces in which condition and
room they are. KIR's rows are statements, and so are the rows that the store already holds when a newer KIB-B comes.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.parse.condition import KONDISI, Kondisi
from satudata_budget.intake.parse.register import Rentang, count, pieces
from satudata_budget.intake.parse.text import words


class PieceState(NamedTuple):
    """Condition and room of a piece. `tahu`: somebody said so; else it is taken as good until somebody does."""

    kondisi: Kondisi = "B"
    ruang: str = ""
    tahu: bool = False
    di: tuple[str, str] = ("", "")
    """Sheet and cell that say so."""


@dataclass(frozen=True)
class PieceKey:
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
class PieceStatement:
    """Of some pieces: so many are in this condition, in this room. Conditions go to register numbers in order."""

    keping: PieceKey
    keadaan: tuple[PieceState, ...]
    """One for each piece."""


@dataclass
class MatchedGood:
    """A good while its pieces are being matched."""

    keping: PieceKey
    nomor: list[int | None]
    keadaan: list[PieceState | None]
    bawaan: Sequence[PieceState]

    def states(self) -> list[PieceState]:
        return [state or self.bawaan[i] for i, state in enumerate(self.keadaan)]


@dataclass
class JoinedGoods:
    """The result: for each good the state of each of its pieces, and the pieces of statements that found no good."""

    barang: list[MatchedGood]
    tersisa: list["UnmatchedPieces"] = field(default_factory=list)


class UnmatchedPieces(NamedTuple):
    """Pieces of a statement that found no good. `ganda` of them are listed, but were spoken of before."""

    pernyataan: int
    jumlah: int
    ganda: int


def join(
    goods: Sequence[PieceKey],
    statements: Sequence[PieceStatement],
    bawaan: Sequence[Sequence[PieceState]] | None = None,
) -> JoinedGoods:
    """Put statements onto goods: by the good's id, else by code and register, else by code, year and name.

    `bawaan` is the state of each piece of each good where nobody speaks of it (otherwise good, and not known).
    A statement of which some registers matched is not tried by name: its other pieces are no longer in the list.
    """
    defaults = bawaan if bawaan is not None else [[PieceState()] * keping.jumlah for keping in goods]
    items = [
        MatchedGood(keping, keping.nomor, [None] * keping.jumlah, default)
        for keping, default in zip(goods, defaults, strict=True)
    ]
    left = [list(zip(s.keping.nomor, s.keadaan, strict=True)) for s in statements]
    touched = [False] * len(statements)
    for find in (_by_id(items), _by_register(items)):
        for i, statement in enumerate(statements):
            rest = [piece for piece in left[i] if not _take(find(statement.keping, piece[0]), piece[1])]
            touched[i] = touched[i] or len(rest) < len(left[i])
            left[i] = rest
    find = _by_kind(items)
    for i, statement in enumerate(statements):
        if not touched[i]:
            left[i] = [piece for piece in left[i] if not _take(find(statement.keping, piece[0]), piece[1])]
    listed = {(item.keping.kode, number) for item in items for number in item.nomor if number is not None}
    return JoinedGoods(items, [_rest(statements, i, rest, listed) for i, rest in enumerate(left) if rest])


def _rest(
    statements: Sequence[PieceStatement],
    i: int,
    rest: Sequence[tuple[int | None, PieceState]],
    listed: Container[tuple[Ruas | None, int | None]],
) -> UnmatchedPieces:
    kode = statements[i].keping.kode
    return UnmatchedPieces(i, len(rest), sum((kode, number) in listed for number, _state in rest))


Tempat = tuple[MatchedGood, int]
"""A good and the index of one of its pieces."""
Cari = Callable[[PieceKey, int | None], Iterable[Tempat]]
"""Where a piece of a statement, with its register number or None, may belong: the best first."""


def _take(places: Iterable[Tempat], state: PieceState) -> bool:
    """Give the state to the first of the pieces that nobody has spoken of."""
    for item, at in places:
        if item.keadaan[at] is None:
            item.keadaan[at] = state
            return True
    return False


def _by_id(items: Sequence[MatchedGood]) -> Cari:
    known = {item.keping.id: item for item in items if item.keping.id}

    def find(keping: PieceKey, number: int | None) -> Iterator[Tempat]:
        item = known.get(keping.id)
        if item is not None:
            yield from ((item, at) for at, own in enumerate(item.nomor) if number is not None and own == number)
            # Numbers that were added or dropped since are no reason to forget a condition.
            yield from ((item, at) for at, own in enumerate(item.nomor) if own is None or number is None)

    return find


def _by_register(items: Sequence[MatchedGood]) -> Cari:
    places: dict[tuple[Ruas, int], list[Tempat]] = defaultdict(list)
    for item in items:
        for at, number in enumerate(item.nomor):
            if item.keping.kode is not None and number is not None:
                places[item.keping.kode, number].append((item, at))

    def find(keping: PieceKey, number: int | None) -> Iterable[Tempat]:
        if keping.kode is None or number is None:
            return ()
        # Offices that start their registers anew each year have several goods under one number.
        same = places.get((keping.kode, number), [])
        return sorted(same, key=lambda place: place[0].keping.tahun != keping.tahun)

    return find


def _by_kind(items: Sequence[MatchedGood]) -> Cari:
    free: dict[tuple[Ruas | None, int | None, str], deque[Tempat]] = defaultdict(deque)
    for item in items:
        free[item.keping.jenis].extend((item, at) for at, state in enumerate(item.keadaan) if state is None)

    def find(keping: PieceKey, _number: int | None) -> Iterable[Tempat]:
        places = free.get(keping.jenis)
        return [places.popleft()] if places else ()

    return find


def states_of(kondisi: dict[Kondisi, int], ruang: str, di: tuple[str, str]) -> tuple[PieceState, ...]:
    """The state of each piece of a row (at `di`) that counts conditions: B first, then KB, then RB."""
    return tuple(PieceState(k, ruang, True, di) for k in KONDISI for _piece in range(kondisi.get(k, 0)))
