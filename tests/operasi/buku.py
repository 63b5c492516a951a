"""The operator's handbook as a list of commands, so that what the tests run is what the page says."""

import re
from pathlib import Path

AKAR = Path(__file__).parents[2]
OPERATOR = AKAR / "docs" / "operator.md"


def commands(bagian: str) -> list[list[str]]:
    """The code blocks under a heading of docs/operator.md, each a list of its lines. Raises KeyError for no heading."""
    sections = re.split(r"^## (.+)$", OPERATOR.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = dict(zip(sections[1::2], sections[2::2], strict=True))[bagian]
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith("    "):
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]
