"""What a counselor opens while walking a guide with a person: prompts, the map, the search, notes, before and after.

Owns what only a counselor is shown. Must never suggest an option, nor show anything of its own where a person walks
alone.
"""
