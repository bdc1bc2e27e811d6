"""Settings beside the guides and folders they speak of: which guides are shown, and whether what is set fits.

Owns the step from a name in the file to a guide's folder, and what `kiosk settings` says comes of the settings. Must
never decide whether a guide is offered: that is `offered`; nor write anything.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide import finding
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.problems import cleaned, nearest
from kiosk.listing import NAMES, listed
from kiosk.station import setting_phrases as phrases
from kiosk.station.folders import named_folder, state_folder
from kiosk.station.offered import Offering, WhyNot, none_shown, offered, unknown_contacts
from kiosk.station.reading import Reading, read, where_settings_are
from kiosk.station.setting_faults import Fault, named
from kiosk.station.toml_places import Key
from kiosk.station.withdrawn import FILE, Withdrawn, read_withdrawn


def guides_shown(reading: Reading) -> tuple[Path, ...]:
    """The folders of the guides that are to be shown, in order; all that came with the kiosk, if none is named.

    Raises:
        BadSettings: if one of them is not there, or out of this user's reach.
    """
    if not reading.settings.guides.show:
        return tuple(finding.find(None))
    paths: list[Path] = []
    faults = []
    for place, name in enumerate(reading.settings.guides.show):
        try:
            paths += finding.find(str(Path(name).expanduser()) if name.startswith("~/") else name)
        except finding.NoSuchGuide as missing:
            faults.append(Fault(("guides", "show", place), _no_such_guide(missing)))
        except OSError:
            faults.append(Fault(("guides", "show", place), phrases.GUIDE_OUT_OF_REACH.format(asked=name)))
    if faults:
        raise reading.bad(faults)
    return tuple(paths)


def _no_such_guide(missing: finding.NoSuchGuide) -> str:
    near = nearest(missing.asked, missing.known)
    if near:
        return phrases.NO_SUCH_GUIDE_NEAR.format(asked=missing.asked, near=near)
    known = listed(missing.known, NAMES) or phrases.NONE
    return phrases.NO_SUCH_GUIDE.format(asked=missing.asked, known=known)


def check_contacts(reading: Reading, guides: Collection[Guide]) -> None:
    """Look whether each contact that is set is one of a guide's. Raises BadSettings."""
    faults = unknown_contacts(reading.settings, guides)
    if faults:
        raise reading.bad(faults)


@dataclass(frozen=True, slots=True)
class Standing:
    """What comes of the settings on this machine, in whole sentences."""

    offered: tuple[str, ...]
    """Which guides people are offered, and why not the others."""
    troubles: tuple[str, ...] = ()
    """What has to be mended, though the settings can be read: nothing can be shown, or a folder is of no use."""


def checked_settings(environ: Mapping[str, str]) -> tuple[Reading, Standing]:
    """The settings that hold on this machine, and what comes of them beside its guides and folders.

    Raises:
        BadSettings: with what is wrong.
    """
    reading = read(where_settings_are(environ))
    loaded = [(path, load(path).guide) for path in guides_shown(reading)]
    guides = [guide for _, guide in loaded if guide is not None]
    broken = [path for path, guide in loaded if guide is None]
    if not broken:
        # What only fits or not beside a guide with mistakes is left open.
        check_contacts(reading, guides)
    home = Path(environ.get("HOME", "/"))
    folders = tuple(_folder_troubles(reading, home)) if reading.station else ()
    if broken:
        none = phrases.NONE_SOUND.format(name=cleaned(_asked(broken[0])))
        return reading, Standing((), (*folders, none))
    return reading, _standing(reading, guides, home, folders)


def _asked(path: Path) -> str:
    """A guide as a command takes it: those that came with the kiosk by name."""
    return path.name if path.parent == finding.guides_home() else str(path)


def _standing(reading: Reading, guides: Sequence[Guide], home: Path, folders: tuple[str, ...]) -> Standing:
    """What comes of guides that are all sound."""
    settings, state = reading.settings, state_folder(reading.settings.state_folder, home)
    # Without a file of settings nothing is kept, and nothing has been taken away.
    withdrawn = read_withdrawn(state) if reading.station else Withdrawn()
    found = offered(guides, settings, withdrawn, station=reading.station)
    none = none_shown(found, withdrawn, cleaned(str(state / FILE)))
    if none is not None and found.not_offered and _by_staff(found) and not withdrawn.unreadable:
        # They did it on purpose: there is nothing to mend.
        return Standing((none,), folders)
    if none is not None:
        return Standing((), (*folders, none))
    names = listed((guide.id for guide in found.guides), NAMES)
    left_out = (phrases.LEFT_OUT[why].format(name=guide.id) for guide, why in found.not_offered)
    return Standing((phrases.SHOWN.format(names=names), *left_out), folders)


def _by_staff(found: Offering) -> bool:
    return all(why is WhyNot.WITHDRAWN for _, why in found.not_offered)


def _folder_troubles(reading: Reading, home: Path) -> Iterator[str]:
    """The folders that the machine writes to and cannot, each with its place."""
    settings = reading.settings
    folders: dict[Key, Path] = {("state_folder",): state_folder(settings.state_folder, home)}
    if settings.paper.folder:
        folders["paper", "folder"] = named_folder(settings.paper.folder, home)
    if settings.record.folder:
        folders["record", "folder"] = named_folder(settings.record.folder, home)
    faults = []
    for key, folder in folders.items():
        trouble = _folder_trouble(folder)
        if trouble is not None:
            name = named(key)
            faults.append(Fault(key, trouble.format(key=name, folder=cleaned(str(folder)))))
    yield from reading.bad(faults).problems


def _folder_trouble(folder: Path) -> str | None:
    """Why nothing can be put into a folder; one that is not there is made, if the one round it allows that."""
    there = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), Path("/"))
    if not there.is_dir():
        return phrases.NOT_A_FOLDER
    return None if os.access(there, os.W_OK | os.X_OK) else phrases.NO_WRITING
