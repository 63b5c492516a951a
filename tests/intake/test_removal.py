"""A file that removes more than half of what stands asks first; a yes is for that file alone."""

from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.flow.importing import preview
from satudata_budget.intake.flow.opening import Submission
from satudata_budget.intake.flow.removal import large_removals
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.store import Difference, Store
from tests.intake.borang import PC, ROUTER, good, headings, kib_b, line, ppas
from tests.intake.conftest import PENGUJI, Impor, budget, counts, kode_temuan

CODES = ("7.01.01.2.03.24", "7.01.01.2.03.97", "7.01.01.2.03.98")


def lines(*codes: str, nama: str = "baru.xlsx") -> object:
    return ppas([*headings(), *(line(kode, f"Kegiatan {kode[-2:]}", "Kursi", 5) for kode in codes)], nama=nama)


def test_a_file_that_removes_most_lines_asks_and_changes_nothing(kantor: Store, impor: Impor) -> None:
    impor(lines(*CODES, nama="lama.xlsx"))
    version = kantor.data_version()
    (hasil,) = impor(lines(CODES[0]))
    assert hasil.ditolak
    assert "hapus_sebagian_besar" in kode_temuan(hasil)
    assert [len(change.dihapus) for change in hasil.akan_dihapus] == [2]
    assert (kantor.data_version(), len(budget(kantor))) == (version, 3)


def test_with_a_yes_it_is_saved_as_previewed(kantor: Store, impor: Impor) -> None:
    impor(lines(*CODES, nama="lama.xlsx"))
    newer = lines(CODES[0])
    (seen,) = preview(kantor, [newer], PENGUJI, setuju_hapus=True)  # type: ignore[list-item]
    (done,) = impor(newer, setuju_hapus=True)
    assert seen.as_json() == done.as_json()
    assert (counts(done), done.akan_dihapus, len(budget(kantor))) == ((0, 0, 2), (), 1)


def test_half_of_the_lines_may_go_without_asking(impor: Impor) -> None:
    impor(lines(*CODES[:2], nama="lama.xlsx"))
    (hasil,) = impor(lines(CODES[0]))
    assert counts(hasil) == (0, 0, 1)


def test_a_yes_for_one_file_is_none_for_another(impor: Impor) -> None:
    goods = [good(PC, "P.C Unit", f"{n:06d}") for n in (1, 2, 3)]
    impor(lines(*CODES, nama="lama.xlsx"), kib_b(goods))
    agreed = Submission(lines(CODES[0]), SenderSays(setuju_hapus=True))  # type: ignore[arg-type]
    first, second = impor(agreed, kib_b([good(ROUTER, "Router", "000001")], nama="lain.xlsx"))
    assert (first.ditolak, second.ditolak) == (False, True)


def test_other_rows_of_the_same_money_are_no_removal(impor: Impor) -> None:
    impor(lines(*CODES, nama="lama.xlsx"))
    renamed = [line(kode, f"Nama lain {kode[-2:]}", "Meja", 4) for kode in CODES]
    (hasil,) = impor(ppas([*headings(), *renamed], nama="baru.xlsx"))
    assert counts(hasil) == (3, 0, 3)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_more_than_half_is_counted_of_the_rows_that_stand(same: int, changed: int, gone: int) -> None:
    about = {"baris_id": "", "kode_unit": "35.03.01", "kode_sub_kegiatan": CODES[0], "pagu": 5}
    rows = [{"id": f"a{n}", **about} for n in range(changed + gone)]
    pairs = tuple((row, row) for row in rows[:changed])
    change = Difference("anggaran", 1, diubah=pairs, dihapus=tuple(rows[changed:]), sama=same)
    assert bool(large_removals([change])) == (2 * gone > same + changed + gone)
