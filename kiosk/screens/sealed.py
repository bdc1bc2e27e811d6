"""An App that no key, touch, word, signal or fault can turn into anything but the kiosk.

Owns the seams of Textual 8.2.8: what its keys, actions, clipboard, files, crash pages and signals may do.
Must never know a guide. The seams that are private to Textual are why it is pinned, and each has a contract test.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, Final, NoReturn

from textual import constants
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen, ScreenResultType

from kiosk.screens.crash import crash_report
from kiosk.screens.driver import SealedDriver
from kiosk.screens.environment import glyphs_for
from kiosk.screens.glyphs import Glyphs
from kiosk.screens.theme import CALM, theme_for, themes, variables
from kiosk.screens.widgets.drawn import Drawn

ENDING_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""End the session with the terminal as it was found, and return 128 and the signal's number."""
IGNORED_SIGNALS: Final = (signal.SIGQUIT, signal.SIGTSTP, signal.SIGUSR1, signal.SIGUSR2)
"""Their default is a core file, a shell prompt or death."""

# They come first, so that the focus has moved before a key that arrives in the same read is handed on.
_MOVES: Final[list[BindingType]] = [
    Binding("tab", "app.focus_next", show=False, priority=True),
    Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    Binding("down", "app.move(1)", show=False, priority=True),
    Binding("up", "app.move(-1)", show=False, priority=True),
]


class SealedScreen(Screen[ScreenResultType], inherit_bindings=False):
    """A screen whose only keys of its own move the focus; focus starts nowhere, so that no press is taken over."""

    BINDINGS: ClassVar[list[BindingType]] = _MOVES
    AUTO_FOCUS = ""
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    ACTIONS: ClassVar[frozenset[str]] = frozenset({"dismiss"})
    """Actions that may run on this screen; a subclass names its own as well."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Whether an action may run here."""
        return action in self.ACTIONS


class SealedApp(App[int], inherit_bindings=False):
    """The base of the kiosk's App. Run it with `run_sealed`, which gives the exit code of the process."""

    CSS_PATH = Path(__file__).with_name("kiosk.tcss")
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    AUTO_FOCUS = ""
    COMMANDS: ClassVar[set[Any]] = set()
    ACTIONS: ClassVar[frozenset[str]] = frozenset({"focus_next", "focus_previous", "move"})
    """Actions that may run on the app; a subclass names its own as well."""

    def __init__(
        self,
        theme: str | None = None,
        on_crash: Callable[[str], None] | None = None,
        glyphs: Glyphs | None = None,
    ) -> None:
        """`theme` is a name of theme.TABLES, `glyphs` the marks that are shown; None for what this terminal can draw.

        `on_crash` is given the report of a crash (see crash.crash_report), once the screen cannot go on.
        """
        self._on_crash = on_crash
        self._crashed = False
        self._left_with: int | None = None
        super().__init__()
        for known in themes():
            self.register_theme(known)
        self.theme = theme or theme_for(self.console.color_system)
        screen = sys.__stderr__
        self.glyphs = glyphs or glyphs_for(os.environ, screen.encoding if screen is not None else None)
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours for the moment before a theme of ours is set."""
        return variables(CALM)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Whether an action may run: none of Textual's but moving the focus."""
        return action in self.ACTIONS

    def action_move(self, by: int) -> None:
        """Down (1) or up (-1): within what is focused if there is a way, else to what comes next."""
        focused = self.focused
        if isinstance(focused, Drawn) and focused.move_within(by):
            return
        if by > 0:
            self.action_focus_next()
        else:
            self.action_focus_previous()

    # Crashes: nothing of the error reaches the terminal.

    def _fatal_error(self) -> None:
        self._end_after_crash(sys.exception())

    def panic(self, *renderables: object) -> None:
        """End with return code 1 and show nothing of what is handed in: it may hold an answer."""
        error = next((item for item in renderables if isinstance(item, BaseException)), sys.exception())
        self._end_after_crash(error)

    def _end_after_crash(self, error: BaseException | None) -> None:
        if self._left_with is not None:
            # A press that was underway met a screen that is being taken down: the visit had ended before.
            self._return_code = self._left_with
            self._close_messages_no_wait()
            return
        self._return_code = 1
        if not self._crashed:
            self._crashed = True
            if self._on_crash is not None and error is not None:
                self._on_crash(crash_report(error))
        self._close_messages_no_wait()

    def exit(self, result: int | None = None, return_code: int = 0, message: object = None) -> None:
        """Leave, with nothing printed; a crash that was first keeps its return code."""
        del message
        if not self._crashed and self._left_with is None:
            self._left_with = return_code
        super().exit(result, 1 if self._crashed else return_code)

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    # Signals: taken as soon as there is a driver, before it changes the terminal.

    def get_driver_class(self) -> type[Driver]:
        """The driver that takes in only so much, whatever the environment names."""
        return SealedDriver

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        if not headless:
            _insist_on_scrubbed_environment()
        driver = super()._build_driver(headless, inline, mouse, size)
        if not headless:
            self._take_signals()
        return driver

    def _take_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for ending in ENDING_SIGNALS:
            loop.add_signal_handler(ending, self._end_by_signal, ending)
        for ignored in IGNORED_SIGNALS:
            signal.signal(ignored, signal.SIG_IGN)
        signal.signal(signal.SIGCONT, signal.SIG_DFL)  # the driver would start a second input thread

    def _end_by_signal(self, ending: signal.Signals) -> None:
        self.exit(return_code=128 + ending)

    # Nothing goes to a clipboard, a file, a browser or a shell.

    @property
    def clipboard(self) -> str:
        """Always empty."""
        return ""

    def copy_to_clipboard(self, text: str) -> None:
        """Do nothing."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Do nothing."""

    def deliver_text(self, *_: object, **__: object) -> None:
        """Do nothing."""

    def deliver_binary(self, *_: object, **__: object) -> None:
        """Do nothing."""

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """Do nothing."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """Do nothing."""
        return ""

    def notify(self, message: str, **_: object) -> None:
        """Do nothing: a toast reads markup, and hides what is under it."""

    def bell(self) -> None:
        """Do nothing: other people wait in the same room."""

    def search_themes(self) -> None:
        """Do nothing."""

    def action_show_help_panel(self) -> None:
        """Do nothing."""

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Stay on the screen."""
        yield


def _insist_on_scrubbed_environment() -> None:
    told = (constants.LOG_FILE, constants.DRIVER, constants.PRESS, constants.DEBUG, constants.SHOW_RETURN)
    if not constants.DISABLE_KITTY_KEY or any(told) or constants.SCREENSHOT_DELAY >= 0:
        _refuse()


def _refuse() -> NoReturn:
    msg = "scrub_environment() must be called before Textual is imported"
    raise RuntimeError(msg)


def run_sealed(app: SealedApp) -> int:
    """Run the app on this terminal and return the exit code of the process: 0, 1 after a crash, 128 + signal."""
    app.run()
    return app.return_code or 0
