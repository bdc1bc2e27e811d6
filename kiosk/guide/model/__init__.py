"""THE declaration of a guide: frozen, strict, every field documented.

Grouped as an author thinks: about, steps, options, outcomes, what helps, what can be looked up.
Must never read a file, follow a link or know a screen.
"""

from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.guide import Guide, named

__all__ = ["Condition", "Guide", "named"]
