"""What can be wrong with a guide's files before a word of them is read.

Owns the words only. Must never look at a file.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

FILES: Mapping[str, Entry] = {
    "NO_SUCH_FILE": Entry(
        says="there is no file or folder here",
        remedy="Check the spelling of the name, and whether it was moved; a link may point to something that is gone.",
        meaning="A guide is a folder of YAML files, or one such file.",
    ),
    "NOT_ALLOWED": Entry(
        says="this account is not allowed to read this",
        remedy="Give the account that runs the kiosk the right to read it.",
        meaning="The computer's access rights keep the kiosk from reading the file or folder.",
    ),
    "LINK_LOOP": Entry(
        says="this is a link that leads back to itself",
        remedy="Put the file itself here in place of the link.",
        meaning="A link that points to itself, at once or by way of others, never reaches a file.",
    ),
    "NOT_A_FILE": Entry(
        says="this is not an ordinary file",
        remedy="Put an ordinary text file here, or give it a name that does not end in `.yaml`.",
        meaning="Folders, devices and pipes cannot be read as a guide's file, even when their name ends in .yaml.",
    ),
    "CANNOT_OPEN": Entry(
        says="the computer could not read this",
        remedy="Copy it to another disk and try again; the disk may be failing or no longer connected.",
        meaning="The computer reported a fault when it was asked for the file.",
    ),
    "TOO_BIG": Entry(
        says="the guide is too big: its files may hold {most} megabytes together",
        remedy="Look whether something that is not part of the guide was saved here; move it out of the folder.",
        meaning="No guide in words comes near the limit; it keeps a wrong file from filling the machine.",
    ),
    "NO_YAML": Entry(
        says="there is no guide in this folder: no file here has a name that ends in `.yaml`",
        remedy="Name the folder that holds the guide's files, or give the files names that end in `.yaml`.",
        meaning="A guide is made of the .yaml files directly in its folder.",
    ),
    "ONE_FILE_OF_GUIDE": Entry(
        says="this is one file of the guide in the folder `{folder}`",
        remedy="Name the folder in place of the file.",
        meaning="A guide is all the files in its folder together; one alone seems to lack what stands in the others.",
    ),
    "WRONG_ENDING": Entry(
        says="this file looks like a part of the guide, and its name does not end in `.yaml`",
        remedy="Call it `{right}`. If it is a copy, or no part of the guide, move it out of the folder.",
        meaning="Safety points may stand in it, so nothing opens without it; it is checked like the others.",
    ),
    "EMPTY_FILE": Entry(
        says="nothing is written in this file",
        remedy="Write a part of the guide in it, such as `steps:`, or remove the file.",
        meaning="An empty file, or one with nothing but comments, is most often a file that was not saved.",
    ),
    "NOT_UTF8": Entry(
        says="this file is not saved as UTF-8, so its letters cannot be read",
        remedy="Save the file as UTF-8: most editors offer it as the encoding under Save As.",
        meaning="UTF-8 is the one way of storing letters that works for every language and on every machine.",
    ),
    "CONTROL_CHARACTER": Entry(
        says="a character that cannot be seen or printed stands here (its number is {number})",
        remedy="Delete it and type the words again; it often comes along when text is copied from another program.",
        meaning="Invisible control characters can garble the screen and the paper.",
    ),
}
