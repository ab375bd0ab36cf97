"""Speeches held in the Nordic Council."""

from schemas.base import Date, Double, Integer, String, Table, Timestamp, column, foreign_key, key


class Speeches(Table):
    """One row a speech, also where several pages show it."""

    speech_id: String = key("Identifier: site, number, speaker and raw date", "norden-org.209.rigmor-aasrud.31-10-12-18-50")
    doc_id: String = foreign_key("documents.doc_id", "First document that shows the speech")
    speech_number: Integer = column("Number within the session", proven_by="text", nullable=True, minimum=0, example="209")
    speech_type: String = column("Type of speech", proven_by="text", vocabulary="speech_type", nullable=True)
    speech_type_raw: String = column("Type as written", proven_by="text", nullable=True, example="Hovedindlæg")
    person_id: String = foreign_key("people.person_id", "The speaker", proven_by="text", nullable=True)
    speaker_name_raw: String = column("Speaker as written", proven_by="text", nullable=True, example="Rigmor Aasrud")
    role_raw: String = column("Role as written", proven_by="text", nullable=True, example="Norges samarbejdsminister")
    role_lang: String = column("Language of the role (BCP 47)", proven_by="text", vocabulary="language", nullable=True)
    role_type: String = column("Kind of role", proven_by="text", vocabulary="role_type", nullable=True)
    role_en: String = column(
        "Role in English, as its government or assembly writes it, or as a page in English has it; null where neither is known",
        proven_by="register text",
        nullable=True,
        example="Minister for Nordic Co-operation",
    )
    role_country: String = column(
        "Country that the role names (ISO 3166-1), never one that the speech is about",
        proven_by="text",
        nullable=True,
        vocabulary="country",
        example="NO",
    )
    party_group_org_id: String = foreign_key(
        "organisations.org_id", "Party group of the Nordic Council that the role names", proven_by="text", nullable=True
    )
    spoken_local: Timestamp = column("Local clock time of the speech", proven_by="text", nullable=True)
    spoken_date: Date = column("Day of the speech", proven_by="text", nullable=True)
    time_zone: String = column("Time zone (IANA), only where the source states it", proven_by="text", nullable=True)
    text_lang: String = column("Language of the speech (BCP 47)", proven_by="text", vocabulary="language", nullable=True)
    text_lang_confidence: Double = column(
        "Probability of that language among those of the dataset",
        computed="given by the identifier",
        nullable=True,
        unit="probability",
        minimum=0,
    )
    n_words: Integer = column("Words of the speech", computed="counted", unit="word", minimum=0)
    text: String = column(
        "The speech: page marks removed, the sentence they cut joined, a translation below it left out; null where the "
        "licence forbids redistribution",
        proven_by="text",
        nullable=True,
    )


class SpeechDocuments(Table):
    """One row a page that shows a speech."""

    speech_document_id: String = key("Identifier: the document and its speech", "norden_org.000_d72deeedf923a50c.speech")
    speech_id: String = foreign_key("speeches.speech_id", "The speech", proven_by="text")
    doc_id: String = foreign_key("documents.doc_id", "The page")
