"""Every screen of a guide in its order: what a patient reads there, what can be answered, and where it leads.

Owns how a step is told. What the kiosk's own views show of the options, the values and the numbers stands in the
parts about those. Must never leave out a wording that somebody may see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.paper import Field, Heading, Paragraph, Table
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Inner, Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.guide.model.steps import (
    AnyStep,
    AskStep,
    Branch,
    Choice,
    ChoiceStep,
    Counselor,
    NumberStep,
    ScaleStep,
    ShowStep,
    TextStep,
)
from kiosk.guide.model.words import Paragraph as Words
from kiosk.listing import NAMES, SAID, listed, paragraph

WIDTHS = (5, 4, 3, 4)
"""How wide the columns of the answers are to one another: the answer, where it leads, what it raises, the rest."""

_MARKS = ("?", "!", ".")
"""What ends a sentence."""


def screen_pieces(looking: Looking) -> Iterator[Piece]:
    """Every screen, by section."""
    yield Heading(phrases.SCREENS)
    yield Paragraph(phrases.SCREENS_NOTE)
    guide = looking.guide
    for section, together in groupby(guide.steps, guide.section_of.__getitem__):
        names = tuple(together)
        title = unmarked(guide.sections.get(section, section))
        first, last = looking.number_of[names[0]], looking.number_of[names[-1]]
        pattern = phrases.SCREEN_OF if first == last else phrases.SCREENS_OF
        yield Heading(pattern.format(section=title, first=first, last=last), 2)
        yield from (_screen(looking, name, guide.steps[name]) for name in names)


def _screen(looking: Looking, name: str, step: AnyStep) -> Item:
    blocks = (*_words(looking, step), *_answers(looking, step), *_after(looking, name, step))
    return Item(("steps", name), looking.title_of(step), blocks, headed=True)


def _words(looking: Looking, step: AnyStep) -> tuple[Inner, ...]:
    """For whom the screen is there, and all that it says before anything is answered."""
    rows = [looking.shown(step.when)]
    if isinstance(step, AskStep):
        rows.append(Field(labels.GENTLY, labels.SENSITIVE if step.sensitive else ""))
        rows.append(Field(labels.GENTLY, labels.DIRECT if step.direct else ""))
        rows += looking.wording(labels.ASKS, step.ask)
        rows += looking.wording(labels.NOTE, step.note)
        rows += looking.wording(labels.WHY, step.why)
        rows += [Field(labels.ANSWERED, paragraph(_how(step)))]
    elif isinstance(step, ShowStep):
        rows += paragraphs(looking, labels.ABOVE, step.intro or ())
        rows += [Field(labels.SHOWS, _view(looking, step))]
    else:
        rows += paragraphs(looking, labels.SAYS, step.say)
    return fields(*rows)


def paragraphs(looking: Looking, label: str, told: Iterable[Words]) -> Iterator[Field]:
    """Paragraphs one under the other, each with what it hangs on and where it comes from."""
    for place, each in enumerate(told):
        text = unmarked(each.text)
        if each.when is not None:
            text = labels.SAID_WHEN.format(condition=looking.when(each.when), text=text)
        yield Field("" if place else label, text)
        yield from looking.sourced(each, "")


def _how(step: AskStep) -> Iterator[str]:
    """What kind of answer is asked for."""
    match step:
        case ChoiceStep(pick="one"):
            yield labels.PICK_ONE
        case ChoiceStep(most=most):
            yield labels.PICK_MANY if most is None else labels.PICK_MOST.format(most=most)
        case ScaleStep(scale=scale):
            low, high = unmarked(scale.low), unmarked(scale.high)
            yield labels.SCALE.format(min=scale.min, low=low, max=scale.max, high=high)
        case NumberStep(number=number):
            yield labels.NUMBER.format(min=number.min, max=number.max, one=number.one, many=number.many)
        case TextStep(text=text):
            yield labels.TEXT.format(lines=text.lines, most=text.most)
        case _:
            pass
    if step.required:
        yield labels.REQUIRED


def _view(looking: Looking, step: ShowStep) -> str:
    """What one of the kiosk's views shows, and of what."""
    guide, view = looking.guide, labels.VIEWS[step.show]
    outcomes = (
        unmarked(guide.outcomes[each].ask) if each in guide.outcomes else each for each in step.outcomes
    )
    quiz = (unmarked(guide.quiz[each].ask) if each in guide.quiz else each for each in step.quiz)
    slots = (
        unmarked(guide.from_clinic[each].title) if each in guide.from_clinic else each for each in step.slots
    )
    table = guide.tables.get(step.table or "")
    things = (
        *((looking.option(step.option),) if step.option else ()),
        *((unmarked(table.title),) if table else ()),
        *outcomes,
        *quiz,
        *slots,
    )
    if "parts" in step.model_fields_set:
        return labels.VIEW_PARTS.format(view=view, things=listed(step.parts, NAMES))
    if not things:
        return view
    pattern = labels.VIEW_OF_QUESTIONS if things[-1].endswith(_MARKS) else labels.VIEW_OF
    return pattern.format(view=view, things=listed(things, SAID))


