"""The looks at a guide that the criteria take, by what they look at.

Each takes what is audited and gives a finding. Must never hold a sentence, nor judge whether something is true.
"""
