"""The standard in words: what is wrong with one that is to be saved."""

from satudata_budget.messages.language import N_, _

CACAT: dict[str, str] = {
    "kosong": N_("{baris}: {kolom} belum diisi. Isi angkanya, atau kembalikan nilai semula."),
    "bukan_angka": N_("{baris}: {kolom} “{nilai}” bukan angka. Isi angka, paling banyak 3 desimal."),
    "desimal": N_("{baris}: {kolom} {nilai} punya lebih dari 3 desimal. Bulatkan dahulu."),
    "negatif": N_("{baris}: {kolom} tidak boleh di bawah 0."),
    "bukan_rupiah": N_("{baris}: {kolom} harus rupiah bulat."),
    "tanpa_nama": N_("{baris}: {kolom} belum diisi."),
    "di_atas_satu": N_("{baris}: isi antara 0 dan 1, misalnya 0,5 untuk separuh."),
    "di_atas_seratus": N_("{baris}: isi antara 0 dan 100."),
    "ambang_bersilang": N_("Ambang hampir siap tidak boleh di atas ambang siap."),
    "lantai_nol": N_("Lantai indeks harus lebih dari 0."),
    "tanpa_bobot": N_("Sedikitnya satu pilar harus berbobot."),
}


def standard_fault(kode: str, baris: str = "", kolom: str = "", nilai: object = "") -> str:
    """The sentence of one fault. `kolom`: the word of the column."""
    return _(CACAT[kode]).format(baris=baris, kolom=kolom, nilai=nilai)
