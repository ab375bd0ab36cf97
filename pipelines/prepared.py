"""What every process that reads documents needs, loaded when this module is imported.

The server from which `engine.py` forks its processes imports it once, so that none of them loads code, registers and the
model of languages again. Nothing else imports it.
"""

import gc

from pipelines import mentions, steps
from pipelines.cli import OBJECTS_BEFORE_COLLECTION
from pipelines.sources import templates

__all__ = ["steps"]

mentions.load()
templates()
gc.freeze()  # what is loaded stays for good, and is shared as long as no collection touches it
gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
