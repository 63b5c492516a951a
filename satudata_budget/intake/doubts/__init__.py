"""Lines of which the rules are not sure: the queue, and settling one."""
