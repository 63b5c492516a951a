"""What was changed in the standard in the last thirty days, said beside the figures that it moves."""

from datetime import date

import streamlit as st

from satudata_budget.access.clock import today_wib
from satudata_budget.messages import _
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.yardstick import YardstickChange, moved_yardstick
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database
from satudata_budget.words.sentences import TOLOK, yardstick


def yardstick_sentences(hasil: ScoreResult, most: int = TOLOK) -> tuple[str, ...]:
    """A sentence a change, newest first; of the moment that the result shows."""
    return yardstick(_moved(hasil.pada, database().data_version(), today_wib()), most)


def yardstick_note(hasil: ScoreResult) -> None:
    """The sentences under the title of a screen; nothing where the standard stood still."""
    told = yardstick_sentences(hasil)
    if told:
        st.markdown(f":material/straighten: **{_('Standar berubah')}**: {literal(' '.join(told))}")


@kept(16, wordless=True)
def _moved(pada: int, newest: int, day: date) -> tuple[YardstickChange, ...]:
    """`newest` and `day` are in the key only: whether it is a past moment, and how long ago the changes were."""
    with database().read(pada) as reading:
        return moved_yardstick(reading)
