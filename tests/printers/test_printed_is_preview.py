"""A person's page, printed on a real print server and read back from the printer, is what the screen showed them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.deliver.job import Page
from kiosk.deliver.page import maker
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.leaves import leaves
from kiosk.summary.pdf import Paper
from kiosk.summary.preview import on_screen
from kiosk.summary.veiled import holds_private
from tests.guides.people import guide_called, persona_at, personas
from tests.printers.following_pages import followed, printer_of
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.summary import page_words

pytestmark = pytest.mark.needs(*PROGRAMS, "pdftotext")
DAY: Final = "2026-11-21"
CLINIC: Final = "Hill Street"
NUMBERS: Final = {"desk": "Level 2, red door, call 020 7946 0018", "emergency": "999 or 112"}
GUIDE = guide_called("cervical_dystonia")
PEOPLE = {path.stem: path for name, path in personas() if name == "cervical_dystonia"}


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("name", "agreed", "large_print"),
    [("clonazepam_and_opioids", True, False), ("felt_better_and_stopped", False, True)],
)
def test_what_comes_out_is_what_the_screen_showed(
    cups: Cups, simulator: Simulator, name: str, agreed: bool, large_print: bool, paper: Paper
) -> None:
    session = sessions_of(GUIDE, persona_at(PEOPLE[name]))[-1]
    session = replace(session, wishes=replace(session.wishes, large_print=large_print))
    assert holds_private(GUIDE, session) == agreed
    made = maker(lambda: DAY, NUMBERS, paper, CLINIC)(GUIDE, session)
    assert made.kind == "pdf"
    followed_page = followed(printer_of(cups), Page(made.content, "pdf", paper, made.pages))
    assert followed_page.outcome.state == "printed"

    (printed,) = simulator.printed()
    document = compose(GUIDE, session, date=DAY, numbers=NUMBERS, clinic=CLINIC)
    shown, hidden = (
        on_screen(GUIDE, session, date=DAY, numbers=NUMBERS, clinic=CLINIC, private=private)
        for private in (True, False)
    )
    read, preview = page_words.on_paper(printed.read_bytes(), document), page_words.on_screen(shown, document)
    for on_paper, on_preview, leaf in zip(read, preview, leaves(document), strict=True):
        assert page_words.same(on_paper, on_preview, leaf)
    left_out = [block.text for block in hidden if phrases.UNSEEN in block.text]
    assert bool(left_out) == agreed
    assert (hidden == shown) != agreed
