"""What is said of the dataset as a whole: name, titles, maker, licences, addresses.

Here belongs: reading `pipelines/registers/dataset.toml`, the one place where this is decided. Not here: what a release holds
(`coverage.py`, `distributions.py`). What is empty there is None or empty here, and left out of every description.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["About", "Licence", "about"]

FILE = "dataset.toml"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence that was chosen.

    Attributes:
        name: its SPDX identifier.
        address: address of its text.
    """

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class About:
    """The dataset as a whole.

    Attributes:
        name: short name, for files and identifiers.
        creator: who makes it.
        title: language -> title; English is always there.
        description: language -> description.
        keywords: language -> keywords.
        licence_of_data: licence of what the project made; None if none is chosen.
        licence_of_code: licence of the program; None if none is chosen.
        landing_page: page about the dataset; empty if there is none.
        address: folder of all releases on the web, ending in a slash; empty if there is none.
        availability: code of the EU's authority table planned-availability.
        frequency: code of the EU's authority table frequency.
        themes: code of the EU's authority table data-theme -> English label.
    """

    name: str
    creator: str
    title: dict[str, str]
    description: dict[str, str]
    keywords: dict[str, tuple[str, ...]]
    licence_of_data: Licence | None
    licence_of_code: Licence | None
    landing_page: str
    address: str
    availability: str
    frequency: str
    themes: dict[str, str]

    def base(self, version: str) -> str:
        """Address of a release, before the paths of its files; empty if addresses are relative."""
        return f"{self.address}{version}/" if self.address else ""


@cache
def about() -> About:
    """The dataset as `dataset.toml` tells it."""
    return read((resources.files("pipelines.registers") / FILE).read_text(encoding="utf-8"))


def read(text: str) -> About:
    """What a description in TOML says.

    Args:
        text: contents of a file like `dataset.toml`.

    Raises:
        ValueError: if something is said in other languages than the title, without English, or half.
    """
    facts = tomllib.loads(text)
    languages = facts["title"].keys()
    if "en" not in languages or any(facts[told].keys() != languages for told in ("description", "keywords")):
        raise ValueError(f"{FILE}: title, description and keywords are in the same languages, English among them.")
    if facts["address"] and not facts["address"].endswith("/"):
        raise ValueError(f"{FILE}: address is a folder and ends in a slash, or is empty.")
    return About(
        name=facts["name"],
        creator=facts["creator"],
        title=facts["title"],
        description=facts["description"],
        keywords={language: tuple(words) for language, words in facts["keywords"].items()},
        licence_of_data=_licence(facts["licence_of_data"], facts["licence_of_data_url"]),
        licence_of_code=_licence(facts["licence_of_code"], facts["licence_of_code_url"]),
        landing_page=facts["landing_page"],
        address=facts["address"],
        availability=facts["availability"],
        frequency=facts["frequency"],
        themes=facts["themes"],
    )


def _licence(name: str, address: str) -> Licence | None:
    if bool(name) != bool(address):
        raise ValueError(f"{FILE}: a licence has an SPDX identifier and the address of its text, or neither.")
    return Licence(name, address) if name else None
