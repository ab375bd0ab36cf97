"""The release as a whole, beside the release before: what is expected of it, and whether it holds.

Here belongs: what no single table can show (`profile.py` sums it up in small frames), the expectations (`expectations.py`,
the only module that knows Great Expectations) and the page that shows them (`page.py`). Not here: what each table must keep
(the models in `schemas/`) and proofs (`release/verify.py`).
"""
