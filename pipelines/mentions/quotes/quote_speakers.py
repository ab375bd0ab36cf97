"""Who says the words of a quotation: a verb of saying with a speaker beside it, behind the quotation, within it or before it.

Here belongs: the attribution and the person whom it means. Not here: which words are quoted (`quotes.py`). A person is a
holder of public office or an official whom the document names with a role; of anybody else it is only known that it is
somebody else.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from pipelines.documents import Span
from pipelines.letters import CAPITAL, DASHES
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.people.known_words import is_common
from pipelines.mentions.people.name_runs import runs
from pipelines.mentions.people.named_roles import COMPOUND_BEFORE, Person
from pipelines.mentions.people.names import base_form, family_name, looks_like_person
from pipelines.mentions.quotes.speakers import BODY, OFFICE, PERSON, PRONOUN, RUN, Attribution, Speaker, body, pronouns
from pipelines.mentions.sentences import Sentence
from pipelines.mentions.split_verbs import SPLIT, is_whole
from pipelines.registers import alternatives, rows

__all__ = ["Attribution", "Voices", "entries"]

OPENS = re.compile(rf"(?:[,!?…][\"”“»«]?\s+|[\"”“»«][,.]?\s*|(?<=\s))(?:[{DASHES}]\s+)?\Z")
"""Behind quoted words, before their attribution; at least a mark or a dash (`_opening`)."""
ADVERBS = re.compile(r"[ \u00a0\n](?:[^\W\d_][\w'’-]*[ \u00a0\n]){0,4}")
"""Between verb and speaker: `sier en fornøyd statsråd`, `säger vidare`."""
ADVERB_BEFORE_VERB = re.compile(rf"[ \u00a0](?:(?!(?:{alternatives('and')})[ \u00a0])[^\W\d_]+[ \u00a0])?\Z")
"""Between speaker and verb; before `and` stands what the speaker does besides, so that he is looked for in all the words before."""
ENGLISH_OFFICE = re.compile(r"(?:[Tt]he[ \u00a0])?(?:[A-Z][\w-]*[ \u00a0](?:(?:of|and|for)[ \u00a0])?)*\Z")
JOINT = re.compile(rf"[ \u00a0](?:{alternatives('and')})[ \u00a0]")
PHRASE_END = re.compile(rf"[,;:.!?()\n\"”»]|[ \u00a0][{DASHES}][ \u00a0]|\Z")
OWNING = ("s", "n", "s’", "s'")
"""How a body in the genitive ends; the subject of a sentence may end so, too, but no office stands right behind it."""
OWNED_WORDS = re.compile(r"[ \u00a0](?:[^\W\d_A-ZÅÄÖÆØ][\w-]*[ \u00a0]){0,3}")
CAPITALISED = re.compile(rf"(?<=\s){CAPITAL}[\w-]+")
FIELD = re.compile(r"[^\W\d_](?:[^\W\d_]|-)*\Z")
FIELD_BEHIND = re.compile(rf"[ \u00a0](?:{alternatives('field')})[ \u00a0](?P<field>[^\W\d_]+)")
WINDOW = 160
"""No speaker stands further from the verb; the titles of some ministers are long."""
BODY_TAIL = 60
"""Behind a body that speaks only few words follow: `toteaa ministeriö tiedotteessaan`."""


def entries() -> Iterator[Entry]:
    """Entries of verbs that say who speaks in a quotation only, of pronouns, and of words in which a speaker means himself."""
    for row in rows("quoting_verbs"):
        first, _, particle = row["form"].partition(SPLIT)
        yield Entry("quoting_verb", first, row["lang"], particle)
    for row in rows("quote_words"):
        yield Entry("quote_word", row["form"], row["lang"], row["kind"], row["match"], exact_case=row["form"] == "I")


class Voices:
    """The speakers and verbs of saying of a document, by place."""

    def __init__(
        self,
        text: str,
        hits: Hits,
        found: list[Sentence],
        people: list[Person],
        bodies: Iterable[Span],
        places: Iterable[Span],
        lang: str | None,
    ) -> None:
        """Sort what the document holds by place.

        Args:
            text: the document's text.
            hits: the lexicon's hits.
            found: the sentences of its body.
            people: the people whom it names with a role.
            bodies: places of organisations.
            places: places of countries and regions.
            lang: language of the body.
        """
        self._text, self._lang, self._people = text, lang, people
        self._sentences = found
        self._sentence_starts = [sentence.span.start for sentence in found]
        split = (hit for hit in hits.get("quoting_verb", []) if is_whole(text, hit.end, hit.entry.payload or ""))
        self._verbs = sorted(chain(hits.get("saying_verb", []), split), key=lambda hit: (hit.start, -hit.end))
        self._verb_starts = [hit.start for hit in self._verbs]
        self._own_words = [hit.start for hit in hits.get("quote_word", []) if hit.entry.payload == "first_person"]
        self._clauses = {hit.start for hit in hits.get("name_cue", []) if hit.entry.payload == "clause"}
        self._titles = {hit.end: hit.start for hit in hits.get("name_cue", []) if hit.entry.payload == "title"}
        self._fields = {text[hit.start : hit.end] for hit in hits.get("name_cue", []) if hit.entry.payload == "field"}
        self._behind_names = {hit.start for hit in hits.get("quote_word", []) if hit.entry.payload == "clause"}
        named = list(bodies)
        self._no_names = sorted([*named, *places])
        self._no_name_starts = [span.start for span in self._no_names]
        self._speakers = sorted([*map(self._whole, people), *self._offices(hits), *pronouns(text, hits), *map(body, named)])
        self._speaker_starts = [speaker.start for speaker in self._speakers]
        self._by_end: dict[int, Speaker] = {}
        for speaker in self._speakers:
            self._by_end.setdefault(speaker.end, speaker)
        self._by_name: dict[str, list[Person]] = {}
        for person in {person.base: person for person in people}.values():
            self._by_name.setdefault(family_name(person.base), []).append(person)
            for given in person.base.split()[:-1] if lang == "is" else ():  # Icelanders go by their given names
                self._by_name.setdefault(given, []).append(person)

    # --- what stands where ----------------------------------------------------------------------------------------------

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which an offset lies."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self._sentences[at] if at >= 0 and offset < self._sentences[at].span.end else None

    def speaks_of_itself(self, start: int, end: int) -> bool:
        """Whether a word in the first person stands between two offsets."""
        at = bisect_left(self._own_words, start)
        return at < len(self._own_words) and self._own_words[at] < end

    def opens_clause(self, offset: int) -> bool:
        """Whether a word that goes on about the speaker stands at an offset: `..., sier Horne, som ...`."""
        return offset in self._behind_names

    def people_in(self, start: int, end: int) -> list[Person]:
        """The people named between two offsets, each once."""
        found = self._speakers[bisect_left(self._speaker_starts, start) : bisect_left(self._speaker_starts, end)]
        return list({one.person.base: one.person for one in found if one.person and one.person.name.end <= end}.values())

    def holder(self, office: Hit, before: Person | None) -> Person | None:
        """Whom an office without name means: the one holder whom the document names, or who spoke before.

        Args:
            office: the role word.
            before: who spoke before, if anybody did.
        """
        fields = self._fields_of(office)
        holders = {
            person.base: person
            for person in self._people
            if person.role_type == office.entry.payload.role_type
            and all(one in person.role.of(self._text).lower() for one in fields)
        }
        if before and before.base in holders:
            return before
        return next(iter(holders.values())) if len(holders) == 1 else None

    def named_last(self, offset: int) -> Person | None:
        """The last person named in the sentence before an offset or the one before that, or who is said there to say something."""
        if not self._sentences:
            return None
        start = self._sentence_starts[max(bisect_left(self._sentence_starts, offset) - 2, 0)]
        people, said = self.people_in(start, offset), self.announcement(start, offset)
        if said and said.person and not (people and people[-1].name.start > said.span.start):
            return said.person  # `Berg og finansminister Vik la fram ... Det er på tide, sier Berg. - ..., sier hun.`
        return people[-1] if people else None

    def names_nobody(self, start: int, end: int) -> bool:
        """Whether no name stands between two offsets but words that bear their capital because they open a sentence."""
        between = (run for run in self._runs_in(start, end) if self._lang != "en" or self._may_name(run))
        return all(" " not in self._text[run.start : run.end] and self._opens_sentence(run.start) for run in between)

    def _may_name(self, run: Speaker) -> bool:
        """Whether a run of capitals may name a person in English, where fields and bodies bear them throughout."""
        words = self._text[run.start : run.end].split()
        known = (is_common(word, "en") or word in self._fields for word in words)
        return run.person is not None or looks_like_person(words, "en") or not all(known)

    def _opens_sentence(self, offset: int) -> bool:
        at = bisect_left(self._sentence_starts, offset)
        return at < len(self._sentence_starts) and self._sentence_starts[at] == offset

    # --- attributions ---------------------------------------------------------------------------------------------------

    def attribution(self, start: int, end: int) -> Attribution | None:
        """The first attribution between two offsets that follows quoted words.

        Args:
            start: where the quoted words begin, or their closing mark stands.
            end: where to stop.
        """
        first, last = bisect_left(self._verb_starts, start), bisect_left(self._verb_starts, end)
        found = (self._verb_first(verb, start, end) or self._speaker_first(verb, start, end) for verb in self._verbs[first:last])
        return next(filter(None, found), None)

    def announcement(self, start: int, end: int) -> Attribution | None:
        """The attribution that words before a quotation make: `Justisministeren uttaler:`, or the speaker's name alone.

        Args:
            start: where the sentence begins.
            end: where it ends, before its colon or comma.
        """
        first, last = bisect_left(self._verb_starts, start), bisect_left(self._verb_starts, end)
        for verb in reversed(self._verbs[first:last]):
            speaker = self._behind(verb, end) or self._before(verb, start) or self._subject(start, verb.start)
            if speaker:
                return self._said(start, min(verb.start, speaker.start), max(verb.end, speaker.end), speaker)
        return None

    def presented(self, start: int, end: int) -> Attribution | None:
        """The person with whose name the words before a quotation end: `Justisminister Grete Faremo:`.

        Args:
            start: where the sentence begins.
            end: where it ends, before its colon.
        """
        people = self.people_in(start, end)
        last = people[-1] if people else None
        is_last = last is not None and max(last.name.end, last.role.end) >= end
        return Attribution(start, end, last.name, last) if last and is_last else None

    def _verb_first(self, verb: Hit, start: int, end: int) -> Attribution | None:
        opening = self._opening(start, verb.start)
        speaker = self._behind(verb, end) if opening is not None else None
        if opening is None or speaker is None:
            return None
        return self._said(opening, verb.start, speaker.end, speaker)

    def _speaker_first(self, verb: Hit, start: int, end: int) -> Attribution | None:
        """`Henriksson sanoo`, `the Minister said`: the other languages turn it round behind a quotation."""
        speaker = self._before(verb, start) if self._lang in ("fi", "en", None) else None
        opening = self._opening(start, speaker.start) if speaker else None
        if speaker is None or opening is None or verb.end > end:
            return None
        return self._said(opening, speaker.start, verb.end, speaker)

    def _opening(self, start: int, at: int) -> int | None:
        """Where the quoted words before an attribution end; None where nothing parts them from it."""
        match = OPENS.search(self._text, max(start, at - 6), at)
        if match is None or not match.group().strip():
            return None
        return match.start() + (self._text[match.start()] in "!?…")

    def _said(self, start: int, first: int, last: int, speaker: Speaker) -> Attribution:
        span = Span(first, last)
        if speaker.kind == BODY or self._is_joint(speaker.end):
            return Attribution(start, last, span)
        return Attribution(start, last, span, speaker.person, speaker.office, speaker.kind == PRONOUN)

    # --- speakers -------------------------------------------------------------------------------------------------------

    def _behind(self, verb: Hit, end: int) -> Speaker | None:
        """The speaker behind a verb, a few adverbs or adjectives between."""
        limit = min(end, verb.end + WINDOW)
        at = bisect_left(self._speaker_starts, verb.end)
        known = self._speakers[at] if at < len(self._speakers) and self._speakers[at].start < limit else None
        found = min(filter(None, (known, self._run_in(verb.end, limit))), default=None)
        if found is None or not ADVERBS.fullmatch(self._text, verb.end, found.start):
            return None
        if self.speaks_of_itself(verb.end, found.start) or any(place in self._clauses for place in range(verb.end, found.start)):
            return None
        if found.kind == BODY:
            found = self._of_body(found, limit) or found
        if found.kind == BODY and not self._ends_soon(found.end):
            return None
        return self._with_name(found, limit)

    def _of_body(self, body: Speaker, limit: int) -> Speaker | None:
        """The person or office that a body owns: `toteaa Ruokaviraston ylijohtaja Pia Mäkelä`, `säger Skolverkets generaldirektör`."""
        if not self._text.endswith(OWNING, body.start, body.end):
            return None
        at = bisect_left(self._speaker_starts, body.end)
        owned = self._speakers[at] if at < len(self._speakers) and self._speakers[at].start < limit else None
        if owned is None or owned.kind not in (PERSON, OFFICE):
            return None
        return owned if OWNED_WORDS.fullmatch(self._text, body.end, owned.start) else None

    def _before(self, verb: Hit, start: int) -> Speaker | None:
        """The speaker right before a verb, an adverb between or not."""
        gap = ADVERB_BEFORE_VERB.search(self._text, max(start, verb.start - 20), verb.start)
        ends = {verb.start - 1, gap.start()} if gap else {verb.start - 1}
        for end in sorted(ends, reverse=True):
            known = self._by_end.get(end)
            if known and known.start >= start:
                return known
            name = next((run for run in self._runs_in(max(start, end - WINDOW), end) if run.end == end), None)
            if name:
                office = self._by_end.get(name.start - 1)
                return Speaker(office.start if office else self._titles.get(name.start - 1, name.start), RUN, end, name.person)
        return None

    def _subject(self, start: int, end: int) -> Speaker | None:
        """The one person or office that stands in the words before a verb."""
        people = self.people_in(start, end) or self._only_named(start, end)
        if len(people) == 1:
            return Speaker(start, PERSON, end, people[0])
        at = bisect_left(self._speaker_starts, start)
        first = self._speakers[at] if not people and at < len(self._speakers) and self._speakers[at].start < end else None
        return self._with_name(first, end) if first and first.kind == OFFICE else None

    def _only_named(self, start: int, end: int) -> list[Person]:
        """The one official whom all names between two offsets mean, without a role: `Faremo er fornøyd og sier:`."""
        named = {run.person.base if run.person else None: run.person for run in self._runs_in(start, end)}
        return [person for person in named.values() if person] if len(named) == 1 else []

    def _speaker_at(self, offset: int) -> Speaker | None:
        at = bisect_left(self._speaker_starts, offset)
        found = self._speakers[at] if at < len(self._speakers) else None
        return found if found and found.start == offset else None

    def _with_name(self, speaker: Speaker, limit: int) -> Speaker:
        """An office with the name behind it, of a person known from elsewhere or of somebody else."""
        if speaker.kind != OFFICE:
            return speaker
        mark = PHRASE_END.search(self._text, speaker.start, limit)
        end = mark.start() if mark else limit
        person = next(iter(self.people_in(speaker.start, end)), None)
        if person:
            return Speaker(speaker.start, PERSON, max(person.name.end, person.role.end), person)
        name = self._run_in(speaker.start, end)
        return Speaker(speaker.start, RUN, name.end, name.person) if name else speaker

    def _run_in(self, start: int, end: int) -> Speaker | None:
        return next(self._runs_in(start, end), None)

    def _runs_in(self, start: int, end: int) -> Iterator[Speaker]:
        """Names between two offsets that are neither bodies nor places nor the words of an office."""
        for run in runs(self._text[start:end]):
            words = [Span(start + word.start, start + word.end) for word in run]
            for is_taken, group in groupby(words, self._is_taken):
                name = list(group)
                if not is_taken:
                    yield self._named(Span(name[0].start, name[-1].end))

    def _is_taken(self, word: Span) -> bool:
        at = bisect_left(self._no_name_starts, word.end)
        is_thing = any(one.end > word.start for one in self._no_names[max(0, at - 2) : at])
        return is_thing or word.end in self._office_ends or word.end in self._titles

    def _named(self, name: Span) -> Speaker:
        return Speaker(name.start, RUN, name.end, self._known(name))

    def _known(self, name: Span) -> Person | None:
        """The official whom a name means, known by the same family name, and by the same given name where it stands."""
        words = name.of(self._text).split()
        last = base_form(words[-1], self._lang, self._by_name.keys(), is_family=len(words) > 1)
        found = {person.base: person for word in (words[-1], last) for person in self._by_name.get(word, [])}
        fitting = [one for one in found.values() if len(words) == 1 or _agree(one.base.split(), words)]
        return fitting[0] if len(fitting) == 1 else None

    def _whole(self, person: Person) -> Speaker:
        """A person's name with its role beside it."""
        return Speaker(min(person.name.start, person.role.start), PERSON, max(person.name.end, person.role.end), person)

    def _offices(self, hits: Hits) -> Iterator[Speaker]:
        """The words of offices, each with what stands before it in the same word or title."""
        of_people = sorted((min(one.name.start, one.role.start), max(one.name.end, one.role.end)) for one in self._people)
        several = {hit.end for hit in hits.get("quote_word", []) if hit.entry.payload == "several"}
        self._office_ends: set[int] = set()
        for hit in hits.get("role_word", []):
            at = bisect_right(of_people, (hit.start, len(self._text))) - 1
            if at >= 0 and hit.end <= of_people[at][1]:
                continue
            self._office_ends.add(hit.end)
            yield Speaker(self._office_start(hit), BODY if hit.end in several else OFFICE, hit.end, office=hit)

    def _office_start(self, hit: Hit) -> int:
        pattern = ENGLISH_OFFICE if hit.entry.lang == "en" else COMPOUND_BEFORE
        before = pattern.search(self._text, max(0, hit.start - BODY_TAIL), hit.start)
        return before.start() if before else hit.start

    def _fields_of(self, office: Hit) -> list[str]:
        """The fields that an office names (`justis` in `justisministeren`, `Justice`), none for `ministeren`."""
        before = FIELD.search(self._text, max(0, office.start - BODY_TAIL), office.start)
        behind = FIELD_BEHIND.match(self._text, office.end)
        named = (before.group().rstrip("-") if before else "", behind["field"] if behind else "")
        return [one.lower() for one in named if one]

    def _is_joint(self, end: int) -> bool:
        """Whether another speaker follows: words of two people are no one's."""
        conjunction = JOINT.match(self._text, end)
        if conjunction is None:
            return False
        return self._speaker_at(conjunction.end()) is not None or CAPITALISED.match(self._text, conjunction.end()) is not None

    def _ends_soon(self, end: int) -> bool:
        """Whether the sentence ends soon behind a body that speaks."""
        tail = PHRASE_END.search(self._text, end, end + BODY_TAIL)
        return tail is not None and self._text[tail.start() : tail.start() + 1] in (".", "", "\n", ":")


def _agree(full: list[str], words: list[str]) -> bool:
    """Whether words are a part of a full name: its first and last, its first ones, or its last ones."""
    ends = full[0] == words[0] and full[-1] == words[-1]
    return ends or words in (full[: len(words)], full[-len(words) :])
