"""What the parent itself draws: that the machine is out of order, calmly, with a code for staff.

Owns where the words stand. Pure. Must never say more of a fault than its code, and of settings or guides that cannot
be used more than one sentence for staff, in which nothing is secret.
"""

from __future__ import annotations

from kiosk.layout.clean import clean
from kiosk.layout.wrapping import wrap_text
from kiosk.station import phrases

_MARGIN = 2


def out_of_order(code: str, for_staff: str, columns: int, rows: int) -> str:
    """The screen of a machine that cannot be used now, for a terminal of this size; what does not fit is left out."""
    width = max(1, columns - 2 * _MARGIN)
    paragraphs = (phrases.OUT_OF_ORDER, phrases.ASK_AT_DESK, phrases.CODE.format(code=code), for_staff)
    lines: list[str] = []
    for paragraph in paragraphs:
        if paragraph:
            lines += [*wrap_text(clean(paragraph), width), ""]
    shown = lines[: max(1, rows - 2)]
    return "\x1b[2J\x1b[H" + "".join(f"\x1b[{row};{_MARGIN + 1}H{line}" for row, line in enumerate(shown, 2))