def _answers(looking: Looking, step: AnyStep) -> tuple[Inner, ...]:
    """The choices as a table; columns in which nothing stands are left out."""
    if not isinstance(step, ChoiceStep):
        return ()
    rows = [_choice(looking, choice) for choice in step.choices.values()]
    used = [place for place in range(len(WIDTHS)) if place == 0 or any(row[place] for row in rows)]
    kept = tuple(tuple(row[place] for place in used) for row in rows)
    columns = tuple(labels.CHOICE_COLUMNS[place] for place in used)
    return (Table(columns, kept, tuple(WIDTHS[place] for place in used)),)


def _choice(looking: Looking, choice: Choice) -> tuple[str, ...]:
    label = "\n".join(each.text for each in looking.wording("", choice.label))
    return (
        label,
        ways(looking, choice.next),
        "\n".join(map(looking.flag, choice.raises)),
        "\n".join(_besides(looking, choice)),
    )


def _besides(looking: Looking, choice: Choice) -> Iterator[str]:
    if choice.alone:
        yield labels.ALONE
    if choice.denies:
        yield labels.DENIES.format(screens=looking.screens(choice.denies))
    if choice.sensitive:
        yield labels.PRIVATE
    if choice.paper:
        yield labels.ON_PAPER_AS.format(text=unmarked(choice.paper))


def ways(looking: Looking, branches: Iterable[Branch]) -> str:
    """Where it goes on to, each way with what it hangs on."""
    return listed(_ways(looking, tuple(branches)), SAID)


def _ways(looking: Looking, branches: tuple[Branch, ...]) -> Iterator[str]:
    for branch in branches:
        target = looking.screen(branch.go)
        if branch.when is not None:
            yield labels.WAY_WHEN.format(condition=looking.when(branch.when), target=target)
        else:
            yield labels.WAY_ELSE.format(target=target) if len(branches) > 1 else target


def _after(looking: Looking, name: str, step: AnyStep) -> tuple[Inner, ...]:
    """Where the walk goes from here, what stands on paper, and what a counselor reads."""
    rows: list[Field] = []
    if step.ends is not None:
        rows.append(Field(labels.ENDS, labels.THE_END.format(end=step.ends)))
    else:
        following = looking.guide.order[looking.guide.index[name] + 1 :][:1]
        rows.append(Field(labels.GOES_ON, ways(looking, step.next) or looking.screens(following)))
    if isinstance(step, AskStep) and step.paper is not None:
        heading = labels.QUOTED.format(text=unmarked(step.paper.as_))
        pattern = labels.PAGES[step.paper.page]
        rows.append(Field(labels.ON_PAPER, pattern.format(heading=heading, says=unmarked(step.paper.says))))
    return fields(*rows, *_counselor(looking, step.counselor))


def _counselor(looking: Looking, prompts: Counselor | None) -> Iterator[Field]:
    if prompts is None:
        return
    yield from looking.wording(labels.COUNSELOR, prompts.say)
    yield from looking.wording(labels.LISTENS, prompts.listen_for)
    for place, each in enumerate(prompts.teach_back):
        yield Field("" if place else labels.TEACH_BACK, unmarked(each))


def raisers(looking: Looking) -> dict[str, tuple[str, ...]]:
    """By which answers each safety point is raised, each with the screen it is picked at."""
    found: dict[str, list[str]] = {}
    for name, step in looking.guide.steps.items():
        for choice in step.choices.values() if isinstance(step, ChoiceStep) else ():
            answer = labels.QUOTED.format(text=unmarked(choice.label.text))
            for flag in choice.raises:
                told = labels.RAISED_AT.format(answer=answer, screen=looking.screen(name))
                found.setdefault(flag, []).append(told)
    return {flag: tuple(told) for flag, told in found.items()}
