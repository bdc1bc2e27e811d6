"""The walk as plain lines: every command, every kind of step, and nothing that a line can break."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.layout.phrases import answering, looking_up, privacy
from kiosk.plain import phrases
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Amount, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from kiosk.walk.written import walked
from tests.layout.every_kind import ODD, STEPS, every_kind
from tests.plain.talking import SHEET, Talk

GUIDE = every_kind()
TO_FITS = ["", "1"]
TO_FAR = [*TO_FITS, "3"]
TO_WEEKS = [*TO_FAR, "5"]
TO_WORDS = [*TO_WEEKS, "2"]
TO_SECRET = [*TO_WORDS, "Home", ""]
WHOLE = [
    *TO_SECRET,
    "2",  # it is not so
    "1",  # read about the tram
    *("", "", "", "", ""),  # reading, comparison, numbers, what the clinic says, map
    *("1", "5"),  # two values
    "2 1",  # what matters most
    "Peace",
    *("2", "2", "1"),  # the quiz, twice, and put on the page
    *("1", "1"),  # the leaning and its kind
    *("1", "2", "1", "2"),  # how sure
    *("1", "Why?"),  # questions
    "",  # the review
    "2",  # do not share
    "",  # the page
]


def _steps(*names: str) -> dict[str, object]:
    return {name: STEPS[name] for name in (*names, "page")}


def test_the_whole_walk_ends_with_the_sheet() -> None:
    talk = Talk(GUIDE, WHOLE)
    assert replay(GUIDE, talk.session).finished
    assert talk.typed == len(WHOLE)
    assert talk.last == [phrases.FINISHED, SHEET]
    assert talk.sheets == [talk.session]
    assert talk.session.answers["far"] == Amount(5)
    assert talk.session.answers["words"] == Words("Home")
    assert talk.session.answers["matters/top"] == Picked(("cheap", "quick"))
    assert talk.session.answers["lean"] == Picked(("tram",))
    assert talk.session.answers["ask/own"] == Words("Why?")


def test_the_first_step_is_said_whole() -> None:
    assert Talk(GUIDE, []).last == [
        "Step 1, 17 to 19 more. About you.",
        "Hello",
        "A tram, then a walk.",
        ODD,
        "Call the desk or the line. Go to the desk. Ask the desk for the number.",
        "Press Enter to go on. Or: f where it comes from, g hard words, p print now, ? help.",
        phrases.ENDED_EARLY,
        SHEET,
    ]


def test_a_question_numbers_its_choices_and_says_the_answer_back() -> None:
    talk = Talk(GUIDE, ["", "1"])
    assert talk.after(1)[1:] == [
        "Who are you?",
        "  1. Me",
        "  2. Me, with help",
        "Type a number. Or: b back, p print now, ? help.",
    ]
    assert talk.after(2)[0] == "Your answer: Me"
    assert talk.after(2)[-3:] == [
        "Type numbers, such as: 1 3. Or: b back, s skip, w why, p print now, ? help.",
        phrases.ENDED_EARLY,
        SHEET,
    ]


def test_a_scale_says_its_ends_and_a_number_its_limits() -> None:
    talk = Talk(GUIDE, TO_WEEKS)
    assert f"0 is Near. 10 is Far {ODD}." in talk.after(3)
    assert any(line.startswith("Type a number from 0 to 10.") for line in talk.after(3))
    assert any(line.startswith("Type a number from 1 to 60.") for line in talk.after(4))


def test_end_of_input_ends_politely_with_the_sheet_so_far() -> None:
    for lines in (WHOLE[:cut] for cut in range(len(WHOLE))):
        talk = Talk(GUIDE, lines)
        assert talk.last[-2:] == [phrases.ENDED_EARLY, SHEET]
        assert talk.sheets[-1] == talk.session


WRONG = {
    "Please type a number from this list.": (
        TO_FITS[:1],
        ["9", "x", "", "1x", "0", "-", "99999999999", "1 3"],
    ),
    "Please pick only one.": (TO_FITS[:1], ["1 2"]),
    "Please type a number from 0 to 10.": (TO_FAR, ["11", "-1", "x", "", "1 2", "1.5", "1" * 40]),
    "That answer cannot be picked together with others.": (TO_FITS, ["1 3"]),
    "Please type some words, or /s to skip.": (TO_WORDS, ["", "  "]),
    "That is too long. At most 80 letters.": (TO_WORDS, ["x" * 81]),
    "There is nothing to do under that letter here.": (TO_WORDS, ["/x", "/", "/w"]),
    "Here a letter needs a slash before it, such as /s.": (TO_WORDS, ["s", "S"]),
    "Nothing is asked here.": ([], ["1", "yes"]),
    "This one cannot be skipped.": (TO_FITS[:1], ["s"]),
}


@pytest.mark.parametrize("message", WRONG)
def test_a_wrong_line_says_what_to_type_and_does_not_recite_the_step(message: str) -> None:
    before, lines = WRONG[message]
    asked = Talk(GUIDE, before)
    heading = next(line for place, line in enumerate(asked.last) if asked.last[place - 1].startswith("Step "))
    for line in lines:
        talk = Talk(GUIDE, [*before, line])
        assert talk.session == asked.session
        assert talk.last[:2] == [message, heading]
        assert "r say this again" in talk.last[2]
        assert talk.last[3:] == [phrases.ENDED_EARLY, SHEET]


def test_say_again_says_the_whole_step() -> None:
    talk = Talk(GUIDE, ["", "x", "r"])
    assert talk.after(3)[:-2] == talk.after(1)


def test_skip_in_person_and_lines_by_hand() -> None:
    assert Talk(GUIDE, [*TO_FITS, "s"]).session.answers["fits"] == Skipped()
    talk = Talk(GUIDE, [*TO_SECRET, "v"])
    assert talk.session.answers["secret"] == InPerson()
    assert Talk(GUIDE, [*TO_WORDS, "/l"]).session.answers["words"] == ByHand()
    assert Talk(GUIDE, [*TO_WORDS, "/s"]).session.answers["words"] == Skipped()
    assert "words" not in Talk(GUIDE, [*TO_WORDS, "/v"]).session.answers


def test_a_private_question_has_a_cover_and_a_way_to_say_it_in_person() -> None:
    talk = Talk(GUIDE, TO_SECRET)
    assert privacy.COVER in talk.after(len(TO_SECRET) - 1)
    assert "v say it in person" in talk.last[-3]


def test_letters_count_in_capitals_too() -> None:
    assert Talk(GUIDE, [*TO_FITS, "S"]).session.answers["fits"] == Skipped()
    assert Talk(GUIDE, [*TO_WORDS, "/S"]).session.answers["words"] == Skipped()


def test_own_words_may_hold_anything_but_a_command() -> None:
    for words in ("/home is where I go", "p.s. hello", "[/] {} \\n %s", "1", "/sx"):
        assert Talk(GUIDE, [*TO_WORDS, words]).session.answers["words"] == Words(words)
    assert Talk(GUIDE, [*TO_WORDS, "a\x1b[31mb\x00c"]).session.answers["words"] == Words("abc")


def test_back_shows_the_earlier_answer_and_enter_keeps_it() -> None:
    talk = Talk(GUIDE, [*TO_WEEKS, "b", ""])
    assert "Your answer now: 5" in talk.after(5)
    assert any("Press Enter to keep your answer." in line for line in talk.after(5))
    assert locate(GUIDE, talk.session).part.key == "weeks"
    chosen = Talk(GUIDE, [*TO_FITS, "b"])
    assert "  1. Me (chosen)" in chosen.after(3)


def test_back_at_the_first_step_says_so() -> None:
    talk = Talk(GUIDE, ["b"])
    assert talk.last[0] == "This is the first step."
    assert "b back" not in talk.last[-3]


def test_undo_takes_the_last_thing_back() -> None:
    assert Talk(GUIDE, ["u"]).last[0] == "There is nothing to undo."
    assert Talk(GUIDE, [*TO_WEEKS, "u"]).session == Talk(GUIDE, TO_FAR).session
    begun = Talk(GUIDE, [*TO_WEEKS, *["u"] * 9])
    assert not [each for each in begun.session.answers.values() if not isinstance(each, Passed)]
    assert begun.last[0] == "There is nothing to undo."


def test_undo_says_what_it_took_back_and_goes_past_what_was_only_read() -> None:
    talk = Talk(GUIDE, [*TO_WEEKS, "u"])
    assert talk.last[0] == "Taken back: How far?"
    assert locate(GUIDE, talk.session).part.key == "far"


def test_change_lists_the_answers_and_comes_straight_back() -> None:
    assert Talk(GUIDE, ["c"]).last[0] == "There is no answer to change yet."
    talk = Talk(GUIDE, [*TO_WEEKS, "c", "3", "9"])
    assert talk.after(5)[:6] == [
        "Your answers",
        "About you:",
        "  1. Who are you? Me",
        "  2. What fits? None of these",
        "  3. How far? 5",
        phrases.PICK_TO_CHANGE,
    ]
    assert talk.session.answers["far"] == Amount(9)
    assert locate(GUIDE, talk.session).part.key == "weeks"
    assert Talk(GUIDE, [*TO_WEEKS, "c", "4"]).last[0] == "Please type a number from this list."
    assert Talk(GUIDE, [*TO_WEEKS, "c", ""]).session == Talk(GUIDE, TO_WEEKS).session


BRANCHING = every_kind(
    steps={
        "way": {"ask": "Which way?", "section": "you", "choices": {"a": "A", "b": "B", "c": "C"}},
        "only_a": {"ask": "How is it?", "when": {"way": ["a", "c"]}, "choices": {"x": "X", "y": "Y"}},
        **_steps("far"),
    }
)


def test_a_change_says_first_what_it_would_set_aside() -> None:
    asked = Talk(BRANCHING, ["1", "1", "b", "b", "2"])
    assert answering.CHANGE_TITLE in asked.last
    assert "  - How is it?" in asked.last
    assert phrases.CHANGE_ASK in asked.last
    kept = Talk(BRANCHING, ["1", "1", "b", "b", "2", "n"])
    assert kept.session.answers["way"] == Picked(("a",))
    changed = Talk(BRANCHING, ["1", "1", "b", "b", "2", "y"])
    assert changed.session.answers["way"] == Picked(("b",))
    assert "only_a" not in [entry.part.key for entry in replay(BRANCHING, changed.session).entries]


def test_a_change_says_first_which_answers_it_brings_back() -> None:
    there = ["1", "1", "b", "b", "2", "y"]
    asked = Talk(BRANCHING, [*there, "b", "1"])
    assert asked.last[:4] == [
        answering.CHANGE_TITLE,
        answering.CHANGE_RETURNS_ONE,
        "  - How is it?",
        phrases.CHANGE_ASK,
    ]
    assert Talk(BRANCHING, [*there, "b", "1", "n"]).session.standing("way") == Picked(("b",))
    back = Talk(BRANCHING, [*there, "b", "1", "y"])
    assert back.session.standing("way") == Picked(("a",))
    assert back.session.standing("only_a") == Picked(("x",))


def test_an_answer_that_comes_back_has_to_be_confirmed() -> None:
    talk = Talk(BRANCHING, ["1", "1", "b", "b", "2", "y", "b", "3", ""])
    assert phrases.CAME_BACK in talk.after(8)
    assert "  1. X (chosen)" in talk.after(8)
    assert talk.session.standing("only_a") == Picked(("x",))
    assert locate(BRANCHING, talk.session).part.key == "far"


def test_print_now_gives_the_sheet_and_goes_on() -> None:
    talk = Talk(GUIDE, [*TO_FITS, "p", "3"])
    assert talk.after(3)[:2] == [phrases.PAGE_SO_FAR, SHEET]
    assert talk.session.answers["fits"] == Picked(("none",))
    assert Talk(GUIDE, [*TO_WORDS, "/p"]).after(6)[:2] == [phrases.PAGE_SO_FAR, SHEET]


def test_help_tells_every_letter_and_opens_what_can_be_looked_up() -> None:
    talk = Talk(GUIDE, ["?", "1", "2", "x"])
    told = "\n".join(talk.after(1))
    assert looking_up.HOW_TO_USE not in told
    for letter in ("b", "c", "u", "r", "p", "?"):
        assert f"  - {letter}: {phrases.COMMANDS[letter]}" in told
    assert talk.after(2)[0] == "Common questions"
    assert talk.after(3)[0] == "May I bring a cat?"
    about = Talk(GUIDE, ["?", "3"]).last
    assert about[0] == "Getting there"
    look = Talk(GUIDE, ["?", "2", "6"])
    assert look.after(2)[0] == "Look something up"
    assert look.after(3)[:2] == ["Stops", "First stop"]


def test_why_sources_and_hard_words_are_said_at_once() -> None:
    assert Talk(GUIDE, ["g"]).after(1)[:3] == ["Hard words on this screen", "tram", "A train in the street."]
    assert "  - Trial of trams 2020" in Talk(GUIDE, ["f"]).after(1)
    assert Talk(GUIDE, [*TO_FITS, "w"]).after(3)[:2] == ["Why do you ask?", "It changes the way."]
    assert Talk(GUIDE, ["w"]).after(1)[0] == phrases.NO_SUCH_COMMAND


def test_only_a_counselor_hears_the_prompts() -> None:
    alone = Talk(GUIDE, ["k"])
    assert alone.after(1)[0] == phrases.NO_SUCH_COMMAND
    together = Talk(GUIDE, ["k"], Session(together=True))
    assert together.after(1)[:3] == ["For the counselor", "You could say", "Well?"]


def test_an_urgent_answer_is_said_first_and_both_ways_lead_on() -> None:
    talk = Talk(GUIDE, [*TO_FITS, "1", "1"], emergency="112")
    urgent = talk.after(3)
    assert urgent[2] == "This machine has not told anyone. Please tell a person now."
    assert "If no one is there, call 112." in urgent
    assert "  1. I have told someone" in urgent
    assert "  2. This is not happening now" in urgent
    assert talk.session.answers["fits/urgent.ill"] == Picked(("told",))
    other = Talk(GUIDE, [*TO_FITS, "1", "2"])
    assert locate(GUIDE, other.session).part.key == "far"
    stuck = Talk(GUIDE, [*TO_FITS, "1", "s"])
    assert stuck.last[0] == phrases.CANNOT_SKIP


def test_the_last_step_says_that_the_page_comes_next() -> None:
    talk = Talk(GUIDE, WHOLE[:-1])
    assert any(line.startswith("Last step.") for line in talk.last)
    assert any(line.startswith(phrases.ENTER_FOR_PAGE) for line in talk.last)


def test_no_control_character_is_ever_said() -> None:
    steps = {
        "one": {
            "ask": "A\x1b[31m?",
            "title": "T\x07",
            "section": "you",
            "scale": {"min": 0, "max": 3, "low": "l\x1b]0;x\x07", "high": "h\x9b2J"},
        },
        **_steps("weeks"),
    }
    guide = every_kind(steps=steps, sections={"you": "S\x00", "ways": "W"})
    talk = Talk(guide, ["2", "3", "c", "", "?", ""])
    assert all(char.isprintable() for said in talk.said for line in said for char in line)


def test_a_walk_can_begin_in_the_middle() -> None:
    begun = walked(GUIDE, {"who": "me", "fits": ["none"]})
    talk = Talk(GUIDE, ["7"], begun)
    assert talk.session.answers["far"] == Amount(7)


LINES = st.one_of(
    st.sampled_from(
        ["", "1", "2", "3", "5", "1 2", "b", "s", "v", "l", "w", "f", "g", "c", "u", "r", "p", "?", "y", "/s"]
    ),
    st.text(max_size=12),
    st.integers(-3, 70).map(str),
)


@settings(max_examples=60)
@given(st.lists(LINES, max_size=40), st.booleans())
def test_no_line_breaks_it_and_what_it_says_is_clean(lines: list[str], together: bool) -> None:
    talk = Talk(GUIDE, lines, Session(together=together))
    assert talk.sheets[-1] == talk.session
    assert talk.said[-1][-1] == SHEET
    assert all(char.isprintable() or char == "\n" for said in talk.said for line in said for char in line)
    # An answer is taken only where it fits: the session can be walked again.
    locate(GUIDE, talk.session)


@settings(max_examples=30)
@given(st.lists(LINES, max_size=15))
def test_after_any_line_it_says_what_can_be_typed(lines: list[str]) -> None:
    talk = Talk(GUIDE, lines)
    asks = (
        " Or: ",
        phrases.PICK_TO_OPEN,
        phrases.PICK_A_CELL,
        phrases.PICK_TO_CHANGE,
        phrases.TYPE_TO_CHANGE,
        phrases.TYPE_COMPARED,
        phrases.CHANGE_ASK,
        SHEET,
    )
    for said in talk.said[:-1]:
        assert any(ask in said[-1] for ask in asks), said


def test_a_change_names_no_private_question() -> None:
    secret = {"secret": {**STEPS["secret"], "when": {"who": "me"}}}  # type: ignore[dict-item]
    guide = every_kind(steps={"who": {**STEPS["who"], "section": "you"}, **secret, **_steps("far")})  # type: ignore[dict-item]
    asked = Talk(guide, ["1", "", "1", "", "b", "b", "b", "b", "2"])
    assert answering.CHANGE_TITLE in asked.last
    assert f"  - {answering.CHANGE_PRIVATE}" in asked.last
    assert "Private" not in "\n".join(asked.last)
