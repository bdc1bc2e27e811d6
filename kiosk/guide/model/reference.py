"""What a person can look up at any time: sources, common questions, glossary, tables, what the clinic says.

Must never be part of the route.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from kiosk.guide.model.base import Claim, Declared, Keyed, Many, Text


class Source(Declared):
    """A cited reference, and honestly what of it was read."""

    cite: Text
    year: Annotated[int, Field(ge=1800, le=2200)] | None = None
    doi: Text | None = None
    url: Text | None = None
    read: Literal["full_text", "abstract", "second_hand", "no"]
    publisher: Literal["independent", "maker", "patient_group", "law_or_label", "weak"]


class CommonQuestion(Claim):
    """A common question and its answer in two or three sentences."""

    ask: Text
    answer: Text


class Term(Claim):
    """A word of the glossary."""

    word: Text
    forms: Many[Text] = ()
    means: Text


class ClinicSlot(Declared):
    """A place for something only the clinic can say; `local.yaml` fills it."""

    title: Text
    """What it is about, in a few words."""
    ask: Text
    """What a person can ask while the clinic has not said it."""
    note: Text | None = None
    """A line under the title, whether or not the clinic has said it."""


class Row(Claim):
    """A row of a table: its name, and one cell for each column, under the column's id."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Text]

    name: Text

    def cell(self, column: str) -> str:
        """The words in a column of this row; empty where the author wrote none."""
        return (self.__pydantic_extra__ or {}).get(column, "")


class Table(Declared):
    """A table to look up."""

    title: Text
    columns: Annotated[Keyed[Text], Field(min_length=1)]
    rows: Annotated[Keyed[Row], Field(min_length=1)]
