"""Headlines that are sentences: where the verb stands before which a plan's title ends at the latest.

Here belongs: which words are such verbs. Not here: which headlines are titles (`plans.py`), how far a name reaches in running
text (`plan_names.py`).
"""

from collections.abc import Iterator

from pipelines.mentions.lexicon import Hits

__all__ = ["finite_verbs"]

FINITE = ("present", "passive", "having", "perfect", "past_auxiliary", "modal", "auxiliary", "becoming", "receives", "gives")
"""Uses of verbs of a sentence: what stands before one is all that a headline has of a title (`Handlingsplanen mot vold styrker hjelpen`)."""
BASE_FORMS = ("en",)
"""Languages whose present tense is the infinitive and the plural of nouns as well, which titles have."""


def finite_verbs(hits: Hits, lang: str | None) -> Iterator[int]:
    """Where the verbs of sentences stand.

    Args:
        hits: the lexicon's hits.
        lang: language of the body.
    """
    for hit in hits.get("measure_word", []) if lang not in BASE_FORMS else []:
        if hit.entry.lang == lang and hit.entry.payload.use in FINITE and not hit.entry.payload.particle:
            yield hit.start
