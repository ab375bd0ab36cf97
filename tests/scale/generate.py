"""Make any number of documents as a raw folder, with what is true of them beside it.

    python -m tests.scale.generate FOLDER NUMBER [--seed S]

FOLDER/raw holds sources of at most a thousand files each, FOLDER/truth.jsonl what `tests/gold/score.py` reads, for a part
of the documents, each fact with its place. Document i depends on the seed and i alone, so 10,000 documents are the first of
100,000. Here belongs: which document is of which kind, files, manifests. Not here: its words (`prose.py`).
"""

import argparse
import csv
import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from tests.scale.cast import Person, cast, language, pages, people
from tests.scale.prose import ENGLISH_MONTHS, Day, Draft, draw_day

__all__ = ["Made", "documents", "make", "write"]

LENGTH = 2_640
"""Characters of a body on average; head, foot and letters of two bytes make it 3,000 bytes."""
FOLDER = 3_500
"""Documents whose files share folders, one for each source: so no folder has more than a thousand files."""
FIRST, IN_TRUTH_FIRST, IN_TRUTH = 1_000, 4, 20
"""Of the first documents each fourth stands in the truth, of the others each twentieth."""
BROKEN, DUPLICATE, SISTER = 0.005, 0.015, 0.05
"""Upper ends of the shares of files that are broken, of exact copies, of speeches on a second page."""
NEAR = 50
"""The second page of a speech lies within so many documents."""
IN_MANIFEST = 0.4
OFFICIALS = 30
CURRENCIES = {"NO": "NOK", "SE": "SEK", "DK": "DKK", "FI": "EUR", "IS": "ISK", "XN": "DKK"}
HOMES = {"nb": ("NO",), "nn": ("NO",), "sv": ("SE",), "da": ("DK",), "is": ("IS",), "fi": ("FI",), "en": ("FI",)}
"""Countries whose currency is meant where a language names none."""
MANIFEST = ("file", "url", "published", "retrieved_at", "sha256", "licence", "redistribute", "note")
TRANSLATED = 5
"""Sentences of a translation."""
NOT_TEXT = b"%PDF-1.4\x00\x01\x02\x03\xff\xfe\x00 obj stream \x00\x9c"


@dataclass(frozen=True, slots=True)
class Made:
    """A made document.

    Attributes:
        number: its number.
        source: its source.
        data: its bytes.
        truth: what is true of it, but for its name; None for a copy, whose facts are told of the first, and for a broken file.
    """

    number: int
    source: str
    data: bytes
    truth: dict[str, Any] | None

    @property
    def folder(self) -> str:
        """Folder of its file."""
        return f"{self.source}_{self.number // FOLDER:04d}"

    @property
    def name(self) -> str:
        """Name of its file, without the ending."""
        return f"{self.number:07d}"

    @property
    def doc_id(self) -> str:
        """Key of its document."""
        return f"{self.folder}.{self.name}"


def make(seed: int, number: int) -> Made:
    """Make a document.

    Args:
        seed: the seed of the collection.
        number: the document's number in it.
    """
    fate = Random(f"{seed} {number}").random()
    if fate < BROKEN:
        return _broken(seed, number)
    if fate < DUPLICATE and number:
        earlier = make(seed, Random(f"{seed} {number} copy").randrange(number))
        return Made(number, earlier.source, earlier.data, None)
    if fate < SISTER:
        return _speech(seed, number, of=_speech_before(seed, number))
    kind = _kind(seed, number)
    return _speech(seed, number, of=number) if kind is None else _page(seed, number, kind)


def documents(seed: int, number: int) -> Iterator[Made]:
    """All documents in order."""
    return (make(seed, one) for one in range(number))


def _kind(seed: int, number: int) -> dict[str, Any] | None:
    """The page that a document of its own is; None for a speech."""
    return Random(f"{seed} {number} kind").choices(_kinds(), cum_weights=_weights())[0]


def _speech_before(seed: int, number: int) -> int:
    """The last document before another that is a speech of its own; the other itself if none is near."""
    for before in range(number - 1, max(-1, number - NEAR), -1):
        if Random(f"{seed} {before}").random() >= SISTER and _kind(seed, before) is None:
            return before
    return number


@cache
def _kinds() -> list[dict[str, Any] | None]:
    return [*pages()["pages"], None]


@cache
def _weights() -> list[int]:
    return list(accumulate([*(page["weight"] for page in pages()["pages"]), pages()["speeches"]["weight"]]))


def _length(chance: Random) -> int:
    """Characters of a body: some are short, few are long."""
    return int(LENGTH * (chance.gammavariate(4, 0.25) * 0.85 + 0.15))


