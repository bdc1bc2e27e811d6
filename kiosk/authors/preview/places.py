"""Where an author finds the words of what is on the screen.

Owns the way from a part to the keys it was written under. Must never read a file.
"""

from __future__ import annotations

from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.parts import Part

FIRST_SCREEN: Path = ("guide", "screen_title")
"""Where the words of the first screen stand."""
_TABLES = {"urgent": "flags", "rate": "values", "first": "quiz", "again": "quiz", "kind": "options"}
"""What a part is about, by the beginning of its name."""


def step_path(part: Part) -> Path:
    """The step a part belongs to."""
    return ("steps", part.step)


def words_path(guide: Guide, part: Part) -> Path | None:
    """Where else words of a part stand: those of an option, a safety point, a value; None: nowhere."""
    table = _TABLES.get(part.name.partition(".")[0])
    if table is not None and part.about:
        return (table, part.about)
    if part.flags:
        return ("flags", part.flags[0])
    step = guide.steps[part.step]
    if isinstance(step, ShowStep) and step.show == "fits" and part.about:
        return ("values", part.about)
    if isinstance(step, ShowStep) and not part.name:
        return _shown_path(step)
    return None


def _shown_path(step: ShowStep) -> Path | None:
    if step.show == "option" and step.option:
        return ("options", step.option)
    if step.show == "table" and step.table:
        return ("tables", step.table)
    return None
