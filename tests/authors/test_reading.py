"""What of a screen is measured, and what is found to be over a limit."""

from __future__ import annotations

import pytest

from kiosk.authors.measures.formulas import flesch_kincaid, gunning_fog
from kiosk.authors.measures.reading import (
    GRADE_LIMIT,
    SENTENCE_LIMIT,
    Finding,
    findings,
    lines_on,
    long_sentences,
    measure,
    together,
)
from kiosk.authors.measures.words import Glossary
from kiosk.layout.card import GAP, Block, Choice, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run

NONE = Glossary(())


def _block(text: str, style: str = "text") -> Block:
    return Block((Run(text),), style)


def test_every_line_a_person_reads_is_measured_but_for_citations() -> None:
    shown = Leaflet(
        _block("Your neck", "heading"),
        (_block("It pulls."), GAP, _block("Smith. On dystonia. 2011", "item")),
        (Link("more", "Read more"),),
        (Choice("yes", "Yes", (_block("It does."),)), Choice("no", "No")),
        "Pick one.",
    )
    lines = lines_on(shown, {"Smith. On dystonia. 2011"})
    assert lines == ("Your neck", "It pulls.", "Yes", "It does.", "No", "Read more", "Pick one.")


def test_defined_words_lengthen_the_sentence_and_nothing_else() -> None:
    plain = measure("a", ["The neck can pull."], NONE)
    with_term = measure("a", ["The dystonia can pull."], Glossary(["dystonia"]))
    undefined = measure("a", ["The dystonia can pull."], NONE)
    assert with_term.excepted == ("dystonia",)
    assert with_term.flesch_kincaid == plain.flesch_kincaid == pytest.approx(flesch_kincaid(4, 1))
    assert with_term.fog == plain.fog == pytest.approx(gunning_fog(4, 0))
    assert undefined.fog == pytest.approx(gunning_fog(4, 25))


def test_an_exception_does_not_make_the_words_around_it_look_easier() -> None:
    alone = measure("a", ["Injections injections"], NONE)
    padded = measure("a", ["Injections injections toxin toxin"], Glossary(["toxin"]))
    assert padded.fog >= alone.fog


def test_a_screen_of_defined_words_alone_has_a_grade() -> None:
    assert measure("a", ["dystonia"], Glossary(["dystonia"])).grade < GRADE_LIMIT
    assert measure("a", [], NONE).longest is None


def test_a_sentence_of_twenty_words_may_stand_and_one_of_more_may_not() -> None:
    most = " ".join(["word"] * SENTENCE_LIMIT)
    assert long_sentences(measure("a", [f"{most}."], NONE)) == ()
    (found,) = long_sentences(measure("a", [f"{most} more."], NONE))
    assert len(found.words) == SENTENCE_LIMIT + 1


def test_what_is_over_its_limit_is_told_with_place_figure_and_limit() -> None:
    text = "Individual responses vary considerably. " + "So" + " so" * 20 + "."
    found = list(findings(measure("here", [text], NONE)))
    assert [(each.place, each.what, each.limit) for each in found] == [
        ("here", "flesch_kincaid", GRADE_LIMIT),
        ("here", "fog", GRADE_LIMIT),
        ("here", "sentence", SENTENCE_LIMIT),
    ]
    assert found[1].text == "individual, responses, considerably"
    assert found[2] == Finding("here", "sentence", 21, 20, "So" + " so" * 20 + ".")


def test_a_plain_screen_has_no_finding() -> None:
    assert list(findings(measure("a", ["Your neck pulls.", "Yes", "No"], NONE))) == []


def test_the_whole_guide_counts_each_sentence_once() -> None:
    one = measure("a", ["It pulls.", "Press Next."], NONE)
    two = measure("b", ["It hurts.", "Press Next."], NONE)
    assert [each.text for each in together([one, two]).sentences] == ["It pulls.", "Press Next.", "It hurts."]


def test_words_whose_syllables_were_worked_out_are_told() -> None:
    assert measure("a", ["Take Xeomin or dystonia."], Glossary(["dystonia"])).guessed == ("xeomin",)
