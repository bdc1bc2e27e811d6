"""Shows a view: one page, its targets, the bar. The only screen there is.

Owns which key or touch presses which target, and what changes in place. Must never decide what a press does.
"""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from kiosk.layout.room import Room
from kiosk.layout.size import SizeClass
from kiosk.screens import phrases as own
from kiosk.screens.counseling.beside import COLUMNS
from kiosk.screens.drawing import BY_HAND, Drawing
from kiosk.screens.inert import as_lines
from kiosk.screens.keying import begun_on, first_of, kept_in_focus, meant, target_of, turned_to
from kiosk.screens.sealed import SealedScreen
from kiosk.screens.view import View
from kiosk.screens.widgets.bar import Bar
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.guard import from_key
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import ERASES, TextBox


class Shown(SealedScreen[None]):
    """One view on the screen."""

    class Pressed(Message):
        """Something was pressed: its name, the key or place it came from, and the screen it stood on."""

        def __init__(self, what: str, source: str, on: Shown | None = None) -> None:
            super().__init__()
            self.what, self.source, self.on = what, source, on

    class Typed(Message):
        """The words in the box of this screen are others now."""

        def __init__(self, text: str, on: Shown | None = None, at: int | None = None) -> None:
            super().__init__()
            self.text, self.on = text, on
            self.at = at
            """The cursor stands after so many characters; None: at their end."""

    class Resized(Message):
        """The window has another size than this was drawn for."""

    def __init__(self, view: View, room: Room, size: SizeClass, window: tuple[int, int]) -> None:
        super().__init__()
        self.view = view
        self._room = room
        self._kind: SizeClass = size
        self._window = window
        self._begins_at = ""
        self.figures = ""
        """The figures of a number that is begun."""

    def compose(self) -> ComposeResult:
        """The view, as it is to be drawn in this window."""
        panel = self.view.panel
        if panel is None:
            yield from self._drawing.widgets()
            return
        aid = Vertical(*self._drawing.widgets(), id="aid")
        aid.styles.width = self._window[0]
        yield Horizontal(aid, Panel(panel))

    @property
    def _drawing(self) -> Drawing:
        return Drawing(self.view, self._room, self._kind, self._window)

    def show(self, view: View) -> None:
        """Change the marks of what is on the screen, in place; what can be done with an answer may change with it."""
        before, self.view = self.view, view
        for panel in self.query(Panel):
            if view.panel is not None:
                panel.show(view.panel)
        drawing = self._drawing
        bodies = list(self.query(PageBody))
        if self._kind == "too_small" or not bodies:
            return  # there is no room for it, or it is drawn for the first time in a moment
        if view.typing:
            return  # over the keyboard stands no more than the question, and that is the same
        if before.extras != view.extras:
            row = self.query_one("#small", Horizontal)
            row.remove_children()
            row.mount_all(drawing.small(view.extras))
        bodies[0].show(drawing.lines())
        if not view.alone:
            bodies[-1].show(as_lines(view.notice, "note"))
        for value in self.query(".value").results(PageBody):
            value.show(as_lines(view.value, "strong"))
        for target in self.query(Target):
            group, _, name = target.key.partition(":")
            if group == view.group:
                target.chosen_words = drawing.chosen_words(name)
                target.set_state(chosen=name in view.chosen)
        if view.forward is not None:
            forward = self.query_one(Bar).button(view.forward.key)
            if forward is not None and forward.label != view.forward.label:
                forward.label = view.forward.label
                forward.refresh()

    @on(Target.Pressed)
    def _target_pressed(self, event: Target.Pressed) -> None:
        event.stop()
        what = event.key
        if before := self.figures:
            self.begin_number("")
            first = first_of(self.view, what, before)
            if first is not None:
                self.post_message(self.Pressed(first, from_key(before), self))
            if event.source == from_key("enter"):
                # Enter is for the number, not for what the keys are at beside it.
                what = self.view.elsewhere.get(before, what)
        self.post_message(self.Pressed(what, event.source, self))

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
        self.post_message(self.Typed(event.text, self, event.box.cursor))

    @on(TextBox.Done)
    def _text_done(self, event: TextBox.Done) -> None:
        event.stop()
        # A scanner ends with Enter, whether or not there are keys to touch beside the box.
        done = "extra:letters_done" if self.view.typing and not self.view.code else "bar:next"
        self.post_message(self.Pressed(done, event.source, self))

    @on(TextBox.AtEnd)
    def _text_at_end(self, event: TextBox.AtEnd) -> None:
        """Say what leads on from the words; the same key, held down, must not go on by itself."""
        event.stop()
        if not self.view.typing:
            self.query(PageBody).last().show(as_lines(own.ENTER_GOES_ON, "note"))

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
        self.post_message(self.Pressed(BY_HAND, event.source, self))

    @on(Keyboard.Done)
    def _keys_done(self, event: Keyboard.Done) -> None:
        event.stop()
        self.post_message(self.Pressed("extra:letters_done", event.source, self))

    def leads(self, event: events.Key) -> None:
        """To the box with the first letter that is typed elsewhere: a space right behind it would press the button.

        What is typed fast is on its way to a button, or past the box, before the first letter has been handed on.
        """
        letter = event.is_printable and event.character != " " and not event.is_forwarded
        if letter and self.view.text is not None and isinstance(self.focused, Target | None):
            for box in self.query(TextBox):
                self.set_focus(box)

    def on_key(self, event: events.Key) -> None:
        """Keys that press a target without going to it first; where words are typed, letters are typed."""
        if self._kind == "too_small" or self.app.screen is not self:
            return  # nothing that a person could mean stands here
        if self.view.text is not None and event.character is not None and event.is_printable:
            box = self.query_one(TextBox)
            self.set_focus(box)
            box.type(event.character)
            event.stop()
            return
        if self.view.text and event.key in ERASES:
            box = self.query_one(TextBox)
            self.set_focus(box)
            box.erase()
            event.stop()
            return
        found = meant(self.view, event.key, event.character, self.figures)
        before = self.figures
        if before or found.figures or found.told:
            self.begin_number(found.figures, found.told)
        if found.first is not None:
            self.post_message(self.Pressed(found.first, from_key(before), self))
        if found.what is not None:
            event.stop()
            event.prevent_default()
            self._tell_words()
            self.post_message(self.Pressed(found.what, from_key(event.key), self))

    def _tell_words(self) -> None:
        """Say what stands in the box before what is pressed: a key right behind the last letter overtakes it."""
        for box in self.query(TextBox):
            if box.text != self.view.text:
                self.post_message(self.Typed(box.text, self, box.cursor))

    def begin_number(self, figures: str, told: str = "") -> None:
        """Say that another figure is to follow these, or Enter; with none, what is said of it, or in passing anyway."""
        self.figures = figures
        if self.view.alone:
            return
        notice = told or self.view.notice
        if figures:
            here = begun_on(self.view, figures)
            alone = target_of(self.view, figures) is not None
            notice = own.SECOND_FIGURE_OR_ENTER.format(number=figures) if alone else own.SECOND_FIGURE
            for target in self.query(Target):
                if target.key == here:
                    self.set_focus(target)
        self.query(PageBody).last().show(as_lines(notice, "note"))

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
        """To the choice whose number turned to this page, or to the box where a code is typed."""
        if self.view.code and not self.view.typing:
            self.focus_first()
        if self._begins_at:
            self.focus_on(self._begins_at, new=False)

    def on_resize(self, event: events.Resize) -> None:
        """Say that this was drawn for another size."""
        beside = COLUMNS if self.view.panel is not None else 0
        if (event.size.width - beside, event.size.height) != self._window:
            self.post_message(self.Resized())


def _is_answered_with(widget: Widget, group: str) -> bool:
    """Whether this is what a question is answered with: a choice, a step of a number, a box to type in."""
    return isinstance(widget, TextBox | Grid) or (
        isinstance(widget, Target) and widget.key.partition(":")[0] in (group, "amount")
    )
