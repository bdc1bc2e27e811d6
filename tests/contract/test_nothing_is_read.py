"""What was said can be read by nobody else on the machine, scrolled back to, or found in a dump; a page is where it
was asked for, and nowhere else.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from kiosk.layout.phrases import asking, visiting
from kiosk.screens import phrases as own
from tests.contract import traces
from tests.contract.leaving import GUIDE, PROBE, Kiosk, new_word
from tests.contract.tmux import Tmux
from tests.contract.visitor import ENTER, ESCAPE, PAGE, RIGHT, Visitor

WITHOUT_POWER = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
"""Runs a program as this user, who may do nothing but what every user may."""
IN_PRIVATE = ("mem", "maps", "environ")
NOBODY = 65534


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Kiosk, Visitor]]:
    """Somebody who has typed a word, at a kiosk without power that would be allowed to write core files."""
    start = (
        "import os, resource, sys; most = resource.RLIM_INFINITY;"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most));"
        f"os.execvp({[*WITHOUT_POWER, sys.executable][0]!r}, {[*WITHOUT_POWER, sys.executable]!r} + sys.argv[1:])"
    )
    with Kiosk(tmp_path_factory.mktemp("machine"), args=("-c", start)) as kiosk:
        visitor = Visitor(kiosk.terminal, new_word(), thorough=False)
        visitor.arrive()
        visitor.walk_to(asking.TYPE_OR_LINES)
        visitor.press(visitor.word.encode())
        yield kiosk, visitor


def may_read(pid: int, name: str, user: int | None = None) -> bool:
    """Whether a program without power may open this of a process."""
    look = [*WITHOUT_POWER, "sh", "-c", f": < /proc/{pid}/{name}"]
    return subprocess.run(look, user=user, stderr=subprocess.DEVNULL, check=False).returncode == 0


@pytest.mark.parametrize("name", IN_PRIVATE)
def test_nobody_of_the_same_user_reads_a_visit(person: tuple[Kiosk, Visitor], name: str) -> None:
    kiosk, _ = person
    with subprocess.Popen([*WITHOUT_POWER, "sleep", "60"]) as other:
        while Path(f"/proc/{other.pid}/comm").read_text().strip() != "sleep":
            time.sleep(0.01)  # until then it is the program that takes the power away, and has it
        other_may = may_read(other.pid, name)
        other.kill()
    assert other_may, "the reader may read any other program of this user"
    assert not may_read(kiosk.visit, name)


@pytest.mark.needs_root
@pytest.mark.parametrize("name", IN_PRIVATE)
def test_no_other_user_reads_a_visit(person: tuple[Kiosk, Visitor], name: str) -> None:
    kiosk, _ = person
    assert not may_read(kiosk.visit, name, NOBODY)
    assert not may_read(kiosk.pid, "mem", NOBODY)


@pytest.mark.needs_root
def test_root_finds_the_word_there(person: tuple[Kiosk, Visitor]) -> None:
    kiosk, visitor = person
    assert kiosk.memories(visitor.word) == {"memory of the visit"}


def test_nobody_of_the_same_user_may_trace_a_visit(person: tuple[Kiosk, Visitor]) -> None:
    kiosk, _ = person
    with subprocess.Popen([*WITHOUT_POWER, "sleep", "60"]) as other:
        other_may = may_trace(other.pid)
        other.kill()
    assert other_may, "the tracer may trace any other program of this user"
    assert not may_trace(kiosk.visit)


def may_trace(pid: int) -> bool:
    seize = "import ctypes, sys; sys.exit(ctypes.CDLL(None).ptrace(0x4206, int(sys.argv[1]), 0, 0) != 0)"
    look = [*WITHOUT_POWER, sys.executable, "-c", seize, str(pid)]
    return subprocess.run(look, check=False).returncode == 0


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT])
def test_no_core_file_is_written(person: tuple[Kiosk, Visitor], number: signal.Signals) -> None:
    kiosk, _ = person
    visit = kiosk.visit
    kiosk.terminal.output = b""
    os.kill(visit, number)
    if number != signal.SIGQUIT:  # that one is ignored
        traces.wait_for_state(visit, "")
        kiosk.terminal.wait_for(visiting.START.encode())
    assert list((kiosk.folder / "run").iterdir()) == []
    for pid in (kiosk.pid, kiosk.visit):
        assert b"Max core file size        0                    0" in Path(f"/proc/{pid}/limits").read_bytes()


@pytest.mark.needs("tmux")
def test_nothing_can_be_scrolled_back_to(tmp_path: Path) -> None:
    with Tmux(tmp_path, [str(PROBE), str(GUIDE)]) as tmux:
        for how in ("kill -9", "crash", "done"):
            visitor = Visitor(tmux, new_word(), thorough=False)
            visitor.arrive()
            visitor.walk_to(asking.TYPE_OR_LINES)
            visitor.press(visitor.word.encode())
            assert traces.holds(tmux.kept(), [visitor.word])
            visit = traces.child_of(tmux.pid)
            assert visit is not None
            match how:
                case "kill -9":
                    os.kill(visit, signal.SIGKILL)
                case "crash":
                    visitor.press(ENTER)
                    visitor.press(b"h")
                case _:
                    visitor.press(ESCAPE)
                    visitor.choose(visiting.START_AGAIN)
                    visitor.choose(visiting.YES_START_AGAIN)
            traces.wait_for_state(visit, "")
            tmux.wait_for(visiting.START.encode())
            assert not traces.holds(tmux.kept(), [visitor.word]), how


def test_a_page_is_the_only_file_with_what_was_said(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        visitor = Visitor(kiosk.terminal, new_word())
        visitor.arrive()
        visitor.walk_to(PAGE)
        while own.FINISH_NO_PAGE not in visitor.seen:
            visitor.press(RIGHT)
        kiosk.terminal.output = b""
        kiosk.terminal.type(b"1")
        kiosk.terminal.wait_for(visiting.FINISH.encode())
        visitor.look()
        visitor.choose(visiting.FINISH)
        kiosk.terminal.wait_for(visiting.START.encode())
        kiosk.terminal.output = b""
        files = [each for each in tmp_path.rglob("*") if each.is_file()]
        assert [each.parent.name for each in files] == ["pages"]
        [page] = files
        assert page.stat().st_mode & 0o777 == 0o600
        words = "".join(each.extract_text() for each in pypdf.PdfReader(page).pages)
        assert visitor.word in words
        page.unlink()
        assert kiosk.places(visitor.word) == set()
