"""The steps of a report: from which state to which, and by whom."""

from dataclasses import dataclass

BELUM_ADA = ""
"""The state of a report that nobody has begun: it has no row."""


@dataclass(frozen=True)
class ReportStep:
    """One step. `pemilik`: taken by whoever the rows belong to; else by Diskominfo, as verification."""

    nama: str
    dari: tuple[str, ...]
    ke: str
    pemilik: bool


LANGKAH = {
    langkah.nama: langkah
    for langkah in (
        ReportStep("ajukan", (BELUM_ADA, "draf", "dikembalikan"), "diajukan", True),
        ReportStep("tarik", ("diajukan",), "draf", True),
        ReportStep("verifikasi", ("diajukan",), "diverifikasi", False),
        # A fault may be found after the verification, too.
        ReportStep("kembalikan", ("diajukan", "diverifikasi"), "dikembalikan", False),
    )
}
DIBUKA_KEMBALI = ("diajukan", "diverifikasi")
"""The states from which a change of the rows leads back to `draf` (reopening.py)."""


def steps(status: str) -> tuple[str, ...]:
    """The names of the steps that this state allows."""
    return tuple(nama for nama, langkah in LANGKAH.items() if status in langkah.dari)
