"""What somebody is told who is not let in or may not do a thing: what is wrong, and what to do."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from satudata_budget.messages.language import N_, _
from satudata_budget.messages.numbers import angka
from satudata_budget.messages.times import waktu_wib

PERAN = {
    "komisi": N_("Komisi I DPRD"),
    "camat": N_("Camat"),
    "diskominfo": N_("Diskominfo"),
    "admin": N_("Administrator"),
}

ALASAN: dict[str, str] = {
    "bukan_peran": N_("Peran akun Anda tidak berhak melakukan ini."),
    "akun_nonaktif": N_("Akun ini sudah dinonaktifkan. Hubungi administrator di Diskominfo."),
    "di_luar_wilayah": N_("{tempat} di luar wilayah akun Anda (kolom {kolom}). Simpan hanya baris wilayah Anda."),
    "bukan_milik": N_("Draf ini milik akun lain."),
    "kolom_terkunci": N_("Kolom {kolom} hanya diubah oleh pemilik barisnya. Kembalikan nilai semula."),
    "teruji_diskominfo": N_("Kunci hanya dicatat teruji oleh Diskominfo. Tulis diserahkan, lalu minta pengujian."),
    "sambungan_kantor": N_(
        "Keadaan internet dan layanan dinyatakan kantor yang memilikinya. Kembalikan laporannya bila keliru."
    ),
    "usulan_diputuskan_diskominfo": N_(
        "Status usulan diputuskan Diskominfo; usulan yang sudah diputuskan tidak diubah."
    ),
    "verifikasi_diskominfo": N_("Laporan diverifikasi atau dikembalikan oleh Diskominfo. Pilih draf atau diajukan."),
    "laporan_sudah_diajukan": N_("Hanya laporan yang masih draf yang dapat dihapus."),
    "pulih_tanpa_saya": N_(
        "Di cadangan ini {nama} bukan administrator yang aktif, jadi sesudahnya Anda tidak dapat masuk lagi. Pilih "
        "akun tetap seperti sekarang, atau cadangan yang lebih baru."
    ),
    "pulih_sandi_lama": N_(
        "Sandi {nama} akan kembali ke sandi pada saat cadangan dibuat, dan yang Anda tulis bukan sandi itu. Tulis "
        "sandi itu, atau pilih akun tetap seperti sekarang."
    ),
    "pulih_tanpa_admin": N_(
        "Cadangan ini tidak memuat administrator yang aktif, jadi sesudahnya tidak ada yang dapat mengelola akun. "
        "Ulangi dengan --akun-tetap agar akun dan sandi tetap seperti sekarang."
    ),
    "standar_tanpa_alasan": N_(
        "Standar belum disimpan: alasannya belum ditulis. Tulis alasan atau dasar perubahan, lalu simpan lagi."
    ),
}

SANDI: dict[str, str] = {
    "sandi_pendek": N_("Sandi baru terlalu pendek. Pakai paling sedikit 12 karakter, misalnya tiga kata."),
    "sandi_panjang": N_("Sandi baru terlalu panjang. Pakai paling banyak 200 karakter."),
    "sandi_memuat_nama": N_("Sandi baru memuat nama pengguna. Pilih yang lain."),
    "sandi_berulang": N_("Sandi baru terlalu mudah ditebak. Pakai karakter yang lebih beragam."),
    "sandi_sama": N_("Sandi baru sama dengan yang lama. Pilih yang lain."),
    "sandi_lama_salah": N_("Sandi lama salah. Coba lagi."),
    "sandi_beda": N_("Kedua isian sandi baru tidak sama. Tulis ulang."),
}

MASUK: dict[str, str] = {
    "salah": N_("Nama pengguna atau sandi salah. Coba lagi, atau minta sandi baru kepada administrator."),
    "terkunci": N_("Terlalu banyak percobaan. Coba lagi setelah {waktu}."),
    "lintas_situs": N_("Permintaan datang dari situs lain dan ditolak. Buka halaman ini langsung, lalu ulangi."),
    "tidak_terdaftar": N_("Akun kabupaten itu belum terdaftar di sini. Hubungi administrator di Diskominfo."),
}

AKUN: dict[str, str] = {
    "akun_tidak_ada": N_("Akun {nama} tidak ada."),
    "nama_dipakai": N_("Nama pengguna {nama} sudah dipakai. Pilih yang lain."),
    "nama_pengguna_salah": N_(
        "Nama pengguna “{nama}” tidak dapat dipakai. Pakai 3 sampai 64 huruf kecil, angka, titik, garis, atau @."
    ),
    "nama_kosong": N_("Nama belum diisi."),
    "peran_salah": N_("Peran {nama} tidak ada. Pilih salah satu: {pilihan}."),
    "camat_tanpa_unit": N_("Akun camat harus punya paling sedikit satu kecamatan."),
    "unit_salah": N_("{nama} bukan unit untuk peran {peran}. Camat memegang kecamatan, Diskominfo memegang kabupaten."),
    "admin_terakhir": N_("Ini administrator terakhir yang aktif. Buat administrator lain dahulu."),
}

KEJADIAN: dict[str, str] = {
    "masuk": N_("masuk"),
    "gagal": N_("sandi salah"),
    "terkunci": N_("ditolak karena terlalu banyak percobaan"),
    "keluar": N_("keluar"),
    "keluar_semua": N_("keluar dari semua perangkat"),
    "sandi_diganti": N_("sandi diganti"),
    "sandi_diatur_ulang": N_("sandi diatur ulang"),
    "akun_dibuat": N_("akun dibuat"),
    "akun_diubah": N_("akun diubah"),
    "akun_dinonaktifkan": N_("akun dinonaktifkan"),
    "akun_diaktifkan": N_("akun diaktifkan"),
    "ditolak": N_("perubahan ditolak"),
    "cadangan_dibuat": N_("cadangan dibuat"),
    "cadangan_diunduh": N_("cadangan diunduh"),
    "cadangan_dipulihkan": N_("basis data dipulihkan dari cadangan"),
}


PULIH: tuple[str, ...] = (
    N_("Akun yang hilang ({n}): {daftar}."),
    N_("Akun yang muncul lagi ({n}): {daftar}."),
    N_("Sandi yang kembali ke sandi lama ({n}): {daftar}."),
    N_("Peran, wilayah, atau keadaan yang kembali ({n}): {daftar}."),
)
"""What a backup does to accounts: gone, there again, with the older password, otherwise changed."""


def account_changes(*kinds: Sequence[str]) -> tuple[str, ...]:
    """A sentence for each kind of PULIH that there is, with the accounts by name."""
    return tuple(
        _(text).format(n=angka(len(names)), daftar=", ".join(names))
        for text, names in zip(PULIH, kinds, strict=True)
        if names
    )


def account_state(peran: str, unit: Sequence[str], *, aktif: bool) -> str:
    """`Camat 35.03.05, nonaktif`."""
    return " ".join((nama_peran(peran), *unit)) + ", " + (_("aktif") if aktif else _("nonaktif"))


def nama_peran(peran: str) -> str:
    """`komisi` → Komisi I DPRD."""
    return _(PERAN[peran])


def nama_kejadian(jenis: str) -> str:
    """What happened, in a few words."""
    return _(KEJADIAN[jenis])


def refusal_sentence(alasan: str, **isi: str) -> str:
    """Why a row, a column or an action is refused."""
    return _(ALASAN[alasan]).format(**{nama: nilai.replace("_", " ") for nama, nilai in isi.items()})


def refused_sentence(jumlah: int, first: str) -> str:
    """The summary above a list of refusals."""
    return _("{n} baris ditolak dan tidak ada yang disimpan. Yang pertama: {kalimat}").format(n=jumlah, kalimat=first)


def password_sentence(kode: str) -> str:
    """What is wrong with a password."""
    return _(SANDI[kode])


def sign_in_sentence(kode: str, sampai: datetime | None = None) -> str:
    """Why somebody is not let in; the same whether the account exists or not."""
    # Said to the minute, so the minute has to be over.
    return _(MASUK[kode]).format(waktu=waktu_wib(sampai + timedelta(seconds=59)) if sampai else "")


def account_sentence(kode: str, isi: Mapping[str, object]) -> str:
    """What is wrong with an account."""
    return _(AKUN[kode]).format(**isi)
