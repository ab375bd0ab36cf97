"""Measures: clauses, list items and fields that say what was decided, is planned or is being done, and by whom.

Here belongs: sentences -> measures; the whole of it is asked of `measures.py`. A clause is cut and its words looked up in `clauses.py`;
`commitments.py` asks which verb commits, `deeds.py` and those beside it what a kind of verb commits to, `leads.py` what the words before a
list announce. Not here: rows, plans and organisations of measures (`records/`).
"""
