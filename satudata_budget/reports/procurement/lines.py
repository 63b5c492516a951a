"""The lines of a plan as packages: who may buy each, with its fields, and what is missing and who knows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from satudata_budget.messages import _
from satudata_budget.messages.joining import in_sentence
from satudata_budget.messages.terms import nama_unit
from satudata_budget.planning import PurchaseLine
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.procurement.codes import BudgetCodes, codes_of
from satudata_budget.reports.procurement.rules import for_small_firms, kind_of, method_of, way_of

PEMBELI = ("kecamatan", "kabupaten", "desa")
"""Who may buy: the office of a kecamatan, Diskominfo, the government of a desa."""
COUNTED = ("unit", "orang")
"""Words of amount that say nothing of what the thing has to be."""


@dataclass(frozen=True)
class ProcurementFacts:
    """What the packages are made of. `jenis`: desa or kelurahan by code; `anggaran`: lines of the year and stage."""

    hasil: ScoreResult
    daftar: Sequence[PurchaseLine]
    nama_tempat: Mapping[str, str]
    jenis: Mapping[str, str]
    anggaran: Sequence[dict[str, Any]]


@dataclass(frozen=True)
class ProcurementLine:
    """One package, one kind of thing for one place; None in a field that nobody has told yet. Money in whole rupiah.

    `kurang`: what is missing with who knows it, a part each.
    """

    pembeli: str
    satker: str
    nama_paket: str
    kode: BudgetCodes
    lokasi: str
    volume: int
    satuan: str
    spesifikasi: str | None
    pdn: str | None
    usaha_kecil: str | None
    jenis: str
    cara: str | None
    metode: str | None
    sumber_dana: str | None
    harga_satuan: int
    pagu: int
    pemanfaatan: str | None
    kurang: tuple[str, ...]


def facts_of(isi: ReportContent) -> ProcurementFacts:
    """The facts of a report; in one about a kecamatan only what is bought for it."""
    lines = isi.rencana.daftar if isi.rencana else ()
    return ProcurementFacts(
        isi.hasil,
        [b for b in lines if isi.unit is None or b.kode_unit == isi.unit.kode],
        isi.nama_tempat,
        {d.kode: d.jenis for d in isi.layanan},
        isi.anggaran,
    )


def procurement_lines(facts: ProcurementFacts) -> tuple[ProcurementLine, ...]:
    """Every line of the plan once: kecamatan first, then Diskominfo, then the desa, each in the order of its code."""
    order = sorted(facts.daftar, key=lambda b: (PEMBELI.index(buyer_of(facts, b)), b.kode_tempat, -b.biaya))
    return tuple(_package(facts, b) for b in order)


def buyer_of(facts: ProcurementFacts, line: PurchaseLine) -> str:
    """Who may buy for the place. A kelurahan is part of its kecamatan (UU 23/2014 article 229), a desa is nobody's."""
    if line.tingkat == "desa" and facts.jenis.get(line.kode_tempat) == "kelurahan":
        return "kecamatan"
    return line.tingkat


def _package(facts: ProcurementFacts, b: PurchaseLine) -> ProcurementLine:
    buyer = buyer_of(facts, b)
    recurring = any(t.berulang for t in facts.hasil.tempat_unit(b.kode_unit) if (t.kode_tempat, t.komponen) == b.kunci)
    codes = BudgetCodes()
    if buyer != "desa":
        codes = codes_of(facts.anggaran, b.kode_unit, buyer, b.kode_tempat, b.komponen, facts.hasil.tahun)
    place = _place(facts, b)
    spec = None if b.satuan in COUNTED else f"{b.nama_komponen}, {b.satuan}"
    return ProcurementLine(
        pembeli=buyer,
        satker=_office(facts, b, buyer),
        nama_paket=_("Pengadaan {barang}, {tempat}").format(barang=_thing(b), tempat=place),
        kode=codes,
        lokasi=_location(facts, b, place),
        volume=b.jumlah,
        satuan=b.satuan,
        spesifikasi=spec,
        pdn=None if buyer == "desa" else _("ya"),
        usaha_kecil=None if buyer == "desa" else for_small_firms(b.biaya),
        jenis=kind_of(b, recurring),
        cara=way_of(b),
        metode=None if buyer == "desa" or way_of(b) is None else method_of(b.biaya),
        sumber_dana=("APBD" + (f": {codes.sumber_dana}" if codes.sumber_dana else "")) if buyer != "desa" else "APBDes",
        harga_satuan=b.harga_satuan,
        pagu=b.biaya,
        pemanfaatan=_("Januari–Desember {tahun}").format(tahun=facts.hasil.tahun) if recurring else None,
        kurang=_unknown(buyer, codes, spec, way_of(b), recurring=recurring),
    )


