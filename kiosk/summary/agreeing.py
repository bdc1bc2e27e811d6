"""What a counselor keeps of a visit as it would stand on the clinician's leaf, to be shown before anybody agrees.

Must never leave out a word that would be printed, nor add one.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.compose import whole_sheet
from kiosk.summary.document import Row
from kiosk.walk.moves import keep_counsel
from kiosk.walk.session import Session


def to_agree(guide: Guide, session: Session) -> tuple[Row, ...]:
    """The lines that a yes puts on the page, by what they are about; none where nobody walks along."""
    agreed = keep_counsel(session, session.counsel.with_agreed(agreed=True))
    leaf = whole_sheet(guide, agreed, date=str(guide.guide.published)).clinician
    at_start = (Row(phrases.AT_START, leaf.at_start),) if leaf.at_start else ()
    return (*at_start, *leaf.notes)
