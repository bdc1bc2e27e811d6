"""What the authors' room itself says to a person, each a whole sentence with named slots.

Owns no word of a problem: those are in `kiosk.guide.catalogue`. Must never join sentences.
"""

from __future__ import annotations

from typing import Final

NOT_INSTALLED: Final = (
    "Measuring how a guide reads needs the package {package}. Install it with: "
    "pip install 'treatment-options-kiosk[authors]'"
)
