"""What an author types for a step or for a persona, and the one sentence where there is none of that name.

Owns how both are found by every command. Must never read what is in a file.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.authors import phrases
from kiosk.authors.personas import personas_of
from kiosk.guide.model import Guide
from kiosk.guide.problems import nearest
from kiosk.listing import NAMES, listed


class NotThere(ValueError):
    """There is nothing of the name that was typed; the message is one sentence for whoever typed it."""


def insist_on_step(guide: Guide, asked: str) -> None:
    """Raises NotThere where the guide has no step of this name."""
    if asked in guide.steps:
        return
    near = nearest(asked, guide.steps)
    sentence = phrases.NO_SUCH_STEP_NEAR if near else phrases.NO_SUCH_STEP
    raise NotThere(sentence.format(asked=asked, near=near))


def persona_named(path: Path, asked: str) -> Path:
    """The file of a persona of the guide at a path, by its name; or the file that was typed. Raises NotThere."""
    known = {file.stem: file for file in personas_of(path)}
    if asked in known:
        return known[asked]
    if Path(asked).is_file():
        return Path(asked)
    if not known:
        raise NotThere(phrases.NO_PERSONAS.format(asked=asked))
    near = nearest(asked, known)
    sentence = phrases.NO_SUCH_PERSONA_NEAR if near else phrases.NO_SUCH_PERSONA
    raise NotThere(sentence.format(asked=asked, near=near, known=listed(known, NAMES)))
