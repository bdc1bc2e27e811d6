"""Whatever an author edits, a code never brings an answer that was not given with the same meaning."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.codes import Brought, carried, code_of, read_code
from kiosk.codes.numbering import numbered
from kiosk.codes.slots import slots_of
from kiosk.guide.codebook import Codebook, Slot
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from kiosk.walk.session import Answer, Picked, Session
from tests.walk.guides import completed
from tests.walk.making import END, Written, ask, guide_of

SCALE = {"min": 0, "max": 10, "low": "None", "high": "Most"}


class Editing:
    """Edits a guide at random, as an author would."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.written: Written = {"steps": {}, "was": {"steps": {}, "choices": {}}}
        for each in range(draw(st.integers(2, 6))):
            self.written["steps"][f"s{each}"] = self.step()
        self.made = 6

    def step(self) -> Written:
        match self.draw(st.sampled_from(("say", "one", "many", "many", "scale"))):
            case "say":
                return {"say": "Read this."}
            case "scale":
                return {"ask": "How bad?", "scale": {**SCALE, "max": self.draw(st.integers(1, 4))}}
            case pick:
                return ask("a", "b", "c", pick=pick, sensitive=self.draw(st.integers(0, 9)) == 0)

    def guide(self, before: Codebook | None) -> Guide:
        guide = guide_of({**self.written["steps"], "end": END}, was=self.written["was"])
        keys = [slot.key for slot in slots_of(guide)]
        keys += [f"{slot.key}.{each.id}" for slot in slots_of(guide) for each in slot.choices]
        new = self.draw(st.lists(st.sampled_from(keys), max_size=2)) if before is not None else []
        return named(guide, "made_up", str(self.made) * 32, numbered(before, guide, new))

    def edit(self) -> None:
        steps, self.made = self.written["steps"], self.made + 1
        name = self.draw(st.sampled_from(sorted(steps)))
        choices = steps[name].get("choices")
        match self.draw(st.sampled_from(("rename", "remove", "add", "choice", "no_choice", "rename_choice"))):
            case "rename":
                self.written["steps"] = {
                    {name: f"s{self.made}"}.get(old, old): each for old, each in steps.items()
                }
                self.written["was"]["steps"][name] = f"s{self.made}"
            case "remove" if len(steps) > 1:
                del steps[name]
            case "add":
                rest = list(steps.items())
                place = self.draw(st.integers(0, len(rest)))
                self.written["steps"] = dict([*rest[:place], (f"s{self.made}", self.step()), *rest[place:]])
            case "choice" if choices:
                choices[f"c{self.made}"] = {"label": "New"}
            case "no_choice" if choices and len(choices) > 2:
                del choices[self.draw(st.sampled_from(sorted(choices)))]
            case "rename_choice" if choices:
                old = self.draw(st.sampled_from(sorted(choices)))
                steps[name]["choices"] = {
                    {old: f"c{self.made}"}.get(each, each): label for each, label in choices.items()
                }
                self.written["was"]["choices"][f"{name}.{old}"] = f"c{self.made}"


@dataclass(frozen=True)
class Says:
    """What an answer says, in numbers that never change."""

    of: tuple[int, ...]
    said: object
    says_no_to: frozenset[object] = frozenset()
    """Where several can be picked: what was offered besides."""

    def is_said_by(self, then: Says) -> bool:
        """Whether the other one says the same, and no to no fewer."""
        return (self.of, self.said) == (then.of, then.said) and self.says_no_to <= then.says_no_to


def says(slot: Slot, answer: Answer, offered: Slot) -> Says:
    of = (slot.number, slot.meaning, slot.low, slot.high)
    if not isinstance(answer, Picked):
        return Says(of, answer)
    numbers = {each.id: (each.number, each.meaning) for each in slot.choices}
    picked = tuple(numbers[each] for each in answer.choices)
    if slot.shape != "many":
        return Says(of, picked)
    return Says(of, frozenset(picked), frozenset(numbers[each.id] for each in offered.choices) - {*picked})


def slots_by_key(guide: Guide, edition: int) -> dict[str, tuple[Slot, Slot]]:
    """Each slot as an edition knew it, and as the guide has it."""
    assert guide.codebook is not None
    needed = {slot.key: slot for slot in slots_of(guide)}
    return {
        slot.key: (slot, needed[slot.key]) for slot in guide.codebook.slots(edition) if slot.key in needed
    }


@settings(max_examples=100)
@given(st.data())
def test_a_code_never_brings_what_was_not_said_with_the_same_meaning(data: st.DataObject) -> None:
    author = data.draw(editings())
    before = author.guide(None)
    session = data.draw(completed(before, Session()))
    after = before
    for _ in range(data.draw(st.integers(1, 5))):
        author.edit()
        after = author.guide(after.codebook)
    then, now = slots_by_key(before, 1), slots_by_key(after, 99)
    said = [says(then[key][0], answer, then[key][1]) for key, answer in carried(before, session).items()]
    found = read_code(code_of(before, session), [after])
    assert isinstance(found, Brought)
    for key, answer in found.session.answers.items():
        if key in found.session.aside:
            continue
        brought = says(now[key][0], answer, now[key][1])
        assert any(brought.is_said_by(each) for each in said)


@st.composite
def editings(draw: st.DrawFn) -> Editing:
    return Editing(draw)
