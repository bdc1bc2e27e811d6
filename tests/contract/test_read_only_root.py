"""A machine whose disk cannot be written to, with no home folder and no room in /tmp: everything works as ever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.terminal import PATIENCE, ROOT, Terminal
from tests.contract.test_kiosk_processes import WELCOME, page_saved, press

PROBE = ROOT / "tests/contract/read_only.py"
GUIDE = ROOT / "tests/guides/getting_there"
SETTINGS = f"""
[guides]
show = ["{GUIDE}"]
drafts = true
responsible_clinician = "Nobody, this is a test"

[paper]
folder = "{{pages}}"
"""

pytestmark = [pytest.mark.needs("mount"), pytest.mark.needs_root]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """The one folder that can be written to."""
    made = tmp_path / "pages"
    made.mkdir()
    return made


def environ(folder: Path, settings: str | None) -> dict[str, str]:
    told = {"HOME": "/nonexistent", "LANG": "C.UTF-8"}
    if settings is None:
        return told
    path = folder / "kiosk.toml"
    path.write_text(settings.format(pages=folder / "pages"), encoding="utf-8")
    path.chmod(0o644)
    return {**told, "KIOSK_SETTINGS": str(path)}


def command(folder: Path, *words: str, settings: str | None = SETTINGS) -> subprocess.CompletedProcess[str]:
    """A command of the kiosk, on such a machine."""
    return subprocess.run(
        [sys.executable, str(PROBE), str(folder / "pages"), *words],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environ(folder, settings)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=3 * PATIENCE,
        check=False,
    )


def test_a_person_gets_a_page_and_the_next_one_is_welcomed(tmp_path: Path, pages: Path) -> None:
    with Terminal([str(PROBE), str(pages)], environ(tmp_path, SETTINGS)) as terminal:
        page_saved(terminal)
        # Seen from inside: the folder is another one there.
        made = Path(f"/proc/{terminal.process.pid}/root{pages}/summary-1.pdf")
        assert made.read_bytes().startswith(b"%PDF")
        assert [*pages.iterdir()] == []
        assert b"out of order" not in terminal.output


def test_with_nowhere_to_put_it_a_person_is_told_that_there_is_no_page(tmp_path: Path, pages: Path) -> None:
    settings = SETTINGS.replace("{pages}", "/nonexistent/pages")
    with Terminal([str(PROBE), str(pages)], environ(tmp_path, settings)) as terminal:
        terminal.wait_for(WELCOME)
        press(terminal, b"1", b"1", b"\x1b[C", b"\x1b", b"1")
        terminal.wait_for(b"could not be saved")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["settings"], "People are offered: getting_there."),
        (["check", "cervical_dystonia"], "cervical_dystonia: nothing is wrong."),
        (
            ["summary", str(GUIDE), "--answers", "{folder}/answers.yaml", "--format", "text"],
            "Getting to your visits",
        ),
        (["summary", str(GUIDE), "--answers", "{folder}/answers.yaml", "-o", "{folder}/pages/page.pdf"], ""),
    ],
)
def test_a_command_works_that_writes_where_it_may(
    tmp_path: Path, pages: Path, words: list[str], told: str
) -> None:
    (tmp_path / "answers.yaml").write_text("{}\n", encoding="utf-8")
    settings = 'state_folder = "{pages}/state"\n' + SETTINGS
    ended = command(tmp_path, *(word.format(folder=tmp_path) for word in words), settings=settings)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert told in ended.stdout


def test_a_page_that_cannot_be_written_is_told_in_one_line(tmp_path: Path, pages: Path) -> None:
    (tmp_path / "answers.yaml").write_text("{}\n", encoding="utf-8")
    ended = command(
        tmp_path, "summary", str(GUIDE), "--answers", f"{tmp_path}/answers.yaml", "-o", "page.pdf"
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.endswith(": Read-only file system.\n")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["settings"], ["doctor"]])
def test_whoever_runs_the_machine_is_told_what_cannot_be_kept(
    tmp_path: Path, pages: Path, words: list[str]
) -> None:
    """Which guides were taken away would be forgotten."""
    ended = command(tmp_path, *words)
    assert ended.returncode == 1
    assert "`state_folder` leads to /nonexistent/.local/state/kiosk" in ended.stdout
    assert "Traceback" not in ended.stderr
