"""Dagster assets, in groups by layer: one line of work each; the work itself is in `steps.py` and below."""

from collections.abc import Iterator
from typing import Any

import dagster as dg
import pyarrow
import pyarrow.parquet

from pipelines import steps
from pipelines.checker import Checker
from pipelines.resources import Build, Watcher
from pipelines.retries import storage_faults_retried
from pipelines.steps import Folders
from schemas import TABLES
from schemas.columns import columns

__all__ = ["ASSETS", "table_key"]

EXPECTED = "Keys over tables, rows against the release before, shares of nulls, ranges, order of dates hold."
PREVIEW_ROWS = 5
PREVIEW_COLUMNS = 8
PREVIEW_LENGTH = 80


def table_key(table: str) -> dg.AssetKey:
    """Key of the asset of a table."""
    return dg.AssetKey(["tables", table])


@dg.asset(group_name="records", kinds={"python"})
def records(build: Build, watcher: dg.ResourceParam[Watcher], checker: dg.ResourceParam[Checker]) -> dg.MaterializeResult[Any]:
    """All documents of the raw folder, parsed into records with their proofs."""
    with storage_faults_retried():
        counts = steps.parse_documents(build.folders, watcher.tell, checker.begin)
    return dg.MaterializeResult(
        metadata={
            "dagster/row_count": sum(counts.values()),
            "documents by status": dg.MetadataValue.json(counts),
            "raw folder": dg.MetadataValue.path(build.raw),
        }
    )


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            table_key(name),
            deps=[records],
            group_name="tables",
            description=(model.__doc__ or "").strip(),
            kinds={"parquet", "csv"},
            metadata={
                "dagster/column_schema": dg.TableSchema(
                    columns=[
                        dg.TableColumn(
                            column.name,
                            column.arrow_type,
                            description=column.description,
                            constraints=dg.TableColumnConstraints(nullable=column.nullable),
                        )
                        for column in columns(name)
                    ]
                )
            },
        )
        for name, model in TABLES.items()
    ]
)
def tables(build: Build) -> Iterator[dg.MaterializeResult[Any]]:
    """The tables of the staged release, linked over all documents."""
    with storage_faults_retried():
        counts = steps.make_tables(build.folders)
    for name, count in counts.items():
        metadata: dict[str, Any] = {"dagster/row_count": count, "preview": dg.MetadataValue.md(preview(build.folders, name))}
        yield dg.MaterializeResult(asset_key=table_key(name), metadata=metadata)


@dg.asset(group_name="release", deps=[table_key(name) for name in TABLES], kinds={"json"})
def edition(build: Build) -> dg.MaterializeResult[Any]:
    """Version of the staged release, and whether its data is new; made once every check of the staged tables has passed."""
    with storage_faults_retried():
        decided = steps.decide_edition(build.folders, build.version or None, build.today, build.may_fall)
    return dg.MaterializeResult(
        metadata={"version": decided.version, "new": decided.is_new, "previous": decided.previous or "none"}
    )


@dg.asset(
    group_name="release",
    deps=[edition],
    kinds={"json"},
    check_specs=[dg.AssetCheckSpec("expectations", asset="validation", blocking=True, description=EXPECTED)],
)
def validation(build: Build, checker: dg.ResourceParam[Checker]) -> Iterator[dg.MaterializeResult[Any]]:
    """What is expected of the release as a whole, beside the release before, by Great Expectations."""
    with storage_faults_retried():
        broken = steps.validate_release(build.folders, checker.check)
    stopping = [str(finding) for finding in broken if finding.severity == "critical"]
    if stopping and (gone := steps.gone_since(build.folders)):
        stopping.append(gone)
    warnings = [str(finding) for finding in broken if finding.severity != "critical"]
    yield dg.MaterializeResult(
        metadata={"warnings": dg.MetadataValue.md(as_list(warnings))},
        check_results=[
            dg.AssetCheckResult(
                passed=not stopping, metadata={"faults": len(stopping), "what": dg.MetadataValue.md(as_list(stopping))}
            )
        ],
    )


def as_list(lines: list[str]) -> str:
    """Lines as a list in Markdown."""
    return "\n".join(f"- {line}" for line in lines) or "none"


def format_asset(name: str) -> dg.AssetsDefinition:
    """The asset of a format derived from the tables.

    Args:
        name: name of the format.
    """

    @dg.asset(key=dg.AssetKey(["formats", name]), group_name="formats", deps=[edition], description=steps.about_format(name))
    def of_format(build: Build) -> dg.MaterializeResult[Any]:
        with storage_faults_retried():
            return dg.MaterializeResult(metadata={"made": steps.add_format(build.folders, name)})

    return of_format


FORMATS = [format_asset(name) for name in steps.names_of_formats()]


@dg.asset(group_name="release", deps=[edition, validation, *FORMATS], kinds={"parquet", "csv"})
def release(build: Build) -> dg.MaterializeResult[Any]:
    """The release, described and published by one rename."""
    published = steps.publish_release(build.folders)
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(str(published.path)),
            "version": published.version,
            "new": published.is_new,
        }
    )


@dg.asset(group_name="site", deps=[release], kinds={"html"})
def site(build: Build) -> dg.MaterializeResult[Any]:
    """The explorer: pages in which every cell of the latest release leads to its sentence."""
    made = steps.make_site(build.folders)
    return dg.MaterializeResult(metadata={"made": made, "path": dg.MetadataValue.path(str(build.folders.site))})


def preview(folders: Folders, table: str) -> str:
    """The first rows and columns of a staged table as Markdown.

    Args:
        folders: where the release is staged.
        table: name of the table.
    """
    path = steps.tables_folder(folders) / "parquet" / f"{table}.parquet"
    batch: pyarrow.RecordBatch | None = next(pyarrow.parquet.ParquetFile(path).iter_batches(PREVIEW_ROWS), None)
    shown = [column.name for column in columns(table)[:PREVIEW_COLUMNS]]
    lines = ["| " + " | ".join(shown) + " |", "|" + " --- |" * len(shown)]
    for row in batch.select(shown).to_pylist() if batch is not None else []:
        lines.append("| " + " | ".join(_cell(row[column]) for column in shown) + " |")
    return "\n".join(lines)


def _cell(value: Any) -> str:
    words = "" if value is None else " ".join(str(value).split()).replace("|", "\\|")
    return words if len(words) <= PREVIEW_LENGTH else f"{words[:PREVIEW_LENGTH]}…"


ASSETS = [records, tables, edition, validation, *FORMATS, release, site]
