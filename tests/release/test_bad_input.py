"""Whatever lies in the raw folder: the build goes on, and what is no use is in `documents` and `problems`."""

import codecs
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from pipelines import raw, steps
from pipelines.documents import Document, Span, Value, tidy
from pipelines.raw.manifest import manifest
from pipelines.records import rows
from pipelines.records.context import Context
from pipelines.records.plans import Plan
from pipelines.records.record import Record
from pipelines.release import editions
from pipelines.release.editions import ReleaseError
from pipelines.release.lock import locked
from pipelines.release.verify import faults
from pipelines.sources.page import Page
from pipelines.steps import Folders
from tests.conftest import RAW, Tables, build, read, stage

SOUND = (RAW / "norden_org" / "000_d72deeedf923a50c.txt").read_bytes()
TEXT = SOUND.decode("utf-8")
PRESS = (RAW / "regjeringen_no" / "002_12c41de98a3c8eaf.txt").read_text(encoding="utf-8")

QUARANTINED = [
    ("empty", b"", "empty_file"),
    ("blank", b" \n\n \t", "empty_file"),
    ("bom_only", codecs.BOM_UTF8, "empty_file"),
    ("binary", bytes(range(256)) * 8, "binary_file"),
    ("png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "binary_file"),
    ("nul", b"\x00" * 100, "binary_file"),
    ("broken_utf16", codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "binary_file"),
    ("page_mark", b"---\n", "unknown_template"),
    ("prose", b"En tekst som ingen mal kjenner.\n\nDen sier ingenting.", "unknown_template"),
]
READABLE = [
    ("utf16", TEXT.encode("utf-16"), "utf-16-le", "partial"),
    ("utf16_be", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", "partial"),
    ("latin1", TEXT.replace("–", "-").encode("latin-1"), "cp1252", "partial"),
    ("damaged_utf8", SOUND + "þ".encode()[:1], "utf-8", "partial"),
    ("bom", codecs.BOM_UTF8 + SOUND, "utf-8", "parsed"),
    ("crlf", TEXT.replace("\n", "\r\n").encode(), "utf-8", "parsed"),
    ("some_nul", TEXT.replace("Norden.", "Norden.\x00").encode(), "utf-8", "partial"),
]
SAID = (
    "page_break_count", "title", "speech_number", "speaker_name_raw", "start_edtf", "end_edtf", "launched_edtf", "text",
    "status", "amount", "currency", "value", "mention_type",
)  # fmt: skip
Build = Callable[[dict[str, bytes]], Tables]


def _document(tables: Tables, name: str) -> dict[str, Any]:
    return next(row for row in tables["documents"] if row["source_file"] == f"{name}.txt")


@pytest.mark.parametrize(("name", "content", "code"), QUARANTINED, ids=[case[0] for case in QUARANTINED])
def test_useless_files_are_quarantined(build_of: Build, name: str, content: bytes, code: str) -> None:
    tables = build_of({f"{name}.txt": content, "sound.txt": SOUND})
    bad = _document(tables, name)
    problems = [row for row in tables["problems"] if row["doc_id"] == bad["doc_id"]]
    assert bad["status"] == "quarantined"
    assert bad["status_reason"]
    assert [row["code"] for row in problems] == [code]
    assert _document(tables, "sound")["status"] == "parsed"
    assert [row["speech_number"] for row in tables["speeches"]] == [209]


@pytest.mark.parametrize(("name", "content", "encoding", "status"), READABLE, ids=[case[0] for case in READABLE])
def test_other_encodings_give_the_same_facts(build_of: Build, name: str, content: bytes, encoding: str, status: str) -> None:
    tables = build_of({f"{name}.txt": content})
    document = _document(tables, name)
    assert (document["encoding"], document["status"]) == (encoding, status)
    assert [(row["speech_number"], row["speaker_name_raw"]) for row in tables["speeches"]] == [(209, "Rigmor Aasrud")]
    assert [(row["amount"], row["currency"]) for row in tables["amounts"]] == [(3_900_000, "DKK")]
    assert tables["document_texts"][0]["text"].count("�") == (name == "damaged_utf8")


@pytest.mark.parametrize("path", sorted(RAW.rglob("*.txt")), ids=lambda path: path.stem)
def test_lines_that_end_as_on_windows_give_the_same_rows(build_of: Build, path: Path) -> None:
    """What a cell says is the same, but for the white space in the texts that it quotes."""
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    releases = [build_of({"page.txt": content.encode()}) for content in (text, text.replace("\n", "\r\n"))]
    rows = [
        [
            (table, {name: tidy(str(row[name])) for name in SAID if name in row})
            for table in ("documents", "speeches", "plans", "measures", "amounts", "mentions")
            for row in tables[table]
        ]
        for tables in releases
    ]
    assert any(table == "mentions" for table, _ in rows[0])
    assert rows[0] == rows[1]


def test_a_bom_and_crlf_stay_in_the_text(build_of: Build) -> None:
    tables = build_of({"bom.txt": codecs.BOM_UTF8 + TEXT.replace("\n", "\r\n").encode()})
    assert tables["document_texts"][0]["text"].startswith("\ufeff\r\n")


def test_the_proofs_of_a_sentence_that_many_pages_cut_stand_in_order(build_of: Build) -> None:
    sentence = "Regjeringen vil opprette et nytt nasjonalt senter for ofre for menneskehandel og for deres barn."
    cut = sentence.replace(" ", "\n\n---\n\n")  # from the tenth page on, the order of numbers is not that of letters
    tables = build_of({"cut.txt": f"{PRESS}\n\n{cut}\n".encode()})
    [measure] = [row for row in tables["measures"] if row["text"] == sentence]
    proofs = [row for row in tables["evidence"] if row["row_id"] == measure["measure_id"] and row["column_name"] == "text"]
    words = [row["quote"] for row in sorted(proofs, key=lambda row: row["seq"])]
    assert words == sentence.split(" ")


def test_a_label_without_a_value(build_of: Build) -> None:
    tables = build_of({"page.txt": TEXT.replace("Ræðunúmer\n\n209\n", "Ræðunúmer\n").encode()})
    speech = tables["speeches"][0]
    assert (speech["speech_number"], speech["speaker_name_raw"]) == (None, "Rigmor Aasrud")
    assert [row["code"] for row in tables["problems"]] == ["label_without_value"]


def test_a_speech_without_a_date(build_of: Build) -> None:
    tables = build_of({"page.txt": TEXT.replace("31.10.12 18:50", "").encode()})
    speech = tables["speeches"][0]
    assert (speech["spoken_local"], speech["spoken_date"]) == (None, None)
    assert speech["speech_number"] == 209
    assert _document(tables, "page")["published_edtf"] is None


def test_two_files_with_the_same_content(build_of: Build) -> None:
    tables = build_of({"one.txt": SOUND, "two.txt": SOUND})
    assert [row["status"] for row in tables["documents"]] == ["parsed", "duplicate"]
    assert tables["documents"][1]["duplicate_of_doc_id"] == "unknown.one"
    assert len(tables["speeches"]) == 1
    assert {row["doc_id"] for row in tables["measures"]} == {"unknown.one"}


def test_two_pages_of_one_speech_are_one_speech(build_of: Build) -> None:
    tables = build_of({"is.txt": SOUND, "da.txt": TEXT.replace("Upplýsingar", "Information").encode()})
    assert len(tables["speeches"]) == 1
    assert len(tables["speech_documents"]) == 2


def test_without_a_manifest_the_day_stays_unresolved(build_of: Build) -> None:
    """`i dag` of the press release means nothing without the year in the page's address."""
    tables = build_of({"press.txt": PRESS.encode()})
    plan = tables["plans"][0]
    assert (plan["launched_edtf"], plan["launched_method"]) == (None, "unresolved")
    assert plan["jurisdiction"] == "NO"
    mention = next(row for row in tables["mentions"] if row["quote"] == "i dag")
    assert (mention["value"], mention["method"]) == (None, "unresolved")


def test_names_that_are_no_ascii_become_keys(build_of: Build) -> None:
    tables = build_of({"møte i Århus.txt": SOUND, "1..2.txt": b"", "under/ordner.txt": b""})
    keys = [row["doc_id"] for row in tables["documents"]]
    assert len(set(keys)) == 3
    assert any(key.startswith("unknown.moete-i-aarhus-") for key in keys)


def _source(folder: Path, manifest: str, files: dict[str, bytes]) -> Path:
    source = folder / "raw" / "site"
    source.mkdir(parents=True)
    (source / "source.toml").write_text('site = "norden.org"\nlicence = "unknown"\nredistribute = true\n', encoding="utf-8")
    (source / "manifest.csv").write_text(manifest, encoding="utf-8")
    for name, content in files.items():
        (source / name).write_bytes(content)
    return folder / "raw"


MANIFESTS = [
    ("a file that is gone", "file,url\nsound.txt,\ngone.txt,\n", "unreadable_file"),
    ("another hash", f"file,sha256\nsound.txt,{'0' * 64}\n", "hash_differs"),
    ("a date that is none", "file,published\nsound.txt,last spring\n", "date_not_understood"),
    ("a time that is none", "file,retrieved_at\nsound.txt,noon\n", "date_not_understood"),
    ("no column for the file", "name\nsound.txt\n", "manifest_unreadable"),
]


@pytest.mark.parametrize(("_name", "manifest", "code"), MANIFESTS, ids=[case[0] for case in MANIFESTS])
def test_a_wrong_manifest_is_a_problem(tmp_path: Path, _name: str, manifest: str, code: str) -> None:
    tables = read(stage(_source(tmp_path, manifest, {"sound.txt": SOUND}), tmp_path / "out"))
    assert code in {row["code"] for row in tables["problems"]}
    assert [row["speech_number"] for row in tables["speeches"]] == [209]


NEWS = "Nye tiltak mot menneskehandel\n\nJustisdepartementet oppretter en ny enhet mot menneskehandel. Enheten får 3 millioner kroner.\n"
"""A page without a date or label that any template knows."""


def test_a_page_of_a_known_site_without_a_template_is_read_plainly(tmp_path: Path) -> None:
    files = {"news.txt": NEWS.encode(), "mark.txt": b"---\n", "sound.txt": SOUND}
    tables = read(stage(_source(tmp_path, "file\nnews.txt\nmark.txt\nsound.txt\n", files), tmp_path / "out"))
    found = {row["source_file"].rpartition("/")[2]: (row["template"], row["status"], row["title"]) for row in tables["documents"]}
    assert found["news.txt"] == ("plain", "partial", "Nye tiltak mot menneskehandel")
    assert found["mark.txt"] == (None, "quarantined", None)
    assert [row["code"] for row in tables["problems"]] == ["unknown_template", "unknown_template"]
    assert [row["severity"] for row in tables["problems"]] == ["error", "warning"]
    assert "site.news" in {row["doc_id"] for row in tables["measures"]}
    assert (3_000_000, "site.news") in {(row["amount"], row["doc_id"]) for row in tables["amounts"]}


def test_a_page_in_another_language_is_told_and_gives_only_what_all_languages_write_alike(build_of: Build) -> None:
    german = "Die Bundesregierung hat einen neuen Aktionsplan gegen Menschenhandel beschlossen. Er kostet 12 Millionen Euro. "
    tables = build_of({"german.txt": f"Aktionsplan\n\nPublished 14 October 2021\n\n{german * 4}".encode()})
    document = _document(tables, "german")
    assert (document["text_lang"], document["status"]) == (None, "partial")
    assert [row["code"] for row in tables["problems"]] == ["language_not_known"]
    assert tables["measures"] == []


def test_a_text_that_may_not_be_published(tmp_path: Path) -> None:
    raw_folder = _source(tmp_path, "file,redistribute\nsound.txt,false\n", {"sound.txt": SOUND})
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert tables["document_texts"][0]["text"] is None
    assert tables["speeches"][0]["text"] is None
    assert tables["speeches"][0]["speech_number"] == 209


def test_a_file_that_vanishes_during_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "stays.txt").write_bytes(SOUND)
    (folder / "vanishes.txt").write_bytes(SOUND)
    listed = raw.find

    def find_and_lose(where: Path) -> list[raw.RawFile]:
        found = listed(where)
        (folder / "vanishes.txt").unlink(missing_ok=True)
        return found

    monkeypatch.setattr(raw, "find", find_and_lose)
    tables = read(stage(folder, tmp_path / "out"))
    assert {row["source_file"]: row["status"] for row in tables["documents"]} == {
        "stays.txt": "parsed",
        "vanishes.txt": "quarantined",
    }


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "sound.txt").write_bytes(SOUND)
    (tmp_path / "secret.txt").write_bytes(SOUND)
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    tables = read(stage(folder, tmp_path / "out"))
    assert _document(tables, "link")["status"] == "quarantined"


