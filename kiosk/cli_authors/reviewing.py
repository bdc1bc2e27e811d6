"""`kiosk review`: what a clinician checks a guide by and signs, and the recording of the signature.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kiosk.ending import EXIT_PROBLEMS, Refusal

if TYPE_CHECKING:
    from kiosk.authors.measures.findings import Written
    from kiosk.authors.paper import Paper
    from kiosk.authors.review.recording import Asked


@click.command(
    epilog="""\b
Examples:
  kiosk review cervical_dystonia -o to_check.pdf
  kiosk review ./my_guide --format markdown
  kiosk review ./my_guide --since v1 -o changes.pdf
  kiosk review ./my_guide --sign --text 12ab34cd56ef --by "Dr A. Name" --role "Neurologist"

A signature is for one text and no other: when anything in the guide is changed, screens and pages say again
that no doctor has checked it. The figures after --text stand on every page of the document that was read."""
)
@click.argument("guide")
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "markdown", "text"]),
    help="If nothing is said: as the name of the file ends, or markdown.",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
@click.option(
    "--since",
    metavar="REVISION",
    help="Only what has changed since then: a revision of git, or a folder that holds the guide as it was.",
)
@click.option("--sign", "signs", is_flag=True, help="Record a review in the guide's own file.")
@click.option("--by", metavar="NAME", help="With --sign: who has reviewed it.")
@click.option("--role", metavar="ROLE", help="With --sign: what they are, such as Neurologist.")
@click.option(
    "--kind", type=click.Choice(["clinician", "patient"]), help="With --sign.  [default: clinician]"
)
@click.option("--date", metavar="DAY", help="With --sign: year-month-day.  [default: today]")
@click.option("--text", metavar="HASH", help="With --sign: the text that was read, by its content hash.")
@click.option("--although-not-clean", is_flag=True, help="With --sign: even if kiosk check tells a problem.")
def review(
    guide: str, *, form: str | None, signs: bool, output: str | None, since: str | None, **told: object
) -> None:
    """Make the document by which a clinician checks a guide, or record that they have.

    It holds all that a patient can read, in order, each thing with a number, a box to tick and room for a remark.
    """
    from datetime import date

    from kiosk.authors.checking import checked_guide, missing_package
    from kiosk.authors.measures.findings import written
    from kiosk.authors.paper import as_bytes
    from kiosk.authors.review import signing_phrases
    from kiosk.authors.review.document import review_paper
    from kiosk.beginning import today
    from kiosk.opening import one_guide, opened
    from kiosk.sheets import form_for, put

    asked = {name: value for name, value in told.items() if name != "paper" and value}
    if signs and since is not None:
        raise Refusal(signing_phrases.SINCE_AND_SIGN)
    if asked and not signs:
        option = "--" + next(iter(asked)).replace("_", "-")
        raise Refusal(signing_phrases.WITHOUT_SIGN.format(option=option))
    form = "" if signs else form_for(form, output, ("markdown", "text", "pdf"))
    path = one_guide(guide)
    opened(path)
    there, day = written(path), today()
    sheet: Literal["a4", "letter"] = "letter" if told["paper"] == "letter" else "a4"
    if since is not None:
        put(as_bytes(_since(path, there, guide, since, day), form, sheet), output)
        return
    proved = missing_package() is None
    problems = len(checked_guide(path, date.fromisoformat(day)).problems) if proved else None
    if signs:
        _record(path, there, asked, day, clean=problems == 0)
    else:
        paper = review_paper(there, asked=guide, date=day, problems=problems)
        put(as_bytes(paper, form, sheet), output)


def _since(path: Path, there: Written, guide: str, since: str, day: str) -> Paper:
    from kiosk.authors.review.earlier import NoEarlier, earlier
    from kiosk.authors.review.since import since_paper

    try:
        return since_paper(there, earlier(path, since), asked=guide, since=since, date=day)
    except NoEarlier as why:
        raise Refusal(str(why)) from None


def _record(path: Path, there: Written, told: dict[str, object], day: str, *, clean: bool) -> None:
    from kiosk.authors.review.recording import NotSigned, record

    try:
        for sentence in record(path, there, _asked(told, day), today=day, clean=clean):
            click.echo(sentence)
    except NotSigned as why:
        raise Refusal(str(why), EXIT_PROBLEMS) from None


def _asked(told: dict[str, object], day: str) -> Asked:
    from kiosk.authors.review.recording import Asked

    kind: Literal["clinician", "patient"] = "patient" if told.get("kind") == "patient" else "clinician"
    text = told.get("text")
    return Asked(
        by=str(told.get("by", "")),
        role=str(told.get("role", "")),
        kind=kind,
        date=str(told.get("date", day)),
        text=None if text is None else str(text),
        although_not_clean=bool(told.get("although_not_clean")),
    )
