"""Bundles of raw files: each stands for a folder, whatever is wrong with one is stated, and nothing is unpacked."""

import gzip
import io
import os
import random
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from pipelines import raw
from pipelines.raw import RawFolderError, bundles, inflated, parquets, storage
from pipelines.release import verify

TEXTS = {
    f"{year}/{number:03d}.txt": f"Tale {number} fra {year}. ".encode() * (number + 1)
    for year in (2015, 2016)
    for number in range(40)
}
Members = Iterable[tuple[str, bytes]]


def a_zip(members: Members, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


def a_tar(members: Members) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for name, content in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return made.getvalue()


def a_parquet(members: Sequence[tuple[str | None, bytes | None]], **columns: list[Any]) -> bytes:
    made = io.BytesIO()
    names, contents = zip(*members, strict=True)
    pyarrow.parquet.write_table(pyarrow.table({"file": names, "content": contents, **columns}), made, row_group_size=7)
    return made.getvalue()


FORMS: dict[str, Callable[[Members], bytes]] = {"b.zip": a_zip, "b.tar.gz": a_tar, "b.TGZ": a_tar, "b.parquet": a_parquet}


def contents(folder: Path) -> dict[str, bytes]:
    """Path -> bytes of all documents that can be read."""
    return {file.source_file: raw.read(file) for file in raw.find(folder) if not faults(file)}


def faults(file: raw.RawFile) -> list[str]:
    """What is wrong with a document."""
    try:
        raw.read(file)
    except OSError as error:
        return [*(problem.message for problem in file.problems), str(error)]
    return []


@pytest.mark.parametrize("order", ["sorted", "shuffled"])
@pytest.mark.parametrize("name", FORMS)
def test_a_bundle_is_a_folder_of_its_name(tmp_path: Path, name: str, order: str) -> None:
    members = list(TEXTS.items())
    if order == "shuffled":
        random.Random(3).shuffle(members)
    (tmp_path / name).write_bytes(FORMS[name](members))
    found = raw.find(tmp_path)
    assert [file.source_file for file in found] == [f"{name}/{inside}" for inside in sorted(TEXTS)]
    assert [raw.read(file) for file in found] == [TEXTS[inside] for inside in sorted(TEXTS)]
    for file in random.Random(4).choices(found, k=100):
        assert raw.read(file) == verify._content(tmp_path, file.source_file) == TEXTS[file.source_file.removeprefix(f"{name}/")]


@pytest.mark.parametrize("name", FORMS)
def test_a_bundle_may_be_the_raw_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FORMS[name](TEXTS.items()))
    assert contents(tmp_path / name) == TEXTS
    assert verify._content(tmp_path / name, "2015/001.txt") == TEXTS["2015/001.txt"]


@pytest.mark.parametrize("name", FORMS)
def test_reading_in_order_is_one_pass(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name).write_bytes(FORMS[name](TEXTS.items()))
    found = raw.find(tmp_path)
    monkeypatch.setattr(bundles, "_form", lambda _: pytest.fail("was opened again"))
    monkeypatch.setattr(inflated.Inflated, "_go_back", once(inflated.Inflated._go_back))
    monkeypatch.setattr(parquets.Parquet, "_start_at", once(parquets.Parquet._start_at))
    for file in found:
        raw.read(file)


def once(work: Callable[..., None]) -> Callable[..., None]:
    """The work, which may be done once."""
    done: list[int] = []

    def watched(*given: Any) -> None:
        done.append(1)
        assert len(done) == 1
        work(*given)

    return watched


@pytest.mark.parametrize("name", FORMS)
def test_packing_a_folder_changes_no_key(tmp_path: Path, name: str) -> None:
    """Also where the name of a document is no readable ASCII."""
    files = {"source.toml": b'site = "norden.org"', "manifest.csv": b"file,url\n000.txt,https://norden.org/0\n"}
    files |= {"000.txt": b"text", "2016/004.txt": b"more", "m\xf8te.txt": b"text"}
    unpacked, packed = tmp_path / "unpacked", tmp_path / "packed"
    for inside, content in files.items():
        path = unpacked / "norden_org" / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    packed.mkdir()
    ending = name.partition(".")[2]
    (packed / f"norden_org.{ending}").write_bytes(FORMS[name](files.items()))
    ids = [file.doc_id for file in raw.find(unpacked)]
    assert sorted(file.doc_id for file in raw.find(packed)) == sorted(ids)
    assert {"norden_org.000", "norden_org.2016.004"} < set(ids)


