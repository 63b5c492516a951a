"""The standard: needs, prices, weights, thresholds, with what a change would do."""
