"""Guides with permanent numbers, for tests."""

from __future__ import annotations

from functools import cache

from kiosk.codes.numbering import numbered
from kiosk.guide.codebook import Codebook
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from tests.guides.people import guide_called

HASH = "0" * 64


def with_numbers(
    guide: Guide, before: Codebook | None = None, *, name: str = "made_up", content_hash: str = HASH
) -> Guide:
    """The guide with a codebook that fits it, made afresh or from an older one."""
    return named(guide, name, content_hash, numbered(before, guide))


@cache
def shipped(name: str) -> Guide:
    """A guide as it is shipped, with a codebook that fits it as it is now."""
    guide = guide_called(name)
    copy = guide.model_copy()
    return named(copy, guide.id, guide.content_hash, numbered(guide.codebook, guide))
