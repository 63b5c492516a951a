"""Write docs/pengaturan.md from the table that the server itself refuses wrong settings by."""

from pathlib import Path

from satudata_budget.web.session.settings import PENGATURAN

TUJUAN = Path(__file__).parents[1] / "docs" / "pengaturan.md"


def text() -> str:
    rows = "\n".join(
        f"| `{one.nama}` | {one.guna} | `{one.misal}` | {f'`{one.tanpa}`' if one.tanpa else '–'} |"
        for one in PENGATURAN
    )
    return (
        "# Pengaturan\n\n"
        "Semua pengaturan lewat lingkungan. Yang tidak dikenal atau keliru ditolak saat mulai, dengan kalimat yang "
        "menyebut\ncontoh yang benar. Halaman ini dibuat oleh `python -m tools.pengaturan`.\n\n"
        "| nama | gunanya | contoh | tanpa diisi |\n|---|---|---|---|\n"
        f"{rows}\n\n"
        "Pengaturan Streamlit ada di `.streamlit/config.toml`, masing-masing dengan alasannya. Yang perlu diganti di "
        "belakang\nproxy: `STREAMLIT_SERVER_ALLOWED_HOSTS`, nama-nama server dipisah spasi.\n"
    )


def _code(value: str) -> str:
    return f"`{value}`" if value else "–"


if __name__ == "__main__":
    TUJUAN.write_text(text(), encoding="utf-8")
