"""Organisations that the documents name, and their names."""

from schemas.base import String, Table, column, foreign_key, key


class Organisations(Table):
    """One row an organisation named in a document, or a parent or successor of one."""

    org_id: String = key("Identifier: the register's, else `unlisted.` and a slug of the name as written", "nordisk-ministerraad")
    name: String = column(
        "Canonical name, in the organisation's own language", proven_by="register text", example="Nordisk ministerråd"
    )
    name_lang: String = column("Language of the name (BCP 47)", proven_by="register text", vocabulary="language", nullable=True)
    name_en: String = column(
        "Name in English, official before translated; null where no register knows one",
        proven_by="register",
        nullable=True,
        example="Nordic Council of Ministers",
    )
    org_type: String = column("Kind of organisation", proven_by="register text", vocabulary="org_type", nullable=True)
    country: String = column(
        "Country (ISO 3166-1); null for bodies of several countries; of a body that no register names, that of the documents that do",
        proven_by="register text manifest",
        nullable=True,
        vocabulary="country",
    )
    parent_org_id: String = foreign_key(
        "organisations.org_id", "Organisation of which it is a part", proven_by="register", nullable=True
    )
    valid_from: String = column("First date of this name or body, in EDTF", proven_by="register", nullable=True)
    valid_to: String = column("Last date of this name or body, in EDTF", proven_by="register", nullable=True)
    successor_org_id: String = foreign_key(
        "organisations.org_id", "Organisation that took its place", proven_by="register", nullable=True
    )


class OrganisationNames(Table):
    """One row a name of an organisation."""

    org_name_id: String = key(
        "Identifier: organisation, language and name", "nordisk-ministerraad.sv.translation.nordiska-ministerraadet"
    )
    org_id: String = foreign_key("organisations.org_id", "The organisation", proven_by="register text")
    name: String = column("The name", proven_by="register text", example="Nordiska ministerrådet")
    name_lang: String = column("Language of the name (BCP 47)", proven_by="register text", vocabulary="language", nullable=True)
    name_type: String = column("Kind of name", proven_by="register text", vocabulary="name_type")
