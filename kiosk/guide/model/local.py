"""What a clinic adds to a guide: its own answers where the guide says that it does not know.

Must never hold what a guide itself can say: numbers, harms and how sure anyone is are the guide's.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.guide.model.base import ByRef, Declared, IsoDate, Keyed, Text
from kiosk.guide.model.options import Fact


class LocalAnswer(Declared):
    """The clinic's answer to one question about one option."""

    short: Text
    """A few words, for the comparison."""
    text: Text | None = None
    """The whole answer."""


class LocalWords(Declared):
    """The whole of `local.yaml`."""

    clinic: Text
    """Whose answers these are."""
    date: IsoDate
    """The day on which they were right."""
    facts: Annotated[ByRef[Keyed[LocalAnswer]], Field(min_length=1)]
    """By option or `option.kind`, then by attribute."""


class ClinicFact(Fact):
    """A fact that the clinic has filled in; always shown with the clinic's date."""

    clinic: Text
    date: IsoDate
