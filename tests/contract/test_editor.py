"""The real language server behind an author's editor: no false error, a true one at its line, keys that explain.

The guide is the one that `kiosk new` writes: three files, a persona and the schemas beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

import pytest

from kiosk.authors.beginning import phrases
from kiosk.authors.beginning.new import begin
from kiosk.guide.model.steps import View
from kiosk.guide.writing.files import NOT_READ
from tests.contract.editor import SERVER, Editor, Mark, Offer

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "decision_trees" / "cervical_dystonia"
MODELINE: Final = "# yaml-language-server: $schema=schema/{of}.json\n"
HERE: Final = "|"
"""Where the cursor is, in a text that is typed."""
FILES: Final = ("guide.yaml", "steps.yaml", "options.yaml", "personas/short_of_time.yaml")

pytestmark = pytest.mark.needs(SERVER)


@dataclass(frozen=True, slots=True)
class Slip:
    """Something an author gets wrong: what is underlined for it, and what the editor says."""

    name: str
    right: str
    wrong: str
    marked: str
    says: str


VIEWS: Final = ", ".join(f'"{view}"' for view in get_args(View))
SLIPS: Final = (
    Slip("steps.yaml", 'ask: "How long', 'aks: "How long', "pace", phrases.STEP_KIND),
    Slip("steps.yaml", "when: {pace: long}", "wehn: {pace: long}", "wehn", "Property wehn is not allowed."),
    Slip(
        "steps.yaml",
        "show: comparison",
        "show: comparisons",
        "comparisons",
        f"Value is not accepted. Valid values: {VIEWS}.",
    ),
    Slip("steps.yaml", "when: {pace: long}", "when: {pace: 3}", "3", phrases.EXPECTED["string"]),
    Slip("steps.yaml", "  big_letters:", "  Big letters:", "Big letters", phrases.BAD_ID),
    Slip(
        "steps.yaml",
        "raises: [hard_to_hear]",
        "raises: hard_to_hear",
        "hard_to_hear",
        phrases.EXPECTED["array"],
    ),
    Slip(
        "options.yaml",
        "affects: {phone: care}",
        "affects: {phone: careful}",
        "careful",
        'Value is not accepted. Valid values: "stop", "care".',
    ),
    Slip(
        "options.yaml",
        "how_soon: {unknown: Our clinic has not counted the days.}",
        "how_soon: {sources: []}",
        "how_soon",
        phrases.FACT_SHAPE,
    ),
    Slip("options.yaml", "status_quo: true", "status_quo: yes", "yes", phrases.EXPECTED["boolean"]),
    Slip("guide.yaml", "published: 2026-11-20", "published: 20.11.2026", "20.11.2026", phrases.BAD_DATE),
    Slip("guide.yaml", "questions:", "question:", "question", "Property question is not allowed."),
    Slip("personas/short_of_time.yaml", "  ends: done", "  end: done", "end", "Property end is not allowed."),
)


@dataclass(frozen=True, slots=True)
class Desk:
    """A guide in a folder, and an editor with all its files open."""

    folder: Path
    editor: Editor

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def offers(self, typed: str, of: str = "guide") -> dict[str, str]:
        """What is offered at the cursor in a new file of the guide, and what is said of each."""
        return {label: offer.says for label, offer in self.offered(typed, of).items()}

    def offered(self, typed: str, of: str = "guide") -> dict[str, Offer]:
        lines = (MODELINE.format(of=of) + typed).split("\n")
        [row] = [number for number, line in enumerate(lines) if HERE in line]
        column = lines[row].index(HERE) + 1
        lines[row] = lines[row].replace(HERE, "")
        file = self.folder / f"typed_{of}.yaml"
        self.editor.shows(file, "\n".join(lines))
        return self.editor.offers(file, row + 1, column)

    def explains(self, name: str, words: str) -> str:
        """What is shown where the cursor rests on these words, which stand there once."""
        [(row, line)] = [each for each in enumerate(self.text(name).splitlines(), 1) if words in each[1]]
        return self.editor.explains(self.folder / name, row, line.index(words) + 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = begin("results", tmp_path_factory.mktemp("desk"), "2026-11-20").folder
    with Editor(folder) as editor:
        yield Desk(folder, editor)


def test_no_file_of_a_guide_has_a_false_error(desk: Desk) -> None:
    texts = {desk.folder / name: desk.text(name) for name in FILES}
    assert desk.editor.marks(texts) == {path: [] for path in texts}


def test_the_shipped_guide_has_no_false_error(desk: Desk) -> None:
    texts = {
        desk.folder / f"shipped_{file.name}": MODELINE.format(of="guide") + file.read_text(encoding="utf-8")
        for file in sorted(SHIPPED.glob("*.yaml"))
        if file.name not in NOT_READ
    }
    assert len(texts) > 3
    assert desk.editor.marks(texts) == {path: [] for path in texts}


@pytest.fixture(scope="module")
def marked(desk: Desk) -> dict[Slip, tuple[str, list[Mark]]]:
    """Every slip with the text it makes, and what is underlined in it."""
    texts: dict[Path, str] = {}
    for number, slip in enumerate(SLIPS):
        text = desk.text(slip.name)
        assert slip.right in text
        texts[(desk.folder / slip.name).with_name(f"slip_{number}.yaml")] = text.replace(
            slip.right, slip.wrong, 1
        )
    found = desk.editor.marks(texts)
    return {slip: (texts[path], found[path]) for slip, path in zip(SLIPS, texts, strict=True)}


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.wrong)
def test_a_true_error_is_shown_at_its_line(marked: dict[Slip, tuple[str, list[Mark]]], slip: Slip) -> None:
    text, [mark] = marked[slip]
    assert (mark.text, mark.says) == (slip.marked, slip.says)
    assert slip.wrong in "\n".join(text.splitlines()[mark.line - 1 : mark.line + 2])


def test_a_mended_error_is_shown_no_more(desk: Desk) -> None:
    file, text = desk.folder / "mended.yaml", desk.text("steps.yaml")
    wrong = text.replace("pick: many", "pick: some")
    assert [mark.text for mark in desk.editor.marks({file: wrong})[file]] == ["some"]
    assert desk.editor.marks({file: text}) == {file: []}


def test_the_keys_of_a_guide_are_offered_and_explained(desk: Desk) -> None:
    offered = desk.offers(HERE)
    assert {"guide", "sections", "steps", "options", "attributes", "sources"} <= offered.keys()
    assert offered["steps"] == "In reading order."
    assert "" not in offered.values()


def test_a_new_step_offers_its_kinds_and_then_only_the_keys_of_that_kind(desk: Desk) -> None:
    begun = desk.offers(f"steps:\n  one:\n    {HERE}")
    assert {"say", "ask", "show", "when", "title"} <= begun.keys()
    assert "choices" not in begun
    asking = desk.offers(f'steps:\n  one:\n    ask: "What?"\n    {HERE}')
    assert {"choices", "scale", "number", "text", "why"} <= asking.keys()
    assert "show" not in asking
    saying = desk.offers(f"steps:\n  one:\n    say: Words\n    {HERE}")
    assert "when" in saying
    assert {"choices", "show", "sensitive"}.isdisjoint(saying)


def test_a_whole_step_is_offered_where_one_is_begun(desk: Desk) -> None:
    offered = desk.offers(f"steps:\n  one: {{say: x}}\n  {HERE}")
    assert list(offered) == [label for label, _ in phrases.STARTERS]


@pytest.mark.parametrize(
    ("typed", "key", "puts_in"),
    [
        (f"steps:\n  one:\n    {HERE}", "say", "say: "),
        (f"steps:\n  one:\n    {HERE}", "when", "when:\n  "),
        (f'steps:\n  one:\n    ask: "What?"\n    {HERE}', "choices", "choices:\n  "),
        (f"options:\n  one:\n    {HERE}", "name", "name: "),
        (
            f"options:\n  one:\n    {HERE}",
            "in_short",
            "in_short:\n  what: $1\n  good: $2\n  hard: $3\n  sure: $4",
        ),
    ],
)
def test_a_key_is_put_in_with_what_has_to_follow_it(desk: Desk, typed: str, key: str, puts_in: str) -> None:
    assert desk.offered(typed)[key].puts_in == puts_in


def test_every_kind_of_arm_is_offered(desk: Desk) -> None:
    offered = desk.offers(
        f"outcomes:\n  a:\n    results:\n      b:\n        arms:\n          c:\n            {HERE}"
    )
    assert {"count", "from", "at", "change", "nobody"} <= offered.keys()


def test_the_views_are_offered_each_with_what_it_does(desk: Desk) -> None:
    assert desk.offers(f"steps:\n  one:\n    show: {HERE}") == phrases.VIEWS


def test_a_condition_offers_its_words(desk: Desk) -> None:
    tests = desk.offers(f"steps:\n  one:\n    say: x\n    when:\n      {HERE}")
    assert set(tests) == {"all", "any", "not", "flag", "seen", "leaning", "reading"}
    answers = desk.offers(f"steps:\n  one:\n    say: x\n    when:\n      two: {HERE}")
    assert answers == phrases.ANSWERED_WAYS
    inner = desk.offers(f"steps:\n  one:\n    say: x\n    when:\n      not:\n        {HERE}")
    assert inner == tests


def test_warnings_are_offered_where_one_is_accepted(desk: Desk) -> None:
    offered = desk.offers(f"options:\n  one:\n    accept:\n      {HERE}")
    assert "OUT_OF_BALANCE" in offered
    assert "" not in offered.values()


@pytest.mark.parametrize(
    ("of", "keys"),
    [
        ("persona", {"answers", "expect", "changes"}),
        ("local", {"clinic", "date", "facts", "from_clinic"}),
        ("translation", {"language", "texts"}),
    ],
)
def test_other_files_have_keys_of_their_own(desk: Desk, of: str, keys: set[str]) -> None:
    offered = desk.offers(HERE, of)
    assert keys <= offered.keys()
    assert "steps" not in offered


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("guide.yaml", "review_by:", "After this day patients are told that the guide is being updated."),
        ("steps.yaml", "pick: many", "Whether one answer can be picked or many."),
        ("steps.yaml", "comparison", "* `comparison`: The options beside each other, one question a row."),
        ("steps.yaml", "hearing: hard_to_read", "The step of this name was answered so."),
        ("options.yaml", "status_quo: true", "This option is to change nothing"),
        ("options.yaml", "affects", "stop (ask first) or care"),
        ("personas/short_of_time.yaml", "never_visits", "Steps that are not."),
    ],
)
def test_a_key_explains_itself(desk: Desk, name: str, words: str, says: str) -> None:
    desk.editor.shows(desk.folder / name, desk.text(name))
    assert says in desk.explains(name, words).replace("\\", "")