def test_outputs_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file stands where the folder should be", encoding="utf-8")
    with pytest.raises(ReleaseError, match="cannot be written"):
        steps.parse_documents(Folders(RAW, tmp_path / "out"))


def test_a_version_that_is_taken_leaves_the_old_release(tmp_path: Path) -> None:
    old = build(RAW, tmp_path / "out", "1")
    with pytest.raises(ReleaseError, match="is there already"):
        build(RAW / "norden_org", tmp_path / "out", "1")
    assert (tmp_path / "out" / "latest").resolve() == old.resolve()


def test_a_page_that_breaks_the_parser_keeps_back_no_other(build_of: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = rows.read

    def fail_on_press(document: Document, page: Page) -> Context:
        if "Regjeringen lanserer" in document.text:
            raise ZeroDivisionError("a bug")
        return reading(document, page)

    monkeypatch.setattr(rows, "read", fail_on_press)
    tables = build_of({"press.txt": PRESS.encode(), "sound.txt": SOUND})
    assert (_document(tables, "press")["status"], _document(tables, "sound")["status"]) == ("quarantined", "parsed")
    assert [row["code"] for row in tables["problems"]] == ["parser_failed"]


def test_a_cell_that_is_not_as_written_keeps_back_its_page_alone(build_of: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    making = rows.build

    def invent(context: Context, plans: list[Plan] | None = None) -> Iterator[Record]:
        for record in making(context, plans):
            if record.table == "plans" and "Regjeringen lanserer" in context.text:
                invented = Value("Ein plan", "explicit", "plan.title", (Span(0, 4),))
                yield replace(record, cells={**record.cells, "title_raw": invented})
            else:
                yield record

    monkeypatch.setattr(rows, "build", invent)
    tables = build_of({"press.txt": PRESS.encode(), "sound.txt": SOUND})
    assert (_document(tables, "press")["status"], _document(tables, "sound")["status"]) == ("quarantined", "parsed")
    assert ["title_raw: 'Ein plan' is not what is written" in row["message"] for row in tables["problems"]] == [True]


def test_the_documents_of_an_unknown_publisher(tmp_path: Path) -> None:
    raw_folder = _source(tmp_path, "file\nsound.txt\n", {"sound.txt": SOUND})
    toml = raw_folder / "site" / "source.toml"
    toml.write_text('publisher_org_id = "no-such-body"\ncountry = 5\nredistribute = "no"\n', encoding="utf-8")
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert tables["documents"][0]["publisher_org_id"] is None
    assert tables["document_texts"][0]["text"] is None
    assert {row["code"] for row in tables["problems"]} == {"source_unreadable"}
    assert any("redistribute is not true or false" in row["message"] for row in tables["problems"])


@pytest.mark.parametrize("country", ["Norge", "no", "ZZ"])
def test_a_country_that_is_none(tmp_path: Path, country: str) -> None:
    raw_folder = _source(tmp_path, "file\nsound.txt\n", {"sound.txt": SOUND})
    (raw_folder / "site" / "source.toml").write_text(f'country = "{country}"\n', encoding="utf-8")
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert [(row["code"], country in row["message"]) for row in tables["problems"]] == [("source_unreadable", True)]
    assert country not in {row["jurisdiction"] for row in tables["plans"]}


FORBIDDEN = [
    ("a key misspelt", "redistribut = false\n", "file\nsound.txt\n", "key_unknown"),
    ("a key in capitals", "Redistribute = false\n", "file\nsound.txt\n", "key_unknown"),
    ("a broken description", "site = example\nredistribute = false\n", "file\nsound.txt\n", "source_unreadable"),
    ("a column misspelt", 'site = "norden.org"\n', "file,redistribut\nsound.txt,no\n", "column_unknown"),
    ("a quotation mark that is never closed", "", 'file,url,redistribute\nsound.txt,"http://x/a,no\n', "manifest_unreadable"),
    ("a cell too many", "", "file,url,redistribute\nsound.txt,http://x,,no\n", "manifest_unreadable"),
    ("a manifest parted by semicolons", 'site = "norden.org"\n', "file;redistribute\nsound.txt;nei\n", "manifest_unreadable"),
]


@pytest.mark.parametrize(("_name", "toml", "manifest", "code"), FORBIDDEN, ids=[case[0] for case in FORBIDDEN])
def test_a_text_that_may_be_forbidden_is_not_published(tmp_path: Path, _name: str, toml: str, manifest: str, code: str) -> None:
    raw_folder = _source(tmp_path, manifest, {"sound.txt": SOUND})
    (raw_folder / "site" / "source.toml").write_text(toml, encoding="utf-8")
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert [row["text"] for row in tables["document_texts"]] == [None]
    assert code in {row["code"] for row in tables["problems"]}
    assert any("no text of its" in row["message"] for row in tables["problems"])


def _into_nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


def _into_itself(path: Path) -> None:
    path.symlink_to(path.name)


def _to_a_sound_file(path: Path) -> None:
    path.symlink_to(path.with_name("elsewhere"))


UNREADABLE: list[tuple[str, Callable[[Path], None]]] = [
    ("a folder of its name", Path.mkdir),
    ("a pipe", os.mkfifo),
    ("a link to nowhere", _into_nowhere),
    ("a link to itself", _into_itself),
    ("a link to a sound file", _to_a_sound_file),
]


@pytest.mark.parametrize("name", ["source.toml", "manifest.csv"])
@pytest.mark.parametrize(("_what", "put"), UNREADABLE, ids=[case[0] for case in UNREADABLE])
def test_what_is_no_file_of_its_own_says_nothing_and_stops_nothing(
    tmp_path: Path, _what: str, put: Callable[[Path], None], name: str
) -> None:
    raw_folder = _source(tmp_path, "file,url\nsound.txt,https://norden.org/x\n", {"sound.txt": SOUND})
    path = raw_folder / "site" / name
    path.rename(path.with_name("elsewhere"))
    put(path)
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert [row["text"] for row in tables["document_texts"]] == [None]
    assert [f"{name} cannot be read, so no text of its" in row["message"] for row in tables["problems"]] == [True]
    assert not list(faults(tmp_path / "out" / ".staging" / "release", raw_folder))


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("published", "2016-05-31T12"),
        ("published", "2016-05-XX"),
        ("retrieved_at", "0001-01-01T00:00:00+10:00"),
        ("retrieved_at", "x"),
    ],
)
def test_a_date_of_the_manifest_that_is_none(tmp_path: Path, column: str, cell: str) -> None:
    tables = read(stage(_source(tmp_path, f"file,{column}\nsound.txt,{cell}\n", {"sound.txt": SOUND}), tmp_path / "out"))
    assert [(row["code"], f"/{column}:" in row["message"]) for row in tables["problems"]] == [("date_not_understood", True)]
    assert (tables["documents"][0]["status"], tables["documents"][0]["retrieved_at"]) == ("partial", None)


