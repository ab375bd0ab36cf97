"""How good the codes are: sentences that two people coded by docs/CODING.md, scored code by code, and how far the two agree.

Here belongs: the reading of tests/gold/coding. Not here: the figures' form and the record of what is right (`quality.py`).
"""

import json
from pathlib import Path
from typing import Any

from pipelines.documents import Span
from pipelines.mentions import coding, scan
from pipelines.mentions.coding import CodingWords
from pipelines.mentions.organisations import organisations
from pipelines.quality import Counts, Quality, f1

__all__ = ["agreement", "coded_sets", "kappa"]

FOLDER = "coding"
PRIMARY = "primary_p"
SCHEMES = ("p4", "exploitation", "victim_group", "instrument")
FIELDS = (PRIMARY, *SCHEMES)
PARTS = ("tuning", "set_aside")
Codes = dict[str, frozenset[str]]
"""Field -> codes of a sentence."""


def coded_sets(gold: Path) -> dict[str, Quality]:
    """Scores of the coded sentences, those for tuning and those set aside; empty where there are none.

    Args:
        gold: the folder of the annotated texts.
    """
    folder = gold / FOLDER
    if not all((folder / f"{part}.jsonl").is_file() for part in PARTS):
        return {}
    coders = [{row["id"]: _codes(row) for row in _lines(folder / f"coder_{name}.jsonl")} for name in ("one", "two")]
    return {f"{FOLDER}/{part}": _quality(_lines(folder / f"{part}.jsonl"), coders) for part in PARTS}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _codes(row: dict[str, Any]) -> Codes:
    first = row[PRIMARY]
    return {PRIMARY: frozenset([first] if first else []), **{scheme: frozenset(row[scheme]) for scheme in SCHEMES}}


def found_in(row: dict[str, Any]) -> Codes:
    """Codes that the rules give a sentence, with its context where it has one.

    Args:
        row: the sentence, with its language.
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


def _quality(sentences: list[dict[str, Any]], coders: list[dict[str, Codes]]) -> Quality:
    counts: dict[str, dict[str, Counts]] = {field: {} for field in FIELDS}
    right: set[str] = set()
    for sentence in sentences:
        key, expected, found = sentence["id"], _codes(sentence), found_in(sentence)
        for field in FIELDS:
            optional = set(sentence.get("optional", {}).get(field, ()))
            hit, wrong = expected[field] & found[field], found[field] - expected[field] - optional
            missed = expected[field] - found[field]
            counts[field][key] = (len(hit), len(wrong), len(missed))
            right |= {f"{field} | {key} | {code}" for code in hit}
            for code in hit | wrong | missed:
                counts.setdefault(f"{field}: {code}", {})[key] = (code in hit, code in wrong, code in missed)
    ordered = {field: counts[field] for field in (*FIELDS, *sorted(counts.keys() - {*FIELDS}))}
    pairs = [(coders[0][sentence["id"]], coders[1][sentence["id"]]) for sentence in sentences]
    return Quality(ordered, {one["id"]: one["lang"] for one in sentences}, frozenset(right), agreement(pairs))


def agreement(coded: list[tuple[Codes, Codes]]) -> dict[str, dict[str, float]]:
    """How far two coders agree: share of sentences coded alike, F1 of one against the other, kappa of the primary P.

    Args:
        coded: the codes of the first and of the second, sentence by sentence.
    """
    found: dict[str, dict[str, float]] = {}
    for field in FIELDS:
        pairs = [(one[field], two[field]) for one, two in coded]
        counts = (
            sum(len(one & two) for one, two in pairs),
            sum(len(two - one) for one, two in pairs),
            sum(len(one - two) for one, two in pairs),
        )
        found[field] = {
            "alike": round(sum(one == two for one, two in pairs) / len(pairs), 3) if pairs else 1.0,
            "f1": round(1.0 if (value := f1(counts)) is None else value, 3),
        }
    found[PRIMARY]["kappa"] = round(kappa([(" ".join(one[PRIMARY]), " ".join(two[PRIMARY])) for one, two in coded]), 3)
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
