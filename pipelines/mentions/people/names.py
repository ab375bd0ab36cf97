"""What a person's name looks like: evidence that words with capitals name a person, and their base form.

Here belongs: the registers of names, endings and parts. Not here: which words stand in a row (`name_runs.py`), whether the
person holds an office, and where in a text names are looked for (`people.py`).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.people.name_runs import GENITIVES, is_compound_with_noun
from pipelines.mentions.people.patronymics import given_name_beside, without_umlaut
from pipelines.registers import rows, words_of

__all__ = [
    "base_form",
    "base_forms",
    "bears_given_name",
    "family_name",
    "given_base_forms",
    "given_name",
    "is_family_name",
    "is_known_alone",
    "is_part_of",
    "is_preposition",
    "is_thing",
    "is_usual_name",
    "last_given_base",
    "looks_like_person",
    "names_an_institution",
    "possible_base_forms",
    "shorter_forms",
]

NO_GENITIVE = re.compile(r"[sxzaiouåøæ]s$")
FOREIGN_STEM = re.compile(r"(?:[b-df-hj-np-tv-xzð]{2}|[bcdfgkmpvwx]|[^\W\d_]{3}[aeiouyåäöéæø][nrl])in$")
NOMINATIVE_IN_N = ("nen", "son", "man", "mann", "gren", "sten")
FINNISH_CASES = ("lle", "lla", "llä", "lta", "ltä", "sta", "stä", "n")
VOWELS = "aeiouyäöå"
OBLIQUE_VOWELS = ("a", "i", "u")
"""Endings that Icelandic base forms and oblique forms share, and one that only these have."""
MOST_WORDS = 5
WITHOUT_THORN = str.maketrans({"Þ": "Th", "þ": "th", "Ð": "D", "ð": "d"})


@dataclass(frozen=True, slots=True)
class NameWord:
    """What the registers say of a word.

    Attributes:
        given: whether it is a given name.
        alone: `yes` if it is evidence of a person without another name beside it, `no` if it needs one, and
            `beside_family_name` if only a family name will do, since it is also a common word or a place.
    """

    given: bool
    alone: str


@cache
def _known() -> dict[str, NameWord]:
    found: dict[str, NameWord] = {}
    for register in ("family_names", "given_names"):
        for row in rows(register):
            found[row["name"]] = NameWord(register == "given_names", row["alone"])
            if row["lang"] == "is":  # `Thórdís`, as English and Scandinavian pages write it
                found.setdefault(row["name"].translate(WITHOUT_THORN), found[row["name"]])
    return found


@cache
def _icelandic() -> frozenset[str]:
    """The names of Iceland: of the forms that `Sigmundar` can be, Sigmundur is one and Sigmund is not."""
    return frozenset(row["name"] for register in ("family_names", "given_names") for row in rows(register) if row["lang"] == "is")


@cache
def _endings(lang: str, kind: str) -> tuple[tuple[str, str], ...]:
    found = [(row["ending"], row["base"]) for row in rows("name_endings") if row["lang"] == lang and row["kind"] == kind]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def _parts(kind: str) -> tuple[str, ...]:
    return tuple(row["ending"].lower() for row in rows("name_parts") if row["kind"] == kind)


@cache
def _words_of_others() -> frozenset[str]:
    """Words of bodies, firms and places, which open no person's name unless they are one."""
    return frozenset(_parts("other"))


def _entry(word: str) -> NameWord | None:
    """The register's row for a word, for a double name (`Anna-Maja`, `Feldt-Ranta`) that of its first part."""
    return _known().get(word) or _known().get(word.partition("-")[0]) if word else None


def bears_given_name(word: str, lang: str | None = None) -> bool:
    """Whether a word is a given name, in its base form or inflected.

    Args:
        word: the word as written.
        lang: language of the text around it.
    """
    return any((entry := _entry(form)) is not None and entry.given for form in (word, *_candidates(word, lang)))


def is_known_alone(word: str, lang: str | None = None) -> bool:
    """Whether a word by itself is evidence of a person: a name that is no common word, place or institution.

    Args:
        word: the word as written.
        lang: language of the text around it.
    """
    entry = _known().get(base_form(word, lang))
    return entry is not None and entry.alone == "yes"


def is_family_name(word: str, lang: str | None = None) -> bool:
    """Whether a word is a family name, listed or by its ending, in its base form or inflected.

    Args:
        word: the word as written.
        lang: language of the text around it.
    """
    return _is_family(base_form(word, lang))


