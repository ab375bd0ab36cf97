"""The figures of the report: a table each, and the picture of it.

Pictures are drawn by Altair's grammar and vl-convert, without a browser or a network.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet

from pipelines.release.stage import PARQUET

__all__ = ["Figure", "figures"]

Row = dict[str, Any]
WIDTH = 640
PART = 10_000
"""Rows of a table that are read at a time."""
UNKNOWN = "not said"
PLAN_LEVELS = ("measure", "activity")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure.

    Attributes:
        name: name of its files.
        title: what it shows, in one line.
        note: how to read it, and what it leaves out.
        columns: heads of the table behind it.
        rows: the table behind it.
        picture: SVG; None if there is nothing to show.
    """

    name: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    picture: str | None


def figures(release: Path) -> list[Figure]:
    """All figures of a release.

    Args:
        release: the folder of a release.
    """
    return [
        _figure("plans", "Plans on a time line", PLANS_NOTE, ("plan", "country", "from", "until"), _plans(release), _time_line),
        _figure(
            "measures",
            "Measures by P and country",
            MEASURES_NOTE,
            ("country", "primary P", "measures"),
            _measures(release),
            _bars,
        ),
        _figure(
            "completeness",
            "Measures that plans state, and those in the dataset",
            STATED_NOTE,
            ("plan", "stated", "extracted"),
            _stated(release),
            _pairs,
        ),
        _figure("budgets", "Budgets in euro", BUDGETS_NOTE, ("plan", "budget", "for", "EUR"), _budgets(release), _amounts),
        _figure(
            "speeches",
            "Speeches by country and party group",
            SPEECHES_NOTE,
            ("country of the role", "party group", "speeches"),
            _speeches(release),
            _bars,
        ),
    ]


PLANS_NOTE = (
    "A plan begins where it starts to apply, else where it was launched or adopted; one without any of these is left out."
)
MEASURES_NOTE = "Rows of levels measure and activity, by the country of their plan, else of the speaker or publisher. XN is Nordic co-operation."
STATED_NOTE = (
    "What the sources say there is, beside the rows found. A plan whose text is not among the documents has few or none."
)
BUDGETS_NOTE = (
    "The main amount of a plan at the European Central Bank's rate of the day; compare only amounts for the same period."
)
SPEECHES_NOTE = "The country is that of the role in which somebody spoke; members of a party group speak for no country."


def _figure(
    name: str, title: str, note: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]], draw: Callable[..., Any]
) -> Figure:
    table = tuple(rows)
    return Figure(name, title, note, columns, table, _svg(draw(columns, table)) if table else None)


def _read(release: Path, table: str) -> Iterator[Row]:
    with pyarrow.parquet.ParquetFile(release / PARQUET / f"{table}.parquet", pre_buffer=False) as file:
        for batch in file.iter_batches(PART):
            yield from batch.to_pylist()


def _names(release: Path) -> dict[str, str]:
    """Plan -> how it is called in a figure: its title, else its issuer and year."""
    organisations = {row["org_id"]: row["name"] for row in _read(release, "organisations")}
    names: dict[str, str] = {}
    for plan in _read(release, "plans"):
        year = next((str(plan[f"{date}_edtf"])[:4] for date in ("start", "launched", "adopted") if plan[f"{date}_edtf"]), "")
        issuer = organisations.get(plan["issuer_org_id"], plan["jurisdiction"] or UNKNOWN)
        names[plan["plan_id"]] = plan["title"] or f"{issuer}: {plan['plan_type'].replace('_', ' ')} {year}".strip()
    return names


def _plans(release: Path) -> Iterable[tuple[Any, ...]]:
    names = _names(release)
    found = []
    for plan in _read(release, "plans"):
        start = next((plan[f"{date}_earliest"] for date in ("start", "launched", "adopted") if plan[f"{date}_earliest"]), None)
        if start is not None:
            until = plan["end_latest"].isoformat() if plan["end_latest"] is not None else None
            found.append((names[plan["plan_id"]], plan["jurisdiction"] or UNKNOWN, start.isoformat(), until))
    return sorted(found, key=lambda row: (row[2], row[0]))


