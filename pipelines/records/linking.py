"""Rows of all documents -> linked rows: duplicates, speeches on several pages, plans in several documents, organisations.

Here belongs: joining over documents, each link with its reason. Not here: what one document says (the modules beside
this one).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pipelines.documents import sha256, slug
from pipelines.mentions.organisations import bodies
from pipelines.records.record import DocumentRecords, Row
from pipelines.registers import place, rows

__all__ = ["link"]

FACT_TABLES_OF_A_DUPLICATE = ("documents", "document_texts", "mentions", "problems")
"""A document with the text of another keeps these; its facts stand with the other."""
ORGANISATION_COLUMNS = {
    "documents": ("publisher_org_id",),
    "speeches": ("party_group_org_id",),
    "plans": ("issuer_org_id",),
    "plan_organisations": ("org_id",),
    "measure_organisations": ("org_id",),
    "person_roles": ("org_id", "party_org_id"),
}
COUNTED_LEVELS = ("measure", "activity")
COMPARED = ("adopted_edtf", "launched_edtf", "start_edtf", "end_edtf", "budget_amount", "measure_count_stated")
"""Columns in which documents that speak of one plan should agree."""


def link(documents: Iterable[DocumentRecords], key_of: dict[str, str]) -> tuple[dict[str, list[Row]], list[Row]]:
    """Join the rows of all documents.

    Args:
        documents: what each document yields, in the order of the keys.
        key_of: table -> name of its key column.

    Returns:
        Rows by table, and the evidence, both without order; evidence rows bear no number yet.
    """
    tables: dict[str, list[Row]] = {table: [] for table in key_of}
    evidence: list[Row] = []
    first_with_text: dict[str, str] = {}
    for document in sorted(documents, key=lambda one: one.doc_id):
        twin = _twin(document, first_with_text)
        for table, found in document.rows.items():
            if twin is None or table in FACT_TABLES_OF_A_DUPLICATE:
                tables[table] += found
        evidence += [row for row in document.evidence if twin is None or row["table_name"] in FACT_TABLES_OF_A_DUPLICATE]
    for table in ("speeches", "people"):
        evidence = _merge(tables, table, key_of[table], evidence)
    evidence = _link_plans(tables, evidence)
    _count_measures(tables)
    evidence += _organisations(tables)
    return tables, evidence


def _twin(document: DocumentRecords, first_with_text: dict[str, str]) -> str | None:
    """The first document with the same text; marks the document as its duplicate."""
    row = document.rows["documents"][0]
    digest = row.get("text_sha256")
    if digest is None or row["status"] == "quarantined":
        return None
    twin = first_with_text.setdefault(digest, document.doc_id)
    if twin == document.doc_id:
        return None
    row |= {"status": "duplicate", "status_reason": f"Same text as {twin}.", "duplicate_of_doc_id": twin}
    return twin


def _merge(tables: dict[str, list[Row]], table: str, key: str, evidence: list[Row]) -> list[Row]:
    """Join rows of the same key: the first document's value stays, evidence of another value goes."""
    merged: dict[str, Row] = {}
    own: dict[tuple[str, str], Row] = {}
    for row in tables[table]:
        kept = merged.setdefault(row[key], {})
        own[(row[key], row.get("doc_id", ""))] = row
        for column, cell in row.items():
            if kept.get(column) is None:
                kept[column] = cell
    tables[table] = list(merged.values())

    def proves(proof: Row) -> bool:
        if proof["table_name"] != table:
            return True
        said = own.get((proof["row_id"], proof.get("doc_id") or ""))
        return said is None or said.get(proof["column_name"]) == merged[proof["row_id"]].get(proof["column_name"])

    return [proof for proof in evidence if proves(proof)]


def _link_plans(tables: dict[str, list[Row]], evidence: list[Row]) -> list[Row]:
    """Join the plans of several documents: same issuer, kind and title, and a year of start, end or launch in common."""
    documents_of = {row["plan_document_id"]: row for row in tables["plan_documents"]}
    own = {str(row["plan_id"]): dict(row) for row in tables["plans"]}
    leaders: dict[str, Row] = {}
    alike: dict[tuple[Any, ...], list[Row]] = {}
    final: dict[str, str] = {}
    for plan_id, plan in sorted(own.items()):
        candidates = alike.setdefault(_likeness(plan), []) if plan.get("title") else []
        leader = next((one for one in candidates if _years(one) & _years(plan)), None)
        if leader is None:
            leader = leaders[plan_id] = dict(plan)
            candidates.append(leader)
            documents_of[plan_id] |= _reason(None)
        else:
            documents_of[plan_id] |= _reason(leader)
            _report_differences(tables, leader, plan, documents_of[plan_id]["doc_id"])
            _fill(leader, plan)
        final[plan_id] = leader["plan_id"]
    tables["plans"] = list(leaders.values())
    for table in ("plan_documents", "measures", "amounts"):
        for row in tables[table]:
            if row.get("plan_id"):
                row["plan_id"] = final[row["plan_id"]]
    evidence = _rekeyed_rows(tables["codes"], "codes", "code_id", "plans", final, evidence)
    return _rekeyed_roles(tables, evidence, final, own)


