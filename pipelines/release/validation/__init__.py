"""What a staged release must keep: each table by itself, the tables together, and the whole beside the release before.

Here belongs: each table by its model (`models.py`; the models are in `schemas/`), foreign keys (`keys.py`), what the release
as a whole shows (`profile.py` sums it up in small frames), the expectations (`expectations.py`, the only module that knows
Great Expectations) and the page that shows them (`page.py`). Not here: proofs (`release/verify.py`).
"""
