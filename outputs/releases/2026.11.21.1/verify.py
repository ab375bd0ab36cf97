"""Prove a release: every cell that its column says is proven has a proof that holds.

Stands alone on purpose: nothing but pyarrow and the standard library, no import from this project, so anyone can run this
one file (`python verify.py RELEASE [--raw DIR]`). What a column says of its proof is read from the Parquet files.
"""

import argparse
import codecs
import csv
import hashlib
import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

__all__ = ["faults", "file_faults", "left_out", "main"]

CONTEXT_LENGTH = 32
NEEDED = {
    "documents": ("doc_id", "source_file", "encoding", "file_sha256", "text_sha256", "n_chars", "bytes", "redistribute"),
    "document_texts": ("doc_id", "text"),
    "evidence": (
        "evidence_id", "table_name", "row_id", "column_name", "evidence_type", "doc_id", "start", "end", "quote",
        "quote_sha256", "prefix", "suffix", "source_ref", "method",
    ),
    "mentions": ("mention_id", "doc_id", "mention_type", "start", "end", "quote"),
}  # fmt: skip
"""Columns without which nothing can be proven."""
OF_THE_RELEASE = {"manifest.json", "SHA256SUMS"}
"""Files that list the others."""
SPEAKS_OF_ROWS = "codes"
"""The table whose rows name rows of other tables by `table_name` and `row_id`."""
TAKEN_OVER = {"source_url", "licence", "publisher_org_id"}
"""Columns whose cells stand in a manifest as they are."""


def faults(release: Path, raw: Path | None = None) -> Iterator[str]:
    """What does not hold, one line a fault, each naming the cell.

    Args:
        release: the folder of a release.
        raw: the raw folder, to prove against the files as received.
    """
    tables: dict[str, Any] = {}
    for path in sorted((release / "parquet").glob("*.parquet")):
        try:
            tables[path.stem] = pyarrow.parquet.read_table(path)
        except (pyarrow.ArrowException, OSError) as error:
            yield f"{path}: cannot be read: {str(error).splitlines()[0]}"
    lacking = [
        f"{table}.{column}: the release has no such column"
        for table, columns in NEEDED.items()
        for column in columns
        if table not in tables or column not in tables[table].column_names
    ]
    if lacking:
        yield from lacking
        return
    yield from file_faults(release)
    texts = dict(zip(*(tables["document_texts"].column(name).to_pylist() for name in ("doc_id", "text")), strict=True))
    yield from _text_faults(tables, texts)
    proven: set[tuple[str, ...]] = set()
    as_written: dict[tuple[str, ...], list[str]] = {}
    for proof in _rows(tables["evidence"]):
        cell = (proof["table_name"], proof["row_id"], proof["column_name"])
        proven.add((*cell, proof["evidence_type"]))
        yield from _proof_faults(proof, cell, tables, texts)
        if proof["method"] == "explicit" and proof["evidence_type"] == "text":
            text = texts.get(proof["doc_id"])
            as_written.setdefault(cell, []).append(text[proof["start"] : proof["end"]] if text else proof["quote"] or "")
    yield from _coverage_faults(tables, proven)
    yield from _wording_faults(tables, as_written)
    for mention in _rows(tables["mentions"]):
        if (text := texts.get(mention["doc_id"])) is not None and text[mention["start"] : mention["end"]] != mention["quote"]:
            yield f"mentions.{mention['mention_id']}.quote: the text at its place is not the quote"
    if raw is not None:
        yield from _raw_faults(tables, texts, raw)


def _rows(table: Any) -> Iterator[dict[str, Any]]:
    for batch in table.to_batches(max_chunksize=10_000):
        yield from batch.to_pylist()


def _facts(table: Any, column: str) -> dict[str, str]:
    metadata = table.schema.field(column).metadata or {}
    return {name.decode(): value.decode() for name, value in metadata.items()}


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _name(cell: tuple[str, str, str]) -> str:
    table, row, column = cell
    return f"{table} {row} {column}"


def file_faults(release: Path) -> Iterator[str]:
    """Files that are not those of which the release's manifest speaks, one line each.

    Args:
        release: the folder of a release.
    """
    path = release / "manifest.json"
    if not path.is_file():
        return  # a release that is not published yet has none
    try:
        files = dict(json.loads(path.read_text(encoding="utf-8"))["files"])
    except (ValueError, KeyError, TypeError):
        yield f"{path}: names no files; it is damaged"
        return
    for name, facts in sorted(files.items()):
        file = release / name
        if not (release / name.partition("/")[0]).exists():
            continue  # a format that was left out as a whole, see `left_out`
        if not file.is_file():
            yield f"{name}: the file is gone"
        elif hashlib.sha256(file.read_bytes()).hexdigest() != facts.get("sha256"):
            yield f"{name}: the file is not the one that was released"
    for file in sorted(path for path in release.rglob("*") if path.is_file()):
        name = file.relative_to(release).as_posix()
        if name not in files and name not in OF_THE_RELEASE:
            yield f"{name}: the file is none of the release"


