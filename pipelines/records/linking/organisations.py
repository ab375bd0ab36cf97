"""Rows of the organisations that some document names, of their parents and successors, and of their names.

Here belongs: what the register, or else a mention, says of each. Not here: which organisation a name means
(`mentions/organisations.py`).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pipelines.documents import sha256, slug
from pipelines.mentions.organisations.organisations import bodies
from pipelines.records.linking.links import Links, Summary
from pipelines.records.record import Row, registered
from pipelines.registers import rows, words_of

__all__ = ["join", "namings"]

DIRECTORATE = "directorate"
"""What the register of forms says of public bodies of any kind: courts, universities, agencies."""
OF_SEVERAL = ("intergovernmental", "working_group", "generic")
"""Kinds of which a document's country says nothing."""
FOREIGN_LETTERS = {"NO": "äö", "DK": "äö", "SE": "æø", "FI": "æø"}
"""Letters of a name that show a body of a neighbour."""
NAME_TYPES = ("official", "translation")
"""Names that stand for an organisation in English; short and former ones and abbreviations do not."""


def join(links: Links, summaries: Iterable[Summary]) -> None:
    """Make the rows of all organisations.

    Args:
        links: where to put the rows.
        summaries: the documents, in the order of their keys.
    """
    named: dict[str, Row | None] = {}
    countries: dict[str, dict[str, list[Row]]] = {}
    for one in summaries:
        for org_id, mention in one.organisations.items():
            named[org_id] = named.get(org_id) or mention
            if mention and one.country:
                countries.setdefault(org_id, {}).setdefault(*one.country)
    register = {row["org_id"]: row for row in rows("organisations")}
    links.joined["organisations"] = {}
    used = set(named)
    while (
        more := {register[one][c] for one in used if one in register for c in ("parent_org_id", "successor_org_id")} - used - {""}
    ):
        used |= more
    for org_id in sorted(used):
        mention = named.get(org_id)
        if org_id in register:
            links.prove(_listed(links, register[org_id]))
        elif mention:
            links.prove(_unlisted(links, org_id, mention, countries.get(org_id, {})))


@cache
def _names() -> dict[str, list[dict[str, str]]]:
    names: dict[str, list[dict[str, str]]] = {}
    for row in rows("organisation_names"):
        names.setdefault(row["org_id"], []).append(row)
    return names


def _listed(links: Links, body: dict[str, str]) -> Iterator[Row]:
    org_id = body["org_id"]
    row = {column: body[column] or None for column in body if column not in ("source", "org_id")}
    english = body["name"] if body["name_lang"] == "en" else _english(org_id)
    links.joined["organisations"][org_id] = {"org_id": org_id, **row, "name_en": english}
    if english:
        yield registered("organisations", org_id, "name_en", "organisation_names", f"{org_id}/{english}")
    for column, cell in row.items():
        if cell:
            yield registered("organisations", org_id, column, "organisations", f"{org_id}/{column}")
    keys: set[str] = set()
    for name in _names().get(org_id, ()):
        key = f"{org_id}.{name['name_lang']}.{name['name_type']}.{slug(name['name'])}"
        if key in keys:  # names that differ in capitals or marks alone: FrP and Frp
            key = f"{key}-{sha256(name['name'])[:4]}"
        keys.add(key)
        cells = {column: name[column] for column in ("org_id", "name", "name_lang", "name_type")}
        links.add("organisation_names", {"org_name_id": key, **cells})
        for column in cells:
            yield registered("organisation_names", key, column, "organisation_names", f"{org_id}/{name['name']}")


def _english(org_id: str) -> str | None:
    """The first English name of a listed organisation, its official one before a translation; None where none is known."""
    known = [row for row in _names().get(org_id, ()) if row["name_lang"] == "en"]
    return next((row["name"] for kind in NAME_TYPES for row in known if row["name_type"] == kind), None)


def _unlisted(links: Links, org_id: str, mention: Row, countries: dict[str, list[Row]]) -> Iterator[Row]:
    """The row of a body that no register names: its country is that of the documents that name it, where they are of one."""
    org_type = _kind(str(mention["name"]), str(mention["rule_id"]).rpartition(".")[2])
    name: dict[str, Any] = {"name": mention["name"]}
    row = links.joined["organisations"][org_id] = {"org_id": org_id, "org_type": org_type, **name}
    country = next(iter(countries)) if len(countries) == 1 and org_type not in OF_SEVERAL else ""
    if (
        country
        and not _is_of_several(str(mention["name"]))
        and not set(FOREIGN_LETTERS.get(country, "")) & set(str(mention["name"]).lower())
    ):
        row["country"], proofs = country, countries[country]
        yield from ({**proof, "row_id": org_id} for proof in proofs)
    key = f"{org_id}.und.official.{slug(str(mention['name']))}"
    links.add("organisation_names", {"org_name_id": key, "org_id": org_id, "name_type": "official", **name})
    for table, row_id, columns in (
        ("organisations", org_id, ("name", "org_type")),
        ("organisation_names", key, ("org_id", "name", "name_type")),
    ):
        for column in columns:
            if column != "org_type" or org_type:
                yield _text_proof(table, row_id, column, mention)


def _is_of_several(name: str) -> bool:
    """Whether a name says that the body is one of several countries: `Rådet för nordiskt samarbete om funktionshinder`."""
    return any(word.startswith(tuple(words_of("of_countries"))) for word in name.lower().split())


def _kind(name: str, by_form: str) -> str | None:
    """The kind of a body by its form; where that only says that it is a public body, by the word in its name that says which."""
    if by_form != DIRECTORATE:
        return by_form
    return next((kind for part, kind in _kinds() if part in name.lower()), None)


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    return tuple((row["part"], row["org_type"]) for row in rows("body_kinds"))


def _text_proof(table: str, row_id: str, column: str, mention: Row) -> Row:
    return {
        "table_name": table, "row_id": row_id, "column_name": column, "evidence_type": "text",
        "doc_id": mention["doc_id"], "start": mention["start"], "end": mention["end"], "quote": mention["quote"],
        "method": mention["method"], "rule_id": mention["rule_id"],
    }  # fmt: skip


def namings(mentions: Iterable[Row]) -> Iterator[Row]:
    """The first place of each name of each organisation in a document, uninflected if there is one: the text's proof.

    Args:
        mentions: the mentions of the document.
    """
    seen: set[tuple[str, str]] = set()
    for mention in sorted(mentions, key=lambda row: (row["method"] != "explicit", row["start"])):
        org_id = mention.get("value")
        if mention["mention_type"] != "organisation" or org_id not in bodies():
            continue
        form = (str(org_id), str(mention["name"]).lower())
        if form not in seen:
            seen.add(form)
            yield _text_proof("organisations", str(org_id), "name", mention)
