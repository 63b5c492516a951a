"""A file opened: guarded, read apart, laid out as sheets of cells whatever its format."""
