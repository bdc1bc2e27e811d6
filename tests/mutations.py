"""Slips of the pen in a guide's files, and where its author has to be told of each.

An edit is either *broken for sure* (a name that nothing bears, a value of the wrong type, a step nobody can come
to), and then it has to be told of at its line or the one before; or *anything* (a line lost, doubled, moved, the
rest of a file cut off), and then what is told has to have to do with it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.guide.source import Reading, read_file
from kiosk.guide.writing.files import NOT_READ
from kiosk.guide.writing.spots import Path as Keys

NOBODY = "zz_nobody"
"""A name that nothing in any guide bears."""
LINKS = frozenset(
    [
        "attributes",
        "contacts",
        "denies",
        "go",
        "look_ups",
        "next",
        "of",
        "option",
        "outcomes",
        "quiz",
        "raises",
        "right",
        "section",
        "slots",
        "sources",
        "table",
    ]
)
"""Keys with names under them, each of which has to lead somewhere."""
FREE = frozenset({"evidence_file", "answers", "accept"})
"""Keys under which a name leads nowhere."""
A_STEP = re.compile(r"^  ([a-z]\w*):\n(?=    )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Edit:
    """One slip in one file."""

    slip: str
    """What was done."""
    file: str
    text: str
    """The file afterwards."""
    lines: tuple[int, ...]
    """The lines it was done at, counted from 1."""
    words: frozenset[str]
    """The names and words that came, went or moved with it, and those of the two lines it was set in under."""
    holders: frozenset[int] = frozenset()
    """The lines it was set in under, before."""
    broken: bool = False
    """It cannot be right any more, and has to be told of at its line or the one before."""
    unprovable: bool = False
    """It is not seen but by the proof."""


@dataclass(frozen=True, slots=True)
class Written:
    """A guide's file, and where everything in it stands."""

    name: str
    text: str
    reading: Reading

    @property
    def lines(self) -> list[str]:
        """Its lines, with their ends."""
        return self.text.splitlines(keepends=True)

    def line_of(self, at: int) -> int:
        """The line of a character, counted from 1."""
        return self.text.count("\n", 0, at) + 1

    def with_text(self, start: int, end: int, new: str) -> str:
        """The file with another text between two characters."""
        return self.text[:start] + new + self.text[end:]


Slip = Callable[[Written, random.Random], Edit | None]


def files_of(folder: Path) -> tuple[Written, ...]:
    """Every file that holds words of a guide."""
    inside = (path for path in folder.glob("*.yaml") if path.name not in NOT_READ)
    paths = sorted(inside) if folder.is_dir() else [folder]
    return tuple(Written(path.name, path.read_text(encoding="utf-8"), read_file(path)) for path in paths)


def edit_of(files: tuple[Written, ...], dice: random.Random) -> Edit:
    """One slip, in a file picked by its length: a long one has more places to slip at."""
    lengths = [len(each.text) for each in files]
    while True:
        (file,) = dice.choices(files, lengths)
        found = dice.choice(SLIPS)(file, dice)
        if found is not None and found.text != file.text:
            return _with_holders(found, file)


def _with_holders(edit: Edit, file: Written) -> Edit:
    lines = file.lines
    above = [list(holders(lines, line)) for line in edit.lines]
    near = [lines[line - 1] for each in above for line in each[:3]]
    held = frozenset(line for each in above for line in each)
    return replace(edit, holders=held, words=edit.words | words_in(*near))


def holders(text: list[str], line: int) -> Iterator[int]:
    """A line, and those above that it is set in under, the nearest first."""
    depth = 1 << 10
    for number in range(min(line, len(text)), 0, -1):
        written = text[number - 1].lstrip(" -")
        indent = len(text[number - 1]) - len(written)
        if written.strip() and indent < depth:
            yield number
            depth = indent


def words_in(*texts: str) -> frozenset[str]:
    """The names and words of some texts, of two letters or more."""
    return frozenset(word for text in texts for word in re.findall(r"\w{2,}", text))


def delete_a_line(file: Written, dice: random.Random) -> Edit:
    """A line is lost."""
    lines = file.lines
    place = dice.randrange(len(lines))
    left = "".join(lines[:place] + lines[place + 1 :])
    return Edit("delete a line", file.name, left, (place + 1,), words_in(lines[place]))


def duplicate_a_line(file: Written, dice: random.Random) -> Edit:
    """A line stands twice, one below the other."""
    lines = file.lines
    place = dice.randrange(len(lines))
    text = "".join([*lines[: place + 1], *lines[place:]])
    return Edit("duplicate a line", file.name, text, (place + 1, place + 2), words_in(lines[place]))


