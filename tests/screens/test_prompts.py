"""The counselor's prompts: on a sheet, beside the questions, ticked, and gone at one press."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from kiosk.layout.room import room_for
from kiosk.layout.size import size_class
from kiosk.screens import coming
from kiosk.screens.counseling import beside, desk
from kiosk.screens.counseling import phrases as own
from kiosk.screens.marking import mark_of
from kiosk.screens.pressing import press
from kiosk.screens.shown import Shown
from kiosk.screens.view import View, view_of
from kiosk.screens.visit import Mark, Visit
from kiosk.screens.widgets.target import Target
from kiosk.walk.route import replay
from kiosk.walk.session import Picked
from tests.goldens import Goldens
from tests.screens.codes import as_patients_have_it
from tests.screens.kiosk import (
    MARKS,
    SIZES,
    go_to,
    keys,
    kinds,
    kiosk_on,
    send_keys,
    settle,
    text_on,
    touch_target,
    view_on,
)
from tests.screens.two import TOGETHER, touch_panel, two
from tests.screens.walks import GUIDE, WHOLE

GOLDENS = Path(__file__).parent / "counseling_goldens"
WIDE = (130, 30)
NARROWEST = (118, 24)
PROMPT = "Which ways did I just name?"
SAY = "Which of these have you tried?"
TICK = "counsel.prompts.said.0"
SCREENS: dict[str, tuple[str | None, tuple[str, ...], tuple[tuple[int, int], ...]]] = {
    "welcome": (None, (), SIZES),
    "place": ("ways", (), SIZES),
    "prompts": ("ways", ("c", "1"), SIZES),
    "none": ("things", ("c",), SIZES),
    "shall_we": ("money/cover", (), SIZES),
    "panel": ("ways", ("c",), (WIDE, NARROWEST)),
}


def at(part: str, *, shown: bool = False) -> Visit:
    """Two people at a part of the route."""
    return Visit(GUIDE, replace(two(), looking_at=part), beside=shown)


def seen(visit: Visit, size: tuple[int, int]) -> View:
    """What stands on a screen of that size."""
    aid = (size[0] - beside.columns_of(visit, size), size[1])
    return view_of(visit, room_for(*aid), MARKS, window=size)


@pytest.mark.parametrize(
    ("name", "size"), [(name, size) for name, (_, _, sizes) in SCREENS.items() for size in sizes]
)
async def test_what_two_people_see_looks_as_it_did(
    name: str, size: tuple[int, int], goldens: Goldens
) -> None:
    part, pressed, _ = SCREENS[name]
    app = kiosk_on(GUIDE, session=two() if part else TOGETHER)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if part is not None:
            await go_to(pilot, part)
        await keys(pilot, *pressed)
        shown = text_on(app) + "\n"
    assert "ounselor" in shown
    goldens.same(GOLDENS / f"{name}_{size[0]}x{size[1]}.txt", shown)


def test_no_golden_is_left_over(goldens: Goldens) -> None:
    expected = (f"{name}_{w}x{h}.txt" for name, (_, _, sizes) in SCREENS.items() for w, h in sizes)
    goldens.only(GOLDENS, (GOLDENS / name for name in expected))


@pytest.mark.parametrize(("width", "height", "close"), [(80, 24, "c"), (60, 18, "escape"), (48, 14, "c")])
async def test_one_press_opens_the_prompts_and_one_takes_them_away(
    width: int, height: int, close: str
) -> None:
    app = kiosk_on(GUIDE, session=two())
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "c")
        assert kinds(app) == ["prompts"]
        assert SAY in text_on(app)
        await keys(pilot, close)
        assert kinds(app) == []
        assert SAY not in text_on(app)


def test_on_every_part_of_the_route_the_prompts_of_its_step_open_and_say_so_where_there_are_none() -> None:
    for entry in replay(GUIDE, two()).entries:
        visit = at(entry.part.key)
        opened = press(visit, "counsel:prompts", 1)
        prompts = GUIDE.steps[entry.part.step].counselor
        told = " ".join(block.text for block in opened.over[-1].leaflet.blocks)
        if entry.part.name == "cover":
            assert prompts is None or (prompts.say or "") not in told
        elif prompts is None:
            assert told == "No prompts for this step."
        else:
            assert (prompts.say or "") in told
        assert "counsel.map" in [each.key for each in opened.over[-1].leaflet.links]
        assert press(opened, "bar:close", 1) == visit


def test_below_the_prompts_stand_the_ways_to_the_rest_of_the_desk() -> None:
    links = {each.key for each in desk.prompts_here(at("ways")).links}
    assert links == {TICK, *(f"counsel.{name}" for name in own.WAYS)}
    for name in own.WAYS:
        assert press(at("ways"), f"counsel:{name}", 1).over


def test_a_tick_is_no_answer_and_is_told_by_mark_and_words() -> None:
    opened = press(at("ways"), "counsel:prompts", 1)
    ticked = press(opened, f"link:{TICK}", 1)
    assert ticked.session.counsel.said_back == {("ways", 0)}
    assert replace(ticked.session, counsel=opened.session.counsel) == opened.session
    assert ticked.face == opened.face
    view = seen(ticked, (80, 24))
    assert (view.chosen, view.chosen_words) == ((TICK,), own.SAID_BACK)
    assert view.page.choices[0].lines == (PROMPT, "")
    assert press(ticked, f"link:{TICK}", 1) == opened
    for stray in ("counsel:prompts.said.1", "counsel:prompts.said.x", "counsel:prompts.said.-1"):
        assert press(opened, stray, 1) == opened


def test_what_opens_from_the_prompts_takes_their_place() -> None:
    opened = press(at("ways"), "counsel:prompts", 1)
    there = press(opened, "link:counsel.map", 1)
    assert "prompts" not in [each.kind for each in there.over]


@pytest.mark.parametrize("size", [WIDE, NARROWEST])
async def test_beside_the_questions_the_prompts_are_ticked_and_hidden_by_a_finger(
    size: tuple[int, int],
) -> None:
    app = kiosk_on(GUIDE, session=two())
    async with app.run_test(size=size) as pilot:
        await go_to(pilot, "ways")
        assert SAY not in text_on(app)
        await touch_target(pilot, "counsel:beside")
        assert SAY in text_on(app)
        assert kinds(app) == []
        await touch_panel(pilot, "counsel:prompts.said.0")
        assert app.visit.session.counsel.said_back == {("ways", 0)}
        assert f"{own.SAID_BACK}" in text_on(app)
        targets = [each.region for each in app.screen.query(Target)]
        assert all(each.height >= 2 and each.right <= size[0] for each in targets)
        await touch_panel(pilot, "counsel:beside")
        assert SAY not in text_on(app)
        assert own.SAID_BACK not in text_on(app)


async def test_beside_the_questions_nothing_gets_in_the_way_of_the_keys() -> None:
    app = kiosk_on(GUIDE, session=two())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, "ways")
        alone = [each.key for each in app.screen.focus_chain if isinstance(each, Target)]
        await keys(pilot, "c")
        with_panel = [each.key for each in app.screen.focus_chain if isinstance(each, Target)]
        theirs = [each for each in with_panel if each.startswith("counsel:")]
        answers = [each for each in alone if each != "counsel:beside"]
        assert with_panel == [*answers, *theirs]
        await keys(pilot, "2")
        picked = app.visit.draft
        assert isinstance(picked, Picked)
        await keys(pilot, "c")
        assert app.visit.draft == picked


async def test_turning_the_screen_to_the_patient_keeps_what_was_begun_and_where_the_keys_were() -> None:
    app = kiosk_on(GUIDE, session=two())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "down", "down", "c")
        await settle(pilot)
        assert isinstance(app.screen, Shown)
        assert mark_of(app.screen).focus == "pick:lift"
        await keys(pilot, "c")
        await settle(pilot)
        assert isinstance(app.screen, Shown)
        assert mark_of(app.screen).focus == "pick:lift"


async def test_in_a_window_that_has_become_narrow_they_are_hidden_and_open_as_a_sheet() -> None:
    app = kiosk_on(GUIDE, session=two())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "c")
        assert SAY in text_on(app)
        await pilot.resize_terminal(117, 30)
        await settle(pilot)
        assert SAY not in text_on(app)
        await send_keys(pilot, "c")
        assert kinds(app) == ["prompts"]


@pytest.mark.parametrize("part", ["today/urgent.lost_now", "ways"])
def test_whatever_covers_the_questions_covers_the_prompts(part: str) -> None:
    shown = at(part, shown=True)
    assert (seen(shown, WIDE).panel is None) == part.startswith("today")
    assert seen(coming.covered(shown, Mark), WIDE).panel is None
    for what in ("bar:stop", "bar:help", "counsel:map"):
        assert seen(press(shown, what, 1), WIDE).panel is None
    assert seen(shown, (117, 30)).panel is None
    assert seen(shown, (118, 23)).panel is None


def test_the_questions_keep_the_room_of_their_largest_size() -> None:
    shown = at("ways", shown=True)
    columns, rows = NARROWEST
    assert size_class(columns - beside.columns_of(shown, NARROWEST), rows) == "normal"
    assert beside.columns_of(replace(shown, session=WHOLE), WIDE) == 0
    assert not Visit(GUIDE, TOGETHER).beside


def test_what_is_too_long_beside_the_questions_is_paged_and_begins_anew_at_the_next_step() -> None:
    shown = at("ways", shown=True)
    first = beside.panel(shown, 14)
    assert first.pages > 1
    second = beside.panel(press(shown, "counsel:beside.page.1", 1), 14)
    assert (second.number, second.pages) == (1, first.pages)
    assert press(press(shown, "counsel:beside.page.1", 1), "bar:next", 1).beside_page == 0


async def to_more(pilot: Pilot[int]) -> None:
    """The keys at what turns the pages of the prompts."""
    for _ in range(30):
        await keys(pilot, "tab")
        if focused(pilot).startswith("counsel:beside.page"):
            return
    pytest.fail("the keys never came there")


def focused(pilot: Pilot[int]) -> str:
    """What the keys are at."""
    focus = pilot.app.screen.focused
    return focus.key if isinstance(focus, Target) else ""


@pytest.mark.parametrize("touches", [False, True])
async def test_more_turns_only_the_prompts_and_stays_where_the_keys_are(*, touches: bool) -> None:
    app = kiosk_on(GUIDE, session=two())
    async with app.run_test(size=NARROWEST) as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "2", "c")
        panel = view_on(app).panel
        assert panel is not None
        assert panel.pages == 2
        before, draft = app.screen, app.visit.draft
        if touches:
            await touch_panel(pilot, "counsel:beside.page.1")
        else:
            await to_more(pilot)
            await keys(pilot, "enter")
            await settle(pilot)
            assert focused(pilot) == "counsel:beside.page.0"
        assert "More (2/" in text_on(app)
        if not touches:
            await keys(pilot, "enter")
            await settle(pilot)
            assert "More (1/" in text_on(app)
        assert app.screen is before
        assert app.visit.draft == draft


async def test_an_enter_that_is_held_on_more_answers_nothing() -> None:
    now = [100.0]
    app = kiosk_on(GUIDE, session=two(), guard=as_patients_have_it(now))
    async with app.run_test(size=NARROWEST) as pilot:
        await go_to(pilot, "ways")
        for key in ("2", "c"):
            now[0] += 5
            await keys(pilot, key)
        await to_more(pilot)
        now[0] += 5
        before = app.visit
        for _ in range(30):
            await keys(pilot, "enter")
            now[0] += 0.05
        assert app.visit == replace(before, beside_page=1)


def test_the_counselors_letters_do_nothing_on_what_lies_over_the_questions() -> None:
    for what in ("bar:stop", "bar:help"):
        laid = press(at("ways"), what, 1)
        assert "c" not in seen(laid, WIDE).letters


def test_the_small_target_stands_first_at_every_size() -> None:
    for size in (*SIZES, WIDE):
        for part in ("ways", "minutes", "things", "money/cover", "page"):
            first = seen(at(part), size).extras[0].key
            assert first in ("extra:counselor", "counsel:beside"), (size, part)
