"""Bodies that no register names, known by the form of their name: the end of a word, words around it, what it is called.

Here belongs: whether its capital letter proves a name, lists taken apart, names that overlap. Not here: the forms
(`registers/organisation_forms.csv`), how far a name reaches (`form_readings.py`), bodies of the register and abbreviations
(`organisations.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipelines.documents import Mention, Span, Value, slug, tidy
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.organisations.body_units import units_of_bodies
from pipelines.mentions.organisations.compounds import LONGEST_COMPOUND
from pipelines.mentions.organisations.form_readings import (
    BLANK,
    NO_NAMES,
    SHARING,
    TITLED,
    Around,
    Candidate,
    Form,
    callers,
    candidate_of,
    of_whom_end,
)
from pipelines.mentions.organisations.stems import inflected
from pipelines.registers import alternatives, rows

__all__ = ["entries", "find"]

AND = re.compile(rf"(?<!-){BLANK}(?:{alternatives('and')}){BLANK}")
"""What joins two bodies, not two halves of one name: `Syd- og Sønderjyllands Politi`."""
AND_SIGN = {"sv": "och", "fi": "ja", "en": "and"}
"""How a key writes `&`, else `og`: `Syd- & Sønderjyllands Politi` and `Syd- og Sønderjyllands Politi` are one body."""
LIST_BEFORE = re.compile(rf"(?:{TITLED},{BLANK}){{2}}$")
"""Two items of a list before the names of a tail: `Næstved, Aalborg, Aarhus og Københavns Kommune`."""
SEPARATOR = re.compile(rf"(?:,|,?{BLANK}(?:{alternatives('and')})){BLANK}(?:the{BLANK})?")
"""What may stand between two bodies of a list."""
ARTICLE_BEFORE = re.compile(rf",{BLANK}the{BLANK}$")
"""Before the next body of an English list, whose name may hold `and`: `, the Work Environment and Health Authority`."""
BOUNDARIES = {
    "end": "suffix",
    "other_end": "suffix",
    "tail": "inflected",
    "behind_genitives": "inflected",
    "common": "inflected",
    "behind_day": "suffix",
    "behind_year": "suffix",
    "behind_assembly": "suffix",
    "owned_end": "suffix",
}
BY_BEGINNING = ("phrase", "title", "name")
"""Places of forms that begin a name: without its beginning, what is left begins with a capital or is no name."""


def entries() -> Iterator[Entry]:
    """Entries of the forms by which unseen bodies are known."""
    for row in rows("organisation_forms"):
        boundary = BOUNDARIES.get(row["place"], "word")
        if row["lang"] == "is" and row["place"] == "name" and " " not in row["form"]:
            boundary = "inflected"  # Búnaðarsambands Vesturlands
        payload = Form(row["place"], row["org_type"], row["form"], row["weak"] == "yes")
        for form in inflected(row["form"], row["lang"], is_owned=row["place"] == "behind_assembly"):
            yield Entry("organisation_form", form, row["lang"], payload, boundary, exact_case=row["form"][0].isupper())
            if row["place"] == "phrase" and form[0].isupper():  # `Regionalt kompetansesenter om`
                yield Entry("organisation_form", form[0].lower() + form[1:], row["lang"], payload, boundary, exact_case=True)


def find(text: str, hits: Hits, lang: str | None, listed: Iterable[Span], owning: Iterable[Span] = ()) -> list[Mention]:
    """Bodies known by their form alone, in the order of their forms.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        lang: language of the text; forms of other languages are common words of it.
        listed: places of bodies that the register names.
        owning: those of them that stand in the genitive and may have schools and centres of their own.
    """
    forms = [hit for hit in hits.get("organisation_form", []) if hit.entry.lang == lang]
    common: dict[int, int] = {}
    for hit in forms:
        is_second = text[hit.start].isupper() and text[hit.start - 1 : hit.start] == "-"  # Luonto-Liitto
        is_owned = hit.entry.payload.weak and of_whom_end(text, hit.end) is not None  # Fræðslumiðstöð Vestfjarða
        if hit.entry.payload.place in NO_NAMES and not is_second and not is_owned:
            common[hit.end] = min(hit.start, common.get(hit.end, hit.start))
    determiners = {hit.start: hit.end for hit in forms if hit.entry.payload.place == "determiner"}
    qualifiers = {hit.end: hit.start for hit in forms if hit.entry.payload.place == "before"}
    known = sorted(set(listed))
    owners = {hit.end: hit for hit in forms if hit.entry.payload.place == "owner"}
    around = Around(qualifiers, determiners, owners)
    read = (candidate_of(text, hit, around) for hit in forms if not _is_common(hit, common))
    papers = sorted(hit.start for hit in forms if hit.entry.payload.place == "paper")
    named = [one for one in read if one and common.get(one.span.end, len(text)) > one.span.start and not _holds(papers, one.span)]
    candidates = _apart(text, _whole(text, named), known, frozenset(qualifiers.values()))
    proven = {one.name for one in candidates if not one.opens}
    candidates += units_of_bodies(text, forms, owning)
    kept = (_without_known(text, one, known) for one in (_proven(text, one, proven) for one in candidates) if one)
    return [_mention(one, lang) for one in kept if one]


def _holds(starts: list[int], span: Span) -> bool:
    """Whether one of some words stands in a place."""
    return bisect_left(starts, span.start) < bisect_left(starts, span.end)


def _is_common(hit: Hit, common: dict[int, int]) -> bool:
    """Whether a common noun ends with a form; names before it (`National Committee`) or behind it can make it one."""
    return hit.end in common and hit.entry.payload.place not in {"tail", "name", "apposition"}


def _whole(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, those made one whose last word opens another: `Harbour Steering Committee` and `Committee on Algae`."""
    titles = {one.span.start: one for one in candidates if one.form.place == "title"}
    found: list[Candidate] = []
    for one in candidates:
        start = _title_within(text, one.span, titles) if titles and one.form.place == "tail" else None
        title = titles.get(start) if start else None
        if start and title and title.span.end > one.span.end:
            name = tidy(text[one.span.start : start]) + " " + title.name
            found.append(replace(title, span=Span(one.span.start, title.span.end), name=name, opens=one.opens))
        else:
            found.append(one)
    return found


