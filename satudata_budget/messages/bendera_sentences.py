"""The sentences of the flags, by rule and, after a slash, by case of the rule."""

from satudata_budget.messages.language import N_

JUDUL: dict[str, str] = {
    "tanpa_baris_satu_data": N_("Belum ada anggaran satu data"),
    "kunci_belum_diserahkan": N_("Kunci data belum diserahkan ke Diskominfo"),
    "tanpa_penanggung_jawab": N_("Belum ada penanggung jawab data"),
    "syarat_belum_terpenuhi": N_("Syarat mutlak belum terpenuhi"),
    "kunci_belum_teruji": N_("Kunci data sudah diserahkan, belum diuji"),
    "desa_belum_melayani": N_("Desa belum dapat melayani surat"),
    "pagu_di_bawah_kebutuhan": N_("Pagu di bawah kebutuhan"),
    "langganan_berakhir": N_("Langganan berakhir karena belum dianggarkan penuh"),
    "tanpa_pendamping_kecamatan": N_("Belanja kabupaten tanpa pendamping di kecamatan"),
    "dianggarkan_ganda": N_("Dianggarkan kabupaten dan kecamatan sekaligus"),
    "perangkat_tanpa_operator": N_("Perangkat tanpa operator"),
    "operator_tanpa_perangkat": N_("Operator tanpa perangkat"),
    "perangkat_usang": N_("Perangkat usang atau rusak masih diandalkan"),
    "harga_di_atas_standar": N_("Anggaran di atas harga standar"),
    "usulan_di_atas_standar": N_("Harga usulan di atas standar"),
    "pergeseran_tahap": N_("Anggaran bergeser antartahap"),
    "bagian_belum_dilaporkan": N_("Laporan belum lengkap"),
    "angka_melonjak": N_("Angka melonjak"),
    "klasifikasi_meragukan": N_("Komponen masih dugaan"),
    "data_terverifikasi_lama": N_("Verifikasi sudah lama"),
}

KALIMAT: dict[str, str] = {
    "tanpa_baris_satu_data": N_("{unit} belum menganggarkan satu data, padahal kebutuhan {terbuka} masih terbuka."),
    "tanpa_baris_satu_data/dibiayai_lain": N_(
        "{unit} belum menganggarkan satu data. Pihak lain membiayai {didanai}; {terbuka} masih terbuka."
    ),
    "kunci_belum_diserahkan": N_("{tempat} belum menyerahkan kunci datanya ke Diskominfo."),
    "kunci_belum_diserahkan/sebagian": N_("{tempat} baru menyerahkan {diserahkan} dari {perlu} kunci datanya."),
    "tanpa_penanggung_jawab": N_("{tempat} belum menugaskan {komponen}: {ada} dari {perlu}{ukuran}."),
    "syarat_belum_terpenuhi": N_(
        "{komponen} di {tempat} belum terpenuhi: {ada} dari {perlu}{ukuran}. Tanpa itu kelas tidak naik."
    ),
    "kunci_belum_teruji": N_("Kunci {tempat} diserahkan pada {sejak}, tetapi belum teruji."),
    "kunci_belum_teruji/tanpa_tanggal": N_("Kunci {tempat} sudah diserahkan tanpa tanggal, dan belum teruji."),
    "desa_belum_melayani": N_(
        "{belum} dari {jumlah} desa di {unit} belum dapat melayani surat. "
        "Paling sering kurang: {tersering} ({desa_tersering} desa)."
    ),
    "desa_belum_melayani/sedikitnya": N_(
        "Sedikitnya {belum} dari {jumlah} desa di {unit} belum dapat melayani surat. "
        "Paling sering kurang: {tersering} ({desa_tersering} desa)."
    ),
    "pagu_di_bawah_kebutuhan": N_(
        "Anggaran menutup {rasio} dari biaya {biaya} di {unit}. Kurang {terbuka}, terbesar untuk {terbesar}."
    ),
    "langganan_berakhir": N_(
        "{komponen} di {tempat} turun dari {ada} menjadi {rencana}{ukuran}: anggarannya kurang {terbuka}."
    ),
    "tanpa_pendamping_kecamatan": N_(
        "Kabupaten menganggarkan {pagu} untuk {unit}, tetapi di sana belum ada {operator} "
        "dan tidak ada baris anggaran satu data sendiri."
    ),
    "dianggarkan_ganda/lebih": N_(
        "{komponen} untuk {tempat} dianggarkan kabupaten {pagu_kabupaten} dan kecamatan {pagu_kecamatan}: "
        "ganda {ganda}, dan {lebih} di atas biaya {biaya}."
    ),
    "dianggarkan_ganda/bersama": N_(
        "{komponen} untuk {tempat} dianggarkan kabupaten {pagu_kabupaten} dan kecamatan {pagu_kecamatan}. "
        "Mungkin memang dibagi."
    ),
    "perangkat_tanpa_operator": N_("Ada {perangkat} komputer atau server di {tempat}, tetapi belum ada {komponen}."),
    "perangkat_tanpa_operator/beranggaran": N_(
        "Perangkat senilai {pagu} dianggarkan untuk {tempat}, tetapi belum ada {komponen}."
    ),
    "operator_tanpa_perangkat": N_(
        "{operator} operator di {tempat} hanya punya {perangkat} komputer atau server yang layak, "
        "dan anggarannya belum cukup."
    ),
    "perangkat_usang": N_(
        "{jumlah} perangkat di {tempat} masih diandalkan: {keadaan}. Penggantinya belum cukup dianggarkan."
    ),
    "harga_di_atas_standar": N_(
        "Anggaran {komponen} untuk {tempat} {pagu}, padahal seluruh kebutuhannya menurut standar {standar}."
    ),
    "harga_di_atas_standar/pihak_lain": N_(
        "Pihak lain menganggarkan {pagu} untuk {komponen} di {tempat}, padahal seluruh kebutuhannya "
        "menurut standar {standar}."
    ),
    "usulan_di_atas_standar": N_("Usulan {komponen} untuk {tempat} memakai harga {harga}; standarnya {standar}."),
    "pergeseran_tahap/turun": N_(
        "{komponen} yang dianggarkan {unit} turun dari {pagu_sebelum} pada {tahap_awal} "
        "menjadi {pagu_sesudah} pada {tahap_akhir}."
    ),
    "pergeseran_tahap/naik": N_(
        "{komponen} yang dianggarkan {unit} naik dari {pagu_sebelum} pada {tahap_awal} "
        "menjadi {pagu_sesudah} pada {tahap_akhir}."
    ),
    "bagian_belum_dilaporkan/belum_pernah": N_("{unit} belum pernah melaporkan: {bagian}."),
    "bagian_belum_dilaporkan/draf": N_("Laporan {unit} masih draf sejak {sejak}: {bagian}."),
    "bagian_belum_dilaporkan/draf_tanpa_tanggal": N_("Laporan {unit} masih draf: {bagian}."),
    "bagian_belum_dilaporkan/dikembalikan": N_("Laporan {unit} dikembalikan sejak {sejak}: {bagian}."),
    "bagian_belum_dilaporkan/dikembalikan_tanpa_tanggal": N_("Laporan {unit} dikembalikan: {bagian}."),
    "angka_melonjak": N_(
        "Jumlah bagian {bagian} di {unit} berubah dari {sebelum} menjadi {sesudah} dalam satu penyimpanan, {waktu}."
    ),
    "angka_melonjak/anggaran_naik": N_(
        "Anggaran satu data {unit} naik dari {pagu_sebelum} menjadi {pagu_sesudah} dalam satu penyimpanan, {waktu}."
    ),
    "angka_melonjak/anggaran_turun": N_(
        "Anggaran satu data {unit} turun dari {pagu_sebelum} menjadi {pagu_sesudah} dalam satu penyimpanan, {waktu}."
    ),
    "klasifikasi_meragukan": N_("Komponen dari {catatan} catatan {unit} masih dugaan."),
    "klasifikasi_meragukan/beranggaran": N_("Komponen dari {dugaan} {unit} masih dugaan."),
    "data_terverifikasi_lama": N_("Data {unit} diverifikasi lebih dari {bulan} bulan lalu ({sejak}): {bagian}."),
}

