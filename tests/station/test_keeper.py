"""What lasts from one person to the next, and what staff are told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from kiosk.guide.load import load
from kiosk.station import phrases
from kiosk.station.child import Line
from kiosk.station.faults import Faults
from kiosk.station.keeper import Keeper
from kiosk.station.letters import Letters
from kiosk.station.log import Log
from kiosk.station.machine import Machine
from kiosk.station.messages import Message
from kiosk.station.parent import Ended, Parent
from kiosk.station.pin import kept_pin
from kiosk.station.settings import Settings, Staff
from kiosk.station.visiting import setting
from kiosk.station.withdrawn import FILE, Withdrawn, keep_withdrawn, read_withdrawn

SMALL = Path(__file__).parents[1] / "guides" / "getting_there"


class Heard(Log):
    """A log that remembers."""

    def __init__(self) -> None:
        super().__init__({})
        self.lines: list[str] = []

    def note(self, words: str, *, level: int = 4) -> None:
        self.lines.append(f"{level} {words}")


class Still(Parent):
    """The real parent without a terminal."""

    def __init__(self) -> None:
        self.log = self.heard = Heard()
        self.faults = Faults()
        self.beside = []


def keeper(state: Path | None, *, pin: str = "", station: bool = True) -> tuple[Keeper, Still]:
    guide = load(SMALL).guide
    assert guide is not None
    parent = Still()
    settings = Settings(staff=Staff(pin=kept_pin(pin) if pin else ""))
    withdrawn = read_withdrawn(state) if state else Withdrawn()
    machine = Machine((guide,), settings, station=station, state=state, withdrawn=withdrawn)
    return Keeper(machine, parent), parent


def desk_after(kept: Keeper, *messages: Message) -> object:
    for message in messages:
        kept._hear(message)
    return kept._desk()


@pytest.mark.parametrize(
    ("pin", "station", "shut", "asks"),
    [("", True, True, False), ("271828", True, False, True), ("", False, False, False)],
    ids=["a station without a PIN", "a station with one", "a developer's desk"],
)
def test_the_staff_screen_is_never_open_where_patients_are(
    pin: str, *, station: bool, shut: bool, asks: bool
) -> None:
    desk = keeper(None, pin=pin, station=station)[0]._desk()
    assert (desk.shut, desk.needs_pin) == (shut, asks)


def test_wrong_pins_are_counted_over_all_visits_and_written_down_once_there_are_too_many() -> None:
    kept, parent = keeper(None, pin="271828")
    for count in range(1, 5):
        kept._hear(Message("pin", "wrong"))
        assert kept._desk().tries_left == 5 - count
    assert parent.heard.lines == []
    kept._hear(Message("pin", "wrong"))
    assert kept._tries.until > 0
    assert parent.heard.lines == ["4 5 wrong PINs one after another"]
    kept._hear(Message("pin", "right"))
    assert kept._desk().tries_left == 5


def test_a_page_that_failed_is_for_staff_to_see_and_breaks_no_session() -> None:
    kept, parent = keeper(None)
    for _ in range(9):
        kept._hear(Message("page_failed"))
    assert kept._desk().problems[0].startswith("P-0")
    assert not parent.faults.down
    assert parent.heard.lines[0] == "3 P-0"


def test_a_guide_is_withdrawn_for_every_kiosk_that_keeps_it_in_the_same_place(tmp_path: Path) -> None:
    one, _ = keeper(tmp_path)
    keep_withdrawn(tmp_path, Withdrawn().with_guide("another"))
    one._hear(Message("withdraw", "getting_there"))
    assert read_withdrawn(tmp_path).guides == {"another", "getting_there"}
    other, _ = keeper(tmp_path)
    other._hear(Message("back", "getting_there"))
    assert one._latest().guides == {"another"}


def test_what_could_not_be_written_is_told_at_once_and_written_once_it_can_be(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.write_text("a file where the folder should be")
    kept, parent = keeper(state)
    kept._hear(Message("withdraw", "getting_there"))
    assert kept._desk().warnings == (phrases.NOT_KEPT,)
    assert f"3 {phrases.NOT_KEPT}" in parent.heard.lines
    state.unlink()
    assert not kept._latest().unsaved
    assert read_withdrawn(state).guides == {"getting_there"}


def test_what_cannot_be_read_is_told_and_written_down(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("rubbish")
    kept, parent = keeper(tmp_path)
    assert kept._desk().warnings == (phrases.NOT_KNOWN,)
    assert parent.heard.lines == [f"3 {phrases.NOT_KNOWN}"]


def test_a_visit_is_made_from_the_settings() -> None:
    kept, _ = keeper(None)
    machine = kept._machine
    settings = machine.settings.model_copy(
        update={
            "screen": machine.settings.screen.model_copy(update={"buttons": "left", "colours": "calm"}),
            "times": machine.settings.times.model_copy(update={"cleaning": 7}),
        }
    )
    made = setting(replace(machine, settings=settings), Withdrawn(), cast("Line", object()))
    assert (made.buttons, made.theme, made.cleaning) == ("left", "calm", 7)
    assert made.known == machine.guides
    assert made.guides == (), "no clinician has checked it, and drafts are not allowed"
    assert made.clock() > 0
    assert made.for_staff, "a folder of a station is out of the reach of patients"


class Told(Letters):
    """Remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(((), (), ()))
        self.told: list[int] = []

    def set(self, size: int) -> None:
        self.told.append(size)


def test_the_size_of_the_letters_is_changed_as_a_visit_says_and_is_the_usual_one_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain, parent = keeper(None)
    letters = Told()
    kept = Keeper(plain._machine, parent, letters)
    offered: list[int] = []

    def visit(line: Line, show: partial[int], heard: Callable[[Message], None]) -> str:
        machine, withdrawn, sizes = show.args
        offered.append(setting(machine, withdrawn, line, sizes).sizes)
        heard(Message("letters", "2"))
        if len(offered) == 2:
            raise Ended(0)
        return "broken"

    monkeypatch.setattr(parent, "visit", visit)
    with pytest.raises(Ended):
        kept.serve()
    assert offered == [3, 3]
    assert letters.told == [2, 0, 2]
