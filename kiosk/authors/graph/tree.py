"""The shape of a drawn tree: boxes, arrows and bands. Every writer draws this and nothing else.

Owns what is drawn, in words. Must never know a guide (`drawn`), a size or a colour (the writers).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.authors.graph import phrases
from kiosk.guide.model.conditions import IN_PERSON, SKIPPED
from kiosk.listing import ASIDE, NAMES, SAID, listed
from kiosk.walk.session import Answer, InPerson, Picked, Skipped

NONE_PICKED = "none picked"
"""What is no choice and leads on all the same: a word that no choice can have."""

MOST_WORDS = 44
"""A longer label of an arrow is cut, in characters; its first words always stand."""

_WORDS = {Skipped: SKIPPED, InPerson: IN_PERSON}


@dataclass(frozen=True, slots=True)
class Box:
    """One step."""

    id: str
    title: str
    kind: str
    """What the step does, in words."""
    asks: bool
    """Whether it is a question of the guide's own."""
    section: str
    """The section's title."""
    told: str
    """All that there is to know about it, for whoever points at it; lines."""
    only_if: str | None = None
    """The condition under which it is shown, in short words."""
    flags: tuple[str, ...] = ()
    """The safety points that its answers raise, in the guide's order."""
    by_rule: tuple[str, ...] = ()
    """Those whose rule hangs on it."""
    urgent: frozenset[str] = frozenset()
    """Those of all these that are a full screen at once."""
    some_only: bool = False
    """Whether some people pass over it."""
    private: bool = False
    direct: bool = False
    ends: str | None = None
    ways_in: int = 0
    """Arrows that lead here and are not drawn."""
    ways_on: int = 0
    """Arrows that lead on from here and are not drawn."""

    @property
    def kind_line(self) -> str:
        """Its id and what it does, unless that stands for its title already."""
        if self.title == self.kind:
            return self.id
        return phrases.KIND.format(id=self.id, kind=self.kind)

    @property
    def if_line(self) -> str:
        """For whom it is; empty where it is for everybody."""
        return phrases.ONLY_IF.format(condition=self.only_if) if self.only_if else ""

    @property
    def private_line(self) -> str:
        """That it is private; empty where it is not."""
        return phrases.DIRECT if self.direct else phrases.PRIVATE if self.private else ""

    @property
    def flag_lines(self) -> tuple[str, ...]:
        """The safety points, those by choice and those by rule; whole lists, to be cut by who draws them."""
        both = ((phrases.FLAGS, self.flags), (phrases.BY_RULE, self.by_rule))
        return tuple(
            pattern.format(flags=listed((self._flag(each) for each in flags), NAMES))
            for pattern, flags in both
            if flags
        )

    def _flag(self, flag: str) -> str:
        return phrases.NOW.format(flag=flag) if flag in self.urgent else flag

    @property
    def last_lines(self) -> tuple[str, ...]:
        """What stands below all else: the end, and what is not drawn."""
        every = (
            phrases.ENDS.format(end=self.ends) if self.ends else "",
            phrases.MORE_BEFORE.format(count=self.ways_in) if self.ways_in else "",
            phrases.MORE_AFTER.format(count=self.ways_on) if self.ways_on else "",
        )
        return tuple(line for line in every if line)


