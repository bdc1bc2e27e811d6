"""A `not` inside a name: what its author meant is the opposite of the name that looks like it.

Owns which words deny. Must never suggest a name that would turn a condition round.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from kiosk.guide.links.fault import Fault
from kiosk.guide.problems import few

_DENIAL: Final = re.compile(r"(?:(?:not|no|never|isn't|is not)[\s_-]+|!\s*)(.+)", re.DOTALL)


def plainly(fault: Fault, test: Callable[[str], str]) -> Fault:
    """The fault of a name nobody knows, or a better one where the name denies another.

    Args:
        test: the test that is written with a name, without its braces, such as `sight: driving`.
    """
    wrong = str(fault.values["id"])
    found = _DENIAL.fullmatch(_as_name(wrong))
    if found is None or _as_name(wrong) in fault.among:
        return fault
    if found[1] in fault.among:
        return Fault("NOT_IN_A_NAME", fault.at, {"id": wrong, "test": test(found[1])}, at_key=fault.at_key)
    denying = tuple(each for each in fault.among if _DENIAL.fullmatch(each))
    return replace(fault, values={"known": few(fault.among), **fault.values}, among=denying)


def _as_name(written: str) -> str:
    return re.sub(r"\s+", "_", written.strip().lower())
