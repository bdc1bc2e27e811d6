"""Signs that look like others are told by their names where they do harm, and nowhere else."""

from __future__ import annotations

import pytest

from kiosk.guide.problems import show
from kiosk.guide.source import read_text

CASES = [
    (
        "steps:\n  a:\n    title:\xa0Who is it\n    ask: How?\n",
        (
            "guide.yaml:3:11: error[FALSE_SPACE] "
            "what looks like a space here, or like nothing, is another character (no-break space)\n"
            "  |     title:\xa0Who is it\n"
            "  |           ^\n"
            "  help: Delete it and type a space if one is needed; it often comes along when text is copied from\n"
            "        another program.\n"
        ),
    ),
    (
        "steps:\n  a:\n\xa0\xa0  title: Who is it\n    ask: How?\n",
        (
            "guide.yaml:3:1: error[FALSE_SPACE] "
            "what looks like a space here, or like nothing, is another character (no-break space)\n"
            "  | \xa0\xa0  title: Who is it\n"
            "  | ^\n"
            "  help: Delete it and type a space if one is needed; it often comes along when text is copied from\n"
            "        another program.\n"
        ),
    ),
    (
        "steps:\n  a:\n    ask: How?\n    title\xa0: Who is it\n",
        (
            "guide.yaml:4:10: error[FALSE_SPACE] "
            "what looks like a space here, or like nothing, is another character (no-break space)\n"
            "  |     title\xa0: Who is it\n"
            "  |          ^\n"
            "  help: Delete it and type a space if one is needed; it often comes along when text is copied from\n"
            "        another program.\n"
        ),
    ),
    (
        "guide:\n  a:\xa0Who\n",
        (
            "guide.yaml:2:5: error[FALSE_SPACE] "
            "what looks like a space here, or like nothing, is another character (no-break space)\n"
            "  |   a:\xa0Who\n"
            "  |     ^\n"
            "  help: Delete it and type a space if one is needed; it often comes along when text is copied from\n"
            "        another program.\n"
        ),
    ),
    (
        "steps:\n  a:\n    ask: How?\n  \xa0 title: Who is it\n    say: x\n",
        (
            "guide.yaml:4:3: error[FALSE_SPACE] "
            "what looks like a space here, or like nothing, is another character (no-break space)\n"
            "  |   \xa0 title: Who is it\n"
            "  |   ^\n"
            "  help: Delete it and type a space if one is needed; it often comes along when text is copied from\n"
            "        another program.\n"
        ),
    ),
    (
        "steps:\n  a:\n    \u200btitle: x\n",
        (
            "guide.yaml:3:5: error[FALSE_SPACE] "
            "what looks like a space here, or like nothing, is another character (zero width space)\n"
            "  |     �title: x\n"
            "  |     ^\n"
            "  help: Delete it and type a space if one is needed; it often comes along when text is copied from\n"
            "        another program.\n"
        ),
    ),
    (
        "a:\n  yes: {label: \u201cYes, it hurts\u201d, raises: [pain]}\n",
        (
            "guide.yaml:2:16: error[CURLY_QUOTE] "
            "the curly quote mark \u201c does not hold a text together, so this text ends too early\n"
            "  |   yes: {label: \u201cYes, it hurts\u201d, raises: [pain]}\n"
            "  |                ^\n"
            "  help: Put straight quote marks (\" or ') round the whole text; curly ones may stay inside them.\n"
        ),
    ),
    (
        "a:\n  yes: [\u201cYes, it hurts\u201d, b]\n",
        (
            "guide.yaml:2:9: error[CURLY_QUOTE] "
            "the curly quote mark \u201c does not hold a text together, so this text ends too early\n"
            "  |   yes: [\u201cYes, it hurts\u201d, b]\n"
            "  |         ^\n"
            "  help: Put straight quote marks (\" or ') round the whole text; curly ones may stay inside them.\n"
        ),
    ),
    (
        "a:\n  say: \u201cNote: it hurts\u201d\n",
        (
            "guide.yaml:2:8: error[CURLY_QUOTE] "
            "the curly quote mark \u201c does not hold a text together, so this text ends too early\n"
            "  |   say: \u201cNote: it hurts\u201d\n"
            "  |        ^\n"
            "  help: Put straight quote marks (\" or ') round the whole text; curly ones may stay inside them.\n"
        ),
    ),
    (
        "a:\n  say: {a: \u2018Yes: it\u2019}\n",
        (
            "guide.yaml:2:12: error[CURLY_QUOTE] "
            "the curly quote mark \u2018 does not hold a text together, so this text ends too early\n"
            "  |   say: {a: \u2018Yes: it\u2019}\n"
            "  |            ^\n"
            "  help: Put straight quote marks (\" or ') round the whole text; curly ones may stay inside them.\n"
        ),
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_a_sign_that_only_looks_right_is_named(text: str, told: str) -> None:
    assert [show(each) for each in read_text("guide.yaml", text).problems] == [told.strip("\n")]


@pytest.mark.parametrize(
    "text",
    [
        "say: |\n  Note:\xa0this is fine\n  \xa0and so is this\n",
        "say: \u201cWell\u201d, she said\n",
        "say: {a: \u201cWell\u201d, b: \xa0two}\n",
        "say: 5\xa0mg, or \u2018more\u2019 or not\n",
        'say: "Note:\xa0this is fine"\n',
        "say: It goes on\n  \xa0here\n",
    ],
)
def test_inside_a_text_they_are_good_typing(text: str) -> None:
    assert read_text("guide.yaml", text).problems == ()
