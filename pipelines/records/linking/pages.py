"""By what two documents are known to show one page: the site's own number in the address, or title and day of publication.

Here belongs: these keys. Not here: what their texts say to it (`duplicates.py`).
"""

import re
from functools import cache
from urllib.parse import parse_qs, urlsplit

from pipelines.documents import sha256
from pipelines.records.record import Row
from pipelines.registers import rows

__all__ = ["ADDRESS", "PUBLICATION", "keys_of"]

ADDRESS, PUBLICATION = "address", "publication"
WWW = "www."
DAY = 10
"""Letters of a day in EDTF."""
NO_LETTER = re.compile(r"[\W_]+")
SHORTEST_TITLE = 12
"""A shorter title, as `Nyheter`, names no page."""


def keys_of(document: Row) -> dict[str, str]:
    """Kind of key -> key of the page that a document shows.

    Args:
        document: its row of the table documents.
    """
    keys = {ADDRESS: _address(document.get("source_url") or ""), PUBLICATION: _publication(document)}
    return {kind: key for kind, key in keys.items() if key}


def _address(url: str) -> str:
    """The site and its own number of the page, else host and path; empty for an address without a path."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix(WWW)
    except ValueError:
        return ""
    for site, before, parameter in _numbered():
        if host == site or host.endswith(f".{site}"):
            number = _number_behind(parts.path, before)
            if number:
                chapter = ",".join(parse_qs(parts.query).get(parameter, ())) if parameter else ""
                return f"{site}{before}{number}" + (f"?{parameter}={chapter}" if chapter else "")
    path = parts.path.rstrip("/")
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "") if host and path else ""


@cache
def _numbered() -> tuple[tuple[str, str, str], ...]:
    return tuple((row["site"], row["before"], row["parameter"]) for row in rows("address_ids"))


def _number_behind(path: str, before: str) -> str:
    """The number that is a part of a path, behind these words."""
    for part in path.split(before)[1:]:
        number, _, _ = part.partition("/")
        if number.isdigit():
            return number
    return ""


def _publication(document: Row) -> str:
    """Title and day of publication, as a hash; empty where one is not known or is no more than the name of a kind of page."""
    title = NO_LETTER.sub(" ", (document.get("title") or "").lower()).strip()
    day = (document.get("published_edtf") or "")[:DAY]
    if len(title) < SHORTEST_TITLE or len(day) < DAY or "/" in (document.get("published_edtf") or ""):
        return ""
    return sha256(f"{title}\n{day}")[:16]
