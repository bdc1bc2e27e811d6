"""What stands under the place: a rule, or words of whoever runs the kiosk for its author."""

from __future__ import annotations

from kiosk.layout.room import room_for
from kiosk.screens.view import view_of
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.place_bar import PlaceBar
from kiosk.walk.session import Session
from tests.walk.making import END, ask, guide_of


def rows(bar: PlaceBar, width: int, height: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in bar.draw(width, height)]


def test_a_rule_stands_under_the_place_and_nothing_where_there_is_one_row() -> None:
    bar = PlaceBar(("Here",), ("Mark",), size="normal")
    assert rows(bar, 20, 2) == ["  Here        Mark", f"  {'─' * 16}"]
    assert rows(bar, 20, 1) == ["  Here        Mark"]


def test_words_in_place_of_the_rule_are_the_longest_that_fit() -> None:
    bar = PlaceBar(("Here",), ("Mark",), size="normal", under=("Far too long to fit", "This fits", "Short"))
    assert rows(bar, 20, 2) == ["  Here        Mark", f"  {'This fits':16}"]


def test_of_words_that_never_fit_as_much_as_fits_is_shown() -> None:
    bar = PlaceBar(("Here",), ("Mark",), size="normal", under=("Far too long to fit",))
    assert rows(bar, 20, 2)[1] == "  Far too long to "


def test_where_it_is_known_how_many_steps_there_are_no_range_is_told() -> None:
    known = guide_of({"who": ask("a", "b"), "what": ask("a", "b"), "end": END})
    visit = Visit(known, Session())
    assert [place.rpartition("· ")[2] for place in view_of(visit, room_for(48, 14), ()).places] == [
        "step 1, 2 more",
        "1 of 3",
        "1 of 3",
    ]
