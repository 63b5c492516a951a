"""What if weights, thresholds or prices were others? The real score, on a reading that sees them as if they were."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from satudata_budget.messages import _
from satudata_budget.planning.state import PlanningState, read_state
from satudata_budget.readiness import PILAR
from satudata_budget.readiness.score import DEFAULT
from satudata_budget.store import Reading

SQL = Path(__file__).parent / "sql"
_STEP = Decimal("0.001")
_MOST = Decimal(10) ** 9


class WhatIfRefused(Exception):
    """A supposition that the method has no answer to; the text says which and what to change."""


@dataclass(frozen=True)
class Supposition:
    """What is supposed to be other than recorded; what is not named stays. Raises WhatIfRefused.

    `bobot`: pillar and weight; `parameter`: name and value; `harga`: level, component and price in rupiah.
    """

    bobot: tuple[tuple[str, Decimal], ...] = ()
    parameter: tuple[tuple[str, Decimal], ...] = ()
    harga: tuple[tuple[str, str, int], ...] = ()

    def __post_init__(self) -> None:
        for name, value in (*self.bobot, *self.parameter):
            if name not in (*PILAR, *DEFAULT):
                raise WhatIfRefused(_("{nama} bukan bobot maupun ambang dalam metode.").format(nama=name))
            if not 0 <= value < _MOST or value != value.quantize(_STEP):
                raise WhatIfRefused(_("{nama}: isi angka 0 atau lebih, paling banyak 3 desimal.").format(nama=name))
        for _tingkat, komponen, harga in self.harga:
            if harga <= 0:
                raise WhatIfRefused(_("Harga {komponen} harus lebih dari Rp 0.").format(komponen=komponen))

    @property
    def kosong(self) -> bool:
        """Whether nothing is supposed at all."""
        return not (self.bobot or self.parameter or self.harga)


def decimal_of(text: object) -> Decimal:
    """A number of a scenario as it is computed with. Raises WhatIfRefused for what is none."""
    try:
        return Decimal(str(text))
    except InvalidOperation as error:
        raise WhatIfRefused(_("“{isi}” bukan angka.").format(isi=text)) from error


def state_if(reading: Reading, tahun: int, tahap: str, andaian: Supposition) -> PlanningState:
    """The score as it would be, and what a plan needs beside it. Leaves the supposition in the reading.

    Raises WhatIfRefused where the thresholds cross or no pillar has a weight.
    """
    suppose(reading, andaian)
    keadaan = read_state(reading, tahun, tahap)
    known = keadaan.hasil.parameter
    if known["ambang_hampir"] > known["ambang_siap"]:
        raise WhatIfRefused(_("Ambang hampir siap tidak boleh di atas ambang siap."))
    if known["lantai_indeks"] <= 0:
        raise WhatIfRefused(_("Lantai indeks harus lebih dari 0."))
    return keadaan


def suppose(reading: Reading, andaian: Supposition) -> None:
    """Let the reading see the supposition; nothing of the store changes, and nobody else sees it."""
    if andaian.bobot:
        pilar, bobot = zip(*andaian.bobot, strict=True)
        _run(reading, "andai_bobot", pilar=pilar, nilai=bobot)
        if not reading.value("select sum(bobot) from bobot"):
            raise WhatIfRefused(_("Sedikitnya satu pilar harus berbobot."))
    if andaian.parameter:
        nama, nilai = zip(*andaian.parameter, strict=True)
        _run(reading, "andai_parameter", nama=nama, nilai=nilai)
    if andaian.harga:
        tingkat, komponen, harga = zip(*andaian.harga, strict=True)
        _run(reading, "andai_kebutuhan", tingkat=tingkat, komponen=komponen, harga=harga)


def _run(reading: Reading, name: str, **lists: tuple[object, ...]) -> None:
    sql = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    reading.run(sql, {key: list(values) for key, values in lists.items()})
