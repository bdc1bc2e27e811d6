"""What a view is drawn with: its words, what it is answered with, the small targets and the bar, in one window.

Owns which widgets those are and the room between them. Must never hear a press, nor know what was drawn before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from kiosk.layout.room import Room
from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.layout.steppers import GAP, VALUE_ROWS
from kiosk.layout.wrapping import wrap_text
from kiosk.screens import page_phrases
from kiosk.screens import phrases as own
from kiosk.screens.counseling.phrases import TOGETHER
from kiosk.screens.inert import Lines, as_lines, lines_of
from kiosk.screens.placing import BOX_ROWS, Button
from kiosk.screens.view import View
from kiosk.screens.widgets.bar import Bar
from kiosk.screens.widgets.bar import Button as BarButton
from kiosk.screens.widgets.bar import Side as BarSide
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.keys import code_rows, keyboard_rows
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.place_bar import PlaceBar
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox

_SET_APART = 3
"""A heading, and an empty row before what is wrong with a code and after it."""
BY_HAND = "extra:by_hand"
"""The target that leaves lines to write by hand."""
_MARGIN = {"normal": 2, "small": 2, "tiny": 1, "too_small": 0}


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view, as one window shows it."""

    view: View
    room: Room
    size: SizeClass
    window: tuple[int, int]
    """Columns and rows."""

    @property
    def _margin(self) -> int:
        return _MARGIN[self.size]

    def widgets(self) -> Iterator[Widget]:
        """Place, words, choices, small targets, notice, bar; with too little room, only that there is."""
        view = self.view
        if self.size == "too_small":
            told = page_phrases.TOO_BIG if view.enlarged else own.TOO_SMALL
            yield PageBody(as_lines("\n".join(wrap_text(told, max(1, self.window[0])))))
            return
        company = TOGETHER if view.together else ""
        yield PlaceBar(view.places, view.marks, size=self.size, under=view.under, company=company)
        if view.typing and view.text is not None:
            yield from self._typing(view.text)
            return
        if view.page.boxes:
            yield Grid(self.lines(), view.page.boxes, margin=self._margin, at=view.cell)
        else:
            yield PageBody(self.lines(), margin=self._margin)
        yield from self._answers()
        if view.alone:
            return
        yield Vertical(
            Horizontal(*self.small(view.extras), classes="row", id="small"),
            PageBody(as_lines(view.notice, "note"), margin=self._margin),
            self._bar(),
            classes="foot",
        )

    def lines(self) -> Lines:
        """The words of the page."""
        lines = lines_of(self.view.page.lines)
        if self.view.urgent and self.room.frames:
            rule: Lines = ((("═" * self.room.width, "heading"),),)
            return (*rule, *lines, *rule)
        return (*lines, ()) if self.view.page.choices and self.size == "normal" else lines

    def _answers(self) -> Iterator[Widget]:
        view, gap = self.view, self._margin
        for place, choice in enumerate(view.page.choices, start=1):
            if choice.above:
                yield PageBody(as_lines("\n".join(choice.above), "strong"), margin=self._margin)
            target = Target(
                f"{view.group}:{choice.id}",
                choice.lines,
                size=self.size,
                number=str(choice.number),
                chosen=choice.id in view.chosen,
                chosen_words=self.chosen_words(choice.id),
            )
            between = 1 if place < len(view.page.choices) else 0
            target.styles.margin = (0, gap, between, gap)
            yield target
        if view.steppers:
            value = PageBody(as_lines(view.value, "strong"), margin=self._margin, classes="value")
            taken = len(view.page.lines) + VALUE_ROWS + len(view.steppers) * (self.room.choice_rows + 1)
            value.styles.margin = (1 if taken < self.room.rows else 0, 0, 0, 0)
            yield value
        for steppers in view.steppers:
            row = Horizontal(*self.small(steppers), classes="row")
            row.styles.margin = (1, 0, 0, 0)
            yield row
        if view.text is not None:
            rows = max(1, min(view.text_rows, self.room.rows - len(view.page.lines) - 2))
            box = self._box(view.text, rows)
            box.styles.margin = (1, gap, 0, gap)
            yield box

    def chosen_words(self, choice: str) -> str:
        """What tells that this choice is chosen."""
        view = self.view
        place = view.chosen.index(choice) if view.ranked and choice in view.chosen else len(own.RANKS)
        return own.RANKS[place] if place < len(own.RANKS) else view.chosen_words

    def small(self, buttons: tuple[Button, ...]) -> Iterator[Target]:
        """The targets of a row."""
        for place, button in enumerate(buttons):
            target = Target(button.key, button.label, size=self.size, shape="button", columns=button.columns)
            target.styles.margin = (0, 0, 0, self._margin if place == 0 else GAP)
            yield target

    def _bar(self) -> Bar:
        view = self.view
        buttons = [
            BarButton(each.key, each.label[0]) if each else None
            for each in (view.back, view.middle, view.forward)
        ]
        side: BarSide = "left" if view.buttons == "left" else "both"
        turned = side == "left" and view.leads
        return Bar(buttons, size=self.size, width=self.window[0], side=side, turned=turned)

    def _box(self, text: str, rows: int) -> TextBox:
        """The box to type in."""
        view = self.view
        most, code = view.text_most, view.code
        box = TextBox(text, columns=self.room.width, rows=rows, most=most, code=code, by_touch=view.typing)
        if view.text_at is not None:
            box.put_cursor(view.text_at)
        return box

    def _over_keys(self, lines: Lines, rows: int) -> Lines:
        """What stands over the keys in so many rows: the heading, and what is wrong with a code, or that alone."""
        told = tuple(line for line in lines if any(role == "strong" for _, role in line))
        spare = rows - len(told)
        if not self.view.code or not told or spare < 0:
            return lines[:1]
        if spare >= _SET_APART:
            return (*lines[:1], (), *told, ())
        return (*lines[:1], *told) if spare else told

    def _typing(self, text: str) -> Iterator[Widget]:
        """Heading, box, keyboard, bar; the keys stand apart where that leaves two rows to type in."""
        lines = tuple(line for line in lines_of(self.view.page.lines) if line)
        bar, frame = self._bar(), 1
        top = 2 if self.size == "normal" else 1
        free = self.window[1] - top - 1 - frame - TARGET_ROWS[self.size]
        of_keys = len(code_rows(self.room.width)) if self.view.code else 4
        gap = 1 if free - keyboard_rows(self.size, 1, rows=of_keys) >= 2 else 0
        left = free - keyboard_rows(self.size, gap, rows=of_keys)
        # Where there is room for more than an answer, a row stays empty between the keys and the bar.
        rows = max(1, min(self.view.text_rows, left - 1 if left > BOX_ROWS else left))
        yield PageBody(self._over_keys(lines, 1 + max(0, left - rows - 1)), margin=self._margin)
        box = self._box(text, rows)
        box.styles.margin = (0, 0, 0, self._margin)
        yield box
        keys = Keyboard(
            size=self.size,
            columns=self.room.width,
            gap=gap,
            by_hand=BY_HAND in self.view.letters.values(),
            begins=lambda: box.begins_sentence,
            code=self.view.code,
        )
        keys.styles.margin = (0, 0, 0, self._margin)
        yield keys
        yield Vertical(bar, classes="foot")
