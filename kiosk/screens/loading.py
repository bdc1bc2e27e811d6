"""Loads once, in the process that forks the visits, what every visit needs of the screens.

Owns the list of what that is. Must never start anything: no event loop, no thread, no App. The environment must be
scrubbed before, because Textual reads its switches while it is imported.
"""

from __future__ import annotations

import gc
from typing import Final

COLLECT_AFTER: Final = (10_000, 10, 10)
"""When the collector goes round: with the usual rounds, one page of a comparison in twenty took five times as long."""


def load_screens() -> None:
    """Import the screens, with the environment scrubbed and not before, and what they would load in each visit."""
    # Textual imports these only once an App runs: half a megabyte in each visit that loads them for itself.
    from textual.drivers import headless_driver  # noqa: F401
    from textual.layouts import factory, horizontal, stream  # noqa: F401
    from textual.pilot import Pilot  # noqa: F401
    from textual.scrollbar import ScrollBar  # noqa: F401

    from kiosk.screens import app  # noqa: F401


def settle() -> None:
    """Take what is loaded by now out of the collector's rounds, and let it go round less often.

    Each screen makes thousands of objects, and a round in the middle of a press would hold up the key; a visit ends
    long before what waits to be collected matters.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
