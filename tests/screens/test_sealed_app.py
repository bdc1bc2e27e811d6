"""What the App refuses without a terminal: actions, clipboard, files, browser; and a crash is seen by a test."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App
from textual.screen import Screen

from kiosk.screens import theme
from kiosk.screens.crash import crash_report
from kiosk.screens.sealed import SealedApp, SealedScreen


def actions_of(kind: type[object]) -> set[str]:
    return {name.removeprefix("action_") for name in dir(kind) if name.startswith("action_")}


def test_of_textuals_own_actions_only_moving_the_focus_may_run() -> None:
    app = SealedApp(theme=theme.CALM)
    allowed = {name for name in actions_of(App) if app.check_action(name, ())}
    assert allowed == {"focus_next", "focus_previous"}


def test_of_a_screens_own_actions_none_but_leaving_may_run() -> None:
    screen: SealedScreen[None] = SealedScreen()
    assert {name for name in actions_of(Screen) if screen.check_action(name, ())} == {"dismiss"}


async def test_an_action_that_is_asked_for_by_name_does_not_run() -> None:
    app = SealedApp(theme=theme.CALM)
    async with app.run_test() as pilot:
        for action in ("app.quit", "quit", "app.toggle_dark", "screen.maximize", "app.push_screen('x')"):
            await app.run_action(action)
        await pilot.pause()
        assert app.is_running
        assert app.theme == theme.CALM
        assert len(app.screen_stack) == 1


async def test_nothing_goes_to_a_clipboard_a_file_or_a_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.chdir(tmp_path)
    app = SealedApp(theme=theme.CALM)
    async with app.run_test(notifications=True, tooltips=True) as pilot:
        app.copy_to_clipboard("answer")
        app.open_url("https://example.org")
        app.deliver_text(tmp_path / "x")
        app.deliver_binary(tmp_path / "x")
        app.deliver_screenshot("x.svg")
        app.save_screenshot("x.svg")
        app.notify("[/]")
        with app.suspend():
            pass
        await pilot.pause()
        assert app.clipboard == ""
    assert opened == []
    assert list(tmp_path.iterdir()) == []  # noqa: ASYNC240 - nothing else waits for this loop


async def test_a_test_sees_a_crash_and_the_report_holds_no_answer() -> None:
    reports: list[str] = []
    app = SealedApp(theme=theme.CALM, on_crash=reports.append)

    def fault() -> None:
        answer = "MARKERWORD"
        raise KeyError(answer)

    with pytest.raises(KeyError):  # noqa: PT012 - it is raised when the app is left
        async with app.run_test() as pilot:
            app.call_later(fault)
            await pilot.pause()
    assert app.return_code == 1
    assert len(reports) == 1
    assert "MARKERWORD" not in reports[0]
    assert reports[0].startswith("builtins.KeyError\n")
    assert "tests/screens/test_sealed_app.py:" in reports[0]


def test_a_report_names_what_caused_it_and_ends_on_a_circle() -> None:
    first, second = ValueError("MARKERWORD"), TypeError("MARKERWORD")
    first.__cause__, second.__context__ = second, first
    assert crash_report(first) == "builtins.ValueError\nbuiltins.TypeError"


async def test_a_crash_keeps_its_return_code() -> None:
    app = SealedApp(theme=theme.CALM)
    async with app.run_test():
        app.panic("MARKERWORD")
        app.exit(return_code=0)
        assert app.return_code == 1


async def test_what_goes_wrong_once_the_visit_has_ended_is_no_crash() -> None:
    """A press that is underway can meet a screen that is being taken down."""
    reports: list[str] = []
    app = SealedApp(theme=theme.CALM, on_crash=reports.append)

    def fault() -> None:
        raise KeyError

    with pytest.raises(KeyError):  # noqa: PT012 - it is raised when the app is left
        async with app.run_test() as pilot:
            app.call_later(fault)
            app.exit(return_code=0)
            await pilot.pause()
    assert app.return_code == 0
    assert reports == []
