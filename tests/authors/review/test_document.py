"""The document for the reviewing clinician: nothing is left out, nothing acts as markup, nothing is judged."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.measures.claims import told_claims
from kiosk.authors.measures.findings import Written, written
from kiosk.authors.paper import Heading, PageBreak, Paper, Table, Tick, as_markdown, as_pdf
from kiosk.authors.review.document import review_paper
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.model import Guide
from kiosk.guide.writing.reading import joined
from kiosk.layout.phrases import safety
from tests.authors.fair import there
from tests.guide.small import Edit
from tests.walk.guides import guides

GUIDES = tuple(guides_home() / name for name in known_names())
DAY = "2026-11-21"
HEARD: Edit = ("year: 2020, read: full_text,", "year: 2020, read: second_hand,")
NO_SOURCE: Edit = (
    "answer: Not yet., sources: [s1]",
    "answer: Not yet., unsourced: {why: We asked no one., to_confirm_by: the desk}",
)
MARKUP: Edit = ("answer: Not yet.,", 'answer: "<b>Not</b> *yet* | [x] #y",')


def paper(at: Written, problems: int = 0) -> Paper:
    return review_paper(at, asked="./small.yaml", date=DAY, problems=problems)


def document(folder: Path, *edits: Edit) -> str:
    return as_markdown(paper(there(folder, *edits)))


def ticks(made: Paper) -> tuple[Tick, ...]:
    return tuple(each for each in made.blocks if isinstance(each, Tick))


def words_in(thing: object) -> Iterator[str]:
    """Every text anywhere in a paper, on one line each."""
    if isinstance(thing, str):
        yield " ".join(thing.split())
    elif isinstance(thing, tuple):
        for each in thing:
            yield from words_in(each)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from words_in(getattr(thing, field.name))


def texts_in(data: object) -> Iterator[str]:
    """Every text of an author's that somebody reads: not the names of things, not the sentences with slots."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key not in ("when", "not"):
                yield from texts_in(value)
    elif isinstance(data, tuple):
        for value in data:
            yield from texts_in(value)
    elif isinstance(data, str) and not re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)?", data):
        yield unmarked(data)


@pytest.mark.parametrize("path", [*GUIDES, None], ids=lambda path: path.name if path else "small")
def test_every_text_of_a_guide_stands_in_it(path: Path | None, tmp_path: Path) -> None:
    at = there(tmp_path, HEARD, NO_SOURCE) if path is None else written(path)
    told = "\n".join(words_in(paper(at)))
    # A citation's full stop is ours, and a number's sentence stands there with the number in it.
    missing = [
        text
        for text in texts_in(at.folder.data)
        if text.rstrip(".") not in told and "{count}" not in text and "{change}" not in text
    ]
    assert missing == []


@pytest.mark.parametrize("path", [*GUIDES, None], ids=lambda path: path.name if path else "small")
def test_things_are_numbered_from_1_and_every_claim_points_to_the_one_that_says_it(
    path: Path | None, tmp_path: Path
) -> None:
    at = there(tmp_path, HEARD, NO_SOURCE) if path is None else written(path)
    made = paper(at)
    numbered = dict(enumerate(ticks(made), start=1))
    assert all(each.text.startswith(f"{number}. ") for number, each in numbered.items())
    rows = [
        row
        for block in made.blocks
        if isinstance(block, Table) and len(block.columns) == 4
        for row in block.rows
    ]
    claims = told_claims(at.guide, at.folder)
    assert len(rows) == len(claims)
    for claim in claims:
        line, begins = f"{Path(claim.place.path).name}:{claim.place.line}", " ".join(claim.words)
        leads_to = [
            row[0] for row in rows if row[2] == line and begins.startswith(row[1].removesuffix("..."))
        ]
        said = "\n".join(word for number in leads_to for word in words_in(numbered[int(number)]))
        assert all(words in said for words in claim.words), claim.key


def test_a_screen_says_all_that_a_patient_reads_and_where_each_answer_leads(tmp_path: Path) -> None:
    page = document(tmp_path)
    assert "### About you: screens 1 to 5" in page
    assert "### Your ways: screens 6 to 12" in page
    assert "#### 2\\. Do any of these fit you?\n\n- [ ] steps.health, small.yaml:" in page
    assert "  | Hard to hear | “Hard to hear” |  |\n" in page
    assert "  | None of these |  | It cannot be picked together with others. |" in page
    assert "- Shown: only if at least 7 at screen 3, “How worried are you?”" in page
    assert "- Only if screen 4, “How many days have you waited?” was shown before: Call the desk." in page
    assert (
        "- Goes on to: if the person leans to A phone call: A nurse calls: screen 12, “The page to take in.”; "
        "otherwise: screen 11, “Thank you.”" in page
    )
    assert "- Ends: The walk is over here. This end is called done." in page


def test_a_safety_point_says_what_both_read_what_it_concerns_and_what_raises_it(tmp_path: Path) -> None:
    page = document(tmp_path)
    box = page.split("flags.hearing, ")[1].split("- Remark")[0]
    assert "- The patient said: Hard to hear\n" in box
    assert "- The clinician reads: **Hard of hearing.**\n" in box
    assert "- Concerns: A phone call: care\n" in box
    assert "- Raised by: “Hard to hear” at screen 2, “Do any of these fit you?”\n" in box
    assert "- Calls: The desk\n" in box
    assert "- Raised by: if at least 9 at screen 3, “How worried are you?”" in page


