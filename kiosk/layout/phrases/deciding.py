"""What matters to a person, how treatments fit it, and where the person stands.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# What matters
RATE_ASK: Final = "{value}: does it matter?"
RATINGS: Final = {
    "a_lot": "It matters a lot",
    "some": "It matters some",
    "a_little": "It matters a little",
    "not_at_all": "It does not matter to me",
    "not_sure": "I am not sure",
}
TOP_ASK: Final = "Which three matter most?"
OWN_VALUE_ASK: Final = "Does anything else matter to you?"

# How an option fits it
FITS_TITLE: Final = "You said this matters: {value}"
FITS: Final = {
    "well": "It fits well. {because}",
    "partly": "It fits partly. {because}",
    "poorly": "It fits poorly. {because}",
    "nobody_knows": "Nobody knows. {because}",
}
FITS_KIND: Final = {
    "well": "{kinds}: fits well. {because}",
    "partly": "{kinds}: fits partly. {because}",
    "poorly": "{kinds}: fits poorly. {because}",
    "nobody_knows": "{kinds}: nobody knows. {because}",
}
OWN_VALUE: Final = 'You also said: "{own}". We have no fact about it. You can ask.'

# What would change a mind
MIND_TITLE: Final = "What would change my mind?"
MIND_LEAN: Final = "You lean to: {option}"
MIND_GROUPS: Final = {
    "well": "What speaks for it",
    "partly": "What fits partly",
    "poorly": "What speaks against it",
    "nobody_knows": "What nobody knows",
}
MIND_NONE: Final = "Nothing on your list of what matters."
MIND_ITEM: Final = {
    "well": "{value}: fits well. {because}",
    "partly": "{value}: fits partly. {because}",
    "poorly": "{value}: fits poorly. {because}",
    "nobody_knows": "{value}: nobody knows. {because}",
}
MIND_ITEM_KIND: Final = {
    "well": "{value} ({kinds}): fits well. {because}",
    "partly": "{value} ({kinds}): fits partly. {because}",
    "poorly": "{value} ({kinds}): fits poorly. {because}",
    "nobody_knows": "{value} ({kinds}): nobody knows. {because}",
}
"""Each says how it fits, because its group's heading may stand on the page before."""

# What was clear
QUIZ_AGAIN: Final = "Let us say it in another way."
QUIZ_ON_PAGE: Final = "We have not made this clear yet. Put it on your page, so that you can ask?"
QUIZ_NONE: Final = "There is nothing to check here yet."

# Where somebody stands, and how surely
LEANING_ASK: Final = "Where do you stand now?"
LEANING_NOTE: Final = "You can change this at any time. Nothing is decided here."
LEANING_STILL: Final = "You leaned to: {option}. Is that still so?"
LEANING_STILL_KIND: Final = "You leaned to: {option} ({kind}). Is that still so?"
LEANING_STILL_NOT_SURE: Final = "You were not sure where you stand. Is that still so?"
LEANING_STILL_CLINICIAN: Final = "You wanted your team to advise you. Is that still so?"
STILL_YES: Final = "Yes, it is still so"
STILL_NO: Final = "No, ask me again"
LEANING_KIND_ASK: Final = "Which kind do you lean to?"
ANY_KIND: Final = "No special kind"
NOT_SURE: Final = "I am not sure"
CLINICIAN: Final = "I want my team to advise me"
SURENESS_ASKS: Final = {
    "sure": "Do you feel sure about where you stand now?",
    "informed": "Do you know enough about the good and the bad of each choice?",
    "clear": "Is it clear to you what matters most to you?",
    "supported": "Do you have enough help and advice to choose?",
}
