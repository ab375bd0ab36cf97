"""Who of the people named with a role holds public office or is an official: only they have rows.

Here belongs: what a role, the body beside it and the sentence around it say of that. Not here: who is named, and with which
role (`people.py`). A director, a leader, an adviser is an official only of a public body; whoever is told to be accused or
convicted of a crime has no row by that sentence (`docs/decisions/0028-who-is-an-official.md`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from pipelines.documents import Mention, Span
from pipelines.letters import CAPITAL
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.people.named_roles import Person
from pipelines.mentions.people.offices import has_held
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives, words_of
from pipelines.sources.page import Page

__all__ = ["beside", "officials"]

ALWAYS, ALONE = "always", "alone"
"""Roles that are a public office by themselves; or where no body is named with them but a public one."""
PUBLIC = frozenset(
    (
        "ministry",
        "directorate",
        "police",
        "government",
        "parliamentary_body",
        "intergovernmental",
        "unit",
        "working_group",
        "generic",
    )
)
PARTIES = frozenset(("party", "party_group"))
POLITICAL = frozenset(("chair", "party_group_spokesperson"))
"""Roles in a party that are public; to be its member is a private matter."""
INFLECTING = ("fi", "is")
"""Languages in which a body has a case behind a preposition, or instead of one."""
OF_EMPLOYER = f"{alternatives('of_body')}|{alternatives('of_employer')}"
BEHIND_ROLE = re.compile(rf"(?:,?[^\S\n](?:{OF_EMPLOYER})(?!\w)|,|[^\S\n]*\n(?!\s*\n))[^\S\n]*(?:the[^\S\n])?")
"""What joins the body to the official named with a role: a short word, a comma, the next line of a contact."""
ASIDE = re.compile(r"[ \u00a0]?\([^()\n]{3,60}\)(?=,)")
"""The field of an official in parentheses, before the body: `Special Adviser (International Affairs), Prime Minister's Office`."""
FINNISH_BODY = re.compile(r"[ \u00a0](?=[^\W\d_])")
"""In Finnish the case of the body says as much as a preposition: `johtaja Aino Aalto Maahanmuuttovirastosta`."""
FINNISH_OWNER = re.compile(r"n$")
"""The genitive of the body whose official it is."""
OF_BODY = re.compile(rf"(?<!\w)(?:{OF_EMPLOYER})[^\S\n](?:the[^\S\n])?\Z")
CLAUSE_END = re.compile(r"[,;()\n]|[.:](?=\s|$)")
WORDS = re.compile(r"[^\W\d_](?:[\w/-]*\w)?")
UNKNOWN_BODY = re.compile(rf"[^\S\n](?:{alternatives('office')}|{alternatives('of_body')})[^\S\n](?:the[^\S\n])?(?={CAPITAL})")
AUXILIARY = re.compile(rf"(?<!\w)(?:{alternatives('auxiliary')})[^\S\n](?:[^\W\d_]+[^\S\n])?$", re.IGNORECASE)
LONGEST_BODY = 100
"""Code points behind a name in which its body stands."""
NEAR = 40
"""Code points between a holder of a public office and the verb that tells a conviction, which may as well be another's."""
FAR = 160
"""The same for everybody else."""


def officials(
    text: str, hits: Hits, page: Page, people: Iterable[Person], named: Sequence[Mention], found: Sequence[Sentence]
) -> list[Person]:
    """Those of the people named with a role who hold public office or are officials.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, taken apart; whom a government's page gives as its contacts are its own officials.
        people: the people named with a role.
        named: the organisations named, in order.
        found: the sentences of the body.
    """
    people = list(people)
    if not people:
        return []
    reading = _Reading(text, hits, page, named, found)
    convicted = [person for person in people if reading.is_convicted(person)]
    names = {person.base for person in convicted}
    return [
        person
        for person in people
        if person not in convicted and reading.is_public(person) and (person.base not in names or _is_office(person))
    ]


def beside(text: str, person: Person, named: Sequence[Mention]) -> Mention | None:
    """The organisation beside a person and the role, but not in the role itself.

    `Direktør Per Lind i Politidirektoratet`, `Eva Ek, utredare, Migrationsverket`, `sisäministeriön johtaja Aino Aalto`.

    Args:
        text: the text as decoded.
        person: the person.
        named: the organisations named, in order.
    """
    joint = _joint(text, person)
    at = bisect_left(named, person.role.start, key=lambda mention: mention.span.start) - 1
    owner = named[at] if at >= 0 and person.calling.entry.lang == "fi" else None
    if owner and owner.span.end + 1 == person.role.start and FINNISH_OWNER.search(owner.span.of(text)):
        return owner
    at = bisect_left(named, joint, key=lambda mention: mention.span.start) if joint else len(named)
    body = named[at] if at < len(named) and named[at].span.start == joint else None
    return None if body is None or _is_owner(body, person.calling.entry.lang) else body


