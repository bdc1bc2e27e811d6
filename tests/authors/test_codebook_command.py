"""`kiosk check --update-codebook` as its author meets it, and what `kiosk check` says while the numbers lag behind."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.authors.checking import checked_guide
from kiosk.authors.codebook.held import codebook_faults, codebook_figure, codebook_problems
from kiosk.codes.numbering import fits
from kiosk.guide import finding
from kiosk.guide.codebook import FILE, Codebook
from kiosk.guide.load import load, read
from kiosk.guide.model import Guide
from kiosk.guide.numbers import read_numbers
from kiosk.guide.problems import Problem
from kiosk.guide.telling import problem_of
from tests.authors.fair import DAY, FAIR
from tests.guide.small import Edit, edited, shown

ONE_FILE = (
    "alone.yaml is one file, and a codebook takes a folder: put the file into a folder named after the guide, and "
    "name that folder."
)
Said = pytest.CaptureFixture[str]
OTHER_CHOICE: Edit = (
    "      helper: I am helping\n",
    "      helper: I am helping\n      other: Somebody else\n",
)
OTHER_WORDS: Edit = ("How worried are you?", "How worried are you today?")
OTHER_VALUE: Edit = ("say: I want to know soon", "say: I want it soon")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The same day and the same short paths, whenever and wherever this is run."""
    monkeypatch.setattr("kiosk.beginning.today", DAY.isoformat)
    monkeypatch.chdir(tmp_path)


def write(*edits: Edit) -> Path:
    """The small guide in a folder of its own, with changes made to it."""
    folder = Path("small")
    folder.mkdir(exist_ok=True)
    (folder / "guide.yaml").write_text(edited(*FAIR, *edits), encoding="utf-8")
    return folder


def update(said: Said, *more: str, ends: int = 0) -> str:
    """What the command says of the guide in its folder."""
    assert cli._run(["check", "./small", "--update-codebook", *more]) == ends
    told = said.readouterr()
    return told.out + told.err


def book() -> Codebook:
    found = read_numbers(Path("small"))
    assert found.codebook is not None
    return found.codebook


def guide() -> Guide:
    found = load(Path("small")).guide
    assert found is not None
    return found


def problems() -> list[Problem]:
    """What `kiosk check` says of the numbers, without all that it measures and proves besides."""
    there, numbers = read(Path("small")), read_numbers(Path("small"))
    assert there.guide is not None
    faults = codebook_faults(there.guide, Path("small"), numbers)
    found = codebook_problems(there.guide, Path("small"), numbers)
    return [*found, *(problem_of(fault, there.folder) for fault in faults)]


def told() -> str:
    return shown(Path("small"), problems())


def figure() -> str:
    return codebook_figure(guide(), Path("small"), read_numbers(Path("small")))


def test_the_first_edition_and_then_nothing_to_add(capsys: Said) -> None:
    write()
    assert update(capsys) == (
        "small/codebook.yaml: edition 1 is added.\n"
        "14 new questions and pages: who, health, worry, days, calm, pictures, numbers, check/first.lost, "
        "and 6 more.\n"
    )
    text = Path("small", FILE).read_text()
    assert f"date: {DAY.isoformat()}" in text
    assert fits(guide())
    assert update(capsys) == "small/codebook.yaml: nothing to add. Edition 1 fits the guide.\n"
    assert Path("small", FILE).read_text() == text
    assert stat.S_IMODE(Path("small", FILE).stat().st_mode) == 0o644


def test_an_edition_says_what_is_in_it(capsys: Said) -> None:
    write()
    update(capsys)
    before = Path("small", FILE).read_text()
    write(
        OTHER_CHOICE,
        OTHER_WORDS,
        OTHER_VALUE,
        (
            "  own_words:\n",
            "  tired:\n    ask: Are you tired?\n    choices: {yes: 'Yes', no: 'No'}\n  own_words:\n",
        ),
        ("  thanks:\n", "  thank_you:\n"),
        ("go: thanks}", "go: thank_you}"),
        ("steps: {who_is_it: who}", "steps: {who_is_it: who, thanks: thank_you}"),
    )
    assert update(capsys, "--new-meaning", "worry", "--new-meaning", "health.deaf") == (
        "small/codebook.yaml: edition 2 is added.\n"
        "1 new question or page: tired.\n"
        "1 new choice: who.other.\n"
        "1 question or choice was renamed and keeps its number: thank_you (was thanks).\n"
        "2 questions and choices mean something else now, and are asked again of older paper: health.deaf, worry.\n"
    )
    assert Path("small", FILE).read_text().startswith(before)
    assert book().latest == 2
    assert fits(guide())


def test_other_words_alone_are_said_to_mean_the_same(capsys: Said) -> None:
    write()
    update(capsys)
    write(OTHER_WORDS, ("      me: I am the patient", "      me: I am the one"))
    assert update(capsys).splitlines()[1:] == [
        (
            "2 questions and choices have other words and still mean the same: who.me, worry. "
            "If one does not, run the command again with --new-meaning and its name."
        )
    ]
    assert [slot.meaning for slot in book().slots(2)] == [1] * 14
    assert told() == ""


