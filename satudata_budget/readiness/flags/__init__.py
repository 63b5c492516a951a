"""Flags: what stands in the way of satu data, who has to act, and by when. One rule a file."""

from collections.abc import Callable, Iterable
from datetime import date

from satudata_budget.readiness.flags.ambang import FlagThresholds, ThresholdMissing, read_ambang
from satudata_budget.readiness.flags.angka_melonjak import angka_melonjak
from satudata_budget.readiness.flags.bagian_belum_dilaporkan import bagian_belum_dilaporkan
from satudata_budget.readiness.flags.bendera import PELAKU, URGENSI, Bendera, Evidence
from satudata_budget.readiness.flags.calendar import read_kalender
from satudata_budget.readiness.flags.data_terverifikasi_lama import data_terverifikasi_lama
from satudata_budget.readiness.flags.desa_belum_melayani import desa_belum_melayani
from satudata_budget.readiness.flags.dianggarkan_ganda import dianggarkan_ganda
from satudata_budget.readiness.flags.harga_di_atas_standar import harga_di_atas_standar
from satudata_budget.readiness.flags.klasifikasi_meragukan import klasifikasi_meragukan
from satudata_budget.readiness.flags.kunci_belum_diserahkan import kunci_belum_diserahkan
from satudata_budget.readiness.flags.kunci_belum_teruji import kunci_belum_teruji
from satudata_budget.readiness.flags.langganan_berakhir import langganan_berakhir
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.operator_tanpa_perangkat import operator_tanpa_perangkat
from satudata_budget.readiness.flags.pagu_di_bawah_kebutuhan import pagu_di_bawah_kebutuhan
from satudata_budget.readiness.flags.perangkat_tanpa_operator import perangkat_tanpa_operator
from satudata_budget.readiness.flags.perangkat_usang import perangkat_usang
from satudata_budget.readiness.flags.pergeseran_tahap import pergeseran_tahap
from satudata_budget.readiness.flags.read import read_bahan
from satudata_budget.readiness.flags.syarat_belum_terpenuhi import syarat_belum_terpenuhi
from satudata_budget.readiness.flags.tanpa_baris_satu_data import tanpa_baris_satu_data
from satudata_budget.readiness.flags.tanpa_penanggung_jawab import tanpa_penanggung_jawab
from satudata_budget.readiness.flags.tanpa_pendamping_kecamatan import tanpa_pendamping_kecamatan
from satudata_budget.readiness.flags.usulan_di_atas_standar import usulan_di_atas_standar
from satudata_budget.readiness.result import ScoreResult
from satudata_budget.store import Reading

__all__ = [
    "JENIS",
    "PELAKU",
    "RULES",
    "URGENSI",
    "Bendera",
    "Evidence",
    "FlagThresholds",
    "ThresholdMissing",
    "flags",
    "read_ambang",
    "read_kalender",
]

Rule = Callable[[FlagMaterial], Iterable[Bendera]]

# Flags of equal urgency come in this order: what bars the class first, then money, then the quality of the data.
RULES: tuple[Rule, ...] = (
    tanpa_baris_satu_data,
    kunci_belum_diserahkan,
    tanpa_penanggung_jawab,
    syarat_belum_terpenuhi,
    kunci_belum_teruji,
    desa_belum_melayani,
    pagu_di_bawah_kebutuhan,
    langganan_berakhir,
    tanpa_pendamping_kecamatan,
    dianggarkan_ganda,
    perangkat_tanpa_operator,
    operator_tanpa_perangkat,
    perangkat_usang,
    harga_di_atas_standar,
    usulan_di_atas_standar,
    pergeseran_tahap,
    bagian_belum_dilaporkan,
    angka_melonjak,
    klasifikasi_meragukan,
    data_terverifikasi_lama,
)
JENIS: tuple[str, ...] = tuple(rule.__name__ for rule in RULES)


def flags(
    reading: Reading,
    hasil: ScoreResult,
    pada_tanggal: date | None = None,
    *,
    ambang: FlagThresholds | None = None,
    kalender: dict[str, date] | None = None,
) -> tuple[Bendera, ...]:
    """All flags of a score, most urgent first; `hasil` is the score of the same reading.

    Ages and deadlines are seen from `pada_tanggal`; without one from the newest date of a report, so that data of a
    past year does not look old by itself. Thresholds and calendar: the tables in data/referensi. Raises
    ThresholdMissing where the table of thresholds lacks one.
    """
    dates = read_kalender() if kalender is None else kalender
    bahan = read_bahan(reading, hasil, ambang or read_ambang(), dates, pada_tanggal)
    raised = [(nomor, bendera) for nomor, rule in enumerate(RULES) for bendera in rule(bahan)]
    return tuple(bendera for _nomor, bendera in sorted(raised, key=_urgency))


def _urgency(numbered: tuple[int, Bendera]) -> tuple[int, int, int, str, str, str]:
    nomor, b = numbered
    return URGENSI.index(b.tingkat_urgensi), nomor, -b.rupiah, b.kode_unit, b.kode_tempat, b.komponen
