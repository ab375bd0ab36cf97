"""The report as HTML in one file, and as Markdown with the pictures beside it."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from pipelines.release.editions import check_data, manifest_of
from pipelines.release.pages import cell as markdown_cell
from pipelines.release.report.figures import Figure, figures

__all__ = ["write"]

STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
figure { margin: 2.5rem 0; } figure svg { max-width: 100%; height: auto; background: #fff; }
table { border-collapse: collapse; margin-top: .5rem; }
th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8886; vertical-align: top; }
td.number { text-align: right; }
"""
INTRODUCTION = (
    "What Nordic governments and the Nordic Council said, planned and did against human trafficking, in figures. "
    "A dash means that nothing was found, or that there is no rate."
)


def write(release: Path, folder: Path) -> list[Path]:
    """Write `report.html`, `report.md` and a picture a figure.

    Args:
        release: the folder of a release.
        folder: where they are written.

    Returns:
        The files.

    Raises:
        ReleaseError: if the release cannot be read, or is not what was released.
    """
    manifest = manifest_of(release)
    check_data(release)
    found = figures(release)
    folder.mkdir(parents=True, exist_ok=True)
    files = {"report.html": _html(manifest, found), "report.md": _markdown(manifest, found)}
    files |= {f"{figure.name}.svg": figure.picture for figure in found if figure.picture}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def _summary(manifest: dict[str, Any]) -> str:
    rows = manifest["rows"]
    counted = ", ".join(
        f"{rows.get(table, 0):,} {table}" for table in ("documents", "speeches", "plans", "measures", "organisations")
    )
    return f"Release {manifest['version']}: {counted}."


def _html(manifest: dict[str, Any], found: list[Figure]) -> str:
    parts = "\n".join(map(_html_of, found))
    version = escape(str(manifest["version"]))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nordpol {version}: report</title>
<style>{STYLE}</style>
</head>
<body>
<h1>Nordpol in figures</h1>
<p>{INTRODUCTION} {escape(_summary(manifest))}</p>
{parts}
</body>
</html>
"""


def _html_of(figure: Figure) -> str:
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in figure.columns)
    rows = "\n".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in figure.rows)
    picture = (figure.picture or "<p>Nothing to show.</p>").replace(
        "<svg ", f'<svg role="img" aria-label="{escape(figure.title)}" ', 1
    )
    return f"""<figure id="{figure.name}">
<h2>{escape(figure.title)}</h2>
{picture}
<figcaption>{escape(figure.note)}</figcaption>
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</figure>"""


def _html_cell(cell: Any) -> str:
    if isinstance(cell, int):
        return f'<td class="number">{cell:,}</td>'
    return f"<td>{escape(_said(cell))}</td>"


def _markdown(manifest: dict[str, Any], found: list[Figure]) -> str:
    return "\n".join(["# Nordpol in figures", "", f"{INTRODUCTION} {_summary(manifest)}", "", *_lines(found)])


def _lines(found: list[Figure]) -> Iterable[str]:
    for figure in found:
        yield from (f"## {figure.title}", "")
        if figure.picture:
            yield from (f"![{figure.title}]({figure.name}.svg)", "")
        yield from (figure.note, "", f"| {' | '.join(figure.columns)} |", f"|{' --- |' * len(figure.columns)}")
        for row in figure.rows:
            yield f"| {' | '.join(markdown_cell(_said(cell)) for cell in row)} |"
        yield ""


def _said(cell: Any) -> str:
    if cell is None:
        return "–"
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