def test_what_is_not_in_utf8_is_told_in_words() -> None:
    found = manifest("site/manifest.csv", "file\nsound.txt\n".encode("utf-16"))
    assert found.withholds
    assert found.problems[0].message.endswith("no text of its folder is published: it is not in UTF-8. Mend it.")


def test_a_description_with_a_byte_order_mark(tmp_path: Path) -> None:
    raw_folder = _source(tmp_path, "file\nsound.txt\n", {"sound.txt": SOUND})
    (raw_folder / "site" / "source.toml").write_text('\ufefflicence = "CC0-1.0"\n', encoding="utf-8")
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert (tables["problems"], tables["document_texts"][0]["text"] is not None) == ([], True)
    assert tables["documents"][0]["licence"] == "CC0-1.0"  # and is proven by the description


def test_a_time_with_an_offset_is_told_in_utc_and_a_licence_without_addresses(tmp_path: Path) -> None:
    cells = "sound.txt,2024-01-01T10:00:00+02:00,ask ola.hansen@jd.dep.no"
    tables = read(stage(_source(tmp_path, f"file,retrieved_at,licence\n{cells}\n", {"sound.txt": SOUND}), tmp_path / "out"))
    document = tables["documents"][0]
    assert document["retrieved_at"] == datetime.fromisoformat("2024-01-01T08:00:00")
    assert "@" not in document["licence"]


