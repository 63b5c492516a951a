"""The tables of what is given: units, desa, the minimum standard, weights and parameters."""

from satudata_budget.messages.language import N_
from satudata_budget.store.columns import PILAR, TINGKAT, TINGKAT_TEMPAT, Column, Table, text_column

UNIT = Table(
    "unit",
    (
        text_column(
            "kode",
            True,
            kata=N_("kode"),
            arti=N_("kode wilayah Kemendagri, lima huruf untuk kabupaten, delapan untuk kecamatan"),
        ),
        text_column("nama", True, kata=N_("nama"), arti=N_("nama kabupaten atau kecamatan")),
        text_column("tingkat", True, TINGKAT, kata=N_("tingkat"), arti=N_("kabupaten atau kecamatan")),
        Column("penduduk", "bulat", kata=N_("penduduk"), arti=N_("jumlah penduduk; boleh kosong")),
    ),
    ("kode",),
    pokok=("tingkat", "penduduk"),
)
DESA = Table(
    "desa",
    (
        text_column("kode", True, kata=N_("kode"), arti=N_("kode wilayah Kemendagri, tiga belas huruf")),
        text_column(
            "nama", True, kata=N_("nama"), arti=N_("nama; sepuluh nama dipakai dua desa, jadi sambungkan dengan kode")
        ),
        text_column("jenis", True, ("desa", "kelurahan"), kata=N_("jenis"), arti=N_("desa atau kelurahan")),
        text_column("kode_kecamatan", True, kata=N_("kecamatan"), arti=N_("kecamatannya")),
        Column("penduduk", "bulat", kata=N_("penduduk"), arti=N_("jumlah penduduk; boleh kosong")),
    ),
    ("kode",),
    pokok=("jenis", "kode_kecamatan"),
)
KEBUTUHAN = Table(
    "kebutuhan",
    (
        text_column(
            "komponen",
            True,
            kata=N_("komponen"),
            arti=N_("kode komponen, misalnya pc atau kunci"),
            judul=N_("Kebutuhan satu data"),
        ),
        text_column("nama", True, kata=N_("nama"), arti=N_("nama komponen")),
        text_column(
            "pilar",
            True,
            ("perangkat", "sdm", "akses"),
            kata=N_("pilar"),
            arti=N_("pilar tempat komponen ini dihitung"),
        ),
        text_column("tingkat", True, TINGKAT_TEMPAT, kata=N_("tingkat"), arti=N_("di kantor mana ia dibutuhkan")),
        # An amount of zero or less is allowed: the component then does not apply (method, section 3).
        Column(
            "jumlah_pokok",
            "desimal",
            True,
            negatif=True,
            kata=N_("jumlah pokok"),
            arti=N_("banyaknya yang dibutuhkan satu kantor"),
        ),
        Column(
            "jumlah_per_desa",
            "desimal",
            kosong=0,
            negatif=True,
            kata=N_("jumlah per desa"),
            arti=N_("tambahannya untuk tiap desa dalam wilayah kantor itu"),
        ),
        text_column("satuan", kata=N_("satuan"), arti=N_("satuan jumlah")),
        Column("bobot", "desimal", True, kata=N_("bobot"), arti=N_("bobot komponen dalam pilarnya")),
        Column(
            "wajib",
            "ya_tidak",
            kosong=False,
            kata=N_("syarat mutlak"),
            arti=N_("syarat mutlak: tanpa ini kelas tidak naik"),
        ),
        Column(
            "berulang",
            "ya_tidak",
            kosong=False,
            kata=N_("dibayar setiap tahun"),
            arti=N_("harus dibayar lagi setiap tahun, seperti langganan"),
        ),
        Column(
            "harga_satuan",
            "rupiah",
            True,
            kata=N_("harga satuan"),
            arti=N_("harga satu satuan; 0 berarti cukup keputusan, tanpa uang"),
        ),
        Column(
            "masa_manfaat",
            "desimal",
            kata=N_("masa manfaat (tahun)"),
            arti=N_("umur pakai dalam tahun; sesudahnya dihitung usang"),
        ),
        text_column("dasar", kata=N_("dasar"), arti=N_("sumber angka itu")),
    ),
    ("tingkat", "komponen"),
    pokok=("jumlah_pokok", "jumlah_per_desa", "bobot", "harga_satuan"),
)
BOBOT = Table(
    "bobot",
    (
        text_column("pilar", True, PILAR, kata=N_("pilar"), arti=N_("pilar")),
        Column("bobot", "desimal", True, kata=N_("bobot"), arti=N_("bobotnya dalam indeks")),
    ),
    ("pilar",),
    pokok=("bobot",),
)
PARAMETER = Table(
    "parameter",
    (
        text_column("nama", True, kata=N_("nama"), arti=N_("nama ambang atau faktor")),
        Column("nilai", "desimal", True, kata=N_("nilai"), arti=N_("nilainya")),
    ),
    ("nama",),
    wajib_ada=False,
    pokok=("nilai",),
)
