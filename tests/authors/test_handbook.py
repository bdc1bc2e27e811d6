"""The handbook's example of a serious harm is one: its words stand on the overview."""

from __future__ import annotations

from kiosk.authors.measures.overview import stands_in
from kiosk.guide.model.options import Attribute, Fact
from kiosk.guide.source import read_text
from tests.handbook import listing


def test_the_example_of_a_serious_harm_is_right() -> None:
    reading = read_text("README.md", listing("a serious harm"))
    assert reading.problems == ()
    data: dict[str, dict[str, dict[str, object]]] = dict(reading.data)  # type: ignore[arg-type]
    [(name, question)] = data["attributes"].items()
    assert Attribute.model_validate(question).serious
    [option] = data["options"].values()
    facts, in_short = option["facts"], option["in_short"]
    assert isinstance(facts, dict)
    assert isinstance(in_short, dict)
    fact = Fact.model_validate(facts[name])
    assert fact.on_overview
    assert all(stands_in(phrase.text, in_short["hard"]) for phrase in fact.on_overview)
