"""The engine: pure functions over a guide and a session.

No clock, no files, no random, no screen. What a person has said is in the session; everything else is recomputed.
"""
