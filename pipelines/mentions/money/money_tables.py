"""Amounts in tables: cells whose unit stands above them, and the lines of a budget.

Here belongs: what a table's lines mean. Not here: amounts in running text (`money.py`).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from pipelines.documents import Span
from pipelines.mentions.money.money_words import CALENDAR_YEAR, LARGEST_SHARED, NATIONAL, Amount, MoneyWords
from pipelines.mentions.numbers import value_of
from pipelines.sources.layout import Line, lines

__all__ = ["budget_lines", "cells"]

CELL_BORDER = re.compile(r"[ \u00a0]*(?:\t+|\|)[ \t\u00a0|]*|[ \u00a0]{2,}")
CELL = re.compile(
    r"(?P<sign>[-−–])?[ \u00a0]?"
    r"(?P<figures>\d{1,3}(?:[ \u00a0\u2007\u2009\u202f.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)"
)
ROW_LABEL = re.compile(r"[^\W\d_][^\W\d]*(?:[ \u00a0-]+[^\W\d]+,?)+")
"""The label of a row on a line of its own: words without a number."""
YEAR_OF_BUDGET = re.compile(r"[ \u00a0]*(?:19|20)\d{2}[ \u00a0](?:(?:[IVX]+|\d\.)[ \u00a0])?")
AMOUNT_OF_BUDGET = re.compile(r"[ \u00a0\t]+(?P<figures>\d{1,3}(?:[ \u00a0]\d{3})+)[ \u00a0\t]*(?=\r?\n|$)")
DECIMALS_AT_END = re.compile(r"[^\W\d][^\n]*[ \u00a0](?P<cell>[-−–]?\d{1,3}[.,]\d)$")
GROUPED_AT_END = re.compile(
    r"(?:[-–•*][ \u00a0])?[^\W\d][^\n]*?(?:[.)]?[ \u00a0]|[ \u00a0]?[:–-][ \u00a0]?)(?P<cell>\d{1,3}(?:[ \u00a0\u2007\u2009\u202f.,]\d{3})+|\d{4,})[ \u00a0]*$"
)
"""A label and thousands behind it: `Skåne 6 500 000`."""
UNIT_AT_END = re.compile(r"(?:\((?P<bracket>[^()]*)\)|[,:–-][ \u00a0](?P<tail>[^,:()]*))[ \u00a0]*:?[ \u00a0]*$")
THOUSANDS = re.compile(r"1[ \u00a0.]?000(?!\d)")
BETWEEN_WORDS = re.compile(r"[\s():;,.|*]+|(?:19|20)\d{2}(?:-\w+)?")
BESIDE_UNIT = ("unit", "sum", "budget_stage")
"""Meanings of words that may stand beside a table's unit."""
LONGEST_UNIT = 60
ESSIVE = ("ina", "tena")
"""How Finnish magnitudes end as what something is counted in: `miljoonina euroina`."""
LONGEST_CAPTION_UNIT = 24
LONGEST_ROW = 160
"""A longer line is running text and ends a table."""
SENTENCE = re.compile(r"(?:\S+\s+){5,}[^\s.]+[.!?]")
"""A sentence, which ends no row; one that ends with `m.m.` is a label."""


def cells(words: MoneyWords, lang: str | None) -> Iterator[Amount]:
    """Cells of tables whose unit stands above them: `Mill. kroner`, then `406,0`; `(i 1 000 kr)`, then `575 320`.

    Args:
        words: the words of amounts.
        lang: language of the text.
    """
    unit: tuple[Span, Decimal, str] | None = None
    labelled = named = False
    all_lines = list(lines(words.text))
    for line, below in zip_longest(all_lines, all_lines[1:]):
        heading = _heading(words, line, below) if words.tells_currency(line.span) else None
        if heading:
            unit, labelled, named = heading, False, False
            continue
        if unit is None:
            continue
        content = line.of(words.text)
        if len(content) > LONGEST_ROW or SENTENCE.fullmatch(content) or _counts_other(words, line):
            unit = None
            continue
        row = [(span, CELL.fullmatch(span.of(words.text))) for span in _segments(line, words.text)]
        if not row:  # nothing but borders
            continue
        labelled = labelled or not all(match for _, match in row)
        for span, match in row:
            value = _cell_value(match, lang, unit[1], labelled=labelled, named=named and len(row) == 1) if match else None
            if match and value is not None:
                sign = -1 if match["sign"] else 1
                yield Amount(span, sign * value * unit[1], unit[2], "money.table_cell", unit[0])
        labelled = not row[-1][1]
        named = labelled and _names_a_cell(words, line)


