"""What the requests screens read: requests beside the standard, and who may ask for which place."""

from collections.abc import Mapping
from dataclasses import dataclass

from satudata_budget.access import Account, own_units
from satudata_budget.access.requests import StandingUsulan, requests
from satudata_budget.messages import N_, _, rupiah_ringkas
from satudata_budget.messages.terms import nama_unit
from satudata_budget.places import read_places
from satudata_budget.planning.request_weight import weigh
from satudata_budget.planning.scenario_requests import OpenUsulan, open_requests
from satudata_budget.readiness import PlaceComponent, ScoreResult
from satudata_budget.web.parts.head import title
from satudata_budget.web.screens.pengadaan.results import state
from satudata_budget.web.session.results import database

STATUS = {
    "diusulkan": N_("▲ menunggu keputusan"),
    "disetujui": N_("✓ disetujui"),
    "ditolak": N_("✕ ditolak"),
    "dianggarkan": N_("✓ dianggarkan"),
}


@dataclass(frozen=True)
class UsulanBoard:
    """All requests as they stand, those that are open beside the standard, and the names of places."""

    hasil: ScoreResult
    usulan: tuple[StandingUsulan, ...]
    terbuka: Mapping[str, OpenUsulan]
    nama: Mapping[str, str]
    komponen: Mapping[tuple[str, str], str]

    def item(self, one: StandingUsulan) -> str:
        """What is asked for, as it is called at that place."""
        unit = self.hasil.menurut_kode.get(one.isi.kode_tempat)
        return self.komponen.get((unit.tingkat if unit else "desa", one.isi.komponen), one.isi.komponen)

    def short(self, kode: str) -> str:
        """The bare name of a place, for a narrow column."""
        unit = self.hasil.menurut_kode.get(kode)
        return unit.nama if unit and unit.tingkat == "kecamatan" else self.nama.get(kode, kode)

    def weight(self, one: StandingUsulan) -> tuple[int, int]:
        """Rupiah within the standard and beyond it; of a request that is closed all counts as asked."""
        found = self.terbuka.get(one.id)
        if found:
            return found.menurut_standar, found.di_atas
        isi = one.isi
        alone = weigh(self.standard(isi.kode_tempat, isi.komponen), isi.jumlah, isi.harga_satuan)
        return alone.menurut_standar, alone.di_atas

    def standard(self, kode_tempat: str, komponen: str) -> PlaceComponent | None:
        """The component at the place, where the standard has it."""
        return next(
            (t for t in self.hasil.tempat if (t.kode_tempat, t.komponen) == (kode_tempat, komponen)),
            None,
        )

    def of(self, unit: tuple[str, ...]) -> tuple[StandingUsulan, ...]:
        """The requests of these units."""
        return tuple(one for one in self.usulan if one.isi.kode_unit in unit)


def read_requests(hasil: ScoreResult) -> UsulanBoard:
    """Everything that was asked for, at the result's data version."""
    with database().read(hasil.pada) as reading:
        found = requests(reading)
        open_ones = open_requests(reading, state(hasil)[0])
        desa = read_places(reading).desa
        parts = reading.tuples("select tingkat, komponen, nama from kebutuhan")
    names = {one.kode: _("Desa {nama}").format(nama=one.nama) for one in desa}
    units = {unit.kode: nama_unit(unit.nama, unit.tingkat) for unit in hasil.unit}
    return UsulanBoard(hasil, found, {one.id: one for one in open_ones}, names | units, _named(parts))


def _named(parts: list[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
    return {(tingkat, komponen): nama for tingkat, komponen, nama in parts}


def asking_units(hasil: ScoreResult, akun: Account) -> tuple[str, ...]:
    """The units of this result for which the account asks."""
    with database().read(hasil.pada) as then:
        return own_units(read_places(then), akun)


def places_of(daftar: UsulanBoard, kode_unit: str) -> list[str]:
    """The places for which a unit may ask: its office and its desa; the kabupaten for the kecamatan offices."""
    if daftar.hasil.menurut_kode[kode_unit].tingkat == "kabupaten":
        return [kode_unit, *(unit.kode for unit in daftar.hasil.kecamatan)]
    return list(dict.fromkeys(t.kode_tempat for t in daftar.hasil.tempat_unit(kode_unit)))


def headline(daftar: UsulanBoard, unit: tuple[str, ...] | None) -> None:
    """How much waits for a decision, of these units or of all."""
    seen = daftar.usulan if unit is None else daftar.of(unit)
    waiting = [one for one in seen if one.status == "diusulkan"]
    money = sum(sum(daftar.weight(one)) for one in waiting)
    finding = (
        _("{n} usulan menunggu keputusan, {rupiah}").format(n=len(waiting), rupiah=rupiah_ringkas(money))
        if waiting
        else _("Tidak ada usulan yang menunggu keputusan")
    )
    decided = [one.status for one in seen]
    title(
        finding,
        _("Sudah diputuskan: {setuju} disetujui, {tolak} ditolak. Usulan tidak mengubah nilai kesiapan.").format(
            setuju=sum(status in ("disetujui", "dianggarkan") for status in decided), tolak=decided.count("ditolak")
        ),
    )


def beside_words(within: int, beyond: int) -> str:
    """`Rp 16 juta menurut standar, Rp 8 juta di luar standar`."""
    if not beyond:
        return _("seluruhnya menurut standar")
    if not within:
        return _("seluruhnya di luar standar")
    return _("menurut standar {dalam}, di luar standar {luar}").format(
        dalam=rupiah_ringkas(within), luar=rupiah_ringkas(beyond)
    )
