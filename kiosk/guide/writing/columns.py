"""Which line stands out of line, told from where the lines around it begin.

Owns the guess which of two lines that do not fit together is the wrong one. Must never look at what a line means.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.writing import lines
from kiosk.guide.writing.tokens import Finding

Line = tuple[int, int]
"""Where a line begins in the text, and the column at which something stands on it, from 0."""


def too_far_right(text: str, at: int) -> Finding:
    """A line begins where none can; the one above it may be wrong, if it is the only one that stands further left."""
    here = _column(text, at)
    above = next(_above(text, at), None)
    if above is None or above[1] >= here or lines.indent_of(text, at) != " " * here:
        return Finding("BAD_INDENT", at)
    before = next((each for each in _above(text, above[0]) if each[1] <= here), None)
    if before is not None and before[1] == here:
        return _out_of_line(text, above, before)
    if before is not None and before[1] == above[1] and _holds(text, before):
        return _out_of_line(text, above, (lines.start_of_line(text, at), here))
    slots = {"here": here + 1, "above": lines.line_of(text, above[0]), "there": above[1] + 1}
    return Finding("TOO_FAR_RIGHT", at, slots)


def left_of_a_group(text: str, at: int) -> Finding | None:
    """A line begins further left than the group above it, and belongs to no other.

    Where the lines around do not tell which of the two is wrong, this line or the whole group, both are named.
    """
    here = (lines.start_of_line(text, at), _column(text, at))
    over = None
    group: list[Line] = []
    for each in _above(text, at):
        if each[1] <= here[1]:
            over = each
            break
        group.append(each)
    if not group or text[here[0] : at].strip():
        return None
    first = group[-1]
    wrong = _the_wrong_one(text, here, group, over)
    slots = {"here": here[1] + 1, "first": lines.line_of(text, first[0]), "there": first[1] + 1}
    return wrong or Finding("INDENTS_APART", at, slots)


def _the_wrong_one(text: str, here: Line, group: list[Line], over: Line | None) -> Finding | None:
    """The one line that stands out, if it is only one.

    Args:
        text: The whole text.
        here: The line that does not fit.
        group: The lines above it, the nearest first, all of which begin further right.
        over: The line above that group.
    """
    first = group[-1]
    below, after = [], None
    for each in _below(text, here[0]):
        if each[1] <= here[1]:
            after = each
            break
        below.append(each)
    alike = _holds(text, here) and bool(below) and below[0][1] == first[1]
    if not alike and any(each[1] == first[1] for each in below):
        return _out_of_line(text, here, first)
    if over is not None and alike:
        return _of_two_names(text, here, first, over, after)
    more_of_the_group = sum(each[1] == first[1] for each in group) > 1
    alone = after is None or after[1] < here[1]
    return _out_of_line(text, here, first) if more_of_the_group and alone else None


def _of_two_names(text: str, here: Line, first: Line, over: Line, after: Line | None) -> Finding | None:
    """Of two names, each with lines of its own below it at one column, the one that stands alone."""
    before = next((each for each in _above(text, over[0]) if each[1] <= here[1]), None)
    between = before is not None and before[1] == here[1] and not _holds(text, first)
    if between:
        return _out_of_line(text, over, here)
    if after is None or after[1] <= over[1]:
        return _out_of_line(text, here, over)
    if over[1] and after[1] == here[1] and _stands_alone(text, over, here):
        return _out_of_line(text, over, here)
    return None


def _holds(text: str, line: Line) -> bool:
    """Whether a line ends with a colon, so that what belongs to it stands below."""
    return lines.source_line(text, line[0]).rstrip().endswith(":")


def _stands_alone(text: str, line: Line, below: Line) -> bool:
    """Whether no other line of its group begins where this one does, above it or after one that stands below it."""
    above = next((each for each in _above(text, line[0]) if each[1] <= line[1]), None)
    after = next((each for each in _below(text, below[0]) if each[1] < below[1]), None)
    return (above is None or above[1] < line[1]) and (after is None or after[1] < line[1])


def _out_of_line(text: str, wrong: Line, other: Line) -> Finding:
    slots = {"here": wrong[1] + 1, "there": other[1] + 1, "other": lines.line_of(text, other[0])}
    return Finding("OUT_OF_LINE", wrong[0] + wrong[1], slots)


def _above(text: str, at: int) -> Iterator[Line]:
    """The lines above that say something, the nearest first."""
    start = lines.start_of_line(text, at)
    while start > 0:
        start = lines.start_of_line(text, start - 1)
        if _says_something(text, start):
            yield start, len(lines.indent_of(text, start))


def _below(text: str, at: int) -> Iterator[Line]:
    """The lines below that say something, the nearest first."""
    end = lines.end_of_line(text, at)
    while end < len(text):
        start = end + (2 if text.startswith("\r\n", end) else 1)
        end = lines.end_of_line(text, start)
        if _says_something(text, start):
            yield start, len(lines.indent_of(text, start))


def _says_something(text: str, start: int) -> bool:
    written = lines.source_line(text, start).strip()
    return bool(written) and not written.startswith("#")


def _column(text: str, at: int) -> int:
    return at - lines.start_of_line(text, at)
