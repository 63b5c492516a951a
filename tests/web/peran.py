"""Who may open which screen, written down by hand and apart from the list of screens: one line a screen."""

SEMUA = ("komisi", "camat", "diskominfo", "admin")

BOLEH: dict[str, tuple[str, ...]] = {
    "ringkasan": SEMUA,
    "kesenjangan": SEMUA,
    "kecamatan": SEMUA,
    "desa": SEMUA,
    "isian": ("camat", "diskominfo"),
    "impor": ("camat", "diskominfo"),
    "isian-anggaran": ("camat", "diskominfo"),
    "isian-perangkat": ("camat", "diskominfo"),
    "isian-sdm": ("camat", "diskominfo"),
    "isian-akses": ("camat", "diskominfo"),
    "isian-desa": ("camat",),
    "isian-usulan": ("camat", "diskominfo"),
    "pengadaan": SEMUA,
    "skenario": SEMUA,
    "laporan": ("komisi", "camat", "diskominfo"),
    "raker": SEMUA,
    "metodologi": SEMUA,
    "verifikasi": ("diskominfo",),
    "riwayat": SEMUA,
    "standar": SEMUA,
    "akun": ("admin",),
    "cadangan": ("admin",),
}
"""Address → the roles that see the screen listed and reach it by its address; nobody else does."""
