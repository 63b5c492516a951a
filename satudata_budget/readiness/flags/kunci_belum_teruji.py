"""A key has been handed over, but Diskominfo has not tried whether it opens the door."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bahan import Bahan
from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.kunci_belum_diserahkan import amount, keys

JENIS = "kunci_belum_teruji"


def kunci_belum_teruji(bahan: Bahan) -> Iterator[Bendera]:
    """Keys that wait for Diskominfo; they are recorded, so whether the section is reported does not matter."""
    for t in keys(bahan):
        waiting = [row for row in bahan.rows(t) if row.keadaan == "diserahkan" and row.jumlah > 0]
        tested = amount(bahan, t, "teruji")
        if waiting and tested < t.perlu:
            dates = [row.tanggal for row in waiting if row.tanggal]
            yield flag(
                bahan,
                JENIS,
                t.kode_unit,
                "diskominfo",
                [t],
                komponen=True,
                bukti=waiting,
                ragam="" if dates else "tanpa_tanggal",
                menunggu=sum(row.jumlah for row in waiting),
                sejak=min(dates, default=None),
            )
