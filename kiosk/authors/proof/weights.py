"""How much there is to read and to choose at a step, for every answer sheet at once.

Owns the way from a step's cards to weights, each with the answer sheets it weighs on. A weight is counted in words: a
choice to make weighs as much as the words that are read in the same time. The cards themselves are those of
`kiosk.layout`: a card is made once, and what conditions change on it is added and taken away. Never counted: the
cards of safety points, which take the time they take, and the words a person types. What a view says may hang on
what no condition reads; there the fullest card weighs, whoever looks at it (see `fullest`). Must never judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.fullest import BOUNDED, bounded
from kiosk.authors.proof.heaviest import Weight
from kiosk.authors.proof.library import Answers
from kiosk.authors.proof.space import EMPTY, NOT_ANSWERED, TOGETHER, UNREAD, Several, Value
from kiosk.guide.model import Condition
from kiosk.guide.model.steps import AskStep, ChoiceStep, SayStep, ShowStep
from kiosk.guide.model.words import Paragraph, Wording
from kiosk.layout.card import Voice
from kiosk.layout.cards import card_for
from kiosk.layout.effort import effort_of
from kiosk.layout.phrases import treatments
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.options import kinds_of
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.private import is_sensitive, private_choices, someone_reads_along
from kiosk.walk.route import Entry, Position, Route
from kiosk.walk.session import Session
from kiosk.walk.views import TOP_MOST, YES_NO

AS_IT_IS: Final = "{text}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on a card that some read and others do not, or in other words."""

    of: Answers
    """The answer sheets that read them."""
    there: bool
    """Whether they stand on the card of somebody of whom nothing is known."""
    wording: Wording | str
    pattern: str = AS_IT_IS
    """What they stand in."""


def weights_of(run: Symbolic, name: str) -> Iterator[Weight]:
    """What a step asks of each answer sheet that is shown it; some may weigh less than nothing."""
    step, shown = run.guide.steps[name], run.seen[name]
    if isinstance(step, ShowStep) and step.show in BOUNDED:
        yield from (Weight(words, run.seen[at] & shown) for at, words in bounded(run.guide, name))
        return
    facts = Facts(run.guide)
    base = sum(_by_itself(run, part) for part in _plain_parts(run, name, facts))
    pieces = tuple(_pieces(run, name, facts))
    base -= sum(_words_of(run, piece, facts) for piece in pieces if piece.there)
    yield Weight(base, shown)
    if is_sensitive(step):
        yield _cover_for_two(run, name)
    for piece in pieces:
        yield from _weights(run, name, piece)
    if isinstance(step, ShowStep):
        yield from _more_parts(run, name, step)


def _plain_parts(run: Symbolic, name: str, facts: Facts) -> Iterator[Part]:
    """The parts of a step for somebody of whom nothing is known, but for those that are weighed by themselves."""
    step = run.guide.steps[name]
    for part in parts_of(run.guide, name, facts):
        asks = isinstance(step, ShowStep) and step.show in ("questions", "leaning") and part.name == ""
        if not part.flags and not asks:
            yield part
    facts.seen.discard(name)


def _cover_for_two(run: Symbolic, name: str) -> Weight:
    """What the cover of a private question asks more of two people than of one: they answer it."""
    cover = next(parts_of(run.guide, name, Facts(run.guide)))
    more = _by_itself(run, cover, together=True) - _by_itself(run, cover)
    return Weight(more, run.seen[name] & run.diagrams.var(TOGETHER))


def _by_itself(run: Symbolic, part: Part, *, together: bool = False) -> int:
    """The card of a part for somebody of whom nothing is known, without what is said above a view."""
    guide, facts = run.guide, Facts(run.guide, together=together)
    route = Route((Entry(part, None),), facts, finished=False)
    card = card_for(guide, Session(), Position(route, 0, None, to_confirm=False))
    step = guide.steps[part.step]
    said = step.intro or () if isinstance(step, ShowStep) and part.name != "share" else ()
    return effort_of(card).in_words - sum(_count(run, each.text) for each in said if holds(each.when, facts))


