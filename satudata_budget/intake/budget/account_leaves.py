"""The leaves of a table of accounts, a column each: a hundred thousand of them weigh a sixth of as many objects."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, overload

from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.table.rows import BudgetLine


class LeafKey(NamedTuple):
    """The first six columns understood: whose, and which program, kegiatan or sub kegiatan ('' and (): none)."""

    unit: str
    skpd: str
    kode: Ruas


class AccountLeaf(NamedTuple):
    """One account of one sub kegiatan: row number, amount in rupiah."""

    kunci: LeafKey
    akun: Ruas
    nomor: int
    pagu: int

    @property
    def unit(self) -> str:
        return self.kunci.unit

    @property
    def kode(self) -> Ruas:
        return self.kunci.kode


class LeafColumns:
    """Leaves from the top of a sheet to its bottom; each column is as long as the others."""

    def __init__(self) -> None:
        self.kunci: list[LeafKey] = []
        self.akun: list[Ruas] = []
        self.nomor = array("l")
        self.pagu: array[int] | list[int] = array("q")

    def __len__(self) -> int:
        return len(self.kunci)

    def __iter__(self) -> Iterator[AccountLeaf]:
        return map(AccountLeaf, self.kunci, self.akun, self.nomor, self.pagu)

    def add(self, kunci: LeafKey, akun: Ruas, nomor: int, pagu: int) -> None:
        """One more leaf, below all others."""
        self.kunci.append(kunci)
        self.akun.append(akun)
        self.nomor.append(nomor)
        try:
            self.pagu.append(pagu)
        except OverflowError:
            # An amount beyond all money is still told as it stands.
            self.pagu = [*self.pagu, pagu]

    def mix_in(self, more: Iterable[AccountLeaf]) -> None:
        """Further leaves, each at its row."""
        whole = sorted((*self, *more), key=lambda leaf: leaf.nomor)
        self.kunci, self.akun, self.nomor, self.pagu = [], [], array("l"), array("q")
        for leaf in whole:
            self.add(*leaf)


class LeafRows(Sequence[BudgetLine]):
    """The lines of a budget that the leaves are. Each line is made when it is asked for, anew every time."""

    def __init__(
        self,
        daun: LeafColumns,
        uraian: Sequence[tuple[str, ...]],
        kegiatan: Mapping[LeafKey, tuple[str, str]],
        rekening: Mapping[Ruas, str],
        di: tuple[str, str],
    ) -> None:
        """`uraian`: one for each leaf; `kegiatan`: name and code book of each; `di`: sheet and column of the money."""
        self._daun, self._uraian, self._kegiatan, self._rekening = daun, uraian, kegiatan, rekening
        self._lembar, self._kolom = di

    @property
    def pagu(self) -> int:
        """The sum of all lines, in rupiah."""
        return sum(self._daun.pagu)

    def __len__(self) -> int:
        return len(self._daun)

    def __iter__(self) -> Iterator[BudgetLine]:
        daun = self._daun
        return map(self._line, daun.kunci, daun.akun, daun.nomor, daun.pagu, self._uraian)

    @overload
    def __getitem__(self, at: int) -> BudgetLine: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[BudgetLine]: ...
    def __getitem__(self, at: int | slice) -> BudgetLine | Sequence[BudgetLine]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        daun = self._daun
        return self._line(daun.kunci[at], daun.akun[at], daun.nomor[at], daun.pagu[at], self._uraian[at])

    def _line(self, kunci: LeafKey, akun: Ruas, nomor: int, pagu: int, uraian: tuple[str, ...]) -> BudgetLine:
        nama, versi = self._kegiatan[kunci]
        cell = f"{self._kolom}{nomor + 1}"
        rekening = self._rekening[akun]
        return BudgetLine(kunci.kode, nama, uraian, pagu, versi, self._lembar, cell, rekening, "", kunci.unit)


def pagu_of(lines: Sequence[BudgetLine]) -> int:
    """The sum of some lines, in rupiah."""
    return lines.pagu if isinstance(lines, LeafRows) else sum(line.pagu for line in lines)
