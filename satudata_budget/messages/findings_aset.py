"""What an importer says about forms of files, goods, people and prices."""

from satudata_budget.messages.language import N_

SENTENCES: dict[str, str] = {
    # --- forms of files ---
    "berkas_ganti_nama": N_(
        "Nama berkas berakhiran {akhir}, isinya {bentuk}; dibaca menurut isinya. Pastikan ini berkas yang dimaksud."
    ),
    "berkas_makro": N_("Berkas memuat makro, yang tidak diterima. Simpan sebagai .xlsx tanpa makro, lalu coba lagi."),
    "tautan_luar": N_(
        "Sebagian isian diambil dari berkas lain; yang dibaca nilai terakhir yang tersimpan. "
        "Pastikan nilainya mutakhir."
    ),
    "kabupaten_lain": N_(
        "Menurut “{nilai}” berkas ini milik daerah lain, bukan {kita}; kecamatan yang senama ada di beberapa daerah. "
        "Kirim berkas {kita}, atau betulkan judulnya bila salah tulis."
    ),
    "hapus_sebagian_besar": N_(
        "Berkas ini akan menghapus {banyak} baris, lebih dari separuh yang sudah tercatat. Periksa baris yang akan "
        "dihapus, lalu nyatakan setuju (di layar: centang Setuju; perintah: --setuju-hapus)."
    ),
    # --- goods ---
    "barang_hilang": N_("{jumlah} buah “{nama}” tercatat hilang; tidak dihitung. Pastikan sudah dilaporkan."),
    "keadaan_tidak_dikenal": N_("Keadaan “{nilai}” tidak dikenal. Tulis B, KB, atau RB."),
    # --- people ---
    "nip_angka": N_(
        "NIP tersimpan sebagai angka sehingga angka akhirnya hilang; orangnya tetap dihitung. Ubah selnya menjadi Teks."
    ),
    "nip_tidak_wajar": N_("NIP di sel ini tidak wajar; orangnya tetap dihitung. NIP terdiri atas 18 angka."),
    "nip_ganda": N_("NIP ini sama dengan di {sel}; orangnya dihitung sekali. Hapus salah satu barisnya."),
    # --- prices ---
    "harga_kosong": N_("Harga “{nama}” kosong; tidak dipakai. Isi harganya."),
    "harga_dipilih": N_(
        "{banyak} harga cocok untuk {komponen} tingkat {tingkat} ({dari} sampai {sampai}); diusulkan {harga}, "
        "yang terdekat dengan harga standar sekarang. Pilih yang lain di layar Standar bila perlu."
    ),
    "harga_jauh": N_(
        "Harga terdekat untuk {komponen} tingkat {tingkat} {harga}, lebih dari tiga kali beda dengan standar sekarang "
        "({standar}); tidak diusulkan. Periksa barang dan satuannya."
    ),
    "harga_tanpa_komponen": N_(
        "Tidak satu pun barang di daftar ini cocok dengan komponen standar. Periksa uraian barangnya."
    ),
    "harga_hanya_diskominfo": N_("Harga standar hanya dapat diubah Diskominfo. Kirim daftar ini ke Diskominfo."),
    # --- our own workbook ---
    "templat_tanpa_versi": N_("Baris “Versi Data” di lembar Petunjuk hilang atau diubah. Ambil templat baru."),
    "templat_tempat_lain": N_("Tempat {nilai} bukan bagian dari templat ini. Pilih salah satu: {pilihan}."),
    "templat_baris_hilang": N_(
        "Baris ini sudah dihapus sejak templat dibuat; tidak dihidupkan kembali. Tulis sebagai baris baru bila perlu."
    ),
    "templat_didahului": N_(
        "Baris ini sudah diubah orang lain sejak templat dibuat; isian di sini tidak dipakai. Ambil templat baru."
    ),
    "templat_baris_ganda": N_("Baris ini sama dengan {sel} (ID Baris sama). Kosongkan ID Baris pada salinannya."),
    "banyak_terlalu_besar": N_("{nilai} terlalu besar. Tulis paling banyak {batas}."),
    # --- data packages ---
    "paket_hanya_diskominfo": N_(
        "Paket data mengganti seluruh isi basis data; hanya Diskominfo yang boleh memasukkannya."
    ),
}