def _title_within(text: str, span: Span, titles: dict[int, Candidate]) -> int | None:
    """Where a title begins at a word behind the first of a name: at `Committee`, or at `Steering` if that may precede one."""
    at = text.find(" ", span.start, span.end)
    while at > 0 and at + 1 not in titles:
        at = text.find(" ", at + 1, span.end)
    return at + 1 if at > 0 else None


def _apart(text: str, candidates: list[Candidate], known: list[Span], qualifiers: frozenset[int]) -> list[Candidate]:
    """The candidates, the bodies of a list taken apart: `Region Skåne och Malmö stad`, `Center for Vold og Udlændingestyrelsen`.

    `Danish Health Authority and Danish Patient Authority` are two, since a qualifier opens the second as well.
    """
    beginnings = sorted(one.span for one in candidates if one.form.place not in {"tail", "end"})
    tail_ends = {one.span.end for one in candidates if one.form.place == "tail"}
    word_ends = {one.span.end for one in candidates if one.form.place == "end"}
    found: list[Candidate] = []
    for one in candidates:
        joint = AND.search(text, one.span.start, one.span.end) if one.form.place == "tail" else None
        if joint and _opens_item(text, one.span.start, joint.start()):
            found.append(one)
            continue
        at = bisect_right(beginnings, Span(one.span.start, len(text))) - 1 if joint else -1
        is_taken = joint is not None and at >= 0 and beginnings[at].end > one.span.start
        is_taken = is_taken or (joint is not None and joint.start() in tail_ends and joint.end() in qualifiers)
        is_taken = is_taken or (joint is not None and joint.start() in word_ends)
        is_listed = (
            joint is not None and LIST_BEFORE.search(text, max(0, one.span.start - LONGEST_COMPOUND), one.span.start) is not None
        )
        is_taken = is_taken or is_listed
        found.append(replace(_from(text, one, joint.end()), opens=False) if joint and is_taken else one)
    starts = {span.start for span in known} | {one.span.start for one in found}
    return [one if one.form.place in {"tail", "end"} else _before_next(text, one, starts) for one in found]


