"""What one person has before them: their session, what is open over it, and what they have begun to answer.

Owns the state of the screens as data. Must never import Textual, draw, or keep a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from kiosk.guide.model import Guide
from kiosk.layout.card import Card, Voice
from kiosk.layout.cards import card_for
from kiosk.layout.leaflet import Leaflet
from kiosk.screens import private
from kiosk.screens.counseling import kept
from kiosk.screens.lasting import Lasts
from kiosk.walk.route import Position, locate
from kiosk.walk.session import Answer, Session, Words
from kiosk.walk.undo import Given, remembered
from kiosk.walk.wishes import Wishes

Wish = Literal["save", "print", "give_up", "keep", "finish", "colours", "clean", "letters", "record"]
"""What only the App can do for a person."""
Side = Literal["left", "right"]
"""Where the button that leads on stands."""


@dataclass(frozen=True, slots=True)
class Prints:
    """What people are told of the printer before anything is printed."""

    stands: Literal["beside", "desk"] = "beside"
    """Beside the person, or at the desk, where staff may see the page."""
    hold_minutes: int = 15
    """For so long a page that was not printed is kept for staff; 0: it is not kept."""
    keeps: bool = True
    """Whether there is room to keep this person's page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cover must bring back as it was, besides what was begun: where the keys were, what was said in passing."""

    notice: str = ""
    typing: bool = False
    """The keyboard to touch was open."""
    focus: str = ""
    """What was in focus, by name; empty: nothing was."""
    cell: str = ""
    """The cell of a table that was meant."""
    cursor: int | None = None
    """Characters before the cursor, where words were typed."""
    keys: tuple[bool, bool, int, int] | None = None
    """The keyboard to touch: its digits, its capitals, the row and place of the key that was meant."""
    figures: str = ""
    """The figures of a number that was begun, of which another is to follow."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Something lying over the walk, with the page of it that is shown."""

    kind: str
    """welcome, cleaning, stop, hidden, rest, help, leaflet, change, again, making, saved, not_saved, end or another;
    where pages are printed: desk, printing, printed, kept, told_desk."""
    leaflet: Leaflet
    page: int = 0
    mark: Mark = field(default_factory=Mark)
    """What it was laid over, for whoever goes on there."""
    about: str = ""
    """What it tells of, by name, where that may change while it lies there."""
    paper: int = 0
    """How many sheets of paper the page has that it tells of; 0: nobody has counted."""
    typed: str | None = None
    """The words typed on it so far, where words are typed on it."""
    typed_at: int | None = None
    """The cursor begins after so many characters of them; None: at their end."""
    opens_at: str = ""
    """The link at whose page it opens, until somebody turns its pages; empty: at its first."""
    code: tuple[str, ...] = ()
    """The groups of the code that can be shown from it, for whoever asked for one; none: there is none."""


