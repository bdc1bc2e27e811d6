"""What the patient's leaf says.

Must never be given a leaf that knows what is private.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary import phrases
from kiosk.summary.calling import is_urgent, whom_to_call
from kiosk.summary.choosing import by_hand, matters, questions, stand, unclear
from kiosk.summary.document import QUESTION_PLACES, OwnWords, PatientLeaf
from kiosk.summary.told import OnPaper, Told, answers_on_paper
from kiosk.walk.flags import Raised, told_someone

LINES_FOR_OWN = 2


def patient_leaf(leaf: Told) -> PatientLeaf:
    """The leaf the person takes in and takes home."""
    written = list(answers_on_paper(leaf, "patient"))
    health = [each for each in written if each.heading == phrases.PLEASE_KNOW]
    flags = leaf.flags()
    return PatientLeaf(
        urgent=(*(sentence for each in flags for sentence in _urgent(leaf, each)), *_to_call(leaf, flags)),
        own=tuple(_own_words([each for each in written if each.heading != phrases.PLEASE_KNOW])),
        please_know=tuple(dict.fromkeys(map(_stopped, _please_know(leaf, health)))),
        questions=_questions(leaf),
        matters=matters(leaf),
        matters_lines=LINES_FOR_OWN if by_hand(leaf, "values") else 0,
        leaning=tuple(stand(leaf, phrases.I_STAND)),
        unclear=unclear(leaf),
        next_steps=tuple(_next_steps(leaf)),
    )


def _urgent(leaf: Told, each: Raised) -> Iterator[str]:
    said = leaf.words(each.flag.patient.said)
    if each.flag.urgency == "same_day":
        yield phrases.SHOW_TODAY.format(said=said)
    elif each.flag.urgency == "now":
        # Said to be over is not the same as told; only the person's own "not now" takes the hurry out.
        not_now = told_someone(each) is False
        yield (phrases.SHOW_NOT_NOW if not_now else phrases.SHOW_NOW).format(said=said)


def _to_call(leaf: Told, flags: tuple[Raised, ...]) -> tuple[str, ...]:
    """Whom to call, for what asks for help now or today."""
    return whom_to_call(leaf, (each for each in flags if is_urgent(each) or each.flag.urgency == "same_day"))


def _own_words(written: list[OnPaper]) -> Iterator[OwnWords]:
    for heading in dict.fromkeys(each.heading for each in written):
        under = [each for each in written if each.heading == heading]
        texts = dict.fromkeys(text for each in under for text in each.texts)
        yield OwnWords(heading, tuple(texts), sum(each.lines for each in under))


def _please_know(leaf: Told, health: list[OnPaper]) -> Iterator[str]:
    """What was ticked, in the guide's words for paper; then the safety points that came from elsewhere."""
    told_already: set[str] = set()
    for each in health:
        choices = getattr(leaf.guide.steps[each.step], "choices", {})
        for choice, text in zip(each.choices, each.texts, strict=False):
            if choice in choices and not choices[choice].alone:
                told_already.update(choices[choice].raises)
                yield text
        if not each.choices:
            yield from each.texts
    for raised in leaf.flags():
        if raised.flag.urgency == "none" and raised.name not in told_already:
            yield leaf.words(raised.flag.patient.said)


def _stopped(text: str) -> str:
    """The words with a full stop, as others in the list are whole sentences."""
    return text if text.endswith(phrases.STOPS) else phrases.STOPPED.format(text=text)


def _questions(leaf: Told) -> tuple[str, ...]:
    """The person's questions; one more empty place where they asked for lines and the three are taken."""
    found = questions(leaf)
    return (*found, "") if by_hand(leaf, "questions") and len(found) >= QUESTION_PLACES else found


def _next_steps(leaf: Told) -> Iterator[str]:
    for step in leaf.guide.sheet.next_step:
        said = leaf.words(step.say)
        if leaf.holds(step.when) and said != phrases.NO_CHANGE_ALONE:
            yield said
