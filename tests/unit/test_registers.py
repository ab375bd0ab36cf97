"""Every register is well-formed; the register of organisations hangs together."""

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from edtf_validate.valid_edtf import is_valid

from pipelines import registers
from pipelines.documents import slug
from pipelines.registers import rows

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.stem for path in Path(registers.__path__[0]).glob("*.csv"))
LANGUAGE_COLUMNS = ("lang", "name_lang", "ui_lang")
COUNTRY_COLUMNS = ("country", "countries", "jurisdiction")
ANY_LANGUAGE = {"", "*", "mul"}
LANGUAGES_OF_NAMES = {"et", "lv", "lt"}
"""Guests of the Nordic Council bear names of languages in which no document is written."""
PAGE = (ROOT / "docs" / "registers.md").read_text(encoding="utf-8")
CODE = re.compile(r"[a-z][a-z0-9_.-]*(?: [a-z_]+)*")
MOST_CODES = 60
"""A column of more different cells holds words, or codes with a list of their own, as `measure_uses`."""
TOLD_ELSEWHERE = {
    "coding_rules.code", "coding_rules.needs", "coding_rules.without", "offices_held.office", "role_labels.office", "plans.issuer_org_id", "kind_titles.source",
    "party_group_spellings.org_id",
}  # fmt: skip
"""Columns whose cells look like codes and are keys of another list, or words."""
BODIES = {row["org_id"]: row for row in rows("organisations")}


