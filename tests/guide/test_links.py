"""Names that lead nowhere: each mistake, and all that its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import Edit, told

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (("go: thanks", "go: thnaks"),),
        """\
small.yaml:65:14: error[UNKNOWN_STEP] there is no step named `thnaks`
  |       - {go: thnaks}
  |              ^^^^^^
  help: Did you mean `thanks`? Write one of the names that stand under `steps`, or add this one
        there. Names there: thanks, page.""",
    ),
    (
        (("{worry: {at_least: 7}}", "{wory: {at_least: 7}}"),),
        """\
small.yaml:39:12: error[UNKNOWN_STEP] there is no step named `wory`
  |     when: {wory: {at_least: 7}}
  |            ^^^^
  help: Did you mean `worry`? Write one of the names that stand under `steps`, or add this one
        there. Names there: who, health, worry, days, own_words, calm, pictures, numbers, and 4
        more.""",
    ),
    (
        (("{seen: days}", "{seen: day}"),),
        """\
small.yaml:51:23: error[UNKNOWN_STEP] there is no step named `day`
  |       - {when: {seen: day}, text: "Call [the desk](contact:desk)."}
  |                       ^^^
  help: Did you mean `days`? Write one of the names that stand under `steps`, or add this one there.
        Names there: who, health, worry, days, own_words, calm, pictures, numbers, and 4 more.""",
    ),
    (
        (("{who_is_it: who}", "{who_is_it: whoo}"),),
        """\
small.yaml:194:22: error[UNKNOWN_STEP] there is no step named `whoo`
  |   steps: {who_is_it: whoo}
  |                      ^^^^
  help: Did you mean `who`? Write one of the names that stand under `steps`, or add this one there.
        Names there: who, health, worry, days, own_words, calm, pictures, numbers, and 4 more.""",
    ),
    (
        (("section: ways", "section: way"),),
        """\
small.yaml:48:14: error[UNKNOWN_SECTION] there is no section named `way`
  |     section: way
  |              ^^^
  help: Did you mean `ways`? Write one of the names that stand under `sections`, or add this one
        there. Names there: you, ways.""",
    ),
    (
        (('come in 2 days.", sources: [s1]', 'come in 2 days.", sources: [s11]'),),
        """\
small.yaml:50:73: error[UNKNOWN_SOURCE] there is no source named `s11`
  |       - {text: "Most [results](term:result) come in 2 days.", sources: [s11]}
  |                                                                         ^^^
  help: Did you mean `s1`? Write one of the names that stand under `sources`, or add this one there.
        Names there: s1.""",
    ),
    (
        (("(term:result)", "(term:resutl)"),),
        """\
small.yaml:50:22: error[UNKNOWN_TERM] there is no word named `resutl`
  |       - {text: "Most [results](term:resutl) come in 2 days.", sources: [s1]}
  |                      ^^^^^^^^^^^^^^^^^^^^^^
  help: Did you mean `result`? Write one of the names that stand under `glossary`, or add this one
        there. Names there: result.""",
    ),
    (
        (("raises: [hearing]", "raises: [haering]"),),
        """\
small.yaml:33:44: error[UNKNOWN_FLAG] there is no flag named `haering`
  |       deaf: {label: Hard to hear, raises: [haering]}
  |                                            ^^^^^^^
  help: Did you mean `hearing`? Write one of the names that stand under `flags`, or add this one
        there. Names there: hearing, worried.""",
    ),
    (
        (("{flag: hearing}", "{flag: haering}"),),
        """\
small.yaml:168:56: error[UNKNOWN_FLAG] there is no flag named `haering`
  |   when_call: {ask: "When will you call?", when: {flag: haering}}
  |                                                        ^^^^^^^
  help: Did you mean `hearing`? Write one of the names that stand under `flags`, or add this one
        there. Names there: hearing, worried.""",
    ),
    (
        (("(contact:desk)", "(contact:desc)"),),
        """\
small.yaml:51:42: error[UNKNOWN_CONTACT] there is no contact named `desc`
  |       - {when: {seen: days}, text: "Call [the desk](contact:desc)."}
  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^
  help: Did you mean `desk`? Write one of the names that stand under `contacts`, or add this one
        there. Names there: desk.""",
    ),
    (
        (("    contacts: [desk]", "    contacts: [desc]"),),
        """\
small.yaml:144:16: error[UNKNOWN_CONTACT] there is no contact named `desc`
  |     contacts: [desc]
  |                ^^^^
  help: Did you mean `desk`? Write one of the names that stand under `contacts`, or add this one
        there. Names there: desk.""",
    ),
    (
        (("attributes: [how_soon]", "attributes: [how_son]"),),
        """\
small.yaml:134:18: error[UNKNOWN_ATTRIBUTE] there is no attribute named `how_son`
  |     attributes: [how_son]
  |                  ^^^^^^^
  help: Did you mean `how_soon`? Write one of the names that stand under `attributes`, or add this
        one there. Names there: how_soon, cost.""",
    ),
    (
        (("how_soon: {short: After", "how_son: {short: After"),),
        """\
small.yaml:98:7: error[UNKNOWN_ATTRIBUTE] there is no attribute named `how_son`
  |       how_son: {short: After days, sources: [s1]}
  |       ^^^^^^^
  help: Did you mean `how_soon`? Write one of the names that stand under `attributes`, or add this
        one there. Names there: how_soon, cost.""",
    ),
    (
        (("    table: times", "    table: tims"),),
        """\
small.yaml:54:12: error[UNKNOWN_TABLE] there is no table named `tims`
  |     table: tims
  |            ^^^^
  help: Did you mean `times`? Write one of the names that stand under `tables`, or add this one
        there. Names there: times.""",
    ),
    (
        (("    quiz: [lost]", "    quiz: [last]"),),
        """\
