"""An import from file to change set: opening, trial, impact, result."""
