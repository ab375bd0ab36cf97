"""Words that titles of plans are made of, and what a title says a plan is against.

Here belongs: the register `plan_title_words.csv` by use. Not here: where a title begins and ends (`titles.py`).
"""

from functools import cache

from pipelines.documents import tidy
from pipelines.registers import rows

__all__ = [
    "AS_PLANNED",
    "ATTRIBUTE",
    "COMING",
    "CURRENT",
    "EFFORT",
    "ENDS",
    "FORMER",
    "NAME_END",
    "NEW",
    "OPPOSED",
    "PACKAGE",
    "PURPOSE_OF",
    "SECOND",
    "WHOSE",
    "subjects_in",
    "title_words",
]

WHOSE, EFFORT, ENDS, AS_PLANNED = "owner", "effort", "ends", "as planned"
FORMER, COMING, NEW, CURRENT, SECOND = "former", "coming", "new", "current", "second"
PURPOSE_OF, OPPOSED, NAME_END, ATTRIBUTE, PACKAGE = "purpose", "opposed", "name_end", "attribute", "package"
NO_SUBJECTS = (
    WHOSE,
    EFFORT,
    ENDS,
    FORMER,
    COMING,
    NEW,
    CURRENT,
    SECOND,
    AS_PLANNED,
    PURPOSE_OF,
    OPPOSED,
    NAME_END,
    ATTRIBUTE,
    PACKAGE,
)
"""Words of `plan_title_words.csv` that are no subject: whose a plan is, work that goes by no plan's name, its end, whether it is the one
before, the next, a new one or the one in force, what goes as planned; what leads in what a plan is for, stands before it in Finnish, ends its name, or is part of it (`national`);
what leads in measures that are another paper's."""


@cache
def title_words(use: str, lang: str | None = None) -> frozenset[str]:
    """Words of the register of title words, in lower case.

    Args:
        use: what they say.
        lang: their language; None for all.
    """
    return frozenset(row["word"].lower() for row in rows("plan_title_words") if row["use"] == use and lang in (None, row["lang"]))


def subjects_in(words: str) -> frozenset[str]:
    """What a title, or a sentence that names a plan, says it is against: codes of the register whose words are in it.

    Args:
        words: the title or sentence.
    """
    plain = tidy(words).lower()
    return frozenset(subject for subject, known in _subjects() if any(map(plain.__contains__, known)))


@cache
def _subjects() -> tuple[tuple[str, tuple[str, ...]], ...]:
    uses = dict.fromkeys(row["use"] for row in rows("plan_title_words"))
    return tuple((use, tuple(title_words(use))) for use in uses if use not in NO_SUBJECTS)
