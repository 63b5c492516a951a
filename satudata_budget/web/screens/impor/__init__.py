"""A file of an office: looked at, doubtful lines settled, saved."""
