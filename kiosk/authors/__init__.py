"""What a guide's author is told before a patient reads it: reading measures, balance, and what is left to check.

Owns measures of a guide as pure functions, each finding with its place, its figure and its limit.
Must never be imported by what patients use, change a guide, draw a screen, or decide where a route goes.
"""
