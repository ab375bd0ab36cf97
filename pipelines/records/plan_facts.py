"""What the sentences about a plan tell of its launch and adoption.

Here belongs: cues and the dates beside them -> launch and adoption. Not here: which sentence speaks of which plan (`plan_sentences.py`), who issued
plans (`plan_bodies.py`), their years (`plan_periods.py`) and counts (`plan_counts.py`).
"""

import re
from bisect import bisect_right
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Span, Value
from pipelines.mentions.dates import calendar
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.title_words import NAME_END, NEW, title_words
from pipelines.records.plan_launches import is_now, is_of_plan, is_shown_to_one, is_year_of_plan
from pipelines.records.plan_sentences import CAME, LONGEST_RELATIVE, MENTION_END, About, Cue
from pipelines.records.plan_starts import governs, set_up
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["dated", "is_deadline"]

WAS_DUE = re.compile(rf"(?<!\w)(?:{alternatives('was_due')}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}$", re.IGNORECASE)
"""Before a verb: that it was to be done."""
DEADLINE = re.compile(rf"(?<!\w)(?:{alternatives('deadline')}){GAP}(?:[^\W\d_]{{1,7}}{GAP}){{0,2}}$", re.IGNORECASE)
LONGEST_DEADLINE = 40
DEADLINE_IN_DATE = re.compile(rf"(?:{alternatives('deadline')}){GAP}", re.IGNORECASE)
DEADLINE_BEHIND = re.compile(rf"{GAP}(?:{alternatives('deadline_behind')})(?!\w)")
DEADLINE_AT_END = re.compile(rf"(?:{alternatives('deadline_behind')})$")
"""In Finnish the word stands behind the date."""
NO_SUBJECT = re.compile(rf"(?<!\w)(?:{alternatives('office')}|{alternatives('of_body')}|{alternatives('purpose')}){GAP}$")
"""Before the plan, where it is not what came: `kritikken av handlingsplanen kom i mai`."""
BESIDE = re.compile(rf"{GAP}(?:[^\W\d_]{{1,4}}{GAP})?")
BEHIND_SUBJECT = re.compile(rf",?{GAP}(?:[^\W\d_]+{GAP}){{0,6}}")
"""Between a date and an English verb stands the subject: `In 2021 the Government came with ...`."""
PURPOSE = rf"(?:{GAP}(?:{alternatives('purpose')}){GAP}[^.,;:()\n]{{3,60}}?)?"
"""What a plan is for may stand between it and what is told of it: `handlingsplanen mot menneskehandel kom i 2016`."""
CAME_WITH = re.compile(
    rf"{GAP}(?:[\w.-]+{GAP}){{0,6}}(?:{any_of(words_of('with', register='measure_words'))}){GAP}(?:(?!(?:{alternatives('office')}){GAP})[\w’'-]+{GAP}){{0,4}}"
)
"""`i februar kom regjeringen med en ny handlingsplan`"""
INSERTED = re.compile(rf",{GAP}[^.,;:()\n]{{3,60}},{GAP}(?:[\w’'-]+{GAP}){{0,2}}")
"""Between a word of coming and the plan: `följde, som en del av strategin, ett åtgärdsprogram`."""
BEFORE_CAME = re.compile(rf"{PURPOSE},?{BESIDE.pattern}")
FROM = re.compile(rf"{PURPOSE}{GAP}({alternatives('dating')}){GAP}(?:den{GAP})?(?=[\w])")
WORD_BEFORE = re.compile(rf"(?<!\w)([^\W\d_]+){GAP}$")
LONGEST_PRONOUN = 6
LEAD = 3
"""So many sentences at the head of a page tell its news."""
LONGEST_PURPOSE = 80
LONGEST_DETERMINER = 16


def dated(about: About, cues: list[Cue], namings: list[Naming]) -> dict[str, Any]:
    """Launch and adoption; of a plan of which nothing of that is told, the date at which it came, or from which it is.

    Args:
        about: the sentences.
        cues: the cues about the plan.
        namings: where it is named.
    """
    told = [cue for cue in cues if cue.relation != "launched" or _is_launched(about, cue)]
    found = {relation: _dated(about.text, told, relation) for relation in ("launched", "adopted")}
    if not any(found.values()):
        found["launched"] = _came(about, cues) or _shown_now(about, told) or set_up(about.text, about.code, cues)
        is_from = None if found["launched"] else _is_from(about, namings)
        if is_from is not None:
            found["start" if _is_to_come(about, *is_from) else "launched"] = is_from[1]
    return {relation: value for relation, value in found.items() if value}


def _is_launched(about: About, cue: Cue) -> bool:
    """Whether a word of launch tells of the plan, and not what was to be done: `vedtok i 2015 at regjeringen skulle legge fram en plan`."""
    start = max(cue.sentence.span.start, cue.span.start - LONGEST_RELATIVE)
    if WAS_DUE.search(about.text, start, cue.span.start) or is_shown_to_one(about.text, cue):
        return False
    return is_of_plan(about.text, about.code, cue)


def _shown_now(about: About, cues: list[Cue]) -> Value[FuzzyDate] | None:
    """The day of a page whose lead says that a plan is shown now: `Regjeringen legger nå fram en plan`."""
    own = about.date.value if about.date else None
    if about.date is None or own is None or own.earliest is None or own.earliest != own.latest or not about.sentences:
        return None
    lead = about.sentences[min(LEAD, len(about.sentences)) - 1].span.end
    for cue in cues:
        if cue.relation == "launched" and cue.namings and cue.span.end <= lead and is_now(about.text, about.code, cue):
            day = calendar.from_edtf(own.edtf.partition("T")[0])
            return Value(day, "inferred", "plan.launched_now", (cue.span, *about.date.proofs))
    return None


