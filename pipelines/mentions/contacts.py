"""Contact data: telephone numbers and e-mail addresses, found in order to be masked.

Erring on the safe side: what looks like a telephone number behind a word that announces one is masked.
"""

import re
from collections.abc import Iterator

from pipelines.documents import Mention, Span, Value
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import rows

__all__ = ["entries", "find"]

MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@|\(at\)|\[at\])[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
ANNOUNCED = re.compile(r"[.:]?[ \t\u00a0]*(?:nr\.?[ \t]*)?(?P<number>\+?[\d(][\d \t\u00a0()/–-]{4,22}\d)")
INTERNATIONAL = re.compile(r"(?<![\w+])(?P<number>(?:\+|00)\d{2,3}[ \u00a0(-]?[\d \u00a0()-]{5,16}\d)")
FINNISH = re.compile(
    r"(?<![\w./,-])(?P<number>0\d{2,3}[ \u00a0-]?\d{5,7}|0\d{2} \d{3} \d{3,4}|0\d{3} \d{3} \d{3})(?![\w.,/-]?\d)"
)
SWEDISH = re.compile(
    r"(?<![\w./,-])(?P<number>0\d{1,3}-(?:\d{2,3} \d{2} \d{2}(?: \d{2})?|\d{3} \d{3}(?: \d{2})?|\d{5,8}))(?![\w.,/-]?\d)"
)
NORWEGIAN = re.compile(r"(?<![\w./,-])(?P<number>\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?!(?: ?\d)|,\d)")


def entries() -> Iterator[Entry]:
    """Entries of the words that announce a telephone number."""
    for row in rows("contact_words"):
        yield Entry("contact_word", row["word"], row["lang"], None)


def find(text: str, hits: Hits) -> list[Mention]:
    """All contact data, in order, none twice.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
    """
    spans = [(Span(match.start(), match.end()), "contact.mail") for match in MAIL.finditer(text)]
    for hit in hits.get("contact_word", []):
        match = ANNOUNCED.match(text, hit.end)
        if match:
            spans.append((Span(match.start("number"), match.end("number")), "contact.announced_number"))
    for pattern, rule in (
        (INTERNATIONAL, "contact.international_number"),
        (FINNISH, "contact.finnish_number"),
        (SWEDISH, "contact.swedish_number"),
        (NORWEGIAN, "contact.norwegian_number"),
    ):
        spans += [(Span(*match.span("number")), rule) for match in pattern.finditer(text)]
    kept: list[Mention] = []
    for span, rule in sorted(spans, key=lambda one: (one[0].start, -one[0].end, one[1])):
        if not kept or kept[-1].span.end <= span.start:
            kept.append(Mention("contact", span, Value(None, "explicit", rule, (span,))))
    return kept
