"""What every process that makes or checks tables needs, loaded when this module is imported.

The server from which `engine.py` forks its processes imports it once. Not here: words and models, which only those who read documents
need (`prepared.py`).
"""

import gc

from pipelines import steps
from pipelines.cli import OBJECTS_BEFORE_COLLECTION

__all__ = ["steps"]

gc.freeze()  # what is loaded stays for good, and is shared as long as no collection touches it
gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
