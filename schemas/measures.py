"""Measures: what was decided, planned or done, sentence by sentence."""

from schemas.base import Date, Integer, String, Table, column, earliest, edtf, foreign_key, key, latest, method


class Measures(Table):
    """One row a measure, or a part, field of work or objective that groups measures."""

    measure_id: String = key("Identifier: document and place", "regjeringen_no.002_12c41de98a3c8eaf.measure.002184")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    plan_id: String = foreign_key("plans.plan_id", "The plan to which it belongs", nullable=True)
    parent_measure_id: String = foreign_key("measures.measure_id", "The part under which it stands", nullable=True)
    level: String = column("Its place in the hierarchy", proven_by="text", vocabulary="measure_level")
    seq: Integer = column("Its place in the document, from 1", computed="counted", minimum=1)
    text: String = column("Its words, page marks bridged by a blank", proven_by="text")
    text_lang: String = column("Language of the words (BCP 47)", proven_with="text", vocabulary="language", nullable=True)
    status: String = column("How far it has come", proven_by="text", vocabulary="measure_status")
    start_edtf: String = edtf("When it takes place or began; not until when it lasts", proven_by="text manifest", example="2013")
    start_earliest: Date = earliest("start_edtf")
    start_latest: Date = latest("start_edtf")
    start_method: String = method("start_edtf")
    deadline_edtf: String = edtf(
        "By when it is to be done: a date behind a word for by, before or within, or when something is that shall be done",
        proven_by="text manifest",
        example="2022-23",
    )
    deadline_earliest: Date = earliest("deadline_edtf")
    deadline_latest: Date = latest("deadline_edtf")
    deadline_method: String = method("deadline_edtf")
    primary_p: String = column(
        "Which of the four P it serves first (docs/CODING.md); empty where its words say none",
        proven_by="text",
        vocabulary="p4",
        nullable=True,
        example="protection",
    )
    actor_raw: String = column(
        "Who acts, or to whom it is given, as written", proven_by="text", nullable=True, example="Politidirektoratet"
    )


class MeasurePlaces(Table):
    """One row a country or region in which a measure is done."""

    measure_place_id: String = key(
        "Identifier: measure and country or region", "norden_org.000_d72deeedf923a50c.measure.002984.EE"
    )
    measure_id: String = foreign_key("measures.measure_id", "The measure")
    country: String = column(
        "Country or territory (ISO 3166-1) that the measure's words name behind a word of place (`in Nigeria`) or in a case of"
        " place (`Virossa`); sought are all names in CLDR in the language of the text, not towns, nor where from or whereto;"
        " empty for a region of several countries; no row where the words name no place",
        proven_by="text",
        vocabulary="country",
        nullable=True,
        example="EE",
    )
    region: String = column(
        "Part of the country, or region of several countries, in English (pipelines/registers/located_names.csv);"
        " the Nordic, Baltic and Benelux countries are rows of their own",
        proven_by="text",
        nullable=True,
        example="Northwest Russia",
    )


class MeasureOrganisations(Table):
    """One row an organisation and its part in a measure."""

    measure_organisation_id: String = key(
        "Identifier: measure, organisation and role",
        "regjeringen_no.002_12c41de98a3c8eaf.measure.002907.no-politidirektoratet.responsible",
    )
    measure_id: String = foreign_key("measures.measure_id", "The measure")
    org_id: String = foreign_key("organisations.org_id", "The organisation", proven_by="text")
    role: String = column("Its part", proven_by="text", vocabulary="organisation_role")
