"""The bar at the bottom: Back · Stop or print · Next.

Owns where its buttons stand and how wide they are. Must never decide what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal

from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.screens.widgets.drawing import bar_widths
from kiosk.screens.widgets.target import LEAST_COLUMNS, Target

Side = Literal["both", "left", "right"]

_GAP: dict[SizeClass, int] = {"normal": 4, "small": 2, "tiny": 2, "too_small": 1}
_MARGIN: dict[SizeClass, int] = {"normal": 2, "small": 2, "tiny": 0, "too_small": 0}
_LEAST_TINY = 14


@dataclass(frozen=True, slots=True)
class Button:
    """One button: what it is called in code, what it says, and whether it can be pressed now."""

    key: str
    label: str
    enabled: bool = True


class Bar(Horizontal, inherit_bindings=False):
    """Up to three buttons side by side; a None keeps its place empty, so that the others never move."""

    def __init__(
        self,
        buttons: Sequence[Button | None],
        *,
        size: SizeClass,
        width: int,
        side: Side = "both",
        turned: bool = False,
    ) -> None:
        """`width` is the screen's. `side` packs the buttons to one side for whoever reaches only that far.

        `turned`: the last button stands first; the keys go through them in the order given all the same.
        """
        super().__init__()
        order = list(reversed(buttons)) if turned else list(buttons)
        margin, gap = _MARGIN[size], _GAP[size] if side == "both" else 2
        room = width - 2 * margin
        least = LEAST_COLUMNS if size in ("normal", "small") else _LEAST_TINY
        labels = [button.label if button else None for button in order]
        if side != "both":
            room = min(room, len(order) * (LEAST_COLUMNS + 2 + gap) - gap)
        widths = bar_widths(labels, room, least, gap)
        left = margin if side != "right" else max(0, width - margin - sum(widths) - gap * (len(widths) - 1))
        self._placed: list[tuple[int, Target]] = []
        for button, columns in zip(order, widths, strict=True):
            if button is not None:
                self._placed.append((left, _target(button, columns, size)))
            left += columns + gap
        if turned:
            self._placed.reverse()
        self.styles.height = TARGET_ROWS[size]

    def compose(self) -> ComposeResult:
        """The buttons in their places."""
        for left, target in self._placed:
            target.styles.position = "absolute"
            target.styles.offset = (left, 0)
            yield target

    def button(self, key: str) -> Target | None:
        """The button of that name."""
        return next((target for _, target in self._placed if target.key == key), None)


def _target(button: Button, columns: int, size: SizeClass) -> Target:
    return Target(
        button.key, (button.label,), size=size, shape="button", enabled=button.enabled, columns=columns
    )
