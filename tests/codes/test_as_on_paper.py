"""Codes as they stand on paper: whoever holds one from before must find that it still reads.

Where one of these fails, a code is written in another way now. Then change `writing.FORMAT`, so that older paper is
told apart and never misread, and write the new codes down here.
"""

from __future__ import annotations

import pytest

from kiosk.codes import Brought, code_of, read_code
from kiosk.guide.model import Guide
from kiosk.guide.sealing import checks_of
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped
from tests.codes.numbered import with_numbers
from tests.walk.making import END, ask, guide_of, option

SEAL = "gbhdfkbk"
"""Of its one edition: the numbers and the hashes of the words, which codes hang on."""
CODES: dict[str, tuple[str, dict[str, Answer]]] = {
    "nothing much": ("10RWE-005D1-RJK9W", {"who": Skipped(), "news": Passed()}),
    "half way": ("1SZ41-000WH-DAEQS", {"who": Picked(("b",)), "news": Passed(), "bad": Amount(7)}),
    "to the end": (
        "1PGNJ-00XDZ-PM5NA",
        {
            "who": Picked(("c",)),
            "news": Passed(),
            "bad": Amount(0),
            "which": Picked(("a", "d")),
            "weeks": Amount(41),
            "lean": Picked(("tea",)),
            "end": Passed(),
        },
    ),
}


@pytest.fixture(scope="module")
def guide() -> Guide:
    scale = {"min": 0, "max": 10, "low": "Not at all", "high": "Most"}
    steps = {
        "who": ask("a", "b", "c"),
        "news": {"say": "Here is some news."},
        "bad": {"ask": "How bad is it?", "scale": scale},
        "which": ask("a", "b", "c", "d", pick="many"),
        "weeks": {"ask": "How many weeks?", "number": {"min": 1, "max": 52, "one": "week", "many": "weeks"}},
        "lean": {"show": "leaning"},
        "end": END,
    }
    return with_numbers(guide_of(steps, options={"tea": option(), "none": option(status_quo=True)}))


def test_the_numbers_are_sealed_as_they_were(guide: Guide) -> None:
    assert guide.codebook is not None
    assert checks_of(guide.codebook) == (SEAL,)


@pytest.mark.parametrize(("code", "answers"), CODES.values(), ids=CODES)
def test_a_code_is_written_and_read_as_it_was(code: str, answers: dict[str, Answer], guide: Guide) -> None:
    assert code_of(guide, Session(answers)) == code
    found = read_code(code, [guide])
    assert isinstance(found, Brought)
    assert found.session.answers == answers
