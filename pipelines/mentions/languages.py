"""Language of a body of text, and of short labels and roles.

A body is identified by py3langid, restricted to the languages of the dataset. Its model calls Bokmål `no`.
"""

from functools import cache
from typing import Any

__all__ = ["identify"]

MODEL_CODES = {"no": "nb", "nn": "nn", "sv": "sv", "da": "da", "fi": "fi", "is": "is", "fo": "fo", "se": "se", "en": "en"}
SAMPLE = 1500
"""Code points that are looked at: enough for certainty, and the identifier's cost grows with the text."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(MODEL_CODES))
    return identifier


def identify(words: str) -> tuple[str, float] | None:
    """The language of some words (BCP 47) and its probability among the languages of the dataset.

    Args:
        words: a body of text, a label or a role.

    Returns:
        None if the words hold no letter.
    """
    sample = words[:SAMPLE]
    if not any(character.isalpha() for character in sample):
        return None
    code, probability = _identifier().classify(sample)
    return MODEL_CODES[code], round(float(probability), 4)
