"""What words say of a result."""
