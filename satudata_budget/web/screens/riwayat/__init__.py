"""What was changed, when, by whom; two moments compared; the past looked at."""
