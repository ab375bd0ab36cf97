"""The command line as a user meets it: what is printed, exit codes, no traceback."""

import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pyarrow.parquet
import pytest

from pipelines.cli import main
from tests.conftest import GOLD, RAW, ROOT

NORDPOL = [sys.executable, "-m", "pipelines.cli"]


def run(*words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `nordpol` in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    command = [*NORDPOL, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An outputs folder made by `nordpol build`."""
    out = tmp_path_factory.mktemp("built")
    done = run("build", "--out", out, "--version", "1.0")
    assert done.returncode == 0, done.stderr
    assert " parsed" in done.stdout
    assert f"release 1.0 is at {out}" in done.stdout
    return out


def test_build_gives_the_bytes_of_the_library(built: Path, release: Path) -> None:
    for path in sorted((release / "parquet").iterdir()):
        assert (built / "latest" / "parquet" / path.name).read_bytes() == path.read_bytes()


def test_a_rebuild_without_change_publishes_nothing(built: Path) -> None:
    done = run("build", "--out", built)
    assert done.returncode == 0
    assert "nothing new was published" in done.stdout
    assert "licences were" not in done.stdout
    assert [path.name for path in (built / "releases").iterdir()] == ["1.0"]


def test_a_rebuild_with_other_descriptions_says_how_to_publish_them(built: Path) -> None:
    """A licence chosen in dataset.toml changes no cell, so no release of itself."""
    code = (
        "import sys\nfrom pipelines.release import inputs\n"
        "before = inputs.inputs()\n"
        "inputs.inputs = lambda: {**before, inputs.OF_DESCRIPTIONS: 'another'}\n"
        "from pipelines.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build", "--out", built], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert "`nordpol build --version NEW` publishes the same data with those of now" in done.stdout
    assert [path.name for path in (built / "releases").iterdir()] == ["1.0"]


def test_check_publishes_nothing(tmp_path: Path) -> None:
    done = run("check", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "all checks passed" in done.stdout
    assert not (tmp_path / "releases").exists()


def test_a_version_that_is_taken_is_refused(built: Path) -> None:
    done = run("build", "--raw", RAW / "norden_org", "--out", built, "--version", "1.0")
    assert done.returncode == 1
    assert "Release 1.0 is there already, with other data. Give another --version." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_failed_check_publishes_nothing(tmp_path: Path) -> None:
    """A register that contradicts its model must not reach a reader."""
    code = (
        "import sys\nfrom pipelines.records import measures\n"
        "measures.LIST_LEVELS = {'part': 'chapter', 'focus_area': 'chapter'}\n"
        "from pipelines.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build", "--out", str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 1
    assert "measures.level" in done.stdout
    assert "'chapter'" in done.stdout
    assert "nothing was published" in done.stderr
    assert not (tmp_path / "latest").exists()


WRONG = [
    (("build", "--raw", "no-such-folder"), "There is no folder no-such-folder"),
    (("check", "--raw", str(RAW / "norden_org" / "manifest.csv")), "manifest.csv is a file, neither a folder nor a bundle"),
    (("verify", "no-such-release"), "There is no release at no-such-release"),
    (("explain", "plans", "x", "--release", "no-such-release"), "There is no release at no-such-release"),
    (("inspect", "no-such-file.txt"), "There is no no-such-file.txt"),
    (("build", "--raw", "docs"), "There is no .txt file below docs"),
    (("build", "--raw", ""), "it is empty. Give the folder that holds the documents"),
    (("build", "--raw", ".", "--out", "outputs/x"), "lie in the raw folder . and would be read"),
    (("inspect", "docs"), "There is no .txt file below docs"),
    (("build", "--wait", "-5"), "'-5' is no number of seconds"),
    (("prune", "--keep", "x"), "'x' is no number of releases"),
    (("explain", "changes", "x"), "x is no row of changes. It has none."),
    (("build", "--version", "latest"), "'latest' is no version"),
    (("build", "--out", ""), "it is empty. Give a path"),
    (("inspect", ""), "it is empty. Give a path"),
    (("build", "--engine", "dask"), "Give --engine dask and --scheduler ADDRESS together"),
    (("build", "--scheduler", "tcp://127.0.0.1:1"), "Give --engine dask and --scheduler ADDRESS together"),
    (("build", "--raw", "ftp://127.0.0.1:1/x"), "ftp:// cannot be used"),
    (("prune", "--out", "no-such-folder"), "There is no release below no-such-folder"),
    (("rollback", "1", "--out", "no-such-folder"), "There is no release below no-such-folder"),
    (("reproduce", "--out", "no-such-folder"), "There is no release below no-such-folder"),
    (("quality", "--docs", "no-such-folder"), "There is no folder no-such-folder"),
    (("fly",), "invalid choice: 'fly'"),
    ((), "required"),
]


@pytest.mark.parametrize(("words", "message"), WRONG, ids=[" ".join(words) or "nothing" for words, _ in WRONG])
def test_wrong_use_says_what_to_do(words: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(list(words))
    except SystemExit as end:
        code = int(end.code or 0)
    said = capsys.readouterr().err
    assert code == 2
    assert message in said
    assert not Path("no-such-folder").exists()


def test_a_site_that_cannot_be_made_stops_a_build_before_it_publishes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").touch()
    assert main(["build", "--raw", str(RAW), "--out", str(tmp_path)]) == 2
    assert "site holds something else than a site. Move it away" in capsys.readouterr().err
    assert not (tmp_path / "releases").exists()


def test_a_bundle_without_documents_is_named_once(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = release / "parquet" / "plans.parquet"
    assert main(["inspect", str(path)]) == 1
    assert f"{path}: it has no column `file`. Write it anew, with `file` and `content`" in capsys.readouterr().err


def test_an_output_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("no folder", encoding="utf-8")
    assert main(["build", "--raw", str(RAW), "--out", str(tmp_path / "out")]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere; goes when tests run as a user")
def test_a_read_only_output_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(stat.S_IREAD | stat.S_IEXEC)
    assert main(["build", "--raw", str(RAW), "--out", str(tmp_path / "out")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_version_is_told_at_once() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "pipelines.cli", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout.split()[0]) == (0, "nordpol")
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "argparse" in imported
    assert not {"dagster", "pandas", "pyarrow", "pandera"} & imported


EXPLAINED = [
    ("plans", "no-2003", "start_edtf", "»lansert 12. februar 2003 og gjelder i tre år til 30. desember 2005«"),
    ("plans", "no-2016", "launched_edtf", "manifest.csv#002_12c41de98a3c8eaf.txt/published"),
    ("speeches", "norden-org.209", "role_country", "»Norges« samarbejdsminister"),
    ("plans", "no-2016", "start_edtf", "start_edtf = null"),
    ("documents", "oikeusministerio_fi", "n_chars", "needs no proof: counted"),
]


@pytest.mark.parametrize(("table", "row", "column", "shown"), EXPLAINED)
def test_explain_shows_the_sentence(
    release: Path, capsys: pytest.CaptureFixture[str], table: str, row: str, column: str, shown: str
) -> None:
    assert main(["explain", table, row, column, "--release", str(release)]) == 0
    assert shown in capsys.readouterr().out


NOT_EXPLAINED = [
    (("no_table", "x"), "There is no table no_table. There are: amounts,"),
    (("plans", "nowhere"), "nowhere is no row of plans. Rows are, for example:"),
    (("plans", "no-20"), "is the beginning of several rows"),
    (("plans", "no-2003", "colour"), "plans has no column colour. It has: plan_id,"),
]


@pytest.mark.parametrize(("words", "message"), NOT_EXPLAINED)
def test_explain_says_what_there_is(
    release: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], message: str
) -> None:
    assert main(["explain", *words, "--release", str(release)]) == 2
    assert message in capsys.readouterr().err


def test_inspect_gives_json_that_can_be_scored(tmp_path: Path) -> None:
    done = run("inspect", "--json", GOLD / "dev" / "speeches")
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == 24
    (tmp_path / "predictions.jsonl").write_text(done.stdout, encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, GOLD / "score.py", GOLD / "dev" / "speeches" / "gold.jsonl", tmp_path / "predictions.jsonl", "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    scores = json.loads(scored.stdout)
    for field in ("speech.number", "speech.type", "speech.speaker", "speech.role_raw", "speech.datetime", "lang"):
        assert scores[field]["ALL"]["f1"] == 1.0, field


def test_inspect_reads_a_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = next((RAW / "norden_org").glob("001*.txt"))
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as bundle:
        bundle.write(page, f"deep/{page.name}")
    assert main(["inspect", "--json", str(page)]) == 0
    alone = capsys.readouterr().out
    assert main(["inspect", "--json", str(tmp_path / "pages.zip")]) == 0
    assert capsys.readouterr().out == alone


def test_a_build_names_what_it_leaves_alone_and_tells_equal_problems_once(tmp_path: Path) -> None:
    pages = tmp_path / "raw" / "site"
    pages.mkdir(parents=True)
    (pages / "source.toml").write_text('country = "no"\n', encoding="utf-8")
    for number in range(3):
        (pages / f"{number}.txt").write_text(
            f"Side {number}\n\nRegjeringen styrker arbeidet mot menneskehandel.\n", encoding="utf-8"
        )
    (pages / "z.txt").write_bytes(b"")
    for name in ("page.html", "__MACOSX/._0.txt", ".hidden.txt"):
        (pages / name).parent.mkdir(exist_ok=True)
        (pages / name).write_bytes(b"x")
    (tmp_path / "raw" / "other").symlink_to(RAW / "norden_org")
    done = run("check", "--raw", tmp_path / "raw", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert (
        "4 files that are no documents (*.txt), are hidden, or lead to folders, were left alone: "
        "other, site/.hidden.txt, site/__MACOSX/._0.txt, site/page.html" in done.stdout
    )
    problems = [line.split() for line in done.stdout.splitlines() if line.split()[:1] in (["error"], ["warning"])]
    assert problems[0][:2] == ["error", "site/z.txt:"]
    assert [words[:5] for words in problems if "country" in words] == [["warning", "site/0.txt", "and", "3", "more:"]]


def test_inspect_masks_contact_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(RAW / "oikeusministerio_fi")]) == 0
    said = capsys.readouterr().out
    assert "contact" in said
    assert "0295 150011" not in said


def test_inspect_goes_on_after_a_file_that_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "b.txt").write_text("Norden 2013", encoding="utf-8")
    assert main(["inspect", str(tmp_path), "--json"]) == 1
    said = capsys.readouterr()
    assert "a.txt" in said.err
    assert '"doc": "b"' in said.out


def test_no_phone_number_is_published_anywhere(release: Path) -> None:
    for path in release.rglob("*"):
        if path.suffix == ".csv":
            assert "150011" not in path.read_text(encoding="utf-8"), path.name
        elif path.suffix == ".parquet":
            assert "150011" not in str(pyarrow.parquet.read_table(path).to_pylist()), path.name


LIGHT = [
    ("--help",),
    ("inspect", str(RAW / "norden_org")),
    ("verify", "RELEASE"),
    ("explain", "plans", "norden", "--release", "RELEASE"),
]


@pytest.mark.parametrize("words", LIGHT, ids=[words[0] for words in LIGHT])
def test_light_commands_never_load_dagster(release: Path, words: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom pipelines.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "heavy = {'dagster', 'pandas', 'pandera'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if 'dagster' in heavy else 0)"
    )
    given = [str(release) if word == "RELEASE" else word for word in words]
    done = subprocess.run([sys.executable, "-c", code, *given], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_inspect_tells_first_what_the_page_and_its_plans_are() -> None:
    said = run("inspect", RAW / "regjeringen_no" / "002_12c41de98a3c8eaf.txt").stdout.splitlines()
    assert said[0].endswith("template regjeringen.news, kind unknown, published unknown, language nb")
    assert said[1].split() == [
        "plan",
        "'Regjeringens",
        "handlingsplan",
        "mot",
        "menneskehandel':",
        "country",
        "NO,",
        "measure_count",
        "26",
    ]


@pytest.mark.parametrize(
    ("surroundings", "said"),
    [({"PYTHONIOENCODING": "ascii"}, "Nordisk ministerr\\xe5d"), ({"PYTHONIOENCODING": "utf-8"}, "Nordisk ministerråd")],
)
def test_a_terminal_without_the_letters_shows_the_rest(surroundings: dict[str, str], said: str) -> None:
    command = [*NORDPOL, "inspect", str(RAW / "norden_org" / "000_d72deeedf923a50c.txt")]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **surroundings}, cwd=ROOT, check=True)
    assert said in done.stdout.decode()


def test_nobody_need_hear_what_is_said(tmp_path: Path) -> None:
    command = ["sh", "-c", 'exec "$0" "$@" >&-', *NORDPOL, "releases", "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (2, f"nordpol: There is no release below {tmp_path}. Run `nordpol build`.\n")


def test_a_reader_who_has_seen_enough_hears_no_more(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text("Regjeringen vedtok planen 3. mai 2016.\n" * 200, encoding="utf-8")
    command = [*NORDPOL, "inspect", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as inspect:
        assert inspect.stdout
        assert inspect.stderr
        inspect.stdout.read(10)
        inspect.stdout.close()
        assert (inspect.stderr.read(), inspect.wait()) == (b"", 0)
