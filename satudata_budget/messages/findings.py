"""What an importer says about a file: each sentence names what is wrong and what to do."""

from satudata_budget.messages.findings_anggaran import SENTENCES as ANGGARAN
from satudata_budget.messages.findings_aset import SENTENCES as BARANG
from satudata_budget.messages.language import N_, _

SENTENCES: dict[str, str] = {
    # --- files ---
    "berkas_tidak_ada": N_("Berkas tidak ditemukan. Periksa nama dan foldernya."),
    "berkas_kosong": N_("Berkas kosong. Pilih berkas yang berisi data."),
    "berkas_tidak_terbaca": N_(
        "Berkas rusak atau bukan lembar kerja. Buka dan simpan ulang sebagai .xlsx, lalu coba lagi."
    ),
    "folder_tidak_ada": N_("Folder paket tidak ditemukan. Sebutkan folder yang berisi unit.csv dan tabel lainnya."),
    # --- data packages ---
    "tabel_tidak_ada": N_("Tabel {tabel}.csv tidak ada dalam paket. Tambahkan berkas itu."),
    "kolom_tidak_ada": N_("Kolom {kolom} tidak ada. Tambahkan kolom itu pada baris judul."),
    "kolom_ganda": N_("Kolom {kolom} muncul lebih dari sekali. Sisakan satu."),
    "baris_lebih_panjang": N_("Baris ini punya {ada} isian, judulnya {judul}. Periksa tanda koma di dalam teks."),
    "bukan_utf8": N_("Berkas bukan teks UTF-8. Simpan ulang sebagai CSV UTF-8."),
    "nilai_kosong": N_("{kolom} belum diisi. Isi nilainya."),
    "bukan_pilihan": N_("{kolom} berisi “{nilai}”. Pilih salah satu: {pilihan}."),
    "bukan_angka": N_("{kolom} berisi “{nilai}”, bukan angka. Tulis angkanya saja."),
    "bukan_bulat": N_("{kolom} berisi {nilai}. Tulis bilangan bulat tanpa pecahan."),
    "terlalu_teliti": N_("{kolom} berisi {nilai}. Paling banyak tiga angka di belakang koma."),
    "terlalu_besar": N_("{kolom} berisi {nilai}, terlalu besar untuk dicatat. Periksa angkanya."),
    "negatif": N_("{kolom} berisi {nilai}. Nilainya tidak boleh kurang dari nol."),
    "bukan_tanggal": N_("{kolom} berisi “{nilai}”, bukan tanggal. Tulis seperti 2020-09-30."),
    "bukan_ya_tidak": N_("{kolom} berisi “{nilai}”. Tulis true atau false."),
    "kunci_ganda": N_("Kunci {kunci} sudah ada di baris {lain}. Hapus salah satu, atau bedakan kuncinya."),
    "tempat_tidak_dikenal": N_("{kolom} berisi {nilai}, yang tidak ada di tabel unit atau desa. Periksa kodenya."),
    "unit_tidak_dikenal": N_("{kolom} berisi {nilai}, yang tidak ada di tabel unit. Periksa kodenya."),
    "kecamatan_tidak_dikenal": N_("{kolom} berisi {nilai}, yang bukan kecamatan di tabel unit. Periksa kodenya."),
    "tanpa_kabupaten": N_("Kecamatan {nilai} tidak punya kabupaten: unit {kabupaten} tidak ada. Tambahkan unit itu."),
    "tempat_ganda": N_("Kode {nilai} dipakai unit dan desa sekaligus. Satu kode untuk satu tempat."),
    "pilar_kurang": N_("Bobot pilar {nilai} tidak ada. Isi keempat pilar: anggaran, perangkat, sdm, akses."),
    "bobot_nol": N_("Jumlah bobot pilar harus lebih dari nol."),
    "lantai_nol": N_("lantai_indeks harus lebih dari nol."),
    "di_luar_rentang": N_("{kolom} berisi {nilai}. Tulis angka dari {dari} sampai {sampai}."),
    "tahap_kosong": N_("Laporan bagian anggaran harus menyebut tahap. Isi kolom tahap, misalnya KUA-PPAS."),
    "tahap_tidak_perlu": N_("Tahap hanya untuk bagian anggaran. Kosongkan kolom tahap."),
    "bagian_bukan_kabupaten": N_("Bagian desa hanya dilaporkan kecamatan, bukan kabupaten. Hapus baris ini."),
    "parameter_tidak_dikenal": N_("Parameter {nilai} tidak dikenal dan tidak dipakai. Periksa ejaannya."),
    "komponen_tidak_diperlukan": N_(
        "Komponen {komponen} tidak termasuk standar untuk {tempat} ({tabel}). "
        "Baris disimpan, tetapi tidak menambah nilai."
    ),
    # --- files of the offices ---
    "berkas_bersandi": N_("Berkas terkunci kata sandi. Buka di Excel, hapus sandinya, simpan, lalu coba lagi."),
    "berkas_bom": N_(
        "Isi berkas membengkak {kali} kali saat dibuka, tidak wajar. Simpan ulang di Excel, lalu coba lagi."
    ),
    "berkas_html": N_(
        "Berkas ini tabel halaman web yang dinamai lembar kerja; isinya dibaca sebagai teks. "
        "Bila angka atau kodenya janggal, buka di Excel dan simpan sebagai .xlsx."
    ),
    "berkas_terlalu_besar": N_("Berkas {ada} MB, batasnya {batas} MB. Simpan hanya lembar yang diperlukan."),
    "berkas_tidak_bisa_dibuka": N_("Berkas tidak dapat dibuka. Tutup dari program lain atau periksa izinnya."),
    "berkas_terlalu_berat": N_(
        "Berkas ini tidak selesai dibuka dalam {detik} detik dan memori yang tersedia. "
        "Simpan ulang di Excel dengan lembar yang diperlukan saja, lalu coba lagi."
    ),
    "berkas_terlalu_luas": N_(
        "Isian semua lembar bersama-sama terlalu luas. Hapus isian di luar tabel, atau bagi berkasnya."
    ),
    "sedang_ramai": N_("Terlalu banyak berkas sedang dibuka bersamaan. Tunggu sebentar, lalu coba lagi."),
    "bukan_lembar_kerja": N_("Berkas ini {bentuk}, bukan lembar kerja. Kirim berkas Excel, ODS, atau CSV aslinya."),
    "lembar_terlalu_banyak": N_("Lebih dari {batas} lembar. Simpan hanya lembar yang diperlukan."),
    "baris_terlalu_banyak": N_("Lebih dari {batas} baris. Hapus baris kosong di bawah tabel, atau bagi berkasnya."),
    "kolom_terlalu_banyak": N_("Lebih dari {batas} kolom. Hapus kolom kosong di kanan tabel."),
    "lembar_terlalu_luas": N_("Isian di lembar ini tersebar terlalu jauh. Hapus isian di luar tabel."),
    "lembar_tersembunyi": N_("Lembar ini tersembunyi dan tidak dibaca. Tampilkan lembarnya bila isinya diperlukan."),
    "bentuk_tidak_dikenal": N_(
        "Isinya bukan salah satu bentuk yang dikenal ({jenis}). Periksa apakah lembarnya benar dan judul kolomnya utuh."
    ),
    "lembar_bentuk_lain": N_(
        "Lembar ini berisi {jenis}, sedangkan berkasnya dibaca sebagai {dibaca}. "
        "Simpan lembar ini sebagai berkas sendiri, lalu impor."
    ),
    "lembar_lebih_dari_satu": N_(
        "Tabel ini ada di lebih dari satu lembar ({lembar}). Simpan masing-masing sebagai berkas sendiri."
    ),
    "lingkup_ganda": N_(
        "Berkas {lain} berisi hal yang sama untuk kantor yang sama. Pilih satu, atau gabungkan keduanya dahulu."
    ),
    "judul_kolom_kurang": N_("Judul kolom {kolom} tidak ditemukan. Pakai bentuk resmi dengan baris judul yang utuh."),
    "tanpa_baris": N_("Tidak ada satu baris isian pun di bawah judul tabel. Periksa apakah lembarnya benar."),
    "sudah_masuk": N_("Berkas ini sudah masuk sejak {waktu}; tidak ada yang berubah."),
    "tidak_berhak": N_("{alasan} Betulkan baris ini, atau minta yang berwenang memasukkannya."),
    "tidak_berhak_semua": N_(
        "{alasan} Ini berlaku untuk {jumlah} baris, jadi seluruh berkas. Periksa kantornya, "
        "atau minta kantor itu memasukkannya sendiri."
    ),
    "bagian_dibuka": N_(
        "{bagian}: laporannya sudah diserahkan atau diverifikasi. "
        "Bila berkas ini disimpan, laporannya menjadi draf lagi."
    ),
    "didahului_orang_lain": N_("Data yang sama baru saja disimpan orang lain. Impor sekali lagi."),
    # --- whose file, for when ---
    "unit_tidak_disebut": N_(
        "Tidak tertulis milik perangkat daerah mana. Isi baris “Nama Perangkat Daerah”, atau pilih unitnya saat impor."
    ),
    "perangkat_daerah_tidak_dikenal": N_(
        "“{nilai}” bukan kecamatan atau perangkat daerah yang dikenal di sini. Periksa ejaan dan kodenya."
    ),
    "kode_dan_nama_unit_berbeda": N_("Kode dan nama pada “{nilai}” menunjuk dua tempat. Betulkan salah satunya."),
    "unit_diminta_tidak_ada": N_("Unit {nilai} tidak ada. Pilih kode unit yang terdaftar."),
    "unit_berbeda": N_("Berkas menyebut “{nilai}”, diimpor sebagai {diminta} menurut permintaan. Pastikan benar."),
    "tahun_tidak_disebut": N_("Tahun anggaran tidak tertulis. Tulis di judul, atau pilih tahunnya saat impor."),
    "tahap_tidak_disebut": N_("Tahap anggaran tidak tertulis. Tulis di judul, atau pilih tahapnya saat impor."),
    # --- cells ---
    "sel_rusak": N_("Sel berisi {nilai}: rumusnya menunjuk sel yang tidak ada. Betulkan rumus atau tulis angkanya."),
    "rumus_tanpa_nilai": N_("Rumus ini tersimpan tanpa hasil. Buka di Excel, simpan, lalu impor lagi."),
    "bukan_rupiah": N_("“{nilai}” bukan jumlah rupiah. Tulis angkanya saja, misalnya 1.234.567."),
    "rupiah_negatif": N_("Jumlah rupiah {nilai} kurang dari nol. Periksa angkanya."),
    "dibulatkan": N_("{nilai} dibulatkan menjadi {bulat} rupiah."),
    "bukan_banyak": N_("“{nilai}” bukan bilangan. Tulis banyaknya dengan angka."),
    "banyak_tidak_wajar": N_("{nilai} bukan jumlah yang wajar. Tulis bilangan bulat dari nol ke atas."),
    "bukan_hari": N_("“{nilai}” bukan tanggal. Tulis seperti 30/09/2020."),
    "bukan_tahun": N_("“{nilai}” bukan tahun. Tulis empat angka, misalnya 2019."),
    "bukan_register": N_("“{nilai}” bukan nomor register. Tulis seperti 000001 atau 000001 s/d 000005."),
    "bukan_kode": N_("“{nilai}” bukan kode. Tulis angka yang dipisah titik."),
    "kode_angka": N_(
        "Kode {nilai} tersimpan sebagai angka atau tanggal; nol di belakangnya bisa hilang (2.20 menjadi 2.2). "
        "Ubah format selnya menjadi Teks dan tulis ulang kodenya."
    ),
    "kode_rusak": N_("Kode “{nama}” berisi galat rumus. Tulis ulang kodenya sebagai teks."),
    "kode_angka_terbaca": N_("Kode {nilai} tersimpan sebagai angka; dibaca {dibaca}. Ubah format selnya menjadi Teks."),
    "kode_tidak_lengkap": N_("Kode {nilai} tidak lengkap. Isi kode urusan sampai kegiatan atau sub kegiatan."),
    # --- PPAS ---
    "baris_tanpa_kode": N_(
        "“{nama}” punya jumlah rupiah tetapi tidak punya kode. Isi kodenya, atau kosongkan jumlahnya."
    ),
    "pagu_kosong": N_("Plafon “{nama}” kosong, dicatat nol. Isi bila ada."),
    "program_tanpa_kegiatan": N_("“{nama}” tidak punya kegiatan di bawahnya; jumlahnya dicatat apa adanya."),
    "jumlah_tidak_cocok": N_(
        "{nama} tertulis {tertulis}, rinciannya berjumlah {dihitung}: selisih {selisih}. Rinciannya yang dipakai."
    ),
    "kode_buku_lain": N_(
        "Kode {kode} dengan nama “{nama}” cocok dengan buku kode {buku}, bukan {berkas} seperti baris lain. "
        "Dibaca menurut {buku}."
    ),
    "nama_kode_berbeda": N_("Kode {kode} menurut buku kode bernama “{resmi}”, di sini “{nama}”. Periksa kodenya."),
    "golongan_meragukan": N_("“{nama}” digolongkan ke {komponen} menurut aturan {aturan}, tetapi meragukan. Periksa."),
    "pembagian_tangan_gugur": N_(
        "Pagu “{nama}” berubah dari {lama} menjadi {baru}; pembagian yang pernah ditetapkan tidak berlaku lagi. "
        "Bagi ulang baris ini."
    ),
    # --- goods ---
    "nama_barang_kosong": N_("Nama barang kosong. Isi namanya."),
    "kode_barang_kosong": N_("Kode barang “{nama}” kosong. Isi kodenya."),
    "register_kosong": N_("Nomor register “{nama}” kosong; dihitung satu buah."),
    "register_ganda": N_(
        "Register “{nama}” ini sudah ada di {sel}; keduanya dihitung. Hapus satu bila barangnya sama."
    ),
    "ribuan_ditebak": N_(
        "Kolom harga tidak menyebut satuan; menurut harga komputernya dibaca sebagai ribuan rupiah. Periksa."
    ),
    "nama_bukan_kodenya": N_(
        "“{nama}” berkode {kode}, kode untuk {arti}. Digolongkan menurut namanya; betulkan kodenya di KIB-B."
    ),
    "kondisi_belum_diketahui": N_(
        "Kondisi {jumlah} buah “{nama}” belum diketahui, dianggap baik. Impor KIR yang memuatnya."
    ),
    "kir_tanpa_kib": N_("Belum ada KIB-B untuk {unit}, jadi kondisi barang tidak punya tempat. Impor KIB-B dahulu."),
    "kir_bukan_kib": N_(
        "{jumlah} buah “{nama}” di {ruang} tidak ada di KIB-B, tidak dihitung. Catat di KIB-B, atau betulkan kodenya."
    ),
    "kir_ganda": N_(
        "{jumlah} buah “{nama}” di {ruang} sudah tercatat di baris lain KIR ini. Periksa nomor registernya."
    ),
    "kib_bukan_kir": N_(
        "{jumlah} buah “{nama}” (kode {kode}) ada di KIB-B tetapi tidak di KIR; kondisinya dianggap baik. "
        "Tambahkan di KIR."
    ),
    "ruangan_tidak_disebut": N_("Nama ruangan tidak tertulis di atas tabel ini. Isi baris “Ruangan”."),
    "jumlah_bukan_register": N_("Tertulis {jumlah} buah, registernya {register} buah. Samakan keduanya."),
    "keadaan_kosong": N_("Keadaan “{nama}” kosong; kondisinya belum diketahui. Isi B, KB, atau RB."),
    "keadaan_bukan_jumlah": N_("Keadaan “{nama}” berjumlah {keadaan} buah, barangnya {jumlah} buah. Samakan keduanya."),
    # --- people ---
    "jabatan_kosong": N_("Ada {jumlah} orang tanpa nama jabatan. Isi jabatannya."),
    "bezetting_kosong": N_("Bezetting “{nama}” kosong, dihitung nol. Isi banyaknya orang."),
    "selisih_tidak_cocok": N_(
        "Selisih “{nama}” tidak sama dengan bezetting {bezetting} dikurangi kebutuhan {abk}. Bezetting yang dipakai."
    ),
    "jumlah_orang_tidak_cocok": N_(
        "Jumlah pegawai tertulis {tertulis}, rinciannya {dihitung} orang. Rinciannya yang dipakai."
    ),
    # --- access, desa, reports ---
    "komponen_tidak_dikenal": N_("Komponen “{nilai}” tidak dikenal. Pilih salah satu: {pilihan}."),
    "status_tidak_dikenal": N_("Status “{nilai}” tidak dikenal. Pilih salah satu: {pilihan}."),
    "status_kosong": N_("Status {nama} kosong. Pilih salah satu: {pilihan}."),
    "jumlah_kosong": N_("Jumlah {nama} kosong. Isi banyaknya."),
    "desa_tidak_dikenal": N_("“{nilai}” bukan desa di {unit}. Periksa kode desanya."),
    "kode_desa_kosong": N_("Kode desa “{nama}” kosong. Isi kodenya."),
    "desa_berbeda": N_("Kode {kode} adalah {nama}, di sini tertulis “{nilai}”. Betulkan salah satunya."),
    "desa_ganda": N_("{nama} sudah diisi di {sel}. Sisakan satu baris."),
    "desa_tidak_disebut": N_(
        "{nama} ({kode}) tidak ada di lembar ini; dianggap belum punya apa-apa. Tambahkan barisnya."
    ),
    "laporan_ganda": N_("Bagian {bagian} unit ini sudah ada di {sel}. Sisakan satu baris."),
}


def sentence(kode: str, isi: dict[str, object]) -> str:
    """The sentence of a finding in the reader's language, its places filled."""
    return _(SENTENCES.get(kode) or BARANG.get(kode) or ANGGARAN[kode]).format(**isi)


def place(berkas: str, lembar: str, sel: str) -> str:
    """Where it is: file, sheet, cell."""
    parts = [berkas]
    if lembar:
        parts.append(_("lembar {lembar}").format(lembar=lembar))
    if sel:
        parts.append(_("sel {sel}").format(sel=sel))
    return ", ".join(parts)
