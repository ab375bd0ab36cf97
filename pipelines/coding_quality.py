"""How good the codes are: sentences that two people coded by docs/CODING.md, scored code by code.

Here belongs: what counts as right where the two differ, and how far they agree. Not here: the figures' form and the record
of what is right (`quality.py`).

A code that both give must be found; one that a single coder gives counts neither way; a primary P is right if either gives it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.documents import Span
from pipelines.mentions import coding, organisations, scan
from pipelines.mentions.coding import CodingWords
from pipelines.quality import Counts, Quality, f1

__all__ = ["agreement", "coded_sets", "kappa"]

FOLDER = "coding"
PRIMARY = "primary_p"
SCHEMES = ("p4", "exploitation", "victim_group", "instrument")
FIELDS = (PRIMARY, *SCHEMES)
PARTS = ("tuning", "set_aside")
Codes = dict[str, frozenset[str]]
"""Field -> codes of a sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the codes of both coders and those that are found."""

    key: str
    lang: str
    one: Codes
    two: Codes
    found: Codes


def coded_sets(gold: Path) -> dict[str, Quality]:
    """Scores of the coded sentences, those for tuning and those set aside; empty where there are none.

    Args:
        gold: the folder of the annotated texts.
    """
    folder = gold / FOLDER
    if not (folder / "sentences.jsonl").is_file():
        return {}
    aside = set(json.loads((folder / "split.json").read_text(encoding="utf-8"))["set_aside"])
    coders = [{row["id"]: _codes(row) for row in _lines(folder / f"coder_{name}.jsonl")} for name in ("one", "two")]
    parts: dict[str, list[Sentence]] = {part: [] for part in PARTS}
    for row in _lines(folder / "sentences.jsonl"):
        part = PARTS[row["id"] in aside]
        parts[part].append(Sentence(row["id"], row["lang"], coders[0][row["id"]], coders[1][row["id"]], found_in(row)))
    return {f"{FOLDER}/{part}": _quality(sentences) for part, sentences in parts.items()}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _codes(row: dict[str, Any]) -> Codes:
    first = row[PRIMARY]
    return {PRIMARY: frozenset([first] if first else []), **{scheme: frozenset(row[scheme]) for scheme in SCHEMES}}


def found_in(row: dict[str, Any]) -> Codes:
    """Codes that the rules give a sentence, with its context where it has one.

    Args:
        row: a line of sentences.jsonl.
    """
    own, context = row["text"], row.get("context", "")
    text = f"{own}\n\n{context}"
    hits = scan(text, row["lang"])
    names = [one.span for one in organisations.find(text, hits, None, row["lang"], None) if text[one.span.start].isupper()]
    words = CodingWords(text, hits, row["lang"], names)
    beside = {row["context_kind"]: words.within([Span(len(own) + 2, len(text))])} if context else {}
    codes = coding.of_measure(words.within([Span(0, len(own))]), **beside)
    first = coding.primary(codes)
    return {
        PRIMARY: frozenset([first.code] if first else []),
        **{scheme: frozenset(code.code for code in codes if code.scheme == scheme) for scheme in SCHEMES},
    }


def _quality(sentences: list[Sentence]) -> Quality:
    counts: dict[str, dict[str, Counts]] = {field: {} for field in FIELDS}
    right: set[str] = set()
    for sentence in sentences:
        for field in FIELDS:
            hit, wrong, missed = _compared(sentence, field)
            counts[field][sentence.key] = (len(hit), len(wrong), len(missed))
            right |= {f"{field} | {sentence.key} | {code}" for code in hit}
            for code in hit | wrong | missed:
                counts.setdefault(f"{field}: {code}", {})[sentence.key] = (code in hit, code in wrong, code in missed)
    ordered = {field: counts[field] for field in (*FIELDS, *sorted(counts.keys() - {*FIELDS}))}
    return Quality(ordered, {one.key: one.lang for one in sentences}, frozenset(right), agreement(sentences))


def _compared(sentence: Sentence, field: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What of a field is right, wrong and missed."""
    one, two, found = sentence.one[field], sentence.two[field], sentence.found[field]
    either = one | two
    if field == PRIMARY and one != two:
        # one coder may give none: then finding none is right as well
        return found & either, found - either, one if one and two and not found & either else frozenset()
    return found & one & two, found - either, (one & two) - found


def agreement(sentences: Iterable[Sentence]) -> dict[str, dict[str, float]]:
    """How far the two coders agree: share of sentences coded alike, F1 of one against the other, kappa of the primary P.

    Args:
        sentences: the sentences.
    """
    told = list(sentences)
    found: dict[str, dict[str, float]] = {}
    for field in FIELDS:
        pairs = [(one.one[field], one.two[field]) for one in told]
        counts = (
            sum(len(one & two) for one, two in pairs),
            sum(len(two - one) for one, two in pairs),
            sum(len(one - two) for one, two in pairs),
        )
        found[field] = {
            "alike": round(sum(one == two for one, two in pairs) / len(pairs), 3) if pairs else 1.0,
            "f1": round(1.0 if (value := f1(counts)) is None else value, 3),
        }
    found[PRIMARY]["kappa"] = round(kappa([(" ".join(one.one[PRIMARY]), " ".join(one.two[PRIMARY])) for one in told]), 3)
    return found


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond that of chance; 1.0 where chance alone would make all agree.

    Args:
        pairs: what the first and what the second says of each thing.
    """
    if not pairs:
        return 1.0
    seen = sum(one == two for one, two in pairs) / len(pairs)
    categories = {word for pair in pairs for word in pair}
    chance = sum(
        sum(one == word for one, _ in pairs) * sum(two == word for _, two in pairs) for word in categories
    ) / len(pairs) ** 2  # fmt: skip
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)
