"""Whatever is wrong with a file: a sentence that says where, what and what to do, and a store that nothing changed."""

import pytest

from satudata_budget.store import ReceivedFile, Store
from tests.intake.borang import (
    PC,
    SUB,
    akses_desa,
    bezetting,
    book,
    good,
    headings,
    kib_b,
    kir,
    line,
    one_line,
    ppas,
    rekap,
    room_good,
)
from tests.intake.conftest import Impor


def budget(pagu: object, unit: str = "35.03.01 Kecamatan Panggul") -> ReceivedFile:
    return one_line("2 komputer", pagu, unit)


BAD = {
    "empty": (ReceivedFile("kosong.xlsx", b""), "kosong.xlsx: Berkas kosong. Pilih berkas yang berisi data."),
    "foreign": (ReceivedFile("foto.xlsx", b"\x89PNG\r\n"), "foto.xlsx: Berkas ini PNG, bukan lembar kerja."),
    "damaged": (ReceivedFile("rusak.xlsx", b"PK\x03\x04rusak"), "rusak.xlsx: Berkas rusak atau bukan lembar kerja."),
    "wrong sheet": (book("lain.xlsx", Daftar=[("Nama", "Alamat"), ("A", "B")]), "lain.xlsx: Isinya bukan salah satu"),
    "unknown kecamatan": (
        budget(5, "Kecamatan Gemarang"),
        "ppas.xlsx, lembar PPAS, sel G4: “Kecamatan Gemarang” bukan kecamatan atau perangkat daerah",
    ),
    "negative amount": (budget(-5), "ppas.xlsx, lembar PPAS, sel I12: Jumlah rupiah -5 kurang dari nol."),
    "textual amount": (budget("lima juta rupiah"), "sel I12: “lima juta rupiah” bukan jumlah rupiah."),
    "error cell": (budget("#REF!"), "sel I12: Sel berisi #REF!: rumusnya menunjuk sel yang tidak ada."),
    "formula without value": (budget("=2+3"), "sel I12: Rumus ini tersimpan tanpa hasil. Buka di Excel, simpan"),
    "missing column": (
        book("ppas.xlsx", PPAS=[("PPAS TAHUN ANGGARAN 2021",), ("Kode", "Program/Kegiatan", "Nilai")]),
        "ppas.xlsx, lembar PPAS, sel B2: Judul kolom plafon tidak ditemukan.",
    ),
    "no rows": (ppas([]), "ppas.xlsx, lembar PPAS: Tidak ada satu baris isian pun"),
    "no year": (
        ppas([*headings(), line(SUB, "Pengadaan", None, 5)], judul="PEMERINTAH KABUPATEN"),
        "ppas.xlsx, lembar PPAS: Tahun anggaran tidak tertulis.",
    ),
    "kib without code": (
        kib_b([good(None, "P.C Unit", "0001")]),
        "kib_b.xlsx, lembar KIB B, sel B8: Kode barang “P.C Unit” kosong. Isi kodenya.",
    ),
    "kir without kib": (
        kir({"R": [room_good(PC, "P.C Unit", "0001", b=1)]}),
        "kir.xlsx: Belum ada KIB-B untuk Kecamatan Panggul",
    ),
    "people as words": (
        bezetting([(1, "Camat", 12, "Struktural", 1, "satu", 0, None)]),
        "bezetting.xlsx, lembar Bezetting, sel F6: “satu” bukan bilangan.",
    ),
    "unknown status": (
        akses_desa([(1, "kunci", "Kunci", 1, "hilang", None, None)]),
        "akses.xlsx, lembar Akses, sel E5: Status “hilang” tidak dikenal. Pilih salah satu: "
        "“belum diserahkan”, “diserahkan, belum teruji”, “teruji”.",
    ),
    "foreign desa": (
        akses_desa(None, [(1, "35.05.01.2001", "Besuki", *(None,) * 10)]),
        "akses.xlsx, lembar Desa, sel B6: “35.05.01.2001” bukan desa di Kecamatan Panggul.",
    ),
    "unknown section": (
        rekap([("35.03.01", "Kecamatan Panggul", "uang", "diajukan", None, None)]),
        "rekap.xlsx, lembar Rekap, sel D6: bagian berisi “uang”.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("berkas", "kalimat"), BAD.values(), ids=BAD)
def test_a_bad_file_is_explained_and_changes_nothing(
    kantor: Store, impor: Impor, berkas: ReceivedFile, kalimat: str
) -> None:
    version = kantor.data_version()
    (hasil,) = impor(berkas)
    assert hasil.ditolak
    assert any(kalimat in temuan.pesan for temuan in hasil.temuan), [temuan.pesan for temuan in hasil.temuan]
    assert kantor.data_version() == version
    assert (hasil.nomor, hasil.ditambah, hasil.diubah, hasil.dihapus) == (None, 0, 0, 0)


def test_a_store_without_reference_data_knows_no_office(store: Store) -> None:
    from satudata_budget.intake.flow.importing import commit
    from tests.intake.conftest import PENGUJI

    (hasil,) = commit(store, [budget(5)], PENGUJI)
    assert [temuan.kode for temuan in hasil.temuan if temuan.tingkat == "galat"] == ["perangkat_daerah_tidak_dikenal"]
