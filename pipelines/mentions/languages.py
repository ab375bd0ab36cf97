"""The languages of the dataset and which of them share words; language of a body of text, and of short labels and roles.

A body is identified by py3langid, among the languages of the dataset; one in which another language of the model is likelier
is in none of them. The model calls Bokmål `no`. It guesses
between Bokmål, Nynorsk and Danish, which share most of their letters, so there the words decide that not all three have
(`registers/language_words.csv`): each votes for the languages it belongs to.
"""

import re
from collections import Counter
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

from pipelines import language_model
from pipelines.registers import rows

__all__ = ["DANO_NORWEGIAN", "LANGUAGES", "SCANDINAVIAN", "has_letter", "identify"]

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "is", "fo", "en")
"""Those that rules know words of; Sami (`se`) is told from them, no more."""
DANO_NORWEGIAN = frozenset({"nb", "nn", "da"})
"""The written languages of Norway and Denmark, which share so many forms that their words are looked for together."""
SCANDINAVIAN = DANO_NORWEGIAN | {"sv"}
"""Those whose grammar is alike: genitives and passives in s, infinitives in a vowel."""
MODEL_CODES = {"no": "nb", "nn": "nn", "sv": "sv", "da": "da", "fi": "fi", "is": "is", "fo": "fo", "se": "se", "en": "en"}
SAMPLE = 800
"""Code points that are looked at: enough for certainty, and the identifier's cost grows with the text."""
SURE = 200
"""Code points from which on the model knows a foreign language: in 451 texts of the dataset's languages it never saw one there."""
LONGEST_FEATURE = 6
"""Bytes of the model's longest feature."""
NO_FEATURE = -1
WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> Any:
    import numpy
    from py3langid.langid import LanguageIdentifier

    class Identifier(LanguageIdentifier):  # type: ignore[misc]  # py3langid has no types; goes when it ships some
        """The model, which walks its automaton from all places of a text at once; its own walk takes four times the time.

        No feature is longer than `LONGEST_FEATURE`, so behind so many bytes the state is the same wherever a walk began.
        """

        def take_tables(self) -> None:
            """Turn the automaton's tables into arrays."""
            self.moves = numpy.asarray(self.tk_nextmove)
            self.rows = numpy.asarray(self.tk_row, numpy.intp) << 8
            self.features = numpy.asarray(self.tk_output)
            self.columns = sorted((self.nb_classes.index(code), lang) for code, lang in MODEL_CODES.items())

        def _raw_score(self, text: bytes) -> Any:
            letters = numpy.frombuffer(text, numpy.uint8).astype(numpy.intp)
            states = self.moves.take(self.rows[0] + letters)
            opening = []
            for length in range(1, min(LONGEST_FEATURE, len(letters))):
                opening.append(states[:1])
                states = self.moves.take(self.rows.take(states[:-1]) + letters[length:])
            features = self.features.take(numpy.concatenate([*opening, states]))
            visits = Counter(features[features != NO_FEATURE].tolist())
            return self._sparse_score(visits, self.nb_ptc) if visits else super()._raw_score(text)

        def likelihoods(self, text: str) -> tuple[dict[str, float], bool]:
            """The likelihoods of the dataset's languages, the greatest first, and whether the likeliest of all is one of them.

            `rank` sorts and names all languages, which takes as long as a sixth of the model's whole work.
            """
            scores = self._decide(text)
            ranked = sorted(((float(scores[column]), lang) for column, lang in self.columns), key=itemgetter(0), reverse=True)
            return {lang: score for score, lang in ranked}, self.nb_classes[int(scores.argmax())] in MODEL_CODES

    tables = language_model.tables().result()
    language_model.tables.cache_clear()
    moves, rows_of_states, features = tables["nextmove"], tables["nextmove_row"].tolist(), tables["out_feat"]
    weights = (tables["ptc"], tables["pc"], tables["classes"].tolist())
    identifier = Identifier(*weights, moves, features, norm_probs=True, tk_row=rows_of_states)
    identifier.take_tables()
    return identifier


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("language_words"):
        found.setdefault(row["word"], []).append(row["lang"])
    return {word: tuple(langs) for word, langs in found.items()}


def has_letter(words: str) -> bool:
    """Whether words hold a letter, without which they are in no language."""
    return any(map(str.isalpha, words))


def identify(words: str) -> tuple[str, float] | None:
    """The language of some words (BCP 47) and its probability among the languages of the dataset.

    Args:
        words: a body of text, a label or a role.

    Returns:
        None if the words hold no letter, or many words are in a language that is none of these.
    """
    sample = words[:SAMPLE]
    if not has_letter(sample):
        return None
    likely, is_likeliest = _identifier().likelihoods(sample)
    if len(sample) >= SURE and not is_likeliest:
        return None
    best = next(iter(likely))
    if best in DANO_NORWEGIAN:
        best = _by_words(sample, best)
    return best, round(likely[best] / (sum(likely.values()) or 1), 4)


def _by_words(sample: str, guess: str) -> str:
    """Bokmål, Nynorsk or Danish by the votes of the words; the guess where they leave it open."""
    known = map(_words().get, WORD.findall(sample.lower()))
    votes = Counter(chain.from_iterable(filter(None, known)))
    most = max(votes.values(), default=0)
    return guess if votes[guess] == most else max(sorted(DANO_NORWEGIAN), key=lambda lang: votes[lang])