def test_a_folder_and_bundles_of_one_name_have_keys_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "source.toml").write_bytes(b"")
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_bytes(b"one")
    (tmp_path / "x.zip").write_bytes(a_zip([("a.txt", b"two")]))
    (tmp_path / "x.tar.gz").write_bytes(a_tar([("a.txt", b"three")]))
    (tmp_path / "a.txt").write_bytes(b"four")
    assert len({file.doc_id for file in raw.find(tmp_path)}) == 4


def test_a_second_bundle_changes_no_key_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "2016-01.zip").write_bytes(a_zip([("001.txt", b"one")]))
    before = raw.find(tmp_path)[0].doc_id
    (tmp_path / "2016-02.zip").write_bytes(a_zip([("001.txt", b"two")]))
    assert before in {file.doc_id for file in raw.find(tmp_path)}


SOURCE = b'site = "norden.org"\nlicence = "CC0-1.0"\n'
ROWS = b"file,url,sha256\n2016/004.txt,https://norden.org/4,\n"


@pytest.mark.parametrize(
    ("inside", "beside"),
    [
        pytest.param({"source.toml": SOURCE, "manifest.csv": ROWS}, {}, id="both inside"),
        pytest.param({}, {"source.toml": SOURCE, "manifest.csv": ROWS}, id="both beside"),
        pytest.param({"manifest.csv": ROWS}, {"source.toml": SOURCE}, id="manifest inside"),
        pytest.param(
            {}, {"source.toml": SOURCE, "manifest.csv": ROWS.replace(b"2016/", b"b.zip/2016/")}, id="with the name of the bundle"
        ),
        pytest.param(
            {"2016/source.toml": SOURCE, "2016/manifest.csv": ROWS.replace(b"2016/", b"")}, {}, id="in the folder inside"
        ),
    ],
)
def test_what_is_said_of_documents_lies_inside_or_beside(
    tmp_path: Path, inside: dict[str, bytes], beside: dict[str, bytes]
) -> None:
    folder = tmp_path / "norden_org"
    folder.mkdir()
    for name, content in beside.items():
        (folder / name).write_bytes(content)
    (folder / "b.zip").write_bytes(a_zip([("2016/004.txt", b"text"), *inside.items()]))
    (file,) = raw.find(tmp_path)
    assert (file.source.site, file.source.licence) == ("norden.org", "CC0-1.0")
    assert file.manifest
    assert file.manifest.url == "https://norden.org/4"
    assert verify._Manifests(tmp_path).held(f"{file.manifest.place}/url") == "https://norden.org/4"
    assert verify._Manifests(tmp_path).held(f"{file.source.place}#licence") == "CC0-1.0"
    assert file.problems == ()


