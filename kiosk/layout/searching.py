"""Finding words in a guide: its steps, options and kinds, common questions, tables and hard words.

Owns what is looked through, what counts as found, and what of it is told. Must never show what a private question
asks: of that only its title is looked through.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from kiosk.guide.model.steps import AskStep, ShowStep
from kiosk.layout import lookups
from kiosk.layout.answers import option_name, shortened
from kiosk.layout.card import Block, Link, Voice
from kiosk.layout.chances import pages_of_results, results_asked
from kiosk.layout.clean import clean
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.looking import content
from kiosk.layout.mapping import SEARCH, group_of, name_of
from kiosk.layout.marks import Run
from kiosk.layout.option_page import option_blocks
from kiosk.layout.phrases import jumping, looking_up, patterns
from kiosk.layout.views import table_blocks
from kiosk.listing import ASIDE, listed, paragraph
from kiosk.walk.facts import Facts
from kiosk.walk.map import Map
from kiosk.walk.options import split
from kiosk.walk.private import is_sensitive
from kiosk.walk.wording import words

Place = Literal["step", "option", "faq", "table", "term"]
MOST: Final = 60
"""So many places at most are told."""
BEFORE: Final = 16
"""About so many characters stand before the word that was found."""
SNIPPET: Final = 56
"""So many characters of a text tell what was found in it."""
GLOSSARY: Final = f"{SEARCH}.glossary"
_WORD: Final = re.compile(r"[^\W_]+")
_HELD_ELSEWHERE: Final = ("option", "table")
"""What these views show is looked through under its own name."""


@dataclass(frozen=True, slots=True)
class Text:
    """Something that can be found: its title, and what it says."""

    place: Place
    name: str
    title: str
    lines: tuple[str, ...]
    besides: tuple[str, ...] = ()
    """Other words for it, which count as its title."""
    untold: tuple[str, ...] = ()
    """What is looked through and not told: a number stands nowhere without its frame."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found."""

    text: Text
    snippet: str
    """Some of what it says, round the first word found there, or from its beginning."""
    called: bool
    """It is called so; else it only says so."""


def search(voice: Voice, facts: Facts, query: str) -> tuple[Hit, ...]:
    """Where every word of the query begins a word; what is called so comes first, then what says so.

    No more than `MOST` places. A query without words finds nothing.
    """
    wanted = tuple(dict.fromkeys(_words(query)))
    if not wanted:
        return ()
    called: list[Hit] = []
    saying: list[Hit] = []
    for text in _texts(voice, facts):
        names = tuple(_words(*text.besides, text.title))
        if _all_begin(wanted, names):
            called.append(Hit(text, _snippet(text, wanted), called=True))
        elif _all_begin(wanted, (*names, *_words(*text.lines, *text.untold))):
            saying.append(Hit(text, _snippet(text, wanted), called=False))
    return (*called, *saying)[:MOST]


def _words(*texts: str) -> Iterator[str]:
    """The words of some texts, without capitals and accents."""
    for text in texts:
        for word in _WORD.findall(text):
            yield _folded(word)


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    parted = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in parted if not unicodedata.combining(each))


def _all_begin(wanted: tuple[str, ...], there: tuple[str, ...]) -> bool:
    return all(any(word.startswith(each) for word in there) for each in wanted)


def _snippet(text: Text, wanted: tuple[str, ...]) -> str:
    """The line that says most of the words, from a little before the first of them; else the beginning."""
    best, found = "", 0
    for line in text.lines:
        there = tuple(_words(line))
        said = sum(any(word.startswith(each) for word in there) for each in wanted)
        if said > found:
            best, found = line, said
    for match in _WORD.finditer(best):
        if _folded(match[0]).startswith(wanted):
            return _from(best, match.start())
    return shortened(text.lines[0], SNIPPET) if text.lines else ""


def _from(line: str, at: int) -> str:
    """The line from a word a little before this place; a short one whole."""
    if len(line) <= SNIPPET:
        return line
    start = line.rfind(" ", 0, at - BEFORE) + 1 if at > BEFORE else 0
    told = shortened(line[start:], SNIPPET)
    return jumping.FROM_THERE.format(text=told) if start else told


def _texts(voice: Voice, facts: Facts) -> Iterator[Text]:
    """Everything that can be found, in the order in which it is told."""
    guide = voice.guide
    for name in guide.steps:
        yield _step(voice, facts, name)
    for name in guide.options:
        yield Text("option", name, option_name(guide, facts, name), _lines(option_blocks(voice, facts, name)))
        yield from _kinds(voice, facts, name)
    for name, each in guide.faq.items():
        yield Text("faq", name, voice.words(each.ask), (voice.words(each.answer),))
    for name, table in guide.tables.items():
        rows = tuple(each.text for each in table_blocks(voice, name))
        yield Text("table", name, voice.words(table.title), rows)
    for name, term in guide.glossary.items():
        yield Text("term", name, voice.words(term.word), (voice.words(term.means),), term.forms)