def _is_owner(mention: Mention, lang: str) -> bool:
    """Whether a body stands in the genitive, so that what is beside the person is something of it: `på Bufdirs konferanse`."""
    return lang not in INFLECTING and mention.base is not None and mention.base.end < mention.span.end


def _is_office(person: Person) -> bool:
    """Whether the role is a public office by itself."""
    return bool(person.calling.entry.payload.public == ALWAYS)


def _joint(text: str, person: Person) -> int | None:
    """Where the words begin that name the body of a person, behind name and role."""
    end = max(person.role.end, person.name.end)
    if person.party and person.party.start == end + len(" ("):
        end = person.party.end + len(")")
    aside = ASIDE.match(text, end)
    joint = BEHIND_ROLE.match(text, aside.end() if aside else end)
    if joint is None and person.calling.entry.lang == "fi":
        joint = FINNISH_BODY.match(text, end)
    return joint.end() if joint else None


class _Reading:
    """A text with what tells of a role whether it is public."""

    def __init__(self, text: str, hits: Hits, page: Page, named: Sequence[Mention], found: Sequence[Sentence]) -> None:
        self._text, self._named, self._found = text, named, found
        self._bodies_named = hits.get("organisation", [])
        self._starts = [mention.span.start for mention in named]
        self._offices = sorted(hit.end for hit in hits.get("role_word", ()) if hit.entry.payload.public == ALWAYS)
        self._role_ends = frozenset(hit.end for hit in hits.get("role_word", ()))
        self._countries = frozenset(hit.start for hit in hits.get("place", ()))
        self._contacts = page.contacts if page.country else ()
        self._nominations = frozenset(hit.start for hit in hits.get("name_cue", ()) if hit.entry.payload == "nominated")
        self._convictions = [hit for hit in hits.get("name_cue", ()) if hit.entry.payload in ("convicted", "is_convicted")]
        self._conviction_starts = [hit.start for hit in self._convictions]
        self._saying = sorted(hit.start for hit in hits.get("saying_verb", ()))

    # --- the role -------------------------------------------------------------------------------------------------------

    def is_public(self, person: Person) -> bool:
        """Whether the role is a public office, or that of an official of a public body."""
        role = person.calling.entry.payload
        if _is_office(person):
            return True
        places = list(self._places(person))
        body = next(self._bodies(person, places), None)
        words = [word for place in places for word in WORDS.findall(self._text, place.start, place.end)]
        if not words_of("company").isdisjoint(words):
            return False
        if body is not None:
            return self._is_public_body(body, role.role_type)
        if self._is_of_state(person) or self._names_office(person, places) or _names_authority(words) or _names_holder(words):
            return True
        if any(line.covers(person.name) for line in self._contacts) or person.name.end + len(", ") in self._nominations:
            return True
        return role.public == ALONE and not self._names_unknown_body(person)

    def _places(self, person: Person) -> Iterator[Span]:
        """Where a role tells of its body: before and behind its word, and behind the name."""
        yield Span(person.role.start, person.calling.start)
        yield Span(person.calling.end, max(person.role.end, person.calling.end))
        joint = _joint(self._text, person)
        if joint is not None:
            end = CLAUSE_END.search(self._text, joint, joint + LONGEST_BODY)
            yield Span(joint, end.start() if end else min(joint + LONGEST_BODY, len(self._text)))

    def _bodies(self, person: Person, places: Sequence[Span]) -> Iterator[Mention]:
        """The bodies of a role, the nearest first: in its words, right behind them, or in Finnish right before them."""
        joint = _joint(self._text, person)
        for place in places:
            if place.start == joint:
                break
            first, last = bisect_left(self._starts, place.start), bisect_left(self._starts, place.end)
            yield from self._named[first:last]
        other = beside(self._text, person, self._named)
        if other:
            yield other
        elif joint is not None:
            yield from self._above(places[-1])

    def _above(self, place: Span) -> Iterator[Mention]:
        """The body to which the one beside a name belongs, or that of a second role.

        `från jämställdhetsavdelningen vid ministeriet`; `Anna Jónsdóttir, formaður, fulltrúi ráðuneytisins`.
        """
        at = bisect_left(self._starts, place.start)
        if at < len(self._named) and self._starts[at] < place.end:
            before = self._text[place.start : self._starts[at]]
            is_role = place.start + len(before.rstrip()) in self._role_ends
            if (is_role or OF_BODY.search(before)) and not any(word[0].isupper() for word in WORDS.findall(before)):
                yield self._named[at]

    def _is_public_body(self, mention: Mention, role_type: str) -> bool:
        types = self._types(mention)
        if types <= PARTIES:
            return role_type in POLITICAL
        name = (mention.name or mention.span.of(self._text)).lower()
        return types <= PUBLIC and not any(word.endswith(tuple(words_of("no_authority"))) for word in name.split())

    def _types(self, mention: Mention) -> set[str]:
        """What a body is; of a name that several bear, what any of them is."""
        body = bodies().get(mention.value.value or "")
        if body or mention.value.value:
            return {body.org_type if body else mention.value.rule_id.rpartition(".")[2]}
        at = bisect_left(self._bodies_named, mention.span.start, key=lambda hit: hit.start)
        same = takewhile(lambda hit: hit.start == mention.span.start, islice(self._bodies_named, at, None))
        return {bodies()[hit.entry.payload.org_id].org_type for hit in same if hit.end == mention.span.end}

    def _is_of_state(self, person: Person) -> bool:
        """Whether the role is a compound with the state: `kommunaldirektør`, `rikskriminalchef`."""
        start = person.calling.start
        before = re.search(r"[\w-]*\Z", self._text[max(0, start - NEAR) : start])
        word = f"{before[0] if before else ''}{self._text[start : person.calling.end]}".lower()
        return word.startswith(tuple(words_of("authority_part"))) and not word.startswith(tuple(words_of("no_authority_part")))

    def _names_office(self, person: Person, places: Iterable[Span]) -> bool:
        """Whether the words of a role name another that is public: `pressekreterare hos socialministern`."""
        for place in places:
            at = bisect_right(self._offices, place.start)
            if at < len(self._offices) and self._offices[at] <= place.end and self._offices[at] != person.calling.end:
                return True
        return False

    def _names_unknown_body(self, person: Person) -> bool:
        """Whether a role is that of a body which no register knows, or of a firm without the form of one."""
        ends = {person.calling.end, max(person.name.end, person.role.end), person.name.end}
        found = (UNKNOWN_BODY.match(self._text, end) for end in ends)
        return any(match and match.end() not in self._countries and match.end() != person.name.start for match in found)

    # --- the sentence ---------------------------------------------------------------------------------------------------

    def is_convicted(self, person: Person) -> bool:
        """Whether the sentence tells that the person is accused or convicted."""
        if not self._convictions:
            return False
        start, end = min(person.role.start, person.name.start), max(person.role.end, person.name.end)
        sentence = self._sentence(start)
        first = bisect_left(self._conviction_starts, max(sentence.start, start - FAR))
        last = bisect_left(self._conviction_starts, min(sentence.end, end + FAR))
        return any(self._meets(person, hit, start, end) for hit in self._convictions[first:last])

    def _meets(self, person: Person, hit: Hit, start: int, end: int) -> bool:
        """Whether a word of conviction is said of a person, and not of others of whom the person speaks."""
        is_office = _is_office(person)
        if hit.end <= start:
            return start - hit.end <= 1 if is_office else not self._is_said(hit.end, start)
        if self._is_said(end, hit.start):
            return False
        has_auxiliary = AUXILIARY.search(self._text, max(end, hit.start - NEAR), hit.start) is not None
        is_passive = has_auxiliary or hit.entry.payload == "is_convicted"
        return not is_office or (is_passive and hit.start - end <= NEAR)

    def _is_said(self, start: int, end: int) -> bool:
        """Whether between two places somebody begins to say something: a verb of saying, or `that`."""
        at = bisect_left(self._saying, start)
        says = at < len(self._saying) and self._saying[at] < end
        return says or any(word in words_of("that") for word in WORDS.findall(self._text, start, end))

    def _sentence(self, offset: int) -> Span:
        """The sentence in which an offset lies; the line outside of sentences."""
        at = bisect_right(self._found, offset, key=lambda sentence: sentence.span.start) - 1
        if at >= 0 and offset < self._found[at].span.end:
            return self._found[at].span
        end = self._text.find("\n", offset)
        return Span(self._text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(self._text))


def _names_holder(words: Sequence[str]) -> bool:
    """Whether words hold the name of somebody known to have held an office: `pressekreterare hos Nyamko Sabuni`."""
    return any(has_held(f"{given} {family}") for given, family in pairwise(words) if given[0].isupper())


def _names_authority(words: Iterable[str]) -> bool:
    """Whether words hold a noun for a public body: `i departementet`, `hos politiet`, `ministeriön`."""
    return not words_of("authority").isdisjoint(" ".join(words).lower().split(" "))
