"""Every condition asks about something that exists and can be so.

Must never decide a condition.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.links.content import LEANINGS, refs
from kiosk.guide.links.denied import plainly
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Condition, Guide
from kiosk.guide.model.conditions import (
    RESERVED_ANSWERS,
    AmountTest,
    Group,
    Not,
    StepTest,
    WordTest,
)
from kiosk.guide.model.options import Kind, Option
from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, ScaleStep, ShowStep
from kiosk.guide.model.words import Wording

Placed = tuple[Condition, Path]


def condition_faults(guide: Guide) -> Iterator[Fault]:
    """Every test in every condition that can never be right."""
    for condition, at in conditions(guide):
        yield from _faults(guide, condition, at)
        if at[0] == "steps":
            yield from _asked_later(guide, condition, at)
    for name, flag in guide.flags.items():
        if flag.when is not None and _asks_flag(flag.when):
            yield Fault("FLAG_ON_FLAG", ("flags", name, "when"), {"id": name})


def conditions(guide: Guide) -> Iterator[Placed]:
    """Every condition of a guide and where it stands."""
    about = guide.guide
    if about.short_path:
        yield about.short_path.when, ("guide", "short_path", "when")
    if about.someone_helps:
        yield about.someone_helps.when, ("guide", "someone_helps", "when")
    for name in guide.steps:
        yield from _of_step(guide, name)
    for name, option in guide.options.items():
        if option.when is not None:
            yield option.when, ("options", name, "when")
        for place, same in enumerate(option.same_as):
            if same.when is not None:
                yield same.when, ("options", name, "same_as", place, "when")
    for table in ("flags", "quiz", "questions"):
        for name, each in getattr(guide, table).items():
            if each.when is not None:
                yield each.when, (table, name, "when")
    for place, line in enumerate(guide.sheet.next_step):
        if line.when is not None:
            yield line.when, ("sheet", "next_step", place, "when")
    if guide.sheet.diary is not None and guide.sheet.diary.when is not None:
        yield guide.sheet.diary.when, ("sheet", "diary", "when")
    yield from _of_wordings(guide)


def _of_step(guide: Guide, name: str) -> Iterator[Placed]:
    step, at = guide.steps[name], ("steps", name)
    if step.when is not None:
        yield step.when, (*at, "when")
    for place, branch in enumerate(step.next):
        if branch.when is not None:
            yield branch.when, (*at, "next", place, "when")
    said = getattr(step, "say", None) or getattr(step, "intro", None) or ()
    key = "say" if hasattr(step, "say") else "intro"
    for place, paragraph in enumerate(said):
        if paragraph.when is not None:
            yield paragraph.when, (*at, key, place, "when")
    if isinstance(step, AskStep):
        yield from _of_wording(step.ask, (*at, "ask"))
        yield from _of_wording(step.note, (*at, "note"))
    if isinstance(step, ChoiceStep):
        for choice, each in step.choices.items():
            yield from _of_wording(each.label, (*at, "choices", choice, "label"))
            for place, branch in enumerate(each.next):
                if branch.when is not None:
                    yield branch.when, (*at, "choices", choice, "next", place, "when")


def _of_wording(wording: Wording | None, at: Path) -> Iterator[Placed]:
    for place, other in enumerate(wording.instead if wording is not None else ()):
        yield other.when, (*at, "instead", place, "when")


def _of_wordings(guide: Guide) -> Iterator[Placed]:
    for name, option in guide.options.items():
        at: Path = ("options", name)
        yield from _of_wording(option.name, (*at, "name"))
        for key, line in option.in_short.lines.items():
            yield from _of_wording(line, (*at, "in_short", key))
        yield from _of_owner(option, at)
        for kind, each in option.kinds.items():
            here = (*at, "kinds", kind)
            yield from _of_wording(each.name, (*here, "name"))
            yield from _of_wording(each.in_short, (*here, "in_short"))
            yield from _of_owner(each, here)
    for name, value in guide.values.items():
        for ref, fit in value.fits.items():
            here = ("values", name, "fits", ref)
            yield from _of_wording(fit.because, (*here, "because"))
            for place, other in enumerate(fit.instead):
                yield other.when, (*here, "instead", place, "when")
                yield from _of_wording(other.because, (*here, "instead", place, "because"))


def _of_owner(owner: Option | Kind, at: Path) -> Iterator[Placed]:
    for attribute, fact in owner.facts.items():
        for key in ("short", "text", "unknown"):
            yield from _of_wording(getattr(fact, key), (*at, "facts", attribute, key))
        for place, phrase in enumerate(fact.on_overview):
            yield from _of_wording(phrase, (*at, "facts", attribute, "on_overview", place))
    for week, stretch in (owner.year.weeks if owner.year is not None else {}).items():
        if stretch.when is not None:
            yield stretch.when, (*at, "year", "weeks", week, "when")
    if owner.living_with is not None:
        for key in ("body", "mood", "daily_life"):
            yield from _of_wording(getattr(owner.living_with, key), (*at, "living_with", key))


def _asks_flag(condition: Condition) -> bool:
    for test in condition.tests:
        match test:
            case WordTest("flag", _):
                return True
            case Group(_, inner) if any(_asks_flag(each) for each in inner):
                return True
            case Not(inner_one) if _asks_flag(inner_one):
                return True
            case _:
                pass
    return False


def _faults(
    guide: Guide, condition: Condition, at: Path, asked: frozenset[str] = frozenset()
) -> Iterator[Fault]:
    asked |= _surely_asked(condition)
    for test in condition.tests:
        match test:
            case StepTest(step, choices):
                yield from _step_test(guide, step, choices, at)
            case AmountTest(step, _, _):
                yield from _amount_test(guide, step, at)
            case WordTest(word, ids):
                yield from _word_test(guide, word, ids, at)
            case Group(word, inner):
                for place, each in enumerate(inner):
                    yield from _faults(guide, each, (*at, word, place), asked)
            case Not(inner_one):
                yield from _faults(guide, inner_one, (*at, "not"), asked)
                yield from _not_over_unasked(guide, inner_one, (*at, "not"), asked)


def _surely_asked(condition: Condition) -> frozenset[str]:
    """The steps that were there wherever all of these tests hold."""
    found: set[str] = set()
    for test in condition.tests:
        match test:
            case StepTest(step, _) | AmountTest(step, _, _) | WordTest("seen", (step,)):
                found.add(step)
            case Group("all", inner):
                found.update(*(_surely_asked(each) for each in inner))
            case _:
                pass
    return frozenset(found)


def _asked_later(guide: Guide, condition: Condition, at: Path) -> Iterator[Fault]:
    """At a step only what came before it is known; on the way on from it, its own answer too."""
    name = str(at[1])
    if any(name in group for group in guide.look_ups.values()):
        return
    known = guide.index[name] + ("next" in at)
    for step, where in _steps_tested(condition, at):
        if guide.index.get(step, -1) >= known:
            code = "ASKED_OF_ITSELF" if step == name else "ASKED_LATER"
            yield Fault(code, where, {"id": step}, at_key=isinstance(where[-1], str))


def _steps_tested(condition: Condition, at: Path) -> Iterator[tuple[str, Path]]:
    """Every step a condition asks about, and where it does so."""
    for test in condition.tests:
        match test:
            case StepTest(step, _) | AmountTest(step, _, _):
                yield step, (*at, step)
            case WordTest("seen", ids):
                yield from ((name, (*at, "seen", place)) for place, name in enumerate(ids))
            case Group(word, inner):
                for place, each in enumerate(inner):
                    yield from _steps_tested(each, (*at, word, place))
            case Not(inner_one):
                yield from _steps_tested(inner_one, (*at, "not"))
            case _:
                pass


def _step_test(guide: Guide, step: str, choices: tuple[str, ...], at: Path) -> Iterator[Fault]:
    if step not in guide.steps:
        yield _unknown_step(guide, step, at, choices[0])
        return
    known = answers_of(guide, step)
    code = "UNKNOWN_CHOICE" if known else "NO_CHOICES"
    for place, choice in enumerate(choices):
        if choice not in known and choice not in RESERVED_ANSWERS:
            among = known or ("answered", "skipped")
            fault = Fault(code, (*at, step, place), {"step": step, "id": choice}, among)
            yield plainly(fault, f"{step}: {{}}".format)


def _unknown_step(guide: Guide, step: str, at: Path, choice: str = "{at_least: 7}") -> Fault:
    fault = Fault("UNKNOWN_STEP", (*at, step), {"id": step}, guide.order, at_key=True)
    return plainly(fault, lambda name: f"{name}: {choice}")


def answers_of(guide: Guide, step: str) -> tuple[str, ...]:
    """The choices of a step that a condition can ask about."""
    match guide.steps[step]:
        case ChoiceStep(choices=choices):
            return tuple(choices)
        case ShowStep(show="options"):
            return tuple(guide.options)
        case ShowStep(show="leaning"):
            return (*refs(guide), *LEANINGS)
        case _:
            return ()


def _amount_test(guide: Guide, step: str, at: Path) -> Iterator[Fault]:
    if step not in guide.steps:
        yield _unknown_step(guide, step, at)
    elif not isinstance(guide.steps[step], ScaleStep | NumberStep):
        yield Fault("NOT_A_NUMBER", (*at, step), {"step": step}, at_key=True)


def _word_test(guide: Guide, word: str, ids: tuple[str, ...], at: Path) -> Iterator[Fault]:
    code, known = {
        "seen": ("UNKNOWN_STEP", guide.order),
        "flag": ("UNKNOWN_FLAG", tuple(guide.flags)),
        "leaning": ("UNKNOWN_OPTION", (*refs(guide), *LEANINGS)),
        "reading": ("UNKNOWN_OPTION", tuple(guide.options)),
    }[word]
    for place, name in enumerate(ids):
        if name not in known:
            yield plainly(Fault(code, (*at, word, place), {"id": name}, known), f"{word}: {{}}".format)


def _not_over_unasked(guide: Guide, condition: Condition, at: Path, asked: frozenset[str]) -> Iterator[Fault]:
    """`not` over a step that may never have been asked is true for whoever was not asked."""
    for step in dict.fromkeys(_answers_in(condition)):
        declared = guide.steps.get(step)
        if not isinstance(declared, AskStep) or step in asked:
            continue
        gently = declared.sensitive and guide.guide.someone_helps is not None
        if declared.when is not None or declared.direct or gently:
            yield Fault("NOT_OVER_UNASKED", at, {"step": step}, at_key=True)


def _answers_in(condition: Condition) -> Iterator[str]:
    """The steps whose answers a condition asks about, but for what stands in a `not` of its own."""
    for test in condition.tests:
        match test:
            case StepTest(step, _) | AmountTest(step, _, _):
                yield step
            case Group(_, inner):
                for each in inner:
                    yield from _answers_in(each)
            case _:
                pass
