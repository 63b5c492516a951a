"""How large a file may be before anything of it is unpacked or parsed, and what the process that opens it may take."""

MIB = 1024 * 1024
UKURAN = 25 * MIB
"""Bytes of the file as it comes in."""
UKURAN_TERBUKA = 400 * MIB
"""Bytes of a workbook once unpacked."""
UKURAN_BAGIAN = 16 * MIB
"""Bytes of a part that only lists others, unpacked."""
RASIO = 200
"""Unpacked bytes per packed byte. Real sheets stay below 40; a bomb reaches thousands."""
RASIO_MULAI = 20 * MIB
"""A workbook that unpacks to less than this may have any ratio: it does no harm."""
BAGIAN = 10_000
"""Parts of a package."""
TANDA = 20_000_000
"""Elements of one part."""
ATRIBUT = 500
"""Attributes of one element."""
LEMBAR = 60
BARIS = 200_000
SEL = 8_000_000
"""Rows times columns that all sheets together may span: they are held densely, however few of the cells are filled."""
KOLOM = 702
"""Last column ZZ: wider sheets are damaged or not one of our forms."""
GABUNG = 1_000_000
"""Cells that merged ranges may cover, all together."""
SEL_PAKET = 2_000_000
"""Cells of all tables of a data package."""
LEMBAR_BESAR = 4 * MIB
"""Bytes of an .xlsx sheet, unpacked, from which on it is not laid out whole (intake/book/xlsx_rows.py)."""

DETIK = 15
"""Wall time and processor time of the process that opens a file."""
DETIK_KEMBALI = 60
"""The same, where the workbook is marked and given back."""
MEMORI = 1024 * MIB
"""Its address space; a second one beside it has half of that."""
ANTRE = 8
"""Files that may wait for their turn."""
DETIK_ANTRE = 30
"""So long does a file wait."""


def standing() -> dict[str, int]:
    """Every limit by its name, as it stands now: the process apart goes by the same."""
    return {name: value for name, value in globals().items() if name.isupper()}


def take(standing: dict[str, int]) -> None:
    """Go by these limits."""
    globals().update(standing)
