"""The list of kinds: everything that the program knows of a kind stands in its one value."""

import pytest

from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.kinds import FORMS, KINDS
from satudata_budget.intake.table.rows import FormEvidence
from satudata_budget.messages.file_kinds import JENIS
from tests.intake.borang import book
from tests.intake.conftest import Baca


def test_a_kind_is_listed_once_and_has_a_word() -> None:
    assert len(KINDS) == len(FORMS) + 1
    assert set(KINDS) == set(JENIS)


def test_each_kind_has_its_own_turn_and_budgets_come_after_all_holdings() -> None:
    turns = {kind.jenis: kind.turn for kind in KINDS.values()}
    assert len(set(turns.values())) == len(turns)
    holdings = [turn for jenis, turn in turns.items() if jenis in ("kib_b", "kir", "bezetting", "duk", "akses_desa")]
    assert max(holdings) < min(kind.turn for kind in KINDS.values() if kind.writes_budget)
    assert turns["kib_b"] < turns["kir"]


def test_only_a_kind_of_a_family_of_several_may_hold_a_part() -> None:
    families = [kind.family for kind in KINDS.values() if kind.family]
    assert all(families.count(kind.family) > 1 for kind in KINDS.values() if kind.partial)


def test_every_sheet_is_asked_once_by_every_kind(baca: Baca, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recognition of a large workbook is dear; what came of it is passed on."""
    asked: list[str] = []

    def counting(kind: FormKind) -> FormKind:
        def recognise(buku: Workbook) -> FormEvidence | None:
            asked.extend(f"{kind.jenis} {lembar.nama}" for lembar in buku.lembar)
            return kind.recognise(buku)

        return FormKind(kind.jenis, kind.turn, kind.record, recognise=recognise, read=kind.read, headings=kind.headings)

    monkeypatch.setattr("satudata_budget.intake.flow.recognition.FORMS", tuple(counting(kind) for kind in FORMS))
    baca(book("dua.xlsx", Satu=[("PLAFON ANGGARAN SEMENTARA",)], Dua=[("KARTU INVENTARIS RUANGAN",)]))
    assert sorted(asked) == sorted(f"{kind.jenis} {sheet}" for kind in FORMS for sheet in ("Satu", "Dua"))
