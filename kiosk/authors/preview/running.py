"""Runs a preview on this terminal: the screens, and beside them the thread that watches the guide's files.

Owns what the screens are given in a preview. Must not be imported before the environment is scrubbed: it loads Textual.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event, Thread

from kiosk.authors.preview.app import PreviewApp
from kiosk.authors.preview.past import Beginning
from kiosk.authors.preview.starting import guide_of
from kiosk.authors.preview.watching import Read, Stamp, watched
from kiosk.guide.model import Guide
from kiosk.layout.card import Block
from kiosk.layout.review import review_mark
from kiosk.screens.sealed import run_sealed
from kiosk.screens.setting import Setting
from kiosk.screens.widgets.guard import Guard
from kiosk.summary.adding import adds
from kiosk.summary.preview import on_screen
from kiosk.walk.session import Session

_PATIENCE = 2.0
"""Seconds until a thread that reads a guide is no longer waited for."""


def setting_of(guide: Guide, today: str, guard: Guard | None = None) -> Setting:
    """What the screens are given: no printer, no folder, no settings of this machine, and nothing that is ever due."""

    def marks(shown: Guide) -> tuple[str, ...]:
        # Past the day of its review the notice is what its author wants to see; before, no patient is to be misled.
        due = today > shown.guide.review_by
        return review_mark(shown, today, demonstration=not due).screen

    def preview(shown: Guide, session: Session, private: bool) -> Sequence[Block]:
        counted = partial(adds, paper="a4", large_print=session.wishes.large_print)
        return on_screen(shown, session, date=today, counted=counted, private=private)

    return Setting((guide,), lambda *_: None, preview, marks, guard or Guard(time.monotonic))


def run(
    path: Path,
    read: Read,
    seen: Stamp,
    begins: Beginning,
    today: str,
    on_crash: Callable[[str], None],
) -> int:
    """Show the preview until its author leaves; gives the exit code of the process.

    Args:
        path: the guide's folder, or its one file.
        read: the guide as it was read, with a guide in it.
        seen: the stamp of its files, taken before that.
        begins: where the preview begins, and how it comes to a step again.
        today: the day that the kiosk is to take for today.
        on_crash: is given the report of a crash (see crash.crash_report).
    """
    stop, threads = Event(), list[Thread]()

    def watch(tell: Callable[[Read], None]) -> None:
        threads.append(Thread(target=watched, args=(path, tell, stop, seen), daemon=True))
        threads[-1].start()

    setting = setting_of(guide_of(read), today)
    code = run_sealed(PreviewApp(setting, read, begins, watch, on_crash))
    stop.set()
    for thread in threads:
        thread.join(_PATIENCE)
    return code