@dataclass(frozen=True, slots=True)
class Left:
    """A card that was left for an errand: its part, and which pages were shown."""

    key: str
    page: int
    seen: frozenset[int]


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at the screen."""

    guide: Guide
    session: Session = field(default_factory=Session)
    numbers: Mapping[str, str] = field(default_factory=dict)
    guides: tuple[Guide, ...] = ()
    """The guides to choose from on the first screen, where there are several."""
    past: tuple[Given, ...] = ()
    """Every answer given, to undo."""
    over: tuple[Sheet, ...] = ()
    """What lies over the walk, the topmost last."""
    draft: Answer | None = None
    """An answer begun and not yet given with Next."""
    begun: bool = False
    """The draft is the person's own; until then their earlier answer is shown."""
    page: int = 0
    seen: frozenset[int] = frozenset({0})
    """The pages of this card that have been shown."""
    notice: str = ""
    pending: Answer | None = None
    """An answer waiting for a yes, because it would change others."""
    wish: Wish | None = None
    typing: bool = False
    """The keyboard to touch is open."""
    cell: str = ""
    """The cell of a table that was opened last, to come back to."""
    private: bool = False
    """What was said in private is shown on the page that is previewed, until this step is left or covered."""
    typed: Mapping[str, Words] = field(default_factory=dict)
    """Words typed and not given when the person went elsewhere, by part key; they stand there again."""
    left: Left | None = None
    """The card the person left for one answer, at the page they come back to."""
    buttons: Side = "right"
    """Where this person wants the button that leads on."""
    lasts: Lasts | None = None
    """What people are told about time; None: nothing is ever due."""
    prints: Prints | None = None
    """What people are told of the printer; None: pages are not printed here."""
    for_staff: bool = False
    """A page that is saved is out of the person's reach: staff hand it out."""
    records: bool = False
    """The clinic takes a copy for its records from whoever agrees to that."""
    writes_copy: bool = False
    """A copy that they have agreed to is being written."""
    recorded: Session | None = None
    """As it was when the person gave a copy last; None: they gave none."""
    sizes: int = 1
    """How many sizes of letters there are to choose from."""
    letters: int = 0
    """The size of the letters: 0 is the usual one."""
    half_blocks: bool = False
    """The terminal shows half blocks."""
    beside: bool = False
    """The counselor has the prompts beside the questions, where the screen is wide enough for that."""
    beside_page: int = 0
    """The page of the prompts that is shown there."""

    @property
    def voice(self) -> Voice:
        """Turns the guide's words into blocks."""
        return Voice(self.guide, self.numbers)

    @property
    def position(self) -> Position:
        """Where on the route the person is; worked out afresh each time."""
        return locate(self.guide, self.session)

    @property
    def face(self) -> tuple[object, ...]:
        """What must change for another screen to be shown, rather than marks on this one.

        What is ticked on a sheet changes marks alone, and what it stands for changes what lies under the sheet; what
        was said back to a counselor changes nothing but its mark.
        """
        counsel = replace(self.session.counsel, said_back=frozenset())
        wishes = Wishes() if self.over else self.session.wishes
        session = replace(self.session, wishes=wishes, counsel=counsel)
        over = tuple(replace(e, leaflet=replace(e.leaflet, chosen=()), typed=None) for e in self.over)
        return (session, over, self.page, self.typing, self.private, self.buttons, self.letters, self.beside)

    def card(self, position: Position) -> Card:
        """The card at a position."""
        card = card_for(self.guide, self.session, position, self.numbers)
        card = private.told_on(card, self.guide, self.session, shown=self.private)
        return kept.told_on(card, self.session)

    def answer_at(self, position: Position) -> Answer | None:
        """What is marked as picked: the draft, or what was answered before."""
        return self.draft if self.begun else position.answer

    def at(self, session: Session) -> Visit:
        """The same visit with another session, at the first page of where that leads.

        Whoever comes back from an errand is at the page from where they went.
        """
        left = self.left
        back = left is not None and session.errand is None and session.looking_at == left.key
        if left is None or (session.errand != left.key and not back):
            left = None
        moved = replace(
            self,
            session=session,
            draft=None,
            begun=False,
            page=left.page if left is not None and back else 0,
            seen=left.seen if left is not None and back else frozenset({0}),
            notice="",
            pending=None,
            typing=False,
            private=False,
            beside_page=0,
            left=None if back else left,
            typed=self._all_typed,
        )
        if back and moved.position.part.key != session.looking_at:
            # A question has come up before what the person went from: that begins at its own first page.
            moved = replace(moved, page=0, seen=frozenset({0}))
        words = moved.typed.get(moved.position.part.key) if moved.typed else None
        return moved.with_draft(words) if words is not None else moved

    @property
    def _all_typed(self) -> Mapping[str, Words]:
        """The words typed and not given, with those typed just now: nobody types them twice."""
        if self.begun and isinstance(self.draft, Words):
            return {**self.typed, self.position.part.key: self.draft}
        return self.typed

    def undrafted(self) -> Visit:
        """The same visit without an answer begun, here or when the person comes back."""
        key = self.position.part.key
        typed = {name: words for name, words in self.typed.items() if name != key}
        return replace(self, draft=None, begun=False, typed=typed)

    def answered(self, session: Session, key: str) -> Visit:
        """The same visit once an answer has been given to a part; it can be taken back."""
        past = remembered(self.past, self.session, session, key)
        return replace(self.undrafted(), past=past).at(session)

    def on_errand(self, session: Session) -> Visit:
        """The same visit sent to another part for one answer, to come back to this page of this card."""
        here = Left(self.position.part.key, self.page, self.seen)
        return replace(self.at(session), left=here)

    def turned_as(self, other: Visit) -> Visit:
        """The same card, at the page where another visit is."""
        return replace(self, page=other.page, seen=other.seen)

    def turned(self, page: int) -> Visit:
        """The same card, at another page of it."""
        return replace(self, page=page, seen=self.seen | {page}, notice="")

    def private_turned(self) -> Visit:
        """The same visit with what is private on the page shown, or hidden again."""
        return replace(self, private=not self.private and bool(self.card(self.position).private), notice="")

    def under(self, kind: str, leaflet: Leaflet) -> Visit:
        """The same visit with something laid over it."""
        kept = self.private and private.stays_shown(kind)
        return replace(self, over=(*self.over, Sheet(kind, leaflet)), notice="", private=kept)

    def under_typed(self, kind: str, leaflet: Leaflet, *, about: str = "", typed: str = "") -> Visit:
        """The same visit with something laid over it on which words are typed; so many stand there already."""
        laid = self.under(kind, leaflet)
        top = replace(laid.over[-1], about=about, typed=typed)
        return replace(laid, over=(*laid.over[:-1], top), typing=False)

    @property
    def words_typed(self) -> str | None:
        """What has been typed on the sheet on top; None: nothing is typed there."""
        return self.over[-1].typed if self.over else None

    def with_typed(self, text: str, at: int | None = None) -> Visit:
        """The same visit with these words on the sheet on top, and the cursor after so many of their characters."""
        top = replace(self.over[-1], typed=text, typed_at=None if at == len(text) else at)
        return replace(self, over=(*self.over[:-1], top), notice="")

    def uncovered(self) -> Visit:
        """The same visit with the topmost thing taken away."""
        return replace(self, over=self.over[:-1], notice="")

    def forgotten(self, *over: Sheet) -> Visit:
        """The same person's visit with nothing left of what was answered or begun, and with these laid over it."""
        return Visit(
            self.guide,
            Session(together=self.session.together),
            self.numbers,
            self.guides,
            over=over,
            buttons=self.buttons,
            lasts=self.lasts,
            prints=self.prints,
            for_staff=self.for_staff,
            records=self.records,
            sizes=self.sizes,
            letters=self.letters,
            half_blocks=self.half_blocks,
        )

    def with_draft(self, answer: Answer | None) -> Visit:
        """The same visit with an answer begun."""
        return replace(self, draft=answer, begun=True, notice="")
