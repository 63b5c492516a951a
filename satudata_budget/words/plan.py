"""The class after the budget stage, by both its ends, and what the stage makes worse."""

from satudata_budget.messages import _, angka
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_kelas, nama_pilar
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.readiness.worsening import Worsening, worsening, worsening_of

NAMES = 3
"""So many kecamatan are told in full; the others are counted."""


def planned_class(unit: UnitScore) -> str:
    """The class after the stage as it is said: "data belum lengkap" where missing reports could change it."""
    return nama_kelas(unit.rencana.keadaan)


def after_stage(hasil: ScoreResult, unit: UnitScore) -> str:
    """`setelah KUA-PPAS: hampir siap`."""
    return _("setelah {tahap}: {kelas}").format(tahap=hasil.tahap, kelas=planned_class(unit))


def planned_count(hasil: ScoreResult) -> str:
    """How many kecamatan are ready after the stage: `6`, or `paling sedikit 6` where reports are missing."""
    ready = hasil.jumlah_kecamatan.siap_rencana
    return angka(ready.bawah) if ready.pasti else _("paling sedikit {n}").format(n=angka(ready.bawah))


def plan_line(hasil: ScoreResult) -> str:
    """The same as a sentence, with the most that is possible; the number is emphasised."""
    ready = hasil.jumlah_kecamatan.siap_rencana
    if ready.pasti:
        return _("Bila {tahap} disahkan seperti sekarang, kecamatan yang siap menjadi **{n}**.").format(
            tahap=hasil.tahap, n=planned_count(hasil)
        )
    return _(
        "Bila {tahap} disahkan seperti sekarang, kecamatan yang siap menjadi **{n}**, paling banyak {banyak} "
        "bila yang belum dilaporkan ternyata lengkap."
    ).format(tahap=hasil.tahap, n=planned_count(hasil), banyak=angka(ready.atas))


def worse_line(hasil: ScoreResult) -> str:
    """What the stage makes worse, a sentence; '' where nothing certainly falls."""
    found = worsening(hasil)
    if not found:
        return ""
    told = [_fall(hasil, one) for one in found[:NAMES]]
    if len(found) > NAMES:
        told.append(_("{n} kecamatan lain").format(n=angka(len(found) - NAMES)))
    return _("Menurun bila {tahap} disahkan seperti sekarang: {daftar}.").format(
        tahap=hasil.tahap, daftar=listed(told) if len(told) < 3 else "; ".join(told)
    )


def worse_of(hasil: ScoreResult, unit: UnitScore) -> str:
    """The same of one unit, which its screen has named already; '' where nothing falls."""
    fall = worsening_of(hasil, unit)
    if fall is None:
        return ""
    return _("Menurun bila {tahap} disahkan seperti sekarang: {daftar}.").format(
        tahap=hasil.tahap, daftar=_fall(hasil, fall)
    )


def _fall(hasil: ScoreResult, fall: Worsening) -> str:
    parts = [
        f"{nama_pilar(p.pilar)} {angka(p.kini, 1)} → {angka(p.nanti, 1)}"
        for p in sorted(fall.pilar, key=lambda p: p.nanti - p.kini)
    ]
    if fall.kelas:
        parts.insert(0, _("{kini} → {nanti}").format(kini=nama_kelas(fall.unit.kelas), nanti=nama_kelas(fall.kelas)))
    return f"{fall.unit.nama} ({', '.join(parts)})"
