"""A page a plan: its time line, its money with the working in euro, who answers for it, its measures, documents and counts."""

from collections import Counter
from xml.etree.ElementTree import Element

from pipelines.site.cells import Card, code, number
from pipelines.site.documents import Library
from pipelines.site.markup import Content, Frame, address, column_name, element, in_table, link, outside, table
from pipelines.site.pictures import Span, bars, time_line
from pipelines.site.store import Row, Store

__all__ = ["plan_page"]

TOLD = (
    "title", "title_raw", "title_en", "plan_type", "jurisdiction", "issuer_org_id", "government", "adopted_edtf", "launched_edtf",
    "start_edtf", "end_edtf", "duration", "budget_amount", "budget_currency", "budget_period", "budget_eur", "measure_count_stated",
    "part_count_stated", "minister_count_stated", "ministry_count_stated", "directorate_count_stated", "measure_count_extracted",
    "predecessor_plan_id",
)  # fmt: skip
DATES = {"adopted": "adopted", "launched": "launched", "start": "begins", "end": "ends"}
WORKING = ("raw", "amount", "currency", "period", "rate", "rate_from", "rate_to", "rate_rule", "amount_eur")


def plan_page(store: Store, frame: Frame, library: Library, row: Row) -> str:
    """The page of a plan.

    Args:
        store: the release.
        frame: what all pages share.
        library: where documents have their pages.
        row: its row.
    """
    plan = row["plan_id"]
    parts: list[Content] = [in_table("plans", plan)]
    parts += [element("h2", "What is known of it"), Card(store, library, "plans", row).facts(TOLD)]
    parts += _times(store, row)
    parts += _money(store, library, plan)
    parts += _organisations(store, library, plan)
    parts += _measures(store, library, plan)
    parts += _documents(store, library, plan)
    parts += _completeness(store, library, plan)
    return frame.page(" ".join((row["title"] or row["title_en"] or row["title_raw"] or plan).split()), "../", *parts)


def _times(store: Store, row: Row) -> list[Content]:
    spans = [
        Span(words, row[f"{name}_earliest"], row[f"{name}_latest"], row[f"{name}_edtf"])
        for name, words in DATES.items()
        if row[f"{name}_earliest"] and row[f"{name}_latest"]
    ]
    question = (
        "SELECT d.published_edtf, d.published_earliest, d.published_latest, d.doc_id FROM plan_documents AS p JOIN documents AS d USING (doc_id) "
        "WHERE p.plan_id = ? AND d.published_earliest IS NOT NULL AND d.published_latest IS NOT NULL ORDER BY d.published_earliest, d.doc_id"
    )
    for found in store.all(question, row["plan_id"]):
        spans.append(Span("document published", found["published_earliest"], found["published_latest"], found["published_edtf"]))
    if not spans:
        return []
    spans.sort(key=lambda span: (span.first, span.last))
    return [element("h2", "Time line"), time_line("Time line of the plan", spans)]


def _money(store: Store, library: Library, plan: str) -> list[Content]:
    rows = [
        Card(store, library, "amounts", row)
        for row in store.all("SELECT * FROM amounts WHERE plan_id = ? ORDER BY amount_id", plan)
    ]
    if not rows:
        return []
    cells = [[_joined(card.cell(name)) for name in WORKING] + [_sum(card.row)] for card in rows]
    heads: list[Content] = [*(column_name("amounts", name) for name in WORKING), "Working"]
    return [
        element("h2", "Money"),
        element(
            "p", "In euro at the reference rate of the European Central Bank, of the days and by the rule that stand in the row."
        ),
        table("Amounts of the plan, with their value in euro", heads, cells, numbers=(1, 4, 8)),
    ]


def _sum(row: Row) -> Content:
    if row["amount_eur"] is None:
        return None
    return f"{number(row['amount'])} {row['currency']} / {row['rate']} = {number(row['amount_eur'], 2)} EUR"


def _joined(parts: list[Content]) -> Content:
    return element("span", *parts) if parts else None


def _organisations(store: Store, library: Library, plan: str) -> list[Content]:
    question = "SELECT p.*, o.name AS name_of FROM plan_organisations AS p JOIN organisations AS o USING (org_id) WHERE plan_id = ? ORDER BY role, org_id"
    rows = [
        (
            link(row["name_of"], address("../", "organisations", row["org_id"])),
            code("organisation_role", row["role"]),
            element("span", *Card(store, library, "plan_organisations", row).proof("role")),
        )
        for row in store.all(question, plan)
    ]
    title = "Ministries and other bodies"
    return [element("h2", title), table(title, ("Body", "Part", "Proof"), rows)] if rows else []


def _measures(store: Store, library: Library, plan: str) -> list[Content]:
    rows = store.all("SELECT * FROM measures WHERE plan_id = ? ORDER BY doc_id, seq", plan)
    if not rows:
        return []
    counts = Counter(row["primary_p"] for row in rows if row["level"] in {"measure", "activity"})
    parts: list[Content] = [element("h2", "Measures")]
    if counts:
        order = sorted(counts, key=lambda p: (-counts[p], p or ""))
        parts.append(
            bars("Measures by the P they serve first", [(code("p4", p) if p else "None stated", counts[p]) for p in order])
        )
    for p in sorted({row["primary_p"] or "" for row in rows}):
        listed = element("ul", class_="measures")
        for row in rows:
            if (row["primary_p"] or "") == p:
                card = Card(store, library, "measures", row)
                words = " ".join(row["text"].split())
                to = address("../", "measures", row["measure_id"])
                item = element(
                    "li", code("measure_level", row["level"]), ", ", code("measure_status", row["status"]), ": ", link(words, to)
                )
                item.extend(part for part in card.proof("text") if isinstance(part, Element))
                listed.append(item)
        parts += [element("h3", code("p4", p) if p else "None of the four P stated"), listed]
    return parts


def _documents(store: Store, library: Library, plan: str) -> list[Content]:
    question = (
        "SELECT p.*, d.title, d.source_url, d.published_edtf FROM plan_documents AS p JOIN documents AS d USING (doc_id) WHERE p.plan_id = ? "
        "ORDER BY d.published_earliest, p.doc_id"
    )
    rows = []
    for row in store.all(question, plan):
        title = link(" ".join((row["title"] or row["doc_id"]).split()), library.address("../", row["doc_id"]))
        rows.append(
            (title, row["published_edtf"], code("link_method", row["link_method"]), row["reason"], outside(row["source_url"]))
        )
    heads = ("Document", "Published", "Linked by", "Why it is this plan", "Source")
    return [element("h2", "Documents"), table("Documents that speak of the plan", heads, rows)] if rows else []


def _completeness(store: Store, library: Library, plan: str) -> list[Content]:
    rows = []
    for row in store.all("SELECT * FROM completeness WHERE plan_id = ? ORDER BY claim_id", plan):
        card = Card(store, library, "completeness", row)
        rows.append([_joined(card.cell(name)) for name in ("claim", "stated", "extracted", "verdict", "doc_id")])
    heads = ("What is stated", "Stated", "Held against", "How they agree", "Document")
    return [element("h2", "Completeness"), table("What the sources state, against the dataset", heads, rows)] if rows else []