small.yaml:60:12: error[UNKNOWN_QUIZ] there is no quiz question named `last`
  |     quiz: [last]
  |            ^^^^
  help: Did you mean `lost`? Write one of the names that stand under `quiz`, or add this one there.
        Names there: lost.""",
    ),
    (
        (("    outcomes: [heard]", "    outcomes: [herd]"),),
        """\
small.yaml:57:16: error[UNKNOWN_OUTCOME] there is no outcome named `herd`
  |     outcomes: [herd]
  |                ^^^^
  help: Did you mean `heard`? Write one of the names that stand under `outcomes`, or add this one
        there. Names there: heard.""",
    ),
    (
        (("wrote: {of: letter,", "wrote: {of: lettre,"),),
        """\
small.yaml:111:23: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `lettre`
  |           wrote: {of: lettre, count: 60}
  |                       ^^^^^^
  help: Did you mean `letter`? Write the name of an option under `options`, or the option, a dot and
        one of its kinds. Names that can stand here: phone, letter, phone.nurse.""",
    ),
    (
        (("      letter: {how: nobody", "      lettre: {how: nobody"),),
        """\
small.yaml:137:7: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `lettre`
  |       lettre: {how: nobody_knows, because: Nobody has counted.}
  |       ^^^^^^
  help: Did you mean `letter`? Write the name of an option under `options`, or the option, a dot and
        one of its kinds. Names that can stand here: phone, letter, phone.nurse.""",
    ),
    (
        (("{leaning: phone.nurse}", "{leaning: phone.nruse}"),),
        """\
small.yaml:64:26: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `phone.nruse`
  |       - {when: {leaning: phone.nruse}, go: page}
  |                          ^^^^^^^^^^^
  help: Did you mean `phone.nurse`? Write the name of an option under `options`, or the option, a
        dot and one of its kinds. Names that can stand here: phone, letter, phone.nurse, not_sure,
        clinician.""",
    ),
    (
        (("when: {who: me}", "when: {who: [me, hleper]}"),),
        """\
small.yaml:47:22: error[UNKNOWN_CHOICE] `who` has no choice named `hleper`
  |     when: {who: [me, hleper]}
  |                      ^^^^^^
  help: Did you mean `helper`? Its choices: me, helper.""",
    ),
    (
        (("right: yes_it_can", "right: yes_it_cna"),),
        """\
small.yaml:161:12: error[UNKNOWN_CHOICE] `lost` has no choice named `yes_it_cna`
  |     right: yes_it_cna
  |            ^^^^^^^^^^
  help: Did you mean `yes_it_can`? Its choices: yes_it_can, never.""",
    ),
    (
        (("{health.hearing: deaf}", "{health.hearing: daef}"),),
        """\
small.yaml:195:29: error[UNKNOWN_CHOICE] `health` has no choice named `daef`
  |   choices: {health.hearing: daef}
  |                             ^^^^
  help: Did you mean `deaf`? Its choices: deaf, none.""",
    ),
    (
        (
            (
                "  choices: {health.hearing: deaf}\n",
                "  choices: {health.hearing: deaf}\n  values: {older: quikc}\n",
            ),
        ),
        """\
small.yaml:196:19: error[UNKNOWN_VALUE] there is no value named `quikc`
  |   values: {older: quikc}
  |                   ^^^^^
  help: Did you mean `quick`? Write one of the names that stand under `values`, or add this one
        there. Names there: quick.""",
    ),
    (
        (
            (
                "  choices: {health.hearing: deaf}\n",
                "  choices: {health.hearing: deaf}\n  quiz: {older: lots}\n",
            ),
        ),
        """\
small.yaml:196:17: error[UNKNOWN_QUIZ] there is no quiz question named `lots`
  |   quiz: {older: lots}
  |                 ^^^^
  help: Did you mean `lost`? Write one of the names that stand under `quiz`, or add this one there.
        Names there: lost.""",
    ),
    (
        (
            (
                "  choices: {health.hearing: deaf}\n",
                "  choices: {health.hearing: deaf}\n  questions: {older: when_cal}\n",
            ),
        ),
        """\
small.yaml:196:22: error[UNKNOWN_QUESTION] there is no question to take in named `when_cal`
  |   questions: {older: when_cal}
  |                      ^^^^^^^^
  help: Did you mean `when_call`? Write one of the names that stand under `questions`, or add this
        one there. Names there: when_call.""",
    ),
    (
        (
            (
                "  choices: {health.hearing: deaf}\n",
                "  choices: {health.hearing: deaf}\n  options: {call: phne}\n",
            ),
        ),
        """\
small.yaml:196:19: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `phne`
  |   options: {call: phne}
  |                   ^^^^
  help: Did you mean `phone`? Write the name of an option under `options`, or the option, a dot and
        one of its kinds. Names that can stand here: phone, letter.""",
    ),
    (
        (
            (
                "  choices: {health.hearing: deaf}\n",
                "  choices: {health.hearing: deaf}\n  options: {phone.sister: nruse}\n",
            ),
        ),
        """\
small.yaml:196:27: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `nruse`
  |   options: {phone.sister: nruse}
  |                           ^^^^^
  help: Did you mean `nurse`? Write the name of an option under `options`, or the option, a dot and
        one of its kinds. Names that can stand here: nurse.""",
    ),
    (
        (
            (
                "  choices: {health.hearing: deaf}\n",
                "  choices: {health.hearing: deaf}\n  options: {call.sister: nurse}\n",
            ),
        ),
        """\
small.yaml:196:13: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `call`
  |   options: {call.sister: nurse}
  |             ^^^^^^^^^^^
  help: Write the name of an option under `options`, or the option, a dot and one of its kinds.
        Names that can stand here: phone, letter.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected
