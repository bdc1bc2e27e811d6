"""Words that are rare in everyday English or listed as jargon, and that a guide's authors take for plain, with why."""

from __future__ import annotations

from collections.abc import Mapping

PLAIN_WORDS: Mapping[str, Mapping[str, str]] = {"cervical_dystonia": {}}
