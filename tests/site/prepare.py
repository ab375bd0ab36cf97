"""The site that the tests of `make test-site` open, and what it costs: run in the environment of the project.

`python -m tests.site.prepare FOLDER [COPIES]` builds a release of the annotated texts and of a hostile one, its site, the same site as it is
above 10,000 documents, and that of so many copies of all rows that a table has 100,000; with COPIES, also of that many.
"""

import json
import shutil
import sys
import time
from pathlib import Path

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.release.editions import manifest_of
from pipelines.site.build import write
from schemas import TABLES
from schemas.columns import columns
from tests.conftest import GOLD, build

HOSTILE = Path(__file__).parent / "hostile"
LARGE = 100_000
"""Rows of the largest table of the site on which the table is timed."""
REFERS_FREELY = {"row_id", "old_id", "new_id"}
"""Columns that hold keys of several tables."""


def main(folder: Path, copies: int) -> None:
    """Build all of it, and tell sizes and times."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(GOLD / "dev", folder / "raw" / "dev")
    shutil.copytree(HOSTILE, folder / "raw", dirs_exist_ok=True)
    started = time.process_time()
    release = build(folder / "raw", folder / "out", "test")
    of_release = time.process_time() - started
    of_site = seconds(release, folder / "site")
    told = {"release_seconds": of_release, "site_seconds": of_site, "release": str(release)}
    write(release, folder / "reader", many=0)
    rows = manifest_of(release)["rows"]
    write(multiplied(release, folder / "large", -(-LARGE // max(rows.values()))), folder / "large-site")
    if copies:
        many = multiplied(release, folder / "many", copies)
        told["many_seconds"] = seconds(many, folder / "many-site")
        told["many_documents"] = manifest_of(many)["rows"]["documents"]
    (folder / "told.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(told, indent=1))


def seconds(release: Path, folder: Path) -> float:
    """Processor seconds that a site takes."""
    started = time.process_time()
    write(release, folder)
    return time.process_time() - started


def multiplied(release: Path, folder: Path, copies: int) -> Path:
    """A release with all rows copied, each copy under keys of its own."""
    (folder / "parquet").mkdir(parents=True)
    manifest = manifest_of(release)
    for name in TABLES:
        table = pyarrow.parquet.read_table(release / "parquet" / f"{name}.parquet")
        keys = [column.name for column in columns(name) if column.is_key or column.references or column.name in REFERS_FREELY]
        with pyarrow.parquet.ParquetWriter(folder / "parquet" / f"{name}.parquet", table.schema) as writer:
            for number in range(copies if name != "vocabularies" else 1):
                writer.write_table(copied(table, keys, f"c{number:05d}.") if name != "vocabularies" else table)
        manifest["rows"][name] = table.num_rows * (copies if name != "vocabularies" else 1)
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def copied(table: pyarrow.Table, keys: list[str], prefix: str) -> pyarrow.Table:
    """The rows of a table, with a prefix before every key."""
    for key in keys:
        at = table.schema.get_field_index(key)
        table = table.set_column(at, table.schema.field(at), pyarrow.compute.binary_join_element_wise(prefix, table[key], ""))
    return table


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
