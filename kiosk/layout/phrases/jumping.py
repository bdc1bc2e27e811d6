"""The map of a guide, looking at a step without answering it, and finding things: for two people who walk together.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# The map
MAP_TITLE: Final = "Map: where do you want to go?"
SECTION_TITLE: Final = "Map: {section}"
ALL_SECTIONS: Final = "All sections"
LEFT_OFF: Final = "Go to where you left off: {title}"
GROUPS: Final = {
    "done": "On this route",
    "ahead": "May still come: you can look ahead",
    "off": "Not on this route: you can look at these",
}
HERE: Final = "you are here"
RAISES: Final = "safety point"
OF_THIS_NAME: Final = "{number} of {count} with this name"
STATES: Final = {
    "done": "done",
    "partly": "some skipped",
    "none": "none picked",
    "skipped": "skipped",
    "in_person": "to say in person",
    "open": "where you left off",
    "brought": "answered before",
    "ahead": "not yet",
    "off": "not on this route",
}

# How many steps of a section stand how
COUNTS: Final = {
    "done": "{count} done",
    "partly": "{count} with some skipped",
    "none": "{count} with none picked",
    "skipped": "{count} skipped",
    "in_person": "{count} to say in person",
    "open": "{count} open",
    "brought": "{count} answered before",
    "ahead": "{count} not yet",
    "off": "{count} not on this route",
}
COUNT_RAISES: Final = "{count} with a safety point"

# Why a step is not on the route
BECAUSE_OF: Final = "because of: {titles}"
BECAUSE_PRIVATE: Final = "because of a private question"
ONLY_AFTER: Final = "only after: {titles}"
ONLY_AFTER_PRIVATE: Final = "only after a private question"
LED_PAST: Final = "the way from {titles} leads past it"
LED_PAST_PRIVATE: Final = "the way leads past it"
NOT_HERE: Final = "not asked when somebody reads along"
NOTHING_TO_SHOW: Final = "nothing to show for these answers"
ENDED: Final = "the walk ends before it"

# Looking at a step
ONLY_LOOKING: Final = "You are only looking. Nothing is answered here."
OFF_BECAUSE: Final = "Not on this route, because of: {titles}."
OFF_BECAUSE_PRIVATE: Final = "Not on this route, because of a private question."
OFF_ONLY_AFTER: Final = "Not on this route. It comes only after: {titles}."
OFF_ONLY_AFTER_PRIVATE: Final = "Not on this route. It comes only after a private question."
OFF_LED_PAST: Final = "Not on this route. The way from {titles} leads past it."
OFF_LED_PAST_PRIVATE: Final = "Not on this route. The way leads past it."
OFF_NOT_HERE: Final = "Not on this route. It is not asked when somebody reads along."
OFF_NOTHING_TO_SHOW: Final = "Not on this route. There is nothing to show for these answers."
OFF_ENDED: Final = "Not on this route. The walk ends before it."
LOOKING_AHEAD: Final = "You have not come to this yet. It may still come."
LOOKING_BROUGHT: Final = "It was answered before. You come to it once the open question is answered."
ALL_OF_IT: Final = "What is said here hangs on the answers. This is all of it."
GO_TO: Final = 'Go to the question: "{title}"'
CHOICES: Final = "The answers to pick from"
IN_OWN_WORDS: Final = "It is answered in your own words."
WHAT_MAY_MATTER: Final = "What may matter"
MADE_OF_ANSWERS: Final = "What stands here is made of your answers. Without them there is nothing to show."
PRIVATE_STEP: Final = "A private question"
PRIVATE_LOOK: Final = "This question is private. Shall we look at it?"
LOOK_AT_IT: Final = "Yes, look at it"

# Finding things
SEARCH: Final = "Find a word"
SEARCH_TITLE: Final = "What are you looking for?"
SEARCH_NOTE: Final = "Type a word or the beginning of one. With more words, all of them have to be there."
FIND: Final = "Find"
NO_WORD: Final = "Please type a word to look for."
FOUND_ONE: Final = 'Found once: "{query}"'
FOUND: Final = 'Found {count} times: "{query}"'
FOUND_MORE: Final = 'The first {count} places for "{query}". With another word there are fewer.'
FOUND_CALLED: Final = "In the name"
FOUND_SAYING: Final = "In the text"
NOT_FOUND: Final = 'Nothing found: "{query}"'
NOT_FOUND_NOTE: Final = "Try fewer words, or only the beginning of one. Or look here:"
GLOSSARY: Final = "All hard words"
FOUND_STEP: Final = {
    "done": "step",
    "ahead": "step that may still come",
    "off": "step not on this route",
}
FOUND_IN: Final = {
    "option": "option",
    "faq": "common question",
    "table": "table",
    "term": "hard word",
}
FROM_THERE: Final = "...{text}"
"""Some words from the middle of a text on."""