def test_what_nobody_reads_is_told(tmp_path: Path) -> None:
    raw_folder = _source(tmp_path, "file,URL,publishd\nsound.txt,x,y\n", {"sound.txt": SOUND})
    toml = raw_folder / "site" / "source.toml"
    toml.write_text('lisens = "CC0"\npublisher_org_id = "no-regjeringn"\n', encoding="utf-8")
    tables = read(stage(raw_folder, tmp_path / "out"))
    messages = " ".join(row["message"] for row in tables["problems"])
    assert all(words in messages for words in ("'lisens'", "is url meant?", "is published meant?", "is no-regjeringen meant?"))
    assert tables["document_texts"][0]["text"] is not None


@pytest.mark.parametrize(
    ("cell", "published"), [("no", False), ("0", False), ("nei", False), ("yes", True), ("TRUE", True), ("", True)]
)
def test_what_is_not_understood_is_not_published(tmp_path: Path, cell: str, *, published: bool) -> None:
    raw_folder = _source(tmp_path, f"file,redistribute\nsound.txt,{cell}\n", {"sound.txt": SOUND})
    tables = read(stage(raw_folder, tmp_path / "out"))
    assert (tables["document_texts"][0]["text"] is not None) == published


ODD_NUMBERS = ["20940812345678901234567890", "٢٠٩", "²", "209a"]


