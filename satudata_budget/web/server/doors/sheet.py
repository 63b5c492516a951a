"""The pages that the server writes itself, without Streamlit: sheets of HTML in the look of the dashboard.

They carry no script, and their one style is allowed by its hash; everything put into them is escaped here.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from starlette.responses import HTMLResponse

from satudata_budget.messages import _, language
from satudata_budget.web.session.folder import outside
from satudata_budget.web.session.screens import TITLE

_TETAP = outside("/app/static")
GAYA = (Path(__file__).parent / "masuk.css").read_text(encoding="utf-8").replace("/app/static", _TETAP)
_SIDIK = b64encode(sha256(GAYA.encode()).digest()).decode()
KEPALA = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_SIDIK}'; font-src 'self'; img-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "same-origin",  # not stricter: without a referrer a browser also hides where a form comes from
}


def sheet(judul: str, isi: str, status: int = 200) -> HTMLResponse:
    """A page of this title around `isi`, which is HTML already."""
    html = (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(judul)} · {TITLE}</title>"
        f'<link rel="icon" href="{_TETAP}/tanda.svg">'
        f"<style>{GAYA}</style></head><body>"
        f'<header><img src="{_TETAP}/logo.svg" alt="{TITLE}" width="176" height="30"></header>'
        f"<main><h1>{escape(judul)}</h1>{isi}</main></body></html>"
    )
    return HTMLResponse(html, status, headers=KEPALA)


def paragraph(text: str, kelas: str = "") -> str:
    """A sentence."""
    return f'<p class="{kelas}">{escape(text)}</p>' if kelas else f"<p>{escape(text)}</p>"


def heading(text: str) -> str:
    """The heading of a part."""
    return f"<h2>{escape(text)}</h2>"


def alert(text: str) -> str:
    """What went wrong, read out at once by a screen reader; nothing where there is nothing to say."""
    return f'<p class="salah" role="alert">{escape(text)}</p>' if text else ""


def field(name: str, label: str, *, value: str = "", kind: str = "text", complete: str, first: bool = False) -> str:
    """A labelled field that has to be filled."""
    more = " autofocus" if first else ""
    if kind == "text":
        more += ' autocapitalize="none" spellcheck="false"'
    return (
        f'<label for="{name}">{escape(label)}</label>'
        f'<input id="{name}" name="{name}" type="{kind}" value="{escape(value)}" autocomplete="{complete}" '
        f'maxlength="200" required{more}>'
    )


def hidden(name: str, value: str) -> str:
    """A value that goes along with the form."""
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'


def button(label: str, *, name: str = "", value: str = "", kelas: str = "") -> str:
    """A button that sends the form."""
    named = f' name="{name}" value="{escape(value)}"' if name else ""
    styled = f' class="{kelas}"' if kelas else ""
    return f'<button type="submit"{named}{styled}>{escape(label)}</button>'


def form(action: str, *parts: str) -> str:
    """A form that is posted to this address of ours."""
    return f'<form method="post" action="{escape(outside(action))}">{"".join(parts)}</form>'


def link(address: str, label: str, kelas: str = "") -> str:
    """A way on, to an address of ours."""
    styled = f' class="{kelas}"' if kelas else ""
    return f'<a href="{escape(outside(address))}"{styled}>{escape(label)}</a>'


def not_found() -> HTMLResponse:
    """An address that no page has."""
    text = paragraph(_("Tidak ada halaman di alamat ini. Periksa ejaannya, atau mulai dari Ringkasan."))
    return sheet(_("Halaman tidak ditemukan"), text + link("/", _("Ke Ringkasan")), 404)


def not_allowed(nama: str, peran: str) -> HTMLResponse:
    """A page that is there, but not for this role."""
    text = _("Anda masuk sebagai {nama} ({peran}), dan halaman ini bukan untuk peran itu.")
    ways = " ".join((link("/", _("Ke Ringkasan")), link("/keluar", _("Ganti akun"))))
    return sheet(_("Tidak berhak membuka halaman ini"), paragraph(text.format(nama=nama, peran=peran)) + ways, 403)


def unusable(text: str) -> HTMLResponse:
    """The database cannot be used; its own sentence says why and what to do."""
    return sheet(_("Basis data tidak dapat dipakai"), alert(text), 503)
