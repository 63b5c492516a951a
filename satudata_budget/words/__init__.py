"""What is recorded, said in words: a row, what a change made of it, and the history."""
