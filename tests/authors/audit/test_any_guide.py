"""Whatever loads can be audited: every criterion gets one finding, and its paper can be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from kiosk.authors.audit.criteria import criteria
from kiosk.authors.audit.document import paper_of
from kiosk.authors.audit.report import audit_of
from kiosk.authors.measures.findings import Written, written
from kiosk.authors.paper import as_text
from kiosk.guide.model import Guide
from kiosk.guide.writing.reading import joined
from tests.authors.audit.whole import TODAY
from tests.walk.guides import guides

INVENTED = Path(__file__).resolve().parents[2] / "guides" / "getting_there"


@settings(max_examples=40, deadline=None)
@given(guide=guides())
def test_any_guide_can_be_audited(guide: Guide) -> None:
    audit = audit_of(Written(guide, joined("made_up", (), ())), TODAY)
    assert [row.criterion for row in audit.rows] == list(criteria())
    assert all(row.finding.says and "{" not in row.finding.says for row in audit.rows)


@pytest.mark.parametrize("day", ["2026-11-21", "2031-01-01"])
def test_no_slot_is_left_open_in_a_paper(day: str) -> None:
    text = as_text(paper_of(audit_of(written(INVENTED), day)))
    assert not {"{", "}"} & set(text)
