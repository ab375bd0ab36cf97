"""What every process that reads documents needs, loaded when this module is imported.

The server from which `engine.py` forks its processes imports it once, so that none of them loads code, registers and the
model of languages again. Nothing else imports it.
"""

import gc

from pipelines import mentions
from pipelines.loaded import steps
from pipelines.sources import templates

__all__ = ["steps"]

mentions.load()
templates()
gc.freeze()