@dataclass(frozen=True, slots=True)
class Way:
    """One reason to take an arrow."""

    words: str
    """The choice, `skipped`, or the condition of a branch."""
    passing: bool = False
    """Taken without seeing the step it comes from."""
    answer: str | None = None
    """The choice, or the word for another answer; None: whatever is answered."""
    beside: bool = False
    """The choice leads there only beside others, if at all: it is told only where none leads there by itself."""

    def fits(self, answer: Answer | None) -> bool:
        """Whether somebody who gave this answer may have gone this way."""
        if self.passing or self.answer is None:
            return not self.passing
        picked = answer.choices or (NONE_PICKED,) if isinstance(answer, Picked) else ()
        return self.answer in (*picked, _WORDS.get(type(answer)))


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one step to another, for all the reasons there are."""

    source: str
    target: str
    ways: tuple[Way, ...]
    labelled: bool
    """Whether the words say something: the answer decides where one goes."""

    @property
    def passing(self) -> bool:
        """Whether it is taken only by those who pass over its step."""
        return all(way.passing for way in self.ways)

    @property
    def words(self) -> tuple[str, ...]:
        """The reasons in words; passing over is not one where there is another."""
        return _words_of(way for way in self.ways if not way.passing or self.passing)

    @property
    def label(self) -> str:
        """The words beside it, cut where they are many; empty where they say nothing."""
        if not self.labelled:
            return ""
        words = self.words
        shown = list(words[:1])
        for each in words[1:]:
            if len(listed((*shown, each), ASIDE)) > MOST_WORDS:
                break
            shown.append(each)
        line = listed(shown, ASIDE)
        left = len(words) - len(shown)
        return phrases.MORE.format(shown=line, count=left) if left else line

    @property
    def told(self) -> str:
        """All its words, for whoever points at it."""
        every = _words_of(self.ways)
        return phrases.TAKEN.format(source=self.source, target=self.target, ways=listed(every, SAID))


def _words_of(ways: Iterable[Way]) -> tuple[str, ...]:
    """The reasons in words, each once; of choices that only may lead there beside others, none where one does."""
    every = tuple(ways)
    sure = tuple(way for way in every if not way.beside)
    picked = any(way.answer is not None for way in sure)
    return tuple(dict.fromkeys(way.words for way in (sure if picked else every)))


@dataclass(frozen=True, slots=True)
class Band:
    """Steps of one section that stand together."""

    section: str
    steps: tuple[str, ...]
    continued: bool
    """The section has stood higher up already."""

    @property
    def title(self) -> str:
        """Its heading."""
        return phrases.CONTINUED.format(section=self.section) if self.continued else self.section


@dataclass(frozen=True, slots=True)
class Trail:
    """The way of one person, to be drawn thick."""

    steps: frozenset[str]
    arrows: frozenset[tuple[str, str]]
    """Source and target of each."""
    passed: frozenset[tuple[str, str]]
    """Those among them that leave a step which they passed over."""
    note: str
    """The sentence that says whose way it is."""


@dataclass(frozen=True, slots=True)
class Tree:
    """All that is drawn."""

    title: str
    language: str
    boxes: Mapping[str, Box]
    """By step, in reading order."""
    arrows: tuple[Arrow, ...]
    start: str
    """The step with which everybody begins, unless they pass over it."""
    notes: tuple[str, ...]
    """What is said about the picture as a whole, a sentence each."""
    trail: Trail | None = None
    around: str | None = None
    """The step that it is drawn around."""
    bands: tuple[Band, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bands", tuple(_bands(self.boxes.values())))

    def faint(self, box: str) -> bool:
        """Whether a box is off the way that is drawn thick."""
        return self.trail is not None and box not in self.trail.steps

    def dashed(self, arrows: Iterable[Arrow]) -> bool:
        """Whether a line that stands for these arrows is drawn as one on which a step is passed over."""
        every = tuple(arrows)
        gone = [arrow for arrow in every if self.thick(arrow)]
        if self.trail is None or not gone:
            return all(arrow.passing for arrow in every)
        return all((arrow.source, arrow.target) in self.trail.passed for arrow in gone)

    def thick(self, arrow: Arrow) -> bool:
        """Whether an arrow is on the way that is drawn thick."""
        return self.trail is not None and (arrow.source, arrow.target) in self.trail.arrows

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that is said about the picture as a whole, whose way is drawn thick among it."""
        return (*self.notes, self.trail.note) if self.trail else self.notes


def _bands(boxes: Iterable[Box]) -> list[Band]:
    found: list[Band] = []
    before: set[str] = set()
    for box in boxes:
        if found and found[-1].section == box.section:
            last = found[-1]
            found[-1] = Band(last.section, (*last.steps, box.id), last.continued)
        else:
            found.append(Band(box.section, (box.id,), box.section in before))
        before.add(box.section)
    return found
