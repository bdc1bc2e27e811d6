"""A paper of every block, written in three ways: no word is lost, nothing acts as markup, a reader finds the way."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pypdf
import pytest

from kiosk.authors.paper import (
    Bullets,
    Field,
    Fields,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Table,
    Tick,
    as_markdown,
    as_pdf,
    as_text,
)

INNER = (
    Fields((Field("Asks", "How are you?"), Field("", "And you?"), Field("On paper", "Stop", "framed"))),
    Table(("Answer", "Leads to"), (("Well <b>*x*|", "the end"), ("Unwell", "")), (2, 1)),
    Bullets(("first", "second")),
    Paragraph("A few words.", "small"),
)
PAPER = Paper(
    title="A paper",
    running="Runs along",
    foot="Stands below",
    language="en-GB",
    date="2026-11-21",
    blocks=(
        Paragraph("Before all."),
        Paragraph("In a frame.", "framed"),
        Heading("One"),
        Heading("Under one", 2),
        Tick("Look here", "steps.yaml:12", INNER, lines=2, level=3),
        PageBreak(),
        Heading("Two"),
        Tick("Looked at", mark="Met", lines=0),
        Tick("Plain"),
        Bullets(("last",)),
    ),
    contents=True,
)
WORDS = (
    "A paper",
    "Before all.",
    "In a frame.",
    "One",
    "Under one",
    "Look here",
    "steps.yaml:12",
    "Asks",
    "How are you?",
    "And you?",
    "Answer",
    "Well <b>*x*|",
    "the end",
    "first",
    "second",
    "A few words.",
    "Remark:",
    "Two",
    "Met",
    "Looked at",
    "last",
)


@pytest.fixture(scope="module")
def made() -> bytes:
    return as_pdf(PAPER)


def pages_of(made: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(made)).pages]


def kinds_of(node: pikepdf.Object) -> Iterator[str]:
    kids: pikepdf.Object = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S)
            yield from kinds_of(kid)


def test_every_word_is_in_all_three(made: bytes) -> None:
    text, page = as_text(PAPER), " ".join(pages_of(made))
    plain = re.sub(r"\\(.)", r"\1", as_markdown(PAPER))
    for words in WORDS:
        assert words in text
        assert words in plain
        assert words in page


def test_the_markdown_is_a_task_list_in_which_nothing_acts_as_markup() -> None:
    page = as_markdown(PAPER)
    assert "#### Look here\n\n- [ ] steps.yaml:12\n  - Asks: How are you?\n  - And you?\n" in page
    assert "\n\n  | Answer | Leads to |\n  | --- | --- |\n  | Well \\<b\\>\\*x\\*\\| | the end |\n" in page
    assert "\n- **Met** **Looked at**\n" in page
    assert re.search(r"\n  - Remark: (\\_)+\n", page)


def test_the_text_has_no_line_that_is_too_wide() -> None:
    lines = as_text(PAPER, width=30).splitlines()
    assert max(map(len, lines)) <= 30
    assert "[ ] Look here" in "\n".join(lines)
    assert "Met: Looked at" in lines


def test_the_pdf_is_tagged_titled_and_says_its_language(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang) == "en-GB"
        meta = opened.open_metadata()
        assert (meta["dc:title"], meta["pdfuaid:part"]) == ("A paper", "1")
        kinds = list(kinds_of(opened.Root.StructTreeRoot))
    assert [kinds.count(f"/H{level}") for level in (1, 2, 3, 4)] == [1, 2, 1, 1]
    assert kinds.count("/Table") == 1


def test_the_contents_tell_the_pages_and_every_page_says_what_it_belongs_to(made: bytes) -> None:
    first, second = pages_of(made)
    assert re.search(r"Contents One .*1 Under one .*1 Two .*2 One .* Stands below Page 1 of 2$", first)
    assert "Runs along" not in first
    assert second.startswith("Runs along")
    assert second.endswith("Stands below Page 2 of 2")


def test_the_outline_leads_to_every_heading(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as opened, opened.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles == ["One", "Two"]
        [under] = outline.root[0].children
        assert (under.title, [item.title for item in under.children]) == (
            "Under one",
            ["Look here steps.yaml:12"],
        )


def test_a_letter_the_font_lacks_has_a_mark_in_its_place() -> None:
    odd = Paper("A paper", "", "", "en", "2026-11-21", (Paragraph("It says \U00013000 here."),))
    assert "It says □ here." in pages_of(as_pdf(odd))[0]


def test_the_same_paper_makes_the_same_pdf(made: bytes) -> None:
    assert as_pdf(PAPER) == made


def test_a_letter_sheet_is_one(made: bytes) -> None:
    box = pypdf.PdfReader(io.BytesIO(as_pdf(PAPER, "letter"))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_a_hash_is_copied_as_it_is() -> None:
    content_hash = "0123456789abcdef" * 4
    words = f"The text is {content_hash}, and {'long' * 60} is longer than a line."
    made = as_pdf(replace(PAPER, blocks=(Paragraph(words),), contents=False))
    copied = "".join("".join(pages_of(made)).split())
    assert content_hash in copied
    assert "long" * 60 in copied
    assert "\u200b" not in copied
