"""A tiny kabupaten in which all is well, to be spoilt in one thing by each test."""

from datetime import date
from typing import Any

from satudata_budget.messages.bendera import judul, kalimat, nama_pelaku, nama_tenggat, tindakan
from satudata_budget.readiness import score
from satudata_budget.readiness.flags import Bendera, flags
from satudata_budget.store import EVERYTHING, TABEL, Actor, ReceivedFile, Store, difference

KAB, KEC, LAIN = "35.03", "35.03.01", "35.03.02"
DESA = ("35.03.01.2001", "35.03.01.2002")
RAKER = date(2020, 9, 30)
ADOPTION = date(2020, 11, 30)
FILE = ReceivedFile("laporan kecamatan.xlsx", b"bukan lembar kerja sungguhan")
Row = dict[str, Any]


class Contoh:
    """Rows by table: one kabupaten, two kecamatan, two desa, everything held, funded, reported and verified.

    Prices: server 50, pc 10, internet 6 (desa: 3) million rupiah; devices live 4 years, the year scored is 2021.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {tabel.nama: [] for tabel in TABEL}
        self._places()
        self._standard()
        self._holdings()
        for unit, sections in ((KAB, 4), (KEC, 5), (LAIN, 5)):
            for bagian in ("anggaran", "perangkat", "sdm", "akses", "desa")[:sections]:
                self.report(unit, bagian, "diverifikasi")

    def put(self, tabel: str, **row: Any) -> None:
        """Add a row, or change the columns named of the one with this id."""
        known = [old for old in self.rows[tabel] if old.get("id") == row.get("id", object())]
        known[0].update(row) if known else self.rows[tabel].append(row)

    def drop(self, tabel: str, *ids: str) -> None:
        self.rows[tabel] = [row for row in self.rows[tabel] if row["id"] not in ids]

    def line(self, id_: str, unit: str, penerima: str, komponen: str, pagu: int, **more: Any) -> None:
        stage = {"tahun": 2021, "tahap": "KUA-PPAS", "lembar": "PPAS", "sel": f"G{len(self.rows['anggaran']) + 9}"}
        row = {"id": id_, "kode_unit": unit, "kode_penerima": penerima, "komponen": komponen, "pagu": pagu}
        self.put("anggaran", **(stage | row | more))

    def report(
        self, unit: str, bagian: str, status: str, tanggal: date | None = RAKER, tahap: str = "KUA-PPAS"
    ) -> None:
        """Set the state of a section's report; '' takes the report away."""
        key = {"kode_unit": unit, "tahun": 2021, "tahap": tahap if bagian == "anggaran" else "", "bagian": bagian}
        others = [row for row in self.rows["laporan"] if any(row[k] != v for k, v in key.items())]
        self.rows["laporan"] = [*others, *([key | {"status": status, "tanggal": tanggal}] if status else [])]

    def _places(self) -> None:
        names = ((KAB, "Kabupaten Contoh", "kabupaten"), (KEC, "Hulu", "kecamatan"), (LAIN, "Hilir", "kecamatan"))
        self.rows["unit"] = [{"kode": kode, "nama": nama, "tingkat": tingkat} for kode, nama, tingkat in names]
        self.rows["desa"] = [
            {"kode": kode, "nama": nama, "jenis": "desa", "kode_kecamatan": KEC}
            for kode, nama in zip(DESA, ("Suka", "Duka"), strict=True)
        ]
        self.rows["bobot"] = [{"pilar": pilar, "bobot": 1} for pilar in ("anggaran", "perangkat", "sdm", "akses")]

    def _standard(self) -> None:
        for tingkat, komponen, pilar, jumlah, harga, wajib, berulang in (
            ("kabupaten", "server", "perangkat", 1, 50_000_000, False, False),
            ("kabupaten", "walidata", "sdm", 1, 0, True, False),
            ("kabupaten", "pranata_komputer", "sdm", 1, 0, False, False),
            ("kabupaten", "pintu_satu_data", "akses", 1, 400_000_000, True, False),
            ("kecamatan", "pc", "perangkat", 2, 10_000_000, False, False),
            ("kecamatan", "penanggung_jawab", "sdm", 1, 0, True, False),
            ("kecamatan", "operator_data", "sdm", 2, 0, False, False),
            ("kecamatan", "kunci", "akses", 1, 0, True, False),
            ("kecamatan", "internet", "akses", 1, 6_000_000, False, True),
            ("desa", "pc", "perangkat", 1, 10_000_000, True, False),
            ("desa", "operator_desa", "sdm", 1, 0, True, False),
            ("desa", "internet", "akses", 1, 3_000_000, True, True),
        ):
            self.rows["kebutuhan"].append(
                {"tingkat": tingkat, "komponen": komponen, "nama": komponen.replace("_", " ").capitalize()}
                | {"pilar": pilar, "jumlah_pokok": jumlah, "bobot": 1, "wajib": wajib, "berulang": berulang}
                | {"harga_satuan": harga, "satuan": "unit", "masa_manfaat": 4 if pilar == "perangkat" else None}
            )

    def _holdings(self) -> None:
        place_level = ((KAB, "kabupaten"), (KEC, "kecamatan"), (LAIN, "kecamatan"), *((d, "desa") for d in DESA))
        for place, level in place_level:
            for need in (row for row in self.rows["kebutuhan"] if row["tingkat"] == level):
                komponen, jumlah = need["komponen"], need["jumlah_pokok"]
                row = {"id": f"{komponen}-{place}", "kode_tempat": place, "komponen": komponen, "jumlah": jumlah}
                row |= {"lembar": "Isian", "sel": f"C{jumlah + 3}"}
                match need["pilar"]:
                    case "perangkat":
                        self.put("aset", **row, kondisi="B", tahun_perolehan=2019)
                    case "sdm":
                        self.put("pegawai", **row, jabatan=komponen)
                    case _:
                        self.put("akses", **row, status="teruji", tanggal=date(2020, 8, 1))
        for place in (KEC, LAIN, *DESA):
            self.line(f"net-{place}", place[:8], place, "internet", 6_000_000 if place in (KEC, LAIN) else 3_000_000)


def save(store: Store, contoh: Contoh) -> None:
    """Make the store hold this package, as one change set from one file."""
    with store.read() as now:
        changes = [difference(now, tabel.nama, contoh.rows[tabel.nama], EVERYTHING) for tabel in TABEL]
    with store.write(Actor("Ani", "camat"), "impor", berkas=FILE) as writing:
        for change in changes:
            writing.apply(change)


def all_flags(store: Store, pada_tanggal: date | None = None, tahap: str = "KUA-PPAS") -> tuple[Bendera, ...]:
    """Every flag of the store as it stands; each must be able to say itself."""
    with store.read() as reading:
        raised = flags(reading, score(reading, 2021, tahap), pada_tanggal)
    for b in raised:
        said = (judul(b.jenis), kalimat(b.jenis, b.nilai), tindakan(b.jenis, b.nilai), nama_pelaku(b.pelaku, "Hulu"))
        assert all(said) and not any(brace in sentence for sentence in said for brace in "{}")
        assert nama_tenggat(b.tenggat, b.nilai)
    return raised


def raised(store: Store, contoh: Contoh, jenis: str, pada_tanggal: date | None = None) -> list[Bendera]:
    """The flags of one rule, once the store holds this package."""
    save(store, contoh)
    return [b for b in all_flags(store, pada_tanggal) if b.jenis == jenis]


def evidence(b: Bendera) -> set[tuple[str, str]]:
    """The rows that a flag points at."""
    return {(bukti.tabel, bukti.id) for bukti in b.bukti}
