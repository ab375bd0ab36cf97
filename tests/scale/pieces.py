"""The pieces of work that the benchmark measures, each run in a process of its own.

    python -m tests.scale.pieces NAME [ARGUMENTS]

Each prints a JSON object of the times that it took itself, so that what comes before (starting Python, reading back tables
that a build has in memory) does not count. Packages are imported in the pieces, for importing is a part of some costs.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Times = dict[str, float]
TODAY = (2026, 1, 1)


@contextmanager
def _timed(times: Times, name: str) -> Iterator[None]:
    """Add the time of what is done inside."""
    start = time.perf_counter()
    yield
    times[name] = times.get(name, 0.0) + time.perf_counter() - start


def start() -> Times:
    """Start Python with what a build imports, and do nothing."""
    import pipelines.steps  # noqa: F401 (the import is what is measured; stays)

    return {}


def empty_job() -> Times:
    """A Dagster job of one empty asset, in this process."""
    import dagster as dg

    @dg.asset
    def empty() -> None:
        """Nothing."""

    job = dg.Definitions(assets=[empty], jobs=[dg.define_asset_job("one")]).resolve_job_def("one")
    with dg.DagsterInstance.ephemeral(settings={"telemetry": {"enabled": False}}) as instance:
        job.execute_in_process(instance=instance, run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}})
    return {}


def empty_job_and_expectations() -> Times:
    """The same, and the import of Great Expectations."""
    import great_expectations  # noqa: F401 (the import is what is measured; stays)

    return empty_job()


def floor(raw: str, release: str, scratch: str) -> Times:
    """Read, hash and decode all files; read back the tables of the release; write them again as Parquet and CSV."""
    times: Times = {}
    paths = sorted(Path(raw).rglob("*.txt"))
    for path in paths:  # warms the files
        path.read_bytes()
    with _timed(times, "files"):
        _read_hash_decode(paths)
    for table in sorted((Path(release) / "parquet").glob("*.parquet")):
        _write_again(table, Path(release) / "csv" / f"{table.stem}.csv", Path(scratch), times)
    return times


def _read_hash_decode(paths: list[Path]) -> None:
    import hashlib

    for path in paths:
        data = path.read_bytes()
        hashlib.sha256(data).hexdigest()
        data.decode("utf-8", "replace")


def _write_again(table: Path, csv: Path, scratch: Path, times: Times) -> None:
    """Read and write a table by its groups of rows, so that memory stays bounded; the CSV must come out as long as it was."""
    import pyarrow.csv
    import pyarrow.parquet

    new, new_csv = scratch / table.name, scratch / csv.name
    with pyarrow.parquet.ParquetFile(table) as file:
        schema, metadata = file.schema_arrow, file.metadata
        compression = metadata.row_group(0).column(0).compression if metadata.num_row_groups else "zstd"
        rounded = _in_seconds(schema)
        options = pyarrow.csv.WriteOptions(quoting_style="needed")
        with (
            pyarrow.parquet.ParquetWriter(new, schema, compression=compression) as parquet_out,
            pyarrow.csv.CSVWriter(new_csv, rounded, write_options=options) as csv_out,
        ):
            for number in range(metadata.num_row_groups):
                with _timed(times, "tables_read"):
                    group = file.read_row_group(number)
                with _timed(times, "parquet"):
                    parquet_out.write_table(group)
                with _timed(times, "csv"):
                    csv_out.write_table(group.cast(rounded))
    if new_csv.stat().st_size != csv.stat().st_size:
        raise ValueError(f"{csv.name} came out otherwise: {new_csv.stat().st_size} bytes, {csv.stat().st_size} in the release")
    new.unlink()
    new_csv.unlink()


def _in_seconds(schema: Any) -> Any:
    """The schema of the CSV: times to the second."""
    import pyarrow

    return pyarrow.schema(
        pyarrow.field(field.name, pyarrow.timestamp("s")) if pyarrow.types.is_timestamp(field.type) else field for field in schema
    )


def line(raw: str, out: str) -> Times:
    """The whole line with Parquet and CSV alone, without Dagster and without derived formats: each step's time."""
    import gc
    from contextlib import closing

    from pipelines.checker import Checker
    from pipelines.cli import OBJECTS_BEFORE_COLLECTION

    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)  # as the command does
    with closing(Checker(apart=True)) as checker:
        return _line(Path(raw), Path(out), checker)


def _line(raw: Path, out: Path, checker: Any) -> Times:
    from datetime import date

    from pipelines import steps

    folders = steps.Folders(raw, out)
    times: Times = {}
    with _timed(times, "parse"):
        steps.parse_documents(folders, beginning=checker.begin)
    with _timed(times, "tables"):
        steps.make_tables(folders)
    with _timed(times, "audit"):
        faults = [fault for check in steps.audit(folders) for fault in check.faults]
    if faults:
        raise ValueError("; ".join(faults[:20]))
    with _timed(times, "edition"):
        steps.decide_edition(folders, None, date(*TODAY))
    with _timed(times, "validate"):
        steps.validate_release(folders, checker.check)
    with _timed(times, "publish"):
        steps.publish_release(folders)
    return times


def staged(raw: str, out: str) -> Times:
    """Stage a release up to its edition, to which formats can be added."""
    from datetime import date

    from pipelines import steps

    folders = steps.Folders(Path(raw), Path(out))
    steps.parse_documents(folders)
    steps.make_tables(folders)
    steps.decide_edition(folders, None, date(*TODAY))
    return {}


def derived(raw: str, out: str, name: str) -> Times:
    """Add a derived format to the staged release."""
    from pipelines import steps

    times: Times = {}
    with _timed(times, "format"):
        steps.add_format(steps.Folders(Path(raw), Path(out)), name)
    return times


PIECES: dict[str, Callable[..., Times]] = {
    function.__name__: function for function in (start, empty_job, empty_job_and_expectations, floor, line, staged, derived)
}


def main() -> None:
    """Do one piece of work."""
    name, *arguments = sys.argv[1:]
    print(json.dumps(PIECES[name](*arguments)))


if __name__ == "__main__":
    main()
