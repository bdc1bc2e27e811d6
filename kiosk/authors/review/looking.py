"""What the parts of the document ask of a guide: what a screen, an option and a source are called, where things stand.

Owns the words for a thing that another thing names. A name that leads nowhere is told as it is: a guide with broken
links can be read too. Must never shorten what a patient reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.paper import Field
from kiosk.authors.review import labels, phrases, when_phrases
from kiosk.authors.review.when import told
from kiosk.guide.links.fault import Path, dotted
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Claim
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.steps import AnyStep, AskStep, ChoiceStep, SayStep
from kiosk.guide.model.words import Wording
from kiosk.guide.source import Folder
from kiosk.layout.answers import shortened
from kiosk.listing import NAMES, listed
from kiosk.walk.options import split

MOST_OF_A_NAME = 60
"""A longer name of a screen is cut where another screen points to it, in characters."""


@dataclass(frozen=True)
class Looking:
    """A guide and its files, as the one who writes the document looks at them."""

    guide: Guide
    folder: Folder

    def place(self, at: Path) -> str:
        """The keys that lead to a thing, its file and its line."""
        return phrases.PLACE.format(key=dotted(at), line=self.line(at))

    def line(self, at: Path) -> str:
        """The file and the line where a thing stands."""
        return self.folder.place_of(at, key=bool(at) and isinstance(at[-1], str)).brief

    @cached_property
    def number_of(self) -> dict[str, int]:
        """The number of each screen in the document: they stand before everything else."""
        return {step: place for place, step in enumerate(self.guide.steps, start=1)}

    def title_of(self, step: AnyStep) -> str:
        """What a screen is called: its title, or what stands first on it."""
        if step.title:
            return unmarked(step.title)
        if isinstance(step, AskStep):
            return unmarked(step.ask.text)
        return unmarked(step.say[0].text) if isinstance(step, SayStep) else labels.VIEWS[step.show]

    def screen(self, name: str) -> str:
        """A screen as another one points to it: its number and what it is called."""
        step = self.guide.steps.get(name)
        if step is None:
            return name
        title = labels.QUOTED.format(text=shortened(self.title_of(step), MOST_OF_A_NAME))
        return labels.SCREEN.format(number=self.number_of[name], title=title)

    def screens(self, names: Iterable[str]) -> str:
        """Several screens in one line."""
        return listed(map(self.screen, names), when_phrases.OR)

    def answer(self, step: str, word: str) -> str:
        """An answer at a step as a condition names it: what a person picks, or how they answered."""
        if word in when_phrases.WAYS:
            return when_phrases.WAYS[word]
        asked = self.guide.steps.get(step)
        if isinstance(asked, ChoiceStep) and word in asked.choices:
            return labels.QUOTED.format(text=unmarked(asked.choices[word].label.text))
        return labels.QUOTED.format(text=self.option(word))

    def option(self, ref: str) -> str:
        """An option, or one of its kinds, by name."""
        if ref == "everything":
            return labels.EVERYTHING
        name, kind = split(ref)
        option = self.guide.options.get(name)
        if option is None or (kind is not None and kind not in option.kinds):
            return ref
        told_name = unmarked(option.name.text)
        if kind is None:
            return told_name
        return labels.KIND.format(option=told_name, kind=unmarked(option.kinds[kind].name.text))

    def options(self, refs: Iterable[str]) -> str:
        """Several options in one line."""
        return listed(map(self.option, refs), when_phrases.OR)

    def flag(self, name: str) -> str:
        """A safety point by what the patient reads of it first."""
        flag = self.guide.flags.get(name)
        if flag is None:
            return name
        return labels.QUOTED.format(text=shortened(unmarked(flag.patient.said), MOST_OF_A_NAME))

    def flags(self, names: Iterable[str]) -> str:
        """Several safety points in one line."""
        return listed(map(self.flag, names), when_phrases.OR)

    def when(self, condition: Condition) -> str:
        """A condition in words."""
        return told(condition, self)

    def shown(self, condition: Condition | None, label: str = labels.SHOWN) -> Field | None:
        """A field that says for whom something is there; nothing where it is there for everybody."""
        if condition is None:
            return None
        return Field(label, labels.ONLY_WHEN.format(condition=self.when(condition)))

    def wording(self, label: str, words: Wording | str | None) -> Iterator[Field]:
        """Words beside their label, and under them every wording that takes their place for some people."""
        if words is None:
            return
        if isinstance(words, str):
            yield Field(label, unmarked(words))
            return
        yield Field(label, unmarked(words.text))
        for other in words.instead:
            condition = self.when(other.when)
            yield Field("", labels.INSTEAD.format(condition=condition, text=unmarked(other.text)))

    def sourced(self, claim: Claim, label: str = labels.SOURCES) -> Iterator[Field]:
        """Where a claim comes from and what was read of it, and what it says of having no source.

        Without a label it runs on under what it belongs to.
        """
        if claim.sources and label:
            yield Field(label, self.cited(claim), "small")
        elif claim.sources:
            yield Field("", phrases.SOURCE_FROM.format(sources=self.cited(claim)), "small")
        if claim.unsourced is not None:
            why, by = claim.unsourced.why, claim.unsourced.to_confirm_by
            text = phrases.UNSOURCED.format(why=unmarked(why), by=unmarked(by))
            yield Field("" if claim.sources else label, text, "small")

    def cited(self, claim: Claim) -> str:
        """The sources of a claim in one line, each with what was read of it."""
        return listed(map(self._cited, claim.sources), NAMES)

    def _cited(self, name: str) -> str:
        source = self.guide.sources.get(name)
        if source is None:
            return name
        pattern = phrases.CITED_MAKER if source.publisher == "maker" else phrases.CITED
        return pattern.format(id=name, read=phrases.READ_BRIEFLY[source.read])