def test_what_the_kiosk_says_round_a_safety_point_stands_before_them(tmp_path: Path) -> None:
    urgent = (
        "  hearing:\n    affects: {phone: care}\n",
        "  hearing:\n    affects: {phone: care}\n    urgency: now\n",
    )
    for edits, count in (((), 0), ((urgent,), 1)):
        page = document(tmp_path, *edits)
        part = page.split("## Safety points")[1].split("###")[0]
        assert safety.DO_NOT_STOP in part
        assert part.count(safety.MACHINE_HAS_NOT_TOLD) == count
        assert part.count(safety.NOT_NOW) == count


def test_a_number_stands_with_its_frame(tmp_path: Path) -> None:
    box = document(tmp_path).split("outcomes.heard.results.trial, ")[1].split("- Remark")[0]
    for words in (
        "90 of 100 people hear in time.",
        "10 of 100 people do not.",
        "within a week",
        "adults",
        "Not very sure",
    ):
        assert words in box


def test_a_short_part_takes_no_page_of_its_own_and_no_sentence_ends_twice(tmp_path: Path) -> None:
    made = paper(there(tmp_path))
    assert not any(isinstance(each, PageBreak) for each in made.blocks)
    assert re.findall(r"[?!]\.(?:$|\s)", as_markdown(made)) == []


def test_the_parts_and_the_groups_stand_in_their_order(tmp_path: Path) -> None:
    made = paper(there(tmp_path, HEARD, NO_SOURCE))
    headings = [each.text for each in made.blocks if isinstance(each, Heading) and each.level == 1]
    assert headings == [
        "The screens, in their order",
        "The options",
        "The numbers",
        "What may matter to a person",
        "Safety points",
        "Whom to call",
        "What is asked to see whether we explained it well",
        "Questions a person may want to ask",
        "Common questions",
        "Words that are explained",
        "How long it takes",
        "What can be looked up at any time",
        "On paper",
        "What the guide says about itself",
        "Sources",
        "Claims by how they have to be looked at",
        "How much is told of each option",
    ]
    groups = [
        each.text.split(":")[0] for each in made.blocks if isinstance(each, Heading) and each.level == 2
    ]
    assert groups[-4:] == [
        "Read second-hand, in another page's report",
        "No source, for the whole or a part",
        "Plain words, and what nobody knows, without a source",
        "Read first-hand",
    ]


def test_what_was_read_of_a_source_stands_beside_the_claim(tmp_path: Path) -> None:
    page = document(tmp_path, HEARD, NO_SOURCE)
    assert "  - Sources: s1 (second-hand)" in page
    assert "  - Sources: No source: We asked no one. To be confirmed by: the desk." in page
    assert re.search(r"\*\*\d+\\\. s1: A leaflet\. Read second-hand\. Independent\.\*\*", page)


def test_how_much_is_told_of_each_option_is_reported(tmp_path: Path) -> None:
    page = document(tmp_path)
    assert "| Option | Goods told | Harms told |" in page
    assert "| phone | 1 | 1 | 0 | 1 | 1 | 0 |" in page
    assert "No harm is cut for balance." in page


def test_the_first_page_says_which_text_it_is_and_how_to_sign_for_it(tmp_path: Path) -> None:
    at = there(tmp_path)
    page = as_markdown(paper(at))
    assert f"The text is the one with the content hash {at.guide.content_hash}, " in page
    command = f"kiosk review ./small.yaml --sign --text {at.guide.content_hash[:12]} --by "
    assert command in page
    assert "Nobody has signed a review of this guide." in page
    assert "does not check clean" not in page
    assert "Problems that kiosk check tells: 3." in as_markdown(paper(at, problems=3))


def test_the_reviews_on_file_say_whether_they_count(tmp_path: Path) -> None:
    now = there(tmp_path).guide.content_hash
    review = "{{by: {}, role: nurse, kind: clinician, date: 2026-11-20, content_hash: {}}}"
    both = f"reviews: [{review.format('A. One', now)}, {review.format('B. Two', 'a' * 64)}]"
    page = document(tmp_path, ("reviews: []", both))
    assert "A. One, nurse, 2026-11-20 (clinician): of this very text." in page
    assert (
        "B. Two, nurse, 2026-11-20 (clinician): of another text, aaaaaaaaaaaa. It does not count any more."
        in page
    )


def test_an_accepted_warning_is_told_with_its_reason(tmp_path: Path) -> None:
    accepted = ("answer: Not yet.,", "answer: Not yet., accept: {CLAIM_UNSOURCED: We know it ourselves},")
    assert "CLAIM\\_UNSOURCED: We know it ourselves" in document(tmp_path, accepted)


def test_nothing_an_author_wrote_acts_as_markup(tmp_path: Path) -> None:
    page = document(tmp_path, MARKUP)
    assert r"\<b\>Not\</b\> \*yet\* \| \[x\] #y" in page


def test_the_same_guide_makes_the_same_document(tmp_path: Path) -> None:
    assert document(tmp_path) == document(tmp_path)


def test_no_heading_goes_down_by_more_than_one_level(tmp_path: Path) -> None:
    made = paper(there(tmp_path))
    levels = [
        each.level for each in made.blocks if isinstance(each, Heading | Tick) and each.level is not None
    ]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert as_pdf(made).startswith(b"%PDF")


@settings(max_examples=30, deadline=None)
@given(guides())
def test_any_guide_makes_a_document(guide: Guide) -> None:
    made = paper(Written(guide, joined("made", (), ())))
    screens = [each for each in ticks(made) if each.place.startswith("steps.")]
    assert len(screens) == len(guide.steps)
    assert as_markdown(made).count("\n- [ ] ") == len(ticks(made))
