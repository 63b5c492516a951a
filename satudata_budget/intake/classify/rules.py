"""Reference data of the project: places, the standard, code books and the rules of classification."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from satudata_budget.intake.classify.line_text import AccountSplit, split_account, unglue, without
from satudata_budget.intake.classify.word_groups import expand, read_groups, stands
from satudata_budget.intake.parse.code import Ruas, X, segments, starts_with
from satudata_budget.intake.parse.text import first_word, words
from satudata_budget.store import ONLY_THESE, Actor, Store, difference

REFERENSI = Path(__file__).resolve().parents[3] / "data" / "referensi"
BUKU_KODE = ("90-2019", "050-3708")
"""The two code books of budget year 2021, the older first."""


@dataclass(frozen=True)
class ClassificationRule:
    """One rule of classification; the first that matches decides. An empty condition always holds."""

    nama: str
    awalan: tuple[Ruas, ...]
    """Codes below one of which the line or good has to stand."""
    kata: tuple[str, ...]
    bukan_kata: tuple[str, ...]
    komponen: tuple[str, ...]
    keyakinan: str
    versi_kode: str = ""
    cakupan: str = "unit"
    juga_kata: tuple[str, ...] = ()
    sebelum_kata: tuple[str, ...] = ()
    """One of the rule's words has to stand before all of these: the first noun says what a thing is."""
    rekening: tuple[str, ...] = ()
    """The account of the line has to be one of these, and its text has to say more than the account."""
    alasan: str = ""

    def matches(self, kode: Ruas | None, teks: str, versi_kode: str = "", rekening: str = "") -> bool:
        """Whether it applies to a code and its text (plain words) under an account of that name."""
        if self.versi_kode and versi_kode != self.versi_kode:
            return False
        if not self.covers(kode) or (self.rekening and rekening not in self.rekening):
            return False
        if self.kata and not any(stands(teks, kata) for kata in self.kata):
            return False
        if self.juga_kata and not any(stands(teks, kata) for kata in self.juga_kata):
            return False
        if any(stands(teks, kata) for kata in self.bukan_kata):
            return False
        return not self.sebelum_kata or first_word(teks, self.kata) < first_word(teks, self.sebelum_kata)

    def covers(self, kode: Ruas | None) -> bool:
        """Whether the code stands below one of its codes; a rule without codes covers all."""
        return not self.awalan or (kode is not None and any(starts_with(kode, satu) for satu in self.awalan))


@dataclass(frozen=True)
class GoodsCode:
    """A code of the goods books: its name, and the komponen that it means ('' for none of ours)."""

    kode: Ruas
    nama: str
    komponen: str


@dataclass(frozen=True)
class HandDecision:
    """What somebody decided by hand for a text and its code, and for all like it: it comes before every rule.

    `jenis`: anggaran or aset. `lingkup`: the unit whose files it holds for, '' for all. No komponen: nothing of satu
    data.
    """

    nomor: int
    jenis: str
    lingkup: str
    kode: str
    teks: str
    komponen: str
    oleh: str

    @property
    def nama(self) -> str:
        """Its name as a rule of classification."""
        return f"{PUTUSAN}{self.nomor}"


PUTUSAN = "putusan-"
"""How the names of these rules begin."""


@dataclass(frozen=True)
class ClassificationReference:
    """All that classification needs, as the files in data/referensi have it."""

    anggaran: tuple[ClassificationRule, ...]
    aset: tuple[ClassificationRule, ...]
    jabatan: tuple[ClassificationRule, ...]
    barang: tuple[GoodsCode, ...]
    kegiatan: dict[str, dict[Ruas, str]]
    """Code book → code → name."""
    kelompok: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Word group → its words."""
    putusan: tuple[HandDecision, ...] = ()

    def for_unit(self, kode_unit: str) -> "ClassificationReference":
        """The same, with only those decisions that hold for this unit; its own before those for all."""
        held = (satu for satu in self.putusan if satu.lingkup in ("", kode_unit))
        return replace(self, putusan=tuple(sorted(held, key=lambda satu: (not satu.lingkup, -satu.nomor))))

    def decided(self, jenis: str, kode: str, teks: str) -> HandDecision | None:
        """The decision for this code and text (plain words), if there is one."""
        return next((p for p in self.putusan if (p.jenis, p.kode, p.teks) == (jenis, kode, teks)), None)

    def aturan_anggaran(self, kode: Ruas, versi_kode: str) -> tuple[ClassificationRule, ...]:
        """The rules that a code of a book may meet, in their order; what remains to be asked is its words."""
        known = self._terpilih.get((kode, versi_kode))
        if known is None:
            known = self._terpilih[(kode, versi_kode)] = tuple(
                satu for satu in self.anggaran if satu.versi_kode in ("", versi_kode) and satu.covers(kode)
            )
        return known

    @cached_property
    def _terpilih(self) -> dict[tuple[Ruas, str], tuple[ClassificationRule, ...]]:
        return {}

    def line_text(self, kode: Ruas, versi_kode: str, text: str) -> AccountSplit:
        """What the rules read of a budget line: its words without the account's name, if they say more than that."""
        nama = words(self.nama_kegiatan(versi_kode, kode) or "")
        said = split_account(unglue(text, self._kosakata), nama, self._rekening)
        return replace(said, teks=self.goods_text(said.teks)) if said.rekening else said

    def goods_text(self, text: str) -> str:
        """What the rules read of a good's name: without the group of the code book that stands behind it."""
        rests = (without(text, satu) for satu in self._kelompok_barang)
        return next((rest for rest in rests if rest not in ("", text)), text)

    @cached_property
    def _rekening(self) -> tuple[str, ...]:
        return tuple(sorted(self.kelompok.get("rekening", ()), key=len, reverse=True))

    @cached_property
    def _kelompok_barang(self) -> tuple[str, ...]:
        return tuple(sorted(self.kelompok.get("kelompok_barang", ()), key=len, reverse=True))

    @cached_property
    def _kosakata(self) -> frozenset[str]:
        """Every single word that the groups know."""
        return frozenset(token for many in self.kelompok.values() for satu in many for token in satu.split())

    @cached_property
    def barang_menurut_kode(self) -> dict[Ruas, GoodsCode]:
        return {satu.kode: satu for satu in self.barang}

    def nama_kegiatan(self, versi_kode: str, kode: Ruas) -> str | None:
        """The name of a code in one book; a penunjang code (third part 01) stands there as X.XX.01."""
        book = self.kegiatan.get(versi_kode, {})
        if kode in book:
            return book[kode]
        return book.get((X, X, *kode[2:])) if kode[2:3] == (1,) else None


