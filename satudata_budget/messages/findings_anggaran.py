"""What an importer says about a budget file."""

from satudata_budget.messages.language import N_

SENTENCES: dict[str, str] = {
    # --- whose, for when ---
    "tahun_berbeda": N_("Judul menyebut lebih dari satu tahun anggaran ({tahun}). Pilih tahunnya saat impor."),
    "tahap_berbeda": N_("Judul menyebut lebih dari satu tahap ({tahap}). Pilih tahapnya saat impor."),
    "unit_lebih_dari_satu": N_(
        "Berkas ini memuat lebih dari satu perangkat daerah ({unit}), padahal diminta satu. "
        "Kosongkan pilihan unit, atau pisahkan berkasnya."
    ),
    "unit_lain_dilewati": N_(
        "{banyak} baris senilai {jumlah} milik perangkat daerah lain ({unit}) tidak dibaca: "
        "hanya kecamatan dan Diskominfo."
    ),
    "skpd_tanpa_nama": N_(
        "Kode perangkat daerah {nilai} tidak disertai nama, jadi pemiliknya tidak dapat dipastikan. "
        "Tulis namanya, atau pilih unitnya saat impor."
    ),
    "kolom_tidak_seragam": N_(
        "Kolom {kolom} berisi lebih dari satu nilai ({nilai}). Pisahkan berkasnya, satu nilai satu berkas."
    ),
    "menggantikan_bentuk_lain": N_(
        "Anggaran ini sudah ada dari {jenis} ({baris} baris, {lama}); berkas ini menggantikannya dengan {baru}. "
        "Keduanya tidak dijumlahkan."
    ),
    "satuan_di_judul": N_("Menurut “{nilai}”, jumlah di tabel ini dibaca dikali {kali}. Periksa."),
    "kolom_plafon_ganda": N_(
        "Ada lebih dari satu kolom jumlah (misalnya sebelum dan setelah). Pilih tahapnya saat impor: tahap yang "
        "dimulai dengan Perubahan memakai kolom setelah, tahap lain kolom sebelum. Atau sisakan kolom yang dipakai."
    ),
    # --- sums ---
    "tanpa_rincian": N_("“{nama}” tidak dirinci sampai rekening di bawahnya; jumlahnya dicatat apa adanya."),
    "jumlah_tanpa_nilai": N_(
        "{banyak} jumlah, mulai dari sel ini, berupa rumus tanpa hasil dan tidak dapat diperiksa. "
        "Rinciannya yang dipakai."
    ),
    "kelompok_tidak_cocok": N_(
        "Belanja “{nama}” menurut kelompoknya berjumlah {dihitung}, kolom Jumlah menulis {tertulis}: "
        "selisih {selisih}. Kolom Jumlah yang dipakai; betulkan salah satunya."
    ),
    # --- rows and codes ---
    "rincian_tanpa_satuan": N_(
        "“{nama}” punya jumlah rupiah tetapi tanpa satuan dan harga, jadi bukan rincian dan bukan jumlah yang dikenal. "
        "Isi satuan dan harganya, atau beri tanda [#] bila ini judul kelompok."
    ),
    "rincian_tanpa_rekening": N_("“{nama}” tidak berada di bawah kode rekening. Isi kode rekening di atasnya."),
    "sub_kegiatan_tidak_disebut": N_(
        "Tidak tertulis sub kegiatan mana yang dirinci tabel ini. Isi baris “Sub Kegiatan” dengan kode dan namanya."
    ),
    "sub_kegiatan_tanpa_rincian": N_(
        "Tidak satu pun rincian sub kegiatan {kode} terbaca (baris dengan satuan, harga dan jumlah), jadi yang "
        "tercatat tidak dihapus. Periksa kolom satuan dan harganya."
    ),
    "rekening_tidak_lengkap": N_(
        "Kode rekening {nilai} tidak lengkap. Tulis keenam ruasnya, misalnya 5.1.02.01.01.0024."
    ),
    "induk_tidak_ada": N_(
        "Kode {kode} tidak punya baris induk {induk} di tabel ini, padahal baris lain punya. "
        "Bila ini baris jumlah yang salah kode, uangnya terhitung dua kali; betulkan kodenya."
    ),
    "bukan_belanja_dilewati": N_("{banyak} baris pendapatan atau pembiayaan tidak dibaca: hanya belanja yang dinilai."),
    "nama_sub_kegiatan_tidak_ada": N_(
        "Berkas ini tidak memuat nama sub kegiatan; baris digolongkan menurut kodenya saja. "
        "Tambahkan kolom namanya bila ada."
    ),
    "buku_kode_tidak_pasti": N_(
        "Kode program penunjang di berkas ini berarti lain di kedua buku kode, dan tidak ada nama yang memastikan. "
        "Dibaca menurut {buku}; periksa tahunnya."
    ),
    # --- the file ---
    "baris_tersembunyi": N_(
        "{banyak} baris tersembunyi ikut dibaca, mulai dari sel ini. Tampilkan dan periksa, "
        "atau hapus bila tidak berlaku."
    ),
}
