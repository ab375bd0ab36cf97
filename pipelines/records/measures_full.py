"""Rows of the flat table measures_full: measures with what the other linked tables say of them.

Here belongs: the joining. Not here: any fact of its own; its cells are proven in the tables from which they come.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pipelines.mentions import places
from pipelines.mentions.lexicon import Lexicon
from pipelines.records.plan_bodies import nordic_bodies
from pipelines.records.record import Row
from pipelines.registers import alternatives
from pipelines.sources.page import NORDIC_COOPERATION

__all__ = ["rows"]

BAR = "|"
ANSWERING = ("responsible", "lead")
"""Roles of a body whose country is that of the measure."""
NORDIC = re.compile(rf"(?<!\w)(?:{alternatives('nordic')})(?!\w)", re.IGNORECASE)
SCHEMES = ("p4", "exploitation", "victim_group", "instrument")
OF_MEASURE = (
    "measure_id", "text", "text_lang", "level", "status", "primary_p", "actor_raw", "start_edtf", "deadline_edtf", "plan_id", "doc_id",
)  # fmt: skip


def rows(tables: Mapping[str, Sequence[Row]], joined: Mapping[str, Mapping[str, Row]]) -> Iterator[Row]:
    """The flat rows of the measures of one document.

    Args:
        tables: the linked rows of the document by table.
        joined: rows of plans, speeches and organisations of which it speaks, by table and key.
    """
    document = tables["documents"][0]
    bodies, plans = joined.get("organisations", {}), joined.get("plans", {})
    publisher = bodies.get(document.get("publisher_org_id") or "", {})
    speaker = next((row.get("role_country") for row in _speeches(tables, joined)), None)
    codes: dict[tuple[str, str], list[str]] = {}
    for row in tables.get("codes", ()):
        if row["table_name"] == "measures":
            codes.setdefault((row["row_id"], row["scheme"]), []).append(row["code"])
    actors: dict[str, list[str]] = {}
    answering: dict[str, set[str | None]] = {}
    for row in tables.get("measure_organisations", ()):
        actors.setdefault(row["measure_id"], []).append(bodies[row["org_id"]]["name"])
        if row["role"] in ANSWERING:
            answering.setdefault(row["measure_id"], set()).add(_country_of(bodies[row["org_id"]]))
    for measure in tables.get("measures", ()):
        plan = plans.get(measure.get("plan_id") or "", {})
        named = _named(measure.get("actor_raw"))
        general = plan.get("jurisdiction") or speaker or publisher.get("country")
        yield {
            **{column: measure.get(column) for column in OF_MEASURE},
            **{scheme: _joined(codes.get((measure["measure_id"], scheme), [])) for scheme in SCHEMES},
            "country": _only(answering.get(measure["measure_id"], set())) or (_only(named) if named else general),
            "organisations": _joined(actors.get(measure["measure_id"], [])),
            "plan_title": plan.get("title") or plan.get("title_raw"),
            "plan_start_edtf": plan.get("start_edtf"),
            "plan_end_edtf": plan.get("end_edtf"),
            "document_title": document.get("title"),
            "document_kind": document.get("kind"),
            "published_edtf": document.get("published_edtf"),
            "source_url": document.get("source_url"),
        }


def _country_of(body: Row) -> str | None:
    """The country of a body, that of Nordic co-operation if it is one of its bodies."""
    return NORDIC_COOPERATION if body["org_id"] in nordic_bodies() else body.get("country")


def _named(actor: str | None) -> set[str | None]:
    """The countries that the words for who acts name (`Finland och Norge`), or Nordic co-operation (`De nordiska ministrarna`)."""
    if actor is None:
        return set()
    if NORDIC.search(actor):
        return {NORDIC_COOPERATION}
    return {country for place in places.find(_places().scan(actor)) for country in place.countries}


@cache
def _places() -> Lexicon:
    """The words for places alone, which are known in any language: the whole lexicon takes a process long to build."""
    return Lexicon(places.entries())


def _only(countries: set[str | None]) -> str | None:
    """The one country of all bodies that answer for a measure; None where they are of several, or of none that is known."""
    return next(iter(countries)) if len(countries) == 1 else None


def _speeches(tables: Mapping[str, Sequence[Row]], joined: Mapping[str, Mapping[str, Row]]) -> list[Row]:
    """The speeches of which a document is the page: that which it keeps, else the joined one."""
    return [*tables.get("speeches", ()), *joined.get("speeches", {}).values()]


def _joined(values: list[str]) -> str | None:
    return BAR.join(sorted(set(values))) or None
