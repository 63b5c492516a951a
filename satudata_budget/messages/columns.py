"""The parameters of the method by the words that people use for them."""

from satudata_budget.messages.language import N_, _

PARAMETER: dict[str, str] = {
    "ambang_siap": N_("ambang siap"),
    "ambang_hampir": N_("ambang hampir siap"),
    "lantai_indeks": N_("lantai indeks"),
    "faktor_kurang_baik": N_("nilai barang kurang baik"),
    "faktor_usang": N_("nilai barang melewati masa manfaat"),
    "faktor_diserahkan": N_("nilai kunci yang belum teruji dan sambungan yang belum lancar"),
}


def nama_parameter(nama: str) -> str:
    """`ambang_siap` → ambang siap."""
    return _(PARAMETER.get(nama, nama.replace("_", " ")))
