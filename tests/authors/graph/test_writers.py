"""The three formats: what they hold, and that no words of an author break out of them."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from kiosk.authors.graph import mermaid, phrases
from kiosk.authors.graph.choosing import along, around
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.graph.tree import Tree
from kiosk.authors.graph.writing import FORMATS, written_as
from kiosk.guide.model import Guide
from kiosk.walk.written import walked
from tests.authors.graph.hundred import hundred
from tests.goldens import Goldens
from tests.walk.making import ask, flag, guide_of

ROOT = Path(__file__).resolve().parents[3]
HOME = Path(__file__).parent / "goldens"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    """</text><script>alert("1")</script> & #35; end; `x` {a} [b] | --> \\N %% "quoted" \x1b[31m é 漢字"""
)


def small(words: str = "How are you?") -> Guide:
    """One of each: a question that parts, a private one, a condition, flags, two sections, two ends."""
    well = ask("well", "ill", section="you", title=words)
    well["choices"]["ill"] |= {"raises": ["soon", "at_once"], "next": "private"}
    well["choices"]["well"]["label"] = words
    steps: dict[str, Any] = {
        "well": well,
        "stop": {"say": "That is all.", "title": "Nothing to do", "ends": "well"},
        "private": ask("yes", "no", sensitive=True, title="A private question"),
        "weeks": {
            "ask": "How many weeks?",
            "title": "Weeks",
            "section": "page",
            "number": {"min": 1, "max": 60, "one": "week", "many": "weeks"},
        },
        "long": {"say": "That is long.", "when": {"weeks": {"at_least": 12}}, "next": "page"},
        "short": {"say": "That is not long."},
        "page": {"show": "summary", "title": "Your page", "ends": "end"},
    }
    flags = {"soon": flag(), "at_once": flag(urgency="now"), "late": flag(when={"weeks": {"at_least": 30}})}
    return guide_of(steps, sections={"you": "About you", "page": "Your page"}, flags=flags)


def _trees() -> dict[str, Tree]:
    guide = small()
    tree = tree_of(guide)
    answers = {"well": "ill", "private": "in_person", "weeks": 3}
    return {
        "small": tree,
        "small_route": along(tree, guide, walked(guide, answers), "somebody"),
        "small_around": around(tree, "stop"),
    }


TREES = _trees()
KEPT = [(name, form) for name in TREES for form in FORMATS]


