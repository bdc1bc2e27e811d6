"""Why nothing was taken, by the status of an answer."""

from __future__ import annotations

import pytest

from kiosk.deliver.job import State
from kiosk.deliver.refusals import refusal, refusal_over_http


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (0x0404, "spool_full"),
        (0x0406, "no_printer"),
        (0x0408, "spool_full"),
        (0x040A, "refused"),
        (0x0401, "refused"),
        (0x0505, "spool_full"),
        (0x0506, "not_accepting"),
        (0x0507, "waiting"),
        (0x050A, "stopped_by_staff"),
    ],
)
def test_why_nothing_was_taken(status: int, word: State) -> None:
    assert refusal(status) == word


@pytest.mark.parametrize(
    ("status", "word"), [(413, "spool_full"), (404, "no_printer"), (401, "refused"), (500, "refused")]
)
def test_why_nothing_was_taken_over_http(status: int, word: State) -> None:
    assert refusal_over_http(status) == word
