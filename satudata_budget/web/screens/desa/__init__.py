"""Desa: where a resident gets a letter, and what is missing elsewhere."""
