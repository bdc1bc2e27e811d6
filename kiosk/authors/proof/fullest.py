"""The most there can be to read in a view whose words hang on what no condition reads, such as how values are rated.

Owns a guide in its longest words, and the person who is told all of it. What is worked out here is never less than
what somebody reads, and may be more than anybody does. Safety points are left out, as in `weights`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from kiosk.guide.model import Guide
from kiosk.guide.model.helping import Fit, OtherFit
from kiosk.guide.model.steps import ShowStep
from kiosk.guide.model.words import Wording
from kiosk.layout.answered import review_links
from kiosk.layout.card import Voice
from kiosk.layout.cards import card_for
from kiosk.layout.effort import effort_of
from kiosk.layout.phrases import answering, deciding
from kiosk.walk.facts import Facts
from kiosk.walk.fits import NO_OPTION, weighed
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.route import Entry, Position, Route, learn
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from kiosk.walk.views import ON_PAGE, QUIZ_MOST, SURENESS, UNSURE, YES_NO, sureness_part

BOUNDED: Final = frozenset({"option", "outcomes", "fits", "mind", "quiz", "sureness", "review"})
"""The views that are weighed at their fullest."""
OWN_WORDS: Final = "..."


def bounded(guide: Guide, name: str) -> Iterator[tuple[str, int]]:
    """The most there is to read in a view: so many words for whoever was also shown this step, the view or another."""
    full, step = _full(guide), guide.steps[name]
    if isinstance(step, ShowStep) and step.show == "review":
        counted = answering.REVIEW_COUNTS.format(answered=0, skipped=0, in_person=0)
        yield name, _weight(full, (), Part(name, name, "", Kind.READ)) + len(counted.split())
        yield from _answers_before(full, name)
    else:
        yield name, _of_view(full, name)


def _of_view(guide: Guide, name: str) -> int:
    step, facts = guide.steps[name], _told(guide)
    match step.show if isinstance(step, ShowStep) else "":
        case "fits" | "mind" if not facts:
            return 0
        case "fits":
            values = (Part(f"{name}/fit.{each}", name, f"fit.{each}", Kind.READ) for each in guide.values)
            return sum(_weight(guide, facts, part) for part in values)
        case "mind":
            return max((_mind(guide, facts, name, ref) for ref in _refs(guide)), default=0)
        case "quiz":
            return _quiz(guide, facts, name)
        case "sureness":
            # Only the name of the part hangs on the leaning.
            named = (sureness_part(each, None) for each in SURENESS)
            asked = (Part(f"{name}/{each}", name, each, Kind.ONE, YES_NO) for each in named)
            return sum(_weight(guide, facts, part) for part in asked)
        case _:
            return _weight(guide, facts, Part(name, name, "", Kind.READ))


def _refs(guide: Guide) -> Iterator[str]:
    for option, declared in guide.options.items():
        yield option
        yield from (f"{option}.{kind}" for kind in declared.kinds)


def _mind(guide: Guide, facts: tuple[Entry, ...], name: str, ref: str) -> int:
    known = Facts(guide)
    for entry in facts:
        learn(guide, known, entry.part, entry.answer or Passed())
    values = weighed(guide, known, ref)
    return (
        _weight(guide, facts, Part(f"{name}/of.{ref}", name, f"of.{ref}", Kind.MANY, values)) if values else 0
    )


def _quiz(guide: Guide, facts: tuple[Entry, ...], name: str) -> int:
    """The longest questions, each asked twice, and then all of them offered for the page."""
    step = guide.steps[name]
    items = (isinstance(step, ShowStep) and step.quiz) or tuple(guide.quiz)
    if not items:
        return _weight(guide, facts, Part(name, name, "", Kind.READ))
    tries: dict[str, int] = {}
    for item in items:
        choices = (*guide.quiz[item].choices, UNSURE)
        asked = (
            Part(f"{name}/{each}.{item}", name, f"{each}.{item}", Kind.ONE, choices)
            for each in ("first", "again")
        )
        on_page = Part(f"{name}/{ON_PAGE}.{item}", name, f"{ON_PAGE}.{item}", Kind.ONE, YES_NO)
        tries[item] = sum(_weight(guide, facts, part) for part in (*asked, on_page))
    return sum(sorted(tries.values(), reverse=True)[:QUIZ_MOST])


def _weight(guide: Guide, facts: tuple[Entry, ...], part: Part) -> int:
    """One card after these answers, as so many words."""
    route = Route((*facts, Entry(part, None)), Facts(guide), finished=False)
    return effort_of(card_for(guide, Session(), Position(route, len(facts), None, to_confirm=False))).in_words


def _told(guide: Guide) -> tuple[Entry, ...]:
    """Somebody to whom everything matters."""
    steps = guide.steps_showing("values")[:1] if guide.values else ()
    return tuple(
        Entry(Part(f"{name}/top", name, "top", Kind.MANY, tuple(guide.values)), Picked(tuple(guide.values)))
        for name in steps
    )


def _answers_before(guide: Guide, name: str) -> Iterator[tuple[str, int]]:
    """The longest answers to every step before a review, for whoever was shown that step."""
    for earlier in guide.order[: guide.index[name]]:
        groups = _groups(guide, earlier)
        yield earlier, sum(max(_longest(guide, part, name) for part in group) for group in groups)


def _groups(guide: Guide, name: str) -> Iterator[tuple[Part, ...]]:
    """The questions of a step; of those in one group no more than one is asked."""
    step = guide.steps[name]
    show = step.show if isinstance(step, ShowStep) else ""
    if show == "leaning":
        yield (Part(name, name, "", Kind.ONE, (*guide.options, *NO_OPTION)),)
        yield tuple(_named(name, f"still.{ref}", YES_NO) for ref in (*_refs(guide), *NO_OPTION))
        kinds = ((each, (*guide.options[each].kinds, "any_kind")) for each in guide.options)
        found = tuple(_named(name, f"kind.{each}", choices) for each, choices in kinds if len(choices) > 1)
        yield from (found,) if found else ()
        return
    if show == "quiz":
        for item in guide.quiz:
            choices = (*guide.quiz[item].choices, UNSURE)
            yield from ((_named(name, f"{each}.{item}", choices),) for each in ("first", "again"))
        yield (_named(name, ON_PAGE, YES_NO),)
        return
    facts = Facts(guide, direct_allowed=True)
    for part in parts_of(guide, name, facts):
        learn(guide, facts, part, Passed())
        if part.kind is not Kind.READ and not part.flags:
            yield (part,)


def _named(step: str, name: str, choices: tuple[str, ...]) -> Part:
    return Part(f"{step}/{name}", step, name, Kind.ONE, choices)


def _longest(guide: Guide, part: Part, review: str) -> int:
    """How long the line of a question is in a review, with the answer that takes most."""
    return max(_link(guide, part, answer, review) for answer in _answers(part))


def _answers(part: Part) -> Iterator[Answer]:
    yield from (Skipped(), InPerson(), ByHand())
    match part.kind:
        case Kind.ONE:
            yield from (Picked((choice,)) for choice in part.choices)
        case Kind.MANY:
            yield from (Picked((choice,)) for choice in part.choices)
            yield Picked(tuple(each for each in part.choices if each not in part.alone))
        case Kind.TEXT:
            yield Words(OWN_WORDS)
        case _:
            yield Amount(part.high)


def _link(guide: Guide, part: Part, answer: Answer, review: str) -> int:
    """How long the line of one answer is in a review."""
    entries = (Entry(part, answer), Entry(Part(review, review, "", Kind.READ), None))
    position = Position(Route(entries, Facts(guide), finished=False), 1, None, to_confirm=False)
    links = review_links(Voice(guide), position, Facts(guide))
    return sum(len(link.label.split()) for link in links)


def _full(guide: Guide) -> Guide:
    """The guide with every option and question offered, and everything said in its longest words."""
    update = {
        key: _fullest(getattr(guide, key), guide)
        for key in ("options", "values", "quiz", "outcomes", "steps", "questions")
    }
    return guide.model_copy(update=update)


def _fullest(thing: Any, guide: Guide) -> Any:  # noqa: ANN401 - anything that is declared
    match thing:
        case Wording():
            texts = (thing.text, *(each.text for each in thing.instead))
            return thing.model_copy(
                update={"text": max(texts, key=lambda text: _length(text, guide)), "instead": ()}
            )
        case Fit():
            alike: tuple[Fit | OtherFit, ...] = (thing, *thing.instead)
            said = [(each.how, _fullest(each.because, guide)) for each in alike]
            how, because = max(
                said, key=lambda each: _length(deciding.FITS[each[0]].format(because=each[1].text), guide)
            )
            return thing.model_copy(update={"how": how, "because": because, "instead": ()})
        case BaseModel():
            update = {
                key: _fullest(value, guide)
                for key, value in thing
                if isinstance(value, BaseModel | Mapping | tuple)
            }
            if "when" in type(thing).model_fields:
                update["when"] = None
            return thing.model_copy(update=update)
        case Mapping():
            return MappingProxyType({key: _fullest(value, guide) for key, value in thing.items()})
        case tuple() if not hasattr(thing, "_fields"):
            return tuple(_fullest(each, guide) for each in thing)
        case _:
            return thing


def _length(text: str, guide: Guide) -> int:
    return len(Voice(guide).words(text).split())
