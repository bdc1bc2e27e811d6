"""What can be counted in a guide: how it reads, whether it is fair to every option, what it rests on.

Owns the measures, each a pure function over a guide, its findings with their figures and limits. Must never draw a
screen, nor decide where a route goes: that is for the proof.
"""
