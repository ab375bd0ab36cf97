"""How good the extraction is: the annotated texts of tests/gold scored with their own score.py, field by field.

Here belongs: scores with intervals, the record of what is right, and the pages that show both. Not here: what counts as a
hit (tests/gold/score.py says so). The record is a ratchet: a fact once right that is now wrong is named.
"""

import csv
import dataclasses
import importlib.util
import json
import random
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pipelines.inspection import findings, inspect
from pipelines.release.scores import SET_ASIDE, together

__all__ = ["ACCEPTED_LOSSES", "Quality", "lost", "measure", "page", "record", "sets_of", "write"]

RESAMPLES = 1_000
INTERVAL = (0.025, 0.975)
FIELDS_OF_PLANS = ("plans.launched", "plans.start", "plans.end", "plans.budget", "plans.measure_count")
POOLED = "plans (pooled)"
ACCEPTED_LOSSES = "accepted_losses.csv"
"""Facts that may get lost, each with the reason."""
NOTES = ("quality-notes.md", "peers.md")
"""Pages whose text stands below the figures."""
INTRODUCTION = """\
Measured by `nordpol quality` on annotated texts (tests/gold), with their own scorer. F1 with its 95 % interval from a thousand
draws of the documents; `n` is the number of facts to find. Written by `make quality`; notes stand in quality-notes.md.

What a page that nobody has seen yields is told by the sets aside, on which no rule is tuned. The sets below them are those from
which rules were made: their figures say that nothing was lost, and nothing else."""
UNSEEN, SEEN = "no rule is tuned on it", "rules are tuned on it"
HEAD = "| field | precision | recall | F1 | 95 % | n | F1 by language |\n| --- | --- | --- | --- | --- | --- | --- |"
Counts = tuple[int, int, int]
"""True positives, false positives, false negatives."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Scores of one set of annotated texts.

    Attributes:
        counts: field -> document -> counts.
        languages: document -> language of its body.
        right: facts found, as `field | document | fact`.
        agreement: field -> how far two annotators agree, where that is measured.
    """

    counts: dict[str, dict[str, Counts]]
    languages: dict[str, str]
    right: frozenset[str]
    agreement: dict[str, dict[str, float]] = dataclasses.field(default_factory=dict)

    def total(self, field: str, language: str | None = None) -> Counts:
        """Counts of a field over all documents, or those of one language."""
        chosen = [counts for doc, counts in self.counts[field].items() if language in (None, self.languages[doc])]
        return (sum(one[0] for one in chosen), sum(one[1] for one in chosen), sum(one[2] for one in chosen))

    def interval(self, field: str) -> tuple[float, float]:
        """95 % interval of F1: documents drawn again with replacement, a thousand times, from a fixed seed."""
        chance = random.Random(field)  # noqa: S311 (resampling, not secrets; stays)
        documents = list(self.counts[field].values())
        drawn = []
        for _ in range(RESAMPLES):
            again = chance.choices(documents, k=len(documents))
            value = f1((sum(one[0] for one in again), sum(one[1] for one in again), sum(one[2] for one in again)))
            drawn.append(1.0 if value is None else value)
        drawn.sort()
        return drawn[int(INTERVAL[0] * RESAMPLES)], drawn[int(INTERVAL[1] * RESAMPLES) - 1]


def f1(counts: Counts) -> float | None:
    """F1 of counts; None where there is nothing to find and nothing was found."""
    found = 2 * counts[0] + counts[1] + counts[2]
    return 2 * counts[0] / found if found else None


def sets_of(gold: Path) -> dict[str, list[str]]:
    """The sets of annotated texts below a folder: name -> its parts, each a folder with gold.jsonl."""
    found: dict[str, list[str]] = {}
    for path in sorted(gold.glob("*/*/gold.jsonl")):
        part = path.parent.relative_to(gold)
        found.setdefault(part.parts[0], []).append(part.as_posix())
    return found


def measure(gold: Path, parts: Iterable[str]) -> Quality:
    """Score the annotated texts of some folders.

    Args:
        gold: the folder with score.py.
        parts: folders below it, each with gold.jsonl and its texts.

    Raises:
        FileNotFoundError: if there is no gold.jsonl in one of them.
    """
    score = _scorer(gold / "score.py")
    counts: dict[str, dict[str, Counts]] = {}
    languages: dict[str, str] = {}
    right: set[str] = set()
    for part in parts:
        folder = gold / part
        facts = score.load(folder / "gold.jsonl")
        found = {doc: _found(folder / f"{doc}.txt") for doc in facts}
        readers = score.readers("full")
        for field, documents in score.score(facts, found, list(readers)).items():
            for doc, count in documents.items():
                if doc == "ALL":
                    continue
                languages[doc] = str(facts[doc]["lang"])
                counts.setdefault(field, {})[doc] = (count.tp, count.fp, count.fn)
                right |= {f"{field} | {doc} | {fact}" for fact in _hits(readers[field], facts[doc], found[doc])}
    counts[POOLED] = {
        doc: _sum(counts[field].get(doc, (0, 0, 0)) for field in FIELDS_OF_PLANS) for doc in counts[FIELDS_OF_PLANS[0]]
    }
    return Quality(counts, languages, frozenset(right))


