"""The gap between kabupaten and kecamatan in words, and what its pictures are drawn from."""

from satudata_budget.messages import _, angka
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult
from satudata_budget.readiness.robustness import Robustness, RobustnessInput, robustness, robustness_input
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database
from satudata_budget.words.sentences import keys_line


def headline(hasil: ScoreResult) -> str:
    """How many kecamatan are aligned with the kabupaten in all four pillars."""
    aligned = sum(all(state == "selaras" for state in (u.keselarasan or {}).values()) for u in hasil.kecamatan)
    if not aligned:
        return _("Belum ada kecamatan yang selaras di keempat pilar")
    return _("{n} dari {semua} kecamatan selaras di keempat pilar").format(n=aligned, semua=len(hasil.kecamatan))


def who_moves_first(hasil: ScoreResult) -> str:
    """Whether the kabupaten itself keeps kecamatan waiting, and in what; and whose turn it is with the keys."""
    return f"{_who_waits(hasil)} {keys_line(hasil)}".rstrip()


def _who_waits(hasil: ScoreResult) -> str:
    aim = float(hasil.parameter["ambang_siap"])
    kabupaten = hasil.kabupaten[0]
    short = [p for p in PILAR if kabupaten.pilar[p] < aim]
    if not short:
        return _("Kabupaten sudah mencapai {ambang} di keempat pilar; yang masih mengejar kecamatan.").format(
            ambang=angka(aim)
        )
    waiting = sum("kabupaten_tertinggal" in (u.keselarasan or {}).values() for u in hasil.kecamatan)
    own = _("Kabupaten sendiri belum mencapai {ambang} di {pilar}.").format(
        ambang=angka(aim), pilar=listed([f"**{nama_pilar(p)}** ({angka(kabupaten.pilar[p])})" for p in short])
    )
    if not waiting:
        return own
    return f"{own} " + _("**{n} kecamatan** sudah siap di sana dan menunggu.").format(n=waiting)


def firmness(hasil: ScoreResult) -> Robustness:
    """How firm the order of the kecamatan is; drawn once for all data versions in which nothing of it has changed."""
    masukan = _input(hasil)
    return _firmness(masukan.sidik, masukan)


@kept(32, wordless=True)
def _input(hasil: ScoreResult) -> RobustnessInput:
    with database().read(hasil.pada) as reading:
        return robustness_input(reading, hasil)


@kept(32, wordless=True)
def _firmness(sidik: str, _masukan: RobustnessInput) -> Robustness:
    return robustness(_masukan)
