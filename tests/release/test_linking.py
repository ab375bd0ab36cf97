"""Joining over documents: one plan in several, two plans alike, each link with its reason."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from pipelines.cli import main
from pipelines.documents import Document, Source
from pipelines.records.context import read
from pipelines.records.linking import DecisionError, Found, apply, decisions
from pipelines.records.record import DocumentRecords
from pipelines.sources import plain
from tests.conftest import Tables

Build = Callable[[dict[str, bytes]], Tables]
PAGE = """Historisk arkiv

{title}

Historisk arkiv

Publisert under: Regjeringen Solberg

Utgiver: Justis- og beredskapsdepartementet

Regjeringen lanserte handlingsplanen {launch}. {more}

Les handlingsplanen

Handlingsplan mot menneskehandel {years} (PDF, 1 mb)
"""


def _page(title: str, launch: str, years: str, more: str = "") -> bytes:
    return PAGE.format(title=title, launch=launch, years=years, more=more).encode()


def test_one_plan_in_two_documents(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": _page("Ny plan", "2. mai 2018", "2018-2020"),
            "b.txt": _page("Status etter ett år", "2. mai 2018", "2018-2020", "Planen inneholder 30 tiltak."),
        }
    )
    assert len(tables["plans"]) == 1
    assert tables["plans"][0]["measure_count_stated"] == 30
    assert {(row["doc_id"], row["link_method"]) for row in tables["plan_documents"]} == {
        ("unknown.a", "own_document"),
        ("unknown.b", "same_title"),
    }
    assert all(row["reason"] for row in tables["plan_documents"])
    assert [row["role"] for row in tables["plan_organisations"]] == ["issuer"]


def test_two_plans_of_one_title_and_other_years(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": _page("Ny plan", "2. mai 2018", "2018-2020"),
            "b.txt": _page("Ny plan igjen", "3. juni 2021", "2021-2023"),
        }
    )
    assert sorted(row["start_edtf"] for row in tables["plans"]) == ["2018", "2021"]


def test_documents_that_contradict_each_other(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": _page("Ny plan", "2. mai 2018", "2018-2020", "Planen inneholder 30 tiltak."),
            "b.txt": _page("Om planen", "4. mai 2018", "2018-2020", "Planen inneholder 31 tiltak."),
        }
    )
    assert [row["measure_count_stated"] for row in tables["plans"]] == [30]
    assert {row["problem_id"] for row in tables["problems"]} == {
        "unknown.b.problem.plans_disagree.000020.launched_edtf",
        "unknown.b.problem.plans_disagree.000020.measure_count_stated",
    }
    assert {row["doc_id"]: row["problem_count"] for row in tables["documents"]} == {"unknown.a": 0, "unknown.b": 2}


# --- families of documents, written for these tests -----------------------------------------------------------------

SOURCE = (
    'site = "regjeringen.no"\npublisher_org_id = "no-regjeringen"\ncountry = "NO"\nlicence = "unknown"\nredistribute = true\n'
)
STATUS_REPORT = """Aktiver Javascript i din nettleser for en bedre opplevelse på regjeringen.no

Innledning

Innledning

Handlingsplanen mot menneskehandel (2018-2020) ble lansert 2. mai 2018 og gjelder i tre år. Regjeringen lanserte planen for å samle
innsatsen.

Denne rapporten forteller hva som er gjort så langt, og hva som står igjen.

Til toppen"""
PLAN_PAGE = """Handlingsplan mot menneskehandel 2018-2020

Handlingsplan | Dato: 02.05.2018 | Justis- og beredskapsdepartementet

Planen samler tiltakene mot menneskehandel i Norge. Den inneholder 30 tiltak og bygger på innspill fra mange hold.
"""
SPEECH = """

---

# Kari Nordmann (Hovedindlæg)

Vi har arbeidet lenge mot menneskehandel i Norge, og det er viktig at vi lærer av hverandre i Norden. Regjeringens
handlingsplan mot menneskehandel 2018-2020 viser vei, og den norske regjeringen vil gjerne dele det den har lært.

## Upplýsingar

Ræðunúmer

17

Gerð

Hovedindlæg

Notandi

