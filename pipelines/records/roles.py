"""What a role tells beside its kind: its country, and its name in English, as a text or the register has it, never by translation."""

from pipelines.documents import Span, Value, tidy
from pipelines.mentions.people import offices
from pipelines.records.context import Context

__all__ = ["ROLE_COUNTRY", "country_in", "english"]

ROLE_COUNTRY = "role.country"
"""Rule that takes a country from the role itself, not from the page."""

ENGLISH = "en"


def country_in(context: Context, role: Span) -> Value[str] | None:
    """The country that the words of a role name, never one that is spoken about.

    Args:
        context: the document, read.
        role: the role's place.
    """
    place = next((one for one in context.places if role.covers(one.span) and len(one.countries) == 1), None)
    return Value(place.countries[0], "mapped", ROLE_COUNTRY, (place.span,)) if place else None


def english(context: Context, role: Span, lang: str | None, country: str | None) -> Value[str] | None:
    """The role's name in English, as its government or assembly writes it; None where the register does not know it.

    Args:
        context: the document, read.
        role: the role's place.
        lang: language of the role.
        country: country of the role, where the role itself names none.
    """
    named = [
        (place.span, place.countries[0]) for place in context.places if role.covers(place.span) and len(place.countries) == 1
    ]
    adjective = offices.nationality(context.text, role)
    named += [adjective] if adjective else []
    own = offices.without_country(context.text, role, [span for span, _ in named])
    label = offices.label_of(own.of(context.text), lang, named[0][1] if named else country)
    if lang == ENGLISH and own.start < own.end and not (label and label.english):
        return Value(tidy(own.of(context.text)), "parsed", "role.in_english", (own,))
    return Value(label.english, "mapped", "role.label", (label.proof,)) if label and label.english else None
