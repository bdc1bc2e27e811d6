"""What the READMEs list is there, and what is there is listed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.screens.staffing import KEYS
from kiosk.station import faults

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kiosk"
PAGES = (
    "README.md",
    "CHANGELOG.md",
    "kiosk/README.md",
    "kiosk/station/README.md",
    "decision_trees/README.md",
)


def _read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def _tour() -> list[str]:
    return re.findall(r"^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$", _read("kiosk/README.md"), re.MULTILINE)


def test_the_tour_lists_every_room_once_and_no_other() -> None:
    folders = {f"{path.name}/" for path in PACKAGE.iterdir() if path.is_dir() and path.name[0] not in "_."}
    listed = _tour()
    assert len(listed) == len(set(listed))
    assert set(listed) == (folders - {"pictures/"}) | {"cli.py"}


def test_every_place_the_tour_names_is_there() -> None:
    named = re.findall(r"`([\w./]+(?:/|\.py|\.typ))`", _read("kiosk/README.md"))
    assert named
    missing = [path for path in named if not (PACKAGE / path).exists() and not (ROOT / path).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", re.sub(r"```.*?```|`[^`]*`", "", _read(page), flags=re.DOTALL))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_line_holds_one_sentence(page: str) -> None:
    prose = re.sub(r"```.*?```", "", _read(page), flags=re.DOTALL)
    for line in prose.splitlines():
        if not line.startswith(("|", "#")):
            assert not re.search(r"[a-z)`*][.!?][`*]* +[A-Z*`]", line), line


def test_the_front_page_leads_to_the_other_pages() -> None:
    for page in PAGES[1:]:
        assert f"]({page})" in _read("README.md")


def test_the_page_for_machines_explains_every_code() -> None:
    explained = set(re.findall(r"^\| `([A-Z])-", _read("kiosk/station/README.md"), re.MULTILINE))
    made = {
        code[0]
        for code in (
            faults.SILENT,
            faults.OVERDUE,
            faults.LEFT,
            faults.PAGE,
            faults.JOB,
            faults.SETTINGS,
            faults.GUIDES,
        )
    }
    assert explained == made | {faults.crash_code("")[0], faults.kill_code(9)[0]}


def test_the_keys_for_staff_are_told_as_they_are() -> None:
    for page in ("README.md", "kiosk/station/README.md"):
        assert " ".join(key.upper() for key in KEYS) in _read(page)
