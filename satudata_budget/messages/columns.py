"""The columns of the data by the words that people use for them."""

from satudata_budget.messages.language import N_, _

KOLOM: dict[str, str] = {
    "kode": N_("kode"),
    "nama": N_("nama"),
    "tingkat": N_("tingkat"),
    "penduduk": N_("penduduk"),
    "jenis": N_("jenis"),
    "kode_kecamatan": N_("kecamatan"),
    "komponen": N_("komponen"),
    "pilar": N_("pilar"),
    "jumlah_pokok": N_("jumlah pokok"),
    "jumlah_per_desa": N_("jumlah per desa"),
    "satuan": N_("satuan"),
    "bobot": N_("bobot"),
    "wajib": N_("syarat mutlak"),
    "berulang": N_("dibayar setiap tahun"),
    "harga_satuan": N_("harga satuan"),
    "masa_manfaat": N_("masa manfaat (tahun)"),
    "dasar": N_("dasar"),
    "nilai": N_("nilai"),
    "id": N_("nomor baris"),
    "tahun": N_("tahun"),
    "tahap": N_("tahap"),
    "kode_unit": N_("unit"),
    "kode_penerima": N_("penerima"),
    "kode_sub_kegiatan": N_("kode sub kegiatan"),
    "nama_sub_kegiatan": N_("sub kegiatan"),
    "kode_rekening": N_("kode rekening"),
    "uraian": N_("uraian"),
    "sumber_dana": N_("sumber dana"),
    "pagu": N_("pagu"),
    "versi_kode": N_("buku kode"),
    "baris_id": N_("baris asal"),
    "pembagian": N_("pembagian"),
    "aturan": N_("aturan penggolongan"),
    "keyakinan": N_("keyakinan penggolongan"),
    "lembar": N_("lembar"),
    "sel": N_("sel"),
    "kode_tempat": N_("tempat"),
    "kode_barang": N_("kode barang"),
    "nama_barang": N_("nama barang"),
    "tahun_perolehan": N_("tahun perolehan"),
    "jumlah": N_("jumlah"),
    "kondisi": N_("kondisi"),
    "harga_perolehan": N_("harga perolehan"),
    "register": N_("nomor register"),
    "merk": N_("merek"),
    "ruang": N_("ruang"),
    "jabatan": N_("jabatan"),
    "golongan": N_("golongan"),
    "pendidikan": N_("pendidikan"),
    "status": N_("status"),
    "tanggal": N_("tanggal"),
    "prioritas": N_("prioritas"),
    "alasan": N_("alasan"),
    "bagian": N_("bagian"),
    "catatan": N_("catatan"),
}

PARAMETER: dict[str, str] = {
    "ambang_siap": N_("ambang siap"),
    "ambang_hampir": N_("ambang hampir siap"),
    "lantai_indeks": N_("lantai indeks"),
    "faktor_kurang_baik": N_("nilai barang kurang baik"),
    "faktor_usang": N_("nilai barang melewati masa manfaat"),
    "faktor_diserahkan": N_("nilai kunci yang belum teruji dan sambungan yang belum lancar"),
}


def nama_kolom(kolom: str) -> str:
    """`harga_satuan` → harga satuan."""
    return _(KOLOM.get(kolom, kolom.replace("_", " ")))


def nama_parameter(nama: str) -> str:
    """`ambang_siap` → ambang siap."""
    return _(PARAMETER.get(nama, nama.replace("_", " ")))
