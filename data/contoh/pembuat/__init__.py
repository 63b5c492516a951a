"""Pembuat DATA CONTOH: isi kantor, lembar kerja, dan kebenaran paket data."""