def left_out(release: Path) -> list[str]:
    """Formats of which this copy of the release holds nothing, as their folder or file is called."""
    try:
        files = json.loads((release / "manifest.json").read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return sorted({top for name in files if not (release / (top := name.partition("/")[0])).exists()})


def _text_faults(tables: dict[str, Any], texts: dict[str, str | None]) -> Iterator[str]:
    """Texts that are not there though they may be published, or are of another length."""
    for document in _rows(tables["documents"]):
        doc_id = document["doc_id"]
        text = texts.get(doc_id)
        if text is None and document["encoding"] is not None and document["redistribute"] is not False:
            yield f"document_texts {doc_id} text: the text is missing"
        elif text is not None and len(text) != document["n_chars"]:
            yield f"documents {doc_id} n_chars: the text has {len(text)} code points, not {document['n_chars']}"


def _proof_faults(
    proof: dict[str, Any], cell: tuple[str, str, str], tables: dict[str, Any], texts: dict[str, str | None]
) -> Iterator[str]:
    if cell[0] not in tables or cell[2] not in tables[cell[0]].column_names:
        yield f"{_name(cell)}: evidence {proof['evidence_id']} is of a cell that does not exist"
        return
    if proof["evidence_type"] != "text":
        if not proof["source_ref"]:
            yield f"{_name(cell)}: evidence {proof['evidence_id']} names no file and key"
        return
    start, end, quote = proof["start"], proof["end"], proof["quote"]
    if start is None or end is None or not 0 <= start < end:
        yield f"{_name(cell)}: evidence {proof['evidence_id']} has no place in the text"
        return
    if quote is not None and _sha256(quote) != proof["quote_sha256"]:
        yield f"{_name(cell)}: the quote {quote!r} has not the hash of evidence {proof['evidence_id']}"
    if proof["doc_id"] not in texts:
        yield f"{_name(cell)}: evidence {proof['evidence_id']} is of a document that is not there"
    text = texts.get(proof["doc_id"])
    if text is None:
        return
    words = text[start:end]
    if _sha256(words) != proof["quote_sha256"] or (quote is not None and words != quote):
        yield f"{_name(cell)}: {proof['doc_id']} has {words[:80]!r} at {start} to {end}, not the quote {(quote or '')[:80]!r}"
    elif (text[max(0, start - CONTEXT_LENGTH) : start] or None) != proof["prefix"]:
        yield f"{_name(cell)}: the words before {start} in {proof['doc_id']} are not the prefix"
    elif (text[end : end + CONTEXT_LENGTH] or None) != proof["suffix"]:
        yield f"{_name(cell)}: the words behind {end} in {proof['doc_id']} are not the suffix"


def _coverage_faults(tables: dict[str, Any], proven: set[tuple[str, ...]]) -> Iterator[str]:
    """Cells without proof, and proofs of rows that are not there."""
    keys: dict[str, set[str]] = {}
    for table, content in tables.items():
        key = content.column_names[0]
        ids = content.column(key).to_pylist()
        keys[table] = set(ids)
        for column in content.column_names:
            facts = _facts(content, column)
            if "computed" in facts:
                continue
            proving = facts.get("proven_with") or column
            kinds = (_facts(content, proving).get("proven_by") or "").split()
            if not kinds:
                yield f"{table}.{column}: the column does not say what proves it"
                continue
            for row, value in zip(ids, content.column(column).to_pylist(), strict=True):
                if value is not None and not any((table, row, proving, kind) in proven for kind in kinds):
                    yield f"{_name((table, row, column))}: the cell has no evidence"
    for table, row, column, _ in sorted(proven):
        if row not in keys.get(table, set()):
            yield f"{_name((table, row, column))}: the evidence is of a row that is not there"
    for code in _rows(tables[SPEAKS_OF_ROWS]) if SPEAKS_OF_ROWS in tables else ():
        if code["row_id"] not in keys.get(code["table_name"], set()):
            yield f"{_name((SPEAKS_OF_ROWS, next(iter(code.values())), 'row_id'))}: {code['table_name']} has no {code['row_id']}"


def _wording_faults(tables: dict[str, Any], as_written: dict[tuple[str, ...], list[str]]) -> Iterator[str]:
    """Cells that are said to be as written but hold other words than their proof."""
    for table, content in tables.items():
        ids = content.column(0).to_pylist()
        for column in content.column_names:
            facts = _facts(content, column)
            if facts.get("proven_by") != "text" or {"references", "vocabulary"} & facts.keys():
                continue  # a register or a code list stands between the words and the cell
            for row, value in zip(ids, content.column(column).to_pylist(), strict=True):
                words = as_written.get((table, row, column))
                if value is not None and words and str(value) not in _tidy(" ".join(words)):
                    yield f"{_name((table, row, column))}: {str(value)[:80]!r} is not what is written: {_tidy(words[0])[:80]!r}"


def _tidy(words: str) -> str:
    """Words as a cell holds them: NFC, without soft hyphens and page marks, one blank between words."""
    plain = unicodedata.normalize("NFC", words.replace("\xad", ""))
    return " ".join(re.sub(r"^\s*-{3,}\s*$", " ", plain, flags=re.MULTILINE).split())


def _raw_faults(tables: dict[str, Any], texts: dict[str, str | None], raw: Path) -> Iterator[str]:
    """Faults against the files as received."""
    contacts: dict[str, list[tuple[int, int]]] = {}
    for mention in _rows(tables["mentions"]):
        if mention["mention_type"] == "contact":
            contacts.setdefault(mention["doc_id"], []).append((mention["start"], mention["end"]))
    proofs: dict[str, list[dict[str, Any]]] = {}
    for proof in _rows(tables["evidence"]):
        if proof["evidence_type"] == "text":
            proofs.setdefault(proof["doc_id"], []).append(proof)
        elif proof["evidence_type"] == "manifest":
            yield from _manifest_faults(proof, tables, raw)
    for document in _rows(tables["documents"]):
        doc_id, path = document["doc_id"], raw / document["source_file"]
        if document["encoding"] is None:
            continue
        if not path.is_file():
            yield f"documents {doc_id} source_file: there is no {path}"
            continue
        content = path.read_bytes()
        if len(content) != document["bytes"]:
            yield f"documents {doc_id} bytes: {path} has {len(content)} bytes"
        if hashlib.sha256(content).hexdigest() != document["file_sha256"]:
            yield f"documents {doc_id} file_sha256: {path} is not the file from which the release was made"
        decoded = _decoded(content, document["encoding"])
        if decoded is not None and _sha256(decoded) != document["text_sha256"]:
            yield f"documents {doc_id} text_sha256: {path} has another text"
        text = _masked(decoded, contacts.get(doc_id, [])) if decoded is not None else None
        if text is None:
            yield f"documents {doc_id} encoding: {path} is no {document['encoding']} text"
            continue
        if texts.get(doc_id) is not None and text != texts[doc_id]:
            yield f"document_texts {doc_id} text: {path} has another text"
        for proof in proofs.get(doc_id, []):
            if _sha256(text[proof["start"] : proof["end"]]) != proof["quote_sha256"]:
                cell = (proof["table_name"], proof["row_id"], proof["column_name"])
                yield f"{_name(cell)}: {path} has other words at {proof['start']} to {proof['end']}"


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return codecs.decode(content, encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = "*" * (end - start)
    return "".join(characters)


def _manifest_faults(proof: dict[str, Any], tables: dict[str, Any], raw: Path) -> Iterator[str]:
    """Proofs by a manifest that holds nothing there, or, for cells that are taken over as they are, something else."""
    held = _held(proof["source_ref"], raw)
    cell = (proof["table_name"], proof["row_id"], proof["column_name"])
    if held in (None, ""):
        yield f"{_name(cell)}: {proof['source_ref']}: the manifest has no such cell"
    elif cell[2] in TAKEN_OVER and cell[0] in tables:
        content = tables[cell[0]]
        rows = content.column(0).to_pylist()
        value = content.column(cell[2])[rows.index(cell[1])].as_py() if cell[1] in rows else None
        if value is not None and "*" not in str(value) and str(value) != str(held):
            yield f"{_name(cell)}: {str(value)!r} is not what {proof['source_ref']} says: {str(held)!r}"


def _held(reference: str, raw: Path) -> Any:
    """What a cell (`raw/SOURCE/manifest.csv#FILE/COLUMN` or `raw/SOURCE/source.toml#KEY`) holds; None if nothing."""
    place, _, key = reference.partition("#")
    path = raw / place.removeprefix("raw/")
    if not path.is_file():
        return None
    if path.suffix == ".toml":
        return tomllib.loads(path.read_text(encoding="utf-8")).get(key)
    name, _, column = key.rpartition("/")
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [(row.get(column) or "").strip() for row in csv.DictReader(file) if row["file"] == name]
    return cells[-1] if cells else None


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line; 0 if all holds, 1 if something does not, 2 if there is nothing to verify."""
    parser = argparse.ArgumentParser(prog="verify", description="Prove every cell of a release.")
    parser.add_argument("release", type=Path, nargs="?", default=Path("outputs/latest"), help="folder of a release")
    parser.add_argument("--raw", type=Path, help="raw folder, to prove against the files as received")
    given = parser.parse_args(arguments)
    if not (given.release / "parquet").is_dir():
        print(f"There is no release at {given.release}. Give the folder that holds parquet/.", file=sys.stderr)
        return 2
    if given.raw is not None and not given.raw.is_dir():
        print(f"There is no folder {given.raw}. Give the folder that holds the raw files.", file=sys.stderr)
        return 2
    number = 0
    for fault in faults(given.release, given.raw):
        number += 1
        print(fault)
    against = f" and {given.raw}" if given.raw else ""
    if absent := left_out(given.release):
        print(f"not in this copy: {', '.join(absent)}")
    print(f"{given.release}{against}: {_number_of_proofs(given.release)} proofs, {number} faults")
    return 1 if number else 0


def _number_of_proofs(release: Path) -> int:
    try:
        return int(pyarrow.parquet.read_metadata(release / "parquet" / "evidence.parquet").num_rows)
    except (pyarrow.ArrowException, OSError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
