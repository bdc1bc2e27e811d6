"""Makes the pictures in the README again from the real thing: `python -m tests.pictures`.

Needs pdftoppm. The pictures show a made-up person, and are not part of what is installed.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from kiosk.guide.answers import read_answers
from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.layout.review import review_mark
from kiosk.screens.environment import scrub_environment
from kiosk.summary.compose import compose
from kiosk.summary.pdf import render
from kiosk.walk.session import Session
from kiosk.walk.written import walked

GUIDE = "cervical_dystonia"
PERSONA = "wearing_off_early"
HOME = Path(__file__).resolve().parents[1] / "kiosk" / "pictures"
SCREEN, PAGE = HOME / "screen.svg", HOME / "page.png"
DAY = "2026-11-20"
DOTS_PER_INCH = 80
QUESTION = "bothers"
"""The step whose screen is shown."""


def main() -> None:
    """Draw both pictures."""
    scrub_environment()
    [path] = find(GUIDE)
    guide = load(path).guide
    if guide is None:
        raise SystemExit(f"{path} cannot be loaded")
    session = _session(guide, path)
    HOME.mkdir(exist_ok=True)
    SCREEN.write_text(asyncio.run(_screen(guide, session)), encoding="utf-8")
    _draw_page(guide, session)


def _session(guide: Guide, path: Path) -> Session:
    return walked(guide, read_answers(path / "personas" / f"{PERSONA}.yaml", guide.steps).by_step)


async def _screen(guide: Guide, session: Session) -> str:
    """The screen of one question, as a picture that fetches no font from anywhere."""
    from kiosk.screens.app import KioskApp, Setting
    from kiosk.screens.theme import CALM
    from kiosk.screens.widgets.guard import Guard

    setting = Setting(
        (guide,),
        save=lambda _, __: None,
        preview=lambda _, __, ___: (),
        marks=lambda shown: review_mark(shown, DAY).screen,
        theme=CALM,
        guard=Guard(lambda: 0.0, settle=0, quiet=0, flip=0),
    )
    app = KioskApp(setting, replace(session, looking_at=QUESTION))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        drawn = app.export_screenshot(title=guide.guide.screen_title)
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


def _draw_page(guide: Guide, session: Session) -> None:
    """The patient's leaf, as it is printed."""
    made = render(compose(guide, session, date=DAY))
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "page.pdf"
        pdf.write_bytes(made.content)
        command = [
            "pdftoppm",
            "-png",
            "-r",
            str(DOTS_PER_INCH),
            "-singlefile",
            str(pdf),
            str(PAGE.with_suffix("")),
        ]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
