"""One made-up document: its words, and at which characters which fact stands.

Here belongs: filling templates, and the shape of a body. Not here: who and what there is to speak of (`cast.py`), the words
themselves (`words/`), files and folders (`generate.py`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from tests.scale.cast import Cast, Language, Person, Plan

__all__ = ["Day", "Draft", "draw_day"]

Filler = Callable[["Draft"], object]
"""Writes what stands in a slot."""
SLOT = re.compile(r"\{(\w+)\}")
LIKELY = ("filler",) * 9 + ("fact",) * 4 + ("grant",) * 2 + ("plan",) * 1 + ("measure",) * 3
"""How often each kind of sentence comes in a paragraph."""
BULLETS = ("  • ", "  • ", "  • ", " • ", "  {number}. ")
PAGE_MARK = "\n\n---\n\n"
BROKEN_BY_PAGE = 0.3
"""Share of paragraphs of a speech, on pages with such marks, in which one stands."""
ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MILLION = 1_000_000
HOME_MONEY = 0.8
"""Share of amounts in the usual forms of the language; the others name another currency."""
AGAINST_TRAFFICKING = 0.5
"""Share of plans spoken of that are chosen from those against human trafficking alone."""
OPENING_WORDS = 8
"""Words by which a measure is known in the truth."""
FOOT = 40
"""Characters that a list or a quotation may go beyond the length that was drawn."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day with a clock time."""

    year: int
    month: int
    day: int
    hour: int
    minute: int

    @property
    def edtf(self) -> str:
        """The day alone."""
        return f"{self.year}-{self.month:02d}-{self.day:02d}"

    @property
    def clock(self) -> str:
        """The day and the minute."""
        return f"{self.edtf}T{self.hour:02d}:{self.minute:02d}:00"


def draw_day(chance: Random, first: int, last: int) -> Day:
    """A day of some year."""
    return Day(
        chance.randint(first, last), 1 + _below(chance, 12), 1 + _below(chance, 28), 8 + _below(chance, 10), _below(chance, 60)
    )


def _below(chance: Random, number: int) -> int:
    return int(chance.random() * number)


@cache
def _compiled(template: str) -> tuple[str, ...]:
    """A template's parts: words and names of slots by turns."""
    return tuple(SLOT.split(template))


