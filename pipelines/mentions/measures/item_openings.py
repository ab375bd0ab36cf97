"""How the items of a list open: with an action, its noun, what is new, or what has been done.

Here belongs: the first words of an item. Not here: what the words before the list say (`leads.py`), which items are measures
(`listed_measures.py`).
"""

import re

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import BY_CASE, NEXT_WORD
from pipelines.mentions.measures.clauses import Reader, ends

__all__ = ["DONE", "action", "noun_of_action", "opens_with_act", "opens_with_by", "opens_with_deed", "opens_with_progressive"]

DONE = ("participle", "supine", "past", "has_done")
"""What opens an item that tells what has been done."""
MADE = ("new", "novel", "participle")
"""What opens the noun of something made or changed: `Nytt kurs`, `Økt tilskudd`."""
DEED = re.compile(r"[a-zæøåäö]{2,}(?:dd|ed|a|t)\b")
"""A word that can be a participle: `besøkt`, `kursa`, `åtalat`, `visited`."""
PROGRESSIVE = re.compile(r"[a-z]{2,}ing\b")
"""The English form of what is being done: `funding`."""
BY_DOING = re.compile(r"[a-zåäö-]{3,}m(?:alla|ällä)\b")
"""The Finnish infinitive that says by what."""
GENITIVES = 3
"""A noun of action has so many words before it in Finnish that say of what."""
LONGEST_GENITIVE = 120
"""Those words take no more code points."""


def action(reader: Reader, start: int) -> Hit | None:
    """The action with which words open: `Establish ...`, `å styrke ...`, `Styrking av ...`, `Uhrien tuen vahvistaminen`.

    Args:
        reader: the text and its words.
        start: where the words begin.
    """
    marker = reader.at("marker", start)
    gap = NEXT_WORD.match(reader.text, marker.end) if marker else None
    return reader.at("infinitive", gap.end() if gap else start) or noun_of_action(reader, start)


def noun_of_action(reader: Reader, start: int) -> Hit | None:
    """The noun of an action with which words open, in Finnish behind that of which it is: an infinitive is as often an aim.

    Args:
        reader: the text and its words.
        start: where the words begin.
    """
    if found := reader.at("nominal", start):
        return found
    nouns = reader.within(
        "action_noun", start, reader.word_end(start, min(len(reader.text), start + LONGEST_GENITIVE), GENITIVES + 1)
    )
    return nouns[0] if nouns else None


def opens_with_act(reader: Reader, start: int) -> bool:
    """Whether words open with an action or with something made: `Styrking av ...`, `Nytt kurs`.

    Args:
        reader: the text and its words.
        start: where the words begin.
    """
    return bool(action(reader, start)) or any(reader.at(use, start) for use in MADE)


def opens_with_deed(reader: Reader, start: int, actor: Span | None) -> bool:
    """Whether words open with what has been done: `trained 40 judges`; behind a body's auxiliary, any word of a participle's form may.

    Args:
        reader: the text and its words.
        start: where the words begin.
        actor: who has done it, if it is known.
    """
    if any(reader.at(use, start) for use in DONE):
        return True
    if actor is None or reader.countries.within(*ends(actor)) or not DEED.match(reader.text, start):
        return False
    return not any(reader.at(use, start) for use in ("article", "preposition", "new", "novel", "infinitive", "nominal"))


def opens_with_progressive(reader: Reader, start: int) -> bool:
    """Whether words open with what is being done: `funding research`.

    Args:
        reader: the text and its words.
        start: where the words begin.
    """
    return PROGRESSIVE.match(reader.text, start) is not None


def opens_with_by(reader: Reader, start: int) -> bool:
    """Whether words say by what: `by setting up a unit`, `perustamalla yksikön`.

    Args:
        reader: the text and its words.
        start: where the words begin.
    """
    return reader.at("by_doing", start) is not None or (reader.lang == BY_CASE and BY_DOING.match(reader.text, start) is not None)
