"""What describes a release to people and catalogues, one module a notation.

Here belongs: `write(release, edition)`, which is called when all formats are there. Not here: the tables in any form
(`release/formats/`), the manifest and the hashes (`release/publish.py`). Modules are found by folder.
"""
