"""Classes of letters and dashes for patterns, in the alphabets of the dataset's languages and of the names that their texts hold.

Here belongs: what is a small and what a capital letter, and what is a dash, said once (`re` has no classes of Unicode's categories). Not here: words.
"""

import unicodedata

__all__ = ["CAPITAL", "CAPITALS", "DASHES", "SMALL"]

LATIN = tuple(map(chr, range(0x180)))
"""Basic Latin, Latin-1 Supplement and Latin Extended-A of Unicode: the letters of the European languages that write in Latin."""
SMALL = "".join(letter for letter in LATIN if unicodedata.category(letter) == "Ll")
"""Small letters, for use within a class."""
CAPITALS = "".join(letter for letter in LATIN if unicodedata.category(letter) == "Lu")
"""Capital letters, for use within a class."""
CAPITAL = rf"[^\W\d_{SMALL}]"
"""Any letter, of other scripts too, that is no small one, as a class of its own."""
DASHES = "\u2010-\u2015\u2212\u2500-"
"""The dashes and hyphens of all widths, the minus sign and the line of boxes, of which texts take one for another, for the end of a class."""