def _heading(words: MoneyWords, line: Line, below: Line | None) -> tuple[Span, Decimal, str] | None:
    """The unit that a line gives to the cells below it; a sentence does so right above a column alone."""
    return (
        _unit_of(words, line)
        or (_unit_of_caption(words, line) if below and _is_cell(words, below) else None)
        or (_unit_above_rows(words, line) if below and _is_row(words, below) else None)
    )


def _names_a_cell(words: MoneyWords, line: Line) -> bool:
    """Whether a line says what the number below it is: words, or that it is the sum. `Kap.` and `Post` head a column."""
    label = words.table_words.get(line.span.start)
    is_sum = label is not None and label.entry.payload == "sum" and label.end == line.span.end
    return is_sum or ROW_LABEL.fullmatch(line.of(words.text)) is not None


def budget_lines(words: MoneyWords, lang: str | None) -> Iterator[Amount]:
    """Lines of a year, a stage of the budget and the amount in whole units of the currency: `2022 talousarvio 9 540 000`.

    Args:
        words: the words of amounts.
        lang: language of the text.
    """
    for stage in words.budget_stages:
        line = words.text.rfind("\n", 0, stage.start) + 1
        match = YEAR_OF_BUDGET.fullmatch(words.text, line, stage.start) and AMOUNT_OF_BUDGET.match(words.text, stage.end)
        value = value_of(match["figures"], lang) if match else None
        if match and value is not None:
            yield Amount(Span(*match.span("figures")), value, NATIONAL, "money.budget_line")


def _segments(line: Line, text: str) -> Iterator[Span]:
    """The cells of a line; decimals at the end of a label are a cell too."""
    start = line.span.start
    for border in CELL_BORDER.finditer(text, line.span.start, line.span.end):
        if border.start() > start:
            yield Span(start, border.start())
        start = border.end()
    if start >= line.span.end:
        return
    last = DECIMALS_AT_END.search(text, start, line.span.end) or GROUPED_AT_END.match(text, start, line.span.end)
    if last:
        yield Span(start, last.start("cell"))
        start = last.start("cell")
    yield Span(start, line.span.end)


def _cell_value(match: re.Match[str], lang: str | None, factor: Decimal, *, labelled: bool, named: bool) -> Decimal | None:
    """The number of a cell; None for years, numbers of chapters, and what bears no label and no mark of an amount."""
    figures = match["figures"]
    if CALENDAR_YEAR.fullmatch(figures) or (figures[0] == "0" and figures[1:2].isdecimal()):
        return None
    if figures.isdecimal() and (not labelled or (factor <= LARGEST_SHARED and not named)) and len(figures) < 4:
        return None
    return value_of(figures, lang)


def _unit_of(words: MoneyWords, line: Line) -> tuple[Span, Decimal, str] | None:
    """Magnitude and currency that a line, or the end of a heading, gives to the cells below it."""
    text = words.text
    if line.span.end - line.span.start > LONGEST_ROW or SENTENCE.fullmatch(line.of(text)):
        return None
    spans = [line.span]
    tail = UNIT_AT_END.search(text, line.span.start, line.span.end)
    if tail:
        group = "bracket" if tail["bracket"] is not None else "tail"
        spans.append(Span(tail.start(group), tail.end(group)))
    spans += _behind_preposition(words, line)
    for span in spans:
        opened = span.start > line.span.start
        unit = _only_unit(words, span, opened=opened) if span.end - span.start <= LONGEST_UNIT else None
        if unit:
            return span, *unit
    return None


