"""Isian akses: the state of the key to the office's data, and its links. The key itself is never asked for."""

from satudata_budget.messages import _
from satudata_budget.web.screens.isian.section import section

section(
    "akses",
    _(
        "Kunci: belum diserahkan atau diserahkan; teruji dicatat Diskominfo. Internet: tidak ada, ada tetapi belum "
        "lancar, atau ada dan dipakai. "
        "**Kuncinya sendiri (sandi, token, atau tautan) tidak pernah diminta dan tidak disimpan di sini.**"
    ),
)
