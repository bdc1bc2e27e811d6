"""The kiosk while its guide is written: the real screens at any step, changing as a file is saved.

Owns what an author sees of a guide that is not finished. Must never print, nor be loaded by what patients use.
"""

NEEDED = ("dd", "watchfiles")
"""What a preview rests on, and the extra `authors` brings."""
