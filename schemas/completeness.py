"""What the sources say there is, against what the dataset has; and sources that contradict themselves or each other."""

from schemas.base import String, Table, column, foreign_key, key


class Completeness(Table):
    """One row a statement that can be held against something: a count, a duration, a sum, a date."""

    claim_id: String = key(
        "Identifier: document, claim and place", "regjeringen_no.002_12c41de98a3c8eaf.claim.measure_count.001202"
    )
    plan_id: String = foreign_key("plans.plan_id", "The plan of which it is stated", nullable=True)
    doc_id: String = foreign_key("documents.doc_id", "The document that states it")
    claim: String = column("What is stated", computed="named by the rule", vocabulary="claim", example="measure_count")
    stated: String = column("What the source says; claim tells in which form", proven_by="text manifest", example="26")
    extracted: String = column(
        "What it is held against; claim tells what that is. It has evidence where it stands in a text or manifest as well",
        computed="counted, or read from other rows",
        nullable=True,
        example="7",
    )
    verdict: String = column("How the two agree", computed="compared", vocabulary="verdict", example="fewer_extracted")
