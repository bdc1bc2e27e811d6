"""From YAML to plain data, remembering where everything stands.

The only importer of yaml. Reads libyaml's event stream, never composes or loads: with nothing recursive and nothing
shared, a hostile file has nothing to work with. Must never know what a guide means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from kiosk.guide.writing.conditions import in_words
from kiosk.guide.writing.files import MOST_BYTES, Unreadable, text_of, yaml_files
from kiosk.guide.writing.going_on import Way
from kiosk.guide.writing.reading import Folder, Reading, joined, problems_at
from kiosk.guide.writing.scalars import FIRST_LETTERS, resolved
from kiosk.guide.writing.tokens import Finding, Stop, Token
from kiosk.guide.writing.traps import DEEPEST, MOST_PIECES, GaveUp, Search, suspicious

__all__ = ["Folder", "Reading", "read_file", "read_folder", "read_text"]

MOST_STOPS = 20
"""How often reading goes on after the parser has stopped."""

# libyaml's own rule for what a file may hold, without the line ends that it knows and editors do not.
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Outcome(NamedTuple):
    """What came of the quick way through a text."""

    data: object = None
    whole: bool = False
    """It was read to its end."""
    sound: bool = False
    """Nothing odd was seen."""
    full: bool = False
    """It holds more than any guide does."""


def read_folder(path: Path, name: str | None = None) -> Folder:
    """Read a guide's folder, or a file that is a whole guide, as one document. Never raises.

    Args:
        path: The folder or the file.
        name: What it is called in problems; the path, if nothing is given.
    """
    shown = str(path) if name is None else name
    try:
        if not path.is_dir():
            return joined(shown, (read_file(path, shown),), ())
        listing = yaml_files(path, shown)
    except Unreadable as refusal:
        return Folder(shown, (), {}, (refusal.problem,))
    except (OSError, ValueError):
        return joined(shown, (read_file(path, shown),), ())
    readings: list[Reading] = []
    room = MOST_BYTES
    for file in (*listing.files, *listing.astray):
        readings.append(read_file(file, str(Path(shown) / file.name), room))
        room = max(0, room - len(readings[-1].text))
    split = len(listing.files)
    return joined(shown, tuple(readings[:split]), listing.problems, tuple(readings[split:]))


def read_file(path: Path, name: str | None = None, room: int = MOST_BYTES) -> Reading:
    """Read one file of at most `room` bytes, called `name` in problems. Never raises."""
    shown = str(path) if name is None else name
    try:
        return read_text(shown, text_of(path, shown, room))
    except Unreadable as refusal:
        return Reading(shown, {}, (refusal.problem,), whole=False)


def read_text(name: str, text: str) -> Reading:
    """Read a text, called `name` in problems. Never raises."""
    outcome = _fast(text)
    data, findings = outcome.data, _findings(text, outcome)
    problems = problems_at(name, text, findings)
    return Reading(name, data if isinstance(data, dict) else {}, problems, outcome.whole, text, _tokens)


def _findings(text: str, outcome: Outcome) -> tuple[Finding, ...]:
    """What is wrong with how a text is written; looks closely only where something was odd."""
    if outcome.full:
        return (Finding("TOO_MANY_VALUES", -1, {"most": MOST_PIECES}),)
    looks_right = outcome.sound and isinstance(outcome.data, dict | None) and not suspicious(text)
    found = () if looks_right else _search(text)
    if found or outcome.data is not None:
        return found
    return (Finding("EMPTY_FILE" if outcome.whole else "CANNOT_READ", -1),)


def _fast(text: str) -> Outcome:
    """The data by the quick way, which notices that something is odd but not what."""
    try:
        parser = yaml.CSafeLoader(text)
    except (yaml.YAMLError, UnicodeEncodeError):
        return Outcome()
    try:
        return _built(islice(iter(parser.get_event, None), MOST_PIECES), text)
    except yaml.YAMLError:
        return Outcome()
    finally:
        parser.dispose()


def _built(events: Iterable[Event], text: str) -> Outcome:
    """Build the data in one flat pass: this is where loading a guide spends its time."""
    build = _Build(text)
    take: dict[type[Event], Callable[[Any], None]] = {
        ScalarEvent: build.scalar,
        MappingStartEvent: build.opening,
        SequenceStartEvent: build.opening,
        MappingEndEvent: build.close,
        SequenceEndEvent: build.close,
        AliasEvent: build.alias,
        DocumentStartEvent: build.document,
    }
    kind: type[Event] = Event
    for event in events:
        kind = type(event)
        if kind in take:
            take[kind](event)
            if len(build.stack) > DEEPEST:
                return Outcome()
    if kind is not StreamEndEvent:
        return Outcome(full=True)
    whole = build.documents <= 1
    return Outcome(build.top[0] if build.top else None, whole, build.sound and whole)


class _Build:
    """Plain data growing from events; notices that something is odd, and leaves it to the slow search to say what."""

    __slots__ = ("box", "documents", "key", "sound", "stack", "text", "top")

    def __init__(self, text: str) -> None:
        self.text = text
        self.top: list[object] = []
        self.box: Any = self.top
        """What is being filled: a dict, or a list that becomes a tuple."""
        self.key: str | None = None
        """The key that waits for its value."""
        self.stack: list[tuple[Any, str | None]] = []
        self.sound = True
        self.documents = 0

    def document(self, _: DocumentStartEvent) -> None:
        self.documents += 1

    def scalar(self, event: ScalarEvent) -> None:
        word = event.value
        box = self.box
        if event.anchor is not None or event.tag is not None:
            self.sound = False
        if self.key is None and type(box) is dict:
            self.key = word
            if word in box or word == "<<":
                self.sound = False
            return
        value: object = word
        if not event.style:
            if word[:1] in FIRST_LETTERS:
                value = resolved(word)
            if not word or " - " in word:
                self.sound = self.sound and _harmless(event, self.text)
        if type(box) is dict:
            box[self.key] = value
            self.key = None
        else:
            box.append(value)

    def opening(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.sound = False
        self.stack.append((self.box, self.key))
        self.box = {} if type(event) is MappingStartEvent else []
        self.key = None

    def close(self, _: MappingEndEvent | SequenceEndEvent) -> None:
        value = self.box if type(self.box) is dict else tuple(self.box)
        self.box, self.key = self.stack.pop()
        self._put(value)

    def alias(self, _: AliasEvent) -> None:
        self.sound = False
        self._put(None)

    def _put(self, value: object) -> None:
        if type(self.box) is list:
            self.box.append(value)
        elif self.key is None:
            self.key, self.sound = "", False
        else:
            self.box[self.key] = value
            self.key = None


def _harmless(event: ScalarEvent, text: str) -> bool:
    """Whether an empty word has its colon or dash, and a word with a dash in it stands on one line."""
    at = _index(event.start_mark)
    if event.value:
        return text.find("\n", at, _index(event.end_mark)) < 0
    return text[max(0, at - 200) : at].rstrip()[-1:] in (":", "-", "")


def _search(text: str) -> tuple[Finding, ...]:
    """Everything that is wrong with how a text is written; slow and thorough."""
    control = _CONTROL.search(text)
    if control:
        return (Finding("CONTROL_CHARACTER", control.start(), {"number": f"U+{ord(control[0]):04X}"}),)
    search, way = Search(text), Way(text)
    try:
        for _ in range(MOST_STOPS):
            stopped = search.look(_tokens(text, way.begin, way.end), inside=way.inside)
            if not (way.after_piece() if stopped is None else way.after_stop(stopped)):
                break
    except GaveUp:
        pass
    return tuple(in_words(each, text) for each in search.findings)


def _tokens(text: str, begin: int = 0, end: int | None = None) -> Iterator[Token | Stop]:
    """The pieces of a part of a text, and a Stop at the end if the parser gave up."""
    try:
        parser = yaml.CSafeLoader(text[begin:end])
    except (yaml.YAMLError, UnicodeEncodeError):
        yield Stop("", "", begin, begin)
        return
    try:
        for event in iter(parser.get_event, None):
            yield _token(event, begin)
    except yaml.MarkedYAMLError as error:
        at = begin + _index(error.problem_mark)
        since = begin + _index(error.context_mark) if error.context_mark else at
        yield Stop(error.problem or "", error.context or "", at, since)
    except yaml.YAMLError:
        yield Stop("", "", begin, begin)
    finally:
        parser.dispose()


def _index(mark: object) -> int:
    """A parser's mark as the number of the character it stands at; the beginning if there is none."""
    return int(getattr(mark, "index", 0))


def _token(event: Event, begin: int) -> Token:
    start, end = begin + _index(event.start_mark), begin + _index(event.end_mark)
    match event:
        case ScalarEvent():
            return Token(
                "scalar", start, end, event.value, event.style or "", False, False, event.anchor, event.tag
            )
        case MappingStartEvent():
            return Token("open", start, end, "", "", True, bool(event.flow_style), event.anchor, event.tag)
        case SequenceStartEvent():
            return Token("open", start, end, "", "", False, bool(event.flow_style), event.anchor, event.tag)
        case MappingEndEvent() | SequenceEndEvent():
            return Token("close", start, end)
        case AliasEvent():
            return Token("alias", start, end, event.anchor or "")
        case DocumentStartEvent():
            return Token("document", start, end)
        case _:
            return Token("end", start, end)
