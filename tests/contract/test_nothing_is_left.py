"""However a visit ends, nothing of what was said is left: in no file, process, memory, log or terminal.

The same search finds it while the visit goes on. The parent is stopped while the visit ends, so that what is typed
then is still unread when it goes on and makes room for the next person.
"""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.layout.phrases import asking
from tests.contract import leaving, traces
from tests.contract.leaving import End, Kiosk, new_word
from tests.contract.visitor import FREE_TEXTS, PAGE, Visitor

FROM_A_CHECKOUT: dict[str, End] = {
    "done": leaving.done,
    "staff": leaving.by_staff,
    "crash": leaving.crash,
    "kill -9": leaving.killed(signal.SIGKILL),
    "out of memory": leaving.out_of_memory,
}
STILL = 15
"""Seconds: longer than looking for what a visit leaves takes on a busy machine."""
ON_A_STATION: dict[str, End] = {"staff with a PIN": leaving.by_staff, "left alone": leaving.left_alone}


@dataclass
class Left:
    """What was found of one visit, before its end and after it."""

    before: set[str]
    memories_before: set[str]
    after: set[str]
    memories_after: set[str]
    shown_at_the_end: bytes
    next_text: str
    """What the next person sees where words are typed."""
    unread: str
    """A word that was typed and that nobody has read."""


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Left]:
    """One person after another at two machines, each with another ending."""
    found: dict[str, Left] = {}
    for endings, settings in ((FROM_A_CHECKOUT, ""), (ON_A_STATION, leaving.station_settings(STILL))):
        with Kiosk(tmp_path_factory.mktemp("machine"), settings) as kiosk:
            person = Visitor(kiosk.terminal, new_word())
            person.arrive()
            for name, end in endings.items():
                found[name], person = ended(kiosk, person, end)
    return found


@pytest.fixture(params=[*FROM_A_CHECKOUT, *ON_A_STATION])
def left(request: pytest.FixtureRequest, visits: dict[str, Left]) -> Left:
    return visits[request.param]


def ended(kiosk: Kiosk, person: Visitor, end: End) -> tuple[Left, Visitor]:
    """One visit to its end, and the next person as far as their first text."""
    word, unread, visit = person.word, new_word(), kiosk.visit
    person.walk_to(PAGE)
    assert len(person.texts) == FREE_TEXTS
    before, memories_before = kiosk.places(word), memories(kiosk, word)
    end(person, kiosk)
    traces.wait_for_state(visit, "Z")
    person.look(0.05)
    shown, kiosk.terminal.output = kiosk.terminal.output, b""
    kiosk.type_unread(unread)
    kiosk.go_on()
    following = Visitor(kiosk.terminal, new_word())
    following.arrive()
    assert kiosk.visit != visit
    after, memories_after = kiosk.near(word, unread), memories(kiosk, word, unread)
    following.walk_to(asking.TYPE_OR_LINES)
    after |= kiosk.places(word, unread)
    memories_after |= memories(kiosk, word, unread)
    return Left(before, memories_before, after, memories_after, shown, following.seen, unread), following


def memories(kiosk: Kiosk, *words: str) -> set[str]:
    return kiosk.memories(*words) if os.geteuid() == 0 else set()


def test_what_was_said_is_there_before_the_end_and_nowhere_after_it(left: Left) -> None:
    assert left.before == {"the terminal"}
    assert left.after == set()


def test_what_was_typed_and_not_read_is_not_for_the_next_person(left: Left) -> None:
    assert "Room for 288 more." in left.next_text
    assert left.unread not in left.next_text


def test_nobody_is_shown_why_it_ended(left: Left) -> None:
    for told in (b"Traceback", b"Error", b".py"):
        assert told not in left.shown_at_the_end


@pytest.mark.needs_root
def test_it_is_in_the_memory_of_its_own_visit_alone(left: Left) -> None:
    assert left.memories_before == {"memory of the visit"}
    assert left.memories_after == set()


def test_the_search_finds_a_word_in_a_file_and_in_a_name(tmp_path: Path) -> None:
    word = new_word()
    assert traces.files_with([tmp_path], [word]) == []
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/wide").write_bytes(f"something {word} else".encode("utf-32-le"))
    (tmp_path / f"{word}.txt").write_text("nothing")
    assert len(traces.files_with([tmp_path], [word])) == 2
