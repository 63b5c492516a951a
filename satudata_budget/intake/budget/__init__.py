"""The lines of a budget form: outline, accounts, sums, scope."""
