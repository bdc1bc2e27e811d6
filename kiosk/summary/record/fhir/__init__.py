"""The visit as FHIR R4B: a Questionnaire made from the guide, and a QuestionnaireResponse made from the answers.

Neither names the patient: the clinic's system adds the subject. What is private has no place in either. Must never
know a clock, a file or chance.
"""

from kiosk.summary.record.fhir.bundle import as_fhir, bundle_of
from kiosk.summary.record.fhir.naming import Json
from kiosk.summary.record.fhir.questionnaire import questionnaire_of
from kiosk.summary.record.fhir.reading import OtherGuide, session_of
from kiosk.summary.record.fhir.response import response_of, told_openly

__all__ = [
    "Json",
    "OtherGuide",
    "as_fhir",
    "bundle_of",
    "questionnaire_of",
    "response_of",
    "session_of",
    "told_openly",
]
