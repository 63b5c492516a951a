"""Who looks at what: the signed-in account, the year and stage, the moment, and results kept by data version."""
