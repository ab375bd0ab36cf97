"""A document and what can be said of it: bytes -> `Document`; `Span`, `Value`, `Mention`, `Problem`.

Here belongs: decoding, fingerprints, and the frozen values that all later steps pass on. Not here: what a page looks
like (`sources/`), what its words mean (`mentions/`), rows (`records/`).

The text is never altered. Offsets are code points of the text as decoded; `text[span.start:span.end]` is the quote.
"""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as often_made
else:

    def often_made(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:
        """`dataclass` for the classes of which a text or a register makes hundreds: frozen for mypy, which reads all code, alone.

        What guards a frozen class while it runs makes an object two to three times as dear.
        """
        return dataclass(slots=slots, order=order, unsafe_hash=frozen)


__all__ = [
    "Document", "FuzzyDate", "ManifestRow", "Mention", "Problem", "Reference", "Source", "Span", "Value", "decode",
    "mask", "often_made", "slug", "tidy", "whole",
]  # fmt: skip

T = TypeVar("T")

LOST = "\ufffd"
"""Stands for bytes that are no text (Unicode's replacement character)."""
CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f]")
PAGE_MARK = re.compile(r"^[^\S\n]*-{3,}[^\S\n]*$", re.MULTILINE)
"""A line of three or more hyphens, whatever ends it: the place of a page break in the printed source."""

GAP = r"(?:[^\S\n]*\n\s*-{3,}[^\S\n]*\n\s*|\s+)"
"""Pattern for the gap between two words: white space, with a page mark in it or not."""


@often_made(frozen=True, slots=True, order=True)
class Span:
    """A place in a text: 0-based, half-open, in code points of the text as decoded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other place lies within this one."""
        return self.start <= other.start and other.end <= self.end


def whole(pieces: Sequence[Span]) -> Span:
    """From the first to the last of several pieces, what stands between them included."""
    return pieces[0] if len(pieces) == 1 else Span(pieces[0].start, pieces[-1].end)


@dataclass(frozen=True, slots=True)
class Reference:
    """A proof outside the text: a cell of a manifest or a row of a register.

    Attributes:
        kind: `manifest` or `register`.
        place: file and key, as `raw/regjeringen_no/manifest.csv#002.txt/published`.
    """

    kind: str
    place: str


@often_made(frozen=True, slots=True)
class Value(Generic[T]):
    """A value and its proof.

    Attributes:
        value: the value; None where something was recognised but has no value (method `unresolved`).
        method: a code of `schemas/codes/method.csv`.
        rule_id: the rule that won it.
        proofs: places in the document's text and references outside it.
    """

    value: T | None
    method: str
    rule_id: str
    proofs: tuple[Span | Reference, ...] = ()

    def become(self, value: Any, method: str = "", rule_id: str = "") -> "Value[Any]":
        """Another value with the same proof."""
        return Value(value, method or self.method, rule_id or self.rule_id, self.proofs)

    @property
    def start(self) -> int:
        """Where its first proof in the text begins; 0 if none lies there."""
        return min((proof.start for proof in self.proofs if isinstance(proof, Span)), default=0)


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as precise as its source.

    Attributes:
        edtf: ISO 8601-2 level 1, and of level 2 the codes 33 to 41 for quarters and halves.
        earliest: first day it can mean; None if open.
        latest: last day it can mean; None if open.
        local: clock time, where the source gives one.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    local: datetime | None = None


