"""The page of charts: what there is, by year, language, kind, country, P and status."""

from pathlib import Path

from pipelines.site.cells import code
from pipelines.site.markup import Content, Frame, element
from pipelines.site.pictures import bars
from pipelines.site.store import Store

__all__ = ["write"]

MOST = 40
"""Bars of a chart."""
CHARTS = (
    ("Documents by year of publication", "", "SELECT substr(published_earliest, 1, 4) AS name, count(*) AS n FROM documents WHERE published_earliest IS NOT NULL GROUP BY 1 ORDER BY 1"),
    ("Documents by language", "language", "SELECT coalesce(text_lang, 'Not stated') AS name, count(*) AS n FROM documents GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Documents by kind", "kind", "SELECT coalesce(kind, 'Not stated') AS name, count(*) AS n FROM documents GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Documents by source", "", "SELECT source_id AS name, count(*) AS n FROM documents GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Plans by jurisdiction", "", "SELECT coalesce(jurisdiction, 'Not stated') AS name, count(*) AS n FROM plans GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Measures and activities by the P they serve first", "p4", "SELECT coalesce(primary_p, 'None stated') AS name, count(*) AS n FROM measures WHERE level IN ('measure', 'activity') GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Measures and activities by status", "measure_status", "SELECT status AS name, count(*) AS n FROM measures WHERE level IN ('measure', 'activity') GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Speeches by year", "", "SELECT substr(spoken_date, 1, 4) AS name, count(*) AS n FROM speeches WHERE spoken_date IS NOT NULL GROUP BY 1 ORDER BY 1"),
    ("Speeches by country of the role", "", "SELECT coalesce(role_country, 'Not stated') AS name, count(*) AS n FROM speeches GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Organisations by kind", "org_type", "SELECT coalesce(org_type, 'Not stated') AS name, count(*) AS n FROM organisations GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Mentions by kind", "mention_type", "SELECT mention_type AS name, count(*) AS n FROM mentions GROUP BY 1 ORDER BY 2 DESC, 1"),
    ("Counts and dates that sources state, by how the dataset agrees", "verdict", "SELECT verdict AS name, count(*) AS n FROM completeness GROUP BY 1 ORDER BY 2 DESC, 1"),
)  # fmt: skip
"""Title, code list of the names (or none), and the question."""


def write(store: Store, frame: Frame, folder: Path) -> None:
    """Write the page.

    Args:
        store: the release.
        frame: what all pages share.
        folder: the site.
    """
    introduction = element("p", "How much there is of what. A picture shows what was collected, not what was done.")
    drawn: list[Content] = []
    for title, scheme, question in CHARTS:
        found = [(row["name"], row["n"]) for row in store.all(f"SELECT * FROM ({question}) LIMIT {MOST}")]  # noqa: S608 (our own words; stays)
        if found:
            rows: list[tuple[Content, float]] = [(code(scheme, name) if scheme else name, n) for name, n in found]
            drawn.append(element("section", element("h2", title), bars(title, rows, is_titled=False)))
    (folder / "charts.html").write_text(
        frame.page("Charts", "", introduction, element("div", *drawn, class_="charts"), here="charts.html"), encoding="utf-8"
    )
