"""A review goes into the author's own file: one entry more, every other character as it was, or nothing at all."""

from __future__ import annotations

import difflib
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authors.review import signing
from kiosk.authors.review.signing import NotSafe, Signature, by_hand, sign
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.source import read_folder
from kiosk.layout.phrases import about_guide
from kiosk.layout.review import review_mark
from tests.guide.small import SMALL

NAME = 'Dr Zoë "Z" O\'Neill: #1'
OLD = "{by: A. Before, role: nurse, kind: patient, date: 2026-01-02, content_hash: abc}"
LAYOUTS = {
    "empty brackets": "  reviews: []\n",
    "empty brackets and a comment": "  reviews: [ ]   # nobody yet\n",
    "empty brackets on a line of their own": "  reviews:\n    []\n",
    "nothing": "",
    "a list in brackets": f"  reviews: [{OLD}]\n",
    "a list in brackets over lines": f"  reviews: [\n    {OLD},  # the first\n  ]\n",
    "a list": f"  reviews:\n    # those who read it\n    - {OLD}\n",
    "a list at the key's own margin": f"  reviews: # all of them\n  - {OLD}\n",
    "a list of keys": (
        "  reviews:\n      -   by: A. Before\n          role: nurse # on the ward\n          kind: patient\n"
        "          date: 2026-01-02\n          content_hash: abc\n"
    ),
    "a list with long texts": (
        "  reviews:\n    - by: >-\n        A.\n        Before\n      role: nurse\n      kind: patient\n"
        "      date: 2026-01-02\n      content_hash: |-\n        abc\n\n"
    ),
}


def text(layout: str) -> str:
    assert SMALL.count("  reviews: []\n") == 1
    return SMALL.replace("  reviews: []\n", LAYOUTS[layout])


def guide_of(path: Path) -> Guide:
    guide = load(path).guide
    assert guide is not None
    return guide


def signature(path: Path, by: str = NAME) -> Signature:
    return Signature(by, "Neurologist", "clinician", "2026-11-21", guide_of(path).content_hash)


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "marked"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_only_the_review_is_added(tmp_path: Path, layout: str, mark: str, ends: str) -> None:
    file = tmp_path / "small.yaml"
    before = (mark + text(layout)).replace("\n", ends)
    file.write_bytes(before.encode())
    earlier = guide_of(file).guide.reviews
    signed = sign(file, signature(file))
    after = file.read_bytes().decode()
    reviews = guide_of(file).guide.reviews
    assert (reviews[0].by, reviews[0].role, reviews[1:]) == (NAME, "Neurologist", earlier)
    assert guide_of(file).reviewed
    lost = [line for line in difflib.ndiff(before.split(ends), after.split(ends)) if line.startswith("- ")]
    assert all("[" in line for line in lost), lost
    assert (after.count("\r\n") == after.count("\n")) == (ends == "\r\n")
    assert after.startswith(mark)
    assert "Dr Zo" in after.split(ends)[signed.line - 1]