def test_a_row_that_may_speak_of_two_documents_speaks_of_none(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_bytes(b"file,url\na.txt,https://norden.org/a\n")
    for name in ("one.zip", "two.zip"):
        (tmp_path / name).write_bytes(a_zip([("a.txt", b"text")]))
    assert [(file.manifest, [problem.code for problem in file.problems]) for file in raw.find(tmp_path)] == [
        (None, ["manifest_row_ignored"])
    ] * 2
    (tmp_path / "a.txt").write_bytes(b"the one that is meant")
    assert [bool(file.manifest) for file in raw.find(tmp_path)] == [True, False, False]


def test_a_manifest_in_a_bundle_names_a_file_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(a_zip([("a.txt", b"text"), ("manifest.csv", b"file\na.txt\ngone.txt\n")]))
    files = raw.find(tmp_path)
    assert [file.source_file for file in files] == ["b.zip/a.txt", "b.zip/gone.txt"]
    assert [bool(faults(file)) for file in files] == [False, True]


def test_the_columns_of_a_parquet_file_are_its_manifest(tmp_path: Path) -> None:
    columns = {"url": ["https://norden.org/a", None], "redistribute": [False, None], "published": ["2016-05", "2017"]}
    (tmp_path / "b.parquet").write_bytes(a_parquet([("a.txt", b"text"), ("b.txt", b"more")], **columns))
    first, second = (file.manifest for file in raw.find(tmp_path))
    assert first
    assert second
    assert (first.url, first.redistribute, first.published) == ("https://norden.org/a", False, "2016-05")
    assert (second.url, second.redistribute, second.published) == (None, None, "2017")
    assert verify._Manifests(tmp_path).held(f"{first.place}/url") == first.url
    assert verify._Manifests(tmp_path).held(f"{first.place}/redistribute") == "false"


@pytest.mark.parametrize("kind", [pyarrow.string(), pyarrow.large_string(), pyarrow.binary(), pyarrow.large_binary()])
def test_contents_of_any_kind_of_text_or_bytes(tmp_path: Path, kind: pyarrow.DataType) -> None:
    texts = pyarrow.array(["blå", "blå", "grøn"]).cast(kind)
    for name, column in (("plain", texts), ("dictionary", texts.dictionary_encode())):
        pyarrow.parquet.write_table(
            pyarrow.table({"file": ["a.txt", "b.txt", "c.txt"], "content": column}), tmp_path / f"{name}.parquet"
        )
    assert [content.decode() for content in contents(tmp_path).values()] == ["blå", "blå", "grøn"] * 2


def test_rows_too_many_to_be_held_must_be_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquets, "HELD", 100)
    (tmp_path / "sorted.parquet").write_bytes(a_parquet(TEXTS.items()))
    (tmp_path / "turned.parquet").write_bytes(a_parquet(reversed(list(TEXTS.items()))))
    files = raw.find(tmp_path)
    assert contents(tmp_path) == {f"sorted.parquet/{name}": content for name, content in TEXTS.items()}
    assert "Write its rows in the order of `file`" in faults(files[-1])[-1]
    for file in random.Random(5).choices(files[:-1], k=20):  # in any order all the same, as when a process comes late
        assert raw.read(file) == TEXTS[file.source_file.removeprefix("sorted.parquet/")]


def test_a_stream_too_large_to_be_held_is_read_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inflated, "HELD", 10_000)
    monkeypatch.setattr(inflated, "BLOCK", 4_096)
    monkeypatch.setattr(inflated, "KEPT", 8)
    noise = random.Random(6)
    texts = {f"{number:03d}.txt": noise.randbytes(3_000) for number in range(200)}
    (tmp_path / "b.tar.gz").write_bytes(a_tar(texts.items()))
    files = raw.find(tmp_path)
    for file in noise.choices(files, k=400):
        assert raw.read(file) == texts[file.source_file.removeprefix("b.tar.gz/")]


def test_several_streams_and_zeros_in_one_gzip_file(tmp_path: Path) -> None:
    plain = gzip.decompress(a_tar(TEXTS.items()))
    parts = [gzip.compress(plain[start : start + 5_000]) for start in range(0, len(plain), 5_000)]
    (tmp_path / "b.tgz").write_bytes(b"".join(parts) + bytes(1_000))
    assert len(contents(tmp_path)) == len(raw.find(tmp_path)) == len(TEXTS)
    assert verify._content(tmp_path, "b.tgz/2016/039.txt") == TEXTS["2016/039.txt"]


def _changed(content: bytes, old: bytes, new: bytes) -> bytes:
    assert old in content
    return content.replace(old, new)


