"""Reports on their way: their steps, why a step is not taken, what Diskominfo and the camat tell each other."""

from satudata_budget.messages.language import N_, _
from satudata_budget.messages.terms import STATUS_LAPORAN, nama_bagian

LANGKAH_DITOLAK: dict[str, str] = {
    "ajukan": N_("Bagian {bagian} {unit} sudah {status}. Tarik kembali atau ubah isinya sebelum mengajukan lagi."),
    "tarik": N_("Bagian {bagian} {unit} {status}, jadi tidak ada yang ditarik."),
    "verifikasi": N_("Bagian {bagian} {unit} {status}. Yang dapat diverifikasi hanya bagian yang diajukan."),
    "kembalikan": N_("Bagian {bagian} {unit} {status}. Yang dapat dikembalikan hanya yang diajukan atau diverifikasi."),
    "berubah": N_("Bagian {bagian} {unit} berubah sejak layar ini dibuka. Muat ulang dan periksa lagi isinya."),
    "bagian_salah": N_("{unit} tidak melaporkan bagian {bagian}."),
    "tahap_kosong": N_("Laporan anggaran {unit} harus menyebut tahapnya, misalnya KUA-PPAS."),
    "tanpa_alasan": N_("Tulis alasan pengembalian bagian {bagian} {unit}, supaya camat tahu apa yang diperbaiki."),
    "baris_asing": N_("Salah satu baris yang ditandai bukan bagian {bagian} {unit}. Muat ulang layar ini."),
    "kunci_tidak_diserahkan": N_("Hanya kunci yang diserahkan yang dapat dicatat teruji. Muat ulang layar ini."),
    "kosong": N_("Belum ada bagian yang dipilih."),
}
USULAN_DITOLAK: dict[str, str] = {
    "tanpa_alasan": N_("Tulis alasan usulan, misalnya apa yang rusak atau siapa yang belum terlayani."),
    "tanpa_alasan_putusan": N_("Tulis alasan penolakan, supaya camat tahu apa yang harus diubah."),
    "jumlah_salah": N_("Jumlah harus bilangan bulat dari 1 sampai 10.000."),
    "harga_salah": N_("Harga satuan harus lebih dari nol. Kosongkan bila mengikuti harga standar."),
    "prioritas_salah": N_("Prioritas harus 1, 2, atau 3."),
    "komponen_salah": N_("Barang itu tidak ada dalam standar kebutuhan. Pilih dari daftar."),
    "usulan_tidak_ada": N_("Usulan itu tidak ada lagi. Muat ulang layar ini."),
    "sudah_diputuskan": N_("Usulan itu sudah diputuskan. Muat ulang layar ini."),
}
KEADAAN = STATUS_LAPORAN | {"": N_("belum dilaporkan")}
TANDA_LAPORAN = {"": "○", "draf": "○", "diajukan": "▲", "diverifikasi": "✓", "dikembalikan": "✕"}
"""A sign beside the word, for whoever scans the table."""


def nama_keadaan(status: str) -> str:
    """`diajukan` → diajukan; no report at all → belum dilaporkan."""
    return _(KEADAAN[status])


def step_sentence(kode: str, bagian: str = "", unit: str = "", status: str = "") -> str:
    """Why a step of a report is not taken, and what to do."""
    return _(LANGKAH_DITOLAK[kode]).format(
        bagian=nama_bagian(bagian) if bagian else "", unit=unit, status=nama_keadaan(status)
    )


def request_sentence(kode: str) -> str:
    """What is missing in a request, or why it is not decided."""
    return _(USULAN_DITOLAK[kode])


def reopened_note(status: str) -> str:
    """The note on a report that a change of its rows has opened again; `status` is the one before."""
    return _("Isinya berubah setelah {status}; periksa lalu ajukan lagi.").format(status=nama_keadaan(status))
