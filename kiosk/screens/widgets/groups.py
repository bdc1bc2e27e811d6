"""The letters of a code in a text box: capitals, in groups of five, whatever is typed between them.

Owns how a code looks while it is typed. Pure: must never import Textual, nor know which letters are right: what a
person has typed stays, so that it can be told what is wrong with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from wcwidth import wcwidth

from kiosk.codes.symbols import GROUP, is_passed_over
from kiosk.layout.clean import clean
from kiosk.screens.widgets.editing import Editing

_BETWEEN: Final = " "
_BROKEN: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class InGroups(Editing):
    """The letters of a code, with a blank between two groups that nobody has to type or erase."""

    whole: int = 0
    """With so many letters a group that is mended is whole again; 0: none is."""

    def typed(self, words: str) -> Editing:
        """With these letters put in at the cursor, as many of them as there is room for.

        Once a group that was mended is whole again, the cursor is at the end: what is typed next is the next group.
        """
        wanted = letters_of(words[: 4 * self.most])
        before, after = self._parted
        kept = len(wanted)
        while kept and len(_grouped(before + wanted[:kept] + after)) > self.most:
            kept -= 1
        done = self._with(before + wanted[:kept], after)
        letters = len(before) + len(after)
        mended = letters < self.whole <= letters + kept
        return replace(done, cursor=len(done.text), whole=0) if mended else done

    def at(self, cursor: int) -> Editing:
        """With the cursor after so many characters; amid the others that is to mend a group."""
        placed = replace(self, cursor=min(cursor, len(self.text)))
        amid = placed.cursor < len(self.text)
        return replace(placed, whole=max(self.whole, len(letters_of(self.text)))) if amid else placed

    def touched(self, row: int, column: int, width: int) -> Editing:
        """With the cursor at the end of the group under the finger: a finger finds no single letter."""
        under = Editing.touched(self, row, column, width).cursor
        end = self.text.find(_BETWEEN, max(0, under - 1))
        return self.at(end if end >= 0 else len(self.text))

    def erased(self) -> Editing:
        """Without the letter before the cursor."""
        before, after = self._parted
        return self._with(before[:-1], after)

    def erased_word(self) -> Editing:
        """Without the group before the cursor."""
        before, after = self._parted
        return self._with(before[: (len(before) - 1) // GROUP * GROUP] if before else "", after)

    def erased_ahead(self) -> Editing:
        """Without the letter after the cursor."""
        before, after = self._parted
        return self._with(before, after[1:])

    def moved(self, letters: int) -> Editing:
        """With the cursor a letter to the left (-1) or to the right (1)."""
        before, after = self._parted
        whole = before + after
        at = min(max(0, len(before) + letters), len(whole))
        return self._with(whole[:at], whole[at:])

    @property
    def group(self) -> int:
        """In which group the cursor stands, counted from 1; behind the last whole one it is the next."""
        begun = len(self._parted[0]) // GROUP
        return begun if self.text[self.cursor : self.cursor + 1] == _BETWEEN else begun + 1

    @property
    def _parted(self) -> tuple[str, str]:
        """The letters before the cursor, and those after it."""
        return letters_of(self.text[: self.cursor]), letters_of(self.text[self.cursor :])

    def _with(self, before: str, after: str) -> InGroups:
        text = _grouped(before + after)
        blanks = len(before) // GROUP if after else max(0, len(before) - 1) // GROUP
        return replace(self, text=text, cursor=min(len(before) + blanks, len(text)))


def letters_of(words: str) -> str:
    """What of these words could be letters of a code, as capitals: all but what stands between groups, which the box
    sets apart itself, and what nobody sees."""
    seen = (each for each in clean(words) if not is_passed_over(each) and each != _BROKEN)
    return "".join(each.upper() if each.isascii() else each for each in seen if wcwidth(each) > 0)


def _grouped(letters: str) -> str:
    return _BETWEEN.join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
