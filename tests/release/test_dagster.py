"""The assets, checks and jobs as Dagster sees them."""

import dagster as dg

from pipelines import steps
from pipelines.assets import table_key
from pipelines.automation import build_release, check_release
from pipelines.checks import HEALTH
from pipelines.definitions import build_defs, defs
from pipelines.resources import Build
from schemas import TABLES
from tests.conftest import RAW


def test_assets_stand_in_groups_by_layer() -> None:
    groups: dict[str, set[str]] = {}
    graph = defs.resolve_asset_graph()
    for key in graph.get_all_asset_keys():
        groups.setdefault(graph.get(key).group_name or "", set()).add(key.path[-1])
    formats = groups.pop("formats", set())
    assert formats == set(steps.names_of_formats())
    assert groups == {
        "records": {"records"},
        "tables": set(TABLES),
        "release": {"edition", "validation", "release"},
        "site": {"site"},
    }


def test_every_check_of_what_is_staged_blocks_and_stands_before_publishing() -> None:
    graph = defs.resolve_asset_graph()
    of_health = {key for key in graph.asset_check_keys if key.asset_key.path == ["release"]}
    assert {key.name for key in of_health} == set(HEALTH)
    assert not any(graph.get(key).blocking for key in of_health)
    staged = graph.asset_check_keys - of_health
    checks = {(key.asset_key.path[-1], key.name) for key in staged}
    assert checks == {
        *((name, "model") for name in TABLES),
        ("documents", "foreign_keys"),
        ("evidence", "proof_of_every_cell"),
        ("validation", "expectations"),
    }
    assert all(graph.get(key).blocking for key in staged)
    assert graph.get(dg.AssetKey(["edition"])).parent_keys == {table_key(name) for name in TABLES}
    formats = {dg.AssetKey(["formats", name]) for name in steps.names_of_formats()}
    assert all(graph.get(key).parent_keys == {dg.AssetKey(["edition"])} for key in formats)
    assert graph.get(dg.AssetKey(["release"])).parent_keys == {dg.AssetKey(["edition"]), dg.AssetKey(["validation"]), *formats}


def test_the_job_builds_all_with_metadata(tmp_path: object) -> None:
    job = build_defs(build=Build(raw=str(RAW), out=str(tmp_path), version="1")).resolve_job_def(build_release.name)
    with dg.DagsterInstance.ephemeral() as instance:
        result = job.execute_in_process(instance=instance)
    assert result.success
    metadata = {event.asset_key.path[-1]: event.materialization.metadata for event in result.get_asset_materialization_events()}
    assert metadata.keys() == {"records", *TABLES, "edition", "validation", *steps.names_of_formats(), "release", "site"}
    assert metadata["measures"]["dagster/row_count"].value == 31
    assert "Oikeusministeriö" in metadata["organisations"]["preview"].value
    evaluations = result.get_asset_check_evaluations()
    assert len(evaluations) == len(TABLES) + 3 + len(HEALTH)
    assert all(evaluation.passed for evaluation in evaluations if evaluation.severity is dg.AssetCheckSeverity.ERROR)


def test_checking_publishes_nothing() -> None:
    keys = defs.resolve_job_def(check_release.name).asset_layer.executable_asset_keys
    assert dg.AssetKey(["release"]) not in keys
