"""What a counselor keeps of a visit with a patient: notes, what was said back, and where the person stood at first.

Owns that shape. Nothing here is an answer: no condition reads it and no route hangs on it. Must never be shown or
printed where a person walks alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

OF_VISIT: Final = ""
"""The note for the whole visit stands under this in place of a step."""
NOTE_MOST: Final = 600
"""A note has at most so many characters."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands at one moment; what nobody has asked or said is None."""

    leaning: str | None = None
    """An option, a kind, `not_sure` or `clinician`."""
    leaning_asked: bool = False
    """Where the person leans was asked; with no leaning, it was not said."""
    sureness: Mapping[str, bool | None] = field(default_factory=lambda: MappingProxyType({}))
    """By what is asked (sure, informed, clear, supported): yes or no; None: asked, and not said."""
    unclear: tuple[str, ...] = ()
    """The quiz questions answered wrongly in the end."""
    clear: tuple[str, ...] = ()
    """The quiz questions answered rightly in the end."""

    @property
    def for_page(self) -> bool:
        """Whether it holds anything that may stand on the page: where the person leaned, or how sure they were."""
        return self.leaning is not None or any(each is not None for each in self.sureness.values())


@dataclass(frozen=True, slots=True)
class Counsel:
    """What a counselor keeps of one visit."""

    notes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By step, in the order written; under `OF_VISIT` the one for the whole visit. None is empty."""
    said_back: frozenset[tuple[str, int]] = frozenset()
    """The teach-back prompts that were ticked: step, and which of its prompts, counted from 0."""
    before: Standing | None = None
    """Where the person stood at the start of the visit; None: nobody has taken it down."""
    notes_agreed: bool = False
    """The person agreed on screen that the notes, and where they stood at the start, stand on the clinician's leaf."""
    notes_refused: bool = False
    """The person said no to that, as it stood then; neither: nobody has asked them."""
    looked_at: frozenset[str] = frozenset()
    """The options whose page was looked at beside the route; on it, the answers tell."""

    @property
    def for_page(self) -> bool:
        """Whether there is anything that only the person can let onto the page."""
        return bool(self.notes) or (self.before is not None and self.before.for_page)

    def with_note(self, step: str, text: str) -> Counsel:
        """The same with this note for a step or the visit; without words there is none.

        Whoever has agreed to the notes has agreed to these very ones: another word asks again.
        """
        said = text.strip()
        others = {name: note for name, note in self.notes.items() if name != step}
        notes = {**others, step: said} if said else others
        same = notes == dict(self.notes)
        return _still_said(replace(self, notes=MappingProxyType(notes)), same=same)

    def with_before(self, before: Standing) -> Counsel:
        """The same with where the person stood at the start; whoever agreed has agreed to what stood there then."""
        return _still_said(replace(self, before=before), same=before == self.before)

    def with_agreed(self, *, agreed: bool) -> Counsel:
        """The same with what the person said when they were shown it."""
        return replace(self, notes_agreed=agreed, notes_refused=not agreed)

    def with_look_at(self, option: str) -> Counsel:
        """The same once the page of this option was looked at."""
        return replace(self, looked_at=self.looked_at | {option})

    def with_said_back(self, step: str, which: int) -> Counsel:
        """The same with this teach-back prompt ticked, or not any more."""
        return replace(self, said_back=self.said_back ^ {(step, which)})


def _still_said(counsel: Counsel, *, same: bool) -> Counsel:
    """The same with what the person said to it, which holds for these very words alone."""
    return counsel if same else replace(counsel, notes_agreed=False, notes_refused=False)
