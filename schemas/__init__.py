"""The tables of the dataset: the only place where a column is declared.

`TABLES` maps each table's name to its model, in the order of the release.
"""

import re

from schemas.amounts import Amounts
from schemas.base import Table
from schemas.coding import Codes
from schemas.completeness import Completeness
from schemas.documents import Documents, DocumentTexts
from schemas.history import Changes, Redirects
from schemas.measures import MeasureOrganisations, MeasurePlaces, Measures
from schemas.measures_full import MeasuresFull
from schemas.organisations import OrganisationNames, Organisations
from schemas.people import People, PersonRoles
from schemas.plans import PlanDocuments, PlanOrganisations, Plans
from schemas.provenance import Evidence, Mentions, Problems
from schemas.quotes import Quotes
from schemas.speeches import SpeechDocuments, Speeches
from schemas.vocabularies import Vocabularies

__all__ = ["SCHEMA_VERSION", "TABLES", "Table"]

SCHEMA_VERSION = "0.4.0"
"""Semantic version of the tables: a removed or retyped column raises the first number, a new one the second."""


def _table_name(model: type[Table]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()


TABLES: dict[str, type[Table]] = {
    _table_name(model): model
    for model in (
        Documents, DocumentTexts, Speeches, SpeechDocuments, Plans, PlanDocuments, PlanOrganisations, Measures,
        MeasurePlaces, MeasureOrganisations, Codes, Organisations, OrganisationNames, People, PersonRoles, Quotes, Amounts, Mentions,
        Evidence, Completeness, Problems, MeasuresFull, Vocabularies, Changes, Redirects,
    )
}  # fmt: skip
