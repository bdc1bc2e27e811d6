"""Opens the kiosk on this terminal, one person after another.

Owns the start of each visit: a new app, an empty session, a new order of the options. Must never import Textual
before the environment is scrubbed, nor carry anything from one person to the next.
"""

from __future__ import annotations

import gc
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from kiosk.guide.model import Guide
from kiosk.screens.environment import fit_to_start, scrub_environment
from kiosk.walk.session import Session

if TYPE_CHECKING:
    from kiosk.layout.card import Block

MOST_TURNS = 1_000_000
COLLECT_AFTER = (10_000, 10, 10)
"""When the collector goes round: with the usual rounds, one page of a comparison in twenty took five times as long."""


class NotFit(RuntimeError):
    """This terminal cannot show the kiosk; the message is one sentence for whoever started it."""


def run(
    guides: tuple[Guide, ...],
    *,
    save: Callable[[Guide, Session], str | None],
    preview: Callable[[Guide, Session], Sequence[Block]],
    marks: Callable[[Guide], tuple[str, ...]],
    counselor: bool = False,
    numbers: Mapping[str, str] | None = None,
) -> int:
    """Show the kiosk to one person after another, until the process is told to end; gives its exit code.

    Args:
        guides: the guides to choose from; never none.
        save: makes the page for a session and gives the name it was put under; None if that failed.
        preview: the page for a session, in blocks for the screen.
        marks: who has checked a guide, in longer and shorter words.
        counselor: two people walk it, and a counselor's prompts are shown.
        numbers: the clinic's contact numbers, by contact id.

    Raises:
        NotFit: if there is no terminal to show it on.
    """
    scrub_environment()
    unfit = fit_to_start()
    if unfit is not None:
        raise NotFit(unfit)
    # Textual reads its switches while it is imported, so only now.
    from kiosk.screens.app import KioskApp, Setting  # noqa: PLC0415
    from kiosk.screens.sealed import run_sealed  # noqa: PLC0415
    from kiosk.screens.widgets.guard import Guard  # noqa: PLC0415

    settle()
    setting = Setting(guides, save, preview, marks, Guard(time.monotonic), dict(numbers or {}))
    code = 0
    while code == 0:
        # With a counselor the order stays put, so that two people can refer to it from visit to visit.
        seed = 0 if counselor else secrets.randbelow(MOST_TURNS)
        code = run_sealed(KioskApp(setting, Session(seed=seed, together=counselor)))
    return code


def settle() -> None:
    """Take what is loaded by now out of the collector's rounds, and let it go round less often.

    Each screen makes thousands of objects, and a round in the middle of a press would hold up the key; a visit ends
    long before what waits to be collected matters.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
