"""Classes of letters for patterns, in the alphabets of the dataset's languages and of the names that their texts hold.

Here belongs: what is a small and what a capital letter, said once (`re` has no classes of Unicode's categories). Not here: words.
"""

__all__ = ["CAPITAL", "SMALL"]

SMALL = "a-zæøåäöþðáéíóúýàèêëüšžçñ"
"""Small letters, for use within a class."""
CAPITAL = rf"[^\W\d_{SMALL}]"
"""Any letter that is none of them, as a class of its own."""
