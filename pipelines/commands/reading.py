"""`nordpol inspect` and `nordpol quality`: what is found in texts, and how well."""

import argparse
import gc
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.commands.answers import CHECK_FAILED, DONE, WRONG_USE, console, file_path, say

if TYPE_CHECKING:
    from pipelines.records.context import Context

__all__ = ["add"]

HEAD = {"kind": "kind", "published": "published", "language": "lang"}
"""What the first line tells of a page, and the key of `inspection.findings` under which it stands."""


def add(commands: Any) -> None:
    """Declare the commands."""
    quality = commands.add_parser("quality", help="score the annotated texts, and name what was right and is no longer")
    quality.add_argument("--gold", type=file_path, default=Path("tests/gold"), metavar="DIR", help="annotated texts")
    quality.add_argument(
        "--docs", type=file_path, default=Path("docs"), metavar="DIR", help="where quality.json and QUALITY.md lie"
    )
    quality.add_argument("--check", action="store_true", help="write nothing; fail if the pages are stale")
    quality.set_defaults(command=_quality)

    inspect = commands.add_parser("inspect", help="show what is found in a file, or in each file of a folder or bundle")
    inspect.add_argument("path", type=file_path, help="a text file, or a folder or bundle of them")
    inspect.add_argument("--json", action="store_true", help="one JSON object a file, as tests/gold/README.md describes")
    inspect.set_defaults(command=_inspect)


def _quality(given: argparse.Namespace) -> int:
    from pipelines import coding_quality, quality

    if not (given.gold / "score.py").is_file():
        return say(f"There is no {given.gold / 'score.py'}. Give the folder of the annotated texts with --gold.", WRONG_USE)
    if not given.docs.is_dir():
        return say(f"There is no folder {given.docs}. Give the one of quality.json and QUALITY.md with --docs.", WRONG_USE)
    sets = {name: quality.measure(given.gold, parts) for name, parts in quality.sets_of(given.gold).items()}
    sets |= coding_quality.coded_sets(given.gold)
    scores, page_path, json_path = quality.record(sets), given.docs / "QUALITY.md", given.docs / "quality.json"
    known = json.loads(json_path.read_text(encoding="utf-8")) if json_path.is_file() else {}
    gone = [
        fact
        for name, of_set in sets.items()
        for fact in quality.lost(known.get(name, {}).get("right", []), of_set, given.gold / quality.ACCEPTED_LOSSES)
    ]
    for fact in gone:
        print(f"was right and is no longer: {fact}")
    if gone:
        return say(f"Mend the rule, or say why in {given.gold / quality.ACCEPTED_LOSSES}.", CHECK_FAILED)
    page = quality.page(scores, given.docs)
    if given.check:
        if scores == known and page_path.read_text(encoding="utf-8") == page:
            return DONE
        return say(f"{json_path} and {page_path} are stale. Run `make quality` and commit them.", CHECK_FAILED)
    quality.write(json_path, scores)
    page_path.write_text(page, encoding="utf-8")
    print(page)
    return DONE


def _inspect(given: argparse.Namespace) -> int:
    from pipelines import language_model

    if not given.path.exists():
        return say(f"There is no {given.path}. Give a text file or a folder of them.", WRONG_USE)
    language_model.tables()  # by a thread, while modules are imported and registers read
    gc.disable()  # what is loaded until the first file is read stays for good

    from pipelines.documents import UndecodableError
    from pipelines.mentions import entries

    entries()
    from pipelines import inspection

    code, number = DONE, 0
    for path, content in _files(given.path):
        number += 1
        try:
            context = inspection.inspect(content(), path.stem)
        except (UndecodableError, OSError) as error:
            code = say(f"{path}: {getattr(error, 'strerror', None) or error}", CHECK_FAILED)
        else:
            _show(path, context, as_json=given.json)
        gc.enable()  # of many files, each leaves what nobody needs
    gc.enable()
    return (
        code
        if number
        else say(f"There is no .txt file below {given.path}. Give a text file, a folder or a bundle of them.", WRONG_USE)
    )


def _files(path: Path) -> Iterator[tuple[Path, Callable[[], bytes]]]:
    """A file, or the files of a folder or bundle, each with what reads it."""
    from pipelines import raw

    if path.is_file() and not raw.is_bundle(path.name):
        yield path, path.read_bytes
        return
    for file in raw.find(path):
        yield path if path.is_file() and file.source_file == path.name else path / file.source_file, partial(raw.read, file)


def _show(path: Path, context: "Context", *, as_json: bool) -> None:
    """Print what is found in a document."""
    from pipelines import inspection

    found = inspection.findings(context, path)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
        return
    text = context.text
    screen = console()
    head = ", ".join(f"{what} {found[key] or 'unknown'}" for what, key in HEAD.items())
    screen.print(f"{path}: template {context.page.template}, {head}", style="bold", markup=False)
    for plan in found["plans"]:
        facts = ", ".join(f"{key} {value}" for key, value in plan.items() if key != "title" and value not in (None, []))
        screen.print(f"{'plan':<29} {plan['title']!r}{': ' if facts else ''}{facts}", markup=False)
    for span, kind, value, rule in inspection.spans(context):
        words = " ".join(span.of(text).split())
        shown = words if len(words) <= 90 else f"{words[:90]}…"
        screen.print(f"{span.start:>7}-{span.end:<7} {kind:<13} {shown!r} -> {value}  [{rule}]", markup=False)
