"""Prove a release: every cell that its column says is proven has a proof that holds.

Stands alone on purpose: nothing but pyarrow and the standard library, no import from this project, so anyone can run this
one file (`python verify.py RELEASE [--raw DIR]`). What a column says of its proof is read from the Parquet files.

Tables are read in parts. A part is first judged as a whole, by Arrow; only what does not hold so is looked at row by row.
Texts lie in a temporary file, and marks of one byte a cell say what is proven, so the memory that this takes hardly
depends on the size of the release, in whatever order its rows are.
"""

import argparse
import codecs
import csv
import hashlib
import io
import json
import os
import re
import struct
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal, NamedTuple

try:
    import tomllib

    import pyarrow
    import pyarrow.compute
    import pyarrow.csv
    import pyarrow.parquet
except ImportError as lacking:
    if __name__ != "__main__":
        raise
    found = f"This is Python {sys.version.split()[0]} ({sys.executable}): {str(lacking).splitlines()[0]}."
    print(f"verify.py needs Python 3.11 or newer, and pyarrow: python3 -m pip install pyarrow. {found}", file=sys.stderr)
    sys.exit(2)

__all__ = ["Finder", "Found", "Tables", "csv_faults", "faults", "file_faults", "left_out", "main"]

CONTEXT_LENGTH = 32
NEEDED = {
    "documents": ("doc_id", "source_file", "encoding", "file_sha256", "text_sha256", "n_chars", "bytes", "redistribute"),
    "document_texts": ("doc_id", "text"),
    "evidence": (
        "evidence_id", "table_name", "row_id", "column_name", "evidence_type", "doc_id", "start", "end", "quote",
        "quote_sha256", "prefix", "suffix", "source_ref", "method", "seq",
    ),
    "mentions": ("mention_id", "doc_id", "mention_type", "start", "end", "quote"),
}  # fmt: skip
"""Columns without which nothing can be proven."""
OF_THE_RELEASE = {"manifest.json", "SHA256SUMS"}
"""Files that list the others."""
ABOUT_RELEASES = {"changes", "redirects"}
"""Tables that tell of releases, not of documents: the hash of the data is one of all others."""
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
PART_ROWS, PART_BYTES = 32_768, 16_000_000
"""Size of the parts in which tables are read: as many rows, but fewer of a table whose rows are long."""
KEPT_TEXT = 64_000_000
"""Code points of texts that are kept in memory."""
CSV_BYTES = (1 << 22, 1 << 28)
"""Bytes of a CSV file that are read at a time, and again where a row is longer."""

REPLACED = {"utf-8": "replace"}
"""Places of a page that are damaged stand as U+FFFD in its text; the table problems tells of them."""
PAGE_MARK = re.compile(r"^\s*-{3,}\s*$", re.MULTILINE)
ABSENT, UNKNOWN = -1, -2
"""Number of a text that is not there, and of one whose document is not there."""

Row = dict[str, Any]


class Tables:
    """The tables of a release, read in parts."""

    def __init__(self, release: Path) -> None:
        self.schemas: dict[str, Any] = {}
        self.unreadable: dict[str, str] = {}
        self._folder = release / "parquet"
        for path in sorted(self._folder.glob("*.parquet")):
            try:
                self.schemas[path.stem] = pyarrow.parquet.read_schema(path)
            except (pyarrow.ArrowException, OSError) as error:
                self._tell(path.stem, error)

    def parts(self, table: str, columns: Iterable[str], encoded: Iterable[str] = ()) -> Iterator[Any]:
        """Parts of a table; where it can be read no further, it ends there, and is told in `unreadable`.

        Args:
            table: name of the table.
            columns: the columns.
            encoded: those of few values, given as dictionaries.
        """
        try:
            path = self._folder / f"{table}.parquet"
            with pyarrow.parquet.ParquetFile(path, read_dictionary=list(encoded), buffer_size=1 << 20, pre_buffer=False) as file:
                yield from file.iter_batches(_rows_of_a_part(file.metadata), columns=list(columns))
        except (pyarrow.ArrowException, OSError) as error:
            self._tell(table, error)

    def rows(self, table: str, columns: Iterable[str]) -> Iterator[Row]:
        """Rows of a table, one by one."""
        for part in self.parts(table, columns):
            yield from part.to_pylist()

    def number_of_rows(self, table: str) -> int:
        """Rows that a table says it has."""
        return int(pyarrow.parquet.read_metadata(self._folder / f"{table}.parquet").num_rows)

    def key(self, table: str) -> str:
        """Name of a table's key."""
        return str(self.schemas[table].names[0])

    def facts(self, table: str, column: str) -> dict[str, str]:
        """What a column says of itself."""
        metadata = self.schemas[table].field(column).metadata or {}
        return {name.decode(): value.decode() for name, value in metadata.items()}

    def _tell(self, table: str, error: Exception) -> None:
        path = self._folder / f"{table}.parquet"
        self.unreadable.setdefault(table, f"{path}: cannot be read: {str(error).splitlines()[0]}")


