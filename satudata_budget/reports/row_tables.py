"""The recorded rows behind the figures, as tables for the workbook: budget lines, devices, staff counts, desa."""

from satudata_budget.messages import _
from satudata_budget.messages.terms import KONDISI
from satudata_budget.reports.content import Baris, ReportContent
from satudata_budget.reports.tables import ANGKA, DESIMAL, KODE, RUPIAH, TEKS, ReportTable

LAYANAN = {"siap": "✓", "belum_siap": "✕", "belum_lengkap": "○"}


def budget_lines(isi: ReportContent) -> ReportTable:
    """The budget lines of the year and stage; of one unit those that it pays or that pay for its places."""
    columns = (
        ("kode_unit", _("Kode"), KODE),
        ("unit", _("Yang menganggarkan"), TEKS),
        ("kode_penerima", _("Kode penerima"), KODE),
        ("penerima", _("Penerima"), TEKS),
        ("kode_sub_kegiatan", _("Kode sub kegiatan"), KODE),
        ("nama_sub_kegiatan", _("Sub kegiatan"), TEKS),
        ("kode_rekening", _("Kode rekening"), KODE),
        ("uraian", _("Uraian"), TEKS),
        ("sumber_dana", _("Sumber dana"), TEKS),
        ("pagu", _("Pagu"), RUPIAH),
        ("komponen", _("Komponen"), TEKS),
    )
    rows = [_named(isi, row) for row in isi.anggaran if _of(isi, row["kode_unit"]) or _of(isi, row["kode_penerima"])]
    return _table(_("Baris anggaran"), columns, rows)


def inventory(isi: ReportContent) -> ReportTable:
    """Every recorded device."""
    columns = (
        ("kode_unit", _("Kode"), KODE),
        ("tempat", _("Tempat"), TEKS),
        ("kode_barang", _("Kode barang"), KODE),
        ("nama_barang", _("Nama barang"), TEKS),
        ("merk", _("Merk"), TEKS),
        ("komponen", _("Komponen"), TEKS),
        ("tahun_perolehan", _("Tahun perolehan"), KODE),
        ("jumlah", _("Jumlah"), DESIMAL),
        ("kondisi", _("Kondisi"), TEKS),
        ("harga_perolehan", _("Harga perolehan"), RUPIAH),
    )
    rows = [
        _named(isi, row) | {"kondisi": _(KONDISI[row["kondisi"]])} for row in isi.aset if _of(isi, row["kode_tempat"])
    ]
    return _table(_("Inventaris perangkat"), columns, rows)


def staff(isi: ReportContent) -> ReportTable:
    """How many people serve each component at each place; nobody is named."""
    columns = (
        ("kode_unit", _("Kode"), KODE),
        ("tempat", _("Tempat"), TEKS),
        ("komponen", _("Komponen"), TEKS),
        ("jumlah", _("Orang"), ANGKA),
    )
    rows = [_named(isi, row) for row in isi.pegawai if _of(isi, row["kode_tempat"])]
    return _table(_("Jumlah pegawai"), columns, rows)


def desa(isi: ReportContent) -> ReportTable:
    """Every desa: whether a resident can get a letter there, and what is missing."""
    return ReportTable(
        _("Desa"),
        (
            (_("Kode"), KODE),
            (_("Nama"), TEKS),
            (_("Jenis"), TEKS),
            (_("Kecamatan"), TEKS),
            (_("Dapat melayani surat"), TEKS),
            (_("Yang kurang"), TEKS),
        ),
        tuple(
            (
                d.kode,
                d.nama,
                d.jenis,
                isi.hasil.menurut_kode[d.kode_kecamatan].nama,
                f"{LAYANAN[d.keadaan]} {_service(d.keadaan)}",
                ", ".join(place.nama_komponen for place in d.kurang),
            )
            for d in isi.layanan
            if _of(isi, d.kode_kecamatan)
        ),
    )


def _service(keadaan: str) -> str:
    return {"siap": _("dapat"), "belum_siap": _("belum"), "belum_lengkap": _("belum dilaporkan")}[keadaan]


def _of(isi: ReportContent, kode: str | None) -> bool:
    """Whether a place belongs to what the report is about."""
    return isi.unit is None or (kode or "").startswith(isi.unit.kode)


def _named(isi: ReportContent, row: Baris) -> Baris:
    """The row with its component in words."""
    return row | {"komponen": isi.nama_komponen.get(row["komponen"], row["komponen"])}


def _table(judul: str, columns: tuple[tuple[str, str, str], ...], rows: list[Baris]) -> ReportTable:
    return ReportTable(
        judul,
        tuple((title, kind) for _name, title, kind in columns),
        tuple(tuple(row[name] for name, _title, _kind in columns) for row in rows),
    )
