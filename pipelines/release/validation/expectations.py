"""What is expected of a release as a whole, and whether it holds: the only module that knows Great Expectations.

An expectation of severity `critical` that does not hold stops the release; one of severity `warning` is told.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ACCEPTED_FALL", "Finding", "as_records", "check", "load"]

ACCEPTED_FALL = 0.1
"""A table may lose this share of its rows, those of documents that are gone not counted; above it, the release stops."""
NOTED_GROWTH = 0.1
ACCEPTED_RISE_OF_NULLS = 0.1
ACCEPTED_SHIFT = 0.2
"""Shares of a language or kind may move by as much."""
PLANS_IN_ORDER = 0.5
"""Sources contradict themselves now and then; if most plans are out of order, a rule is broken."""
FEWEST_PLANS = 20
"""Plans whose two days must be known before a share of them says anything: a page alone never stops a build (decision 0009)."""
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """An expectation and what was seen.

    Attributes:
        frame: the frame of figures.
        expectation: its type, as Great Expectations calls it.
        arguments: its arguments.
        severity: `critical` or `warning`.
        why: what it guards against.
        holds: whether it holds.
        checked: rows that were looked at.
        unexpected: rows that do not keep it, the first of them.
        number_unexpected: how many do not keep it.
    """

    frame: str
    expectation: str
    arguments: dict[str, Any]
    severity: str
    why: str
    holds: bool
    checked: int
    unexpected: list[dict[str, Any]]
    number_unexpected: int

    def __str__(self) -> str:
        """One line: what was expected, and the first rows that do not keep it, each with its name first."""
        rows = [_named(row) for row in self.unexpected]
        if self.number_unexpected > len(rows):
            rows.append(f"and {self.number_unexpected - len(rows)} more")
        return f"{self.why} ({self.number_unexpected} in {self.frame}: {'; '.join(rows)})"


def _named(row: dict[str, Any]) -> str:
    cells = sorted(row.items(), key=lambda cell: not isinstance(cell[1], str))
    return ", ".join(f"{name} {f'{value:.3g}' if isinstance(value, float) else value}" for name, value in cells)


def load() -> Any:
    """Great Expectations, imported where it is needed, as that takes seconds; it sends nothing to anybody."""
    os.environ["GX_ANALYTICS_ENABLED"] = "False"
    import great_expectations

    return great_expectations


def check(frames: dict[str, "pd.DataFrame"], may_fall: Iterable[str]) -> list[Finding]:
    """Check the figures of a release.

    Args:
        frames: the figures, as `profile.profile` gives them.
        may_fall: tables that may lose more rows than usual this once.

    Returns:
        One finding an expectation, in a fixed order.
    """
    gx = load()
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_pandas("release")
    findings: list[Finding] = []
    for name, expectations in _suites(gx.expectations, frames["plans"]).items():
        frame = _spared(frames[name], may_fall) if name == "tables" else frames[name]
        batch = (
            source.add_dataframe_asset(name)
            .add_batch_definition_whole_dataframe("whole")
            .get_batch(batch_parameters={"dataframe": frame})
        )
        suite = gx.ExpectationSuite(name, expectations=expectations)
        shape = {"result_format": "COMPLETE", "unexpected_index_column_names": [str(frame.columns[0])]}
        findings += [_finding(name, result) for result in batch.validate(suite, result_format=shape).results]
    return sorted(findings, key=lambda one: (one.frame, one.severity, one.expectation, str(one.arguments)))


def _spared(tables: "pd.DataFrame", may_fall: Iterable[str]) -> "pd.DataFrame":
    """The figures of the tables, without the share of rows that is left of those that may fall."""
    return tables.assign(share_kept=tables["share_kept"].mask(tables["table"].isin(list(may_fall))))


def _suites(gx: Any, plans: "pd.DataFrame") -> dict[str, list[Any]]:
    between, pair = gx.ExpectColumnValuesToBeBetween, gx.ExpectColumnPairValuesAToBeGreaterThanB

    def most(column: str, highest: float, severity: str, why: str) -> Any:
        return between(column=column, max_value=highest, severity=severity, meta={"why": why})

    def order(later: str, earlier: str, severity: str, why: str, mostly: float = 1) -> Any:
        return pair(
            column_A=later, column_B=earlier, or_equal=True, ignore_row_if="either_value_is_missing",
            mostly=mostly, severity=severity, meta={"why": why},
        )  # fmt: skip

    fallen = (
        f"Rows that a release loses without being asked; above {ACCEPTED_FALL:.0%}, documents or a rule are missing. "
        "Where the loss is meant, give --may-fall TABLE for each"
    )
    return {
        "tables": [
            between(column="share_kept", min_value=1 - ACCEPTED_FALL, severity="critical", meta={"why": fallen}),
            most("share_of_before", 1 + NOTED_GROWTH, "warning", "Growth is welcome, but worth a look"),
        ],
        "unique_keys": [most("duplicates", 0, "critical", "A key names one row")],
        "foreign_keys": [most("dangling", 0, "critical", "A reference leads to a row")],
        "columns": [
            most("nulls_where_required", 0, "critical", "A required cell has a value"),
            most("rise_of_nulls", ACCEPTED_RISE_OF_NULLS, "warning", "A column that falls silent points to a broken rule"),
        ],
        "ranges": [
            order("low", "low_allowed", "critical", "No value lies below what it can be"),
            order("high_allowed", "high", "critical", "No value lies above what it can be"),
        ],
        "distributions": [
            most("difference", ACCEPTED_SHIFT, "warning", "Languages and kinds do not shift by themselves"),
        ],
        "plans": [
            order(later, earlier, severity, why, mostly)
            for later, earlier, why in (
                ("launched_latest", "adopted_earliest", "A plan is adopted before it is launched"),
                ("end_latest", "launched_earliest", "A plan is launched before it ends"),
                ("end_latest", "start_earliest", "A plan begins before it ends"),
            )
            for severity, mostly in (("critical", PLANS_IN_ORDER), ("warning", 1))
            if severity == "warning" or len(plans[[later, earlier]].dropna()) >= FEWEST_PLANS
        ],
    }


def _finding(frame: str, result: Any) -> Finding:
    outcome = result.to_json_dict()
    config, seen = outcome["expectation_config"], outcome["result"]
    arguments = {name: value for name, value in sorted(config["kwargs"].items()) if name != "batch_id"}
    rows = seen.get("unexpected_index_list") or []
    if outcome["exception_info"].get("raised_exception"):
        message = str(outcome["exception_info"].get("exception_message"))
        raise RuntimeError(f"{frame}: {config['type']} could not be checked: {message}")
    return Finding(
        frame=frame,
        expectation=config["type"],
        arguments=arguments,
        severity=config["severity"],
        why=config["meta"]["why"],
        holds=bool(outcome["success"]),
        checked=int(seen.get("element_count") or 0),
        unexpected=[_dated(row) if frame == "plans" else dict(sorted(row.items())) for row in rows[:SHOWN]],
        number_unexpected=int(seen.get("unexpected_count") or 0),
    )


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the frame of plans, its days, which are numbers there, as dates."""
    return {
        column: date.fromordinal(int(cell)).isoformat() if isinstance(cell, int | float) else cell
        for column, cell in sorted(row.items())
    }


def as_records(findings: list[Finding]) -> Iterator[dict[str, Any]]:
    """Findings as they stand in the JSON file."""
    yield from map(asdict, findings)
