"""Which rules and register rows fire in exactly one text of the whole set: a rule made for one page would be among them.

python -m tests.scale.rules
"""

import csv
from collections import Counter, defaultdict

from pipelines.documents import Value
from pipelines.inspection import inspect
from pipelines.records import build
from tests.conftest import GOLD, RAW

REASONS = GOLD / "single_text_rules.csv"
OF_THE_GUIDE = "code."
"""Rules of the coding guide: made from treaties, before texts were coded; each names its source in its register."""
Texts = dict[str, set[str]]


def fired() -> tuple[Texts, Texts]:
    """Rules, and register rows as `kind form language`, with the texts in which each fires."""
    rules: Texts = defaultdict(set)
    words: Texts = defaultdict(set)
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
                words[f"{category} {hit.entry.form} {hit.entry.lang}"].add(path.stem)
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
    kinds = Counter(word.split(" ")[0] for word, texts in words.items() if len(texts) == 1)
    print(
        f"{len(words)} register rows fire, {sum(kinds.values())} of them in one text alone; each names its source in its register:"
    )
    for kind, number in kinds.most_common():
        print(f"  {kind:<32} {number}")


if __name__ == "__main__":
    main()