[Kari Nordmann](#)

Speaker role

Norges samarbejdsminister

Dagsetning

30.10.18 10:15"""
ENGLISH = """Historical archive

Action Plan against Human Trafficking 2018–2020

Historical archive

Published under: Solberg's Government

Publisher: Ministry of Justice and Public Security

The Government has presented an action plan against human trafficking for the period 2018–2020. It contains 30 measures that
will be carried out by several ministries together.
"""
FAMILY = {
    "release": _page("Ny plan", "2. mai 2018", "2018-2020"),
    "page": PLAN_PAGE.encode(),
    "report": STATUS_REPORT.encode(),
    "speech": SPEECH.encode(),
}


def _dated(pages: dict[str, tuple[str, bytes]]) -> dict[str, bytes]:
    """Files of a source whose manifest gives each page its date of publication."""
    manifest = ["file,url,published,retrieved_at,sha256,licence,redistribute,note"]
    manifest += [f"{name}.txt,,{published},,,,," for name, (published, _) in pages.items()]
    files = {f"no/{name}.txt": content for name, (_, content) in pages.items()}
    return {"no/source.toml": SOURCE.encode(), "no/manifest.csv": "\n".join(manifest).encode(), **files}


def _against_racism(page: bytes) -> bytes:
    """A page about a plan that the register does not know."""
    return page.replace(b"menneskehandel", b"rasisme")


def _plans(tables: Tables) -> list[set[str]]:
    """The documents of each plan, by the last part of their names."""
    documents: dict[str, set[str]] = {}
    for row in tables["plan_documents"]:
        documents.setdefault(row["plan_id"], set()).add(row["doc_id"].split(".", 1)[1])
    return sorted(documents.values(), key=sorted)


def _doubts(tables: Tables) -> list[str]:
    return sorted(row["message"] for row in tables["problems"] if row["code"] == "doubtful_link")


def test_a_plan_in_four_kinds_of_documents(build_of: Build) -> None:
    tables = build_of({f"{name}.txt": content for name, content in FAMILY.items()})
    assert _plans(tables) == [{"page", "release", "report", "speech"}]
    assert tables["plans"][0]["measure_count_stated"] == 30
    for row in tables["plan_documents"]:
        assert 0.8 <= row["confidence"] <= 1
        proofs = [
            one
            for one in tables["evidence"]
            if (one["table_name"], one["row_id"], one["column_name"]) == ("plan_documents", row["plan_document_id"], "title_raw")
        ]
        assert proofs, "each document keeps the words that name the plan"
        assert {proof["doc_id"] for proof in proofs} == {row["doc_id"]}
    assert [row["link_method"] for row in tables["plan_documents"]].count("own_document") == 1
    assert {row["plan_id"] for row in tables["plan_organisations"]} == {tables["plans"][0]["plan_id"]}


@pytest.mark.parametrize("seed", range(3))
def test_names_and_order_of_files_do_not_matter(build_of: Build, seed: int) -> None:
    names = list(permutations("abcdef"))[seed * 211]
    contents = {**FAMILY, "other": _page("Ny plan igjen", "3. juni 2021", "2021-2023"), "english": ENGLISH.encode()}
    of_name = dict(zip(names, contents, strict=True))
    tables = build_of({f"{name}.txt": contents[of_name[name]] for name in sorted(names)})
    assert [{of_name[name] for name in plan} for plan in _plans(tables) if len(plan) > 1] == [
        {"release", "page", "report", "speech", "english"}
    ]
    assert _doubts(tables) == []


def test_two_plans_alike_in_consecutive_periods(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": _page("Ny plan", "2. mai 2018", "2018-2020"),
            "b.txt": _page("Plan for tre nye år", "3. juni 2021", "2021-2023", "Planen avløser handlingsplanen 2018–2020."),
            "c.txt": _page("Mer om planen", "2. mai 2018", "2018-2020"),
        }
    )
    assert _plans(tables) == [{"a", "b", "c"}, {"b"}]
    later = next(row for row in tables["plans"] if row["start_edtf"] == "2021")
    earlier = next(row for row in tables["plans"] if row["start_edtf"] == "2018")
    assert later["predecessor_plan_id"] == earlier["plan_id"]
    assert earlier["predecessor_plan_id"] is None


def test_a_plan_in_bokmaal_and_english(build_of: Build) -> None:
    tables = build_of({"nb.txt": _page("Ny plan", "2. mai 2018", "2018-2020"), "en.txt": ENGLISH.encode()})
    assert _plans(tables) == [{"en", "nb"}]
    assert {row["link_method"] for row in tables["plan_documents"]} == {"own_document", "same_period"}


def test_the_register_knows_the_plan(build_of: Build) -> None:
    """The register's key, its English title, and its order; the wording of the pages is the test's own."""
    tables = build_of(
        {
            "a.txt": _page("Nå er den her", "10. desember 2010", "2011-2014"),
            "b.txt": _page("Slik gikk det", "5. januar 2007", "2006-2009"),
        }
    )
    plans = {row["plan_id"]: row for row in tables["plans"]}
    assert set(plans) == {"no-2006-handlingsplan-mot-menneskehandel", "no-2011-sammen-mot-menneskehandel"}
    later = plans["no-2011-sammen-mot-menneskehandel"]
    assert (later["title_en"], later["predecessor_plan_id"]) == (
        "United against human trafficking",
        "no-2006-handlingsplan-mot-menneskehandel",
    )
    assert {row["link_method"] for row in tables["plan_documents"]} == {"register"}


def test_a_title_that_two_plans_bear_is_told_as_doubtful(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": _against_racism(_page("Ny plan", "2. mai 2018", "2018-2020")),
            "b.txt": _against_racism(_page("Ny plan igjen", "3. juni 2021", "2021-2023")),
            "c.txt": _against_racism(UNDATED.encode()),
        }
    )
    assert _plans(tables) == [{"a"}, {"b"}, {"c"}]
    doubts = _doubts(tables)
    assert len(doubts) == 2
    assert all(f"{LEFT} may be" in message for message in doubts)
    assert {row["problem_count"] for row in tables["documents"] if row["doc_id"] == "unknown.c"} == {len(doubts)}


UNDATED = """Historisk arkiv

Slik arbeider vi

Historisk arkiv

Publisert under: Regjeringen Solberg

Utgiver: Justis- og beredskapsdepartementet

Mange har gitt innspill til arbeidet, som skal fortsette i årene som kommer.

Les handlingsplanen

Handlingsplan mot menneskehandel (PDF, 1 mb)
"""
LEFT, RIGHT = "unknown.c.plan.000217", "unknown.a.plan.000017"
DECISION = {"left": "", "right": "", "verdict": "same", "reason": "The page links to the plan of 2018.", "source": "the page",
            "reviewer_role": "editor", "date": "2026-11-21"}  # fmt: skip


def _decide(monkeypatch: pytest.MonkeyPatch, **cells: str) -> None:
    monkeypatch.setattr(decisions, "decisions", lambda: ({**DECISION, **cells},))


@pytest.fixture
def doubtful() -> dict[str, bytes]:
    page = _page("Ny plan", "2. mai 2018", "2018-2020")
    return {"a.txt": _against_racism(page), "c.txt": _against_racism(UNDATED.encode())}


def test_a_settled_doubt_joins(build_of: Build, doubtful: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    _decide(monkeypatch, left=LEFT, right=RIGHT)
    tables = build_of(doubtful)
    assert _plans(tables) == [{"a", "c"}]
    assert {row["link_method"]: row["reason"] for row in tables["plan_documents"]}["decision"] == DECISION["reason"]
    assert not any(LEFT in message and RIGHT in message for message in _doubts(tables))


def test_a_settled_doubt_keeps_apart(build_of: Build, doubtful: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    _decide(monkeypatch, left=RIGHT, right=LEFT, verdict="different")
    tables = build_of(doubtful)
    assert _plans(tables) == [{"a"}, {"c"}]
    assert not any(LEFT in message and RIGHT in message for message in _doubts(tables))


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"left": "unknown.gone.plan.000001", "right": RIGHT},
            r"there is no unknown\.gone\.plan\.000001 any more.*delete the row",
        ),
        ({"left": RIGHT, "right": "no-2011-sammen-mot-menneskehandel"}, "no longer doubtful.*Delete the row"),
        ({"left": LEFT, "right": RIGHT, "verdict": "perhaps"}, "the verdict is 'perhaps'"),
    ],
)
def test_a_decision_that_does_not_apply_fails_the_build(
    build_of: Build, doubtful: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, cells: dict[str, str], message: str
) -> None:
    _decide(monkeypatch, **cells)
    with pytest.raises(DecisionError, match=rf"decisions\.csv#2 .*{message}"):
        build_of(doubtful)


RENAMED = "Historisk arkiv\n\n{}\n\nHistorisk arkiv\n\nPublisert under: Regjeringen Stoltenberg II\n\nUtgiver: Justisdepartementet\n\n{}\n"


def test_the_date_says_which_ministry_a_short_name_means(build_of: Build) -> None:
    body = "Regjeringen vil gjøre mer mot menneskehandel. Justisdepartementet har ansvaret for dette arbeidet, som skal styrkes."
    tables = build_of(
        _dated(
            {
                "old": ("2010-05-03", RENAMED.format("Gammelt", body).encode()),
                "new": ("2013-02-04", RENAMED.format("Nytt", body).encode()),
            }
        )
    )
    publishers = {row["doc_id"]: row["publisher_org_id"] for row in tables["documents"]}
    assert publishers == {"no.old": "no-justis-og-politidepartementet", "no.new": "no-justis-og-beredskapsdepartementet"}
    bodies = {row["org_id"]: row for row in tables["organisations"]}
    assert bodies["no-justis-og-politidepartementet"]["successor_org_id"] == "no-justis-og-beredskapsdepartementet"


def test_a_plan_of_a_ministry_that_changed_its_name(build_of: Build) -> None:
    """The issuer's later name is no other issuer."""
    old = "Justis- og politidepartementet lanserte handlingsplanen 2. mai 2011."
    new = "Justis- og beredskapsdepartementet lanserte handlingsplanen 2. mai 2011."
    page = RENAMED + "\nLes handlingsplanen\n\nHandlingsplan mot voldtekt 2011-2015 (PDF, 1 mb)\n"
    tables = build_of({"a.txt": page.format("Ny plan", old).encode(), "b.txt": page.format("Status", new).encode()})
    assert _plans(tables) == [{"a", "b"}]


def _quoting(role: str) -> bytes:
    return RENAMED.format("Nytt om arbeidet", f"– Menneskehandel er et alvorlig brudd, sier {role}.").encode()


def test_one_person_in_two_roles(build_of: Build) -> None:
    tables = build_of(
        _dated(
            {
                "a": ("2012-03-01", _quoting("justisminister Grete Faremo (Ap)")),
                "b": ("2010-03-01", _quoting("forsvarsminister Grete Faremo (Ap)")),
            }
        )
    )
    assert [row["person_id"] for row in tables["people"]] == ["grete-faremo"]
    assert {(row["role_raw"], row["as_of_edtf"]) for row in tables["person_roles"]} == {
        ("justisminister", "2012-03-01"),
        ("forsvarsminister", "2010-03-01"),
    }


def test_namesakes_of_two_parties_stay_apart_and_are_told(build_of: Build) -> None:
    tables = build_of({"a.txt": _quoting("justisminister Per Hansen (Ap)"), "b.txt": _quoting("justisminister Per Hansen (H)")})
    assert len(tables["people"]) == 2
    assert {row["person_id"] for row in tables["person_roles"]} == {row["person_id"] for row in tables["people"]}
    named = {row["value"] for row in tables["mentions"] if row["mention_type"] == "person"}
    assert named == {row["person_id"] for row in tables["people"]}
    assert len(_doubts(tables)) == 1


FINNISH = "Hyppää sisältöön\nMedia\n\n{}\n\noikeusministeriö\nJulkaisuajankohta {} 10.00\nTiedote\n\n{}\n"


def test_an_inflected_name_joins_its_base_form(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": FINNISH.format(
                "Seminaari",
                "3.5.2021",
                "Ihmiskaupan vastainen työ on tärkeää, sanoo oikeusministeri Veera Kuurnala. Seminaari pidettiin Helsingissä.",
            ).encode(),
            "b.txt": FINNISH.format(
                "Tapaaminen",
                "4.5.2021",
                "Järjestöt tapasivat oikeusministeri Veera Kuurnalan Helsingissä. Tapaamisessa puhuttiin ihmiskaupan uhreista.",
            ).encode(),
        }
    )
    assert [row["person_id"] for row in tables["people"]] == ["veera-kuurnala"]


