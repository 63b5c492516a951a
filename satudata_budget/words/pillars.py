"""The pillars of those who have reported them: one without its report is no number, and no title counts it."""

from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore


def fully_reported(unit: UnitScore, pilar: str) -> bool:
    """Whether the section of this pillar is in, and that of the desa, which feeds all but anggaran."""
    return unit.reported(pilar) and (pilar == "anggaran" or unit.reported("desa"))


def pillar_text(unit: UnitScore, pilar: str) -> str:
    """`48`; `48–60` where only the desa are missing; – where its own section is."""
    if not unit.reported(pilar):
        return "–"
    low, high = angka(unit.pilar[pilar]), angka(unit.atas.pilar[pilar])
    return low if low == high else f"{low}–{high}"


def weakest_reported(unit: UnitScore) -> str | None:
    """The weakest of the pillars whose own section is in; None where nothing is."""
    known = [pilar for pilar in PILAR if unit.reported(pilar)]
    return min(known, key=lambda pilar: unit.pilar[pilar], default=None)


def short_count(hasil: ScoreResult, pilar: str) -> tuple[int, int]:
    """How many kecamatan are known to be under the threshold of siap, and of how many the pillar is reported."""
    aim = float(hasil.parameter["ambang_siap"])
    known = [u for u in hasil.kecamatan if fully_reported(u, pilar)]
    return sum(u.pilar[pilar] < aim for u in known), len(known)


def holding_line(hasil: ScoreResult) -> str:
    """Which pillar holds most kecamatan back, of those that reported it; a sentence without a full stop."""
    counts = {pilar: short_count(hasil, pilar) for pilar in PILAR}
    if not any(known for _short, known in counts.values()):
        return _("Belum ada pilar yang dilaporkan lengkap")
    pilar = max(PILAR, key=lambda p: counts[p][0])
    short, known = counts[pilar]
    if not short:
        return _("Tidak ada pilar yang dilaporkan di bawah {ambang}").format(
            ambang=angka(hasil.parameter["ambang_siap"])
        )
    return _(
        "{pilar} paling sering menahan: belum mencapai {ambang} di {n} dari {semua} kecamatan yang melaporkannya"
    ).format(pilar=nama_pilar(pilar), ambang=angka(hasil.parameter["ambang_siap"]), n=angka(short), semua=angka(known))


def weakest_line(unit: UnitScore) -> str:
    """The weakest reported pillar of one unit; a sentence without a full stop."""
    pilar = weakest_reported(unit)
    if pilar is None:
        return _("Keempat pilar belum dilaporkan")
    value = _("{pilar}, {nilai} dari 100").format(pilar=nama_pilar(pilar), nilai=pillar_text(unit, pilar))
    known = sum(map(unit.reported, PILAR))
    if known == len(PILAR):
        return _("Pilar terlemah: {pilar}").format(pilar=value)
    return _("Pilar terlemah dari {n} yang dilaporkan: {pilar}").format(n=angka(known), pilar=value)
