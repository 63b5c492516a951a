"""Every sentence has its translation, with the same places to fill."""

import string

import pytest
from babel.messages.pofile import read_po

from satudata_budget.messages import _, available, language, use_language
from satudata_budget.messages.language import CATALOGUES
from tools.katalog import sentences

LANGUAGES = [code for code in available() if code != "id"]


def translations(code: str) -> dict[str, str]:
    with (CATALOGUES / f"{code}.po").open("rb") as text:
        return {str(m.id): str(m.string) for m in read_po(text, locale=code) if m.id and not m.fuzzy}


def places(sentence: str) -> list[str]:
    return sorted(field for _text, field, _spec, _conversion in string.Formatter().parse(sentence) if field)


def test_there_is_an_english_catalogue() -> None:
    assert LANGUAGES == ["en"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_sentence_is_without_translation(code: str) -> None:
    known = translations(code)
    in_code = {str(m.id) for m in sentences() if m.id}
    assert len(in_code) > 100
    assert sorted(s for s in in_code if not known.get(s)) == []
    assert sorted(set(known) - in_code) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_fill_the_same_places(code: str) -> None:
    wrong = {s: t for s, t in translations(code).items() if places(s) != places(t)}
    assert wrong == {}


def test_the_language_can_be_switched_and_an_unknown_one_falls_back() -> None:
    use_language("en")
    assert (language(), _("belum siap")) == ("en", "not ready")
    use_language("xx")
    assert (language(), _("belum siap")) == ("id", "belum siap")
