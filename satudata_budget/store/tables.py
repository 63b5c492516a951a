"""What the tables hold: column by column, as the method defines them and as the store keeps them.

The word, heading and meaning of a column stand here and nowhere else; `store.column_words` says them.
"""

from satudata_budget.messages.language import N_
from satudata_budget.store.columns import (
    ASAL,
    ATURAN,
    BAGIAN,
    ID,
    KOMPONEN,
    KONDISI,
    STATUS_AKSES,
    STATUS_LAPORAN,
    STATUS_USULAN,
    TEMPAT,
    Column,
    Table,
    text_column,
)
from satudata_budget.store.reference_tables import BOBOT, DESA, KEBUTUHAN, PARAMETER, UNIT

ANGGARAN = Table(
    "anggaran",
    (
        ID,
        Column("tahun", "bulat", True, kata=N_("tahun"), arti=N_("tahun anggaran")),
        text_column("tahap", True, kata=N_("tahap"), arti=N_("tahap anggaran; tahap tidak pernah dijumlahkan")),
        text_column("kode_unit", True, asal=True, kata=N_("unit"), arti=N_("siapa yang menganggarkan")),
        text_column(
            "kode_penerima",
            kata=N_("penerima"),
            arti=N_("siapa yang menerima manfaat; kosong berarti yang menganggarkan"),
            judul=N_("Untuk tempat"),
        ),
        text_column(
            "kode_sub_kegiatan",
            kata=N_("kode sub kegiatan"),
            arti=N_("kode sub kegiatan menurut buku kode yang berlaku pada tahap itu"),
        ),
        text_column(
            "nama_sub_kegiatan",
            kata=N_("sub kegiatan"),
            arti=N_("nama sub kegiatan seperti tertulis di berkas"),
            judul=N_("Nama sub kegiatan"),
        ),
        text_column("kode_rekening", kata=N_("kode rekening"), arti=N_("kode rekening belanja")),
        text_column("uraian", kata=N_("uraian"), arti=N_("uraian atau sasaran seperti tertulis di berkas")),
        text_column("sumber_dana", kata=N_("sumber dana"), arti=N_("sumber dana")),
        Column(
            "pagu",
            "rupiah",
            kosong=0,
            negatif=True,
            kata=N_("pagu"),
            arti=N_("pagu; baris negatif mengurangi"),
            judul=N_("Pagu (Rp)"),
        ),
        KOMPONEN,
        text_column("versi_kode", paket=False, asal=True, kata=N_("buku kode"), arti=N_("buku kode yang dipakai")),
        text_column(
            "baris_id",
            paket=False,
            asal=True,
            kata=N_("baris asal"),
            arti=N_("baris asal, bila pagunya dibagi ke beberapa komponen"),
        ),
        text_column("pembagian", paket=False, asal=True, kata=N_("pembagian"), arti=N_("bagaimana pagu itu dibagi")),
        *ATURAN,
        *ASAL,
    ),
    ("id",),
    pokok=("tahap", "pagu", "komponen"),
)
ASET = Table(
    "aset",
    (
        ID,
        TEMPAT,
        KOMPONEN,
        text_column("kode_barang", kata=N_("kode barang"), arti=N_("kode barang milik daerah")),
        text_column("nama_barang", kata=N_("nama barang"), arti=N_("nama barang"), judul=N_("Nama barang")),
        Column("tahun_perolehan", "bulat", kata=N_("tahun perolehan"), arti=N_("tahun perolehan")),
        Column("jumlah", "desimal", True, kata=N_("jumlah"), arti=N_("banyaknya")),
        text_column("kondisi", True, KONDISI, kata=N_("kondisi"), arti=N_("B baik, KB kurang baik, RB rusak berat")),
        Column(
            "harga_perolehan",
            "rupiah",
            kata=N_("harga perolehan"),
            arti=N_("harga waktu diperoleh"),
            judul=N_("Harga perolehan (Rp)"),
        ),
        text_column("register", paket=False, kata=N_("nomor register"), arti=N_("nomor register barang")),
        text_column("merk", paket=False, kata=N_("merek"), arti=N_("merek dan tipe")),
        text_column("ruang", paket=False, kata=N_("ruang"), arti=N_("ruang tempat barang itu berada")),
        *ATURAN,
        *ASAL,
    ),
    ("id",),
    pokok=("jumlah", "kondisi", "komponen"),
)
PEGAWAI = Table(
    "pegawai",
    (
        ID,
        TEMPAT,
        KOMPONEN,
        text_column(
            "jabatan", kata=N_("jabatan"), arti=N_("jabatan; tidak diterbitkan, sebab satu jabatan bisa satu orang")
        ),
        text_column("golongan", kata=N_("golongan"), arti=N_("golongan; tidak diterbitkan")),
        text_column("pendidikan", kata=N_("pendidikan"), arti=N_("pendidikan; tidak diterbitkan")),
        Column("jumlah", "desimal", True, kata=N_("jumlah"), arti=N_("banyaknya orang")),
        *ATURAN,
        *ASAL,
    ),
    ("id",),
    pokok=("jumlah", "komponen"),
)
AKSES = Table(
    "akses",
    (
        ID,
        TEMPAT,
        KOMPONEN,
        Column("jumlah", "desimal", True, kata=N_("jumlah"), arti=N_("banyaknya")),
        text_column(
            "status",
            True,
            STATUS_AKSES,
            kata=N_("status"),
            arti=N_(
                "belum, diserahkan, atau teruji; selain kunci berarti tidak ada, ada tetapi belum lancar, atau ada dan "
                "dipakai. Kuncinya sendiri tidak pernah disimpan"
            ),
        ),
        Column("tanggal", "tanggal", kata=N_("tanggal"), arti=N_("tanggal status itu")),
        *ASAL,
    ),
    ("id",),
    pokok=("jumlah", "status"),
)
USULAN = Table(
    "usulan",
    (
        ID,
        text_column("kode_unit", True, kata=N_("unit"), arti=N_("siapa yang meminta")),
        TEMPAT,
        text_column(
            "komponen", True, kata=N_("komponen"), arti=N_("komponen yang diminta"), judul=N_("Kebutuhan satu data")
        ),
        Column("jumlah", "desimal", True, kata=N_("jumlah"), arti=N_("banyaknya yang diminta")),
        Column("harga_satuan", "rupiah", kata=N_("harga satuan"), arti=N_("harga yang diminta")),
        Column("prioritas", "bulat", kata=N_("prioritas"), arti=N_("1 paling mendesak, 3 paling dapat menunggu")),
        text_column("alasan", kata=N_("alasan"), arti=N_("alasan permintaan; tidak diterbitkan")),
        text_column("status", True, STATUS_USULAN, kata=N_("status"), arti=N_("putusan atas permintaan itu")),
    ),
    ("id",),
    wajib_ada=False,
    pokok=("jumlah", "harga_satuan", "prioritas", "status"),
)
LAPORAN = Table(
    "laporan",
    (
        text_column("kode_unit", True, kata=N_("unit"), arti=N_("siapa yang melapor")),
        Column("tahun", "bulat", True, kata=N_("tahun"), arti=N_("tahun anggaran")),
        text_column("tahap", kata=N_("tahap"), arti=N_("tahap anggaran; hanya untuk bagian anggaran")),
        text_column("bagian", True, BAGIAN, kata=N_("bagian"), arti=N_("bagian laporan")),
        text_column(
            "status",
            True,
            STATUS_LAPORAN,
            kata=N_("status"),
            arti=N_("draf, diajukan, diverifikasi, atau dikembalikan"),
        ),
        Column("tanggal", "tanggal", kata=N_("tanggal"), arti=N_("tanggal status itu")),
        text_column("catatan", kata=N_("catatan"), arti=N_("catatan pemeriksa; tidak diterbitkan")),
        *ASAL,
    ),
    ("kode_unit", "tahun", "tahap", "bagian"),
    pokok=("status", "tanggal"),
)

TABEL: tuple[Table, ...] = (
    UNIT,
    DESA,
    KEBUTUHAN,
    BOBOT,
    PARAMETER,
    ANGGARAN,
    ASET,
    PEGAWAI,
    AKSES,
    USULAN,
    LAPORAN,
)
MENURUT_NAMA = {tabel.nama: tabel for tabel in TABEL}
