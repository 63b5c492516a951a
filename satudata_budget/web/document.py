"""The HTML document that every screen's address answers with: Streamlit's own, with what is ours in it.

Streamlit's says that its content is English (browsers then offer to translate our Indonesian, which breaks the screen),
is titled "Streamlit", and fetches 170 kB of a font that our theme only falls back to ahead of the scripts that draw.
"""

import re
from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit import file_util

from satudata_budget.web.halaman import TITLE

FONT = "./app/static/fonts/plus-jakarta-sans-latin.woff2"
PENGGANTI = (
    (r'<html lang="en">', '<html lang="id">'),
    (r"<title>.*?</title>", f"<title>{TITLE}</title>"),
    (r"\./favicon\.png", "./app/static/tanda.svg"),
    (r'(<link\s+rel="preload"\s+href=")[^"]*("[^>]*as="font"[^>]*/>)', rf"\g<1>{FONT}\g<2>"),
    (r'<link rel="service-desc"[^>]*/>', ""),  # describes an interface that is switched off
    (r"<noscript>.*?</noscript>", "<noscript><p>Aktifkan JavaScript untuk membuka dasbor ini.</p></noscript>"),
    (r"<!--.*?-->\s*", ""),
)


class DocumentError(RuntimeError):
    """This Streamlit's document is not the one that PENGGANTI was written for."""


class Alamat(Convertor[str]):
    """One segment such as `ringkasan` or `isian-desa`: the address of a screen, never a file (those have a dot)."""

    regex = "[a-z0-9-]+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("alamat", Alamat())


def document() -> str:
    """Streamlit's document with ours in it.

    Raises DocumentError where a part to replace is missing: after an upgrade of Streamlit, read its index.html again.
    """
    html = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    for pattern, replacement in PENGGANTI:
        html, count = re.subn(pattern, replacement, html, flags=re.DOTALL)
        if count == 0:
            raise DocumentError(f"index.html: {pattern}")
    return html


def document_route() -> Route:
    """Any address of one segment, known or not: the router says what is there, in the visitor's language."""
    html = document()

    async def answer(_request: Request) -> HTMLResponse:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return Route("/{halaman:alamat}", answer, methods=["GET"])
