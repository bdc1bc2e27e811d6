"""Lines and columns of a text, told from a character's place in it.

Owns what a line is: what editors count. Must never hold a list of them, since a hostile file is nothing but line ends.
"""

from __future__ import annotations


def line_of(text: str, at: int) -> int:
    """The line the character stands on, counted from 1."""
    return line_ends(text, 0, at) + 1


def line_ends(text: str, begin: int, end: int) -> int:
    """How many lines end between two characters."""
    ends = text.count("\n", begin, end)
    if "\r" in text:
        ends += text.count("\r", begin, end) - text.count("\r\n", begin, end)
    return ends


def start_of_line(text: str, at: int) -> int:
    """Where the line begins that the character stands on."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def end_of_line(text: str, at: int) -> int:
    """Where the line ends that the character stands on, without its line end."""
    ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    return min(ends, default=len(text))


def source_line(text: str, at: int) -> str:
    """The line the character stands on, without its line end."""
    return text[start_of_line(text, at) : end_of_line(text, at)]


def part_of_line(text: str, at: int, around: int) -> tuple[str, int]:
    """The line the character stands on, at most so much on either side of it, and how much was left out before."""
    start = start_of_line(text, at)
    first = max(start, at - around)
    return text[first : min(end_of_line(text, at), at + around)], first - start


def indent_of(text: str, at: int) -> str:
    """The spaces and tabs the character's line begins with."""
    line = source_line(text, at)
    return line[: len(line) - len(line.lstrip(" \t"))]
