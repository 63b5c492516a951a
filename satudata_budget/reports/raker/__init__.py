"""What the slides of a raker say: the same for the projector and for PowerPoint."""