def _sum(counts: Iterable[Counts]) -> Counts:
    several = list(counts)
    return (sum(one[0] for one in several), sum(one[1] for one in several), sum(one[2] for one in several))


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"There is no {path}. Give the folder of the annotated texts.")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def _found(path: Path) -> dict[str, Any]:
    return findings(inspect(path.read_bytes(), path.stem), path)


def _hits(reader: Any, gold: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Facts that are required and found, by their canonical key."""
    keys = {key for fact in reader(found) for key in fact.keys}
    return [fact.keys[0] for fact in reader(gold) if not fact.optional and keys & set(fact.keys)]


def lost(before: Iterable[str], now: Quality, accepted: Path) -> list[str]:
    """Facts that were right and are no longer, but for those that the list of accepted losses names.

    Args:
        before: facts that were right.
        now: the scores now.
        accepted: CSV file with the columns `fact` and `why`.
    """
    with accepted.open(encoding="utf-8", newline="") as file:
        excused = {row["fact"] for row in csv.DictReader(file) if row["why"].strip()}
    return sorted(set(before) - now.right - excused)


def record(sets: dict[str, Quality]) -> dict[str, Any]:
    """All scores as JSON: set -> field -> scores, over all and by language; and the facts that are right.

    Args:
        sets: name of a set of annotated texts -> its scores.
    """
    return {
        name: {
            "documents": len(quality.languages),
            "fields": {field: _scores(quality, field) for field in quality.counts},
            "right": sorted(quality.right),
            **({"agreement": quality.agreement} if quality.agreement else {}),
        }
        for name, quality in sets.items()
    }


def _scores(quality: Quality, field: str) -> dict[str, Any]:
    low, high = quality.interval(field)
    languages = sorted({quality.languages[doc] for doc in quality.counts[field]})
    return {
        **_score(quality.total(field)),
        "interval_95": [round(low, 3), round(high, 3)],
        "by_language": {
            language: _score(quality.total(field, language)) for language in languages if any(quality.total(field, language))
        },
    }


def _score(counts: Counts) -> dict[str, Any]:
    right, wrong, missed = counts
    return {
        "right": right,
        "wrong": wrong,
        "missed": missed,
        "precision": round(right / (right + wrong), 3) if right + wrong else None,
        "recall": round(right / (right + missed), 3) if right + missed else None,
        "f1": None if (value := f1(counts)) is None else round(value, 3),
    }


def page(scores: dict[str, Any], docs: Path) -> str:
    """The scores as a page to read, in Markdown.

    Args:
        scores: what `record` gives.
        docs: the folder with the pages whose text stands below the figures.
    """
    parts = [
        "# Quality",
        INTRODUCTION,
    ]
    aside = {name: of_set for name, of_set in scores.items() if name.startswith(SET_ASIDE)}
    parts += [_together(aside)] if aside else []
    for name, of_set in (aside | scores).items():
        rows = [
            f"| {field} | {_figure(one['precision'])} | {_figure(one['recall'])} | {_figure(one['f1'])} | "
            f"{one['interval_95'][0]:.2f}-{one['interval_95'][1]:.2f} | {one['right'] + one['missed']} | {_by_language(one)} |"
            for field, one in of_set["fields"].items()
            if one["right"] + one["missed"] + one["wrong"]
        ]
        tuned = UNSEEN if SET_ASIDE in name else SEEN
        parts.append(f"## {name}: {of_set['documents']} texts, {tuned}\n\n{HEAD}\n" + "\n".join(rows))
        if "agreement" in of_set:
            parts.append(_agreement(of_set["agreement"]))
    notes = [(docs / name).read_text(encoding="utf-8").strip() for name in NOTES if (docs / name).is_file()]
    return "\n\n".join([*parts, *notes]) + "\n"


def _together(sets: dict[str, Any]) -> str:
    """Precision, recall and F1 of all facts of some sets, as a table to read."""
    rows = [
        f"| {field} | {' | '.join(map(_figure, (one.precision, one.recall, one.f1)))} | {one.facts} |"
        for field, one in together(sets.values()).items()
    ]
    documents = sum(of_set["documents"] for of_set in sets.values())
    head = "| field | precision | recall | F1 | n |\n| --- | --- | --- | --- | --- |"
    return f"## The sets aside, together: {documents} texts\n\n{head}\n" + "\n".join(rows)


def _agreement(fields: dict[str, dict[str, float]]) -> str:
    """How far two annotators agree, as a table to read."""
    rows = [
        f"| {field} | {_figure(one['alike'])} | {_figure(one['f1'])} | {_figure(one.get('kappa'))} |"
        for field, one in fields.items()
    ]
    head = "Agreement of the two annotators:\n\n| field | coded alike | F1 | kappa |\n| --- | --- | --- | --- |"
    return f"{head}\n" + "\n".join(rows)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _by_language(scores: dict[str, Any]) -> str:
    return " ".join(f"{language} {_figure(one['f1'])}" for language, one in scores["by_language"].items())


def write(path: Path, scores: dict[str, Any]) -> None:
    """Write the scores as JSON, one fact a line, so that a change reads well."""
    path.write_text(json.dumps(scores, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