def _is_cell(words: MoneyWords, line: Line) -> bool:
    """Whether a line holds a year or a number and nothing else."""
    return CELL.fullmatch(line.of(words.text)) is not None


def _unit_of_caption(words: MoneyWords, line: Line) -> tuple[Span, Decimal, str] | None:
    """The unit at the end of a sentence right above a column: `De afsatte midler fra 2015 til 2018 i mio. kr.`."""
    for at in range(max(line.span.start + 1, line.span.end - LONGEST_CAPTION_UNIT), line.span.end):
        lead = words.table_words.get(at)
        unit = _only_unit(words, Span(at, line.span.end)) if lead and lead.entry.payload == "unit" else None
        if unit:
            return Span(at, line.span.end), *unit
    return None


def _is_row(words: MoneyWords, line: Line) -> bool:
    """Whether a line holds a label and a number behind it."""
    pieces = list(_segments(line, words.text))
    return len(pieces) > 1 and any(CELL.fullmatch(piece.of(words.text)) for piece in pieces[1:])


def _unit_above_rows(words: MoneyWords, line: Line) -> tuple[Span, Decimal, str] | None:
    """The unit at the end of a heading right above a row: `Fordeling av midlene i 1000 kroner`; whole kroner are a sum as well."""
    if line.span.end - line.span.start > LONGEST_ROW:
        return None
    for span in _from_preposition(words, line):
        unit = _only_unit(words, span, opened=True)
        if unit and unit[0] != 1:
            return span, *unit
    return None


def _behind_preposition(words: MoneyWords, line: Line) -> list[Span]:
    """The end of a heading that ends in a colon, from the word that leads to a unit on: `Tilldelning i kronor:`.

    Finnish has a case for that word: `Avustus euroina:`.
    """
    return _from_preposition(words, line) if line.of(words.text).endswith(":") else []


def _from_preposition(words: MoneyWords, line: Line) -> list[Span]:
    """The ends of a line from each word on that leads to a unit."""
    starts = range(max(line.span.start + 1, line.span.end - LONGEST_UNIT), line.span.end)
    leads = [at for at in starts if (word := words.table_words.get(at)) and word.entry.payload == "unit"]
    cases = [at for at in starts if (unit := words.currencies.get(at)) and unit.entry.lang == "fi"]
    cases += [at for at in starts if (size := words.magnitudes.get(at)) and size.entry.form.endswith(ESSIVE)]
    return [Span(at, line.span.end) for at in (*leads, *cases)]


def _only_unit(words: MoneyWords, span: Span, *, opened: bool = False) -> tuple[Decimal, str] | None:
    """Magnitude and currency of a place that holds nothing else; None if it does, or lacks the currency."""
    factor, currency, at = Decimal(1), "", span.start
    while at < span.end:
        between = BETWEEN_WORDS.match(words.text, at, span.end)
        thousands = THOUSANDS.match(words.text, at, span.end)
        magnitude, phrase, word = words.magnitudes.get(at), words.currencies.get(at), words.table_words.get(at)
        if magnitude:
            factor, currency, at = magnitude.entry.payload.factor, magnitude.entry.payload.currency or currency, magnitude.end
        elif phrase:
            currency, at = phrase.entry.payload.code, phrase.end
        elif word and word.entry.payload in BESIDE_UNIT:
            opened, at = True, word.end
        elif thousands:
            factor, at = Decimal(1000), thousands.end()
        elif between and between.end() > at:
            opened, at = opened or "(" in between[0], between.end()
        else:
            return None
    return (factor, currency) if currency and (factor != 1 or opened) else None


def _counts_other(words: MoneyWords, line: Line) -> bool:
    """Whether a heading says that the cells below it count no money: `Prosent`, `Antall`."""
    word = words.table_words.get(line.span.start)
    return word is not None and word.entry.payload == "other" and word.end >= line.span.end - 1
