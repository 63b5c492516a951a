"""The mark and the name, drawn as outlines so that they look the same everywhere."""

from pathlib import Path

_STATIC = Path(__file__).parents[1] / "static"
LOGO = str(_STATIC / "logo.svg")
MARK = str(_STATIC / "tanda.svg")
