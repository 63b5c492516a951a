"""The six slides of a raker, the projector, the minutes."""
