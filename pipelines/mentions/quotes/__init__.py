"""Direct speech, and whose it is.

Here belongs: words -> quotations (`quotes.py`) and their speakers (`quote_speakers.py`).
"""
