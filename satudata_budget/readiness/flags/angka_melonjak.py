"""A section's figure jumped with the last change: a typing slip, a wrong file, or news worth a sentence."""

from collections.abc import Iterator
from typing import Any

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.records import SectionJump

JENIS = "angka_melonjak"


def angka_melonjak(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A unit's sum of a section against the one before the change set that touched it last."""
    for jump in bahan.lonjakan:
        if jump.kode_unit in bahan.hasil.menurut_kode and _large(bahan, jump):
            money = jump.bagian == "anggaran"
            yield flag(
                bahan,
                JENIS,
                jump.kode_unit,
                "diskominfo",
                bukti=jump.bukti,
                rupiah=abs(int(jump.sesudah - jump.sebelum)) if money else 0,
                ragam=f"{jump.bagian}_{'naik' if jump.sesudah > jump.sebelum else 'turun'}",
                bagian=(jump.bagian,),
                waktu=jump.waktu,
                **_sums(jump, "pagu_" if money else ""),
            )


def _sums(jump: SectionJump, kind: str) -> dict[str, Any]:
    return {f"{kind}sebelum": jump.sebelum, f"{kind}sesudah": jump.sesudah}


def _large(bahan: FlagMaterial, jump: SectionJump) -> bool:
    if abs(jump.sesudah - jump.sebelum) < bahan.ambang.angka(JENIS, f"minimum_{jump.bagian}"):
        return False
    times = bahan.ambang.angka(JENIS, "kali")
    return jump.sesudah >= jump.sebelum * times or jump.sebelum >= jump.sesudah * times
