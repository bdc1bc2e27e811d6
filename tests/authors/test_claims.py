"""Every claim of a guide with its place, words, sources and what of each was read; none is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.claims import Standing, Told, needs_of, to_confirm, told_claims
from kiosk.authors.measures.findings import Written, written
from kiosk.authors.measures.wordings import words_of
from kiosk.guide.links.claims import claims
from kiosk.guide.model.base import Claim, Unsourced
from kiosk.guide.model.helping import Flag
from kiosk.guide.model.local import ClinicFact
from kiosk.guide.model.options import Fact, Kind
from kiosk.guide.model.outcomes import Framed
from kiosk.guide.model.reference import Source
from kiosk.guide.model.words import Paragraph
from tests.authors.fair import there
from tests.authors.test_findings import SECOND_KIND
from tests.guide.small import Edit

GUIDES = Path(__file__).resolve().parents[1] / "guides"
UNSOURCED = Unsourced(why="We think so.", to_confirm_by="clinician")
FULL = Source(cite="A", read="full_text", publisher="independent")
LABEL = Source(cite="B", read="full_text", publisher="law_or_label")
SHORT = Source(cite="C", read="abstract", publisher="independent")
MAKERS = Source(cite="D", read="full_text", publisher="maker")
MAKERS_SHORT = Source(cite="E", read="abstract", publisher="maker")
HEARD = Source(cite="F", read="second_hand", publisher="independent")
UNREAD = Source(cite="G", read="no", publisher="independent")


def told(at: Written) -> dict[str, Told]:
    return {each.key: each for each in told_claims(at.guide, at.folder)}


def kinds_of_claim(model: type[Claim] = Claim) -> set[type[Claim]]:
    below = set(model.__subclasses__())
    return below.union(*(kinds_of_claim(each) for each in below))


def test_every_kind_of_claim_has_words_in_some_guide(tmp_path: Path) -> None:
    """A kind that a later model adds has to be given its words; a clinic's facts are not its author's claims."""
    weeks: Edit = (
        "      visits: {from: 0, to: 1, sources: [s1]}\n",
        "      weeks: {first: {from: 0, to: 1, label: It rings, sources: [s1]}}\n",
    )
    fit = "letter: {how: poorly, because: It takes days., sources: [s1]"
    other = "{when: {who: helper}, how: partly, because: It is read out., sources: [s1]}"
    other_fit: Edit = (f"{fit}}}", f"{fit}, instead: [{other}]}}")
    guides = (there(tmp_path, SECOND_KIND, weeks, other_fit), written(GUIDES / "getting_there"))
    seen = {
        type(claim) for each in guides for claim, at in claims(each.guide) if words_of(each.guide, claim, at)
    }
    assert seen == kinds_of_claim() - {Claim, Framed, ClinicFact}


def test_only_what_says_nothing_of_its_own_is_left_out() -> None:
    at = written(GUIDES / "getting_there")
    left_out = [claim for claim, where in claims(at.guide) if not words_of(at.guide, claim, where)]
    assert all(
        claim.by_kind if isinstance(claim, Fact) else isinstance(claim, Kind) and not claim.brands
        for claim in left_out
    )
    assert len(told_claims(at.guide, at.folder)) == len(list(claims(at.guide))) - len(left_out)


def test_a_claim_stands_at_its_line_with_all_its_words(tmp_path: Path) -> None:
    at = there(tmp_path)
    lines = at.folder.readings[0].text.splitlines()
    found = told(at)
    for key, line, words in (
        ("steps.calm.say.1", 'text: "Most [results]', ("Most results come in 2 days.",)),
        (
            "options.letter",
            "letter:",
            ("By post.", "It stays.", "It comes late, or one loses it.", "Fairly sure."),
        ),
        ("options.letter.facts.lost", "lost:", ("Others may read",)),
        ("options.phone.year.visits", "visits:", ("Visits: 0 to 1",)),
        ("values.quick.fits.letter", "letter:", ("It takes days.",)),
        (
            "flags.hearing",
            "hearing:",
            ("Hard to hear", "Calls are hard.", "Tell the desk.", "Hard of hearing."),
        ),
        ("quiz.lost", "lost:", ("Can a letter be lost?", "It can", "Letters can be lost.")),
        ("faq.mail", "mail:", ("Can I get mail?", "Not yet.")),
        ("tables.times.rows.blood", "blood:", ("Blood", "A day")),
        ("glossary.result", "result:", ("result", "What a test found")),
    ):
        assert found[key].words == words
        assert found[key].place.path.endswith("small.yaml")
        assert line in lines[found[key].place.line - 1]


def test_a_number_is_told_with_its_whole_frame(tmp_path: Path) -> None:
    words = told(there(tmp_path))["outcomes.heard.results.trial"].words
    for sentence in ("90 of 100 people hear in time.", "10 of 100 people do not."):
        assert sentence in words
    assert any("within a week" in each for each in words)
    assert any("adults" in each for each in words)


def test_every_wording_is_told(tmp_path: Path) -> None:
    other: Edit = (
        "{what: By post., good: It stays.,",
        "{what: {text: By post., instead: [{when: {who: me}, text: Post comes.}]}, good: It stays.,",
    )
    assert told(there(tmp_path, other))["options.letter"].words == (
        "By post.",
        "Post comes.",
        "It stays.",
        "It comes late, or one loses it.",
        "Fairly sure.",
    )


@pytest.mark.parametrize(
    ("sources", "unsourced", "needs"),
    [
        ((FULL,), None, ("first_hand",)),
        ((FULL, LABEL), None, ("first_hand",)),
        ((FULL, SHORT), None, ("abstract",)),
        ((FULL, HEARD, SHORT), None, ("second_hand", "abstract")),
        ((UNREAD, HEARD), None, ("not_read", "second_hand")),
        ((FULL, MAKERS), None, ("maker",)),
        ((MAKERS_SHORT,), None, ("abstract", "maker")),
        ((), UNSOURCED, ("no_source",)),
        ((FULL,), UNSOURCED, ("no_source",)),
        ((SHORT,), UNSOURCED, ("abstract", "no_source")),
        ((), None, ("no_source",)),
    ],
)
def test_a_claim_is_as_well_read_as_the_worst_read_of_its_sources(
    sources: tuple[Source, ...], unsourced: Unsourced | None, needs: tuple[str, ...]
) -> None:
    words = {"said": "a", "matters": "b", "do": "c"}
    flag = {"affects": {"everything": "care"}, "patient": words, "clinician": "d"}
    claim = Flag.model_validate(flag).model_copy(update={"unsourced": unsourced})
    assert needs_of(claim, sources) == tuple(map(Standing, needs))


def test_plain_words_need_no_source_and_are_listed_all_the_same() -> None:
    assert needs_of(Paragraph(text="Ask the desk."), ()) == (Standing.NONE_WANTED,)
    assert needs_of(Paragraph(text="Ask the 2 people there."), ()) == (Standing.NO_SOURCE,)


def test_each_claim_not_read_first_hand_stands_in_one_group_and_is_named_in_others(tmp_path: Path) -> None:
    makers = (
        "s1: {cite: A leaflet, year: 2020, read: full_text, publisher: independent}",
        "s1: {cite: A leaflet, year: 2020, read: abstract, publisher: maker}",
    )
    at = there(tmp_path, makers)
    all_told = told_claims(at.guide, at.folder)
    groups = {group.standing: group for group in to_confirm(all_told)}
    assert list(groups) == ["abstract", "maker", "none_wanted"]
    assert sorted(each.key for group in groups.values() for each in group.claims) == sorted(
        each.key for each in all_told
    )
    assert groups[Standing.MAKER].claims == ()
    assert groups[Standing.MAKER].also == groups[Standing.ABSTRACT].claims


def test_what_was_read_first_hand_needs_nobody(tmp_path: Path) -> None:
    at = there(tmp_path)
    groups = to_confirm(told_claims(at.guide, at.folder))
    assert [group.standing for group in groups] == [Standing.NONE_WANTED]
    assert "options.letter.facts.cost" in [each.key for each in groups[0].claims]
