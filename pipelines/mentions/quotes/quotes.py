"""Direct speech: words in quotation marks, and paragraphs that a dash opens, with who says them.

Here belongs: which words are quoted, and whose they are where nothing stands beside them. Not here: what an attribution
looks like (`quote_speakers.py`), rows (`records/`). Words in quotation marks that nobody says, such as titles and terms, are no
quotation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipelines.documents import Span
from pipelines.letters import CAPITAL, DASHES
from pipelines.mentions.people.named_roles import Person
from pipelines.mentions.quotes.quote_speakers import Attribution, Voices
from pipelines.sources.layout import Block

__all__ = ["Quote", "find"]

MARK = re.compile(r"[\"“”„‟«»]")
GUILLEMETS = "«»"
BEFORE_OPENING = " \t\xa0\n([–—\u2212-:/"
DASH_BEFORE = re.compile(rf"[{DASHES}][ \t\xa0]+\Z")
RESUMES = re.compile(rf"[.!?…:,)][\"”»]?\s+[{DASHES}]\s+(?=\S)")
"""A dash behind a mark, at which the speaker goes on: `…, sier Horne. – Vi …`."""
COMMA = re.compile(r",\s+(?=[^\W\d_])")
SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:…][\"”“»«)]*\s)\s*\Z")
SENTENCE_END = re.compile(r"[.!?…][\"”“»«’)]*\Z")
END_BEHIND = re.compile(rf"\s*(?:\Z|[.!?]|(?={CAPITAL}|[\"“”„«»{DASHES}]))")
BESIDE = re.compile(r"[^.!?\n]{0,80}[.,:;]\s*")
EDGE = ' \t\xa0\n\r,–—\u2212-"“”„‟«»'
LAW = re.compile(r"(?:§|\d+[ \u00a0]?[a-zåäö]?[ \u00a0]?§|(?:Stk|Mom)\.[ \u00a0]?\d)")
"""How the words of a law begin, which an amendment puts in quotation marks."""
FEWEST_WORDS = 5
"""Quoted words that nobody is said to speak are a title or a term, unless they are a sentence of some length."""
LISTED = ("bullet", "numbered")
"""Kinds of blocks that may be no more than the name of a measure, in quotation marks or not."""
NAMED, CONTEXT = "quote.named", "quote.context"
"""The attribution names the speaker; or an office, a pronoun, the quotation beside it or the paragraph before it tells."""
MOST_PARAGRAPHS = 6
"""A quotation that is not closed within so many paragraphs lacks its closing mark."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody says.

    Attributes:
        pieces: the words, without their marks; more than one piece where an attribution, a page mark or a new paragraph parts them.
        attribution: the words that tell the speaker; None where none do.
        person: the speaker, if an official whom the document names.
        rule_id: how the speaker is known.
        method: how the speaker was determined.
    """

    pieces: tuple[Span, ...]
    attribution: Span | None = None
    person: Person | None = None
    rule_id: str = CONTEXT
    method: str = "inferred"

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.pieces[0].start, self.pieces[-1].end)


@dataclass(frozen=True, slots=True)
class _Found:
    """Quoted words with their attribution, before it is known whom an office or pronoun means.

    Attributes:
        pieces: the words.
        attribution: what tells the speaker.
        first, last: numbers of the blocks in which it begins and ends.
        is_sure: whether the words are speech even if nobody is said to speak them.
    """

    pieces: tuple[Span, ...]
    attribution: Attribution | None
    first: int
    last: int
    is_sure: bool = False


def find(text: str, blocks: Sequence[Block], voices: Voices) -> list[Quote]:
    """The quotations of a text, in order.

    Args:
        text: the document's text.
        blocks: the blocks of its body.
        voices: its speakers and verbs of saying.
    """
    reading = _Reading(text, blocks, voices)
    found = [one for one in reading.found() if one.pieces]  # marks may hold nothing
    return list(_attributed(reading, [one for one in found if one.attribution or not LAW.match(text, one.pieces[0].start)]))


class _Reading:
    """A text in blocks, read for what is quoted in it."""

    def __init__(self, text: str, blocks: Sequence[Block], voices: Voices) -> None:
        self.text, self.blocks, self.voices = text, blocks, voices
        # whether the items of the list that is being read are announced as speech
        self._list_is_speech = False

    def found(self) -> Iterator[_Found]:
        """All quoted words."""
        at = 0
        while at < len(self.blocks):
            block = self.blocks[at]
            is_announced = self._is_announced_item(at)
            if block.kind == "quotation" or is_announced:
                yield from self._dashed(at, is_announced=is_announced)
            elif signed := self._signed(at):
                yield signed
                at = signed.last
            elif block.kind != "heading":
                last, quotes = self._marked(at)
                yield from quotes
                at = last
            at += 1

    def announcement(self, start: int, *, in_list: bool = False) -> Attribution | None:
        """The attribution in the sentence that ends with a colon right before an offset; before a list, a verb must say it."""
        colon = self.colon(start)
        sentence = self.voices.sentence_at(colon) if colon is not None else None
        if sentence is None or colon is None:
            return None
        attribution = self.voices.announcement(sentence.span.start, colon)
        return attribution or (None if in_list else self.voices.presented(sentence.span.start, colon))

    def colon(self, start: int) -> int | None:
        """The colon right before an offset, marks and dashes between; None if none stands there."""
        first = max(0, start - 8)
        before = self.text[first:start].rstrip(EDGE + "•")
        return first + len(before) - 1 if before.endswith(":") else None

    # --- paragraphs that a dash opens -----------------------------------------------------------------------------------

    def _is_announced_item(self, at: int) -> bool:
        """Whether a list item that a dash opens is speech: a speaker is announced before the list."""
        block = self.blocks[at]
        if block.kind != "bullet" or not DASH_BEFORE.search(self.text, max(0, block.span.start - 4), block.span.start):
            return False
        if self.blocks[at - 1].kind != "bullet" or at == 0:  # speech opens with a capital, a reason or a task need not
            opens = not self.text[block.span.start].islower()
            self._list_is_speech = opens and self.announcement(block.span.start, in_list=True) is not None
        return self._list_is_speech

    def _dashed(self, at: int, *, is_announced: bool) -> Iterator[_Found]:
        block = self.blocks[at]
        start, end = block.span.start, block.span.end
        pieces: list[Span] = []
        attribution: Attribution | None = None
        while start < end:
            own = self.voices.attribution(start, end)
            piece = self._trimmed(start, own.start if own else end)
            if attribution and own:
                yield _Found(tuple(pieces), attribution, at, at, is_sure=True)
                pieces, attribution = [], None
            pieces += self._cut(block, piece)
            if own is None:
                break
            attribution = own
            start = self._goes_on(own, end, piece)
        if pieces and (attribution or is_announced or self._is_speech(at, block)):
            yield _Found(tuple(pieces), attribution, at, at, is_sure=self.voices.speaks_of_itself(block.span.start, end))

    def _is_speech(self, at: int, block: Block) -> bool:
        """Whether a paragraph behind a dash that names no speaker is a sentence, and no item of a list that a colon announces."""
        words = block.span.of(self.text)
        if self.colon(block.span.start) is not None:
            above = self.blocks[at - 1].span if at else block.span
            of_one = len(self.voices.people_in(above.start, above.end)) == 1
            is_own = of_one and self.voices.speaks_of_itself(block.span.start, block.span.end)
            return is_own or self.announcement(block.span.start) is not None
        return len(words.split()) >= FEWEST_WORDS and SENTENCE_END.search(words) is not None

    def _goes_on(self, attribution: Attribution, end: int, before: Span) -> int:
        """Where the speaker goes on behind an attribution; the end if he does not.

        It is at a dash, or with a sentence in which he means himself; or in the same sentence, where the attribution stands behind
        its first words (`I dag, sier Horne, er ...`).
        """
        comma = COMMA.match(self.text, attribution.end, end)
        if comma and len(before.of(self.text).split()) < FEWEST_WORDS and not self.voices.opens_clause(comma.end()):
            return comma.end()
        sentence = self.voices.sentence_at(attribution.span.start)
        after = sentence.span.end if sentence else end
        dash = RESUMES.search(self.text, attribution.end, end)
        following = self.voices.sentence_at(after + 1) if after < end else None
        if dash and dash.start() <= after:
            return dash.end()
        if following and following.span.end <= end and self.voices.speaks_of_itself(following.span.start, following.span.end):
            return following.span.start
        return dash.end() if dash else end

    def _signed(self, at: int) -> _Found | None:
        """Paragraphs without marks between the words that announce a speaker and a line with a dash and the speaker's name."""
        if not at or self.blocks[at].kind != "paragraph" or self.text[self.blocks[at - 1].span.end - 1] != ":":
            return None
        start = self.blocks[at].span.start
        following = range(at + 1, min(at + 1 + MOST_PARAGRAPHS, len(self.blocks)))
        last = next((number for number in following if self.blocks[number].kind != "paragraph"), at)
        if self.blocks[last].kind != "quotation":
            return None
        announced = self.announcement(start)
        name = announced.person.base if announced and announced.person else ""
        if not name or not self.blocks[last].span.of(self.text).startswith(name):
            return None
        pieces = tuple(piece for block in self.blocks[at:last] for piece in block.pieces)
        return _Found(pieces, announced, at, last, is_sure=True)

    # --- words in quotation marks ---------------------------------------------------------------------------------------

    def _marked(self, at: int) -> tuple[int, list[_Found]]:
        """What is quoted in a paragraph, and the number of the last block to which it runs."""
        block = self.blocks[at]
        end, last, found = block.span.end, at, list[_Found]()
        for opening, closing in self._pairs(block.span.start, end):
            if found and opening < found[-1].pieces[-1].end:
                continue
            before = found[-1] if found else None
            goes_on = before is not None and before.attribution is not None and self._is_beside(before.attribution, opening)
            one = self._closed(at, opening, closing, goes_on=goes_on) if closing else self._open(at, opening)
            if one is None:
                continue
            if before and goes_on and one.attribution is None:
                found[-1] = replace(before, pieces=(*before.pieces, *one.pieces))
            else:
                found.append(one)
            last = max(last, one.last)
        return last, [one for one in found if one.attribution or one.is_sure]

    def _pairs(self, start: int, end: int) -> Iterator[tuple[int, int | None]]:
        """Opening marks with their closing ones; marks of the other kind within them are part of what is quoted."""
        opened, depth = None, 0
        for match in MARK.finditer(self.text, start, end):
            place = match.start()
            opens = self._is_opening(place, start, end)
            if opened is None:
                opened, depth = (place, 1) if opens else (None, 0)
            elif (match[0] in GUILLEMETS) == (self.text[opened] in GUILLEMETS):
                depth += 1 if opens else -1
                if depth == 0:
                    yield opened, place
                    opened = None
        if opened is not None:
            yield opened, None

    def _is_opening(self, place: int, start: int, end: int) -> bool:
        before = self.text[place - 1] if place > start else " "
        behind = self.text[place + 1] if place + 1 < end else " "
        return before in BEFORE_OPENING and not behind.isspace()

    def _is_beside(self, attribution: Attribution, opening: int) -> bool:
        """Whether a mark opens right behind an attribution, or at the end of its sentence."""
        return attribution.end <= opening and BESIDE.fullmatch(self.text, attribution.end, opening) is not None

    def _closed(self, at: int, opening: int, closing: int, *, goes_on: bool) -> _Found | None:
        block = self.blocks[at]
        start, end = block.span.start, block.span.end
        piece = self._trimmed(opening + 1, closing)
        begins = goes_on or opening == start or bool(SENTENCE_BEFORE.search(self.text, max(start, opening - 6), opening))
        sentence = self.voices.sentence_at(closing)
        limit = max(closing, sentence.span.end) if sentence else end
        attribution = self.voices.attribution(closing, limit) if begins else None
        if attribution and attribution.start > closing + 1:
            attribution = None
        attribution = attribution or (None if goes_on else self._introduced(start, opening))
        ends = SENTENCE_END.search(self.text, piece.start, closing) or END_BEHIND.match(self.text, closing + 1, end)
        is_long = len(piece.of(self.text).split()) >= FEWEST_WORDS
        ends = SENTENCE_END.search(self.text, piece.start, closing) if block.kind in LISTED and not attribution else ends
        is_whole = begins and bool(ends) and (goes_on or is_long)
        is_paragraph = opening == start and not self.text[closing + 1 : end].strip(" .,!?")
        if attribution or is_whole:
            return _Found(self._cut(block, piece), attribution, at, at, is_sure=is_whole and is_paragraph)
        return None

    def _introduced(self, start: int, opening: int) -> Attribution | None:
        """The attribution before an opening mark, behind a colon or, in English, behind verb and comma."""
        attribution = self.announcement(opening)
        if attribution or self.text[max(start, opening - 2) : opening].strip() != ",":
            return attribution
        sentence = self.voices.sentence_at(opening)
        begin = max(start, sentence.span.start) if sentence else start
        attribution = self.voices.announcement(begin, opening - 2)
        return attribution if attribution and attribution.span.end >= opening - 2 else None

    def _open(self, at: int, opening: int) -> _Found | None:
        """A quotation without closing mark in its paragraph: it ends at its attribution, or paragraphs later."""
        block = self.blocks[at]
        introduced = self.announcement(opening)
        if opening != block.span.start and not introduced:
            return None
        end = block.span.end
        own = self.voices.attribution(opening + 1, end)
        if own:
            return _Found(self._cut(block, self._trimmed(opening + 1, own.start)), own, at, at, is_sure=True)
        pieces = list(self._cut(block, self._trimmed(opening + 1, end)))
        for number in range(at + 1, min(at + MOST_PARAGRAPHS, len(self.blocks))):
            rest = self._rest(number)
            if rest is None:
                break
            closing, attribution = rest
            pieces += self._cut(self.blocks[number], self._trimmed(self.blocks[number].span.start, closing))
            if closing < self.blocks[number].span.end or attribution:
                return _Found(tuple(pieces), introduced or attribution, at, number, is_sure=True)
        words = block.span.of(self.text)
        is_sure = len(words.split()) >= FEWEST_WORDS and SENTENCE_END.search(words) is not None
        return _Found(self._cut(block, self._trimmed(opening + 1, end)), introduced, at, at, is_sure=is_sure)

    def _rest(self, number: int) -> tuple[int, Attribution | None] | None:
        """Where a quotation from paragraphs before ends in this one: its closing mark or its end; None if it is none of it."""
        block = self.blocks[number]
        if block.kind != "paragraph":
            return None
        marks = [match.start() for match in MARK.finditer(self.text, block.span.start, block.span.end)]
        opens = bool(marks) and marks[0] == block.span.start
        closing = next((mark for mark in marks[opens:] if not self._is_opening(mark, block.span.start, block.span.end)), None)
        if closing is None:
            return (block.span.end, None) if opens or not marks else None
        if not opens and any(self._is_opening(mark, block.span.start, block.span.end) for mark in marks if mark < closing):
            return None
        attribution = self.voices.attribution(closing, block.span.end)
        return closing, attribution if attribution and attribution.start <= closing + 1 else None

    # --- places ---------------------------------------------------------------------------------------------------------

    def _trimmed(self, start: int, end: int) -> Span:
        """A place without the marks and blanks at its edges."""
        while start < end and self.text[start] in EDGE:
            start += 1
        while start < end and self.text[end - 1] in EDGE:
            end -= 1
        return Span(start, end)

    @staticmethod
    def _cut(block: Block, span: Span) -> tuple[Span, ...]:
        """The pieces of a block that lie in a place."""
        cut = (Span(max(piece.start, span.start), min(piece.end, span.end)) for piece in block.pieces)
        return tuple(piece for piece in cut if piece.start < piece.end)


