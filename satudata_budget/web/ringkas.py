"""The overview in two sentences."""

from satudata_budget.charts.gambar import sign
from satudata_budget.messages import _, angka
from satudata_budget.messages.istilah import nama_kelas
from satudata_budget.readiness import KELAS, Hasil
from satudata_budget.reports.judul import headline
from satudata_budget.web.daftar import BADGE

__all__ = ["headline", "legend", "standing", "unreported"]


def standing(hasil: Hasil) -> str:
    """Where the kabupaten itself stands, and what the budget stage changes."""
    kabupaten = hasil.kabupaten[0]
    later = sum(u.rencana.kelas == "siap" for u in hasil.kecamatan)
    own = _("Kabupaten sendiri **{kelas}** (indeks {indeks}).").format(
        kelas=nama_kelas(kabupaten.keadaan), indeks=angka(kabupaten.indeks)
    )
    plan = _("Bila {tahap} disahkan seperti sekarang, kecamatan yang siap menjadi **{n}**.").format(
        tahap=hasil.tahap, n=later
    )
    return f"{own} {plan}"


def unreported(n: int) -> str:
    """A tail for a count: how many are not in it because nobody has reported them."""
    return _("; {n} belum dilaporkan").format(n=n) if n else ""


def legend() -> str:
    """The signs of the states, each in its colour."""
    return " · ".join(f":{BADGE[k]}[{sign(k)} {nama_kelas(k)}]" for k in (*KELAS, "belum_lengkap"))
