"""`nordpol verify` and `nordpol explain`: what proves a release, a row, a cell."""

import argparse
from typing import Any

from pipelines.commands.answers import DONE, LATEST, WRONG_USE, console, file_path, say, shown

__all__ = ["add"]


def add(commands: Any) -> None:
    """Declare the commands."""
    verify = commands.add_parser("verify", help="prove every cell of a release")
    verify.add_argument("release", type=file_path, nargs="?", default=LATEST, help=f"folder of a release (default: {LATEST})")
    verify.add_argument("--raw", type=file_path, metavar="DIR", help="prove against the raw files as well")
    verify.add_argument("--csv", action="store_true", help="hold the CSV files against the tables as well")
    verify.set_defaults(command=_verify)

    explain = commands.add_parser("explain", help="show what proves a row or a cell")
    explain.add_argument("table", help="name of a table")
    explain.add_argument("row", help="key of a row, or its beginning")
    explain.add_argument("column", nargs="?", help="one column (default: all)")
    explain.add_argument(
        "--release", type=file_path, default=LATEST, metavar="DIR", help=f"folder of a release (default: {LATEST})"
    )
    explain.set_defaults(command=_explain)


def _verify(given: argparse.Namespace) -> int:
    from pipelines.release import verify

    raw = ["--raw", str(given.raw)] if given.raw else []
    return verify.main([str(given.release), *raw, *(["--csv"] if given.csv else [])])


def _explain(given: argparse.Namespace) -> int:
    from rich.text import Text

    from pipelines.release.differences import schemas_of
    from pipelines.release.explain import explain

    if not (given.release / "parquet").is_dir():
        return say(f"There is no release at {given.release}. Give one with --release, or run `nordpol build`.", WRONG_USE)
    screen = console()
    schemas_of(given.release)  # names a table that cannot be read
    for proof in explain(given.release, given.table, given.row, given.column):
        value = "null" if proof.value is None else shown(str(proof.value))
        value = value if len(value) <= 200 else f"{value[:200]}…"
        screen.print(Text.assemble((proof.column, "bold"), " = ", (value, "cyan")))
        if proof.declared:
            screen.print(f"    {proof.declared}", markup=False)
            continue
        screen.print(f"    {proof.method}, rule {proof.rule_id}, {proof.place}", markup=False)
        if proof.words:
            before, words, after = (shown(" ".join(part.split("\n"))) for part in (proof.before, proof.words, proof.after))
            words = words if len(words) <= 400 else f"{words[:400]}…"
            screen.print(Text.assemble("    ", before, "»", (words, "bold black on yellow"), "«", after))
    return DONE