# --- pages ----------------------------------------------------------------------------------------------------------


def _page(seed: int, number: int, page: dict[str, Any]) -> Made:
    chance = Random(f"{seed} {number} page")
    country, code = page["country"], page["lang"]
    is_home = country in HOMES.get(code, ())
    draft = Draft(
        chance, language(code), cast(country, code), country, CURRENCIES[country], draw_day(chance, 2006, 2024), is_home
    )
    heading = draft.pick(draft.spoken.facts["titles"]["heading"])
    draft.head = {
        "title": lambda one: one.fill(one.pick(one.spoken.facts["titles"]["page"])),
        "heading": lambda one: one.put(heading),
        "again_heading": lambda one: one.put(heading),
        "cabinet": lambda one: one.put(one.pick(pages()["cabinets"][country])),
        "publisher": lambda one: (
            one.fact("orgs", page["publisher"], name=page["publisher"]) if "publisher" in page else one.ministry_named()
        ),
        "published": lambda one: one.put(_dated(page["published"], one.day, one.spoken.facts["months"])),
        "number": lambda one: one.put(str(1 + one.day.minute)),
        "year_of_page": lambda one: one.put(str(one.day.year)),
        "contact": _official,
        "digits": lambda one: one.put(str(int(100_000 + one.chance.random() * 899_999))),
        "body": lambda one: one.body(page["shape"], _length(chance)),
    }
    draft.fill(page["text"].lstrip("\n"))
    form = page.get("published", "")
    published = (draft.day.clock if "{minute}" in form else draft.day.edtf) if form else None
    return Made(number, page["source"], draft.text.encode(), _truth(draft, published, None))


def _labels(seed: int, number: int, other: dict[str, Any] | None) -> dict[str, Any]:
    """The interface of a speech page, another than that of the speech's first page."""
    known = [one for one in pages()["speeches"]["interfaces"] if one is not other]
    chosen: dict[str, Any] = Random(f"{seed} {number} labels").choices(known, weights=[one["weight"] for one in known])[0]
    return chosen


def _official(draft: Draft) -> None:
    """Whom to ask; in annotated texts, such a person may be named or not."""
    person = draft.pick(people(draft.country, OFFICIALS, "officials"))
    draft.fact("persons", person.name, name=person.name, role=None, optional=True)


def _dated(form: str, day: Day, months: list[str]) -> str:
    return form.format(
        day=day.day, dd=f"{day.day:02d}", m=day.month, mm=f"{day.month:02d}", year=day.year, yy=f"{day.year % 100:02d}",
        hour=day.hour, hh=f"{day.hour:02d}", minute=f"{day.minute:02d}", month=months[day.month - 1],
        english_month=ENGLISH_MONTHS[day.month - 1],
    )  # fmt: skip


# --- speeches -------------------------------------------------------------------------------------------------------


def _speech(seed: int, number: int, of: int) -> Made:
    """A speech page; of two with the same speech, the second has the number before it as `of`."""
    facts = pages()["speeches"]
    chance = Random(f"{seed} {of} speech")
    speakers = chance.choices(facts["speakers"], weights=[one["number"] for one in facts["speakers"]])[0]
    country = speakers["country"]
    person: Person = chance.choice(people(country, speakers["number"], "speakers"))
    code = speakers["bodies"][person.office % len(speakers["bodies"])]
    is_minister = person.office % 12 == 0
    groups = facts["roles"]["groups"]
    role = speakers["minister"] if is_minister else groups[person.office % len(groups)]
    draft = Draft(chance, language(code), cast(country, code), country, CURRENCIES[country], draw_day(chance, 2012, 2023))
    kind = chance.choices(facts["types"], weights=[one["weight"] for one in facts["types"]])[0]
    speech_number = 1 + int(chance.random() * 450)
    of_page = Random(f"{seed} {number} interface")
    labels = _labels(seed, number, None if of == number else _labels(seed, of, None))
    form = "below" if of_page.random() < 0.4 else "above"
    published = _dated(facts["published"], draft.day, draft.spoken.facts["months"])
    written = {
        "type": kind["title"],
        "value_type": kind["values"][labels["lang"]],
        "number": str(speech_number),
        "number_again": str(speech_number),
        "speaker_again": person.name,
        "role_raw": role,
        "published": published,
        **{f"label_{name}": labels[name] for name in ("block", "number", "type", "person", "role", "date")},
    }
    draft.head = {name: partial(_put, words=words) for name, words in written.items()}
    draft.head["speaker"] = lambda one: one.fact("persons", person.name, name=person.name, role=role)
    draft.head["body"] = lambda one: one.body("speech", _length(chance))
    draft.has_page_marks = form == "below"
    draft.fill(facts[form].lstrip("\n") if form == "above" else facts[form])
    translated = facts["translations"].get(code)
    if translated and form == "above" and of_page.random() < translated["share"]:
        _translate(draft, translated)
    speech = {
        "speaker": person.name,
        "role_raw": role,
        "role_country": country if is_minister else None,
        "number": speech_number,
        "type": kind["kind"],
        "datetime": draft.day.clock,
    }
    return Made(number, "norden_org", draft.text.encode(), _truth(draft, None, speech))


