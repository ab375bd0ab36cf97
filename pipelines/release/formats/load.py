"""What loads the tables with the right types elsewhere: load/ for pandas, polars, DuckDB, R and Power Query."""

from pathlib import Path

import pyarrow

from pipelines.release.editions import Edition
from pipelines.release.reading import schemas

__all__ = ["write"]

FOLDER = "load"
IN_R = {"string": "c", "int64": "d", "double": "d", "bool": "l", "date32[day]": "D", "timestamp[us]": "T"}
"""Column types of readr; whole numbers are doubles, since R's integers end at 2^31."""
IN_POWER_QUERY = {
    "string": "type text", "int64": "Int64.Type", "double": "type number", "bool": "type logical",
    "date32[day]": "type date", "timestamp[us]": "type datetime",
}  # fmt: skip


def write(release: Path, edition: Edition) -> None:
    """Write the loaders.

    Args:
        release: the staged release.
        edition: what it is.
    """
    folder = release / FOLDER
    folder.mkdir(exist_ok=True)
    columns = schemas(release)
    for name, text in {
        "load_pandas.py": _pandas(edition, list(columns)),
        "load_polars.py": _polars(edition, list(columns)),
        "views.sql": _duckdb(edition, list(columns)),
        "load.R": _r(edition, columns),
        "nordpol.pq": _power_query(edition, columns),
    }.items():
        (folder / name).write_text(text, encoding="utf-8")


def _tuple(tables: list[str]) -> str:
    return "".join(f'    "{table}",\n' for table in tables)


def _pandas(edition: Edition, tables: list[str]) -> str:
    return f'''"""Nordpol {edition.version} in pandas: `from load_pandas import load; plans = load("plans")`.

Needs pandas and pyarrow. Columns keep their Arrow types, so a whole number with gaps stays a whole number.
"""

from pathlib import Path

import pandas as pd

TABLES = (
{_tuple(tables)})


def load(table, folder=Path(__file__).parents[1] / "parquet"):
    """A table as a data frame."""
    return pd.read_parquet(Path(folder) / f"{{table}}.parquet", dtype_backend="pyarrow")


def load_all(folder=Path(__file__).parents[1] / "parquet"):
    """All tables by name."""
    return {{table: load(table, folder) for table in TABLES}}
'''


def _polars(edition: Edition, tables: list[str]) -> str:
    return f'''"""Nordpol {edition.version} in polars: `from load_polars import load; plans = load("plans")`. Needs polars."""

from pathlib import Path

import polars as pl

TABLES = (
{_tuple(tables)})


def load(table, folder=Path(__file__).parents[1] / "parquet"):
    """A table as a data frame."""
    return pl.read_parquet(Path(folder) / f"{{table}}.parquet")


def load_all(folder=Path(__file__).parents[1] / "parquet"):
    """All tables by name."""
    return {{table: load(table, folder) for table in TABLES}}
'''


def _duckdb(edition: Edition, tables: list[str]) -> str:
    view = "CREATE OR REPLACE VIEW {0} AS SELECT * FROM read_parquet('parquet/{0}.parquet');\n"
    views = "".join(map(view.format, tables))
    return f"-- Nordpol {edition.version} in DuckDB. In the folder of the release: duckdb -init load/views.sql\n{views}"


def _r(edition: Edition, columns: dict[str, pyarrow.Schema]) -> str:
    types = ",\n".join(f'  {table} = "{"".join(IN_R[str(field.type)] for field in schema)}"' for table, schema in columns.items())
    return f"""# Nordpol {edition.version} in R: source("load/load.R"); plans <- load_nordpol("plans"). Needs readr.
# Dates in EDTF (columns that end in _edtf) are text; an empty unquoted field is NA.

nordpol_types <- c(
{types}
)

load_nordpol <- function(table, folder = "csv") {{
  readr::read_csv(
    file.path(folder, paste0(table, ".csv")),
    col_types = nordpol_types[[table]], na = "", trim_ws = FALSE, lazy = FALSE, progress = FALSE
  )
}}
"""


def _power_query(edition: Edition, columns: dict[str, pyarrow.Schema]) -> str:
    queries = "\n".join(_query(table, schema) for table, schema in columns.items())
    return f"""// Nordpol {edition.version} in Power Query (Excel, Power BI). Make a blank query named Folder that holds "C:\\nordpol\\", the folder of
// the release with a backslash at its end. For each table make a blank query, and in its advanced editor paste what stands below its name.
// Not tested in Excel or Power BI: the types are those that both read from Parquet.
{queries}"""


def _query(table: str, schema: pyarrow.Schema) -> str:
    types = ", ".join(f'{{"{field.name}", {IN_POWER_QUERY[str(field.type)]}}}' for field in schema)
    return f"""
// {table}
let
    Source = Parquet.Document(File.Contents(Folder & "parquet\\{table}.parquet")),
    Typed = Table.TransformColumnTypes(Source, {{{types}}})
in
    Typed
"""
