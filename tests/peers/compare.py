"""Score what people use today on the annotated texts, beside this project's figures: docs/peers.md.

    python tests/peers/compare.py tests/gold docs/quality.json docs/peers.md

Runs in an environment of its own (tests/peers/requirements.txt) and imports nothing of this project.
"""

import importlib.util
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import py3langid
from babel import Locale
from babel.numbers import NumberFormatError, parse_decimal
from dateparser.search import search_dates
from lingua import Language, LanguageDetectorBuilder
from price_parser import Price

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "is", "en")
DATEPARSER = {"nb": "nb", "nn": "nn", "sv": "sv", "da": "da", "fi": "fi", "is": "is", "en": "en"}
LINGUA = {
    Language.BOKMAL: "nb", Language.NYNORSK: "nn", Language.SWEDISH: "sv", Language.DANISH: "da", Language.FINNISH: "fi",
    Language.ICELANDIC: "is", Language.ENGLISH: "en",
}  # fmt: skip
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]+)*")
AMOUNT = re.compile(r"(\d[\d., \u00a0]*)\s*([^\W\d]+\.?)?\s*([^\W\d]+\.?)?")
MAGNITUDES = {"million": 10**6, "milliard": 10**9, "mill": 10**6, "mio": 10**6, "mrd": 10**9, "miljon": 10**6, "miljard": 10**9}

Facts = dict[str, Any]


def dateparser_search(text: str, facts: Facts) -> list[Facts]:
    """Dateparser's search in the language of the text, its result no finer than its words."""
    found = search_dates(text, languages=[DATEPARSER[facts["lang"]]], settings={"DATE_ORDER": "DMY"}) or []
    made = []
    for words, moment in found:
        if re.fullmatch(r"\D*\d{4}\D*", words):
            value = f"{moment:%Y}"
        elif not re.search(r"(?<!\d)\d{1,2}(?!\d)", words) and re.search(r"\d{4}", words):
            value = f"{moment:%Y-%m}"
        else:
            value = f"{moment:%Y-%m-%dT%H:%M:00}" if re.search(r"\d[:.]\d\d\b", words) else f"{moment:%Y-%m-%d}"
        made.append({"text": words, "value": value})
    return made


def babel_dates(text: str, facts: Facts) -> list[Facts]:
    """Day, month name of CLDR and year; years by themselves."""
    months = Locale.parse(facts["lang"]).months["format"]["wide"]
    numbers = {name.lower(): number for number, name in months.items()}
    names = "|".join(map(re.escape, sorted(numbers, key=len, reverse=True)))
    made = []
    for match in re.finditer(rf"(?:(\d{{1,2}})\.?\s+)?({names})\s+(\d{{4}})|\b((?:19|20)\d\d)\b", text, re.IGNORECASE):
        if match[4]:
            made.append({"value": match[4]})
        else:
            day = f"-{int(match[1]):02d}" if match[1] else ""
            made.append({"value": f"{match[3]}-{numbers[match[2].lower()]:02d}{day}"})
    return made


def price_parser(text: str, _facts: Facts) -> list[Facts]:
    """price-parser on each sentence."""
    made = []
    for sentence in SENTENCE.findall(text):
        price = Price.fromstring(sentence)
        if price.amount is not None and price.currency:
            made.append({"amount": float(price.amount), "currency": price.currency.upper()})
    return made


def babel_money(text: str, facts: Facts) -> list[Facts]:
    """A number by CLDR's format, a magnitude, a currency by CLDR's names."""
    locale = Locale.parse(facts["lang"])
    names = {locale.currencies.get(code, code).lower(): code for code in ("NOK", "SEK", "DKK", "ISK", "EUR")}
    names |= {code.lower(): code for code in ("NOK", "SEK", "DKK", "ISK", "EUR")}
    return list(_amounts(text, locale, names))


def _amounts(text: str, locale: Locale, names: dict[str, str]) -> Iterator[Facts]:
    for match in AMOUNT.finditer(text):
        try:
            amount = parse_decimal(match[1].strip(" .,\u00a0"), locale=locale)
        except NumberFormatError:
            continue
        words = [word.lower().strip(".") for word in match.groups()[1:] if word]
        factor = next((value for word in words for key, value in MAGNITUDES.items() if word.startswith(key)), 1)
        code = next((names[word] for word in words if word in names), None)
        if code:
            yield {"amount": float(amount * factor), "currency": code}


def langid(text: str, _facts: Facts) -> str:
    """py3langid with all its languages, on the whole page."""
    return str(py3langid.classify(text)[0])


_DETECTOR = LanguageDetectorBuilder.from_languages(*LINGUA).build()


def lingua(text: str, _facts: Facts) -> str | None:
    """Lingua restricted to the languages of the dataset, on the whole page."""
    found = _DETECTOR.detect_language_of(text)
    return LINGUA[found] if found else None


PEERS: list[tuple[str, str, Callable[[str, Facts], Any]]] = [
    ("dates", "dateparser, search", dateparser_search),
    ("dates", "Babel, CLDR month names", babel_dates),
    ("money", "price-parser", price_parser),
    ("money", "Babel, CLDR currency names and number formats", babel_money),
    ("lang", "py3langid, all languages, whole page", langid),
    ("lang", "lingua, our languages, whole page", lingua),
]


def main(gold: Path, quality: Path, page: Path) -> None:
    """Score all and write the page."""
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    sys.modules["score"] = score
    spec.loader.exec_module(score)
    own = json.loads(quality.read_text(encoding="utf-8"))["dev"]["fields"]
    rows = []
    facts: dict[str, Facts] = {}
    texts: dict[str, str] = {}
    for part in sorted((gold / "dev").iterdir()):
        of_part = score.load(part / "gold.jsonl")
        facts |= of_part
        texts |= {doc: (part / f"{doc}.txt").read_text(encoding="utf-8") for doc in of_part}
    for field, name, find in PEERS:
        found = {doc: {"doc": doc, field: find(texts[doc], facts[doc])} for doc in facts}
        count = score.score(facts, found, [field])[field]["ALL"]
        rows.append((field, name, score.pct(count.precision), score.pct(count.recall), score.pct(count.f1)))
    for field in ("dates", "money", "lang"):
        rows.append((field, "this project", *(f"{own[field][key]:.3f}" for key in ("precision", "recall", "f1"))))
    lines = [f"| {' | '.join(cell.strip() for cell in row)} |" for row in sorted(rows, key=lambda row: (row[0], row[4]))]
    head = "| field | tool | precision | recall | F1 |\n| --- | --- | --- | --- | --- |"
    page.write_text(
        f"## Beside what people use today (dev: {len(facts)} texts)\n\n{head}\n" + "\n".join(lines) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
