"""The release for European data portals, as DCAT-AP 3: dcat.ttl.

Without an address on the web (`dataset.toml`) all subjects and files are addresses relative to the file itself, so they are right wherever
the release lies. No blank node is used: their order would not be the same in each build.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from babel.core import get_global
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, SKOS, XSD
from rdflib.term import Identifier

from pipelines import registers
from pipelines.release.about import About, about
from pipelines.release.coverage import Coverage, coverage
from pipelines.release.distributions import Distribution, distributions
from pipelines.release.editions import Edition

__all__ = ["write"]

Facts = Mapping[URIRef, Identifier | Sequence[Identifier] | None]
"""What is said of a thing: property -> one value, several, or None for nothing."""
AUTHORITY = "http://publications.europa.eu/resource/authority"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types"
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
ADMS = Namespace("http://www.w3.org/ns/adms#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
WITHDRAWN = frozenset({"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"})
"""Codes of countries that are no more (ISO 3166-3), for which CLDR has the codes of their successors."""


def write(release: Path, edition: Edition) -> None:
    """Write the description.

    Args:
        release: the staged release.
        edition: what it is.
    """
    description = _Description(about(), edition)
    about_what = coverage(release)
    description.add_catalogue(about_what)
    description.add_dataset(about_what)
    for distribution in distributions(release):
        description.add_distribution(distribution, about_what)
    (release / "dcat.ttl").write_text(description.graph.serialize(format="turtle"), encoding="utf-8")


class _Description:
    """A graph that grows; each method adds one thing and what hangs on it."""

    def __init__(self, project: About, edition: Edition) -> None:
        self.project, self.edition = project, edition
        self.base = project.base(edition.version)
        self.graph = Graph()
        for prefix, namespace in (("adms", ADMS), ("dcat", DCAT), ("dcatap", DCATAP), ("spdx", SPDX), ("vcard", VCARD)):
            self.graph.bind(prefix, namespace)
        self.catalogue, self.dataset, self.maker = self.address("#catalogue"), self.address("#dataset"), self.address("#maker")
        self.add(self.maker, {RDF.type: FOAF.Agent, FOAF.name: Literal(project.creator)})

    def address(self, path: str) -> URIRef:
        """Address of a file of the release, or of a thing in this one."""
        return URIRef(f"{self.base}dcat.ttl{path}" if self.base and path.startswith("#") else f"{self.base}{path}")

    def add(self, subject: URIRef, facts: Facts) -> URIRef:
        """Say facts of a thing; None and empty lists say nothing."""
        for predicate, fact in facts.items():
            several = fact if isinstance(fact, Sequence) and not isinstance(fact, Identifier) else [fact]
            for one in several:
                if one is not None:
                    self.graph.add((subject, predicate, one))
        return subject

    def typed(self, address: str, kind: URIRef) -> URIRef:
        """A thing that is described elsewhere, with its class."""
        return self.add(URIRef(address), {RDF.type: kind})

    def concept(self, table: str, code: str, label: str) -> URIRef:
        """A concept of an authority table."""
        scheme = self.typed(f"{AUTHORITY}/{table}", SKOS.ConceptScheme)
        self.add(scheme, {DCTERMS.title: Literal(table, lang="en")})
        facts = {RDF.type: SKOS.Concept, SKOS.prefLabel: Literal(label, lang="en"), SKOS.inScheme: scheme}
        return self.add(URIRef(f"{AUTHORITY}/{table}/{code}"), facts)

    def licence(self) -> URIRef:
        """The licence of the data, or, where none is chosen, the page that says so and what follows."""
        chosen = self.project.licence_of_data
        return self.typed(chosen.address if chosen else str(self.address("LICENCES.md")), DCTERMS.LicenseDocument)

    def issued(self) -> Literal | None:
        """The day of the release."""
        return Literal(self.edition.issued, datatype=XSD.date) if self.edition.issued else None

    def page(self, address: str) -> URIRef | None:
        """A page about something, if there is one."""
        return self.typed(address, FOAF.Document) if address else None

    def add_catalogue(self, about_what: Coverage) -> None:
        """The catalogue that holds this dataset."""
        self.add(
            self.catalogue,
            {
                RDF.type: DCAT.Catalog,
                DCTERMS.title: _in_languages(self.project.title),
                DCTERMS.description: _in_languages(self.project.description),
                DCTERMS.publisher: self.maker,
                DCTERMS.issued: self.issued(),
                DCTERMS.modified: self.issued(),
                DCTERMS.language: [self.language(language) for language in self.project.title],
                DCTERMS.license: self.licence(),
                DCAT.themeTaxonomy: URIRef(f"{AUTHORITY}/data-theme"),
                DCTERMS.spatial: self.countries(about_what),
                DCAT.dataset: self.dataset,
                FOAF.homepage: self.page(self.project.landing_page),
            },
        )

    def add_dataset(self, about_what: Coverage) -> None:
        """The dataset with all that is said of it as a whole."""
        project = self.project
        contact = {RDF.type: VCARD.Organization, VCARD.fn: Literal(project.creator)}
        provenance = {RDF.type: DCTERMS.ProvenanceStatement, DCTERMS.description: _provenance(about_what)}
        self.typed(str(self.add(self.address("#contact"), contact)), VCARD.Kind)
        self.add(
            self.dataset,
            {
                RDF.type: DCAT.Dataset,
                DCTERMS.title: _in_languages(project.title),
                DCTERMS.description: _in_languages(project.description),
                DCTERMS.identifier: Literal(f"{project.name}-{self.edition.version}"),
                DCAT.version: Literal(self.edition.version),
                ADMS.versionNotes: Literal(_version_notes(self.edition), lang="en"),
                DCAT.keyword: [Literal(word, lang=language) for language, words in project.keywords.items() for word in words],
                DCAT.theme: [self.concept("data-theme", code, label) for code, label in project.themes.items()],
                DCTERMS.publisher: self.maker,
                DCTERMS.creator: self.maker,
                DCAT.contactPoint: self.address("#contact"),
                DCTERMS.issued: self.issued(),
                DCTERMS.modified: self.issued(),
                DCTERMS.accrualPeriodicity: self.typed(f"{AUTHORITY}/frequency/{project.frequency}", DCTERMS.Frequency),
                DCTERMS.language: self.languages(about_what),
                DCTERMS.temporal: self.period(about_what),
                DCTERMS.spatial: self.countries(about_what),
                DCTERMS.provenance: self.add(self.address("#provenance"), provenance),
                DCAT.landingPage: self.page(project.landing_page),
                FOAF.page: [self.typed(str(self.address(name)), FOAF.Document) for name in ("dictionary.html", "DATASHEET.md")],
            },
        )

    def add_distribution(self, distribution: Distribution, about_what: Coverage) -> None:
        """A format; one of several files has their folder as address and the hash of their lines in SHA256SUMS."""
        media_type = self.typed(f"{MEDIA_TYPES}/{distribution.media_type}", DCTERMS.MediaType)
        file_type = f"{AUTHORITY}/file-type/{distribution.file_type}" if distribution.file_type else str(media_type)
        several = len(distribution.files) > 1
        how = f" The checksum is that of their lines in SHA256SUMS, for all {len(distribution.files)} files." if several else ""
        subject = self.address(f"#{distribution.name}")
        algorithm = self.typed(str(SPDX.checksumAlgorithm_sha256), SPDX.ChecksumAlgorithm)
        checksum = {
            RDF.type: SPDX.Checksum,
            SPDX.algorithm: algorithm,
            SPDX.checksumValue: Literal(distribution.sha256, datatype=XSD.hexBinary),
        }
        available = self.project.availability
        self.add(
            subject,
            {
                RDF.type: DCAT.Distribution,
                DCTERMS.title: Literal(distribution.title, lang="en"),
                DCTERMS.description: Literal(f"{distribution.title}.{how}", lang="en"),
                DCAT.accessURL: self.address(distribution.path),
                DCAT.downloadURL: [self.address(file.path) for file in distribution.files],
                DCTERMS.format: self.typed(file_type, DCTERMS.MediaTypeOrExtent),
                DCAT.mediaType: media_type,
                DCAT.byteSize: Literal(str(distribution.size), datatype=XSD.nonNegativeInteger),
                SPDX.checksum: self.add(self.address(f"#{distribution.name}-checksum"), checksum),
                DCTERMS.license: self.licence(),
                DCTERMS.issued: self.issued(),
                DCTERMS.language: self.languages(about_what),
                DCATAP.availability: self.concept("planned-availability", available, available.lower()),
            },
        )
        self.add(self.dataset, {DCAT.distribution: subject})

    def language(self, language: str) -> URIRef:
        """A language of the authority table."""
        codes = {row["lang"]: row["authority"] for row in registers.rows("eu_languages")}
        return self.typed(f"{AUTHORITY}/language/{codes[language]}", DCTERMS.LinguisticSystem)

    def languages(self, about_what: Coverage) -> list[URIRef]:
        """Languages of the texts."""
        known = {row["lang"] for row in registers.rows("eu_languages")}
        return [self.language(language) for language in about_what.languages if language in known]

    def countries(self, about_what: Coverage) -> list[URIRef]:
        """Countries of which the data speaks."""
        longer = _three_letters()
        return [
            self.typed(f"{AUTHORITY}/country/{longer[country]}", DCTERMS.Location)
            for country in about_what.countries
            if country in longer
        ]

    def period(self, about_what: Coverage) -> URIRef | None:
        """The days of which the data speaks."""
        if about_what.first is None or about_what.last is None:
            return None
        facts = {
            RDF.type: DCTERMS.PeriodOfTime,
            DCAT.startDate: Literal(about_what.first.isoformat(), datatype=XSD.date),
            DCAT.endDate: Literal(about_what.last.isoformat(), datatype=XSD.date),
        }
        return self.add(self.address("#period"), facts)


def _in_languages(words: dict[str, str]) -> list[Literal]:
    return [Literal(text, lang=language) for language, text in words.items()]


def _three_letters() -> dict[str, str]:
    """Country codes of two letters -> of three, as CLDR pairs them."""
    pairs = get_global("territory_aliases").items()
    return {new[0]: old for old, new in pairs if len(old) == 3 and old.isalpha() and len(new) == 1 and old not in WITHDRAWN}


def _version_notes(edition: Edition) -> str:
    rows = ", ".join(f"{number} {table}" for table, number in edition.rows.items())
    return f"Schema {edition.schema_version}. Rows: {rows}."


def _provenance(about_what: Coverage) -> Literal:
    sources = ", ".join(sorted({source.source_id for source in about_what.sources}))
    return Literal(
        f"Extracted by rule from the documents of these sources: {sources}. The table evidence has the proof of every cell.",
        lang="en",
    )
