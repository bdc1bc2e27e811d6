"""Pictures drawn in characters: people on a grid, changes on a scale, the weeks of a year.

Owns what is drawn and the words that say the same. Must never know a screen's colours or which letters it has.
"""

from kiosk.layout.figures.grid import MAYBE, MOST_PEOPLE, WITH, WITHOUT, Tally
from kiosk.layout.figures.icons import Group, IconArray, People

__all__ = ["MAYBE", "MOST_PEOPLE", "WITH", "WITHOUT", "Group", "IconArray", "People", "Tally"]
