"""Why an item is on the list: from what the re-scoring says before and after."""

from collections.abc import Mapping
from dataclasses import dataclass

from satudata_budget.planning.candidates import UnitGain
from satudata_budget.planning.groups import PillarDenominators
from satudata_budget.planning.reason import GAIN, Fact, Reason
from satudata_budget.planning.rescore import TANPA_ANGGARAN, after, net_budget
from satudata_budget.planning.state import PlanningState
from satudata_budget.readiness import PILAR, PlaceComponent
from satudata_budget.readiness.result import PlannedScore

_JUTA = 10**6


@dataclass(frozen=True)
class ReasonMaterial:
    """What the reasons of one plan rest on: its goal, what the goal reached, each unit before and after."""

    keadaan: PlanningState
    tujuan: str
    nilai_tujuan: float
    sebelum: Mapping[str, PlannedScore]
    sesudah: Mapping[str, PlannedScore]

    def of(self, t: PlaceComponent, jumlah: int, diwajibkan: int) -> Reason:
        """The strongest reason for `jumlah` units of the component at its place, `diwajibkan` of them must-haves."""
        if diwajibkan >= jumlah:
            return Reason.of("diwajibkan")
        return (
            self._condition(t) or self._threshold(t) or self._lowest(t) or self._first_line(t) or self._gain(t, jumlah)
        )

    def _condition(self, t: PlaceComponent) -> Reason | None:
        was, now = self.sebelum[t.kode_unit], self.sesudah[t.kode_unit]
        met = t.komponen in was.syarat_gagal and t.komponen not in now.syarat_gagal
        if not (met and t.wajib and t.tingkat != "desa"):
            return None
        return Reason.of("syarat", komponen=t.nama_komponen, unit=self._unit(t))

    def _threshold(self, t: PlaceComponent) -> Reason | None:
        was, now = self.sebelum[t.kode_unit], self.sesudah[t.kode_unit]
        ambang = float(self.keadaan.hasil.parameter["ambang_siap"])
        raised = [p for p in (t.pilar, "anggaran") if was.pilar[p] < ambang <= now.pilar[p]]
        if self.tujuan != "siap" or now.kelas != "siap" or was.kelas == "siap" or not raised:
            return None
        return Reason.of("melewati_ambang", **self._rise(t, raised[0]), ambang=ambang)

    def _lowest(self, t: PlaceComponent) -> Reason | None:
        was = self.sebelum[t.kode_unit]
        low = [p for p in (t.pilar, "anggaran") if was.pilar[p] < self.nilai_tujuan]
        if self.tujuan != "merata" or not low:
            return None
        return Reason.of("pilar_terendah", **self._rise(t, min(low, key=lambda p: was.pilar[p])))

    def _first_line(self, t: PlaceComponent) -> Reason | None:
        was, now = self.sebelum[t.kode_unit], self.sesudah[t.kode_unit]
        if TANPA_ANGGARAN not in was.syarat_gagal or TANPA_ANGGARAN in now.syarat_gagal:
            return None
        return Reason.of("baris_pertama", unit=self._unit(t))

    def _gain(self, t: PlaceComponent, jumlah: int) -> Reason:
        cost = jumlah * t.harga_satuan
        points = self._points(t, jumlah)
        return Reason.of(GAIN, poin=points / cost * _JUTA, per=_JUTA)

    def _points(self, t: PlaceComponent, jumlah: int) -> float:
        before = after(t, net_budget(t, self.keadaan.potongan))
        now = after(t, net_budget(t, self.keadaan.potongan, jumlah))
        step = UnitGain(now.ada - before.ada, now.terpenuhi - before.terpenuhi, True)
        weights = {pilar: float(weight) for pilar, weight in self.keadaan.bobot.items()}
        added = PillarDenominators(self.keadaan.tempat(t.kode_unit)).points(t, step)
        shares = sum(weights[p] * float(added.get(p, 0)) for p in PILAR) / sum(weights.values())
        return shares / max(1, len(self.keadaan.hasil.kecamatan))

    def _rise(self, t: PlaceComponent, pilar: str) -> dict[str, Fact]:
        was, now = self.sebelum[t.kode_unit], self.sesudah[t.kode_unit]
        return {"pilar": pilar, "unit": self._unit(t), "dari": was.pilar[pilar], "ke": now.pilar[pilar]}

    def _unit(self, t: PlaceComponent) -> tuple[str, str]:
        unit = self.keadaan.hasil.menurut_kode[t.kode_unit]
        return unit.nama, unit.tingkat
