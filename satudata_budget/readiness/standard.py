"""The standard as it may be edited: checked, compared with what is recorded, and tried out on the score."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from satudata_budget.messages.columns import nama_parameter
from satudata_budget.messages.standard import standard_fault
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness.result import PILAR, ScoreResult
from satudata_budget.readiness.score import parameters, pillar_weights, score
from satudata_budget.store import MENURUT_NAMA, ONLY_THESE, Difference, Reading, difference, key_of
from satudata_budget.store.column_words import nama_kolom

Row = dict[str, Any]
TINGKAT = ("kabupaten", "kecamatan", "desa")
ANGKA = ("jumlah_pokok", "jumlah_per_desa", "bobot", "harga_satuan", "masa_manfaat")
BOLEH_NEGATIF = ("jumlah_pokok", "jumlah_per_desa")
BOLEH_KOSONG = ("masa_manfaat",)
_STEP = Decimal("0.001")


@dataclass(frozen=True)
class Standard:
    """Needs with prices, weights of the pillars, thresholds and factors: each as rows of its table."""

    kebutuhan: tuple[Row, ...]
    bobot: tuple[Row, ...]
    parameter: tuple[Row, ...]


def read_standard(reading: Reading) -> Standard:
    """What holds at the reading's moment, defaults of the method filled in; needs by level and pillar."""
    columns = ", ".join(MENURUT_NAMA["kebutuhan"].nama_kolom)
    needs = reading.rows(f"select {columns} from kebutuhan")  # noqa: S608 - names come from the table list
    needs.sort(key=lambda row: (TINGKAT.index(row["tingkat"]), PILAR.index(row["pilar"]), -row["bobot"], row["nama"]))
    weights, known = pillar_weights(reading), parameters(reading)
    return Standard(
        tuple(needs),
        tuple({"pilar": pilar, "bobot": weights[pilar]} for pilar in PILAR),
        tuple({"nama": nama, "nilai": nilai} for nama, nilai in known.items()),
    )


def changed_standard(reading: Reading, new: Standard) -> tuple[Difference, ...]:
    """What saving the standard would change; a default of the method that stays one is not written down."""
    known = parameters(reading)
    moved = [row for row in new.parameter if row["nilai"] != known[row["nama"]]]
    tables = (("kebutuhan", new.kebutuhan), ("bobot", new.bobot), ("parameter", moved))
    found = [difference(reading, nama, rows, ONLY_THESE) for nama, rows in tables]
    return tuple(change for change in found if not change.empty)


def score_if(reading: Reading, tahun: int, tahap: str, changes: Sequence[Difference]) -> ScoreResult:
    """The score as it would be with these changes. Leaves the supposition in the reading; nobody else sees it."""
    for change in changes:
        _suppose(reading, change)
    return score(reading, tahun, tahap)


def exact_rows(rows: Iterable[Mapping[Any, Any]], columns: Sequence[str]) -> list[Row]:
    """Rows as an editor gives them, with exact decimals in these columns where they are numbers; others stay."""
    return [dict(row) | {column: _exact(row[column]) for column in columns} for row in rows]


def standard_faults(new: Standard) -> tuple[str, ...]:
    """Every fault that keeps the standard from being saved, as sentences in the order of the tables."""
    return (*_need_faults(new.kebutuhan), *_weight_faults(new.bobot), *_parameter_faults(new.parameter))


def _need_faults(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        where = f"{row['nama'] or row['komponen']} ({row['tingkat']})"
        if not row["nama"]:
            yield standard_fault("tanpa_nama", where, nama_kolom("nama"))
        for column in ANGKA:
            value = row[column]
            if value is None and column in BOLEH_KOSONG:
                continue
            fault = _number_fault(value, negative=column in BOLEH_NEGATIF)
            if fault:
                yield standard_fault(fault, where, nama_kolom(column), value)
            elif column == "harga_satuan" and value != int(value):
                yield standard_fault("bukan_rupiah", where, nama_kolom(column))


def _weight_faults(rows: Sequence[Row]) -> Iterator[str]:
    faulty = False
    for row in rows:
        fault = _number_fault(row["bobot"])
        if fault:
            faulty = True
            yield standard_fault(fault, nama_pilar(row["pilar"]), nama_kolom("bobot"), row["bobot"])
    if not faulty and not sum(row["bobot"] for row in rows):
        yield standard_fault("tanpa_bobot")


def _parameter_faults(rows: Sequence[Row]) -> Iterator[str]:
    sound: dict[str, Decimal] = {}
    for row in rows:
        where, value = nama_parameter(row["nama"]).capitalize(), row["nilai"]
        most, beyond = (1, "di_atas_satu") if row["nama"].startswith("faktor_") else (100, "di_atas_seratus")
        fault = _number_fault(value)
        if fault:
            yield standard_fault(fault, where, nama_kolom("nilai"), value)
        elif value > most:
            yield standard_fault(beyond, where)
        else:
            sound[row["nama"]] = value
    if sound.get("ambang_hampir", Decimal(0)) > sound.get("ambang_siap", Decimal(100)):
        yield standard_fault("ambang_bersilang")
    if sound.get("lantai_indeks", Decimal(1)) <= 0:
        yield standard_fault("lantai_nol")


def _number_fault(value: Any, *, negative: bool = False) -> str:
    if value is None:
        return "kosong"
    if not isinstance(value, int | Decimal):
        return "bukan_angka"
    if value != Decimal(value).quantize(_STEP):
        return "desimal"
    return "negatif" if value < 0 and not negative else ""


def _exact(value: Any) -> Any:
    if value is None or value != value:  # an empty cell of a number column comes as not-a-number
        return None
    try:
        exact = Decimal(str(value))
    except InvalidOperation:
        return value
    return exact if exact.is_finite() and abs(exact) < Decimal(10) ** 12 else value


def _suppose(reading: Reading, change: Difference) -> None:
    """A temporary table before the view of the same name, with the changes in it."""
    tabel = MENURUT_NAMA[change.tabel]
    reading.run(f"create or replace temp table {tabel.nama} as from main.{tabel.nama}")
    gone = [key_of(tabel, row) for row in (*(old for old, _new in change.diubah), *change.dihapus)]
    same_key = " and ".join(f"{column} = ?" for column in tabel.kunci)
    for key in gone:
        reading.run(f"delete from {tabel.nama} where {same_key}", key)  # noqa: S608
    columns, marks = ", ".join(tabel.nama_kolom), ", ".join("?" for _column in tabel.kolom)
    for row in (*change.ditambah, *(new for _old, new in change.diubah)):
        values = [row[column] for column in tabel.nama_kolom]
        reading.run(f"insert into {tabel.nama} ({columns}) values ({marks})", values)  # noqa: S608
