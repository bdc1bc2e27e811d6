"""What an author may have meant by a condition or a way on that is written in the wrong shape, written rightly.

Owns such examples: with the author's own names where they can be told. Must never decide what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from kiosk.guide.links.fault import Path
from kiosk.guide.writing.conditions import meant_by
from kiosk.listing import NAMES, listed

_WORD: Final = re.compile(r"[a-z][a-z0-9_]*")
_PAIR: Final = ("sight", "driving")
"""A step and its choice, where the guide's own cannot be told."""
_TEST: Final = "{{{step}: {choice}}}"
_ALL: Final = "{{all: [{tests}]}}"
_DENIED: Final = "{{not: {test}}}"
_STEP: Final = "reading"
"""A step, where the author's own cannot be told."""
_OF_A_STEP: Final = 3
_OF_A_CHOICE: Final = 5
"""So many keys lead to the `next` of a step, and of a choice."""


def condition_meant(at: Path, written: object, data: Mapping[str, object]) -> str:
    """A condition in YAML below the key it stands under, such as `when: {sight: driving}`."""
    test = _test_meant(written, data)
    *_, key = (part for part in at if isinstance(part, str))
    return f"{key}: [{test}]" if isinstance(at[-1], int) else f"{key}: {test}"


def _test_meant(written: object, data: Mapping[str, object]) -> str:
    """The test that a text tells in words or a list holds, or one that the guide could have."""
    if isinstance(written, tuple | list) and written:
        tests = tuple(_TEST.format(step=step, choice=choice) for step, choice in islice(_pairs(written), 2))
        return (
            _ALL.format(tests=listed(tests, NAMES)) if tests else _ALL.format(tests=_test_meant(None, data))
        )
    choices = dict(_choices(data))
    words = _WORD.findall(written.lower()) if isinstance(written, str) else []
    for step in (each for each in words if each in choices):
        for choice in (each for each in words if each in choices[step]):
            test = _TEST.format(step=step, choice=choice)
            return _DENIED.format(test=test) if "not" in words else test
    told = meant_by(written) if isinstance(written, str) else None
    pair = next(((step, names[0]) for step, names in choices.items()), _PAIR)
    return told or _TEST.format(step=pair[0], choice=pair[1])


def _pairs(written: Iterable[object]) -> Iterator[tuple[str, str]]:
    """The tests in a list that have one step and one choice."""
    for each in written:
        for step, choice in each.items() if isinstance(each, Mapping) else ():
            if isinstance(choice, str):
                yield str(step), choice


def _choices(data: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    steps = data.get("steps")
    for name, step in steps.items() if isinstance(steps, Mapping) else ():
        choices = step.get("choices") if isinstance(step, Mapping) else None
        if isinstance(choices, Mapping) and choices:
            yield str(name), tuple(str(each) for each in choices)


def is_next(at: Path) -> bool:
    """Whether this is a `next:`, or one of the ways in it."""
    here = at[:-1] if at and isinstance(at[-1], int) else at
    of_a_choice = len(here) == _OF_A_CHOICE and here[2] == "choices"
    return here[:1] == ("steps",) and here[-1] == "next" and (len(here) == _OF_A_STEP or of_a_choice)


def step_meant(written: object) -> str:
    """The step that a `next:` in the wrong shape may lead to."""
    if isinstance(written, tuple | list) and len(written) == 1:
        return step_meant(written[0])
    if isinstance(written, Mapping):
        return step_meant(written.get("go"))
    return written if isinstance(written, str) else _STEP
