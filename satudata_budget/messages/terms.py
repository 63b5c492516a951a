"""The words of the data as people read them: codes stay in the tables, words go to the screen."""

from satudata_budget.messages.language import N_, _

KELAS = {
    "siap": N_("siap"),
    "hampir_siap": N_("hampir siap"),
    "belum_siap": N_("belum siap"),
    "belum_lengkap": N_("data belum lengkap"),
}
TANDA = {"siap": "✓", "hampir_siap": "▲", "belum_siap": "✕", "belum_lengkap": "○"}
"""A sign beside every colour, for whoever does not see the colour."""

PILAR = {"anggaran": N_("Anggaran"), "perangkat": N_("Perangkat"), "sdm": N_("SDM"), "akses": N_("Akses")}
BAGIAN = PILAR | {"desa": N_("Desa")}
TINGKAT = {"kabupaten": N_("Kabupaten"), "kecamatan": N_("Kecamatan"), "desa": N_("Desa")}
SYARAT = {
    "tanpa_anggaran": N_("belum ada anggaran"),
    "kunci": N_("kunci data belum teruji"),
    "penanggung_jawab": N_("belum ada penanggung jawab"),
    "walidata": N_("belum ada walidata"),
    "pintu_satu_data": N_("pintu satu data belum ada"),
    "internet": N_("internet belum cukup"),
}
STATUS_LAPORAN = {
    "draf": N_("draf"),
    "diajukan": N_("diajukan"),
    "diverifikasi": N_("diverifikasi"),
    "dikembalikan": N_("dikembalikan"),
}
KONDISI = {"B": N_("baik"), "KB": N_("kurang baik"), "RB": N_("rusak berat")}


def nama_kelas(kode: str) -> str:
    """`belum_siap` → belum siap."""
    return _(KELAS[kode])


def nama_pilar(kode: str) -> str:
    """`sdm` → SDM."""
    return _(PILAR[kode])


def nama_bagian(kode: str) -> str:
    """The section of a report: a pillar, or Desa."""
    return _(BAGIAN[kode])


def nama_syarat(kode: str, nama_komponen: str | None = None) -> str:
    """A failed hard condition in words; one without words of its own by its component's name."""
    if kode in SYARAT:
        return _(SYARAT[kode])
    return _("{komponen} belum terpenuhi").format(komponen=nama_komponen or kode)


def nama_unit(nama: str, tingkat: str) -> str:
    """`Panggul` → Kecamatan Panggul; a kabupaten carries its word already."""
    return _("Kecamatan {nama}").format(nama=nama) if tingkat == "kecamatan" else nama
