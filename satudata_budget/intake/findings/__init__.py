"""What is wrong, at which cell: values; messages/ words them."""
