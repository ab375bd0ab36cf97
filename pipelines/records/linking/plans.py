"""Plans that several documents speak of: which are one, which are the register's, and which nobody can tell.

Here belongs: from likenesses of pairs to plans. Not here: how alike two plans are (`signs.py`), the rows they make
(`plan_rows.py`), doubts that somebody has settled (`decisions.py`).

Nothing here depends on the names or the order of the files: a plan of which two others that are at odds could be the same
is told apart from both, whichever came first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, combinations_with_replacement, product

from pipelines.records.linking.links import DocumentSpan, Doubt, Summary, interned
from pipelines.records.linking.plan_topics import Topic, about_different_things, topic_of
from pipelines.records.linking.plan_wording import same_name, same_title
from pipelines.records.linking.signs import (
    ACCEPTED,
    WORTH_TELLING,
    Likeness,
    Sign,
    agreement,
    are_at_odds,
    bounds_of,
    known_plans,
    likeness,
    sign_of,
    some_at_odds,
)
from pipelines.records.record import Clue, Row

__all__ = ["Candidate", "Cluster", "candidates_of", "clusters_of", "doubts_of"]

AMBIGUOUS = 0.7
"""Confidence of a link to one of two plans that are equally alike."""
SPOKEN_OF = 0.6
"""Confidence that words without a plan's name speak of the one plan of this issuer that ends in that year."""
MOST_TOLD = 3
"""So many plans at most are named that a plan in doubt may be."""
NAME = "\uffff"
"""Opens the key of a name, so that it is sorted behind years and titles."""
Pair = tuple[Sign, Sign]
Group = tuple[list[Sign], dict[Pair, Likeness]]
"""Signs that are one plan's, and the likenesses that join them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plan as one document names it.

    Attributes:
        plan_document_id: its key.
        place: where the document names it.
        plan: its row.
        sign: by what it is known.
        lang: language of the document; empty if not known.
        topic: what its names say that it is about, or the document's title where they say nothing.
    """

    plan_document_id: str
    place: DocumentSpan
    plan: Row
    sign: Sign
    lang: str = ""
    topic: Topic = ("", frozenset())


@dataclass(slots=True, eq=False)
class Cluster:
    """Plans of documents that are one.

    Attributes:
        plan_id: its key in the release: the register's, else that of its first plan document.
        signs: the signs of its members, and of the plan of the register.
        members: the plans as the documents name them, in the order of their keys.
        register: its key in the register of plans; empty if the register does not know it.
        links: sign -> the likeness that links it.
    """

    plan_id: str
    signs: list[Sign]
    members: list[Candidate]
    register: str
    links: dict[Sign, tuple[Likeness, Sign]] = field(default_factory=dict)

    @property
    def documents(self) -> set[str]:
        """The documents of its members; a document that tells two plans apart knows better."""
        return {one.place.doc_id for one in self.members}


def candidates_of(summaries: Iterable[Summary]) -> list[Candidate]:
    """The plans of all documents, each as its document names it, in the order of their keys."""
    found: list[Candidate] = []
    for one in summaries:
        clues = {clue.plan_document_id: clue for clue in one.clues}
        for plan in one.rows["plans"]:
            clue = clues.get(plan["plan_id"], Clue(plan["plan_id"], frozenset()))
            named = clue.proofs[0] if clue.proofs else None
            place = DocumentSpan(one.doc_id, named.start, named.end) if named else DocumentSpan(one.doc_id)
            lang = one.document["text_lang"] or ""
            sign = sign_of(plan, clue.subjects, one.document["published_edtf"] or "", lang)
            names = (plan.get("title") or "", plan.get("title_raw") or "", one.document.get("title") or "")
            topic = topic_of(plan.get("title_lang") or lang, *names)
            found.append(Candidate(plan["plan_id"], place, interned(plan), sign, lang, topic))
    return sorted(found, key=lambda candidate: candidate.plan_document_id)


