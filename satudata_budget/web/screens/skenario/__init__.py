"""Named what-ifs, side by side."""