@dataclass(slots=True)
class Draft:
    """A document while it is written.

    Attributes:
        chance: where all choices come from.
        spoken: the language of the body.
        cast: who and what it speaks of.
        country: the country whose currency and offices are meant where none is named.
        currency: that country's currency.
        day: the day of the page.
        is_home: whether the country's own currency goes without saying.
        has_page_marks: whether marks of new pages stand in the text.
        head: what fills the slots of the page's template, by name.
        truth: the facts, each with its place, by field.
        said: the sentence of each kind and the word of each list that came last, by its place in the list.
        plans: what the document says of plans, by title.
        plan: the plan that it is about.
        known_plans: the plans of which it may speak.
        last: who was named last.
        parts: what is written.
        length: its characters.
        raised: whether the next words open a sentence.
        in_background: whether what is written stands below the first of the headings, that of background, where nothing is a measure.
    """

    chance: Random
    spoken: Language
    cast: Cast
    country: str
    currency: str
    day: Day
    is_home: bool = False
    has_page_marks: bool = False
    head: dict[str, Filler] = field(default_factory=dict)
    truth: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: {"dates": [], "money": [], "persons": [], "orgs": [], "measures": []}
    )
    said: dict[str, int] = field(default_factory=dict)
    plans: dict[str, dict[str, Any]] = field(default_factory=dict)
    plan: Plan = field(init=False)
    known_plans: Sequence[Plan] = field(init=False)
    last: Person | None = None
    parts: list[str] = field(default_factory=list)
    length: int = 0
    raised: bool = False
    in_background: bool = False

    def __post_init__(self) -> None:
        self.known_plans = self.cast.plans_by(self.day.year)
        self.plan = self._some_plan()

    # --- writing ----------------------------------------------------------------------------------------------------

    def put(self, words: str) -> int:
        """Write words; returns where they start."""
        if self.raised:
            words = words[:1].upper() + words[1:]
            self.raised = False
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start

    def fact(self, kind: str, words: str, **value: Any) -> None:
        """Write words that are a fact."""
        start = self.put(words)
        self.truth[kind].append({"text": self.parts[-1], "start": start, "end": self.length, **value})

    def fill(self, template: str) -> None:
        """Write a template; a slot with a capital opens a sentence."""
        parts = _compiled(template)
        self.put(parts[0]) if parts[0] else None
        for index in range(1, len(parts), 2):
            self._slot(parts[index])
            after = parts[index + 1]
            if after and after[0] == "." and self.parts[-1][-1:] == ".":  # an abbreviation ends the sentence
                after = after[1:]
            if after:
                self.put(after)

    def pick(self, choices: Sequence[Any]) -> Any:
        """One of several."""
        return choices[int(self.chance.random() * len(choices))]

    def often(self, choices: Sequence[Any]) -> Any:
        """One of several, the first far oftener than the last."""
        return choices[int(self.chance.random() ** 2 * len(choices))]

    @property
    def text(self) -> str:
        """What is written."""
        return "".join(self.parts)

    def _slot(self, name: str) -> None:
        lower = name.lower() if name[0].isupper() else name
        self.raised = self.raised or lower is not name
        words = self.spoken.facts["words"].get(lower)
        if words:
            self.put(self._word(lower, words))
        elif lower in self.head:
            self.head[lower](self)
        else:
            SLOTS[lower](self)
        self.raised = False

    def _word(self, slot: str, words: Sequence[str]) -> str:
        """One of several words, not the same twice in a row."""
        chosen = int(self.chance.random() * len(words))
        if chosen == self.said.get(slot):
            chosen = (chosen + 1) % len(words)
        self.said[slot] = chosen
        return words[chosen]

    # --- what stands in slots ---------------------------------------------------------------------------------------

    def body_named(self) -> None:
        """A body's name."""
        name = self.often(self.cast.bodies)
        self.fact("orgs", name, name=name)

    def ministry_named(self) -> None:
        """A ministry's name."""
        name = self.often(self.cast.ministries)
        self.fact("orgs", name, name=name)

    def minister_named(self) -> None:
        """A minister with the office."""
        self.last = self.often(self.cast.ministers)
        person = self.last
        role = self.spoken.facts["roles"][person.office % len(self.spoken.facts["roles"])]
        before, _, after = self.spoken.facts["minister"].partition("{name}")
        if before:
            self.put(before.replace("{role}", role))
        self.fact("persons", person.name, name=person.name, role=role)
        if after:
            self.put(after.replace("{role}", role))

    def named_again(self) -> None:
        """The last person, by the name that is used the second time."""
        if self.last is None:
            self.minister_named()
        else:
            self.put(self.last.short)

    def money_said(self) -> None:
        """An amount."""
        forms = self.spoken.facts["money"] if self.is_home else [one for one in self.spoken.facts["money"] if "currency" in one]
        form = self.pick(forms) if forms and self.chance.random() < HOME_MONEY else self._other_currency()
        self._amount(form, 11 + _below(self.chance, 940))

    def _other_currency(self) -> dict[str, Any]:
        """A form that names its currency."""
        currency, text = self.pick([*self.spoken.facts["currencies"].items()])
        return {"text": text, "factor": MILLION, "currency": currency}

    def _amount(self, form: dict[str, Any], number: int) -> int:
        facts = self.spoken.facts
        if "{d}" in form["text"]:
            words, value = f"{number // 10}{facts['decimal']}{number % 10}", number * int(form["factor"]) // 10
        elif "{thousands}" in form["text"]:
            words, value = f"{number}{facts['thousands']}000", number * 1000
        else:
            words, value = str(number), number * int(form["factor"])
        text = form["text"].replace("{d}", words).replace("{n}", words).replace("{thousands}", words)
        self.fact("money", text, amount=value, currency=form.get("currency", self.currency), explicit="currency" in form)
        return value

    def date_said(self) -> None:
        """A day of the years before."""
        day = draw_day(self.chance, self.day.year - 3, self.day.year - 1)
        self._date(self.pick(self.spoken.facts["dates"]), day.year, day.month, day.day, day.edtf)

    def month_said(self) -> None:
        """A month of the years before."""
        year, month = self.day.year - 1 - _below(self.chance, 3), 1 + _below(self.chance, 12)
        facts = self.spoken.facts
        name = facts.get("months_in", facts["months"])[month - 1]
        self.fact("dates", f"{name} {year}", value=f"{year}-{month:02d}")

    def year_said(self) -> None:
        """A year of the years before."""
        year = self.day.year - 1 - _below(self.chance, 6)
        self.fact("dates", str(year), value=str(year))

    def beginning_said(self) -> None:
        """A year since which something is so."""
        year = self.day.year - 1 - _below(self.chance, 6)
        self.fact("dates", str(year), value=str(year), alt=[f"{year}/.."])

    def deadline_said(self) -> None:
        """A year by which something is to be done."""
        year = self.day.year + 1 + _below(self.chance, 3)
        self.fact("dates", str(year), value=str(year), alt=[f"../{year}"])

    def year_end_said(self) -> None:
        """A year by whose end something is to be done."""
        year = self.day.year + 1 + _below(self.chance, 3)
        self.fact("dates", str(year), value=f"{year}-12-31", alt=[f"../{year}-12-31", f"../{year}"])

    def years_said(self) -> None:
        """From one year to another."""
        first = self.day.year - 4 - _below(self.chance, 4)
        last = first + 1 + _below(self.chance, 3)
        text = self.pick(self.spoken.facts["spans"]).replace("{a}", str(first)).replace("{b}", str(last))
        self.fact("dates", text, value=f"{first}/{last}")

    def _date(self, form: str, year: int, month: int, day: int, value: str) -> None:
        before, _, rest = form.rpartition("|")
        if before:
            self.put(before)
        name = self.spoken.facts["months"][month - 1]
        text = rest.replace("{day}", str(day)).replace("{month}", name).replace("{m}", str(month)).replace("{year}", str(year))
        self.fact("dates", text, value=value)

    def plan_named(self) -> None:
        """The plan that the document is about."""
        self._plan(self.plan)

    def other_plan_named(self) -> None:
        """Another plan, in running text."""
        self._plan(self._some_plan(), running=self.spoken.code != "en")

    def _plan(self, plan: Plan, *, running: bool = False) -> None:
        title = f"{plan.title}{plan.period}{plan.after}"
        self.plans.setdefault(title, {"title": title, "country": self.country, "start": str(plan.start), "end": str(plan.end)})
        self.put(plan.title[0].lower() + plan.title[1:] if running else plan.title)
        self.fact("dates", plan.period, value=f"{plan.start}/{plan.end}")
        if plan.after:
            self.put(plan.after)

    def _some_plan(self) -> Plan:
        """A plan, rather a new one, and rather one against human trafficking."""
        known = self.known_plans
        if self.chance.random() < AGAINST_TRAFFICKING:
            known = [plan for plan in known if plan.subject == 0] or known
        chosen: Plan = self.often(known)
        return chosen

    def _of_plan(self) -> dict[str, Any]:
        return self.plans[f"{self.plan.title}{self.plan.period}{self.plan.after}"]

    def launch_said(self) -> None:
        """The day on which the document's plan was launched."""
        year, month, day = self.plan.launched
        self._of_plan()["launched"] = f"{year}-{month:02d}-{day:02d}"
        self._date(self.spoken.facts["dates"][0], year, month, day, self._of_plan()["launched"])

    def budget_said(self) -> None:
        """The budget of the document's plan."""
        form = self.spoken.facts["money"][0]
        if not self.is_home or form.get("currency", self.currency) != self.currency:
            form = {"text": self.spoken.facts["currencies"][self.currency], "factor": MILLION, "currency": self.currency}
        self._of_plan()["budgets"] = [{"amount": self._amount(form, self.plan.millions), "currency": self.currency}]

    def count_said(self) -> None:
        """The number of measures of the document's plan."""
        self._of_plan()["measure_count"] = self.plan.count
        self.put(str(self.plan.count))

    def victims_said(self) -> None:
        """A number of people."""
        self.put(str(12 + _below(self.chance, 200)))

    # --- the body ---------------------------------------------------------------------------------------------------

    def sentence(self, kind: str) -> None:
        """A sentence of a kind."""
        if kind in ("measure", "grant"):
            self.measure(kind)
        else:
            self.fill(self._next(kind))

    def _next(self, kind: str) -> str:
        """The next sentence of a kind: all come before one comes again."""
        known: list[str] = self.spoken.facts["sentences"][kind]
        self.said[kind] = self.said[kind] + 1 if kind in self.said else _below(self.chance, len(known))
        return known[self.said[kind] % len(known)]

    def measure(self, kind: str) -> None:
        """A sentence that says what is done, or who gets money for it, which may count as a measure or not."""
        start, first = self.length, len(self.parts)
        self.fill(self._next(kind))
        text = "".join(self.parts[first:])
        if any(known["text"] == text for known in self.truth["measures"]):
            return  # said again, it is the same measure
        measure = {"starts_with": " ".join(text.split()[:OPENING_WORDS]), "text": text, "start": start, "end": self.length}
        may_count = kind == "grant" or self.in_background
        self.truth["measures"].append(measure | ({"optional": True} if may_count else {}))

    def paragraph(self) -> None:
        """Some sentences."""
        for index in range(2 + _below(self.chance, 4)):
            if index:
                self.put(" ")
            self.sentence(self.pick(LIKELY))
        if self.has_page_marks and self.chance.random() < BROKEN_BY_PAGE:
            self.put(" ")
            self.broken_sentence()

    def broken_sentence(self) -> None:
        """A sentence with the mark of a new page among its words."""
        words = self._next("filler").split(" ")
        half = len(words) // 2
        self.fill(f"{' '.join(words[:half])}{PAGE_MARK}{' '.join(words[half:])}")

    def heading(self) -> None:
        """The heading of a section."""
        headings = self.spoken.facts["titles"]["heading"]
        heading = self.pick(headings)
        self.in_background = heading == headings[0]
        self.fill(heading)

    def quotation(self, *, again: bool) -> None:
        """What a minister says."""
        self.fill(self.pick(self.spoken.facts["quotes_again" if again and self.last else "quotes"]))

    def listing(self) -> None:
        """Areas or measures, a line each."""
        measures = self.chance.random() < 0.6
        self.fill(self.pick(self.spoken.facts["sentences"]["measures_intro" if measures else "list_intro"]))
        self.put("\n\n")
        bullet = self.pick(BULLETS)
        for index in range(3 + _below(self.chance, 3)):
            self.put(f"{chr(10) if index else ''}{bullet.format(number=index + 1)}")
            if measures:
                self.measure("measure")
            else:
                self.fill(self.pick(self.spoken.facts["titles"]["area"]))

    def body(self, shape: str, length: int) -> None:
        """Parts by turns until the document is so long.

        Args:
            shape: `news`, `report` or `speech`.
            length: characters after which no part is begun.
        """
        until = self.length + length - FOOT
        order = SHAPES[shape]
        index = 0
        while not index or self.length < until:
            if index:
                self.put("\n\n")
            part = order[index] if index < len(order) else order[len(order) // 2 + index % (len(order) // 2)]
            PARTS[part](self)
            index += 1


def _lead(draft: Draft) -> None:
    draft.sentence("plan")
    draft.put(" ")
    draft.sentence("fact")
    draft.put(" ")
    draft.sentence("filler")


SLOTS: dict[str, Filler] = {
    "org": Draft.body_named,
    "minister": Draft.minister_named,
    "again": Draft.named_again,
    "money": Draft.money_said,
    "date": Draft.date_said,
    "monthyear": Draft.month_said,
    "year": Draft.year_said,
    "since": Draft.beginning_said,
    "deadline": Draft.deadline_said,
    "deadline_end": Draft.year_end_said,
    "years": Draft.years_said,
    "plan": Draft.plan_named,
    "otherplan": Draft.other_plan_named,
    "launched": Draft.launch_said,
    "budget": Draft.budget_said,
    "count": Draft.count_said,
    "victims": Draft.victims_said,
    "quote": lambda draft: draft.sentence("quote"),
    "says": lambda draft: draft.put(draft.pick(draft.spoken.facts["says"])),
}
SHAPES = {
    "news": ("plan", "quotation", "paragraph", "listing", "heading", "paragraph", "again", "paragraph"),
    "report": ("plan", "paragraph", "paragraph", "listing", "paragraph", "paragraph"),
    "speech": ("greeting", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph"),
}
"""Parts of a body in order; when all are used, those of the second half come again."""
PARTS: dict[str, Filler] = {
    "plan": _lead,
    "quotation": lambda draft: draft.quotation(again=False),
    "again": lambda draft: draft.quotation(again=True),
    "paragraph": Draft.paragraph,
    "listing": Draft.listing,
    "heading": Draft.heading,
    "greeting": lambda draft: draft.fill(draft.pick(draft.spoken.facts["sentences"]["greeting"])),
}
