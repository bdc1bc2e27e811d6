"""Guides of any length, with every kind of step, branches, conditions and sources, as their author would write them."""

from __future__ import annotations

ABOUT = """\
guide:
  language: en
  title: A generated guide
  screen_title: A generated guide
  decision: You are deciding nothing.
  audience: The bench
  user_need: As the bench, facing many steps, I need a long guide so that loading can be measured.
  country: international
  published: 2026-11-20
  review_by: 2027-11-20
  update_policy: Made again whenever it is needed.
  authors:
    - {name: The bench, role: generator, qualification: none}
  funding: Nobody paid for this.
  interests: None.
  methods: It was generated.
sections:
  first: First part
  second: Second part
sources:
  s1: {cite: A generated source, year: 2026, read: full_text, publisher: independent}
steps:
"""

ONE = """\
  step_{n}:
    ask: "Question {n}: which of these fits you best at the moment?"
    why: The answer decides whether step {n} has anything more to say.
    choices:
      first: The first of three answers
      second: The second of three answers
      third: {{label: The third of three answers, next: {after}}}
"""

SAY = """\
  step_{n}:
    title: Step {n}
    when: {{step_{asked}: [first, second, skipped]}}
    say:
      - {{text: "Step {n} says a sentence or two in plain words, as a guide does.", sources: [s1]}}
      - {{when: {{step_{asked}: second}}, text: This stands here for the second answer only., sources: [s1]}}
"""

SCALE = """\
  step_{n}:
    ask: "Question {n}: how much, from nothing to the most?"
    scale: {{min: 0, max: 10, low: Nothing, high: The most}}
"""

MANY = """\
  step_{n}:
    ask: "Question {n}: which of these apply to you?"
    pick: many
    choices:
      pain: Pain in the evening
      sleep: Trouble sleeping
      none_of_these: {{label: None of these, alone: true}}
"""

END = """\
  the_end:
    say:
      - {text: This is the end., sources: [s1]}
    ends: done
"""


def guide_text(steps: int) -> str:
    """The YAML of a guide with this many steps, every second one a question."""
    return ABOUT + "".join(_step(number, steps - 1) for number in range(steps - 1)) + END


def _step(number: int, of: int) -> str:
    match number % 4:
        case 0:
            after = f"step_{number + 2}" if number + 2 < of else "the_end"
            return ONE.format(n=number, after=after)
        case 1:
            return SAY.format(n=number, asked=number - 1)
        case 2:
            return SCALE.format(n=number)
        case _:
            return MANY.format(n=number)


def questions_text(steps: int) -> str:
    """The YAML of a guide that only asks, the same kind of question at every step."""
    plain = ONE.replace("{{label: The third of three answers, next: {after}}}", "The third of three answers")
    return ABOUT + "".join(plain.format(n=number) for number in range(steps - 1)) + END
