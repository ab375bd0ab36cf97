"""The days that office-holders and cabinets allow a text without a date of its own, in all languages."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Document, ManifestRow, Reference, Source, Span
from pipelines.inspection import inspect
from pipelines.mentions.people import offices
from pipelines.mentions.people.offices import Term
from pipelines.mentions.people.terms import Tenure, common
from pipelines.records.context import Context, read
from pipelines.registers import rows
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page
from tests.conftest import RAW

OPENING = {
    "nb": "Regjeringen styrker arbeidet mot menneskehandel og gir flere ofre hjelp.",
    "nn": "Regjeringa styrkjer arbeidet mot menneskehandel og gjev fleire offer hjelp no.",
    "sv": "Regeringen stärker arbetet mot människohandel och ger fler offer hjälp.",
    "da": "Regeringen styrker arbejdet mod menneskehandel og giver flere ofre hjælp.",
    "fi": "Hallitus vahvistaa ihmiskaupan vastaista työtä ja auttaa uhreja entistä paremmin.",
    "is": "Ríkisstjórnin eflir baráttuna gegn mansali og veitir fleiri þolendum aðstoð.",
    "en": "The government is strengthening its work against trafficking in human beings.",
}


def reading(lang: str, text: str, published: str | None = None, **fields: str) -> Context:
    """A page that is nothing but a body, with a manifest or not."""
    text = f"{OPENING[lang]}\n\n{text}"
    manifest = ManifestRow("manifest.csv#x", published=published) if published else None
    places = {name: (Span(text.index(words), text.index(words) + len(words)),) for name, words in fields.items()}
    page = Page("none", body=blocks(text, list(lines(text))), fields=places)
    return read(Document("doc", text, Source("unknown"), manifest), page)


def bounds(lang: str, text: str) -> str | None:
    found = reading(lang, text).date
    assert found is None or found.method == "inferred"
    return found.value.edtf if found and found.value else None


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "– Vi trenger flere tiltak, sier justisminister Knut Storberget.", "2005-10-17/2011-11-11"),
        ("nb", "Statsråd Kjersti Toppe sier at barna må få hjelp.", "2021-10-14/2025-02-04"),
        ("nb", "Bak planen står:\n\n• Justisminister Anders Anundsen\n\n• Arbeids- og sosialminister Anniken Hauglie",
         "2015-12-16/2016-12-20"),
        ("nn", "– Dette er alvorleg, seier barne- og likestillingsminister Solveig Horne.", "2013-10-16/2018-01-17"),
        ("sv", "– Det är hög tid, säger justitieminister Beatrice Ask.", "2006-10-06/2014-10-03"),
        ("sv", "– Fler ska få stöd, säger Sveriges jämställdhetsminister Märta Stenevi (MP).", "2021-02-05/2021-11-30"),
        ("sv", "– Myndigheterna måste samarbeta, säger inrikesminister Päivi Räsänen.", "2011-06-22/2015-05-29"),
        ("da", '"Det er en vigtig plan," siger justitsminister Søren Pape Poulsen.', "2016-11-28/2019-06-27"),
        ("da", "Ligestillingsminister Manu Sareen siger, at indsatsen fortsætter.", "2011-10-03/2015-06-28"),
        ("da", "Det siger minister for ligestilling og nordisk samarbejde Karen Ellemann.", "2016-11-28/2018-05-02"),
        ("fi", "Uhrien on saatava apua, sanoo oikeusministeri Tuija Brax.", "2007-04-19/2011-06-22"),
        ("fi", "Työ jatkuu, toteaa sisäministeri Anne Holmlund.", "2007-04-19/2011-06-22"),
        ("is", "Þetta skiptir miklu, segir Ragna Árnadóttir dómsmálaráðherra.", "2009-02-01/2010-09-02"),
        ("is", "Við eflum aðstoðina, segir Ólöf Nordal innanríkisráðherra.", "2014-12-04/2017-01-11"),
        ("en", '"We must do more," says Minister of the Interior Anne Holmlund.', "2007-04-19/2011-06-22"),
        ("en", '"We must do more," says Minister of Justice Leena Meri.', "2023-06-20/.."),
        # two offices at once, and two persons at once
        ("nb", "– Bra, sier statsminister Erna Solberg.\n\n– Ja, sier justisminister Monica Mæland.", "2020-01-24/2021-10-14"),
    ],
)  # fmt: skip
def test_ministers_in_office_bound_the_date(lang: str, text: str, expected: str) -> None:
    assert bounds(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # held before, not yet, or in somebody's stead
        ("nb", "– Vi må gjøre mer, sier tidligere justisminister Knut Storberget."),
        ("nn", "– Vi må gjere meir, seier tidlegare justisminister Knut Storberget."),
        ("sv", "– Vi måste göra mer, säger förre justitieminister Thomas Bodström."),
        ("sv", "– Vi måste göra mer, säger tillförordnade justitieminister Anders Ygeman."),
        ("da", '"Vi skal gøre mere," siger fungerende justitsminister Mattias Tesfaye.'),
        ("da", '"Vi skal gøre mere," siger daværende justitsminister Lene Espersen.'),
        ("fi", "Työ on kesken, sanoo entinen oikeusministeri Tuija Brax."),
        ("is", "Þetta skiptir máli, segir Ragna Árnadóttir, fyrrverandi dómsmálaráðherra."),
        ("en", '"We must do more," says former Minister of the Interior Anne Holmlund.'),
        # told of, in the past or the perfect
        ("nb", "Planen ble laget av justisminister Knut Storberget."),
        ("nb", "Justisminister Knut Storberget har foreslått en ny lov."),
        ("sv", "Statsminister Göran Persson tog initiativet till samarbetet."),
        ("sv", "– Vi ska göra det, sade justitieminister Beatrice Ask."),
        ("da", "Statsminister Poul Nyrup Rasmussen åbnede mødet."),
        ("fi", "Pääministeri Matti Vanhanen avasi kokouksen."),
        ("is", "Jóhanna Sigurðardóttir forsætisráðherra sagði þetta."),
        # an office that the register does not know the person to have held
        ("nb", "– Vi må gjøre mer, sier kulturminister Knut Storberget."),
        ("da", '"Vi skal gøre mere," siger minister Lene Espersen.'),
        # no minister
        ("nb", "– Vi må gjøre mer, sier statssekretær Knut Storberget."),
        ("sv", "– Vi måste göra mer, säger riksdagsledamot Beatrice Ask."),
    ],
)
def test_what_is_past_or_unknown_bounds_nothing(lang: str, text: str) -> None:
    assert bounds(lang, text) is None


@pytest.mark.parametrize(
    ("lang", "text", "field", "expected"),
    [
        ("nb", "Publisert under: Regjeringen Stoltenberg II", "Regjeringen Stoltenberg II", "2005-10-17/2013-10-16"),
        ("nn", "Publisert under: Regjeringa Solberg", "Regjeringa Solberg", "2013-10-16/2021-10-14"),
        ("en", "Published under: Bondevik's 2nd Government", "Bondevik's 2nd Government", "2001-10-19/2005-10-17"),
        ("da", "Regeringen Lars Løkke Rasmussen III (2016-19)", "Regeringen Lars Løkke Rasmussen III (2016-19)",
         "2016-11-28/2019-06-27"),
    ],
)  # fmt: skip
def test_the_cabinet_of_the_page_bounds_the_date(lang: str, text: str, field: str, expected: str) -> None:
    found = reading(lang, text, government=field).date
    assert found is not None
    assert found.value is not None
    assert found.value.edtf == expected


def test_a_cabinet_in_running_text_may_be_long_gone() -> None:
    assert bounds("nb", "Regjeringen Bondevik II la frem den første planen.") is None


def test_the_bounds_show_the_names_and_the_rows() -> None:
    context = reading("nb", "– Vi trenger tiltak, sier justisminister Knut Storberget.")
    assert context.date is not None
    words = [proof.of(context.text) for proof in context.date.proofs if isinstance(proof, Span)]
    places = [proof.place for proof in context.date.proofs if isinstance(proof, Reference)]
    assert words == ["justisminister Knut Storberget"]
    assert places == ["pipelines/registers/offices_held.csv#Knut Storberget/justice/2005-10-17"]


def test_those_who_never_sat_together_give_no_date_but_a_problem() -> None:
    context = reading("nb", "– Ja, sier justisminister Knut Storberget.\n\n– Nei, sier justisminister Anders Anundsen.")
    assert context.date is None
    assert [problem.code for problem in context.problems] == ["terms_disagree"]


@pytest.mark.parametrize(
    ("published", "edtf", "problems"),
    [
        ("2016", "2016", []),  # neither holds the other: the manifest
        ("2010", "2010", ["date_outside_terms"]),
        ("2014-05-06", "2014-05-06", []),
        ("201X", "2013-10-16/2016-12-20", []),  # the terms are more exact
    ],
)
def test_the_manifest_stays_unless_the_terms_are_more_exact(published: str, edtf: str, problems: list[str]) -> None:
    context = reading("nb", "– Vi trenger tiltak, sier justisminister Anders Anundsen.", published)
    assert context.date is not None
    assert context.date.value is not None
    assert context.date.value.edtf == edtf
    assert [problem.code for problem in context.problems] == problems


def test_today_means_no_day_within_bounds() -> None:
    context = reading("nb", "Regjeringen lanserer i dag en ny plan, sier justisminister Anders Anundsen.")
    assert [mention.value.value for mention in context.dates] == [None]


TERMS = st.builds(
    lambda first, days: Term(first, None if days is None else min(date.max.toordinal(), first.toordinal() + days), Reference("register", "x")),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.none() | st.integers(0, 9000),
).map(lambda term: replace(term, last=date.fromordinal(term.last)) if isinstance(term.last, int) else term)  # fmt: skip


@given(st.lists(st.lists(TERMS, min_size=1, max_size=3), min_size=1, max_size=5))
def test_bounds_are_never_wider_than_any_terms_named(named: list[list[Term]]) -> None:
    found = common([Tenure(Span(at, at + 1), tuple(terms)) for at, terms in enumerate(named)])
    if found is None:
        assert any(len(terms) > 1 for terms in named), "terms of one office lie apart"
        return
    if found.value is None:
        assert found.method == "unresolved"
        return
    for terms in named:
        assert found.value.earliest is not None
        assert found.value.earliest >= min(term.first for term in terms)
        last = max((term.last or date.max) for term in terms)
        assert (found.value.latest or date.max) <= last


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Planen er klar.\n\nGrete Faremo\nJustis- og beredskapsminister"),  # justice 1992-1996 and 2011-2013
        ("sv", "– Det räcker inte, säger justitie- och migrationsminister Morgan Johansson."),  # 2014-2017 and 2019-2021
    ],
)
def test_two_terms_that_lie_apart_give_no_date(lang: str, text: str) -> None:
    assert bounds(lang, text) is None


def test_no_naming_gives_nothing() -> None:
    assert common([]) is None


def test_registers_hang_together() -> None:
    cabinets = {row["cabinet"]: row for row in rows("cabinets")}
    assert len(cabinets) == len(rows("cabinets"))
    portfolios = {one for row in rows("role_labels") for one in row["office"].split()}
    for row in rows("offices_held"):
        assert row["office"] in portfolios, row
        assert not row["to"] or date.fromisoformat(row["from"]) < date.fromisoformat(row["to"]), row
        cabinet = cabinets[row["cabinet"]] if row["cabinet"] else None
        assert cabinet is None or cabinet["country"] == row["country"], row


def test_cabinets_of_a_country_follow_one_another() -> None:
    for country in {row["country"] for row in rows("cabinets")}:
        terms = sorted((row["from"], row["to"] or "9999") for row in rows("cabinets") if row["country"] == country)
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(terms)), country


def test_terms_of_an_office_do_not_overlap() -> None:
    for held in offices._held().values():
        for terms in held.values():
            ordered = sorted(terms, key=lambda term: term.first)
            assert all((one.last or date.max) <= other.first for one, other in itertools.pairwise(ordered)), terms


def test_the_press_release_of_2016_is_bounded_without_its_manifest() -> None:
    """All six ministers whom it names held their offices together from 16 December 2015 to 20 December 2016."""
    page = next((RAW / "regjeringen_no").glob("002_*.txt"))
    own = inspect(page.read_bytes(), page.stem).date
    assert own is not None
    assert own.value is not None
    assert (own.method, own.value.edtf) == ("inferred", "2015-12-16/2016-12-20")
    assert (own.value.earliest, own.value.latest) == (date(2015, 12, 16), date(2016, 12, 20))
    words = page.read_text(encoding="utf-8")
    named = {proof.of(words) for proof in own.proofs if isinstance(proof, Span)}
    assert any("Listhaug" in name for name in named)
    assert any("Anundsen" in name for name in named)
