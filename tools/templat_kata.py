"""What stands in the Word templates in words of their own, and the same in English."""

_DIUCAPKAN = {"bahasa": "id"}
INGGRIS = {
    "  ·  Kesiapan Satu Data  ·  {{ tahap }} {{ tahun }}": "  ·  Satu Data Readiness  ·  {{ tahap }} {{ tahun }}",
    " dari ": " of ",
    "Ada dari perlu": "There of needed",
    "Akses": "Access",
    "Anggaran": "Budget",
    "Apa yang harus dilakukan, siapa yang memutuskan, paling lambat kapan": "What to do, who decides, by when",
    "Barang atau jasa": "Item or service",
    "Cara menghitung dan asal data": "How it is computed and where the data come from",
    "Catatan": "Note",
    "DATA CONTOH, bukan data resmi": "SAMPLE DATA, not official data",
    "Daftar belanja": "List of purchases",
    "Desa": "Desa",
    "Di": "At",
    "Halaman ": "Page ",
    "Hari dan tanggal: …………………………………    Tempat: …………………………………": ("Day and date: …………………………………    Place: …………………………………"),
    "Harga satuan": "Unit price",
    "Indeks": "Index",
    "Jalan termurah ke kelas berikutnya": "The cheapest way to the next class",
    "Jumlah": "Number",
    "Jumlah harga": "Total price",
    "Keadaan, dan yang dilakukan": "State, and what to do",
    "Keadaan laporan": "State of the reports",
    "Keadaan laporan tiap kecamatan": "State of the reports of each kecamatan",
    "Kecamatan": "Kecamatan",
    "Kelas": "Class",
    "Kesiapan menurut kecamatan": "Readiness by kecamatan",
    "Komponen": "Component",
    "Laporan kesiapan satu data": "Report on Satu Data readiness",
    "Nama": "Name",
    "Nilai": "Value",
    "No.": "No.",
    "Notulen rapat kerja": "Minutes of the working meeting",
    "Paling lambat": "By when",
    "Perangkat": "Devices",
    "Diusulkan, paling sedikit": "To be asked for, at least",
    "Paling banyak": "At most",
    "Perlu diusulkan": "To be asked for",
    "Perlu diusulkan lagi": "Still to be asked for",
    "Pimpinan rapat: …………………………………    Pencatat: …………………………………": ("Chair: …………………………………    Minutes by: …………………………………"),
    "SDM": "Staff",
    "Satuan": "Unit",
    "Sebab": "Reason",
    "Siapa": "Who",
    "Siapa harus bertindak": "Who has to act",
    "Siapa melaksanakan": "Who carries it out",
    "Temuan": "Findings",
    "Tempat": "Places",
    "Untuk": "For",
    "Yang diputuskan": "What was decided",
    "Yang masih kurang": "What is still missing",
    "Yang masih kurang dan yang perlu diusulkan": "What is missing and what to ask for",
    "Yang tidak dapat dibeli dengan uang": "What money cannot buy",
}


def speak(bahasa: str) -> None:
    """The language of the templates that are made from now on: `id` or `en`."""
    _DIUCAPKAN["bahasa"] = bahasa


def spoken(text: str) -> str:
    """The words in that language; tags and numbers as they are. KeyError for words that have no English."""
    if _DIUCAPKAN["bahasa"] == "id" or not any(sign.isalpha() for sign in text) or text.startswith(("{{", "{%")):
        return text
    return INGGRIS[text]
