"""Before and after on the real screen: the start taken down by keys and touch, side by side, and what is not opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from kiosk.layout.answers import option_name
from kiosk.layout.phrases import deciding
from kiosk.layout.phrases import standing as said
from kiosk.screens.app import KioskApp
from kiosk.screens.counseling import desk
from kiosk.screens.counseling.joining import Company
from kiosk.screens.counseling.keeping_phrases import ASK_FOR_START
from kiosk.screens.counseling.standing import not_opened_told
from kiosk.screens.visit import Visit
from kiosk.walk.counsel import Counsel, Standing
from kiosk.walk.moves import keep_counsel
from kiosk.walk.session import Session
from kiosk.walk.standing import standing_now
from tests.goldens import Goldens
from tests.guides.people import guide_called
from tests.screens.kiosk import (
    SIZE_IDS,
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
from tests.screens.two import WHOLE_TOGETHER as TOGETHER
from tests.screens.walks import GUIDE, UP_TO_WAYS, WHOLE

GOLDENS = Path(__file__).parent / "standing_goldens"
BEFORE = Standing("not_sure", True, {"sure": False, "informed": None})
LEANING = "counsel.standing.say."


async def _opened(pilot: Pilot[int], *names: str) -> None:
    await settle(pilot)
    await go_to(pilot, "who")
    await keys(pilot, *names)


async def _touched(pilot: Pilot[int], key: str) -> None:
    """A finger on a link of the sheet, on whichever page of it that stands."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    while key not in [each.id for each in view_on(app).page.choices]:
        await touch_target(pilot, "bar:more")
    await touch_target(pilot, f"link:{key}")


def _before(app: KioskApp) -> Standing | None:
    return app.visit.session.counsel.before


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_the_start_is_taken_down_by_touch_and_any_of_it_may_stay_open(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=size) as pilot:
        await _opened(pilot, "b")
        await _touched(pilot, "counsel.standing.ask")
        for reply in ("bus", "yes", "no", "open", "yes"):
            await _touched(pilot, f"{LEANING}{reply}")
        assert kinds(app) == ["standing"]
        sureness = {"sure": True, "informed": False, "clear": None, "supported": True}
        assert _before(app) == Standing("bus", True, sureness)
        assert app.visit.session.answers == TOGETHER.answers
        assert app.visit.over[-1].page == 0


async def test_the_start_is_taken_down_by_keys_and_what_was_said_stays_where_it_is_left() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened(pilot, "b", "1", "1", "2", "escape")
        first = _before(app)
        assert first is not None
        assert first.leaning in GUIDE.options
        assert dict(first.sureness) == {"sure": False}
        assert kinds(app) == ["standing"]
        assert [link.label for link in app.visit.over[-1].leaflet.links] == [said.ASK_AGAIN, ASK_FOR_START]
        await send_keys(pilot, "b")
        assert kinds(app) == []


def test_where_somebody_stood_alone_is_the_start_once_a_counselor_comes() -> None:
    joined = Company(lambda: 0).turned(Visit(GUIDE, WHOLE), begun=True)
    assert joined.session.counsel.before == standing_now(GUIDE, joined.session)
    left = Company(lambda: 0).turned(joined, begun=True)
    assert not left.session.together
    first = Company(lambda: 0).turned(Visit(GUIDE, Session()), begun=False)
    assert first.session.counsel == Counsel()


def _link_labels(app: KioskApp) -> list[str]:
    return [link.label for link in app.visit.over[-1].leaflet.links]


