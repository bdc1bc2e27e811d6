"""The one reader of the settings file: settings with the place of each, or everything that is wrong at once.

Owns how a file becomes settings and the sentence for whatever keeps it from being any. Must never guess what was
meant, nor say a PIN or its hash.
"""

from __future__ import annotations

import errno
import os
import stat
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pydantic import ValidationError

from kiosk.guide.problems import cleaned
from kiosk.station import setting_phrases as phrases
from kiosk.station.setting_faults import Fault, faults_of, rules
from kiosk.station.settings import Settings
from kiosk.station.toml_faults import not_toml
from kiosk.station.toml_places import Key, lines_of

MOST_BYTES: Final = 65_536
"""A larger file is refused: no settings need it, and a reader of TOML can be kept busy for long."""
USUAL_PLACE: Final = Path("/etc/kiosk/kiosk.toml")
NAMED_BY: Final = "KIOSK_SETTINGS"
"""The variable of the environment that names another file."""


class BadSettings(Exception):
    """The settings cannot be used. `problems` are whole sentences, each with its place and what to do."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def _no_lines() -> Mapping[Key, int]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """The settings that hold, and where each was set."""

    settings: Settings
    path: Path | None = None
    """The file; None: there is none, and this is no station."""
    lines: Mapping[Key, int] = field(default_factory=_no_lines)
    """On which line of the file each value stands."""

    @property
    def station(self) -> bool:
        """Whether this machine has been set up for patients."""
        return self.path is not None

    def place_of(self, key: Key) -> str | None:
        """Where a setting was set, as `path:line`; None: nowhere, its default holds."""
        line = self.lines.get(key)
        return None if line is None or self.path is None else f"{cleaned(str(self.path))}:{line}"

    def bad(self, faults: Iterable[Fault]) -> BadSettings:
        """What to raise for faults that were found later, such as a contact that no guide has."""
        assert self.path is not None  # noqa: S101 - without a file there is nothing to be wrong
        return _bad(self.path, faults, self.lines)


def where_settings_are(environ: Mapping[str, str]) -> Path | None:
    """The file of settings; None: there is none, and this is no station.

    A file that is named but not there, or there but out of reach, is given: reading it then says what is wrong.
    """
    named = environ.get(NAMED_BY)
    if named:
        return Path(named)
    try:
        # Its folder is enough: a file that has gone must not make a machine for patients into a demonstration.
        USUAL_PLACE.parent.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return USUAL_PLACE
    return USUAL_PLACE


def read(path: Path | None) -> Reading:
    """The settings of a file; without one, the defaults.

    Raises:
        BadSettings: with everything that is wrong with the file.
    """
    if path is None:
        return Reading(Settings())
    text = _text(path)
    try:
        written = tomllib.loads(text)
        lines = lines_of(text)
    except RecursionError:
        raise _bad(path, [Fault((), phrases.TOO_DEEP)]) from None
    except tomllib.TOMLDecodeError as error:
        raise BadSettings([_told(path, *not_toml(text, str(error)))]) from None
    except ValueError:
        # Python writes out no number of more than some thousands of digits.
        raise _bad(path, [Fault((), phrases.NUMBER_TOO_LONG)]) from None
    faults = list(rules(written))
    try:
        settings = Settings.model_validate(written)
    except ValidationError as error:
        raise _bad(path, [*faults_of(error, written), *faults], lines) from None
    if faults:
        raise _bad(path, faults, lines)
    return Reading(settings, path, lines)


def _text(path: Path) -> str:
    """What is written in the file. Raises BadSettings."""
    try:
        content = _content(path)
    except FileNotFoundError:
        raise _bad(path, [Fault((), phrases.NOT_THERE)]) from None
    except OSError as trouble:
        reason = os.strerror(trouble.errno or errno.EIO)
        raise _bad(path, [Fault((), phrases.UNREADABLE.format(reason=reason))]) from None
    if content is None:
        raise _bad(path, [Fault((), phrases.NO_FILE)])
    if len(content) > MOST_BYTES:
        raise _bad(path, [Fault((), phrases.TOO_BIG.format(most=MOST_BYTES))])
    try:
        # Some editors begin a file with a mark of its encoding.
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadSettings([_told(path, line, phrases.NOT_UTF8)]) from None


def _content(path: Path) -> bytes | None:
    """The beginning of the file, one byte more than it may have; None: it is no file. Waits for no pipe."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None
    with os.fdopen(handle, "rb") as file:
        return file.read(MOST_BYTES + 1)


def _bad(path: Path, faults: Iterable[Fault], lines: Mapping[Key, int] | None = None) -> BadSettings:
    """Every fault as a sentence, in the order of the file."""
    placed = [(_line_of(each.key, lines or {}), each.sentence) for each in faults]
    ordered = sorted(dict.fromkeys(placed), key=lambda each: each[0])
    return BadSettings(_told(path, line, sentence) for line, sentence in ordered)


def _line_of(key: Key, lines: Mapping[Key, int]) -> int:
    """The line of a value, or of the table round it; 0: the file as a whole."""
    return next((lines[key[:end]] for end in range(len(key), 0, -1) if key[:end] in lines), 0)


def _told(path: Path, line: int, sentence: str) -> str:
    shown = cleaned(str(path))
    if line:
        return phrases.AT_LINE.format(path=shown, line=line, sentence=sentence)
    return phrases.IN_FILE.format(path=shown, sentence=sentence)