@cache
def read_reference(folder: Path = REFERENSI) -> ClassificationReference:
    """The rules and code books in `folder`."""
    books: dict[str, dict[Ruas, str]] = {versi: {} for versi in BUKU_KODE}
    for row in _rows(folder, "kode_sub_kegiatan"):
        books.setdefault(row["versi_kode"], {})[_code(row["kode"])] = row["nama"]
    groups = read_groups(_rows(folder, "kelompok_kata"))
    return ClassificationReference(
        anggaran=tuple(_rule(row, row["awalan_kode"], groups) for row in _rows(folder, "aturan_anggaran")),
        aset=tuple(_rule(row, row["awalan_kode_barang"], groups) for row in _rows(folder, "aturan_aset")),
        jabatan=tuple(_rule(row, "", groups) for row in _rows(folder, "aturan_jabatan")),
        kelompok=groups,
        barang=tuple(
            GoodsCode(_code(row["kode"]), row["nama"], row["komponen"]) for row in _rows(folder, "kode_barang")
        ),
        kegiatan=books,
    )


def reason_of(nama: str) -> str:
    """Why a rule of that name decides as it does, in Indonesian as the project's rules say it; '' for no such rule."""
    acuan = read_reference()
    rules = (*acuan.anggaran, *acuan.aset, *acuan.jabatan)
    return next((rule.alasan for rule in rules if rule.nama == nama), "")


def load_reference(store: Store, oleh: Actor, catatan: str = "", folder: Path = REFERENSI) -> bool:
    """Put places, the standard, weights and parameters into the store; whether anything changed.

    Rows that the files do not have are left alone: a kabupaten may have added its own.
    """
    with store.read() as now:
        changes = [difference(now, tabel, rows, ONLY_THESE) for tabel, rows in _store_rows(folder).items()]
    with store.write(oleh, "referensi", catatan) as writing:
        for change in changes:
            writing.apply(change)
    return any(not change.empty for change in changes)


def _store_rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    wilayah = list(_rows(folder, "wilayah"))
    units = [row for row in wilayah if row["tingkat"] in ("kabupaten", "kecamatan")]
    desa = [row for row in wilayah if row["tingkat"] in ("desa", "kelurahan")]
    return {
        "unit": [{"kode": r["kode"], "nama": r["nama"], "tingkat": r["tingkat"]} for r in units],
        "desa": [
            {"kode": r["kode"], "nama": r["nama"], "jenis": r["tingkat"], "kode_kecamatan": r["kode_induk"]}
            for r in desa
        ],
        "kebutuhan": [_need(row) for row in _rows(folder, "kebutuhan")],
        "bobot": [{"pilar": r["pilar"], "bobot": Decimal(r["bobot"])} for r in _rows(folder, "bobot")],
        "parameter": [{"nama": r["nama"], "nilai": Decimal(r["nilai"])} for r in _rows(folder, "parameter")],
    }


def _need(row: dict[str, str]) -> dict[str, Any]:
    numbers = {k: Decimal(row[k] or 0) for k in ("jumlah_pokok", "jumlah_per_desa", "bobot")}
    flags = {k: row[k] == "true" for k in ("wajib", "berulang")}
    life = Decimal(row["masa_manfaat"]) if row["masa_manfaat"] else None
    return {**row, **numbers, **flags, "harga_satuan": int(row["harga_satuan"]), "masa_manfaat": life}


def _rule(row: dict[str, str], awalan: str, groups: dict[str, tuple[str, ...]]) -> ClassificationRule:
    def listed(kolom: str) -> tuple[str, ...]:
        return expand(row.get(kolom, ""), groups)

    return ClassificationRule(
        nama=row["nama"],
        awalan=tuple(_code(satu) for satu in awalan.split(";") if satu),
        kata=listed("kata"),
        bukan_kata=listed("bukan_kata"),
        komponen=tuple(part.strip() for part in row["komponen"].split(";") if part.strip()),
        keyakinan=row["keyakinan"],
        versi_kode=row.get("versi_kode", ""),
        cakupan=row.get("cakupan", "unit"),
        juga_kata=listed("juga_kata"),
        sebelum_kata=listed("sebelum_kata"),
        rekening=listed("rekening"),
        alasan=row.get("alasan", ""),
    )


def _code(text: str) -> Ruas:
    return segments(text) or ()


def _rows(folder: Path, nama: str) -> Iterator[dict[str, str]]:
    with (folder / f"{nama}.csv").open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)
