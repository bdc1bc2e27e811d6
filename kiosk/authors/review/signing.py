"""A review is written into a guide's own file, under `guide.reviews`, without touching anything else there.

Owns where in the text it goes. The text is changed as text: comments, layout and line ends stay. What comes of it is
read back, and kept only if it says what the guide said before and the one review more. Must never dump a file anew.

What a signature is for is `content_hash`: everything written but the list of reviews, so that the sources, what was
read of them, the words for the clinician and the report on a trial of the guide count as much as what a patient reads.
A rule without exceptions can be checked at a glance and has no hole for a word to slip through. Comments, the
spread over lines and files, the personas, a clinic's local.yaml and the kiosk's own words are not part of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from kiosk.authors.over import write_over
from kiosk.guide.load import content_hash
from kiosk.guide.source import Folder, read_folder, read_text
from kiosk.guide.writing.files import UTF8_MARK
from kiosk.guide.writing.reading import Reading

_EMPTY_LIST: Final = re.compile(r"\[\s*\]")
_INDENT: Final = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody's review, as it is written down."""

    by: str
    role: str
    kind: Literal["clinician", "patient"]
    date: str
    content_hash: str

    def written(self) -> dict[str, str]:
        """Its keys in the order in which they are written."""
        return {
            "by": self.by,
            "role": self.role,
            "kind": self.kind,
            "date": self.date,
            "content_hash": self.content_hash,
        }


class NotSafe(Exception):
    """The file cannot be changed without touching something else; what to write by hand is in it."""

    def __init__(self, file: str, lines: str) -> None:
        super().__init__(file)
        self.file = file
        """The file that holds the key `guide`."""
        self.lines = lines
        """What has to stand under `guide`."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Where a review was written down."""

    file: str
    line: int


def sign(path: Path, signature: Signature) -> Signed:
    """Write a review into the guide at a path.

    Raises:
        NotSafe: if that cannot be done without touching anything else; the file is as it was.
        OSError: if the file cannot be written.
    """
    folder = read_folder(path)
    reading = next((each for each in folder.readings if "guide" in each.data), None)
    if reading is None:
        raise NotSafe(str(path), by_hand(signature))
    file, edited = Path(reading.name), _edited(reading, signature)
    if edited is None or not _as_meant(folder, reading, edited, signature):
        raise NotSafe(reading.name, by_hand(signature))
    raw = file.read_bytes()
    mark = UTF8_MARK if raw.startswith(UTF8_MARK.encode()) else ""
    if raw != (mark + reading.text).encode():
        # Somebody has saved the file since it was read.
        raise NotSafe(reading.name, by_hand(signature))
    write_over((mark + edited).encode(), file)
    return Signed(reading.name, read_text(reading.name, edited).place_of(("guide", "reviews", 0)).line)


def by_hand(signature: Signature) -> str:
    """The lines to write by hand under `guide`."""
    return "\n".join(("  reviews:", *_block(signature, " " * 2 * _INDENT)))


def _edited(reading: Reading, signature: Signature) -> str | None:
    """The text with the review in it; None where it stands in a way that this does not know."""
    text = reading.text
    end = "\r\n" if "\r\n" in text else "\n"
    about = reading.span_of(("guide",))
    there = reading.data["guide"]
    if about is None or not isinstance(there, Mapping):
        return None
    if text[about[0]] == "{":
        return _in_brackets(reading, about[0], there, signature)
    # Of a mapping in block style the value begins at its first key.
    column = about[0] - text.rfind("\n", 0, about[0]) - 1
    if "reviews" not in there:
        lines = (" " * column + "reviews:", *_block(signature, " " * (column + _INDENT)))
        return _after_line(text, reading.span_of(("guide",), key=True), lines, end)
    value = reading.span_of(("guide", "reviews"))
    if value is None:
        return None
    empty = _EMPTY_LIST.match(text, value[0])
    if empty is not None:
        bare = text[: value[0]].rstrip(" ") + text[empty.end() :]
        key = reading.span_of(("guide", "reviews"), key=True)
        return _after_line(bare, key, _block(signature, " " * (column + _INDENT)), end)
    if text[value[0]] == "[":
        return _first_in_brackets(text, value[0], _flow(signature))
    first = reading.span_of(("guide", "reviews", 0))
    return None if first is None else _before_the_first(reading, first[0], signature, end)


def _before_the_first(reading: Reading, first: int, signature: Signature, end: str) -> str | None:
    """The newest review stands first, so that what is said in comments of those below stays with them."""
    text = reading.text
    dash = text.rfind("-", text.rfind("\n", 0, first) + 1, first)
    if dash < 0 or text[text.rfind("\n", 0, dash) + 1 : dash].strip(" "):
        return None
    indent = " " * (dash - text.rfind("\n", 0, dash) - 1)
    return _after_line(text, reading.span_of(("guide", "reviews"), key=True), _block(signature, indent), end)


def _in_brackets(
    reading: Reading, about: int, there: Mapping[str, object], signature: Signature
) -> str | None:
    """The guide's own page stands in brackets, and so does the review."""
    if "reviews" not in there:
        return _first_in_brackets(reading.text, about, f"reviews: [{_flow(signature)}]")
    value = reading.span_of(("guide", "reviews"))
    if value is None or reading.text[value[0]] != "[":
        return None
    return _first_in_brackets(reading.text, value[0], _flow(signature))


def _first_in_brackets(text: str, opening: int, words: str) -> str:
    """Put something first between brackets, before what stands there already."""
    rest = text[opening + 1 :]
    comma = "" if rest.lstrip()[:1] in "]}" else ", "
    return text[: opening + 1] + words + comma + rest


def _after_line(text: str, span: tuple[int, int] | None, lines: tuple[str, ...], end: str) -> str | None:
    """Put lines after the line on which something stands, which may end in a comment."""
    if span is None:
        return None
    at = text.find("\n", span[1])
    if at < 0:
        return text + end + end.join(lines) + end
    return text[: at + 1] + end.join(lines) + end + text[at + 1 :]


def _block(signature: Signature, indent: str) -> tuple[str, ...]:
    written = [f"{key}: {_quoted(key, value)}" for key, value in signature.written().items()]
    return tuple(indent + ("  " if place else "- ") + line for place, line in enumerate(written))


def _flow(signature: Signature) -> str:
    return (
        "{" + ", ".join(f"{key}: {_quoted(key, value)}" for key, value in signature.written().items()) + "}"
    )


def _quoted(key: str, value: str) -> str:
    """Anything somebody typed stands in quotes, whatever is in it; a day and a kind need none."""
    return value if key in ("kind", "date") else json.dumps(value, ensure_ascii=False)


def _as_meant(folder: Folder, reading: Reading, edited: str, signature: Signature) -> bool:
    """Whether the edited text says what was signed for, and the one review more."""
    now = read_text(reading.name, edited)
    if not now.whole or now.problems != ():
        return False
    before, after = folder.data["guide"], now.data.get("guide")
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return False
    whole = {**folder.data, **now.data}
    earlier = before.get("reviews", ())
    reviews = after.get("reviews")
    return (
        content_hash(whole) == content_hash(folder.data) == signature.content_hash
        and list(now.data) == list(reading.data)
        and isinstance(reviews, tuple)
        and isinstance(earlier, tuple)
        and reviews == (signature.written(), *earlier)
    )