@often_made(frozen=True, slots=True)
class Mention:
    """Something found in a text.

    Attributes:
        mention_type: a code of `schemas/codes/mention_type.csv`.
        span: the words.
        value: what they mean, with method and rule.
        name: base form in the language of the text, for names.
        label: the value as one string, as the table of mentions shows it.
        base: the words without their ending, for names.
    """

    mention_type: str
    span: Span
    value: Value[Any]
    name: str | None = None
    label: str | None = None
    base: Span | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not understood, with its place and what to do.

    Attributes:
        stage: a code of `schemas/codes/stage.csv`.
        severity: a code of `schemas/codes/severity.csv`.
        code: kind of problem.
        message: what is wrong and what to do.
        span: the words, where it has a place in the text.
    """

    stage: str
    severity: str
    code: str
    message: str
    span: Span | None = None


REDISTRIBUTE = "redistribute"
"""The key and the column that say whether texts may be published."""


@dataclass(frozen=True, slots=True)
class Source:
    """What `source.toml` says of all documents in its folder.

    Attributes:
        source_id: name of the folder; `unknown` for loose files.
        place: the file, for references.
        site: host of the site.
        publisher_org_id: organisation of the register that runs the site, where it is one.
        country: ISO 3166-1 alpha-2; None for a Nordic site.
        licence: licence of the contents, `unknown` where none is stated.
        redistribute: whether whole texts may be published.
        withheld: whether they are not because what is said of that is not understood; the whole description is its proof.
    """

    source_id: str
    place: str = ""
    site: str | None = None
    publisher_org_id: str | None = None
    country: str | None = None
    licence: str | None = None
    redistribute: bool | None = None
    withheld: bool = False

    @property
    def is_declared(self) -> bool:
        """Whether a `source.toml` says of which site the documents are."""
        return bool(self.place)


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What is known of a document beyond its own text; None where nothing is.

    Attributes:
        place: file and key of the row, for references.
        url: address of the page.
        published: EDTF, as known from outside the text.
        retrieved_at: when the page was fetched (ISO 8601).
        licence: licence of this document, where it differs from its source's.
        redistribute: whether this text may be published, where it differs.
        withheld: whether it is not because what the manifest says of that is not understood; the whole manifest is its proof.
    """

    place: str
    url: str | None = None
    published: str | None = None
    retrieved_at: str | None = None
    licence: str | None = None
    redistribute: bool | None = None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded document.

    Attributes:
        doc_id: key of the document.
        text: the text as decoded, contact data masked one `*` a code point, otherwise never altered.
        source: its source.
        manifest: what its manifest says; None for loose files.
        encoding: the encoding by which it was decoded.
        contacts: the contact data that is masked.
    """

    doc_id: str
    text: str
    source: Source
    manifest: ManifestRow | None = None
    encoding: str = "utf-8"
    contacts: tuple[Mention, ...] = ()

    def source_reference(self, key: str) -> Reference:
        """Reference to a line of the description of the document's source."""
        withheld = self.source.withheld and key == REDISTRIBUTE
        return Reference("manifest", self.source.place if withheld else f"{self.source.place}#{key}")

    def reference(self, column: str) -> Reference:
        """Reference to a cell of the document's manifest row.

        Raises:
            ValueError: if the document has no manifest row.
        """
        if self.manifest is None:
            raise ValueError(f"{self.doc_id} has no manifest row; only a document with one can refer to it")
        withheld = self.manifest.withheld and column == REDISTRIBUTE
        return Reference("manifest", self.manifest.place.partition("#")[0] if withheld else f"{self.manifest.place}/{column}")


NO_TEXT = ". Save the page as UTF-8 text, or take the file out."


