"""Settings beside the guides they speak of: which guides are shown, and whether what is set fits them.

Owns the step from a name in the file to a guide's folder. Must never offer a guide: that is `offered`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from kiosk.guide import finding
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.problems import nearest
from kiosk.listing import NAMES, listed
from kiosk.station import setting_phrases as phrases
from kiosk.station.offered import unknown_contacts
from kiosk.station.reading import Reading, read, where_settings_are
from kiosk.station.setting_faults import Fault


def guides_shown(reading: Reading) -> tuple[Path, ...]:
    """The folders of the guides that are to be shown, in order; all that came with the kiosk, if none is named.

    Raises:
        BadSettings: if one of them is not there.
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


def checked_settings(environ: Mapping[str, str]) -> Reading:
    """The settings that hold on this machine, looked at beside the guides they name.

    A guide that cannot be loaded is `kiosk check`'s to tell; what only fits or not beside it is then left open.

    Raises:
        BadSettings: with what is wrong.
    """
    reading = read(where_settings_are(environ))
    loaded = [load(path).guide for path in guides_shown(reading)]
    guides = [each for each in loaded if each is not None]
    if len(guides) == len(loaded):
        check_contacts(reading, guides)
    return reading
