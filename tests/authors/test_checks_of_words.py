"""What `kiosk check` tells of the words and the screens of a guide: each finding whole, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authors.fair import checked
from tests.guide.small import Edit

_MANY = "      - One of many lines that say the same. They say it once more to be heard.\n" * 36
_LONG = (
    "You can think about it now and then at home with the people you like and come back here to us when you "
    "want to."
)
_WAITING = "I am the person who waits and waits. " * 12

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (("say: Thank you.", f"say: {_LONG}"),),
        """\
small.yaml:67:10: warning[LONG_SENTENCE] this sentence has 25 words: `You can think about it now and \
then at home with the peop...`
  |     say: You can think about it now and then at home with the people you like and come back here...
  |          ^^^^^^^^^^^^^
  help: Make two of it: 20 words are enough for one. Or write `accept: {LONG_SENTENCE: the reason}`
        into the nearest set of keys.""",
    ),
    (
        (("say: Thank you.", "say: The wheezy [result](term:result) came. A wheezy man."),),
        """\
small.yaml:67:14: warning[RARE_WORD] `wheezy` is a rare word, and the glossary does not explain it \
(places: 1)
  |     say: The wheezy [result](term:result) came. A wheezy man.
  |              ^^^^^^
  help: Say it plainer, or explain it in the glossary. If everybody knows it all the same, add it to
        the top-level `plain_words:` with the reason: `wheezy: the reason`.""",
    ),
    (
        (("say: Thank you.", "say: This is a chronic thing. So it is."),),
        """\
small.yaml:67:20: warning[JARGON] `chronic` is a word of medicine or research, and the glossary does \
not explain it (places: 1)
  |     say: This is a chronic thing. So it is.
  |                    ^^^^^^^
  help: Say `lasting long`, or explain it in the glossary. If your readers use it at home, add it to
        the top-level `plain_words:` with the reason: `chronic: the reason`.""",
    ),
    (
        (("glossary:\n", "plain_words: {home: Everybody knows it.}\nglossary:\n"),),
        """\
small.yaml:186:15: warning[PLAIN_FOR_NOTHING] `home` is called a plain word, and it is not used, or not \
rare, or the glossary explains it
  | plain_words: {home: Everybody knows it.}
  |               ^^^^
  help: Take it out of `plain_words:`.""",
    ),
    (
        (("say: Thank you.", "say: You should call us."),),
        """\
small.yaml:67:10: warning[TELLS_WHAT_TO_DO] `You should` tells the person what to do
  |     say: You should call us.
  |          ^^^^^^^^^^
  help: Say what happens, what to ask, or whom to tell, and leave the choice to them. Or write
        `accept: {TELLS_WHAT_TO_DO: the reason}` into the nearest set of keys.""",
    ),
    (
        (("say: Thank you.", "say: It goes away. If it hurts, rest the eye."),),
        """\
small.yaml:67:37: warning[TELLS_WHAT_TO_DO] `rest` tells the person what to do
  |     say: It goes away. If it hurts, rest the eye.
  |                                     ^^^^
  help: Say what happens, what to ask, or whom to tell, and leave the choice to them. Or write
        `accept: {TELLS_WHAT_TO_DO: the reason}` into the nearest set of keys.""",
    ),
    (
        (("say: Thank you.", "say: A call is the best choice. It is so."),),
        """\
small.yaml:67:20: warning[RANKS_OPTIONS] `the best choice` puts one option over the others
  |     say: A call is the best choice. It is so.
  |                    ^^^^^^^^^^^^^^^
  help: Say what is known of each, and let the person weigh it. Or write `accept: {RANKS_OPTIONS:
        the reason}` into the nearest set of keys.""",
    ),
    (
        (("say: Thank you.", "say: Do not wait. Call us."),),
        """\
small.yaml:67:10: warning[URGES] `Do not wait` hurries the person, or tells them how to feel
  |     say: Do not wait. Call us.
  |          ^^^^^^^^^^^
  help: Say the fact alone. Or write `accept: {URGES: the reason}` into the nearest set of keys.""",
    ),
    (
        (("say: Thank you.", "say: Eventually everybody decides. Everybody eventually decides."),),
        """\
small.yaml:66:3: warning[HARD_TO_READ] the screen `thanks` reads like school grade 13.8 by \
Flesch-Kincaid, and the limit is 6; its hard words are eventually, everybody
  |   thanks:
  |   ^^^^^^
  help: Say hard words plainer or explain them in the glossary, and break long sentences in two. Or
        write `accept: {HARD_TO_READ: the reason}` there.""",
    ),
    (
        (("  interests: None.\n", "  interests: None.\n  reading_level: {grade: 2, formulas: [Fog]}\n"),),
        """\
