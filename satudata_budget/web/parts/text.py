"""Small print that can be read: Streamlit's captions fade their text below the contrast that AA asks for."""

import streamlit as st


def quiet(text: str) -> None:
    """A small, calm line; Markdown as elsewhere."""
    st.markdown(f":small[:gray[{text}]]")
