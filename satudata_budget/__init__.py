"""Kesiapan Satu Data: readiness and budget of a kabupaten and its kecamatan for satu data."""

__version__ = "0.1.0"
