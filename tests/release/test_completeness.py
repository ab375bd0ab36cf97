"""What sources state against what the dataset has: counts, durations, sums, dates, and documents that disagree."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Tables, read, stage

Build = Callable[[dict[str, bytes]], Tables]
PAGE = """Historisk arkiv

{title}

Historisk arkiv

Publisert under: Regjeringen Solberg

Utgiver: Justis- og beredskapsdepartementet

{body}

Les handlingsplanen

{plan} (PDF, 1 mb)
"""
PARTS = "Regjeringen setter av 90 millioner kroner til arbeidet:\n\n  • {} millioner kroner til politiet\n  • 40 millioner kroner til vern"
PLAN = "Handlingsplan mot {} 2018-2020"
VERDICT = tuple[str, str, str | None, str]

CASES: dict[str, tuple[str, list[VERDICT]]] = {
    # counts against rows
    "measures": (
        "Planen har 2 tiltak. Politidirektoratet skal utarbeide en veileder. Departementet vil opprette en ny enhet.",
        [("measure_count", "2", "2", "agrees")],
    ),
    "measures_fewer": ("Planen har 14 tiltak og ble lagt fram i dag.", [("measure_count", "14", "0", "fewer_extracted")]),
    "measures_more": (
        "Planen har to tiltak. Politidirektoratet skal utarbeide en veileder. Departementet vil opprette en ny enhet. Bufdir skal lage en film.",
        [("measure_count", "2", "3", "more_extracted")],
    ),
    "ministries": (
        "Fire departementer står bak planen. Helse- og omsorgsdepartementet har hovedansvaret for planen.",
        [("ministry_count", "4", "1", "fewer_extracted")],
    ),
    "ministers": (
        "To statsråder la fram planen, justisminister Grete Faremo og helseminister Bent Høie.",
        [("minister_count", "2", "2", "agrees")],
    ),
    # durations against dates
    "duration": (
        "Handlingsplanen ble lansert 1. mars 2018 og gjelder i to år til 1. mars 2020.",
        [("duration", "P2Y", "2018-03-01/2020-03-01", "agrees")],
    ),
    "duration_to_the_eve": (
        "Handlingsplanen ble lansert 1. januar 2018 og gjelder i tre år til 31. desember 2020.",
        [("duration", "P3Y", "2018-01-01/2020-12-31", "agrees")],
    ),
    "duration_too_short": (
        "Handlingsplanen ble lansert 1. mars 2018 og gjelder i to år til 1. november 2019.",
        [("duration", "P2Y", "2018-03-01/2019-11-01", "contradicts")],
    ),
    "duration_in_years": (
        "Handlingsplanen ble lansert i 2018 og gjelder i tre år ut 2020.",
        [("duration", "P3Y", "2018/2020", "agrees")],
    ),
    "duration_of_too_many_years": (
        "Handlingsplanen ble lansert i 2018 og gjelder i fem år ut 2020.",
        [("duration", "P5Y", "2018/2020", "contradicts")],
    ),
    # the years of the title against the text
    "title": ("Handlingsplanen gjelder til 31. desember 2020.", [("title_period", "2018/2020", "/2020-12-31", "agrees")]),
    # lists
    "list": ("Planen bygger på tre mål:\n\n  • Hjelp\n  • Vern\n  • Straff", [("list_count", "3", "3", "agrees")]),
    "list_more": ("Planen nevner tre mål:\n\n  • Hjelp\n  • Vern\n  • Straff\n  • Lov", [("list_count", "3", "4", "contradicts")]),
    "list_fewer": ("Planen nevner fem mål:\n\n  1. Hjelp\n  2. Vern", [("list_count", "5", "2", "fewer_extracted")]),
    "list_of_lists": (
        "Planen nevner to mål:\n\n  • Hjelp\n    • Bolig\n    • Helse\n  • Vern",
        [("list_count", "2", "2", "agrees")],
    ),
    "list_after_years": ("Dette er gjort de siste tre år:\n\n  • Hjelp\n  • Vern", []),
    # sums
    "sum": (
        PARTS.format(50),
        [("budget_parts", "90000000 NOK", "90000000 NOK", "agrees")],
    ),
    "sum_too_high": (
        PARTS.format(60),
        [("budget_parts", "90000000 NOK", "100000000 NOK", "contradicts")],
    ),
    "sum_of_some": (
        PARTS.format(20),
        [("budget_parts", "90000000 NOK", "60000000 NOK", "fewer_extracted")],
    ),
    "no_sum": ("Regjeringen setter av 90 millioner kroner til arbeidet:\n\n  • Politiet\n  • Vern", []),
    # weekdays
    "weekday": ("Møtet ble holdt onsdag 12. februar 2003 i Oslo.", [("weekday", "3", "3", "agrees")]),
    "weekday_wrong": ("Møtet ble holdt fredag 12. februar 2003 i Oslo.", [("weekday", "5", "3", "contradicts")]),
    "weekday_without_year": ("Møtet ble holdt fredag 12. februar i Oslo.", []),
}  # fmt: skip


def _page(name: str, body: str) -> bytes:
    return PAGE.format(title=f"Om {name}", body=body, plan=PLAN.format(name.replace("_", " "))).encode()


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The release of all cases, each a document and a plan of its own."""
    raw = tmp_path_factory.mktemp("stated")
    for name, (body, _) in CASES.items():
        (raw / f"{name}.txt").write_bytes(_page(name, body))
    return read(stage(raw, tmp_path_factory.mktemp("stated_out")))


