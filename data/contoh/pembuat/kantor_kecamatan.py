"""One kecamatan of the sample, put together from its profile."""

from datetime import date

from .acuan import Kecamatan
from .barang_kecamatan import barang
from .belanja_kecamatan import belanja
from .desa_kecamatan import isi_desa
from .hari import workday
from .isi import Akses, Kantor, Lapor
from .pegawai_kecamatan import jabatan
from .profil import Profil

BAGIAN = ("anggaran", "perangkat", "sdm", "akses", "desa")
CATATAN = {"dikembalikan": "Kondisi barang di KIR belum sesuai keadaan; mohon diperbaiki"}


def kantor_kecamatan(kecamatan: Kecamatan, profil: Profil) -> Kantor:
    return Kantor(
        kode=kecamatan.kode,
        nama=f"Kecamatan {kecamatan.nama}",
        slug=kecamatan.slug,
        tingkat="kecamatan",
        jabatan_kepala=f"Camat {kecamatan.nama}",
        simda=profil.simda,
        belanja=belanja(kecamatan),
        barang=barang(profil),
        jabatan=jabatan(profil),
        akses=_akses(profil),
        semua_desa=kecamatan.desa,
        desa=isi_desa(kecamatan, profil),
        lapor=_lapor(profil),
    )


def _akses(profil: Profil) -> tuple[Akses, ...]:
    if "akses" in profil.belum_lapor:
        return ()
    kunci = Akses("kunci", "Kunci: akses Diskominfo ke data kecamatan", 1, profil.kunci, _tanggal(profil.kunci, 14))
    internet = (
        Akses("internet", f"Internet kantor, sambungan {nomor}", 1, status, _tanggal(status, 7 + nomor))
        for nomor, status in enumerate(profil.internet, start=1)
    )
    return (kunci, *internet)


def _tanggal(status: str, hari: int) -> date | None:
    return None if status == "belum" else workday(date(2020, 9, hari))


def _lapor(profil: Profil) -> tuple[Lapor, ...]:
    """Plains first: their reports came early and are already checked by Diskominfo."""
    hari = 8 + int(profil.kode[-2:])
    lengkap = not profil.belum_lapor and not profil.status_lapor
    hasil = []
    for nomor, bagian in enumerate(BAGIAN):
        if bagian in profil.belum_lapor:
            continue
        bawaan = "diverifikasi" if lengkap and (nomor + hari) % 3 else "diajukan"
        status = profil.status_lapor.get(bagian, bawaan)
        hasil.append(Lapor(bagian, status, workday(date(2020, 9, min(29, hari + nomor))), CATATAN.get(status, "")))
    return tuple(hasil)
