"""One office on one page: the score explained, the cheapest way up, its history."""
