"""How large a file may be before anything of it is unpacked or parsed."""

MIB = 1024 * 1024
UKURAN = 25 * MIB
"""Bytes of the file as it comes in."""
UKURAN_TERBUKA = 400 * MIB
"""Bytes of a workbook once unpacked."""
RASIO = 200
"""Unpacked bytes per packed byte. Real sheets stay below 40; a bomb reaches thousands."""
RASIO_MULAI = 20 * MIB
"""A workbook that unpacks to less than this may have any ratio: it does no harm."""
LEMBAR = 60
BARIS = 200_000
SEL = 15_000_000
"""Rows times columns that a sheet may span: it is held densely, however few of its cells are filled."""
KOLOM = 702
"""Last column ZZ: wider sheets are damaged or not one of our forms."""
LEMBAR_BESAR = 4 * MIB
"""Bytes of an .xlsx sheet, unpacked, from which on it is not laid out whole (intake/xlsx_rows.py)."""
