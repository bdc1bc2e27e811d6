"""Draws a view: one page, its targets, the bar. The only screen there is.

Owns where things stand and which key presses which target. Must never decide what a press does.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from kiosk.layout.room import Room
from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.layout.steppers import GAP, VALUE_ROWS
from kiosk.layout.wrapping import wrap_text
from kiosk.screens import phrases as own
from kiosk.screens.inert import Lines, as_lines, lines_of
from kiosk.screens.keying import kept_in_focus, meant, turned_to
from kiosk.screens.placing import Button
from kiosk.screens.sealed import SealedScreen
from kiosk.screens.view import View
from kiosk.screens.widgets.bar import Bar
from kiosk.screens.widgets.bar import Button as BarButton
from kiosk.screens.widgets.bar import Side as BarSide
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.guard import from_key
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.keys import keyboard_rows
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.place_bar import PlaceBar
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox

_MARGIN = {"normal": 2, "small": 2, "tiny": 1, "too_small": 0}
_BOX_ROWS = 4
_BY_HAND = "extra:by_hand"


class Shown(SealedScreen[None]):
    """One view on the screen."""

    class Pressed(Message):
        """Something was pressed: its name, the key or place it came from, and the screen it stood on."""

        def __init__(self, what: str, source: str, on: Shown | None = None) -> None:
            super().__init__()
            self.what, self.source, self.on = what, source, on

    class Typed(Message):
        """The words in the box of this screen are others now."""

        def __init__(self, text: str, on: Shown | None = None) -> None:
            super().__init__()
            self.text, self.on = text, on

    class Resized(Message):
        """The window has another size than this was drawn for."""

    def __init__(self, view: View, room: Room, size: SizeClass, window: tuple[int, int]) -> None:
        super().__init__()
        self.view = view
        self._room = room
        self._kind: SizeClass = size
        self._window = window
        self._margin = _MARGIN[size]
        self._figures = self._begins_at = ""

    def compose(self) -> ComposeResult:
        """Place, words, choices, small targets, notice, bar."""
        if self._kind == "too_small":
            yield PageBody(as_lines("\n".join(wrap_text(own.TOO_SMALL, max(1, self._window[0])))))
            return
        view = self.view
        yield PlaceBar(view.places, view.marks, size=self._kind)
        if view.typing and view.text is not None:
            yield from self._typing(view.text)
            return
        if view.page.boxes:
            yield Grid(self._lines(), view.page.boxes, margin=self._margin, at=view.cell)
        else:
            yield PageBody(self._lines(), margin=self._margin)
        yield from self._answers()
        with Vertical(classes="foot"):
            yield Horizontal(*self._small(view.extras), classes="row", id="small")
            yield PageBody(as_lines(view.notice, "note"), margin=self._margin)
            yield self._bar()

    def _lines(self) -> Lines:
        lines = lines_of(self.view.page.lines)
        if self.view.urgent and self._room.frames:
            rule: Lines = ((("═" * self._room.width, "heading"),),)
            return (*rule, *lines, *rule)
        return (*lines, ()) if self.view.page.choices and self._kind == "normal" else lines

    def _answers(self) -> Iterator[Widget]:
        view, gap = self.view, self._margin
        for place, choice in enumerate(view.page.choices, start=1):
            if choice.above:
                yield PageBody(as_lines("\n".join(choice.above), "strong"), margin=self._margin)
            target = Target(
                f"{view.group}:{choice.id}",
                choice.lines,
                size=self._kind,
                number=str(choice.number),
                chosen=choice.id in view.chosen,
                chosen_words=self._chosen_words(choice.id),
            )
            between = 1 if place < len(view.page.choices) else 0
            target.styles.margin = (0, gap, between, gap)
            yield target
        if view.steppers:
            value = PageBody(as_lines(view.value, "strong"), margin=self._margin, classes="value")
            taken = len(view.page.lines) + VALUE_ROWS + len(view.steppers) * (self._room.choice_rows + 1)
            value.styles.margin = (1 if taken < self._room.rows else 0, 0, 0, 0)
            yield value
        for steppers in view.steppers:
            row = Horizontal(*self._small(steppers), classes="row")
            row.styles.margin = (1, 0, 0, 0)
            yield row
        if view.text is not None:
            rows = max(1, min(_BOX_ROWS, self._room.rows - len(view.page.lines) - 2))
            box = TextBox(view.text, columns=self._room.width, rows=rows, most=view.text_most)
            box.styles.margin = (1, gap, 0, gap)
            yield box

    def _chosen_words(self, choice: str) -> str:
        view = self.view
        place = view.chosen.index(choice) if view.ranked and choice in view.chosen else len(own.RANKS)
        return own.RANKS[place] if place < len(own.RANKS) else view.chosen_words

    def _small(self, buttons: tuple[Button, ...]) -> Iterator[Target]:
        for place, button in enumerate(buttons):
            target = Target(button.key, button.label, size=self._kind, shape="button", columns=button.columns)
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
        return Bar(buttons, size=self._kind, width=self._window[0], side=side, turned=turned)

    def _typing(self, text: str) -> Iterator[Widget]:
        """Heading, box, keyboard, bar; the keys stand apart where that leaves two rows to type in."""
        heading = tuple(line for line in lines_of(self.view.page.lines) if line)[:1]
        yield PageBody(heading, margin=self._margin)
        bar, frame = self._bar(), 1
        top = 2 if self._kind == "normal" else 1
        free = self._window[1] - top - len(heading) - frame - TARGET_ROWS[self._kind]
        gap = 1 if free - keyboard_rows(self._kind, 1) >= 2 else 0
        rows = max(1, min(_BOX_ROWS, free - keyboard_rows(self._kind, gap)))
        box = TextBox(text, columns=self._room.width, rows=rows, most=self.view.text_most)
        box.styles.margin = (0, 0, 0, self._margin)
        yield box
        keys = Keyboard(
            size=self._kind,
            columns=self._room.width,
            gap=gap,
            by_hand=_BY_HAND in self.view.letters.values(),
            begins=lambda: box.begins_sentence,
        )
        keys.styles.margin = (0, 0, 0, self._margin)
        yield keys
        with Vertical(classes="foot"):
            yield bar

    def show(self, view: View) -> None:
        """Change the marks of what is on the screen, in place; what can be done with an answer may change with it."""
        before, self.view = self.view, view
        bodies = list(self.query(PageBody))
        if self._kind == "too_small" or not bodies:
            return  # there is no room for it, or it is drawn for the first time in a moment
        if before.extras != view.extras:
            row = self.query_one("#small", Horizontal)
            row.remove_children()
            row.mount_all(self._small(view.extras))
        bodies[0].show(self._lines())
        bodies[-1].show(as_lines(view.notice, "note"))
        for value in self.query(".value").results(PageBody):
            value.show(as_lines(view.value, "strong"))
        for target in self.query(Target):
            group, _, name = target.key.partition(":")
            if group == view.group:
                target.chosen_words = self._chosen_words(name)
                target.set_state(chosen=name in view.chosen)
        if view.forward is not None:
            forward = self.query_one(Bar).button(view.forward.key)
            if forward is not None and forward.label != view.forward.label:
                forward.label = view.forward.label
                forward.refresh()

    @on(Target.Pressed)
    def _target_pressed(self, event: Target.Pressed) -> None:
        event.stop()
        self.post_message(self.Pressed(event.key, event.source, self))

    @on(Grid.Pressed)
    def _cell_pressed(self, event: Grid.Pressed) -> None:
        event.stop()
        self.post_message(self.Pressed(f"cell:{event.key}", event.source, self))

    @on(TextBox.Touched)
    def _text_touched(self, event: TextBox.Touched) -> None:
        event.stop()
        self.post_message(self.Pressed("extra:letters", event.source, self))

    @on(TextBox.Changed)
    def _text_changed(self, event: TextBox.Changed) -> None:
        event.stop()
        for board in self.query(Keyboard):
            board.refresh()  # its letters are capitals where a sentence begins
        self.post_message(self.Typed(event.text, self))

    @on(TextBox.Done)
    def _text_done(self, event: TextBox.Done) -> None:
        event.stop()
        done = "extra:letters_done" if self.view.typing else "bar:next"
        self.post_message(self.Pressed(done, event.source, self))

    @on(Keyboard.Typed)
    def _key_typed(self, event: Keyboard.Typed) -> None:
        event.stop()
        for box in self.query(TextBox):
            box.type(event.char)

    @on(Keyboard.Erased)
    def _key_erased(self, event: Keyboard.Erased) -> None:
        event.stop()
        for box in self.query(TextBox):
            box.erase(word=event.word)

    @on(Keyboard.ByHand)
    def _lines_wanted(self, event: Keyboard.ByHand) -> None:
        event.stop()
        self.post_message(self.Pressed(_BY_HAND, event.source, self))

    @on(Keyboard.Done)
    def _keys_done(self, event: Keyboard.Done) -> None:
        event.stop()
        self.post_message(self.Pressed("extra:letters_done", event.source, self))

    def on_key(self, event: events.Key) -> None:
        """Keys that press a target without going to it first; where words are typed, letters are typed."""
        if self._kind == "too_small" or self.app.screen is not self:
            return  # nothing that a person could mean stands here
        if self.view.text is not None and event.character is not None and event.is_printable:
            box = self.query_one(TextBox)
            box.focus()
            box.type(event.character)
            event.stop()
            return
        found = meant(self.view, event.key, event.character, self._figures)
        if self._figures or found.figures:
            self._figures = found.figures
            notice = own.SECOND_FIGURE if found.figures else self.view.notice
            self.query(PageBody).last().show(as_lines(notice, "note"))
        if found.what is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pressed(found.what, from_key(event.key), self))

    def focus_first(self) -> None:
        """To the first thing to pick or to fill in; where there is none on this page, to what leads on."""
        here = [each for each in self.focus_chain if _is_answered_with(each, self.view.group)]
        forward = self.view.forward
        if not here and forward is not None:
            here = [each for each in self.focus_chain if isinstance(each, Target) and each.key == forward.key]
        if here:
            self.set_focus(here[0])

    def focus_on(self, what: str, *, new: bool) -> None:
        """To what has just been picked, so that Enter never picks something else; a new screen begins there."""
        if new:
            self._begins_at = turned_to(what)
            return
        targets = {each.key: each for each in self.query(Target)}
        found = [targets[each] for each in kept_in_focus(self.view, what) if each in targets]
        if found:
            self.set_focus(found[0])

    def on_mount(self) -> None:
        """To the choice whose number turned to this page."""
        if self._begins_at:
            self.focus_on(self._begins_at, new=False)

    def on_resize(self, event: events.Resize) -> None:
        """Say that this was drawn for another size."""
        if (event.size.width, event.size.height) != self._window:
            self.post_message(self.Resized())


def _is_answered_with(widget: Widget, group: str) -> bool:
    """Whether this is what a question is answered with: a choice, a step of a number, a box to type in."""
    return isinstance(widget, TextBox | Grid) or (
        isinstance(widget, Target) and widget.key.partition(":")[0] in (group, "amount")
    )
