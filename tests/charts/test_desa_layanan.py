"""One square a desa, and what is missing in those that cannot serve."""

from collections.abc import Callable

import pytest

from satudata_budget.charts import missing_bars, service_squares
from satudata_budget.charts.chart import WARNA
from satudata_budget.charts.desa_service import missing_words
from tests.charts.conftest import Drawable
from tests.readiness.flags.contoh import DESA, KEC, Contoh

DrawFrom = Callable[[Contoh], Drawable]


@pytest.mark.parametrize("narrow", [False, True])
def test_every_desa_has_its_square_and_the_full_ones_serve(trenggalek: Drawable, narrow: bool) -> None:
    hasil, services, _firm = trenggalek
    (squares,) = service_squares(hasil, services, narrow=narrow).figure.data
    assert len(squares.x) == len(services)
    assert len(set(zip(squares.x, squares.base, strict=True))) == len(services)
    assert list(squares.marker.color).count(WARNA["siap"]) == sum(u.desa.siap for u in hasil.kecamatan)


def test_not_reported_is_hatched_and_named_in_the_finding(draw_from: DrawFrom) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", *(f"operator_desa-{desa}" for desa in DESA))
    contoh.report(KEC, "desa", "")
    hasil, services, _firm = draw_from(contoh)
    drawn = service_squares(hasil, services)
    assert list(drawn.figure.data[0].marker.pattern.shape) == ["/", "/"]
    assert drawn.kalimat.endswith("Hulu belum melapor")
    assert "2 belum dilaporkan" in drawn.alt


def test_what_a_desa_lacks_is_said_in_plain_words(draw_from: DrawFrom) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", f"operator_desa-{DESA[0]}")
    contoh.put("akses", id=f"internet-{DESA[0]}", status="diserahkan")
    contoh.put("aset", id=f"pc-{DESA[0]}", kondisi="KB")
    _hasil, services, _firm = draw_from(contoh)
    words = missing_words(next(d for d in services if d.kode == DESA[0]))
    assert words == "pc (rusak atau usang), operator desa, dan internet (belum lancar)"


def test_bars_count_the_desa_that_lack_a_thing_and_those_that_lack_nothing_else(draw_from: DrawFrom) -> None:
    contoh = Contoh()
    contoh.drop("pegawai", *(f"operator_desa-{desa}" for desa in DESA))
    contoh.drop("akses", f"internet-{DESA[0]}")
    hasil, services, _firm = draw_from(contoh)
    drawn = missing_bars(hasil, services)
    lacking, last = (list(trace.x) for trace in drawn.figure.data)
    assert (lacking, last) == ([2, 1], [1, 0])
    assert drawn.kalimat == "1 dari 2 desa yang belum melayani tinggal kurang satu hal, terbanyak operator desa"
    assert list(drawn.tabel["Desa yang kurang"]) == [2, 1]


def test_where_nothing_is_missing_the_picture_says_so(draw_from: DrawFrom) -> None:
    hasil, services, _firm = draw_from(Contoh())
    assert missing_bars(hasil, services).kalimat == "Tidak ada desa yang dilaporkan kekurangan"
