"""The clinic's own words, laid over what a guide leaves open.

Owns `local.yaml` in a guide's folder. Must never change anything that the guide itself has answered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from kiosk.guide.links import Fault, written_faults
from kiosk.guide.links.content import is_a_day
from kiosk.guide.links.fault import unknown
from kiosk.guide.model import Guide
from kiosk.guide.model.local import EVERYTHING, ClinicFact, ClinicWords, LocalAnswer, LocalWords
from kiosk.guide.model.options import Fact, Kind, Option
from kiosk.guide.model.reference import ClinicSlot
from kiosk.guide.model.words import Wording
from kiosk.guide.problems import Problem
from kiosk.guide.shape import shaped
from kiosk.guide.source import read_file
from kiosk.guide.telling import problems_with

FILE = "local.yaml"


def with_local_words(guide: Guide, path: Path) -> tuple[Guide, tuple[Problem, ...]]:
    """The guide with what the clinic has written in its folder, or the problems of what it wrote. Never raises."""
    file = path / FILE
    # A broken link is somebody's file too: the reader says what is wrong with it.
    if not path.is_dir() or not (file.exists() or file.is_symlink()):
        return guide, ()
    reading = read_file(file)
    found = list(written_faults(reading.data))
    words = shaped(LocalWords, reading.data, found) if reading.whole else None
    if words is not None:
        found += _faults(words, guide)
    problems = problems_with(found, reading)
    if problems or words is None:
        return guide, problems
    return _overlaid(guide, words), ()


def _faults(words: LocalWords, guide: Guide) -> Iterator[Fault]:
    if not is_a_day(words.date):
        yield Fault("BAD_DATE", ("date",), {"key": "date", "got": words.date})
    yield from unknown("UNKNOWN_SLOT", ("from_clinic",), words.from_clinic, guide.from_clinic, at_keys=True)
    owners = dict(_owners(guide))
    known = (EVERYTHING, *owners)
    for ref, answers in words.facts.items():
        if ref not in known:
            yield Fault("UNKNOWN_OPTION", ("facts", ref), {"id": ref}, known, at_key=True)
            continue
        meant = tuple(owners.values()) if ref == EVERYTHING else (owners[ref],)
        left_open = {
            name for owner in meant for name, fact in owner.facts.items() if fact.unknown is not None
        }
        for attribute in answers:
            at = ("facts", ref, attribute)
            if attribute not in guide.attributes:
                yield Fault("UNKNOWN_ATTRIBUTE", at, {"id": attribute}, tuple(guide.attributes), at_key=True)
            elif attribute not in left_open:
                yield Fault("NOT_LEFT_OPEN", at, {"option": ref, "attribute": attribute}, at_key=True)


def _owners(guide: Guide) -> Iterator[tuple[str, Option | Kind]]:
    """Every option and every kind, as a clinic refers to them."""
    for name, option in guide.options.items():
        yield name, option
        yield from ((f"{name}.{kind}", each) for kind, each in option.kinds.items())


def _overlaid(guide: Guide, words: LocalWords) -> Guide:
    options: dict[str, Option] = {}
    for name, option in guide.options.items():
        kinds = {
            kind: each.model_copy(update={"facts": _facts(each.facts, words, f"{name}.{kind}")})
            for kind, each in option.kinds.items()
        }
        facts = _facts(option.facts, words, name)
        options[name] = option.model_copy(update={"facts": facts, "kinds": MappingProxyType(kinds)})
    slots = {
        name: _said(slot, words.from_clinic[name], words) if name in words.from_clinic else slot
        for name, slot in guide.from_clinic.items()
    }
    return guide.model_copy(
        update={"options": MappingProxyType(options), "from_clinic": MappingProxyType(slots)}
    )


def _facts(facts: Mapping[str, Fact], words: LocalWords, ref: str) -> Mapping[str, Fact]:
    """What the guide knows stays; an answer meant for this one goes before one meant for everything."""
    answers = {**words.facts.get(EVERYTHING, {}), **words.facts.get(ref, {})}
    filled = {
        name: _filled(answers[name], words) if fact.unknown is not None and name in answers else fact
        for name, fact in facts.items()
    }
    return MappingProxyType(filled)


def _said(slot: ClinicSlot, text: str, words: LocalWords) -> ClinicWords:
    return ClinicWords(
        title=slot.title, ask=slot.ask, note=slot.note, text=text, clinic=words.clinic, date=words.date
    )


def _filled(answer: LocalAnswer, words: LocalWords) -> ClinicFact:
    text = Wording(text=answer.text) if answer.text is not None else None
    return ClinicFact(short=Wording(text=answer.short), text=text, clinic=words.clinic, date=words.date)