def _encrypted(content: bytes) -> bytes:
    """A zip whose first member claims to be encrypted, in its own place and in the list."""
    made = bytearray(content)
    made[6] |= 1
    made[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


def _packed_otherwise() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "text", zipfile.ZIP_BZIP2)
        archive.writestr("sound.txt", "sound", zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _tar_of(*members: tarfile.TarInfo) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for member in members:
            archive.addfile(member, io.BytesIO(b"text") if member.isreg() else None)
    return made.getvalue()


def _info(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", size: int = 0) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname, member.size = kind, link, 4 if kind == tarfile.REGTYPE else size
    return member


def _zip_link() -> bytes:
    member = zipfile.ZipInfo("link.txt")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(member, "/etc/passwd")
        archive.writestr("sound.txt", "sound")
    return made.getvalue()


def _tar_with_sizes(claimed: bytes) -> bytes:
    """A tar whose first header, `x` of what is said of the next member, claims a size."""
    header = bytearray(_info("x", tarfile.XHDTYPE).tobuf())
    header[124:136] = claimed
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return gzip.compress(bytes(header) + bytes(1024))


TWO = [("a.txt", b"first text"), ("sound.txt", b"sound")]
PLAIN = gzip.decompress(a_tar([("sound.txt", b"sound"), ("zz.txt", b"z" * 2_000)]))
BOMB = 70 * 1024 * 1024

BAD = [
    pytest.param("b.zip", a_zip(TWO)[:-30], "b.zip", "no zip file", id="a truncated zip"),
    pytest.param("b.zip", b"", "b.zip", "no zip file", id="an empty zip"),
    pytest.param("b.zip", b"plain text", "b.zip", "no zip file", id="no zip at all"),
    pytest.param("b.zip", _changed(a_zip(TWO, zipfile.ZIP_STORED), b"first", b"worst"), "b.zip/a.txt", "damaged", id="a wrong checksum"),
    pytest.param("b.zip", a_zip([("../a.txt", b"x"), *TWO[1:]]), "b.zip", "'../a.txt' is no name", id="a zip that leads out"),
    pytest.param("b.zip", a_zip([("/etc/a.txt", b"x"), *TWO[1:]]), "b.zip", "'/etc/a.txt' is no name", id="a zip with an absolute name"),
    pytest.param("b.zip", _zip_link(), "b.zip/link.txt", "is a link", id="a link in a zip"),
    pytest.param("b.zip", _encrypted(a_zip(TWO)), "b.zip/a.txt", "encrypted", id="an encrypted member"),
    pytest.param("b.zip", _packed_otherwise(), "b.zip/a.txt", "method that is not read", id="bzip2"),
    pytest.param("b.zip", a_zip([("a.txt", bytes(BOMB)), *TWO[1:]]), "b.zip/a.txt", "a page has at most", id="a bomb in a zip"),
    pytest.param("b.zip", _changed(a_zip([("a.txt", bytes(BOMB)), *TWO[1:]]), struct.pack("<I", BOMB), struct.pack("<I", 100)),
                 "b.zip/a.txt", "damaged", id="a bomb in a zip that lies about its size"),
    pytest.param("b.zip", a_zip(TWO)[:4] + b"X" + a_zip(TWO)[5:30] + b"A" + a_zip(TWO)[31:], "b.zip/a.txt", "is called 'A.txt'",
                 id="another name in its own place"),
    pytest.param("b.tar.gz", a_tar(TWO)[:-20], "b.tar.gz", "cut off", id="a truncated tar"),
    pytest.param("b.tar.gz", b"", "b.tar.gz", "cut off", id="an empty tar"),
    pytest.param("b.tar.gz", b"plain text", "b.tar.gz", "damaged", id="no tar at all"),
    pytest.param("b.tar.gz", a_tar(TWO)[:-6] + b"xx" + a_tar(TWO)[-4:], "b.tar.gz", "incorrect data check", id="a wrong checksum of a tar"),
    pytest.param("b.tar.gz", gzip.compress(PLAIN[:2_000]), "b.tar.gz", "end of data", id="a tar cut before it was compressed"),
    pytest.param("b.tar.gz", gzip.compress(PLAIN[:1_024]), "b.tar.gz", "end is missing", id="a tar cut between members"),
    pytest.param("b.tar.gz", gzip.compress(PLAIN[:1_024] + b"\xff" * 512 + PLAIN[1_536:]), "b.tar.gz", "end is missing", id="a broken header"),
    pytest.param("b.tar.gz", gzip.compress(PLAIN + PLAIN), "b.tar.gz", "more behind its end", id="two tars in one"),
    pytest.param("b.tar.gz", _tar_of(_info("../a.txt"), _info("sound.txt")), "b.tar.gz", "'../a.txt' is no name", id="a tar that leads out"),
    pytest.param("b.tar.gz", _tar_of(_info("/a.txt"), _info("sound.txt")), "b.tar.gz", "'/a.txt' is no name", id="an absolute name"),
    pytest.param("b.tar.gz", _tar_of(_info("a.txt", tarfile.SYMTYPE, "/etc/passwd"), _info("sound.txt")), "b.tar.gz/a.txt", "is a link", id="a link"),
    pytest.param("b.tar.gz", _tar_of(_info("sound.txt"), _info("z.txt", tarfile.LNKTYPE, "sound.txt")), "b.tar.gz/z.txt", "is a link", id="a hard link"),
    pytest.param("b.tar.gz", _tar_of(_info("a.txt", tarfile.FIFOTYPE), _info("sound.txt")), "b.tar.gz/a.txt", "no regular file", id="a pipe"),
    pytest.param("b.tar.gz", _tar_of(_info("a.txt", tarfile.CHRTYPE), _info("sound.txt")), "b.tar.gz/a.txt", "no regular file", id="a device"),
    pytest.param("b.tar.gz", a_tar([("a.txt", bytes(BOMB)), *TWO[1:]]), "b.tar.gz/a.txt", "a page has at most", id="a bomb in a tar"),
    pytest.param("b.tar.gz", _tar_with_sizes(b"77777777777\0"), "b.tar.gz", "claims to have", id="a bomb in a header"),
    pytest.param("b.tar.gz", _tar_with_sizes(b"\xff" * 11 + b"\x00"), "b.tar.gz", "nothing could be read", id="a header of less than nothing"),
    pytest.param("b.parquet", a_parquet(TWO)[:-30], "b.parquet", "no Parquet file", id="a truncated Parquet file"),
    pytest.param("b.parquet", b"", "b.parquet", "no Parquet file", id="an empty Parquet file"),
    pytest.param("b.parquet", b"PAR1 plain text PAR1", "b.parquet", "no Parquet file", id="no Parquet file at all"),
    pytest.param("b.parquet", a_parquet([("../a.txt", b"x"), *TWO[1:]]), "b.parquet", "'../a.txt' is no name", id="a row that leads out"),
    pytest.param("b.parquet", a_parquet([(None, b"x"), *TWO[1:]]), "b.parquet", "'' is no name", id="a row without a name"),
    pytest.param("b.parquet", a_parquet([("a.txt", None), *TWO[1:]]), "b.parquet/a.txt", "has no content", id="a row without content"),
    pytest.param("b.parquet", a_parquet([("a.txt", bytes(BOMB)), *TWO[1:]]), "b.parquet/a.txt", "a page has at most", id="a row too large"),
    pytest.param("b.parquet", a_parquet([("x" * 5_000 + ".txt", b"x")]), "b.parquet", "a name in it has 5004 bytes", id="a name too long"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "where", "said"), BAD)
def test_a_bad_bundle_is_stated_and_harms_no_other(tmp_path: Path, name: str, content: bytes, where: str, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "other.txt").write_bytes(b"other")
    files = {file.source_file: file for file in raw.find(tmp_path)}
    assert said in " ".join(faults(files[where]))
    assert raw.read(files["other.txt"]) == b"other"
    sound = f"{name}/sound.txt"
    if sound in files:
        assert raw.read(files[sound]) == verify._content(tmp_path, sound)
    else:
        assert where == name
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "other.txt"])


