"""Leaflets: what can be opened over a card and closed again, without joining the route.

Why do you ask, hard words, where does this come from, common questions, look-ups, about the guide, help.
Must never change what a person has answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model import Guide
from kiosk.guide.model.guide import HASH_SHOWN
from kiosk.guide.model.reference import Source
from kiosk.guide.model.steps import SayStep, ShowStep
from kiosk.layout.answers import shortened, title_of
from kiosk.layout.card import GAP, Block, Card, Link, Voice
from kiosk.layout.clinic import clinic_blocks
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.numbers import numbers_blocks, numbers_links, numbers_opened
from kiosk.layout.option_page import option_blocks
from kiosk.layout.phrases import about_guide, asking, looking_up, privacy
from kiosk.layout.views import table_blocks
from kiosk.listing import NAMES, listed
from kiosk.walk.facts import Facts
from kiosk.walk.wording import paragraphs

LOOK = "look."
"""How the links begin that open a step or a table beside the route."""
SNIPPET = 90
"""So many characters of a claim tell which one a source belongs to."""


def why(voice: Voice, card: Card) -> Leaflet:
    """Why a question is asked."""
    return Leaflet(voice.block(looking_up.WHY_TITLE, "heading"), (voice.block(card.why or ""),))


def hard_words(voice: Voice, card: Card | Leaflet) -> Leaflet:
    """The glossary words on a card and what they mean."""
    blocks: list[Block] = []
    for name in card.terms:
        term = voice.guide.glossary[name]
        blocks += [voice.block(term.word, "strong"), voice.block(term.means, "text", term), GAP]
    return Leaflet(voice.block(looking_up.WORDS_TITLE, "heading"), tuple(blocks))


def sources(voice: Voice, card: Card | Leaflet) -> Leaflet:
    """For every claim on a card, where it comes from and what of that was read."""
    blocks: list[Block] = []
    told: dict[tuple[str, ...], list[str]] = {}
    for claim in card.claims:
        if claim.unsourced:
            blocks += [
                voice.block(looking_up.QUOTED.format(text=shortened(claim.text, SNIPPET)), "strong"),
                voice.block(looking_up.NO_SOURCE.format(why=claim.unsourced), "item"),
                GAP,
            ]
        else:
            told.setdefault(claim.sources, []).append(claim.text)
    for names, claims in told.items():
        blocks += [
            voice.block(looking_up.QUOTED.format(text=shortened(text, SNIPPET)), "strong") for text in claims
        ]
        blocks += [block for name in names for block in source_blocks(voice, voice.guide.sources[name])]
        blocks.append(GAP)
    return Leaflet(voice.block(looking_up.SOURCES_TITLE, "heading"), tuple(blocks))


def source_blocks(voice: Voice, source: Source) -> Iterator[Block]:
    """One source: what it is, whose it is, and honestly what of it was read."""
    yield voice.block(source.cite, "item")
    if looking_up.SOURCE_FROM[source.publisher]:
        yield voice.block(looking_up.SOURCE_FROM[source.publisher], "note")
    yield voice.block(looking_up.SOURCE_READ[source.read], "note")


def help_menu(voice: Voice) -> Leaflet:
    """How to use the kiosk, and everything that can be looked up."""
    links = [Link("faq", looking_up.FAQ_TITLE)] if voice.guide.faq else []
    if voice.guide.look_ups:
        links.append(Link("look_ups", looking_up.LOOK_UPS_TITLE))
    links.append(Link("about", about_guide.TITLE))
    heading = voice.block(looking_up.HELP_TITLE, "heading")
    return Leaflet(heading, (voice.block(looking_up.HOW_TO_USE),), tuple(links))


def common_questions(voice: Voice) -> Leaflet:
    """The list of common questions."""
    links = tuple(Link(f"faq.{name}", voice.words(each.ask)) for name, each in voice.guide.faq.items())
    return Leaflet(voice.block(looking_up.FAQ_TITLE, "heading"), links=links)


def common_question(voice: Voice, name: str) -> Leaflet:
    """One common question and its answer."""
    each = voice.guide.faq[name]
    blocks = [voice.block(each.answer, "text", each), GAP]
    blocks += [
        block for source in each.sources for block in source_blocks(voice, voice.guide.sources[source])
    ]
    if each.unsourced is not None:
        blocks.append(voice.block(looking_up.NO_SOURCE.format(why=each.unsourced.why), "note"))
    return Leaflet(voice.block(each.ask, "heading"), tuple(blocks))


def look_ups(voice: Voice, facts: Facts) -> Leaflet:
    """Steps and tables that can be opened at any time."""
    links = []
    for names in voice.guide.look_ups.values():
        for name in names:
            table = voice.guide.tables.get(name)
            label = voice.words(table.title) if table else title_of(voice.guide, facts, name)
            links.append(Link(f"look.{name}", label))
    return Leaflet(voice.block(looking_up.LOOK_UPS_TITLE, "heading"), links=tuple(links))


def look_up(voice: Voice, facts: Facts, name: str) -> Leaflet:
    """One look-up: a table, or what a step says."""
    if name in voice.guide.tables:
        heading = voice.block(voice.guide.tables[name].title, "heading")
        return Leaflet(heading, tuple(table_blocks(voice, name)))
    step = voice.guide.steps[name]
    blocks: list[Block] = []
    links: tuple[Link, ...] = ()
    if isinstance(step, SayStep):
        blocks = [voice.block(each.text, "text", each) for each in paragraphs(step.say, facts)]
    elif isinstance(step, ShowStep) and step.show == "option" and step.option:
        blocks = list(option_blocks(voice, facts, step.option))
    elif isinstance(step, ShowStep) and step.show == "outcomes":
        blocks, links = list(numbers_blocks(voice, facts, step)), numbers_links(voice, facts, name)
    elif isinstance(step, ShowStep) and step.show == "table" and step.table:
        blocks = list(table_blocks(voice, step.table))
    elif isinstance(step, ShowStep) and step.show == "clinic":
        blocks = list(clinic_blocks(voice, step))
    return Leaflet(voice.block(title_of(voice.guide, facts, name), "heading"), tuple(blocks), links)


def about(voice: Voice) -> Leaflet:
    """Who made the guide, when, with whose money, how, and who has checked it."""
    blocks: list[Block] = []
    for heading, lines in _told_of_guide(voice.guide):
        if lines:
            blocks.append(voice.block(heading, "strong"))
            blocks += [voice.block(line) for line in lines]
            blocks.append(GAP)
    return Leaflet(voice.block(voice.guide.guide.title, "heading"), tuple(blocks))


def _told_of_guide(guide: Guide) -> tuple[tuple[str, list[str]], ...]:
    """Each heading with the lines under it; none where the guide says nothing of that."""
    told = guide.guide
    dates = about_guide.PUBLISHED.format(published=told.published, review_by=told.review_by)
    version = about_guide.VERSION.format(
        published=told.published, content_hash=guide.content_hash[:HASH_SHOWN]
    )
    authors = [
        about_guide.AUTHOR.format(
            name=each.name, role=each.role.rstrip("."), qualification=each.qualification.rstrip(".")
        )
        for each in told.authors
    ]
    reviews = [
        about_guide.CHECKED_BY.format(by=each.by, role=each.role, date=each.date)
        for each in told.reviews
        if each.content_hash == guide.content_hash
    ]
    reading = [
        about_guide.READING_LEVEL.format(grade=level.grade, formulas=listed(level.formulas, NAMES))
        for level in (told.reading_level,)
        if level is not None
    ]
    return (
        (about_guide.DECISION, [told.decision]),
        (about_guide.AUDIENCE, [told.audience]),
        (about_guide.REVIEW, reviews or [about_guide.NO_REVIEW]),
        (about_guide.AUTHORS, authors),
        (about_guide.DATES, [dates, version]),
        (about_guide.UPDATES, [told.update_policy]),
        (about_guide.FUNDING, [told.funding]),
        (about_guide.INTERESTS, [told.interests]),
        (about_guide.METHODS, [told.methods]),
        (about_guide.READING, reading),
    )


def counselor_prompts(voice: Voice, card: Card) -> Leaflet:
    """What a counselor may say, listen for and ask back."""
    blocks = [*counselor_blocks(voice, card)]
    if card.counselor is not None and card.counselor.teach_back:
        blocks.append(voice.block(looking_up.COUNSELOR_TEACH_BACK, "strong"))
        blocks += [voice.block(each, "item") for each in card.counselor.teach_back]
    return Leaflet(voice.block(asking.COUNSELOR, "heading"), tuple(blocks))


def counselor_blocks(voice: Voice, card: Card) -> tuple[Block, ...]:
    """What a counselor may say and listen for; before a private question, nothing that gives the question away."""
    if card.part.name == "cover":
        told = (
            (looking_up.COUNSELOR_SAY, privacy.COVER_SAY),
            (looking_up.COUNSELOR_LISTEN, privacy.COVER_LISTEN),
        )
    elif card.counselor is not None:
        prompts = card.counselor
        told = (
            (looking_up.COUNSELOR_SAY, prompts.say or ""),
            (looking_up.COUNSELOR_LISTEN, prompts.listen_for or ""),
        )
    else:
        return (voice.block(looking_up.COUNSELOR_NONE),)
    said = ((voice.block(heading, "strong"), voice.block(words), GAP) for heading, words in told if words)
    return tuple(block for each in said for block in each)


def opened(voice: Voice, facts: Facts, key: str) -> Leaflet | None:
    """The leaflet a link of a leaflet leads to; None for a link that is not ours."""
    kind, _, name = key.partition(".")
    match kind, name:
        case "faq", "":
            return common_questions(voice)
        case "faq", _ if name in voice.guide.faq:
            return common_question(voice, name)
        case "look_ups", "":
            return look_ups(voice, facts)
        case "look", _ if name in voice.guide.tables or name in voice.guide.steps:
            return look_up(voice, facts, name)
        case "numbers", _:
            return numbers_opened(voice, facts, name)
        case "about", "":
            return about(voice)
        case "help", "":
            return help_menu(voice)
        case _:
            return None
