"""The document a clinician signs, and what of a guide has changed since they did.

Must never say that a guide is right: only a named person can.
"""
