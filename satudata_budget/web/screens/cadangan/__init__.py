"""Backups: what there is, making one, restoring one."""
