"""The documents as received: what each is, where it comes from, and its text."""

from schemas.base import (
    Boolean,
    Date,
    Integer,
    String,
    Table,
    Timestamp,
    column,
    earliest,
    edtf,
    foreign_key,
    key,
    latest,
    method,
)


class Documents(Table):
    """One row a file found under raw/, also for files that could not be read."""

    doc_id: String = key("Identifier of the document: source and file stem", "norden_org.000_d72deeedf923a50c")
    source_file: String = column(
        "Path of the file below the raw folder, and on into a bundle that holds it", computed="the file's own path"
    )
    source_id: String = column("Folder of the source; `unknown` for loose files", computed="the file's own path")
    source_url: String = column("Address of the page", proven_by="manifest", nullable=True)
    template: String = column(
        "Page template that recognised it; `plain`: none did", computed="named by the parser", nullable=True
    )
    kind: String = column("Kind of document", proven_by="text manifest", vocabulary="kind", nullable=True)
    title: String = column("Title of the page", proven_by="text", nullable=True)
    text_lang: String = column("Language of the body (BCP 47)", proven_by="text", vocabulary="language", nullable=True)
    ui_lang: String = column(
        "Language of the page's labels (BCP 47)", proven_by="text manifest", vocabulary="language", nullable=True
    )
    published_edtf: String = edtf(
        "When the page was published, or within which days", proven_by="text manifest register", example="2022-06-21T11:43:00"
    )
    published_earliest: Date = earliest("published_edtf")
    published_latest: Date = latest("published_edtf")
    published_method: String = method("published_edtf")
    published_local: Timestamp = column(
        "Local clock time of publication", proven_with="published_edtf", nullable=True, example="2022-06-21T11:43:00"
    )
    time_zone: String = column(
        "Offset of that clock time from UTC, only where the page states its zone",
        proven_by="text",
        nullable=True,
        pattern=r"^[+-]\d{2}:\d{2}$",
        example="+02:00",
    )
    publisher_org_id: String = foreign_key(
        "organisations.org_id", "Organisation that published the page", proven_by="text manifest", nullable=True
    )
    issuing_government: String = column(
        "Cabinet under which the page was published", proven_by="text", nullable=True, example="Regjeringen Solberg"
    )
    bytes: Integer = column("Size of the file", computed="counted", unit="byte", minimum=0, nullable=True)
    encoding: String = column("Character encoding", computed="decided by decoding", example="utf-8", nullable=True)
    file_sha256: String = column("SHA-256 of the file", computed="hashed", pattern="^[0-9a-f]{64}$", nullable=True)
    text_sha256: String = column(
        "SHA-256 of the decoded text in UTF-8, before contact data is masked",
        computed="hashed",
        pattern="^[0-9a-f]{64}$",
        nullable=True,
    )
    n_chars: Integer = column("Length of the text", computed="counted", unit="code point", minimum=0, nullable=True)
    n_words: Integer = column("Words of the text", computed="counted", unit="word", minimum=0, nullable=True)
    page_break_count: Integer = column("Page marks in the text", computed="counted", minimum=0, nullable=True)
    status: String = column("Whether the document could be used", computed="decided by the parser", vocabulary="status")
    status_reason: String = column("Why it could not, or not wholly", computed="decided by the parser", nullable=True)
    duplicate_of_doc_id: String = foreign_key(
        "documents.doc_id", "Document that shows the same page, and has its facts", nullable=True
    )
    problem_count: Integer = column("Rows of this document in problems", computed="counted", minimum=0)
    licence: String = column("Licence of the source, `unknown` where none is stated", proven_by="manifest", nullable=True)
    redistribute: Boolean = column("Whether the whole text is published here", proven_by="manifest", nullable=True)
    retrieved_at: Timestamp = column(
        "When the page was fetched; in UTC where the manifest tells an offset", proven_by="manifest", nullable=True
    )


class DocumentTexts(Table):
    """One row a readable document: the text in which all offsets count."""

    doc_id: String = foreign_key("documents.doc_id", "The document", unique=True)
    text: String = column(
        "Text as decoded, contact data masked by one `*` a code point; null where the licence forbids redistribution",
        computed="the document itself",
        nullable=True,
    )
