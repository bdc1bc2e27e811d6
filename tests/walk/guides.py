"""Random guides without faults, and random people walking them."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import View
from kiosk.walk.moves import back, forward, go_to, record
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from tests.walk.making import Written, flag, guide_of, kind, option, quiz_item, value, wrong_in

CHOICES = ("a", "b", "c")
FLAGS = ("f1", "f2", "f3", "f4")
OPTIONS = ("injection", "tablets", "stay")
VIEWS = get_args(View)
KINDS = ("say", "one", "one", "many", "many", "scale", "number", "text", *VIEWS)
KINDS_OF_INJECTION = ("type_a", "type_b")


class Maker:
    """Draws the pieces of one guide; knows which steps there are and of what kind each is."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        kinds = draw(st.lists(st.sampled_from(KINDS), min_size=3, max_size=8))
        self.kinds = {f"s{place}": each for place, each in enumerate(kinds)}
        self.names = (*self.kinds, "end")
        self.here = len(self.names)

    def often(self, times_in_ten: int) -> bool:
        return self.draw(st.integers(0, 9)) < times_in_ten

    def one(self, *among: Any) -> Any:  # noqa: ANN401
        return self.draw(st.sampled_from(among))

    def some(self, *among: str, least: int = 1) -> list[str]:
        return self.draw(st.lists(st.sampled_from(among), min_size=least, max_size=3, unique=True))

    def condition(self, *, flags: bool = True, depth: int = 2) -> Written:
        """A test of any kind; with depth left, also several of them together."""
        kinds = ["step", "step", "step", "seen", "leaning", "reading", "amount"]
        kinds += ["flag", "flag"] if flags else []
        kinds += ["all", "any", "not", "not"] if depth else []
        match self.one(*kinds):
            case "all" | "any" as word:
                return {word: tuple(self.condition(flags=flags, depth=depth - 1) for _ in range(2))}
            case "not":
                return {"not": self.condition(flags=flags, depth=depth - 1)}
            case "seen":
                return {"seen": self.one(*self.names)}
            case "flag":
                return {"flag": self.some(*FLAGS)}
            case "leaning":
                return {"leaning": self.one(*OPTIONS, "injection.type_a", "not_sure", "clinician")}
            case "reading":
                return {"reading": self.one(*OPTIONS)}
            case word:
                return self._about_step(amount=word == "amount")

    def _about_step(self, *, amount: bool) -> Written:
        fit = [name for name, each in self.kinds.items() if (each in ("scale", "number")) == amount]
        earlier = [name for name in fit if self.names.index(name) < self.here]
        names = earlier if earlier and self.often(8) else fit
        if not names:
            return {"seen": self.one(*self.names)}
        name = self.one(*names)
        if amount:
            return {name: self.one({"at_least": 2}, {"below": 2}, {"at_least": 1, "below": 3})}
        known = {"one": CHOICES, "many": CHOICES, "options": OPTIONS, "leaning": (*OPTIONS, "not_sure")}
        words = (*known.get(self.kinds[name], ()) * 2, "skipped", "answered", "in_person", "by_hand")
        return {name: self.some(*words) if self.often(7) else self.one(*words)}

    def next(self, place: int) -> Any:  # noqa: ANN401
        """One way on, or branches with a last one for everybody else."""
        later = self.names[place + 1 :]
        if self.often(5):
            return self.one(*later)
        branches = [{"go": self.one(*later), "when": self.condition()} for _ in range(self.one(1, 2))]
        return (*branches, {"go": self.one(*later)})

    def step(self, place: int, name: str) -> Written:
        each, self.here = self.kinds[name], place
        step = self._said_asked_or_shown(place, each)
        if self.often(5):
            step["when"] = self.condition()
        if each == "say" and self.often(2):
            step["ends"] = "early"
        elif self.often(2):
            step["next"] = self.next(place)
        return step

    def _said_asked_or_shown(self, place: int, each: str) -> Written:
        if each == "say":
            return {"say": ["Some words.", {"text": "Some more.", "when": self.condition()}]}
        if each in VIEWS:
            more: Written = {"option": {"option": "injection"}, "table": {"table": "t"}}.get(each, {})
            if each in ("values", "questions") and self.often(5):
                more = {"parts": self.some("rate", "top", "pick", "own", least=0)}
            return {"show": each, **more}
        step: Written = {
            "ask": "What?",
            "sensitive": self.often(2),
            "required": self.often(2),
            "direct": self.often(2),
        }
        match each:
            case "one" | "many":
                step["pick"] = each
                step["choices"] = {name: self._choice(place) for name in CHOICES}
                if each == "many":
                    step["choices"]["c"]["alone"] = self.often(5)
                    step["most"] = self.one(None, 1, 2)
            case "scale":
                step["scale"] = {"min": 0, "max": 3, "low": "None", "high": "Most"}
            case "number":
                step["number"] = {"min": 1, "max": 4, "one": "week", "many": "weeks"}
            case _:
                step["text"] = {"lines": 2, "most": 40}
        return step

    def _choice(self, place: int) -> Written:
        choice: Written = {"label": "Some words", "sensitive": self.often(2)}
        if self.often(3):
            choice["raises"] = self.some(*FLAGS)
        if self.often(2):
            choice["next"] = self.next(place)
        return choice

    def maybe_when(self, *, flags: bool = True) -> Written:
        return {"when": self.condition(flags=flags)} if self.often(4) else {}

    def options(self) -> Written:
        kinds = {
            name: kind(facts={"soon": {"short": "Soon.", "text": "Quite soon."}})
            for name in KINDS_OF_INJECTION
        }
        by_kind = {"soon": {"by_kind": True}, "often": {"short": "Every 12 weeks."}}
        unknown = {
            "soon": {"unknown": "Nobody knows."},
            "often": {"short": "Every day.", "text": "Each day."},
        }
        plain = {"soon": {"short": "Now."}, "often": {"short": "Never."}}
        return {
            "injection": option(kinds=kinds, facts=by_kind),
            "tablets": option(facts=unknown, **self.maybe_when()),
            "stay": option(facts=plain, status_quo=True),
        }

    def flags(self) -> Written:
        found = {}
        for name in FLAGS:
            affects = {self.one(*OPTIONS, "injection.type_a", "everything"): self.one("stop", "care")}
            found[name] = flag(
                affects, urgency=self.one("none", "same_day", "now"), when=self.condition(flags=False)
            )
        return found


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """A guide of three to nine steps that no error-level check finds fault with."""
    make = Maker(draw)
    steps = {name: make.step(place, name) for place, name in enumerate(make.kinds)}
    make.here = len(make.names)
    steps["end"] = (
        {"show": "summary", "ends": "done"} if make.often(6) else {"say": "The end.", "ends": "done"}
    )
    about = {"someone_helps": {"when": make.condition(depth=1)}} if make.often(5) else {}
    some_values = ({"v1": "soon"}, _TWO_VALUES)
    weighs = not {"values", "fits", "mind"}.isdisjoint(make.kinds.values())
    guide = guide_of(
        steps,
        about=about,
        options=make.options(),
        attributes={name: {"ask": "How?", "side": "plain"} for name in ("soon", "often")},
        outcomes={"better": _outcome()},
        values={
            name: value(row, fits=OPTIONS)
            for name, row in make.one(*some_values if weighs else ({}, *some_values)).items()
        },
        flags=make.flags(),
        quiz={name: quiz_item("a", "a", "b", **make.maybe_when()) for name in ("q1", "q2")},
        questions={
            name: {"ask": "Why?", "first": name == "k2", **make.maybe_when()} for name in ("k1", "k2", "k3")
        },
        tables={"t": {"title": "T", "columns": {"c": "C"}, "rows": {"r": {"name": "R", "c": "x"}}}},
        from_clinic={"pays": {"title": "P", "ask": "Who?"}, "waits": {"title": "W", "ask": "How long?"}},
    )
    assert wrong_in(guide) == []
    return guide


