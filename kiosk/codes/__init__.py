"""Codes: what stands on paper and brings the answers back.

Must never know a clock, a file or chance, nor put into a code what is private or in somebody's own words.
"""

from kiosk.codes.carried import carried, code_of, offers_code
from kiosk.codes.meanings import Dropped
from kiosk.codes.reading import Brought, Misread, read_code

__all__ = ["Brought", "Dropped", "Misread", "carried", "code_of", "offers_code", "read_code"]
