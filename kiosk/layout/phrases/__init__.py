"""Our own words on screen and in plain mode: a module for each thing that the sentences are there for.

Owns every word that is not a guide's, each a whole sentence with named slots. Must never gather the modules under
one name again: whoever says something names what it is for.
"""
