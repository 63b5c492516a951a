"""What the forms of the offices say: headings, choices, and what is wrong in a cell."""

from satudata_budget.messages.akses import ALASAN
from satudata_budget.messages.language import N_, _

BENTUK: dict[str, str] = {
    "anggaran": N_("Baris anggaran"),
    "perangkat": N_("Perangkat kantor"),
    "sdm": N_("Pegawai menurut jabatan"),
    "akses": N_("Kunci dan sambungan"),
    "desa-perangkat": N_("Perangkat desa"),
    "desa-sdm": N_("Operator desa"),
    "desa-akses": N_("Internet dan layanan desa"),
}
BUKAN_SATU_DATA = N_("– bukan satu data –")
GALAT: dict[str, str] = {
    "kosong": N_("belum diisi. Isi, atau hapus barisnya."),
    "bukan_pilihan": N_("“{nilai}” tidak ada dalam daftar. Pilih salah satu dari daftar."),
    "bukan_kondisi": N_("“{nilai}” bukan kondisi. Tulis B (baik), KB (kurang baik), atau RB (rusak berat)."),
    "bukan_status": N_("“{nilai}” bukan keadaan untuk kebutuhan ini. Pilih salah satu: {pilihan}."),
    "teruji_diskominfo": ALASAN["teruji_diskominfo"],
    "bukan_rupiah": N_("“{nilai}” bukan jumlah rupiah. Tulis seperti 12.500.000 atau 12,5 juta."),
    "rupiah_pecahan": N_("“{nilai}” bukan rupiah bulat. Tulis tanpa sen."),
    "bukan_banyak": N_("“{nilai}” bukan banyaknya. Tulis bilangan bulat dari nol ke atas."),
    "bukan_tahun": N_("“{nilai}” bukan tahun. Tulis empat angka, misalnya 2019."),
    "tahun_depan": N_("{nilai} melewati tahun anggaran {tahun}. Periksa tahunnya."),
    "bukan_tanggal": N_("“{nilai}” bukan tanggal. Tulis seperti 14/09/2020."),
    "bukan_kode": N_("“{nilai}” bukan kode. Tulis angka yang dipisah titik, misalnya 7.01.01.2.05.02."),
    "negatif": N_("{nilai} kurang dari nol. Periksa angkanya."),
    "terlalu_besar": N_("{nilai} terlalu besar untuk dicatat. Periksa angkanya."),
    "terlalu_panjang": N_("terlalu panjang. Pakai paling banyak {batas} huruf."),
    "tidak_perlu": N_("{komponen} tidak termasuk standar {tempat}. Baris disimpan, tetapi tidak menambah nilai."),
}


def nama_bentuk(bentuk: str) -> str:
    """What a table of the forms is called: sdm → Pegawai menurut jabatan."""
    return _(BENTUK[bentuk])


def cell_sentence(kode: str, isi: dict[str, str]) -> str:
    """What is wrong in a cell and what to do; the place is said before it."""
    return _(GALAT[kode]).format(**isi)


def at_row(nomor: int, nama: str, kolom: str, kalimat: str) -> str:
    """The sentence with its row and column: Baris 3 (Camat), Jumlah: …"""
    if nama:
        return _("Baris {n} ({nama}), {kolom}: {kalimat}").format(n=nomor, nama=nama, kolom=kolom, kalimat=kalimat)
    return _("Baris {n}, {kolom}: {kalimat}").format(n=nomor, kolom=kolom, kalimat=kalimat)
