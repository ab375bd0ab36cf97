"""The flat table for spreadsheets: a measure with what other tables say of it, lists in one cell."""

from schemas.base import String, Table, column, foreign_key, key

BESIDE = "taken from the other tables, where its proof stands"
LIST = "values of several rows, in order, with a bar between"


class MeasuresFull(Table):
    """One row a measure of any level, with its plan, country, organisations, codes and document; made of the other tables."""

    measure_id: String = key("Identifier: that of the measure", "regjeringen_no.002_12c41de98a3c8eaf.measure.002184")
    text: String = column("Its words", computed=BESIDE)
    text_lang: String = column("Language of the words (BCP 47)", computed=BESIDE, vocabulary="language", nullable=True)
    level: String = column("Its place in the hierarchy", computed=BESIDE, vocabulary="measure_level")
    status: String = column("How far it has come", computed=BESIDE, vocabulary="measure_status")
    primary_p: String = column("Which of the four P it serves first", computed=BESIDE, vocabulary="p4", nullable=True)
    p4: String = column("All of the four P that it serves", computed=LIST, nullable=True, example="protection|prosecution")
    exploitation: String = column("Forms of exploitation", computed=LIST, nullable=True, example="begging")
    victim_group: String = column("Groups of victims", computed=LIST, nullable=True, example="children|roma")
    instrument: String = column("Means", computed=LIST, nullable=True, example="training")
    country: String = column(
        "Country of those who answer for it, else as who acts is named (null if several), of the plan, the speaker's role, the publisher (ISO 3166-1); XN: Nordic co-operation",
        computed=BESIDE,
        nullable=True,
        vocabulary="country",
    )
    actor_raw: String = column("Who acts, or to whom it is given, as written", computed=BESIDE, nullable=True)
    organisations: String = column("Names of the organisations that take part in it", computed=LIST, nullable=True)
    start_edtf: String = column("When it takes place or began, in EDTF (ISO 8601-2)", computed=BESIDE, nullable=True)
    deadline_edtf: String = column("By when it is to be done, in EDTF (ISO 8601-2)", computed=BESIDE, nullable=True)
    plan_id: String = foreign_key("plans.plan_id", "The plan to which it belongs", nullable=True)
    plan_title: String = column("Title of the plan, else how the text names it", computed=BESIDE, nullable=True)
    plan_start_edtf: String = column("When the plan begins to apply, in EDTF (ISO 8601-2)", computed=BESIDE, nullable=True)
    plan_end_edtf: String = column("Until when the plan applies, in EDTF (ISO 8601-2)", computed=BESIDE, nullable=True)
    doc_id: String = foreign_key("documents.doc_id", "The document")
    document_title: String = column("Title of the document", computed=BESIDE, nullable=True)
    document_kind: String = column("Kind of document", computed=BESIDE, vocabulary="kind", nullable=True)
    published_edtf: String = column("When the document was published, in EDTF (ISO 8601-2)", computed=BESIDE, nullable=True)
    source_url: String = column("Address of the document", computed=BESIDE, nullable=True)
