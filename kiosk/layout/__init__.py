"""Text and choices, width and height -> pages.

Pure, and used by the screens, plain mode, the sheet and the checks alike, so that all of them say the same.
"""
