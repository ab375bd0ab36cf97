"""What the words before a list tell of it that makes none of its items a measure: aims, wishes, background.

Here belongs: one sentence -> whether it refuses the list behind it. Not here: what announces measures (`leads.py`).
"""

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.clauses import WORD, Reader, ends
from pipelines.mentions.measures.unreal import is_conditional

__all__ = ["is_of_governing", "refuses_list"]


def refuses_list(reader: Reader, sentence: Span) -> bool:
    """Whether the words before a list say that its items are aims, wishes or background: `The aims are:`, `It proposes:`.

    Args:
        reader: the text and its words.
        sentence: the words.
    """
    state = reader.at("state", sentence.start)
    if state and WORD.search(reader.text, state.end, sentence.end) is None:  # `Not begun` denies nothing
        return False
    label = reader.at("background", sentence.start)  # `Facts: What we are doing`
    start = label.end if label and reader.text.startswith(": ", label.end) else sentence.start
    if any(reader.within(use, start, sentence.end) for use in ("background", "negation", "findings")) or is_conditional(
        reader, sentence.start
    ):
        return True
    return any(  # `Regjeringen foreslår 9 millioner kroner:`
        not (is_of_governing(reader, sentence, hit) and (reader.at("proposing", hit.start) or reader.at("gives", hit.start)))
        for hit in _demands(reader, sentence)
    )


def is_of_governing(reader: Reader, sentence: Span, verb: Hit) -> bool:
    """Whether those who govern stand before a verb or right behind it; elsewhere it is addressed to them.

    Args:
        reader: the text and its words.
        sentence: the words.
        verb: the verb.
    """
    behind = reader.word_end(verb.end, sentence.end, 1)
    return bool(reader.within("governing", sentence.start, verb.start) or reader.within("governing", verb.end, behind))


def _demands(reader: Reader, sentence: Span) -> list[Hit]:
    """Words of what should or can be, but for `can be mentioned`."""
    return [hit for hit in reader.within("demand", *ends(sentence)) if not reader.at("filler", hit.start)]
