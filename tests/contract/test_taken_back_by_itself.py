"""A page that was not printed and is not kept, while its person still reads so: taken back without another press."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.screens import page_phrases as said
from tests.contract import leaving
from tests.contract.leaving import Kiosk, new_word
from tests.contract.terminal import PATIENCE
from tests.contract.visitor import ESCAPE, Visitor
from tests.deliver.fake_printer import FakePrinter


def test_its_job_is_settled_by_the_visit_that_goes_on(tmp_path: Path) -> None:
    with FakePrinter() as fake:
        fake.looks = 99
        fake.fail("cancel", "dead", times=None)
        state = tmp_path / "state"
        settings = leaving.station_settings(state=state)
        settings += f'[printer]\naddress = "{fake.address}"\nserver = "{fake.server}"\nhold_minutes = 0\n'
        (tmp_path / "kiosk").mkdir()
        with Kiosk(tmp_path / "kiosk", settings) as kiosk:
            person = Visitor(kiosk.terminal, new_word())
            person.arrive()
            person.walk_to("step 2")
            visit = kiosk.visit
            person.press(ESCAPE)
            person.press(b"1")
            _until(kiosk, fake, lambda: fake.jobs and fake.jobs[1].page is not None)
            fake.trouble = ("media-empty-warning",)  # what was said before the job counts only after a while
            person.choose(said.STOP_NOW)
            person.wait_for(said.BY_ITSELF)
            assert len(fake.jobs) == 1
            fake.mend()
            _until(kiosk, fake, lambda: (state / "jobs.json").read_text() == '{"jobs": []}\n')
            assert fake.jobs == {}
            assert fake.printed == []
            assert kiosk.visit == visit
            os.kill(visit, 0)


def _until(kiosk: Kiosk, fake: FakePrinter, true: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, (kiosk.logged, fake.jobs)
        kiosk.terminal.read(0.02)