def _pieces(run: Symbolic, name: str, facts: Facts) -> Iterator[Piece]:
    """Everything on the cards of a step that conditions change."""
    step = run.guide.steps[name]
    place, shown = run.before(name), run.seen[name]
    if isinstance(step, SayStep):
        yield from _paragraphs(run, step.say, place, facts)
    elif isinstance(step, AskStep):
        yield from (Piece(shown, True, each) for each in (step.ask, step.note) if each is not None)
        if isinstance(step, ChoiceStep):
            private, read_along = private_choices(step), someone_reads_along(run.guide, facts)
            for choice, each in step.choices.items():
                hidden = choice in private
                of = ~run.known.helped(place) if hidden else shown
                yield Piece(of, not (hidden and read_along), each.label)
    elif isinstance(step, ShowStep):
        begun = _begun(run, name, step)
        for piece in _paragraphs(run, step.intro or (), place, facts):
            yield Piece(piece.of & begun, False, piece.wording)
        if step.show == "options":
            yield from _options(run, place, facts, in_short=True)


def _begun(run: Symbolic, name: str, step: ShowStep) -> Answers:
    """Whoever is shown the first part of a view, with what is said above it."""
    if step.show == "questions" and "own" not in step.parts:
        return _asked(run, name)
    return run.seen[name]


def _paragraphs(run: Symbolic, say: Iterable[Paragraph], place: int, facts: Facts) -> Iterator[Piece]:
    for each in say:
        yield Piece(run.holds(each.when, place), holds(each.when, facts), each.text)


def _options(run: Symbolic, place: int, facts: Facts, *, in_short: bool) -> Iterator[Piece]:
    """The options offered, by name; and what each is in short."""
    for option, declared in run.guide.options.items():
        of, there = run.known.offered(option, place), holds(declared.when, facts)
        yield Piece(of, there, declared.name)
        if in_short:
            told = declared.in_short
            yield Piece(of, there, told.what)
            yield Piece(of, there, told.good, treatments.GOOD)
            yield Piece(of, there, told.hard, treatments.HARD)
            yield Piece(of, there, told.sure)


def _weights(run: Symbolic, name: str, piece: Piece) -> Iterator[Weight]:
    """A piece in each of its wordings, for those who read it so."""
    left, place = run.seen[name] & piece.of, run.before(name)
    if isinstance(piece.wording, Wording):
        for other in piece.wording.instead:
            here = left & run.holds(other.when, place)
            yield Weight(_count(run, piece.pattern.format(text=other.text)), here)
            left = left & ~here
    text = piece.wording.text if isinstance(piece.wording, Wording) else piece.wording
    yield Weight(_count(run, piece.pattern.format(text=text)), left)


def _words_of(run: Symbolic, piece: Piece, facts: Facts) -> int:
    """How long a piece is on the card of somebody of whom nothing is known."""
    if isinstance(piece.wording, str):
        return _count(run, piece.pattern.format(text=piece.wording))
    text = next((each.text for each in piece.wording.instead if holds(each.when, facts)), piece.wording.text)
    return _count(run, piece.pattern.format(text=text))


def _count(run: Symbolic, text: str) -> int:
    return len(Voice(run.guide).words(text).split())


def _more_parts(run: Symbolic, name: str, step: ShowStep) -> Iterator[Weight]:
    """The parts of a view that not everybody is shown."""
    if step.show == "questions" and "pick" in step.parts:
        yield from _questions(run, name)
    elif step.show == "leaning":
        yield from _leaning(run, name)
    elif step.show == "summary":
        share = Part(f"{name}/share", name, "share", Kind.ONE, YES_NO, required=True)
        yield Weight(_by_itself(run, share), run.seen[name] & _told_in_private(run, name))


def _asked(run: Symbolic, name: str) -> Answers:
    """Whoever has a question suggested."""
    each = (_suggested(run, name, question.when) for question in run.guide.questions.values())
    return run.diagrams.any(each)


def _suggested(run: Symbolic, name: str, when: Condition | None) -> Answers:
    return run.visited[name] & run.holds(when, run.before(name))


