"""The patient's leaf stays short: so many words on it, of every persona, are not the person's own answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.summary.compose import compose
from kiosk.summary.document import Block, Document, Items, OwnWords, Sentence
from kiosk.summary.leaves import foot_line, leaves
from kiosk.summary.phrases import NOTES, SHOW_NOT_NOW, SHOW_NOW, SHOW_TODAY
from tests.guides.people import guide_called, persona_at, personas

DAY = "2026-11-21"
MOST_OF_OURS = 150
PERSONAS = list(personas())


def without_answers(document: Document) -> Document:
    """The same leaf with a mark in place of everything that was answered."""
    says = document.patient

    def marks(texts: tuple[str, ...]) -> tuple[str, ...]:
        return ("-",) * len(texts)

    own = tuple(OwnWords(each.heading, marks(each.texts), each.lines) for each in says.own)
    bare = replace(
        says,
        urgent=tuple(map(frame_of, says.urgent)),
        own=own,
        please_know=marks(says.please_know),
        questions=marks(says.questions),
        matters=marks(says.matters),
        unclear=marks(says.unclear),
    )
    return replace(document, patient=bare)


def frame_of(urgent: str) -> str:
    """An urgent sentence without what the person told the screen."""
    for frame in (SHOW_NOW, SHOW_NOT_NOW, SHOW_TODAY):
        before, after = frame.split("{said}")
        if urgent.startswith(before) and urgent.endswith(after):
            return f"{before}- {after}"
    return urgent


def texts_of(block: Block) -> list[str]:
    match block:
        case Sentence(text=text):
            return [text]
        case Items(items=items):
            return [item.text for item in items]
        case _:
            return []


def words_of_ours(document: Document) -> int:
    """Words printed on the patient's leaf that are no answer; the review mark counts twice, as it stands twice."""
    leaf = leaves(without_answers(document))[0]
    mark = leaf.review_mark or ""
    printed = [
        leaf.title,
        leaf.date,
        mark,
        mark,
        *leaf.notes,
        leaf.closing,
        foot_line(leaf),
        NOTES["patient"],
    ]
    for section in leaf.sections:
        printed.append(section.heading or "")
        printed += [text for block in section.blocks for text in texts_of(block)]
    return sum(word not in ("-", "·") for text in printed for word in text.split())


def leaf_of(name: str, path: Path) -> Document:
    guide, persona = guide_called(name), persona_at(path)
    return compose(guide, sessions_of(guide, persona)[-1], date=DAY, extras=persona.extras)


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=[f"{name}-{path.stem}" for name, path in PERSONAS])
def test_few_words_on_the_patients_leaf_are_ours(name: str, path: Path) -> None:
    assert 20 < words_of_ours(leaf_of(name, path)) <= MOST_OF_OURS


def test_a_sentence_more_of_ours_is_counted_and_one_of_the_persons_is_not() -> None:
    document = leaf_of(*PERSONAS[0])
    before = words_of_ours(document)
    ours = replace(document.patient, next_steps=(*document.patient.next_steps, "Call us in two weeks."))
    theirs = replace(document.patient, questions=(*document.patient.questions, "When can I drive?"))
    assert words_of_ours(replace(document, patient=ours)) == before + 5
    assert words_of_ours(replace(document, patient=theirs)) == before


def test_of_an_urgent_sentence_only_the_frame_is_ours() -> None:
    assert frame_of(SHOW_NOW.format(said="I cannot breathe.")) == SHOW_NOW.format(said="- ")


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=[f"{name}-{path.stem}" for name, path in PERSONAS])
def test_every_line_of_what_to_know_ends_alike(name: str, path: Path) -> None:
    assert all(line.endswith((".", "!", "?")) for line in leaf_of(name, path).patient.please_know)
