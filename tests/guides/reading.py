"""What is hardest to read in a guide, for its writers: `python -m tests.guides.reading [GUIDE] [--most 40]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import cache

from kiosk.authors.measures.plainness import plainness_faults
from kiosk.authors.measures.reading import GRADE_LIMIT, Measure, long_sentences, measure, together
from kiosk.authors.measures.screens import Screen, screens
from kiosk.authors.measures.text import Text
from kiosk.authors.measures.walks import Walked
from kiosk.authors.measures.words import Glossary
from kiosk.authors.personas import sessions_of
from kiosk.walk.route import replay
from tests.guides.edges import searched
from tests.guides.people import NAMES, guide_called, persona_at, personas


@cache
def measures_of(name: str) -> tuple[Measure, ...]:
    """The measure of every patient screen of a guide, once for each wording of it."""
    glossary = Glossary.of(guide_called(name))
    told = dict.fromkeys((each.place, each.lines) for each in screens_of(name))
    return tuple(measure(place, lines, glossary) for place, lines in told)


def screens_of(name: str) -> Iterator[Screen]:
    """Every screen that the search for every edge and the personas come to: many more than `kiosk check` draws."""
    guide = guide_called(name)
    sessions = [walk.session() for walk in searched(name)[0]]
    for persona in (persona_at(path) for folder, path in personas() if folder == name):
        sessions.extend(sessions_of(guide, persona))
    routes = ((session, len(replay(guide, session).entries)) for session in sessions)
    yield from screens(guide, (Walked(session, tuple(range(length))) for session, length in routes))


def _told(each: Measure) -> Iterator[str]:
    yield (
        f"{each.place}: FK {each.flesch_kincaid:.1f}, Fog {each.fog:.1f}; "
        f"{len(each.words)} words, {each.words_per_sentence:.1f} a sentence"
    )
    hard = dict.fromkeys(word.text.lower() for word in each.rated if word.hard)
    yield f"    hard words: {', '.join(hard) or 'none'}"
    if each.longest is not None:
        yield f"    longest sentence ({len(each.longest.words)}): {each.longest.text}"


def _summed(measured: tuple[Measure, ...]) -> Iterator[str]:
    whole = together(measured)
    over = [each for each in measured if each.grade > GRADE_LIMIT]
    yield (
        f"{len(measured)} screens, {len(over)} above grade {GRADE_LIMIT:.0f}; the whole guide: "
        f"FK {whole.flesch_kincaid:.1f}, Fog {whole.fog:.1f}, SMOG {whole.smog:.1f}"
    )
    yield f"excepted, because the glossary defines them: {', '.join(sorted(whole.excepted))}"
    yield f"syllables worked out by rule: {', '.join(sorted(whole.guessed))}"


def main() -> None:
    """Print the guide's worst screens first, then long sentences and undefined words."""
    asked = argparse.ArgumentParser()
    asked.add_argument("guide", nargs="?", default=NAMES[0], choices=NAMES)
    asked.add_argument("--most", type=int, default=40, help="how many screens to print")
    given = asked.parse_args()
    measured = measures_of(given.guide)
    print("\n".join(_summed(measured)), "\n")
    for each in sorted(measured, key=lambda each: -each.grade)[: given.most]:
        print("\n".join(_told(each)))
    print("\nSentences of more than 20 words:")
    for text, place in {each.text: one.place for one in measured for each in long_sentences(one)}.items():
        print(f"  {place}: {text}")
    print("\nWords that the guide neither explains nor calls plain:")
    all_of_it = Text.of(guide_called(given.guide))
    for fault in plainness_faults(all_of_it.guide, all_of_it.pieces, all_of_it.glossary):
        if "word" in fault.values:
            print(f"  {fault.values['word']}: {'.'.join(map(str, fault.at))}")


if __name__ == "__main__":
    main()
