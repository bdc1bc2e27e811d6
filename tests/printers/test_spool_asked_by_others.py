"""Somebody else on this machine asks the station's print server for a page that is not theirs, or to meddle with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from kiosk.deliver import ipp_wire
from kiosk.deliver.ipp import Group, Message, Of, Tag, attribute
from kiosk.deliver.ipp_wire import Lost, asked, placed
from tests.printers.following_pages import QUEUE
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups
from tests.printers.processes import as_nobody

pytestmark = [pytest.mark.needs(*PROGRAMS), pytest.mark.needs_root]
GET_DOCUMENT = 0x4027
MEDDLING = {"Cancel-Job": 0x0008, "Hold-Job": 0x000C, "Release-Job": 0x000D}
UNAUTHORIZED, FORBIDDEN = 401, 403


@pytest.fixture
def waiting(cups: Cups, tmp_path: Path) -> int:
    """The number of root's job, whose page waits in the spool."""
    page = tmp_path / "page.pdf"
    page.write_bytes(page_saying("not yours").content)
    said = cups.run("lp", "-d", QUEUE, "-H", "hold", str(page)).stdout
    assert len(cups.spooled()) == 1
    return int(said.split()[3].rpartition("-")[2])


def ask(cups: Cups, operation: int, job: int, *, told: bool = True) -> str:
    """What comes of it, said in root's name: by whoever runs this (`told`), or by somebody who does not say who."""
    about = (
        attribute("attributes-charset", Tag.CHARSET, "utf-8"),
        attribute("attributes-natural-language", Tag.LANGUAGE, "en"),
        attribute("printer-uri", Tag.URI, f"ipp://localhost/printers/{QUEUE}"),
        attribute("job-id", Tag.INTEGER, job),
        attribute("requesting-user-name", Tag.NAME, "root"),
        attribute("document-number", Tag.INTEGER, 1),
        attribute("last-document", Tag.BOOLEAN, True),
    )
    with pytest.MonkeyPatch.context() as patch:
        if not told:
            patch.setattr(ipp_wire, "whoever_runs_this", lambda: "")
        try:
            answer = asked(
                placed(str(cups.socket)), "/", Message(operation, 1, (Group(Of.OPERATION, about),))
            )
        except Lost as no:
            return f"HTTP {no.status}"
    return "a page" if b"%PDF" in answer.data else f"IPP {answer.code:#06x}"


def test_a_page_in_the_spool_is_read_by_root_only(cups: Cups, waiting: int) -> None:
    assert ask(cups, GET_DOCUMENT, waiting) == "a page", "nothing that was asked here could have given a page"
    assert as_nobody(lambda: ask(cups, GET_DOCUMENT, waiting)) == f"HTTP {FORBIDDEN}"
    assert as_nobody(lambda: ask(cups, GET_DOCUMENT, waiting, told=False)) == f"HTTP {UNAUTHORIZED}"


@pytest.mark.parametrize("operation", MEDDLING)
def test_the_name_of_the_owner_is_not_enough_to_meddle_with_a_job(
    cups: Cups, waiting: int, operation: str
) -> None:
    for told in (True, False):
        answer = as_nobody(partial(ask, cups, MEDDLING[operation], waiting, told=told))
        assert answer in {f"HTTP {UNAUTHORIZED}", f"HTTP {FORBIDDEN}"}
    assert len(cups.spooled()) == 1
    assert len(cups.jobs()) == 1
