"""The sums that a table of accounts writes, against its leaves: told in rupiah, nothing corrected."""

from collections import defaultdict

from satudata_budget.intake.budget.account_leaves import AccountLeaf, LeafKey
from satudata_budget.intake.budget.account_rows import AccountWalker, parent
from satudata_budget.intake.budget.subtotals import ROUNDING, compare_total
from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.messages import _

_Tempat = tuple[str, Ruas, Ruas]
"""Office code, part of a sub kegiatan code, part of an account."""


def check_account_sums(pencatat: FindingCollector, walked: AccountWalker) -> None:
    """Warn for every sum that is not that of its leaves; a sum without any leaf becomes a leaf, and is named."""
    totals = _totals(walked)
    orphans: list[AccountLeaf] = []
    for claim in walked.jumlah:
        at = (claim.kunci.skpd, claim.kode, claim.akun)
        # An office's own rows may sum its sub units too.
        whole = totals.get((f"{parent(claim.kunci.skpd)}*", *at[1:]), 0)
        if at in totals and abs(whole - claim.pagu) > ROUNDING:
            cell = walked.kepala.lembar.sel(claim.nomor, walked.kepala.kolom["plafon"])
            compare_total(pencatat, cell, walked.nama_baris(claim.nomor), claim.pagu, totals[at])
        elif at in totals or whole:
            continue
        elif claim.pagu and len(claim.kode) > 2:
            orphans.append(claim)
    _keep(pencatat, walked, orphans)
    if not walked.lain and not orphans:
        whole = sum(walked.daun.pagu)
        for nomor, written in walked.total:
            cell = walked.kepala.lembar.sel(nomor, walked.kepala.kolom["plafon"])
            compare_total(pencatat, cell, _("Jumlah"), written, whole)


def _totals(walked: AccountWalker) -> dict[_Tempat, int]:
    """Sums by sub kegiatan and every part of its accounts, and by everything above it and the first two parts."""
    groups: dict[tuple[LeafKey, Ruas], int] = defaultdict(int)
    leaves = walked.daun
    for kunci, akun, pagu in zip(leaves.kunci, leaves.akun, leaves.pagu, strict=True):
        groups[(kunci, akun[:-1])] += pagu
    totals: dict[_Tempat, int] = defaultdict(int)
    upper: dict[tuple[str, Ruas, Ruas], int] = defaultdict(int)
    for (kunci, akun), pagu in groups.items():
        for length in range(len(akun) + 1):
            totals[(kunci.skpd, kunci.kode, akun[:length])] += pagu
        upper[(kunci.skpd, kunci.kode, akun[:2])] += pagu
    for (skpd, kode, akun), pagu in upper.items():
        for depth in (0, 1, 2, 3, 5):
            for length in range(len(akun) + 1):
                totals[(skpd, kode[:depth], akun[:length])] += pagu
                totals[(f"{parent(skpd)}*", kode[:depth], akun[:length])] += pagu
    return totals


def _keep(pencatat: FindingCollector, walked: AccountWalker, orphans: list[AccountLeaf]) -> None:
    above = {
        (claim.kunci.skpd, claim.kode[:depth], claim.akun[:length])
        for claim in orphans
        for depth in range(len(claim.kode) + 1)
        for length in range(len(claim.akun) + 1)
        if (depth, length) != (len(claim.kode), len(claim.akun))
    }
    kept: list[AccountLeaf] = []
    for claim in orphans:
        if (claim.kunci.skpd, claim.kode, claim.akun) not in above:
            cell = walked.kepala.lembar.sel(claim.nomor, walked.kepala.kolom["plafon"])
            pencatat.peringatan("tanpa_rincian", cell, nama=walked.nama_baris(claim.nomor))
            kept.append(claim)
    if kept:
        walked.daun.mix_in(kept)
