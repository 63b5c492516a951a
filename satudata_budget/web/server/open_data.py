"""The open data at addresses of its own, for everybody to read: off unless SATUDATA_TERBUKA=1 says so.

Made once a data version, so that no number of readers keeps the server busy; each file has an ETag of its content.
"""

import asyncio
import os
import threading
from collections.abc import Callable
from html import escape
from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from satudata_budget.messages import _, angka
from satudata_budget.messages.dictionary import TABEL, arti_tabel
from satudata_budget.reports.open_data import OpenEdition, assemble
from satudata_budget.store import Store, digest
from satudata_budget.web.server.doors.sheet import paragraph, sheet
from satudata_budget.web.session.folder import outside

SAKLAR = "SATUDATA_TERBUKA"
ALAMAT = "/terbuka/"
JENIS = {
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".parquet": "application/vnd.apache.parquet",
}


def is_published() -> bool:
    """Whether this server shows the open data at all."""
    return os.environ.get(SAKLAR) == "1"


def is_open_data(path: str) -> bool:
    """Whether the address belongs to the open data, shown or not."""
    return path == ALAMAT.rstrip("/") or path.startswith(ALAMAT)


def open_data_routes(open_store: Callable[[], Store]) -> list[Route]:
    """The index and the files; they answer 404 while the open data is switched off."""
    shelf = _Shelf(open_store)

    async def answer(request: Request) -> Response:
        if not is_published():
            return PlainTextResponse(_("Alamat ini tidak dipakai."), 404)
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse(_("Alamat ini hanya untuk dibaca."), 405, headers={"Allow": "GET, HEAD"})
        edition, tags = await asyncio.to_thread(shelf.current)
        name = str(request.path_params.get("berkas", ""))
        if not name:
            return _index(edition)
        if name not in edition.berkas:
            return PlainTextResponse(
                _("Tidak ada berkas di alamat ini. Daftarnya ada di {alamat}.").format(alamat=outside(ALAMAT)), 404
            )
        return _file(request, name, edition.berkas[name], tags[name])

    # All of them, or Streamlit would be asked, and the guard has let the address through.
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    return [
        Route("/terbuka", answer, methods=methods),
        Route(ALAMAT, answer, methods=methods),
        Route(ALAMAT + "{berkas:path}", answer, methods=methods),
    ]


class _Shelf:
    """The newest edition with the digests of its files; an older one is let go."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open = open_store
        self._lock = threading.Lock()
        self._kept: tuple[tuple[str, int], OpenEdition, dict[str, str]] | None = None

    def current(self) -> tuple[OpenEdition, dict[str, str]]:
        """Made by the first who asks; whoever asks meanwhile waits for it."""
        store = self._open()
        with self._lock:
            key = (store.identity, store.data_version())
            if self._kept is None or self._kept[0] != key:
                with store.read(key[1]) as reading:
                    edition = assemble(reading)
                self._kept = key, edition, {name: digest(content) for name, content in edition.berkas.items()}
            return self._kept[1], self._kept[2]


def _file(request: Request, name: str, content: bytes, sidik: str) -> Response:
    tag = f'"{sidik}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "public, no-cache",  # keep it, but ask whether it is still the newest
        "Access-Control-Allow-Origin": "*",  # a portal's page may read it
    }
    asked = [part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")]
    if tag in asked or "*" in asked:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=JENIS[PurePosixPath(name).suffix], headers=headers)


def _index(edition: OpenEdition) -> Response:
    rows = "".join(
        f"<li><p><strong>{escape(nama)}</strong>: {escape(arti_tabel(nama))}<br>"
        f"{_link(f'{nama}.csv', 'CSV', edition)} {_link(f'parquet/{nama}.parquet', 'Parquet', edition)}</p></li>"
        for nama in TABEL
        if f"{nama}.csv" in edition.berkas
    )
    about = _("Keterangan paket: arti setiap kolom, kode referensi, dan status verifikasi")
    body = (
        paragraph(edition.keterangan)
        + paragraph(_("Versi data {n}. Sumber kode wilayah: idn-area-data, ODbL 1.0.").format(n=edition.pada))
        + f"<p>{escape(about)}<br>{_link('datapackage.json', 'datapackage.json', edition)}</p><ul>{rows}</ul>"
    )
    answer = sheet(edition.judul, body)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _link(name: str, words: str, edition: OpenEdition) -> str:
    kilobytes = max(1, round(len(edition.berkas[name]) / 1000))
    return f'<a href="{outside(ALAMAT)}{escape(name)}">{escape(words)}</a> ({angka(kilobytes)} kB)'
