"""What an author types for a picture, and the sentence when it cannot be drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import cli
from kiosk.authors.graph.asking import CannotDraw, asked_for
from kiosk.authors.graph.choosing import around
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.named import NotThere
from kiosk.authors.personas import personas_of
from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from tests.authors.graph.test_writers import small

SMALL = Path(__file__).resolve().parents[2] / "guides" / "getting_there"


def _small() -> Guide:
    guide = load(SMALL).guide
    assert guide is not None
    return guide


def test_who_or_what_is_not_there_is_told() -> None:
    with pytest.raises(NotThere, match="no step called lean_frist; did you mean lean_first"):
        asked_for(_small(), SMALL, step="lean_frist")
    with pytest.raises(NotThere, match="no persona called with_tim; did you mean with_time"):
        asked_for(_small(), SMALL, persona="with_tim")


def test_a_persona_in_a_file_is_drawn_after_their_changes(tmp_path: Path) -> None:
    guide, file = small(), tmp_path / "anna.yaml"
    file.write_text(
        "answers: {well: well}\nchanges:\n  - {step: well, answer: ill}\n  - {step: private, answer: yes}\n",
        encoding="utf-8",
    )
    trail = asked_for(guide, tmp_path, persona=str(file)).trail
    assert trail is not None
    assert trail.steps == {"well", "private", "weeks"}
    assert trail.note == "Drawn thick: the way of anna, whose answers end at weeks. The rest is faint."


def test_a_persona_that_does_not_fit_is_told_with_every_problem(tmp_path: Path) -> None:
    file = tmp_path / "anna.yaml"
    file.write_text("answers:\n  well: i\n", encoding="utf-8")
    with pytest.raises(CannotDraw) as refused:
        asked_for(small(), tmp_path, persona=str(file))
    assert str(refused.value) == "the way of anna cannot be drawn until this is mended."
    assert [(each.code, each.place.line) for each in refused.value.problems] == [
        ("PERSONA_UNKNOWN_CHOICE", 2)
    ]
    file.write_text("answers: [", encoding="utf-8")
    with pytest.raises(CannotDraw) as refused:
        asked_for(small(), tmp_path, persona=str(file))
    assert refused.value.problems


def test_around_a_step_is_what_is_two_arrows_away_and_what_is_left_out_is_counted() -> None:
    tree = around(tree_of(small()), "weeks")
    assert list(tree.boxes) == ["well", "private", "weeks", "long", "short", "page"]
    assert {arrow.source for arrow in tree.arrows} == {"well", "private", "weeks", "long", "short"}
    assert (tree.boxes["well"].ways_in, tree.boxes["well"].ways_on) == (0, 1)
    assert tree.boxes["well"].last_lines == ("+1 after it, not drawn",)
    assert tree.boxes["page"].last_lines == ("END: end",)
    assert tree.notes[-1] == (
        "Around weeks: this step, and what is up to two arrows before or after it. The rest is not drawn."
    )


@pytest.mark.parametrize("form", ["svg", "mermaid", "dot"])
def test_the_command_writes_a_file_or_to_standard_output(
    form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tree"
    assert cli._run(["graph", str(SMALL), "--format", form, "-o", str(file)]) == 0
    assert capfd.readouterr() == ("", "")
    assert cli._run(["graph", str(SMALL), "--format", form]) == 0
    out = capfd.readouterr().out
    assert out == file.read_text(encoding="utf-8")
    assert out.startswith({"svg": "<?xml", "mermaid": "---\ntitle:", "dot": "digraph"}[form])


def test_the_command_draws_a_route_around_a_step(capfd: pytest.CaptureFixture[str]) -> None:
    persona = min((SMALL / "personas").glob("*.yaml")).stem
    assert cli._run(["graph", str(SMALL), "--format", "dot", "--around", "pace", "--route", persona]) == 0
    out = capfd.readouterr().out
    assert "penwidth=3" in out
    assert "Around pace" in out


def test_the_command_refuses_in_one_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["graph", str(SMALL), "--around", "lean_frist"]) == 2
    assert capfd.readouterr() == (
        "",
        "kiosk: the guide has no step called lean_frist; did you mean lean_first?\n",
    )
    file = tmp_path / "anna.yaml"
    file.write_text("answers:\n  who: nobody_at_all\n", encoding="utf-8")
    assert cli._run(["graph", str(SMALL), "--route", str(file)]) == 1
    err = capfd.readouterr().err.splitlines()
    assert err[0].startswith(f"{file}:2:")
    assert err[-1] == "kiosk: the way of anna cannot be drawn until this is mended."


def test_the_way_of_every_persona_of_the_shipped_guide_is_one_line_from_the_first_step_to_their_last() -> (
    None
):
    [path] = find("cervical_dystonia")
    guide = load(path).guide
    assert guide is not None
    for file in personas_of(path):
        tree = asked_for(guide, path, persona=file.stem)
        assert tree.trail is not None
        after = dict(tree.trail.arrows)
        assert len(after) == len(tree.trail.arrows), file.stem
        way = [tree.start]
        while way[-1] in after:
            way.append(after[way[-1]])
        assert tree.trail.steps <= set(way), file.stem
        assert len(way) == len(after) + 1, file.stem
        assert way[-1] in tree.trail.steps
        assert {source for source, _ in tree.trail.passed} == set(way) - tree.trail.steps, file.stem
