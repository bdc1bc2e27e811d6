"""An urgent screen says whom to tell, and offers both its answers, on its first page at every size."""

from __future__ import annotations

import pytest

from kiosk.layout.card import Voice
from kiosk.layout.cards import card_for
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import safety
from kiosk.layout.room import room_for
from kiosk.walk.moves import NotAnAnswer, record
from kiosk.walk.route import locate
from kiosk.walk.session import Picked
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.screens.kiosk import SIZE_IDS, SIZES

CASES = {
    "getting_there": ({"who": "me", "pace": "long"}, "today"),
    "cervical_dystonia": ({"who": "me", "pace": "long", "urgent": "yes"}, "urgent_which"),
}


NUMBERS = {"desk": "Level 2, red door", "emergency": "999"}


@pytest.mark.parametrize("numbers", [{}, NUMBERS], ids=["no_numbers", "numbers"])
@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", CASES)
def test_whom_to_tell_stands_beside_both_answers(
    name: str, size: tuple[int, int], numbers: dict[str, str]
) -> None:
    guide = guide_called(name)
    answers, step = CASES[name]
    session = walked(guide, answers)
    urgent = 0
    for choice in locate(guide, session).part.choices:
        try:
            raised = record(guide, session, step, Picked((choice,)))
        except NotAnAnswer:
            continue
        position = locate(guide, raised)
        if not position.part.key.startswith(f"{step}/urgent."):
            continue
        urgent += 1
        page = pages_of(card_for(guide, raised, position, numbers), room_for(*size))[0]
        told = " ".join("".join(span.text for span in line) for line in page.lines)
        number = numbers.get("emergency", safety.EMERGENCY_NUMBER)
        call = safety.NO_ONE_THERE.format(number=number)
        desk = safety.CONTACT.format(words="The desk", number=numbers["desk"]) if numbers else ""
        for words in (safety.MACHINE_HAS_NOT_TOLD, safety.GO_TO_DESK, call, desk):
            assert Voice(guide).words(words) in told
        assert [each.id for each in page.choices] == ["told", "not_now"]
    assert urgent