def test_tables_follow_by_their_foreign_keys_alone() -> None:
    """A table that linking has never heard of moves with the plan to which it points."""
    found = Found(moved={"plans": {"x.plan.1": "no-2011-plan"}})
    document = DocumentRecords(
        "x",
        {
            "claims": [{"claim_id": "x.claim.1", "plan_id": "x.plan.1"}],
            "labels": [{"label_id": "x.plan.1.p4.prevention", "table_name": "plans", "row_id": "x.plan.1"}],
        },
        [{"table_name": "labels", "row_id": "x.plan.1.p4.prevention", "column_name": "code"}],
    )
    moved = apply(document, found, {"claims": "claim_id", "labels": "label_id"}, {"claims": {"plan_id": "plans"}})
    assert moved.rows["claims"] == [{"claim_id": "x.claim.1", "plan_id": "no-2011-plan"}]
    assert moved.rows["labels"][0] == {"label_id": "no-2011-plan.p4.prevention", "table_name": "plans", "row_id": "no-2011-plan"}
    assert moved.shared[0]["row_id"] == "no-2011-plan.p4.prevention"


def test_the_command_names_the_decision_that_no_longer_applies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_bytes(_page("Ny plan", "2. mai 2018", "2018-2020"))
    _decide(monkeypatch, left=LEFT, right=RIGHT)
    assert main(["build", "--raw", str(tmp_path / "raw"), "--out", str(tmp_path / "out")]) != 0
    assert f"decisions.csv#2 ({LEFT} and {RIGHT}): there is no {LEFT} any more" in capsys.readouterr().err
    assert not (tmp_path / "out" / "latest").exists()


