"""One person's visit, in a process of its own: what it tells the parent, and how it begins and ends.

Owns the child's side of the fork. Must never come back from it: whatever happens, the process ends, and with it
every answer.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from kiosk.screens.crash import crash_report
from kiosk.screens.host import Held, StaffDesk
from kiosk.station import lockdown, messages
from kiosk.station.pin import Tries, fits

BROKEN = 1
"""The exit code of a visit that could not go on."""
_AS_USUAL = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGCHLD, signal.SIGWINCH)
"""The signals of which the parent's handlers must not run here; what it ignores stays ignored."""


@dataclass
class Line:
    """The host of a visit: every call becomes a message to the parent."""

    desk: StaffDesk
    pipe: int
    pin: str
    """The staff's PIN, as scrypt wrote it."""
    tries: Tries

    def beat(self, left: float | None) -> None:
        """See Host."""
        lockdown.live_on()
        self._tell("beat", "-" if left is None else f"{max(0.0, min(left, 999_999.0)):.1f}")

    def shown(self) -> None:
        """See Host."""
        self._tell("shown")

    def crashed(self, report: str) -> None:
        """See Host."""
        self._tell("crash", report)

    def page_failed(self) -> None:
        """See Host."""
        self._tell("page_failed")

    def ended(self, how: str) -> None:
        """See Host."""
        self._tell("ended", how)

    def pin_fits(self, pin: str) -> bool:
        """See Host; the parent counts too, and before the look, so that no end of a visit gives new tries."""
        self._tell("pin", "wrong")
        right = fits(pin, self.pin)
        self.tries = self.tries.right() if right else self.tries.wrong(time.monotonic())
        if right:
            self._tell("pin", "right")
        self.desk = replace(self.desk, tries_left=self.tries.left)
        return right

    def pause_before_pin(self) -> float:
        """See Host."""
        return self.tries.pause_left(time.monotonic())

    def withdraw(self, guide: str, *, back: bool = False) -> None:
        """See Host."""
        self._tell("back" if back else "withdraw", guide)

    def leave(self) -> None:
        """See Host."""
        self._tell("leave")

    def held(self) -> tuple[Held, ...]:
        """See Host."""
        return ()

    def print_held(self, number: str, printer: int) -> None:
        """See Host."""
        self._tell("print_held", f"{number} {printer}")

    def wipe_held(self, number: str) -> None:
        """See Host."""
        self._tell("wipe_held", number)

    def letters(self, size: int) -> None:
        """See Host."""
        self._tell("letters", str(size))

    def _tell(self, name: messages.Name, value: str = "") -> None:
        try:
            os.write(self.pipe, messages.written(name, value))
        except BlockingIOError:
            return  # the parent has not read for a long time; it hears the next beat
        except OSError:
            # There is no parent any more: nothing may outlive it.
            os._exit(BROKEN)


def run_child(parent: int, line: Line, visit: Callable[[Line], int]) -> NoReturn:
    """In the child, right after the fork: the visit, and then the end of the process. Never returns."""
    code = BROKEN
    try:
        signal.set_wakeup_fd(-1)
        _close_others(line.pipe)
        for each in _AS_USUAL:
            signal.signal(each, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        lockdown.seal_visit(parent)
        code = visit(line)
    except BaseException as error:  # noqa: BLE001 - whatever it was, only its type and place are told
        line.crashed(crash_report(error))
    finally:
        with contextlib.suppress(Exception):
            sys.__stderr__.flush()  # type: ignore[union-attr] # what puts the terminal back
        # Not sys.exit: nothing of the parent's may run here.
        os._exit(code)


def _close_others(pipe: int) -> None:
    """The parent's own descriptors are not for a visit."""
    for each in [int(path.name) for path in Path("/proc/self/fd").iterdir()]:
        if each > 2 and each != pipe:
            with contextlib.suppress(OSError):
                os.close(each)
