"""The same documents as folders, in bundles and in other storage give the same release, but for the paths."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest

from pipelines import arrivals, cli, raw, steps
from pipelines.arrivals import Look
from pipelines.documents import sha256
from pipelines.engine import FEW, LOCAL, opened
from pipelines.raw import RawFolderError
from pipelines.raw import storage as places
from pipelines.resources import Build
from pipelines.status import status
from pipelines.steps import Folders
from tests.conftest import FIVE_DOCUMENTS, RAW, Tables, read, stage
from tests.unit.test_raw_bundles import BAD, a_parquet, a_tar, a_zip

FILES = {path.relative_to(RAW).as_posix(): path.read_bytes() for path in sorted(RAW.rglob("*")) if path.is_file()}
ABOUT = ("source.toml", "manifest.csv")


def of(source: str) -> list[tuple[str, bytes]]:
    """Files of a source, by their names in its folder, in no order."""
    found = [(name.partition("/")[2], content) for name, content in FILES.items() if name.startswith(f"{source}/")]
    random.Random(8).shuffle(found)
    return found


def _as_bundles(pack: Callable[[list[tuple[str, bytes]]], bytes], ending: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        for source in FIVE_DOCUMENTS:
            (folder / f"{source}{ending}").write_bytes(pack(of(source)))
        return folder

    return write


def _beside(folder: Path) -> Path:
    """Texts in a bundle, what is said of them beside it."""
    for source in FIVE_DOCUMENTS:
        (folder / source).mkdir()
        (folder / source / "texts.tar.gz").write_bytes(a_tar([one for one in of(source) if one[0] not in ABOUT]))
        for name in ABOUT:
            (folder / source / name).write_bytes(FILES[f"{source}/{name}"])
    return folder


def _one_bundle(folder: Path) -> Path:
    path = folder / "everything.zip"
    path.write_bytes(a_zip([(f"./{name}", content) for name, content in FILES.items()]))
    return path


WAYS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "zip": (_as_bundles(a_zip, ".zip"), ".zip"),
    "tar": (_as_bundles(a_tar, ".tar.gz"), ".tar.gz"),
    "Parquet": (_as_bundles(a_parquet, ".parquet"), ".parquet"),
    "one bundle": (_one_bundle, ""),
}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return read(stage(RAW, tmp_path_factory.mktemp("out")))


@pytest.mark.parametrize("way", WAYS)
def test_bundles_give_the_rows_of_folders(tmp_path: Path, unpacked: Tables, way: str) -> None:
    pack, ending = WAYS[way]
    folder = tmp_path / "raw"
    folder.mkdir()
    packed = read(stage(pack(folder), tmp_path / "out"))
    assert all(
        row["source_file"].startswith(tuple(f"{source}{ending}/" for source in FIVE_DOCUMENTS)) for row in packed["documents"]
    )
    for name, rows in unpacked.items():
        said = json.dumps(packed[name], default=str, ensure_ascii=False)
        for source in FIVE_DOCUMENTS:
            said = said.replace(f"{source}{ending}/", f"{source}/")
        assert json.loads(said) == json.loads(json.dumps(rows, default=str)), name


def test_bundles_beside_what_is_said_of_them(tmp_path: Path, unpacked: Tables) -> None:
    (tmp_path / "raw").mkdir()
    packed = read(stage(_beside(tmp_path / "raw"), tmp_path / "out"))
    own = ("source_url", "licence", "published_edtf", "retrieved_at", "file_sha256", "site", "kind")
    assert _cells(packed, own) == _cells(unpacked, own)
    assert {row["source_file"].split("/")[1] for row in packed["documents"]} == {"texts.tar.gz"}
    assert [row["code"] for row in packed["problems"]] == [row["code"] for row in unpacked["problems"]]


def _cells(tables: Tables, columns: tuple[str, ...]) -> list[list[Any]]:
    return [[row.get(column) for column in columns] for row in tables["documents"]]


def test_bad_bundles_beside_sound_documents(tmp_path: Path, unpacked: Tables) -> None:
    folder = _as_bundles(a_zip, ".zip")(_made(tmp_path / "raw"))
    for number, parameter in enumerate(BAD):
        name, content, *_ = parameter.values
        assert isinstance(content, bytes)
        (_made(folder / "bad" / f"{number:02d}") / str(name)).write_bytes(content)
    tables = read(stage(folder, tmp_path / "out"))
    statuses = {row["source_file"]: row["status"] for row in tables["documents"]}
    for number, parameter in enumerate(BAD):
        assert statuses[f"bad/{number:02d}/{parameter.values[2]}"] == "quarantined", parameter.id
    keys = [row["doc_id"] for row in unpacked["documents"]]
    for table in ("documents", "speeches", "measures"):
        sound = [row for row in tables[table] if row["doc_id"] in keys]
        assert [{**row, "source_file": ""} for row in sound] == [{**row, "source_file": ""} for row in unpacked[table]]


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def test_status_looks_into_bundles(tmp_path: Path) -> None:
    folder = _made(tmp_path / "raw")
    (folder / "b.zip").write_bytes(a_zip([("a.txt", b"text"), ("b.txt", b"more")]))
    assert status(Folders(folder, tmp_path / "out")).new == ["b.zip/a.txt", "b.zip/b.txt"]


def test_arrivals_look_at_bundles(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(a_zip([("a.txt", b"text")]))
    first = arrivals.look(tmp_path, Look(), 1e12)
    assert first.has_documents()
    assert first.contents == {"b.zip": sha256((tmp_path / "b.zip").read_bytes())}
    assert arrivals.look(tmp_path / "b.zip", Look(), 1e12).contents == first.contents
    (tmp_path / "b.zip").write_bytes(a_zip([("a.txt", b"more")]))
    assert arrivals.look(tmp_path, first, 1e12).digest != first.digest


@pytest.fixture
def elsewhere() -> Iterator[Any]:
    """Storage that is no disk."""
    system = fsspec.filesystem("memory")
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def _upload(system: Any, files: dict[str, bytes]) -> str:
    for name, content in files.items():
        system.pipe_file(f"/raw/{name}", content)
    return "memory://raw"


@pytest.mark.parametrize("packed", [False, True], ids=["files", "bundles"])
def test_other_storage_gives_the_rows_of_a_folder(tmp_path: Path, unpacked: Tables, elsewhere: Any, *, packed: bool) -> None:
    bundles = {f"{source}.zip": a_zip(of(source)) for source in FIVE_DOCUMENTS[:1]}
    bundles |= {f"{source}.tgz": a_tar(of(source)) for source in FIVE_DOCUMENTS[1:2]}
    bundles |= {f"{source}.parquet": a_parquet(of(source)) for source in FIVE_DOCUMENTS[2:]}
    address = _upload(elsewhere, bundles if packed else FILES)
    folders = Build(raw=address, out=str(tmp_path / "out")).folders
    tables = read(stage(folders.raw, folders.out))
    for name in ("speeches", "measures", "plans", "document_texts", "problems"):
        assert tables[name] == unpacked[name]


def test_other_storage_on_the_command_line(tmp_path: Path, elsewhere: Any, capsys: pytest.CaptureFixture[str]) -> None:
    address = _upload(elsewhere, {"norden_org.zip": a_zip(of("norden_org"))})
    assert cli.main(["check", "--raw", address, "--out", str(tmp_path)]) == 0
    assert "all checks passed" in capsys.readouterr().out
    assert cli.main(["status", "--raw", f"{address}/norden_org.zip", "--out", str(tmp_path)]) == 0
    assert "2  documents below memory://raw/norden_org.zip" in capsys.readouterr().out


def test_arrivals_in_other_storage(elsewhere: Any) -> None:
    folder = raw.place(_upload(elsewhere, {"norden_org/a.txt": b"text", "b.zip": a_zip([("a.txt", b"text")]), "notes.pdf": b""}))
    first = arrivals.look(folder, Look())
    assert first.unsettled == ["b.zip", "norden_org/a.txt"]
    second = arrivals.look(folder, first)
    assert second.contents["norden_org/a.txt"] == sha256(b"text")
    assert arrivals.look(folder, second) == second
    elsewhere.pipe_file("/raw/norden_org/a.txt", b"more")
    third = arrivals.look(folder, arrivals.look(folder, second))
    assert third.contents.keys() == second.contents.keys()
    assert third.digest != second.digest


def test_other_storage_that_vanishes(tmp_path: Path, elsewhere: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = raw.place(_upload(elsewhere, FILES))
    listed = raw.find

    def find_and_lose(where: Path) -> list[raw.RawFile]:
        found = listed(where)
        elsewhere.store.clear()
        elsewhere.pipe_file("/raw/rest.pdf", b"")
        return found

    monkeypatch.setattr(raw, "find", find_and_lose)
    with pytest.raises(RawFolderError, match="vanished while they were read"):
        steps.parse_documents(Folders(folder, tmp_path / "out"))
    monkeypatch.undo()
    elsewhere.store.clear()
    with pytest.raises(RawFolderError, match="There is no folder"):
        raw.find(folder)


def test_other_storage_that_does_not_answer(elsewhere: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of a package for some storage is no reason to take a document for unreadable."""
    waits: list[float] = []
    monkeypatch.setattr("pipelines.storage.time.sleep", waits.append)
    monkeypatch.setattr("pipelines.storage.retrying.__defaults__", (waits.append,))
    folder = raw.place(
        _upload(elsewhere, {"a.txt": b"text", "b.zip": a_zip([("b.txt", b"text")]), "c.parquet": a_parquet([("c.txt", b"text")])})
    )
    files = raw.find(folder)

    class AwayError(Exception):
        """As packages for storage raise them."""

    def away(*_: Any, **__: Any) -> Any:
        raise AwayError("the address and the key of the storage, which nobody should read")

    raw.bundles._open.clear()
    monkeypatch.setattr(type(elsewhere), "_open", away)
    for file in files:
        with pytest.raises(RawFolderError, match="cannot be read after several tries: AwayError"):
            raw.read(file)
    monkeypatch.undo()
    raw.bundles._listings.clear()
    monkeypatch.setattr(places._Elsewhere, "readinto", lambda *_: places._there(away))
    for name in ("b.zip", "c.parquet"):
        with pytest.raises(RawFolderError, match=f"{name} cannot be read after several tries"):
            raw.find(raw.place(f"memory://raw/{name}"))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("s3://bucket/raw", "s3:// needs a package that is not installed: Install s3fs"),
        ("nowhere://x", "nowhere:// cannot be used"),
    ],
)
def test_storage_that_cannot_be_used(address: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RawFolderError, match=said):
        raw.place(address)
    with pytest.raises(SystemExit, match="2"):
        cli.main(["build", "--raw", address])
    assert said in capsys.readouterr().err


def test_an_address_of_this_machine_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_bytes(b"text")
    folder = raw.place((tmp_path).as_uri())
    assert folder == tmp_path
    assert raw.place((tmp_path / "a b.txt").as_uri()).read_bytes() == b"text"
    assert raw.place("some/folder") == Path("some/folder")


def test_other_processes_open_bundles_too(tmp_path: Path) -> None:
    texts = {f"{number:04d}.txt": b"%d " % number * 500 for number in range(FEW)}
    for name, pack in (("a.zip", a_zip), ("b.tar.gz", a_tar), ("c.parquet", a_parquet)):
        (tmp_path / name).write_bytes(pack(list(reversed(texts.items()))))
    files = raw.find(tmp_path)
    with opened(LOCAL, len(files)) as engine:
        assert list(engine.map(raw.read, files)) == [texts[file.source_file.rpartition("/")[2]] for file in files]
