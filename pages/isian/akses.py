"""Isian akses: the state of the key to the office's data, and its links. The key itself is never asked for."""

from satudata_budget.messages import _
from satudata_budget.web.isian import section

section(
    "akses",
    _(
        "Catat keadaan kunci: belum, diserahkan, lalu teruji setelah diuji Diskominfo. "
        "**Kuncinya sendiri (sandi, token, atau tautan) tidak pernah diminta dan tidak disimpan di sini.**"
    ),
)
