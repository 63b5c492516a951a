"""The rights table, case by case: role × table × place × adding, changing, removing, and the columns with rules."""

from typing import Any

import pytest

from satudata_budget.access import HAK, LINGKUP, PERAN, TINDAKAN, check_difference, choices, decide, may
from satudata_budget.messages.akses import ALASAN
from satudata_budget.store import MENURUT_NAMA, TABEL, Difference
from tests.access.orang import DESA_LAIN, DESA_SENDIRI, KABUPATEN, LAIN, ORANG, SENDIRI, TEMPAT, person
from tests.access.rows import UBAHAN, row

KODE = (KABUPATEN, SENDIRI, DESA_SENDIRI, LAIN, DESA_LAIN)
MILIK_CAMAT = {SENDIRI, DESA_SENDIRI}
SEMUA = set(KODE)
CARA = ("tambah", "ubah", "hapus")

# What each role may do, written down a second time and by hand: table → the places for adding, changing, removing.
# A role or table that is not here may do nothing anywhere.
BOLEH: dict[str, dict[str, tuple[set[str], set[str], set[str]]]] = {
    "camat": dict.fromkeys(("anggaran", "aset", "pegawai", "akses", "usulan", "laporan"), (MILIK_CAMAT,) * 3),
    "diskominfo": {
        **dict.fromkeys(("anggaran", "aset", "pegawai", "akses", "usulan"), ({KABUPATEN},) * 3),
        "laporan": (SEMUA, SEMUA, SEMUA),
        "kebutuhan": (SEMUA, SEMUA, SEMUA),
        "parameter": (SEMUA, SEMUA, SEMUA),
        "bobot": (SEMUA, SEMUA, set()),
        "unit": (SEMUA, SEMUA, set()),
        "desa": (SEMUA, SEMUA, set()),
    },
}


def change(cara: str, tabel: str, before: dict[str, Any], after: dict[str, Any]) -> Difference:
    match cara:
        case "tambah":
            return Difference(tabel, 1, ditambah=(after,))
        case "ubah":
            return Difference(tabel, 1, diubah=((before, after),))
        case _:
            return Difference(tabel, 1, dihapus=(before,))


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("tabel", [t.nama for t in TABEL])
def test_every_role_table_place_and_way_of_changing(peran: str, tabel: str) -> None:
    expected = BOLEH.get(peran, {}).get(tabel, (set(), set(), set()))
    for place in KODE:
        before = row(tabel, place)
        for cara, allowed in zip(CARA, expected, strict=True):
            found = check_difference(ORANG[peran], change(cara, tabel, before, before | UBAHAN[tabel]), TEMPAT)
            assert (not found) == (place in allowed), (cara, place, found)


ANGGARAN_PENERIMA = [
    ("camat", SENDIRI, "", True),
    ("camat", SENDIRI, DESA_SENDIRI, True),
    ("camat", SENDIRI, LAIN, False),
    ("camat", SENDIRI, DESA_LAIN, False),
    ("camat", SENDIRI, KABUPATEN, False),
    ("camat", LAIN, SENDIRI, False),
    ("camat", SENDIRI, "99.99", False),
    ("camat", "", "", False),
    ("diskominfo", KABUPATEN, LAIN, True),
    ("diskominfo", KABUPATEN, DESA_LAIN, True),
    ("diskominfo", LAIN, KABUPATEN, False),
]


@pytest.mark.parametrize(("peran", "pemberi", "penerima", "boleh"), ANGGARAN_PENERIMA)
def test_whose_money_may_go_where(peran: str, pemberi: str, penerima: str, boleh: bool) -> None:
    line = row("anggaran", pemberi, kode_penerima=penerima)
    assert (not check_difference(ORANG[peran], Difference("anggaran", 1, ditambah=(line,)), TEMPAT)) == boleh


STATUS_AKSES = [
    ("camat", SENDIRI, "belum", "diserahkan", True),
    ("camat", SENDIRI, "diserahkan", "teruji", False),
    ("camat", SENDIRI, "teruji", "diserahkan", True),
    ("camat", SENDIRI, "teruji", "teruji", False),
    ("diskominfo", SENDIRI, "diserahkan", "teruji", True),
    ("diskominfo", DESA_LAIN, "teruji", "diserahkan", True),
    ("diskominfo", KABUPATEN, "belum", "teruji", True),
    ("komisi", SENDIRI, "diserahkan", "teruji", False),
    ("admin", SENDIRI, "diserahkan", "teruji", False),
]


@pytest.mark.parametrize(("peran", "tempat", "dari", "ke", "boleh"), STATUS_AKSES)
def test_only_diskominfo_records_a_test(peran: str, tempat: str, dari: str, ke: str, boleh: bool) -> None:
    more = {"jumlah": 2} if dari == ke else {}
    before, after = row("akses", tempat, status=dari), row("akses", tempat, status=ke, **more)
    found = check_difference(ORANG[peran], Difference("akses", 1, diubah=((before, after),)), TEMPAT)
    assert (not found) == boleh
    if peran == "camat" and not boleh:
        assert found[0].alasan == "teruji_diskominfo"