def clusters_of(candidates: list[Candidate]) -> tuple[list[Cluster], dict[Pair, Likeness]]:
    """The plans, and the likenesses that were too weak or too many to join any, in the order of their signs.

    Args:
        candidates: the plans as the documents name them.
    """
    members: dict[Sign, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        members[candidate.sign].append(candidate)
    signs = sorted({*members, *known_plans()}, key=repr)
    places = {sign: place for place, sign in enumerate(signs)}
    accepted, doubtful = _told_apart(_alike(signs))
    clusters: list[Cluster] = []
    for group, inside in _consistent(signs, accepted, doubtful):
        if len(group) > 1 or group[0].register or _is_conclusive(group[0]):
            clusters.append(_cluster(group, inside, members, places))
        else:
            clusters += [Cluster(one.plan_document_id, group, [one], "") for one in members[group[0]]]
    return clusters, dict(sorted(doubtful.items(), key=lambda pair: (places[pair[0][0]], places[pair[0][1]])))


def _is_conclusive(sign: Sign) -> bool:
    """Whether two documents that give this sign speak of one plan for certain."""
    found = likeness(sign, sign)
    return found is not None and found.confidence >= ACCEPTED


def _alike(signs: list[Sign]) -> dict[Pair, Likeness]:
    """Likenesses, in the order of the signs, of all pairs of a country that share a year, a title, a name or a number of measures; others cannot be alike.

    A name that both bear says nothing where both have years, none of them in common: then it is left unasked, since many do.
    """
    everywhere = sorted({sign.jurisdiction for sign in signs})
    keys = [frozenset(_keys(sign, everywhere)) for sign in signs]
    places = {key: place for place, key in enumerate(sorted(frozenset().union(*keys)))}  # numbers are compared sooner than words
    shared = [frozenset(places[key] for key in some) for some in keys]
    bounds = [bounds_of(sign) for sign in signs]
    has_years = [bool(sign.years) for sign in signs]
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, some in enumerate(keys):
        for key in some:
            blocks[key].append(number)
    alike: dict[tuple[int, int], Likeness] = {}
    for key, numbers in blocks.items():
        is_name, place = key[1].startswith(NAME), places[key]
        for one, other in _not_at_odds(numbers, bounds):
            if (is_name and has_years[one] and has_years[other]) or min(shared[one] & shared[other]) != place:
                continue  # they are compared in the first block that both are in
            found = agreement(signs[one], signs[other])
            if found and found.confidence >= WORTH_TELLING:
                alike[one, other] = found
    return {(signs[one], signs[other]): found for (one, other), found in sorted(alike.items())}


def _not_at_odds(numbers: list[int], bounds: list[Sign]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers whose signs are not at odds. Many share their bounds, so these are compared, not each with each."""
    sharing: dict[Sign, list[int]] = defaultdict(list)
    for number in numbers:
        sharing[bounds[number]].append(number)
    for (mine, some), (theirs, others) in combinations_with_replacement(sharing.items(), 2):
        if not are_at_odds(mine, theirs):
            pairs = combinations(some, 2) if mine is theirs else product(some, others)
            yield from ((min(pair), max(pair)) for pair in pairs)


def _keys(sign: Sign, everywhere: list[str]) -> Iterator[tuple[str, str]]:
    """What a plan must share with another to be compared with it, each with its country."""
    shared = {*sign.years, *(words for _, words in sign.titles), *(f"{NAME}{words}" for _, words in sign.names)}
    if sign.count:
        shared.add(str(sign.count))
    for country in [sign.jurisdiction] if sign.jurisdiction else everywhere:
        for one in shared:
            yield country, one


def _told_apart(alike: dict[Pair, Likeness]) -> tuple[dict[Pair, Likeness], dict[Pair, Likeness]]:
    """Likenesses that join and those that do not: too weak, or to one of several plans that are at odds.

    A plan goes with those it is most like; where these are at odds with each other, it goes with none.
    """
    near: dict[Sign, list[tuple[float, Sign]]] = defaultdict(list)
    for (one, other), found in alike.items():
        if found.confidence >= ACCEPTED:
            near[one].append((found.confidence, other))
            near[other].append((found.confidence, one))
    lost: set[Pair] = set()
    for sign, others in near.items():
        if sign.register:
            continue  # each of its documents decides for itself
        best = max(confidence for confidence, _ in others)
        bounds = {other: bounds_of(other) for _, other in others}
        chosen = dict.fromkeys(bounds[other] for confidence, other in others if confidence == best)
        is_ambiguous = some_at_odds(chosen)
        at_odds = {one for one in set(bounds.values()) if is_ambiguous or some_at_odds([one], chosen)}
        lost |= {pair for other in bounds if bounds[other] in at_odds for pair in ((sign, other), (other, sign))}
    accepted = {pair: found for pair, found in alike.items() if found.confidence >= ACCEPTED and pair not in lost}
    doubtful = {pair: _doubtful(found) for pair, found in alike.items() if pair not in accepted}
    return accepted, doubtful


def _doubtful(found: Likeness) -> Likeness:
    if found.confidence < ACCEPTED:
        return found
    return Likeness(AMBIGUOUS, found.method, f"{found.reason}, but another plan is as much alike")


def _consistent(signs: list[Sign], accepted: dict[Pair, Likeness], doubtful: dict[Pair, Likeness]) -> Iterator[Group]:
    """Signs that are joined; where two of them are at odds, the weakest of their likenesses are given up."""
    waiting = list(_connected(signs, accepted))
    while waiting:
        group, inside = waiting.pop()
        if not some_at_odds(group):
            yield group, inside
            continue
        weakest = min(found.confidence for found in inside.values())
        doubtful |= {pair: _doubtful(found) for pair, found in inside.items() if found.confidence == weakest}
        waiting += _connected(group, {pair: found for pair, found in inside.items() if found.confidence > weakest})


def _connected(signs: Iterable[Sign], pairs: dict[Pair, Likeness]) -> Iterator[Group]:
    """Signs that are connected by pairs, with these."""
    near: dict[Sign, list[Pair]] = {sign: [] for sign in signs}
    for pair in pairs:
        for sign in pair:
            near[sign].append(pair)
    seen: set[Sign] = set()
    for sign in near:
        if sign in seen:
            continue
        seen.add(sign)
        group = [sign]
        for member in group:
            new = dict.fromkeys(other for pair in near[member] for other in pair if other not in seen)
            seen.update(new)
            group += new
        yield group, {pair: pairs[pair] for member in group for pair in near[member]}


def _cluster(
    group: list[Sign], inside: dict[Pair, Likeness], members: dict[Sign, list[Candidate]], places: dict[Sign, int]
) -> Cluster:
    register = next((sign.register for sign in group if sign.register), "")
    found = sorted((one for sign in group for one in members.get(sign, ())), key=lambda one: one.plan_document_id)
    cluster = Cluster(register or found[0].plan_document_id, group, found, register)
    best: dict[Sign, tuple[bool, float, int]] = {}
    for (one, other), link in inside.items():
        for mine, theirs in ((one, other), (other, one)):
            rank = (bool(theirs.register), link.confidence, places[theirs])  # the register's plan is the best link of all
            if mine not in best or rank > best[mine]:
                best[mine] = rank
                cluster.links[mine] = (link, theirs)
    return cluster


def doubts_of(
    clusters: list[Cluster], doubtful: dict[Pair, Likeness], summaries: Iterable[Summary]
) -> dict[frozenset[str], Doubt]:
    """Plans that may be one, and words that may speak of a plan, by the pair of their keys.

    Args:
        clusters: the plans.
        doubtful: the likenesses that joined none.
        summaries: all documents.
    """
    of_sign: dict[Sign, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for sign in cluster.signs:
            of_sign[sign].append(cluster)
    best: dict[frozenset[str], tuple[Likeness, Cluster, Cluster]] = {}
    for found, left, right in (*_between(of_sign, doubtful), *_among(of_sign)):
        pair = frozenset((left.plan_id, right.plan_id))
        if pair not in best or best[pair][0].confidence < found.confidence:
            best[pair] = (found, left, right)
    doubts = dict(_told(best.values()))
    ending = _ending(clusters)
    for one in summaries:
        for clue in one.clues:
            if not clue.names_plan:
                doubts |= {doubt.pair: doubt for doubt in _spoken_of(one.doc_id, clue, ending)}
    return doubts


def _ending(clusters: list[Cluster]) -> dict[tuple[str, str], list[Cluster]]:
    """Plans of which documents speak by their issuers and the years in which they end."""
    found: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for pair in dict.fromkeys((sign.issuer, sign.end) for sign in cluster.signs) if cluster.members else ():
            found[pair].append(cluster)
    return found


def _between(of_sign: dict[Sign, list[Cluster]], doubtful: dict[Pair, Likeness]) -> Iterator[tuple[Likeness, Cluster, Cluster]]:
    """Two plans that are somewhat alike and not at odds; that of the register, or the first, stands second."""
    compatible: dict[frozenset[str], bool] = {}
    for (one, other), found in doubtful.items():
        if not _says_more_than_years(one, other):
            continue
        for left in of_sign[one]:
            for right in of_sign[other][:MOST_TOLD]:
                if not _shares_words(one, other) and _about_different_things(left, right):
                    continue
                pair = frozenset((left.plan_id, right.plan_id))
                if pair not in compatible:  # many signs of two plans are alike
                    compatible[pair] = _may_be_one(left, right)
                if compatible[pair]:
                    is_second = left.register or (not right.register and left.plan_id < right.plan_id)
                    yield (found, right, left) if is_second else (found, left, right)


def _says_more_than_years(one: Sign, other: Sign) -> bool:
    """Whether two plans have more in common than years, which many have: a country, an issuer, a name, a subject."""
    is_here = bool(one.jurisdiction and one.jurisdiction == other.jurisdiction)
    is_whose = bool(one.issuer and one.issuer == other.issuer)
    return is_here or is_whose or _shares_words(one, other)


def _shares_words(one: Sign, other: Sign) -> bool:
    """Whether a title, a name or a subject is the same."""
    named = same_title(one.titles, other.titles) or same_name(one.names, other.names)
    return named or bool(set(one.subjects) & set(other.subjects))


def _about_different_things(left: Cluster, right: Cluster) -> bool:
    """Whether the names of two plans tell of different things; the plans of the register have one subject, which a name that tells another lacks."""
    mine, theirs = _topics(left), _topics(right)
    if (left.register or right.register) and any(words for _, words in (theirs if left.register else mine)):
        return True
    return bool(mine and theirs) and all(about_different_things(one, other) for one in mine for other in theirs)


def _topics(cluster: Cluster) -> set[Topic]:
    return {one.topic for one in cluster.members}


def _may_be_one(left: Cluster, right: Cluster) -> bool:
    if left is right or (left.register and right.register) or left.documents & right.documents:
        return False
    return not some_at_odds(left.signs, right.signs)


def _among(of_sign: dict[Sign, list[Cluster]]) -> Iterator[tuple[Likeness, Cluster, Cluster]]:
    """Plans of one sign that is not enough to join them, each with the first."""
    for sign, same in of_sign.items():
        found = likeness(sign, sign) if len(same) > 1 else None
        if found and found.confidence >= WORTH_TELLING:
            for cluster in same[1:]:
                yield found, cluster, same[0]


def _told(found: Iterable[tuple[Likeness, Cluster, Cluster]]) -> Iterator[tuple[frozenset[str], Doubt]]:
    """Of each plan in doubt, those that it is most like."""
    by_left: dict[str, list[tuple[Likeness, Cluster, Cluster]]] = defaultdict(list)
    for one in found:
        by_left[one[1].plan_id].append(one)
    for same in by_left.values():
        best = max(link.confidence for link, _, _ in same)
        likeliest = sorted((one for one in same if one[0].confidence == best), key=lambda one: one[2].plan_id)
        for link, left, right in likeliest[:MOST_TOLD]:
            doubt = Doubt(left.plan_id, right.plan_id, link.confidence, link.reason, left.members[0].place)
            yield doubt.pair, doubt


def _spoken_of(doc_id: str, clue: Clue, ending: dict[tuple[str, str], list[Cluster]]) -> Iterator[Doubt]:
    """The plan of which words speak that name none: the only one of its issuer that ends in that year."""
    sign = Sign(issuer=clue.issuer_org_id or "", end=clue.end or "", subjects=tuple(sorted(clue.subjects)))
    fitting = [
        cluster
        for cluster in ending.get((sign.issuer, sign.end), ())
        if any(sign.issuer == one.issuer and sign.end == one.end and not are_at_odds(sign, one) for one in cluster.signs)
    ]
    if len(fitting) == 1:
        reason = f"the words name no plan, but its issuer and its end {clue.end} agree"
        place = DocumentSpan(doc_id, clue.proofs[0].start, clue.proofs[0].end)
        yield Doubt(clue.plan_document_id, fitting[0].plan_id, SPOKEN_OF, reason, place)
