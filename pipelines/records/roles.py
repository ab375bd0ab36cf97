"""What a role is called in English: from the register alone, never by translation."""

from pipelines.documents import Span, Value
from pipelines.mentions import offices
from pipelines.records.context import Context

__all__ = ["english"]


def english(context: Context, role: Span, lang: str | None, country: str | None) -> Value[str] | None:
    """The role's name in English, as its government or assembly writes it; None where the register does not know it.

    Args:
        context: the document, read.
        role: the role's place.
        lang: language of the role.
        country: country of the role, where the role itself names none.
    """
    named = [place for place in context.places if role.covers(place.span) and len(place.countries) == 1]
    words = offices.without_country(context.text, role, [place.span for place in named]).of(context.text)
    label = offices.label_of(words, lang, named[0].countries[0] if named else country)
    return Value(label.english, "mapped", "role.label", (label.proof,)) if label and label.english else None
