"""The walk as plain lines, on this machine: with its settings, its marks and its sheet.

Owns how settings and a guide become such a walk. Must never speak a guide that this machine does not offer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk import phrases
from kiosk.deliver.page import saver
from kiosk.ending import EXIT_PROBLEMS, Refusal, tell
from kiosk.guide.finding import from_checkout
from kiosk.guide.model import Guide
from kiosk.layout.phrases import visiting
from kiosk.listing import NAMES, listed
from kiosk.plain.bringing import asked_for
from kiosk.plain.walk import run
from kiosk.station.folders import state_folder
from kiosk.station.lockdown import keep_memory_private
from kiosk.station.offered import mark_of, offered
from kiosk.station.reading import BadSettings, Reading, read, where_settings_are
from kiosk.station.withdrawn import read_withdrawn
from kiosk.summary.adding import adds
from kiosk.summary.compose import compose
from kiosk.summary.text import as_text
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes


def settings_here(environ: Mapping[str, str]) -> Reading:
    """The settings of this machine. Raises Refusal, after telling everything that is wrong with them."""
    try:
        return read(where_settings_are(environ))
    except BadSettings as bad:
        tell(str(bad))
        raise Refusal(phrases.SETTINGS_BAD, EXIT_PROBLEMS) from None


def carried_on(
    guides: Sequence[Guide],
    reading: Reading,
    session: Session,
    *,
    lines: Iterator[str],
    say: Callable[[str], None],
) -> tuple[Guide, Session]:
    """Ask for the code from a page; the guide it was made with, and the session with its answers.

    Whoever types none begins the one guide there is.

    Raises:
        Refusal: if no code was typed, and there are several guides.
    """
    keep_memory_private()
    session = replace(session, direct_allowed=reading.settings.clinic.direct_allowed)
    found = asked_for(guides, session, (say, lambda: next(lines, None)))
    if found is None and len(guides) != 1:
        raise Refusal(phrases.NO_CODE.format(known=listed((each.id for each in guides), NAMES)))
    return found or (guides[0], session)


def spoken(
    guide: Guide,
    reading: Reading,
    session: Session,
    *,
    today: Callable[[], str],
    save_to: Path | None,
    lines: Iterable[str],
    say: Callable[[str], None],
) -> None:
    """Walk the guide with whoever types; the session says how it begins, but for what the settings say.

    Raises:
        Refusal: if the guide is not offered on this machine.
    """
    _refuse_what_is_not_offered(guide, reading)
    keep_memory_private()
    clinic, paper = reading.settings.clinic, reading.settings.paper
    save = saver(save_to, today, clinic.numbers, paper.size, clinic.name) if save_to else None

    def sheet(session: Session) -> str:
        document = compose(guide, session, date=today(), numbers=clinic.numbers, clinic=clinic.name)
        text = as_text(
            document, adds=adds(document, paper=paper.size, large_print=session.wishes.large_print)
        )
        if save is None:
            return text
        name = save(guide, session)
        return f"{text}\n{visiting.SAVED.format(name=name) if name else visiting.NOT_SAVED}"

    wishes = Wishes(large_print=paper.letters == "large")
    session = replace(session, direct_allowed=clinic.direct_allowed, wishes=wishes)
    marks = mark_of(guide, today(), station=reading.station, from_checkout=from_checkout()).screen
    mark = marks[0] if marks else None
    run(guide, lines, say, sheet, session=session, numbers=clinic.numbers, mark=mark)


def _refuse_what_is_not_offered(guide: Guide, reading: Reading) -> None:
    if not reading.station:
        return
    folder = state_folder(reading.settings.state_folder, Path.home())
    found = offered((guide,), reading.settings, read_withdrawn(folder), station=True)
    for refused, why in found.not_offered:
        raise Refusal(phrases.NOT_OFFERED[why].format(guide=refused.id), EXIT_PROBLEMS)
