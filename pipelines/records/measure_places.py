"""Rows of the table measure_places: where a measure is done.

Here belongs: which of the places in its words are such, and their rows. Not here: the names and what stands before them
(`mentions/located.py`).
"""

from collections.abc import Iterator

from pipelines.documents import Value, slug
from pipelines.mentions import located
from pipelines.mentions.measures.measures import Measure
from pipelines.records.context import Context
from pipelines.records.record import Record

__all__ = ["place_records"]


def place_records(context: Context, measure_id: str, measure: Measure) -> Iterator[Record]:
    """Countries and regions in which the measure is done; the country that acts is none of them.

    Args:
        context: the document, read.
        measure_id: key of the measure.
        measure: the measure.
    """
    seen: set[tuple[str | None, str | None]] = set()
    keys: set[str] = set()
    for place in (place for piece in measure.pieces for place in located.find(context.text, piece, context.code)):
        if measure.actor and measure.actor.covers(place.span):
            continue
        for country in place.countries or (None,):
            if (country, place.region) in seen:
                continue
            seen.add((country, place.region))
            region = slug(place.region) if place.region else ""
            key = f"{country}.{region}" if country in keys else country or region
            keys.add(key)
            cells = {
                "measure_id": measure_id,
                "country": Value(country, "mapped", "place.name", (place.span,)) if country else None,
                "region": Value(place.region, "mapped", "place.name", (place.span,)) if place.region else None,
            }
            yield Record("measure_places", f"{measure_id}.{key}", cells)
