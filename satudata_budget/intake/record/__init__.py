"""Rows of a form into rows of the store, as a difference against what is recorded: preview and commit alike."""
