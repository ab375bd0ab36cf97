"""How many measures, parts, ministers and ministries a document says a plan has.

Here belongs: the number of what a word counts. Not here: which plans there are (`plans.py`), their dates (`plan_facts.py`, `plan_periods.py`).
"""

import re
from bisect import bisect_right
from typing import Any

from pipelines.documents import GAP, Span, Value
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.numbers import method_of
from pipelines.mentions.plans.title_words import NEW, PACKAGE, title_words
from pipelines.records.context import Context
from pipelines.records.plan_contents import is_held
from pipelines.records.plan_partial_counts import is_partial
from pipelines.registers import alternatives

__all__ = ["COUNTS_MEASURES", "counted", "counts", "number_before"]

GAP_PATTERN = re.compile(GAP)
HYPHEN = "-"
"""`34-punktsprogram`: a programme of as many points."""
ADJECTIVE_ENDINGS = {
    "nb": r"\w+e", "nn": r"\w+e", "sv": r"\w+[ae]", "da": r"\w+e", "fi": r"(?:\w+n )?\w+(?:ta|tä|aa|ää|jen|den|n)", "is": r"\w+(?:ar|ir|ra|ri|um)",
    "en": r"[\w-]+[^\Ws\d]",
}  # fmt: skip
ADJECTIVES = {
    lang: re.compile(rf"\s(?:\w{{1,20}} (?:(?:{alternatives('and')}) )?)?{ending}\s")
    for lang, ending in ADJECTIVE_ENDINGS.items()
}
"""One adjective or two before what is counted, by the ending of the plural: `37 praktiske tiltak`, `26 helt konkrete initiativer`."""
COUNT_BEHIND = re.compile(
    rf"{GAP}(?:(?:{alternatives('count_verb')}){GAP})?(?:(?:{alternatives('in_all')}){GAP})?(\d{{1,3}})(?=[.,;]?(?:\s|$))"
)
"""`toimenpiteitä on 55`, `tiltakene er i alt 35`"""
COUNT_FAR_BEHIND = re.compile(
    rf"(?=[^.;:\n]*?{GAP}(?:{alternatives('count_verb')}){GAP})(?:{GAP}[^\W\d_][\w-]*){{1,9}}{GAP}(\d{{1,3}})"
    rf"(?=[.;]?\s*(?:$|\n|[A-ZÆØÅÄÖÞÐÁÉÍÓÚÝ])|{GAP}(?:{alternatives('and')}){GAP}[^\W\d])"
)
"""`antallet tiltak i handlingsplanen er 26`, at the end of its sentence or clause"""
MEASURES_ARE = re.compile(
    rf"(?:{GAP}(?:{alternatives('in_the_plan')}){GAP}(?:[^\W\d_]+{GAP}){{1,2}}|{GAP})(?:{alternatives('count_verb')}){GAP}"
    rf"(?:(?:{alternatives('in_all')}){GAP})?(\d{{1,3}})(?:{GAP}(?:{alternatives('in_all')}|{alternatives('in_number')}))?(?=[.;,]?\s*(?:$|\n)|[.;,]\s)"
)
"""`tiltakene i den var 97`, at the end of its clause"""
MEASURES_IN_ALL = re.compile(
    rf",{GAP}(?:(?:{alternatives('in_all')}){GAP}(\d{{1,3}})(?:{GAP}(?:{alternatives('in_number')}))?"
    rf"|(\d{{1,3}}){GAP}(?:{alternatives('in_all')}|{alternatives('in_number')})),"
)
"""`tiltakene, 30 i alt, skal ...`"""
LEAST_BEHIND = 3
LARGEST_COUNT = 999
LONGEST_FAR = 120
WORD = re.compile(r"[^\W\d_]+")
IN_ALL = re.compile(rf"(?<!\w)(?:{alternatives('in_all')})(?!\w)", re.IGNORECASE)
LONGEST_IN_ALL = 40
LONGEST_PACKAGE = 30
OF = "_of"
"""Ends what a word counts if its number stands behind it."""
HELD = "held"
"""A word that counts measures only where a plan has so many: `programmet består av 30 aktiviteter`."""
COUNTS_MEASURES = ("measure", "measure_of", HELD)
AREA = "area"
"""A word that counts parts only where measures are spread over them: `fordelt på fem områder`."""
SPREAD = re.compile(rf"(?<!\w)(?:{alternatives('spread_over')}){GAP}$", re.IGNORECASE)
LONGEST_SPREAD = 24
COUNT_COLUMNS = {
    "measure_of": "measure_count_stated",
    "measure": "measure_count_stated",
    HELD: "measure_count_stated",
    "part": "part_count_stated",
    "focus_area": "part_count_stated",
    AREA: "part_count_stated",
    "minister": "minister_count_stated",
    "ministry": "ministry_count_stated",
    "directorate": "directorate_count_stated",
}


