"""What procurement law says of a package, as of budget year 2021.

Sources: Perpres 16/2018 on Pengadaan Barang/Jasa Pemerintah as changed by Perpres 12/2021 (in force 2 February 2021);
for a desa Permendagri 20/2018 article 52 and Peraturan LKPP 12/2019, which leave its limits to a rule of the bupati.
"""

from satudata_budget.messages import _
from satudata_budget.planning import PurchaseLine

PENGADAAN_LANGSUNG = 200_000_000
"""Rupiah up to which goods and other services may be bought directly (article 38 paragraph 3)."""
USAHA_KECIL = 15_000_000_000
"""Rupiah of pagu up to which a package is meant for small firms and cooperatives (article 65 paragraph 4)."""


def kind_of(line: PurchaseLine, berulang: bool) -> str:
    """Jenis pengadaan: goods, or other services for what is subscribed to, taught, or built as an application."""
    goods = line.pilar == "perangkat" and not berulang
    return _("Barang") if goods else _("Jasa Lainnya")


def way_of(line: PurchaseLine) -> str | None:
    """Cara pengadaan; None for a training, which an office may also hold itself (article 18)."""
    return None if line.pilar == "sdm" else _("Penyedia")


def method_of(pagu: int) -> str:
    """Metode pemilihan by the value of the package; the electronic catalogue comes before both where it has it."""
    return _("Pengadaan Langsung") if pagu <= PENGADAAN_LANGSUNG else _("Tender")


def for_small_firms(pagu: int) -> str:
    """Whether the package is meant for small firms."""
    return _("ya") if pagu <= USAHA_KECIL else _("tidak")


def legal_lines() -> tuple[str, ...]:
    """What the list follows, a sentence a line, to stand above it."""
    return (
        _(
            "Dasar: Perpres 16/2018 sebagaimana diubah dengan Perpres 12/2021. Pengadaan Langsung sampai "
            "Rp 200 juta (Pasal 38), selebihnya Tender; E-purchasing menggantikan keduanya bila barang atau jasa ada "
            "di katalog elektronik. Paket sampai Rp 15 miliar untuk usaha kecil dan koperasi (Pasal 65). "
            "Produk dalam negeri wajib (Pasal 66); PPK memeriksa TKDN-nya."
        ),
        _(
            "Belanja pemerintah desa bukan pengadaan kabupaten dan tidak masuk RUP kabupaten: caranya diatur "
            "peraturan bupati menurut Peraturan LKPP 12/2019. Kelurahan berbelanja melalui kecamatannya."
        ),
        _("Satu baris satu barang di satu tempat; paket tidak dipecah untuk menghindari Tender (Pasal 20)."),
    )
