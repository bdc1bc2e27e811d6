"""Nothing of a counselor's is there for somebody alone, whatever is pressed, said or printed; and staff's switch."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from types import MappingProxyType

import pytest
import yaml

from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.layout.phrases import asking
from kiosk.layout.room import room_for
from kiosk.plain.walk import run
from kiosk.screens import coming, record_phrases
from kiosk.screens import staff_phrases as said
from kiosk.screens.counseling import desk
from kiosk.screens.counseling import keeping_phrases as keeping
from kiosk.screens.counseling import phrases as own
from kiosk.screens.counseling.joining import Company
from kiosk.screens.idling import words_on
from kiosk.screens.keying import meant
from kiosk.screens.lasting import Lasts
from kiosk.screens.marking import mark_of
from kiosk.screens.pressing import press
from kiosk.screens.shown import Shown
from kiosk.screens.view import View, view_of
from kiosk.screens.visit import Mark, Visit
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.markdown import as_markdown
from kiosk.summary.text import as_text
from kiosk.walk.counsel import OF_VISIT, Counsel
from kiosk.walk.route import replay
from kiosk.walk.session import Picked, Session
from tests.guides.people import FOLDERS, NAMES
from tests.screens.kiosk import (
    DAY,
    MARKS,
    SIZES,
    go_to,
    keys,
    kinds,
    kiosk_on,
    send_keys,
    settle,
    text_on,
    view_on,
)
from tests.screens.staff import Machine, knock, press_bar, staffed, type_pin, visited
from tests.screens.still import TIMES, Room
from tests.screens.two import TOGETHER, WHOLE_TOGETHER, two
from tests.screens.walks import GUIDE, UP_TO_WAYS, WHOLE

MARKER = "zwetschge"
"""Stands in every word of the counselor's, and nowhere else."""
KEYS = (*string.ascii_lowercase, "/", "?")
KEPT = Counsel(
    notes=MappingProxyType({"ways": f"{MARKER} noted", OF_VISIT: f"{MARKER} of the visit"}),
    said_back=frozenset({("ways", 0)}),
)


class _Plain(yaml.SafeLoader):
    """Takes `yes` and `no` for words, as the guide's own reader does."""