def _step(voice: Voice, facts: Facts, name: str) -> Text:
    step, title = voice.guide.steps[name], name_of(voice, facts, name)
    if is_sensitive(step):
        return Text("step", name, title, ())
    asked = (voice.words(words(step.ask, facts)),) if isinstance(step, AskStep) else ()
    if not isinstance(step, ShowStep):
        return Text("step", name, title, (*asked, *_lines(content(voice, facts, name))))
    if step.show in _HELD_ELSEWHERE:
        return Text("step", name, title, ())
    if step.show == "outcomes":
        return _numbers(voice, facts, Text("step", name, title, ()), step)
    return Text("step", name, title, _lines(content(voice, facts, name)))


def _numbers(voice: Voice, facts: Facts, text: Text, step: ShowStep) -> Text:
    """The questions of a step that numbers answer; all its results are looked through as well."""
    asked = results_asked(voice, facts, step)
    lines = tuple(voice.words(voice.guide.outcomes[outcome].ask) for outcome in asked)
    results = (pages_of_results(voice, facts, *each, asked=False) for each in asked.items())
    return replace(text, lines=lines, untold=tuple(line for blocks in results for line in _lines(blocks)))


def _kinds(voice: Voice, facts: Facts, option: str) -> Iterator[Text]:
    declared = voice.guide.options[option]
    name = option_name(voice.guide, facts, option)
    for kind, each in declared.kinds.items():
        ref = f"{option}.{kind}"
        title = patterns.LABELLED.format(label=name, text=option_name(voice.guide, facts, ref))
        told = (voice.words(words(each.in_short, facts)),) if each.in_short is not None else ()
        yield Text("option", ref, title, (*each.brands, *told), each.brands)


def _lines(blocks: Iterable[Block]) -> tuple[str, ...]:
    """What blocks say, but for the headings between them."""
    return tuple(each.text for each in blocks if each.text and each.style != "strong")


def found_leaflet(voice: Voice, facts: Facts, found: Map, query: str) -> Leaflet:
    """What was found, each with its kind and some of its words; where that is nothing, where else to look.

    Of a step it is told whether it is on the route: several may be called alike, and only there somebody can go.
    """
    asked = shortened(clean(paragraph(query.split())), SNIPPET)
    hits = search(voice, facts, query)
    if not hits:
        return _nothing_found(voice, asked)
    wording = (
        jumping.FOUND_ONE if len(hits) == 1 else jumping.FOUND_MORE if len(hits) == MOST else jumping.FOUND
    )
    return Leaflet(
        _heading(wording.format(query=asked, count=len(hits))), links=tuple(_link(hit, found) for hit in hits)
    )


def _heading(text: str) -> Block:
    """What somebody typed stands in it as it is: a mark of an author's among it means nothing."""
    return Block((Run(text),), "heading")


def _link(hit: Hit, found: Map) -> Link:
    text = hit.text
    is_step = text.place == "step"
    kind = jumping.FOUND_STEP[group_of(found.spot(text.name))] if is_step else jumping.FOUND_IN[text.place]
    told = tuple(each for each in (text.title, kind, hit.snippet) if each)
    under = jumping.FOUND_CALLED if hit.called else jumping.FOUND_SAYING
    return Link(f"{SEARCH}.{text.place}.{text.name}", listed(told, ASIDE), under=under)


def _nothing_found(voice: Voice, asked: str) -> Leaflet:
    links = [Link("faq", looking_up.FAQ_TITLE)] if voice.guide.faq else []
    if voice.guide.glossary:
        links.append(Link(GLOSSARY, jumping.GLOSSARY))
    heading = _heading(jumping.NOT_FOUND.format(query=asked))
    return Leaflet(heading, (voice.block(jumping.NOT_FOUND_NOTE),), tuple(links))


def glossary(voice: Voice) -> Leaflet:
    """Every word that is explained."""
    terms = sorted(voice.guide.glossary.items(), key=lambda each: _folded(each[1].word))
    links = (Link(f"{SEARCH}.term.{name}", voice.words(term.word)) for name, term in terms)
    return Leaflet(voice.block(jumping.GLOSSARY, "heading"), links=tuple(links))


def opened(voice: Voice, facts: Facts, place: str, name: str) -> Leaflet | None:
    """What was found, in full; None for a step, which is gone to or looked at, and for what there is not."""
    guide = voice.guide
    match place:
        case "option" if split(name)[0] in guide.options:
            option = split(name)[0]
            heading = voice.block(option_name(guide, facts, option), "heading")
            return Leaflet(heading, tuple(option_blocks(voice, facts, option)))
        case "faq" if name in guide.faq:
            return lookups.common_question(voice, name)
        case "table" if name in guide.tables:
            return lookups.look_up(voice, facts, name)
        case "term" if name in guide.glossary:
            term = guide.glossary[name]
            return Leaflet(voice.block(term.word, "heading"), (voice.block(term.means, "text", term),))
        case "glossary":
            return glossary(voice)
        case _:
            return None
