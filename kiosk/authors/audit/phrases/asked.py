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
    "Q1": Asked("Tells what the condition is.", "Whether it is told right, and in words that patients know."),
    "Q2": Asked("States the decision to be made.", "Whether this is the decision that patients face."),
    "Q3": Asked(
        "Tells of the options, and of changing nothing as one of them.",
        "Whether an option is left out that patients here could have.",
    ),
    "Q4": Asked("Tells something good of every option.", "Whether all that is good about it is told."),
    "Q5": Asked("Tells something bad of every option.", "Whether all that is bad about it is told."),
    "Q6": Asked(
        "Tells what it is like to live with every option, in body, mood and daily life.",
        "Whether patients who live with it would say the same.",
    ),
}

CERTIFYING: Final = {
    "C1": Asked(
        "Tells of good and bad alike, in the same detail and the same shape.",
        "Whether the tone is fair too. A program counts words and rows.",
    ),
    "C2": Asked("Cites where its claims come from.", "Whether each source says what the guide says it does."),
    "C3": Asked("Gives the date it was published.", ""),
    "C4": Asked("Says how it is kept up to date.", "Whether anybody does it."),
    "C5": Asked("Says how sure anyone is of each number.", "Whether the grades are right."),
    "C6": Asked("Says who paid for it and what the makers gain.", "Whether that is all."),
}

CERTIFYING_TESTS: Final = {
    "C7": Asked("For a test: tells what it measures.", ""),
    "C8": Asked("For a test: tells what comes next if it finds something.", ""),
    "C9": Asked("For a test: tells what comes next if it finds nothing.", ""),
    "C10": Asked("For a test: tells what may come of finding what would never have done harm.", ""),
}

QUALITY: Final = {
    "E1": Asked("Tells what happens if nothing is done.", "Whether it is told honestly, good and bad."),
    "E2": Asked("Lets good and bad be compared across the options.", "Whether the rows are the ones that matter."),
    "E3": Asked(
        "Tells how likely each result is, or that nobody knows.", "Whether there is a number that was not found."
    ),
    "E4": Asked("Says of which people a number tells.", "Whether these people are like those who read the guide."),
    "E5": Asked("Counts people, not shares alone.", ""),
    "E6": Asked(
        "Gives the numbers of the options for the same time.", "Whether numbers for the same time could be had."
    ),
    "E7": Asked(
        "Counts out of the same number for all options.",
        "Whether a rare result needs a larger number, such as 1000.",
    ),
    "E8": Asked("Tells numbers in more than one way.", "Whether the pictures are understood."),
    "E9": Asked("Asks what matters most to the person.", "Whether the statements cover what patients care for."),
    "E10": Asked("Leads to the decision step by step.", ""),
    "E11": Asked("Gives questions to take to the clinician.", "Whether they are the ones worth asking."),
    "E12": Asked("Patients were asked what they need before it was made.", _HUMAN),
    "E13": Asked("Clinicians were asked what they need before it was made.", _HUMAN),
    "E14": Asked("Patients who are not its makers have looked it through.", _HUMAN),
    "E15": Asked("Clinicians who are not its makers have looked it through.", _HUMAN),
    "E16": Asked("It was tried with patients who face the decision.", _HUMAN),
    "E17": Asked("It was tried with clinicians who counsel such patients.", _HUMAN),
    "E18": Asked("Says how the evidence was found, chosen and summed up.", "Whether that is a sound way."),
    "E19": Asked("Says how good the evidence is.", "Whether the grades are right."),
    "E20": Asked("Names its authors and their qualifications.", "Whether they are fit to write it."),
    "E21": Asked("Says how hard it is to read.", ""),
    "E22": Asked("Shows that choices fit better with what matters to people who used it.", _HUMAN),
    "E23": Asked("Shows that people who used it know more.", _HUMAN),
}

QUALITY_TESTS: Final = {
    "E24": Asked("For a test: how often it finds what is there.", ""),
    "E25": Asked("For a test: how often it finds nothing where there is nothing.", ""),
    "E26": Asked("For a test: how often it finds what is not there.", ""),
    "E27": Asked("For a test: how often it misses what is there.", ""),
    "E28": Asked("For a test: how likely the illness is found with it and without it.", ""),
}

ESSENTIAL: Final = {
    "N1": Asked("Tells enough of the condition and of what treatment is for.", "Whether it is enough."),
    "N2": Asked("States the decision.", "Whether this is the decision that patients face."),
    "N3": Asked("Says whom it is for.", "Whether it fits them."),
    "N4": Asked(
        "Tells of all options evenly, no treatment and no change among them.",
        "Whether an option is left out that patients here could have.",
    ),
    "N5": Asked("Tells the good of every option.", "Whether all that is good about it is told."),
    "N6": Asked("Tells the harm of every option.", "Whether all that is bad about it is told."),
    "N7": Asked("Tells what follows from every option.", "Whether patients who live with it would say the same."),
    "N8": Asked(
        "Helps people think about what matters to them, and tell others.", "Whether people find that it does."
    ),
    "N9": Asked("Uses everyday words.", "Whether patients understand it. A program counts syllables."),
    "N10": Asked("Shows the options in a balanced way.", "Whether the tone is fair too."),
    "N11": Asked("Gives numbers as counts of people.", ""),
    "N12": Asked(
        "Counts out of the same number.", "Whether a rare result needs a larger number, such as 1000."
    ),
    "N13": Asked("Gives the time for each number.", ""),
    "N14": Asked("Tells each number from both sides.", ""),
    "N15": Asked("Draws numbers as pictures.", "Whether the pictures are understood."),
    "N16": Asked("Gives the date.", ""),
    "N17": Asked("Says how it is kept up to date.", "Whether anybody does it."),
    "N18": Asked("Says what the evidence is.", "Whether each source says what the guide says it does."),
    "N19": Asked("Says who paid and what the makers gain.", "Whether that is all."),
    "N20": Asked("Patients took part in making it.", _HUMAN),
    "N21": Asked("People who are not its makers have reviewed it.", _HUMAN),
}

FURTHER: Final = {
    "N22": Asked("Leads to the decision step by step.", ""),
    "N23": Asked("Gives questions to ask.", "Whether they are the ones worth asking."),
    "N24": Asked("Says how hard it is to read.", ""),
    "N25": Asked("Can be had in several forms.", "Whether they are the forms that patients here need."),
    "N26": Asked("Its effect was measured.", _HUMAN),
    "N27": Asked("Says what need of patients it answers.", "Whether patients have that need."),
}

SCOTTISH: Final = {
    "H1": Asked("Names the country it is for.", ""),
    "H2": Asked("Says who might be left out, and what was done about it.", "Whether somebody else is left out."),
}