# --- whose words they are -----------------------------------------------------------------------------------------------


def _attributed(reading: _Reading, found: list[_Found]) -> Iterator[Quote]:
    """The quotations with their speakers: by attribution, by announcement, or of the quotation beside them."""
    before: Quote | None = None
    for number, one in enumerate(found):
        quote = _said(reading, one, before) or _announced(reading, one, before)
        is_announced = reading.colon(one.pieces[0].start) is not None  # by somebody, though it is not understood who
        if quote is None and not is_announced:
            previous = found[number - 1] if number else None
            following = found[number + 1] if number + 1 < len(found) else None
            quote = _of_neighbour(reading, one, (previous, following), before)
        quote = quote or _by_context(reading, one)
        if quote:
            yield quote
        before = quote


def _of_neighbour(
    reading: _Reading, one: _Found, beside: tuple[_Found | None, _Found | None], before: Quote | None
) -> Quote | None:
    """A quotation of whoever speaks in the one right before it, else in the one right behind it."""
    previous, following = beside
    if before and before.attribution and previous and one.first - previous.last <= 1:
        return replace(before, pieces=one.pieces, rule_id=CONTEXT, method="inferred")
    quote = _said(reading, following, before) if following and following.first == one.last + 1 else None
    return replace(quote, pieces=one.pieces, rule_id=CONTEXT, method="inferred") if quote else None


