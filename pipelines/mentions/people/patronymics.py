"""Icelandic given names beside a patronymic: its form tells gender and case, and so of which name each is a form.

Here belongs: which of the forms that a word can be fits that gender and case. Not here: the forms themselves and the
registers of names (`names.py`).
"""

from collections.abc import Callable, Collection, Iterable

__all__ = ["given_name_beside", "without_umlaut"]

DAUGHTERS = ("dóttur",)
SONS = ("syni", "sonar")
"""How patronymics end in oblique cases."""
SON = "son"
"""How one ends in the nominative, and in the accusative as well."""
OF_MEN = ("ur", "i", "nn", "ll", "r")
"""Endings of men's names in the nominative that other cases lack."""
IN_GENITIVE = ("ar", "ur")
"""Endings by which women's names may look like men's: `Bjarkar`, `Óskar`."""
BEFORE_UR = ("ð", "ld", "nn")
"""What stands before the `ur` in which some women's names end: Sigríður, Ragnhildur, Unnur; Áslaug has none."""
FOREIGN = ("trínu", "stínu", "elínu", "Elínu")
"""Of names like Katrín and Elín, which take the ending of Katrína."""
OF_BOTH = "laug"
"""A woman's name, and the accusative of the man's: `Guðlaug Þór Þórðarson` is Guðlaugur."""
WEAK = "a"
"""Men's weak names end so in all cases but the nominative."""


def given_name_beside(
    word: str, base: str, patronymic: str, forms: Iterable[str], is_given: Callable[[str], bool], said: Collection[str] = ()
) -> str:
    """The base form of a given name, as gender and case of the patronymic beside it tell.

    Args:
        word: the given name as written.
        base: its base form as far as it tells itself.
        patronymic: the last name as written.
        forms: forms of which the word may be an inflection.
        is_given: whether a form is a given name of the registers.
        said: other words of the document, which may hold the base form.
    """
    known = [form for form in forms if is_given(form)]
    if patronymic.endswith((*DAUGHTERS, *SONS)) and (
        found := next((form for form in known if form in said and form != word), None)
    ):
        return found
    if patronymic.endswith(DAUGHTERS):
        return _of_woman(word, base, known, is_given)
    if patronymic.endswith(SONS):
        return next((form for ending in OF_MEN for form in known if form.endswith(ending)), base)
    if patronymic.endswith(SON) and word.endswith((OF_BOTH, WEAK)):
        endings = "ur" if word.endswith(OF_BOTH) else "i"
        return next((form for form in known if form.endswith(endings) and form != word), base)
    return base


def _of_woman(word: str, base: str, known: list[str], is_given: Callable[[str], bool]) -> str:
    if word.endswith(IN_GENITIVE):
        stem = word[:-2]
        forms = [f"{stem}ur"] if stem.endswith(BEFORE_UR) else []
        found = next((form for form in (_with_umlaut(stem), *forms, stem) if form and is_given(form)), None)
        return found or next((form for form in known if form != word and not form.endswith("i")), base)
    if word.endswith(FOREIGN) and is_given(word[:-1]):
        return word[:-1]
    if base == word and word.endswith("u"):  # no register holds it; all such names are weak
        return without_umlaut(word[:-1]) + "a"
    return base


def _with_umlaut(stem: str) -> str | None:
    """The `a` of a genitive is an `ö` in the nominative: `Ólafar`, Ólöf; `Bjarkar`, Björk."""
    at = max(stem.rfind("a"), stem.rfind("A"))
    return f"{stem[:at]}{'Ö' if stem[at].isupper() else 'ö'}{stem[at + 1 :]}" if at >= 0 else None


def without_umlaut(stem: str) -> str:
    """Icelandic: the `ö` before an ending with `u` is an `a` in the base form (Jóhönnu, Jóhanna).

    Args:
        stem: the word without its ending.
    """
    at = max(stem.rfind("ö"), stem.rfind("Ö"))
    return f"{stem[:at]}{'A' if stem[at].isupper() else 'a'}{stem[at + 1 :]}" if at >= 0 else stem
