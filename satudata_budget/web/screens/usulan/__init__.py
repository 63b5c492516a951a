"""What a camat asks for, and what became of it."""
