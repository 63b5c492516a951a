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
UMUM = {
    "kode_tempat": N_("kode kantor kabupaten, kantor kecamatan, atau desa tempatnya berada"),
    "komponen": N_("komponen standar yang dipenuhinya; kosong berarti bukan satu data"),
    "tahun": N_("tahun anggaran"),
    "penduduk": N_("jumlah penduduk; boleh kosong"),
    "id": N_("tanda pengenal baris, tidak berulang dalam tabel"),
    "aturan": N_("nama aturan yang memilih komponennya"),
    "keyakinan": N_("seberapa pasti pilihan itu; sedang dan rendah minta diperiksa orang"),
    "lembar": N_("lembar berkas asal"),
    "sel": N_("sel pada lembar asal"),
}
"""Columns that mean the same in every table that does not say otherwise."""
KOLOM = {
    "unit.kode": N_("kode wilayah Kemendagri, lima huruf untuk kabupaten, delapan untuk kecamatan"),
    "unit.nama": N_("nama kabupaten atau kecamatan"),
    "unit.tingkat": N_("kabupaten atau kecamatan"),
    "desa.kode": N_("kode wilayah Kemendagri, tiga belas huruf"),
    "desa.nama": N_("nama; sepuluh nama dipakai dua desa, jadi sambungkan dengan kode"),
    "desa.jenis": N_("desa atau kelurahan"),
    "desa.kode_kecamatan": N_("kecamatannya"),
    "kebutuhan.komponen": N_("kode komponen, misalnya pc atau kunci"),
    "kebutuhan.nama": N_("nama komponen"),
    "kebutuhan.pilar": N_("pilar tempat komponen ini dihitung"),
    "kebutuhan.tingkat": N_("di kantor mana ia dibutuhkan"),
    "kebutuhan.jumlah_pokok": N_("banyaknya yang dibutuhkan satu kantor"),
    "kebutuhan.jumlah_per_desa": N_("tambahannya untuk tiap desa dalam wilayah kantor itu"),
    "kebutuhan.satuan": N_("satuan jumlah"),
    "kebutuhan.bobot": N_("bobot komponen dalam pilarnya"),
    "kebutuhan.wajib": N_("syarat mutlak: tanpa ini kelas tidak naik"),
    "kebutuhan.berulang": N_("harus dibayar lagi setiap tahun, seperti langganan"),
    "kebutuhan.harga_satuan": N_("harga satu satuan; 0 berarti cukup keputusan, tanpa uang"),
    "kebutuhan.masa_manfaat": N_("umur pakai dalam tahun; sesudahnya dihitung usang"),
    "kebutuhan.dasar": N_("sumber angka itu"),
    "bobot.pilar": N_("pilar"),
    "bobot.bobot": N_("bobotnya dalam indeks"),
    "parameter.nama": N_("nama ambang atau faktor"),
    "parameter.nilai": N_("nilainya"),
    "anggaran.tahap": N_("tahap anggaran; tahap tidak pernah dijumlahkan"),
    "anggaran.kode_unit": N_("siapa yang menganggarkan"),
    "anggaran.kode_penerima": N_("siapa yang menerima manfaat; kosong berarti yang menganggarkan"),
    "anggaran.kode_sub_kegiatan": N_("kode sub kegiatan menurut buku kode yang berlaku pada tahap itu"),
    "anggaran.nama_sub_kegiatan": N_("nama sub kegiatan seperti tertulis di berkas"),
    "anggaran.kode_rekening": N_("kode rekening belanja"),
    "anggaran.uraian": N_("uraian atau sasaran seperti tertulis di berkas"),
    "anggaran.sumber_dana": N_("sumber dana"),
    "anggaran.pagu": N_("pagu; baris negatif mengurangi"),
    "anggaran.versi_kode": N_("buku kode yang dipakai"),
    "anggaran.baris_id": N_("baris asal, bila pagunya dibagi ke beberapa komponen"),
    "anggaran.pembagian": N_("bagaimana pagu itu dibagi"),
    "aset.kode_barang": N_("kode barang milik daerah"),
    "aset.nama_barang": N_("nama barang"),
    "aset.tahun_perolehan": N_("tahun perolehan"),
    "aset.jumlah": N_("banyaknya"),
    "aset.kondisi": N_("B baik, KB kurang baik, RB rusak berat"),
    "aset.harga_perolehan": N_("harga waktu diperoleh"),
    "aset.register": N_("nomor register barang"),
    "aset.merk": N_("merek dan tipe"),
    "aset.ruang": N_("ruang tempat barang itu berada"),
    "pegawai.jabatan": N_("jabatan; tidak diterbitkan, sebab satu jabatan bisa satu orang"),
    "pegawai.golongan": N_("golongan; tidak diterbitkan"),
    "pegawai.pendidikan": N_("pendidikan; tidak diterbitkan"),
    "pegawai.jumlah": N_("banyaknya orang"),
    "akses.jumlah": N_("banyaknya"),
    "akses.status": N_(
        "belum, diserahkan, atau teruji; selain kunci berarti tidak ada, ada tetapi belum lancar, atau ada dan "
        "dipakai. Kuncinya sendiri tidak pernah disimpan"
    ),
    "akses.tanggal": N_("tanggal status itu"),
    "usulan.kode_unit": N_("siapa yang meminta"),
    "usulan.komponen": N_("komponen yang diminta"),
    "usulan.jumlah": N_("banyaknya yang diminta"),
    "usulan.harga_satuan": N_("harga yang diminta"),
    "usulan.prioritas": N_("1 paling mendesak, 3 paling dapat menunggu"),
    "usulan.alasan": N_("alasan permintaan; tidak diterbitkan"),
    "usulan.status": N_("putusan atas permintaan itu"),
    "laporan.kode_unit": N_("siapa yang melapor"),
    "laporan.tahap": N_("tahap anggaran; hanya untuk bagian anggaran"),
    "laporan.bagian": N_("bagian laporan"),
    "laporan.status": N_("draf, diajukan, diverifikasi, atau dikembalikan"),
    "laporan.tanggal": N_("tanggal status itu"),
    "laporan.catatan": N_("catatan pemeriksa; tidak diterbitkan"),
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


def arti_tabel(tabel: str) -> str:
    """What the table is for."""
    return _(TABEL[tabel])


def arti_kolom(tabel: str, kolom: str) -> str:
    """What the column means."""
    return _(KOLOM.get(f"{tabel}.{kolom}") or UMUM[kolom])


def nama_jenis(jenis: str) -> str:
    """The kind of a column: `ya_tidak` → ya atau tidak."""
    return _(JENIS[jenis])
