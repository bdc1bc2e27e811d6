"""Leaflets: what lies behind a card, and that it joins no route."""

from __future__ import annotations

import pytest

from kiosk.guide.model import named
from kiosk.layout import lookups
from kiosk.layout.card import Voice
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import looking_up
from kiosk.walk.facts import Facts
from tests.layout.every_kind import ABOUT, ODD, card_at, every_kind

GUIDE = every_kind()
VOICE = Voice(GUIDE)
FACTS = Facts(GUIDE)


def _told(leaflet: Leaflet) -> list[str]:
    return [leaflet.heading.text, *(block.text for block in leaflet.blocks if block.style != "gap")]


def test_why_a_question_is_asked() -> None:
    assert _told(lookups.why(VOICE, card_at(GUIDE, "fits"))) == [
        "Why do you ask?",
        "It changes the way.",
    ]


def test_hard_words_say_what_they_mean() -> None:
    assert _told(lookups.hard_words(VOICE, card_at(GUIDE, "hello", {}))) == [
        "Hard words on this screen",
        "tram",
        "A train in the street.",
    ]


def test_sources_say_what_was_read_and_whose_it_is() -> None:
    assert _told(lookups.sources(VOICE, card_at(GUIDE, "hello", {}))) == [
        "Where does this come from?",
        f'"{ODD}"',
        "No page was read for this. Nobody counted.",
        '"A tram, then a walk."',
        "Trial of trams 2020",
        "The maker of the treatment says this.",
        "We read a short form of it, not the whole paper.",
    ]


def test_a_long_claim_is_cut_at_a_word() -> None:
    steps = {"a": {"say": [{"text": "word " * 60, "sources": ["trial"]}], "ends": "done"}}
    guide = every_kind(steps=steps)
    (_, quoted, *_) = _told(lookups.sources(Voice(guide), card_at(guide, "a", {})))
    assert quoted.startswith('"word word')
    assert quoted.endswith('word..."')
    assert len(quoted) < 100


@pytest.mark.parametrize("read", ["full_text", "abstract", "second_hand", "no"])
@pytest.mark.parametrize("publisher", ["independent", "maker", "patient_group", "law_or_label", "weak"])
def test_every_kind_of_source_is_named_honestly(read: str, publisher: str) -> None:
    guide = every_kind(sources={"trial": {"cite": "Cited.", "read": read, "publisher": publisher}})
    texts = [block.text for block in lookups.source_blocks(Voice(guide), guide.sources["trial"])]
    assert texts[0] == "Cited."
    assert texts[-1] == looking_up.SOURCE_READ[read]
    assert (len(texts) == 2) == (publisher == "independent")


def test_help_opens_everything_there_is() -> None:
    menu = lookups.help_menu(VOICE)
    assert [link.label for link in menu.links] == [
        "Common questions",
        "Look something up",
        "About this guide",
    ]
    bare = every_kind(faq={}, look_ups={})
    assert [link.key for link in lookups.help_menu(Voice(bare)).links] == ["about"]


def test_every_link_of_every_leaflet_opens_something_to_read() -> None:
    left = ["help"]
    opened = set()
    while left:
        key = left.pop()
        leaflet = lookups.opened(VOICE, FACTS, key)
        assert leaflet is not None, key
        assert leaflet.blocks or leaflet.links, key
        opened.add(key)
        left += [link.key for link in leaflet.links if link.key not in opened]
    wanted = {
        "look.hello",
        "look.read",
        "look.numbers",
        "look.map",
        "look.stops",
        "faq.dog",
        "faq.cat",
        "about",
    }
    assert wanted <= opened


def test_a_common_question_says_where_its_answer_comes_from() -> None:
    dog, cat = (lookups.opened(VOICE, FACTS, f"faq.{name}") for name in ("dog", "cat"))
    assert dog is not None
    assert cat is not None
    assert "Trial of trams 2020" in _told(dog)
    assert "No page was read for this. Nobody said." in _told(cat)


@pytest.mark.parametrize("key", ["", "faq.nobody", "look.nobody", "shop", "about.x.y", "extra.why"])
def test_a_link_that_is_not_ours_opens_nothing(key: str) -> None:
    leaflet = lookups.opened(VOICE, FACTS, key)
    assert leaflet is None


def test_about_names_authors_dates_money_methods_and_who_checked() -> None:
    texts = _told(lookups.about(VOICE))
    assert "Ann: Writer. None." in texts
    assert "Published 2026-01-01. To be checked again by 2027-01-01." in texts
    for name in ("update_policy", "funding", "interests", "methods", "decision", "audience"):
        assert ABOUT[name] in texts
    assert "No doctor has checked this guide yet." in texts


def test_about_names_a_review_of_this_very_text() -> None:
    review = {"by": "Dr A", "role": "GP", "kind": "clinician", "date": "2026-01-02", "content_hash": "abc"}
    guide = named(every_kind(guide={**ABOUT, "reviews": [review]}), "ways", "abc")
    texts = _told(lookups.about(Voice(guide)))
    assert "Checked by Dr A, GP, on 2026-01-02." in texts
    assert "No doctor has checked this guide yet." not in texts


def test_counselor_prompts_keep_what_was_written_apart() -> None:
    assert _told(lookups.counselor_prompts(VOICE, card_at(GUIDE, "hello", {}))) == [
        "For the counselor",
        "You could say",
        "Well?",
        "Listen for",
        "Doubt.",
        "Ask the person to tell you",
        "Say it back.",
    ]
