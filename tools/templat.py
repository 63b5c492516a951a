"""Make the Word templates of the reports anew: `python -m tools.templat`.

Letterhead, wording and order are changed in Word, in satudata_budget/reports/templat/*.docx, one for each language;
this is how the first ones came to be. What stands between braces is filled in: see satudata_budget/reports/docx.py for
the names.
"""

from pathlib import Path
from typing import Any

from docx.shared import Mm, Pt, RGBColor

from tools.templat_bagian import (
    KEPALA,
    KURANG,
    KURANG_ISI,
    MERAH,
    REDUP,
    charts,
    dress,
    figures,
    fill,
    flags,
    gap,
    new,
    numbered,
    say,
    table,
    tag,
)
from tools.templat_kata import speak, spoken

TUJUAN = Path(__file__).parents[1] / "satudata_budget" / "reports" / "templat"


def report() -> Any:
    """The whole report: summary, findings, tables and charts by theme, a page a kecamatan, minutes, method."""
    document = new()
    say(document, "{{ judul }}", size=9, color=REDUP)
    say(document, "{{ kalimat }}", "Title")
    say(document, "{{ penjelasan }}")
    _sample_mark(document)
    figures(document, "angka")
    tag(document, "if temuan")
    say(document, "Temuan", "Heading 1").paragraph_format.space_before = Pt(10)
    tag(document, "for t in temuan")
    say(document, "{{ t }}", "List Bullet")
    tag(document, "endfor")
    tag(document, "endif")
    tag(document, "if tanpa_gambar")
    say(document, "{{ tanpa_gambar }}", color=MERAH)
    tag(document, "endif")
    _standing(document)
    _themes(document)
    _purchases(document)
    _unit_pages(document)
    _minutes(document)
    _closing(document)
    return document


def sheet() -> Any:
    """One kecamatan on one page, to be taken along."""
    document = new()
    document.sections[0].top_margin, document.sections[0].bottom_margin = Mm(18), Mm(14)
    say(document, "{{ judul }}", size=9, color=REDUP)
    say(document, "{{ kalimat }}", "Title").runs[0].font.size = Pt(16)
    say(document, "{{ setelah }}", size=9.5)
    say(document, "{{ laporan }}", size=8.5, color=REDUP)
    _sample_mark(document)
    figures(document, "angka")
    say(document, "Apa yang harus dilakukan, siapa yang memutuskan, paling lambat kapan", "Heading 2")
    tag(document, "if bendera")
    flags(document, "bendera")
    tag(document, "endif")
    tag(document, "if sisa_bendera")
    say(document, "{{ sisa_bendera }}", size=8.5, color=REDUP).paragraph_format.space_before = Pt(4)
    tag(document, "endif")
    say(document, "Yang masih kurang dan yang perlu diusulkan", "Heading 2")
    tag(document, "if kurang")
    table(document, KURANG, "k in kurang", KURANG_ISI, right=(3,))
    tag(document, "endif")
    tag(document, "if sisa_kurang")
    say(document, "{{ sisa_kurang }}", size=8.5, color=REDUP).paragraph_format.space_before = Pt(4)
    tag(document, "endif")
    say(document, "Jalan termurah ke kelas berikutnya", "Heading 2")
    say(document, "{{ jalan }}", size=9)
    return document


def _standing(document: Any) -> None:
    tag(document, "if kesiapan")
    say(document, "Kesiapan menurut kecamatan", "Heading 1").paragraph_format.space_before = Pt(10)
    columns = (
        *(("Nama", 27), ("Kelas", 25), ("Indeks", 14), ("Anggaran", 18), ("Perangkat", 18), ("SDM", 12), ("Akses", 12)),
        *(("Diusulkan, paling sedikit", 24), ("Paling banyak", 24)),
    )
    table(document, columns, "u in kesiapan", numbered("u", 9), right=(2, 3, 4, 5, 6, 7, 8))
    tag(document, "endif")
    tag(document, "if tindakan")
    say(document, "Siapa harus bertindak", "Heading 1").paragraph_format.space_before = Pt(10)
    flags(document, "tindakan")
    tag(document, "if sisa_tindakan")
    say(document, "{{ sisa_tindakan }}", size=8.5, color=REDUP).paragraph_format.space_before = Pt(4)
    tag(document, "endif")
    tag(document, "endif")


def _themes(document: Any) -> None:
    tag(document, "for tema in tema_semua")
    say(document, "{{ tema.judul }}", "Heading 1").paragraph_format.page_break_before = True
    charts(document, "tema.bab", numbers=True)
    tag(document, "endfor")


