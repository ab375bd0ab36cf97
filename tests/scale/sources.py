"""What justifies a row of a register, outside any one text: read from the row's own source.

Here belongs: which row an entry of the lexicon comes from, and of which kind its source is. Not here: which entries fire.
The kinds stand in `source_kinds.csv`, from the strictest to the loosest; `docs/registers.md` says what they mean.
"""

import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipelines.mentions.measures.clauses import VERB_FORMS
from pipelines.mentions.organisations.stems import capitalised, inflected, lowered, without_hyphen
from pipelines.mentions.split_verbs import SPLIT
from pipelines.registers import rows

KINDS = Path(__file__).parent / "source_kinds.csv"
REGISTERS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "actor_word": (("actor_words", ("form",)),),
    "cabinet": (("cabinets", ("cabinet", "forms")),),
    "coding_word": (("coding_words", ("word",)),),
    "count_word": (("count_words", ("word",)),),
    "currency": (("currencies", ("phrase",)),),
    "date_word": (("date_words", ("phrase",)),),
    "deed": (("action_verbs", ("past",)), ("saying_verbs", ("form",))),
    "duration_unit": (("duration_units", ("word",)),),
    "event_verb": (("event_verbs", ("form",)),),
    "family_name": (("family_names", ("name",)),),
    "function_word": (("function_words", ("word",)),),
    "given_name": (("given_names", ("name",)),),
    "holiday": (("holidays", ("phrase",)),),
    "magnitude": (("magnitudes", ("word",)),),
    "measure_word": (("measure_words", ("form",)), ("measure_labels", ("form",)), *VERB_FORMS),
    "month": (("month_forms", ("form",)),),
    "name_cue": (("name_cues", ("word",)),),
    "numeral": (("numerals", ("word",)),),
    "organisation": (("organisation_names", ("name",)),),
    "organisation_form": (("organisation_forms", ("form",)),),
    "period_word": (("period_words", ("word",)),),
    "place": (("places", ("phrase",)),),
    "plan_cue": (("plan_cues", ("form",)),),
    "plan_compound": (("plan_compounds", ("word",)),),
    "plan_effort": (("plan_title_words", ("word",)),),
    "plan_word": (("plan_words", ("word",)),),
    "quote_word": (("quote_words", ("form",)),),
    "quoting_verb": (("quoting_verbs", ("form",)),),
    "relative_date": (("relative_dates", ("phrase",)),),
    "role_word": (("role_words", ("word",)),),
    "saying_verb": (("saying_verbs", ("form",)),),
    "sitting_word": (("sitting_words", ("word",)),),
    "table_word": (("table_words", ("word",)),),
    "tense": (("tenses", ("form",)), ("action_verbs", ("past",))),
    "split_event_verb": (("event_verbs", ("form",)),),
    "weekday": (("weekdays", ("phrase",)),),
}
"""The registers of each kind of entry, with the columns that hold its words."""
OF_ANY_LANGUAGE = {"cabinet"}
"""Entries that are looked for in all languages, whatever their row says."""
SEPARATOR = re.compile(r"\||; ")
"""Between the words of a cell that holds several."""
PERSONS = {"family_name", "given_name"}
BY_CODE = {
    "month": "months of CLDR",
    "place": "territories of CLDR",
    "numeral": "composed of numerals",
    "measure_word": "composed of a document and a verb of containing",
}
"""Where entries come from that stand in no register."""


class Word(NamedTuple):
    """An entry of the lexicon as a report names it."""

    category: str
    form: str
    lang: str


class Kind(NamedTuple):
    """A kind of source.

    Attributes:
        name: what it is called.
        pattern: what the source's text holds.
        one_word: whether it justifies single words alone: a dictionary has no entry for a phrase that a text made.
    """

    name: str
    pattern: re.Pattern[str]
    one_word: bool


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds of sources, in the order in which they are tried."""
    with KINDS.open(encoding="utf-8", newline="") as file:
        return tuple(Kind(row["kind"], re.compile(row["pattern"]), row["words"] == "one") for row in csv.DictReader(file))


@cache
def sources() -> dict[Word, frozenset[str]]:
    """The sources of each word of the registers, one for each row that holds it."""
    found: dict[Word, set[str]] = defaultdict(set)
    for category, registers in REGISTERS.items():
        for register, columns in registers:
            for row in rows(register):
                for form in forms(row, columns):
                    lang = "mul" if category in OF_ANY_LANGUAGE else row.get("lang") or row["name_lang"]
                    stems = inflected(form, lang) if category.startswith("organisation") else (form,)
                    own = [*stems]
                    if row.get("place") == "phrase":  # `Regionalt kompetansesenter om`
                        own += [stem[0].lower() + stem[1:] for stem in own]
                    if category == "organisation":  # `Klima-, Energi og Forsyningsministeriet`
                        own += map(without_hyphen, own[:])
                    for stem in (*own, *_spellings(category, form)):
                        found[Word(category, stem, lang)].add(row["source"])
    return {word: frozenset(texts) for word, texts in found.items()}


def _spellings(category: str, form: str) -> tuple[str, ...]:
    """Other spellings that code makes of a form: a name whose words bear capitals, or whose first alone does."""
    return (capitalised(form), lowered(form)) if category == "organisation" else ()


@cache
def names() -> dict[str, list[Word]]:
    """Names of persons by their form; no entries of the lexicon, for a word is looked up in them, not they in a text."""
    found: dict[str, list[Word]] = {}
    for word in sources():
        if word.category in PERSONS:
            found.setdefault(word.form, []).append(word)
    return found


def as_registered(word: Word) -> Word:
    """The spelling of the register, of a form of bodies that code spells with a small letter as well."""
    capital = Word(word.category, f"{word.form[:1].upper()}{word.form[1:]}", word.lang)
    return capital if word.category == "organisation_form" and capital in sources() else word


def forms(row: dict[str, str], columns: tuple[str, ...]) -> list[str]:
    """The words of a row, a split verb by its first half, as the lexicon looks for them."""
    cells = [form for column in columns for form in SEPARATOR.split(row[column]) if form]
    return [form.partition(SPLIT)[0] for form in cells]


def justification(word: Word) -> str | None:
    """The kind of source by which a word stands, or how code makes it; None if nothing outside a text speaks for it."""
    texts = sources().get(word)
    if texts is None:
        return BY_CODE.get(word.category)
    found = {kind_of(text, is_phrase=" " in word.form) for text in texts}
    return next((kind.name for kind in kinds() if kind.name in found), None)


def kind_of(source: str, *, is_phrase: bool) -> str | None:
    """The kind of a source; None if it is of none that counts.

    Args:
        source: the cell of the register.
        is_phrase: whether what it stands for is more than one word.
    """
    for kind in kinds():
        if kind.pattern.search(source) and not (kind.one_word and is_phrase):
            return kind.name
    return None
