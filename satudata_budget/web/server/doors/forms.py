"""The three door pages: signing in, signing out, another password."""

from html import escape

from starlette.responses import HTMLResponse

from satudata_budget.access import Account, accounts, demo_accounts
from satudata_budget.access.passwords import TERPENDEK
from satudata_budget.messages import _
from satudata_budget.messages.akses import nama_peran
from satudata_budget.store import Store
from satudata_budget.web.server.doors import oidc
from satudata_budget.web.server.doors.addresses import with_return
from satudata_budget.web.server.doors.sheet import alert, button, field, form, heading, hidden, link, paragraph, sheet


def sign_in_form(
    store: Store,
    back: str,
    error: str = "",
    nama: str = "",
    note: str = "",
    *,
    one_click: bool = False,
    status: int = 200,
) -> HTMLResponse:
    """The sign-in page; `one_click` offers the demo's accounts, which only a demo on this machine may."""
    parts = [alert(error)]
    if note:
        parts.append(paragraph(_("Anda sudah keluar."), "baik"))
    if one_click:
        parts.append(_one_click_form(demo_accounts(store), back))
    elif not any(akun.aktif for akun in accounts(store)):
        parts.append(_first_account())
    if oidc.is_offered():
        way = with_return(oidc.PINTU, back)
        parts.append(link(way, _("Masuk dengan akun kabupaten"), "tombol"))
    parts.append(
        form(
            "/masuk",
            hidden("kembali", back),
            field("nama", _("Nama pengguna"), value=nama, complete="username", first=not (one_click or nama)),
            field("sandi", _("Sandi"), kind="password", complete="current-password", first=bool(nama)),
            button(_("Masuk")),
        )
    )
    parts.append(paragraph(_("Lupa sandi? Minta sandi baru kepada administrator di Diskominfo."), "kecil"))
    return sheet(_("Masuk"), "".join(parts), status)


def sign_out_form(akun: Account) -> HTMLResponse:
    """Signing out is a button, never a link: no picture in a mail signs anybody out."""
    who = _("Anda masuk sebagai {nama} ({peran}).").format(nama=akun.nama, peran=nama_peran(akun.peran))
    buttons = form(
        "/keluar",
        button(_("Keluar")),
        button(_("Keluar dari semua perangkat"), name="semua", value="1", kelas="lain"),
    )
    return sheet(_("Keluar"), paragraph(who) + buttons + paragraph("") + link("/", _("Batal")))


def change_form(akun: Account, back: str, error: str = "", *, status: int = 200) -> HTMLResponse:
    """Another password; the first one, which somebody else has seen, has to be changed."""
    why = (
        _("Sandi pertama Anda dibuat orang lain. Ganti dahulu dengan sandi yang hanya Anda tahu.")
        if akun.harus_ganti
        else _("Setelah sandi diganti, perangkat lain yang memakai akun ini harus masuk lagi.")
    )
    rule = _(
        "Paling sedikit {n} karakter. Tiga atau empat kata yang tidak berhubungan mudah diingat dan sulit ditebak."
    )
    parts = [
        alert(error),
        paragraph(why),
        form(
            "/ganti-sandi",
            hidden("kembali", back),
            # For the browser's password store, which otherwise does not know whose password this is.
            hidden("username", akun.nama_pengguna),
            field("lama", _("Sandi lama"), kind="password", complete="current-password", first=True),
            field("baru", _("Sandi baru"), kind="password", complete="new-password"),
            field("lagi", _("Sandi baru, sekali lagi"), kind="password", complete="new-password"),
            paragraph(rule.format(n=TERPENDEK), "kecil"),
            button(_("Ganti sandi")),
        ),
        paragraph(""),
        link("/keluar", _("Keluar")) if akun.harus_ganti else link(back, _("Batal")),
    ]
    return sheet(_("Ganti sandi"), "".join(parts), status)


def _one_click_form(offered: tuple[Account, ...], back: str) -> str:
    banner = paragraph(
        _("Mode contoh: semua angka rekaan, hanya untuk komputer ini. Pilih satu akun, tanpa sandi."), "contoh"
    )
    buttons = [
        button(akun.nama, name="contoh", value=akun.nama_pengguna, kelas="lain") for akun in offered if akun.aktif
    ]
    return banner + form("/masuk", hidden("kembali", back), *buttons) + heading(_("Atau dengan sandi"))


def _first_account() -> str:
    command = 'python -m satudata_budget --db FILE user add --nama "NAMA LENGKAP" --peran admin'
    text = _("Belum ada akun. Administrator pertama dibuat di server, selagi dasbor berhenti:")
    return paragraph(text, "contoh") + f"<p><code>{escape(command)}</code></p>"
