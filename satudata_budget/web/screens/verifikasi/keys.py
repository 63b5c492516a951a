"""The keys that were handed over and wait for Diskominfo's test: recorded by one click each."""

from typing import Any

import streamlit as st

from satudata_budget.access.decision import record_test
from satudata_budget.messages import _, tanggal
from satudata_budget.readiness.recorded import keys_waiting
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.step import act
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.verifikasi.desk import VerificationDesk
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in


def keys_to_test() -> list[dict[str, Any]]:
    """Every key that is not tested yet, those handed over first, the longest waiting ahead."""
    with database().read() as now:
        return keys_waiting(now)


def key_tests(meja: VerificationDesk, found: list[dict[str, Any]]) -> None:
    """The keys one by one, each with its button."""
    ready = [row for row in found if row["status"] == "diserahkan"]
    with st.container(border=True, gap="small"):
        card_head(_("Uji kunci"), _("{n} kunci diserahkan dan menunggu diuji").format(n=len(ready)))
        quiet(
            _(
                "Kuncinya sendiri tidak pernah diminta atau disimpan di sini. Uji di tempatnya, lalu catat hasilnya; "
                "kunci yang gagal diuji dibicarakan dengan camat."
            )
        )
        for row in ready:
            _entry(meja, row)
        late = [meja.unit.get(row["kode_tempat"], row["kode_tempat"]) for row in found if row["status"] == "belum"]
        if late:
            st.markdown(_("Belum diserahkan: {daftar}.").format(daftar=literal(", ".join(late))))


def _entry(meja: VerificationDesk, row: dict[str, Any]) -> None:
    name = meja.unit.get(row["kode_tempat"], row["kode_tempat"])
    left, right = st.columns([4, 1], gap="small", vertical_alignment="center")
    since = _("diserahkan {tanggal}").format(tanggal=tanggal(row["tanggal"])) if row["tanggal"] else _("diserahkan")
    left.markdown(f"**{literal(name)}**  \n:gray[▲ {since}]")

    def tested() -> None:
        act(
            lambda: record_test(database(), signed_in(), row["id"]),
            _("Kunci {unit} dicatat teruji.").format(unit=name),
        )

    right.button(_("Catat teruji"), key=f"uji-{row['id']}", icon=":material/key:", on_click=tested, width="stretch")