def test_what_lies_in_bad_bundles_beside_the_damage_is_read(tmp_path: Path) -> None:
    for parameter in BAD:
        name, content, where, _ = parameter.values
        if where != name:
            assert isinstance(name, str)
            assert isinstance(content, bytes)
            (tmp_path / name).write_bytes(content)
            assert contents(tmp_path)[f"{name}/sound.txt"] in (b"sound", b"text"), parameter.id


@pytest.mark.parametrize(("name", "columns", "said"), [
    ("other", {"x": ["y"]}, "no column `file`"),
    ("numbers", {"file": ["a.txt"], "content": [5]}, "`content` is int64"),
    ("lists", {"file": [["a.txt"]], "content": [b"x"]}, "`file` is list"),
])  # fmt: skip
def test_a_parquet_file_of_something_else(tmp_path: Path, name: str, columns: dict[str, list[Any]], said: str) -> None:
    pyarrow.parquet.write_table(pyarrow.table(columns), tmp_path / f"{name}.parquet")
    (file,) = raw.find(tmp_path)
    assert said in faults(file)[-1]


def test_a_text_that_stands_in_very_many_rows_is_in_memory_once(tmp_path: Path) -> None:
    """A thousand rows of 60 MB in a file of some kilobytes."""
    text = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 1_000, pyarrow.int32()), pyarrow.array([bytes(60_000_000)]))
    names = [f"{number:04d}.txt" for number in range(1_000)]
    pyarrow.parquet.write_table(
        pyarrow.table({"file": names, "content": text}), tmp_path / "b.parquet", dictionary_pagesize_limit=1 << 30
    )
    before = pyarrow.total_allocated_bytes()
    pool = pyarrow.default_memory_pool()
    files = raw.find(tmp_path)
    assert len(files) == 1_000
    assert len(raw.read(files[500])) == 60_000_000
    assert pool.bytes_allocated() - before < 1_000_000_000


