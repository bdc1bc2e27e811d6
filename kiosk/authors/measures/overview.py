"""Whether every serious harm stands on its option's overview.

Owns what counts as standing there: word for word in the `hard` line, whatever the case, in every wording that
somebody may see.
Must never judge whether a harm is serious: the guide's author marks that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.options import Fact, Option
from kiosk.guide.model.words import Wording


def overview_faults(guide: Guide) -> Iterator[Fault]:
    """Serious harms that do not stand on the overview of their option."""
    harms = [name for name, each in guide.attributes.items() if each.side == "harm"]
    serious = {name for name, each in guide.attributes.items() if each.serious}
    if harms and not serious:
        yield Fault("NOTHING_SERIOUS", ("attributes", harms[-1]), {}, at_key=True)
    for name, option in guide.options.items():
        for attribute, ref, fact, at in _facts(name, option):
            if attribute in serious and fact.short is not None and not fact.on_overview:
                yield Fault("HARM_NOT_PLACED", at, {"option": ref}, at_key=True)
            for place, phrase in enumerate(fact.on_overview):
                yield from _not_there(phrase, name, option.in_short.hard, (*at, "on_overview", place))


def _facts(name: str, option: Option) -> Iterator[tuple[str, str, Fact, Path]]:
    """Every fact of an option and of its kinds: its question, whose it is, and its place."""
    at: Path = ("options", name)
    for attribute, fact in option.facts.items():
        yield attribute, name, fact, (*at, "facts", attribute)
    for kind, each in option.kinds.items():
        for attribute, fact in each.facts.items():
            yield attribute, f"{name}.{kind}", fact, (*at, "kinds", kind, "facts", attribute)


def _not_there(phrase: Wording, name: str, hard: Wording, at: Path) -> Iterator[Fault]:
    seen = [(None, hard.text), *((other.when, other.text) for other in hard.instead)]
    for when, words in seen:
        wanted = _wanted(phrase, when)
        if not stands_in(wanted, words):
            yield Fault(
                "HARM_NOT_ON_OVERVIEW", at, {"phrase": wanted, "option": name, "words": unmarked(words)}
            )


def _wanted(phrase: Wording, when: Condition | None) -> str:
    """The phrase as it has to stand in the wording that is shown when this holds."""
    return next((other.text for other in phrase.instead if other.when == when), phrase.text)


def stands_in(phrase: str, text: str) -> bool:
    """Whether whole words stand in a text just so, whatever their case, with or without marks."""
    wanted = re.escape(unmarked(phrase).casefold())
    return re.search(rf"(?<!\w){wanted}(?!\w)", unmarked(text).casefold()) is not None
