"""The preview as two people see it: what a counselor opens, and the prompts as they are written."""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.preview.app import PreviewApp
from kiosk.authors.preview.past import Beginning, shortest
from kiosk.authors.preview.running import setting_of
from kiosk.walk.session import Session
from tests.authors.preview.copied import Copied
from tests.authors.preview.previewing import saved
from tests.authors.preview.test_past import long_walk
from tests.screens.kiosk import DAY, keys, no_waits, text_on
from tests.screens.two import TOGETHER

SAY, SAY_NOW = "Which of these have you tried?", "Which of these do you know?"
WIDE = (130, 30)


def preview(guide: Copied, session: Session | None = None) -> PreviewApp:
    setting = setting_of(guide.guide(), DAY, no_waits())
    return PreviewApp(setting, guide.read(), Beginning(session, TOGETHER))


async def test_a_counselor_walks_along_from_the_first_screen_and_again_after_the_end(tmp_path: Path) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test() as pilot:
        assert "With a counselor" in text_on(app)
        await keys(pilot, "1", "1", "right")
        assert app.visit.session.answers != {}
        app.shows(app.after("link:preview.anew", 1), "")
        assert app.visit.session.together
        assert app.visit.session.answers == {}


async def test_prompts_change_on_the_screen_while_they_are_written(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    begun = shortest(guide.guide(), "ways", long_walk, TOGETHER)
    app = preview(guide, begun)
    async with app.run_test(size=WIDE) as pilot:
        await keys(pilot, "c")
        assert SAY in text_on(app)
        await saved(pilot, guide, SAY, SAY_NOW)
        assert SAY_NOW in text_on(app)
        assert SAY not in text_on(app)


async def test_an_open_sheet_of_prompts_is_in_the_new_words(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, shortest(guide.guide(), "ways", long_walk, TOGETHER))
    async with app.run_test(size=(48, 14)) as pilot:
        await keys(pilot, "c")
        assert SAY in text_on(app)
        await saved(pilot, guide, SAY, SAY_NOW)
        assert SAY_NOW in text_on(app)


async def test_a_private_question_is_behind_shall_we(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, shortest(guide.guide(), "afraid", long_walk, TOGETHER))
    async with app.run_test() as pilot:
        assert app.visit.position.part.key == "afraid/cover"
        assert "Shall we" in text_on(app)
        await keys(pilot, "c")
        assert "The next question is private." in text_on(app)
