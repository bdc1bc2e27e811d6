"""Textual's driver for a terminal in a waiting room: whatever comes in, it takes only so much of it.

Owns the thread that reads the terminal, and what is thrown away. Must never hold more than a few thousand characters
of what was typed, keep any of it once it has ended, or wait for the app: the app waits for this thread when it ends.
The rest is Textual's own driver, whose ways of turning one sequence into a key or a touch are used as they are.
"""

from __future__ import annotations

import os
import re
import select
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator
from threading import Event
from typing import Any, Final

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.app import App, ScreenStackError
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from kiosk.screens.sieve import REST, Heard, Sieve

MOST_UNDERWAY: Final = 128
"""Messages that may wait for the app: a scanner's burst is 101, and the app works them off in about a second."""
MOST_AT_ONCE: Final = 65536
"""Bytes that may come at once; more is a flood."""
FORGIVEN: Final = 32768
"""Bytes a second that do not count towards that: a hundred times what hands can do."""
_READ: Final = 4096
_SYNCHRONISED: Final = re.compile(r"\x1b\[\?2026;[1-4]\$y")
_LET_GO: Final = "\x1b[<{button};99999;99999m"
"""A release that is on no target."""


class _Told(Event):
    """An event that also wakes a thread which waits for the terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.hears, self._tells = os.pipe()

    def set(self) -> None:
        """Set it, and wake the thread."""
        super().set()
        os.write(self._tells, b".")

    def clear(self) -> None:
        """Clear it, and take back the waking."""
        if self.is_set():
            os.read(self.hears, 64)
        super().clear()

    def close(self) -> None:
        """Give its descriptors back."""
        os.close(self.hears)
        os.close(self._tells)


class _Allowance:
    """How many bytes may still come."""

    def __init__(self) -> None:
        self._left, self._at = float(MOST_AT_ONCE), time.monotonic()

    def has(self, more: int) -> bool:
        """Take so many of it; False when there are too few."""
        now = time.monotonic()
        self._left = min(self._left + (now - self._at) * FORGIVEN, MOST_AT_ONCE) - more
        self._at = now
        self._left = max(self._left, 0.0)
        return self._left > 0


class SealedDriver(LinuxDriver):
    """Reads keys, touches and pastes; never more than the app can work off, and nothing it does not know.

    A burst is passed on whole. A flood (a key stuck in a scanner, a file sent to the terminal) is cut off after its
    first presses, and thrown away until nothing has come for a moment: then keys count again. Movements of the mouse
    mean nothing to the kiosk and are not asked for.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.exit_event: _Told = _Told()
        self._words = XTermParser()
        self._sent = self._arrived = 0
        self._down: int | None = None

    def close(self) -> None:
        """Nothing is read or written any more."""
        super().close()
        self.exit_event.close()

    def catch_up(self) -> None:
        """Tell the app of a size that no signal has told: a storm of them may lose the last."""
        width, height = self._get_terminal_size()
        if (width, height) != (self._app.size.width, self._app.size.height):
            size = Size(width, height)
            self._app.post_message(events.Resize(size, size))

    def _enable_mouse_support(self) -> None:
        """Ask for presses and releases only."""
        if self._mouse:
            self.write("\x1b[?1000h\x1b[?1006h")

    def _run_input_thread(self) -> None:
        """Read until told to end; a fault ends the visit with its type and places, as any other."""
        try:
            self.run_input_thread()
        except BaseException as error:  # noqa: BLE001 - whatever it was, the app must hear of it
            self._app.call_later(self._app.panic, error)

    def run_input_thread(self) -> None:
        """Read until told to end. Raises EOFError or OSError when the terminal is gone."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        sieve, allowance, flooded = Sieve(), _Allowance(), False
        while not self.exit_event.is_set():
            patience = sieve.patience or (REST if flooded else None)
            ready, _, _ = select.select([self.fileno, self.exit_event.hears], [], [], patience)
            if not ready:
                flooded = self._pass_on(sieve.rest())
            if self.fileno not in ready:
                continue
            data = os.read(self.fileno, _READ)
            if not data:
                raise EOFError
            # A paste may be long, for nearly nothing of it is kept.
            flooded = flooded or (not allowance.has(len(data)) and not sieve.pasting)
            flooded = flooded or self._pass_on(sieve.feed(decode(data)))
            if flooded:
                sieve.forget()

    def _pass_on(self, heard: Iterator[Heard]) -> bool:
        """Send the app what was done; True when it has more to do already than it may have."""
        for each in heard:
            for event in self._events(each):
                if self.underway >= MOST_UNDERWAY:
                    if isinstance(event, events.MouseUp):
                        self._down = event.button  # the app still waits for it
                    return True
                self.send_message(event)
        return False

    @property
    def underway(self) -> int:
        """How many messages the app, its screen and what is in focus have not worked off."""
        app = self._app
        waiting = self._sent - self._arrived + app.message_queue_size
        try:
            screen = app.screen
        except ScreenStackError:
            return waiting
        focused = screen.focused
        return waiting + screen.message_queue_size + (focused.message_queue_size if focused else 0)

    def send_message(self, message: Message) -> None:
        """Send a message to the app, from the thread that reads."""
        message.set_sender(self._app)
        self._sent += 1
        self._loop.call_soon_threadsafe(self._arrive, message)

    def _arrive(self, message: Message) -> None:
        self._arrived += 1
        self._app.post_message(message)

    def _events(self, heard: Heard) -> Iterator[Message]:
        match heard.kind:
            case "paste":
                yield events.Paste(heard.text)
            case "mouse":
                yield from self._touches(heard.text)
            case "alt" if "\x1b" + heard.text not in ANSI_SEQUENCES_KEYS:
                yield from self._keys(heard.text, alt=True)
            case "alt":
                yield from self._keys("\x1b" + heard.text)
            case _ if _SYNCHRONISED.fullmatch(heard.text):
                yield TerminalSupportsSynchronizedOutput()
            case _:
                yield from self._keys(heard.text)

    def _keys(self, text: str, *, alt: bool = False) -> Iterator[Message]:
        """The keys of one character or sequence; none for a sequence that is nobody's."""
        if text == "\x1b":
            yield events.Key("escape", text)
            return
        for key in self._words._sequence_to_key_events(text, alt=alt):  # noqa: SLF001 - the version is pinned
            if key.key != "<ignore>":
                yield key

    def _touches(self, text: str) -> Iterator[Message]:
        """A press on the screen, or a release anywhere; a finger that slid off the screen has sent none."""
        event = self._words.parse_mouse_code(text)
        match event:
            case events.MouseMove() | None:
                return
            case events.MouseDown():
                if event.x >= self._app.size.width or event.y >= self._app.size.height:
                    return
                if self._down is not None:
                    yield from self._let_go(self._down)
                self._down = event.button
            case events.MouseUp():
                self._down = None
        yield event

    def _let_go(self, button: int) -> Iterator[Message]:
        event = self._words.parse_mouse_code(_LET_GO.format(button=button - 1))
        if event is not None:
            yield event
