"""The server around the one Streamlit script: ASGI only, no screen."""
