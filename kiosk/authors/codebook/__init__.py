"""A guide's permanent numbers: the command that adds to them, and what `kiosk check` says of them.

Must never change or take away anything that an edition holds.
"""
