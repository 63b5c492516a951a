"""The figures of every first page, each worded once: screen, slides, light page and reports say these."""

from dataclasses import dataclass

from satudata_budget.messages import _, rupiah_ringkas
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.words.desa import serving_figure, serving_line
from satudata_budget.words.money import asked_note, asked_of_all, asked_range, asked_shares, most_note
from satudata_budget.words.plan import after_stage, plan_line, worse_line
from satudata_budget.words.prices import prices_line
from satudata_budget.words.sentences import (
    evidence,
    headline,
    index_figure,
    kabupaten_line,
    key_figure,
    keys_line,
    ready_figure,
    signed_class,
)


@dataclass(frozen=True)
class HeadlineFigure:
    """One figure at a glance: what it is, how much, and what that means."""

    nama: str
    nilai: str
    arti: str


def headline_figures(hasil: ScoreResult) -> tuple[HeadlineFigure, ...]:
    """Ready, money, keys and desa of all together."""
    total, desa = hasil.jumlah, hasil.jumlah_kecamatan.desa
    return (
        HeadlineFigure(_("Siap hari ini"), *ready_figure(hasil)),
        HeadlineFigure(
            _("Perlu diusulkan lagi"),
            asked_range(total.usulan_pasti, total.usulan_tambahan),
            asked_note(total.usulan_pasti, total.usulan_tambahan, asked_shares(hasil)),
        ),
        HeadlineFigure(_("Kunci belum teruji"), *key_figure(hasil)),
        HeadlineFigure(_("Desa dapat melayani surat"), serving_figure(desa), serving_line(desa)),
    )


def unit_headline_figures(hasil: ScoreResult, unit: UnitScore) -> tuple[HeadlineFigure, ...]:
    """Class, index, money and desa of one unit."""
    desa = unit.desa
    need = _("dari kebutuhan {biaya}").format(biaya=rupiah_ringkas(unit.biaya))
    return (
        HeadlineFigure(_("Kelas"), signed_class(unit), after_stage(hasil, unit)),
        HeadlineFigure(_("Indeks"), *index_figure(unit)),
        HeadlineFigure(
            _("Perlu diusulkan lagi"),
            asked_range(unit.usulan_pasti, unit.usulan_tambahan),
            most_note(unit.usulan_pasti, unit.usulan_tambahan, need),
        ),
        HeadlineFigure(_("Desa dapat melayani surat"), serving_figure(desa), serving_line(desa)),
    )


def explanation(hasil: ScoreResult) -> str:
    """What stands under the headline: what the stage changes and makes worse, the kabupaten, and what is behind it."""
    parts = (
        plan_line(hasil),
        worse_line(hasil),
        kabupaten_line(hasil),
        evidence(hasil),
        prices_line(hasil),
        keys_line(hasil),
    )
    return " ".join(part for part in parts if part)


def statements(hasil: ScoreResult) -> tuple[str, ...]:
    """The ten statements that every first page makes, without marks of emphasis; those that say nothing are left out.

    How many are ready; after the stage; what falls; the kabupaten; what is behind it; the prices; the keys; what has
    to be asked for, and whose it is; the desa.
    """
    found = (
        headline(hasil),
        plan_line(hasil),
        worse_line(hasil),
        kabupaten_line(hasil),
        evidence(hasil),
        prices_line(hasil),
        keys_line(hasil),
        asked_of_all(hasil),
        asked_shares(hasil),
        serving_line(hasil.jumlah_kecamatan.desa),
    )
    return tuple(text.replace("**", "") for text in found if text)
