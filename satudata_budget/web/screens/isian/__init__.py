"""The forms that an office fills in: table, sums, what is missing, conflicts, handing in."""
