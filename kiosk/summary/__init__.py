"""From a session to a sheet of paper: what it says, as data, and the bytes of it in each format.

Pure: the same words on the same day give the same bytes. Must never read a clock, print or save anything.
"""
