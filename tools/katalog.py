"""Bring the catalogues up to the code: `python tools/katalog.py` adds new sentences, empty, and drops old ones.

A sentence of the code that a catalogue lacks fails tests/messages/test_catalogue.py.
"""

import ast
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "satudata_budget" / "messages" / "katalog"
MARKS = ("_", "N_")

HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Kesiapan Satu Data\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def sentences() -> Catalog:
    """Every sentence marked with `_` or `N_` in the package and the pages, those inside f-strings too."""
    catalogue = Catalog(project="Kesiapan Satu Data", charset="utf-8")
    for folder in ("satudata_budget", "pages"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for message in marked(path.read_text(encoding="utf-8")):
                catalogue.add(message, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    return catalogue


def marked(code: str) -> list[str]:
    """The marked sentences of one module, in reading order. Babel's own reader does not see into f-strings."""
    calls = [
        node
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS and node.args
    ]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    return [str(call.args[0].value) for call in calls if isinstance(call.args[0], ast.Constant)]


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
