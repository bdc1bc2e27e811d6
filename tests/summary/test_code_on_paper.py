"""A code on paper: its groups can be read and named by number, its square is read by a real reader of codes."""

from __future__ import annotations

import io
import json
import re
import subprocess
from pathlib import Path

import pytest

from kiosk.layout.card import Block as Shown
from kiosk.summary import phrases
from kiosk.summary.as_json import as_json
from kiosk.summary.document import Code, Extra, Sentence
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import Paper, render
from kiosk.summary.preview import preview
from kiosk.summary.square import square_of
from kiosk.summary.text import as_text
from tests.summary.samples import sheet
from tests.summary.test_pdf_sheet import elements, words_of

LONGEST = tuple(
    ("H3K7P", "0D8B2", "MWNXQ", "5STVC", "19EFG", "AJRYZ", "64MW0")[each % 7] for each in range(20)
)


def a_page(groups: tuple[str, ...]) -> Extra:
    code = Code(groups, square_of("".join(groups)), phrases.CODE_SQUARE)
    return Extra(phrases.TO_CARRY_ON, (Sentence(phrases.CARRY_WHO), code))


@pytest.mark.needs("pdftoppm", "zbarimg")
@pytest.mark.parametrize(
    ("paper", "large", "groups"),
    [("a4", False, LONGEST[:3]), ("letter", True, LONGEST)],
)
def test_a_scanner_reads_the_square_off_the_paper(
    paper: Paper, large: bool, groups: tuple[str, ...], tmp_path: Path
) -> None:
    made = render(sheet(extras=(a_page(groups),)), paper, large_print=large)
    assert made.kind == "pdf"
    (tmp_path / "page.pdf").write_bytes(made.content)
    shot = ["pdftoppm", "-q", "-gray", "-r", "120", "-f", str(made.pages), "-png", "page.pdf", "page"]
    subprocess.run(shot, cwd=tmp_path, check=True, stderr=subprocess.DEVNULL)
    (picture,) = tmp_path.glob("page*.png")
    reader = ["zbarimg", "-q", "--raw", picture.name]
    read = subprocess.run(reader, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert read.stdout.split() == ["".join(groups)]


def test_every_group_stands_with_its_number_and_the_square_has_its_words() -> None:
    made = render(sheet(extras=(a_page(LONGEST),)))
    numbered = " ".join(f"{number} {group}" for number, group in enumerate(LONGEST, start=1))
    assert numbered in words_of(made, 2)
    assert [each["/Alt"] for kind, each in elements(made) if kind == "/Figure"] == [phrases.CODE_SQUARE]


def test_a_module_is_large_enough_for_any_scanner() -> None:
    large = (Path(phrases.__file__).parent / "codes.typ").read_text("utf-8")
    assert min(float(each) for each in re.findall(r"([\d.]+)mm", large)) >= 0.5
    assert len(square_of("".join(LONGEST))) == 37


def test_in_plain_text_a_code_is_said_letter_by_letter_a_group_a_line() -> None:
    lines = as_text(sheet(extras=(a_page(LONGEST),))).split("\n")
    said = [line.strip() for line in lines if line.strip().startswith("Group ")]
    assert said == [
        phrases.CODE_GROUP.format(number=number, symbols=" ".join(group))
        for number, group in enumerate(LONGEST, start=1)
    ]


def test_in_markdown_a_code_is_a_numbered_list() -> None:
    numbered = "\n".join(f"{number}. {group}" for number, group in enumerate(LONGEST, start=1))
    assert f"\n\n{numbered}\n\n" in as_markdown(sheet(extras=(a_page(LONGEST),)))


def test_json_holds_the_groups_and_the_square() -> None:
    code = json.load(io.StringIO(as_json(sheet(extras=(a_page(LONGEST),)))))["extras"][0]["blocks"][1]
    assert (code["kind"], code["groups"]) == ("code", list(LONGEST))
    assert code["modules"] == list(square_of("".join(LONGEST)))


def test_the_screen_shows_the_groups_with_their_numbers() -> None:
    shown: tuple[Shown, ...] = preview(sheet(extras=(a_page(LONGEST[:3]),)))
    texts = [each.text for each in shown]
    assert [each for each in texts if each.endswith(LONGEST[:3])] == ["1  H3K7P", "2  0D8B2", "3  MWNXQ"]