def _likeness(plan: Row) -> tuple[Any, ...]:
    return (*(plan.get(column) for column in ("issuer_org_id", "plan_type", "jurisdiction")), slug(plan["title"]))


def _years(plan: Row) -> set[str]:
    return {str(plan[f"{name}_edtf"])[:4] for name in ("start", "end", "launched") if plan.get(f"{name}_edtf")}


def _fill(leader: Row, plan: Row) -> None:
    """Give the plan what it lacks; the four columns of a date go together."""
    dates = {column.removesuffix("_edtf") for column in plan if column.endswith("_edtf")}
    for date in dates:
        if leader.get(f"{date}_edtf") is None:
            leader |= {f"{date}_{part}": plan.get(f"{date}_{part}") for part in ("edtf", "earliest", "latest", "method")}
    for column, cell in plan.items():
        if column.rpartition("_")[0] not in dates and leader.get(column) is None:
            leader[column] = cell


def _report_differences(tables: dict[str, list[Row]], leader: Row, plan: Row, doc_id: str) -> None:
    """Two documents that say different things of one plan: the first stays, and the other is told."""
    for column in COMPARED:
        if plan.get(column) is None or leader.get(column) in (None, plan[column]):
            continue
        message = f"{column} of {leader['plan_id']} is {leader[column]} there and {plan[column]} here; the first stays."
        problem_id = f"{doc_id}.problem.plans_disagree.{column}"
        tables["problems"].append(
            {"problem_id": problem_id, "doc_id": doc_id, "stage": "link", "severity": "info", "code": "plans_disagree",
             "message": message}
        )  # fmt: skip
        next(row for row in tables["documents"] if row["doc_id"] == doc_id)["problem_count"] += 1


def _reason(leader: Row | None) -> Row:
    if leader is None:
        return {"link_method": "own_document", "confidence": 1.0, "reason": "The document names the plan itself."}
    reason = f"Same issuer, kind and title as {leader['plan_id']}, and a year in common."
    return {"link_method": "same_title", "confidence": 0.9, "reason": reason}


def _rekeyed_roles(tables: dict[str, list[Row]], evidence: list[Row], final: dict[str, str], own: dict[str, Row]) -> list[Row]:
    """Move organisations and evidence of joined plans to the plan that stays; evidence of another value goes."""
    moved: dict[str, str] = {}
    kept: dict[str, Row] = {}
    for row in tables["plan_organisations"]:
        row_id = f"{final[row['plan_id']]}.{row['org_id']}.{row['role']}"
        moved[row["plan_organisation_id"]] = row_id
        kept.setdefault(row_id, {**row, "plan_organisation_id": row_id, "plan_id": final[row["plan_id"]]})
    tables["plan_organisations"] = list(kept.values())
    leaders = {row["plan_id"]: row for row in tables["plans"]}

    def rekeyed(proof: Row) -> Row | None:
        if proof["table_name"] == "plan_organisations":
            return {**proof, "row_id": moved[proof["row_id"]]}
        if proof["table_name"] != "plans":
            return proof
        said, column = own[proof["row_id"]], proof["column_name"]
        leader = leaders[final[proof["row_id"]]]
        return {**proof, "row_id": leader["plan_id"]} if said.get(column) == leader.get(column) else None

    return [row for row in map(rekeyed, evidence) if row]


def _rekeyed_rows(rows: list[Row], table: str, key: str, of_table: str, final: dict[str, str], evidence: list[Row]) -> list[Row]:
    """Move rows that speak of rows of another table (`table_name`, `row_id`) to the rows that stay, each once."""
    moved: dict[str, str] = {}
    kept: dict[str, Row] = {}
    for row in rows:
        row_id = final.get(row["row_id"], row["row_id"]) if row["table_name"] == of_table else row["row_id"]
        moved[row[key]] = f"{row_id}{row[key].removeprefix(row['row_id'])}"
        kept.setdefault(moved[row[key]], {**row, key: moved[row[key]], "row_id": row_id})
    rows[:] = kept.values()
    return [{**proof, "row_id": moved[proof["row_id"]]} if proof["table_name"] == table else proof for proof in evidence]


