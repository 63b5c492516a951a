"""Results and what is recorded, in words, each thing said once: screens, slides, charts, reports say the same."""
