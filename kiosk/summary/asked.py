"""What was not said yes to, and why: said no, not ticked, skipped, to be said in person, not asked.

Owns these five lists of the clinician's leaf and keeps them apart: only a plain no is a no, and none where the
person said yes in another place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kiosk.guide.model.steps import AskStep, ChoiceStep
from kiosk.layout.answers import title_of
from kiosk.summary import phrases
from kiosk.summary.closer import closer_questions, is_no, wider_choices
from kiosk.summary.items import Item, all_items, flags_behind, listed, named
from kiosk.summary.told import Told, flags_hanging, hangs_on, private_steps
from kiosk.walk.flags import flags_of
from kiosk.walk.private import is_sensitive, private_choices
from kiosk.walk.session import Answer, InPerson, Picked, Skipped


@dataclass(slots=True)
class Asked:
    """The five lists, in the guide's order."""

    said_no: list[str] = field(default_factory=list)
    not_ticked: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    in_person: list[str] = field(default_factory=list)
    not_asked: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Sorted:
    """What each list may hold, before one place is weighed against another."""

    said_no: list[Item] = field(default_factory=list)
    not_ticked: list[Item] = field(default_factory=list)
    skipped: list[Item] = field(default_factory=list)
    in_person: list[Item] = field(default_factory=list)
    not_asked: list[Item] = field(default_factory=list)


def asked(leaf: Told) -> Asked:
    """Sorts every question that bears on safety or paper into the lists it belongs to."""
    found = _Sorted()
    silent = _silent_steps(leaf)
    denied = _denied(leaf)
    settled = _settled(leaf, denied)
    for name, step in leaf.guide.steps.items():
        if not isinstance(step, AskStep) or name in silent or _unknown(leaf, name):
            continue
        answer = _answer(leaf, name)
        if answer is not None:
            _sort_answered(found, leaf, name, answer)
        if answer is None and (name in denied or any(wider_choices(leaf.guide, name))):
            continue
        unasked = named(leaf, name) if answer is None else _not_offered(leaf, name)
        fresh = [item for item in unasked if item.flags - settled]
        found.not_asked += fresh
        settled |= {flag for item in fresh for flag in item.flags}
    return _weighed(leaf, found, denied)


def _unknown(leaf: Told, name: str) -> bool:
    """Whether this leaf does not know if an open question was skipped or answered with a private choice."""
    return name in leaf.doubts and leaf.doubts[name].answer is None


def _answer(leaf: Told, name: str) -> Answer | None:
    """What is known of an answer; of a private question, only how it was answered is used."""
    facts = leaf.route.facts if name in leaf.hidden else leaf.facts
    return facts.answers.get(name)


def _sort_answered(found: _Sorted, leaf: Told, name: str, answer: Answer) -> None:
    step = leaf.guide.steps[name]
    items = named(leaf, name)
    whole = Item(name, "", title_of(leaf.guide, leaf.facts, name), frozenset())
    bears = bool(items) or (isinstance(step, AskStep) and step.paper is not None)
    match answer:
        case Skipped() if bears:
            found.skipped += [whole] if is_sensitive(step) or not items else list(_skipped(leaf, name, items))
        case InPerson() if bears:
            found.in_person.append(whole)
        case Picked(picked) if (
            name not in leaf.hidden and isinstance(step, ChoiceStep) and step.pick == "many"
        ):
            left = [item for item in _sayable(leaf, name) if item.choice not in picked]
            plain_no = bool(picked) and all(is_no(step, each) for each in picked)
            (found.said_no if plain_no else found.not_ticked).extend(left)
        case _:
            pass


def _skipped(leaf: Told, name: str, items: list[Item]) -> Iterator[Item]:
    """What a skipped question leaves open: of a closer one, only what the wider things ticked stand for."""
    wider = list(_ticked_wider(leaf, name))
    if not wider:
        yield from items
    for item in wider:
        yield Item(name, "", phrases.WHICH_OF.format(choice=item.text), frozenset())


def _ticked_wider(leaf: Told, name: str) -> Iterator[Item]:
    """The wider things that were ticked and that a closer question asks about."""
    for earlier, choice in wider_choices(leaf.guide, name):
        if earlier not in leaf.hidden and choice in leaf.facts.picked(earlier):
            yield from (item for item in listed(leaf, earlier) if item.choice == choice)


def _sayable(leaf: Told, name: str) -> Iterator[Item]:
    """The things on a list that were offered, may be told of, and have not been asked about more closely."""
    step = leaf.guide.steps[name]
    private = private_choices(step)
    for item in listed(leaf, name):
        closer = closer_questions(leaf.guide, name, item.choice)
        own = step.choices[item.choice].raises if isinstance(step, ChoiceStep) else ()
        asked_closer = any(isinstance(leaf.facts.answer(each), Picked) for each in closer)
        hidden = item.choice not in _offered(leaf, name) or (leaf.veiled and item.choice in private)
        if not hidden and (own or not asked_closer):
            yield item