def _rows_of_a_part(metadata: Any) -> int:
    rows: int = metadata.num_rows
    size: int = sum(metadata.row_group(number).total_byte_size for number in range(metadata.num_row_groups))
    return max(1, min(PART_ROWS, PART_BYTES * rows // max(1, size)))


class _Texts:
    """Texts of the documents in a file, as published and as received; those asked for last are in memory."""

    def __init__(self, path: Path) -> None:
        self._places: dict[str, int] = {}
        self.lengths = array("q")
        self._published = array("q")
        self._received = array("q")
        self._source_files: list[str] = []
        self._ends = array("q", [0])
        self._file = path.open("w+b")
        self._kept: dict[int, str] = {}
        self._size = 0

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def publish(self, doc_id: str, text: str | None) -> None:
        """Keep the published text of a document."""
        self._published[self._place(doc_id)] = ABSENT if text is None else self._keep(text)

    def receive(self, doc_id: str, source_file: str, text: str) -> bool:
        """Keep the text of a document as received; tells whether it is no other than the published one."""
        place = self._place(doc_id)
        published = self._published[place]
        self._source_files[place] = source_file
        same = published >= 0 and self._read(published) == text
        self._received[place] = published if same else self._keep(text)
        return same or published < 0

    def __contains__(self, doc_id: str | None) -> bool:
        place = self._places.get(doc_id or "")
        return place is not None and self._published[place] != UNKNOWN

    def published(self, doc_id: str | None) -> str | None:
        """The published text of a document; None if there is none."""
        number = self.number(doc_id)
        return None if number is None else self[number]

    def number(self, doc_id: str | None) -> int | None:
        """The number of the published text of a document; None if there is none."""
        place = self._places.get(doc_id or "")
        return None if place is None or self._published[place] < 0 else self._published[place]

    def received(self, doc_id: str | None) -> tuple[str, str] | None:
        """The file of a document and its text as received; None if it was not."""
        place = self._places.get(doc_id or "")
        return None if place is None or self._received[place] < 0 else (self._source_files[place], self[self._received[place]])

    def only(self, doc_id: str | None) -> int | None:
        """The number of the one text that a proof in a document must fit; None if there is none, or there are two."""
        place = self._places.get(doc_id or "")
        if place is None:
            return None
        published, received = self._published[place], self._received[place]
        found = published if received in (published, ABSENT) else received if published == ABSENT else ABSENT
        return found if found >= 0 else None

    def __getitem__(self, number: int) -> str:
        text = self._kept.get(number)
        if text is None:
            if self._size > KEPT_TEXT:
                self._kept.clear()
                self._size = 0
            text = self._kept[number] = self._read(number)
            self._size += len(text)
        return text

    def _place(self, doc_id: str) -> int:
        place = self._places.setdefault(doc_id, len(self._places))
        if place == len(self._published):
            self._published.append(UNKNOWN)
            self._received.append(ABSENT)
            self._source_files.append("")
        return place

    def _keep(self, text: str) -> int:
        self._file.seek(self._ends[-1])
        self._ends.append(self._ends[-1] + self._file.write(text.encode("utf-8", "surrogatepass")))
        self.lengths.append(len(text))
        return len(self.lengths) - 1

    def _read(self, number: int) -> str:
        self._file.seek(self._ends[number])
        return self._file.read(self._ends[number + 1] - self._ends[number]).decode("utf-8", "surrogatepass")


def faults(release: Path, raw: Path | None = None, scratch: Path | None = None) -> Iterator[str]:
    """What does not hold, one line a fault, each naming the cell.

    Args:
        release: the folder of a release.
        raw: the raw folder, to prove against the files as received.
        scratch: a folder for a temporary file that takes as much room as all texts; None for that of the system.
    """
    tables = Tables(release)
    yield from (unreadable := dict(tables.unreadable)).values()
    lacking = [
        f"{table}.{column}: the release has no such column"
        for table, columns in NEEDED.items()
        for column in columns
        if table not in tables.schemas or column not in tables.schemas[table].names
    ]
    if lacking:
        yield from lacking
        return
    with ThreadPoolExecutor(1) as beside, tempfile.TemporaryDirectory(dir=scratch, prefix="verify-") as folder:
        files = beside.submit(lambda: list(file_faults(release)))
        texts = _Texts(Path(folder) / "texts")
        try:
            yield from _content_faults(tables, texts, raw)
        finally:
            texts.close()
        yield from (line for table, line in tables.unreadable.items() if table not in unreadable)
        yield from files.result()


def _content_faults(tables: Tables, texts: _Texts, raw: Path | None) -> Iterator[str]:
    for row in tables.rows("document_texts", NEEDED["document_texts"]):
        texts.publish(row["doc_id"], row["text"])
    yield from _text_faults(tables, texts)
    contacts: dict[str, array[int]] = {}
    yield from _mention_faults(tables, texts, contacts)
    if raw is not None:
        yield from _raw_faults(tables, texts, contacts, raw)
    ledgers = {table: _Ledger(tables, table) for table in tables.schemas}
    yield from _evidence_faults(tables, texts, ledgers, raw)
    for table in sorted(ledgers):
        yield from ledgers[table].coverage_faults()
    yield from _code_faults(tables)
    yield from _wording_faults(tables, texts, ledgers)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _name(cell: tuple[str, str, str]) -> str:
    table, row, column = cell
    return f"{table} {row} {column}"


def _cell(proof: Row) -> tuple[str, str, str]:
    return (proof["table_name"], proof["row_id"], proof["column_name"])


# --- files -----------------------------------------------------------------------------------------------------------


def file_faults(release: Path) -> Iterator[str]:
    """Files that are not those of which the release's manifest speaks, and what it says that they do not bear out, one line each.

    Args:
        release: the folder of a release.
    """
    path = release / "manifest.json"
    if not path.is_file():
        return  # a release that is not published yet has none
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        files = dict(manifest["files"])
    except (ValueError, KeyError, TypeError):
        yield f"{path}: names no files; it is damaged"
        return
    for name, facts in sorted(files.items()):
        file = release / name
        if not (release / name.partition("/")[0]).exists():
            continue  # a format that was left out as a whole, see `left_out`
        if not file.is_file():
            yield f"{name}: the file is gone"
        elif _file_sha256(file) != facts.get("sha256"):
            yield f"{name}: the file is not the one that was released"
    for file in sorted(path for path in release.rglob("*") if path.is_file()):
        name = file.relative_to(release).as_posix()
        if name not in files and name not in OF_THE_RELEASE:
            yield f"{name}: the file is none of the release"
    yield from _list_faults(release, manifest)


def _list_faults(release: Path, manifest: Row) -> Iterator[str]:
    """What the manifest says otherwise than the list of hashes and the tables."""
    files, sums = manifest["files"], release / "SHA256SUMS"
    if sums.is_file():
        lines = (line.partition("  ") for line in sums.read_text(encoding="utf-8").splitlines())
        listed = {name: digest for digest, _, name in lines}
        known = {name: facts.get("sha256") for name, facts in files.items()} | {
            "manifest.json": _file_sha256(release / "manifest.json")
        }
        for name in sorted({*listed, *known}):
            if listed.get(name) != known.get(name):
                yield f"{name}: SHA256SUMS lists another hash than {'this file has' if name == 'manifest.json' else 'manifest.json'}"
    tables = {Path(name).name: facts.get("sha256") for name, facts in files.items() if name.startswith("parquet/")}
    digest = hashlib.sha256()
    for name in sorted(tables):
        if Path(name).stem not in ABOUT_RELEASES:
            digest.update(f"{name} {tables[name]}\n".encode())
    if manifest.get("data_sha256") != digest.hexdigest():
        yield "manifest.json: data_sha256 is not the hash of the tables"
    for table, number in dict(manifest.get("rows") or {}).items():
        try:
            rows = pyarrow.parquet.read_metadata(release / "parquet" / f"{table}.parquet").num_rows
        except (OSError, pyarrow.ArrowException):
            continue  # told elsewhere
        if rows != number:
            yield f"manifest.json: it tells of {number} rows of {table}, and there are {rows}"


def _file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def left_out(release: Path) -> list[str]:
    """Formats of which this copy of the release holds nothing, as their folder or file is called; and lists of files that are not there."""
    lists = [name for name in sorted(OF_THE_RELEASE) if not (release / name).exists()]
    if "manifest.json" in lists:
        return ["manifest.json"]
    try:
        files = json.loads((release / "manifest.json").read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return lists
    return sorted({*lists, *(top for name in files if not (release / (top := name.partition("/")[0])).exists())})


def csv_faults(release: Path) -> Iterator[str]:
    """CSV files that do not hold what the tables hold, one line each; the hash of the data is that of the tables alone.

    Args:
        release: the folder of a release.
    """
    for table in sorted((release / "parquet").glob("*.parquet")):
        file = release / "csv" / f"{table.stem}.csv"
        if not file.is_file():
            continue  # told by the list of files, or left out with all the others
        for size in CSV_BYTES:
            try:
                yield from _differences(table, file, size)
            except (pyarrow.ArrowException, OSError) as error:
                if size == CSV_BYTES[-1]:
                    yield f"csv/{file.name}: cannot be read as the table {table.stem}: {str(error).splitlines()[0]}"
                continue
            break


def _differences(table: Path, file: Path, size: int) -> Iterator[str]:
    """The first row of a CSV file that is not the table's; times stand there to the second."""
    fields = pyarrow.parquet.read_schema(table)
    types = {one.name: pyarrow.timestamp("s") if pyarrow.types.is_timestamp(one.type) else one.type for one in fields}
    reading = (
        pyarrow.csv.ReadOptions(block_size=size),
        pyarrow.csv.ParseOptions(newlines_in_values=True),
        pyarrow.csv.ConvertOptions(
            column_types=types, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
        ),
    )
    with (
        pyarrow.parquet.ParquetFile(table, buffer_size=1 << 20, pre_buffer=False) as rows,
        pyarrow.csv.open_csv(file, *reading) as written,
    ):
        if written.schema.names != fields.names:
            yield f"csv/{file.name}: its columns are not those of the table"
            return
        parts = (
            pyarrow.Table.from_batches([part]).cast(written.schema) for part in rows.iter_batches(_rows_of_a_part(rows.metadata))
        )
        held, first = written.schema.empty_table(), 1
        for batch in written:
            while held.num_rows < batch.num_rows and (part := next(parts, None)) is not None:
                held = pyarrow.concat_tables([held, part])
            there, held = held.slice(0, batch.num_rows), held.slice(batch.num_rows)
            if not there.equals(pyarrow.Table.from_batches([batch])):
                pairs = zip(there.to_pylist(), batch.to_pylist(), strict=False)
                at = next((number for number, (one, other) in enumerate(pairs) if one != other), there.num_rows)
                yield f"csv/{file.name}: row {first + at} is not what the table holds"
                return
            first += batch.num_rows
        if held.num_rows or next(parts, None) is not None:
            yield f"csv/{file.name}: row {first} of the table and those behind it are missing"


# --- texts and mentions ----------------------------------------------------------------------------------------------


def _text_faults(tables: Tables, texts: _Texts) -> Iterator[str]:
    """Texts that are not there though they may be published, or are of another length."""
    for document in tables.rows("documents", NEEDED["documents"]):
        doc_id = document["doc_id"]
        number = texts.number(doc_id)
        if number is None and document["encoding"] is not None and document["redistribute"] is not False:
            yield f"document_texts {doc_id} text: the text is missing"
        elif number is not None and texts.lengths[number] != document["n_chars"]:
            yield f"documents {doc_id} n_chars: the text has {texts.lengths[number]} code points, not {document['n_chars']}"


def _mention_faults(tables: Tables, texts: _Texts, contacts: dict[str, "array[int]"]) -> Iterator[str]:
    """Mentions whose quote is not what stands there; those of contact data are added to `contacts`."""
    for part in tables.parts("mentions", NEEDED["mentions"], ["doc_id", "mention_type"]):
        for mention in part.filter(_is(part, "mention_type", "contact")).to_pylist():
            contacts.setdefault(mention["doc_id"], array("q")).extend((mention["start"], mention["end"]))
        rows = part.filter(_taken([texts.number(doc_id) is not None for doc_id in _values(part, "doc_id")], part, "doc_id"))
        if not _quotes_hold(rows, texts):
            yield from (
                f"mentions.{mention['mention_id']}.quote: the text at its place is not the quote"
                for mention in rows.to_pylist()
                if (texts.published(mention["doc_id"]) or "")[mention["start"] : mention["end"]] != mention["quote"]
            )


def _quotes_hold(rows: Any, texts: _Texts) -> bool:
    """Whether all mentions of a part are what stands at their place in the published texts."""
    if any(rows.column(name).null_count for name in ("start", "end", "quote")):
        return False
    numbers = [texts.number(doc_id) for doc_id in _values(rows, "doc_id")]
    pieces, last, text = [], -1, ""
    for at, start, end in zip(_indices(rows, "doc_id"), _integers(rows, "start"), _integers(rows, "end"), strict=True):
        if at != last:
            last, text = at, texts[numbers[at] or 0]
        pieces.append(text[start:end])
    return _are(rows.column("quote"), pieces)


# --- a part of a table as a whole ------------------------------------------------------------------------------------


def _values(part: Any, column: str) -> list[Any]:
    """The values that a column given as a dictionary may have."""
    return list(part.column(column).dictionary.to_pylist())


def _indices(part: Any, column: str) -> list[int]:
    """Place in its dictionary of each cell; -1 where it is null."""
    return _listed(pyarrow.compute.fill_null(part.column(column).indices, -1), "i")


def _integers(part: Any, column: str) -> list[int]:
    return _listed(part.column(column), "q")


def _listed(numbers: Any, code: Literal["i", "q"]) -> list[int]:
    """Numbers without null as a list, many times as fast as Arrow gives it."""
    return memoryview(numbers.buffers()[1]).cast(code)[numbers.offset : numbers.offset + len(numbers)].tolist() if numbers else []


def _taken(of_values: list[bool], part: Any, column: str) -> Any:
    """Truth of each row, from that of each value of a column given as a dictionary; false where it is null."""
    truths = pyarrow.array(of_values, pyarrow.bool_())
    return pyarrow.compute.fill_null(truths.take(part.column(column).indices), fill_value=False)


def _is(part: Any, column: str, value: str) -> Any:
    return _taken([one == value for one in _values(part, column)], part, column)


def _are(column: Any, expected: list[str]) -> bool:
    """Whether the cells of a column, none of them null, are these texts."""
    lengths = pyarrow.array(map(len, expected), pyarrow.int32(), size=len(expected))
    if not _all(pyarrow.compute.equal(pyarrow.compute.utf8_length(column), lengths)):
        return False
    return b"".join(_bytes(column)) == "".join(expected).encode("utf-8", "surrogatepass")


def _bytes(column: Any) -> Iterator[Any]:
    """The bytes of all texts of a column, without seams."""
    if len(column):
        _, offsets, content = column.buffers()
        ends = memoryview(offsets).cast("i")
        yield memoryview(content or b"")[ends[column.offset] : ends[column.offset + len(column)]]


def _all(truths: Any) -> bool:
    return bool(pyarrow.compute.all(truths, skip_nulls=False, min_count=0).as_py())


def _not(truths: Any) -> Any:
    return pyarrow.compute.invert(truths)


def _and(*truths: Any) -> Any:
    """What is true in all; null is false."""
    found = truths[0]
    for one in truths[1:]:
        found = pyarrow.compute.and_kleene(found, one)
    return pyarrow.compute.fill_null(found, fill_value=False)


# --- proofs ----------------------------------------------------------------------------------------------------------

FEW_VALUES = ("table_name", "column_name", "evidence_type", "doc_id", "method")
"""Columns of evidence that are read as dictionaries."""


def _evidence_faults(tables: Tables, texts: _Texts, ledgers: dict[str, "_Ledger"], raw: Path | None) -> Iterator[str]:
    """Proofs that do not hold or are of no cell; the others are entered in the ledger of their table."""
    manifests = _Manifests(raw) if raw is not None else None
    nowhere: set[tuple[str, ...]] = set()
    for part in tables.parts("evidence", NEEDED["evidence"], FEW_VALUES):
        for table in _values(part, "table_name"):
            proofs = part.filter(_is(part, "table_name", table))
            if not len(proofs):
                continue
            holds = _holding(proofs, texts, tables.schemas[table].names if table in tables.schemas else [])
            doubtful = proofs.filter(_not(holds)).to_pylist()
            for proof in doubtful:
                yield from _proof_faults(proof, tables, texts)
                yield from _received_faults(proof, texts, raw)
            if manifests is not None:
                yield from _manifest_faults(proofs, manifests)
            if table in ledgers:
                words = pyarrow.array([_words(proof, texts) for proof in doubtful], pyarrow.string())
                entered = pyarrow.compute.replace_with_mask(proofs.column("quote"), _not(holds), words)
                columns = [*(proofs.column(name) for name in ENTERED), entered]
                yield from ledgers[table].enter(pyarrow.RecordBatch.from_arrays(columns, [*ENTERED, "words"]), manifests)
            else:
                nowhere |= {(*_cell(proof), proof["evidence_type"]) for proof in proofs.to_pylist()}
    for ledger in ledgers.values():
        yield from ledger.enter_the_rest(manifests)
    yield from (_of_no_row(*cell) for cell in sorted(nowhere, key=str))


def _of_no_row(table: str, row: str, column: str, _: str) -> str:
    return f"{_name((table, row, column))}: the evidence is of a row that is not there"


def _holding(proofs: Any, texts: _Texts, columns: list[str]) -> Any:
    """Which proofs of a table hold for sure; the others are to be looked at one by one."""
    compute = pyarrow.compute
    is_text = _is(proofs, "evidence_type", "text")
    named = _and(_not(is_text), compute.not_equal(proofs.column("source_ref"), ""))
    start, end = proofs.column("start"), proofs.column("end")
    placed = _and(
        is_text,
        compute.greater_equal(start, 0),
        compute.greater(end, start),
        compute.is_valid(proofs.column("quote")),
        compute.is_valid(proofs.column("quote_sha256")),
        *(compute.fill_null(compute.not_equal(proofs.column(name), ""), fill_value=True) for name in ("prefix", "suffix")),
        _taken([texts.only(doc_id) is not None for doc_id in _values(proofs, "doc_id")], proofs, "doc_id"),
    )
    rows = proofs.filter(placed)
    exists = _taken([column in columns for column in _values(proofs, "column_name")], proofs, "column_name")
    return _and(exists, compute.or_(named, placed) if _stand_there(rows, texts) and _have_their_hash(rows) else named)


def _stand_there(proofs: Any, texts: _Texts) -> bool:
    """Whether the texts have, at the place of each proof, its quote between its prefix and its suffix."""
    if not len(proofs):
        return True
    compute = pyarrow.compute
    documents = _values(proofs, "doc_id")
    found, last, text = [], -1, ""
    places = zip(_indices(proofs, "doc_id"), _integers(proofs, "start"), _integers(proofs, "end"), strict=True)
    for at, start, end in places:
        if at != last:
            last, text = at, texts[texts.only(documents[at]) or 0]
        found.append(text[start - CONTEXT_LENGTH if start > CONTEXT_LENGTH else 0 : end + CONTEXT_LENGTH])
    prefix, suffix = (compute.fill_null(proofs.column(name), fill_value="") for name in ("prefix", "suffix"))
    start, quote = proofs.column("start"), proofs.column("quote")
    return (
        _all(compute.equal(compute.utf8_length(prefix), compute.min_element_wise(start, CONTEXT_LENGTH)))
        and _all(compute.equal(compute.utf8_length(quote), compute.subtract(proofs.column("end"), start)))
        and _are(compute.binary_join_element_wise(prefix, quote, suffix, ""), found)
    )


def _have_their_hash(proofs: Any) -> bool:
    quotes = proofs.column("quote").dictionary_encode()
    hashes = pyarrow.array(map(_sha256, quotes.dictionary.to_pylist()), pyarrow.string(), size=len(quotes.dictionary))
    return _all(pyarrow.compute.equal(hashes.take(quotes.indices), proofs.column("quote_sha256")))


def _proof_faults(proof: Row, tables: Tables, texts: _Texts) -> Iterator[str]:
    cell = _cell(proof)
    if cell[0] not in tables.schemas or cell[2] not in tables.schemas[cell[0]].names:
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
    text = texts.published(proof["doc_id"])
    if text is not None:
        yield from _place_faults(proof, text)


def _place_faults(proof: Row, text: str) -> Iterator[str]:
    """A proof whose words, or those around them, the published text has not."""
    cell, start, end, quote = _cell(proof), proof["start"], proof["end"], proof["quote"]
    words = text[start:end]
    if _sha256(words) != proof["quote_sha256"] or (quote is not None and words != quote):
        yield f"{_name(cell)}: {proof['doc_id']} has {words[:80]!r} at {start} to {end}, not the quote {(quote or '')[:80]!r}"
    elif (text[max(0, start - CONTEXT_LENGTH) : start] or None) != proof["prefix"]:
        yield f"{_name(cell)}: the words before {start} in {proof['doc_id']} are not the prefix"
    elif (text[end : end + CONTEXT_LENGTH] or None) != proof["suffix"]:
        yield f"{_name(cell)}: the words behind {end} in {proof['doc_id']} are not the suffix"


def _received_faults(proof: Row, texts: _Texts, raw: Path | None) -> Iterator[str]:
    """A proof whose words the file as received has not."""
    received = texts.received(proof["doc_id"]) if raw is not None and proof["evidence_type"] == "text" else None
    if raw is not None and received is not None:
        source_file, text = received
        if _sha256(text[proof["start"] : proof["end"]]) != proof["quote_sha256"]:
            yield f"{_name(_cell(proof))}: {raw / source_file} has other words at {proof['start']} to {proof['end']}"


def _words(proof: Row, texts: _Texts) -> str | None:
    """The words to which a proof points, where its document is published; else those that it quotes."""
    text = texts.published(proof["doc_id"]) if proof["evidence_type"] == "text" else None
    return text[proof["start"] : proof["end"]] if text else proof["quote"]


# --- cells -----------------------------------------------------------------------------------------------------------

ENTERED = ("row_id", "column_name", "evidence_type", "source_ref", "method")
"""Columns of evidence that a ledger takes; with them come the proof's words."""
QUOTED = ("table_name", "row_id", "column_name", "evidence_type", "doc_id", "start", "end", "quote", "method")
"""Columns of evidence that say of which cell a proof is and which words it has."""
SEEN, FITS = 1, 2
"""Marks of a cell that should be as written: it is not in the words of a proof; it is in those of one."""
PUT_OFF = 500_000
"""Rows that wait for a pass through the table that they name."""
LOOKED_AT = 50_000
"""Cells that are looked at one by one in one reading of the evidence."""


class Found(NamedTuple):
    """Rows that name a key, and the part of the table that has it.

    Attributes:
        rows: the rows.
        at: place in the part of the row that each names.
        part: the part.
        first: number of the part's first row in the table.
    """

    rows: Any
    at: Any
    part: Any
    first: int


class Finder:
    """Finds rows of a table by their keys.

    Two parts of the table are in memory. Whoever asks mostly goes through the keys in the table's order, so what is asked for is
    in these or follows; what is not is put off, and looked for in one pass through the table.
    """

    def __init__(self, tables: Tables, table: str, columns: Iterable[str] = ()) -> None:
        self._tables, self._table = tables, table
        self._columns = list(dict.fromkeys([tables.key(table), *columns]))
        self._size = tables.number_of_rows(table)
        schema = tables.schemas[table]
        self._nothing = pyarrow.RecordBatch.from_pylist([], pyarrow.schema([schema.field(name) for name in self._columns]))
        self._parts: Iterator[tuple[int, Any]] = iter(())
        self._near: list[tuple[int, Any]] = []
        self._put_off: list[Any] = []
        self.lost: list[Any] = []

    def find(self, wanted: Any) -> Iterator[Found]:
        """Find the rows that are named in the column `row_id`; more may be found later, by `find` or `rest`."""
        left, counts, passed = wanted, [], 0
        for first, part in self._near or [self._next(), self._next()]:
            some, left = _matched(left, part, first)
            counts.append(len(some.rows))
            yield some
        while len(left) and passed <= self._size and (2 * len(left) > len(wanted) or counts[-1] > counts[0]):
            first, part = self._next()
            some, left = _matched(left, part, first)
            counts = [counts[-1], len(some.rows)]
            passed += max(1, len(part))
            yield some
        if len(left):
            self._put_off.append(left)
            if sum(map(len, self._put_off)) > PUT_OFF:
                yield from self.rest()

    def rest(self) -> Iterator[Found]:
        """Find what was put off; what no row has is `lost`."""
        if self._put_off:
            (left,) = pyarrow.Table.from_batches(self._put_off).unify_dictionaries().combine_chunks().to_batches()
            self._put_off = []
            for first, part in self._all_parts():
                some, left = _matched(left, part, first)
                yield some
            if len(left):
                self.lost.append(left)

    def _next(self) -> tuple[int, Any]:
        found = next(self._parts, None)
        if found is None:
            self._parts = self._all_parts()
            found = next(self._parts, (0, self._nothing))
        self._near = [*self._near[-1:], found]
        return found

    def _all_parts(self) -> Iterator[tuple[int, Any]]:
        first = 0
        for part in self._tables.parts(self._table, self._columns):
            yield first, part
            first += len(part)


def _matched(wanted: Any, part: Any, first: int) -> tuple[Found, Any]:
    """The rows whose key a part has, and the others."""
    at = pyarrow.compute.index_in(wanted.column("row_id"), value_set=part.column(0))
    if not at.null_count:
        return Found(wanted, at, part, first), wanted.slice(0, 0)
    is_there = at.is_valid()
    return Found(wanted.filter(is_there), at.filter(is_there), part, first), wanted.filter(_not(is_there))


class _Ledger:
    """Which cells of a table are proven, and which hold the words of their proof: one byte a cell."""

    def __init__(self, tables: Tables, table: str) -> None:
        self._tables, self._table = tables, table
        self._silent: list[str] = []
        self._proven_with: dict[str, str] = {}
        self._kinds: dict[str, list[str]] = {}
        for column in tables.schemas[table].names:
            facts = tables.facts(table, column)
            proving = facts.get("proven_with") or column
            if "computed" in facts:
                continue
            if kinds := (tables.facts(table, proving).get("proven_by") or "").split():
                self._proven_with[column] = proving
                self._kinds[proving] = kinds
            else:
                self._silent.append(column)
        size = tables.number_of_rows(table)
        self._proven = {column: bytearray(size) for column in self._kinds}
        self._no_matter = bytearray(size)
        self.as_written = {column: bytearray(size) for column in tables.schemas[table].names if self._is_as_written(column)}
        taken_over = [column for column in tables.schemas[table].names if column in TAKEN_OVER]
        self._finder = Finder(tables, table, [*self.as_written, *taken_over])

    def _is_as_written(self, column: str) -> bool:
        """Whether no register and no code list stands between the words and the cell."""
        facts = self._tables.facts(self._table, column)
        return facts.get("proven_by") == "text" and not {"references", "vocabulary"} & facts.keys()

    def enter(self, proofs: Any, manifests: "_Manifests | None") -> Iterator[str]:
        """Note what proofs prove; gives cells that are not what a manifest says."""
        for found in self._finder.find(proofs):
            yield from self._note(found, manifests)

    def enter_the_rest(self, manifests: "_Manifests | None") -> Iterator[str]:
        """Note what is still to be noted; gives proofs of rows that are not there, too."""
        for found in self._finder.rest():
            yield from self._note(found, manifests)
        columns = ["row_id", "column_name", "evidence_type"]
        lost = {tuple(proof.values()) for part in self._finder.lost for proof in part.select(columns).to_pylist()}
        yield from (_of_no_row(self._table, *cell) for cell in sorted(lost, key=str))

    def _note(self, found: Found, manifests: "_Manifests | None") -> Iterator[str]:
        rows, numbers = found.rows, _listed(found.at, "i")
        if not numbers:
            return
        kinds = [*_values(rows, "evidence_type"), None]
        marks = [
            [self._proven[column] if kind in self._kinds.get(column, ()) else self._no_matter for kind in kinds]
            for column in [*_values(rows, "column_name"), None]
        ]
        for column, kind, number in zip(_indices(rows, "column_name"), _indices(rows, "evidence_type"), numbers, strict=True):
            marks[column][kind][found.first + number] = 1
        explicit = _and(_is(rows, "evidence_type", "text"), _is(rows, "method", "explicit"))
        for name, at, value, words, _ in _beside(found, explicit, self.as_written, "words"):
            of_column = self.as_written[name]
            if str(value) in _tidy(words or ""):
                of_column[at] = FITS
            elif not of_column[at]:
                of_column[at] = SEEN
        if manifests is not None:
            by_manifest = _is(rows, "evidence_type", "manifest")
            for name, _, value, reference, row in _beside(found, by_manifest, TAKEN_OVER, "source_ref"):
                held = manifests.held(reference)
                if held not in (None, "") and "*" not in str(value) and str(value) != str(held):
                    yield f"{_name((self._table, row, name))}: {str(value)!r} is not what {reference} says: {str(held)!r}"

    def coverage_faults(self) -> Iterator[str]:
        """Cells without proof. Of rows with one key, each needs its own."""
        yield from (f"{self._table}.{column}: the column does not say what proves it" for column in self._silent)
        first = 0
        columns = [self._tables.key(self._table), *self._proven_with]
        for part in self._tables.parts(self._table, dict.fromkeys(columns)) if self._proven_with else ():
            for column, proving in self._proven_with.items():
                marks = self._proven[proving][first : first + len(part)]
                proven = pyarrow.Array.from_buffers(pyarrow.uint8(), len(part), [None, pyarrow.py_buffer(marks)])
                lacking = _and(part.column(column).is_valid(), pyarrow.compute.equal(proven, 0))
                for row in part.column(0).filter(lacking).to_pylist():
                    yield f"{_name((self._table, row, column))}: the cell has no evidence"
            first += len(part)

    def unlike(self) -> Iterator[tuple[str, str, Any]]:
        """Row, column and value of cells whose value stands in no one of their proofs."""
        columns = [column for column, marks in self.as_written.items() if SEEN in marks]
        first = 0
        for part in self._tables.parts(self._table, [self._tables.key(self._table), *columns]) if columns else ():
            for column in columns:
                marks = self.as_written[column][first : first + len(part)]
                at = marks.find(SEEN)
                while at >= 0:
                    yield part.column(0)[at].as_py(), column, part.column(column)[at].as_py()
                    at = marks.find(SEEN, at + 1)
            first += len(part)


def _beside(
    found: Found, wanted: Any, columns: Collection[str], proof_column: str
) -> Iterator[tuple[str, int, Any, str | None, str]]:
    """Wanted proofs of cells that are not null: column, number of the row, value, what the proof tells, key of the row.

    Args:
        found: proofs and their rows.
        wanted: which proofs.
        columns: whose cells.
        proof_column: column of the proofs.
    """
    for column in sorted({*_values(found.rows, "column_name")} & {*columns} & {*found.part.schema.names}):
        chosen = _and(wanted, _is(found.rows, "column_name", column))
        at = found.at.filter(chosen)
        values, keys = (found.part.column(name).take(at).to_pylist() for name in (column, 0))
        tellings = found.rows.column(proof_column).filter(chosen).to_pylist()
        for number, value, telling, key in zip(_listed(at, "i"), values, tellings, keys, strict=True):
            if value is not None:
                yield column, found.first + number, value, telling, key


def _tidy(words: str) -> str:
    """Words as a cell holds them: NFC, without soft hyphens and page marks, one blank between words."""
    plain = unicodedata.normalize("NFC", words.replace("\xad", ""))
    return " ".join((PAGE_MARK.sub(" ", plain) if "---" in plain else plain).split())


def _wording_faults(tables: Tables, texts: _Texts, ledgers: dict[str, _Ledger]) -> Iterator[str]:
    """Cells that are said to be as written but hold other words than all their proofs together."""
    unlike = (((table, row, column), value) for table in sorted(ledgers) for row, column, value in ledgers[table].unlike())
    while some := dict(islice(unlike, LOOKED_AT)):
        as_written = _as_written(tables, texts, some.keys())
        for cell, value in some.items():
            words = as_written[cell]
            if str(value) not in _tidy(" ".join(words)):
                yield f"{_name(cell)}: {str(value)[:80]!r} is not what is written: {_tidy(words[0])[:80]!r}"


def _as_written(tables: Tables, texts: _Texts, cells: Collection[tuple[str, str, str]]) -> dict[tuple[str, ...], list[str]]:
    """Cell -> the words of its proofs in their order, which is not that of their keys from the tenth on."""
    found: dict[tuple[str, ...], list[tuple[int, str]]] = {cell: [] for cell in cells}
    rows = pyarrow.array({row for _, row, _ in cells}, pyarrow.string())
    for part in tables.parts("evidence", (*QUOTED, "seq"), FEW_VALUES):
        of_rows = pyarrow.compute.is_in(part.column("row_id"), value_set=rows)
        for proof in part.filter(_and(of_rows, _is(part, "evidence_type", "text"), _is(part, "method", "explicit"))).to_pylist():
            if _cell(proof) in found:
                found[_cell(proof)].append((proof["seq"] or 0, _words(proof, texts) or ""))
    return {cell: [words for _, words in sorted(proofs)] for cell, proofs in found.items()}


def _code_faults(tables: Tables) -> Iterator[str]:
    """Codes of rows that are not there."""
    if SPEAKS_OF_ROWS not in tables.schemas:
        return
    key = tables.key(SPEAKS_OF_ROWS)
    finders = {table: Finder(tables, table) for table in tables.schemas}
    nowhere: list[Row] = []
    for part in tables.parts(SPEAKS_OF_ROWS, [key, "table_name", "row_id"], ["table_name"]):
        for table in _values(part, "table_name"):
            codes = part.filter(_is(part, "table_name", table))
            if table not in finders:
                nowhere += codes.to_pylist()
                continue
            for _ in finders[table].find(codes):
                pass
    for finder in finders.values():
        for _ in finder.rest():
            pass
        nowhere += [code for part in finder.lost for code in part.to_pylist()]
    for code in nowhere:
        yield f"{_name((SPEAKS_OF_ROWS, code[key], 'row_id'))}: {code['table_name']} has no {code['row_id']}"


# --- files as received -----------------------------------------------------------------------------------------------


def _raw_faults(tables: Tables, texts: _Texts, contacts: dict[str, "array[int]"], raw: Path) -> Iterator[str]:
    """Documents that are not the files as received; keeps the texts of these."""
    _opened.cache_clear()
    for document in tables.rows("documents", NEEDED["documents"]):
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
        if decoded is None:
            yield f"documents {doc_id} encoding: {path} is no {document['encoding']} text"
            continue
        if _sha256(decoded) != document["text_sha256"]:
            yield f"documents {doc_id} text_sha256: {path} has another text"
        if not texts.receive(doc_id, document["source_file"], _masked(decoded, contacts.get(doc_id, ()))):
            yield f"document_texts {doc_id} text: {path} has another text"


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return codecs.decode(content, encoding, REPLACED.get(encoding, "strict"))
    except (UnicodeDecodeError, LookupError):
        return None


def _masked(text: str, spans: Sequence[int]) -> str:
    """A text with a star for each code point of contact data; `spans` holds start and end of each, one after the other."""
    for start, end in zip(spans[::2], spans[1::2], strict=True):
        text = text[:start] + "*" * (end - start) + text[end:]
    return text


def _manifest_faults(proofs: Any, manifests: "_Manifests") -> Iterator[str]:
    """Proofs by a manifest that holds nothing there."""
    rows = proofs.filter(_is(proofs, "evidence_type", "manifest"))
    for at, reference in enumerate(rows.column("source_ref").to_pylist()):
        if manifests.held(reference) in (None, ""):
            yield f"{_name(_cell(rows.slice(at, 1).to_pylist()[0]))}: {reference}: the manifest has no such cell"


class _Manifests:
    """The manifests of the raw folder, each read once."""

    def __init__(self, raw: Path) -> None:
        self._raw = raw
        self._keys: dict[str, dict[str, Any]] = {}
        self._lines: dict[str, dict[str, int]] = {}
        self._columns: dict[str, dict[str, Any]] = {}

    def held(self, reference: str | None) -> Any:
        """What a cell (`raw/SOURCE/manifest.csv#FILE/COLUMN` or `raw/SOURCE/source.toml#KEY`) holds; None if nothing.

        Of a whole file, which proves that nothing in it could be understood, its name.
        """
        place, mark, key = (reference or "").partition("#")
        if not mark:
            return place if _lies_there(self._raw, place.removeprefix("raw/")) else None
        if place not in self._keys:
            self._read(place)
        if key in self._keys[place]:
            return self._keys[place][key]
        name, _, column = key.rpartition("/")
        line, cells = self._lines[place].get(name), self._columns[place].get(column)
        return cells[line].as_py() if line is not None and cells is not None else None if line is None else ""

    def _read(self, place: str) -> None:
        self._keys[place], self._lines[place], self._columns[place] = {}, {}, {}
        place_below = place.removeprefix("raw/")
        if place_below.lower().endswith(".parquet"):
            lines, names = _lines_of_parquet(self._raw, place_below)
        elif (content := _content(self._raw, place_below)) is None:
            return
        elif place_below.endswith(".toml"):
            self._keys[place] = tomllib.loads(content.decode("utf-8-sig"))
            return
        else:
            reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
            lines, names = reader, list(reader.fieldnames or ())
        columns: dict[str, list[Any]] = {name: [] for name in names}
        number = 0
        while some := list(islice(lines, PART_ROWS)):
            for name, parts in columns.items():
                parts.append(pyarrow.array([(line.get(name) or "").strip() for line in some], pyarrow.string()))
            self._lines[place] |= {line.get("file") or "": at for at, line in enumerate(some, number)}
            number += len(some)
        self._columns[place] = {name: pyarrow.chunked_array(parts, pyarrow.string()) for name, parts in columns.items()}


def _lines_of_parquet(raw: Path, place: str) -> tuple[Iterator[Row], list[str]]:
    """What a bundle that is a Parquet file says of its files, and in which columns; nothing if it is none, or damaged."""
    try:
        bundle = _bundle(raw, place)
        if bundle is not None and isinstance(bundle[0], _Parquet):
            return bundle[0].cells()
    except NO_BUNDLE:
        pass
    return iter(()), []


# --- bundles of raw files ---------------------------------------------------------------------------------------------


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


def _lies_there(raw: Path, source_file: str) -> bool:
    """Whether there is something of that name in the raw folder, be it no file or one that nobody may read."""
    return os.path.lexists(raw / source_file) or _content(raw, source_file) is not None


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
            with tarfile.open(fileobj=self._content, mode="r:") as archive:  # type: ignore[call-overload, unused-ignore]  # goes when tarfile is typed for any reader
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

    def cells(self) -> tuple[Iterator[Row], list[str]]:
        """What the columns beside `content` say of each file, as a manifest would, and their names."""
        types = pyarrow.types
        columns = [
            field.name
            for field in self._file.schema_arrow
            if field.name != "content" and not (types.is_nested(field.type) or types.is_binary(field.type))
        ]
        return self._lines(columns), columns

    def _lines(self, columns: list[str]) -> Iterator[Row]:
        try:
            for part in self._file.iter_batches(PART_ROWS, columns=columns):
                texts = pyarrow.table({name: part.column(name).cast(pyarrow.string()) for name in columns})
                yield from ({**line, "file": _plain(line["file"] or "")} for line in texts.to_pylist())
        except NO_BUNDLE:
            return  # what comes before the damage counts

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
    parser.add_argument("--csv", action="store_true", help="hold the CSV files against the tables as well")
    given = parser.parse_args(arguments)
    if not (given.release / "parquet").is_dir():
        print(f"There is no release at {given.release}. Give the folder that holds parquet/.", file=sys.stderr)
        return 2
    if given.raw is not None and not (given.raw.is_dir() or (given.raw.is_file() and given.raw.name.lower().endswith(BUNDLES))):
        print(f"There is no folder {given.raw}. Give the folder that holds the raw files.", file=sys.stderr)
        return 2
    number = 0
    found = faults(given.release, given.raw)
    for fault in chain(found, csv_faults(given.release)) if given.csv else found:
        number += 1
        print(fault)
    against = f" and {given.raw}" if given.raw else ""
    if absent := left_out(given.release):
        print(f"not in this copy: {', '.join(absent)}")
    if "manifest.json" in absent:
        print("without manifest.json nothing tells these files from others than were released")
    print(f"{given.release}{against}: {_number_of_proofs(given.release)} proofs, {number} fault{'' if number == 1 else 's'}")
    return 1 if number else 0


def _number_of_proofs(release: Path) -> int:
    try:
        return int(pyarrow.parquet.read_metadata(release / "parquet" / "evidence.parquet").num_rows)
    except (pyarrow.ArrowException, OSError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