def _opens_item(text: str, start: int, joint: int) -> bool:
    """Whether an article behind a comma opens a name with several words before its `and`; `, the Elderly and` tells of a field."""
    return " " in text[start:joint] and ARTICLE_BEFORE.search(text, max(0, start - 6), start) is not None


def _before_next(text: str, candidate: Candidate, starts: set[int]) -> Candidate:
    """The candidate up to where the next body of the list begins."""
    span = candidate.span
    for separator in SEPARATOR.finditer(text, span.start, span.end):
        if separator.end() in starts:
            left_out = len(tidy(text[separator.start() : span.end]))
            name = candidate.name[:-left_out].rstrip(" ,")
            return replace(candidate, span=Span(span.start, separator.start()), name=name)
    return candidate


def _proven(text: str, candidate: Candidate, proven: set[str]) -> Candidate | None:
    """The candidate, if its capital or the rest of the text proves it a name.

    Of `Nytt fengsel og Bodø fengsel` at the beginning of a sentence, what stands behind `og` is left.
    """
    if not candidate.opens or candidate.name in proven:
        return candidate
    span = candidate.span
    others = AND.search(text, span.start, span.end) if candidate.form.place == "tail" else None
    return _from(text, candidate, others.end()) if others else None


def _without_known(text: str, candidate: Candidate, known: list[Span]) -> Candidate | None:
    """The candidate without a body that the register knows: `Kirkens Bymisjon og Oslo politidistrikt`.

    What only joins something to a known body (`Sverige och Nordiska rådet`), or calls it by its kind, is no other body.
    """
    at = bisect_left(known, Span(candidate.span.start, candidate.span.start))
    if at and known[at - 1].end > candidate.span.start:  # `Swedish Gender Equality Agency and Malmo Municipality`
        joined = AND.match(text, known[at - 1].end, candidate.span.end)
        rest = _from(text, candidate, joined.end()) if joined else None
        return rest if rest and len(rest.name) > len(candidate.form.base) else None
    first = known[at : bisect_right(known, Span(candidate.span.start, len(text)))]
    if first and candidate.form.place == "apposition":
        return None
    is_legal_form = candidate.form.place == "tail" and candidate.form.org_type == "ngo"
    if first and is_legal_form and candidate.span.end - first[-1].end == len(candidate.form.base) + 1:
        return None  # Pro-tukipiste ry
    if first:
        joined = AND.match(text, first[-1].end, candidate.span.end)
        is_common = joined is not None and candidate.form.place in BY_BEGINNING and text[joined.end()].islower()
        return None if is_common else _from(text, candidate, joined.end()) if joined else candidate
    behind = bisect_left(known, Span(candidate.span.end, candidate.span.end))
    last = known[behind - 1] if behind else candidate.span
    if last.start > candidate.span.start and last.end > candidate.span.end and candidate.form.place == "title":
        whole = Span(candidate.span.start, last.end)  # `Office of the Nordic Council of Ministers`
        return replace(candidate, span=whole, name=tidy(whole.of(text)))
    inner = known[bisect_right(known, candidate.span) : bisect_left(known, Span(candidate.span.end, candidate.span.end))]
    shares = SHARING.match(text, candidate.span.start, candidate.span.end)  # `Miljø- og Fødevareministeriet`
    if candidate.form.base in callers() and not shares and any(span.end == candidate.span.end for span in inner):
        return None  # Barnrättsorganisationen Rädda Barnen; but Félagsvísindastofnun Háskóla Íslands
    is_joined = not shares and any(
        span.end == candidate.span.end and AND.search(text, span.start - 6, span.start) for span in inner
    )
    return None if is_joined else candidate


def _from(text: str, candidate: Candidate, start: int) -> Candidate:
    """The candidate without its beginning."""
    cut = len(tidy(text[candidate.span.start : start])) + 1
    return replace(candidate, span=Span(start, candidate.span.end), name=candidate.name[cut:])


def _mention(candidate: Candidate, lang: str | None) -> Mention:
    rule_id = f"organisation.form.{candidate.form.org_type}"
    key = slug(candidate.name.replace("&", AND_SIGN.get(lang or "", "og")))
    value = Value(f"unlisted.{key}", "explicit", rule_id, (candidate.span,))
    return Mention("organisation", candidate.span, value, name=candidate.name, label=value.value)
