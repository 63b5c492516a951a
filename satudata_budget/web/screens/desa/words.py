"""What the desa screen is drawn from, and its finding in words."""

from collections import Counter

from satudata_budget.charts import Chart, missing_bars, service_squares
from satudata_budget.messages import _, angka
from satudata_budget.messages.joining import in_sentence, listed, without_place
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.desa import DesaService, desa_services
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database


@kept(32)
def services(hasil: ScoreResult) -> tuple[DesaService, ...]:
    """Every desa, whether it can serve and what it lacks."""
    with database().read(hasil.pada) as reading:
        return desa_services(reading, hasil)


def headline(found: tuple[DesaService, ...]) -> str:
    """At how many desa offices a resident gets an SKTM; those that have not reported are no "no"."""
    count = Counter(desa.keadaan for desa in found)
    text = _("SKTM dapat diurus di {n} dari {semua} kantor desa").format(
        n=angka(count["siap"]), semua=angka(len(found))
    )
    unknown = count["belum_lengkap"]
    return text + (_("; {n} belum dilaporkan").format(n=angka(unknown)) if unknown else "")


def conditions(hasil: ScoreResult) -> str:
    """What it takes, in the words of the standard."""
    names = {t.komponen: t.nama_komponen for t in hasil.tempat if t.tingkat == "desa" and t.wajib}
    explained = _("SKTM adalah surat keterangan tidak mampu.")
    if not names:
        return explained
    return (
        explained
        + " "
        + _("Kantor desa atau kelurahan dapat melayaninya bila punya {hal}.").format(
            hal=listed([in_sentence(without_place(name)) for name in names.values()])
        )
    )


def squares(hasil: ScoreResult, *, narrow: bool) -> Chart:
    """The picture by kecamatan."""
    return service_squares(hasil, services(hasil), narrow=narrow)


def missing(hasil: ScoreResult) -> Chart:
    """The picture by what is missing."""
    return missing_bars(hasil, services(hasil))
