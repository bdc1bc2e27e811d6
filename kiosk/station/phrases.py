"""The words of the machine: what it says when it cannot be used.

Whole sentences with named {slots}; must never be joined in code.
"""

from __future__ import annotations

from typing import Final

OUT_OF_ORDER: Final = "This screen is out of order just now."
ASK_AT_DESK: Final = "Please ask at the desk. You have done nothing wrong."
CODE: Final = "For staff: code {code}. The screen tries again by itself."
