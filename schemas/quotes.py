"""Direct speech inside news and plans: who said what."""

from schemas.base import String, Table, column, foreign_key, key


class Quotes(Table):
    """One row a quotation: words that a document gives as somebody's own. Speeches have none."""

    quote_id: String = key("Identifier: document and place", "regjeringen_no.002_12c41de98a3c8eaf.quote.000386")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    person_id: String = foreign_key(
        "people.person_id",
        "Who says it; null for anybody but a holder of public office or official, for several speakers, and where it is not said",
        proven_by="text",
        nullable=True,
    )
    text: String = column(
        "The words, without quotation marks; an attribution within them is left out",
        proven_by="text",
        example="Tillsammans kan vi göra mera",
    )
    text_lang: String = column("Language of the words (BCP 47)", proven_with="text", vocabulary="language", nullable=True)
