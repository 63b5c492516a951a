"""The HTML document that every screen's address answers with: Streamlit's own, with what is ours in it.

Streamlit's says that its content is English (browsers then offer to translate our Indonesian, which breaks the screen),
is titled "Streamlit", and fetches 170 kB of a font that our theme only falls back to ahead of the scripts that draw.
"""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit import file_util

from satudata_budget.web.session.screens import TITLE

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


class ScreenAddress(Convertor[str]):
    """One segment such as `ringkasan` or `isian-desa`: the address of a screen, never a file (those have a dot)."""

    regex = "[a-z0-9-]+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("alamat", ScreenAddress())


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


def policy(html: str) -> str:
    """What a screen may load and where it may send: this server, and the document's own inline scripts by their hash.

    Streamlit sets styles from scripts, runs our components from blobs, and draws tables with WebAssembly.
    """
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    hashes = " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in inline)
    return (
        "default-src 'none'; "
        f"script-src 'self' blob: 'wasm-unsafe-eval' {hashes}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "connect-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; frame-src 'self'; "
        "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'"
    )


def document_route() -> Route:
    """Any address of one segment, known or not: the router says what is there, in the visitor's language."""
    html = document()
    headers = {"Cache-Control": "no-cache", "Content-Security-Policy": policy(html)}

    async def answer(_request: Request) -> HTMLResponse:
        return HTMLResponse(html, headers=headers)

    return Route("/{halaman:alamat}", answer, methods=["GET"])
