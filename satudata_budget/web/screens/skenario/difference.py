"""What a scenario supposes, in words: only what is other than recorded."""

from collections.abc import Iterator

from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import N_, _, angka, rupiah, rupiah_ringkas
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.planning import PlanningState
from satudata_budget.planning.part_ceilings import ceiling_name
from satudata_budget.planning.scenario import Scenario
from satudata_budget.web.screens.pengadaan.goals import goal_names

AMBANG = {
    "ambang_siap": N_("ambang siap"),
    "ambang_hampir": N_("ambang hampir siap"),
    "lantai_indeks": N_("lantai indeks"),
    "faktor_kurang_baik": N_("nilai barang kurang baik"),
    "faktor_usang": N_("nilai barang lewat umur"),
    "faktor_diserahkan": N_("nilai kunci yang belum teruji dan sambungan yang belum lancar"),
}


def settings(skenario: Scenario, keadaan: PlanningState) -> Iterator[str]:
    """Ceiling and goal, then each supposition beside what is recorded. `keadaan`: the state of now."""
    yield _("plafon {rupiah}").format(rupiah=rupiah_ringkas(skenario.plafon))
    if skenario.plafon:
        goal = goal_names()[skenario.tujuan]
        yield goal[0].lower() + goal[1:]
    yield from suppositions(skenario, keadaan)
    if skenario.harus:
        yield _("{n} wajib dibeli").format(n=len(skenario.harus))
    if skenario.jangan:
        yield _("{n} tidak boleh dibeli").format(n=len(skenario.jangan))
    for what, which, plafon in skenario.batas:
        name = ceiling_name(keadaan.hasil, what, which)
        yield _("{apa} paling banyak {rupiah}").format(apa=name, rupiah=rupiah_ringkas(plafon))


def suppositions(skenario: Scenario, keadaan: PlanningState) -> Iterator[str]:
    """`ambang siap 75 (resmi 80)` and the like."""
    andaian = skenario.andaian
    for nama, value in andaian.parameter:
        yield _official(_(AMBANG[nama]), angka(value, 3), angka(keadaan.hasil.parameter[nama], 3))
    for pilar, value in andaian.bobot:
        text = _("bobot {pilar}").format(pilar=nama_pilar(pilar))
        yield _official(text, angka(value, 3), angka(keadaan.bobot[pilar], 3))
    for tingkat, komponen, harga in andaian.harga:
        known = next((t for t in keadaan.hasil.tempat if (t.tingkat, t.komponen) == (tingkat, komponen)), None)
        name = short_name(known.nama_komponen) if known else komponen
        yield _official(name, rupiah(harga), rupiah(known.harga_satuan) if known else "–")


def _official(what: str, supposed: str, official: str) -> str:
    return _("{apa} {nilai} (resmi {resmi})").format(apa=what, nilai=supposed, resmi=official)