def swap_two_lines(file: Written, dice: random.Random) -> Edit | None:
    """A line and one near it change places."""
    lines = file.lines
    if len(lines) < 2:
        return None
    one = dice.randrange(len(lines) - 1)
    other = min(len(lines) - 1, one + dice.choice((1, 1, 1, 2, 5)))
    lines[one], lines[other] = lines[other], lines[one]
    words = words_in(lines[one], lines[other])
    return Edit("swap two lines", file.name, "".join(lines), (one + 1, other + 1), words)


def truncate(file: Written, dice: random.Random) -> Edit:
    """The rest of the file is cut off."""
    at = dice.randrange(len(file.text))
    lost = words_in(file.text[at:])
    return Edit("truncate", file.name, file.text[:at], (file.line_of(max(0, at - 1)),), lost)


def rename(file: Written, dice: random.Random) -> Edit | None:
    """The name at which something is declared is changed, so that what leads there leads nowhere."""
    found = list(re.finditer(r"^ {2,6}([a-z]\w+):", file.text, re.MULTILINE))
    if not found:
        return None
    one = dice.choice(found)
    text = file.with_text(one.start(1), one.end(1), NOBODY)
    return Edit("rename", file.name, text, (file.line_of(one.start(1)),), words_in(one[1], NOBODY))


def break_a_link(file: Written, dice: random.Random) -> Edit | None:
    """A name is changed into one that nothing bears."""
    at = _somewhere(file, dice, _is_link)
    return None if at is None else _put(file, at, NOBODY, "break a link")


def break_a_type(file: Written, dice: random.Random) -> Edit | None:
    """A set of keys that nobody knows stands where text or a number has to."""
    at = _somewhere(file, dice, lambda keys, _: "accept" not in keys)
    return None if at is None else _put(file, at, "{zz_one: 1, zz_two: 2}", "break a type")


def shut_a_step(file: Written, dice: random.Random) -> Edit | None:
    """A step gets a condition that never holds."""
    start = f"\n{file.text}".find("\nsteps:")
    steps = file.reading.data.get("steps")
    if start < 0 or not isinstance(steps, Mapping):
        return None
    # What can be looked up may be kept off every route on purpose.
    looked_up = set(re.findall(r"\w+", str(file.reading.data.get("look_ups", ""))))
    found = [
        each
        for each in A_STEP.finditer(file.text, start)
        if isinstance(steps.get(each[1]), Mapping)
        and "when" not in steps[each[1]]
        and each[1] not in looked_up
    ]
    asked = [name for name, step in steps.items() if isinstance(step, Mapping) and "choices" in step]
    if not found or not asked:
        return None
    one = dice.choice(found)
    name = asked[0]
    choice = next(iter(steps[name]["choices"]))
    never = f"    when: {{all: [{{{name}: {choice}}}, {{not: {{{name}: {choice}}}}}]}}\n"
    text = file.with_text(one.end(), one.end(), never)
    words = words_in(one[1])
    return Edit(
        "shut a step",
        file.name,
        text,
        (file.line_of(one.start()) + 1,),
        words,
        broken=True,
        unprovable=True,
    )


def _somewhere(file: Written, dice: random.Random, fits: Callable[[Keys, object], bool]) -> Keys | None:
    leaves = [keys for keys, value in _leaves(file.reading.data) if fits(keys, value)]
    return dice.choice(leaves) if leaves else None


def _leaves(here: object, at: Keys = ()) -> Iterator[tuple[Keys, object]]:
    match here:
        case Mapping():
            for key, value in here.items():
                yield from _leaves(value, (*at, key))
        case tuple():
            for place, value in enumerate(here):
                yield from _leaves(value, (*at, place))
        case str() | int():
            yield at, here
        case _:
            return


def _is_link(keys: Keys, value: object) -> bool:
    if not isinstance(value, str) or not FREE.isdisjoint(keys):
        return False
    named = [key for key in keys if isinstance(key, str)]
    if "when" in named[:-1] and named[-1] not in ("at_least", "below"):
        return True
    return len(named) > 1 and named[-1] in LINKS


def _put(file: Written, at: Keys, new: str, slip: str) -> Edit | None:
    found = file.reading._bounds(at, key=False)
    if found is None:
        return None
    start, end = found
    old = file.text[start:end]
    line = file.line_of(start)
    return Edit(slip, file.name, file.with_text(start, end, new), (line,), words_in(old, new), broken=True)


SLIPS: tuple[Slip, ...] = (
    delete_a_line,
    duplicate_a_line,
    swap_two_lines,
    truncate,
    rename,
    break_a_link,
    break_a_type,
    shut_a_step,
)
