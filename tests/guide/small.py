"""A small complete guide with nothing wrong in it, and a way to make one mistake in it at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.guide.load import Loaded, load
from kiosk.guide.problems import Problem, show

SMALL = """\
guide:
  language: en
  title: How to get your results
  screen_title: Your results
  decision: You are deciding how to get your results.
  audience: Adults who wait for results
  user_need: As somebody who waits, I need to know my ways, so that I can choose.
  country: international
  published: 2026-11-20
  review_by: 2027-11-20
  update_policy: We read it again every year.
  authors:
    - {name: A. Writer, role: author, qualification: nurse}
  reviews: []
  funding: The clinic paid.
  interests: None.
  methods: We asked people. We tell no stories.
  someone_helps: {when: {who: helper}}

sections: {you: About you, ways: Your ways}

steps:
  who:
    section: you
    ask: "Who is answering?"
    choices:
      me: I am the patient
      helper: I am helping
  health:
    ask: "Do any of these fit you?"
    pick: many
    choices:
      deaf: {label: Hard to hear, raises: [hearing]}
      none: {label: None of these, alone: true}
  worry:
    ask: "How worried are you?"
    scale: {min: 0, max: 10, low: Not at all, high: Very}
  days:
    when: {worry: {at_least: 7}}
    ask: "How many days have you waited?"
    number: {min: 1, max: 60, one: day, many: days}
  own_words:
    ask: "What worries you most?"
    text: {lines: 3, most: 300}
    paper: {page: patient, as: What worries me}
  calm:
    when: {who: me}
    section: ways
    say:
      - {text: "Most [results](term:result) come in 2 days.", sources: [s1]}
      - {when: {seen: days}, text: "Call [the desk](contact:desk)."}
  pictures:
    show: table
    table: times
  numbers:
    show: outcomes
    outcomes: [heard]
  check:
    show: quiz
    quiz: [lost]
  lean:
    show: leaning
    next:
      - {when: {leaning: phone.nurse}, go: page}
      - {go: thanks}
  thanks:
    say: Thank you.
  page:
    show: summary
    ends: done

attributes:
  how_soon: {ask: "How soon would I know?", side: good}
  cost: {ask: "What does it cost?", side: burden}

options:
  phone:
    name: A phone call
    in_short: {what: Somebody calls you., good: It is quick., hard: It can ring late., sure: Fairly sure.}
    sources: [s1]
    living_with: {body: Nothing changes., mood: You can ask., daily_life: Be free then., sources: [s1]}
    kinds:
      nurse:
        name: A nurse calls
        facts: {how_soon: {short: The same day, sources: [s1]}}
    facts:
      how_soon: {by_kind: true}
      cost: {unknown: The clinic has not said.}
    year:
      visits: {from: 0, to: 1, sources: [s1]}
  letter:
    name: A letter
    status_quo: true
    in_short: {what: The post brings it., good: It stays., hard: It can take long., sure: Fairly sure.}
    sources: [s1]
    living_with: {body: Nothing changes., mood: You wait., daily_life: You look for post., sources: [s1]}
    facts:
      how_soon: {short: After days, sources: [s1]}
      cost: {unknown: Nobody has counted.}

outcomes:
  heard:
    ask: "How many people hear in time?"
    happens: "{count} of {out_of} people hear in time."
    happens_not: "{count} of {out_of} people do not."
    side: good
    results:
      trial:
        arms:
          called: {of: phone.nurse, count: 90}
          wrote: {of: letter, count: 60}
        out_of: 100
        period: within a week
        population: adults
        certainty: {level: low, graded_by: us}
        basis: reported
        sources: [s1]
      points:
        measure: points
        better_is: lower
        scale: worry from 0 to 10
        says: "Worry changed by {change} points."
        arms:
          called: {of: phone, change: -1.5}
          none: {nobody: There was no other group.}
        period: within a week
        population: adults
        certainty: {level: low, graded_by: us}
        sources: [s1]

values:
  quick:
    say: I want to know soon
    attributes: [how_soon]
    fits:
      phone: {how: well, because: It is quick., sources: [s1]}
      letter: {how: nobody_knows, because: Nobody has counted.}

flags:
  hearing:
    affects: {phone: care}
    patient: {said: Hard to hear, matters: Calls are hard., do: Tell the desk.}
    clinician: Hard of hearing.
    contacts: [desk]
    sources: [s1]
  worried:
    affects: {everything: care}
    when: {worry: {at_least: 9}}
    patient: {said: Very worried, matters: It is hard to wait., do: Tell the desk.}
    clinician: Very worried.
    sources: [s1]

contacts:
  desk: {what: The desk, if_unset: Ask at the desk.}

quiz:
  lost:
    ask: "Can a letter be lost?"
    checks: risks
    choices: {yes_it_can: It can, never: Never}
    right: yes_it_can
    teach: Letters can be lost.
    ask_again: "Could the post lose it?"
    unsure: Whether letters get lost
    sources: [s1]

questions:
  when_call: {ask: "When will you call?", when: {flag: hearing}}

faq:
  mail: {ask: "Can I get mail?", answer: Not yet., sources: [s1]}

look_ups:
  things: [calm, times]

tables:
  times:
    title: How long it takes
    columns: {time: Time}
    rows:
      blood: {name: Blood, time: A day, sources: [s1]}

glossary:
  result: {word: result, means: What a test found}

sheet:
  next_step:
    - {say: Take this page along.}

sources:
  s1: {cite: A leaflet, year: 2020, read: full_text, publisher: independent}

was:
  steps: {who_is_it: who}
  choices: {health.hearing: deaf}
"""
"""A whole guide, with one of everything."""

Edit = tuple[str, str]
"""A piece of text that stands once in the guide, and what is written in its place."""


def edited(*edits: Edit) -> str:
    """The small guide with mistakes made in it."""
    text = SMALL
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the small guide"
        text = text.replace(old, new)
    return text


def loaded(folder: Path, *edits: Edit) -> Loaded:
    """What comes of loading the small guide with mistakes made in it."""
    return loaded_text(folder, edited(*edits))


def loaded_text(folder: Path, text: str) -> Loaded:
    """What comes of loading a text as a guide of one file."""
    file = folder / "small.yaml"
    file.write_text(text, encoding="utf-8")
    return load(file)


def told(folder: Path, *edits: Edit) -> str:
    """All that the author is told of the small guide with mistakes in it, with the bare name of the file."""
    return shown(folder, loaded(folder, *edits).problems)


def shown(folder: Path, problems: Iterable[Problem]) -> str:
    """All that an author is told, with the bare names of the files."""
    return "\n".join(show(each) for each in problems).replace(f"{folder}/", "")
