"""The forms of a file, and price lists; written by `buat_barang`."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.golden import bentuk_barang as bentuk
from tests.golden.bentuk_barang import KOSONG, good
from tests.golden.bentuk_xls import xls
from tests.golden.buat import SAAT, Sel, as_bytes, galat, peringatan, workbook, write
from tests.golden.buat_barang import FOLDER, KIB, SIMDA, refused, unknown
from tests.intake.borang import PC


def forms() -> None:
    """One KIB-B in every form that a table may have."""
    kisi = bentuk.kib_b(SIMDA, "Harga (Ribuan Rp)")
    harapan = {**KIB, "jumlah": {"barang": 10}, "baris": 4}

    def spoken(lembar: str) -> list[dict[str, str]]:
        return [peringatan("kondisi_belum_diketahui", lembar, f"B{n}") for n in range(11, 15)]

    write(FOLDER, "kib_b.ods", bentuk.ods("KIB B", kisi), {**harapan, "temuan": unknown(4)})
    # Without a mark of quotation the range of registers must not hold the separator.
    text = bentuk.separated(kisi, ";")
    write(FOLDER, "kib_b_cp1252.csv", text.encode("cp1252"), {**harapan, "temuan": spoken("")})
    write(FOLDER, "kib_b_bom.csv", text.encode("utf-8-sig"), {**harapan, "temuan": spoken("")})
    tab = bentuk.separated(kisi, "\t").encode("utf-16")
    write(FOLDER, "kib_b_tab_utf16.csv", tab, {**harapan, "temuan": spoken("")})
    web = [peringatan("berkas_html"), *spoken("Tabel")]
    write(FOLDER, "kib_b_html.xls", bentuk.web_page(kisi), {**harapan, "temuan": web})
    xlsx = as_bytes(workbook(KIB_B=kisi))
    write(FOLDER, "kib_b_sebenarnya_xlsx.xls", xlsx,
          {**harapan, "temuan": [peringatan("berkas_ganti_nama"), *unknown(4)]})  # fmt: skip
    write(FOLDER, "kib_b_tautan_luar.xlsx", with_part(xlsx, "xl/externalLinks/externalLink1.xml"),
          {**harapan, "temuan": [peringatan("tautan_luar"), *unknown(4)]})  # fmt: skip
    refused("kib_b_makro.xlsm", with_part(xlsx, "xl/vbaProject.bin"), [galat("berkas_makro")], jenis="")
    refused("bukan_berkas.xlsx", b"%PDF-1.4 contoh", [galat("bukan_lembar_kerja")], jenis="")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")
    refused("bersandi.xlsx", ole, [galat("berkas_bersandi")], jenis="")
    write(FOLDER, "kib_b_excel_lama.xls", xls("KIB B", kisi), {**harapan, "temuan": unknown(4)})
    lama = bentuk.kib_b([good(PC, "P.C Unit", "000001", "#REF!"), good(PC, "P.C Unit", "000002", "#N/A")])
    refused("kib_b_galat_lama.xls", xls("KIB B", lama),
            [galat("sel_rusak", "KIB B", sel) for sel in ("O11", "O12")], **KIB)  # fmt: skip
    rumus = bentuk.kib_b([good(PC, "P.C Unit", "000001", "=0"), good(PC, "P.C Unit", "000002", 0)])
    refused("kib_b_rumus_lama.xls", xls("KIB B", rumus), [galat("rumus_tanpa_nilai", "KIB B", "O11")], **KIB)
    galat_ods = bentuk.kib_b([good(PC, "P.C Unit", "000001", "#REF!")])
    refused("kib_b_galat.ods", bentuk.ods("KIB B", galat_ods), [galat("sel_rusak", "KIB B", "O11")], **KIB)


def with_part(xlsx: bytes, nama: str) -> bytes:
    hasil = BytesIO(xlsx)
    with ZipFile(hasil, "a", ZIP_DEFLATED) as berkas:
        berkas.writestr(ZipInfo(nama, SAAT), b"contoh", ZIP_DEFLATED)
    return hasil.getvalue()


def prices() -> None:
    kepala = (
        "Kode",
        "Uraian",
        "Spek",
        "Satuan",
        "Harga",
        *(f"Rekening {n}" for n in range(1, 11)),
        "Kelompok",
        "Nilai TKDN",
    )
    rows: list[tuple[Sel, ...]] = [
        ("STANDAR SATUAN HARGA KABUPATEN TRENGGALEK (DATA CONTOH)",), KOSONG, kepala,
        ("1.3.2.10.01.02.0001", "Personal Komputer", "i5, 8 GB", "Unit", "11.000.000"),
        ("1.3.2.10.01.02.0001", "Personal Komputer", "i3, 4 GB", "Unit", "9.000.000"),
        ("1.3.2.10.02.03.0004", "Scanner ADF", "A4", "Unit", "7.250.000"),
        ("1.3.2.10.02.03.0003", "Printer Laser A3", "A3", "Unit", "45.000.000"),
        ("1.1.7.01.03.01.0001", "Kertas HVS", "A4", "Rim", "55.000"),
        ("1.1.7.01.03.01.0002", "Map", None, "Buah", None),
    ]  # fmt: skip
    temuan = [
        *(peringatan("harga_dipilih", "SSH", "E4") for _tingkat in ("kecamatan", "desa")),
        *(peringatan("harga_jauh", "SSH", "E7") for _tingkat in ("kecamatan", "desa")),
        peringatan("harga_kosong", "SSH", "E9"),
    ]
    harapan = {"jenis": "ssh", "unit": ["35.03"], "baris": 5, "temuan": temuan}
    write(FOLDER, "ssh_sipd.xlsx", workbook(SSH=rows), harapan)
    perbup: list[tuple[Sel, ...]] = [
        ("LAMPIRAN PERATURAN BUPATI TENTANG STANDAR HARGA SATUAN",), (),
        ("No", "Uraian", "Spesifikasi", "Satuan", "Harga (Rp)"),
        ("1.3.2.10.01.02.0002 Lap Top",),
        (1, "Laptop", "14 inci", "unit", "12.000.000,00"),
        ("Jasa",),
        (2, "Internet", "50 Mbps", "bulan", "525.000,00"),
    ]  # fmt: skip
    write(FOLDER, "ssh_perbup.xlsx", workbook(SSH=perbup), {
        "jenis": "ssh", "unit": ["35.03"], "baris": 2,
        "temuan": [peringatan("harga_jauh", "SSH", "E7")],
    })  # fmt: skip
    lain: list[tuple[Sel, ...]] = [*rows[:3], rows[7]]
    write(FOLDER, "ssh_tanpa_perangkat.xlsx", workbook(SSH=lain),
          {"jenis": "ssh", "baris": 1, "temuan": [peringatan("harga_tanpa_komponen", "SSH")]})  # fmt: skip


def packages() -> None:
    """A package that replaces all, and one with a fault in it."""
    tables = {
        "unit": ("kode,nama,tingkat,penduduk", "35.03,Kabupaten Trenggalek,kabupaten,", "35.03.01,Panggul,kecamatan,"),
        "desa": ("kode,nama,jenis,kode_kecamatan", "35.03.01.2001,Besuki,desa,35.03.01"),
        "kebutuhan": (
            "komponen,nama,pilar,tingkat,jumlah_pokok,bobot,harga_satuan",
            "pc,Komputer,perangkat,kecamatan,2,1,10000000",
        ),
        "bobot": ("pilar,bobot", "anggaran,2", "perangkat,2", "sdm,3", "akses,3"),
        "anggaran": (
            "id,tahun,tahap,kode_unit,kode_penerima,pagu,komponen",
            "a1,2021,KUA-PPAS,35.03.01,35.03.01,5000000,pc",
        ),
        "aset": ("id,kode_tempat,komponen,jumlah,kondisi", "b1,35.03.01,pc,3,B"),
        "pegawai": ("id,kode_tempat,komponen,jabatan,jumlah", "p1,35.03.01,,Camat,1"),
        "akses": ("id,kode_tempat,komponen,jumlah,status",),
        "laporan": ("kode_unit,tahun,tahap,bagian,status", "35.03.01,2021,,sdm,diajukan"),
    }
    isi = {f"paket/{nama}.csv": "\n".join(rows) + "\n" for nama, rows in tables.items()}
    units = ["35.03", "35.03.01"]
    write(FOLDER, "paket.zip", bentuk.zipped(isi), {
        "jenis": "paket", "unit": units, "jumlah": {"pagu": 5_000_000, "barang": 3, "orang": 1}, "baris": 12,
        "temuan": [],
    })  # fmt: skip
    isi["paket/aset.csv"] += "b2,35.03.99,pc,-1,Bagus\n"
    refused("paket_salah.zip", bentuk.zipped(isi), [
        galat("tempat_tidak_dikenal", "aset.csv", "3"),
        galat("negatif", "aset.csv", "jumlah:3"),
        galat("bukan_pilihan", "aset.csv", "kondisi:3"),
    ], jenis="paket", unit=units)  # fmt: skip
