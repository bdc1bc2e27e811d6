"""The printed page, read back word by word, is the preview with private lines shown; hidden, it says so in their place.

The one exception is a further page that is long: of that the preview tells that it is printed whole. What paper and
screen say in different shapes is named in `page_words`.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.guide.model import Guide
from kiosk.summary import phrases, preview
from kiosk.summary.compose import compose, uncovered
from kiosk.summary.extras import available
from kiosk.summary.leaves import leaves
from kiosk.summary.pdf import Paper, render
from kiosk.summary.preview import on_screen
from kiosk.summary.printable import printable_leaves
from kiosk.summary.striking import lines
from kiosk.summary.veiled import holds_private
from kiosk.walk.session import Session, Words
from kiosk.walk.wishes import Wishes
from tests.guides.people import Walk, at_random, guide_called, persona_at, personas
from tests.summary import page_words

DAY = "2026-11-21"
CLINIC = "Hill Street"
NUMBERS = {
    "desk": "Level 2, red door, call 020 7946 0018",
    "crisis": "0800 1111 2222 3333",
    "emergency": "999 or 112",
}
EVERYBODY = list(personas())
WHOLE = 10**6
HERE = pytest.mark.needs("pdftotext")


def pages_of_screen(
    guide: Guide, session: Session, *, private: bool = True, clinic: str = CLINIC
) -> list[page_words.Tokens]:
    document = compose(guide, session, date=DAY, numbers=NUMBERS, clinic=clinic)
    shown = on_screen(guide, session, date=DAY, numbers=NUMBERS, clinic=clinic, private=private)
    return page_words.on_screen(shown, document)


def assert_same(
    guide: Guide, session: Session, paper: Paper = "a4", *, large_print: bool = False, clinic: str = CLINIC
) -> None:
    document = compose(guide, session, date=DAY, numbers=NUMBERS, clinic=clinic)
    made = render(document, paper, large_print=large_print)
    assert (made.kind, made.note) == ("pdf", None)
    read = page_words.on_paper(made.content, document)
    shown = pages_of_screen(guide, session, clinic=clinic)
    for on_paper, on_screen_, leaf in zip(read, shown, leaves(document), strict=True):
        assert page_words.same(on_paper, on_screen_, leaf), (leaf.title, on_paper, on_screen_)


def wished(guide: Guide, session: Session, extras: tuple[str, ...], struck: int = 0) -> Session:
    """With these further pages, and with so many lines of the page taken off, from all over it."""
    session = replace(session, wishes=Wishes(extras=frozenset(extras)))
    there = lines(compose(guide, session, date=DAY))
    dice = random.Random(struck)  # noqa: S311 - a test, not a secret
    keys = frozenset(line.key for line in dice.sample(there, min(struck, len(there))))
    return replace(session, wishes=replace(session.wishes, struck=keys))


@HERE
@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[f"{name}-{path.stem}" for name, path in EVERYBODY])
def test_the_page_of_a_persona_is_what_the_screen_showed(
    name: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody, each on one kind of page; which is told by their name, so that all four kinds come up."""
    monkeypatch.setattr(preview, "MOST_OF_AN_EXTRA", WHOLE)
    guide, persona = guide_called(name), persona_at(path)
    kind = sum(path.stem.encode())
    session = wished(guide, sessions_of(guide, persona)[-1], persona.extras, struck=kind % 3)
    assert_same(guide, session, "letter" if kind % 4 < 2 else "a4", large_print=bool(kind % 2))


@HERE
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", ["cervical_dystonia", "getting_there"])
def test_the_page_of_anybody_is_what_the_screen_showed(
    name: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People who answer anything; most have agreed to something private, or not."""
    monkeypatch.setattr(preview, "MOST_OF_AN_EXTRA", WHOLE)
    guide, dice = guide_called(name), random.Random(seed)  # noqa: S311 - a test, not a secret
    session = Walk(guide, at_random(dice)).session()
    extras = tuple(dice.sample(available(guide), seed % 2))
    assert_same(guide, wished(guide, session, extras, struck=seed), large_print=seed % 3 == 0, clinic="")


@HERE
@pytest.mark.parametrize("said", ["a \U0001f600 day", "你好, 医生", "two\nlines - and <b>a tag</b>"])
def test_words_that_paper_cannot_show_are_seen_so_before_they_are_printed(said: str) -> None:
    guide = guide_called("getting_there")
    path = next(path for _, path in EVERYBODY if path.stem == "with_time")
    session = sessions_of(guide, persona_at(path))[-1]
    own = next(key for key, answer in session.answers.items() if isinstance(answer, Words))
    session = replace(session, answers={**session.answers, own: Words(said)})
    document = compose(guide, session, date=DAY, numbers=NUMBERS, clinic=CLINIC)
    made = render(document)
    printed, lost = printable_leaves(document)
    assert (made.note == phrases.LETTERS_REPLACED) == lost == ("<b>" not in said)
    shown = pages_of_screen(guide, session)
    assert lost or page_words.words(said)[-1] in shown[0]
    assert page_words.on_paper(made.content, document) == shown
    assert all((phrases.LETTERS_REPLACED in leaf.notes) == lost for leaf in printed[:1])


def test_a_long_further_page_is_named_with_all_that_stands_over_it_and_said_to_be_printed_whole() -> None:
    guide = guide_called("cervical_dystonia")
    path = next(path for _, path in EVERYBODY if path.stem == "opens_everything")
    session = wished(guide, sessions_of(guide, persona_at(path))[-1], ("numbers",))
    every = leaves(compose(guide, session, date=DAY, numbers=NUMBERS, clinic=CLINIC))
    (place,) = (place for place, each in enumerate(every) if each.title == phrases.THE_NUMBERS)
    leaf = every[place]
    assert leaf.clinic
    top = (leaf.clinic, leaf.title, leaf.subtitle, leaf.date, *leaf.notes, leaf.review_mark, leaf.closing)
    said = " ".join(word for each in top for word in page_words.words(each or ""))
    shown = pages_of_screen(guide, session)[place]
    assert " ".join(shown) == f"{said} {phrases.TOO_LONG_TO_SHOW}"


@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[f"{name}-{path.stem}" for name, path in EVERYBODY])
def test_with_private_lines_hidden_the_screen_says_what_it_says_without_them(name: str, path: Path) -> None:
    """Hidden, every word is on the page of somebody who had not agreed, or tells that something is left out."""
    guide = guide_called(name)
    session = sessions_of(guide, persona_at(path))[-1]
    kept, shares = uncovered(guide, session)
    hidden, shown = (pages_of_screen(guide, session, private=private) for private in (False, True))
    unseen, above = page_words.words(phrases.UNSEEN), page_words.words(phrases.SHARED_UNSEEN)
    if not holds_private(guide, session):
        assert hidden == shown
        return
    assert shares
    assert hidden[0][: len(above)] == above
    assert hidden[0][len(above) :] == shown[0]
    assert hidden[2:] == shown[2:]
    assert " ".join(unseen) in " ".join(hidden[1]).replace(";", "")
    bare = {word.strip(";.") for word in pages_of_screen(guide, kept)[1]}
    assert {word.strip(";.") for word in hidden[1]} <= bare | {word.strip(";.") for word in unseen}
