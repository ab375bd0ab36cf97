"""From linked rows to a published release: stage -> audit -> publish by rename; and what reads releases again.

`verify.py` stands alone: nothing but pyarrow and the standard library.
"""
