"""Takes every look of the catalogue at one machine.

Owns what is told of a look that fails. Must never let one keep another from being taken.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

from kiosk.guide.problems import cleaned
from kiosk.station.doctor import phrases
from kiosk.station.doctor.catalogue import CATALOGUE, Check
from kiosk.station.doctor.place import CannotTell, Place
from kiosk.station.doctor.telling import Finding, Told, note


def examined(place: Place) -> tuple[Finding, ...]:
    """Everything that was found, in the order of the catalogue. Never raises."""
    return tuple(finding for check in CATALOGUE for finding in _findings(check, place))


def _findings(check: Check, place: Place) -> Iterator[Finding]:
    for told in _told(check, place):
        remedy = "" if told.level == "good" else check.remedy if told.remedy is None else told.remedy
        # What a printer or a file says of itself could steer the terminal.
        yield Finding(check.code, check.title, told.level, cleaned(told.says), cleaned(remedy))


def _told(check: Check, place: Place) -> list[Told]:
    """What a look gives; a look that cannot be taken is a note, and never nothing."""
    found: list[Told] = []
    try:
        found.extend(check.look(place))
    except CannotTell as why:
        says = phrases.CANNOT_READ.format(path=why.path, reason=why.reason)
        found.append(note(says, phrases.READ_AS_ROOT))
    except OSError as trouble:
        reason = os.strerror(trouble.errno or errno.EIO)
        says = phrases.CANNOT_READ.format(path=trouble.filename or check.title, reason=reason)
        found.append(note(says, phrases.READ_AS_ROOT))
    except Exception as error:  # noqa: BLE001 - an odd machine is looked at to the end, and told without a traceback
        found.append(note(phrases.LOOK_BROKE.format(kind=type(error).__name__), phrases.TELL_US))
    return found
