"""Whether the columns of a release may differ from those of the release before, given the versions of their schemas.

Semantic versioning: a column removed or retyped raises the first number (the second while the first is 0), one added the
second.
"""

from pathlib import Path

import pyarrow

from pipelines.release.differences import schemas_of
from pipelines.release.editions import MANIFEST, ReleaseError, manifest_of

__all__ = ["check_schema"]


def check_schema(before: Path, staged: Path, version: str) -> None:
    """Refuse columns that differ under the same version of the schema.

    Args:
        before: the release before.
        staged: the staged release.
        version: version of its schema.

    Raises:
        ReleaseError: if columns were added, removed or retyped and the version does not say so, or the former one is none.
    """
    former = str(manifest_of(before).get("schema_version", "0"))
    if not all(part.isdecimal() for part in former.split(".")):
        raise ReleaseError(f"{before / MANIFEST} is damaged: schema_version {former!r} is no version. Restore the release.")
    broken, added = _differences(schemas_of(before), schemas_of(staged))
    old, new = (tuple(int(part) for part in one.split(".")) for one in (former, version))
    breaking = 1 if old[0] else 2
    for faults, parts, what in ((broken, breaking, "removed or retyped"), (added, 2, "added")):
        if faults and new[:parts] <= old[:parts]:
            raise ReleaseError(
                f"{', '.join(faults)}: {what} since release {before.name}, but the schema still has version {version}. "
                "Raise SCHEMA_VERSION in schemas/__init__.py."
            )


def _differences(before: dict[str, pyarrow.Schema], after: dict[str, pyarrow.Schema]) -> tuple[list[str], list[str]]:
    broken = [
        f"{table}.{field.name}"
        for table, schema in before.items()
        for field in schema
        if table not in after or field.name not in after[table].names or after[table].field(field.name).type != field.type
    ]
    added = [
        f"{table}.{field.name}"
        for table, schema in after.items()
        for field in schema
        if table not in before or field.name not in before[table].names
    ]
    return broken, added