def _offered(leaf: Told, name: str) -> tuple[str, ...]:
    """The choices a question had on this route."""
    place = leaf.route.place_of(name)
    return () if place is None else leaf.route.entries[place].part.choices


def _not_offered(leaf: Told, name: str) -> list[Item]:
    """The private things on a list that were kept from somebody who read along."""
    private = private_choices(leaf.guide.steps[name])
    return [
        item
        for item in (listed(leaf, name) if private else ())
        if item.choice in private and item.choice not in _offered(leaf, name)
    ]


def _silent_steps(leaf: Told) -> frozenset[str]:
    """The steps whose very absence or presence would tell a private answer that this leaf does not know."""
    private = private_steps(leaf.guide) if leaf.veiled else frozenset()
    flags = {flag for name in private for flag in flags_hanging(leaf.guide, name)}
    hanging = (name for name in private if hangs_on(leaf.guide.steps[name].when, private, flags))
    return leaf.telling.union(hanging)


def _denied(leaf: Told) -> set[str]:
    """The steps that one answer said no to, all at once.

    That answer stands on paper in the words the person read; what they never read is not listed as a no.
    """
    found: set[str] = set()
    for entry in leaf.entries:
        step = leaf.guide.steps[entry.part.step]
        if isinstance(step, ChoiceStep) and isinstance(entry.answer, Picked) and not entry.part.name:
            found.update(each for choice in entry.answer.choices for each in step.choices[choice].denies)
    return found


def _settled(leaf: Told, denied: set[str]) -> set[str]:
    """The safety points that were asked about somewhere and answered, or may have been."""
    answered = {name for name, answer in leaf.route.facts.answers.items() if isinstance(answer, Picked)}
    answered = (answered | leaf.doubts.keys()) & set(leaf.guide.steps)
    found = {
        flag
        for name in answered - leaf.telling
        for item in all_items(leaf.guide, leaf.facts, name)
        if item.choice in _offered(leaf, name)
        for flag in item.flags
    }
    return found | _flags_at(leaf, denied | leaf.telling)


def _flags_at(leaf: Told, names: Iterable[str]) -> set[str]:
    return {flag for name in names for item in all_items(leaf.guide, leaf.facts, name) for flag in item.flags}


def _weighed(leaf: Told, found: _Sorted, denied: set[str]) -> Asked:
    """Each safety point in one list: a yes anywhere leaves no no, and a no leaves nothing weaker."""
    yes = {each.name for each in leaf.flags()}
    hushed = _unspeakable(leaf)
    no = [item for item in found.said_no if not item.flags & (yes | hushed)]
    # A no to several things at once, one of which was said yes to elsewhere, is no more than not ticked.
    partly = [item for item in found.said_no if item.flags & yes and not item.flags <= yes]
    denials = {flag for item in no for flag in item.flags} | _flags_at(leaf, denied)
    unticked = [item for item in found.not_ticked if not item.flags <= yes and not item.flags <= denials]
    unticked = [item for item in (*unticked, *partly) if not item.flags & hushed]
    passed = [item for item in found.skipped if not (item.choice and item.flags <= yes | denials)]
    skipped, in_person = _texts(passed), _texts(found.in_person)
    # Two steps may ask the same of different people: what was asked at the one was not left unasked at the other.
    unasked = [text for text in _texts(found.not_asked) if text not in (*skipped, *in_person)]
    return Asked(_once(no), _once(unticked), skipped, in_person, unasked)


def _once(items: list[Item]) -> list[str]:
    """The items in words, without those whose safety points an earlier question's items have all covered."""
    by_step: dict[str, set[str]] = {}
    kept = []
    for item in items:
        earlier = {flag for step, flags in by_step.items() if step != item.step for flag in flags}
        if not item.flags <= earlier:
            kept.append(item)
            by_step.setdefault(item.step, set()).update(item.flags)
    return _texts(kept)


def _texts(items: list[Item]) -> list[str]:
    return list(dict.fromkeys(item.text for item in items))


def _unspeakable(leaf: Told) -> AbstractSet[str]:
    """The safety points that may have been said yes to in private: a no to them elsewhere, or its absence, tells."""
    came_up = any(entry.part.step in leaf.hidden and entry.answer is not None for entry in leaf.route.entries)
    if not came_up and not leaf.doubts:
        return frozenset()
    found = {flag for name in leaf.hidden for flag in flags_of(leaf.guide.steps[name])}
    for name, each in leaf.doubts.items():
        found.update(flag for choice in each.may_be for flag in flags_behind(leaf.guide, name, choice))
    return found
