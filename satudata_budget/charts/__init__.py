"""One figure a file: result in, Plotly figure out, with its finding, its words for the ear and its table."""

from satudata_budget.charts.chart import Chart
from satudata_budget.charts.desa_grid import desa_grid
from satudata_budget.charts.desa_lacking import missing_bars
from satudata_budget.charts.desa_service import service_squares
from satudata_budget.charts.frontier import ready_frontier
from satudata_budget.charts.frontier_floor import floor_frontier
from satudata_budget.charts.indeks_rencana import index_dots
from satudata_budget.charts.indeks_shift import moved_dots, signed
from satudata_budget.charts.kebutuhan_money import money_steps
from satudata_budget.charts.keselarasan import alignment_field
from satudata_budget.charts.pilar_matrix import pillar_matrix
from satudata_budget.charts.pilar_of_unit import unit_pillars
from satudata_budget.charts.purchases import cut_line
from satudata_budget.charts.ranks import rank_intervals
from satudata_budget.charts.rantai import service_chain
from satudata_budget.charts.scenario import scenario_dots
from satudata_budget.charts.selisih_pilar import pillar_gaps
from satudata_budget.charts.tile_map import tile_map

__all__ = [
    "Chart",
    "alignment_field",
    "cut_line",
    "desa_grid",
    "floor_frontier",
    "index_dots",
    "missing_bars",
    "money_steps",
    "moved_dots",
    "pillar_gaps",
    "pillar_matrix",
    "rank_intervals",
    "ready_frontier",
    "scenario_dots",
    "service_chain",
    "service_squares",
    "signed",
    "tile_map",
    "unit_pillars",
]
