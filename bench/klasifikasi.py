"""Prints how the rules of classification do on names of real records that were labelled by hand, with every miss.

`python -m bench.klasifikasi [--bagian 0|1]`: of all lines, or of one half of a seeded split.
"""

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from satudata_budget.intake.classify.budget import budget_rule
from satudata_budget.intake.classify.goods import classify_goods
from satudata_budget.intake.classify.rules import REFERENSI, ClassificationReference, read_reference
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.text import words

DATA = Path(__file__).resolve().parents[1] / "tests" / "data" / "klasifikasi"
TETANGGA = DATA / "tetangga.csv"
BUKU = "050-3708"
BENIH = 3503


@dataclass(frozen=True)
class LabelledVerdict:
    """What the rules make of one name, beside what it is: `benar` lists every answer that can be defended."""

    apa: str
    benar: tuple[frozenset[str], ...]
    hasil: frozenset[str]
    aturan: str
    keyakinan: str

    @property
    def tepat(self) -> bool:
        return self.hasil in self.benar

    @property
    def antre(self) -> bool:
        """Whether it waits in the doubtful queue."""
        return self.keyakinan == "rendah"


def budget_verdicts(acuan: ClassificationReference, berkas: Path = DATA / "anggaran.csv") -> list[LabelledVerdict]:
    """Each labelled budget line with what the rules make of it."""
    found = []
    for row in _rows(berkas):
        teks = " ".join((row["sub_kegiatan"], row["rekening_kini"], row["item"]))
        rule = budget_rule(acuan, segments(row["kode"]) or (), BUKU, words(teks))
        hasil = frozenset(rule.komponen) if rule else frozenset()
        apa = f"{row['kode']} {row['rekening_kini']} | {row['item']}"
        found.append(_verdict(apa, row["label"], hasil, rule.nama if rule else "", rule.keyakinan if rule else ""))
    return found


def goods_verdicts(acuan: ClassificationReference, berkas: Path = DATA / "barang.csv") -> list[LabelledVerdict]:
    """Each labelled good with what the rules make of it at a place that is asked for every komponen."""
    asked = {row["komponen"] for row in _rows(REFERENSI / "kebutuhan.csv")}
    found = []
    for row in _rows(berkas):
        golongan = classify_goods(acuan, segments(row["kode"]), row["nama"], asked)
        hasil = frozenset({golongan.komponen} - {""})
        apa = f"{row['kode']} {row['nama']} | {row['merk']}"
        found.append(_verdict(apa, row["label"], hasil, golongan.aturan, golongan.keyakinan))
    return found


def figures(semua: list[LabelledVerdict]) -> Iterator[str]:
    """The figures as lines: acceptable, wrong by certainty, recall per komponen, every miss."""
    wrong = [satu for satu in semua if not satu.tepat]
    yield f"{len(semua)} nama; dapat diterima {1 - len(wrong) / max(1, len(semua)):.2%}"
    yield f"keliru {len(wrong)}, di antaranya di luar antrean {sum(not satu.antre for satu in wrong)}"
    for keyakinan in ("tinggi", "sedang", "rendah", ""):
        ones = [satu for satu in semua if satu.keyakinan == keyakinan]
        n = sum(not satu.tepat for satu in ones)
        yield f"  {keyakinan or 'tanpa aturan':13}{len(ones):5} nama, keliru {n:3} ({share(n, len(ones)):.1%})"
    for komponen, (ada, temu) in recall(semua).items():
        yield f"  {komponen:21}{temu:4} dari {ada:4} ({share(temu, ada):.1%})"
    for satu in wrong:
        benar = "|".join("+".join(sorted(b)) or "-" for b in satu.benar)
        hasil = "+".join(sorted(satu.hasil)) or "-"
        yield f"    {hasil} bukan {benar} [{satu.aturan} {satu.keyakinan}] {satu.apa}"


def recall(semua: Iterable[LabelledVerdict]) -> dict[str, tuple[int, int]]:
    """Komponen → how many names are it by the preferred label, and how many of these got an answer that holds."""
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for satu in semua:
        there.update(satu.benar[0])
        if satu.tepat:
            found.update(satu.benar[0])
    return {komponen: (there[komponen], found[komponen]) for komponen in sorted(there)}


def share(n: int, semua: int) -> float:
    return n / semua if semua else 0.0


def half(semua: list[LabelledVerdict], bagian: int) -> list[LabelledVerdict]:
    """One half of a seeded split: the other is held out while rules are written."""
    order = list(range(len(semua)))
    random.Random(BENIH).shuffle(order)  # noqa: S311
    return [semua[at] for at in sorted(order[bagian::2])]


def _verdict(apa: str, label: str, hasil: frozenset[str], aturan: str, keyakinan: str) -> LabelledVerdict:
    benar = tuple(frozenset(part.split("+")) - {"-"} for part in label.split("|"))
    return LabelledVerdict(apa, benar, hasil, aturan, keyakinan)


def _rows(berkas: Path) -> list[dict[str, str]]:
    with berkas.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--bagian", type=int, choices=(0, 1))
    bagian = args.parse_args().bagian
    acuan = read_reference()
    judged = {
        "Belanja": budget_verdicts(acuan),
        "Barang": goods_verdicts(acuan),
        "Buku kode barang": goods_verdicts(acuan, TETANGGA),
    }
    for nama, semua in judged.items():
        print(nama)
        for line in figures(semua if bagian is None else half(semua, bagian)):
            print(line)


if __name__ == "__main__":
    main()
