"""What has to be asked for, with both its ends: one number where they are equal (method, section 5)."""

from satudata_budget.messages import _, rupiah_ringkas
from satudata_budget.readiness import ScoreResult


def asked_range(pasti: int, tambahan: int) -> str:
    """Both ends at a glance, whole rupiah in: `Rp 1,08–1,61 miliar`; `paling banyak Rp …` where nothing is sure."""
    most = rupiah_ringkas(tambahan)
    if pasti == tambahan:
        return most
    if not pasti:
        return _("Belum pasti")
    least = rupiah_ringkas(pasti)
    start, _space, unit = least.rpartition(" ")  # below a thousand there is no word behind the number
    if start and most.endswith(f" {unit}"):
        return f"{start}–{most.removeprefix('Rp').lstrip()}"
    return f"{least} – {most}"


def asked(pasti: int, tambahan: int) -> str:
    """Both ends as the part of a sentence, whole rupiah in; one amount where no missing report can change it."""
    if pasti == tambahan:
        return rupiah_ringkas(tambahan)
    if not pasti:
        return _("belum ada yang pasti, paling banyak {banyak} bila yang belum dilaporkan ternyata kosong").format(
            banyak=rupiah_ringkas(tambahan)
        )
    return _("sekurang-kurangnya {sedikit}, paling banyak {banyak} bila yang belum dilaporkan ternyata kosong").format(
        sedikit=rupiah_ringkas(pasti), banyak=rupiah_ringkas(tambahan)
    )


def asked_line(pasti: int, tambahan: int, biaya: int) -> str:
    """The whole sentence without a full stop, as a title. `biaya`: the open cost, for what remains may be paid."""
    if tambahan:
        return _("Perlu diusulkan lagi: {rupiah}").format(rupiah=asked(pasti, tambahan))
    return _("Seluruh kebutuhan sudah dianggarkan") if biaya else _("Tidak ada kebutuhan yang masih terbuka")


def asked_note(pasti: int, tambahan: int, rest: str) -> str:
    """What stands under `asked_range`: what its ends mean, where there are two, and `rest`."""
    said = "" if pasti == tambahan else asked(pasti, tambahan)
    return "; ".join(part for part in (said, rest) if part)


def most_note(pasti: int, tambahan: int, rest: str) -> str:
    """`asked_note` for a narrow place: the amounts that stand above it are not said again."""
    if pasti and pasti != tambahan:
        return "; ".join((_("yang terbanyak bila yang belum dilaporkan ternyata kosong"), rest))
    return asked_note(pasti, tambahan, rest)


def asked_of_all(hasil: ScoreResult) -> str:
    """What has to be asked for by all together, as `asked` says it."""
    return asked(hasil.jumlah.usulan_pasti, hasil.jumlah.usulan_tambahan)


def asked_title(hasil: ScoreResult) -> str:
    """The same as a title."""
    total = hasil.jumlah
    return asked_line(total.usulan_pasti, total.usulan_tambahan, total.biaya)


def asked_shares(hasil: ScoreResult) -> str:
    """Whose it is: `kecamatan Rp …, kabupaten Rp …`, each with both ends."""
    below, own = hasil.jumlah_kecamatan, hasil.jumlah_kabupaten
    return _("kecamatan {kecamatan}, kabupaten {kabupaten}").format(
        kecamatan=_share(below.usulan_pasti, below.usulan_tambahan),
        kabupaten=_share(own.usulan_pasti, own.usulan_tambahan),
    )


def _share(pasti: int, tambahan: int) -> str:
    if pasti or not tambahan:
        return asked_range(pasti, tambahan)
    return _("paling banyak {banyak}").format(banyak=rupiah_ringkas(tambahan))
