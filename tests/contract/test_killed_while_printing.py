"""A visit killed while its page is on the way to a printer spoken to by IPP: once or not at all, and all clean."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.contract import leaving
from tests.contract.leaving import Kiosk, new_word
from tests.contract.terminal import PATIENCE
from tests.contract.visitor import ESCAPE, Visitor
from tests.deliver.fake_printer import FakePrinter


@pytest.mark.parametrize("moment", ["before send", "after send", "while printing", "when it is out"])
def test_it_prints_once_or_not_at_all_and_nothing_is_left_in_the_spool(tmp_path: Path, moment: str) -> None:
    with FakePrinter() as fake:
        if moment == "before send":
            fake.fail("send", "dead", times=None)
        elif moment == "after send":
            fake.fail("job", "dead", times=None)
        elif moment == "while printing":
            fake.trouble = ("media-empty-warning",)
        state = tmp_path / "state"
        settings = leaving.station_settings(state=state)
        settings += f'[printer]\naddress = "{fake.address}"\nserver = "{fake.server}"\n'
        (tmp_path / "kiosk").mkdir()
        with Kiosk(tmp_path / "kiosk", settings) as kiosk:
            person = Visitor(kiosk.terminal, new_word())
            person.arrive()
            person.walk_to("step 2")
            person.press(ESCAPE)
            person.press(b"1")
            _until(kiosk, lambda: fake.jobs and (moment == "before send" or fake.jobs[1].page is not None))
            if moment == "when it is out":
                _until(kiosk, lambda: fake.printed)
            _until(kiosk, (state / "jobs.json").exists)
            os.kill(kiosk.visit, signal.SIGKILL)
            fake.mend()
            _until(kiosk, lambda: (state / "jobs.json").read_text() == '{"jobs": []}\n')
            fake.trouble = ()
            assert fake.jobs == {}, "each has been purged"
            assert len(fake.printed) == (moment == "when it is out")
            Visitor(kiosk.terminal, new_word()).arrive()


def _until(kiosk: Kiosk, true: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, (kiosk.logged, kiosk.terminal.output[-900:])
        kiosk.terminal.read(0.02)
