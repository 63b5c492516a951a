"""One figure a file: result in, Plotly figure out, with its finding, its words for the ear and its table."""

from satudata_budget.charts.desa_kisi import desa_grid
from satudata_budget.charts.desa_kurang import missing_bars
from satudata_budget.charts.desa_layanan import service_squares
from satudata_budget.charts.gambar import Gambar
from satudata_budget.charts.indeks_rencana import index_dots
from satudata_budget.charts.kebutuhan_dana import money_steps
from satudata_budget.charts.matriks_pilar import pillar_matrix
from satudata_budget.charts.peta_ubin import tile_map
from satudata_budget.charts.pilar_unit import unit_pillars

__all__ = [
    "Gambar",
    "desa_grid",
    "index_dots",
    "missing_bars",
    "money_steps",
    "pillar_matrix",
    "service_squares",
    "tile_map",
    "unit_pillars",
]
