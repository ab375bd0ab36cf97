"""Find and normalise, one folder a kind: dates, money, people, organisations, plans, quotes, measures.

Here belongs, beside the folders: what several of them read (`lexicon.py`, `languages.py`, `numbers.py`, `sentences.py`, `split_verbs.py`,
`places.py`), and kinds of one module (`contacts.py`, `coding.py`, `located.py`). Not here: rows and their proofs (`records/`).

All fixed words of all kinds are found in one pass (`lexicon.py`); each module then reads its own hits.
"""

from functools import cache
from typing import Any

from pipelines.mentions import coding, languages, numbers, places
from pipelines.mentions.dates import date_words, day_tenses, relative_dates, sittings
from pipelines.mentions.lexicon import Entry, Hits, Lexicon
from pipelines.mentions.measures import clauses
from pipelines.mentions.money import money_words
from pipelines.mentions.organisations import organisation_forms, organisations
from pipelines.mentions.people import name_reading, offices
from pipelines.mentions.plans import plans
from pipelines.mentions.quotes import quote_speakers

__all__ = ["entries", "load", "scan"]

IN_ANY_LANGUAGE = {"organisation", "place", "month", "magnitude", "currency", "role_word", "name_cue", "cabinet"}
"""Kinds of words that stand in texts of other languages too: names, and what labels and captions of a page hold."""
OF_NO_LANGUAGE = {"mul", "*", ""}


@cache
def entries() -> tuple[Entry, ...]:
    """The fixed words of all kinds, in all languages."""
    modules = (
        coding,
        date_words,
        day_tenses,
        clauses,
        money_words,
        name_reading,
        numbers,
        offices,
        organisation_forms,
        organisations,
        places,
        plans,
        quote_speakers,
        relative_dates,
        sittings,
    )
    return tuple(entry for module in modules for entry in module.entries())


@cache
def _lexicon(lang: str | None) -> Lexicon:
    langs = (languages.DANO_NORWEGIAN if lang in languages.DANO_NORWEGIAN else {lang}) | OF_NO_LANGUAGE
    known = [entry for entry in entries() if lang is None or entry.category in IN_ANY_LANGUAGE or entry.lang in langs]
    return Lexicon(known if lang is None else _once(known, lang))


def _once(entries: list[Entry], lang: str) -> list[Entry]:
    """Entries without those of other languages that say the same: `og` is one word in Bokmål, Nynorsk and Danish."""
    kept: dict[tuple[Any, ...], Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.lang != lang):
        own = "" if entry.boundary == "word" else entry.lang  # endings differ from language to language
        kept.setdefault((entry.category, entry.form, entry.payload, entry.boundary, entry.exact_case, own), entry)
    return list(kept.values())


def load() -> None:
    """Build what reading documents needs, whatever their language, which else is built when the first of a language comes."""
    for lang in languages.MODEL_CODES.values():
        _lexicon(lang)
        languages.identify(lang)


def scan(text: str, lang: str | None = None) -> Hits:
    """Fixed words of all registers in a text, by category.

    Args:
        text: the text as decoded.
        lang: language of the text; common words of other languages are left out. None for all words of all languages.
    """
    return _lexicon(lang).scan(text)
