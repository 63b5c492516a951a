"""What the import screen calls the kinds of files."""

from satudata_budget.messages.language import N_, _

JENIS = {
    "ppas": N_("PPAS"),
    "rka_rekap": N_("RKA, rekapitulasi"),
    "rka_rincian": N_("RKA, rincian"),
    "lampiran_ii": N_("Penjabaran APBD, Lampiran II"),
    "penetapan": N_("Tabel anggaran"),
    "kib_b": N_("KIB-B"),
    "kir": N_("KIR"),
    "duk": N_("DUK"),
    "bezetting": N_("Bezetting"),
    "akses_desa": N_("Akses dan desa"),
    "rekap_laporan": N_("Rekap laporan"),
    "ssh": N_("Standar harga"),
    "templat": N_("Templat"),
    "paket": N_("Paket data"),
}


def import_words(
    jenis: str, unit: str = "", tempat: str = "", tahun: int | None = None, tahap: str = "", bagian: str = ""
) -> str:
    """What an import was: `PPAS · Kecamatan Panggul · 2021 · KUA-PPAS`. `unit`, `tempat`: their names."""
    parts = (nama_jenis(jenis) if jenis else "", unit, tempat, tahun, tahap, bagian)
    return " · ".join(str(part) for part in parts if part)


def nama_jenis(kode: str) -> str:
    """`kib_b` → KIB-B; a kind without a name of its own by its code."""
    return _(JENIS[kode]) if kode in JENIS else kode.replace("_", " ")
