"""Dates and periods: as they are written, and as they count from a day that is known.

Here belongs: words -> EDTF. The whole of it is asked of `dates.py` (what names a year, month or day) and `relative_dates.py` (what counts
from a day); the modules beside them know one thing each. Not here: which date a cell takes (`records/`).
"""
