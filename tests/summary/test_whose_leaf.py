"""Each leaf says at its foot whose it is, on every page of it: both are a whole sheet to somebody who has only one."""

from __future__ import annotations

import io
from itertools import groupby

import pypdf
import pytest

from kiosk.summary import phrases
from kiosk.summary.leaves import leaves
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import Paper, render
from kiosk.summary.preview import preview
from kiosk.summary.text import as_text
from tests.summary.samples import EXTRAS, saying, sheet

WHOLE = sheet(extras=EXTRAS)


def feet(content: bytes) -> list[str]:
    """The words of each page, on one line."""
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return [" ".join(each.extract_text().split()) for each in pages]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_page_on_paper_says_whose_it_is_and_which(paper: Paper, large_print: bool) -> None:
    told = feet(render(WHOLE, paper, large_print=large_print).content)
    yours = 2 if large_print else 1
    for number in range(1, yours + 1):
        assert f"For you: page {number} of {yours}" in told[number - 1]
    assert "For the clinician: page 1 of 1" in told[yours]
    further = told[yours + 1 :]
    assert len(further) >= len(EXTRAS)
    assert all("Further page" in each for each in further)
    assert not any("For you:" in each or "For the clinician:" in each for each in further)


def test_so_does_each_page_of_a_leaf_that_goes_on_overleaf() -> None:
    told = feet(render(saying("word " * 1500)).content)
    yours = sum("For you: page" in each for each in told)
    clinicians = sum("For the clinician: page" in each for each in told)
    assert yours > 1
    assert yours + clinicians == len(told)


def test_leaves_without_pages_end_with_it() -> None:
    ends = [
        phrases.FOOT_OF_LEAF[leaf.part].format(footer=leaf.footer).replace("_", r"\_")
        for leaf in leaves(WHOLE)
    ]
    assert ends[0].endswith("For you")
    assert ends[1].endswith("For the clinician")
    assert [leaf.rstrip().split("\n")[-1] for leaf in as_markdown(WHOLE).split("\n---\n")] == ends
    plain = [end.replace(r"\_", "_") for end in ends]
    assert [leaf.rstrip().split("\n")[-1] for leaf in as_text(WHOLE).split("=" * 78)] == plain
    shown = [list(group) for begins, group in groupby(preview(WHOLE), lambda each: each.style == "break")
             if not begins]  # fmt: skip
    assert [leaf[-1].text for leaf in shown] == plain
