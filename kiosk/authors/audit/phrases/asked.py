"""What each criterion asks, in our own words, and what of it no program can tell.

Owns those words by the criterion's key. Must never hold a standard's own wording: its words are its owner's.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Asked(NamedTuple):
    """A criterion in words."""

    asks: str
    """What a guide is asked to do."""
    judge: str
    """What a person still has to judge, whatever was found; empty where there is nothing."""


_HUMAN: Final = "Whether it was done, and done well."

QUALIFYING: Final = {
    "Q1": Asked("Tell what the condition is.", "Whether it is told right, and in words that patients know."),
    "Q2": Asked("State the decision to be made.", "Whether this is the decision that patients face."),
    "Q3": Asked(
        "Tell of the options, and of changing nothing as one of them.",
        "Whether an option is left out that patients here could have.",
    ),
    "Q4": Asked("Tell something good of every option.", "Whether all that is good about it is told."),
    "Q5": Asked("Tell something bad of every option.", "Whether all that is bad about it is told."),
    "Q6": Asked(
        "Tell what it is like to live with every option, in body, mood and daily life.",
        "Whether patients who live with it would say the same.",
    ),
}

CERTIFYING: Final = {
    "C1": Asked(
        "Tell of good and bad alike, in the same detail and the same shape.",
        "Whether the tone is fair too: a program counts words and rows.",
    ),
    "C2": Asked("Cite where the claims come from.", "Whether each source says what the guide says it does."),
    "C3": Asked("Give the date of publication.", ""),
    "C4": Asked("Say how the guide is kept up to date.", "Whether anybody does it."),
    "C5": Asked("Say how sure anyone is of each number.", "Whether the grades are right."),
    "C6": Asked("Say who paid for the guide and what its makers gain.", "Whether that is all."),
}

CERTIFYING_TESTS: Final = {
    "C7": Asked("For a test: tell what it measures.", ""),
    "C8": Asked("For a test: tell what comes next if it finds something.", ""),
    "C9": Asked("For a test: tell what comes next if it finds nothing.", ""),
    "C10": Asked("For a test: tell what may come of finding what would never have done harm.", ""),
}

QUALITY: Final = {
    "E1": Asked("Tell what happens if nothing is done.", "Whether it is told honestly, good and bad."),
    "E2": Asked(
        "Let good and bad be compared across the options.", "Whether the rows are the ones that matter."
    ),
    "E3": Asked(
        "Tell how likely each result is, or that nobody knows.",
        "Whether there is a number that the authors did not find.",
    ),
    "E4": Asked(
        "Say of which people a number tells.", "Whether they are like the people who read the guide."
    ),
    "E5": Asked("Count people, and do not give shares alone.", ""),
    "E6": Asked(
        "Give the numbers of the options for the same time.",
        "Whether numbers for the same time could be had.",
    ),
    "E7": Asked(
        "Count out of the same number for all options.",
        "Whether a rare result needs a larger number, such as 1000.",
    ),
    "E8": Asked("Tell numbers in more than one way.", "Whether the pictures are understood."),
    "E9": Asked(
        "Ask what matters most to the person.", "Whether the statements cover what patients care for."
    ),
    "E10": Asked("Lead to the decision step by step.", ""),
    "E11": Asked("Give questions to take to the clinician.", "Whether they are the ones worth asking."),
    "E12": Asked("Ask patients what they need before making it.", _HUMAN),
    "E13": Asked("Ask clinicians what they need before making it.", _HUMAN),
    "E14": Asked("Let patients look it through who are not its makers.", _HUMAN),
    "E15": Asked("Let clinicians look it through who are not its makers.", _HUMAN),
    "E16": Asked("Try it with patients who face the decision.", _HUMAN),
    "E17": Asked("Try it with clinicians who counsel such patients.", _HUMAN),
    "E18": Asked("Say how the evidence was found, chosen and summed up.", "Whether that is a sound way."),
    "E19": Asked("Say how good the evidence is.", "Whether the grades are right."),
    "E20": Asked(
        "Name the authors and their qualifications.",
        "Whether people are named, and whether they are fit to write it.",
    ),
    "E21": Asked("Say how hard it is to read.", ""),
    "E22": Asked("Show that people who used it choose more in line with what matters to them.", _HUMAN),
    "E23": Asked("Show that people who used it know more.", _HUMAN),
}

QUALITY_TESTS: Final = {
    "E24": Asked("For a test: tell how often it finds what is there.", ""),
    "E25": Asked("For a test: tell how often it finds nothing where there is nothing.", ""),
    "E26": Asked("For a test: tell how often it finds what is not there.", ""),
    "E27": Asked("For a test: tell how often it misses what is there.", ""),
    "E28": Asked("For a test: tell how likely the illness is found with it and without it.", ""),
}

ESSENTIAL: Final = {
    "N1": Asked("Tell enough of the condition and of what treatment is for.", "Whether it is enough."),
    "N2": Asked("State the decision.", "Whether this is the decision that patients face."),
    "N3": Asked("Say whom the guide is for.", "Whether it fits them."),
    "N4": Asked(
        "Tell of all options evenly, no treatment and no change among them.",
        "Whether an option is left out that patients here could have, and whether any wording pushes.",
    ),
    "N5": Asked("Tell the good of every option.", "Whether all that is good about it is told."),
    "N6": Asked("Tell the harm of every option.", "Whether every harm is told."),
    "N7": Asked(
        "Tell what follows from every option.", "Whether patients who live with it would say the same."
    ),
    "N8": Asked(
        "Help people to think about what matters to them, and to tell others.",
        "Whether people find that it does.",
    ),
    "N9": Asked(
        "Use everyday words.", "Whether patients understand it: a program counts words and syllables."
    ),
    "N10": Asked("Show the options in a balanced way.", "Whether the tone is fair too."),
    "N11": Asked("Give numbers as counts of people.", ""),
    "N12": Asked(
        "Count out of the same number.", "Whether a rare result needs a larger number, such as 1000."
    ),
    "N13": Asked("Give the time for each number.", ""),
    "N14": Asked("Tell each number from both sides.", ""),
    "N15": Asked("Draw numbers as pictures.", "Whether the pictures are understood."),
    "N16": Asked("Give the date.", ""),
    "N17": Asked("Say how the guide is kept up to date.", "Whether anybody does it."),
    "N18": Asked("Say what the evidence is.", "Whether each source says what the guide says it does."),
    "N19": Asked("Say who paid and what the makers gain.", "Whether that is all."),
    "N20": Asked("Let patients take part in making it.", _HUMAN),
    "N21": Asked("Let people review it who are not its makers.", _HUMAN),
}

FURTHER: Final = {
    "N22": Asked("Lead to the decision step by step.", ""),
    "N23": Asked("Give questions to ask.", "Whether they are the ones worth asking."),
    "N24": Asked("Say how hard it is to read.", ""),
    "N25": Asked("Give it in several forms.", "Whether they are the forms that patients here need."),
    "N26": Asked("Measure its effect.", _HUMAN),
    "N27": Asked("Say what need of patients it answers.", "Whether patients have that need."),
}

SCOTTISH: Final = {
    "H1": Asked("Name the country it is for.", ""),
    "H2": Asked(
        "Say who might be left out, and what was done about it.", "Whether somebody else is left out."
    ),
}
