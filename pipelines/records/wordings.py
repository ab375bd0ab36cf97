"""Which words a text holds, in few bytes, so that texts can be compared that are not together in memory.

Here belongs: the sample of a text's words, and how alike two samples are. Not here: which documents are compared (`linking/`).

The sample holds the words with the lowest hashes. Two samples show the same part of the words of both texts, up to the lower of
their highest hashes; so they tell of texts of any length how many words of one are in the other.
"""

import re
import zlib
from array import array

from pipelines.documents import sha256

__all__ = ["ALIKE", "MOST_COMPARED", "SOMEWHAT_ALIKE", "common_share", "hash_of_words", "sample_of"]

ALIKE = 0.9
"""Texts of one page or speech that have this share of words in common are one."""
SOMEWHAT_ALIKE = 0.7
"""From this share on it is told that they may be."""
MOST_COMPARED = 20
"""Different texts of one page or speech at most with which each further one is compared."""
BYTE_ORDER_MARK = "\ufeff"
WORD = re.compile(r"\w{3,}")
SIZE = 96
"""Words of a sample."""
ENOUGH = 20
"""Fewer words than these say nothing."""


def hash_of_words(text: str) -> str:
    """SHA-256 of a text's words in their order: the same for two texts of which only white space or a byte order mark differs.

    Args:
        text: the text.
    """
    return sha256(" ".join(text.replace(BYTE_ORDER_MARK, " ").split()))


def sample_of(text: str) -> bytes:
    """The sample of a text; empty if it is too short to be compared.

    Args:
        text: the text.
    """
    words = set(" ".join(WORD.findall(text.lower())).encode("utf-8", "surrogatepass").split())
    hashes = sorted(set(map(zlib.crc32, words)))
    return array("I", hashes[:SIZE]).tobytes() if len(hashes) >= ENOUGH else b""


def common_share(one: bytes, other: bytes) -> float | None:
    """How much of the words of the text with fewer words are in the other, from 0 to 1; None if nobody can say.

    Args:
        one: the sample of a text.
        other: the sample of another.
    """
    samples = [array("I", sample) for sample in (one, other)]
    if not all(samples):
        return None
    seen_to = min((sample[-1] for sample in samples if len(sample) == SIZE), default=None)
    mine, theirs = ({word for word in sample if seen_to is None or word <= seen_to} for sample in samples)
    fewer = min(len(mine), len(theirs))
    return len(mine & theirs) / fewer if fewer >= ENOUGH else None
