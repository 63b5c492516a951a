"""What a file says of itself: its title, its author, its language, and nothing of the tool that wrote it."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from satudata_budget.messages import use_language
from satudata_budget.reports import docx as word
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.one_page import sheet


@pytest.mark.parametrize(("spoken", "tag"), [("id", "id-ID"), ("en", "en-GB")])
def test_the_word_file_names_its_language_and_not_its_tool(
    told: Callable[..., ReportContent], spoken: str, tag: str
) -> None:
    isi = told("kecamatan", "35.03.05")
    assert isi.unit is not None
    try:
        use_language(spoken)
        made = docx.Document(BytesIO(word.sheet_document(isi, sheet(isi, isi.unit))))
    finally:
        use_language("id")
    about = made.core_properties
    assert about.language == tag and about.title and about.created.year > 2013
    assert "python-docx" not in " ".join((about.author, about.comments, about.last_modified_by, about.keywords))
    assert {spoken.get(qn("w:val")) for spoken in made.styles.element.iter(qn("w:lang"))} == {tag}
