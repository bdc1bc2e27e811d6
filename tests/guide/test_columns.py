"""Which line is blamed for where it begins: the one that stands out, or both where nobody can tell."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kiosk.guide.load import load
from kiosk.guide.problems import show
from kiosk.guide.source import read_text

GETTING_THERE = Path(__file__).parents[1] / "guides" / "getting_there"

CASES = [
    (
        (
            "steps:\n  glare:\n    title: Bright light\n"
            "  when: {sight: driving}\n    ask: How much?\n    scale: {min: 0}\n"
        ),
        (
            "guide.yaml:4:3: error[OUT_OF_LINE] this line begins at column 3, "
            "and line 3, which it seems to belong with, at column 5\n"
            "  |   when: {sight: driving}\n"
            "  |   ^\n"
            "  help: If the two belong together, begin this line at column 5. If it begins something new, write\n"
            "        nothing behind its colon.\n"
        ),
    ),
    (
        "steps:\n  a:\n    title: x\n    choices:\n      yes: Yes\n  when: {b: c}\n    ask: z\n",
        (
            "guide.yaml:6:3: error[OUT_OF_LINE] this line begins at column 3, "
            "and line 4, which it seems to belong with, at column 5\n"
            "  |   when: {b: c}\n"
            "  |   ^\n"
            "  help: If the two belong together, begin this line at column 5. If it begins something new, write\n"
            "        nothing behind its colon.\n"
        ),
    ),
    (
        "steps:\n  a:\n    title: x\n   say: y\n    ask: z\n",
        (
            "guide.yaml:4:4: error[OUT_OF_LINE] this line begins at column 4, "
            "and line 3, which it seems to belong with, at column 5\n"
            "  |    say: y\n"
            "  |    ^\n"
            "  help: If the two belong together, begin this line at column 5. If it begins something new, write\n"
            "        nothing behind its colon.\n"
        ),
    ),
    (
        "steps:\n  who:\n    title: x\n    choices:\n      a: A\n   pick: many\n    ask: y\n",
        (
            "guide.yaml:6:4: error[OUT_OF_LINE] this line begins at column 4, "
            "and line 3, which it seems to belong with, at column 5\n"
            "  |    pick: many\n"
            "  |    ^\n"
            "  help: If the two belong together, begin this line at column 5. If it begins something new, write\n"
            "        nothing behind its colon.\n"
        ),
    ),
    (
        (
            "steps:\n who:\n    section: you\n    title: x\n"
            "    choices:\n      me: I\n  pace:\n    title: y\n  more:\n    title: z\n"
        ),
        (
            "guide.yaml:2:2: error[OUT_OF_LINE] this line begins at column 2, "
            "and line 7, which it seems to belong with, at column 3\n"
            "  |  who:\n"
            "  |  ^\n"
            "  help: If the two belong together, begin this line at column 3. If it begins something new, write\n"
            "        nothing behind its colon.\n"
        ),
    ),
    (
        "steps:\n  who:\n    say: x\n   pace:\n    say: y\n  next:\n    say: z\n",
        (
            "guide.yaml:4:4: error[OUT_OF_LINE] this line begins at column 4, "
            "and line 2, which it seems to belong with, at column 3\n"
            "  |    pace:\n"
            "  |    ^\n"
            "  help: If the two belong together, begin this line at column 3. If it begins something new, write\n"
            "        nothing behind its colon.\n"
        ),
    ),
    (
        "steps:\n    who:\n      say: x\n  pace:\n    say: y\n  next:\n    say: z\n",
        (
            "guide.yaml:4:3: error[INDENTS_APART] this line begins at column 3, "
            "and the group above it, which begins at line 2, at column 5\n"
            "  |   pace:\n"
            "  |   ^\n"
            "  help: If this line belongs to that group, begin both at the same column. If it does not, look at\n"
            "        line 2: the key above it may be missing, or its lines begin too far right.\n"
        ),
    ),
    (
        "steps:\n  age: One\n weeks: Two\n",
        (
            "guide.yaml:3:2: error[INDENTS_APART] this line begins at column 2, "
            "and the group above it, which begins at line 2, at column 3\n"
            "  |  weeks: Two\n"
            "  |  ^\n"
            "  help: If this line belongs to that group, begin both at the same column. If it does not, look at\n"
            "        line 2: the key above it may be missing, or its lines begin too far right.\n"
        ),
    ),
    (
        "steps:\n  a:\n    title: x\n  b:\n      say: y\n    why: z\n    note: w\n",
        (
            "guide.yaml:6:5: error[INDENTS_APART] this line begins at column 5, "
            "and the group above it, which begins at line 5, at column 7\n"
            "  |     why: z\n"
            "  |     ^\n"
            "  help: If this line belongs to that group, begin both at the same column. If it does not, look at\n"
            "        line 5: the key above it may be missing, or its lines begin too far right.\n"
        ),
    ),
    (
        "steps:\n  a:\n    choices:\n        yes: Y\n      no: N\n      maybe: M\n  b:\n    say: x\n",
        (
            "guide.yaml:5:7: error[INDENTS_APART] this line begins at column 7, "
            "and the group above it, which begins at line 4, at column 9\n"
            "  |       no: N\n"
            "  |       ^\n"
            "  help: If this line belongs to that group, begin both at the same column. If it does not, look at\n"
            "        line 4: the key above it may be missing, or its lines begin too far right.\n"
        ),
    ),
    (
        (
            "steps:\n  sight:\n    title: What\n    ask: A?\n"
            "    choices: {a: A}\n    glare:\n    title: B\n    ask: How?\n    scale: {min: 0}\n  weeks:\n    say: x\n"
        ),
        (
            "guide.yaml:6:5: error[NAME_TOO_FAR_RIGHT] nothing belongs to `glare`, "
            "and `title` below it also stands above it, on line 3\n"
            "  |     glare:\n"
            "  |     ^^^^^\n"
            "  help: If what follows belongs to `glare`, this line begins too far right: begin it further left,\n"
            "        where names like it begin. If not, write something behind its colon, and give `title` only\n"
            "        once.\n"
        ),
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_the_line_that_stands_out_is_blamed(text: str, told: str) -> None:
    assert [show(each) for each in read_text("guide.yaml", text).problems] == [told.strip("\n")]


def test_a_key_twice_with_nothing_empty_between_is_told_as_such() -> None:
    text = "steps:\n  a:\n    why:\n    title: x\n    why: z\n    title: y\n"
    assert [each.code for each in read_text("guide.yaml", text).problems] == [
        "DUPLICATE_KEY",
        "DUPLICATE_KEY",
    ]


def test_of_each_name_too_far_right_it_is_told_once() -> None:
    text = "steps:\n  a:\n    title: x\n    say: y\n    b:\n    title: x\n    say: y\n    c:\n    title: x\n"
    told = [(each.code, each.place.line) for each in read_text("guide.yaml", text).problems]
    assert told == [("NAME_TOO_FAR_RIGHT", 5), ("NAME_TOO_FAR_RIGHT", 8)]


def test_a_name_too_far_right_is_all_that_is_told_of_a_guide(tmp_path: Path) -> None:
    guide = Path(shutil.copytree(GETTING_THERE, tmp_path / "there"))
    for file in guide.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        for name in re.findall(r"(?m)^  (\w+):\n    section", text)[1:3]:
            file.write_text(text.replace(f"\n  {name}:\n", f"\n    {name}:\n", 1), encoding="utf-8")
            line = text[: text.index(f"\n  {name}:\n")].count("\n") + 2
            told = [(each.code, each.place.line) for each in load(guide).problems]
            assert told == [("NAME_TOO_FAR_RIGHT", line)]
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("steps:\n  a:\n    say: x\nb:\n    say: y\n    why: z\n  c:\n    say: x\n", ("OUT_OF_LINE", 4, 7)),
        ("steps:\n  a:\n  section: x\n    say: y\n", ("OUT_OF_LINE", 3, 4)),
        ("a:\n  b:\n    x: X\n    y: Y\n   z: Z\nc: d\n", ("OUT_OF_LINE", 5, 3)),
        ("a:\n  b: c\n  d: e\n choices:\n   x: X\nf: g\n", ("OUT_OF_LINE", 4, 2)),
        ("steps:\n  a:\n    x: X\n   b:\n    x: X\n", ("OUT_OF_LINE", 4, 2)),
        ("# first\r\nsteps:\r\n  a:\r\n    x: X\r\n\r\n   y: Y\r\n    z: Z\r\n", ("OUT_OF_LINE", 6, 4)),
    ],
)
def test_which_line_is_blamed_beside_which(text: str, told: tuple[str, int, int]) -> None:
    (problem,) = read_text("guide.yaml", text).problems
    assert (problem.code, problem.place.line, problem.values["other"]) == told