def _is_family(word: str) -> bool:
    entry = _known().get(word) or _known().get(word.rpartition("-")[2])
    is_listed = entry is not None and entry.alone != "beside_family_name"
    return is_listed or (len(word) > 4 and word.lower().endswith(_parts("family")))


def is_thing(word: str) -> bool:
    """Whether a word ends like an institution, law, party or event, or is a compound of a name with a common noun.

    Args:
        word: the word as written.
    """
    if word in _known():
        return False
    return is_compound_with_noun(word) or word.lower().endswith(_parts("thing"))


def is_preposition(word: str, lang: str | None) -> bool:
    """Whether a word is a preposition, behind which no name stands in the genitive: `utrikesminister Anna Fredvalds om`.

    Args:
        word: the word as written.
        lang: language of the text around it.
    """
    return word in words_of("preposition", lang, "measure_words")


def names_an_institution(following: str) -> bool:
    """Whether the word behind a name says that something is called after the person: `Anna Lindhs fond`.

    Args:
        following: the word behind the name.
    """
    return following.lower() in _parts("institution")


def looks_like_person(words: Collection[str], lang: str | None = None) -> bool:
    """Whether words with capitals are a full name: a given name before another name, or a family name behind one.

    Args:
        words: the words as written.
        lang: language of the text around them.
    """
    if not 2 <= len(words) <= MOST_WORDS or any(is_thing(word) for word in words):
        return False
    first, *_, last = words
    entry = _entry(first)
    if entry is None and first.lower() in _words_of_others():  # `Los Angeles`
        return False
    if entry and entry.alone == "beside_family_name" and "-" not in first:  # `May-Len` is no month
        return _is_family(base_form(last, lang))
    return bears_given_name(first, lang) or _is_family(base_form(last, lang))


def base_form(word: str, lang: str | None, known: Collection[str] = (), *, is_family: bool = False) -> str:
    """The base form of an inflected name; the word itself where nothing speaks for another form.

    Args:
        word: the word as written.
        lang: language of the text around it.
        known: other words of the document, which may hold the base form.
        is_family: whether the word ends a full name, so that a given name is no base form of it.
    """
    word = word.replace("\xad", "")
    if word in _known():
        return word
    candidates = [form for form in _candidates(word, lang) if len(form) > 1]
    if lang == "is":
        candidates.sort(key=lambda form: form not in _icelandic())
    for form in candidates:
        entry = _known().get(form) or _known().get(form.rpartition("-")[2])
        if entry and not (is_family and entry.given):
            return form
    for form in candidates:
        if form in known and len(form) > 2:
            return form
    return _by_rule(word, lang)


def base_forms(name: str, lang: str | None) -> Iterator[str]:
    """Full names of which a name may be an inflected form: in Icelandic all its words bear the case, elsewhere the last.

    Args:
        name: the full name as written.
        lang: language of the text around it.
    """
    *given, family = name.split(" ")
    heads = [(word, *_candidates(word, lang)) if lang == "is" else (word,) for word in given]
    for words in product(*heads, (family, *_candidates(family, lang))):
        if " ".join(words) != name:
            yield " ".join(words)


def given_base_forms(given: Sequence[str], family: str, family_base: str, known: Collection[str] = ()) -> list[str]:
    """Icelandic: the base forms of given names, all of which bear the case of the family name or of the first.

    In an oblique form `Inga` and `Karli` are Ingi and Karl, though a woman may be called Inga and a man Karli.

    Args:
        given: the given names as written.
        family: the last name as written.
        family_base: its base form.
        known: other words of the document, which may hold the base form.
    """
    found = [
        given_name_beside(word, base_form(word, "is"), family, _candidates(word, "is"), _is_given_name, known) for word in given
    ]
    if family == family_base and not any(base != word for base, word in zip(found, given, strict=True)):
        return found
    return [_oblique_base(base) if base == word else base for base, word in zip(found, given, strict=True)]


def last_given_base(word: str) -> str:
    """Icelandic: the base form of a given name that ends a full name without patronymic, where the names before it are oblique: `Ásmundi Einari`.

    Args:
        word: the last name as written.
    """
    entry = _known().get(word)
    return word if entry and not entry.given else _oblique_base(word)


def _is_given_name(word: str) -> bool:
    entry = _known().get(word)
    return entry is not None and entry.given


