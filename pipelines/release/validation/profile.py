"""A release in figures: rows, keys, nulls, ranges, order of dates, distributions, each beside those of the release before.

The frames are small whatever the size of the release (that of the plans has a row a plan); columns are read part by part.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.release.editions import ABOUT_RELEASES
from pipelines.release.stage import PARQUET
from pipelines.release.validation.keys import lost_keys, references
from pipelines.release.verify import Tables

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["documents_gone", "profile"]

Row = dict[str, Any]
DISTRIBUTIONS = (
    ("documents", "text_lang"), ("documents", "kind"), ("documents", "status"), ("measures", "level"),
    ("mentions", "mention_type"),
)  # fmt: skip
YEARS = (1500, 2299)
"""Years between which every date lies: those that are read beside a day (`mentions/dates.py`), and what is told relative to one."""
DOCUMENTS, DOCUMENT, PROBLEMS = "documents", "doc_id", "problems"
"""The table of documents, the column by which a row of any table is that of one, and the table that may well get shorter."""
QUARANTINED = "quarantined"
FEW_ROWS = 20
"""Shares of fewer rows than these say nothing."""


def profile(release: Path, before: Path | None) -> dict[str, "pd.DataFrame"]:
    """Frames of figures.

    Args:
        release: the staged release.
        before: the release before; None for the first.

    Returns:
        `tables`, `unique_keys`, `foreign_keys`, `columns`, `ranges`, `distributions` and `plans`, each a frame with a first
        column that names the row.
    """
    import pandas as pd

    frames: dict[str, list[Row]] = {
        "tables": list(_tables(release, before)),
        "unique_keys": list(_unique_keys(release)),
        "foreign_keys": list(_foreign_keys(release)),
        "columns": list(_columns(release, before)),
        "ranges": list(_ranges(release)),
        "distributions": list(_distributions(release, before)),
        "plans": list(_plans(release)),
    }
    empty = {"plans": ["plan_id", *PLAN_DATES], "distributions": ["column", "value", "share", "share_before", "difference"]}
    made = {}
    for name, rows in frames.items():
        frame = pd.DataFrame(rows, columns=empty.get(name) if not rows else None)
        made[name] = frame.astype({column: "float64" for column in map(str, frame.columns) if column.startswith(NUMBERS)})
    return made


NUMBERS = ("share", "difference", "rise", "low", "high", "nulls")
PLAN_DATES = ("adopted_earliest", "launched_earliest", "launched_latest", "start_earliest", "end_latest")


def _path(release: Path, table: str) -> Path:
    return release / PARQUET / f"{table}.parquet"


def _names(release: Path) -> Iterator[str]:
    yield from (path.stem for path in sorted((release / PARQUET).glob("*.parquet")) if path.stem not in ABOUT_RELEASES)


def _schema(release: Path, table: str) -> pyarrow.Schema:
    return pyarrow.parquet.read_schema(_path(release, table))


def _parts(release: Path, table: str, column: str) -> Iterator[Any]:
    """Parts of a column."""
    with pyarrow.parquet.ParquetFile(_path(release, table), buffer_size=1 << 20, pre_buffer=False) as file:
        yield from (batch.column(0) for batch in file.iter_batches(columns=[column]))


def _number_of_rows(release: Path | None, table: str) -> int | None:
    path = _path(release, table) if release is not None else None
    return int(pyarrow.parquet.read_metadata(path).num_rows) if path is not None and path.is_file() else None


def _tables(release: Path, before: Path | None) -> Iterator[Row]:
    gone = documents_gone(release, before) if before is not None else []
    for table in _names(release):
        rows, former = _number_of_rows(release, table) or 0, _number_of_rows(before, table)
        kept = _share_kept(release, before, table, gone) if before is not None and former else None
        yield {"table": table, "rows": rows, "share_of_before": rows / former if former else None, "share_kept": kept}


def documents_gone(release: Path, before: Path) -> list[str]:
    """Keys of the documents of the release before that are gone, or set aside, in order.

    Args:
        release: the staged release.
        before: the release before.
    """
    return sorted(_usable(before) - _usable(release))


def _usable(release: Path) -> set[str]:
    """Documents of a release that are not set aside."""
    columns = (
        chain.from_iterable(part.to_pylist() for part in _parts(release, DOCUMENTS, name)) for name in (DOCUMENT, "status")
    )
    return {document for document, status in zip(*columns, strict=True) if status != QUARANTINED}


def _share_kept(release: Path, before: Path, table: str, gone: list[str]) -> float | None:
    """Share of the rows of the release before that are there still, those of documents that went or broke not counted.

    Of the usable documents themselves all count but a single one: one goes for a reason, many go with the disk they lay on.
    None for a table whose rows are of no one document: what a broken rule loses shows in the others; and for `problems`.
    """
    if table == PROBLEMS:
        return None
    if table == DOCUMENTS:
        former = len(_usable(before)) - (len(gone) == 1)
        return len(_usable(release)) / former if former else None
    former = _number_of_rows(before, table) or 0
    if gone:
        if DOCUMENT not in _schema(before, table).names or _numbers_of_nulls(before, table, [DOCUMENT])[DOCUMENT]:
            return None
        theirs = pyarrow.array(gone, pyarrow.string())
        former -= sum(_number_of(part, theirs) for part in _parts(before, table, DOCUMENT))
    return (_number_of_rows(release, table) or 0) / former if former else None


def _unique_keys(release: Path) -> Iterator[Row]:
    for table in _names(release):
        key = _schema(release, table).field(0).name
        yield {"key": f"{table}.{key}", "duplicates": _duplicates(release, table, key)}


def _duplicates(release: Path, table: str, key: str) -> int:
    """Keys that stand there before: none if each is greater than the one before, as they should be; else all are compared."""
    last = pyarrow.array([], pyarrow.string())
    for part in _parts(release, table, key):
        keys = pyarrow.concat_arrays([last, part])
        if not pyarrow.compute.all(pyarrow.compute.less(keys[:-1], keys[1:]), min_count=0).as_py():
            whole = pyarrow.chunked_array(_parts(release, table, key), pyarrow.string())
            return len(whole) - len(pyarrow.compute.unique(whole))
        last = keys[-1:]
    return 0


def _foreign_keys(release: Path) -> Iterator[Row]:
    tables = Tables(release)
    for table, column, target in references(tables):
        if table not in ABOUT_RELEASES:
            lost = lost_keys(tables, table, column, target)
            dangling = sum(_number_of(part, lost) for part in _parts(release, table, column)) if len(lost) else 0
            yield {"key": f"{table}.{column}", "to": target, "dangling": dangling}


def _number_of(column: Any, values: Any) -> int:
    return int(pyarrow.compute.sum(pyarrow.compute.is_in(column, value_set=values)).as_py() or 0)


def _columns(release: Path, before: Path | None) -> Iterator[Row]:
    for table in _names(release):
        required = {field.name for field in _schema(release, table) if not field.nullable}
        shares, former = _nulls(release, table), _nulls(before, table)
        enough = min(_number_of_rows(release, table) or 0, _number_of_rows(before, table) or 0) >= FEW_ROWS
        for column, share in shares.items():
            rise = share - former[column] if enough and column in former else None
            nulls = share if column in required else None
            yield {"column": f"{table}.{column}", "share_of_nulls": share, "nulls_where_required": nulls, "rise_of_nulls": rise}


def _nulls(release: Path | None, table: str) -> dict[str, float]:
    """Column -> share of nulls."""
    rows = _number_of_rows(release, table)
    if release is None or not rows:
        return {}
    return {name: number / rows for name, number in _numbers_of_nulls(release, table, _schema(release, table).names).items()}


def _numbers_of_nulls(release: Path, table: str, columns: Iterable[str]) -> dict[str, int]:
    """Column -> nulls, as the file itself counts them in each group of rows; counted anew where it does not."""
    metadata = pyarrow.parquet.read_metadata(_path(release, table))
    numbers = {}
    for column in columns:
        at = metadata.schema.names.index(column)
        statistics = [metadata.row_group(number).column(at).statistics for number in range(metadata.num_row_groups)]
        if all(one is not None and one.has_null_count for one in statistics):
            numbers[column] = sum(one.null_count for one in statistics)
        else:
            numbers[column] = sum(part.null_count for part in _parts(release, table, column))
    return numbers


def _ranges(release: Path) -> Iterator[Row]:
    for table in _names(release):
        for field in _schema(release, table):
            unit = (field.metadata or {}).get(b"unit", b"").decode()
            if pyarrow.types.is_date32(field.type):
                allowed: tuple[float | None, float | None] = YEARS
            elif unit == "probability":
                allowed = (0, 1)
            elif field.name.startswith("budget_") and pyarrow.types.is_floating(field.type):
                allowed = (0, None)
            else:
                continue
            ends = [pyarrow.compute.min_max(part).as_py() for part in _parts(release, table, field.name)]
            low = min((_number(end["min"]) for end in ends if end["min"] is not None), default=None)
            high = max((_number(end["max"]) for end in ends if end["max"] is not None), default=None)
            yield {
                "column": f"{table}.{field.name}", "low": low, "high": high,
                "low_allowed": allowed[0], "high_allowed": allowed[1],
            }  # fmt: skip


def _number(value: date | float) -> float:
    """A value as a number: of a day, its year."""
    return float(value.year if isinstance(value, date) else value)


def _distributions(release: Path, before: Path | None) -> Iterator[Row]:
    for table, column in DISTRIBUTIONS:
        now, former = (_shares(one, table, column) for one in (release, before))
        for value in sorted({*now, *former}):
            share, was = now.get(value, 0.0), former.get(value, 0.0) if former else None
            yield {
                "column": f"{table}.{column}", "value": value, "share": share, "share_before": was,
                "difference": abs(share - was) if was is not None else None,
            }  # fmt: skip


def _shares(release: Path | None, table: str, column: str) -> dict[str, float]:
    """Value -> share of the rows that have one; nothing for few rows."""
    if release is None or (_number_of_rows(release, table) or 0) < FEW_ROWS:
        return {}
    counts: Counter[str] = Counter()
    for part in _parts(release, table, column):
        for one in pyarrow.compute.value_counts(pyarrow.compute.drop_null(part)).to_pylist():
            counts[one["values"]] += one["counts"]
    return {value: count / counts.total() for value, count in counts.items()}


def _plans(release: Path) -> Iterator[Row]:
    """Days as numbers that sort, since frames of days without a time are no type of pandas."""
    days = partial(map, lambda day: day.toordinal() if day is not None else None)
    plans = pyarrow.parquet.read_table(_path(release, "plans"), columns=["plan_id", *PLAN_DATES]).to_pylist()
    for plan in plans:
        yield {"plan_id": plan["plan_id"], **dict(zip(PLAN_DATES, days(plan[name] for name in PLAN_DATES), strict=True))}
