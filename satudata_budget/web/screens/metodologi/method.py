"""The method in plain words, with today's parameters, weights and standard in it."""

from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.messages import _, angka, persen, rupiah
from satudata_budget.messages.dictionary import arti_tabel, nama_jenis
from satudata_budget.messages.terms import TINGKAT, nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult
from satudata_budget.store import TABEL, Table
from satudata_budget.store.column_words import arti_kolom
from satudata_budget.web.parts.table import plain_table
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.results import database
from satudata_budget.web.session.width import narrow


def in_short(hasil: ScoreResult) -> None:
    """The whole method in six sentences, each with its figure."""
    p = {nama: angka(nilai, 3) for nama, nilai in hasil.parameter.items()}
    lines = (
        _("**Empat pilar.** Kecamatan harus menganggarkan, punya perangkat, punya orang, dan menyerahkan kuncinya."),
        _("**Yang ada dibagi yang dibutuhkan.** Tiap komponen dihitung di tiap kantor, paling banyak penuh."),
        _(
            "**Keadaan ikut dihitung.** Barang kurang baik bernilai {kb}, yang lewat masa manfaat {usang}, kunci yang "
            "diserahkan tetapi belum diuji dan sambungan yang belum lancar {diserahkan}; yang rusak berat, yang belum "
            "diserahkan, dan yang tidak ada 0."
        ).format(kb=p["faktor_kurang_baik"], usang=p["faktor_usang"], diserahkan=p["faktor_diserahkan"]),
        _(
            "**Kelas mengikuti pilar terlemah.** Siap bila keempat pilar mencapai {siap} dan tidak ada syarat mutlak "
            "yang gagal; hampir siap bila semuanya mencapai {hampir}; selain itu belum siap. Uang tidak dapat menutupi "
            "kunci yang tidak ada."
        ).format(siap=p["ambang_siap"], hampir=p["ambang_hampir"]),
        _("**Indeks hanya mengurutkan.** Ia rata-rata geometrik keempat pilar dan menunjukkan kemajuan."),
        _(
            "**Belum dilaporkan bukan nol.** Nilainya menjadi rentang; bila kelasnya bisa berubah, "
            "tertulis data belum lengkap."
        ),
    )
    st.markdown("\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1)))


def parameters_table(hasil: ScoreResult) -> None:
    """Thresholds, factors and weights as they stand."""
    weights = pillar_weights(hasil)
    whole = sum(weights.values()) or Decimal(1)
    left, right = st.columns(2, gap="small")
    with left:
        plain_table(
            (_("Pilar"), _("Bobot"), _("Bagian")),
            [(nama_pilar(k), angka(w, 3), persen(w / whole)) for k, w in weights.items()],
        )
    with right:
        plain_table(
            (_("Ambang dan faktor"), _("Nilai")),
            [(_label(k), angka(v, 3)) for k, v in hasil.parameter.items()],
        )


def standard_table(hasil: ScoreResult) -> None:
    """What has to be where, and at what price."""
    rows = _standard(hasil)
    st.dataframe(
        pd.DataFrame(
            {
                _("Di"): [_(TINGKAT[r["tingkat"]]) for r in rows],
                _("Pilar"): [nama_pilar(r["pilar"]) for r in rows],
                _("Komponen"): [r["nama"] for r in rows],
                _("Dibutuhkan"): [_needed(r) for r in rows],
                _("Bobot"): [angka(r["bobot"], 3) for r in rows],
                _("Wajib"): [_("ya") if r["wajib"] else "" for r in rows],
                _("Harga satuan"): [_price(r) for r in rows],
                _("Sumber angka"): [r["dasar"] for r in rows],
            }
        ),
        hide_index=True,
        height=440,
        column_order=[_("Komponen"), _("Dibutuhkan")] if narrow() else None,
        column_config={
            _("Komponen"): st.column_config.TextColumn(width=215 if narrow() else 320),
            _("Dibutuhkan"): st.column_config.TextColumn(width=110 if narrow() else 175),
            _("Bobot"): st.column_config.TextColumn(alignment="right"),
            _("Harga satuan"): st.column_config.TextColumn(alignment="right"),
        },
        alt=_("Standar minimum tiap tingkat dengan bobot, harga, dan sumbernya"),
    )


def dictionary(tabel: Table) -> None:
    """Every column of a table: kind, whether it must be filled, allowed words, meaning."""
    quiet(_("{arti}. Kunci baris: {kunci}.").format(arti=arti_tabel(tabel.nama), kunci=", ".join(tabel.kunci)))
    st.table(
        pd.DataFrame(
            {
                _("Kolom"): [f"`{k.nama}`" for k in tabel.kolom],
                _("Arti"): [arti_kolom(tabel.nama, k.nama) for k in tabel.kolom],
                _("Jenis"): [nama_jenis(k.jenis) for k in tabel.kolom],
                _("Wajib diisi"): [_("ya") if k.wajib else "" for k in tabel.kolom],
                _("Isi yang boleh"): [", ".join(f"`{w}`" for w in k.pilihan) for k in tabel.kolom],
                _("Paket data"): [_("ya") if k.paket else _("hanya di dalam") for k in tabel.kolom],
            }
        ).set_index(_("Kolom"))
    )


def choose_table() -> Table:
    """Which table's dictionary to read."""
    names = [tabel.nama for tabel in TABEL]
    chosen = st.segmented_control(
        _("Tabel"), names, default=names[0], required=True, key="kamus", label_visibility="collapsed"
    )
    return next(tabel for tabel in TABEL if tabel.nama == (chosen or names[0]))


def _label(parameter: str) -> str:
    words = {
        "ambang_siap": _("ambang siap"),
        "ambang_hampir": _("ambang hampir siap"),
        "lantai_indeks": _("nilai pilar terendah dalam indeks"),
        "faktor_kurang_baik": _("faktor barang kurang baik"),
        "faktor_usang": _("faktor barang lewat masa manfaat"),
        "faktor_diserahkan": _("faktor kunci belum teruji, sambungan belum lancar"),
    }
    return words.get(parameter, parameter)


def _needed(row: dict[str, Any]) -> str:
    base, each = Decimal(str(row["jumlah_pokok"])), Decimal(str(row["jumlah_per_desa"] or 0))
    unit = str(row["satuan"])
    if not each:
        # "4 10 Mbps" would be read as one figure.
        return f"{angka(base, 3)} × {unit}" if unit[0].isdigit() else f"{angka(base, 3)} {unit}"
    return _("{pokok} {satuan}, tambah {tiap} tiap desa").format(pokok=angka(base, 3), satuan=unit, tiap=angka(each, 3))


def _price(row: dict[str, Any]) -> str:
    price = int(str(row["harga_satuan"]))
    if not price:
        return _("cukup keputusan")
    return _("{harga} per tahun").format(harga=rupiah(price)) if row["berulang"] else rupiah(price)


def pillar_weights(hasil: ScoreResult) -> dict[str, Decimal]:
    """The weight of each pillar as it stands."""
    with database().read(hasil.pada) as reading:
        recorded = dict(reading.tuples("select pilar, bobot from bobot"))
    return {pilar: recorded.get(pilar, Decimal(1)) for pilar in PILAR}


def _standard(hasil: ScoreResult) -> list[dict[str, Any]]:
    with database().read(hasil.pada) as reading:
        rows = reading.rows("from kebutuhan order by tingkat, pilar, bobot desc, komponen")
    order = list(TINGKAT)
    return sorted(rows, key=lambda r: (order.index(r["tingkat"]), PILAR.index(r["pilar"])))
