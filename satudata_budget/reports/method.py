"""How the figures come to be, in plain words with the numbers of now."""

from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR
from satudata_budget.reports.content import ReportContent


def method_lines(isi: ReportContent) -> tuple[str, ...]:
    """The method and where the data come from, a paragraph a line."""
    known = isi.hasil.parameter
    weights = ", ".join(f"{nama_pilar(p)} {angka(isi.keadaan.bobot[p], 1)}" for p in PILAR if p in isi.keadaan.bobot)
    return (
        _(
            "Yang dinilai: apakah kecamatan menganggarkan satu data, punya perangkatnya, punya orangnya, "
            "dan menyerahkan kunci datanya ke Diskominfo. Empat hal ini disebut pilar: Anggaran, Perangkat, SDM, Akses."
        ),
        _(
            "Tiap pilar bernilai 0 sampai 100: seberapa banyak kebutuhan menurut standar yang sudah ada. "
            "Pilar Anggaran: seberapa banyak nilai kebutuhan yang sudah ada atau sudah dianggarkan."
        ),
        _(
            "Kelas mengikuti pilar terlemah. Siap: semua pilar paling sedikit {siap} dan semua syarat mutlak "
            "terpenuhi. Hampir siap: semua pilar paling sedikit {hampir} dan semua syarat mutlak terpenuhi. "
            "Selain itu belum siap."
        ).format(siap=angka(known["ambang_siap"], 1), hampir=angka(known["ambang_hampir"], 1)),
        _(
            "Indeks adalah rata-rata ukur keempat pilar dengan bobot {bobot}. Indeks hanya untuk mengurutkan kecamatan "
            "yang kelasnya sama."
        ).format(bobot=weights or _("sama besar")),
        _(
            "Belum dilaporkan tidak sama dengan tidak ada. Angka di laporan ini adalah batas bawah; "
            "batas atas menganggap bagian yang belum dilaporkan terpenuhi semua. "
            "Bila kelas di kedua batas berbeda, yang ditulis “data belum lengkap”."
        ),
        _(
            "Kebutuhan adalah biaya untuk memenuhi yang masih kurang menurut harga standar. "
            "Perlu diusulkan lagi: kebutuhan dikurangi yang sudah dianggarkan pada {tahap} {tahun}."
        ).format(tahap=isi.hasil.tahap, tahun=isi.hasil.tahun),
        _(
            "Semua angka di laporan ini berasal dari satu keadaan data yang sama, yaitu versi data {n}. "
            "Nama orang tidak disimpan; pegawai hanya dihitung."
        ).format(n=isi.hasil.pada),
    )
