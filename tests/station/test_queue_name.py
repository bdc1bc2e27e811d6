"""The printer's queue has a name that staff understand, and the same in every command of the page and in the settings.

Staff read it on the screen: a queue called like the machine would be read as the machine they stand at.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

STATION = Path(__file__).resolve().parents[2] / "kiosk" / "station"
PAGE = (STATION / "README.md").read_text(encoding="utf-8")
SHIPPED = (STATION / "files/root/etc/kiosk/kiosk.toml").read_text(encoding="utf-8")
NAME = "hall_printer"
_TO_A_QUEUE = re.compile(
    r"\b(?:lpadmin -[px]|lpstat (?:-l )?-[pa]|lpoptions -p|lp -d|cancel -a|cups(?:enable|disable|accept|reject)) (\w+)"
)


def example_on_the_page() -> str:
    [text] = re.findall(r"<!-- a whole file of settings -->\n```toml\n(.*?)```", PAGE, re.DOTALL)
    assert isinstance(text, str)
    return text


def test_every_command_of_the_page_is_for_the_same_queue() -> None:
    """But where the doctor's own table puts QUEUE for whichever it found fault with."""
    named = _TO_A_QUEUE.findall(PAGE)
    assert named.count(NAME) > 10
    assert set(named) == {NAME, "QUEUE"}


@pytest.mark.parametrize("settings", [SHIPPED, example_on_the_page()], ids=["shipped", "on the page"])
def test_the_settings_print_at_it(settings: str) -> None:
    assert tomllib.loads(settings)["printer"]["address"] == NAME


def test_the_page_says_that_staff_read_it() -> None:
    assert f"*Print at {NAME}*" in PAGE
