"""Codes: what a measure, plan or speech serves, whom it is for, against which exploitation and by what means.

Here belongs: words of the register -> concepts, concepts -> codes by rules, and the primary of the four P. Not here: which
words are whose (`records/codes.py`), what the codes mean (`schemas/codes/`, docs/CODING.md).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipelines.documents import Span, often_made
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.registers import rows

__all__ = [
    "CATEGORY",
    "Code",
    "CodingWords",
    "Concept",
    "Word",
    "entries",
    "find",
    "of_measure",
    "primary",
    "specified",
]

CATEGORY = "coding_word"
P4 = "p4"
UNSPECIFIED = "unspecified"
"""The form of exploitation that never stands beside a named one."""
LAST_RANK = 99
ANAPHOR = "anaphor"
OWN_PLAN = "code.plan"
"""The rule that a plan is made: above a measure the word names whose measure it is (`The strategy has these measures:`)."""
INTERNATIONAL = "international"
OF_CONTEXT = frozenset({"p4", "exploitation", "victim_group"})
"""Schemes in which the sentence before and the heading or list introduction speak where the words are silent."""
OF_TITLE = frozenset({"exploitation", "victim_group"})
"""Schemes in which the title of the plan does."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What a word of the register means to the rules.

    Attributes:
        name: of `coding_concepts.csv`; empty where the words mean nothing here.
        hides: whether the words within it mean nothing: `modern slavery`, `Ombudsman for Children`.
    """

    name: str
    hides: bool


@often_made(frozen=True, slots=True, order=True)
class Word:
    """A concept and the words that name it."""

    span: Span
    concept: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of `coding_rules.csv`.

    Attributes:
        rule_id: its name, with `code.` before it.
        scheme: scheme of the code.
        code: the code.
        rank: of the four P, which comes first: the lower, the earlier.
        needs: of each group of concepts one must be there.
        without: concepts that must not be there.
        alone: whether it holds only where no other rule gives a code of the scheme.
    """

    rule_id: str
    scheme: str
    code: str
    rank: int
    needs: tuple[tuple[str, ...], ...]
    without: frozenset[str]
    alone: bool


@often_made(frozen=True, slots=True)
class Code:
    """A code and the words that made it.

    Attributes:
        scheme: a code of `schemas/codes/code_scheme.csv`.
        code: a code of the scheme's list.
        rule_id: the rule.
        rank: of the four P, which comes first.
        proofs: the words.
    """

    scheme: str
    code: str
    rule_id: str
    rank: int
    proofs: tuple[Span, ...]


def entries() -> Iterator[Entry]:
    """Entries of the words by which codes are known."""
    for row in rows("coding_words"):
        yield Entry(CATEGORY, row["word"], row["lang"], Concept(row["concept"], row["hides"] == "yes"), row["match"])


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            rule_id=f"code.{row['rule']}",
            scheme=row["scheme"],
            code=row["code"],
            rank=int(row["rank"] or LAST_RANK),
            needs=tuple(tuple(group.split("|")) for group in row["needs"].split()),
            without=frozenset(row["without"].split()),
            alone=row["alone"] == "yes",
        )
        for row in rows("coding_rules")
    )


@cache
def _rules_of() -> dict[str, tuple[int, ...]]:
    """Concept -> numbers of the rules that ask for it first."""
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(_rules()):
        for concept in rule.needs[0]:
            found.setdefault(concept, []).append(number)
    return {concept: tuple(numbers) for concept, numbers in found.items()}


@cache
def _uses(use: str) -> frozenset[str]:
    """Concepts of a use: `name` where they count inside the name of a body too, `audience` for those who are taught."""
    return frozenset(row["concept"] for row in rows("coding_concepts") if use in row["uses"].split())


class CodingWords:
    """The words of the register in a text, in order, without those that are hidden or part of a body's name."""

    def __init__(
        self, text: str, hits: Hits, lang: str | None, names: Iterable[Span] = (), national: Collection[Span] = ()
    ) -> None:
        """Read the lexicon's hits.

        Args:
            text: the text as decoded.
            hits: the lexicon's hits.
            lang: language of the body.
            names: the names of bodies in the text, in order, none within another.
            national: those of bodies of one country, which `International` in their names does not make international.
        """
        found = [(_whole(text, hit), hit.entry.payload) for hit in hits.get(CATEGORY, []) if hit.entry.lang == lang]
        found.sort(key=lambda one: (one[0].start, -one[0].end, one[1].name))
        named = list(names)
        starts = [name.start for name in named]
        seen: set[tuple[int, int, str]] = set()
        in_names = _uses("name")
        self.words: list[Word] = []
        hidden, means = Span(0, 0), ""
        for span, concept in found:
            if hidden.covers(span) and (hidden != span or not means):
                continue
            if concept.hides:
                hidden, means = span, concept.name
            at = bisect_right(starts, span.start) - 1
            is_inside = at >= 0 and named[at].covers(span)
            is_national = is_inside and concept.name == INTERNATIONAL and named[at] in national
            is_name = is_national or (is_inside and concept.name not in in_names)
            word = (span.start, span.end, concept.name)
            if concept.name and not is_name and word not in seen:
                seen.add(word)
                self.words.append(Word(span, concept.name))
        self._starts = [word.span.start for word in self.words]

    def within(self, pieces: Iterable[Span]) -> list[Word]:
        """The words that lie in one of some places.

        Args:
            pieces: the places.
        """
        found: list[Word] = []
        for piece in pieces:
            first = bisect_left(self._starts, piece.start)
            last = bisect_left(self._starts, piece.end, first)
            if first < last:
                found += [word for word in self.words[first:last] if word.span.end <= piece.end]
        return found


