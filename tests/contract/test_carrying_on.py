"""A visit that begins alone, ends by itself after printing, and goes on at another kiosk from what stands on the paper.

Two real stations, one after the other; nothing but the page comes from the first to the second.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

from pypdf import PdfReader

from kiosk.layout.phrases import bringing, visiting
from kiosk.screens import page_phrases as said
from kiosk.screens.counseling import phrases as desk
from tests.contract.leaving import Kiosk
from tests.contract.terminal import PATIENCE, ROOT
from tests.contract.visitor import ENTER, ESCAPE, RIGHT, Visitor

SETTINGS = f"""
[guides]
show = ["{ROOT / "decision_trees/cervical_dystonia"}"]
drafts = true
responsible_clinician = "Nobody, this is a test"
[times]
end_screen = 1
"""
TOGETHER = SETTINGS + "[clinic]\nwith_counselor = true\n"
GROUPS = re.compile(r"\b\d+\s+([0-9A-HJKMNP-TV-Z]{5})\b")
"""The groups of a code as they stand on its page, each after its number."""
URGENT = "Any of these right now"


def printed_code(pages: Path) -> str:
    """The code on the page that lies there."""
    until = time.monotonic() + PATIENCE
    while not (found := list(pages.glob("*.pdf"))):
        assert time.monotonic() < until, "there is no page"
        time.sleep(0.05)
    last = PdfReader(found[0]).pages[-1].extract_text()
    return "-".join(GROUPS.findall(last))


def waiting_room(folder: Path) -> str:
    """Somebody answers, is called in, wants the code and walks away; the code, once nothing of them is left."""
    folder.mkdir()
    with Kiosk(folder, SETTINGS) as kiosk:
        person = Visitor(kiosk.terminal, "")
        person.arrive()
        for key in (b"1", b"1", RIGHT, b"1", RIGHT):
            person.press(key)
        person.wait_for(URGENT)
        person.press(b"2")
        person.press(RIGHT)
        person.press(ESCAPE)
        person.choose(said.MAKE_WITH_CODE)
        person.choose(said.MAKE_THE_CODE)
        person.wait_for(visiting.START)
        code = printed_code(folder / "pages")
        # The page itself is packed: in no file, in no log and nowhere in the terminal stands a code.
        assert kiosk.near(code, *code.split("-")) == set()
    return code


def test_a_visit_goes_on_in_the_consulting_room_from_the_code_on_paper(tmp_path: Path) -> None:
    code = waiting_room(tmp_path / "waiting")
    assert len(code.split("-")) > 2
    (tmp_path / "consulting").mkdir()
    with Kiosk(tmp_path / "consulting", TOGETHER) as kiosk:
        two = Visitor(kiosk.terminal, "")
        two.arrive()
        two.wait_for(desk.TOGETHER)
        two.press(b"k")
        two.wait_for(bringing.TYPE_CODE)
        wrong = code[:7] + ("0" if code[7] != "0" else "1") + code[8:]
        two.press(wrong.lower().encode() + ENTER)
        two.wait_for(bringing.WRONG_GROUP.format(group=2))
        two.press(ESCAPE)
        two.wait_for(visiting.START)
        two.press(code.replace("-", "").encode() + ENTER)
        two.wait_for(bringing.HERE)
        two.choose(visiting.GO_ON)
        two.wait_for(URGENT)
        assert "● No" in two.seen, "what is of the moment is asked once more, with what was said before"
        two.press(RIGHT)
        two.wait_for("Your age?")
        assert desk.TOGETHER in two.seen
