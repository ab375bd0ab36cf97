"""Bodies of a list that a noun in the plural introduces: `organisations such as Tangen, Kelp Aid and Algae Watch`.

Here belongs: the names of such a list, which no form tells. Not here: a noun before one name (`form_readings.py`), names
that the register or a form knows (`organisations.py`, `organisation_forms.py`).
"""

import re
from collections.abc import Iterator
from functools import cache

from pipelines.documents import Mention, Span, Value, slug, tidy
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.organisations.field_phrases import BLANK, TITLED
from pipelines.mentions.people.names import bears_given_name, looks_like_person
from pipelines.registers import alternatives

__all__ = ["find"]

NAME = rf"{TITLED}(?:{BLANK}{TITLED}){{0,3}}"
NEXT = rf"(?:,|,?{BLANK}(?:{alternatives('and')})){BLANK}"
"""What stands between two names of a list."""
ITEM = re.compile(NAME)
MOST_NAMES = 8


@cache
def _list_pattern(lang: str) -> re.Pattern[str]:
    nouns, such_as = alternatives("bodies_noun", lang), alternatives("such_as", lang)
    names = rf"{NAME}(?:{NEXT}{NAME}){{1,{MOST_NAMES}}}"
    return re.compile(rf"(?<![\w-])(?i:{nouns}),?{BLANK}(?:{such_as}){BLANK}(?P<names>{names})(?![\w-])")


def find(text: str, hits: Hits, lang: str | None) -> Iterator[Mention]:
    """Names in lists of bodies; those of people and places are left.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        lang: language of the text.
    """
    if lang is None or not alternatives("such_as", lang):
        return
    places = {hit.start for hit in hits.get("place", [])}
    for listed in _list_pattern(lang).finditer(text):
        for item in ITEM.finditer(text, *listed.span("names")):
            name = tidy(item.group())
            words = name.split(" ")
            is_person = len(words) > 1 and bears_given_name(words[0], lang) and looks_like_person(words, lang)
            if not is_person and item.start() not in places:
                value = Value(f"unlisted.{slug(name)}", "explicit", "organisation.listed.ngo", (Span(*item.span()),))
                yield Mention("organisation", Span(*item.span()), value, name=name, label=value.value)
