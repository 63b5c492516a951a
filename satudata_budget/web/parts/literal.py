"""Text that somebody typed or that came in a file, to stand in Markdown as it is: no link, no picture, no colour."""

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&])")


def literal(text: str) -> str:
    """The text with every sign of Markdown taken as a letter; its line breaks stay."""
    return _MARKUP.sub(r"\\\1", text).replace("\n", "  \n")
