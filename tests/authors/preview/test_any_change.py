"""Lines of a guide are deleted, doubled and swapped under people who walk it: whatever still loads can be walked on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.preview.keeping import carried
from kiosk.guide.model import Guide
from kiosk.layout.card import Block
from kiosk.layout.room import room_for
from kiosk.screens.pressing import press
from kiosk.screens.view import View, view_of
from kiosk.screens.visit import Visit
from kiosk.summary.preview import on_screen
from kiosk.walk.route import replay
from kiosk.walk.session import Session
from tests.authors.preview.copied import GUIDE, Copied
from tests.screens.kiosk import DAY, SIZES
from tests.screens.walks import WHOLE

OPENED = (None, "extra:why", "extra:menu", "extra:sources", "extra:words", "bar:stop", "bar:help")
ENOUGH = 5
"""So many changes that still load are walked with each seed."""


def changed(lines: list[str], dice: random.Random) -> list[str]:
    """The lines of a file with one thing done to them."""
    at = dice.randrange(len(lines) - 1)
    some = dice.randrange(1, 5)
    return dice.choice(
        (
            [*lines[:at], *lines[at + some :]],
            [*lines[:at], lines[at], *lines[at:]],
            [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]],
        )
    )


def sheet(guide: Guide, session: Session, private: bool) -> Sequence[Block]:
    return on_screen(guide, session, date=DAY, private=private)


def seen(visit: Visit, size: tuple[int, int]) -> View:
    """What is on the screen at a size."""
    return view_of(visit, room_for(*size), ("mark",), sheet)


def walked_on(visit: Visit) -> Visit:
    """To the end, picking the first there is where something has to be picked."""
    visit = replace(visit, over=())
    for _ in range(300):
        view, before = seen(visit, SIZES[0]), visit
        picks = [f"{view.group}:{each.id}" for each in view.page.choices]
        visit = press(visit, "bar:next" if view.forward is not None else picks[0], view.pages)
        if visit.over and visit.over[-1].kind == "change":
            visit = press(visit, "link:change_yes", 1)
        if visit.over:
            break
        if (visit.position.part.key, visit.page) == (before.position.part.key, before.page):
            visit = press(visit, picks[0] if picks else "extra:skip", view.pages)
    return visit


@pytest.mark.parametrize("seed", range(3))
def test_whatever_still_loads_can_be_walked_on_from_where_one_was(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311 - a search, not a secret
    copied, done = Copied(tmp_path), 0
    text = copied.file.read_text(encoding="utf-8")
    route = replay(GUIDE, WHOLE)
    while done < ENOUGH:
        copied.file.write_text("\n".join(changed(text.split("\n"), dice)), encoding="utf-8")
        guide = copied.read().loaded.guide
        if guide is None:
            continue
        done += 1
        here = dice.choice(route.entries).part.key
        visit = Visit(GUIDE, replace(WHOLE, looking_at=here), guides=(GUIDE,))
        opened = dice.choice(OPENED)
        found = carried(press(visit, opened, 1) if opened else visit, guide)
        if not found.lost:
            assert found.visit.position.part.step == visit.position.part.step
        for size in SIZES:
            seen(found.visit, size)
        assert [each.kind for each in walked_on(found.visit).over] == ["end"]
