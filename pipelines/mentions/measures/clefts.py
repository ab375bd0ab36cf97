"""Clauses that say who it is that acts: `Det er politiet som skal ...`, `Blant mottakerne er Caritas, som får ...`.

Here belongs: who acts, where the clause goes on, and which of it is one act. Not here: other subjects (`actors.py`).
"""

from dataclasses import dataclass

from pipelines.documents import Span
from pipelines.mentions.measures.actors import NEXT_WORD, Subject, body_behind
from pipelines.mentions.measures.cases import Deed
from pipelines.mentions.measures.clauses import Reader
from pipelines.mentions.measures.main_clauses import RELATIVES
from pipelines.mentions.measures.signs import is_definite

__all__ = ["Cleft", "cleft_behind", "is_one_act"]

NAME_REST = 5
"""The rest of a body's name takes no more words (`the Ministry of Justice that`)."""
ACTS = ("modal", "done", "receives", "assigned", "gives")
"""What a body is said to be the one to do; what it does all the time is none."""


@dataclass(frozen=True, slots=True)
class Cleft:
    """Who it is that acts.

    Attributes:
        start: where the verb of what is done may begin.
        subject: who does it.
    """

    start: int
    subject: Subject


def cleft_behind(reader: Reader, clause: Span) -> Cleft | None:
    """Who a clause says it is that acts, and where it goes on.

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    opening = reader.first_at(("expletive", "it"), clause.start)
    gap = NEXT_WORD.match(reader.text, opening.end, clause.end) if opening else None
    being = reader.at("auxiliary", gap.end()) if gap else None
    being = being or reader.at("among_receivers", clause.start)
    gap = NEXT_WORD.match(reader.text, being.end, clause.end) if being else None
    body = body_behind(reader, gap.end(), clause.end) if gap else None
    near = reader.word_end(body.end, clause.end, NAME_REST) if body else clause.start
    relatives = reader.among(("relative", "subordinator")).within(body.end, near)[:1] if body else []
    relative = relatives[0] if relatives else None
    known = relative is not None and relative.entry.form in RELATIVES
    verb = NEXT_WORD.match(reader.text, relative.end, clause.end) if relative and known else None
    return Cleft(verb.end(), Subject(body, acts=True)) if verb else None


def is_one_act(deed: Deed, kind: str) -> bool:
    """Whether what a body is said to be the one to do is one act.

    Args:
        deed: the verb and what it stands among.
        kind: what the verb commits to.
    """
    return kind in ACTS and (kind != "modal" or is_definite(deed))
