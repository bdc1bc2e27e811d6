"""A guide is found by its name, its folder or its file, from a checkout and from an installed kiosk."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from kiosk.guide import finding


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    checkout = tmp_path / "decision_trees"
    for name in ("knee", "back"):
        (checkout / name).mkdir(parents=True)
        (checkout / name / "guide.yaml").touch()
    (checkout / "README.md").touch()
    (checkout / "empty").mkdir()
    monkeypatch.setattr(finding, "_CHECKOUT", checkout)
    monkeypatch.setattr(finding, "_INSTALLED", tmp_path / "_guides")
    monkeypatch.chdir(tmp_path)
    return checkout


def test_no_name_means_every_guide_in_order(home: Path) -> None:
    assert finding.find(None) == [home / "back", home / "knee"]


def test_a_guide_is_found_by_its_name(home: Path) -> None:
    assert finding.find("knee") == [home / "knee"]


def test_a_name_wins_over_a_path_of_the_same_spelling(home: Path, tmp_path: Path) -> None:
    (tmp_path / "knee").mkdir()
    assert finding.find("knee") == [home / "knee"]
    assert finding.find("./knee") == [Path("knee")]


@pytest.mark.parametrize("spelled", ["knee", "./knee", "my knee", "two/knee", "."])
def test_a_path_in_a_command_is_never_taken_for_a_name(home: Path, tmp_path: Path, spelled: str) -> None:
    (tmp_path / spelled).mkdir(parents=True, exist_ok=True)
    [typed] = shlex.split(finding.as_typed(Path(spelled)))
    assert finding.find(typed) == [Path(spelled)]


@pytest.mark.parametrize("spelled", ["elsewhere", "elsewhere/one.yaml"])
def test_a_folder_or_a_file_is_taken_as_it_stands(home: Path, tmp_path: Path, spelled: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "one.yaml").touch()
    assert finding.find(spelled) == [Path(spelled)]


@pytest.mark.parametrize("spelled", ["elbow", "", "empty"])
def test_what_is_not_there_is_refused_with_the_names_that_would_do(home: Path, spelled: str) -> None:
    with pytest.raises(finding.NoSuchGuide) as refused:
        finding.find(spelled)
    assert refused.value.asked == spelled
    assert refused.value.known == ("back", "knee")


def test_a_broken_link_is_left_for_the_loader_to_explain(home: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")
    assert finding.find("link") == [Path("link")]


def test_an_installed_kiosk_uses_the_guides_inside_it(home: Path, tmp_path: Path) -> None:
    assert finding.from_checkout()
    (tmp_path / "_guides" / "hip").mkdir(parents=True)
    (tmp_path / "_guides" / "hip" / "guide.yaml").touch()
    assert not finding.from_checkout()
    assert finding.find(None) == [tmp_path / "_guides" / "hip"]


def test_a_kiosk_without_guides_finds_none(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_CHECKOUT", home / "nowhere")
    assert finding.find(None) == []
