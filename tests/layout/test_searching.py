"""Finding words: the beginnings of words, all of them, in everything there is, and nothing that is private."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.layout.answers import shortened
from kiosk.layout.card import Voice
from kiosk.layout.phrases import jumping
from kiosk.layout.searching import MOST, found_leaflet, opened, search
from kiosk.walk.map import map_of
from kiosk.walk.route import locate
from tests.guides.people import guide_called
from tests.layout.jumps import GUIDE, TOGETHER, VOICE, guide, known, mapped, words_of
from tests.walk.making import tell

FACTS, MAP = known(TOGETHER), mapped(TOGETHER)


def found(query: str) -> list[str]:
    return [f"{hit.text.place}.{hit.text.name}" for hit in search(VOICE, FACTS, query)]


def test_what_is_called_so_stands_before_what_says_so() -> None:
    assert found("inject") == ["option.needle", "option.needle.type_a", "step.lean", "step.asks"]


def test_a_word_is_found_by_its_beginning_and_not_by_its_middle() -> None:
    assert "step.read" in found("reading")
    assert "step.read" in found("rea")
    assert "step.read" not in found("ading")


def test_every_word_has_to_be_there() -> None:
    assert found("three days") == ["option.needle", "option.stay"]
    assert found("three weeks") == []


def test_capitals_and_accents_do_not_matter() -> None:
    assert found("ÁPTOX") == found("aptox") == found("Áptox")
    assert "option.needle.type_a" in found("aptox")


def test_everything_there_is_is_looked_through() -> None:
    assert found("grown") == ["step.early"]
    assert found("cured") == ["faq.cure"]
    assert found("splenius") == ["table.muscles"]
    assert found("dystonic") == ["term.dystonia"]
    assert found("zedox")[0] == "option.needle.type_a"
    assert "step.weeks" in found("long")


def test_what_a_private_question_asks_or_offers_is_not_looked_through() -> None:
    assert found("drink") == []
    assert found("night") == []
    assert found("harming") == []
    assert found("habits") == ["step.drink"]
    assert found("private") == ["step.untitled"]


def test_numbers_are_looked_through_and_not_told_out_of_their_frame() -> None:
    shipped = guide_called("cervical_dystonia")
    voice, facts = Voice(shipped), locate(shipped, TOGETHER).route.facts
    hits = search(voice, facts, "botox maker")
    steps = {hit.text.name: hit for hit in hits if hit.text.place == "step"}
    assert "harm_of_injections" in steps
    asked = {each.ask for each in shipped.outcomes.values()}
    assert steps["harm_of_injections"].snippet in asked


def test_no_more_is_told_than_can_be_read() -> None:
    shipped = guide_called("cervical_dystonia")
    voice, facts = Voice(shipped), locate(shipped, TOGETHER).route.facts
    assert len(search(voice, facts, "a")) == MOST
    assert str(MOST) in found_leaflet(voice, facts, map_of(shipped, TOGETHER), "a").heading.text


def test_what_was_not_found_says_so_and_offers_lists() -> None:
    leaflet = found_leaflet(VOICE, FACTS, MAP, "zzz")
    assert leaflet.heading.text == 'Nothing found: "zzz"'
    assert [link.key for link in leaflet.links] == ["faq", "counsel.search.glossary"]


def test_a_hit_says_of_what_kind_it_is_and_some_of_its_words() -> None:
    (link,) = found_leaflet(VOICE, FACTS, MAP, "splenius").links
    assert (link.key, link.label) == ("counsel.search.table.muscles", "Neck muscles · table · Splenius")
    assert found_leaflet(VOICE, FACTS, MAP, "splenius").heading.text == 'Found once: "splenius"'


def test_a_step_that_was_found_says_whether_it_is_on_the_route() -> None:
    child = tell(GUIDE, TOGETHER, ("who", "child"))
    (who,) = found_leaflet(VOICE, known(child), mapped(child), "answering").links
    assert who.label == "Who is answering · step · Which?"
    (pain,) = found_leaflet(VOICE, known(child), mapped(child), "pain").links
    assert pain.label.startswith("Pain · step that may still come · ")
    adult = tell(GUIDE, TOGETHER, ("who", "me"))
    (early,) = found_leaflet(VOICE, known(adult), mapped(adult), "grown").links
    assert early.label == "Too early · step not on this route · Come back when you are grown."


def test_a_snippet_begins_a_little_before_the_word() -> None:
    long = "It was a long way to walk from here to there and then on to the far lighthouse at the sea."
    other = guide(way={"title": "Way", "say": long})
    (hit,) = search(Voice(other), locate(other, TOGETHER).route.facts, "lighthouse")
    assert hit.snippet == "...then on to the far lighthouse at the sea."


def test_what_was_typed_is_shown_as_it_is() -> None:
    query = "[word](term:nothing) {slot}"
    assert query in found_leaflet(VOICE, FACTS, MAP, query).heading.text


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_looked_for(query: str) -> None:
    hits = search(VOICE, FACTS, query)
    assert len({(hit.text.place, hit.text.name) for hit in hits}) == len(hits)
    assert words_of(found_leaflet(VOICE, FACTS, MAP, query))


def test_everything_that_is_found_opens() -> None:
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for hit in search(VOICE, FACTS, letter):
            leaflet = opened(VOICE, FACTS, hit.text.place, hit.text.name)
            assert (leaflet is None) is (hit.text.place == "step")
            if leaflet is None:
                assert hit.text.name in GUIDE.steps
            else:
                assert leaflet.blocks


def test_the_list_of_hard_words_opens_each() -> None:
    leaflet = opened(VOICE, FACTS, "glossary", "")
    assert leaflet is not None
    assert leaflet.heading.text == jumping.GLOSSARY
    assert [link.key for link in leaflet.links] == ["counsel.search.term.dystonia"]
    assert opened(VOICE, FACTS, "term", "unheard_of") is None


def test_a_sentence_that_is_cut_at_its_end_has_three_dots_and_no_fourth() -> None:
    assert shortened("It is so. And more.", 12) == "It is so..."
    assert shortened("It is so.", 12) == "It is so."
