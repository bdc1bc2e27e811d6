"""What the counselor's targets are called, for whoever makes one and whoever hears it.

Owns those names. Must never know what is opened.
"""

from __future__ import annotations

from typing import Final

GROUP: Final = "counsel"
"""The group of the counselor's targets: `counsel:map`."""
LINK: Final = "counsel."
"""What the same is called where it is a link on a sheet: `link:counsel.map`."""
PROMPTS: Final = "prompts"
BESIDE: Final = "beside"
MAP: Final = "map"
SEARCH: Final = "search"
AGREE: Final = "agree"
"""What asks the patient for the page; the sheet that it opens has this kind."""
