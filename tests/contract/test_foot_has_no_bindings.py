"""The terminal of a touch station: no key opens a second window, changes the letters or goes anywhere."""

from __future__ import annotations

import pytest

from tests.contract.compositor import Compositor
from tests.contract.test_letters_in_foot import probe, shipped

CTRL_SHIFT = ("-M", "ctrl", "-M", "shift")
LET_GO = ("-m", "shift", "-m", "ctrl")
SECOND_WINDOW = (*CTRL_SHIFT, "-k", "n", *LET_GO)
LARGER = ("-M", "ctrl", "-k", "plus", "-m", "ctrl")
ALL = [
    SECOND_WINDOW,
    LARGER,
    *(("-M", "ctrl", "-k", key, "-m", "ctrl") for key in ("minus", "equal", "0", "KP_Add", "KP_Subtract")),
    # Links, searching, copying, pasting, a letter by its number, going from prompt to prompt.
    *((*CTRL_SHIFT, "-k", key, *LET_GO) for key in ("u", "o", "r", "c", "v", "z", "x", "q", "w", "t")),
    *(("-M", "shift", "-k", key, "-m", "shift") for key in ("Page_Up", "Page_Down", "Insert", "Home", "End")),
    *(("-M", "alt", "-k", key, "-m", "alt") for key in ("F4", "Tab", "Escape", "Return")),
    *(("-M", "logo", "-k", key, "-m", "logo") for key in ("Return", "d", "n", "q")),
    *(("-k", key) for key in ("F11", "Escape", "XF86Copy", "XF86Paste", "Print", "Menu")),
]


def last_size(screen: Compositor) -> str:
    (screen.folder / "told").unlink(missing_ok=True)
    return screen.wait_for("told").split("\n")[0]


@pytest.mark.needs("sway", "foot", "wtype")
def test_no_key_does_anything_to_the_terminal() -> None:
    with Compositor("sway", shipped(), probe("told", "keys")) as screen:
        usual = last_size(screen)
        for keys in ALL:
            screen.type(*keys)
        assert last_size(screen) == usual
        assert screen.windows() == 1
        typed = (screen.folder / "keys").read_bytes()
    # They were pressed, and went to the program.
    for key in (b"\x0e", b"\x1b[27;5;43~", b"\x1b[5;2~", b"\x1b[2;2~", b"\x15"):
        assert key in typed, typed


@pytest.mark.needs("sway", "foot", "wtype")
def test_a_terminal_as_it_is_delivered_takes_the_same_keys() -> None:
    """So that the test above would see it."""
    with Compositor("sway", "font=monospace:pixelsize=20\n", probe("told", "keys")) as screen:
        usual = last_size(screen)
        screen.type(*LARGER)
        screen.until(lambda: last_size(screen) != usual)
        screen.type(*SECOND_WINDOW)
        screen.until(lambda: screen.windows() == 2)
