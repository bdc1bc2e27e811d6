"""The machine as the doctor sees it: a picture that a test can paint.

Owns how files are read so that no odd one can stop the doctor. Must never write anything.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol

from kiosk.deliver.job import State
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.station.doctor import phrases
from kiosk.station.folders import state_folder
from kiosk.station.reading import BadSettings, Reading, where_settings_are
from kiosk.station.reading import read as read_settings
from kiosk.station.settings import Settings
from kiosk.station.showing import Standing, checked_settings, guides_shown

MOST_BYTES: Final = 4_000_000
"""A larger file is none that the doctor knows how to read."""


class CannotTell(Exception):
    """A file that would tell cannot be read: its path and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path)
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class TerminalSeen:
    """The terminal that was asked: the kiosk's own, where that can be reached, else the one the doctor runs on."""

    name: str = ""
    """Its type, as TERM has it."""
    path: str | None = None
    """Its device; None: there was none to ask."""
    columns: int = 0
    rows: int = 0
    encoding: str | None = None
    """In which the screen would be written."""
    letters: frozenset[int] | None = None
    """The code points its font has; None: it does not tell."""
    switches: bool | None = None
    """Some key leads to another console; None: it does not tell."""


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """What a printer or a queue says of itself."""

    trouble: State | None = None
    """Why it told nothing; None: it answered."""
    accepting: bool = True
    stopped: bool = False
    begins: bool = True
    """It knows how a job is begun before its page is sent."""
    reasons: tuple[str, ...] = ()
    """What it says is the matter with it, in IPP's words."""
    ready: tuple[str, ...] = ()
    """The sheets that are in it, as IPP names them; empty: it does not tell."""
    usual: str = ""
    """The sheet it takes where none is named; empty: it does not tell."""
    formats: tuple[str, ...] = ()
    """What it can print, as media types; empty: it does not tell."""
    raw: bool = False
    """A queue that knows nothing of its printer and passes on whatever it is given."""
    device: str | None = None
    """Where the queue sends pages to, as an address; None: it does not tell."""
    reached: bool | None = None
    """Somebody answers at the printer's own address; None: nobody could try, or has."""
    itself: bool = False
    """The printer itself has told of its sheets: what CUPS says of them only stands in the settings of its queue."""


class AskPrinter(Protocol):
    """Asks a printer what it is and how it is, within a few seconds. Never raises."""

    def __call__(self, address: str, server: str) -> PrinterSeen:
        """`address` and `server` are as in the settings."""
        ...


@dataclass(frozen=True, slots=True)
class User:
    """Somebody on this machine."""

    name: str
    number: int
    groups: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Clock:
    """What time this machine thinks it is."""

    now: dt.datetime
    kept: bool | None = None
    """Something keeps it right; None: the kernel does not tell."""


@dataclass(frozen=True, slots=True)
class Versions:
    """What runs here."""

    kiosk: str
    python: tuple[int, int]
    textual: str | None
    """None: it is not installed."""
    from_sources: bool = False


@dataclass(frozen=True)
class Place:
    """One machine. `root` is where its /proc, /sys, /etc and /run are read; settings and guides are where they say."""

    root: Path
    environ: Mapping[str, str]
    terminal: TerminalSeen
    printer: AskPrinter
    clock: Clock
    user: User
    """Who runs the doctor."""
    core_limit: int
    """The most bytes of memory this process may leave behind; below 0: no limit."""
    versions: Versions
    free: Callable[[Path], int]
    """How many bytes can still be written there. Raises OSError."""
    owners: frozenset[int] = frozenset({0})
    """The users whose files count as the system's own."""
    top: Path = Path("/")
    """The folder from which the way to any other is walked; everybody gets this far."""
    _asked: dict[str, PrinterSeen] = field(default_factory=dict)

    def at(self, path: str) -> Path:
        """Where a file of this machine is."""
        return self.root / path.lstrip("/")

    def text(self, path: str) -> str | None:
        """What stands in a file of this machine; None: there is no such file. Raises CannotTell."""
        try:
            handle = os.open(self.at(path), os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as trouble:
            raise CannotTell(path, _reason(trouble)) from None
        try:
            # A folder cannot even be made into a file to read; a pipe would be waited for.
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise CannotTell(path, phrases.NO_FILE)
            content = _content(handle)
        except OSError as trouble:
            raise CannotTell(path, _reason(trouble)) from None
        finally:
            os.close(handle)
        if len(content) > MOST_BYTES:
            raise CannotTell(path, os.strerror(errno.EFBIG))
        return content.decode("utf-8", errors="replace")

    def names(self, folder: str) -> tuple[str, ...] | None:
        """What is in a folder of this machine, in order; None: there is no such folder. Raises CannotTell."""
        try:
            return tuple(sorted(os.listdir(self.at(folder))))  # noqa: PTH208 - names, not paths
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as trouble:
            raise CannotTell(folder, _reason(trouble)) from None

    def link(self, path: str) -> str | None:
        """Where a link of this machine leads; None: it is none."""
        try:
            return str(self.at(path).readlink())
        except OSError:
            return None

    def ask(self, address: str) -> PrinterSeen:
        """What a printer says of itself; asked once."""
        if address not in self._asked:
            self._asked[address] = self.printer(address, self.settings.printer.server)
        return self._asked[address]

    @property
    def settings_file(self) -> Path | None:
        """Where the settings are, there or not; None: this is no station."""
        return where_settings_are(self.environ)

    @cached_property
    def _read(self) -> Reading | tuple[str, ...]:
        try:
            return read_settings(self.settings_file)
        except BadSettings as wrong:
            return wrong.problems

    @property
    def wrong(self) -> tuple[str, ...]:
        """What is wrong with the file of settings, as whole sentences; empty: it can be used."""
        return self._read if isinstance(self._read, tuple) else ()

    @property
    def reading(self) -> Reading:
        """The settings with their places; the defaults, where the file cannot be used."""
        return Reading(Settings()) if isinstance(self._read, tuple) else self._read

    @property
    def settings(self) -> Settings:
        """The settings; the defaults, where the file cannot be used."""
        return self.reading.settings

    @property
    def home(self) -> Path:
        """The home folder of whoever runs this."""
        return Path(self.environ.get("HOME", "/"))

    @property
    def state(self) -> Path:
        """The folder of what the machine keeps over restarts."""
        return state_folder(self.settings.state_folder, self.home)

    @cached_property
    def guides(self) -> tuple[tuple[Path, Guide | None], ...]:
        """The guides that are to be shown, each with its folder; None in place of one with mistakes.

        Empty where the settings cannot be used, for they say which.
        """
        if self.wrong:
            return ()
        try:
            return tuple((path, load(path).guide) for path in guides_shown(self.reading))
        except BadSettings:
            return ()

    @cached_property
    def standing(self) -> Standing:
        """What comes of the settings beside the guides and folders."""
        try:
            return checked_settings(self.environ)[1]
        except BadSettings as wrong:
            return Standing((), wrong.problems)


def _content(handle: int) -> bytes:
    """What stands in an open file, one byte more than it may have. Raises OSError."""
    found = bytearray()
    # What stands in /proc is given in pieces.
    while len(found) <= MOST_BYTES and (piece := os.read(handle, MOST_BYTES + 1 - len(found))):
        found += piece
    return bytes(found)


def _reason(trouble: OSError) -> str:
    return os.strerror(trouble.errno or errno.EIO)
