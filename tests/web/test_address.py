"""What the address newly asks for is told from what the browser has not taken over yet."""

import pytest
from streamlit.testing.v1 import AppTest


def screen() -> None:
    import streamlit as st

    from satudata_budget.web.session.address import keep_in_address, newly_asked

    asked = newly_asked("n", "0")
    if asked is not None:
        st.session_state["n"] = asked
    st.text_input("n", key="n", on_change=lambda: keep_in_address("n", st.session_state["n"]))


@pytest.fixture
def app() -> AppTest:
    shown = AppTest.from_function(screen)
    shown.query_params["n"] = "0"
    return shown.run()


def sent(app: AppTest, address: str) -> str:
    """A run for which the browser sends this address, and what is chosen after it."""
    app.query_params["n"] = address
    return str(app.run().text_input[0].value)


def test_an_old_address_does_not_undo_a_choice(app: AppTest) -> None:
    app.text_input[0].set_value("25").run()
    assert app.query_params["n"] in ("25", ["25"])
    assert sent(app, "0") == "25"
    app.text_input[0].set_value("50").run()
    assert [sent(app, address) for address in ("0", "25", "50", "50")] == ["50"] * 4


def test_going_back_and_a_typed_address_are_followed(app: AppTest) -> None:
    app.text_input[0].set_value("25").run()
    assert sent(app, "25") == "25"
    assert sent(app, "0") == "0"
    assert sent(app, "25") == "25"
    assert sent(app, "70") == "70"
