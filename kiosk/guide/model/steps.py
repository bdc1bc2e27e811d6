"""Steps: what a guide says, asks and shows, and where it goes next.

Owns the shapes of every kind of step. Must never follow a link: that is the route's.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from kiosk.guide.model.base import Declared, Id, Keyed, Many, Short, Text
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.words import Say, Wording

View = Literal[
    "options",
    "option",
    "table",
    "comparison",
    "outcomes",
    "values",
    "fits",
    "mind",
    "quiz",
    "leaning",
    "sureness",
    "questions",
    "review",
    "summary",
    "clinic",
]
ViewPart = Literal["rate", "top", "pick", "own"]


class Branch(Declared):
    """One way on from a step."""

    go: Id
    """The step to go to; it stands later in the guide."""
    when: Condition | None = None
    """Take this way when it holds; the last way has none."""


def _one_branch(written: object) -> object:
    return ({"go": written},) if isinstance(written, str) else written


Next = Annotated[Many[Branch], BeforeValidator(_one_branch, json_schema_input_type=Id | list[Branch])]
"""A step id, or a list of branches tried in order."""


class Counselor(Declared):
    """Prompts for a counselor; never shown to a patient alone."""

    say: Text | None = None
    """What the counselor may say here."""
    listen_for: Text | None = None
    """What to listen for in the answer."""
    teach_back: Many[Text] = ()
    """Questions by which the person can say it in their own words."""


class Paper(Declared):
    """Where on paper the answer to a question stands."""

    page: Literal["patient", "clinician", "both"] = "clinician"
    """On whose page the answer stands: the patient's, the clinician's, or both."""
    as_: Text = Field(alias="as")
    """The heading it stands under; questions with the same heading share it."""
    says: Text = "{answer}"
    """How the answer is put; {answer} is the slot."""


class BaseStep(Declared):
    """What every step has."""

    section: Id | None = None
    """The section it belongs to; carries on from the step above."""
    title: Text | None = None
    """A short name for the map, the review list and the picture of the tree."""
    when: Condition | None = None
    """Pass over the step unless this holds."""
    next: Next = ()
    """Where to go from here; the step written after it, if nothing is said."""
    ends: Id | None = None
    """The walk ends here, and what this end is called."""
    counselor: Counselor | None = None
    """Prompts for a counselor at this step; never shown to a patient alone."""


class SayStep(BaseStep):
    """A step that tells something."""

    say: Annotated[Say, Field(min_length=1)]
    """What the step tells: text, or a list of paragraphs, each of which may have a condition and sources."""


class AskStep(BaseStep):
    """What every question has."""

    ask: Wording
    """The question."""
    note: Wording | None = None
    """A line under the question."""
    why: Text | None = None
    """Why it is asked."""
    sensitive: bool = False
    """Asked gently: behind a cover, with a way to say it in person, off the patient's page."""
    direct: bool = False
    """Asked straight out about danger, so only with a counselor, or where the settings say that the place is private
    and name who will respond; else passed over and listed as not asked. It is sensitive too, without saying so."""
    required: bool = False
    """The question cannot be skipped."""
    paper: Paper | None = None
    """Where on paper the answer stands, and under which heading."""


class Choice(Short):
    """An answer a person can pick."""

    short_key = "label"

    label: Wording
    """The words on the answer."""
    next: Next = ()
    """Where this answer leads, if not where the step leads."""
    raises: Many[Id] = ()
    """Flags this answer raises."""
    alone: bool = False
    """Cannot be picked together with others, such as None of these."""
    denies: Many[Id] = ()
    """Steps whose items this answer says no to, all at once (a gate question)."""
    sensitive: bool = False
    """Picking it tells something private."""
    paper: Text | None = None
    """Shorter words for paper."""


class ChoiceStep(AskStep):
    """A question with choices."""

    pick: Literal["one", "many"] = "one"
    """Whether one answer can be picked or many."""
    most: Annotated[int, Field(ge=1)] | None = None
    """With pick: many, at most this many."""
    choices: Annotated[Keyed[Choice], Field(min_length=2)]
    """The answers, each under a name of your own, in the order in which they are shown."""

    @cached_property
    def private_choices(self) -> tuple[str, ...]:
        """The choices that tell something private."""
        return tuple(name for name, choice in self.choices.items() if choice.sensitive)


class Scale(Declared):
    """A scale between two words."""

    min: int
    """The lowest number."""
    max: int
    """The highest number."""
    low: Text
    """What the lowest number means, such as No pain."""
    high: Text
    """What the highest number means, such as Worst pain."""


class ScaleStep(AskStep):
    """A question answered on a scale."""

    scale: Scale
    """From which number to which, and what the two ends mean."""


class Number(Declared):
    """A whole number and its unit."""

    min: int
    """The smallest number that can be given."""
    max: int
    """The largest number that can be given."""
    one: Text
    """The unit for one."""
    many: Text
    """The unit for several."""


class NumberStep(AskStep):
    """A question answered with a whole number."""

    number: Number
    """From which number to which, and in what unit."""


class FreeText(Declared):
    """Words of the person's own."""

    lines: Annotated[int, Field(ge=1, le=12)] = 3
    """How many lines there are to write on, on the screen and on paper."""
    most: Annotated[int, Field(ge=10, le=2000)] = 300
    """At most this many characters."""


class TextStep(AskStep):
    """A question answered in the person's own words."""

    text: FreeText
    """How much room there is for the answer."""


class ShowStep(BaseStep):
    """A step that shows one of the engine's views."""

    show: View
    """Which of the kiosk's own views is shown."""
    intro: Annotated[Say, Field(min_length=1)] | None = None
    """What is said above the view."""
    option: Id | None = None
    """With show: option, which; with show: outcomes, only this option's."""
    table: Id | None = None
    """With show: table, which."""
    outcomes: Many[Id] = ()
    """With show: outcomes, only these."""
    quiz: Many[Id] = ()
    """With show: quiz, only these."""
    slots: Many[Id] = ()
    """With show: clinic, only these of what stands under from_clinic."""
    parts: Many[ViewPart] = ("rate", "top", "pick", "own")
    """With show: values, which of rate, top and own are asked; with show: questions, which of pick and own."""


ASK_KINDS = ("choices", "scale", "number", "text")
STEP_KINDS = ("say", "ask", "show")


def kind_of(written: object) -> str | None:
    """The kind of step an author meant, told by the keys that are present; None if it cannot be told."""
    if not isinstance(written, Mapping):
        return type(written).__name__ if isinstance(written, BaseStep) else "step:say"
    kinds = [kind for kind in STEP_KINDS if kind in written]
    if len(kinds) != 1:
        return None
    if kinds[0] != "ask":
        return f"step:{kinds[0]}"
    asks = [kind for kind in ASK_KINDS if kind in written]
    return f"step:{asks[0]}" if len(asks) == 1 else None


Step = Annotated[
    Annotated[SayStep, Tag("step:say")]
    | Annotated[ChoiceStep, Tag("step:choices")]
    | Annotated[ScaleStep, Tag("step:scale")]
    | Annotated[NumberStep, Tag("step:number")]
    | Annotated[TextStep, Tag("step:text")]
    | Annotated[ShowStep, Tag("step:show")],
    Discriminator(kind_of),
]
"""One node of the tree, shown as one screen."""

AnyStep = SayStep | ChoiceStep | ScaleStep | NumberStep | TextStep | ShowStep
