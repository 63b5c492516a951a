"""Signing in and out: routes, sheets of HTML and their forms, demo accounts, the kabupaten's single sign-on."""
