"""PPAS into `anggaran`: each line named by its rule, and split where it serves several komponen or places."""

from typing import Any

from satudata_budget.intake.classify import Golongan, classify_budget
from satudata_budget.intake.grid import Sel
from satudata_budget.intake.ids import Urutan, identity
from satudata_budget.intake.parse.code import format_kegiatan
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.places import Unit
from satudata_budget.intake.record.outcome import Catatan, Sasaran, file_scope
from satudata_budget.intake.rows import BarisAnggaran
from satudata_budget.intake.split import split
from satudata_budget.messages import rupiah
from satudata_budget.store import difference

OTOMATIS, TANGAN = "otomatis", "tangan"
Row = dict[str, Any]


def record(sasaran: Sasaran) -> Catatan:
    """The difference that makes the unit's budget of this year and stage that of the file."""
    isi = sasaran.isi
    budget = (sasaran.unit, isi.tahun, isi.tahap)
    # Parts of a line settled by hand still belong to the line of the file.
    scope = file_scope("kode_unit = ? and tahun = ? and tahap = ?", *budget, juga="baris_id <> ''")
    by_hand = _by_hand(sasaran)
    lines: tuple[BarisAnggaran, ...] = isi.baris
    rows = [row for line, id_ in _identified(sasaran, lines) for row in _rows(sasaran, line, id_, by_hand.get(id_, []))]
    return Catatan((difference(sasaran.reading, "anggaran", rows, scope),), pagu=sum(line.pagu for line in lines))


def _identified(sasaran: Sasaran, lines: tuple[BarisAnggaran, ...]) -> list[tuple[BarisAnggaran, str]]:
    nth, isi = Urutan(), sasaran.isi
    found = []
    for line in lines:
        # Neither rekening nor funding source: PPAS stops at the sub kegiatan.
        text = words(" ".join((line.nama, *line.uraian)))
        key = (sasaran.unit, isi.tahun, isi.tahap, line.versi_kode, format_kegiatan(line.kode), "", "", text)
        found.append((line, identity("ang", *key, nth.nth(*key))))
    return found


def _by_hand(sasaran: Sasaran) -> dict[str, list[Row]]:
    """What people have settled for lines of this budget, by line."""
    isi = sasaran.isi
    rows = sasaran.reading.rows(
        "select * from anggaran where kode_unit = ? and tahun = ? and tahap = ? and pembagian = ? order by id",
        [sasaran.unit, isi.tahun, isi.tahap, TANGAN],
    )
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["baris_id"], []).append(row)
    return found


def _rows(sasaran: Sasaran, line: BarisAnggaran, id_: str, settled: list[Row]) -> list[Row]:
    if settled:
        written = sum(row["pagu"] for row in settled)
        if written == line.pagu:
            return [{**row, "lembar": line.lembar, "sel": line.sel} for row in settled]
        sasaran.pencatat.peringatan(
            "pembagian_tangan_gugur", _cell(line), nama=line.nama, lama=rupiah(written), baru=rupiah(line.pagu)
        )
    golongan = _classified(sasaran, line)
    shared = _shared(sasaran, line, id_, golongan)
    costs = sasaran.biaya(sasaran.isi.tahun or 0) if golongan.calon else {}
    known = [satu for satu in golongan.calon if satu in costs]
    if not known:
        return [{**shared, "id": id_, "pagu": line.pagu}]
    if len(known) == 1:
        place, komponen = known[0]
        return [{**shared, "id": id_, "kode_penerima": place, "komponen": komponen, "pagu": line.pagu}]
    return [
        {
            **shared,
            "id": identity("ang", id_, place, komponen),
            "kode_penerima": place,
            "komponen": komponen,
            "pagu": pagu,
            "pembagian": OTOMATIS,
        }
        for (place, komponen), pagu in split(line.pagu, known, costs)
    ]


def _classified(sasaran: Sasaran, line: BarisAnggaran) -> Golongan:
    konteks = sasaran.konteks
    unit: Unit = konteks.wilayah.unit_menurut_kode[sasaran.unit]
    text = " ".join((line.nama, *line.uraian))
    golongan = classify_budget(konteks.acuan, konteks.wilayah, unit, line.kode, line.versi_kode, text)
    if golongan.calon and golongan.keyakinan == "rendah":
        komponen = ", ".join(dict.fromkeys(komponen for _place, komponen in golongan.calon))
        isi = {"nama": line.nama, "komponen": komponen, "aturan": golongan.aturan}
        sasaran.pencatat.peringatan("golongan_meragukan", _cell(line), **isi)
    return golongan


def _shared(sasaran: Sasaran, line: BarisAnggaran, id_: str, golongan: Golongan) -> Row:
    return {
        "tahun": sasaran.isi.tahun,
        "tahap": sasaran.isi.tahap,
        "kode_unit": sasaran.unit,
        "kode_sub_kegiatan": format_kegiatan(line.kode),
        "nama_sub_kegiatan": line.nama,
        "uraian": "; ".join(line.uraian),
        "versi_kode": line.versi_kode,
        "baris_id": id_,
        "aturan": golongan.aturan,
        "keyakinan": golongan.keyakinan,
        "lembar": line.lembar,
        "sel": line.sel,
    }


def _cell(line: BarisAnggaran) -> Sel:
    return Sel(line.pagu, line.lembar, line.sel)
