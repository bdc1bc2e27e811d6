"""Words that a reader sees, where they may depend on what was answered.

Owns wordings that vary and paragraphs that come and go. Must never choose between them: that is the walk's.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from kiosk.guide.model.base import Claim, Declared, Many, Short, Text
from kiosk.guide.model.conditions import Condition


class Instead(Declared):
    """Other words for the same place, for some people."""

    when: Condition
    """When these words are shown."""
    text: Text
    """The words."""


class Wording(Short):
    """Words that may be said differently to different people.

    Written as plain text, or as `{text: ..., instead: [{when: ..., text: ...}]}`: the first `instead`
    whose condition holds is shown in place of `text`.
    """

    text: Text
    """What is shown when no other wording fits."""
    instead: Many[Instead] = ()
    """Other wordings, tried in order."""


class Paragraph(Claim, Short):
    """One paragraph, shown when its condition holds or when it has none."""

    text: Text
    """What the paragraph says."""
    when: Condition | None = None
    """Leave the paragraph out unless this holds."""


def _one_paragraph(written: object) -> object:
    return ({"text": written},) if isinstance(written, str) else written


Say = Annotated[
    Many[Paragraph], BeforeValidator(_one_paragraph, json_schema_input_type=str | list[Paragraph])
]
"""Text, or a list of paragraphs."""
