"""The picture of this very machine: what its terminal, its kernel and its packages tell.

Owns every question that goes to the system rather than to a file. Must never fail where a system does not answer, nor
change anything.
"""

from __future__ import annotations

import ctypes
import datetime as dt
import fcntl
import os
import pwd
import resource
import struct
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.guide.finding import from_checkout
from kiosk.station.doctor.asking import ask_printer
from kiosk.station.doctor.place import CannotTell, Clock, Place, TerminalSeen, User, Versions
from kiosk.station.doctor.screen import CONSOLE, WINDOWS
from kiosk.station.doctor.written import Unit, unit_of

_GIO_UNIMAP: Final = 0x4B66
_KDGKBENT: Final = 0x4B46
_PAIRS: Final = 65_535
_KEYS, _MAPS = 256, 256
_NO_MAP: Final = 0x027F
_TO_CONSOLE: Final = 5
"""The kind of key that leads to a console of a certain number."""
_AWAY: Final = frozenset({0x0206, 0x020F, 0x0210, 0x0211, 0x0212})
"""The keys for the last console, the secure one, the one before, the next and a new one."""
_UNKEPT: Final = 5
"""What the kernel answers about a clock that nothing keeps right."""


def this_machine(environ: Mapping[str, str]) -> Place:
    """This machine, as whoever runs this sees it."""
    place = Place(
        root=Path("/"),
        environ=environ,
        terminal=TerminalSeen(),
        printer=ask_printer,
        clock=Clock(dt.datetime.now().astimezone(), _clock_is_kept()),
        user=_me(),
        core_limit=resource.getrlimit(resource.RLIMIT_CORE)[0],
        versions=Versions(__version__, sys.version_info[:2], _version("textual"), from_checkout()),
        free=_free,
    )
    try:
        unit = unit_of(place)
    except CannotTell:
        unit = None
    return replace(place, environ=_as_the_kiosk(environ, unit), terminal=_terminal(environ, unit))


def _as_the_kiosk(environ: Mapping[str, str], unit: Unit | None) -> Mapping[str, str]:
    """The environment, with the home folder and the settings of the kiosk's service; what is named here comes first."""
    own = unit.variables if unit else {}
    named = {name: value for name, value in own.items() if name.startswith("KIOSK_")}
    home = {"HOME": own["HOME"]} if "HOME" in own else {}
    return {**named, **environ, **home}


def _me() -> User:
    number = os.geteuid()
    try:
        name = pwd.getpwuid(number).pw_name
    except KeyError:
        name = str(number)
    return User(name, number, frozenset({os.getegid(), *os.getgroups()}))


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _free(folder: Path) -> int:
    """Raises OSError."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


def _clock_is_kept() -> bool | None:
    """Whether anything keeps the kernel's clock right; None: the kernel does not say."""
    # All zeroes: nothing is to be changed. The kernel's structure is smaller than this on every machine.
    try:
        state = ctypes.CDLL(None, use_errno=True).adjtimex(ctypes.create_string_buffer(512))
    except (OSError, AttributeError):
        return None
    return None if state < 0 else state != _UNKEPT


def _terminal(environ: Mapping[str, str], unit: Unit | None) -> TerminalSeen:
    """The kiosk's own console, where there is one and it can be asked; else the terminal this runs on.

    Of one that its service starts in a window only the type is known.
    """
    own = unit.service("TTYPath") if unit and not unit.on_a_compositor else ""
    here = next((handle for handle in (0, 1, 2) if os.isatty(handle)), None)
    path = _name(here)
    if unit and own and path != own:
        with _opened(own) as handle:
            if handle is not None:
                name = unit.variables.get("TERM", CONSOLE)
                return _asked(handle, own, name, _encoding_of(unit.variables))
    window = next((word for word in unit.words if Path(word).name in WINDOWS), None) if unit else None
    if unit and window and environ.get("TERM") not in WINDOWS:
        return TerminalSeen(Path(window).name, window, encoding=_encoding_of(unit.variables))
    encoding = sys.__stderr__.encoding if sys.__stderr__ is not None else None
    name = environ.get("TERM", "")
    if here is None or path is None:
        return TerminalSeen(name=name, encoding=encoding)
    return _asked(here, path, name, encoding)


def _name(handle: int | None) -> str | None:
    if handle is None:
        return None
    try:
        return os.ttyname(handle)
    except OSError:
        return None


@contextmanager
def _opened(path: str) -> Iterator[int | None]:
    """A terminal to ask and nothing else; None: it cannot be reached."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        yield None
        return
    try:
        yield handle if os.isatty(handle) else None
    finally:
        os.close(handle)


def _encoding_of(variables: Mapping[str, str]) -> str | None:
    """In which encoding a service writes; None: its variables do not say."""
    named = variables.get("LC_ALL") or variables.get("LC_CTYPE") or variables.get("LANG") or ""
    return named.partition(".")[2].partition("@")[0] or None


def _asked(handle: int, path: str, name: str, encoding: str | None) -> TerminalSeen:
    rows = columns = 0
    with suppress(OSError):
        rows, columns, _, _ = struct.unpack("HHHH", fcntl.ioctl(handle, termios.TIOCGWINSZ, b"\0" * 8))
    return TerminalSeen(name, path, columns, rows, encoding, letters_of(handle), leads_away(handle))


def letters_of(handle: int) -> frozenset[int] | None:
    """The code points that a console's font has; None: this is no console, or it does not tell."""
    pairs = (ctypes.c_ushort * (2 * _PAIRS))()
    asked = bytearray(struct.pack("HP", _PAIRS, ctypes.addressof(pairs)))
    try:
        fcntl.ioctl(handle, _GIO_UNIMAP, asked, True)
    except OSError:
        return None
    count, _ = struct.unpack("HP", asked)
    return frozenset(pairs[0 : 2 * count : 2])


def leads_away(handle: int) -> bool | None:
    """Whether some key of a console's keyboard leads to another; None: this is no console, or it does not tell."""
    try:
        return any(_is_away(_key(handle, table, key)) for table in _tables(handle) for key in range(_KEYS))
    except OSError:
        return None


def _tables(handle: int) -> Iterator[int]:
    """Which keys held down change what the others do, as the kernel numbers them. Raises OSError."""
    yield 0
    yield from (table for table in range(1, _MAPS) if _key(handle, table, 0) != _NO_MAP)


def _key(handle: int, table: int, key: int) -> int:
    """What a key does. Raises OSError."""
    *_, value = struct.unpack("BBH", fcntl.ioctl(handle, _KDGKBENT, struct.pack("BBH", table, key, 0)))
    return int(value)


def _is_away(value: int) -> bool:
    return value >> 8 == _TO_CONSOLE or value in _AWAY