def _read(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - it is our own


@pytest.mark.parametrize(("name", "form"), KEPT)
def test_what_is_written_is_what_was_looked_at(goldens: Goldens, name: str, form: str) -> None:
    goldens.same(HOME / f"{name}.{form}", written_as(TREES[name], form))


def test_nothing_is_kept_that_is_not_written() -> None:
    assert {path.name for path in HOME.iterdir()} == {f"{name}.{form}" for name, form in KEPT}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("tree", [tree_of(small()), tree_of(hundred())], ids=["small", "hundred"])
def test_every_step_arrow_flag_end_and_section_is_in_every_format(tree: Tree, form: str) -> None:
    whole = written_as(tree, form)
    # Lines are broken where they have to be.
    read = re.sub(r"<[^>]*>|\\l|\\n|&[a-z]+;|#\d+;", " ", whole)
    flat = " ".join(read.split())
    for box in tree.boxes.values():
        assert f"{box.id} · " in flat
        assert box.ends is None or f"END: {box.ends}" in flat
        every = (("Flags", box.flags), ("Flags by rule", box.by_rule))
        for label, [first, *_] in ((label, flags) for label, flags in every if flags):
            assert f"{label}: {first}" in flat
    assert all(band.section in flat for band in tree.bands)
    if form == "svg":
        told = {line for each in _read(whole).iter(f"{SVG}title") for line in (each.text or "").split("\n")}
        assert {arrow.told for arrow in tree.arrows} <= told
    else:
        assert len(re.findall(r"-->|-\.->|(?<=\") -> (?=\")", whole)) == len(tree.arrows)


def test_an_svg_is_xml_with_a_title_and_a_description_and_fetches_nothing() -> None:
    root = _read(written_as(TREES["small_route"], "svg"))
    assert root.attrib["role"] == "img"
    named = {each.attrib["id"]: each.text for each in root if "id" in each.attrib}
    assert [named[name] for name in root.attrib["aria-labelledby"].split()] == [
        "The tree: A made-up decision",
        "Steps: 7. Ends: 2. Flags that an answer raises: 2. Drawn thick: the way of somebody. The rest is faint.",
    ]
    assert not [each for each in root.iter() if "href" in "".join(each.attrib) or each.tag.endswith("script")]
    assert not [each.text for each in root.iter(f"{SVG}style") if each.text and "url" in each.text]


def test_the_legend_tells_only_what_is_drawn() -> None:
    whole, part = (written_as(TREES[name], "svg") for name in ("small", "small_around"))
    for sentence in ("A double box", "A lock", "A flag", "A dashed box", "A dashed arrow"):
        assert sentence in whole
    assert "A flag" in part
    assert "A double box" in part
    for sentence in ("A lock", "A dashed box", "A dashed arrow", "A dot", "next column"):
        assert sentence not in part
    assert "next column" in written_as(tree_of(hundred()), "svg")


def test_whoever_points_at_a_box_or_an_arrow_reads_all_of_it() -> None:
    root = _read(written_as(tree_of(small()), "svg"))
    told = {each.text for each in root.iter(f"{SVG}title")}
    assert "well → private: Choice ill" in told
    assert (
        "well: How are you?\nAsks: Which?\nwell: How are you?\nill: Choice ill (raises soon, at_once)"
    ) in told


def test_the_way_that_is_drawn_is_thick_and_what_is_passed_over_on_it_dashed() -> None:
    root = _read(written_as(TREES["small_route"], "svg"))
    looks: dict[str, tuple[str, str]] = {}
    for group in root.iter(f"{SVG}g"):
        told, path = group.findtext(f"{SVG}title") or "", group.find(f"{SVG}path[@class]")
        if path is not None and "→" in told:
            looks[told] = (group.attrib["class"], path.attrib["class"])
    assert looks["well → private: Choice ill"] == ("thick", "line")
    assert looks["long → short: passed over"] == ("thick", "line passing")
    assert looks["long → page: next"] == ("faint", "line")


@pytest.mark.parametrize("form", FORMATS)
def test_no_words_of_an_author_are_read_as_anything_else(form: str) -> None:
    plain, hostile = (written_as(tree_of(small(words)), form) for words in ("How are you?", HOSTILE))
    match form:
        case "svg":
            shapes = [[each.tag for each in _read(text).iter()] for text in (plain, hostile)]
            assert {*shapes[0]} == {*shapes[1]}
        case "mermaid":
            quoted = re.compile(r'"[^"\n]*"')
            bare = [
                quoted.sub('""', text.replace("<b>", "").replace("<br/>", "")) for text in (plain, hostile)
            ]
            assert bare[0] == bare[1]
            assert not [text for text in quoted.findall(hostile)[1:] if set(text) & set("`|{}[]\\")]
        case _:
            bare = [re.sub(r'"(?:[^"\\]|\\.)*"', '""', text) for text in (plain, hostile)]
            assert bare[0] == bare[1]


@pytest.mark.parametrize("form", FORMATS)
def test_no_character_is_written_that_a_terminal_or_a_reader_of_xml_refuses(form: str) -> None:
    assert "\x1b" not in written_as(tree_of(small(HOSTILE)), form)


def test_a_picture_that_mermaid_refuses_for_its_size_says_so() -> None:
    tree = tree_of(hundred())
    assert len(written_as(tree, "mermaid")) < mermaid.MOST_CHARACTERS
    large = replace(tree, arrows=tree.arrows * 6)
    too_large = phrases.TOO_LARGE.format(most=mermaid.MOST_CHARACTERS, arrows=mermaid.MOST_ARROWS)
    assert written_as(large, "mermaid").splitlines()[-1] == f"%% {too_large}"


@pytest.mark.needs("rsvg-convert")
@pytest.mark.parametrize("name", TREES)
def test_a_picture_can_be_drawn(name: str, tmp_path: Path) -> None:
    picture = tmp_path / "tree.png"
    svg = written_as(TREES[name], "svg").encode()
    done = subprocess.run(["rsvg-convert", "-o", str(picture)], input=svg, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_mermaid_and_dot_need_no_package_and_igraph_is_loaded_for_a_picture_alone() -> None:
    code = (
        "import sys; sys.modules['igraph'] = None\n"
        "from kiosk.authors.graph import writing\n"
        "from tests.authors.graph.test_writers import TREES\n"
        "print(len(writing.written_as(TREES['small'], 'dot')) > 99)\n"
        "print(len(writing.written_as(TREES['small'], 'mermaid')) > 99)\n"
        "try: writing.written_as(TREES['small'], 'svg')\n"
        "except writing.NeedsPackage: print('needs it')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split("\n") == ["True", "True", "needs it", ""]