NEWS = """Kronprinsen åpnet senteret

Regjeringen åpnet i dag et nytt senter for ofre for menneskehandel i Oslo. Senteret skal gi hjelp, bolig og råd til kvinner og menn
som har vært utnyttet, og samarbeide med politiet og kommunene om å finne flere av dem.

– Vi vil bevilge 5 millioner kroner til senteret hvert år, sier justisminister Grete Faremo (Ap).
{}
"""
ADDRESSES = "file,url,published,retrieved_at,sha256,licence,redistribute,note\na.txt,https://www.regjeringen.no/no/x/id2712345/,,,,,,\nb.txt,https://cms12.regjeringen.no/no/y/id2712345/,,,,,,\n"


def test_one_page_under_two_hosts_is_counted_once(build_of: Build) -> None:
    tables = build_of(
        {
            "no/source.toml": SOURCE.encode(),
            "no/manifest.csv": ADDRESSES.encode(),
            "no/a.txt": NEWS.format("").encode(),
            "no/b.txt": NEWS.format("Del denne siden").encode(),
        }
    )
    assert [row["duplicate_of_doc_id"] for row in tables["documents"]] == [None, "no.a"]
    assert "same page by its address" in tables["documents"][1]["status_reason"]
    assert len(tables["quotes"]) == 1
    assert {row["doc_id"] for row in tables["measures"]} == {"no.a"}