def _whole(text: str, hit: Hit) -> Span:
    """The hit with the letters before it, where it is the end or the middle of a word."""
    start = hit.start
    if hit.entry.boundary in ("suffix", "part"):
        while start and text[start - 1].isalpha():
            start -= 1
    return Span(start, hit.end)


def find(words: list[Word]) -> list[Code]:
    """The codes of a stretch of text, each once, by its first rule.

    Args:
        words: the words of the register in it, in order.
    """
    if not words:
        return []
    first: dict[str, Span] = {}
    for word in words:
        first.setdefault(word.concept, word.span)
    codes: dict[tuple[str, str], Code] = {}
    schemes: set[str] = set()
    rules, rules_of = _rules(), _rules_of()
    for number in sorted({number for concept in first for number in rules_of.get(concept, ())}):
        rule = rules[number]
        if (rule.alone and rule.scheme in schemes) or not rule.without.isdisjoint(first):
            continue
        proofs = _proofs(rule, first)
        if proofs is None:
            continue
        known = codes.get((rule.scheme, rule.code))
        if known is None or rule.rank < known.rank:
            codes[rule.scheme, rule.code] = Code(rule.scheme, rule.code, rule.rule_id, rule.rank, proofs)
        schemes.add(rule.scheme)
    return specified(codes.values())


def _proofs(rule: Rule, first: dict[str, Span]) -> tuple[Span, ...] | None:
    """The first words of each group of concepts that a rule needs; None if a group has none."""
    proofs: list[Span] = []
    for group in rule.needs:
        for concept in group:
            if concept in first:
                proofs.append(first[concept])
                break
        else:
            return None
    return tuple(sorted(set(proofs))) if len(proofs) > 1 else tuple(proofs)


def specified(codes: Iterable[Code]) -> list[Code]:
    """Codes without `unspecified` beside a named form of exploitation.

    Args:
        codes: the codes of a row.
    """
    found = list(codes)
    named = {code.scheme for code in found if code.code != UNSPECIFIED}
    return [code for code in found if code.code != UNSPECIFIED or code.scheme not in named]


def primary(codes: Iterable[Code]) -> Code | None:
    """Which of the four P comes first; None if there is none.

    Args:
        codes: the codes of a measure.
    """
    return min((code for code in codes if code.scheme == P4), key=lambda code: (code.rank, code.proofs), default=None)


def of_measure(
    own: list[Word], before: Iterable[Word] = (), heading: Iterable[Word] = (), title: Iterable[Word] = ()
) -> list[Code]:
    """The codes of a measure: its own words', and where these are silent, those of its context (docs/CODING.md, 1).

    Args:
        own: words of the measure.
        before: words of the sentence before it, to which it may point back (`just this group`).
        heading: words of the heading or list introduction above it.
        title: words of the title of its plan.
    """
    earlier = list(before) if _points_back(own) else []
    group = [word for word in earlier if word.concept in _uses("audience")]
    outside = {word.span for word in group}
    codes = [_from(code, "before") if outside & set(code.proofs) else code for code in find([*own, *group])]
    for words, schemes, place in ((earlier, OF_CONTEXT, "before"), (heading, OF_CONTEXT, "heading"), (title, OF_TITLE, "title")):
        silent = schemes.difference(code.scheme for code in codes)
        if silent:
            codes += [_from(code, place) for code in find(list(words)) if code.scheme in silent and code.rule_id != OWN_PLAN]
    return codes


def _from(code: Code, place: str) -> Code:
    """A code that other words than the measure's own have given: its rule says where they stand."""
    return replace(code, rule_id=f"{code.rule_id}.{place}")


def _points_back(own: list[Word]) -> bool:
    """Whether the words point back to those of whom the sentence before speaks, and name nobody who is taught themselves."""
    concepts = {word.concept for word in own}
    return ANAPHOR in concepts and not concepts & _uses("audience")
