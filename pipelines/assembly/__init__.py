"""Records of all documents -> the rows of every table in the order of their keys, in memory that does not grow with them.

Here belongs: the way from documents that were parsed one by one to whole tables. Each part of the documents becomes a sorted
run a table (`parts.py`); the runs are merged (`runs.py`). Not here: what linking decides (`records/linking/`), files of a
release (`release/stage.py`).
"""
