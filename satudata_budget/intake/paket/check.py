"""The rules that a package must keep beyond single cells (method, section 2)."""

from collections.abc import Callable, Iterator
from typing import Any

from satudata_budget.intake.findings.finding import Finding
from satudata_budget.intake.paket.read import DataPackage, PackageRow
from satudata_budget.store import TABEL

PARAMETERS = (
    "ambang_siap",
    "ambang_hampir",
    "lantai_indeks",
    "faktor_kurang_baik",
    "faktor_usang",
    "faktor_diserahkan",
)
_SOURCE_TABLE = {"aset": "perangkat", "pegawai": "sdm", "akses": "akses"}


def check(paket: DataPackage) -> tuple[Finding, ...]:
    """Every fault and warning of the package as a whole, those of its cells first."""
    found = (temuan for rule in RULES for temuan in rule(paket))
    return (*paket.temuan, *found)


def _fault(tabel: str, baris: PackageRow | None, kode: str, **isi: Any) -> Finding:
    return Finding("galat", kode, f"{tabel}.csv", sel=str(baris.nomor) if baris else "", isi=isi)


def keys_are_unique(paket: DataPackage) -> Iterator[Finding]:
    for tabel in TABEL:
        seen: dict[tuple[Any, ...], int] = {}
        for baris in paket.tabel.get(tabel.nama, ()):
            key = tuple(baris.nilai[k] for k in tabel.kunci)
            if None in key:
                continue
            if key in seen:
                shown = " / ".join(str(part) for part in key)
                yield _fault(tabel.nama, baris, "kunci_ganda", kunci=shown, lain=seen[key])
            seen.setdefault(key, baris.nomor)


def places_are_known(paket: DataPackage) -> Iterator[Finding]:
    units = {row["kode"] for row in paket.rows("unit")}
    places = units | {row["kode"] for row in paket.rows("desa")}
    columns = (
        ("anggaran", "kode_unit", units, "unit_tidak_dikenal"),
        ("anggaran", "kode_penerima", places, "tempat_tidak_dikenal"),
        ("aset", "kode_tempat", places, "tempat_tidak_dikenal"),
        ("pegawai", "kode_tempat", places, "tempat_tidak_dikenal"),
        ("akses", "kode_tempat", places, "tempat_tidak_dikenal"),
        ("usulan", "kode_unit", units, "unit_tidak_dikenal"),
        ("usulan", "kode_tempat", places, "tempat_tidak_dikenal"),
        ("laporan", "kode_unit", units, "unit_tidak_dikenal"),
    )
    for tabel, kolom, known, kode in columns:
        for baris in paket.tabel.get(tabel, ()):
            value = baris.nilai[kolom]
            if value not in (None, "") and value not in known:
                yield _fault(tabel, baris, kode, kolom=kolom, nilai=value)


def every_kecamatan_has_its_kabupaten(paket: DataPackage) -> Iterator[Finding]:
    level = {row["kode"]: row["tingkat"] for row in paket.rows("unit")}
    for baris in paket.tabel.get("unit", ()):
        kode = baris.nilai["kode"]
        if baris.nilai["tingkat"] == "kecamatan" and kode and level.get(kode[:5]) != "kabupaten":
            yield _fault("unit", baris, "tanpa_kabupaten", nilai=kode, kabupaten=kode[:5])
    for baris in paket.tabel.get("desa", ()):
        kecamatan = baris.nilai["kode_kecamatan"]
        if kecamatan and level.get(kecamatan) != "kecamatan":
            yield _fault("desa", baris, "kecamatan_tidak_dikenal", kolom="kode_kecamatan", nilai=kecamatan)
        if baris.nilai["kode"] in level:
            yield _fault("desa", baris, "tempat_ganda", nilai=baris.nilai["kode"])


def pillars_are_weighted(paket: DataPackage) -> Iterator[Finding]:
    if "bobot" not in paket.tabel or not paket.tabel["bobot"]:
        if not any(t.berkas == "bobot.csv" for t in paket.temuan):
            yield _fault("bobot", None, "pilar_kurang", nilai="anggaran, perangkat, sdm, akses")
        return
    weights = {row["pilar"]: row["bobot"] for row in paket.rows("bobot")}
    for pilar in ("anggaran", "perangkat", "sdm", "akses"):
        if pilar not in weights and None not in weights:
            yield _fault("bobot", None, "pilar_kurang", nilai=pilar)
    if sum(weight or 0 for weight in weights.values()) <= 0:
        yield _fault("bobot", None, "bobot_nol")


def parameters_make_sense(paket: DataPackage) -> Iterator[Finding]:
    for baris in paket.tabel.get("parameter", ()):
        nama, nilai = baris.nilai["nama"], baris.nilai["nilai"]
        if nama is not None and nama not in PARAMETERS:
            yield Finding(
                "peringatan", "parameter_tidak_dikenal", "parameter.csv", sel=str(baris.nomor), isi={"nilai": nama}
            )
        if nama == "lantai_indeks" and nilai == 0:
            yield _fault("parameter", baris, "lantai_nol")


def priorities_are_one_to_three(paket: DataPackage) -> Iterator[Finding]:
    for baris in paket.tabel.get("usulan", ()):
        nilai = baris.nilai["prioritas"]
        if nilai is not None and nilai not in (1, 2, 3):
            yield _fault("usulan", baris, "di_luar_rentang", kolom="prioritas", nilai=nilai, dari=1, sampai=3)


def reports_name_their_stage(paket: DataPackage) -> Iterator[Finding]:
    level = {row["kode"]: row["tingkat"] for row in paket.rows("unit")}
    for baris in paket.tabel.get("laporan", ()):
        bagian, tahap = baris.nilai["bagian"], baris.nilai["tahap"]
        if bagian == "anggaran" and tahap == "":
            yield _fault("laporan", baris, "tahap_kosong")
        if bagian not in (None, "anggaran") and tahap:
            yield _fault("laporan", baris, "tahap_tidak_perlu")
        if bagian == "desa" and level.get(baris.nilai["kode_unit"]) == "kabupaten":
            yield Finding("peringatan", "bagian_bukan_kabupaten", "laporan.csv", sel=str(baris.nomor))


def components_are_required(paket: DataPackage) -> Iterator[Finding]:
    """A line or holding whose component its place's level does not require counts for nothing: say so."""
    level = {row["kode"]: row["tingkat"] for row in paket.rows("unit")}
    level |= {row["kode"]: "desa" for row in paket.rows("desa")}
    required = {(row["tingkat"], row["komponen"]): row["pilar"] for row in paket.rows("kebutuhan")}
    for tabel in ("anggaran", "aset", "pegawai", "akses"):
        for baris in paket.tabel.get(tabel, ()):
            row = baris.nilai
            place = (row.get("kode_penerima") or row["kode_unit"]) if tabel == "anggaran" else row["kode_tempat"]
            if not row["komponen"] or place not in level:
                continue
            pilar = required.get((level[place], row["komponen"]))
            if pilar is None or (tabel != "anggaran" and pilar != _SOURCE_TABLE[tabel]):
                isi = {"komponen": row["komponen"], "tempat": place, "tabel": tabel}
                yield Finding("peringatan", "komponen_tidak_diperlukan", f"{tabel}.csv", sel=str(baris.nomor), isi=isi)


RULES: tuple[Callable[[DataPackage], Iterator[Finding]], ...] = (
    keys_are_unique,
    places_are_known,
    every_kecamatan_has_its_kabupaten,
    pillars_are_weighted,
    parameters_make_sense,
    priorities_are_one_to_three,
    reports_name_their_stage,
    components_are_required,
)