def test_a_speech_without_a_date_on_two_pages_is_one_row(build_of: Build) -> None:
    undated = SPEECH.replace("30.10.18 10:15", "")
    other = undated.replace("Upplýsingar", "Information").replace("lærer av hverandre", "lærer af hverandre")
    tables = build_of({"is.txt": undated.encode(), "da.txt": other.encode()})
    assert [row["speech_id"] for row in tables["speeches"]] == ["unknown.da.speech"]
    assert {(row["doc_id"], row["speech_id"]) for row in tables["speech_documents"]} == {
        ("unknown.da", "unknown.da.speech"),
        ("unknown.is", "unknown.da.speech"),
    }


UNLISTED = """Mer hjelp til ofrene

Agder sykehus og Arbeidsgruppen mot tvang skal samarbeide med Göteborgs universitet og Fjelltilsynet om ofre for menneskehandel.
Regjeringen vil gi mer støtte til dette arbeidet, sier justisminister Grete Faremo (Ap).
"""


def test_a_body_that_no_register_names(build_of: Build) -> None:
    """Its country is the page's, unless its name is a neighbour's; its kind is what its name says."""
    bodies = {row["name"]: row for row in build_of(_dated({"a": ("2012-03-01", UNLISTED.encode())}))["organisations"]}
    assert (bodies["Agder sykehus"]["country"], bodies["Agder sykehus"]["org_type"]) == ("NO", None)
    assert (bodies["Fjelltilsynet"]["country"], bodies["Fjelltilsynet"]["org_type"]) == ("NO", "directorate")
    assert bodies["Göteborgs universitet"]["country"] is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Regeringen har beslutat om mer stöd. Jämställdhetsmyndigheten ska samordna arbetet mot människohandel i hela landet.",
            "SE",
        ),
        ("The Swedish Ministry of Justice has decided on more support for victims of trafficking in all regions.", None),
        ("Jämställdhetsmyndigheten och Migri ska samarbeta mer om människohandel än de har gjort under de gångna åren.", None),
        ("Många har arbetat mot människohandel under de gångna åren, och arbetet ska fortsätta under kommande år.", None),
    ],
)
def test_the_country_of_a_page_by_the_bodies_that_it_names(text: str, country: str | None) -> None:
    page = plain.page(f"Mer stöd till offren\n\n{text}\n")
    found = read(Document("x", f"Mer stöd till offren\n\n{text}\n", Source("x"), None), page).country
    assert (found.value if found else None) == country
