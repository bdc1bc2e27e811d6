"""What a clinic adds to a guide: its own answers where the guide says that it does not know.

Must never hold what a guide itself can say: numbers, harms and how sure anyone is are the guide's.
"""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kiosk.guide.model.base import ByRef, Declared, IsoDate, Keyed, Text, nothing
from kiosk.guide.model.options import Fact
from kiosk.guide.model.reference import ClinicSlot

EVERYTHING = "everything"
"""In place of an option: the answer of every option and kind that has none of its own."""


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
    facts: ByRef[Keyed[LocalAnswer]] = Field(default_factory=nothing)
    """By option, `option.kind` or `everything`, then by attribute; the more exact one holds."""
    from_clinic: Keyed[Text] = Field(default_factory=nothing)
    """By slot: what the guide leaves to the clinic to say."""

    @model_validator(mode="after")
    def _says_something(self) -> LocalWords:
        if not self.facts and not self.from_clinic:
            values: dict[str, object] = {"code": "CLINIC_SAYS_NOTHING", "at": (), "values": {}}
            raise PydanticCustomError("problem", "CLINIC_SAYS_NOTHING", values)
        return self


class ClinicWords(ClinicSlot):
    """A slot that the clinic has filled; always shown with the clinic's date."""

    text: Text
    clinic: Text
    date: IsoDate


class ClinicFact(Fact):
    """A fact that the clinic has filled in; always shown with the clinic's date."""

    clinic: Text
    date: IsoDate