_BOOL = "tag:yaml.org,2002:bool"
_Plain.yaml_implicit_resolvers = {
    first: [each for each in known if each[0] != _BOOL]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Plain.add_implicit_resolver(_BOOL, re.compile("true|false"), list("tf"))


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The small guide with prompts at every step, the marker in each of them."""
    source = next(path for path, name in zip(FOLDERS, NAMES, strict=True) if name == GUIDE.id)
    folder = tmp_path_factory.mktemp("marked") / GUIDE.id
    folder.mkdir()
    for path in source.glob("*.yaml"):
        data = yaml.load(path.read_text(encoding="utf-8"), _Plain)  # noqa: S506 - a safe one
        for step in data.get("steps", {}).values():
            told = {"say": f"Say {MARKER}", "listen_for": f"Hear {MARKER}", "teach_back": [f"Back {MARKER}?"]}
            step["counselor"] = told
        (folder / path.name).write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    guide = load(folder).guide
    assert guide is not None
    return guide


def told_by(view: View) -> str:
    """Every word of a view."""
    lines = [*view.page.lines, *(view.panel.page.lines if view.panel is not None else ())]
    words = ["".join(span.text for span in line) for line in lines]
    words += [line for choice in view.page.choices for line in choice.lines]
    words += [line for button in view.extras for line in button.label]
    return " ".join((*words, *view.places, view.notice, view.text or ""))


def after_every_key(visit: Visit, size: tuple[int, int]) -> list[str]:
    """What stands on the screen, and what does after each key that types something there."""
    room = room_for(*size)
    view = view_of(visit, room, MARKS, window=(130, 30))
    found = [told_by(view)]
    for key in KEYS:
        what = meant(view, key, key).what
        if what is not None and view.text is None:
            after = press(visit, what, view.pages)
            found.append(told_by(view_of(after, room, MARKS, window=(130, 30))))
    return found


@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]])
def test_alone_no_key_on_any_screen_shows_a_word_of_the_counselors(
    marked: Guide, size: tuple[int, int]
) -> None:
    walked = replace(WHOLE, counsel=KEPT)
    for entry in replay(marked, walked).entries:
        visit = Visit(marked, replace(walked, looking_at=entry.part.key), beside=True)
        assert not any(MARKER in each for each in after_every_key(visit, size)), entry.part.key
        for forged in ("counsel:prompts", "counsel:beside", "extra:counselor", "link:counsel.prompts.said.0"):
            assert press(visit, forged, 1) == visit


def test_two_people_see_them_on_every_screen(marked: Guide) -> None:
    walked = two()
    for entry in replay(marked, walked).entries:
        visit = Visit(marked, replace(walked, looking_at=entry.part.key))
        if entry.part.name != "cover":
            opened = press(visit, "counsel:prompts", 1)
            assert MARKER in told_by(view_of(opened, room_for(80, 24), MARKS)), entry.part.key


def test_alone_nothing_of_it_is_said_or_printed_and_together_only_the_notes_that_were_agreed_to(
    marked: Guide,
) -> None:
    agreed = replace(KEPT, notes_agreed=True)
    alone, together = replace(WHOLE, counsel=agreed), replace(two(), counsel=agreed)
    for session, shown in ((alone, False), (together, True)):
        document = compose(marked, session, date=DAY)
        for printed in (as_text(document), as_markdown(document), as_json(document)):
            assert (MARKER in printed) == shown
    not_agreed = as_text(compose(marked, replace(together, counsel=KEPT), date=DAY))
    assert MARKER not in not_agreed


def test_in_plain_lines_only_two_people_are_told_the_prompts(marked: Guide) -> None:
    for together in (False, True):
        lines: list[str] = []
        run(marked, ["k", "1", "k", "2", "k"], lines.append, lambda _: "", session=Session(together=together))
        assert any(MARKER in each for each in lines) == together


# Staff's switch


@pytest.mark.parametrize(("width", "height", "touches"), [(80, 24, False), (60, 18, True), (48, 14, True)])
async def test_staff_switch_it_on_before_a_visit_and_the_next_person_walks_with_a_counselor(
    width: int, height: int, touches: bool
) -> None:
    app = staffed(Machine(), GUIDE, session=Session(seed=7), known=GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        assert "With a counselor" not in text_on(app)
        await knock(pilot, touches=touches)
        await type_pin(pilot, touches=touches)
        assert "ounselor: off" in text_on(app)
        await press_bar(pilot, "bar:counselor", "c", touches=touches)
        assert "ounselor: on" in text_on(app)
        assert said.COUNSELOR_JOINED in text_on(app)
        await press_bar(pilot, "bar:back", "escape", touches=touches)
        assert kinds(app) == ["welcome"]
        assert "With a counselor" in text_on(app)
        assert (app.visit.session.together, app.visit.session.seed) == (True, 0)
        await send_keys(pilot, "1")
        assert app.visit.over == ()
        await keys(pilot, "c")
        assert kinds(app) == ["prompts"]


async def test_a_machine_for_two_shows_it_as_on_and_alone_the_options_are_turned() -> None:
    app = staffed(Machine(), GUIDE, session=TOGETHER, known=GUIDE)
    app._staff._desk._company = Company(lambda: 5)
    async with app.run_test() as pilot:
        await settle(pilot)
        await knock(pilot)
        await type_pin(pilot)
        assert said.COUNSELOR_ON in text_on(app)
        await send_keys(pilot, "c")
        assert said.COUNSELOR_OFF in text_on(app)
        assert (app.visit.session.together, app.visit.session.seed) == (False, 5)


def test_switched_on_and_off_again_before_a_visit_nothing_has_changed() -> None:
    company, visit = Company(lambda: 5), Visit(GUIDE, Session(seed=7))
    assert company.turned(company.turned(visit, begun=False), begun=False) == visit


async def test_nobody_comes_and_the_kiosk_is_for_one_person_again() -> None:
    room = Room()
    app = room.kiosk(GUIDE, Session(seed=7))
    async with app.run_test() as pilot:
        await settle(pilot)
        found = app.visit
        app.shows(Company(lambda: 5).turned(app.visit, begun=False), "")
        await settle(pilot)
        assert app.visit.session.together
        room.now += TIMES.still_with_counselor + words_on(view_on(app).page) * 60 / TIMES.words_a_minute - 1
        app._look()
        assert app.visit.session.together
        room.now += 2
        app._look()
        assert app.visit == found
        await settle(pilot)
        assert "With a counselor" not in text_on(app)


async def test_a_counselor_joins_a_visit_and_leaves_it_and_all_of_theirs_is_gone_at_once() -> None:
    app = visited(Machine(), replace(UP_TO_WAYS, seed=3))
    async with app.run_test(size=(130, 30)) as pilot:
        await go_to(pilot, "who")
        await send_keys(pilot, "2")
        before = app.visit
        for together in (True, False):
            await knock(pilot)
            await type_pin(pilot)
            await keys(pilot, "c", "escape")
            assert app.visit == replace(before, session=replace(before.session, together=together))
            assert ("With a counselor" in text_on(app)) == together


def test_leaving_takes_the_panel_and_every_sheet_and_keeps_notes_out_of_sight() -> None:
    company = Company(lambda: 5)
    session = replace(two(), counsel=KEPT, seed=3, looking_at="ways")
    visit = Visit(GUIDE, session, beside=True)
    for what in ("counsel:prompts", "counsel:map", "counsel:search", "counsel:note", "counsel:standing"):
        opened = press(visit, what, 1)
        assert opened.over
        gone = company.turned(opened, begun=True)
        assert gone.over == ()
        assert not gone.session.together
        assert not gone.beside
        assert gone.session.counsel.notes == session.counsel.notes
        assert (gone.session.seed, gone.session.answers) == (3, session.answers)
        assert MARKER not in told_by(view_of(gone, room_for(130, 30), MARKS, window=(130, 30)))
    hidden = coming.covered(press(visit, "counsel:prompts", 1), Mark)
    assert [each.kind for each in company.turned(hidden, begun=True).over] == ["hidden"]
    stopped = press(visit, "bar:stop", 1)
    assert [each.kind for each in company.turned(stopped, begun=True).over] == ["stop"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("opened", ["bar:stop", "extra:menu", "extra:record", "extra:struck"])
def test_leaving_takes_what_was_made_for_two_off_whatever_lies_there(
    opened: str, size: tuple[int, int]
) -> None:
    agreed = opened in ("extra:record", "extra:struck")
    session = replace(WHOLE_TOGETHER, counsel=replace(KEPT, notes_agreed=agreed), looking_at="page")
    laid = press(Visit(GUIDE, session, records=True), opened, 1)
    theirs = (MARKER, keeping.ASK_FOR_PAGE, "Notes (2)", asking.COUNSELOR, record_phrases.NOTES_IN)

    def seen(visit: Visit) -> set[str]:
        room = room_for(*size)
        pages = view_of(visit, room, MARKS).pages
        top = [press(visit, f"there:{page}:none", pages) for page in range(pages)]
        told = " ".join(told_by(view_of(each, room, MARKS)) for each in top)
        return {each for each in theirs if each in told}

    assert seen(laid)
    assert not seen(Company(lambda: 5).turned(laid, begun=True))


def test_what_was_said_of_a_note_in_passing_is_not_said_once_the_counselor_has_left() -> None:
    typed = press(Visit(GUIDE, replace(two(), looking_at="ways")), "counsel:note", 1).with_typed("Words.")
    kept = press(typed, "bar:next", 1)
    assert kept.notice == keeping.KEPT
    assert Company(lambda: 5).turned(kept, begun=True).notice == ""
    resting = press(press(kept, "bar:stop", 1), "link:rest", 1)
    said_under = coming.covered(kept, lambda: Mark(notice=kept.notice))
    for laid in (resting, said_under):
        alone = Company(lambda: 5).turned(laid, begun=True)
        assert coming.gone_on(alone).notice == ""


def test_a_cover_tells_the_time_there_is_for_whoever_is_there_now() -> None:
    lasts = Lasts(covered=60, covered_together=120, hidden=180, hidden_together=720, rest=240)
    one, other = Visit(GUIDE, WHOLE, lasts=lasts), Visit(GUIDE, two(), lasts=lasts)
    for cover in (lambda each: coming.covered(each, Mark), coming.hidden):
        turned = Company(lambda: 5).turned(cover(one), begun=True)
        assert turned.over == cover(other).over
        assert Company(lambda: 5).turned(turned, begun=True).over == cover(one).over


def test_whoever_stands_at_a_question_only_for_two_is_at_one_of_the_route_once_alone() -> None:
    there = Visit(GUIDE, replace(two(), looking_at="afraid")).with_draft(Picked(("yes",)))
    gone = Company(lambda: 5).turned(there, begun=True)
    assert gone.position.part.step != "afraid"
    assert gone.draft is None
    back = Company(lambda: 5).turned(gone, begun=True)
    assert back.session.standing("afraid") == Picked(("no",))


async def test_the_focus_is_kept_where_it_was() -> None:
    app = visited(Machine(), two(UP_TO_WAYS))
    async with app.run_test(size=(130, 30)) as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "down", "c")
        await settle(pilot)
        assert isinstance(app.screen, Shown)
        assert mark_of(app.screen).focus == "pick:bus"


def test_help_names_the_keys_of_a_counselor_to_two_people_and_to_nobody_else() -> None:
    def says(visit: Visit) -> bool:
        return any(block.text == own.KEYS for sheet in visit.over for block in sheet.leaflet.blocks)

    alone = press(Visit(GUIDE, Session()), "bar:help", 1)
    assert [each.kind for each in alone.over] == ["help"]
    assert not says(alone)
    together = press(Visit(GUIDE, Session(together=True)), "bar:help", 1)
    assert says(together)
    assert all(letter.upper() in own.KEYS for letter in desk.letters(together))
    assert not says(desk.left(together))


async def test_a_letter_of_the_counselor_does_nothing_else_on_the_first_screen() -> None:
    for session, cleans in ((Session(together=True), False), (Session(), True)):
        app = kiosk_on(GUIDE, session=session)
        async with app.run_test() as pilot:
            await settle(pilot)
            assert "link:clean" in [each.key for each in view_on(app).extras]
            await keys(pilot, "b", "c")
            assert (kinds(app)[-1] == "cleaning") is cleans
            assert (app.visit.buttons == "left") is cleans
