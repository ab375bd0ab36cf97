"""Which rules and register rows fire in exactly one text of the whole set: a rule made for one page would be among them.

python -m tests.scale.rules
"""

import csv
import re
from collections import Counter, defaultdict
from functools import cache

from pipelines.documents import Value
from pipelines.inspection import inspect
from pipelines.records import build
from tests.conftest import GOLD, RAW
from tests.scale.sources import Word, as_registered, justification, names, sources

REASONS = GOLD / "single_text_rules.csv"
BEFORE = GOLD / "registered_before.csv"
"""Words that fired in one text of a set alone on the day it was opened to those who fill registers."""
OF_THE_GUIDE = "code."
"""Rules of the coding guide: made from treaties, before texts were coded; each names its source in its register."""
NAME = re.compile(r"[^\W\d_][\w’'-]+")
Rules = dict[str, set[str]]
Words = dict[Word, set[str]]


@cache
def fired() -> tuple[Rules, Words]:
    """Rules and words of the registers, with the texts in which each fires."""
    rules: Rules = defaultdict(set)
    words: Words = defaultdict(set)
    for path in sorted([*RAW.rglob("*.txt"), *GOLD.rglob("*.txt")]):
        context = inspect(path.read_bytes(), "text")
        for record in build(context):
            for cell in record.cells.values():
                if isinstance(cell, Value) and not cell.rule_id.startswith(OF_THE_GUIDE):
                    rules[cell.rule_id].add(path.stem)
            if record.table == "mentions":
                rules[record.cells["rule_id"]].add(path.stem)
        for category, hits in context.hits.items():
            for hit in hits:
                words[as_registered(Word(category, hit.entry.form, hit.entry.lang))].add(path.stem)
        for written in set(NAME.findall(context.text)):
            for name in names().get(written, ()):
                words[name].add(path.stem)
    return dict(rules), dict(words)


def reasons() -> dict[str, str]:
    """Why a rule that fires in one text alone is no rule for that text."""
    with REASONS.open(encoding="utf-8", newline="") as file:
        return {row["rule"]: row["why"] for row in csv.DictReader(file)}


def main() -> None:
    """Print the report."""
    rules, words = fired()
    known = reasons()
    alone = {rule: next(iter(texts)) for rule, texts in rules.items() if len(texts) == 1}
    print(f"{len(rules)} rules fire, {len(alone)} of them in one text alone:")
    for rule, text in sorted(alone.items()):
        print(f"  {rule:<32} {text:<32} {known.get(rule, 'no reason given')}")
    single = words_of_one_text()
    print(f"{len(words)} words of the registers fire, {len(single)} of them in one text alone; what justifies these outside it:")
    counts = Counter((word.category, kind or "nothing") for word, kind in single.items())
    columns = [kind for kind, _ in Counter(kind or "nothing" for kind in single.values()).most_common()]
    for category in sorted({word.category for word in single}):
        told = ", ".join(f"{kind} {counts[category, kind]}" for kind in columns if counts[category, kind])
        print(f"  {category:<32} {told}")
    totals = Counter(kind or "nothing" for kind in single.values())
    print("  all: " + ", ".join(f"{kind} {number}" for kind, number in totals.most_common()))
    for word in sorted(word for word, kind in single.items() if kind is None):
        print(f"  unjustified: {word.category} `{word.form}` {word.lang}: {', '.join(sorted(sources().get(word, ())))}")


def registered_before() -> set[Word]:
    """Words that stood in the registers before the one text in which they fire was read, so that none was made for it."""
    with BEFORE.open(encoding="utf-8", newline="") as file:
        return {Word(row["category"], row["form"], row["lang"]) for row in csv.DictReader(file)}


def words_of_one_text() -> dict[Word, str | None]:
    """Words of the registers that fire in one text alone, with what justifies each outside it.

    Texts set aside do not count alone: nobody who fills registers has read them, so no word was made for one. Nor do words that were
    there before their text was opened.
    """
    _, words = fired()
    unread = {path.stem for path in GOLD.glob("set_aside*/*/*.txt")}
    alone = {word for word, texts in words.items() if len(texts) == 1 and not texts <= unread}
    return {word: justification(word) for word in alone - registered_before()}


if __name__ == "__main__":
    main()
