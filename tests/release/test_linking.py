"""Joining over documents: one plan in several, two plans alike, each link with its reason."""

from collections.abc import Callable

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
