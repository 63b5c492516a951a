"""Names of real records, labelled by hand before any rule was run: how well the rules do on them."""

import pytest

from bench.klasifikasi import DATA, LabelledVerdict, budget_verdicts, goods_verdicts, recall, share
from satudata_budget.intake.classify.rules import ClassificationReference, read_reference

WRONG_AT_MOST = {"tinggi": 0.005, "sedang": 0.03}


@pytest.fixture(scope="module", params=["anggaran", "barang", "tetangga"])
def verdicts(request: pytest.FixtureRequest) -> list[LabelledVerdict]:
    judge = budget_verdicts if request.param == "anggaran" else goods_verdicts
    return judge(read_reference(), DATA / f"{request.param}.csv")


def wrong(many: list[LabelledVerdict]) -> list[LabelledVerdict]:
    return [satu for satu in many if not satu.tepat]


def test_nearly_all_labelled_names_get_an_answer_that_holds(verdicts: list[LabelledVerdict]) -> None:
    assert len(verdicts) >= 60
    assert share(len(verdicts) - len(wrong(verdicts)), len(verdicts)) >= 0.98, wrong(verdicts)


def test_what_is_wrong_waits_in_the_queue(verdicts: list[LabelledVerdict]) -> None:
    unseen = [satu for satu in wrong(verdicts) if not satu.antre]
    assert len(unseen) <= 2, unseen


def test_each_komponen_with_ten_names_is_found(verdicts: list[LabelledVerdict]) -> None:
    often = {komponen: pair for komponen, pair in recall(verdicts).items() if pair[0] >= 10}
    assert "pc" in often
    assert {komponen: pair for komponen, pair in often.items() if pair[1] / pair[0] < 0.95} == {}


@pytest.mark.parametrize("keyakinan", WRONG_AT_MOST)
def test_certainty_means_something(verdicts: list[LabelledVerdict], keyakinan: str) -> None:
    ones = [satu for satu in verdicts if satu.keyakinan == keyakinan]
    assert share(len(wrong(ones)), len(ones)) <= WRONG_AT_MOST[keyakinan], wrong(ones)


def test_a_rule_names_its_reason(verdicts: list[LabelledVerdict]) -> None:
    acuan: ClassificationReference = read_reference()
    reasons = {rule.nama: rule.alasan for rule in (*acuan.anggaran, *acuan.aset)}
    assert all(reasons[satu.aturan] for satu in verdicts if satu.aturan)
