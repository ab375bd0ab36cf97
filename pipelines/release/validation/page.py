"""The findings as a page that opens without a network: validation/index.html."""

from html import escape

from pipelines.release.editions import Edition
from pipelines.release.validation.expectations import Finding

__all__ = ["page"]

STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8886; }
code { overflow-wrap: anywhere; }
.held { color: light-dark(#176b2c, #7fd994); } .broken { color: light-dark(#a3151b, #ff9a9a); font-weight: bold; }
"""


def page(findings: list[Finding], edition: Edition) -> str:
    """The page.

    Args:
        findings: the findings.
        edition: what the release is.
    """
    held = sum(finding.holds for finding in findings)
    rows = "\n".join(map(_row, findings))
    before = f"beside {escape(edition.previous)}" if edition.previous else "the first release"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nordpol {escape(edition.version)}: validation</title>
<style>{STYLE}</style>
</head>
<body>
<h1>Validation of release {escape(edition.version)}</h1>
<p>{held} of {len(findings)} expectations hold ({before}). Critical ones that do not hold stop a release; warnings are told.</p>
<table>
<thead><tr><th scope="col">Result</th><th scope="col">What is expected</th><th scope="col">Rows</th>
<th scope="col">Not as expected</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def _row(finding: Finding) -> str:
    arguments = ", ".join(f"{name}={value!r}" for name, value in finding.arguments.items())
    result = '<span class="held">holds</span>' if finding.holds else f'<span class="broken">{finding.severity}</span>'
    unexpected = "<br>".join(
        f"<code>{escape(', '.join(f'{name}: {value}' for name, value in row.items()))}</code>" for row in finding.unexpected
    )
    return (
        f"<tr><td>{result}</td><td>{escape(finding.why)}<br><code>{escape(finding.frame)}: "
        f"{escape(finding.expectation)}({escape(arguments)})</code></td><td>{finding.checked}</td>"
        f"<td>{finding.number_unexpected}{'<br>' if unexpected else ''}{unexpected}</td></tr>"
    )
