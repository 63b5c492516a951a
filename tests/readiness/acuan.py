"""The method (docs/metode.md) once more, in plain Python and exact fractions: slow, and written apart from the SQL.

`hitung` takes a data package as lists of rows (column → value; numbers as Decimal or int, empty as None) and gives
what `score --format json` prints for one year and stage. It shares no line with satudata_budget.readiness.
"""

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

Rows = list[dict[str, Any]]
PILAR = ("anggaran", "perangkat", "sdm", "akses")
SUMBER = {"perangkat": "aset", "sdm": "pegawai", "akses": "akses"}
BAWAAN = {"ambang_siap": 80, "ambang_hampir": 60, "lantai_indeks": 1, "faktor_kurang_baik": Decimal("0.5"),
          "faktor_usang": Decimal("0.5"), "faktor_diserahkan": Decimal("0.5")}  # fmt: skip


class Acuan:
    """One package in one year and stage."""

    def __init__(self, paket: dict[str, Rows], tahun: int, tahap: str) -> None:
        self.paket, self.tahun, self.tahap = paket, tahun, tahap
        given = {row["nama"]: row["nilai"] for row in paket["parameter"]}
        self.par = {nama: Fraction(given.get(nama, nilai)) for nama, nilai in BAWAAN.items()}
        self.bobot = {row["pilar"]: Fraction(row["bobot"]) for row in paket["bobot"]}
        self.tingkat = {row["kode"]: row["tingkat"] for row in paket["unit"]}
        self.desa = {row["kode"]: row["kode_kecamatan"] for row in paket["desa"]}

    def desa_of(self, unit: str) -> list[str]:
        """The desa of a kecamatan, or of the whole kabupaten."""
        return [desa for desa, kecamatan in self.desa.items() if unit in (kecamatan, kecamatan[:5])]

    def places(self, unit: str) -> list[str]:
        return [unit, *(self.desa_of(unit) if self.tingkat[unit] == "kecamatan" else [])]

    def factor(self, butuh: dict[str, Any], row: dict[str, Any]) -> Fraction:
        if butuh["pilar"] == "sdm":
            return Fraction(1)
        if butuh["pilar"] == "akses":
            return {"teruji": Fraction(1), "diserahkan": self.par["faktor_diserahkan"], "belum": Fraction(0)}[
                row["status"]
            ]
        base = {"B": Fraction(1), "KB": self.par["faktor_kurang_baik"], "RB": Fraction(0)}[row["kondisi"]]
        known = butuh["masa_manfaat"] is not None and row["tahun_perolehan"] is not None
        if known and self.tahun - row["tahun_perolehan"] > Fraction(butuh["masa_manfaat"]):
            return min(base, self.par["faktor_usang"])
        return base

    def funded(self, tempat: str, komponen: str) -> Fraction:
        lines = [
            Fraction(row["pagu"] or 0)
            for row in self.paket["anggaran"]
            if (row["tahun"], row["tahap"], row["komponen"]) == (self.tahun, self.tahap, komponen)
            and (row["kode_penerima"] or row["kode_unit"]) == tempat
        ]
        return max(Fraction(0), sum(lines, Fraction(0)))

    def cell(self, tempat: str, butuh: dict[str, Any]) -> dict[str, Any] | None:
        """Section 3: one place, one component; None where the component does not apply."""
        per_desa = 0 if butuh["tingkat"] == "desa" else (butuh["jumlah_per_desa"] or 0)
        need = math.ceil(Fraction(butuh["jumlah_pokok"]) + Fraction(per_desa) * len(self.desa_of(tempat)))
        if need <= 0:
            return None
        rows = [
            row
            for row in self.paket[SUMBER[butuh["pilar"]]]
            if row["kode_tempat"] == tempat and row["komponen"] == butuh["komponen"]
        ]
        have = min(Fraction(need), sum((Fraction(r["jumlah"]) * self.factor(butuh, r) for r in rows), Fraction(0)))
        price, again = Fraction(butuh["harga_satuan"]), bool(butuh["berulang"])
        funded = self.funded(tempat, butuh["komponen"])
        bought = funded // price if price else 0
        planned = have if not price else min(Fraction(need), bought if again else have + bought)
        bagian = "desa" if butuh["tingkat"] == "desa" else butuh["pilar"]
        return {"butuh": butuh, "tempat": tempat, "need": need, "have": have, "planned": Fraction(planned),
                "funded": funded, "cost": (need if again else math.ceil(need - have)) * price, "value": need * price,
                "held": Fraction(0) if again else have * price, "bagian": bagian}  # fmt: skip

    def cells(self, unit: str) -> list[dict[str, Any]]:
        found = []
        for butuh in self.paket["kebutuhan"]:
            for tempat in self.places(unit):
                if butuh["tingkat"] == self.tingkat.get(tempat, "desa"):
                    found.append(self.cell(tempat, butuh))
        return [cell for cell in found if cell is not None]

    def sections(self, unit: str) -> tuple[list[str], set[str]]:
        """All sections of a unit, and those reported."""
        names = [*PILAR, *(["desa"] if self.tingkat[unit] == "kecamatan" else [])]
        told = {
            row["bagian"]
            for row in self.paket["laporan"]
            if row["kode_unit"] == unit
            and row["tahun"] == self.tahun
            and row["status"] in ("diajukan", "diverifikasi")
            and (row["bagian"] != "anggaran" or row["tahap"] == self.tahap)
        }
        return names, told & set(names)

    def pillar(self, cells: list[dict[str, Any]], pilar: str, held: str) -> float:
        by: dict[tuple[str, str], list[Fraction]] = {}
        for cell in cells:
            butuh = cell["butuh"]
            if butuh["pilar"] == pilar:
                entry = by.setdefault((butuh["tingkat"], butuh["komponen"]), [Fraction(0)] * 3)
                entry[0], entry[1], entry[2] = entry[0] + cell[held], entry[1] + cell["need"], Fraction(butuh["bobot"])
        weight = sum((w for _h, _n, w in by.values()), Fraction(0))
        return rounded(100 * sum((h / n * w for h, n, w in by.values()), Fraction(0)) / weight) if weight else 100.0

    def anggaran(self, cells: list[dict[str, Any]]) -> float:
        value = sum((c["value"] for c in cells), Fraction(0))
        if not value:
            return 100.0
        return rounded(100 * sum((min(c["value"], c["held"] + c["funded"]) for c in cells), Fraction(0)) / value)

    def gagal(self, unit: str, cells: list[dict[str, Any]], held: str, money: bool) -> list[str]:
        failed = [
            c["butuh"]["komponen"] for c in cells if c["tempat"] == unit and c["butuh"]["wajib"] and c[held] < c["need"]
        ]
        cost = sum((c["cost"] for c in cells), Fraction(0))
        if money and cost > 0 and not sum((min(c["funded"], c["value"]) for c in cells), Fraction(0)):
            failed.append("tanpa_anggaran")
        return sorted(failed)

    def kelas(self, pilar: dict[str, float], failed: list[str]) -> str:
        least = Fraction(str(min(pilar.values())))
        if not failed and least >= self.par["ambang_siap"]:
            return "siap"
        return "hampir_siap" if not failed and least >= self.par["ambang_hampir"] else "belum_siap"

    def indeks(self, pilar: dict[str, float]) -> float:
        floor = float(self.par["lantai_indeks"])
        logs = sum(float(self.bobot[p]) * math.log(max(pilar[p], floor)) for p in PILAR)
        return rounded(Fraction(math.exp(logs / float(sum(self.bobot.values())))))

    def half(self, unit: str, cells: list[dict[str, Any]], held: str) -> dict[str, Any]:
        pilar = {"anggaran": self.anggaran(cells), **{p: self.pillar(cells, p, held) for p in PILAR[1:]}}
        failed = self.gagal(unit, cells, held, money=True)
        return {
            "pilar": pilar,
            "indeks": self.indeks(pilar),
            "kelas": self.kelas(pilar, failed),
            "syarat_gagal": failed,
        }

    def met(self, cells: list[dict[str, Any]], told: set[str]) -> list[dict[str, Any]]:
        """Section 5: every component of a section that nobody reported is taken as met, today and in the plan; in the
        plan every priced one too, where nobody reported the budget."""
        upper = []
        for cell in cells:
            need, priced = Fraction(cell["need"]), cell["butuh"]["harga_satuan"] > 0
            if cell["bagian"] not in told:
                cell = {**cell, "have": need, "planned": need, "cost": Fraction(0), "held": cell["value"]}
            elif priced and "anggaran" not in told:
                cell = {**cell, "planned": need}
            upper.append(cell)
        return upper

    def atas(self, unit: str, cells: list[dict[str, Any]], held: str) -> dict[str, Any]:
        """The upper end of today (`held` have) or of the plan (`held` planned)."""
        _names, told = self.sections(unit)
        met = self.met(cells, told)
        pilar = {"anggaran": self.anggaran(met), **{p: self.pillar(met, p, held) for p in PILAR[1:]}}
        if "anggaran" not in told:
            pilar["anggaran"] = 100.0
        failed = self.gagal(unit, met, held, money="anggaran" in told)
        return {"indeks": self.indeks(pilar), "kelas": self.kelas(pilar, failed)}

    def pasti(self, cells: list[dict[str, Any]], told: set[str]) -> int:
        """The lower end of what has to be asked for: nothing, as long as the whole of it might be budgeted."""
        if "anggaran" not in told:
            return 0
        return int(sum(max(Fraction(0), c["cost"] - c["funded"]) for c in cells if c["bagian"] in told))

    def desa_dilaporkan(self, unit: str) -> int:
        """Desa whose kecamatan has its section desa reported."""
        return sum("desa" in self.sections(self.desa[desa])[1] for desa in self.desa_of(unit))

    def desa_siap(self, unit: str) -> tuple[int, int]:
        required = [b for b in self.paket["kebutuhan"] if b["tingkat"] == "desa" and b["wajib"]]
        all_of = self.desa_of(unit)
        ready = 0
        for desa in all_of:
            held = [cell for b in required if (cell := self.cell(desa, b)) is not None]
            ready += all(cell["have"] == cell["need"] for cell in held)
        return len(all_of), ready

    def unit(self, kode: str) -> dict[str, Any]:
        cells = self.cells(kode)
        names, told = self.sections(kode)
        jumlah, siap = self.desa_siap(kode)
        return {
            "kode": kode, "tingkat": self.tingkat[kode], **self.half(kode, cells, "have"),
            "rencana": {**self.half(kode, cells, "planned"), "atas": self.atas(kode, cells, "planned")},
            "atas": self.atas(kode, cells, "have"),
            "kelengkapan": rounded(Fraction(len(told), len(names))),
            "biaya": int(sum(c["cost"] for c in cells)),
            "didanai": int(sum(min(c["funded"], c["cost"]) for c in cells)),
            "usulan_tambahan": int(sum(max(Fraction(0), c["cost"] - c["funded"]) for c in cells)),
            "usulan_pasti": self.pasti(cells, told),
            "desa": {"jumlah": jumlah, "siap": siap, "dilaporkan": self.desa_dilaporkan(kode)},
        }  # fmt: skip

    def against(self, kab: dict[str, Any], kec: dict[str, Any]) -> dict[str, Any]:
        """Section 6: a kecamatan beside its kabupaten."""
        siap, words = self.par["ambang_siap"], {}
        for p in PILAR:
            up, low = (Fraction(str(u["pilar"][p])) >= siap for u in (kab, kec))
            words[p] = {(True, True): "selaras", (True, False): "kecamatan_tertinggal",
                        (False, True): "kabupaten_tertinggal", (False, False): "keduanya_belum"}[up, low]  # fmt: skip
        desa = kec["desa"]
        links = {
            "kabupaten": kab["indeks"],
            "kecamatan": kec["indeks"],
            "desa": rounded(100 * Fraction(desa["siap"], desa["jumlah"])) if desa["jumlah"] else 100.0,
        }
        weakest = min(links, key=lambda link: links[link])
        return {
            "rantai": {"nilai": links[weakest], "terlemah": weakest},
            "selisih": {p: rounded(Fraction(str(kab["pilar"][p])) - Fraction(str(kec["pilar"][p]))) for p in PILAR},
            "keselarasan": words,
        }


def rounded(value: Fraction) -> float:
    """To 6 decimals; an exact half goes away from zero, as in the database."""
    return math.copysign(math.floor(abs(value) * 10**6 + Fraction(1, 2)) / 10**6, value)


def hitung(paket: dict[str, Rows], tahun: int, tahap: str) -> dict[str, Any]:
    """The whole result, units sorted by kode."""
    acuan = Acuan(paket, tahun, tahap)
    units = {kode: acuan.unit(kode) for kode in sorted(acuan.tingkat)}
    for kode, unit in units.items():
        if unit["tingkat"] == "kecamatan":
            unit.update(acuan.against(units[kode[:5]], unit))
    return {"tahun": tahun, "tahap": tahap, "unit": list(units.values())}
