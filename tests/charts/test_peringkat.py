"""Rank intervals: today's rank as a dot, what other weights would make of it as a line."""

from dataclasses import replace

import pytest

from satudata_budget.charts import rank_intervals
from tests.charts.conftest import Drawable


@pytest.mark.parametrize("narrow", [False, True])
def test_a_dot_stands_at_todays_rank_and_inside_the_picture(trenggalek: Drawable, narrow: bool) -> None:
    hasil, _services, firm = trenggalek
    figure = rank_intervals(hasil, firm, narrow=narrow).figure
    (dots,) = figure.data
    assert dict(zip((p[0] for p in dots.customdata), dots.x, strict=True)) == {
        p.kode: p.nominal for p in firm.peringkat
    }
    left, right = figure.layout.xaxis.range
    assert left < 1 and right > len(firm.peringkat)


def test_the_finding_names_who_is_always_among_the_weakest(trenggalek: Drawable) -> None:
    hasil, _services, firm = trenggalek
    ranked = sorted(firm.peringkat, key=lambda p: p.nominal)
    shares = {p.kode: (1.0 if p in ranked[-3:] else 0.0) for p in ranked}
    settled = replace(firm, peringkat=tuple(replace(p, tiga_terlemah=shares[p.kode]) for p in firm.peringkat))
    names = [hasil.menurut_kode[p.kode].nama for p in firm.peringkat if shares[p.kode]]
    finding = rank_intervals(hasil, settled).kalimat
    assert all(name in finding for name in names) and "tetap tiga terlemah" in finding


def test_the_finding_says_where_the_weights_decide(trenggalek: Drawable) -> None:
    hasil, _services, firm = trenggalek
    loose = replace(firm, peringkat=tuple(replace(p, tiga_terlemah=0.3) for p in firm.peringkat))
    assert rank_intervals(hasil, loose).kalimat.startswith("Tiga terlemah berganti-ganti menurut bobot")


def test_the_table_holds_the_interval(trenggalek: Drawable) -> None:
    hasil, _services, firm = trenggalek
    table = rank_intervals(hasil, firm).tabel
    assert (table["Terbaik (5 %)"] <= table["Terburuk (95 %)"]).all()
    assert len(table) == len(hasil.kecamatan)