def _oblique_base(word: str) -> str:
    """The given name of which a word in `a`, `i` or `u` is the oblique form."""
    if not word.endswith(OBLIQUE_VOWELS):
        return word
    return next((form for form in _candidates(word, "is") if (entry := _known().get(form)) and entry.given), word)


def possible_base_forms(word: str, lang: str | None) -> tuple[str, ...]:
    """Forms of which a word may be an inflection, the longest ending first.

    Args:
        word: the word as written.
        lang: language of the text around it.
    """
    return _candidates(word, lang)


def is_usual_name(word: str) -> bool:
    """Whether a word, or the first half of a double name, is a name and nothing else.

    Args:
        word: the word as written.
    """
    entry = _entry(word)
    return entry is not None and entry.alone == "yes"


@lru_cache(maxsize=4096)
def _candidates(word: str, lang: str | None) -> tuple[str, ...]:
    """Forms of which the word may be an inflection, the longest ending first."""
    return tuple(dict.fromkeys(_forms(word, lang)))


def _forms(word: str, lang: str | None) -> Iterator[str]:
    for ending, base in _endings(lang or "", "case"):
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: len(word) - len(ending)]
        yield stem + base
        if lang == "is" and "ö" in stem.lower():
            yield without_umlaut(stem) + base
        for inner, inner_base in _endings(lang or "", "stem"):
            if stem.lower().endswith(inner) and len(stem) > len(inner):
                head, tail = stem[: len(stem) - len(inner)], stem[len(stem) - len(inner) :]
                yield head + (inner_base.capitalize() if tail[0].isupper() else inner_base)
            elif stem.lower() == inner:
                yield inner_base.capitalize()


def _by_rule(word: str, lang: str | None) -> str:
    """The base form of a name that no register holds, from its ending alone."""
    for mark in GENITIVES:
        if word.endswith(mark):
            return word[: -len(mark)]
    if lang in SCANDINAVIAN:
        is_genitive = word.endswith("s") and not NO_GENITIVE.search(word) and (lang == "sv" or not word.endswith("nes"))
        return word[:-1] if is_genitive and len(word) > 4 else word
    if lang == "is":
        for ending, base in (("dóttur", "dóttir"), ("syni", "son"), ("sonar", "son")):
            if word.endswith(ending):
                return word.removesuffix(ending) + base
    return _finnish(word) if lang == "fi" else word


def _finnish(word: str) -> str:
    """Finnish: the name before a case ending; a name that ends in a consonant has an `i` before the ending."""
    if len(word) < 5 or word.endswith(NOMINATIVE_IN_N) or (word.endswith("sen") and word[-4] not in VOWELS):
        return word
    ending = next((ending for ending in FINNISH_CASES if word.endswith(ending)), "")
    stem = word.removesuffix(ending)
    if not ending or len(stem) < 4 or (ending == "n" and word[-2] in "eié" and not stem.endswith("se")):
        return word[:-2] if FOREIGN_STEM.search(word) else word
    if stem.endswith("se") and stem[-3] in VOWELS:
        return f"{stem[:-2]}nen"
    return stem[:-1] if FOREIGN_STEM.search(f"{stem}n") else stem


def given_name(name: str) -> str | None:
    """All but the last word of a name; None for a single word."""
    return name.rpartition(" ")[0] or None


def family_name(name: str) -> str:
    """The last word of a name: the family name, or the patronymic that stands in its place."""
    return name.rpartition(" ")[2]


def is_part_of(name: str, other: str) -> bool:
    """Whether a name is a shorter form of another: some of its words, in their order."""
    words = iter(other.lower().split(" "))
    return name.lower() != other.lower() and all(word in words for word in name.lower().split(" "))


def shorter_forms(names: Iterable[str]) -> dict[str, str]:
    """Names that are shorter forms of others among them, each with the fullest.

    Args:
        names: names in base form, the same one more than once or not.
    """
    by_word: dict[str, list[str]] = {}
    distinct = sorted(set(names), key=lambda name: (-len(name.split(" ")), name))
    for name in distinct:
        for word in set(name.lower().split(" ")):
            by_word.setdefault(word, []).append(name)
    found: dict[str, str] = {}
    for name in distinct:
        fuller = min((by_word[word] for word in name.lower().split(" ")), key=len)
        other = next((other for other in fuller if is_part_of(name, other)), None)
        if other:
            found[name] = other
    return found
