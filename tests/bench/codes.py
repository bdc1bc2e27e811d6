"""How long a code is, and how long it takes to make one, to read it, and to refuse what is none."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from random import Random

from kiosk.authors.personas import sessions_of
from kiosk.codes import code_of, read_code
from kiosk.codes.symbols import BETWEEN, BITS, SYMBOLS
from kiosk.walk.route import replay
from tests.bench.measure import Figure, seconds, seconds_in_turn
from tests.guides.people import guide_called, persona_at, personas

NAME = "cervical_dystonia"
LONGEST = 80
"""No persona's code has more characters."""


def figures() -> Iterator[Figure]:
    """The longest code of a persona: its length, and times beside going through the guide once."""
    guide = guide_called(NAME)
    people = [persona_at(path) for name, path in personas() if name == NAME]
    sessions = [session for persona in people for session in sessions_of(guide, persona)]
    codes = [code_of(guide, session) for session in sessions]
    longest = max(codes, key=len)
    session = sessions[codes.index(longest)]
    yield Figure("longest code of a persona", len(longest), "chars", LONGEST, "the most allowed", 1)
    dice = Random(1)  # noqa: S311 - something to type
    bare = dice.randbytes(len(longest.replace(BETWEEN, "")) * BITS // 8)
    wrong = longest[:-1] + next(each for each in SYMBOLS if each != longest[-1])
    walk, make, read, refuse, plain = seconds_in_turn(
        lambda: replay(guide, session),
        lambda: code_of(guide, session),
        lambda: read_code(longest, (guide,)),
        lambda: read_code(wrong, (guide,)),
        lambda: base64.b32decode(base64.b32encode(bare)),
    )
    once = "the walk once"
    yield Figure("make a code", make * 1e3, "ms", walk * 1e3, once)
    yield Figure("read a code", read * 1e3, "ms", walk * 1e3, once)
    yield Figure("refuse a wrong symbol", refuse * 1e6, "us", plain * 1e6, "base 32 of as many bits")
    much = "0" * 10_000_000
    yield Figure("refuse 10 million characters", seconds(lambda: read_code(much, (guide,))) * 1e6, "us")