def _said(reading: _Reading, one: _Found, before: Quote | None) -> Quote | None:
    return _quote(reading, one.pieces, one.attribution, before) if one.attribution else None


def _announced(reading: _Reading, one: _Found, before: Quote | None) -> Quote | None:
    attribution = reading.announcement(reading.blocks[one.first].span.start) if one.first else None
    return _quote(reading, one.pieces, attribution, before) if attribution else None


def _quote(reading: _Reading, pieces: tuple[Span, ...], attribution: Attribution, before: Quote | None) -> Quote:
    """A quotation with the person whom its attribution means."""
    if attribution.person:
        return Quote(pieces, attribution.span, attribution.person, NAMED, "mapped")
    spoke = before.person if before else None
    if attribution.office:
        return Quote(pieces, attribution.span, reading.voices.holder(attribution.office, spoke), CONTEXT)
    if attribution.is_pronoun:
        return Quote(pieces, attribution.span, _meant(reading, pieces[0].start, before), CONTEXT)
    return Quote(pieces, attribution.span)


def _meant(reading: _Reading, start: int, before: Quote | None) -> Person | None:
    """Whom a pronoun means: the person last named, else who spoke before, if nobody else is named since."""
    if before is None or before.attribution is None:
        return reading.voices.named_last(start)
    end = max(before.span.end, before.attribution.end)
    since = reading.voices.people_in(end, start)
    return since[-1] if since else before.person if reading.voices.names_nobody(end, start) else None


def _by_context(reading: _Reading, one: _Found) -> Quote | None:
    """A quotation that nothing attributes: of the one person whom the paragraph before it names, else of nobody known.

    It is none at all where its words could as well be an item of a list.
    """
    above = reading.blocks[one.first - 1] if one.first else None
    people = reading.voices.people_in(above.span.start, above.span.end) if above and above.kind == "paragraph" else []
    if len(people) == 1:
        return Quote(one.pieces, people[0].name, people[0], CONTEXT)
    return Quote(one.pieces) if one.is_sure else None