_TWO_VALUES = {"v1": "often", "v2": "soon"}


def _outcome() -> Written:
    arms = {"treated": {"of": "injection.type_a", "count": 59}, "dummy": {"what": "a dummy", "count": 19}}
    result: Written = {
        "arms": arms,
        "period": "in 12 weeks",
        "population": "adults",
        "certainty": {"level": "low", "graded_by": "us"},
        "unsourced": {"why": "Made up.", "to_confirm_by": "nobody"},
    }
    return {
        "ask": "How many?",
        "happens": "{count} of {out_of} do.",
        "happens_not": "{count} of {out_of} do not.",
        "side": "good",
        "results": {"trial": result},
    }


@st.composite
def fitting(draw: st.DrawFn, part: Part) -> Answer:
    """An answer that fits a part."""
    if part.kind is Kind.READ:
        return Passed()
    ways = ["answer"] * 5 + ["skip"] * (not part.required) + ["in_person"] * part.sensitive
    match draw(st.sampled_from(ways)):
        case "skip":
            return Skipped()
        case "in_person":
            return InPerson()
        case _:
            return draw(_answering(part))


def _answering(part: Part) -> st.SearchStrategy[Answer]:
    match part.kind:
        case Kind.ONE:
            return st.sampled_from(part.choices).map(lambda choice: Picked((choice,)))
        case Kind.MANY:
            return _picks(part)
        case Kind.SCALE | Kind.NUMBER:
            return st.integers(part.low, part.high).map(Amount)
        case _:
            return st.sampled_from([Words("my own words"), Words("other words"), ByHand()])