def number_before(context: Context, hit: Hit) -> tuple[Span, int] | None:
    """The whole number right before a word, and where it stands.

    Args:
        context: the document, read.
        hit: the word.
    """
    last = bisect_right(context.numbers, hit.start, key=lambda number: number.end)
    for number in context.numbers[max(0, last - 2) : last]:
        joins = GAP_PATTERN.fullmatch(context.text, number.end, hit.start) or context.text[number.end : hit.start] == HYPHEN
        if joins and number.value == int(number.value):
            return Span(number.start, number.end), int(number.value)
    return None


def _covers(places: list[Span], hit: Hit) -> bool:
    """Whether one of some places in order holds a word."""
    at = bisect_right(places, hit.start, key=lambda place: place.start) - 1
    return at >= 0 and hit.start < places[at].end


def counted(context: Context, hit: Hit) -> tuple[Span, int] | None:
    """The number of what a word counts; None for that of a package beside the plan (`a package of 40 measures`).

    Args:
        context: the document, read.
        hit: the word.
    """
    found = _number_of(context, hit)
    if found and hit.entry.payload == AREA:
        is_spread = SPREAD.search(context.text, max(0, found[0].start - LONGEST_SPREAD), found[0].start)
        return found if is_spread else None
    if found and hit.entry.payload == HELD and not is_held(context, found[0], Span(hit.start, hit.end)):
        return None
    if found is None or hit.entry.payload not in COUNTS_MEASURES:
        return found
    before = context.text[max(0, found[0].start - LONGEST_PACKAGE) : found[0].start].lower().rstrip()
    package = next((word for word in title_words(PACKAGE, context.code) if before.endswith(word)), None)
    start = found[0].start - len(package) - LONGEST_PACKAGE if package else 0
    of_plan = package is None or any(start <= naming.word.start < found[0].start for naming in context.namings)
    return found if of_plan and not is_partial(context, found[0], hit.end) else None


def _number_of(context: Context, hit: Hit) -> tuple[Span, int] | None:
    """The number of what a word counts: before it, an adjective between or not, or behind it (`toimenpiteitä on 55`)."""
    if hit.entry.payload == "measure_of":
        behind = COUNT_BEHIND.match(context.text, hit.end) or COUNT_FAR_BEHIND.match(
            context.text, hit.end, min(len(context.text), hit.end + LONGEST_FAR)
        )
        return (Span(*behind.span(1)), int(behind[1])) if behind else None
    number = number_before(context, hit)
    is_measure = hit.entry.payload in COUNTS_MEASURES
    if number or not is_measure:
        is_article = number is not None and number[1] == 1 and is_measure  # `som er et tiltak i planen`
        return number if number and not is_article and _can_count(context, number[0], number[1], hit) else None
    before = bisect_right(context.numbers, hit.start, key=lambda one: one.end) - 1
    last = context.numbers[before] if before >= 0 else None
    if last is None or last.value != int(last.value) or last.value <= 1:  # `en lang rekke tiltak`
        return _behind(context, hit)
    span = Span(last.start, last.end)
    if not ADJECTIVES[hit.entry.lang].fullmatch(context.text, last.end, hit.start):
        return _behind(context, hit)
    return (span, int(last.value)) if _can_count(context, span, int(last.value), hit) else None


