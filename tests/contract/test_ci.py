"""CI runs the README's own test command, and a missing real part fails there instead of being passed over."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SKIPS = """
import pytest

@pytest.mark.needs("a-program-nobody-has")
def test_a_real_part_is_missing():
    assert False, "never reached"

def test_a_test_gives_up_by_itself():
    pytest.skip("the printer is out")

@pytest.mark.xfail(reason="known")
def test_an_expected_failure_is_not_a_skip():
    assert False

def test_another_one_passes():
    pass
"""

SKIPPED_FILE = """
import pytest
pytest.skip("no such module here", allow_module_level=True)
"""


def _run_pytest(folder: Path, *, ci: str) -> str:
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTEST_ADDOPTS", None)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--color=no", "."],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout


def test_ci_runs_the_command_the_readme_gives() -> None:
    said = subprocess.run(
        ["bash", str(ROOT / ".ci" / "run"), "--print-test-command"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert "pytest" in said
    assert f"\n{said}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert '-c "$test_command"' in script


def test_what_ci_fetches_from_npm_is_pinned_to_the_letter() -> None:
    wanted = json.loads((ROOT / ".ci" / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / ".ci" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert locked.pop("")["dependencies"] == wanted["dependencies"]
    for name, version in wanted["dependencies"].items():
        assert locked[f"node_modules/{name}"]["version"] == version
    # Where it is fetched from is the machine's business; what comes is held to its hash.
    assert [name for name, each in locked.items() if "integrity" not in each or "resolved" in each] == []


@pytest.mark.parametrize(
    ("ci", "outcome"),
    [("", "1 passed, 2 skipped, 1 xfailed"), ("true", "1 failed, 1 passed, 1 xfailed, 1 error")],
)
def test_a_missing_real_part_is_a_skip_on_a_desk_and_a_failure_in_ci(
    tmp_path: Path, ci: str, outcome: str
) -> None:
    (tmp_path / "test_skips.py").write_text(SKIPS, encoding="utf-8")
    said = _run_pytest(tmp_path, ci=ci)
    assert outcome in said
    assert "this machine has no a-program-nobody-has" in said


@pytest.mark.parametrize(("ci", "outcome"), [("", "1 skipped"), ("true", "1 error")])
def test_a_whole_file_cannot_be_passed_over_in_ci(tmp_path: Path, ci: str, outcome: str) -> None:
    (tmp_path / "test_skipped_file.py").write_text(SKIPPED_FILE, encoding="utf-8")
    said = _run_pytest(tmp_path, ci=ci)
    assert outcome in said
    assert "no such module here" in said