class UndecodableError(ValueError):
    """The bytes are no text. `code` is the kind of problem, the message says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def decode(content: bytes) -> tuple[str, str, tuple[Problem, ...]]:
    """Turn bytes into text without changing a character: a BOM stays code point 0, CRLF stays.

    Args:
        content: the whole file.

    Returns:
        The text, the encoding, and what was noticed.

    Raises:
        UndecodableError: if the file is empty, or binary.
    """
    text, encoding, noticed = _decoded(content)
    at = text.find("\x00")
    if at < 0:
        return text, encoding, noticed
    line = text.count("\n", 0, at) + 1
    message = f"Line {line} holds U+0000, at which R, SQLite and other programs end a text. Take it out."
    return text, encoding, (*noticed, _noticed("nul_character", message))


def _decoded(content: bytes) -> tuple[str, str, tuple[Problem, ...]]:
    """The text as its encoding has it, the encoding, and what was noticed of it."""
    if not content.strip():
        raise UndecodableError("empty_file", "The file is empty. Fetch the page again.")
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError as error:
                raise UndecodableError("binary_file", f"Not {encoding} text, though it begins so: {error}{NO_TEXT}") from error
            return _checked(text), encoding, (_noticed("utf16", f"The file is {encoding}. Convert it to UTF-8."),)
    if content.count(0) > len(content) // 4:
        encoding = "utf-16-le" if content[1::2].count(0) > content[0::2].count(0) else "utf-16-be"
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError as error:
            raise UndecodableError("binary_file", f"The file is binary: {error}{NO_TEXT}") from error
        return _checked(text), encoding, (_noticed("utf16", f"The file is {encoding} without a mark. Convert it to UTF-8."),)
    try:
        return _checked(content.decode("utf-8")), "utf-8", ()
    except UnicodeDecodeError as error:
        return _not_utf8(content, error)


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> tuple[str, str, tuple[Problem, ...]]:
    """A file that is not UTF-8 throughout: UTF-8 with damaged places, if more letters beyond ASCII are sound; else Windows-1252."""
    line = content.count(b"\n", 0, error.start) + 1
    replaced = content.decode("utf-8", "replace")
    damaged = replaced.count(LOST) - content.count(LOST.encode())
    if sum(not letter.isascii() for letter in replaced) - replaced.count(LOST) > damaged:
        message = (
            f"Line {line} is damaged: {damaged} places of the file are no UTF-8 and were read as {LOST}. Fetch the page again."
        )
        return _checked(replaced), "utf-8", (_noticed("damaged_utf8", message),)
    # Windows-1252 holds all of Latin-1's letters; its five unassigned bytes are a sign of binary content.
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise UndecodableError("binary_file", f"The file is neither UTF-8 nor Windows-1252 text: {error}{NO_TEXT}") from error
    message = f"Line {line} is not UTF-8; the file was read as Windows-1252. Convert it to UTF-8."
    return _checked(text), "cp1252", (_noticed("not_utf8", message),)


def _checked(text: str) -> str:
    controls = len(CONTROL.findall(text))
    if controls + text.count("\x00") > max(8, len(text) // 100):
        raise UndecodableError("binary_file", f"The file is binary: it is full of control characters{NO_TEXT}")
    if not text.replace("\ufeff", "").replace("\x00", "").strip():
        raise UndecodableError("empty_file", "The file holds no characters but white space. Fetch the page again.")
    return text


def _noticed(code: str, message: str) -> Problem:
    return Problem("read", "warning", code, message)


def sha256(content: str | bytes) -> str:
    """SHA-256 in hexadecimal; of a text, of its UTF-8 form."""
    return hashlib.sha256(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")).hexdigest()


def mask(text: str, spans: Iterable[Span]) -> str:
    """The text with each span replaced by one `*` a code point, so that all offsets stay."""
    characters = list(text)
    for span in spans:
        characters[span.start : span.end] = "*" * (span.end - span.start)
    return "".join(characters)


def tidy(words: str) -> str:
    """A value's words: NFC, soft hyphens off, page marks and runs of white space as one blank."""
    words = unicodedata.normalize("NFC", words.replace("\xad", ""))
    return " ".join((PAGE_MARK.sub(" ", words) if "---" in words else words).split())


TRANSLITERATION = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "þ": "th", "ð": "d", "ß": "ss", "đ": "d", "ł": "l", "ŋ": "ng",
     "ŧ": "t"}
)  # fmt: skip


@lru_cache(maxsize=4096)
def slug(words: str) -> str:
    """Readable ASCII form of a name: Nordic letters transliterated, no letter lost, words joined by hyphens."""
    spelled = unicodedata.normalize("NFC", words).lower().translate(TRANSLITERATION)
    plain = "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))
    ascii_only = "".join(c if c.isascii() else f"u{ord(c):x}" if c.isalnum() else "-" for c in plain)
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
