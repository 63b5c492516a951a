"""Bring the catalogues up to the code: `python tools/katalog.py` adds new sentences, empty, and drops old ones.

A sentence of the code that a catalogue lacks fails tests/messages/test_catalogue.py.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "satudata_budget" / "messages" / "katalog"
KEYWORDS = {"_": None, "N_": None}

HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Kesiapan Satu Data\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def sentences() -> Catalog:
    """Every sentence marked with `_` or `N_` in the package and the pages."""
    catalogue = Catalog(project="Kesiapan Satu Data", charset="utf-8")
    for folder in ("satudata_budget", "pages"):
        found = extract_from_dir(ROOT / folder, [("**.py", "python")], keywords=KEYWORDS)
        for file, _line, message, _comments, _context in found:
            catalogue.add(message, locations=[(f"{folder}/{file}", 0)])
    return catalogue


def main() -> None:
    template = sentences()
    for path in sorted(CATALOGUES.glob("*.po")):
        with path.open("rb") as text:
            catalogue = read_po(text, locale=path.stem)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with path.open("wb") as out:
            # Without Babel's header of dates and empty names: it would change with every run.
            out.write(HEADER.format(language=path.stem).encode())
            write_po(out, catalogue, width=120, sort_output=True, omit_header=True, include_lineno=False)
        missing = sum(1 for message in catalogue if message.id and not message.string)
        print(f"{path.name}: {missing} tanpa terjemahan")


if __name__ == "__main__":
    main()