def test_a_question_that_takes_fewer_choices_is_told_of(capsys: Said) -> None:
    write()
    update(capsys)
    write(("    pick: many\n", "    pick: many\n    most: 1\n"))
    assert "CODEBOOK_BEHIND" in told()
    assert update(capsys).splitlines()[1:] == ["1 question takes more or fewer choices at once: health."]
    assert told() == ""


def test_what_is_behind_is_an_error_with_the_command(capsys: Said) -> None:
    write()
    update(capsys)
    write(OTHER_CHOICE, ("max: 60", "max: 90"))
    assert told() == (
        "codebook.yaml: error[CODEBOOK_BEHIND] the guide has questions or choices without a permanent number "
        "here, or that are now answered in another way: who.other, days\n"
        "  help: Run `kiosk check ./small --update-codebook`. Where one was only renamed, first write its old\n"
        "        name under `was:` in the guide."
    )
    assert figure() == (
        "Its codebook does not fit, so pages carry no code to carry on from until that is mended."
    )
    assert not fits(guide())
    update(capsys)
    assert told() == ""


def test_other_words_are_a_warning_at_the_words(capsys: Said) -> None:
    write()
    update(capsys)
    write(OTHER_WORDS)
    assert told() == (
        "guide.yaml:36:10: warning[CODEBOOK_WORDS_CHANGED] these words, or when they are said, have changed since "
        "the codebook was made\n"
        '  |     ask: "How worried are you today?"\n'
        "  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  help: Look at all of these warnings first, as one command answers them all: `kiosk check ./small\n"
        "        --update-codebook` if an answer still means the same, with `--new-meaning worry` after it if\n"
        "        not. What is not named there counts as meaning the same; what is named is asked again of\n"
        "        older paper."
    )
    assert fits(guide())


@pytest.mark.parametrize(
    ("edit", "line", "names"),
    [
        (("me: I am the patient", "me: I am the one"), "me: I am the one", ["who.me"]),
        (("    name: A phone call", "    name: A call"), "name: A call", ["lean.phone"]),
        (
            ("        name: A nurse calls", "        name: Nurses call"),
            "name: Nurses call",
            ["lean/kind.nurse"],
        ),
        (("Can a letter be lost?", "Can post be lost?"), "Can post be lost?", ["check/first.lost"]),
        (("Could the post lose it?", "Could we lose it?"), "Could we lose it?", ["check/again.lost"]),
        (
            ("yes_it_can: It can, never", "yes_it_can: It may, never"),
            "It may",
            ["check/first.lost.yes_it_can", "check/again.lost.yes_it_can"],
        ),
    ],
)
def test_every_kind_of_words_is_pointed_at_where_it_stands(
    capsys: Said, edit: Edit, line: str, names: list[str]
) -> None:
    write()
    update(capsys)
    write(edit)
    [found] = problems()
    assert line in found.source_line
    assert [word for word in found.remedy.split("`")[3].split() if word[:2] != "--"] == names


def test_other_people_who_read_the_words_are_a_warning_at_the_words(capsys: Said) -> None:
    def asked_of(when: str) -> Edit:
        said = f"{{text: How worried are you?, instead: [{{when: {when}, text: How worried is he?}}]}}"
        return ('    ask: "How worried are you?"\n', f"    ask: {said}\n")

    write(asked_of("{who: helper}"))
    update(capsys)
    write(asked_of("{who: [helper]}"))
    assert told() == ""
    write(asked_of("{who: me}"))
    [found] = problems()
    assert (found.code, "How worried is he?" in found.source_line) == ("CODEBOOK_WORDS_CHANGED", True)
    assert "--new-meaning worry`" in found.remedy


def test_what_many_questions_share_is_told_once(capsys: Said) -> None:
    weigh = ("  lean:\n    show: leaning\n", "  weigh:\n    show: values\n  lean:\n    show: leaning\n")
    write(weigh)
    update(capsys)
    write(weigh, OTHER_VALUE)
    [found] = problems()
    assert "--new-meaning weigh/rate.quick --new-meaning weigh/top.quick`" in found.remedy
    assert "I want it soon" in found.source_line


