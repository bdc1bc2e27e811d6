"""What the clinic sets: the declaration of the settings file, every field with its meaning, unit and default.

Owns what may stand in the file and what holds where it says nothing. Must never read a file or hold an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from kiosk.guide.model.base import Id, Many, nothing

RESPONDER: Final = "responder"
"""The contact that a guide's text may name for whoever answers when a person is in danger."""
LONGEST: Final = 200
"""A line of text in the file has at most so many characters."""
LONGEST_CONTACT: Final = 90
"""So many of a contact's fit onto the patient's leaf of anybody, which stays one side; no number is ever cut."""

Seconds = Annotated[int, Field(ge=1, le=3600, json_schema_extra={"unit": "seconds"})]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST, pattern=r"^\P{C}*$")]
"""Words on one line, with no character in them that steers a terminal or turns the text round."""
Said = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST, pattern=r"^\P{C}*$")
]
"""The same, and not empty."""
Contact = Annotated[Said, Field(max_length=LONGEST_CONTACT)]
"""Whom to call, or where to find them."""


class Part(BaseModel):
    """A table of the file: nothing unknown, nothing changed later, no number written as text."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )


class Clinic(Part):
    """Whose machine this is."""

    name: Annotated[Line, Field(max_length=80)] = ""
    """The clinic's name, as it stands in small print over the page. Empty: none is printed."""
    contacts: Annotated[Mapping[Id, Contact], AfterValidator(MappingProxyType)] = Field(
        default_factory=nothing
    )
    """Contact, as the guide calls it (such as desk, crisis, emergency), and the number or words to show for it."""
    with_counselor: bool = False
    """Two people walk it on this machine, a counselor and a person, as with `kiosk --counselor`: a consulting room."""
    private_place: bool = False
    """Nobody can overhear or look over a shoulder where this machine stands."""
    someone_will_respond: Annotated[Line, Field(max_length=LONGEST_CONTACT)] = ""
    """Who answers at once when a person says they are in danger, by name or role. Empty: nobody has been named."""

    @property
    def direct_allowed(self) -> bool:
        """Whether a person alone may be asked straight out: the place is private, and somebody will respond."""
        return self.private_place and bool(self.someone_will_respond)

    @property
    def numbers(self) -> Mapping[str, str]:
        """What stands for each contact, as screens, paper and plain lines take it."""
        responder = {RESPONDER: self.someone_will_respond} if self.direct_allowed else {}
        return MappingProxyType({**self.contacts, **responder})


class Guides(Part):
    """Which guides people are offered."""

    show: Many[Said] = ()
    """Names or folders of the guides, in the order they are offered. Empty: all that came with the kiosk."""
    drafts: bool = False
    """Offer guides that no clinician has checked. Then `responsible_clinician` must be named."""
    responsible_clinician: Line = ""
    """Who answers for showing drafts, by name. Empty: nobody has been named, and no draft is shown."""

    @property
    def drafts_allowed(self) -> bool:
        """Whether guides that no clinician has checked may be shown: they are wanted, and somebody answers for it."""
        return self.drafts and bool(self.responsible_clinician)


class Times(Part):
    """How long the kiosk waits, in seconds."""

    still: Seconds = 120
    """Without a press for so long, the screen is covered by "Are you still there?"."""
    still_with_counselor: Seconds = 600
    """The same when two people walk it together."""
    words_a_minute: Annotated[int, Field(ge=30, le=1000, json_schema_extra={"unit": "words"})] = 100
    """A page is given the time to read it at this pace, on top of `still`."""
    covered: Seconds = 45
    """After so long under the cover, the session ends and everything is forgotten."""
    covered_with_counselor: Seconds = 120
    """The same when two people walk it together."""
    rest: Seconds = 240
    """How long a rest from Stop or print lasts before the time of `still` begins."""
    printing: Seconds = 120
    """While a page is being made or printed no time runs; what is not printed after so long is taken back and kept."""
    number: Seconds = 90
    """How long the number of a page kept for staff stays on the screen, and the question whether a page is there."""
    end_screen: Seconds = 30
    """How long the last screen stays once the page is there; for two people, not less than `covered_with_counselor`."""
    cleaning: Seconds = 30
    """How long the screen takes no input while it is wiped."""
    staff: Seconds = 120
    """Without a press for so long, the staff screen closes and the session ends."""
    faults_within: Seconds = 120
    """So many faults (`faults`) within this time, and the machine says it is out of order."""
    faults: Annotated[int, Field(ge=1, le=1_000_000, json_schema_extra={"unit": "sessions"})] = 5
    """How many sessions may break within `faults_within`."""


class Staff(Part):
    """The staff screen."""

    pin: Line = ""
    """The PIN as `kiosk settings --new-pin` writes it, never the digits themselves. Empty: the screen stays shut."""


class Screen(Part):
    """How the screen begins for each person; whoever wants it otherwise can change it for themselves."""

    buttons: Literal["left", "right"] = "right"
    """The side on which the button that leads on stands."""
    colours: Literal["", "calm", "black_on_white", "white_on_black", "console"] = ""
    """The colours. Empty: what this terminal shows best."""


class Paper(Part):
    """The page."""

    letters: Literal["normal", "large"] = "normal"
    """The letters on the page: normal (14 points) or large (18 points)."""
    size: Literal["a4", "letter"] = "a4"
    """The sheet in the printer."""
    folder: Line = ""
    """Where pages are put as files, from `/` or from `~/`. Empty: the folder the kiosk was started in."""


class Printer(Part):
    """What prints the page."""

    address: Line = ""
    """A queue of CUPS by its name, or a printer as `ipp://host/ipp/print`. Empty: pages are put into `paper.folder`."""
    others: Many[Said] = ()
    """Further queues or printers, written in the same way, to which staff can move a page."""
    server: Said = "/run/cups/cups.sock"
    """Where CUPS listens: its socket from `/`, or a host and port."""
    stands: Literal["beside", "desk"] = "beside"
    """Where it stands: beside the person, or at the desk, where staff may see the page."""
    hold_minutes: Annotated[int, Field(ge=0, le=240, json_schema_extra={"unit": "minutes"})] = 15
    """For so long a page that could not be printed is kept for staff under a number. 0: it is not kept."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every printer there is, the one that is used first."""
        return (self.address, *self.others) if self.address else ()


class Record(Part):
    """The clinic's own records."""

    folder: Line = ""
    """Where copies are put that people agreed to give to their record, from `/` or from `~/`. Empty: no offer."""


class Settings(Part):
    """Everything the clinic can set."""

    clinic: Clinic = Field(default_factory=Clinic)
    """Whose machine this is."""
    guides: Guides = Field(default_factory=Guides)
    """Which guides people are offered."""
    times: Times = Field(default_factory=Times)
    """How long the kiosk waits."""
    staff: Staff = Field(default_factory=Staff)
    """The staff screen."""
    screen: Screen = Field(default_factory=Screen)
    """How the screen begins for each person."""
    paper: Paper = Field(default_factory=Paper)
    """The page."""
    printer: Printer = Field(default_factory=Printer)
    """What prints the page."""
    record: Record = Field(default_factory=Record)
    """The clinic's own records."""
    state_folder: Line = ""
    """Where the machine keeps which guides were withdrawn, from `/` or from `~/`. Empty: ~/.local/state/kiosk."""
