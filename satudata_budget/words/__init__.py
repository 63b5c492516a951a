"""A result in words, each thing said once: screens, slides, charts, reports and the light page say the same."""