@pytest.mark.parametrize("name", CASES)
def test_verdicts(stated: Tables, name: str) -> None:
    expected = CASES[name][1]
    claims = {claim for claim, *_ in expected} or {"list_count", "budget_parts", "weekday"}
    found = [
        (row["claim"], row["stated"], row["extracted"], row["verdict"])
        for row in stated["completeness"]
        if row["doc_id"] == f"unknown.{name}" and row["claim"] in claims
    ]
    assert found == expected


def test_documents_that_disagree_on_a_plan(build_of: Build) -> None:
    tables = build_of(
        {
            "a.txt": _page("vold", "Regjeringen lanserte handlingsplanen 2. mai 2018. Planen har 30 tiltak."),
            "b.txt": _page("vold", "Regjeringen lanserte handlingsplanen i mai 2018. Planen har 30 tiltak."),
            "c.txt": _page("vold", "Regjeringen lanserte handlingsplanen 4. juni 2018. Planen har 31 tiltak."),
        }
    )
    assert len(tables["plans"]) == 1
    found = {
        (row["doc_id"][-1], row["claim"]): (row["stated"], row["extracted"], row["verdict"]) for row in tables["completeness"]
    }
    assert found["a", "launched"] == ("2018-05-02", "2018-05-02", "agrees")
    assert found["b", "launched"] == ("2018-05", "2018-05-02", "agrees")
    assert found["c", "launched"] == ("2018-06-04", "2018-05-02", "contradicts")
    assert {row["plan_id"] for row in tables["completeness"]} == {tables["plans"][0]["plan_id"]}


def test_dates_of_the_manifest(tmp_path: Path) -> None:
    folder = tmp_path / "raw" / "um_dk"
    folder.mkdir(parents=True)
    page = "Spring til indhold\n\nNy plan\n\n10.09.2018  12:47\n\nMinisteriet har i dag udsendt en plan mod menneskehandel."
    manifest = ["file,url,published,retrieved_at,sha256"]
    for name, published, retrieved in (
        ("a", "2018-09-10", "2018-09-11"),
        ("b", "2018-09", "2018-09-10"),
        ("c", "2018-10-01", "2018-01-01"),
    ):
        (folder / f"{name}.txt").write_text(f"{page}\n\n{name}", encoding="utf-8")
        manifest.append(f"{name}.txt,https://um.dk/{name},{published},{retrieved}T10:00:00,")
    (folder / "manifest.csv").write_text("\n".join(manifest), encoding="utf-8")
    (folder / "source.toml").write_text('site = "um.dk"\ncountry = "DK"\n', encoding="utf-8")
    tables = read(stage(tmp_path / "raw", tmp_path / "out"))
    found = {(row["doc_id"][-1], row["claim"]): row["verdict"] for row in tables["completeness"]}
    assert found == {
        ("a", "document_date"): "agrees",
        ("a", "retrieval_date"): "agrees",
        ("b", "document_date"): "agrees",
        ("b", "retrieval_date"): "agrees",
        ("c", "document_date"): "contradicts",
        ("c", "retrieval_date"): "contradicts",
    }
