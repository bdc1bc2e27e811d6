"""The wheel, built and installed where there is nothing else, holds all it needs to make a sheet."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = "cervical_dystonia"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        folder,
    )
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("empty")
    _run([sys.executable, "-m", "venv", str(home)], home)
    _run([str(home / "bin" / "pip"), "install", "--quiet", str(wheel)], home)
    return home


def _run(command: list[str], folder: Path, ends: int = 0) -> str:
    """What a command says, run in a folder that is not the checkout and with nothing of the checkout in reach."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == ends, run.stdout + run.stderr
    return run.stdout


def _tracked(folder: str) -> set[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return {Path(name) for name in listed.split("\0") if name and (ROOT / name).exists()}


def test_the_wheel_holds_every_file_of_the_package_and_every_guide(wheel: Path) -> None:
    held = {Path(name) for name in zipfile.ZipFile(wheel).namelist()}
    package = {
        path
        for path in _tracked("kiosk")
        if path.suffix != ".md" and not path.is_relative_to("kiosk/pictures")
    }
    guides = {
        Path("kiosk/_guides") / path.relative_to("decision_trees") for path in _tracked("decision_trees")
    }
    missing = (package | guides) - held
    assert missing == set()
    assert Path("kiosk/py.typed") in held
    assert any(path.suffix == ".tcss" for path in held)
    assert any(path.suffix in {".ttf", ".otf"} for path in held)


def test_the_wheel_holds_no_pictures_and_no_tests(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel).namelist()
    assert [name for name in held if name.startswith(("tests/", "kiosk/pictures/"))] == []


def test_an_installed_kiosk_knows_the_guides_that_came_with_it(installed: Path) -> None:
    # What a station needs cannot prove a guide, and says so.
    said = _run([str(installed / "bin" / "kiosk"), "check"], installed, ends=1)
    assert f"{GUIDE}: nothing is wrong with how it is written." in said


def test_an_installed_kiosk_makes_a_sheet_from_a_file_of_answers(installed: Path) -> None:
    kiosk = str(installed / "bin" / "kiosk")
    [guides] = installed.glob("lib/python*/site-packages/kiosk/_guides")
    personas = sorted((guides / GUIDE / "personas").glob("*.yaml"))
    assert personas
    summary = [kiosk, "summary", GUIDE, "--answers", str(personas[0])]
    _run([*summary, "-o", "sheet.pdf"], installed)
    assert (installed / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert "has not yet been checked by a doctor" in " ".join(
        _run([*summary, "--format", "text"], installed).split()
    )
