"""Amounts of money: number, magnitude and currency.

Here belongs: words -> amounts; the whole of it is asked of `money.py`. Not here: whose money it is, and its value in euro (`records/`).
"""
