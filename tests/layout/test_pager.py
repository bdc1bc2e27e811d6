"""Nothing is cut, split, lost or out of order, whatever the words and whatever the size of the screen."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from kiosk.layout.card import GAP, Block, Card, Choice, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.room import Room, room_for
from kiosk.layout.steppers import VALUE_ROWS
from kiosk.layout.wrapping import Line, wrap, wrap_text
from kiosk.walk.parts import Kind, Part
from tests.layout.whole import rows_taken

SIZES = st.one_of(
    st.sampled_from([(80, 24), (60, 18), (48, 14)]),
    st.tuples(st.integers(48, 140), st.integers(14, 50)),
)
LETTERS = "abcdefgh,.!日本語é\u0301ñ"
WORDS = st.text(LETTERS, min_size=1, max_size=9)
LONG_WORDS = st.one_of(WORDS, WORDS, WORDS, st.text(LETTERS, min_size=40, max_size=150))


def texts(most: int) -> st.SearchStrategy[str]:
    return st.lists(LONG_WORDS, min_size=1, max_size=most).map(" ".join)


BLOCKS = st.one_of(
    st.builds(
        lambda text, style: Block((Run(text),), style),
        texts(60),
        st.sampled_from(["text", "text", "strong", "note", "item"]),
    ),
    st.just(GAP),
)
DETAILS = st.lists(texts(20).map(lambda text: Block((Run(text),))), max_size=3)
CHOICES = st.lists(st.tuples(texts(8), DETAILS), max_size=12).map(
    lambda said: tuple(
        Choice(f"c{place}", label, tuple(details)) for place, (label, details) in enumerate(said)
    )
)


def _said(choice: Choice) -> list[str]:
    """The words of a choice and, under them, what is said about it."""
    return [choice.label, *(each.text for each in choice.details)]


def _card(heading: str, blocks: list[Block], choices: tuple[Choice, ...], hint: str = "") -> Card:
    part = Part("a", "a", "", Kind.ONE if choices else Kind.READ)
    return Card(part, "section", Block((Run(heading),), "heading"), tuple(blocks), choices, hint=hint)


def _plain(lines: tuple[Line, ...] | list[Line]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


def _width(line: str) -> int:
    return max(0, wcswidth(line))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _body(page: Page, top: list[str]) -> list[str]:
    """The lines of a page under its heading."""
    lines = _plain(page.lines)
    return lines[len(top) :] if lines[: len(top)] == top else lines


def _top(card: Card, room: Room) -> list[str]:
    hint = wrap((Run(card.hint),), room.width, "note") if card.hint else []
    return _plain([*wrap(card.heading.runs, room.width, "heading"), *hint])


HEADINGS = st.lists(st.text("QRS", min_size=1, max_size=9), min_size=1, max_size=40).map(" ".join)
"""In letters of their own, so that they can be told from the text."""


@given(HEADINGS, st.lists(BLOCKS, max_size=12), CHOICES, st.sampled_from(["", "Pick all that fit."]), SIZES)
def test_every_word_appears_in_order_within_the_room(
    heading: str, blocks: list[Block], choices: tuple[Choice, ...], hint: str, size: tuple[int, int]
) -> None:
    room = room_for(*size)
    card = _card(heading, blocks, choices, hint)
    pages = pages_of(card, room)
    top = _top(card, room)
    assert _plain(pages[0].lines)[: len(top)] == top[: len(pages[0].lines)]
    told = [line for page in pages for line in _body(page, top) if not re.fullmatch(r"[QRS ]*", line)]
    stripped = (re.sub(r"^(- |  )", "", line) for line in told)
    assert _squeezed("".join(stripped)) == _squeezed("".join(block.text for block in blocks))
    for page in pages:
        assert all(_width(line) <= room.width for line in _plain(page.lines))
        assert all(_width(line) <= room.text_width for line in _body(page, top))
        assert all(_width(line) <= room.label_width for each in page.choices for line in each.lines)


@given(HEADINGS, st.lists(BLOCKS, max_size=6), CHOICES, SIZES)
def test_a_page_fits_its_room_and_is_never_empty(
    heading: str, blocks: list[Block], choices: tuple[Choice, ...], size: tuple[int, int]
) -> None:
    room = room_for(*size)
    card = _card(heading, blocks, choices)
    top = _top(card, room)
    pages = pages_of(card, room)
    heights = (sum(len(wrap_text(text, room.label_width)) for text in _said(each)) for each in choices)
    tallest = max(heights, default=0)
    assume(tallest < room.rows)
    for page in pages:
        assert rows_taken(page, room) <= room.rows
    for page in pages[1:]:
        assert page.choices or any(line.strip() for line in _body(page, top))
        assert page.choices or _body(page, top)[-1].strip()


@given(HEADINGS, st.lists(BLOCKS, max_size=6), CHOICES, SIZES)
def test_choices_are_whole_in_order_and_shared_out_evenly(
    heading: str, blocks: list[Block], choices: tuple[Choice, ...], size: tuple[int, int]
) -> None:
    room = room_for(*size)
    pages = pages_of(_card(heading, blocks, choices), room)
    dealt = [choice for page in pages for choice in page.choices]
    assert [choice.id for choice in dealt] == [choice.id for choice in choices]
    assert [choice.number for choice in dealt] == list(range(1, len(choices) + 1))
    for shown, meant in zip(dealt, choices, strict=True):
        assert _squeezed("".join(shown.lines)) == _squeezed("".join(_said(meant)))
    counts = [len(page.choices) for page in pages if page.choices]
    assert not counts or max(counts) - min(counts) <= 1
    assert all(page.of == len(choices) for page in pages if page.choices)
    first_choice = next((place for place, page in enumerate(pages) if page.choices), len(pages))
    assert all(page.choices for page in pages[first_choice:])


def test_six_become_three_and_three() -> None:
    choices = tuple(Choice(f"c{place}", "Yes") for place in range(6))
    pages = pages_of(_card("What?", [], choices, "Pick all that fit."), room_for(48, 14))
    assert [len(page.choices) for page in pages] == [3, 3]
    assert [choice.number for choice in pages[1].choices] == [4, 5, 6]


def test_about_six_four_and_four_choices_stand_on_a_page() -> None:
    choices = tuple(Choice(f"c{place}", "Yes") for place in range(40))
    for size, most in (((80, 24), 4), ((60, 18), 3), ((48, 14), 4)):
        pages = pages_of(_card("What bothers you most?", [], choices, "Pick all that fit."), room_for(*size))
        assert max(len(page.choices) for page in pages) >= most, size


@example([("strong", 3), ("text", 3), ("strong", 3), ("text", 1), ("strong", 3)], (48, 14))
@given(st.lists(st.tuples(st.sampled_from(["strong", "text", "gap"]), st.integers(1, 4)), max_size=30), SIZES)
def test_a_heading_never_stands_last_on_a_page(shape: list[tuple[str, int]], size: tuple[int, int]) -> None:
    room = room_for(*size)
    blocks = [
        GAP
        if style == "gap"
        else Block((Run(" ".join(f"b{place}x" + "y" * 12 for _ in range(rows))),), style)
        for place, (style, rows) in enumerate(shape)
    ]
    # A run of headings that fills half a page cannot always be kept together.
    assume(not re.search(r"(s){3}", "".join(style[0] for style, _ in shape)))
    pages = pages_of(_card("Head", blocks, ()), room)
    for page in pages[:-1]:
        last = page.lines[-1]
        if last[-1].style != "strong":
            continue
        place = int(re.match(r"b(\d+)x", last[-1].text)[1])  # type: ignore[index]
        assert place + 1 == len(blocks) or blocks[place + 1].style == "gap"


@given(
    st.lists(
        st.tuples(st.text("ab日", min_size=1, max_size=12), st.sampled_from([",", ".", ")", '".', "?"])),
        min_size=1,
        max_size=30,
    ),
    SIZES,
)
def test_what_hangs_on_a_marked_word_never_begins_a_line(
    marked: list[tuple[str, str]], size: tuple[int, int]
) -> None:
    runs = [run for word, mark in marked for run in (Run(word, "t"), Run(f"{mark} "))]
    for line in _plain(wrap(runs, room_for(*size).width, "text")):
        assert line[0] in "ab日"


def test_a_comma_goes_to_the_next_line_with_its_word() -> None:
    lines = wrap((Run("one two "), Run("three", "t"), Run(", four")), 13, "text")
    assert _plain(lines) == ["one two", "three, four"]
    assert [span.style for span in lines[1]] == ["term", "text"]


def test_an_opening_bracket_stays_with_the_word_it_opens() -> None:
    lines = wrap((Run("one two ("), Run("three", "t"), Run(") four")), 13, "text")
    assert _plain(lines) == ["one two", "(three) four"]


@settings(max_examples=50)
@given(st.text(LETTERS, min_size=1, max_size=300), st.integers(4, 80))
def test_a_word_of_any_length_is_cut_to_the_line(word: str, width: int) -> None:
    lines = wrap_text(word, width)
    assert "".join(lines) == word
    assert all(_width(line) <= width for line in lines)
    assert all(not line.startswith("\u0301") for line in lines[1:])


def test_wide_characters_count_twice() -> None:
    assert wrap_text("日本語日本語", 6) == ["日本語", "日本語"]
    assert wrap_text("日本語", 5) == ["日本", "語"]


def test_a_gap_never_begins_or_ends_a_page_nor_makes_one() -> None:
    blocks = [Block((Run("word"),)), GAP] * 40
    pages = pages_of(_card("Head", blocks, ()), room_for(48, 14))
    for page in pages:
        lines = _plain(page.lines)
        assert lines[-1].strip()
        assert lines[:2] == ["Head", ""]
        assert lines[2].strip()
    full = [Block((Run("word"),))] * 8
    assert len(pages_of(_card("Head", full, ()), room_for(48, 14))) == 1
    assert len(pages_of(_card("Head", [*full, GAP], ()), room_for(48, 14))) == 1


def test_a_heading_longer_than_a_page_is_still_told() -> None:
    heading = " ".join(["Heading"] * 120)
    card = _card(heading, [Block((Run("text"),))], (Choice("a", "Yes"), Choice("b", "No")))
    pages = pages_of(card, room_for(48, 14))
    assert _squeezed("".join(line for page in pages for line in _plain(page.lines))).startswith(
        _squeezed(heading) + "text"
    )
    assert all(page.height <= room_for(48, 14).rows for page in pages)
    assert [choice.id for page in pages for choice in page.choices] == ["a", "b"]


def test_links_are_dealt_like_choices() -> None:
    leaflet = Leaflet(Block((Run("Head"),), "heading"), (), (Link("a", "Open"), Link("b", "Close")))
    (page,) = pages_of(leaflet, room_for(48, 14))
    assert [(choice.number, choice.id, choice.lines) for choice in page.choices] == [
        (1, "a", ("Open",)),
        (2, "b", ("Close",)),
    ]


def test_targets_under_the_text_have_rows_of_their_own() -> None:
    room = room_for(48, 14)
    blocks = tuple(Block((Run("word"),)) for _ in range(30))
    heading = Block((Run("Head"),), "heading")

    def most(kind: Kind, *, urgent: bool = False) -> int:
        card = Card(Part("a", "a", "", kind), "s", heading, blocks, urgent=urgent)
        return max(page.height for page in pages_of(card, room))

    assert most(Kind.READ) == room.rows
    assert most(Kind.NUMBER) == most(Kind.SCALE) == room.rows - 2 - VALUE_ROWS
    assert most(Kind.TEXT) == room.rows - 5


@given(HEADINGS, st.lists(BLOCKS, max_size=8))
def test_both_answers_of_an_urgent_screen_stand_on_its_first_page(heading: str, blocks: list[Block]) -> None:
    assume(len(heading) < 120)
    for size in ((80, 24), (60, 18), (48, 14)):
        room = room_for(*size)
        choices = (Choice("told", "I have told someone"), Choice("not_now", "This is not happening now"))
        card = replace(_card(heading, blocks, choices), urgent=True)
        pages = pages_of(card, room)
        assert [choice.id for choice in pages[0].choices] == ["told", "not_now"]
        assert not any(page.choices for page in pages[1:])
        assert all(rows_taken(page, room) <= room.rows for page in pages)
        top = _top(card, room)
        lines = (line for page in pages for line in _body(page, top))
        told = (re.sub(r"^(- |  )", "", line) for line in lines if not re.fullmatch(r"[QRS ]*", line))
        assert _squeezed("".join(told)) == _squeezed("".join(block.text for block in blocks))


def test_whose_words_they_are_stands_on_the_page_of_the_words() -> None:
    room = room_for(48, 14)

    def block(text: str, style: str = "text") -> Block:
        return Block((Run(text),), style)

    said = [block(f"Something that takes two rows of the screen, number {place}.") for place in range(4)]
    for above in range(1, 8):
        lines = [block(f"Row {place}.", "item") for place in range(above)]
        title = (block("Where", "strong"), block("Not everywhere.", "note"), said[0])
        leaflet = Leaflet(
            block("Title", "heading"), (*lines, GAP, *title, block("From them.", "note"), GAP, *said)
        )
        pages = [_plain(page.lines) for page in pages_of(leaflet, room)]
        [page] = [each for each in pages if "From them." in each]
        assert {"Where", "Not everywhere."} <= set(page)
