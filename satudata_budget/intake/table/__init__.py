"""A table inside a sheet: where its header stands, which column means what, which rows below it are rows."""
