"""Text that somebody typed or that came in a file, to stand in Markdown as it is: no link, no picture, no colour."""

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&])")
_JOINED = "\u2060"
"""Unicode's word joiner: no width, no break."""
# What the browser's Markdown looks for again after it has taken the escapes away, so that no escape keeps it a text:
# bare addresses (mdast-util-gfm-autolink-literal), emoji and icons by their names (remark-emoji, :material/home:).
_FOUND_LATER = re.compile(r"(?<=:)(?=[\w+/-])|(?<=www)(?=\.)|(?<=@)(?=\w)", re.IGNORECASE)


def literal(text: str) -> str:
    """The text with every sign of Markdown taken as a letter; its line breaks stay."""
    return _MARKUP.sub(r"\\\1", _FOUND_LATER.sub(_JOINED, text)).replace("\n", "  \n")
