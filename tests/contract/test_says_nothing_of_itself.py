"""What a visit dies of is not shown to the person in front of it, whoever wanted to say it."""

from __future__ import annotations

from tests.contract.terminal import Terminal

DIES = """
import ctypes, logging, sys
from kiosk.station.forking import draw_apart
if {apart}:
    draw_apart()
sys.__stderr__.write("drawn ●"); sys.__stderr__.flush()
logging.error("a fault of asyncio")
ctypes.pythonapi._Py_FatalErrorFunc(b"somewhere", b"no memory left")
"""


def _shown(*, apart: bool) -> str:
    with Terminal(["-c", DIES.format(apart=apart)], {"PYTHONIOENCODING": "utf-8"}) as terminal:
        assert terminal.wait_for_end() < 0
        return terminal.text()


def test_an_interpreter_that_dies_says_nothing_on_the_screen() -> None:
    assert _shown(apart=True).strip() == "drawn ●"


def test_without_that_it_would() -> None:
    shown = _shown(apart=False)
    assert "a fault of asyncio" in shown
    assert "Fatal Python error: somewhere: no memory left" in shown