def test_a_camat_cannot_add_what_is_tested_already() -> None:
    found = check_difference(
        ORANG["camat"], Difference("akses", 1, ditambah=(row("akses", SENDIRI, status="teruji"),)), TEMPAT
    )
    assert [(p.kunci, p.kolom, p.alasan) for p in found] == [(("x",), "status", "teruji_diskominfo")]


@pytest.mark.parametrize("komponen", ["internet", "layanan_sktm", "pintu_satu_data"])
@pytest.mark.parametrize("status", ["belum", "diserahkan", "teruji"])
@pytest.mark.parametrize("tempat", [SENDIRI, DESA_SENDIRI])
def test_what_is_no_key_is_said_by_the_office_that_has_it(tempat: str, status: str, komponen: str) -> None:
    new = row("akses", tempat, komponen=komponen, status=status)
    others = [row("akses", tempat, komponen=komponen, status=s) for s in ("belum", "diserahkan", "teruji")]
    change = Difference("akses", 1, ditambah=(new,), diubah=tuple((old, new) for old in others if old != new))
    assert check_difference(ORANG["camat"], change, TEMPAT) == ()
    assert choices(ORANG["camat"], "akses", "status", new, TEMPAT) == ("belum", "diserahkan", "teruji")
    found = check_difference(ORANG["diskominfo"], Difference("akses", 1, diubah=change.diubah), TEMPAT)
    assert [p.alasan for p in found] == ["sambungan_kantor"] * 2


def test_a_link_in_use_does_not_become_a_tested_key() -> None:
    before = row("akses", SENDIRI, komponen="internet", status="teruji")
    change = Difference("akses", 1, diubah=((before, before | {"komponen": "kunci"}),))
    assert [p.alasan for p in check_difference(ORANG["camat"], change, TEMPAT)] == ["teruji_diskominfo"]
    assert choices(ORANG["camat"], "akses", "status", row("akses", SENDIRI), TEMPAT) == ("belum", "diserahkan")


@pytest.mark.parametrize("kolom", ["jumlah", "komponen", "kode_tempat"])
def test_diskominfo_changes_nothing_but_the_test_at_a_kecamatan(kolom: str) -> None:
    before = row("akses", SENDIRI)
    after = before | {"status": "teruji", kolom: {"jumlah": 9, "komponen": "internet", "kode_tempat": LAIN}[kolom]}
    found = check_difference(ORANG["diskominfo"], Difference("akses", 1, diubah=((before, after),)), TEMPAT)
    assert [p.kolom for p in found] == [kolom]
    assert found[0].alasan == "kolom_terkunci"


USULAN = [
    ("camat", "diusulkan", {"alasan": "lain"}, True),
    ("camat", "diusulkan", {"status": "disetujui"}, False),
    ("camat", "ditolak", {"status": "diusulkan"}, False),
    ("camat", "disetujui", {"jumlah": 9}, False),
    ("camat", "diusulkan", {"kode_tempat": DESA_SENDIRI}, True),
    ("camat", "diusulkan", {"kode_tempat": LAIN}, False),
    ("diskominfo", "diusulkan", {"status": "disetujui"}, True),
    ("diskominfo", "disetujui", {"status": "dianggarkan"}, True),
    ("diskominfo", "diusulkan", {"jumlah": 9}, False),
    ("diskominfo", "diusulkan", {"status": "disetujui", "harga_satuan": 1}, False),
    ("komisi", "diusulkan", {"status": "disetujui"}, False),
]


@pytest.mark.parametrize(("peran", "dari", "ubahan", "boleh"), USULAN)
def test_a_camat_asks_and_diskominfo_decides(peran: str, dari: str, ubahan: dict[str, Any], boleh: bool) -> None:
    before = row("usulan", SENDIRI, status=dari)
    changed = Difference("usulan", 1, diubah=((before, before | ubahan),))
    assert (not check_difference(ORANG[peran], changed, TEMPAT)) == boleh


def test_what_diskominfo_has_decided_a_camat_cannot_remove() -> None:
    for status, boleh in (("diusulkan", True), ("disetujui", False), ("ditolak", False), ("dianggarkan", False)):
        gone = Difference("usulan", 1, dihapus=(row("usulan", SENDIRI, status=status),))
        assert (not check_difference(ORANG["camat"], gone, TEMPAT)) == boleh


LAPORAN = [
    ("camat", "draf", "diajukan", True),
    ("camat", "dikembalikan", "diajukan", True),
    ("camat", "diverifikasi", "draf", True),  # changing a verified section reopens it
    ("camat", "diajukan", "diverifikasi", False),
    ("camat", "diajukan", "dikembalikan", False),
    ("diskominfo", "diajukan", "diverifikasi", True),
    ("diskominfo", "diajukan", "dikembalikan", True),
    ("komisi", "diajukan", "diverifikasi", False),
    ("admin", "diajukan", "diverifikasi", False),
]


