"""The data dictionary: what each table is for and what each column means, for the screen and for the open data."""

from satudata_budget.messages.language import N_, _

TABEL = {
    "unit": N_("Kabupaten dan kecamatannya"),
    "desa": N_("Desa dan kelurahan"),
    "kebutuhan": N_("Standar minimum: apa yang harus ada di tiap tingkat"),
    "bobot": N_("Bobot keempat pilar dalam indeks"),
    "parameter": N_("Ambang dan faktor metode"),
    "anggaran": N_("Baris anggaran dari KUA-PPAS, RKA, atau APBD"),
    "aset": N_("Perangkat yang ada, dari KIB B dan KIR"),
    "pegawai": N_("Banyaknya orang per tempat dan peran, tanpa nama"),
    "akses": N_("Kunci data, internet, dan layanan yang sudah berjalan"),
    "usulan": N_("Yang diminta camat; tidak mengubah nilai"),
    "laporan": N_("Bagian mana yang sudah dilaporkan dan diverifikasi"),
    "nilai": N_("Hasil penilaian tiap kecamatan dan kabupaten"),
    "kode_referensi": N_("Kode wilayah yang sama menurut Kemendagri, BPS, dan portal Satu Data"),
}
JENIS = {
    "teks": N_("teks"),
    "bulat": N_("bilangan bulat"),
    "rupiah": N_("rupiah penuh"),
    "desimal": N_("bilangan, paling banyak 3 angka di belakang koma"),
    "ya_tidak": N_("ya atau tidak"),
    "tanggal": N_("tanggal"),
}
HASIL = {
    "nilai.kode_unit": N_("kabupaten atau kecamatan yang dinilai"),
    "nilai.tahap": N_("tahap anggaran yang dinilai"),
    "nilai.pilar_anggaran": N_(
        "nilai pilar anggaran menurut yang tercatat, 0 sampai 100; kosong bila belum dilaporkan"
    ),
    "nilai.pilar_perangkat": N_(
        "nilai pilar perangkat menurut yang tercatat, 0 sampai 100; kosong bila belum dilaporkan"
    ),
    "nilai.pilar_sdm": N_("nilai pilar SDM menurut yang tercatat, 0 sampai 100; kosong bila belum dilaporkan"),
    "nilai.pilar_akses": N_("nilai pilar akses menurut yang tercatat, 0 sampai 100; kosong bila belum dilaporkan"),
    "nilai.atas_pilar_anggaran": N_("nilai tertinggi pilar anggaran bila laporan yang belum masuk ternyata penuh"),
    "nilai.atas_pilar_perangkat": N_("nilai tertinggi pilar perangkat bila laporan yang belum masuk ternyata penuh"),
    "nilai.atas_pilar_sdm": N_("nilai tertinggi pilar SDM bila laporan yang belum masuk ternyata penuh"),
    "nilai.atas_pilar_akses": N_("nilai tertinggi pilar akses bila laporan yang belum masuk ternyata penuh"),
    "nilai.indeks": N_("indeks menurut yang tercatat, 0 sampai 100; batas bawah selama laporan belum lengkap"),
    "nilai.kelas": N_("kelas menurut yang tercatat; batas bawah selama laporan belum lengkap"),
    "nilai.keadaan": N_("kelas yang berlaku; belum_lengkap bila laporan yang belum masuk masih dapat mengubahnya"),
    "nilai.syarat_gagal": N_("syarat mutlak yang belum dipenuhi, dipisah titik koma"),
    "nilai.rencana_indeks": N_("indeks bila anggaran tahap itu dilaksanakan, menurut yang tercatat"),
    "nilai.rencana_kelas": N_("kelas bila anggaran tahap itu dilaksanakan, menurut yang tercatat"),
    "nilai.rencana_keadaan": N_(
        "kelas sesudah anggaran; belum_lengkap bila laporan yang belum masuk masih dapat mengubahnya"
    ),
    "nilai.rencana_atas_indeks": N_("indeks tertinggi sesudah anggaran bila laporan yang belum masuk ternyata penuh"),
    "nilai.rencana_atas_kelas": N_("kelas tertinggi yang mungkin sesudah anggaran"),
    "nilai.atas_indeks": N_("indeks tertinggi yang mungkin bila laporan yang belum masuk ternyata penuh"),
    "nilai.atas_kelas": N_("kelas tertinggi yang mungkin"),
    "nilai.kelengkapan": N_("bagian laporan yang sudah masuk, 0 sampai 1"),
    "nilai.biaya": N_("biaya paling banyak untuk memenuhi semua kekurangan; yang tidak tercatat dihitung kurang"),
    "nilai.didanai": N_("bagian biaya yang sudah dianggarkan; kosong bila anggaran belum dilaporkan"),
    "nilai.usulan_pasti": N_(
        "yang pasti perlu diusulkan, dari bagian yang sudah dilaporkan; 0 selama anggaran belum dilaporkan"
    ),
    "nilai.usulan_tambahan": N_("yang perlu diusulkan paling banyak; yang tidak tercatat dihitung kurang"),
    "nilai.desa_jumlah": N_("banyaknya desa"),
    "nilai.desa_dilaporkan": N_("desa yang kecamatannya sudah melaporkan bagian desa"),
    "nilai.desa_siap": N_(
        "desa yang memenuhi semua syarat wajibnya, di antara yang dilaporkan; kosong bila tidak ada yang dilaporkan"
    ),
    "nilai.rantai": N_(
        "nilai mata rantai terlemah dari kabupaten sampai desa; kosong bila mata rantai itu desa yang belum dilaporkan"
    ),
    "nilai.rantai_terlemah": N_("mata rantai terlemah itu"),
    "nilai.status_laporan": N_("status tiap bagian laporan, misalnya anggaran:diverifikasi"),
    "kode_referensi.kode_kemendagri": N_("kode wilayah Kemendagri, kunci semua tabel"),
    "kode_referensi.nama": N_("nama kecamatan"),
    "kode_referensi.kode_bps": N_("kode wilayah BPS; urutannya lain"),
    "kode_referensi.id_portal": N_("nomor kecamatan di portal Satu Data Trenggalek"),
    "kode_referensi.slug": N_("nama dalam alamat portal"),
}
"""Columns of what is computed or only published; those of the recorded tables stand in store/tables.py."""


def arti_tabel(tabel: str) -> str:
    """What the table is for."""
    return _(TABEL[tabel])


def nama_jenis(jenis: str) -> str:
    """The kind of a column: `ya_tidak` → ya atau tidak."""
    return _(JENIS[jenis])
