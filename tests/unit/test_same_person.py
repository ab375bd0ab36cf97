"""Who is one and the same person over documents, where one page has a middle name that another leaves out."""

import pytest

from pipelines import tables
from pipelines.documents import slug
from pipelines.records.linking.links import summary_of
from pipelines.records.linking.people import namings_of
from pipelines.records.record import DocumentRecords


def document(doc_id: str, name: str, role: str, country: str = "NO") -> DocumentRecords:
    """A document that names one person with a role."""
    person = {"person_id": slug(name), "name": name}
    as_held = {
        "person_role_id": f"{doc_id}.role",
        "person_id": slug(name),
        "doc_id": doc_id,
        "role_raw": role,
        "country": country,
    }
    own = {"doc_id": doc_id, "status": "parsed", "problem_count": 0, "text_lang": "nb"}
    return DocumentRecords(doc_id, {"documents": [own], "people": [person], "person_roles": [as_held]})


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (("Per-Willy Amundsen", "justisminister"), ("Per-Willy Trudvang Amundsen", "justis- og beredskapsminister"), True),
        (("Knut Storberget", "justisminister"), ("Knut Erik Storberget", "Justisminister"), True),
        (("Knut Storberget", "justisminister"), ("Knut Erik Storberget", "kulturminister"), False),  # another office
        (("Knut Storberget", "justisminister"), ("Kari Knut Storberget", "justisminister"), False),  # another given name
        (("Knut Storberget", "justisminister"), ("Knut Storberget Vik", "justisminister"), False),  # another family name
        (("Ola Nordvik", "justisminister"), ("Ola Erik Nordvik", "justisminister"), False),  # no holder of the register
        (("Knut Storberget", "justisminister"), ("Knut Erik Storberget", "stortingsrepresentant"), False),
    ],
)
def test_middle_names(one: tuple[str, str], other: tuple[str, str], *, is_same: bool) -> None:
    found = namings_of(
        summary_of(document(doc_id, *naming), tables.references()) for doc_id, naming in (("a", one), ("b", other))
    )
    assert (len(found.groups) == 1) is is_same
    assert slug(one[0]) in found.groups
