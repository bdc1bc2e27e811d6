"""What can be wrong with how the YAML is written, its silent traps among them.

Owns the words only. Must never read YAML: that is the source's.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry
from kiosk.listing import paragraph

_QUOTE_ALL = "Put the whole text in quotes, or on a line of its own under a `|`."

WRITING: Mapping[str, Entry] = {
    "DUPLICATE_KEY": Entry(
        says="the key `{key}` stands twice; it is already on line {line}",
        remedy="Give one of the two another name, or put what they hold together under one.",
        meaning="Of two equal keys one would be lost without a word.",
    ),
    "KEY_IN_TWO_FILES": Entry(
        says="the key `{key}` also stands in {other}, on line {line}",
        remedy="Put what both hold together under `{key}` in one of the two files. "
        "If one of them is a copy, move it out of the folder.",
        meaning="Each key at the left margin stands in one file only, so that nobody has to search.",
    ),
    "ANCHOR": Entry(
        says="`&{name}` names a piece to be used again, and a guide does not use this",
        remedy="Remove `&{name}`, and write the piece out wherever it is needed. If it is text, put it in quotes.",
        meaning="Anchors make a guide hard to read, and can be made to fill a machine's memory.",
    ),
    "ALIAS": Entry(
        says="`*{name}` stands for a piece written elsewhere, and a guide does not use this",
        remedy="Write the piece out in full, here and wherever else a `*` stands for one. "
        "If it is text, put it in quotes.",
        meaning="Aliases make a guide hard to read, and can be made to fill a machine's memory.",
    ),
    "MERGE_KEY": Entry(
        says="`<<` takes in keys from elsewhere, and a guide does not use this",
        remedy="Write the keys out here in full.",
        meaning="Merge keys make a guide hard to read, and can be made to fill a machine's memory.",
    ),
    "TAG": Entry(
        says="`{tag}` says what kind of thing follows, and a guide does not use this",
        remedy="Remove `{tag}`. If it is meant as text, put it in quotes.",
        meaning="What a value has to be is settled by its key.",
    ),
    "SECOND_DOCUMENT": Entry(
        says="a second document begins here, and only the first would be read",
        remedy="Remove the line `---` or `...`, or put what follows in a file of its own.",
        meaning="A file holds one document; what stands after the dashes would be lost.",
    ),
    "DIRECTIVE": Entry(
        says="a line that begins with `%` is an order to the machine, and a guide does not use this",
        remedy="Remove the line. If it is text, put it in quotes.",
        meaning="A guide needs no such orders.",
    ),
    "TOO_DEEP": Entry(
        says="things are put inside one another more than {most} deep here",
        remedy="Look for brackets that open and are never closed, or for lines that move further and further right.",
        meaning="No guide needs to be this deep; the limit keeps a broken file from stopping the machine.",
    ),
    "TOO_MANY_VALUES": Entry(
        says="this file holds more than {most} keys and values",
        remedy="Look whether something that is not part of the guide was saved here.",
        meaning="No guide comes near the limit; it keeps a wrong file from filling the machine.",
    ),
    "TOP_NOT_KEYS": Entry(
        says="a guide's file begins with keys at the left margin, and this one does not",
        remedy="Begin with a key such as `guide:` or `steps:`, with a colon after it.",
        meaning="Every file of a guide is a set of keys, each with what belongs to it.",
    ),
    "KEY_NOT_TEXT": Entry(
        says="a list or a set of keys stands here where a key belongs",
        remedy="Write a plain word before the colon. If it is text, put the whole of it in quotes.",
        meaning="A key is always a word.",
    ),
    "KEY_TOO_LONG": Entry(
        says="what stands before this colon is too long to be a key",
        remedy="Use a short word as the key. If it is text, put the whole of it in quotes.",
        meaning="A key is at most 1,000 characters and stands on one line.",
    ),
    "COMMA_IN_TEXT": Entry(
        says="the comma before this ends the text: `{text}` is read as an empty key",
        remedy="Put the whole text in quotes, with the comma inside them.",
        meaning="Between { and } a comma parts one key from the next.",
    ),
    "HASH_CUTS_TEXT": Entry(
        says="the text ends before this `#`, so `{text}` is lost",
        remedy="Put the whole text in quotes. If it is a comment, put it on a line of its own.",
        meaning="A # after a space begins a comment, which nobody sees.",
    ),
    "STAR_TEXT": Entry(
        says="text cannot begin with `*` here",
        remedy=paragraph((_QUOTE_ALL, "Stars do not make text bold in a guide.")),
        meaning="In YAML a * at the beginning stands for a piece written elsewhere.",
    ),
    "AMPERSAND_TEXT": Entry(
        says="text cannot begin with `&` here: its first word would be lost",
        remedy=_QUOTE_ALL,
        meaning="In YAML an & at the beginning names a piece to be used again.",
    ),
    "BANG_TEXT": Entry(
        says="text cannot begin with `!` here: its first word would be lost",
        remedy=_QUOTE_ALL,
        meaning="In YAML a ! at the beginning says what kind of thing follows.",
    ),
    "BRACKET_TEXT": Entry(
        says="text cannot begin with `[` here: it opens a list, and something follows the list",
        remedy=paragraph(
            (_QUOTE_ALL, "Text that begins with a marked word, such as [word](term:id), needs this too.")
        ),
        meaning="In YAML a [ at the beginning opens a list.",
    ),
    "BRACE_TEXT": Entry(
        says="text cannot begin with `{{` here: it opens a set of keys, and this is not one",
        remedy="Put the whole text in quotes. If it is a set of keys, write a colon and a space after each key.",
        meaning="In YAML a { at the beginning opens a set of keys.",
    ),
    "RESERVED_START": Entry(
        says="text cannot begin with `{character}` here",
        remedy=_QUOTE_ALL,
        meaning="YAML keeps this character for itself at the beginning of a text.",
    ),
    "COLON_IN_TEXT": Entry(
        says="a colon before a space or at the end of a line cannot stand inside a text here",
        remedy="Put the whole text in quotes, with the colon inside them.",
        meaning="A colon parts a key from what belongs to it.",
    ),
    "QUESTION_MARK": Entry(
        says="text cannot begin with a question mark and a space here",
        remedy="Put the whole text in quotes, with the question mark inside them.",
        meaning="In YAML a ? with a space after it begins a key.",
    ),
    "TAB_INDENT": Entry(
        says="this line is moved to the right with the tab key",
        remedy="Use spaces in place of the tab: two for each step to the right.",
        meaning="A tab has no fixed width, so nobody could tell what belongs to what.",
    ),
    "UNCLOSED_QUOTE": Entry(
        says="the quote mark that opens here is not closed where the text ends",
        remedy="Write {quote} at the end of the text. A quote mark inside the text is written twice in '...', "
        'and as \\" in "...". Text with an apostrophe is best put in "...".',
        meaning="Quote marks come in pairs; what follows an open one is taken for text.",
    ),
    "AFTER_QUOTE": Entry(
        says="something follows here after the quote mark that ends the text",
        remedy="Put the quote marks round the whole text. A quote mark inside the text is written twice in '...', "
        'and as \\" in "...".',
        meaning="When a text begins with a quote mark, it ends with the next one.",
    ),
    "UNCLOSED_BRACKET": Entry(
        says="the `{opening}` that opens here is not closed; reading stopped on line {line}",
        remedy="Close it with `{closing}`, or put a comma between what stands in it. "
        "If it is text, put the whole of it in quotes.",
        meaning="Brackets come in pairs, with commas between what stands in them.",
    ),
    "EXTRA_BRACKET": Entry(
        says="this `{bracket}` closes something that was never opened",
        remedy="Remove it, or look for the opening bracket that is missing before it. "
        "If it is text, put the whole of it in quotes.",
        meaning="Brackets come in pairs.",
    ),
    "EMPTY_ITEM": Entry(
        says="nothing stands before this comma",
        remedy="Remove the comma, or write what belongs before it. If it is text, put the whole of it in quotes.",
        meaning="A comma stands between two things.",
    ),
    "BAD_INDENT": Entry(
        says="this line begins further left or right than the lines it belongs with",
        remedy="Begin the lines of one group at the same column, two spaces further right than the key above them. "
        "If the line carries on a text, put the text in quotes or under a `|`.",
        meaning="How far to the right a line begins says what it belongs to.",
    ),
    "INDENTS_APART": Entry(
        says="this line begins at column {here}, "
        "and the group above it, which begins at line {first}, at column {there}",
        remedy="If this line belongs to that group, begin both at the same column. "
        "If it does not, look at line {first}: the key above it may be missing, or its lines begin too far right.",
        meaning="How far to the right a line begins says what it belongs to.",
    ),
    "OUT_OF_LINE": Entry(
        says="this line begins at column {here}, and line {other}, which it seems to belong with, at column {there}",
        remedy="If the two belong together, begin this line at column {there}. "
        "If it begins something new, write nothing behind its colon.",
        meaning="What belongs together begins at the same column; one line has slipped.",
    ),
    "NAME_TOO_FAR_RIGHT": Entry(
        says="nothing belongs to `{key}`, and `{twice}` below it also stands above it, on line {line}",
        remedy="If what follows belongs to `{key}`, this line begins too far right: begin it further left, "
        "where names like it begin. If not, write something behind its colon, and give `{twice}` only once.",
        meaning="A name that begins at the column of the lines below it does not hold them.",
    ),
    "FALSE_SPACE": Entry(
        says="what looks like a space here, or like nothing, is another character ({name})",
        remedy="Delete it and type a space if one is needed; it often comes along when text is copied from another "
        "program.",
        meaning="Only the space bar makes a space that parts a key from what belongs to it, or moves a line.",
    ),
    "CURLY_QUOTE": Entry(
        says="the curly quote mark {quote} does not hold a text together, so this text ends too early",
        remedy="Put straight quote marks (\" or ') round the whole text; curly ones may stay inside them.",
        meaning="Only the straight quote marks of the keyboard keep a comma or a colon inside a text.",
    ),
    "TOO_FAR_RIGHT": Entry(
        says="this line begins at column {here}, further right than line {above} above it, at column {there}",
        remedy="If the two belong together, begin them at the same column. If this line belongs to a key, that key "
        "stands right above it and nothing follows its colon. If it carries on a text, put the text under a `|`.",
        meaning="How far to the right a line begins says what it belongs to.",
    ),
    "LIST_AND_KEYS": Entry(
        says="a list and keys are mixed here",
        remedy="Begin each line of a list with `- `. A key that belongs to the item above begins under its first word; "
        "a list that belongs to a key stands below it, two spaces further right.",
        meaning="In one place there is either a list or a set of keys.",
    ),
    "NO_COLON": Entry(
        says="this line is not a key with a colon after it",
        remedy="Write the key, a colon and a space. If the line carries on the text above it, move it two spaces "
        "further right than the key of that text, or put the text in quotes.",
        meaning="Every line of a set of keys has a key, a colon and what belongs to it.",
    ),
    "NO_KEY": Entry(
        says="no key stands before this colon",
        remedy="Write the key before the colon. If it is text, put the whole of it in quotes.",
        meaning="Every line of a set of keys has a key, a colon and what belongs to it.",
    ),
    "SPACE_AFTER_COLON": Entry(
        says="there is no space after the colon, so this is read as one word",
        remedy="Write a space after the colon. If it is text, put the whole of it in quotes.",
        meaning="Only a colon with a space after it, or at the end of a line, parts a key from what belongs to it.",
    ),
    "DASH_IN_TEXT": Entry(
        says="a dash and a space begin a list, and no list can begin here",
        remedy="Begin the list on the next line, two spaces further right. "
        "If it is text, put the whole of it in quotes.",
        meaning="A list written with dashes begins on a line of its own.",
    ),
    "BLOCK_MARK": Entry(
        says="`{mark}` says that the text follows on the next lines, but something follows on this one",
        remedy="Move the text to the next line, two spaces further right than its key, "
        "or put the whole text in quotes.",
        meaning="After | or > the text begins on the next line.",
    ),
    "BAD_ESCAPE": Entry(
        says='a backslash inside "..." begins a special sign, and this is none',
        remedy="Write the backslash twice, or put the text in '...' in place of \"...\".",
        meaning='Between " and " a backslash changes the meaning of what follows.',
    ),
    "MORE_PROBLEMS": Entry(
        says="there are more problems from here on",
        remedy="Mend the ones above first, and check again.",
        meaning="After a hundred problems in one file the rest are more likely to confuse than to help.",
    ),
    "CANNOT_READ": Entry(
        says="what stands here cannot be read",
        remedy="Compare this line and the one above it with a place that works: spaces at the beginning, colons, "
        "quotes and brackets. Text that holds signs is best put in quotes.",
        meaning="The file breaks the rules of YAML in a way that has no explanation of its own.",
    ),
}