def _questions(run: Symbolic, name: str) -> Iterator[Weight]:
    """The suggested questions, and the card they stand on."""
    guide = run.guide
    if not guide.questions:
        return
    part = Part(name, name, "", Kind.MANY, tuple(guide.questions), most=TOP_MOST, ranks=True)
    words = {each: _count(run, question.ask) for each, question in guide.questions.items()}
    yield Weight(_by_itself(run, part) - sum(words.values()), _asked(run, name))
    for each, question in guide.questions.items():
        yield Weight(words[each], _suggested(run, name, question.when))


def _leaning(run: Symbolic, name: str) -> Iterator[Weight]:
    """Whether an earlier leaning is still so, then the options, then the kinds of the one picked."""
    guide, place, shown = run.guide, run.before(name), run.seen[name]
    told = run.known.told.get(name, {})
    asked = run.diagrams.any(told.values())
    facts = Facts(guide)
    part = Part(name, name, "", Kind.ONE, (*guide.options, *NO_OPTION))
    pieces = tuple(_options(run, place, facts, in_short=False))
    yield Weight(_by_itself(run, part) - sum(_words_of(run, piece, facts) for piece in pieces), asked)
    for piece in pieces:
        yield from (Weight(each.words, each.of & asked) for each in _weights(run, name, piece))
    for ref, now in run.known.leaning_at(place).items():
        offered = run.diagrams.true if ref in NO_OPTION else run.known.offered(ref.partition(".")[0], place)
        still = Part(f"{name}/still.{ref}", name, f"still.{ref}", Kind.ONE, YES_NO)
        yield Weight(_by_itself(run, still), shown & now & offered)
    for option in guide.options:
        kinds = kinds_of(guide, option)
        if kinds:
            of = run.diagrams.any(told[ref] for ref in told if str(ref).partition(".")[0] == option)
            kind = Part(f"{name}/kind.{option}", name, f"kind.{option}", Kind.ONE, (*kinds, "any_kind"))
            yield Weight(_by_itself(run, kind), of & _knows_kinds(run, option, place))


def _knows_kinds(run: Symbolic, option: str, place: int) -> Answers:
    """Whoever came across the kinds of an option, as `kiosk.walk.views` has it."""
    if not run.guide.steps_showing("options"):
        return run.diagrams.true
    compared = run.known.saw_any(run.guide.steps_showing("comparison"), place)
    return compared | run.known.reading(option, place)


def _told_in_private(run: Symbolic, name: str) -> Answers:
    """Whoever has given a private answer on screen before a step; whoever may have, where that is not told apart."""
    guide, found = run.guide, run.diagrams.false
    for earlier in guide.order[: run.before(name)]:
        step, told = guide.steps[earlier], run.known.told.get(earlier, {})
        if is_sensitive(step):
            found = found | run.diagrams.any(told[value] for value in _said_on_screen(run, earlier))
            continue
        private = private_choices(step)
        found = found | run.diagrams.any(told[value] for value in told if value in private)
        found = found | _may_have_picked(run, earlier)
    return found


def _said_on_screen(run: Symbolic, name: str) -> Iterator[Value]:
    """What may stand for an answer on screen: where nothing hangs on some choices, skipping may stand for them."""
    told, group = run.known.told.get(name, {}), run.space.groups.get(name)
    yield from (value for value in told if value == EMPTY or value not in NOT_ANSWERED)
    if isinstance(group, Several) and group.rest and UNREAD not in told and group.default in NOT_ANSWERED:
        yield group.default


def _may_have_picked(run: Symbolic, name: str) -> Answers:
    """Whoever may have picked a private choice that nothing hangs on."""
    group, told = run.space.groups.get(name), run.known.told.get(name, {})
    if not isinstance(group, Several) or group.hidden.isdisjoint(group.rest):
        return run.diagrams.false
    surely_not = [value for value in told if value in group.alone]
    surely_not += [value for value in told if value in NOT_ANSWERED and UNREAD in told]
    asked = run.visited[name] & ~run.known.helped(run.before(name))
    return asked & ~run.diagrams.any(told[value] for value in surely_not)
