"""Plans: nouns that name one, and titles.

Here belongs: words -> namings of plans (`plans.py`) and what such a naming says (`plan_names.py`). Not here: facts of a plan, and which
namings are one plan (`records/`).
"""
