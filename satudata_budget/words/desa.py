"""How many desa can serve: of those that were reported, the others beside them and never among the failures."""

from satudata_budget.messages import _, angka, persen
from satudata_budget.readiness.result import DesaCount


def serving_figure(desa: DesaCount) -> str:
    """`83 dari 130`; – where nobody has reported any."""
    if desa.siap_diketahui is None:
        return "–"
    return _("{n} dari {semua}").format(n=angka(desa.siap_diketahui), semua=angka(desa.dilaporkan))


def serving_line(desa: DesaCount) -> str:
    """The same as a sentence without a full stop."""
    if desa.siap_diketahui is None:
        return _("{n} desa belum dilaporkan").format(n=angka(desa.jumlah))
    if not desa.jumlah:
        return _("Tidak ada desa")
    known = _("{n} dari {semua} desa yang dilaporkan dapat melayani ({bagian})").format(
        n=angka(desa.siap_diketahui),
        semua=angka(desa.dilaporkan),
        bagian=persen(desa.siap_diketahui / desa.dilaporkan),
    )
    silent = desa.belum_dilaporkan
    return known + (_("; {n} desa belum dilaporkan").format(n=angka(silent)) if silent else "")
