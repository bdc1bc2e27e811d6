"""What the clinician's leaf says: at a glance, then what was not said yes to.

Must never leave out a safety point it may tell, nor say that there are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from wcwidth import wcswidth

from kiosk.guide.model.steps import ChoiceStep
from kiosk.layout.answers import option_name
from kiosk.listing import NAMES, listed
from kiosk.summary import phrases
from kiosk.summary.asked import asked
from kiosk.summary.calling import is_urgent, whom_to_call
from kiosk.summary.choosing import matters, option_in_full, questions, stand, unclear, views
from kiosk.summary.document import ClinicianLeaf, FlagLine, Row
from kiosk.summary.told import OnPaper, Told, answers_on_paper, private_steps
from kiosk.walk.flags import Raised, flags_of, level_for, told_someone
from kiosk.walk.options import offered, split, stands_for
from kiosk.walk.parts import TOP_MOST

NEAR = 5
"""A row moves up past no more rows than this, less one, so that what belongs together stays together."""
HALF_A_LINE = 26
"""An answer of at most so many columns, with a label of no more, may share a line."""


def clinician_leaf(leaf: Told) -> ClinicianLeaf:
    """The leaf the person may hand to the clinician."""
    others = asked(leaf)
    flags = leaf.flags()
    return ClinicianLeaf(
        urgent=(
            *(_urgent(leaf, each) for each in flags if each.flag.urgency == "now"),
            *whom_to_call(leaf, filter(is_urgent, flags)),
        ),
        facts=tuple(_paired(list(_facts(leaf)))),
        flags=tuple(_flag_line(leaf, each) for each in flags if each.flag.urgency != "now"),
        leaning=tuple(stand(leaf, phrases.THEY_STAND)),
        top=matters(leaf),
        top_are_three=_picked_three(leaf),
        questions=questions(leaf),
        unclear=unclear(leaf),
        said_no=tuple(others.said_no),
        not_ticked=tuple(others.not_ticked),
        skipped=tuple(others.skipped),
        in_person=tuple(others.in_person),
        not_asked=tuple(others.not_asked),
        sharing=phrases.KEPT_PRIVATE if _kept_private(leaf) else None,
    )


def _picked_three(leaf: Told) -> bool:
    """Whether what matters is three values picked as such, and nothing else."""
    picked = [value for step in views(leaf, "values") for value in leaf.facts.picked(f"{step}/top")]
    return len(picked) == TOP_MOST == len(matters(leaf))


def _kept_private(leaf: Told) -> bool:
    """Whether private questions came up, answered or not, and stay off this leaf."""
    private = private_steps(leaf.guide) & leaf.hidden
    return bool(leaf.doubts) or any(
        entry.part.step in private and entry.answer is not None for entry in leaf.route.entries
    )


def _urgent(leaf: Told, each: Raised) -> str:
    phrase = {
        True: phrases.POINT_TOLD,
        False: phrases.POINT_NOT_NOW,
        None: phrases.POINT_OPEN,
    }[told_someone(each)]
    return phrase.format(point=leaf.words(each.flag.clinician))


def _facts(leaf: Told) -> Iterator[Row]:
    """The answers the guide puts on this page, those with the same label in one row."""
    written = [each for each in answers_on_paper(leaf, "clinician") if each.texts]
    for heading in dict.fromkeys(each.heading for each in written):
        under = [each for each in written if each.heading == heading]
        values = dict.fromkeys(text for each in under for text in _values(leaf, each))
        if values:
            short = len(values) == 1 and wcswidth(next(iter(values))) <= HALF_A_LINE
            half = short and wcswidth(heading) <= HALF_A_LINE
            yield Row(heading, tuple(values), half=half, kept=any(_urgent_step(leaf, e.step) for e in under))


def _urgent_step(leaf: Told, name: str) -> bool:
    """Whether a question asks for signs that a person should be told of on the day, or says no to such."""
    step = leaf.guide.steps[name]
    choices = step.choices.values() if isinstance(step, ChoiceStep) else ()
    behind = {name, *(each for choice in choices for each in choice.denies)}
    flags = {flag for each in behind for flag in flags_of(leaf.guide.steps[each])}
    return any(leaf.guide.flags[flag].urgency != "none" for flag in flags)


def _paired(rows: list[Row]) -> Iterator[Row]:
    """The rows in their order, but that a short one takes up the next short one to share its line with."""
    while rows:
        row = rows.pop(0)
        yield row
        near = enumerate(rows[:NEAR])
        partner = next((place for place, other in near if row.half and other.half), None)
        if partner is not None:
            yield rows.pop(partner)


def _values(leaf: Told, each: OnPaper) -> Iterator[str]:
    """The answers as they stand; of the health lists only what has no safety line of its own."""
    if each.heading != phrases.PLEASE_KNOW or not each.choices:
        yield from each.texts
        return
    choices = getattr(leaf.guide.steps[each.step], "choices", {})
    for choice, text in zip(each.choices, each.texts, strict=True):
        if not choices[choice].alone and not choices[choice].raises:
            yield text


def _concerned(leaf: Told, each: Raised) -> Iterator[tuple[str, str]]:
    """The options offered that a flag concerns and how: as the guide names them, then by what they stand for.

    An option that is concerned both ways stands once, at the stricter level.
    """
    here = offered(leaf.guide, leaf.facts)
    affects = each.flag.affects
    by_other = {name: level_for(each.flag, stands_for(leaf.guide, leaf.facts, name)[1:]) for name in here}
    for ref, level in affects.items():
        if ref == "everything" or split(ref)[0] in here:
            yield ref, "stop" if by_other.get(ref) == "stop" else level
    for name, found in by_other.items():
        if found is not None and name not in affects and affects.get("everything") not in ("stop", found):
            yield name, found


def _flag_line(leaf: Told, each: Raised) -> FlagLine:
    refs: dict[str, list[str]] = {"stop": [], "care": []}
    for ref, level in _concerned(leaf, each):
        refs[level].append(ref)
    stop, care = (tuple(_named(leaf, refs[level])) for level in ("stop", "care"))
    point = leaf.words(each.flag.clinician)
    return FlagLine("stop", point, stop, care) if each.level == "stop" else FlagLine("care", point, care)


def _named(leaf: Told, refs: list[str]) -> Iterator[str]:
    """The options by name, the kinds of one option together after it."""
    for option in dict.fromkeys(split(ref)[0] for ref in refs):
        if option == "everything":
            yield phrases.EVERY_OPTION
        elif option in refs:
            yield option_in_full(leaf, option)
        else:
            kinds = [option_name(leaf.guide, leaf.facts, ref) for ref in refs if split(ref)[0] == option]
            name = option_name(leaf.guide, leaf.facts, option)
            yield phrases.KIND_OF_OPTION.format(option=name, kind=listed(kinds, NAMES))