@pytest.mark.parametrize("number", ODD_NUMBERS)
def test_a_speech_number_that_is_none(build_of: Build, number: str) -> None:
    tables = build_of({"page.txt": TEXT.replace("\n209\n", f"\n{number}\n").encode()})
    assert [row["speech_number"] for row in tables["speeches"]] == [None]


def test_a_title_that_numbers_in_another_script_makes_no_key(build_of: Build) -> None:
    page = TEXT.replace("## Rigmor Aasrud (Hovedindlæg)", "## ٢٠٩. Rigmor Aasrud (Hovedindlæg)").replace(
        "Ræðunúmer\n\n209\n\n", ""
    )
    tables = build_of({"page.txt": page.encode()})
    assert [row["speech_id"].isascii() for row in tables["speeches"]] == [True]


def test_a_key_that_is_no_ascii_keeps_back_its_page_alone(build_of: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    making = rows.build

    def rename(context: Context, plans: list[Plan] | None = None) -> Iterator[Record]:
        for record in making(context, plans):
            is_press = record.table == "measures" and "Regjeringen lanserer" in context.text
            yield replace(record, row_id=f"{record.row_id}.ø") if is_press else record

    monkeypatch.setattr(rows, "build", rename)
    tables = build_of({"press.txt": PRESS.encode(), "sound.txt": SOUND})
    assert (_document(tables, "press")["status"], _document(tables, "sound")["status"]) == ("quarantined", "parsed")


UNKNOWN_LABELS = [("Notandi", "Bruger"), ("## Upplýsingar", "## Oplysninger"), ("Dagsetning", "Dato for tale")]


@pytest.mark.parametrize(("known", "unknown"), UNKNOWN_LABELS)
def test_an_unknown_label_is_loud(build_of: Build, known: str, unknown: str) -> None:
    tables = build_of({"page.txt": TEXT.replace(known, unknown).encode()})
    assert _document(tables, "page")["status"] == "partial"
    assert {row["code"] for row in tables["problems"]} == {"line_not_understood"}


def test_the_rest_of_a_block_with_an_unknown_label_is_no_speech(build_of: Build) -> None:
    tables = build_of({"page.txt": TEXT.replace("Notandi", "Bruger").encode()})
    assert tables["speeches"][0]["text"].endswith("i kampen mot menneskehandel.")
    assert tables["speeches"][0]["role_raw"] == "Norges samarbejdsminister"


def test_a_heading_and_nothing_else(build_of: Build) -> None:
    tables = build_of({"page.txt": "Upplýsingar".encode(), "sound.txt": SOUND})
    assert len(tables["documents"]) == 2


def test_a_pipe_is_no_page(tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "folder.txt").mkdir()
    (folder / "sound.txt").write_bytes(SOUND)
    tables = read(stage(folder, tmp_path / "out"))
    assert [row["status"] for row in tables["documents"]] == ["quarantined", "quarantined", "parsed"]


def test_a_range_of_money_is_two_amounts(build_of: Build) -> None:
    tables = build_of({"page.txt": TEXT.replace("3,9 millioner", "3 til 4 millioner").encode()})
    assert sorted(row["amount"] for row in tables["amounts"]) == [3_000_000, 4_000_000]
    assert len({row["amount_id"] for row in tables["amounts"]}) == 2


SECRETS = ["ola.nordmann@uio.no", "22 24 90 91", "+47 991 23 457"]
PLACES = ["Rigmor Aasrud (", "Norges samarbejdsminister", "Hvert år", "Ministerrådet har derfor", "Det nåværende programmet"]


def test_contact_data_is_published_nowhere(tmp_path: Path) -> None:
    said = "ola.nordmann@uio.no tlf. 22 24 90 91 +47 991 23 457"
    folder = tmp_path / "raw"
    folder.mkdir()
    for number, place in enumerate(PLACES):
        (folder / f"page{number}.txt").write_text(TEXT.replace(place, f"{said} {place}"), encoding="utf-8")
    (folder / "other.txt").write_text(said, encoding="utf-8")
    release = build(folder, tmp_path / "out")
    for path in (path for path in release.rglob("*") if path.is_file()):
        words = [*SECRETS, "ola-nordmann"]
        assert not [word for word in words if word.encode() in _content(path)], path.name


def _content(path: Path) -> bytes:
    """What a file holds; of an archive or compressed table, what it holds inside."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".parquet":
        return str(pyarrow.parquet.read_table(path).to_pylist()).encode()
    return path.read_bytes()


def test_a_raw_folder_in_which_a_build_works_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "out" / ".staging"
    folder.mkdir(parents=True)
    (folder / "sound.txt").write_bytes(SOUND)
    with pytest.raises(raw.RawFolderError, match="lies in the folder in which a build works"):
        steps.parse_documents(Folders(folder, tmp_path / "out"))
    assert (folder / "sound.txt").exists()


def test_a_second_build_is_told_who_builds(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(ReleaseError, match=f"process {os.getpid()}"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


@pytest.mark.parametrize("version", ["", "../x", "a/b", ".", "1.", "v" * 300, "ø"])
def test_a_version_that_is_no_name_is_refused(version: str) -> None:
    with pytest.raises(ReleaseError, match="is no version"):
        editions.check_version(version)
