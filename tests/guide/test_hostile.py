"""A hostile file is one clear problem, in bounded time and memory, and never ends the process.

Each is read in a process of its own, whose memory and processor time the operating system limits.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MEGABYTE = 1024 * 1024
MOST_MEMORY = 200 * MEGABYTE
MOST_SECONDS = 5
"""Of processor time, several times what it takes: on a machine that others use too, it counts more for the same."""

READER = """
import re, resource, sys
from pathlib import Path
from kiosk.guide.source import read_folder
from kiosk.guide.problems import show

seconds, memory = int(sys.argv[2]), int(sys.argv[3])
used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
# Whole seconds are all the system takes, and starting Python is not reading a guide.
resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, int(used) + seconds + 1))
# Room for what is only set aside; what is used is looked at below.
resource.setrlimit(resource.RLIMIT_AS, (4 * memory, 4 * memory))
folder = read_folder(Path(sys.argv[1]))
spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - used
# Not ru_maxrss, which begins with what the parent process had.
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024
assert peak < memory, f"{peak} bytes"
assert spent < seconds, f"{spent} seconds"
for problem in folder.problems:
    show(problem)
    print(problem.code)
"""


def codes_of(path: Path) -> list[str]:
    """What reading the path tells, in a process that may use only so much."""
    command = [sys.executable, "-c", READER, str(path), str(MOST_SECONDS), str(MOST_MEMORY)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.split()


def _laughs(levels: int) -> str:
    lines = (f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, levels))
    return "\n".join(("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]", *lines))


def _merges(levels: int) -> str:
    lines = (
        f"m{level}: &m{level} {{<<: [{', '.join([f'*m{level - 1}'] * 9)}]}}" for level in range(1, levels)
    )
    return "\n".join(("m0: &m0 {k: v}", *lines))


FULL = 16 * MEGABYTE - 100

HOSTILE: dict[str, tuple[Callable[[], str], list[str]]] = {
    "aliases that multiply": (lambda: _laughs(30), ["ALIAS"]),
    "merge keys that multiply": (lambda: _merges(12), ["MERGE_KEY"]),
    "an alias to itself": (lambda: "a: &a [*a]\n", ["ALIAS"]),
    "brackets at the top": (lambda: "[" * 50_000, ["TOP_NOT_KEYS"]),
    "brackets": (lambda: "a: " + "[" * 50_000, ["TOO_DEEP"]),
    "closed brackets": (lambda: "a: " + "[" * 50_000 + "]" * 50_000, ["TOO_DEEP"]),
    "braces": (lambda: "a: " + "{b: " * 50_000, ["TOO_DEEP"]),
    "dashes": (lambda: "a:\n  " + "- " * 50_000, ["TOO_DEEP"]),
    "ever further right": (lambda: "".join(" " * depth + "a:\n" for depth in range(2000)), ["TOO_DEEP"]),
    "keys in keys": (lambda: "? " * 50_000, ["KEY_NOT_TEXT"]),
    "NUL bytes": (lambda: "\0" * FULL, ["CONTROL_CHARACTER"]),
    "a NUL in good text": (lambda: "a: b\n" * 1000 + "\0", ["CONTROL_CHARACTER"]),
    "line ends only": (lambda: "\n" * FULL, ["EMPTY_FILE"]),
    "comments only": (lambda: "#\n" * (FULL // 2), ["EMPTY_FILE"]),
    "items": (lambda: "a:\n" + "- b\n" * (FULL // 4), ["TOO_MANY_VALUES"]),
    "commas": (lambda: "a: [" + "b," * (FULL // 2), ["TOO_MANY_VALUES"]),
    "wide letters": (lambda: "a:\n" + "- \U0001f600\n" * (FULL // 7), ["TOO_MANY_VALUES"]),
    "a quote never closed": (lambda: 'a: "' + "x" * FULL, ["UNCLOSED_QUOTE"]),
    "one long line": (lambda: "a: " + "x" * (FULL - 3) + ": y", ["KEY_TOO_LONG"]),
    "tabs": (lambda: "\t" * FULL, ["TAB_INDENT"]),
    "documents": (lambda: "---\n" * (FULL // 4), ["TOO_MANY_VALUES"]),
    "ampersands": (lambda: "&" * FULL, ["AMPERSAND_TEXT"]),
    "a second of each key": (lambda: "a: b\n" * 100_000, ["DUPLICATE_KEY"] * 100 + ["MORE_PROBLEMS"]),
    "a hundred problems on one line": (
        lambda: "a: {" + "b, " * 100_000 + "x" * (FULL - 400_000) + "}\n",
        ["BRACE_TEXT"] + ["DUPLICATE_KEY"] * 99 + ["MORE_PROBLEMS"],
    ),
    "anchors and aliases": (
        lambda: "a:\n" + "".join(f"- &a{n} x\n- *a{n}\n" for n in range(300_000)),
        ["ALIAS"],
    ),
    "mistakes": (lambda: "steps:\n" + '  a: "b" c\n' * (FULL // 11), ["AFTER_QUOTE"] * 20),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_and_survived(tmp_path: Path, name: str) -> None:
    write, codes = HOSTILE[name]
    (tmp_path / "guide.yaml").write_text(write(), encoding="utf-8", newline="")
    assert codes_of(tmp_path) == codes


def test_a_file_of_100_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "guide.yaml").open("wb") as file:
        file.write(b"guide: x\n")
        file.truncate(100 * MEGABYTE)
    assert codes_of(tmp_path) == ["TOO_BIG"]


def test_many_files_together_are_bounded_too(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"part_{number:02}.yaml").write_text(f"k{number}: |\n" + "  word\n" * (MEGABYTE // 7))
    assert set(codes_of(tmp_path)) == {"TOO_BIG"}


@pytest.mark.parametrize(
    "raw", [b"\xff\xfe" + b"a\0" * MEGABYTE, b"a: \xe9\n" * MEGABYTE, b"\x80" * MEGABYTE]
)
def test_bytes_that_are_no_text_are_told_and_survived(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "guide.yaml").write_bytes(raw)
    assert codes_of(tmp_path) == ["NOT_UTF8"]
