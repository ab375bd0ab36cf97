"""What was found and where, what proves each cell, and what went wrong."""

from schemas.base import Integer, String, Table, column, foreign_key, key


class Mentions(Table):
    """One row a date, amount, person, organisation, contact or change of language found in a text, used or not."""

    mention_id: String = key("Identifier: document, kind and place", "norden_org.000_d72deeedf923a50c.mention.date.001278")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    mention_type: String = column("What was found", computed="named by the finder", vocabulary="mention_type")
    start: Integer = column(
        "Offset of its first code point in the decoded text", computed="counted", unit="code point", minimum=0
    )
    end: Integer = column("Offset after its last code point", computed="counted", unit="code point", minimum=1)
    quote: String = column("The words as decoded, contact data masked", computed="the words themselves")
    name: String = column("Base form in the language of the text", computed="of the words, by rule_id", nullable=True)
    value: String = column(
        "What it means: EDTF, amount and currency, or an id",
        computed="of the words, by rule_id",
        nullable=True,
        example="3900000 DKK",
    )
    method: String = column("How the value was determined", computed="named by the finder", vocabulary="method")
    rule_id: String = column("Rule that found it", computed="named by the finder", example="date.day_month_year")


class Evidence(Table):
    """One row a proof: of one cell, by one place in a text, one line of a manifest or one row of a register."""

    evidence_id: String = key(
        "Identifier: table, row, column and number", "speeches.norden-org.209.rigmor-aasrud.31-10-12-18-50.speech_number.1"
    )
    table_name: String = column("Table of the proven cell", computed="the cell itself")
    row_id: String = column("Key of the proven row", computed="the cell itself")
    column_name: String = column("Column of the proven cell", computed="the cell itself")
    seq: Integer = column("Number among the proofs of the cell, from 1", computed="counted", minimum=1)
    evidence_type: String = column("Kind of proof", computed="named by the parser", vocabulary="evidence_type")
    doc_id: String = foreign_key("documents.doc_id", "Document of a text or manifest proof", nullable=True)
    start: Integer = column(
        "Offset of the first code point in the decoded text", computed="counted", nullable=True, unit="code point", minimum=0
    )
    end: Integer = column("Offset after the last code point", computed="counted", nullable=True, unit="code point", minimum=1)
    quote: String = column(
        "The words as decoded, contact data masked; null above 500 code points", computed="the words themselves", nullable=True
    )
    quote_sha256: String = column(
        "SHA-256 of the words in UTF-8, contact data masked", computed="hashed", nullable=True, pattern="^[0-9a-f]{64}$"
    )
    prefix: String = column("Up to 32 code points before", computed="the text itself", nullable=True)
    suffix: String = column("Up to 32 code points after", computed="the text itself", nullable=True)
    source_ref: String = column(
        "File and key of a manifest or register proof",
        computed="the proof itself",
        nullable=True,
        example="raw/regjeringen_no/manifest.csv#002_12c41de98a3c8eaf.txt/published",
    )
    method: String = column("How the value was determined", computed="named by the parser", vocabulary="method")
    rule_id: String = column("Rule that determined it", computed="named by the parser")


class Problems(Table):
    """One row a thing that was not understood; nothing is dropped in silence."""

    problem_id: String = key("Identifier: document, code and place", "unknown.empty.problem.empty_file.000000")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    stage: String = column("Step of the line", computed="named by the step", vocabulary="stage")
    severity: String = column("How bad it is", computed="named by the step", vocabulary="severity")
    code: String = column("Kind of problem", computed="named by the step", example="unknown_template")
    message: String = column("What is wrong and what to do", computed="said by the step")
    start: Integer = column("Offset of its first code point", computed="counted", nullable=True, minimum=0, unit="code point")
    end: Integer = column("Offset after its last code point", computed="counted", nullable=True, minimum=0, unit="code point")
