"""Words that are rare in everyday English or listed as jargon, and that a guide's authors take for plain, with why.

An everyday word may be rare in print; a name stands on the person's own box, or beside what it is.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGN = "An everyday word for what a person feels or sees on themselves."
BRAND = "A brand name, shown only as a name; a person knows their own."
MEDICINE = "The name of a medicine, as it stands on the person's own box."
MUSCLE = "The name of a muscle, in the table that says where it is and what it does."
FORMULA = "The name of a reading formula, on the page about the guide."
MADE_OF = "Made of two everyday words, or of one and an ending."

PLAIN_WORDS: Mapping[str, Mapping[str, str]] = {
    "cervical_dystonia": {
        "aftercare": MADE_OF,
        "breastbone": MADE_OF,
        "breastfeed": MADE_OF,
        "capitis": MUSCLE,
        "codeine": MEDICINE,
        "daxxify": BRAND,
        "drooping": SIGN,
        "droops": SIGN,
        "droopy": SIGN,
        "drowsiness": SIGN,
        "drowsy": SIGN,
        "dysport": BRAND,
        "flesch": FORMULA,
        "kincaid": FORMULA,
        "levator": MUSCLE,
        "myobloc": BRAND,
        "neurobloc": BRAND,
        "restful": MADE_OF,
        "scalenes": MUSCLE,
        "scapulae": MUSCLE,
        "splenius": MUSCLE,
        "sternocleidomastoid": MUSCLE,
        "sternomastoid": MUSCLE,
        "unproven": MADE_OF,
        "unsteady": SIGN,
        "wheeze": SIGN,
        "xeomin": BRAND,
    }
}