def _translate(draft: Draft, translated: dict[str, Any]) -> None:
    """The beginning of the speech in a Scandinavian language, without facts."""
    other = Draft(draft.chance, language(translated["lang"]), draft.cast, draft.country, draft.currency, draft.day)
    for index in range(TRANSLATED):
        other.put(" " if index else "")
        other.sentence("filler")
    draft.put(f"\n\n{draft.pick(translated['headings'])}\n\n{other.text}")


def _put(draft: Draft, words: str) -> None:
    draft.put(words)


def _truth(draft: Draft, published: str | None, speech: dict[str, Any] | None) -> dict[str, Any]:
    """A line of the truth, but for the document's name."""
    return {
        "lang": draft.spoken.code,
        "published": published,
        "speech": speech,
        "plans": list(draft.plans.values()),
        **draft.truth,
    }


def _broken(seed: int, number: int) -> Made:
    """A file that is empty, no text, cut within a letter, or of another encoding."""
    chance = Random(f"{seed} {number} broken")
    sound = _speech(seed, number, of=number)
    text = sound.data.decode()
    data = chance.choice(
        (b"", NOT_TEXT, text.encode("latin-1", "replace"), text.encode("utf-16"), sound.data[: sound.data.find(b"\xc3") + 1])
    )
    return Made(number, sound.source, data, None)


# --- files ----------------------------------------------------------------------------------------------------------


def write(folder: Path, number: int, seed: int) -> None:
    """Write documents, their sources and manifests, and the truth.

    Args:
        folder: where to write; must not hold other documents.
        number: how many.
        seed: the seed of the collection.
    """
    raw = folder / "raw"
    raw.mkdir(parents=True)
    blocks = range(0, number, FOLDER)
    block = partial(_write_block, raw, number, seed)
    with ExitStack() as held, (folder / "truth.jsonl").open("w", encoding="utf-8") as told:
        several = len(blocks) > 1  # starting processes costs more than it saves for few documents
        pool = held.enter_context(ProcessPoolExecutor(mp_context=get_context("spawn"))) if several else None
        for lines in (pool.map if pool else map)(block, blocks):
            told.writelines(lines)


def _write_block(raw: Path, number: int, seed: int, start: int) -> list[str]:
    """Write documents that share folders with no others; returns their part of the truth."""
    manifests: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    told: list[str] = []
    for one in range(start, min(number, start + FOLDER)):
        made = make(seed, one)
        if made.folder not in manifests:
            _start_source(raw / made.folder, made.source)
        (raw / made.folder / f"{made.name}.txt").write_bytes(made.data)
        manifests[made.folder] += _manifest_row(seed, made)
        if made.truth is not None and one % (IN_TRUTH_FIRST if one < FIRST else IN_TRUTH) == 0:
            told.append(json.dumps({"doc": made.doc_id, **made.truth}, ensure_ascii=False) + "\n")
    for name, rows in manifests.items():
        _write_manifest(raw / name / "manifest.csv", rows)
    return told


def _start_source(folder: Path, source: str) -> None:
    facts = pages()["sources"][source]
    folder.mkdir()
    lines = [f"# {facts['description']}", *(f'{name} = "{facts[name]}"' for name in ("site", "publisher_org_id", "country"))]
    (folder / "source.toml").write_text(
        "\n".join([*lines, 'licence = "unknown"', "redistribute = true"]) + "\n", encoding="utf-8"
    )


def _manifest_row(seed: int, made: Made) -> list[tuple[str, ...]]:
    """The document's row, for those that have one."""
    if Random(f"{seed} {made.number} manifest").random() >= IN_MANIFEST:
        return []
    sha256 = hashlib.sha256(made.data).hexdigest()
    return [
        (
            f"{made.name}.txt",
            f"https://{pages()['sources'][made.source]['site']}/made-up/{made.number}",
            "",
            "",
            sha256,
            "",
            "",
            "",
        )
    ]


def _write_manifest(path: Path, rows: list[tuple[str, ...]]) -> None:
    if rows:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([MANIFEST, *rows])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("number", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    start = time.perf_counter()
    write(given.folder, given.number, given.seed)
    print(f"{given.number} documents in {given.folder} in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
