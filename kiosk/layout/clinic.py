"""What only the clinic can say, in blocks: its own words, or that it has not said and what to ask.

Must never say anything in the clinic's place.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.local import ClinicWords
from kiosk.guide.model.steps import ShowStep
from kiosk.layout.card import GAP, Block, Voice
from kiosk.layout.phrases import treatments


def clinic_blocks(voice: Voice, step: ShowStep) -> Iterator[Block]:
    """The slots a step names, or all of them: the clinic's words with its date, or what a person can ask."""
    for name in step.slots or voice.guide.from_clinic:
        slot = voice.guide.from_clinic[name]
        yield voice.block(slot.title, "strong")
        if slot.note:
            yield voice.block(slot.note, "note")
        if isinstance(slot, ClinicWords):
            yield voice.block(slot.text)
            yield voice.block(treatments.FROM_CLINIC.format(date=slot.date), "note")
        else:
            yield voice.block(treatments.CLINIC_NOT_TOLD.format(ask=slot.ask))
        yield GAP
