"""The three goals in words: what is chosen, what the list reaches, how it stands against one written by hand."""

from satudata_budget.messages import N_, _, angka, bulat, rupiah_ringkas
from satudata_budget.planning import TUJUAN, PurchasePlan
from satudata_budget.planning.solver import SAMA

NAMA = {
    "siap": N_("Sebanyak mungkin kecamatan siap"),
    "merata": N_("Yang terendah dinaikkan"),
    "cakupan": N_("Cakupan rata-rata tertinggi"),
}
MAKSUD = {
    "siap": N_("uang pertama untuk kecamatan yang paling murah dibuat siap"),
    "merata": N_("uang pertama untuk pilar yang paling tertinggal di mana pun"),
    "cakupan": N_("uang pertama untuk barang yang paling banyak menutup kebutuhan per rupiah"),
}


def goal_names() -> dict[str, str]:
    """Goal → its name, in the order in which they are offered."""
    return {tujuan: _(NAMA[tujuan]) for tujuan in TUJUAN}


def goal_meanings() -> list[str]:
    """What each goal does first with the money."""
    return [_(MAKSUD[tujuan]) for tujuan in TUJUAN]


def finding(plafon: int, tujuan: str, sebelum: float, sesudah: float) -> str:
    """What the ceiling brings, in one sentence."""
    uang = rupiah_ringkas(plafon)
    if plafon == 0:
        return _now(tujuan, sebelum)
    if bulat(sebelum, 1) == bulat(sesudah, 1):
        return _same(tujuan, sesudah).format(uang=uang, n=value(tujuan, sesudah))
    text = {
        "siap": _("Dengan {uang}: {n} kecamatan siap, dari {semula}"),
        "merata": _("Dengan {uang}: pilar terendah {n}, dari {semula}"),
        "cakupan": _("Dengan {uang}: cakupan rata-rata {n}, dari {semula}"),
    }[tujuan]
    return text.format(uang=uang, n=value(tujuan, sesudah), semula=value(tujuan, sebelum))


def proof(rencana: PurchasePlan) -> str:
    """Whether no other list can be better, or by how much one still could."""
    if rencana.terbukti_optimal:
        return _("Terbukti terbaik: tidak ada daftar lain di bawah plafon ini yang lebih baik.")
    return _("Belum terbukti terbaik: daftar lain masih mungkin lebih baik, paling banyak {n} %.").format(
        n=angka(100 * rencana.celah, 1)
    )


def against_hand(rencana: PurchasePlan, tangan: float) -> str:
    """What the list that one would write by hand reaches with the same money."""
    if rencana.nilai_tujuan - tangan <= SAMA:
        return _("Daftar yang disusun berurutan biasa kali ini sama baiknya.")
    text = {
        "siap": _("Daftar yang disusun berurutan biasa hanya membawa {n} kecamatan."),
        "merata": _("Daftar yang disusun berurutan biasa hanya mengangkat sampai {n}."),
        "cakupan": _("Daftar yang disusun berurutan biasa hanya mencapai {n}."),
    }[rencana.tujuan]
    # As many decimals as it takes to tell the two apart.
    return text.format(n=angka(tangan, 0 if rencana.tujuan == "siap" else 2))


def value(tujuan: str, x: float) -> str:
    """The goal's value: a number of kecamatan, or points of 100."""
    return angka(x) if tujuan == "siap" else angka(x, 1)


def _now(tujuan: str, sebelum: float) -> str:
    text = {
        "siap": _("Tanpa tambahan uang: {n} kecamatan siap"),
        "merata": _("Tanpa tambahan uang: pilar terendah {n}"),
        "cakupan": _("Tanpa tambahan uang: cakupan rata-rata {n}"),
    }[tujuan]
    return text.format(n=value(tujuan, sebelum))


def _same(tujuan: str, sesudah: float) -> str:
    return {
        "siap": _("Dengan {uang}: tetap {n} kecamatan siap"),
        "merata": _("Dengan {uang}: pilar terendah tetap {n}"),
        "cakupan": _("Dengan {uang}: cakupan rata-rata tetap {n}"),
    }[tujuan]
