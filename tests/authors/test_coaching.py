"""A counselor's prompts are held to the same as every other text: they push nobody, and suggest no option."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.coaching import coaching_faults
from tests.authors.fair import checked, guide
from tests.guide.small import Edit
from tests.guides.people import guide_called

SAYS = "    say: Thank you.\n"


def _codes(folder: Path, words: str, *, key: str = "say") -> list[str]:
    edit: Edit = (SAYS, f"{SAYS}    counselor: {{{key}: {words!r}}}\n")
    return [each.code for each in coaching_faults(guide(folder, edit))]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("I would take the call.", "SUGGESTS_OPTION"),
        ("If I were you, well.", "SUGGESTS_OPTION"),
        ("Have you thought of trying a call?", "SUGGESTS_OPTION"),
        ("Most people choose a call.", "SUGGESTS_OPTION"),
        ("Would it not be better to have a call?", "SUGGESTS_OPTION"),
        ("How about trying a letter?", "SUGGESTS_OPTION"),
        ("You'd be better off with a call.", "SUGGESTS_OPTION"),
        ("Have you thought about a call?", "SUGGESTS_OPTION"),
        ("Why not a letter?", "SUGGESTS_OPTION"),
        ("If it were me, I'd have the call.", "SUGGESTS_OPTION"),
        ("I'd have the letter.", "SUGGESTS_OPTION"),
        ("You could start with a letter.", "SUGGESTS_OPTION"),
        ("Perhaps try the call?", "SUGGESTS_OPTION"),
        ("Let us go for the call.", "SUGGESTS_OPTION"),
        ("We usually start with a letter.", "SUGGESTS_OPTION"),
        ("Most people here have the call.", "SUGGESTS_OPTION"),
        ("Many people do well with a letter.", "SUGGESTS_OPTION"),
        ("Doctors prefer a letter.", "SUGGESTS_OPTION"),
        ("Would you not rather have the call?", "SUGGESTS_OPTION"),
        ("I think a call would suit you.", "SUGGESTS_OPTION"),
        ("A call would be a good choice for you.", "SUGGESTS_OPTION"),
        ("What do you think, would it not be better to wait?", "SUGGESTS_OPTION"),
        ("The best choice is a call.", "RANKS_OPTIONS"),
        ("You should call.", "TELLS_WHAT_TO_DO"),
        ("Do not wait.", "URGES"),
    ],
)
def test_what_leads_a_person_to_an_option_is_told_at_its_prompt(tmp_path: Path, said: str, code: str) -> None:
    assert code in _codes(tmp_path, said)


@pytest.mark.parametrize(
    "said",
    [
        "What would you miss without it?",
        "Which of these would you like to look at first?",
        "What do you think of it?",
        "Take your time.",
        "How about the nights?",
        "What about work?",
        "Have you thought about what you want to ask?",
        "Have you thought about this before today?",
        "You could start with what frightens you most.",
        "You may have trouble with the words.",
        "You might take a tablet for something else.",
        "Let us take a break.",
        "Let us try again.",
        "Perhaps start with this row.",
        "Doctors likely ask that too.",
        "Why not tell me about the nights?",
        "Many people have questions here.",
        "Most people here have a question about it.",
        "Many people prefer not to say.",
        "I would have liked to hear more.",
        "Which day would suit you?",
        "What would be a good choice for you, and why?",
        "When would it be easier for you to come?",
        "Would you like to talk about how you have been feeling?",
    ],
)
def test_a_question_that_leaves_the_choice_open_is_let_pass(tmp_path: Path, said: str) -> None:
    assert _codes(tmp_path, said) == []


def test_what_to_listen_for_may_tell_the_counselor_what_to_do_and_may_not_rank(tmp_path: Path) -> None:
    assert _codes(tmp_path, "Take the list.", key="listen_for") == []
    assert _codes(tmp_path, "The best option for you.", key="listen_for") == ["RANKS_OPTIONS"]


def test_the_check_tells_it_at_its_line_and_reads_teach_back_too(tmp_path: Path) -> None:
    told = checked(
        tmp_path, (SAYS, f"{SAYS}    counselor: {{teach_back: [Well?, Most people choose a call.]}}\n")
    )
    assert "small.yaml:68:37: warning[SUGGESTS_OPTION] `Most people choose` lets a counselor suggest" in told


def test_no_prompt_of_a_guide_that_we_give_suggests_an_option() -> None:
    assert list(coaching_faults(guide_called("cervical_dystonia"))) == []
