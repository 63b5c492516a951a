"""A real start, nothing entered yet: slides and procurement list are made, and say nothing that nobody reported."""

from pathlib import Path

import pytest
from pptx import Presentation

from satudata_budget.__main__ import main


@pytest.mark.parametrize("form", ["pptx", "pengadaan-csv", "pengadaan-xlsx"])
def test_a_new_format_is_made_of_a_database_without_a_row(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "resmi.duckdb"
    assert main(["--db", str(path), "mulai"]) == 0
    capsys.readouterr()
    assert main(["--db", str(path), "report", "--format", form, "--out", str(tmp_path)]) == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.stat().st_size > 0
    if form == "pptx":
        texts = [
            s.text_frame.text for slide in Presentation(str(made)).slides for s in slide.shapes if s.has_text_frame
        ]
        assert any("0 dari 14 kecamatan siap" in text for text in texts)
        assert not any("DATA CONTOH" in text for text in texts)
