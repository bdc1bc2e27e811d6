"""What is shown on this machine and how it is set: from the settings file and the guides, or why it cannot be.

Owns the difference between a station, where nobody reads an error, and a checkout. Must never guess: settings or
guides that are not sound are not shown at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.guide import finding
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.problems import show
from kiosk.station import phrases
from kiosk.station.faults import GUIDES, SETTINGS
from kiosk.station.folders import named_folder, state_folder
from kiosk.station.offered import none_shown, offered
from kiosk.station.reading import BadSettings, Reading, read, where_settings_are
from kiosk.station.settings import Settings
from kiosk.station.showing import check_contacts, guides_shown
from kiosk.station.withdrawn import FILE, Withdrawn, read_withdrawn


class NotNow(Exception):
    """The machine cannot be used as it is set: a code, and one sentence for staff."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Machine:
    """What is shown on this machine, and how it is set."""

    guides: tuple[Guide, ...]
    """Every guide there is; which of them are offered is looked at before each visit."""
    settings: Settings = field(default_factory=Settings)
    station: bool = False
    """A settings file exists: this is a machine for patients."""
    demonstration: bool = False
    """It runs from its sources."""
    counselor: bool = False
    save_to: Path = Path()
    state: Path | None = None
    """The folder of what is kept over restarts; None: nothing is."""
    record: Path | None = None
    """The clinic's folder for what people agree to give to their records; None: none is offered."""
    withdrawn: Withdrawn = field(default_factory=Withdrawn)


def is_station(environ: Mapping[str, str]) -> bool:
    """Whether this machine has been set up for patients."""
    return where_settings_are(environ) is not None


def station(
    environ: Mapping[str, str], asked: str | None, save_to: Path | None, *, counselor: bool
) -> Machine:
    """The machine as its settings say.

    Args:
        environ: says where the settings and the home folder are.
        asked: the one guide the kiosk was started with, if any; else those of the settings.
        save_to: where pages go, if that was said when it was started; else the folder of the settings.
        counselor: two people walk it.

    Raises:
        NotNow: if settings or guides are not sound, or none of the guides may be shown.
    """
    reading = _settings(environ)
    settings = reading.settings
    guides = _guides(reading, asked)
    home = Path(environ.get("HOME", "/"))
    state = state_folder(settings.state_folder, home)
    withdrawn = read_withdrawn(state)
    offering = offered(guides, settings, withdrawn, station=True)
    if not offering.guides and not offering.all_withdrawn:
        raise NotNow(GUIDES, none_shown(offering, withdrawn, str(state / FILE)) or "")
    folder = save_to or Path(settings.paper.folder).expanduser()
    record = named_folder(settings.record.folder, home) if settings.record.folder else None
    together = counselor or settings.clinic.with_counselor
    machine = Machine(guides, settings, station=True, counselor=together, save_to=folder, state=state)
    return replace(machine, withdrawn=withdrawn, record=record)


def _settings(environ: Mapping[str, str]) -> Reading:
    try:
        return read(where_settings_are(environ))
    except BadSettings as bad:
        raise NotNow(SETTINGS, bad.problems[0]) from None


def _guides(reading: Reading, asked: str | None) -> tuple[Guide, ...]:
    try:
        paths = finding.find(asked) if asked else list(guides_shown(reading))
        loaded = [load(path) for path in paths]
        broken = next((each.errors[0] for each in loaded if each.guide is None), None)
        if broken is not None:
            raise NotNow(GUIDES, show(broken).splitlines()[0])
        guides = tuple(each.guide for each in loaded if each.guide is not None)
        check_contacts(reading, guides)
    except BadSettings as bad:
        raise NotNow(SETTINGS, bad.problems[0]) from None
    except finding.NoSuchGuide as missing:
        raise NotNow(GUIDES, phrases.NO_SUCH_GUIDE.format(name=missing.asked)) from None
    if not guides:
        raise NotNow(GUIDES, phrases.NO_GUIDES)
    return guides
