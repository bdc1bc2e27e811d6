"""A persona of the small guide with nothing wrong, and a way to make it disagree with the guide."""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.personas import persona_problems
from kiosk.guide.model import Guide
from tests.guide.small import Edit, loaded, shown

SOMEBODY = """\
answers:
  who: me
  health: [deaf]
  worry: 8
  days: 3
  own_words: The post
  check: {lost: {first: never, again: yes_it_can}}
  lean: phone.nurse
expect:
  visits: [days, page]
  never_visits: [thanks]
  flags: [hearing]
  never_flags: [worried]
  urgent: []
  ends: done
  prints: [Hard to hear]
  never_prints: [Very worried]
  steps_at_most: 11
"""
"""A persona of the small guide with nothing wrong."""


def guide_with(folder: Path, *edits: Edit) -> Guide:
    """The small guide with changes made in it."""
    guide = loaded(folder, *edits).guide
    assert guide is not None
    return guide


def told(folder: Path, guide: Guide, *edits: Edit) -> str:
    """All that is told of the persona with changes made in it, with bare names of files."""
    text = SOMEBODY
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the persona"
        text = text.replace(old, new)
    (folder / "personas").mkdir(exist_ok=True)
    (folder / "personas" / "p.yaml").write_text(text, encoding="utf-8")
    return shown(folder, persona_problems(guide, folder))
