"""Kabupaten against kecamatan: money, alignment, the work list of flags."""