def _purchases(document: Any) -> None:
    tag(document, "if belanja")
    say(document, "Daftar belanja", "Heading 1").paragraph_format.page_break_before = True
    say(document, "{{ kalimat_belanja }}")
    columns = (
        *(("Barang atau jasa", 50), ("Untuk", 22), ("Tempat", 15), ("Jumlah", 15), ("Satuan", 18)),
        *(("Harga satuan", 26), ("Jumlah harga", 28)),
    )
    table(document, columns, "b in belanja", numbered("b", 7), right=(2, 3, 5, 6))
    tag(document, "if tidak_terbeli")
    say(document, "Yang tidak dapat dibeli dengan uang", "Heading 2")
    columns = (("Kecamatan", 34), ("Sebab", 140))
    table(document, columns, "b in tidak_terbeli", ("{{ b[0] }}", "{{ b[1] }}"))
    tag(document, "endif")
    tag(document, "endif")


def _unit_pages(document: Any) -> None:
    tag(document, "for l in lembar")
    tag(document, "if banyak_lembar")
    say(document, "{{ l.judul }}", "Heading 1").paragraph_format.page_break_before = True
    say(document, "{{ l.kalimat }}", "Heading 2")
    say(document, "{{ l.setelah }}", size=9)
    figures(document, "l.angka")
    tag(document, "endif")
    say(document, "{{ l.rantai }}", size=9)
    charts(document, "l.bab", numbers=False)
    tag(document, "if l.kurang")
    say(document, "Yang masih kurang", "Heading 2")
    table(document, KURANG, "k in l.kurang", KURANG_ISI, right=(3,))
    tag(document, "endif")
    tag(document, "if l.bendera")
    say(document, "Siapa harus bertindak", "Heading 2")
    flags(document, "l.bendera")
    tag(document, "if l.sisa_bendera")
    say(document, "{{ l.sisa_bendera }}", size=8, color=REDUP)
    tag(document, "endif")
    tag(document, "endif")
    tag(document, "endfor")


def _minutes(document: Any) -> None:
    tag(document, "if bernotulen")
    say(document, "Notulen rapat kerja", "Heading 1").paragraph_format.page_break_before = True
    say(document, "Hari dan tanggal: …………………………………    Tempat: …………………………………")
    say(document, "Pimpinan rapat: …………………………………    Pencatat: …………………………………")
    tag(document, "if notulen")
    tag(document, "for n in notulen")
    say(document, "{{ n }}")
    tag(document, "endfor")
    tag(document, "else")
    made = document.add_table(rows=9, cols=4)
    widths = [10, 84, 50, 30]
    dress(made, widths)
    for column, title in enumerate(("No.", "Yang diputuskan", "Siapa melaksanakan", "Paling lambat")):
        fill(made.cell(0, column), title, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA)
    for row in range(1, 9):
        fill(made.cell(row, 0), f"{row}.")
        made.rows[row].height = Mm(13)
    gap(document)
    tag(document, "endif")
    tag(document, "endif")


def _closing(document: Any) -> None:
    tag(document, "if banyak_lembar")
    say(document, "Keadaan laporan tiap kecamatan", "Heading 1").paragraph_format.page_break_before = True
    tag(document, "else")
    say(document, "Keadaan laporan", "Heading 1").paragraph_format.space_before = Pt(10)
    tag(document, "endif")
    columns = (("Nama", 34), ("Anggaran", 28), ("Perangkat", 28), ("SDM", 28), ("Akses", 28), ("Desa", 28))
    table(document, columns, "u in verifikasi", numbered("u", 6))
    say(document, "Cara menghitung dan asal data", "Heading 1").paragraph_format.space_before = Pt(10)
    tag(document, "for p in metode")
    say(document, "{{ p }}")
    tag(document, "endfor")


def _sample_mark(document: Any) -> None:
    tag(document, "if contoh")
    say(document, "DATA CONTOH, bukan data resmi", color=MERAH, bold=True)
    tag(document, "endif")


def main() -> None:
    """Both templates in both languages; the Indonesian ones have no language in their name."""
    TUJUAN.mkdir(exist_ok=True)
    for language, ending in (("id", ""), ("en", ".en")):
        speak(language)
        for name, made in (("laporan", report()), ("lembar", sheet())):
            path = TUJUAN / f"{name}{ending}.docx"
            made.core_properties.title = spoken("Laporan kesiapan satu data")
            made.save(str(path))
            print(path)


if __name__ == "__main__":
    main()