async def test_at_the_start_it_is_asked_how_it_stands_now_and_later_how_it_stood_then() -> None:
    app = kiosk_on(GUIDE, session=Session(together=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "1", "b")
        assert said.ASK in _link_labels(app)
        await _touched(pilot, "counsel.standing.ask")
        assert app.visit.over[-1].leaflet.heading.text == deciding.LEANING_ASK
        await _touched(pilot, f"{LEANING}open")
        assert app.visit.over[-1].leaflet.heading.text == deciding.SURENESS_ASKS["sure"]
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened(pilot, "b")
        assert said.ASK not in _link_labels(app)
        assert said.ASK_THEN in _link_labels(app)
        await _touched(pilot, "counsel.standing.ask")
        assert app.visit.over[-1].leaflet.heading.text == said.LEANING_THEN
        for each in said.SURENESS_THEN.values():
            await _touched(pilot, f"{LEANING}open")
            assert app.visit.over[-1].leaflet.heading.text == each


async def test_where_now_is_not_asked_it_says_what_that_comes_from() -> None:
    app = kiosk_on(GUIDE, session=Session(together=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "1", "b")
        assert said.NOW_NOTE in text_on(app)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_back_leads_to_what_was_asked_before_and_shows_what_was_said(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=size) as pilot:
        await _opened(pilot, "b")
        await _touched(pilot, "counsel.standing.ask")
        for reply in ("bus", "yes", "no"):
            await _touched(pilot, f"{LEANING}{reply}")
        assert app.visit.over[-1].about == "clear"
        for about, reply in (("informed", "no"), ("sure", "yes"), ("leaning", "bus")):
            await touch_target(pilot, "link:counsel.standing.back")
            assert (kinds(app), app.visit.over[-1].about) == (["standing", "standing_ask"], about)
            assert view_on(app).chosen == (f"{LEANING}{reply}",)
        await touch_target(pilot, "bar:back")
        assert kinds(app) == ["standing"]
        await _touched(pilot, "counsel.standing.ask")
        await _touched(pilot, f"{LEANING}bus")
        await _touched(pilot, f"{LEANING}no")
        assert dict(_sureness(app)) == {"sure": False, "informed": False}
        await touch_target(pilot, "bar:close")
        assert kinds(app) == ["standing"]


def _sureness(app: KioskApp) -> Mapping[str, bool | None]:
    before = _before(app)
    assert before is not None
    return before.sureness


async def test_what_may_still_be_offered_is_asked_for_in_the_turned_order() -> None:
    app = kiosk_on(GUIDE, session=Session(together=True, seed=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "1", "b")
        await _touched(pilot, "counsel.standing.ask")
        asked = [link.key.removeprefix(LEANING) for link in app.visit.over[-1].leaflet.links]
        options = list(GUIDE.options)
        assert asked == [*options[1:], options[0], "not_sure", "clinician", "open"]


async def test_no_number_says_what_was_not_on_the_screen() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(48, 14)) as pilot:
        await _opened(pilot, "b")
        await _touched(pilot, "counsel.standing.ask")
        numbers = [choice.number for choice in view_on(app).page.choices]
        assert len(numbers) < len(app.visit.over[-1].leaflet.links)
        await keys(pilot, str(max(numbers) + 1))
        assert (kinds(app)[-1], app.visit.over[-1].about) == ("standing_ask", "leaning")
        assert _before(app) is None
        await keys(pilot, str(max(numbers)))
        assert _before(app) is not None


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_both_stand_side_by_side_in_words(size: tuple[int, int]) -> None:
    session = keep_counsel(TOGETHER, Counsel(before=BEFORE))
    app = kiosk_on(GUIDE, session=session)
    async with app.run_test(size=size) as pilot:
        await _opened(pilot, "b")
        shown = text_on(app)
        while view_on(app).pages - 1 > app.visit.over[-1].page:
            await send_keys(pilot, "right")
            shown += text_on(app)
        for words in (said.AT_START, said.NOW, said.NOT_SURE, said.NOT_ASKED, said.NOT_SAID):
            assert words in shown
        beside = any(said.AT_START in row and said.NOW in row for row in shown.splitlines())
        assert beside == (size[0] >= 60)


async def test_options_nobody_has_opened_are_named_until_they_are_looked_at() -> None:
    app = kiosk_on(GUIDE, session=replace(UP_TO_WAYS, together=True))
    bus = option_name(GUIDE, app.visit.position.route.facts, "bus")
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened(pilot, "b")
        assert bus in _not_opened(app)
        app.visit = desk.pressed(app.visit.uncovered(), "map.step.read_bus")
        assert app.visit.session.counsel.looked_at == {"bus"}
        await _opened(pilot, "b")
        assert bus not in _not_opened(app)


def test_an_option_with_a_comma_in_its_name_stands_as_one() -> None:
    visit = Visit(guide_called("cervical_dystonia"), Session(together=True))
    (line,) = not_opened_told(visit)
    every = line.text.partition(": ")[2].split("; ")
    facts = visit.position.route.facts
    assert set(every) == {option_name(visit.guide, facts, each) for each in visit.guide.options}


def _not_opened(app: KioskApp) -> str:
    """The line that names what nobody has opened; empty where there is none."""
    begins = said.NOT_OPENED.partition("{")[0]
    return "".join(each.text for each in app.visit.over[-1].leaflet.blocks if each.text.startswith(begins))


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_sheet_looks_as_it_did(width: int, height: int, goldens: Goldens) -> None:
    app = kiosk_on(GUIDE, session=keep_counsel(TOGETHER, Counsel(before=BEFORE)))
    async with app.run_test(size=(width, height)) as pilot:
        await _opened(pilot, "b")
        goldens.same(GOLDENS / f"standing_{width}x{height}.txt", text_on(app) + "\n")


def test_no_golden_is_left_over(goldens: Goldens) -> None:
    goldens.only(GOLDENS, (GOLDENS / f"standing_{width}x{height}.txt" for width, height in SIZES))
