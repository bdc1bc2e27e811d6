"""What stands on a page is found in no file of the print server, whatever became of the page."""

from __future__ import annotations

import re

import pytest

from kiosk.deliver.job import State
from tests.contract import traces
from tests.printers.following_pages import Followed, followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.printers.processes import as_nobody

pytestmark = pytest.mark.needs(*PROGRAMS)
MARK = "zq7marker"


def holding(cups: Cups, mark: str) -> list[str]:
    return sorted(str(each) for each in traces.files_with([cups.folder], [mark]))


@pytest.mark.parametrize(
    ("does", "ends_as"),
    [("print", "printed"), ("abort", "gone"), ("media-empty", "gone"), ("hang", "gone")],
)
def test_no_file_holds_what_stands_on_a_page_that_has_ended(
    cups: Cups, simulator: Simulator, does: str, ends_as: State
) -> None:
    mark = f"{MARK}{does.replace('-', '')}"
    seen: list[bool] = []

    def begun(_: int) -> None:
        simulator.does(does)

    def spooled() -> bool:
        seen.append(bool(holding(cups, mark)))
        return False

    followed(printer_of(cups), page_saying(mark), begun=begun, given_up=spooled, wait=2.0)
    assert any(seen), "the page was never in the spool, so nothing was looked at"
    assert holding(cups, mark) == []


def test_a_job_has_a_neutral_name_and_is_forgotten_once_it_has_ended(
    cups: Cups, simulator: Simulator
) -> None:
    way = followed(printer_of(cups), page_saying(MARK))
    assert way.outcome.printed
    assert cups.jobs("all") == []
    assert not (cups.folder / "log" / "page_log").exists()
    written = (cups.folder / "log" / "error_log").read_text(errors="replace")
    named = set(re.findall(r"job-name nameWithoutLanguage (.*)", written))
    assert named == {"summary"}
    assert MARK not in written


@pytest.mark.needs_root
def test_whoever_owns_a_job_may_take_it_out_of_the_spool(cups: Cups, simulator: Simulator) -> None:
    """The station's user is nobody special: our print server lets it do what we do with our own jobs."""
    printer = printer_of(cups)
    simulator.does("media-empty")
    assert as_nobody(lambda: _came(followed(printer, page_saying(MARK), wait=2.0))) == "out_of_paper gone"
    assert cups.spooled() == []
    assert cups.jobs() == []


@pytest.mark.needs_root
def test_nobody_else_may_take_a_page_back(cups: Cups, simulator: Simulator) -> None:
    simulator.does("media-empty")
    seen: list[str] = []

    def begun(number: int) -> None:
        seen.append(as_nobody(lambda: printer_of(cups).drop(number)))

    way = followed(printer_of(cups), page_saying(MARK), begun=begun, wait=2.0)
    assert seen[0] not in {"gone", "printed"}
    assert way.outcome.state == "out_of_paper", "its own wait was over: nobody else had ended it"


def _came(way: Followed) -> str:
    return f"{way.outcome.state} {way.outcome.fate}"
