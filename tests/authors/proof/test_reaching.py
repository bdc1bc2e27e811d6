"""The shortest answers that lead somewhere: they do, none are shorter, and they can be pasted as they stand."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from kiosk.authors.proof.forward import run
from kiosk.authors.proof.reaching import in_flow, shortest
from kiosk.authors.proof.way_there import WayThere, as_text, way_in, way_there
from kiosk.authors.proof.written import as_written
from kiosk.cli import _run
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep
from kiosk.guide.persona import Persona, read_persona
from kiosk.walk.facts import Facts
from kiosk.walk.route import replay
from kiosk.walk.written import walked
from tests.authors.proof.by_hand import every_walk
from tests.guide.small import edited
from tests.guides.people import guide_called
from tests.walk.guides import guides
from tests.walk.making import END, ask, guide_of

MOST_WALKS = 800


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides())
def test_no_way_is_shorter(guide: Guide) -> None:
    assume(not any(isinstance(step, AskStep) and step.required for step in guide.steps.values()))
    walks = list(islice(every_walk(guide), MOST_WALKS + 1))
    assume(len(walks) <= MOST_WALKS)
    found = run(guide)
    for step in guide.order:
        place = found.before(step)
        seen = [_cost(guide, facts, place) for facts in walks if step in facts.seen]
        least = shortest(found, found.seen[step], place)
        assert (least is None) == (not seen)
        if least is not None:
            assert step in least.walk.facts.seen
            assert _cost(guide, least.walk.facts, place) == min(seen)


def _cost(guide: Guide, facts: Facts, place: int) -> tuple[int, int, int]:
    """Somebody alone first, then the fewest answers, then the fewest steps up to a place."""
    mode = 2 * facts.together + facts.direct_allowed
    said = [each for each in as_written(guide, facts, place).values() if each != "skipped"]
    return mode, len(said), len({step for step in facts.seen if guide.index[step] < place})


def test_every_step_of_the_shipped_guide_is_reached_by_a_persona(tmp_path: Path) -> None:
    guide = guide_called("cervical_dystonia")
    file = tmp_path / "persona.yaml"
    symbolic = run(guide)
    for step in guide.order:
        way = way_in(symbolic, step)
        assert way.answers is not None, step
        lines = list(as_text(way, tmp_path))
        file.write_text("\n".join(lines[lines.index("") + 3 :]), encoding="utf-8")
        persona = read_persona(file)
        assert isinstance(persona, Persona), lines
        assert step in replay(guide, walked(guide, persona.answers)).steps


def test_what_nobody_comes_to_has_no_way() -> None:
    guide = guide_of({"q": ask("a", "b"), "t": {"say": "T", "when": {"q": "a", "seen": "end"}}, "end": END})
    assert way_there(guide, "t").answers is None
    way = way_there(guide, "t")
    assert way.fault is not None
    assert way.fault.code == "STEP_TEST_NEVER"


def test_a_spent_budget_is_told() -> None:
    way = way_there(guide_called("cervical_dystonia"), "page", nodes=50)
    assert way.answers is None
    assert way.fault is not None
    assert way.fault.code == "NOT_PROVED"


def test_who_may_be_asked_straight_out_says_so() -> None:
    steps = {"q": ask("a", "b", direct=True), "t": {"say": "T", "when": {"q": "a"}}, "end": END}
    guide = guide_of(steps)
    assert way_there(guide, "q").answers == {"q": "skipped"}
    assert way_there(guide, "t").answers == {"q": "a"}


def test_who_is_only_asked_with_a_counselor_says_so() -> None:
    who = {"who": ask("me", "helper"), "q": ask("a", "b", sensitive=True, when={"who": "helper"}), "end": END}
    guide = guide_of(who, about={"someone_helps": {"when": {"who": "helper"}}})
    assert way_there(guide, "q").said == ("with a counselor", "who: helper")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("a", "a"),
        ("surgery.dbs", "surgery.dbs"),
        (3, "3"),
        ("true", '"true"'),
        ("my own words", '"my own words"'),
        (["a", "b"], "[a, b]"),
        ([], "[]"),
        ({"rate": {"quick": "a_lot"}, "top": ["quick"]}, "{rate: {quick: a_lot}, top: [quick]}"),
    ],
)
def test_an_answer_in_one_line(answer: object, expected: str) -> None:
    assert in_flow(answer) == expected  # type: ignore[arg-type]


def test_it_is_told_in_the_authors_words_and_as_a_persona() -> None:
    way = WayThere("t", {"who": "skipped", "q": ["a", "b"]}, ("q: [a, b]",))
    assert "\n".join(as_text(way, Path("my_guide"))) == (
        "my_guide: somebody who answers `q: [a, b]` comes to `t`. All other questions on the way are skipped.\n"
        "\n"
        "To try it, write this into a file under personas/ of the guide:\n"
        "\n"
        "answers:\n"
        "  who: skipped\n"
        "  q: [a, b]\n"
        "expect:\n"
        "  visits: [t]"
    )


def typed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """What the command ends with and says."""
    code = _run(words)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_command_tells_the_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(edited(), encoding="utf-8")
    code, out, _ = typed(capsys, "check", str(file), "--how-to-reach", "days", "--format", "json")
    assert code == 0
    assert json.loads(out) == {"step": "days", "answers": {"who": "skipped", "health": "skipped", "worry": 7}}


def test_the_command_tells_why_nobody_comes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(edited(("{worry: {at_least: 7}}", "{worry: {at_least: 11}}")), encoding="utf-8")
    code, out, _ = typed(capsys, "check", str(file), "--how-to-reach", "days")
    assert code == 1
    assert "error[STEP_NEVER] nobody comes to the step `days`" in out


def test_the_command_suggests_the_nearest_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(edited(), encoding="utf-8")
    code, _, err = typed(capsys, "check", str(file), "--how-to-reach", "helth")
    assert (code, err) == (2, "kiosk: the guide has no step called helth; did you mean health?\n")
    code, _, err = typed(capsys, "check", str(file), "--how-to-reach", "zzz")
    assert (code, err) == (2, "kiosk: the guide has no step called zzz; kiosk graph draws all it has.\n")


def test_a_step_is_looked_for_in_one_guide(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = typed(capsys, "check", "a", "b", "--how-to-reach", "who")
    assert code == 2
    assert "one guide at a time" in err
