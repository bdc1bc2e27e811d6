"""Where a preview begins, and the one sentence for each thing that cannot be begun."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Timer
from typing import NoReturn

import pytest

from kiosk.authors.named import NotThere
from kiosk.authors.preview.past import never
from kiosk.authors.preview.starting import (
    CannotBegin,
    begun,
    day,
    guide_of,
    reached,
    until_it_loads,
)
from kiosk.authors.proof import way_there
from kiosk.authors.proof.library import TooLarge
from kiosk.guide.model import Guide
from kiosk.walk.route import locate
from kiosk.walk.session import Passed, Picked, Session, Skipped
from tests.authors.preview.copied import GUIDE, SHIPPED, Copied, written_otherwise
from tests.authors.preview.test_past import long_walk, nothing
from tests.screens.walks import WHOLE


def refused(call: object, *args: object) -> str:
    assert callable(call)
    with pytest.raises(CannotBegin) as why:
        call(*args)
    return str(why.value)


def test_without_a_step_or_a_persona_it_begins_at_the_first_screen() -> None:
    assert begun(GUIDE, None, None, nothing) is None


def test_with_a_persona_alone_it_begins_at_the_first_question_with_all_that_they_answered() -> None:
    session = begun(GUIDE, None, ("anna", WHOLE), nothing)
    assert session is not None
    assert session.answers == WHOLE.answers
    assert locate(GUIDE, session).part.key == "who"


def test_with_a_counselor_everything_it_begins_with_is_for_two() -> None:
    two = Session(together=True)
    assert begun(GUIDE, None, None, nothing, two) is None
    for at, walk in ((None, ("anna", WHOLE)), ("things", ("anna", WHOLE)), ("things", None)):
        session = begun(GUIDE, at, walk, nothing, two)
        assert session is not None
        assert session.together, (at, walk)
    found = begun(GUIDE, "side_by_side", None, long_walk, two)
    assert found is not None
    assert found.together, "answers that were found too"


def test_with_both_it_begins_at_the_step_with_what_they_answered_before() -> None:
    session = begun(GUIDE, "things", ("anna", WHOLE), nothing)
    assert session is not None
    assert locate(GUIDE, session).part.key == "things"
    assert "things" not in session.answers
    assert session.answers["minutes"] == WHOLE.answers["minutes"]


def test_a_step_that_is_not_there_is_told_with_the_nearest_name() -> None:
    for at in ("thigns", "thigns/top"):
        with pytest.raises(NotThere) as why:
            begun(GUIDE, at, None, nothing)
        assert str(why.value) == "the guide has no step called thigns; did you mean things?"


def test_a_persona_who_does_not_come_there_is_told() -> None:
    told = refused(begun, GUIDE, "side_by_side", ("anna", Session()), long_walk)
    assert told == (
        "anna does not come to side_by_side; leave out --as, and the preview makes up answers that do."
    )


def test_a_step_that_no_answers_were_found_for_is_told() -> None:
    told = refused(begun, GUIDE, "side_by_side", None, nothing)
    assert told == "no answers were found that lead to side_by_side; kiosk check tells whether there are any."


def test_a_day_is_an_iso_date() -> None:
    assert day("2028-01-31") == "2028-01-31"
    for written in ("31.1.2028", "20280131", "2028-02-30"):
        assert refused(day, written) == f"{written} is no day; write it as 2026-11-21."


def test_the_shortest_answers_that_lead_to_a_step_are_found() -> None:
    session = reached(SHIPPED, GUIDE, "side_by_side")
    assert session is not None
    said = {key: each for key, each in session.answers.items() if not isinstance(each, Skipped | Passed)}
    assert said == {"pace": Picked(("long",))}


def test_where_the_proof_is_too_large_a_persona_of_the_guide_lends_their_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_large(_: Guide, *, nodes: int) -> NoReturn:
        raise TooLarge

    monkeypatch.setattr(way_there, "run", too_large)
    session = reached(SHIPPED, GUIDE, "side_by_side")
    assert session is not None
    assert session.answers["minutes"] == WHOLE.answers["minutes"]


def test_nobody_comes_to_a_step_that_nothing_leads_to(tmp_path: Path) -> None:
    title = "    title: Three ways\n"
    guide = written_otherwise(tmp_path, title, f"{title}    next: tired\n")
    assert reached(tmp_path / "getting_there", guide, "minutes") is None


def test_it_begins_at_every_step_that_the_proof_knows_a_way_to(tmp_path: Path) -> None:
    reach = partial(reached, tmp_path)
    for step in GUIDE.order:
        assert way_there.way_there(GUIDE, step).answers is not None
        session = begun(GUIDE, step, None, reach)
        assert session is not None
        assert locate(GUIDE, session).part.step == step


def test_a_view_begins_with_the_answers_that_give_it_something_to_show(tmp_path: Path) -> None:
    session = begun(GUIDE, "fits", None, partial(reached, tmp_path))
    assert session is not None
    said = {key: each for key, each in session.answers.items() if not isinstance(each, Skipped | Passed)}
    assert said == {"pace": Picked(("long",)), "weigh/rate.fast": Picked(("a_lot",))}


def test_what_a_persona_answered_is_never_made_up() -> None:
    assert never(GUIDE, "who") is None


def test_a_guide_that_does_not_load_is_waited_for_and_its_problems_told(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    guide.changed("raises: [wide_things]", "raises: [wide_thing]")
    said: list[str] = []
    timer = Timer(0.5, lambda: guide.changed("raises: [wide_thing]", "raises: [wide_things]"))
    timer.start()
    _, found = until_it_loads(guide.path, said.append)
    timer.join()
    assert guide_of(found).id == "getting_there"
    assert "error[UNKNOWN_FLAG]" in said[0]
    assert said[-1] == (
        f"The preview of {guide.path} opens as soon as this is mended. Save the file; Ctrl+C leaves."
    )


def test_a_reading_without_a_guide_has_none(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    guide.changed("raises: [wide_things]", "raises: [wide_thing]")
    with pytest.raises(ValueError, match="getting_there"):
        guide_of(guide.read())
