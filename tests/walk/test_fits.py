"""How options go with what matters: one value at a time, kind by kind where the guide says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.fits import HOWS, Fitting, fits_for, mattering, option_leaned_to, weighed
from kiosk.walk.session import Answer, Picked
from tests.walk.making import END, SOURCED, ask, guide_of, kind, option

FITS: dict[str, dict[str, tuple[str, str]]] = {
    "quick": {
        "needles": ("well", "Two weeks."),
        "pills.a": ("partly", "Slowly."),
        "pills.b": ("nobody_knows", "No trial."),
        "pills.c": ("nobody_knows", "No trial."),
        "wait": ("poorly", "Years."),
    },
    "cheap": {
        "needles": ("poorly", "It costs."),
        "pills": ("well", "It does not."),
        "wait": ("well", "Free."),
    },
    "calm": {"needles": ("partly", "Some."), "pills": ("partly", "Some."), "pills.b": ("poorly", "Less.")},
}
OPTIONS = {
    "needles": option(),
    "pills": option(kinds={"a": kind(name="A"), "b": kind(name="B"), "c": kind(name="C")}),
    "wait": option(status_quo=True),
}


def made(fits: dict[str, dict[str, tuple[str, str]]], options: dict[str, Any] = OPTIONS) -> Guide:
    values = {
        name: {
            "say": f"It is {name}",
            "attributes": ["soon"],
            "fits": {
                ref: {"how": how, "because": because, **SOURCED} for ref, (how, because) in each.items()
            },
        }
        for name, each in fits.items()
    }
    steps = {"stage": ask("new", "old"), "weigh": {"show": "values"}, "again": {"show": "values"}, "end": END}
    return guide_of(steps, options=options, attributes={"soon": {"ask": "?", "side": "plain"}}, values=values)


GUIDE = made(FITS)


def told(found: tuple[Fitting, ...]) -> list[tuple[tuple[str, ...], str, str]]:
    return [(each.refs, each.how, each.because) for each in found]


def facts(**answers: Answer) -> Facts:
    return Facts(GUIDE, answers={key.replace("__", "/"): answer for key, answer in answers.items()})


@pytest.mark.parametrize(
    ("value", "ref", "expected"),
    [
        ("quick", "needles", [(("needles",), "well", "Two weeks.")]),
        (
            "quick",
            "pills",
            [(("pills.a",), "partly", "Slowly."), (("pills.b", "pills.c"), "nobody_knows", "No trial.")],
        ),
        ("quick", "pills.b", [(("pills.b",), "nobody_knows", "No trial.")]),
        ("cheap", "pills.b", [(("pills.b",), "well", "It does not.")]),
        ("calm", "pills", [(("pills",), "partly", "Some."), (("pills.b",), "poorly", "Less.")]),
        ("calm", "pills.b", [(("pills.b",), "poorly", "Less.")]),
        ("calm", "wait", []),
    ],
)
def test_an_option_or_kind_fits_as_declared(value: str, ref: str, expected: list[Any]) -> None:
    found = fits_for(GUIDE, facts(), value, ref)
    assert told(found) == expected
    assert all(each.claim.unsourced is not None for each in found)


def test_the_fact_is_in_the_words_for_this_person() -> None:
    written = {"text": "It wears off.", "instead": [{"when": {"stage": "old"}, "text": "It fades."}]}
    guide = guide_of(
        {"stage": ask("new", "old"), "end": END},
        options=OPTIONS,
        attributes={"soon": {"ask": "?", "side": "plain"}},
        values={
            "quick": {
                "say": "It is quick",
                "attributes": ["soon"],
                "fits": {"needles": {"how": "well", "because": written, **SOURCED}},
            }
        },
    )
    for stage, because in (("new", "It wears off."), ("old", "It fades.")):
        known = Facts(guide, answers={"stage": Picked((stage,))})
        assert fits_for(guide, known, "quick", "needles")[0].because == because


def test_the_first_fit_said_instead_that_holds_counts_with_its_own_mark_and_sources() -> None:
    here = {"stage": "old"}
    fit = {
        "how": "partly",
        "because": "It depends.",
        **SOURCED,
        "instead": [
            {"when": here, "how": "poorly", "because": "It is weekly.", "sources": ["s1"]},
            {"when": here, "how": "well", "because": "Never told.", **SOURCED},
        ],
    }
    guide = guide_of(
        {"stage": ask("new", "old"), "end": END},
        options=OPTIONS,
        attributes={"soon": {"ask": "?", "side": "plain"}},
        values={"quick": {"say": "It is quick", "attributes": ["soon"], "fits": {"wait": fit}}},
    )
    [new] = fits_for(guide, Facts(guide, answers={"stage": Picked(("new",))}), "quick", "wait")
    [old] = fits_for(guide, Facts(guide, answers={"stage": Picked(("old",))}), "quick", "wait")
    assert (new.how, new.because, new.claim.sources) == ("partly", "It depends.", ())
    assert (old.how, old.because, old.claim.sources) == ("poorly", "It is weekly.", ("s1",))


def test_what_matters_is_the_top_three_then_a_lot_then_some() -> None:
    known = facts(
        weigh__top=Picked(("calm",)),
        again__rate=Picked(("a_lot",)),
        **{
            "weigh__rate.quick": Picked(("some",)),
            "again__rate.cheap": Picked(("a_lot",)),
            "again__rate.calm": Picked(("a_little",)),
        },
    )
    assert mattering(GUIDE, known) == ("calm", "cheap", "quick")
    little = facts(**{"weigh__rate.quick": Picked(("a_little",)), "weigh__rate.cheap": Picked(("not_sure",))})
    assert mattering(GUIDE, little) == ()


def test_what_is_later_said_not_to_matter_does_not_and_what_is_later_picked_does() -> None:
    not_so, top = {"again__rate.calm": Picked(("not_at_all",))}, {"weigh__top": Picked(("calm", "quick"))}
    assert mattering(GUIDE, facts(**top, **not_so)) == ("quick",)
    assert mattering(GUIDE, facts(**not_so, **top)) == ("calm", "quick")
    known = facts(**{"weigh__rate.calm": Picked(("a_lot",)), "again__rate.calm": Picked(("a_little",))})
    assert mattering(GUIDE, known) == ()


def test_only_values_that_say_something_of_an_option_are_weighed() -> None:
    known = facts(weigh__top=Picked(("calm", "quick")))
    assert weighed(GUIDE, known, "wait") == ("quick",)
    assert weighed(GUIDE, known, "pills.a") == ("calm", "quick")


@pytest.mark.parametrize("leaning", [None, "not_sure", "clinician"])
def test_nobody_leans_to_an_option_who_has_named_none(leaning: str | None) -> None:
    assert option_leaned_to(leaning) is None
    assert option_leaned_to("pills.a") == "pills.a"


declared = st.dictionaries(
    st.sampled_from(("needles", "pills", "pills.a", "pills.b", "pills.c", "wait")),
    st.tuples(st.sampled_from(HOWS), st.sampled_from(("This.", "That."))),
    min_size=1,
)
some_ref = st.sampled_from(("needles", "pills", "pills.a", "pills.b", "wait"))


@given(declared, declared, declared, some_ref, st.permutations(("quick", "cheap", "calm")))
def test_the_fit_of_one_value_never_depends_on_another(
    own: Any,  # noqa: ANN401
    other: Any,  # noqa: ANN401
    instead: Any,  # noqa: ANN401
    ref: str,
    top: list[str],
) -> None:
    one, two, alone = (
        made(each)
        for each in ({"quick": own, "cheap": other}, {"quick": own, "cheap": instead}, {"quick": own})
    )
    known = [Facts(guide, answers={"weigh/top": Picked(tuple(top))}) for guide in (one, two, alone)]
    first, second, third = (told(fits_for(each.guide, each, "quick", ref)) for each in known)
    assert first == second == third


@given(declared, some_ref, st.permutations(tuple(OPTIONS)))
def test_the_order_of_the_options_changes_nothing(own: Any, ref: str, order: list[str]) -> None:  # noqa: ANN401
    turned = made({"quick": own}, {name: OPTIONS[name] for name in order})
    usual = made({"quick": own})
    assert told(fits_for(turned, Facts(turned), "quick", ref)) == told(
        fits_for(usual, Facts(usual), "quick", ref)
    )


@given(declared, some_ref)
def test_every_kind_is_told_of_once(own: Any, ref: str) -> None:  # noqa: ANN401
    guide = made({"quick": own})
    found = fits_for(guide, Facts(guide), "quick", ref)
    refs = [each for fitting in found for each in fitting.refs]
    assert len(refs) == len(set(refs))
    wanted = {each for each in own if each == ref or each.startswith(f"{ref}.")} if "." not in ref else {ref}
    assert set(refs) <= {*wanted, ref}
    if "." not in ref:
        assert set(refs) == wanted


def test_fits_are_of_the_facts_and_change_none() -> None:
    known = facts(weigh__top=Picked(("quick",)))
    before = replace(known, answers=dict(known.answers))
    fits_for(GUIDE, known, "quick", "pills")
    assert known == before