def _count_measures(tables: dict[str, list[Row]]) -> None:
    counts = Counter(row.get("plan_id") for row in tables["measures"] if row["level"] in COUNTED_LEVELS)
    euros: dict[tuple[Any, ...], float | None] = {}
    for row in tables["amounts"]:
        euros.setdefault((row.get("plan_id"), row["amount"], row.get("currency")), row.get("amount_eur"))
    for plan in tables["plans"]:
        plan["measure_count_extracted"] = counts[plan["plan_id"]]
        plan["budget_eur"] = euros.get((plan["plan_id"], plan.get("budget_amount"), plan.get("budget_currency")))


def _organisations(tables: dict[str, list[Row]]) -> list[Row]:
    """Rows of organisations and their names, for all that a row or mention names; returns their evidence."""
    named = {
        row["value"]: row for row in reversed(tables["mentions"]) if row["mention_type"] == "organisation" and row.get("value")
    }
    used = {*named, *(row[column] for table, columns in ORGANISATION_COLUMNS.items() for row in tables[table]
                      for column in columns if row.get(column))}  # fmt: skip
    register = {row["org_id"]: row for row in rows("organisations")}
    while (
        more := {register[one][c] for one in used if one in register for c in ("parent_org_id", "successor_org_id")} - used - {""}
    ):
        used |= more
    evidence: list[Row] = []
    for org_id in sorted(used):
        if org_id in register:
            evidence += _listed(tables, register[org_id])
        else:
            evidence += _unlisted(tables, org_id, named[org_id])
    evidence += list(_namings(tables))
    return evidence


@cache
def _names() -> dict[str, list[dict[str, str]]]:
    names: dict[str, list[dict[str, str]]] = {}
    for row in rows("organisation_names"):
        names.setdefault(row["org_id"], []).append(row)
    return names


def _register_proof(table: str, row_id: str, column: str, register: str, key: str) -> Row:
    return {
        "table_name": table, "row_id": row_id, "column_name": column, "evidence_type": "register",
        "source_ref": place(register, key), "method": "mapped", "rule_id": f"register.{register}",
    }  # fmt: skip


def _listed(tables: dict[str, list[Row]], body: dict[str, str]) -> Iterator[Row]:
    org_id = body["org_id"]
    row = {column: body[column] or None for column in body if column not in ("source", "org_id")}
    tables["organisations"].append({"org_id": org_id, **row})
    for column, cell in row.items():
        if cell:
            yield _register_proof("organisations", org_id, column, "organisations", f"{org_id}/{column}")
    keys: set[str] = set()
    for name in _names().get(org_id, ()):
        key = f"{org_id}.{name['name_lang']}.{name['name_type']}.{slug(name['name'])}"
        if key in keys:  # names that differ in capitals or marks alone: FrP and Frp
            key = f"{key}-{sha256(name['name'])[:4]}"
        keys.add(key)
        cells = {column: name[column] for column in ("org_id", "name", "name_lang", "name_type")}
        tables["organisation_names"].append({"org_name_id": key, **cells})
        for column in cells:
            yield _register_proof("organisation_names", key, column, "organisation_names", f"{org_id}/{name['name']}")


def _unlisted(tables: dict[str, list[Row]], org_id: str, mention: Row) -> Iterator[Row]:
    org_type = str(mention["rule_id"]).rpartition(".")[2]
    name: dict[str, Any] = {"name": mention["name"]}
    tables["organisations"].append({"org_id": org_id, "org_type": org_type, **name})
    key = f"{org_id}.und.official.{slug(str(mention['name']))}"
    tables["organisation_names"].append({"org_name_id": key, "org_id": org_id, "name_type": "official", **name})
    for table, row_id, columns in (
        ("organisations", org_id, ("name", "org_type")),
        ("organisation_names", key, ("org_id", "name", "name_type")),
    ):
        for column in columns:
            yield _text_proof(table, row_id, column, mention)


def _text_proof(table: str, row_id: str, column: str, mention: Row) -> Row:
    return {
        "table_name": table, "row_id": row_id, "column_name": column, "evidence_type": "text",
        "doc_id": mention["doc_id"], "start": mention["start"], "end": mention["end"], "quote": mention["quote"],
        "method": mention["method"], "rule_id": mention["rule_id"],
    }  # fmt: skip


def _namings(tables: dict[str, list[Row]]) -> Iterator[Row]:
    """The first place of each name of each organisation in each document, uninflected if there is one: the text's proof."""
    seen: set[tuple[str, str, str]] = set()
    for mention in sorted(tables["mentions"], key=lambda row: (row["doc_id"], row["method"] != "explicit", row["start"])):
        org_id = mention.get("value")
        if mention["mention_type"] != "organisation" or org_id not in bodies():
            continue
        form = (str(org_id), mention["doc_id"], str(mention["name"]).lower())
        if form not in seen:
            seen.add(form)
            yield _text_proof("organisations", str(org_id), "name", mention)
