"""What is done beside is what would have been done here, whatever becomes of the process it is done in."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from kiosk.authors.beside import beside


@pytest.fixture(autouse=True)
def _two_cores_and_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs these tests has threads of their own, which take no part in them."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_a_task_is_done_in_another_process() -> None:
    done_in, said = beside(lambda: (os.getpid(), "x" * 1_000_000))()
    assert done_in != os.getpid()
    assert len(said) == 1_000_000


def test_with_one_core_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert beside(os.getpid)() == os.getpid()


def test_with_another_thread_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert beside(os.getpid)() == os.getpid()


def test_what_goes_wrong_there_goes_wrong_here_too() -> None:
    def stumble() -> int:
        raise ValueError("a stone")

    with pytest.raises(ValueError, match="a stone"):
        beside(stumble)()


def test_where_the_other_process_dies_it_is_done_here() -> None:
    here = os.getpid()

    def killed_elsewhere() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert beside(killed_elsewhere)() == here


def test_what_cannot_be_sent_is_done_here() -> None:
    assert beside(lambda: threading.Lock())() is not None  # noqa: PLW0108 - a lock cannot be sent
