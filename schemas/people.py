"""Holders of public office and officials, and the roles in which documents name them."""

from schemas.base import Date, String, Table, column, earliest, edtf, foreign_key, key, latest, method


class People(Table):
    """One row a person who is named in a public function."""

    person_id: String = key("Identifier: a slug of the name", "rigmor-aasrud")
    name: String = column("Full name, base form", proven_by="text", example="Rigmor Aasrud")
    given_name: String = column("Given names", proven_by="text", nullable=True, example="Rigmor")
    family_name: String = column("Family name; a patronymic counts as one", proven_by="text", nullable=True, example="Aasrud")


class PersonRoles(Table):
    """One row a person and role in a document."""

    person_role_id: String = key(
        "Identifier: document, place of the first naming and person",
        "norden_org.000_d72deeedf923a50c.person_role.000010.rigmor-aasrud",
    )
    person_id: String = foreign_key("people.person_id", "The person", proven_by="text")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    role_raw: String = column("Role as written", proven_by="text", nullable=True, example="Norges samarbejdsminister")
    role_lang: String = column("Language of the role (BCP 47)", proven_by="text", vocabulary="language", nullable=True)
    role_type: String = column("Kind of role", proven_by="text", vocabulary="role_type", nullable=True)
    role_en: String = column(
        "Role in English, as its government or assembly writes it, or as a page in English has it; null where neither is known",
        proven_by="register text",
        nullable=True,
        example="Minister of Justice",
    )
    org_id: String = foreign_key("organisations.org_id", "Organisation of the role, where named", proven_by="text", nullable=True)
    party_org_id: String = foreign_key("organisations.org_id", "Political party, where named", proven_by="text", nullable=True)
    country: String = column("Country of the role (ISO 3166-1)", proven_by="text manifest", nullable=True, vocabulary="country")
    as_of_edtf: String = edtf("When the person held the role: the date of the document", proven_by="text manifest register")
    as_of_earliest: Date = earliest("as_of_edtf")
    as_of_latest: Date = latest("as_of_edtf")
    as_of_method: String = method("as_of_edtf")
