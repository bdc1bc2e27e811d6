"""What only the clinic can say, on a card and as a look-up: in its own words, or with the question to ask."""

from __future__ import annotations

from types import MappingProxyType

from kiosk.guide.model import Guide
from kiosk.guide.model.local import ClinicWords
from kiosk.layout.card import Voice
from kiosk.layout.lookups import look_up
from kiosk.plain.saying import card_lines
from kiosk.walk.facts import Facts
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.layout.every_kind import STEPS, UP_TO, card_at, every_kind
from tests.layout.whole import cut_at_any_size

NOT_TOLD = "Your clinic has not told us this yet. You can ask: What is the fare?"
EMPTY = {
    f"slot_{place}": {"title": f"Thing {place}", "ask": f"What of {place}? {'Word ' * place}"}
    for place in range(12)
}


def filled(guide: Guide, text: str) -> Guide:
    """The guide with every slot filled with this text."""
    slots = {
        name: ClinicWords(
            title=each.title, ask=each.ask, note=each.note, text=text, clinic="C", date="2026-11-20"
        )
        for name, each in guide.from_clinic.items()
    }
    return guide.model_copy(update={"from_clinic": MappingProxyType(slots)})


def test_while_empty_it_says_so_and_gives_the_question() -> None:
    card = card_at(every_kind(), "theirs")
    assert card.heading.text == "From the depot"
    said = [(block.style, block.text) for block in card.blocks]
    assert ("text", NOT_TOLD) in said
    assert said[3:] == [
        ("strong", "Dogs"),
        ("note", "Small ones."),
        ("text", "Your clinic has not told us this yet. You can ask: May a dog come?"),
        ("gap", ""),
    ]


def test_the_clinics_words_stand_with_its_date_and_take_the_place_of_the_question() -> None:
    said = [block.text for block in card_at(filled(every_kind(), "Two coins, {ask}."), "theirs").blocks]
    assert said.count("Two coins, {ask}.") == said.count("From your clinic, 2026-11-20.") == 2
    assert not any("You can ask" in text for text in said)


def test_a_step_shows_the_slots_it_names_in_its_own_order() -> None:
    steps = {**STEPS, "theirs": {"show": "clinic", "slots": ["dogs"]}}
    titles = [
        block.text for block in card_at(every_kind(steps=steps), "theirs").blocks if block.style == "strong"
    ]
    assert titles == ["Dogs"]
    steps["theirs"] = {"show": "clinic", "slots": ["dogs", "fare"]}
    titles = [
        block.text for block in card_at(every_kind(steps=steps), "theirs").blocks if block.style == "strong"
    ]
    assert titles[0] == "Dogs"
    assert len(titles) == 2


def test_it_can_be_looked_up() -> None:
    guide = every_kind()
    leaflet = look_up(Voice(guide), Facts(guide), "theirs")
    assert leaflet.heading.text == "From the depot"
    assert leaflet.blocks == card_at(guide, "theirs").blocks


def test_plain_lines_say_it_all() -> None:
    guide = every_kind()
    position = locate(guide, Session(walked(guide, UP_TO).answers, looking_at="theirs"))
    assert NOT_TOLD in "\n".join(card_lines(card_at(guide, "theirs"), position))


def test_a_long_list_is_whole_at_every_size_empty_or_filled() -> None:
    guide = every_kind(from_clinic=EMPTY)
    assert cut_at_any_size(card_at(guide, "theirs")) == []
    assert cut_at_any_size(card_at(filled(guide, "Words of the clinic. " * 12), "theirs")) == []
