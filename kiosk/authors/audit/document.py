"""An audit as a paper: what it is and is not, the counts, what is not met, then every criterion with its places.

Owns what stands where. Must never leave out that it is a self-rating, nor a criterion.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.authors.audit.criteria import EVIDENCE
from kiosk.authors.audit.finding import Verdict
from kiosk.authors.audit.phrases import page
from kiosk.authors.audit.report import Audit, Part, Row
from kiosk.authors.paper import Block, Bullets, Field, Fields, Heading, Paper, Paragraph, Table, Tick
from kiosk.guide.model.guide import HASH_SHOWN
from kiosk.guide.problems import Place
from kiosk.listing import NAMES, listed

LANGUAGE: Final = "en"
"""Of our own sentences, in which the paper is written."""
MOST_PLACES: Final = 6
"""More places of one criterion are counted and not listed."""


def paper_of(audit: Audit) -> Paper:
    """The paper of an audit."""
    guide = audit.there.guide
    return Paper(
        title=page.TITLE.format(title=guide.guide.title),
        running=page.RUNNING.format(title=guide.guide.title),
        foot=page.FOOT.format(content_hash=guide.content_hash[:HASH_SHOWN]),
        language=LANGUAGE,
        date=audit.today,
        blocks=tuple(_blocks(audit)),
    )


def _blocks(audit: Audit) -> Iterator[Block]:
    yield Paragraph(page.SELF_RATING, "framed")
    yield Paragraph(page.PRESENCE)
    yield Paragraph(page.RATERS)
    yield from _about(audit)
    yield Heading(page.ALL)
    yield from _short(audit)
    yield from _of_one_verdict(audit, Verdict.NOT_MET, page.NOT_MET, page.NONE_NOT_MET)
    yield from _of_one_verdict(audit, Verdict.NEEDS_PERSON, page.NEEDS_PERSON, page.NONE_NEEDS_PERSON)
    for part in audit.parts:
        yield Heading(page.GROUPS[part.group.id])
        if part.group.note:
            yield Paragraph(part.group.note)
        yield from (_tick(row) for row in part.rows)


def _about(audit: Audit) -> Iterator[Block]:
    guide = audit.there.guide
    told = {
        "folder": audit.there.folder.name,
        "content_hash": guide.content_hash,
        "published": guide.guide.published,
        "today": audit.today,
    }
    yield Heading(page.ABOUT)
    yield Paragraph(page.REVIEWED if guide.reviewed else page.NOT_REVIEWED, "strong")
    yield Fields(tuple(Field(label, told[name]) for name, label in page.ABOUT_FIELDS.items()))
    if audit.unknown_reports:
        keys, known = (listed(names, NAMES) for names in (audit.unknown_reports, EVIDENCE.values()))
        yield Paragraph(page.UNKNOWN_REPORTS.format(keys=keys, known=known))


def _short(audit: Audit) -> Iterator[Block]:
    """How many of each verdict; what is asked of other guides only is counted by itself."""
    apart = Verdict.NOT_APPLICABLE
    rows = tuple(_counts(part) for part in audit.parts if part.counts.get(apart, 0) < len(part.rows))
    yield Table(page.SHORT_COLUMNS, rows, widths=(6, 2, 2, 2, 3))
    yield Paragraph(page.NOT_ASKED.format(count=sum(row.finding.verdict is apart for row in audit.rows)))


def _counts(part: Part) -> tuple[str, ...]:
    wanted = (Verdict.MET, Verdict.NOT_MET, Verdict.NEEDS_PERSON)
    figures = (part.counts.get(each, 0) for each in wanted)
    return (page.GROUPS[part.group.id], str(len(part.rows)), *map(str, figures))


def _of_one_verdict(audit: Audit, verdict: Verdict, heading: str, none: str) -> Iterator[Block]:
    rows = tuple(_headed(row) for row in audit.rows if row.finding.verdict is verdict)
    yield Heading(heading)
    yield Bullets(rows) if rows else Paragraph(none)


def _headed(row: Row) -> str:
    criterion = row.criterion
    numbered = criterion.number is not None
    key = page.NUMBERED.format(key=criterion.key, number=criterion.number) if numbered else criterion.key
    return page.HEADED.format(key=key, asks=criterion.words.asks)


def _tick(row: Row) -> Tick:
    """One criterion; lines to write on only where a person has to say something."""
    verdict = row.finding.verdict
    lines = 1 if verdict is Verdict.NEEDS_PERSON else 0
    said = tuple(_fields(row)) if verdict is not Verdict.NOT_APPLICABLE else ()
    blocks = (Fields(said),) if said else ()
    return Tick(_headed(row), mark=page.VERDICTS[verdict], blocks=blocks, lines=lines)


def _fields(row: Row) -> Iterator[Field]:
    yield Field(page.FOUND, row.finding.says)
    for place, reason in enumerate(row.finding.reasons):
        yield Field("" if place else page.REASONS, reason)
    yield Field(page.WHERE, listed(_where(row.places), NAMES) or page.NOWHERE, "small")
    if row.criterion.words.judge:
        yield Field(page.JUDGE, row.criterion.words.judge)


def _where(places: tuple[Place, ...]) -> Iterator[str]:
    """File and line of each place; the folder of the files stands at the top of the paper."""
    lines = tuple(dict.fromkeys(each.brief for each in places))
    yield from lines[:MOST_PLACES]
    if len(lines) > MOST_PLACES:
        yield page.MORE.format(count=len(lines) - MOST_PLACES)
