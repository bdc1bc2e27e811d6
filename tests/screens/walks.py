"""How far a person has come in the small guide, for tests that begin in the middle of a walk."""

from __future__ import annotations

from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas

GUIDE = guide_called("getting_there")
UP_TO_MINUTES = walked(GUIDE, {"who": "me", "pace": "long", "today": "no"})
BEGUN = {
    "who": "me",
    "pace": "long",
    "today": "no",
    "minutes": 5,
    "tired": 5,
    "things": "none",
    "money": "no",
}
LEANING = {"ways": "skipped", "lean_first": "skipped", "weigh": {"own": "skipped"}}
UP_TO_WAYS = walked(GUIDE, BEGUN)
UP_TO_AGAIN = walked(GUIDE, BEGUN | LEANING)
"""Before the step that is answered in words."""
PERSONA = next(path for name, path in personas() if path.stem == "with_time" and name == "getting_there")
WHOLE = walked(GUIDE, persona_at(PERSONA).answers)
"""With every question answered."""
