"""Organisations: by the names that registers know, and by the form of a name that none knows.

Here belongs: words -> bodies; the whole of it is asked of `organisations.py`. Not here: which bodies are one (`records/`).
"""
