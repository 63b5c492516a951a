"""A plain table with its figures under one another: what a sheet of paper does without being asked."""

from collections.abc import Sequence

import pandas as pd
from pandas.io.formats.style import Styler


def aligned(frame: pd.DataFrame, figures: Sequence[str]) -> Styler:
    """The frame for `st.table`, the columns `figures` set to the right; they are texts already."""
    return frame.style.set_properties(subset=list(figures), **{"text-align": "right"})