def _measures(release: Path) -> Iterable[tuple[Any, ...]]:
    jurisdictions = {plan["plan_id"]: plan["jurisdiction"] for plan in _read(release, "plans")}
    publishers = {row["doc_id"]: row["publisher_org_id"] for row in _read(release, "documents")}
    countries = {row["org_id"]: row["country"] for row in _read(release, "organisations")}
    speakers = {row["doc_id"]: row["role_country"] for row in _read(release, "speeches")}
    counts: dict[tuple[str, str], int] = {}
    for measure in _read(release, "measures"):
        if measure["level"] in PLAN_LEVELS:
            doc_id = measure["doc_id"]
            of_document = speakers.get(doc_id) or countries.get(publishers.get(doc_id)) or UNKNOWN
            country = jurisdictions.get(measure["plan_id"]) or of_document
            key = (country, measure["primary_p"] or UNKNOWN)
            counts[key] = counts.get(key, 0) + 1
    return [(*key, number) for key, number in sorted(counts.items())]


def _stated(release: Path) -> Iterable[tuple[Any, ...]]:
    names = _names(release)
    return sorted(
        (names[plan["plan_id"]], plan["measure_count_stated"], plan["measure_count_extracted"])
        for plan in _read(release, "plans")
        if plan["measure_count_stated"] is not None
    )


def _budgets(release: Path) -> Iterable[tuple[Any, ...]]:
    names = _names(release)
    return sorted(
        (
            names[plan["plan_id"]],
            f"{plan['budget_amount']:,.0f} {plan['budget_currency'] or ''}".strip(),
            (plan["budget_period"] or "unstated").replace("_", " "),
            round(plan["budget_eur"]) if plan["budget_eur"] is not None else None,
        )
        for plan in _read(release, "plans")
        if plan["budget_amount"] is not None
    )


def _speeches(release: Path) -> Iterable[tuple[Any, ...]]:
    groups = {row["org_id"]: row["name"] for row in _read(release, "organisations")}
    counts: dict[tuple[str, str], int] = {}
    for speech in _read(release, "speeches"):
        key = (speech["role_country"] or UNKNOWN, groups.get(speech["party_group_org_id"], "none"))
        counts[key] = counts.get(key, 0) + 1
    return [(*key, number) for key, number in sorted(counts.items())]


# --- pictures -------------------------------------------------------------------------------------------------------


def _values(columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> Any:
    import altair as alt

    return alt.Data(values=[dict(zip(columns, row, strict=True)) for row in rows])  # type: ignore[no-untyped-call]  # goes when Altair types it


def _time_line(columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> Any:
    import altair as alt

    base = alt.Chart(_values(columns, rows), width=WIDTH).encode(
        x=alt.X("from:T", title=None, axis=alt.Axis(format="%Y")),
        y=alt.Y("plan:N", sort=None, title=None, axis=alt.Axis(labelLimit=320)),
        color=alt.Color("country:N", title="country"),
    )
    return base.mark_point(filled=True, size=60) + base.mark_bar(cornerRadius=2, size=12).encode(x2="until:T")


def _bars(columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> Any:
    import altair as alt

    first, second, number = columns
    return (
        alt.Chart(_values(columns, rows), width=WIDTH)
        .mark_bar()
        .encode(
            x=alt.X(f"{number}:Q", title=number, axis=alt.Axis(tickMinStep=1)),
            y=alt.Y(f"{first}:N", title=first, axis=alt.Axis(labelLimit=320)),
            color=alt.Color(f"{second}:N", title=second),
        )
    )


def _pairs(columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> Any:
    import altair as alt

    return (
        alt.Chart(_values(columns, rows), width=WIDTH)
        .transform_fold(list(columns[1:]), as_=["count", "measures"])
        .mark_bar()
        .encode(
            x=alt.X("measures:Q", axis=alt.Axis(tickMinStep=1)),
            y=alt.Y("plan:N", title=None, axis=alt.Axis(labelLimit=320)),
            yOffset=alt.YOffset("count:N", sort=list(columns[1:])),
            color=alt.Color("count:N", title=None, sort=list(columns[1:])),
        )
    )


def _amounts(columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> Any:
    import altair as alt

    return (
        alt.Chart(_values(columns, rows), width=WIDTH)
        .mark_bar()
        .encode(
            x=alt.X("EUR:Q", axis=alt.Axis(format=",.0f")),
            y=alt.Y("plan:N", title=None, axis=alt.Axis(labelLimit=320)),
            color=alt.Color("for:N", title="for"),
        )
    )


def _svg(chart: Any) -> str:
    import vl_convert

    return str(vl_convert.vegalite_to_svg(chart.to_dict()))
