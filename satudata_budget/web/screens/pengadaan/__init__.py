"""Purchases under a ceiling: ceiling, goals, list, decisions, files."""
