"""Reference data: words, names, labels and facts as reviewed CSV files, each row with its language and its source.

Here belongs: the files and the one function that reads them. Not here: what a row means; the step that uses it knows.
A new word is a new row. `docs/registers.md` says what each file holds.
"""

import csv
from functools import cache
from importlib import resources

__all__ = ["place", "rows"]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Rows of a register.

    Args:
        name: file name without `.csv`.

    Returns:
        One dictionary a row, in the order of the file; an empty cell is an empty string.

    Raises:
        FileNotFoundError: if there is no such register.
    """
    with (resources.files(__package__) / f"{name}.csv").open(encoding="utf-8") as file:
        reader = csv.reader(file)
        columns = next(reader)
        return tuple(dict(zip(columns, row, strict=True)) for row in reader if row)


def place(name: str, key: str) -> str:
    """Reference to a row of a register, as evidence names it."""
    return f"pipelines/registers/{name}.csv#{key}"
