"""What changed since an earlier text, out of real git repositories: nothing is run, written or lost."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from kiosk.authors.measures.findings import written
from kiosk.authors.paper import as_markdown, as_pdf
from kiosk.authors.review import earlier as reading
from kiosk.authors.review.earlier import NoEarlier, earlier
from kiosk.authors.review.since import PARTS, since_paper
from kiosk.guide.model import Guide
from tests.guide.small import SMALL

CHANGED = SMALL.replace("say: Thank you.", "say: Many thanks.").replace("you: About you, ", "you: You, ")

pytestmark = pytest.mark.needs("git")


def git(folder: Path, *words: str) -> str:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    run = subprocess.run(
        ["git", *settings, *words], cwd=folder, env=clean, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide in two files, in a repository, committed once and changed since."""
    folder = tmp_path / "repository" / "guides" / "small"
    folder.mkdir(parents=True)
    at = SMALL.index("\nsteps:") + 1
    (folder / "about.yaml").write_text(SMALL[:at], encoding="utf-8")
    (folder / "rest.yaml").write_text(SMALL[at:], encoding="utf-8")
    (folder / "local.yaml").write_text("slots: {}\n", encoding="utf-8")
    git(tmp_path / "repository", "init", "--quiet")
    git(tmp_path / "repository", "add", ".")
    git(tmp_path / "repository", "commit", "--quiet", "-m", "One")
    git(tmp_path / "repository", "tag", "v1")
    at = CHANGED.index("\nsteps:") + 1
    (folder / "about.yaml").write_text(CHANGED[:at], encoding="utf-8")
    (folder / "rest.yaml").write_text(CHANGED[at:], encoding="utf-8")
    return folder


def document(path: Path, since: str) -> str:
    return as_markdown(
        since_paper(written(path), earlier(path, since), asked="./small", since=since, date="2026-11-21")
    )


def test_what_changed_is_told_text_by_text_with_its_place(guide: Path) -> None:
    page = document(guide, "v1")
    assert "Texts that changed: 2. New: 0. Gone: 0. Put in another order: 0." in page
    assert f"kiosk review ./small --sign --text {written(guide).guide.content_hash[:12]} " in page
    assert "### 1\\. Changed: sections.you\n\n- [ ] about.yaml:20\n  - Was: About you\n  - Now: You\n" in page
    assert "Changed: steps.thanks.say\n\n- [ ] rest.yaml:" in page
    assert "  - Was: Thank you.\n  - Now: Many thanks.\n" in page


def test_a_screen_that_changed_stands_there_whole(guide: Path) -> None:
    whole = document(guide, "v1").split("## The screens that changed, as they are now")[1]
    assert "### Screen 11: Many thanks." in whole
    assert "  - Says: Many thanks.\n  - Goes on to: screen 12" in whole
    assert whole.count("- [ ]") == 1


def test_a_folder_that_was_kept_tells_the_same(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "whole.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert document(guide, "kept") == document(guide, "v1").replace("since v1", "since kept")


def test_a_guide_of_one_file_is_compared_with_that_file(guide: Path) -> None:
    file = guide.parent / "one.yaml"
    file.write_text(SMALL, encoding="utf-8")
    git(guide, "add", "--all", ".."), git(guide, "commit", "--quiet", "-m", "Two")
    file.write_text(SMALL.replace("say: Thank you.", "say: Thanks."), encoding="utf-8")
    assert "Texts that changed: 1. New: 0. Gone: 0." in document(file, "HEAD")


def test_nothing_changed_says_so(guide: Path) -> None:
    git(guide, "commit", "--quiet", "--all", "-m", "Two")
    page = document(guide, "HEAD")
    assert "--sign" not in page
    assert "Nothing has changed but, at most, comments and the spread over lines and files." in page
    assert "- [ ]" not in page


def test_it_can_be_printed(guide: Path) -> None:
    paper = since_paper(written(guide), earlier(guide, "v1"), asked="./small", since="v1", date="2026-11-21")
    assert as_pdf(paper).startswith(b"%PDF")


@pytest.mark.parametrize(
    "revision", ["v2", "", "-v", "--help", "--upload-pack=touch bad", "HEAD:guides", "HEAD;ls"]
)
def test_a_revision_that_nobody_knows_is_one_sentence(guide: Path, revision: str) -> None:
    with pytest.raises(NoEarlier) as why:
        earlier(guide, revision)
    assert str(why.value) == f"There is neither a folder nor a revision called {revision}."


def test_a_folder_outside_of_git_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(
        NoEarlier, match=r"^.* is not in a git checkout, .* Name a folder that holds the guide"
    ):
        earlier(tmp_path, "HEAD")


def test_a_guide_that_was_not_there_yet_is_one_sentence(guide: Path) -> None:
    new = guide.parent / "new"
    new.mkdir()
    with pytest.raises(NoEarlier, match=r"new was not there yet in v1\.$"):
        earlier(new, "v1")


def test_without_git_a_kept_folder_is_asked_for(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "GIT", "no-such-git")
    with pytest.raises(NoEarlier, match=r"^git is not installed here\."):
        earlier(guide, "v1")


def test_an_earlier_text_that_cannot_be_read_is_one_sentence(guide: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("steps: [", encoding="utf-8")
    with pytest.raises(
        NoEarlier, match=r"broken\.yaml holds cannot be read as a guide: run kiosk check on it\.$"
    ):
        earlier(guide, str(tmp_path / "broken.yaml"))


def test_looking_back_changes_nothing_in_the_repository(guide: Path) -> None:
    before = git(guide, "status", "--porcelain"), git(guide, "rev-parse", "HEAD")
    hook = Path(git(guide, "rev-parse", "--absolute-git-dir")) / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    hook.chmod(0o755)
    document(guide, "v1")
    assert (git(guide, "status", "--porcelain"), git(guide, "rev-parse", "HEAD")) == before
    assert not list(guide.parents[1].rglob("ran"))


def test_every_part_of_a_guide_has_a_name_there() -> None:
    assert set(PARTS) == set(Guide.model_fields) - {"accept"}
