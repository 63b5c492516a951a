"""The server: own routes and middleware around one Streamlit script. Start it with `streamlit run app.py`."""

import streamlit as st

from satudata_budget.store import private_from_now_on
from satudata_budget.web.server.app import lifespan, middleware, routes, show_error
from satudata_budget.web.server.doors.demo import refuse_sample_as_real, refuse_unsafe_demo
from satudata_budget.web.server.log import keep_log
from satudata_budget.web.session.settings import refuse_wrong_settings

private_from_now_on()
refuse_wrong_settings()
keep_log()
refuse_unsafe_demo()
refuse_sample_as_real()

# Streamlit finds this line by reading the file, so the call must stand here literally.
app = st.App(
    "satudata_budget/web/router.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=lifespan,
    on_script_error=show_error,
)