def _came(about: About, cues: list[Cue]) -> Value[FuzzyDate] | None:
    """The date right beside `kom`, on the other side of which the plan stands: `planen kom i mai`, `i mai kom planen`."""
    for cue in (cue for cue in cues if cue.relation == CAME):
        came = [one for one in cue.namings if not NO_SUBJECT.search(about.text, max(0, one.start - LONGEST_RELATIVE), one.start)]
        before = any(BEFORE_CAME.fullmatch(about.text, naming.word.end, cue.span.start) for naming in came)
        before = before or (not cue.namings and cue.span.start - cue.sentence.span.start <= LONGEST_PRONOUN)
        behind = any(
            (
                0 < naming.start - cue.span.end <= LONGEST_DETERMINER
                and not governs(about.text, about.code, cue.span.end, naming.start)
            )
            or CAME_WITH.fullmatch(about.text, cue.span.end, max(cue.span.end, naming.start))
            or INSERTED.fullmatch(about.text, cue.span.end, max(cue.span.end, naming.start))
            for naming in cue.namings
            if naming in came or naming.start > cue.span.end
        )
        for date in cue.dates:
            left = BEHIND_SUBJECT if about.code == "en" else BESIDE
            on_left = behind and left.fullmatch(about.text, date.span.end, cue.span.start)
            on_right = before and BESIDE.fullmatch(about.text, cue.span.end, date.span.start)
            if (on_left or on_right) and "/" not in (date.label or ""):
                return date.value
    return None


def _is_from(about: About, namings: list[Naming]) -> tuple[Naming, Value[FuzzyDate]] | None:
    """The date from which a plan is, no period, with the naming: `handlingsplanen fra desember 2016`."""
    for naming in namings:
        start, at = naming.word.end, about.sentence_of(naming.word)
        is_from = FROM.match(about.text, start) if at is not None and not naming.years else None
        dates = about.dates.get(at, []) if is_from and at is not None else []
        first = bisect_right(dates, start, key=MENTION_END)
        last = bisect_right(dates, start + LONGEST_PURPOSE, first, key=MENTION_END)
        for date in dates[first:last]:
            day = (date.label or "").removesuffix("/..")
            if (
                is_deadline(about.text, date.span)
                or _is_of_former(about, at, naming)
                or (is_from and _tells(about, Span(start, is_from.start(1))))
            ):
                continue
            if day and is_from and is_from.start(1) <= date.span.start <= is_from.end() <= date.span.end and "/" not in day:
                return naming, date.value.become(calendar.from_edtf(day), "parsed", "plan.dated_from")
    return None


def _is_of_former(about: About, at: int | None, naming: Naming) -> bool:
    """Whether a plan is the one whose place another takes: `en ny strategi, som afløser strategien fra 2018`."""
    cues = about.cues.get(at, []) if at is not None else []
    return any(hit.entry.payload.relation == "succeeds" and hit.end <= naming.start for hit in cues)


def _tells(about: About, words: Span) -> bool:
    """Whether words between a plan and a date tell something of it: `planen mot vold gjelder fra 2022` is no plan from that year."""
    between = re.findall(r"[^\W\d_]+", words.of(about.text).lower())
    if between and between[-1] in words_of("copula", about.code):  # `planen er fra 2016`
        between.pop()
    return not title_words(NAME_END, about.code).isdisjoint(between)


def _is_to_come(about: About, naming: Naming, date: Value[FuzzyDate]) -> bool:
    """Whether a plan begins at the date from which it is: one after that of the page, or a new plan's where the page has no date."""
    if about.day is not None:
        return date.value is not None and date.value.earliest is not None and date.value.earliest > about.day
    before = WORD_BEFORE.search(about.text, max(0, naming.word.start - LONGEST_DETERMINER), naming.word.start)
    words = {naming.word.of(about.text).split()[0].lower(), before[1].lower() if before else ""}
    return not words.isdisjoint(title_words(NEW, about.code))


def is_deadline(text: str, date: Span) -> bool:
    """Whether something is to be done by a date: `innen utgangen av 2023`, `vuoden 2023 loppuun mennessä`.

    Args:
        text: the text as decoded.
        date: the words of the date.
    """
    return (
        DEADLINE.search(text, max(0, date.start - LONGEST_DEADLINE), date.start) is not None
        or DEADLINE_IN_DATE.match(text, date.start, date.end) is not None
        or DEADLINE_BEHIND.match(text, date.end) is not None
        or DEADLINE_AT_END.search(text, date.start, date.end) is not None
    )


def _dated(text: str, cues: list[Cue], relation: str) -> Value[FuzzyDate] | None:
    """The date that stands behind a cue, else before it in the same sentence; no period is a launch, and no deadline."""
    unresolved = None
    for cue in cues:
        if cue.relation != relation:
            continue
        days = [date for date in cue.dates if "/" not in (date.label or "") and not is_deadline(text, date.span)]
        days = [date for date in days if not is_year_of_plan(text, cue, date)]
        after = [date for date in days if cue.span.start < date.span.start < cue.until and date.span.end > cue.span.end]
        before = [date for date in days if date.span.start < cue.span.start]
        chosen = after[:1] or before[-1:]
        if chosen and chosen[0].value.value:
            return chosen[0].value
        unresolved = unresolved or (chosen[0].value if chosen else None)
    return unresolved