def test_the_comments_stay_with_what_they_are_about(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(text("a list"), encoding="utf-8")
    sign(file, signature(file, "B. Now"))
    part = file.read_text(encoding="utf-8").split("  reviews:\n")[1].split("  funding")[0]
    assert part == (
        '    - by: "B. Now"\n'
        '      role: "Neurologist"\n'
        "      kind: clinician\n"
        "      date: 2026-11-21\n"
        f'      content_hash: "{guide_of(file).content_hash}"\n'
        "    # those who read it\n"
        f"    - {OLD}\n"
    )


def test_the_guides_own_page_may_stand_in_brackets(tmp_path: Path) -> None:
    data = read_folder_data(tmp_path)
    for reviews in ("", ", reviews: []", f", reviews: [{OLD}]"):
        file = tmp_path / "flow.yaml"
        rest = SMALL[SMALL.index("\nsections:") :]
        file.write_text(f"guide: {{{data}{reviews}}}\n{rest}", encoding="utf-8")
        sign(file, signature(file))
        assert guide_of(file).reviewed


def read_folder_data(folder: Path) -> str:
    """What the small guide says of itself, on one line."""
    file = folder / "small.yaml"
    file.write_text(text("nothing"), encoding="utf-8")
    about = read_folder(file).data["guide"]
    assert isinstance(about, dict)
    file.unlink()
    people = "authors: [{name: A. Writer, role: author, qualification: nurse}]"
    helps = "someone_helps: {when: {who: helper}}"
    kept = (f'{key}: "{value}"' for key, value in about.items() if isinstance(value, str))
    return ", ".join([*kept, people, helps])


def test_several_sign_one_after_another(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    for name in ("One", "Two", "Three"):
        sign(file, signature(file, name))
    assert [each.by for each in guide_of(file).guide.reviews] == ["Three", "Two", "One"]
    assert all(each.content_hash == guide_of(file).content_hash for each in guide_of(file).guide.reviews)


def test_in_a_folder_only_the_file_that_holds_it_changes(tmp_path: Path) -> None:
    at = SMALL.index("\nsections:") + 1
    (tmp_path / "about.yaml").write_text(SMALL[:at], encoding="utf-8")
    (tmp_path / "rest.yaml").write_text(SMALL[at:], encoding="utf-8")
    signed = sign(tmp_path, signature(tmp_path))
    assert Path(signed.file).name == "about.yaml"
    assert (tmp_path / "rest.yaml").read_text(encoding="utf-8") == SMALL[at:]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about.yaml", "rest.yaml"]
    assert guide_of(tmp_path).reviewed


def test_any_word_that_changes_voids_it_and_the_kiosk_says_so_again(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    assert about_guide.NOT_CHECKED in review_mark(guide_of(file), "2026-11-21").screen
    sign(file, signature(file))
    assert about_guide.NOT_CHECKED not in review_mark(guide_of(file), "2026-11-21").screen
    signed = file.read_text(encoding="utf-8")
    file.write_text(signed.replace("say: Thank you.", "# so kind\n    say: Thank you!"), encoding="utf-8")
    assert about_guide.NOT_CHECKED in review_mark(guide_of(file), "2026-11-21").screen
    file.write_text(signed.replace("say: Thank you.", "# so kind\n    say: Thank you."), encoding="utf-8")
    assert about_guide.NOT_CHECKED not in review_mark(guide_of(file), "2026-11-21").screen


def test_a_file_that_cannot_be_changed_safely_stays_and_the_lines_to_write_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    mine = signature(file)
    monkeypatch.setattr(signing, "_edited", lambda *_: SMALL.replace("Thank you", "Thanks"))
    with pytest.raises(NotSafe) as unsafe:
        sign(file, mine)
    assert file.read_text(encoding="utf-8") == SMALL
    file.write_text(SMALL.replace("  reviews: []\n", unsafe.value.lines + "\n"), encoding="utf-8")
    assert guide_of(file).reviewed


def test_a_dash_on_a_line_of_its_own_is_left_to_a_person(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    odd = SMALL.replace(
        "  reviews: []\n", f"  reviews:\n    -\n      {OLD[1:-1].replace(', ', chr(10) + '      ')}\n"
    )
    file.write_text(odd, encoding="utf-8")
    with pytest.raises(NotSafe):
        sign(file, signature(file))
    assert file.read_text(encoding="utf-8") == odd


def test_a_file_that_somebody_saved_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    mine, theirs = signature(file), SMALL.replace("Thank you.", "Many thanks.")
    real = signing._as_meant

    def saved_meanwhile(*given: object) -> bool:
        file.write_text(theirs, encoding="utf-8")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(signing, "_as_meant", saved_meanwhile)
    with pytest.raises(NotSafe):
        sign(file, mine)
    assert file.read_text(encoding="utf-8") == theirs


def test_a_link_goes_on_pointing_and_the_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept.txt", tmp_path / "small.yaml"
    kept.write_text(SMALL, encoding="utf-8")
    kept.chmod(0o640)
    link.symlink_to(kept)
    sign(link, signature(link))
    assert link.is_symlink()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert guide_of(link).reviewed


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    mine = signature(file)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr(os, "fchmod", full)
    with pytest.raises(OSError, match="No space"):
        sign(file, mine)
    assert file.read_text(encoding="utf-8") == SMALL
    assert [path.name for path in tmp_path.iterdir()] == ["small.yaml"]


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(sorted(LAYOUTS)),
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40
    ),
)
def test_whatever_somebody_is_called_is_written_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, layout: str, name: str
) -> None:
    file = tmp_path_factory.mktemp("named") / "small.yaml"
    file.write_text(text(layout), encoding="utf-8")
    mine = signature(file, name)
    before = file.read_bytes()
    try:
        sign(file, mine)
    except NotSafe:
        # A character that YAML refuses: the file is as it was.
        assert file.read_bytes() == before
        assert not name.isprintable()
    else:
        assert guide_of(file).guide.reviews[0].by == name


def test_the_lines_for_writing_by_hand_fit_under_the_guides_own_page() -> None:
    lines = by_hand(Signature("A", "B", "clinician", "2026-11-21", "abc")).split("\n")
    assert lines[0] == "  reviews:"
    assert lines[1] == '    - by: "A"'
    assert all(line.startswith("      ") for line in lines[2:])


def test_a_text_that_is_another_by_now_is_not_signed(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    mine, theirs = signature(file), SMALL.replace("Thank you.", "Many thanks.")
    file.write_text(theirs, encoding="utf-8")
    with pytest.raises(NotSafe):
        sign(file, mine)
    assert file.read_text(encoding="utf-8") == theirs
