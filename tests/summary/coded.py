"""Guides with a codebook, so that codes can be made with them."""

from __future__ import annotations

from kiosk.codes.numbering import numbered
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named


def coded(guide: Guide) -> Guide:
    """The same guide with everything it asks numbered."""
    return named(guide.model_copy(), guide.id, guide.content_hash, numbered(None, guide))
