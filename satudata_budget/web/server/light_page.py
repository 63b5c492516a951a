"""`/ringkas`: the overview for weak links and phones, one sheet without a script, made once per data version."""

import asyncio
from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from satudata_budget.access.clock import today_wib
from satudata_budget.messages import _, use_language
from satudata_budget.messages.language import available
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.overview import light_page
from satudata_budget.web.parts.first_steps import nothing_entered
from satudata_budget.web.parts.yardstick import yardstick_sentences
from satudata_budget.web.server.doors.sheet import GAYA, KEPALA, link, sheet
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import all_flags, database, is_sample, result_at, stages
from satudata_budget.web.session.settings import first_stage

ALAMAT = "/ringkas"
TAMBAHAN = (Path(__file__).parent / "ringan.css").read_text(encoding="utf-8")
_SIDIK = b64encode(sha256((GAYA + TAMBAHAN).encode()).digest()).decode()


def light_route() -> Route:
    """The address; the guard has seen to the session."""

    async def answer(request: Request) -> Response:
        asked = request.query_params.get("tahap", "")
        return await asyncio.to_thread(_answer, asked)

    return Route(ALAMAT, answer, methods=["GET"])


def _answer(asked: str) -> Response:
    use_language(available()[0])
    known = stages()
    wanted = first_stage()
    stage = next((s for s in known if f"{s[0]} {s[1]}" == asked), wanted if wanted in known else known[0])
    html = _page(database().data_version(), *stage, today_wib())
    return HTMLResponse(html, headers=_headers())


@kept(16)
def _page(pada: int, tahun: int, tahap: str, day: date) -> str:
    """Kept by data version, and by the day: a change of the standard is told for thirty days."""
    hasil = result_at(pada, tahun, tahap)
    body = _empty() if nothing_entered(database()) else _overview(hasil)
    ways = link("/ringkasan", _("Dasbor lengkap")) + link("/keluar", _("Keluar"))
    whole = bytes(sheet(_("Ringkasan"), f"{body}<p>{ways}</p>").body).decode()
    return whole.replace("</style>", f"{TAMBAHAN}</style>", 1)


def _overview(hasil: ScoreResult) -> str:
    return light_page(hasil, all_flags(hasil), contoh=is_sample(), tolok=yardstick_sentences(hasil))


def _empty() -> str:
    """Nobody has entered anything: no map of intervals from 1 to 100, but who has to begin."""
    title = _("Belum ada data")
    text = _("Lembar ini terisi begitu kecamatan mengisi dan mengajukan laporannya. Belum ada yang dapat dinilai.")
    return f"<h2>{title}</h2><p>{text}</p>"


def _headers() -> dict[str, str]:
    """Those of the other sheets, with this style's fingerprint."""
    policy = KEPALA["Content-Security-Policy"]
    own = policy.split("style-src ")[0] + f"style-src 'sha256-{_SIDIK}';" + policy.split(";", 2)[2]
    return {**KEPALA, "Content-Security-Policy": own}
