"""Where one size of screen ends and the next begins."""

from __future__ import annotations

import pytest

from kiosk.layout.size import SizeClass, size_class


@pytest.mark.parametrize(
    ("width", "height", "name"),
    [
        (80, 24, "normal"),
        (78, 24, "normal"),
        (87, 25, "normal"),
        (77, 24, "small"),
        (80, 23, "small"),
        (60, 18, "small"),
        (59, 18, "tiny"),
        (200, 17, "tiny"),
        (49, 14, "tiny"),
        (48, 14, "tiny"),
        (47, 14, "too_small"),
        (200, 13, "too_small"),
        (1, 1, "too_small"),
    ],
)
def test_size_class(width: int, height: int, name: SizeClass) -> None:
    assert size_class(width, height) == name
