"""What opens from the cell of an outcome: what nobody knows before any number, and whose numbers they are."""

from __future__ import annotations

from kiosk.layout.card import Voice
from kiosk.layout.cells import cell_leaflet
from kiosk.layout.phrases import studies
from kiosk.walk.comparison import comparable, unknown_for
from kiosk.walk.facts import Facts
from kiosk.walk.session import Picked
from tests.guides.people import guide_called


def test_what_nobody_knows_is_said_first_and_never_beside_that_no_number_was_found() -> None:
    guide = guide_called("cervical_dystonia")
    facts = Facts(guide)
    for ref in comparable(guide, facts):
        for outcome in guide.outcomes:
            leaflet = cell_leaflet(Voice(guide), facts, f"{ref}/outcome.{outcome}")
            if leaflet is None:
                continue
            texts = [block.text for block in leaflet.blocks]
            unknown = [Voice(guide).words(each.unknown) for each in unknown_for(guide, facts, outcome, ref)]
            assert not unknown or studies.NO_NUMBER not in texts
            numbers = texts.index(studies.DO_NOT_COMPARE) if studies.DO_NOT_COMPARE in texts else len(texts)
            assert all(texts.index(each) < numbers for each in unknown)


def test_the_numbers_of_going_on_are_said_to_be_of_the_treatment_begun() -> None:
    guide = guide_called("cervical_dystonia")
    facts = Facts(guide, answers={"stage": Picked(("injections",))})
    leaflet = cell_leaflet(Voice(guide), facts, "keep/outcome.feels_better")
    assert leaflet is not None
    name = Voice(guide).words(guide.options["botulinum"].name.text)
    texts = [block.text for block in leaflet.blocks]
    said = texts.index(studies.NUMBERS_OF_SAME.format(option=name))
    assert any("again and again" in text for text in texts[:said])
