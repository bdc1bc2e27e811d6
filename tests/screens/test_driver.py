"""The thread that reads the terminal takes any bytes, sends no more than the app works off, and hears keys again."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screens.environment import scrub_environment

scrub_environment(keep=frozenset(os.environ))  # the switches are read while Textual is imported

from textual import events  # noqa: E402
from textual._xterm_parser import XTermParser  # noqa: E402
from textual.app import ScreenStackError  # noqa: E402
from textual.message import Message  # noqa: E402

from kiosk.screens.driver import MOST_AT_ONCE, MOST_UNDERWAY, SealedDriver  # noqa: E402
from kiosk.screens.sieve import Sieve  # noqa: E402

PATIENCE = 10.0


class BusyApp:
    """Takes messages, and works them off only when it is told to."""

    size = SimpleNamespace(width=80, height=24)

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.worked_off = 0

    @property
    def message_queue_size(self) -> int:
        return len(self.messages) - self.worked_off

    @property
    def screen(self) -> None:
        raise ScreenStackError

    def post_message(self, message: Message) -> bool:
        self.messages.append(message)
        return True

    def work_off(self) -> list[Message]:
        new = self.messages[self.worked_off :]
        self.worked_off = len(self.messages)
        return new


class Reading:
    """A driver whose terminal is a pipe."""

    def __init__(self) -> None:
        self.app = BusyApp()
        self.driver = SealedDriver(cast("Any", self.app))
        self.driver.fileno, self.end = os.pipe()
        self.thread = threading.Thread(target=self.driver.run_input_thread)
        self.thread.start()

    async def type(self, data: bytes) -> None:
        await asyncio.to_thread(os.write, self.end, data)

    async def heard(self, is_there: Callable[[list[Message]], bool]) -> list[Message]:
        """What the app has got, once it is what is waited for."""
        until = time.monotonic() + PATIENCE
        while not is_there(self.app.messages[self.app.worked_off :]):
            assert time.monotonic() < until, self.app.messages[-5:]
            await asyncio.sleep(0.01)
        return self.app.work_off()

    def stop(self) -> None:
        self.driver.exit_event.set()
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()
        self.driver.exit_event.close()
        os.close(self.driver.fileno)
        os.close(self.end)


@pytest.fixture
async def reading(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reading]:
    read, write = os.pipe()
    monkeypatch.setattr("sys.__stdin__", os.fdopen(read, closefd=False))  # pytest may have closed its own
    before = {each: signal.getsignal(each) for each in (signal.SIGTSTP, signal.SIGCONT)}
    made = Reading()
    yield made
    made.stop()
    for each, handler in before.items():
        signal.signal(each, handler)
    for end in (read, write):
        os.close(end)


def keys(messages: list[Message]) -> list[str]:
    return [each.key for each in messages if isinstance(each, events.Key)]


def stock(text: str) -> list[str]:
    """What stock Textual makes of a key."""
    parser = XTermParser()
    return keys([*parser.feed(text)])


async def test_keys_are_what_they_are_in_stock_textual(reading: Reading) -> None:
    for text in (
        "a",
        "Z",
        "1",
        "é",
        "\r",
        "\t",
        "\x1b[A",
        "\x1bOP",
        "\x1b[15~",
        "\x1b[[A",
        "\x1b[1;2P",
        "\x7f",
        "\x00",
    ):
        await reading.type(text.encode())
        assert keys(await reading.heard(bool)) == stock(text) != [], text


async def test_escape_and_alt(reading: Reading) -> None:
    await reading.type(b"\x1b")
    assert keys(await reading.heard(bool)) == ["escape"]
    await reading.type(b"\x1bq")
    assert keys(await reading.heard(bool)) == ["alt+q"]


async def test_a_scanner_is_heard_whole(reading: Reading) -> None:
    await reading.type(b"7" * 100 + b"\r")
    assert keys(await reading.heard(lambda got: len(got) == 101)) == ["7"] * 100 + ["enter"]


async def test_a_flood_is_cut_off_and_then_keys_are_heard_again(reading: Reading) -> None:
    for _ in range(100):
        await reading.type(b"x" * 40_000)
    assert len(reading.app.messages) <= MOST_UNDERWAY
    await asyncio.sleep(0.3)
    assert len(reading.app.messages) == MOST_UNDERWAY
    reading.app.work_off()
    await reading.type(b"\x1b[A")
    assert keys(await reading.heard(bool)) == ["up"]


async def test_a_flood_the_app_could_follow_is_a_flood_all_the_same(reading: Reading) -> None:
    """A sequence that is nobody's is no message, and would be read for as long as it comes."""
    await reading.type(b"\x1b[<0;999999;1M" * (MOST_AT_ONCE // 14 + 300) + b"q")
    await asyncio.sleep(0.3)
    assert reading.app.work_off() == []
    await reading.type(b"r")
    assert keys(await reading.heard(bool)) == ["r"]


async def test_a_long_paste_is_cut_and_ends_by_itself(reading: Reading) -> None:
    await reading.type(b"\x1b[200~" + b"1\r" * 500_000)
    [pasted] = await reading.heard(bool)
    assert isinstance(pasted, events.Paste)
    assert len(pasted.text) == 4000
    await reading.type(b"x")
    assert keys(await reading.heard(bool)) == ["x"]


async def test_only_touches_on_the_screen_begin_and_a_lost_release_is_made_up_for(reading: Reading) -> None:
    await reading.type(b"\x1b[<35;3;3M\x1b[<0;99;1M\x1b[<0;1;25M\x1b[<0;80;24M\x1b[<0;5;5M\x1b[<0;5;5m")
    got = await reading.heard(lambda messages: len(messages) == 4)
    assert [(type(each).__name__, each.x) for each in got if isinstance(each, events.MouseEvent)] == [
        ("MouseDown", 79),
        ("MouseUp", 99_998),
        ("MouseDown", 4),
        ("MouseUp", 4),
    ]


async def test_a_release_lost_in_a_flood_is_made_up_for(reading: Reading) -> None:
    await reading.type(b"x" * (MOST_UNDERWAY - 1) + b"\x1b[<0;9;9M\x1b[<0;9;9m")
    await reading.heard(lambda messages: len(messages) == MOST_UNDERWAY)
    await asyncio.sleep(0.3)
    await reading.type(b"\x1b[<0;5;5M")
    got = await reading.heard(lambda messages: len(messages) == 2)
    assert [type(each).__name__ for each in got] == ["MouseUp", "MouseDown"]


async def test_a_size_is_never_taken_from_what_is_typed(reading: Reading) -> None:
    """Stock Textual divides by this width at the next touch, and ends."""
    await reading.type(b"\x1b[48;0;0;1;1t\x1b[?2048;1$y\x1b[<0;5;5M")
    [got] = await reading.heard(bool)
    assert isinstance(got, events.MouseDown)
    assert got.x == 4


@pytest.fixture(scope="module")
def told() -> Iterator[Callable[[bytes], int]]:
    """How many messages some bytes come to."""

    async def made() -> SealedDriver:
        return SealedDriver(cast("Any", BusyApp()))

    before = {each: signal.getsignal(each) for each in (signal.SIGTSTP, signal.SIGCONT)}
    with pytest.MonkeyPatch.context() as patch, Path(os.devnull).open() as nothing:
        patch.setattr("sys.__stdin__", nothing)
        driver = asyncio.run(made())
    for each, handler in before.items():
        signal.signal(each, handler)

    def messages(data: bytes) -> int:
        sieve = Sieve()
        heard = [*sieve.feed(data.decode("utf-8", "replace")), *sieve.rest()]
        return sum(1 for each in heard for _ in driver._events(each))

    yield messages
    driver.exit_event.close()


PIECES = st.sampled_from(
    [
        b"\x1b",
        b"\x1b[",
        b"\x1b[<",
        b"0;",
        b"64;",
        b"9;9M",
        b"9;9m",
        b"1",
        b"a",
        b"\xff",
        b"\xe2\x82",
        b"\x1b[200~",
        b"~",
        b"u",
    ]
)


@given(data=st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=60).map(b"".join)))
def test_any_bytes_come_to_few_messages_and_no_fault(told: Callable[[bytes], int], data: bytes) -> None:
    assert told(data) <= 2 * len(data) + 1


async def test_a_size_that_no_signal_told_is_caught_up_with(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading.driver, "_get_terminal_size", lambda: (80, 24))
    reading.driver.catch_up()
    assert reading.app.work_off() == []
    monkeypatch.setattr(reading.driver, "_get_terminal_size", lambda: (40, 8))
    reading.driver.catch_up()
    [resized] = reading.app.work_off()
    assert isinstance(resized, events.Resize)
    assert (resized.size.width, resized.size.height) == (40, 8)
