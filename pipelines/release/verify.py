"""Prove a release: every cell that its column says is proven has a proof that holds.

Stands alone on purpose: nothing but pyarrow and the standard library, no import from this project, so anyone can run this
one file (`python verify.py RELEASE [--raw DIR]`). What a column says of its proof is read from the Parquet files.
"""

import argparse
import codecs
import csv
import hashlib
import io
import json
import re
import struct
import sys
import tarfile
import tomllib
import unicodedata
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
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
BUNDLES = (".tar.gz", ".tgz", ".zip", ".parquet")
"""Endings of the files of a raw folder that stand for a folder of their own name."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a page at most."""
NO_BUNDLE = (
    OSError, EOFError, LookupError, ValueError, RuntimeError, struct.error, zlib.error, tarfile.TarError, zipfile.BadZipFile,
    pyarrow.ArrowException,
)  # fmt: skip
"""What reading a damaged bundle raises."""


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
    _opened.cache_clear()
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
        content = _content(raw, document["source_file"])
        if content is None:
            yield f"documents {doc_id} source_file: there is no {path}"
            continue
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
    place = place.removeprefix("raw/")
    if place.endswith(".toml"):
        content = _content(raw, place)
        return None if content is None else tomllib.loads(content.decode()).get(key)
    name, _, column = key.rpartition("/")
    return _manifest(raw, place).get(name, {}).get(column)


def _manifest(raw: Path, place: str) -> dict[str, dict[str, str]]:
    """Name of a file -> its cells, of a `manifest.csv` or of a bundle that is a Parquet file with the columns of one."""
    if place.lower().endswith(".parquet"):
        try:
            bundle = _bundle(raw, place)
            return bundle[0].cells() if bundle is not None and isinstance(bundle[0], _Parquet) else {}
        except NO_BUNDLE:
            return {}
    rows = csv.DictReader(io.StringIO((_content(raw, place) or b"").decode("utf-8-sig"), newline=""))
    return {row["file"]: {column: (cell or "").strip() for column, cell in row.items() if column} for row in rows}


def _content(raw: Path, source_file: str) -> bytes | None:
    """The bytes of a file of the raw folder, wherever a bundle stands for a folder of its path; None if there is none."""
    try:
        bundle = _bundle(raw, source_file)
        if bundle is None:
            path = raw / source_file
            return path.read_bytes() if path.is_file() else None
        content: bytes | None = bundle[0].read(bundle[1])
    except NO_BUNDLE:
        return None
    return content


def _bundle(raw: Path, source_file: str) -> tuple[Any, str] | None:
    """The bundle in which a file lies, and its name there, which is empty for the bundle itself; None if it lies in none."""
    parts = source_file.split("/")
    for depth in range(len(parts) + 1):
        name = parts[depth - 1] if depth else raw.name
        if not name.lower().endswith(BUNDLES):
            continue
        path = raw.joinpath(*parts[:depth])
        if path.is_file():
            status = path.stat()
            return _opened(path, status.st_size, status.st_mtime), "/".join(parts[depth:])
    return None


@lru_cache(maxsize=2)
def _opened(path: Path, _size: int, _changed: float) -> Any:
    """A bundle, which stays open for the next file, unless another lies in its place by then."""
    name = path.name.lower()
    return _Zip(path) if name.endswith(".zip") else _Parquet(path) if name.endswith(".parquet") else _Tar(path)


def _plain(name: str) -> str:
    """A name in a bundle as it stands in `source_file`."""
    return "/".join(part for part in name.split("/") if part not in ("", "."))


