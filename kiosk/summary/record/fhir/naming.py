"""What things are called in FHIR: the addresses, versions and ids of a guide, and the standard's own.

Addresses follow from the guide's name alone, so that they are the same in every clinic, and lead to no network. Must
never make one from anything a person said.
"""

from __future__ import annotations

import re
from typing import Any, Final
from uuid import UUID, uuid5

from kiosk.guide.model import Guide

Json = dict[str, Any]
"""A JSON object."""

_KIOSK: Final = UUID("6f0b3c1e-2f0a-5f57-9a0e-5d3c9b7f41aa")
"""The name space in which guides have their addresses; never changed, or every questionnaire would be another."""
_NOT_IN_ID: Final = re.compile(r"[^A-Za-z0-9.-]")
_LONGEST_ID: Final = 64
_LONGEST_NAME: Final = 255
_NOT_IN_NAME: Final = re.compile(r"[^A-Za-z0-9_]")
_HASH: Final = 12
"""So many figures of the content hash stand in a version."""

ABSENT: Final = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
SKIPPED: Final = "asked-declined"
BY_HAND: Final = "temp-unknown"
"""It is to be written on paper: not known yet, and may well be."""
LOWEST: Final = "http://hl7.org/fhir/StructureDefinition/minValue"
HIGHEST: Final = "http://hl7.org/fhir/StructureDefinition/maxValue"
MOST: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs"
UNIT: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
CONTROL: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
CONTROLS: Final = "http://hl7.org/fhir/questionnaire-item-control"
AS_READ: Final = "http://hl7.org/fhir/StructureDefinition/originalText"
"""What somebody really read, where a text has to be that of the form: so says the validator of HL7."""
HOW_MADE: Final = "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-completionMode"


def address(guide: Guide) -> str:
    """Where the questionnaire of a guide would be found, were it anywhere."""
    return uuid5(_KIOSK, f"questionnaire {guide.id}").urn


def version(guide: Guide) -> str:
    """The version of its words: the day of publication, and a hash of the words themselves."""
    return f"{guide.guide.published}-{guide.content_hash[:_HASH]}".rstrip("-")


def canonical(guide: Guide) -> str:
    """The questionnaire of these very words, as a response names it."""
    return f"{address(guide)}|{version(guide)}"


def system(guide: Guide) -> str:
    """The code system that the choices of a guide are codes of."""
    return uuid5(_KIOSK, f"choices {guide.id}").urn


def code(key: str, choice: str) -> str:
    """The code of a choice: its question and its own name, since the same name stands under many questions."""
    return f"{key}.{choice}"


def resource_id(*words: str) -> str:
    """Words as an id that FHIR takes."""
    return _NOT_IN_ID.sub("-", "-".join(filter(None, words)))[:_LONGEST_ID] or "guide"


def full_url(name: str) -> str:
    """A resource with this id, as a bundle calls it."""
    return uuid5(_KIOSK, f"resource {name}").urn


def machine_name(guide: Guide) -> str:
    """A name for programs: letters, figures and underscores, a capital first."""
    return _NOT_IN_NAME.sub("_", f"Guide_{guide.id}")[:_LONGEST_NAME]
