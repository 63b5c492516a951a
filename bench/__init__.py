"""Measurements that print and assert nothing: `make bench`."""
