"""The safety points raised on a route.

A flag raised is shown and printed; nothing here may hide one or remove an option.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import steps_in
from kiosk.guide.model.helping import Flag
from kiosk.guide.model.steps import AnyStep, ChoiceStep
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.options import touches
from kiosk.walk.private import is_private, raised_openly, without_private
from kiosk.walk.session import Answer, Picked

LEVELS = ("stop", "care")
URGENCIES = ("now", "same_day", "none")


@dataclass(frozen=True, slots=True)
class Raised:
    """One flag raised on a route."""

    name: str
    flag: Flag
    steps: tuple[str, ...]
    """The steps whose answers raised it."""
    sensitive: bool
    """Without sensitive answers it would not be raised, so it stays off the patient's page."""
    reply: Answer | None = None
    """What the person said on its urgent screen."""

    @property
    def level(self) -> str:
        """`stop` if it stops any option until somebody has asked, else `care`."""
        return "stop" if "stop" in self.flag.affects.values() else "care"


def raised(guide: Guide, facts: Facts) -> tuple[Raised, ...]:
    """Every flag that these answers raise: urgent ones first, then stop, then care, then as the guide has them."""
    found = [each for name in guide.flags if (each := _raised(guide, name, facts)) is not None]
    return tuple(
        sorted(found, key=lambda each: (URGENCIES.index(each.flag.urgency), LEVELS.index(each.level)))
    )


def _raised(guide: Guide, name: str, facts: Facts) -> Raised | None:
    flag = guide.flags[name]
    by_rule = flag.when is not None and holds(flag.when, facts)
    if name not in facts.raised and not by_rule:
        return None
    steps = dict.fromkeys(facts.raised.get(name, ()))
    if flag.when is not None and by_rule:
        steps |= dict.fromkeys(step for step in steps_in(flag.when) if step in facts.answers)
    sensitive = _hangs_on_sensitive(guide, name, facts)
    shown = tuple(step for step in steps if sensitive or not _only_private(guide, step, name, facts))
    return Raised(name, flag, shown, sensitive, _reply(name, facts))


def _hangs_on_sensitive(guide: Guide, name: str, facts: Facts) -> bool:
    """Whether the flag would not be raised if nothing were known of the sensitive answers."""
    if raised_openly(guide, name, facts):
        return False
    when = guide.flags[name].when
    return when is None or not holds(when, without_private(guide, facts))


def _only_private(guide: Guide, step: str, name: str, facts: Facts) -> bool:
    """Whether naming a step as what raised a flag would tell a private answer."""
    private = is_private(guide.steps[step], facts.answer(step))
    return private and not raised_openly(guide, name, facts, (step,))


def _reply(name: str, facts: Facts) -> Answer | None:
    ending = f"/urgent.{name}"
    return next((answer for key, answer in facts.answers.items() if key.endswith(ending)), None)


def flags_of(step: AnyStep) -> set[str]:
    """The safety points that a question's choices raise."""
    choices = step.choices.values() if isinstance(step, ChoiceStep) else ()
    return {flag for choice in choices for flag in choice.raises}


def level_for(flag: Flag, having: tuple[str, ...]) -> str | None:
    """How a flag concerns whoever has these options or kinds: `stop` before `care`; None: not at all."""
    levels = {level for ref, level in flag.affects.items() if any(touches(ref, each) for each in having)}
    return next((level for level in LEVELS if level in levels), None)


def concerning(flags: tuple[Raised, ...], having: tuple[str, ...]) -> tuple[Raised, ...]:
    """The raised flags that concern an option and what it stands for: those that stop it first."""
    found = [(level_for(each.flag, having), each) for each in flags]
    return tuple(each for wanted in LEVELS for level, each in found if level == wanted)


def told_someone(each: Raised) -> bool | None:
    """Whether the person said on the urgent screen that somebody has been told; None if it was not shown."""
    return "told" in each.reply.choices if isinstance(each.reply, Picked) else None
