"""Frontier, cut line and scenarios as figures: they say what the plan says, at any ceiling."""

from satudata_budget.charts import cut_line, floor_frontier, ready_frontier, scenario_dots
from satudata_budget.charts.scenario import ScenarioSide
from satudata_budget.planning import Frontier, FrontierPoint, PurchaseLine
from satudata_budget.planning.whatif_decisions import ReadyCost

NAMA = {"a": "Panggul", "b": "Tugu", "c": "Pule"}
FRONTIR = Frontier(
    tuple(FrontierPoint(n * 100, 1 + (n > 1), min(n * 10.0, 20.0), True) for n in range(5)),
    (("b", 150),),
)
PUTUSAN = (ReadyCost("b", 120, (("desa", "operator_desa", 2),)), ReadyCost("c", 300, (("kecamatan", "kunci", 1),)))


def line(komponen: str, tempat: str, jumlah: int, harga: int) -> PurchaseLine:
    return PurchaseLine("a", tempat, "desa", komponen, komponen.upper(), "perangkat", "unit", jumlah, harga, 0, "sebab")


def test_the_frontier_tells_where_money_stops_and_what_decisions_add() -> None:
    gambar = ready_frontier(FRONTIR, PUTUSAN, 1, NAMA, 200, 1000)
    assert gambar.kalimat == (
        "Uang saja berhenti di 2 kecamatan siap; dengan 3 keputusan tanpa biaya, Rp\xa0420 cukup untuk 3"
    )
    assert list(gambar.tabel["Kecamatan siap"]) == [2, 2, 3]
    assert list(gambar.tabel["Plafon"]) == [150, 120, 420]
    clicked = [
        list(point) for trace in gambar.figure.data if trace.customdata is not None for point in trace.customdata
    ]
    assert clicked == [["b", ""], ["c", ""], ["b", ""]]


def test_the_frontier_of_money_that_is_enough_says_so() -> None:
    costs = (("b", 150), ("c", 200))
    gambar = ready_frontier(Frontier(FRONTIR.titik, costs), (), 1, NAMA, 0, 0)
    assert gambar.kalimat == "Rp\xa0350 membuat semua kecamatan siap"


def test_the_chosen_ceiling_and_the_request_stand_on_both_frontiers() -> None:
    for gambar in (ready_frontier(FRONTIR, (), 1, NAMA, 200, 1000), floor_frontier(FRONTIR, 80.0, 200, 1000)):
        words = " ".join(str(a.text) for a in gambar.figure.layout.annotations)
        assert "plafon <b>Rp\xa0200</b>" in words and "diusulkan Rp\xa01 ribu" in words
        upright = {shape.x0 for shape in gambar.figure.layout.shapes if shape.x0 == shape.x1}
        assert {200, 1000} <= upright
        assert gambar.figure.layout.xaxis.range[1] > 1000


def test_the_floor_names_the_ceiling_beyond_which_money_helps_no_more() -> None:
    gambar = floor_frontier(FRONTIR, 80.0, 0, 0)
    assert gambar.kalimat == "Pilar terendah naik dari 0 ke 20; di atas Rp\xa0200 uang tidak menaikkannya lagi"
    flat = Frontier(tuple(FrontierPoint(t.plafon, 1, 7.5, True) for t in FRONTIR.titik), ())
    assert floor_frontier(flat, 80.0, 0, 0).kalimat == "Uang tidak menaikkan pilar terendah: tetap 7,5"


def test_the_stairs_reach_the_cut_line_and_the_next_things_start_beyond_it() -> None:
    inside = [line("pc", "x", 2, 100), line("printer", "x", 1, 50), line("pc", "y", 1, 100)]
    gambar = cut_line(inside, [line("pc", "z", 1, 100)], 400)
    bars = gambar.figure.data[0]
    assert list(zip(bars.base, bars.x, strict=True)) == [(0, 300), (300, 50), (400, 100)]
    assert list(gambar.tabel["Jumlah"]) == [3, 1, 1]
    assert list(gambar.tabel["Dalam plafon"]) == ["ya", "ya", "berikutnya"]
    assert gambar.kalimat == "4 barang dan jasa dalam 2 jenis; terbesar PC, Rp\xa0300"


def test_the_ceilings_line_runs_through_no_sum_and_the_words_of_the_frontier_keep_off_its_steps() -> None:
    inside, beyond = [line("pc", "x", 2, 100)], [line("printer", "z", 1, 100)]
    for narrow in (False, True):
        figure = cut_line(inside, beyond, 200, narrow=narrow).figure
        sums = [a.x for a in figure.layout.annotations if str(a.text).startswith("<b>Rp")]
        assert len(sums) == 2 and all(x >= 300 * 1.3 for x in sums)  # 300: where the last bar ends
    for late, side in ((100, "top"), (900, "bottom")):
        both = (ReadyCost("b", 50, ()), ReadyCost("c", late, ()))
        words = ready_frontier(FRONTIR, both, 1, NAMA, 0, 1000).figure.layout.annotations
        assert [a.yanchor for a in words if "dengan keputusan" in str(a.text)] == [side]


def test_nothing_bought_is_a_figure_too() -> None:
    for narrow in (False, True):
        assert cut_line([], [], 0, narrow=narrow).kalimat == "Belum ada yang terbeli"


def test_scenarios_name_who_changes_class() -> None:
    now = ScenarioSide("Sekarang", {"a": 50.0, "b": 70.0, "c": 20.0}, dict.fromkeys(NAMA, "belum_siap"))
    then = ScenarioSide("Murah", {"a": 60.0, "b": 85.0, "c": 20.0}, now.kelas | {"b": "siap"})
    gambar = scenario_dots([now, then], NAMA)
    assert gambar.kalimat == "1 kecamatan pindah kelas"
    assert list(gambar.tabel["Kecamatan"]) == ["Tugu", "Panggul", "Pule"]
    assert list(gambar.tabel["Indeks, Murah"]) == [85.0, 60.0, 20.0]
    assert scenario_dots([now, now], NAMA).kalimat == "Tidak ada yang berubah di kecamatan mana pun"
    moved = ScenarioSide("Geser", {"a": 51.0, "b": 70.0, "c": 20.0}, now.kelas)
    assert scenario_dots([now, moved], NAMA).kalimat == "Indeks bergerak, tidak ada kecamatan yang pindah kelas"
