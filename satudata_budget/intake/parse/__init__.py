"""One cell's content into a number, a code, a condition, a date, a register range. Pure functions, no files."""