def test_without_the_packages_it_is_told_all_the_same(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    write()
    update(capsys)
    write(OTHER_CHOICE)
    monkeypatch.setattr("kiosk.authors.checking.find_spec", lambda _: None)
    assert [each.code for each in checked_guide(Path("small"), DAY).problems] == ["CODEBOOK_BEHIND"]


def test_the_figure_tells_whether_pages_can_carry_a_code(capsys: Said) -> None:
    write()
    assert figure() == (
        "It has no codebook, so its pages carry no code to carry on from. This command makes one: "
        "kiosk check ./small --update-codebook"
    )
    update(capsys)
    assert figure() == (
        "Its codebook fits: edition 1 numbers 14 questions and pages, and pages can carry a code to carry on from."
    )
    one_file = Path("alone.yaml")
    one_file.write_text(edited(*FAIR), encoding="utf-8")
    assert codebook_figure(guide(), one_file, read_numbers(one_file)) == (
        "It is one file, so its pages carry no code to carry on from: that takes a codebook, and a codebook takes a "
        "folder for the guide."
    )


def test_kiosk_check_tells_all_of_it(capsys: Said) -> None:
    write()
    assert checked_guide(Path("small"), DAY).clean
    update(capsys)
    write(OTHER_CHOICE, OTHER_WORDS)
    found = checked_guide(Path("small"), DAY)
    assert [each.code for each in found.problems] == ["CODEBOOK_BEHIND", "CODEBOOK_WORDS_CHANGED"]
    assert found.figures[-1] == figure()


def test_a_broken_codebook_is_told_of_and_left_as_it_is(capsys: Said) -> None:
    write()
    update(capsys)
    file = Path("small", FILE)
    broken = file.read_text().replace("number: 4", "number: 3")
    file.write_text(broken)
    said = update(capsys, ends=1)
    assert "small/codebook.yaml:18:22: error[CODEBOOK_TWICE]" in said
    assert said.endswith(
        "kiosk: small/codebook.yaml is left as it is, because it cannot be read; put it back as it was first.\n"
    )
    assert file.read_text() == broken
    assert "error[CODEBOOK_TWICE]" in told()
    assert "does not fit" in figure()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            ("--new-meaning", "wory"),
            "no code of this guide holds anything called wory; did you mean worry?",
        ),
        (
            ("--new-meaning", "zzzzzz"),
            "no code of this guide holds anything called zzzzzz; name a step, or a choice of it as step.choice.",
        ),
        (
            ("--new-meaning", "own_words"),
            "no code of this guide holds anything called own_words; name a step, or a choice of it as step.choice.",
        ),
    ],
)
def test_a_name_that_no_code_holds_is_one_sentence(
    capsys: Said, typed: tuple[str, ...], sentence: str
) -> None:
    write()
    assert update(capsys, *typed, ends=2) == f"kiosk: {sentence}\n"
    assert not Path("small", FILE).exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("small", "--new-meaning", "worry"), "--new-meaning goes together with --update-codebook."),
        (("small", "small", "--update-codebook"), "--update-codebook takes one guide; name it."),
        (
            ("small", "--update-codebook", "--how-to-reach", "worry"),
            "--update-codebook and --how-to-reach are two things; ask for one at a time.",
        ),
        (("alone.yaml", "--update-codebook"), ONE_FILE),
        (
            ("small", "--update-codebook", "--format", "json"),
            "--update-codebook tells what it added in words only; leave out --format json.",
        ),
        (
            ("small", "--update-codebook", "--new-meaning", " "),
            "--new-meaning takes a name: that of a step, or of a choice of it as step.choice.",
        ),
    ],
)
def test_what_cannot_be_asked_for_is_one_sentence(
    capsys: Said, typed: tuple[str, ...], sentence: str
) -> None:
    write()
    Path("alone.yaml").write_text(edited(*FAIR), encoding="utf-8")
    assert cli._run(["check", *typed]) == 2
    assert capsys.readouterr().err.endswith(f"kiosk: {sentence}\n")
    assert not Path("small", FILE).exists()
    assert not Path(FILE).exists()


def test_without_a_name_nothing_is_written_wherever_it_is_typed(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    came_along = write().resolve()
    monkeypatch.setattr(finding, "guides_home", lambda: came_along.parent)
    for folder in (came_along.parent, came_along):
        monkeypatch.chdir(folder)
        assert cli._run(["check", "--update-codebook"]) == 2
        assert capsys.readouterr().err == (
            "kiosk: --update-codebook writes into the folder of a guide, so name which one, as in: "
            "kiosk check ./my_guide --update-codebook\n"
        )
        assert not (came_along / FILE).exists()
    assert cli._run(["check", ".", "--update-codebook"]) == 0
    assert (came_along / FILE).exists()


def test_a_guide_that_does_not_load_gets_no_numbers(capsys: Said) -> None:
    write(("show: leaning", "show: leaning\n    when: {nowhere: x}"))
    said = update(capsys, ends=1)
    assert "UNKNOWN_STEP" in said
    assert not Path("small", FILE).exists()


def test_a_file_that_cannot_be_written_leaves_what_was_there(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    write()
    update(capsys)
    before = Path("small", FILE).read_text()
    write(OTHER_CHOICE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "small/codebook.yaml")

    monkeypatch.setattr("kiosk.deliver.aside.os.fsync", full)
    assert update(capsys, ends=1) == "kiosk: small/codebook.yaml: No space left on device.\n"
    assert Path("small", FILE).read_text() == before
    assert sorted(path.name for path in Path("small").iterdir()) == [FILE, "guide.yaml"]


def test_a_link_goes_on_pointing_where_it_points(capsys: Said) -> None:
    write()
    update(capsys)
    Path("small", FILE).rename("elsewhere.yaml")
    Path("small", FILE).symlink_to(Path("elsewhere.yaml").resolve())
    write(OTHER_CHOICE)
    update(capsys)
    assert Path("small", FILE).is_symlink()
    assert book().latest == 2