def codes(name: str) -> set[str]:
    with (ROOT / "schemas" / "codes" / f"{name}.csv").open(encoding="utf-8") as file:
        return {row["code"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("name", NAMES)
def test_each_cell_is_composed_and_without_stray_blanks(name: str) -> None:
    for row in rows(name):
        for column, cell in row.items():
            assert None not in (column, cell), f"{row}: too many or too few cells"
            assert cell == unicodedata.normalize("NFC", cell), f"{cell!r} is not composed"
            assert cell == " ".join(cell.split()), f"{cell!r} has stray blanks"


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str) -> None:
    counts = Counter(tuple(cell for column, cell in row.items() if column != "source") for row in rows(name))
    assert [row for row, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", [name for name in NAMES if any("source" in row for row in rows(name))])
def test_each_row_has_a_source(name: str) -> None:
    assert [row for row in rows(name) if not row["source"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_languages_are_known(name: str) -> None:
    known = codes("language") | ANY_LANGUAGE | LANGUAGES_OF_NAMES
    for row in rows(name):
        assert {row[column] for column in LANGUAGE_COLUMNS if column in row} <= known, row


def test_codes_of_organisations_are_known() -> None:
    assert {row["org_type"] for row in BODIES.values()} <= codes("org_type")
    assert {row["name_type"] for row in rows("organisation_names")} <= codes("name_type")
    assert {row["caution"] for row in rows("organisation_names")} <= {"", "capital", "common", "proper"}
    assert {row["org_type"] for row in rows("organisation_forms")} <= codes("org_type")
    places = {
        "end",
        "tail",
        "phrase",
        "title",
        "name",
        "apposition",
        "before",
        "determiner",
        "common",
        "other_end",
        "paper",
        "behind_genitives",
        "behind_day",
        "behind_assembly",
        "behind_year",
        "owner",
        "owned",
        "owned_end",
    }
    assert {row["place"] for row in rows("organisation_forms")} == places
    assert {row["weak"] for row in rows("organisation_forms")} == {"yes", "no"}
    assert {row["place"] for row in rows("stems")} == {"first", "last", "owned"}
    assert {row["country"] for row in BODIES.values()} <= {"", "AX", "DK", "FI", "FO", "GL", "IS", "NO", "SE"}


def test_organisations_are_keyed_once() -> None:
    assert len(BODIES) == len(rows("organisations"))


@pytest.mark.parametrize("column", ["parent_org_id", "successor_org_id"])
def test_relations_lead_to_a_body_and_never_in_a_circle(column: str) -> None:
    for org_id in BODIES:
        seen = {org_id}
        while related := BODIES[org_id][column]:
            assert related in BODIES, f"{org_id}: no {related}"
            assert related not in seen, f"{org_id} -> {related}: a circle"
            seen.add(related)
            org_id = related  # noqa: PLW2901 (the walk along the relation; stays)


def test_a_body_has_the_country_of_its_parent() -> None:
    wrong = [
        row["org_id"]
        for row in BODIES.values()
        if row["parent_org_id"] and BODIES[row["parent_org_id"]]["country"] not in ("", row["country"])
    ]
    assert wrong == []


def test_periods_are_edtf_and_run_forward() -> None:
    for row in BODIES.values():
        bounds = [row[column] for column in ("valid_from", "valid_to") if row[column]]
        assert all(is_valid(bound) for bound in bounds), row
        assert len(bounds) < 2 or bounds[0][: len(bounds[1])] <= bounds[1], row


def test_each_body_is_named_and_each_name_names_a_body() -> None:
    named = {(row["org_id"], row["name"]) for row in rows("organisation_names")}
    assert {org_id for org_id, _ in named} == set(BODIES)
    assert [row["org_id"] for row in BODIES.values() if (row["org_id"], row["name"]) not in named] == []


def test_no_two_bodies_of_a_country_share_an_official_name() -> None:
    bearers: dict[tuple[str, str, str], set[str]] = {}
    for row in rows("organisation_names"):
        if row["name_type"] == "official":
            key = (row["name"].lower(), row["name_lang"], BODIES[row["org_id"]]["country"])
            bearers.setdefault(key, set()).add(row["org_id"])
    assert {key: bodies for key, bodies in bearers.items() if len(bodies) > 1} == {}


def test_no_two_bodies_of_several_countries_share_a_name() -> None:
    shared = {row["org_id"] for row in rows("organisations") if not row["country"] and row["org_type"] != "generic"}
    bodies: dict[tuple[str, str], set[str]] = {}
    for row in rows("organisation_names"):
        if row["org_id"] in shared:
            bodies.setdefault((row["name"].casefold(), row["name_lang"]), set()).add(row["org_id"])
    assert {name: found for name, found in bodies.items() if len(found) > 1} == {}


def test_each_pattern_of_weekdays_stands_for_all_seven() -> None:
    """The sources of the phrases say so; a day that two spellings have (`sundag`, `søndag`) counts once."""
    days: dict[tuple[str, str], Counter[str]] = {}
    for row in rows("weekdays"):
        if not (row["lang"] == "nn" and "sundag" in row["phrase"]):
            days.setdefault((row["lang"], row["which"]), Counter())[row["weekday"]] += 1
    for key, counts in days.items():
        assert [counts[str(day)] for day in range(1, 8)] == [counts["1"]] * 7, key


def test_days_of_news_stand_for_all_seven() -> None:
    counts = Counter(row["lang"] for row in rows("measure_words") if row["source"].startswith("Weekday: "))
    assert counts
    assert all(count % 7 == 0 for count in counts.values()), counts


def test_every_register_is_told() -> None:
    page = PAGE.partition("\n## ")[0]
    told = {name.strip() for line in page.splitlines() if line.startswith("| ") for name in line.split("|")[1].split(",")}
    assert told - {"register", "---"} == set(NAMES)


def cells(name: str, column: str) -> set[str]:
    return {row[column] for row in rows(name)} - {""}


def coded_columns() -> dict[str, set[str]]:
    """Codes by register and column, without those of the release, which `schemas/codes` explains."""
    lists = [codes(path.stem) for path in (ROOT / "schemas" / "codes").glob("*.csv")]
    found: dict[str, set[str]] = {}
    for name in NAMES:
        for column in rows(name)[0] if rows(name) else ():
            known = cells(name, column)
            is_coded = 0 < len(known) <= MOST_CODES and all(map(CODE.fullmatch, known)) and len(rows(name)) >= 2 * len(known)
            if is_coded and not column.endswith("lang") and not any(known <= one for one in lists):
                found[f"{name}.{column}"] = known
    return {place: known for place, known in found.items() if place not in TOLD_ELSEWHERE}


def told_codes() -> list[tuple[set[str], set[str]]]:
    """Registers with their column, and the codes that the page explains for them, row by row."""
    table = PAGE.partition("\n## What the codes say")[2].partition("\n## ")[0]
    lines = [line.split("|") for line in table.splitlines() if line.startswith("| ")][2:]
    return [(set(places.replace(",", " ").split()), set(re.findall("`(.+?)`", told))) for _, places, told, *_ in lines]


def test_every_code_of_a_register_is_explained() -> None:
    for place, known in coded_columns().items():
        told = set().union(*(codes_of for places, codes_of in told_codes() if place in places))
        assert sorted(known - told) == [], f"docs/registers.md does not say what these are in {place}"


def test_every_code_that_is_explained_stands_in_the_register() -> None:
    for places, told in told_codes():
        held = {place: cells(*place.split(".")) for place in places}
        assert sorted(told - set().union(*held.values())) == [], places
        assert [place for place, known in held.items() if not known & told] == [], told


def test_coding_rules_speak_of_known_concepts_and_codes() -> None:
    concepts = {row["concept"] for row in rows("coding_concepts")}
    assert {row["concept"] for row in rows("coding_words")} - {""} == concepts
    assert {row["match"] for row in rows("coding_words")} == {"word", "stem", "suffix", "part"}
    assert [row for row in rows("coding_words") if not row["concept"] and row["hides"] != "yes"] == []
    for rule in rows("coding_rules"):
        assert {one for group in rule["needs"].split() for one in group.split("|")} <= concepts, rule
        assert set(rule["without"].split()) <= concepts, rule
        assert rule["code"] in codes(rule["scheme"]), rule
        assert rule["rank"].isdigit() == (rule["scheme"] == "p4"), rule
    assert {row["scheme"] for row in rows("coding_rules")} == codes("code_scheme")


def test_each_coding_concept_has_words_in_each_language() -> None:
    found: dict[str, set[str]] = {}
    for row in rows("coding_words"):
        found.setdefault(row["concept"], set()).add(row["lang"])
    assert [concept for concept, langs in found.items() if not langs >= {"nb", "nn", "sv", "da", "fi", "is", "en"}] == []


@pytest.mark.parametrize("scheme", ["p4", "exploitation", "victim_group", "instrument"])
def test_each_code_has_a_rule_a_source_and_a_name_in_each_language(scheme: str) -> None:
    assert codes(scheme) == {row["code"] for row in rows("coding_rules") if row["scheme"] == scheme}
    with (ROOT / "schemas" / "codes" / f"{scheme}.csv").open(encoding="utf-8") as file:
        assert [row for row in csv.DictReader(file) if not all(row.values())] == []


PLANS = {row["plan_id"]: row for row in rows("plans")}
DATES_OF_PLANS = ("presented", "start", "end")


def test_plans_are_keyed_once_by_country_year_and_title() -> None:
    assert len(PLANS) == len(rows("plans"))
    for plan_id, row in PLANS.items():
        assert plan_id == slug(plan_id), "a key is a slug"
        country, year = plan_id.split("-")[:2]
        assert country.upper() == row["jurisdiction"], plan_id
        assert year in {(row[column] or year)[:4] for column in DATES_OF_PLANS}, plan_id


@pytest.mark.parametrize("row", PLANS.values(), ids=PLANS)
def test_a_plan_hangs_together(row: dict[str, str]) -> None:
    assert row["issuer_org_id"] in BODIES
    assert BODIES[row["issuer_org_id"]]["country"] in ("", row["jurisdiction"])
    assert row["plan_type"] in codes("plan_type")
    assert row["source"]
    dates = [row[column] for column in DATES_OF_PLANS if row[column]]
    assert dates
    assert all(is_valid(date) for date in dates)
    assert not (row["start"] and row["end"]) or row["start"][:4] <= row["end"][:4]
    assert bool(row["title"]) == bool(row["title_lang"])


@pytest.mark.parametrize("row", [row for row in PLANS.values() if row["predecessor_plan_id"]], ids=lambda row: row["plan_id"])
def test_a_predecessor_is_a_plan_of_the_country_that_ends_before(row: dict[str, str]) -> None:
    before = PLANS[row["predecessor_plan_id"]]
    assert before["jurisdiction"] == row["jurisdiction"]
    ended, began = before["end"] or before["start"] or before["presented"], row["start"] or row["presented"]
    assert ended[: len(began)] <= began[: len(ended)]


def test_no_two_plans_of_the_register_can_be_taken_for_one() -> None:
    signs = [
        (row["jurisdiction"], row["title"].lower(), row["start"][:4], row["end"][:4], row["presented"]) for row in PLANS.values()
    ]
    assert len(set(signs)) == len(signs)


def test_title_words_are_what_they_say() -> None:
    uses = {row["use"] for row in rows("plan_title_words")}
    assert uses == {
        "owner",
        "effort",
        "ends",
        "former",
        "coming",
        "new",
        "current",
        "second",
        "as planned",
        "human_trafficking",
        "violence",
        "racism",
        "honour",
        "labour_crime",
        "purpose",
        "opposed",
        "name_end",
        "attribute",
        "package",
    }


def test_decisions_are_whole() -> None:
    for row in rows("decisions"):
        assert row["verdict"] in ("same", "different"), row
        assert row["reason"], row
        assert row["reviewer_role"], row
        assert is_valid(row["date"]), row


@pytest.mark.parametrize("name", NAMES)
def test_countries_are_codes_of_the_list(name: str) -> None:
    named = {code for row in rows(name) for column in COUNTRY_COLUMNS for code in row.get(column, "").split()}
    assert named <= codes("country")


ASKED_BY_NAME = {"all_of_them", "in_charge_of", "more_or_less", "label_of_budget", "label_of_launch", "label_of_period"}
"""Uses that a function or constant hands on."""


def test_every_use_of_linking_words_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipelines").rglob("*.py"))
    asked = set(re.findall(r"(?:alternatives|words_of)\(\s*[\"'](\w+)[\"']", code))
    assert {row["use"] for row in rows("linking_words")} - asked == ASKED_BY_NAME
    assert all(f'"{use}"' in code for use in ASKED_BY_NAME)
