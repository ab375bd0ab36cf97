"""People, and the offices and roles in which they are named.

Here belongs: names, roles and terms of office -> people; the whole of it is asked of `people.py`, and of `named_people.py` for names
without a role. Not here: who is one and the same over documents (`records/`).
"""
