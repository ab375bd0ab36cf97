"""A short report on a release, with pictures, each beside the table behind it.

Here belongs: what the figures are (`figures.py`) and the pages that show them (`page.py`). Not here: the tables of the release.
"""
