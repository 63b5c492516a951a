"""The report as slides for PowerPoint: the raker's own titles, native charts from the score, sources in the notes."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from satudata_budget.charts.chart import WARNA_DASAR, WARNA_TEKS
from satudata_budget.messages import _, angka, language, rupiah, rupiah_ringkas
from satudata_budget.messages.terms import nama_kelas, nama_pilar
from satudata_budget.planning.whatif_decisions import costs_with_decisions
from satudata_budget.readiness import KELAS, PILAR, UnitScore
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.outline import plain
from satudata_budget.reports.pptx_parts import (
    INK,
    LOUD,
    PAPER,
    QUIET,
    put_bars,
    put_table,
    put_text,
    put_tile,
    rgb,
)
from satudata_budget.reports.raker.slides import slides
from satudata_budget.reports.tables import flag_table
from satudata_budget.reports.titles import report_title
from satudata_budget.words.sentences import after_budget, finding

STATES = (*KELAS, "belum_lengkap")
TEAL, GREY, AMBER, RED = "1B7F79", "B9BDC4", "B7791F", "B83A26"
BODY = (0.6, 1.75, 12.1, 4.55)
Progress = Callable[[float], None]


def deck(isi: ReportContent, progress: Progress = lambda part: None) -> bytes:
    """The slides, 16:9; about one kecamatan only three."""
    show = Presentation()
    show.slide_width, show.slide_height = Inches(13.333), Inches(7.5)
    steps = _unit_slides(isi, isi.unit) if isi.unit else _whole_slides(isi)
    for number, (question, title, note, draw) in enumerate(steps, 1):
        slide = _frame(show, isi, number, question, title, note)
        draw(slide)
        progress(number / len(steps))
    about = show.core_properties
    about.title, about.author, about.language = report_title(isi), _("Kesiapan Satu Data"), language()
    about.last_modified_by, about.created = _("Kesiapan Satu Data"), datetime.now(UTC)
    about.keywords, about.comments = "satu data", " ".join(isi.foot())
    out = BytesIO()
    show.save(out)
    return out.getvalue()


Step = tuple[str, str, str, Callable[[Any], None]]


def _whole_slides(isi: ReportContent) -> list[Step]:
    hasil = isi.hasil
    costs = costs_with_decisions(isi.keadaan)
    told = {s["jenis"]: s for s in slides(hasil, isi.bendera, costs)}

    def step(kind: str, draw: Callable[[Any], None]) -> Step:
        s = told[kind]
        return s["tanya"], s["judul"], plain(s.get("catatan", "")), draw

    worse = [u for u in hasil.unit if u.rencana.indeks < u.indeks]
    ends = _("Antara {pasti} (sudah pasti) dan {semua} (bila yang belum dilaporkan memang tidak ada)").format(
        pasti=rupiah_ringkas(hasil.jumlah.usulan_pasti), semua=rupiah_ringkas(hasil.jumlah.usulan_tambahan)
    )
    count = hasil.jumlah_kecamatan.desa
    serving = _("{n} dari {lapor} desa yang dilaporkan dapat melayani surat; {diam} desa belum dilaporkan").format(
        n=angka(count.siap_dilaporkan), lapor=angka(count.dilaporkan), diam=angka(count.jumlah - count.dilaporkan)
    )
    falls = _("{n} unit turun setelah {tahap}").format(n=len(worse), tahap=hasil.tahap)
    calm = _("Tidak ada unit yang turun setelah {tahap}").format(tahap=hasil.tahap)
    cheapest = plain(told["uang"]["catatan"]) or told["uang"]["judul"]
    return [
        step("hitung", lambda s: _classes(s, isi)),
        (_("Apa yang memburuk?"), falls if worse else calm, "", lambda s: _indices(s, worse or list(hasil.unit))),
        step("peta", lambda s: _map(s, told["peta"])),
        step("sebab", lambda s: _pillars(s, told["sebab"])),
        (told["uang"]["tanya"], told["uang"]["judul"], ends, lambda s: _money(s, isi)),
        (
            _("Berapa untuk siapa?"),
            cheapest,
            "",
            lambda s: _ladder(s, isi, costs),
        ),
        (_("Desa mana yang melayani?"), serving, "", lambda s: _desa(s, isi)),
        step("siapa", lambda s: _actors(s, told["siapa"])),
        step("putus", lambda s: _proposals(s, told["putus"])),
    ]


def _unit_slides(isi: ReportContent, unit: UnitScore) -> list[Step]:
    title = finding(isi.hasil, unit)
    ends = _("{pasti} sampai {semua} masih perlu diusulkan").format(
        pasti=rupiah_ringkas(unit.usulan_pasti), semua=rupiah_ringkas(unit.usulan_tambahan)
    )
    flags = isi.flags_of(unit.kode)
    urgent = _("{n} hal menunggu tindakan").format(n=len(flags))
    money = {_("Kebutuhan"): unit.biaya, _("Sudah didanai"): unit.didanai}
    money |= {_("Pasti perlu diusulkan"): unit.usulan_pasti, _("Paling banyak perlu diusulkan"): unit.usulan_tambahan}
    pillars = {
        _("Hari ini"): [round(unit.pilar[p], 6) for p in PILAR],
        _("Setelah {tahap}").format(tahap=isi.hasil.tahap): [round(unit.rencana.pilar[p], 6) for p in PILAR],
    }

    def acts(slide: Any) -> None:
        table = flag_table(isi, flags[:6])
        rows = [[row[1], row[3], row[4]] for row in table.as_text()]
        head = [_("Siapa"), _("Tindakan"), _("Kapan")]
        put_table(slide, [head, *rows], (3.0, 6.9, 2.2), BODY)

    names = [nama_pilar(p) for p in PILAR]
    amounts = {_("Rupiah"): list(money.values())}
    note = plain(after_budget(isi.hasil, unit))
    return [
        (_("Siapkah?"), title, note, lambda s: put_bars(s, names, pillars, (GREY, TEAL), BODY, form="0.0")),
        (
            _("Berapa uangnya?"),
            ends,
            "",
            lambda s: put_bars(s, list(money), amounts, (TEAL,), BODY),
        ),
        (_("Siapa harus bertindak?"), urgent, "", acts),
    ]


def _frame(show: Any, isi: ReportContent, number: int, question: str, title: str, note: str) -> Any:
    """A slide with question, title as its placeholder, source, sample mark and notes."""
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = rgb(PAPER)
    holder = slide.shapes.title
    holder.left, holder.top, holder.width, holder.height = (Inches(n) for n in (0.6, 0.7, 12.1, 0.95))
    box = put_text(slide, title, (0.6, 0.7, 12.1, 0.95), 28, INK, bold=True)
    # The title's own placeholder carries the words, so that outline and screen reader have them.
    holder.text_frame._txBody.getparent().replace(holder.text_frame._txBody, box.text_frame._txBody)
    box._element.getparent().remove(box._element)
    put_text(slide, question, (0.6, 0.32, 9.0, 0.4), 14, "14625D", bold=True)
    if isi.contoh:
        put_text(slide, _("DATA CONTOH"), (10.9, 0.32, 1.9, 0.4), 14, LOUD, bold=True)
    put_text(slide, " · ".join(isi.foot()), (0.6, 6.95, 11.4, 0.35), 10, QUIET)
    put_text(slide, str(number), (12.2, 6.95, 0.5, 0.35), 10, QUIET)
    if note:
        put_text(slide, note, (0.6, 6.35, 12.1, 0.6), 12, QUIET)
    slide.notes_slide.notes_text_frame.text = "\n".join(part for part in (question, title, note, *isi.foot()) if part)
    return slide


def _classes(slide: Any, isi: ReportContent) -> None:
    sums = isi.hasil.jumlah_kecamatan
    names = [_("Hari ini"), _("Setelah {tahap}").format(tahap=isi.hasil.tahap)]
    series = {nama_kelas(k): [sums.keadaan.get(k, 0), sums.keadaan_rencana.get(k, 0)] for k in STATES}
    put_bars(slide, names, series, (TEAL, AMBER, RED, GREY), BODY, stacked=True, form="0;;")


def _indices(slide: Any, units: list[UnitScore]) -> None:
    series = {_("Hari ini"): [u.indeks for u in units], _("Setelah anggaran"): [u.rencana.indeks for u in units]}
    put_bars(slide, [u.nama for u in units], series, (GREY, RED), BODY, form="0.0")


def _map(slide: Any, told: dict[str, Any]) -> None:
    for tile in told["ubin"]:
        text = f"{tile['nama']}\n{tile['tanda']} {tile['angka']}"
        box = (0.6 + 1.8 * tile["kolom"], 1.75 + 0.92 * tile["baris"], 1.7, 0.84)
        state = tile["keadaan"]
        put_tile(slide, text, box, WARNA_DASAR[state][1:], WARNA_TEKS[state][1:])
    for number, key in enumerate(told["kunci"]):
        state = key["keadaan"]
        box = (10.2, 1.75 + 0.62 * number, 2.6, 0.54)
        put_tile(slide, f"{key['tanda']} {key['nama']}", box, WARNA_DASAR[state][1:], WARNA_TEKS[state][1:])
    put_text(slide, _("Utara di atas."), (10.2, 4.4, 2.6, 0.4), 12, QUIET)


def _pillars(slide: Any, told: dict[str, Any]) -> None:
    rows = told["batang"]
    series = {_("Belum mencapai ambang"): [r["n"] for r in rows], _("Belum dilaporkan"): [r["belum"] for r in rows]}
    put_bars(slide, [r["nama"] for r in rows], series, (RED, GREY), BODY, stacked=True, form="0;;")


def _money(slide: Any, isi: ReportContent) -> None:
    units = isi.hasil.unit
    series = {
        _("Sudah pasti"): [u.usulan_pasti for u in units],
        _("Mungkin: belum dilaporkan"): [u.usulan_tambahan - u.usulan_pasti for u in units],
    }
    put_bars(slide, [u.nama for u in units], series, (TEAL, GREY), BODY, stacked=True, form='#,##0,,"\u00a0jt";;')


def _ladder(slide: Any, isi: ReportContent, costs: Any) -> None:
    """Cheapest kecamatan first: rupiah one by one and together, and how many decisions go with them."""
    rows = [[_("Kecamatan"), _("Rupiah"), _("Bersama yang di atas"), _("Keputusan tanpa biaya"), _("Menjadi siap")]]
    done, spent = isi.hasil.jumlah_kecamatan.siap_rencana.bawah, 0
    for number, cost in enumerate(costs, 1):
        spent += cost.biaya
        name = isi.hasil.menurut_kode[cost.kode].nama
        rows.append([name, rupiah(cost.biaya), rupiah(spent), str(cost.keputusan), str(done + number)])
    put_table(slide, rows, (3.3, 2.7, 2.7, 2.0, 1.4), BODY)


def _desa(slide: Any, isi: ReportContent) -> None:
    units = isi.hasil.kecamatan
    series = {
        _("Dapat melayani"): [u.desa.siap_dilaporkan for u in units],
        _("Belum dapat"): [u.desa.dilaporkan - u.desa.siap_dilaporkan for u in units],
        _("Belum dilaporkan"): [u.desa.jumlah - u.desa.dilaporkan for u in units],
    }
    put_bars(slide, [u.nama for u in units], series, (TEAL, RED, GREY), BODY, stacked=True, form="0;;")


def _actors(slide: Any, told: dict[str, Any]) -> None:
    rows = [[r["siapa"], r["apa"], r["di_mana"], f"{r['sifat']} {r['kapan']}".strip()] for r in told["baris"]]
    head = [_("Siapa"), _("Apa"), _("Di mana"), _("Kapan")]
    put_table(slide, [head, *rows], (2.4, 4.0, 3.5, 2.2), BODY)


def _proposals(slide: Any, told: dict[str, Any]) -> None:
    lines = [f"{number}. {text}" for number, text in enumerate(told["usulan"], 1)]
    put_text(slide, "\n".join(lines), BODY, 22)