TINDAKAN: dict[str, str] = {
    "tanpa_baris_satu_data": N_("Usulkan baris anggaran untuk kebutuhan yang masih terbuka."),
    "kunci_belum_diserahkan": N_("Serahkan kunci dan catat tanggalnya."),
    "tanpa_penanggung_jawab": N_("Tetapkan orangnya dengan surat keputusan, lalu catat di isian SDM."),
    "syarat_belum_terpenuhi": N_("Dahulukan syarat ini dalam anggaran dan pelaksanaan."),
    "kunci_belum_teruji": N_("Uji kuncinya, lalu catat sebagai teruji."),
    "desa_belum_melayani": N_("Lengkapi syarat wajib desa, mulai dari {tersering}."),
    "pagu_di_bawah_kebutuhan": N_("Tambah plafon {terbuka}, atau geser dari dalam plafon {unit}."),
    "langganan_berakhir": N_("Anggarkan perpanjangan langganan ini."),
    "tanpa_pendamping_kecamatan": N_("Tugaskan operator dan anggarkan pendampingnya."),
    "dianggarkan_ganda/lebih": N_("Sepakati satu pihak yang membiayai, lalu alihkan sisanya."),
    "dianggarkan_ganda/bersama": N_("Pastikan pembagian biayanya disepakati, lalu catat."),
    "perangkat_tanpa_operator": N_("Tugaskan operator lebih dahulu; tidak perlu biaya."),
    "operator_tanpa_perangkat": N_("Anggarkan komputernya, atau pindahkan yang menganggur."),
    "perangkat_usang": N_("Anggarkan penggantinya, lalu usulkan penghapusan yang lama."),
    "harga_di_atas_standar": N_("Periksa harga dan jumlahnya terhadap standar harga."),
    "usulan_di_atas_standar": N_("Minta alasan harganya, atau samakan dengan standar."),
    "pergeseran_tahap/turun": N_("Minta penjelasan dalam pembahasan anggaran, dan kembalikan bila masih dibutuhkan."),
    "pergeseran_tahap/naik": N_("Minta penjelasan dalam pembahasan anggaran."),
    "bagian_belum_dilaporkan/belum_pernah": N_("Isi bagian itu atau nyatakan nihil, lalu ajukan."),
    "bagian_belum_dilaporkan/draf": N_("Selesaikan isiannya, lalu ajukan."),
    "bagian_belum_dilaporkan/draf_tanpa_tanggal": N_("Selesaikan isiannya, lalu ajukan."),
    "bagian_belum_dilaporkan/dikembalikan": N_("Perbaiki menurut catatan pemeriksa, lalu ajukan lagi."),
    "bagian_belum_dilaporkan/dikembalikan_tanpa_tanggal": N_("Perbaiki menurut catatan pemeriksa, lalu ajukan lagi."),
    "angka_melonjak": N_("Tanyakan kepada pengisi, lalu benarkan atau catat alasannya."),
    "klasifikasi_meragukan": N_("Periksa baris itu dan tetapkan komponennya dengan tangan."),
    "data_terverifikasi_lama": N_("Minta pembaruan, lalu verifikasi lagi."),
}
