"""Walks a guide with somebody, line by line.

Owns the conversation: what is asked, what a typed line does. Must never hold a clinical word, nor keep anything
after it returns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kiosk.guide.model import Guide
from kiosk.layout import extras, lookups
from kiosk.layout.answered import review_links, taken_back_line
from kiosk.layout.card import Card, Link, Table, Voice
from kiosk.layout.cards import card_for
from kiosk.layout.clean import clean
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import answering, asking
from kiosk.plain import comparing, leafing, papering, phrases
from kiosk.plain.asking_first import means_it, said_at_cover
from kiosk.plain.reading import EXTRA_LETTERS, REPLIES, answer_in, wrong_slash
from kiosk.plain.saying import (
    answer_line,
    card_lines,
    change_lines,
    help_lines,
    how_line,
    leaflet_lines,
    numbered_links,
    place_line,
    taken_line,
)
from kiosk.walk import moves
from kiosk.walk.parts import Kind
from kiosk.walk.progress import progress
from kiosk.walk.route import Position, facts_at, locate
from kiosk.walk.session import Answer, Passed, Session, Skipped
from kiosk.walk.undo import Given, remembered, taken_back

Sheet = Callable[[Session], str]


class PlainWalk:
    """One conversation. Lines are read from an iterator and said through a function."""

    def __init__(
        self,
        guide: Guide,
        lines: Iterable[str],
        say: Callable[[str], None],
        sheet: Sheet,
        session: Session | None = None,
        numbers: Mapping[str, str] | None = None,
        mark: str | None = None,
    ) -> None:
        self.guide = guide
        self.session = session or Session()
        self._lines: Iterator[str] = iter(lines)
        self._say: Callable[[str], None] = lambda line: say(clean(line))
        self._sheet = sheet
        self._numbers = dict(numbers or {})
        self._voice = Voice(guide, self._numbers)
        self._mark = mark
        self._past: tuple[Given, ...] = ()
        self._to_say = True
        """The card has not been said since the person came to it, or has to be said again."""

    def run(self) -> Session:
        """Talk until the end of the guide, or of the input; either way the person gets the sheet."""
        ended = phrases.FINISHED
        while not self._here().at_end:
            line = self._ask()
            if line is None:
                ended = phrases.ENDED_EARLY
                break
            self._do(line.strip())
        self._say(ended)
        self._say(self._sheet(self.session))
        return self.session

    def _here(self) -> Position:
        return locate(self.guide, self.session)

    def _card(self, position: Position) -> Card:
        return card_for(self.guide, self.session, position, self._numbers)

    def _read(self) -> str | None:
        return next(self._lines, None)

    def _ask(self) -> str | None:
        """Say where the person is and what is asked, or after something else only the question again, and listen."""
        position = self._here()
        card = self._card(position)
        self._say("")
        if self._to_say:
            if self._mark:
                self._say(self._mark)
            self._say(place_line(card.section, progress(self.guide, position)))
            for line in card_lines(card, position):
                self._say(line)
            now = answer_line(position)
            if now:
                self._say(now)
        else:
            self._say(card.heading.text)
        again = () if self._to_say else ("r",)
        back = ("b",) if position.place else ()
        letters = (*back, *self._letters(card), *again, "p", "?")
        self._to_say = False
        self._say(how_line(card, position, letters))
        return self._read()

    def _letters(self, card: Card) -> list[str]:
        found = extras.extras_of(card, together=self.session.together)
        return [EXTRA_LETTERS[each.name] for each in found if each.name in EXTRA_LETTERS]

    def _do(self, line: str) -> None:
        position = self._here()
        card = self._card(position)
        command = self._command(line, card)
        if command is not None:
            self._obey(command, card, position)
        elif card.asks_first:
            self._at_cover(line, card)
        elif card.part.kind is Kind.TEXT and (wrong := wrong_slash(line)):
            self._say(wrong)
        elif line == "" and (position.answer is not None or card.part.kind is Kind.READ):
            self._keep(moves.forward(self.guide, self.session))
        elif card.table is not None:
            self._compare(line, card.table, position)
        elif card.links and card.links[0].opens:
            self._open_numbered(line, card.links, position)
        elif card.links:
            self._open_answer(line, [link.to or link.key for link in card.links])
        else:
            answer = answer_in(line, card)
            if isinstance(answer, str):
                self._say(answer)
            else:
                self._answer(position.part.key, answer)

    def _command(self, line: str, card: Card) -> str | None:
        """The command a line is, if it is one; free text takes them only after a slash."""
        word = line.lower()
        if card.part.kind is Kind.TEXT:
            if not word.startswith("/"):
                return None
            word = word[1:]
        return word if word in phrases.COMMANDS else None

    def _obey(self, command: str, card: Card, position: Position) -> None:
        if command in REPLIES and command in self._letters(card):
            self._answer(position.part.key, REPLIES[command])
        elif command == "b":
            self._back()
        elif command == "c":
            self._change()
        elif command == "u":
            self._undo()
        elif command == "r":
            self._to_say = True
        elif command == "p":
            self._say(papering.page_so_far(self.guide, self.session, card.part.kind))
            self._say(self._sheet(self.session))
        elif command == "?":
            self._help(position)
        elif command in comparing.LETTERS and card.table is not None:
            self._compare(command, card.table, position)
        elif command in papering.LETTERS:
            talk = (self._say, self._read)
            self._keep(papering.asked_of(command, self.guide, self.session, talk))
        elif command in self._letters(card):
            self._explain(command, card)
        else:
            required = command == "s" and card.part.kind is not Kind.READ
            self._say(phrases.CANNOT_SKIP if required else phrases.NO_SUCH_COMMAND)

    def _explain(self, command: str, card: Card) -> None:
        for line in leaflet_lines(_EXPLAINS[command](self._voice, card)):
            self._say(line)

    def _help(self, position: Position) -> None:
        menu = lookups.help_menu(self._voice)
        self._say(menu.heading.text)
        for line in help_lines():
            self._say(line)
        self._open(menu, position, with_heading=False)

    def _open(self, leaflet: Leaflet, position: Position, *, with_heading: bool = True) -> None:
        told = (self._voice, position.route.facts)
        leafing.read_through(leaflet, told, (self._say, self._read), with_heading=with_heading)

    def _open_numbered(self, typed: str, links: tuple[Link, ...], position: Position) -> None:
        found = leafing.numbered(typed, links, (self._voice, position.route.facts))
        self._say(phrases.NOT_A_NUMBER) if found is None else self._open(found, position)

    def _compare(self, typed: str, table: Table, position: Position) -> None:
        told = (self._voice, facts_at(self.guide, position.route, position.place))
        self._keep(comparing.asked_of(typed, table, self.session, told, (self._say, self._read)))

    def _keep(self, session: Session) -> None:
        """Another session, at another place or with one more answer, which can be taken back."""
        if session != self.session:
            self._past = remembered(self._past, self.session, session, self._here().part.key)
            self.session = session
            self._to_say = True

    def _back(self) -> None:
        before = moves.back(self.guide, self.session)
        self._say(phrases.NOTHING_BEFORE) if before == self.session else self._keep(before)

    def _undo(self) -> None:
        taken = taken_back(self._past, self.session)
        if taken is None:
            self._say(answering.NOTHING_TO_UNDO)
            return
        self.session, self._past = taken.session, taken.past
        self._say(taken_back_line(self._voice, taken, self._here().route))
        self._to_say = True

    def _change(self) -> None:
        position = self._here()
        links = review_links(self._voice, position, position.route.facts)
        if not links:
            self._say(phrases.NOTHING_TO_CHANGE)
            return
        for each in (asking.REVIEW_TITLE, *numbered_links(links)):
            self._say(each)
        self._say(phrases.PICK_TO_CHANGE)
        while typed := (self._read() or "").strip():
            if self._open_answer(typed, [link.to or link.key for link in links]):
                return
            self._say(phrases.PICK_TO_CHANGE)

    def _open_answer(self, typed: str, keys: list[str]) -> bool:
        """Whether there is an answer of that number to go to."""
        found = typed.isdecimal() and 1 <= int(typed[:4]) <= len(keys)
        if found:
            self._keep(moves.go_to(self.guide, self.session, keys[int(typed[:4]) - 1], errand=True))
        else:
            self._say(phrases.NOT_A_NUMBER)
        return found

    def _at_cover(self, line: str, card: Card) -> None:
        """What two people say to a private question before they see it."""
        said, past, before = said_at_cover(line, card), self._past, self.session
        if said is None:
            self._say(phrases.NOT_A_NUMBER)
            return
        self._keep(moves.uncovered(self.guide, before, card.part.key))
        if isinstance(said, Skipped) and before.standing(card.part.step) is not None:
            self._keep(moves.forward(self.guide, self.session))
        elif not isinstance(said, Passed):
            self._answer(card.part.step, said, unseen=True)
        if len(self._past) > len(past):
            self._past = (*past, Given(card.part.step, before))  # taken back, it is asked for and not shown

    def _answer(self, key: str, answer: Answer, *, unseen: bool = False) -> None:
        if reason := moves.misfit(self._here().part, answer):
            self._say(phrases.CANNOT_SKIP if reason == "required" else phrases.NOT_A_NUMBER)
            return
        if not self._agrees_to_change(key, answer, unseen=unseen):
            self._keep(moves.forward(self.guide, self.session))
            return
        self._say(taken_line(self._here(), answer))
        self._keep(moves.record(self.guide, self.session, key, answer))

    def _agrees_to_change(self, key: str, answer: Answer, *, unseen: bool) -> bool:
        """Say first what a change would do to other answers, or to one that was not said here; then ask."""
        standing = self.session.standing(key)
        if standing in (None, answer):
            return True
        changed = moves.change(self.guide, self.session, key, answer)
        given = unseen and moves.is_given(standing)
        if not (given or changed.touches_others):
            return True
        told = change_lines(self._here().route.facts, changed, given=given)
        return means_it(told, (self._say, self._read))


_EXPLAINS = {"k": lookups.counselor_prompts, "w": lookups.why, "f": lookups.sources, "g": lookups.hard_words}


def run(
    guide: Guide,
    lines: Iterable[str],
    say: Callable[[str], None],
    sheet: Sheet,
    *,
    session: Session | None = None,
    numbers: Mapping[str, str] | None = None,
    mark: str | None = None,
) -> Session:
    """Walk a guide in plain lines.

    Args:
        guide: the guide to walk.
        lines: what is typed, line by line; its end ends the walk politely.
        say: says one line, or several.
        sheet: makes the text of the sheet for a session.
        session: where to begin; the option order's seed is in it.
        numbers: the clinic's contact numbers, by contact id.
        mark: who has checked the guide; said with every step.
    """
    return PlainWalk(guide, (line.rstrip("\r\n") for line in lines), say, sheet, session, numbers, mark).run()