@pytest.mark.parametrize(("peran", "dari", "ke", "boleh"), LAPORAN)
def test_a_camat_reports_and_diskominfo_verifies(peran: str, dari: str, ke: str, boleh: bool) -> None:
    before = row("laporan", SENDIRI, status=dari)
    changed = Difference("laporan", 1, diubah=((before, before | {"status": ke}),))
    assert (not check_difference(ORANG[peran], changed, TEMPAT)) == boleh


def test_only_a_draft_report_can_be_removed_by_its_camat() -> None:
    for status in ("diajukan", "diverifikasi", "dikembalikan"):
        gone = Difference("laporan", 1, dihapus=(row("laporan", SENDIRI, status=status),))
        assert [p.alasan for p in check_difference(ORANG["camat"], gone, TEMPAT)] == ["laporan_sudah_diajukan"]


def test_a_good_can_neither_be_pushed_to_nor_pulled_from_another_office() -> None:
    here, there = row("aset", SENDIRI), row("aset", LAIN)
    for before, after in ((here, there), (there, here)):
        found = check_difference(ORANG["camat"], Difference("aset", 1, diubah=((before, after),)), TEMPAT)
        assert [p.alasan for p in found] == ["di_luar_wilayah"]
        assert "Kecamatan 2 (35.03.02)" in found[0].pesan


def test_an_acting_camat_holds_two_kecamatan() -> None:
    acting = person("camat", (SENDIRI, LAIN))
    for place in KODE:
        found = check_difference(acting, Difference("aset", 1, ditambah=(row("aset", place),)), TEMPAT)
        assert (not found) == (place != KABUPATEN)


def test_every_refused_row_is_named_and_the_others_are_not() -> None:
    rows = tuple(row("aset", place, id=place) for place in KODE)
    found = check_difference(ORANG["camat"], Difference("aset", 1, ditambah=rows), TEMPAT)
    assert {p.kunci for p in found} == {(KABUPATEN,), (LAIN,), (DESA_LAIN,)}


TINDAKAN_PERAN = {
    "komisi": {"baca", "baca_draf", "rencanakan", "ekspor", "catat_bendera", "notulen"},
    "camat": {"baca", "baca_draf", "ekspor", "tulis", "hapus"},
    "diskominfo": {
        *("baca", "baca_draf", "ekspor", "rencanakan", "tulis", "hapus"),
        *("verifikasi", "putuskan_usulan", "kelola_standar"),
    },
    "admin": {"baca", "kelola_akun", "cadangan"},
}


@pytest.mark.parametrize("peran", PERAN)
def test_the_actions_of_each_role(peran: str) -> None:
    assert {tindakan for tindakan in TINDAKAN if may(ORANG[peran], tindakan)} == TINDAKAN_PERAN[peran]


def test_a_draft_is_read_by_its_author_only() -> None:
    for peran, akun in ORANG.items():
        own, others = {"akun": akun.id}, {"akun": akun.id + 1}
        assert bool(decide(akun, "baca_draf", "penyangga", own)) == (peran != "admin")
        assert not decide(akun, "baca_draf", "penyangga", others)
        assert not decide(akun, "baca", "penyangga", own)
        assert not decide(akun, "baca", "akun", {"id": akun.id})


def test_a_decision_names_its_reason() -> None:
    camat = ORANG["camat"]
    assert decide(camat, "tulis", "aset", row("aset", SENDIRI), wilayah=TEMPAT)
    assert decide(camat, "tulis", "aset", row("aset", LAIN), wilayah=TEMPAT).alasan_kode == "di_luar_wilayah"
    assert decide(camat, "kelola_akun", "akun").alasan_kode == "bukan_peran"
    tested = row("akses", SENDIRI, status="teruji")
    assert decide(camat, "tulis", "akses", tested, wilayah=TEMPAT).alasan_kode == "teruji_diskominfo"
    assert decide(camat, "hapus", "akses", tested, wilayah=TEMPAT)
    locked = decide(ORANG["diskominfo"], "verifikasi", "akses", row("akses", LAIN), "jumlah", wilayah=TEMPAT)
    assert locked.alasan_kode == "kolom_terkunci"


def test_the_table_names_only_what_there_is() -> None:
    for hak in HAK:
        assert hak.peran in PERAN and hak.tindakan in TINDAKAN and hak.lingkup in LINGKUP
        assert not hak.alasan or hak.alasan in ALASAN
        assert bool(hak.alasan) == bool(hak.sebelum or hak.sesudah or hak.selain)
        values = (*hak.sebelum, *hak.sesudah, *hak.selain)
        columns = {*hak.wilayah, *(hak.kolom or ()), *(name for name, _values in values)}
        if columns:
            assert columns <= set(MENURUT_NAMA[hak.tabel].nama_kolom)