def _behind(context: Context, hit: Hit) -> tuple[Span, int] | None:
    """The number of measures behind their noun: `tiltakene i planen er 35`, `åtgärderna, totalt 30 stycken, ...`."""
    if hit.entry.payload == HELD:
        return None
    end = min(len(context.text), hit.end + LONGEST_FAR)
    found = MEASURES_ARE.match(context.text, hit.end, end) or MEASURES_IN_ALL.match(context.text, hit.end, end)
    number = next((at for at, digits in enumerate(found.groups(), 1) if digits), None) if found else None
    if found is None or number is None or int(found[number]) < LEAST_BEHIND:
        return None
    return Span(*found.span(number)), int(found[number])


def _can_count(context: Context, number: Span, value: int, hit: Hit) -> bool:
    """Whether a number before a word can be how many there are: no year, no part of a date, no chapter's number.

    Both stand on one line, or in one paragraph: above a headline stand the date and the number of the page.
    """
    text = context.text
    if value > LARGEST_COUNT:
        return False
    dated = bisect_right(context.dates, number.start, key=lambda date: date.span.start) - 1
    if dated >= 0 and context.dates[dated].span.covers(number):
        return False
    if "\n" in text[number.start : hit.end]:
        blocks = context.page.body
        at = bisect_right(blocks, number.start, key=lambda block: block.span.start) - 1
        return at >= 0 and blocks[at].span.covers(Span(number.start, hit.end))
    numbers_a_chapter = text[number.start].isdigit() and text[number.end + 1].isupper()
    return not (numbers_a_chapter and text[text.rfind("\n", 0, number.start) + 1 : number.start].strip(" #") == "")


def counts(context: Context, places: list[Span] | None = None, apart: list[Span] | None = None) -> dict[str, Any]:
    """The first count of each thing that the page itself states; what it quotes comes after what it says.

    Args:
        context: the document, read.
        places: where alone to look; everywhere if not given.
        apart: where not to look.
    """
    found: dict[str, Any] = {}
    quoted = [block.span for block in context.page.body if block.kind == "quotation"]

    def is_quoted(hit: Hit) -> bool:
        before = bisect_right(quoted, hit.start, key=lambda span: span.start) - 1
        return before >= 0 and hit.end <= quoted[before].end

    lang = context.lang.value if context.lang else None
    new: set[str] = set()  # columns that hold how many of them are new
    hits = [hit for hit in context.hits.get("count_word", []) if hit.entry.lang == lang]
    for hit in sorted(hits, key=is_quoted):
        number = counted(context, hit)
        if number is None or (places is not None and not _covers(places, hit)) or _covers(apart or [], hit):
            continue
        span = Span(min(number[0].start, hit.start), max(number[0].end, hit.end))
        column = COUNT_COLUMNS[hit.entry.payload]
        value = Value(
            number[1], method_of(number[1], span.of(context.text)), f"plan.count.{hit.entry.payload.removesuffix(OF)}", (span,)
        )
        if column not in found:
            found[column] = value
            new |= {column} if _counts_new(context, span) else set()
        elif column in new and _is_of_all(context, number[0]) and value.value > found[column].value:
            found[column] = value
            new.discard(column)
    return found


def _counts_new(context: Context, counting: Span) -> bool:
    """Whether what is counted is new, so that there can be more of it: `18 nye tiltak`."""
    words = WORD.findall(context.text, counting.start, counting.end)
    return not title_words(NEW, context.code).isdisjoint(word.lower() for word in words)


def _is_of_all(context: Context, number: Span) -> bool:
    """Whether words beside a number say that it is that of all: `i alt 37 tiltak`, `37 measures in all`."""
    around = context.text[max(0, number.start - LONGEST_IN_ALL) : number.end + LONGEST_IN_ALL]
    return IN_ALL.search(around) is not None