small.yaml:17:26: warning[READING_LEVEL_UNTRUE] the guide says that no screen is harder than grade 2, \
and the screen `lean/kind.phone` (where `lean` asks for the kind of an option) reads like grade 4.0 by Gunning Fog
  |   reading_level: {grade: 2, formulas: [Fog]}
  |                          ^
  help: Make the hardest screens plainer, or write `grade: 5`.""",
    ),
    (
        (("me: I am the patient", "me: " + _WAITING),),
        """\
small.yaml:23:3: error[CUT_OFF] `who` does not fit on a screen of 48 by 14 characters: page 2 takes \
more lines than it has
  |   who:
  |   ^^^
  help: Say it in fewer words: a choice is never split over pages.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert checked(tmp_path, *edits) == expected


MANY_PAGES = """\
small.yaml:66:3: warning[MANY_PAGES] `thanks` takes 6 pages on a screen of 80 by 24 characters, and 5 \
are the most
  |   thanks:
  |   ^^^^^^
  help: Make two steps of it, or say less. Or write `accept: {MANY_PAGES: the reason}` into the
        step."""


def test_a_screen_of_many_pages_is_told_of(tmp_path: Path) -> None:
    assert MANY_PAGES in checked(tmp_path, ("say: Thank you.\n", "say:\n" + _MANY))


def test_a_fair_guide_is_not_complained_of(tmp_path: Path) -> None:
    assert checked(tmp_path) == ""


@pytest.mark.parametrize(
    ("code", "edits"),
    [
        (
            "LONG_SENTENCE",
            (("say: Thank you.", f"accept: {{LONG_SENTENCE: So.}}\n    say: {_LONG}"),),
        ),
        ("URGES", (("say: Thank you.", "accept: {URGES: So.}\n    say: Do not wait."),)),
        (
            "HARD_TO_READ",
            (
                (
                    "say: Thank you.",
                    "accept: {HARD_TO_READ: So.}\n    say: Eventually everybody decides. Everybody eventually decides.",
                ),
            ),
        ),
        ("MANY_PAGES", (("say: Thank you.\n", "accept: {MANY_PAGES: So.}\n    say:\n" + _MANY),)),
    ],
)
def test_a_finding_is_accepted_in_its_step_and_no_longer_than_it_is_there(
    tmp_path: Path, code: str, edits: tuple[Edit, ...]
) -> None:
    assert f"[{code}]" not in checked(tmp_path, *edits)
    [(old, new)] = edits
    mended = new[: new.index("say:")] + "say: Thank you." + ("\n" if old.endswith("\n") else "")
    assert f"warning[ACCEPTED_FOR_NOTHING] `{code}`" in checked(tmp_path, (old, mended))


def test_a_plain_word_is_not_rare_any_more(tmp_path: Path) -> None:
    says: Edit = ("say: Thank you.", "say: A wheezy man.")
    plain: Edit = ("glossary:\n", "plain_words: {wheezy: People say it of themselves.}\nglossary:\n")
    assert "RARE_WORD" in checked(tmp_path, says)
    assert checked(tmp_path, says, plain) == ""


@pytest.mark.parametrize(
    "words",
    [
        "Do not stop or change a medicine by yourself.",
        "Ask if it is still right for you.",
        "None of them is right for everyone.",
        "Say what you need. Call if you need us.",
        "Do you need help? Some need more.",
    ],
)
def test_what_tells_nobody_what_to_do_is_let_be(tmp_path: Path, words: str) -> None:
    assert checked(tmp_path, ("say: Thank you.", f'say: "{words}"')) == ""


@pytest.mark.parametrize(
    "words", ["You must call.", "You need to call.", "You shouldn't call.", "It is important that you call."]
)
def test_what_tells_a_person_what_to_do_is_found(tmp_path: Path, words: str) -> None:
    assert "TELLS_WHAT_TO_DO" in checked(tmp_path, ("say: Thank you.", f'say: "{words}"'))


def test_a_guide_in_another_language_is_not_read_as_english(tmp_path: Path) -> None:
    hard: Edit = ("say: Thank you.", "say: Eventualmente cada paciente complementario decide.")
    assert "RARE_WORD" in checked(tmp_path, hard)
    assert checked(tmp_path, hard, ("language: en", "language: es")) == ""


def test_a_long_sentence_is_told_of_whoever_is_shown_it(tmp_path: Path) -> None:
    never = "{all: [{who: me}, {who: helper}]}"
    said = f"say: [{{text: Thank you.}}, {{when: {never}, text: {_LONG}}}]"
    assert "warning[LONG_SENTENCE]" in checked(tmp_path, ("say: Thank you.", said))
