"""The real forms: read, classify, check, preview, commit."""
