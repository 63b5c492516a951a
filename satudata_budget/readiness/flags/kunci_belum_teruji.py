"""A key has been handed over, but Diskominfo has not tried whether it opens the door."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.kunci_belum_diserahkan import keys
from satudata_budget.readiness.flags.material import FlagMaterial

JENIS = "kunci_belum_teruji"


def kunci_belum_teruji(bahan: FlagMaterial) -> Iterator[Bendera]:
    """Keys that wait for Diskominfo; they are recorded, so whether the section is reported does not matter."""
    for key, t in keys(bahan):
        if key.menunggu > 0 and key.teruji < key.perlu:
            yield flag(
                bahan,
                JENIS,
                t.kode_unit,
                "diskominfo",
                [t],
                komponen=True,
                bukti=[row for row in bahan.rows(t) if row.keadaan == "diserahkan" and row.jumlah > 0],
                ragam="" if key.sejak else "tanpa_tanggal",
                menunggu=key.menunggu,
                sejak=key.sejak,
            )
