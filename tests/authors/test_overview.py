"""Whether a serious harm stands on the overview: word for word, in every wording somebody may see."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.overview import overview_faults, stands_in
from tests.authors.fair import guide
from tests.guide.small import Edit

VARIES: Edit = (
    "hard: 'It comes late, or one loses it.',",
    "hard: {text: One loses it., instead: [{when: {who: helper}, text: Their post may be late.}]},",
)


def phrases(written: str) -> Edit:
    return ("on_overview: [loses it]", f"on_overview: [{written}]")


def told(folder: Path, *edits: Edit) -> list[tuple[str, object]]:
    return [(each.code, each.values.get("phrase")) for each in overview_faults(guide(folder, *edits))]


@pytest.mark.parametrize(
    ("phrase", "text", "there"),
    [
        ("can kill", "Rarely, weakness spreads and CAN KILL.", True),
        ("weakness spreads", "Rarely, [weakness](term:weakness)\nspreads.", True),
        ("[stroke](term:stroke)", "It is linked to stroke.", True),
        ("kill", "Pain killers help.", False),
        ("can kill", "It can rarely kill.", False),
        ("death (rare)", "One death (rare).", True),
    ],
)
def test_a_phrase_stands_in_a_text_word_for_word(phrase: str, text: str, there: bool) -> None:
    assert stands_in(phrase, text) is there


def test_every_wording_of_the_overview_has_to_say_it(tmp_path: Path) -> None:
    assert told(tmp_path, VARIES) == [("HARM_NOT_ON_OVERVIEW", "loses it")]


def test_a_phrase_may_have_other_words_for_the_same_people(tmp_path: Path) -> None:
    right = "{text: loses it, instead: [{when: {who: helper}, text: may be late}]}"
    assert told(tmp_path, VARIES, phrases(right)) == []
    wrong = "{text: loses it, instead: [{when: {who: helper}, text: may burn}]}"
    assert told(tmp_path, VARIES, phrases(wrong)) == [("HARM_NOT_ON_OVERVIEW", "may burn")]
    others = "{text: loses it, instead: [{when: {who: me}, text: may be late}]}"
    assert told(tmp_path, VARIES, phrases(others)) == [("HARM_NOT_ON_OVERVIEW", "loses it")]


def test_the_harm_of_a_kind_stands_on_the_overview_of_its_option(tmp_path: Path) -> None:
    by_kind: Edit = (
        "      lost: {short: Others may hear, on_overview: [Wrong result], sources: [s1]}\n",
        "      lost: {by_kind: true}\n",
    )
    facts = "facts: {how_soon: {short: The same day, sources: [s1]}"
    mute: Edit = (f"{facts}}}\n", f"{facts}, lost: {{short: Others may hear, sources: [s1]}}}}\n")
    assert told(tmp_path, by_kind, mute) == [("HARM_NOT_PLACED", None)]
    said = (mute[0], mute[1].replace("hear,", "hear, on_overview: [nurse calls],"))
    assert told(tmp_path, by_kind, said) == [("HARM_NOT_ON_OVERVIEW", "nurse calls")]
    named = (mute[0], mute[1].replace("hear,", "hear, on_overview: [wrong result],"))
    assert told(tmp_path, by_kind, named) == []


def test_what_nobody_knows_need_not_stand_there(tmp_path: Path) -> None:
    unknown: Edit = (
        "{short: Others may read, on_overview: [loses it], sources: [s1]}",
        "{unknown: Nobody knows.}",
    )
    assert told(tmp_path, unknown) == []


def test_a_guide_that_asks_of_no_harm_has_none_to_mark(tmp_path: Path) -> None:
    plain: Edit = (", side: harm, serious: true}", ", side: plain}")
    assert told(tmp_path, plain) == []
