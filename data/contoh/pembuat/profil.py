"""The fourteen kecamatan of the sample, set by hand: plains ahead of mountains, each with its own story.

Every figure is invented. A device group is (year, B, KB, RB); shares are of the desa that have the thing in order.
"""

from dataclasses import dataclass, field

Kelompok = tuple[int, int, int, int]


@dataclass(frozen=True)
class Profil:
    kode: str
    kasus: tuple[tuple[str, str], ...]
    pc: tuple[Kelompok, ...]
    printer: tuple[Kelompok, ...]
    pemindai: tuple[Kelompok, ...]
    ups: tuple[Kelompok, ...]
    jaringan: tuple[Kelompok, ...]
    penanggung_jawab: int
    operator: int
    terlatih: int
    kunci: str
    internet: tuple[str, ...]
    desa_pc: float
    desa_printer: float
    desa_operator: float
    desa_internet: float
    desa_sktm: float
    belum_lapor: tuple[str, ...] = ()
    status_lapor: dict[str, str] = field(default_factory=dict)
    simda: bool = False


PROFIL = (
    Profil(
        "35.03.01",
        (
            ("desa_belum_lapor", "Bagian desa belum dilaporkan; kelas terendah dan tertinggi berbeda"),
            ("jauh_dan_sinyal_lemah", "52 km dari ibu kota kabupaten, sinyal lemah di sebagian desa"),
        ),
        pc=((2018, 3, 0, 0), (2015, 1, 1, 0)),
        printer=((2018, 2, 0, 0), (2014, 0, 1, 0)),
        pemindai=((2018, 1, 0, 0),),
        ups=((2018, 1, 0, 1),),
        jaringan=((2017, 1, 0, 0),),
        penanggung_jawab=1, operator=2, terlatih=1,
        kunci="teruji", internet=("teruji", "diserahkan"),
        desa_pc=0, desa_printer=0, desa_operator=0, desa_internet=0, desa_sktm=0,
        belum_lapor=("desa",), simda=True,
    ),
    Profil(
        "35.03.02",
        (
            ("perangkat_belum_lapor", "KIB-B dan KIR belum diserahkan"),
            ("kunci_diserahkan", "Kunci sudah diserahkan tetapi belum diuji Diskominfo"),
        ),
        pc=(), printer=(), pemindai=(), ups=(), jaringan=(),
        penanggung_jawab=1, operator=1, terlatih=0,
        kunci="diserahkan", internet=("teruji",),
        desa_pc=0.55, desa_printer=0.45, desa_operator=0.7, desa_internet=0.35, desa_sktm=0.4,
        belum_lapor=("perangkat",),
    ),
    Profil(
        "35.03.03",
        (
            ("tanpa_anggaran", "PPAS hanya memuat belanja rutin: tidak ada satu baris pun untuk satu data"),
            ("akses_belum_lapor", "Lembar akses belum diserahkan"),
            ("desa_belum_lapor", "Bagian desa belum dilaporkan"),
        ),
        pc=((2017, 1, 1, 0), (2013, 0, 1, 1)),
        printer=((2016, 1, 0, 1),),
        pemindai=(),
        ups=((2015, 0, 1, 0),),
        jaringan=((2014, 1, 0, 0),),
        penanggung_jawab=1, operator=1, terlatih=2,
        kunci="", internet=(),
        desa_pc=0, desa_printer=0, desa_operator=0, desa_internet=0, desa_sktm=0,
        belum_lapor=("akses", "desa"), simda=True,
    ),
    Profil(
        "35.03.04",
        (
            ("sdm_belum_lapor", "Bezetting belum diserahkan; kelas terendah dan tertinggi berbeda"),
            ("pagu_bercampur", "Satu sub kegiatan membayar internet, listrik dan air sekaligus"),
        ),
        pc=((2019, 2, 0, 0), (2014, 1, 0, 1)),
        printer=((2018, 1, 0, 0),),
        pemindai=((2016, 0, 1, 0),),
        ups=((2017, 1, 0, 0),),
        jaringan=((2018, 1, 0, 0),),
        penanggung_jawab=0, operator=0, terlatih=0,
        kunci="teruji", internet=("teruji",),
        desa_pc=0.7, desa_printer=0.6, desa_operator=0.8, desa_internet=0.6, desa_sktm=0.6,
        belum_lapor=("sdm",),
    ),
    Profil(
        "35.03.05",
        (("kunci_belum", "Anggaran, perangkat dan orang di atas 90, tetapi kunci belum diserahkan: tetap belum siap"),),
        pc=((2019, 3, 0, 0), (2017, 2, 0, 0)),
        printer=((2019, 2, 0, 0), (2016, 1, 0, 0)),
        pemindai=((2018, 1, 0, 0),),
        ups=((2018, 2, 0, 0),),
        jaringan=((2018, 2, 0, 0),),
        penanggung_jawab=1, operator=3, terlatih=1,
        kunci="belum", internet=("teruji", "teruji"),
        desa_pc=0.87, desa_printer=0.8, desa_operator=0.93, desa_internet=0.87, desa_sktm=0.8,
        simda=True,
    ),
    Profil(
        "35.03.06",
        (
            ("siap", "Siap pada keempat pilar"),
            ("anggaran_ganda", "Internet kantor dianggarkan kecamatan dan juga Diskominfo"),
        ),
        pc=((2019, 3, 0, 0), (2018, 1, 1, 0)),
        printer=((2019, 2, 0, 0), (2016, 1, 0, 0)),
        pemindai=((2019, 1, 0, 0),),
        ups=((2019, 2, 0, 0),),
        jaringan=((2018, 2, 0, 0),),
        penanggung_jawab=1, operator=2, terlatih=2,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.83, desa_printer=0.67, desa_operator=0.92, desa_internet=0.83, desa_sktm=0.75,
    ),
    Profil(
        "35.03.07",
        (
            ("hampir_siap", "Hampir siap"),
            ("anggaran_internet_desa", "Kecamatan sendiri menganggarkan internet desanya"),
        ),
        pc=((2018, 2, 0, 0), (2016, 1, 0, 0)),
        printer=((2018, 1, 0, 0), (2015, 0, 1, 0)),
        pemindai=((2017, 1, 0, 0),),
        ups=((2017, 1, 0, 0),),
        jaringan=((2017, 1, 0, 0), (2013, 1, 0, 0)),
        penanggung_jawab=1, operator=1, terlatih=1,
        kunci="teruji", internet=("teruji", "diserahkan"),
        desa_pc=0.86, desa_printer=0.71, desa_operator=0.86, desa_internet=0.71, desa_sktm=0.71,
        simda=True,
    ),
    Profil(
        "35.03.08",
        (
            ("langganan_terhenti", "Internet kantor dan desa dipakai hari ini, tetapi tidak ada baris anggaran 2021"),
            ("hampir_siap", "Hampir siap hari ini, turun menurut rencana"),
        ),
        pc=((2018, 2, 0, 0), (2016, 2, 0, 0)),
        printer=((2018, 2, 0, 0), (2016, 1, 0, 0)),
        pemindai=((2018, 1, 0, 0),),
        ups=((2018, 1, 0, 0),),
        jaringan=((2018, 1, 0, 0),),
        penanggung_jawab=1, operator=2, terlatih=1,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.83, desa_printer=0.75, desa_operator=0.83, desa_internet=0.75, desa_sktm=0.75,
    ),
    Profil(
        "35.03.09",
        (
            ("perangkat_dikembalikan", "KIB-B dan KIR dikembalikan Diskominfo untuk diperbaiki: belum terhitung lapor"),
            ("anggaran_ganda", "Pelatihan dianggarkan kecamatan dan juga Diskominfo"),
            ("kunci_diserahkan", "Kunci sudah diserahkan tetapi belum diuji Diskominfo"),
        ),
        pc=((2017, 2, 0, 0), (2014, 0, 1, 1)),
        printer=((2017, 1, 0, 0),),
        pemindai=(),
        ups=((2016, 0, 1, 0),),
        jaringan=((2016, 1, 0, 0),),
        penanggung_jawab=1, operator=1, terlatih=0,
        kunci="diserahkan", internet=("diserahkan",),
        desa_pc=0.5, desa_printer=0.38, desa_operator=0.63, desa_internet=0.38, desa_sktm=0.25,
        status_lapor={"perangkat": "dikembalikan"}, simda=True,
    ),
    Profil(
        "35.03.10",
        (("tanpa_operator", "Perangkat lengkap dan baru, tetapi tidak ada operator dan tidak ada yang terlatih"),),
        pc=((2020, 4, 0, 0), (2019, 2, 0, 0)),
        printer=((2020, 2, 0, 0), (2019, 1, 0, 0)),
        pemindai=((2020, 2, 0, 0),),
        ups=((2020, 3, 0, 0),),
        jaringan=((2020, 3, 0, 0),),
        penanggung_jawab=1, operator=0, terlatih=0,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.91, desa_printer=0.82, desa_operator=0.55, desa_internet=0.82, desa_sktm=0.64,
    ),
    Profil(
        "35.03.11",
        (("siap", "Siap pada keempat pilar; delapan desa dan lima kelurahan"),),
        pc=((2019, 3, 0, 0), (2018, 1, 0, 1)),
        printer=((2019, 2, 0, 0), (2018, 1, 0, 0)),
        pemindai=((2019, 1, 0, 0),),
        ups=((2019, 1, 1, 0),),
        jaringan=((2019, 2, 0, 0),),
        penanggung_jawab=1, operator=3, terlatih=2,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.92, desa_printer=0.77, desa_operator=1, desa_internet=0.92, desa_sktm=0.85,
        simda=True,
    ),
    Profil(
        "35.03.12",
        (("hampir_siap_jadi_siap", "Perangkat sedikit di bawah ambang; siap setelah KUA-PPAS dilaksanakan"),),
        pc=((2018, 2, 0, 0), (2015, 1, 0, 0)),
        printer=((2018, 1, 0, 0), (2014, 0, 1, 0)),
        pemindai=((2018, 1, 0, 0),),
        ups=((2018, 1, 1, 0),),
        jaringan=((2018, 1, 0, 0), (2014, 1, 0, 0)),
        penanggung_jawab=1, operator=2, terlatih=2,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.9, desa_printer=0.8, desa_operator=0.9, desa_internet=0.9, desa_sktm=0.9,
    ),
    Profil(
        "35.03.13",
        (
            ("siap", "Siap pada keempat pilar"),
            ("salah_kode_barang", "PC all-in-one tercatat dengan kode barang Tablet PC; nama barang yang dipakai"),
        ),
        pc=((2019, 3, 0, 0), (2018, 1, 0, 0), (2017, 1, 0, 0)),
        printer=((2019, 2, 0, 0), (2017, 1, 0, 0)),
        pemindai=((2015, 0, 1, 0),),
        ups=((2018, 2, 0, 0),),
        jaringan=((2018, 1, 0, 0), (2017, 1, 0, 0)),
        penanggung_jawab=1, operator=3, terlatih=1,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.79, desa_printer=0.64, desa_operator=0.86, desa_internet=0.79, desa_sktm=0.71,
        simda=True,
    ),
    Profil(
        "35.03.14",
        (
            ("hampir_siap", "Hampir siap"),
            ("barang_tanpa_kir", "Satu filing cabinet tercatat di KIB-B tetapi tidak di KIR: temuan ringan"),
        ),
        pc=((2018, 2, 0, 0), (2015, 1, 0, 0)),
        printer=((2017, 1, 0, 0),),
        pemindai=((2016, 1, 0, 0),),
        ups=((2018, 1, 0, 0),),
        jaringan=((2017, 1, 0, 0),),
        penanggung_jawab=1, operator=1, terlatih=1,
        kunci="teruji", internet=("teruji", "teruji"),
        desa_pc=0.86, desa_printer=0.71, desa_operator=0.86, desa_internet=0.71, desa_sktm=0.71,
    ),
)
