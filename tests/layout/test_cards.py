"""What a card says for every view, what can be opened from it, and that words stay words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.guide.model import Guide, named
from kiosk.layout.answers import choice_label, said, title_of
from kiosk.layout.card import Card, Voice
from kiosk.layout.cards import card_for
from kiosk.layout.extras import extras_of
from kiosk.layout.marks import Run, plain, runs
from kiosk.layout.phrases import about_guide, comparing, deciding, privacy, safety, studies
from kiosk.layout.review import review_mark
from kiosk.walk.facts import Facts
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from kiosk.walk.written import walked
from tests.layout.every_kind import ABOUT, ODD, STEPS, UP_TO, card_at, every_kind, told
from tests.layout.whole import cut_at_any_size
from tests.walk.making import END, ask, flag, guide_of, tell

GUIDE = every_kind()


def test_a_mark_is_shown_as_its_words() -> None:
    assert runs("A [tram](term:tram), then", GUIDE) == (Run("A "), Run("tram", "tram"), Run(", then"))
    assert plain("[the desk](contact:desk)", GUIDE) == "the desk"
    assert plain("Call [the line](contact:line) today.", GUIDE) == (
        "Call the line today. Ask the desk for the number."
    )
    assert (
        plain("Call [the line](contact:line) today.", GUIDE, {"line": "555"}) == "Call the line (555) today."
    )
    twice = "Call [the line](contact:line), or [the line](contact:line). Go to [the desk](contact:desk)."
    assert plain(twice, GUIDE) == ("Call the line, or the line. Go to the desk. Ask the desk for the number.")
    assert plain("[the desk](contact:desk)", GUIDE, {"desk": "555"}) == "the desk (555)"
    assert plain("[x](contact:nobody)", GUIDE) == "x"


@pytest.mark.parametrize("text", [ODD, "[not](a mark)", "[x]", "(term:tram)", "[a](term:Tram)"])
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert plain(text, GUIDE) == text


@pytest.mark.parametrize("text", ["\x1b[31mred", "[\x1b]0;t\x07tram](term:tram)", "a\x00b"])
def test_no_control_reaches_a_card(text: str) -> None:
    assert all(char.isprintable() for char in plain(text, GUIDE))


def test_a_told_step_has_its_words_sources_and_prompts() -> None:
    card = card_at(GUIDE, "hello", {}, line="01234")
    assert card.heading.text == "Hello"
    assert [block.text for block in card.blocks] == [
        "A tram, then a walk.",
        ODD,
        "Call the desk or the line (01234). Go to the desk.",
    ]
    assert card.terms == ("tram",)
    assert [claim.unsourced or claim.sources for claim in card.claims] == [("trial",), "Nobody counted."]
    assert card.section == "About you"
    assert card.counselor is not None


@pytest.mark.parametrize(
    ("key", "choices", "hint"),
    [
        ("who", ["Me", "Me, with help"], ""),
        ("fits", ["I feel ill", "I am lost", "None of these"], "Pick all that fit."),
        ("far", [], f"0 is Near. 10 is Far {ODD}."),
        ("weeks", [], "A number from 1 to 60."),
        ("words", [], "Type here, or leave lines on paper to write by hand."),
        ("secret", ["It is so", "It is not so"], ""),
        ("look", ["Tram", "A walk"], "Pick to read."),
        ("matters/rate.quick", list(deciding.RATINGS.values()), ""),
        ("matters/top", ["I want to be quick", "I want it cheap"], "Most important first."),
        ("clear/first.late", ["Yes", "Never", "I am not sure"], ""),
        ("lean", ["Tram", "A walk", "I am not sure", "I want my team to advise me"], ""),
        ("lean/kind.tram", ["Old tram", "New tram", "No special kind"], ""),
        ("sure/sure.tram.old", ["Yes", "No"], ""),
        ("ask", ["What if it rains?", "What is the fare?"], "Up to 3, best first."),
    ],
)
def test_a_question_offers_its_answers_and_says_how_to_pick(key: str, choices: list[str], hint: str) -> None:
    card = card_at(GUIDE, key)
    assert [choice.label for choice in card.choices] == choices
    assert card.hint == hint


SAYS = {
    "secret/cover": [privacy.COVER],
    "look": ["Tram", safety.DO_NOT_STOP],
    "read": [
        "At once, by day.",
        "Old tram: Two coins",
        "New tram: Not known: Not set yet.",
        "Body: You stand.",
        "Visits: 2 to 4",
        "Needles: 0",
        "Tablets: Nobody has counted tablets.",
        "It starts: week 1 to 2.",
        "Brand names: Rattler.",
        safety.DO_NOT_STOP,
    ],
    "compare": [
        "How soon?",
        "Tram: At once",
        "A walk: Not known: Nobody knows how soon.",
        "Tram: Old tram: Two coins; New tram: Not known: Not set yet.",
        "Tram: see the numbers",
    ],
    "numbers": [studies.NUMBERS_NOTE, studies.DO_NOT_COMPARE],
    "map": ["First stop", "Where: Here", "When: Now"],
    "matters/rate.quick": [deciding.RATE_ASK.format(value="I want to be quick")],
    "clear/again.late": ["Once more: can it be late?", deciding.QUIZ_AGAIN, "A tram can be late."],
    "clear/on_page.late": ["A tram can be late."],
    "lean": [deciding.LEANING_NOTE, safety.DO_NOT_STOP],
    "lean/kind.tram": [safety.DO_NOT_STOP],
    "page/share": [privacy.SHARE, privacy.SHARE_MORE],
}


@pytest.mark.parametrize("key", SAYS)
def test_a_view_says_what_it_is_for(key: str) -> None:
    lines = told(card_at(GUIDE, key)).split("\n")
    assert [line for line in SAYS[key] if line not in lines] == []


def test_no_number_of_an_outcome_stands_in_the_comparison() -> None:
    assert "59" not in told(card_at(GUIDE, "compare"))


def test_what_matters_to_a_person_comes_first_in_the_comparison() -> None:
    order = ["hello", "who", "matters", "compare", "page"]
    guide = every_kind(steps={name: STEPS[name] for name in order})
    lines = told(card_at(guide, "compare", {"who": "me", "matters": {"top": ["cheap"]}})).split("\n")
    assert lines.index("What does it cost?") < lines.index("How soon?")
    assert lines[lines.index("What does it cost?") + 1] == comparing.GOES_WITH.format(
        values="I want it cheap"
    )


def test_the_options_turn_with_the_session_and_what_is_no_option_stays_last() -> None:
    session = walked(GUIDE, {**UP_TO}, seed=1)
    position = locate(GUIDE, Session(session.answers, seed=1, looking_at="lean"))
    card = card_for(GUIDE, Session(session.answers, seed=1), position)
    assert [choice.id for choice in card.choices] == ["walk", "tram", "not_sure", "clinician"]


def test_the_words_of_an_option_depend_on_what_was_answered() -> None:
    card = card_at(GUIDE, "look", {**_until("look"), "fits": ["ill"]})
    assert "A short walk" in told(card)
    assert "A short walk" not in told(card_at(GUIDE, "look"))


def _until(step: str) -> dict[str, object]:
    names = list(UP_TO)
    return {name: UP_TO[name] for name in names[: names.index(step)]}


def test_an_urgent_card_says_first_that_the_machine_has_told_nobody() -> None:
    card = card_at(GUIDE, "fits/urgent.ill", {"who": "me", "fits": ["ill"]})
    assert card.urgent
    assert card.heading.text == "This machine has not told anyone. Please tell a person now."
    assert [block.text for block in card.blocks if block.style != "gap"] == [
        safety.GO_TO_DESK,
        "If no one is there, call the emergency number.",
        f"You said: I feel ill {ODD}",
        "Why it matters: Trams shake.",
        "Sit down.",
        "Go to the desk.",
        safety.DO_NOT_STOP,
    ]
    assert [choice.label for choice in card.choices] == ["I have told someone", "This is not happening now"]
    numbered = card_at(GUIDE, "fits/urgent.ill", {"who": "me", "fits": ["ill"]}, emergency="112", desk="7")
    assert "If no one is there, call 112." in told(numbered)
    assert told(numbered).count("The desk (7)") == 1


def test_a_flag_card_follows_the_one_pattern() -> None:
    lines = told(card_at(GUIDE, "fits/flags", {"who": "me", "fits": ["lost"]}, line="99")).split("\n")
    wanted = [
        "Please tell the team",
        "You said: I am lost",
        "Why it matters: You may not arrive.",
        "Ask the way.",
        safety.SAME_DAY,
        "Go to the desk.",
        "The line (99)",
        safety.DO_NOT_STOP,
    ]
    assert [line for line in lines if line] == wanted


def test_a_flag_from_a_private_answer_does_not_repeat_it() -> None:
    answers = {**_until("secret"), "secret": "yes"}
    card = card_at(GUIDE, "secret/flags", answers)
    assert "A private thing" not in told(card)
    assert privacy.PRIVATE_SAID in told(card)


def test_two_people_are_asked_before_a_private_question() -> None:
    answers = {**_until("secret"), "words": "by_hand"}
    answered = walked(GUIDE, answers, together=True)
    session = Session(answered.answers, looking_at="secret/cover", together=True)
    card = card_for(GUIDE, session, locate(GUIDE, session))
    assert card.heading.text == "The next question is private. Shall we?"


ANSWERS: list[tuple[str, Answer | None, tuple[str, ...]]] = [
    ("who", None, ("not answered yet",)),
    ("who", Picked(("me",)), ("Me",)),
    ("who", Skipped(), ("skipped",)),
    ("secret", InPerson(), ("I will say this in person",)),
    ("words", ByHand(), ("lines to write by hand",)),
    ("words", Words("One {}\n\ntwo\x1b[31m"), ("One {}", "two")),
    ("weeks", Amount(1), ("1 week",)),
    ("weeks", Amount(2), ("2 weeks",)),
    ("far", Amount(7), ("7",)),
    ("look", Picked(()), ("none picked",)),
    ("look", Picked(("tram", "walk")), ("Tram", "A walk")),
    ("hello", Passed(), ()),
]


@pytest.mark.parametrize(("key", "answer", "lines"), ANSWERS)
def test_an_answer_in_words(key: str, answer: Answer | None, lines: tuple[str, ...]) -> None:
    route = replay(GUIDE, walked(GUIDE, UP_TO))
    place = route.place_of(key)
    assert place is not None
    assert said(GUIDE, route.facts, route.entries[place].part, answer) == lines


def test_every_choice_of_every_part_has_words() -> None:
    for answers in (UP_TO, {"who": "me", "fits": ["ill"]}):
        route = replay(GUIDE, walked(GUIDE, answers))
        for entry in route.entries:
            for choice in entry.part.choices:
                assert choice_label(GUIDE, route.facts, entry.part, choice).strip()


def test_the_review_tells_every_question_once_and_covers_what_is_private() -> None:
    card = card_at(GUIDE, "again")
    assert [link.label for link in card.links] == [
        "Who are you? Me",
        "What fits? None of these",
        "How far? 5",
        "How many weeks? 1 week",
        "In your own words? Home",
        "Private: Answered",
        "Your options: Tram",
        "I want to be quick: It matters a lot",
        "I want it cheap: I am not sure",
        "Which three matter most? I want it cheap",
        "Does anything else matter to you? Peace",
        "Can a tram be late? Never",
        "Once more: can it be late? Never",
        "We have not made this clear yet. Put it on your page, so that you can ask? Yes",
        "Where you stand: Tram",
        "Which kind do you lean to? Old tram",
        "Do you feel sure about where you stand now? Yes",
        "Do you know enough about the good and the bad of each choice? No",
        "Is it clear to you what matters most to you? skipped",
        "Do you have enough help and advice to choose? skipped",
        "Your questions: What if it rains?",
        "Do you have a question of your own? Why?",
    ]
    route = replay(GUIDE, walked(GUIDE, UP_TO))
    assert all(route.place_of(link.key) is not None for link in card.links)


def test_a_long_answer_is_cut_in_the_review_so_that_it_fits_a_page() -> None:
    steps = {**STEPS, "words": {"ask": "In your own words?", "text": {"lines": 2, "most": 2000}}}
    guide = every_kind(steps=steps)
    answers = {**UP_TO, "words": "word " * 300}
    card = card_at(guide, "again", answers)
    label = next(link.label for link in card.links if link.key == "words")
    assert label.startswith("In your own words? word word")
    assert label.endswith("word...")
    assert cut_at_any_size(card) == []


def test_a_step_is_called_by_its_title_its_question_or_its_section() -> None:
    assert title_of(GUIDE, Facts(GUIDE), "secret") == "Private"
    assert title_of(GUIDE, Facts(GUIDE), "who") == "Who are you?"
    bare = every_kind(steps={"only": {"say": "Words.", "ends": "done"}})
    assert title_of(bare, Facts(bare), "only") == "About you"


EXTRAS = {
    "hello": ["sources", "words"],
    "who": [],
    "fits": ["skip", "why"],
    "words": ["by_hand", "letters", "skip"],
    "secret/cover": [],
    "secret": ["in_person", "skip"],
    "look": ["skip", "sources"],
    "matters/own": ["by_hand", "letters", "skip"],
    "page/share": [],
    "again": [],
}


@pytest.mark.parametrize("key", EXTRAS)
def test_what_can_be_done_with_a_card(key: str) -> None:
    assert [each.name for each in extras_of(card_at(GUIDE, key))] == EXTRAS[key]


def test_a_copy_for_the_record_is_offered_with_the_page_alone_and_only_where_it_is_taken() -> None:
    page = card_at(GUIDE, "page", {**UP_TO, "page": {"share": "no"}})
    assert [each.name for each in extras_of(page)] == ["extras", "struck"]
    assert [each.name for each in extras_of(page, records=True)] == ["record", "extras", "struck"]
    assert "record" not in [each.name for each in extras_of(card_at(GUIDE, "hello", {}), records=True)]


@pytest.mark.parametrize("back", [(), ("Say it back.",)])
def test_on_a_safety_card_nothing_stands_that_asks_what_has_been_answered(back: tuple[str, ...]) -> None:
    asked = ask("yes", "no", sensitive=True)
    asked["choices"]["yes"]["raises"] = ["low"]
    asked["counselor"] = {"say": "Are we alone?", "listen_for": "A look.", "teach_back": list(back)}
    guide = guide_of({"one": asked, "end": END}, flags={"low": flag()})
    session = tell(guide, Session(together=True), ("one", "yes"))
    card = card_for(guide, session, locate(guide, replace(session, looking_at="one/flags")))
    assert card.part.name == "flags"
    told = card.counselor
    assert (told is None) is (not back)
    assert told is None or (told.say, told.listen_for, told.teach_back) == (None, None, back)


def test_only_two_people_are_offered_the_counselor_prompts() -> None:
    card = card_at(GUIDE, "hello", {})
    assert "counselor" not in [each.name for each in extras_of(card)]
    assert extras_of(card, together=True)[0].name == "counselor"


def test_no_two_extras_share_a_letter() -> None:
    card: Card = card_at(GUIDE, "hello", {})
    letters = [each.letter for key in EXTRAS for each in extras_of(card_at(GUIDE, key))]
    names = [each.name for key in EXTRAS for each in extras_of(card_at(GUIDE, key))]
    assert len(set(letters)) == len(set(names))
    assert len({each.letter for each in extras_of(card, together=True)}) == 3


def _reviewed(kind: str, content_hash: str) -> Guide:
    review = {"by": "Dr A", "role": "GP", "kind": kind, "date": "2026-01-02", "content_hash": content_hash}
    return named(every_kind(guide={**ABOUT, "reviews": [review]}), "ways", "abc")


def test_every_screen_says_who_has_checked_the_guide() -> None:
    mark = review_mark(GUIDE, "2026-06-01")
    assert mark.screen == ("Not yet checked by a doctor", "Not yet checked")
    assert mark.paper == "This guide has not yet been checked by a doctor. Ask before you rely on it."
    demonstration = review_mark(GUIDE, "2026-06-01", demonstration=True)
    assert demonstration.screen[0] == "Demonstration. Not for patients."
    assert demonstration.paper == mark.paper
    due = review_mark(GUIDE, "2027-01-02")
    assert due.screen[0] == "Not yet checked by a doctor. Being updated."
    assert due.paper is not None
    assert "not yet been checked by a doctor, and it is being updated" in due.paper
    on_the_day = review_mark(GUIDE, GUIDE.guide.review_by)
    assert on_the_day == mark


def test_only_a_clinicians_review_of_this_very_text_counts() -> None:
    assert review_mark(_reviewed("patient", "abc"), "2026-06-01").screen
    assert review_mark(_reviewed("clinician", "other"), "2026-06-01").screen
    checked = _reviewed("clinician", "abc")
    assert review_mark(checked, "2026-06-01").screen == ()
    assert review_mark(checked, "2026-06-01").paper is None
    assert review_mark(checked, "2027-01-02").paper == about_guide.BEING_UPDATED
    assert review_mark(checked, "2027-01-02", demonstration=True).screen[0] == about_guide.BEING_UPDATED


def test_a_voice_tells_numbers_it_was_given() -> None:
    voice = Voice(GUIDE, {"line": "{0}"})
    assert voice.words("[the line](contact:line)") == "the line ({0})"