@pytest.mark.parametrize("name", FORMS)
def test_the_last_of_several_members_of_one_name_counts(tmp_path: Path, name: str) -> None:
    with pytest.warns(UserWarning, match="Duplicate") if name == "b.zip" else _nothing():
        (tmp_path / name).write_bytes(FORMS[name]([("a.txt", b"one"), ("b.txt", b"x"), ("a.txt", b"two")]))
    first, second = raw.find(tmp_path)
    assert raw.read(first) == verify._content(tmp_path, first.source_file) == b"two"
    assert [problem.code for problem in first.problems] == ["several_members"]
    assert second.problems == ()


@pytest.mark.parametrize("name", ["b.zip", "b.tar.gz"])
def test_members_that_are_no_documents_are_left_alone(tmp_path: Path, name: str) -> None:
    members = [("a.txt", b"text"), ("notes.pdf", b"%PDF"), ("inner.zip", a_zip(TWO)), (".txt", b"")]
    (tmp_path / name).write_bytes(FORMS[name](members))
    (tmp_path / "beside.pdf").write_bytes(b"%PDF")
    assert [file.source_file for file in raw.find(tmp_path)] == [f"{name}/a.txt"]
    assert raw.others(tmp_path) == [*(f"{name}/{member}" for member in (".txt", "inner.zip", "notes.pdf")), "beside.pdf"]


def test_very_many_faults_are_told_in_few_words(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(a_zip([(f"../{number}.txt", b"") for number in range(500)]))
    (file,) = raw.find(tmp_path)
    assert len(file.problems) == 21
    assert "480 more faults" in file.problems[-1].message


@pytest.mark.parametrize(
    "change", [Path.unlink, lambda path: path.write_bytes(a_zip([("a.txt", b"another")]))], ids=["gone", "changed"]
)
def test_a_bundle_that_is_another_by_now_stops_the_build(tmp_path: Path, change: Callable[[Path], object]) -> None:
    (tmp_path / "b.zip").write_bytes(a_zip(TWO))
    (tmp_path / "stays.txt").write_bytes(b"text")
    files = raw.find(tmp_path)
    raw.read(files[0])
    change(tmp_path / "b.zip")
    with pytest.raises(RawFolderError, match=r"b\.zip changed or vanished"):
        raw.read(files[1])
    assert raw.read(files[2]) == b"text"


def test_a_bundle_that_vanishes_while_it_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.zip").write_bytes(a_zip(TWO))
    names = storage.names

    def list_and_lose(folder: Path) -> list[str]:
        found = names(folder)
        (folder / "b.zip").unlink()
        return found

    monkeypatch.setattr(storage, "names", list_and_lose)
    with pytest.raises(RawFolderError, match=r"b\.zip vanished"):
        raw.find(tmp_path)


def test_pipes_in_the_place_of_what_is_said_of_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"text")
    for name in ("source.toml", "manifest.csv", "b.zip"):
        os.mkfifo(tmp_path / name)
    first, second = raw.find(tmp_path)
    assert {problem.code for problem in first.problems} == {"source_unreadable", "manifest_unreadable"}
    assert "no regular file" in faults(second)[-1]


def test_a_link_to_a_bundle_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.zip").write_bytes(a_zip(TWO))
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "link.zip").symlink_to(tmp_path / "outside.zip")
    (file,) = raw.find(folder)
    assert file.source_file == "link.zip"
    assert "no regular file" in faults(file)[-1]


@pytest.mark.parametrize("name", ["b.zip", "b.tar.gz", "b.parquet"])
def test_any_damage_to_a_bundle(tmp_path: Path, name: str) -> None:
    """Bytes flipped or cut off: nothing but what is stated is raised, and of a zip, which has checksums, no wrong bytes come."""
    chance, whole = random.Random(name), FORMS[name](list(TEXTS.items())[:12])
    for number in range(150):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if number % 3 == 0:
            del content[chance.randrange(len(content)) :]
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / name).write_bytes(content)
        for file in raw.find(folder):
            if not faults(file) and name == "b.zip":
                assert raw.read(file) in TEXTS.values()
            verify._content(folder, file.source_file)


def _nothing() -> Any:
    from contextlib import nullcontext

    return nullcontext()