class _Zip:
    """A zip; of several members of one name the last counts, as in all bundles."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._archive = zipfile.ZipFile(self._file)
        self._members = {_plain(member.filename): member for member in self._archive.infolist() if not member.is_dir()}

    def read(self, name: str) -> bytes | None:
        return self._archive.read(self._members[name]) if name in self._members else None

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()


class _Tar:
    """A compressed tar, whose members are found in one pass."""

    def __init__(self, path: Path) -> None:
        self._content = _Inflated(path)
        self._members: dict[str, tuple[int, int]] = {}
        self._content.most = 1 << 16  # what is said of a member is short
        try:
            with tarfile.open(fileobj=self._content, mode="r:") as archive:  # type: ignore[call-overload, unused-ignore]
                while (member := archive.next()) is not None and archive.offset > member.offset:
                    if not member.isdir():
                        self._members[_plain(member.name)] = (member.offset_data, member.size)
                    archive.members.clear()
        except NO_BUNDLE:
            pass  # what comes before the damage can be read
        self._content.most = LARGEST

    def read(self, name: str) -> bytes | None:
        if name not in self._members:
            return None
        start, size = self._members[name]
        self._content.seek(start)
        return self._content.read(size)


class _Parquet:
    """A Parquet file of texts: a row a file, with the columns `file` and `content` and perhaps those of a manifest."""

    def __init__(self, path: Path) -> None:
        self._source = path.open("rb")
        self._file = pyarrow.parquet.ParquetFile(self._source, read_dictionary=["content"])
        self._members: dict[str, tuple[int, int]] = {}
        self._group: tuple[int, Any] = (-1, None)
        for group in range(self._file.num_row_groups):
            names = self._file.read_row_group(group, columns=["file"]).column("file").to_pylist()
            self._members |= {_plain(name): (group, row) for row, name in enumerate(names) if name}

    def read(self, name: str) -> bytes | None:
        if name not in self._members:
            return None
        group, row = self._members[name]
        if self._group[0] != group:
            self._group = (group, self._file.read_row_group(group, columns=["content"]).column("content"))
        content = self._group[1][row].as_py()
        return content.encode() if isinstance(content, str) else content

    def cells(self) -> dict[str, dict[str, str]]:
        """Name of a file -> what the other columns say of it, as a manifest would."""
        types = pyarrow.types
        columns = [
            field.name
            for field in self._file.schema_arrow
            if field.name != "content" and not (types.is_nested(field.type) or types.is_binary(field.type))
        ]
        table = self._file.read(columns=columns)
        texts = pyarrow.table({name: table.column(name).cast(pyarrow.string()) for name in columns})
        return {_plain(row["file"]): {name: (cell or "").strip() for name, cell in row.items()} for row in texts.to_pylist()}

    def __del__(self) -> None:
        if hasattr(self, "_source"):
            self._source.close()


class _Inflated:
    """What a gzip file holds, read from any place: from time to time the state of the decompressor is kept, to go back to."""

    STEP = 1 << 18
    KEPT = 512
    most = 1 << 16

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._stream = zlib.decompressobj(wbits=31)
        self._spacing = self.STEP
        self._marks = [(0, 0, self._stream.copy())]
        self._waiting = b""
        self._start, self._block, self._at = 0, b"", 0

    def tell(self) -> int:
        return self._at

    def seek(self, position: int) -> int:
        if position < 0:
            raise ValueError("a place before the beginning")
        nearest = self._marks[bisect_right(self._marks, position, key=lambda mark: mark[0]) - 1]
        if position < self._start or nearest[0] > self._start + len(self._block):
            self._start, taken, stream = nearest
            self._stream, self._block, self._waiting = stream.copy(), b"", b""
            self._file.seek(taken)
        self._at = position
        return position

    def read(self, size: int) -> bytes:
        if not 0 <= size <= self.most:
            raise ValueError("more than anyone needs")
        parts: list[bytes] = []
        while size:
            while self._at >= self._start + len(self._block):
                if not self._advance():
                    return b"".join(parts)
            begin = self._at - self._start
            parts.append(self._block[begin : begin + size])
            self._at += len(parts[-1])
            size -= len(parts[-1])
        return b"".join(parts)

    def _advance(self) -> bool:
        """Decompress the next block; whether there was one."""
        self._start, self._block = self._start + len(self._block), b""
        if self._start >= self._marks[-1][0] + self._spacing:
            self._marks.append((self._start, self._file.tell() - len(self._waiting), self._stream.copy()))
            if len(self._marks) > self.KEPT:
                self._marks, self._spacing = self._marks[::2], 2 * self._spacing
        while not self._block:
            if self._stream.eof:  # several gzip streams may follow each other
                self._waiting, self._stream = self._stream.unused_data, zlib.decompressobj(wbits=31)
            self._waiting = self._waiting or self._file.read(1 << 14)
            if not self._waiting:
                return False
            self._block = self._stream.decompress(self._waiting, self.STEP)
            self._waiting = self._stream.unconsumed_tail
        return True

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line; 0 if all holds, 1 if something does not, 2 if there is nothing to verify."""
    parser = argparse.ArgumentParser(prog="verify", description="Prove every cell of a release.")
    parser.add_argument("release", type=Path, nargs="?", default=Path("outputs/latest"), help="folder of a release")
    parser.add_argument("--raw", type=Path, help="raw folder, to prove against the files as received")
    given = parser.parse_args(arguments)
    if not (given.release / "parquet").is_dir():
        print(f"There is no release at {given.release}. Give the folder that holds parquet/.", file=sys.stderr)
        return 2
    if given.raw is not None and not (given.raw.is_dir() or (given.raw.is_file() and given.raw.name.lower().endswith(BUNDLES))):
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
