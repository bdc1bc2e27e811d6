"""Our own words in the record, as whole sentences with named slots.

Must never join them: another language needs them whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# The note
TITLE: Final = "{title}, {date}"
URGENT: Final = "URGENT: {text}"
HEADING: Final = "{heading}:"
LINE: Final = "- {text}"
ROW: Final = "- {label}: {text}"
NUMBERED: Final = "{number}. {text}"
FROM: Final = "From the guide: {title} ({guide}), version {version}, text {content_hash}."
PLAIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "\N{MIDDLE DOT}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{NO-BREAK SPACE}": " ",
    }
)
"""What stands in a note for a character that older record systems do not take."""

# The questionnaire
ABOUT: Final = (
    "Walked by a patient at a kiosk. {decision} Private questions and answers are never part of it, "
    "nor are urgent screens. The subject is added by the system that takes this in."
)
STILL: Final = "Is what was said before of where the person leans still so?"
KIND: Final = "{option}: {kind}"
