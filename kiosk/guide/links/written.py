"""What can be told from the plain data alone: places left empty, marks in texts, warnings that are accepted.

One flat pass over everything an author wrote, quicker than one over the model. Must never change a text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.catalogue.files import FILES
from kiosk.guide.catalogue.upkeep import NEVER_ACCEPTED
from kiosk.guide.catalogue.writing import WRITING
from kiosk.guide.links.fault import Fault, Path

_MARK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
_GOOD = re.compile(r"(term|contact):([a-z][a-z0-9_]*)")
_NO_MARKS = frozenset({"cite", "url", "doi", "content_hash"})
"""Keys whose text is shown as it is, so that brackets in it are only brackets."""
_TARGETS = {"term": ("UNKNOWN_TERM", "glossary"), "contact": ("UNKNOWN_CONTACT", "contacts")}
WARNINGS = tuple(
    code
    for code, entry in CATALOGUE.items()
    if entry.severity == "warning"
    and code not in FILES
    and code not in WRITING
    and code not in NEVER_ACCEPTED
)
"""The problems that an author can accept; those of files and of writing have no place to accept them at."""


def written_faults(data: Mapping[str, object]) -> Iterator[Fault]:
    """Everything that is wrong with single places, whatever kind of place it is."""
    for at, value in _telling(data):
        if value is None:
            yield Fault("EMPTY", at, {"key": _last_key(at)}, at_key=isinstance(at[-1], str))
        elif isinstance(value, str):
            yield from _marks(value, at, data)
        else:
            yield from _accepted(value, at)


def _telling(data: Mapping[str, object]) -> Iterator[tuple[Path, Mapping[str, object] | str | None]]:
    """The values there is something to say about: nothing, texts with brackets, and what stands under `accept`."""
    stack: list[tuple[Path, Mapping[str, object] | tuple[object, ...]]] = [((), data)]
    while stack:
        at, here = stack.pop()
        for key, value in here.items() if isinstance(here, Mapping) else enumerate(here):
            if isinstance(value, str):
                if "](" in value and key not in _NO_MARKS:
                    yield (*at, key), value
            elif value is None:
                yield (*at, key), None
            elif isinstance(value, tuple | Mapping):
                stack.append(((*at, key), value))
                if key == "accept" and isinstance(value, Mapping):
                    yield (*at, key), value


def _last_key(at: Path) -> str:
    return next((part for part in reversed(at) if isinstance(part, str)), "")


def _marks(text: str, at: Path, data: Mapping[str, object]) -> Iterator[Fault]:
    for words, target in _MARK.findall(text):
        mark = f"[{words}]({target})"
        good = _GOOD.fullmatch(target)
        if good is None or not words.strip():
            yield Fault("BAD_MARK", at, {"mark": mark}, piece=mark)
            continue
        code, table = _TARGETS[good[1]]
        known = data.get(table, ())
        if good[2] not in (known if isinstance(known, Collection) else ()):
            names = tuple(known) if isinstance(known, Mapping) else ()
            yield Fault(code, at, {"id": good[2]}, names, piece=mark)


def _accepted(written: Mapping[str, object], at: Path) -> Iterator[Fault]:
    for code in written:
        # Somebody may also call a choice `accept`; the names of things inside it are never in capitals.
        if code.isupper() and code not in WARNINGS:
            yield Fault("NOT_A_WARNING", (*at, code), {"id": code}, WARNINGS, at_key=True)
