"""The tables in other formats, one module a format.

Here belongs: `write(release, edition)`, which reads the staged Parquet files and writes its own files beside them; its
bytes depend on nothing else. Not here: Parquet and CSV themselves (`release/stage.py`), and what describes the release
(`release/metadata/`). Modules are found by folder.
"""
