"""What people see: the server around Streamlit, the router, and the parts that screens share."""