def _picks(part: Part) -> st.SearchStrategy[Answer]:
    together = [choice for choice in part.choices if choice not in part.alone]
    if not together:
        return st.just(Picked(part.choices[:1]))
    picks: st.SearchStrategy[list[str]] = st.lists(
        st.sampled_from(together), min_size=1 if part.alone else 0, max_size=part.most or 3, unique=True
    )
    if part.alone:
        picks = st.one_of(picks, st.sampled_from(sorted(part.alone)).map(lambda choice: [choice]))
    if not part.ranks:
        # Where ranks do not count, the screen keeps what was picked in the order it is shown.
        picks = picks.map(lambda names: sorted(names, key=part.choices.index))
    return picks.map(lambda names: Picked(tuple(names)))


@st.composite
def moved(draw: st.DrawFn, guide: Guide, session: Session) -> Session:
    """The session after one thing a person can do."""
    position = locate(guide, session)
    match draw(st.sampled_from(["answer"] * 6 + ["on", "back", "jump", "errand"])):
        case "answer":
            return record(guide, session, position.part.key, draw(fitting(position.part)))
        case "on":
            return forward(guide, session)
        case "back":
            return back(guide, session)
        case way:
            entry = draw(st.sampled_from(position.route.entries))
            there = go_to(guide, session, entry.part.key, errand=way == "errand")
            return record(guide, there, entry.part.key, draw(fitting(entry.part)))


@st.composite
def walks(draw: st.DrawFn, most: int = 14) -> tuple[Guide, Session]:
    """A guide, and somebody on the way through it who has also gone back and changed answers."""
    guide = draw(guides())
    session = Session(
        seed=draw(st.integers(0, 4)), together=draw(st.booleans()), direct_allowed=draw(st.booleans())
    )
    for _ in range(draw(st.integers(0, most))):
        session = draw(moved(guide, session))
    return guide, session


@st.composite
def completed(draw: st.DrawFn, guide: Guide, session: Session) -> Session:
    """The session once everything still open has been answered, one after another."""
    while not locate(guide, session).route.finished:
        part = locate(guide, session).route.entries[-1].part
        session = record(guide, session, part.key, draw(fitting(part)))
    return session
