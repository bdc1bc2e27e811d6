"""What a person reads once their page has come, or has been kept and then printed, in characters, at the three sizes.

`python -m pytest tests/screens --renew-goldens` writes them anew; then look at each one that has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.deliver.job import Told
from kiosk.screens.host import Held
from kiosk.screens.printing import Came
from tests.goldens import Goldens
from tests.screens.kiosk import SIZE_IDS, SIZES, kinds, settle, text_on
from tests.screens.paper import NUMBER, Keeping, Scripted, begun, comes, press, printing_kiosk, until

GOLDENS = Path(__file__).parent / "in_hand_goldens"


class Printed(Keeping):
    """A machine whose staff have printed the page whose number is told."""

    def held(self) -> tuple[Held, ...]:
        return (Held(NUMBER, "printed", "printed", minutes=10),)


@dataclass(frozen=True)
class Way:
    """How a person comes to a screen: where the printer stands, what it says, and what the person presses then."""

    came: Came | Told
    presses: tuple[str, ...] = ()
    beside: bool = True
    hold_minutes: int = 15
    by_staff: bool = False


BOTH = Came(True, sheets=2)
WAYS = {
    "waiting": Way(Told("waiting", of=2)),
    "waiting_at_desk": Way(Told("waiting", of=2), beside=False),
    "printed_seven": Way(Came(True, sheets=7)),
    "printed_at_desk": Way(BOTH, beside=False),
    "printed_at_desk_seven": Way(Came(True, sheets=7), beside=False),
    "printed_not_kept": Way(BOTH, hold_minutes=0),
    "printed_at_desk_not_kept": Way(BOTH, beside=False, hold_minutes=0),
    "taken": Way(BOTH, ("there_yes",)),
    "taken_seven": Way(Came(True, sheets=7), ("there_yes",)),
    "not_found_not_kept": Way(BOTH, ("there_no",), hold_minutes=0),
    "told_desk": Way(Came(False, "jam", NUMBER, sheets=2), ("told_desk",)),
    "staff_printed": Way(Came(False, "jam", NUMBER, sheets=2), by_staff=True),
}


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", WAYS)
async def test_a_page_in_hand_looks_as_it_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    way = WAYS[name]
    script = Scripted("beside" if way.beside else "desk", way.hold_minutes, kept=Came(True, sheets=2))
    app = printing_kiosk(script, Printed() if way.by_staff else None)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        if not way.beside:
            await press(pilot, "print_yes")
        script.says(way.came)
        if isinstance(way.came, Told):
            await until(pilot, lambda: app._papers._progress.told == way.came)
        else:
            await comes(pilot, "kept" if way.came.number else "printed")
        for what in way.presses:
            await press(pilot, what)
        if "there_no" in way.presses:
            await comes(pilot, "not_saved")
        if way.by_staff:
            app._look()
            await settle(pilot)
            assert kinds(app) == ["kept"]
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


def test_no_golden_of_a_page_in_hand_is_left_over(goldens: Goldens) -> None:
    goldens.only(
        GOLDENS, (GOLDENS / f"{name}_{width}x{height}.txt" for name in WAYS for width, height in SIZES)
    )