def _thing(b: PurchaseLine) -> str:
    """The thing without the kind of office, which stands behind it by name."""
    return in_sentence(b.nama_komponen.removesuffix(" kantor desa").removesuffix(" kantor kecamatan"))


def _unknown(buyer: str, codes: BudgetCodes, spec: str | None, way: str | None, *, recurring: bool) -> tuple[str, ...]:
    found = []
    if buyer == "desa":
        found += [
            _("kegiatan, rekening, dan sumber dana APBDes: sekretaris desa"),
            _("cara dan metode: peraturan bupati tentang pengadaan di desa"),
        ]
    else:
        missing = [
            name
            for name, value in (
                (_("program, kegiatan, sub kegiatan"), codes.sub_kegiatan),
                (_("rekening"), codes.rekening),
                (_("sumber dana rinci"), codes.sumber_dana),
            )
            if not value
        ]
        if missing:
            found.append(_("{apa}: penyusun RKA satker").format(apa=", ".join(missing)))
        if codes.sub_kegiatan and not codes.dari_baris:
            found.append(_("sub kegiatan menurut buku kode, dipastikan penyusun RKA satker"))
        if way is None:
            found.append(_("cara (penyedia atau swakelola) dan metode: pengguna anggaran"))
    if spec is None:
        found.append(
            _("spesifikasi: PPK, menurut SSH") if buyer != "desa" else _("spesifikasi: pelaksana kegiatan desa")
        )
    dates = _("jadwal pemilihan dan kontrak") if recurring else _("jadwal pemilihan, kontrak, dan pemanfaatan")
    found.append(_("{apa}: {siapa}").format(apa=dates, siapa=_("PPK") if buyer != "desa" else _("kepala desa")))
    return tuple(found)


def _place(facts: ProcurementFacts, b: PurchaseLine) -> str:
    name = facts.nama_tempat.get(b.kode_tempat, b.kode_tempat)
    if b.tingkat != "desa":
        return nama_unit(name, b.tingkat) if b.tingkat == "kecamatan" else _("Diskominfo {nama}").format(nama=name)
    kelurahan = facts.jenis.get(b.kode_tempat) == "kelurahan"
    return (_("Kelurahan {nama}") if kelurahan else _("Desa {nama}")).format(nama=name)


def _office(facts: ProcurementFacts, b: PurchaseLine, buyer: str) -> str:
    if buyer == "kecamatan":
        return nama_unit(facts.hasil.menurut_kode[b.kode_unit].nama, "kecamatan")
    return _("Pemerintah {desa}").format(desa=_place(facts, b)) if buyer == "desa" else _place(facts, b)


def _location(facts: ProcurementFacts, b: PurchaseLine, place: str) -> str:
    parts = [_("Kantor {tempat}").format(tempat=place)]
    if b.tingkat == "desa":
        parts.append(nama_unit(facts.hasil.menurut_kode[b.kode_unit].nama, "kecamatan"))
    if b.tingkat != "kabupaten" and facts.hasil.kabupaten:
        parts.append(facts.hasil.kabupaten[0].nama)
    return ", ".join(parts)
