"""The document for the reviewing clinician: nothing is left out, nothing acts as markup, nothing is judged."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.authors.measures.claims import told_claims
from kiosk.authors.review.document import as_markdown, review_of
from kiosk.summary.markdown import escaped
from tests.authors.fair import FAIR, there
from tests.guide.small import Edit, edited

HEARD: Edit = ("year: 2020, read: full_text,", "year: 2020, read: second_hand,")
NO_SOURCE: Edit = (
    "answer: Not yet., sources: [s1]",
    "answer: Not yet., unsourced: {why: We asked no one., to_confirm_by: the desk}",
)
MARKUP: Edit = ("answer: Not yet.,", 'answer: "<b>Not</b> *yet* | [x](http://y)",')


def document(folder: Path, *edits: Edit) -> str:
    return as_markdown(review_of(there(folder, *edits)))


def test_every_claim_has_one_tick_box_with_its_place_words_sources_and_room_for_a_remark(
    tmp_path: Path,
) -> None:
    at = there(tmp_path, HEARD, NO_SOURCE)
    page = as_markdown(review_of(at))
    boxes = page.split("- [ ] ")[1:]
    claims = told_claims(at.guide, at.folder)
    assert len(boxes) == len(claims) + len(at.guide.sources)
    for claim in claims:
        [box] = [each for each in boxes if each.startswith(f"**{escaped(claim.key)}**")]
        assert f"small.yaml:{claim.place.line})" in box
        assert all(f"Says: {escaped(words)}" in box for words in claim.words)
        assert ("s1: A leaflet. Read second-hand. Independent." in box) == bool(claim.sources)
        assert "Remark: " in box


def test_the_groups_stand_in_the_order_of_need_and_are_counted(tmp_path: Path) -> None:
    cited = edited(*FAIR).count("sources: [s1]")
    headings = re.findall(r"^#+ .*$", document(tmp_path, HEARD, NO_SOURCE), re.MULTILINE)
    assert headings == [
        "# For the reviewing clinician: How to get your results",
        "## Not read first-hand",
        f"### Read second-hand, in another page's report: {cited - 1}",
        "### No source, for the whole or a part: 1",
        "### Plain words, and what nobody knows, without a source: 5",
        "## Read first-hand",
        "## How much is told of each option",
        "## Sources",
    ]


def test_what_has_no_source_says_why_and_who_is_to_confirm_it(tmp_path: Path) -> None:
    page = document(tmp_path, NO_SOURCE)
    assert "  - No source: We asked no one. To be confirmed by: the desk." in page
    assert "  - It names no source." in page


def test_how_much_is_told_of_each_option_is_reported(tmp_path: Path) -> None:
    page = document(tmp_path)
    assert "| Option | Goods told | Harms told |" in page
    assert "| phone | 1 | 1 | 0 | 1 | 1 | 0 |" in page
    assert "No harm is cut for balance." in page


def test_a_source_says_how_many_claims_rest_on_it(tmp_path: Path) -> None:
    cited = edited(*FAIR).count("sources: [s1]")
    told = f"- [ ] s1: A leaflet. Read in full. Independent. Claims that rest on it: {cited}."
    assert told in document(tmp_path)


def test_nothing_an_author_wrote_acts_as_markup(tmp_path: Path) -> None:
    page = document(tmp_path, MARKUP)
    assert r"\<b\>Not\</b\> \*yet\* \| \[x\](http://y)" in page


def test_the_same_guide_makes_the_same_document(tmp_path: Path) -> None:
    assert document(tmp_path) == document(tmp_path)
    assert re.search(r"content hash [0-9a-f]{64}, ", document(tmp_path))
